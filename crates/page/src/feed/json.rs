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
        image: item.image.as_deref(),
        date_published: date(item.published),
        date_modified: date(item.updated),
        authors: item.authors.iter().map(|name| Author { name }).collect(),
        tags: item.section.iter().map(String::as_str).collect(),
        language,
    }
}
