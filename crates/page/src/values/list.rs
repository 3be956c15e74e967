//! A list of stories as a value.

use serde::Serialize;

use super::card::{At, CardValue, card};
use super::frame::Frame;
use super::head::{Head, copyright, first_picture, version};
use super::picture::{self, Ratio, Shown};
use crate::html::Html;
use crate::locale::Message;
use crate::paths;
use crate::shown::{ListKind, ListPage};
use crate::site::Site;

/// What templates call `list`.
#[derive(Debug, Serialize)]
pub struct ListValue {
    pub name: Html,
    pub person: Option<PersonValue>,
    pub newer: Option<String>,
    pub older: Option<String>,
    pub newer_text: Option<String>,
    pub older_text: Option<String>,
}

/// Whose list it is.
#[derive(Debug, Serialize)]
pub struct PersonValue {
    pub blurb: String,
    pub picture: Option<Shown>,
    pub shape: &'static str,
}

pub fn list(frame: &Frame, shown: &ListPage<'_>) -> ListValue {
    let path = path(frame, shown);
    let page = |query: &str| if query.is_empty() { path.clone() } else { format!("{path}?{query}") };
    let text =
        |query: &str| if query.is_empty() { format!("{path}?text") } else { format!("{path}?text&{query}") };
    ListValue {
        name: name(frame, shown),
        person: person(frame, shown),
        newer: shown.newer.map(page),
        older: shown.older.map(page),
        newer_text: shown.newer.map(text),
        older_text: shown.older.map(text),
    }
}

/// The list's stories; the first page opens with a lead.
pub fn cards(frame: &Frame, shown: &ListPage<'_>) -> Vec<CardValue> {
    let at = |place: usize| if place == 0 && shown.first { At::First } else { At::List };
    shown.cards.iter().enumerate().map(|(place, one)| card(frame, one, at(place))).collect()
}

fn name(frame: &Frame, shown: &ListPage<'_>) -> Html {
    match shown.kind {
        ListKind::Section(id) => frame.section(id).map(|place| place.name).unwrap_or_default(),
        ListKind::Latest => frame.words.get("latest-updates"),
        ListKind::Byline(person, _) => Html::text(person.name_at(shown.service)),
        ListKind::Topic(topic) => {
            topic.names.get(shown.service).map(|name| Html::text(name)).unwrap_or_default()
        }
    }
}

/// The name without markup, for the title.
fn title(frame: &Frame, shown: &ListPage<'_>) -> Option<Message> {
    let plain = |text: &str| Some(Message { text: text.to_owned(), lang: None });
    match shown.kind {
        ListKind::Section(id) => frame.section_name(id),
        ListKind::Latest => frame.language().message("latest-updates"),
        ListKind::Byline(person, _) => plain(person.name_at(shown.service)),
        ListKind::Topic(topic) => plain(topic.names.get(shown.service)?),
    }
}

fn person(frame: &Frame, shown: &ListPage<'_>) -> Option<PersonValue> {
    let ListKind::Byline(person, face) = shown.kind else { return None };
    let ratio = if person.desk { Ratio::Wide } else { Ratio::Square };
    Some(PersonValue {
        blurb: person.blurbs.get(shown.service).cloned().unwrap_or_default(),
        picture: face.map(|face| frame.shown(picture::face(face, ratio))),
        shape: if person.desk { "" } else { "face" },
    })
}

fn path(frame: &Frame, shown: &ListPage<'_>) -> String {
    match shown.kind {
        ListKind::Section(id) => paths::section(shown.service, id),
        ListKind::Latest => paths::latest(shown.service),
        ListKind::Byline(person, _) => {
            paths::byline(shown.service, person.id, paths::clean_slug(&person.name).as_deref())
        }
        ListKind::Topic(topic) => {
            let slug = topic.names.get(shown.service).and_then(|name| frame.language().slugify(name));
            paths::topic(shown.service, topic.id, slug.as_deref())
        }
    }
}

pub fn head(site: &Site, frame: &Frame, shown: &ListPage<'_>) -> Head {
    let title = title(frame, shown).filter(|title| !title.text.is_empty());
    let mut head = Head::named(site, frame, &path(frame, shown), title.as_ref());
    head.shows(site, frame, first_picture(shown.cards.iter()));
    head.version = Some(version(shown.cards.iter()));
    head.copyright = copyright(site, frame, shown.cards.iter().map(|card| card.published).max());
    if let ListKind::Section(id) = shown.kind {
        head.section = Some(id.to_string());
        head.feed = Some(paths::feed(shown.service, Some(id), "rss"));
    }
    if !shown.first {
        // Search engines follow its links and list the stories, not this page, which changes with every new one.
        head.canonical = None;
        head.version = None;
    }
    head
}
