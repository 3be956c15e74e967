//! A story for search engines: schema.org's NewsArticle and BreadcrumbList, as JSON-LD.

use news::{Byline, Content};
use serde::Serialize;

use crate::html::Html;
use crate::paths;
use crate::shown::StoryPage;
use crate::site::Site;
use crate::values::frame::Frame;
use crate::values::picture::{self, Ratio};
use crate::values::story::{notices, original, person_path, preview, signed};
use crate::values::time::iso;

#[derive(Serialize)]
struct Graph<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@graph")]
    graph: (Article<'a>, Breadcrumbs),
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Article<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    headline: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    description: &'a str,
    in_language: &'a str,
    main_entity_of_page: &'a str,
    date_published: Option<String>,
    date_modified: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    image: Option<Image<'a>>,
    author: Vec<Party>,
    #[serde(skip_serializing_if = "Option::is_none")]
    translator: Option<Party>,
    publisher: Party,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    copyright_holder: Vec<Party>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    copyright_notice: Vec<String>,
    /// Where the terms stand under which others may use it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    usage_info: Vec<&'a str>,
    #[serde(skip_serializing_if = "String::is_empty")]
    credit_text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    article_section: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    content_location: Vec<Location<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    correction: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    translation_of_work: Option<Reference>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Image<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    url: String,
    width: u32,
    height: u32,
    #[serde(skip_serializing_if = "str::is_empty")]
    credit_text: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    copyright_notice: &'a str,
}

/// A work that is described at its own address.
#[derive(Serialize)]
struct Reference {
    #[serde(rename = "@id")]
    id: String,
}

#[derive(Serialize)]
struct Location<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'a str,
}

#[derive(Serialize)]
struct Party {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Breadcrumbs {
    #[serde(rename = "@type")]
    kind: &'static str,
    item_list_element: Vec<Crumb>,
}

#[derive(Serialize)]
struct Crumb {
    #[serde(rename = "@type")]
    kind: &'static str,
    position: usize,
    name: String,
    item: Reference,
}

/// The JSON, safe inside a script element.
pub fn story(site: &Site, frame: &Frame, shown: &StoryPage<'_>, address: &str) -> Html {
    let graph = Graph {
        context: "https://schema.org",
        graph: (article(site, frame, shown, address), breadcrumbs(site, frame, shown)),
    };
    let json = serde_json::to_string(&graph).unwrap_or_default();
    // Neither an end tag nor a comment can begin without it.
    Html::made(json.replace('<', "\\u003c"))
}

fn article<'a>(site: &'a Site, frame: &'a Frame, shown: &'a StoryPage<'_>, address: &'a str) -> Article<'a> {
    let (story, content) = (shown.story, shown.content);
    Article {
        kind: "NewsArticle",
        headline: &content.headline,
        description: &content.summary,
        in_language: &frame.language().tag,
        main_entity_of_page: address,
        date_published: story.live.as_ref().map(|live| iso(frame, live.published)),
        date_modified: story.modified().map(|at| iso(frame, at)),
        image: image(site, frame, shown),
        author: authors(site, frame, shown),
        translator: content.translator.as_ref().and_then(|one| party(site, frame, shown, one)),
        publisher: organization(&site.publisher),
        copyright_holder: holders(content),
        copyright_notice: notices(content),
        usage_info: content.terms().into_iter().filter(|term| is_address(term)).collect(),
        credit_text: content.agencies.join(", "),
        article_section: section(frame, shown).map(|(name, _)| name),
        content_location: content.places.iter().map(|name| Location { kind: "Place", name }).collect(),
        correction: story.corrections.iter().map(|correction| correction.note.as_str()).collect(),
        translation_of_work: story
            .translation
            .and_then(|from| original(site, shown, from.source).map(|id| Reference { id })),
    }
}

fn is_address(term: &str) -> bool {
    ["https://", "http://"].iter().any(|scheme| term.starts_with(scheme))
        && !term.contains(char::is_whitespace)
}

fn organization(name: &str) -> Party {
    Party { kind: "Organization", name: name.to_owned(), url: None }
}

/// Whose material it is made of, each once.
fn holders(content: &Content) -> Vec<Party> {
    let names = content.rights.iter().map(|rights| rights.copyright_holder.trim());
    let mut holders: Vec<_> = names.filter(|name| !name.is_empty()).collect();
    holders.sort_unstable();
    holders.dedup();
    holders.into_iter().map(organization).collect()
}

/// Those who signed; where only agencies did, these.
fn authors(site: &Site, frame: &Frame, shown: &StoryPage<'_>) -> Vec<Party> {
    let signed: Vec<_> =
        shown.content.bylines.iter().filter_map(|one| party(site, frame, shown, one)).collect();
    if signed.is_empty() {
        shown.content.agencies.iter().map(|name| organization(name)).collect()
    } else {
        signed
    }
}

fn party(site: &Site, frame: &Frame, shown: &StoryPage<'_>, byline: &Byline) -> Option<Party> {
    let (name, person) = signed(frame, shown, byline)?;
    let kind = if person.is_some_and(|person| person.desk) { "Organization" } else { "Person" };
    let url = person.map(|person| site.absolute(frame.service.as_ref(), &person_path(shown, person)));
    Some(Party { kind, name, url })
}

fn image<'a>(site: &Site, frame: &Frame, shown: &'a StoryPage<'_>) -> Option<Image<'a>> {
    let (known, _) = preview(shown)?;
    let (path, width, height) = picture::measured(known, Ratio::Wide);
    let url = site.absolute(frame.service.as_ref(), &path);
    let (credit_text, copyright_notice) = (known.credit.as_str(), known.copyright.as_str());
    Some(Image { kind: "ImageObject", url, width, height, credit_text, copyright_notice })
}

/// The section's plain name and path.
fn section(frame: &Frame, shown: &StoryPage<'_>) -> Option<(String, String)> {
    let id = shown.content.section.as_ref()?;
    Some((frame.own_section_name(id)?, paths::section(&shown.story.service, id)))
}

fn breadcrumbs(site: &Site, frame: &Frame, shown: &StoryPage<'_>) -> Breadcrumbs {
    let home = (frame.site_name(site).to_owned(), paths::front(&shown.story.service));
    let steps = std::iter::once(home).chain(section(frame, shown)).enumerate();
    let crumb = |(at, (name, path)): (usize, (String, String))| Crumb {
        kind: "ListItem",
        position: at + 1,
        name,
        item: Reference { id: site.absolute(frame.service.as_ref(), &path) },
    };
    Breadcrumbs { kind: "BreadcrumbList", item_list_element: steps.map(crumb).collect() }
}
