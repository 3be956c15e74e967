//! JSON Feed 1.1.

use serde::Serialize;

use super::Told;

#[derive(Serialize)]
struct Feed<'a> {
    version: &'static str,
    title: &'a str,
    home_page_url: &'a str,
    feed_url: &'a str,
    language: &'a str,
    authors: [Author<'a>; 1],
    items: Vec<Item<'a>>,
}

#[derive(Serialize)]
struct Author<'a> {
    name: &'a str,
}

#[derive(Serialize)]
struct Item<'a> {
    id: &'a str,
    url: &'a str,
    title: &'a str,
    content_html: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    summary: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    image: Option<&'a str>,
    date_published: String,
    date_modified: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    authors: Vec<Author<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tags: Vec<&'a str>,
    language: &'a str,
    /// An extension of ours: the format knows no rights.
    #[serde(rename = "_rights", skip_serializing_if = "Option::is_none")]
    rights: Option<Rights<'a>>,
}

#[derive(Serialize)]
struct Rights<'a> {
    about: &'static str,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    notices: &'a [String],
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    terms: &'a [String],
    #[serde(skip_serializing_if = "str::is_empty")]
    image_credit: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    image_copyright: &'a str,
}

impl<'a> Rights<'a> {
    /// Dublin Core's term says what this is.
    fn of(item: &'a super::Item) -> Option<Self> {
        let (image_credit, image_copyright) =
            item.image.as_ref().map_or(("", ""), |image| (image.credit.as_str(), image.copyright.as_str()));
        let (notices, terms) = (item.notices.as_slice(), item.terms.as_slice());
        let silent = item.rights().next().is_none() && image_credit.is_empty() && image_copyright.is_empty();
        let about = "http://purl.org/dc/terms/rights";
        (!silent).then_some(Self { about, notices, terms, image_credit, image_copyright })
    }
}

pub fn json(feed: &Told) -> String {
    let value = Feed {
        version: "https://jsonfeed.org/version/1.1",
        title: &feed.title,
        home_page_url: &feed.home,
        feed_url: &feed.address,
        language: feed.lang,
        authors: [Author { name: &feed.publisher }],
        items: feed.items.iter().map(|one| item(one, feed.lang)).collect(),
    };
    // Texts and lists always make JSON.
    serde_json::to_string(&value).unwrap_or_default()
}

fn item<'a>(item: &'a super::Item, language: &'a str) -> Item<'a> {
    let date = |at: news::Timestamp| at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
    Item {
        id: &item.id,
        url: &item.address,
        title: &item.title,
        content_html: &item.html,
        summary: &item.summary,
        image: item.image.as_ref().map(|image| image.address.as_str()),
        rights: Rights::of(item),
        date_published: date(item.published),
        date_modified: date(item.updated),
        authors: item.authors.iter().map(|name| Author { name }).collect(),
        tags: item.section.iter().map(String::as_str).collect(),
        language,
    }
}
