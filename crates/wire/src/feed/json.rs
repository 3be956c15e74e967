//! JSON Feed 1.0 and 1.1.

mod rights;

use std::borrow::Cow;

use news::{Association, Defect, ItemClass, Rendition, Timestamp};

use super::content::{Base, Content, Kind};
use super::entry::Entry;
use super::person::Person;
use super::{Feed, language_of};
use crate::Parsed;
use crate::defects::{add, quarantine, too_many_items};
use crate::draft::{add_rights, credit, join, push};
use crate::handed::HandedDown;
use crate::html::is_web;
use crate::limits::Limits;
use crate::status::{self, doubt_keys};
use crate::tree::{self, Json};

/// Reads a JSON Feed.
pub(crate) fn parse(text: &str, received: Timestamp, limits: &Limits) -> Parsed {
    let mut parsed = Parsed::default();
    let handed = HandedDown::new(limits);
    let read = tree::read(text, limits);
    for document in &read.documents {
        if document.entries().is_empty() {
            parsed.defects.push(quarantine(
                "item-missing",
                "file",
                "it is no JSON object with keys, so no feed",
            ));
            continue;
        }
        let mut feed = of_root(document, limits, &mut parsed.defects);
        (feed.before, feed.received) = (parsed.items.len(), received);
        items(document, &mut feed, limits, &mut parsed);
        feed.finish(&handed, limits, &mut parsed);
    }
    if let Some(defect) = read.defect {
        // Which item was cut, or what the rest would have said, nobody knows.
        for item in &mut parsed.items {
            add(&mut item.defects, defect.clone());
        }
        parsed.items.last_mut().into_iter().for_each(|item| status::heed_rest(item, read.rest));
        parsed.defects.push(defect);
    }
    parsed
}

fn items<'a>(root: &'a Json<'a>, feed: &mut Feed<'a>, limits: &Limits, parsed: &mut Parsed) {
    let Some(items) = root.get("items").map(Json::each) else {
        let detail = "it has no items, so it is no feed; nothing of it was read";
        return add(&mut parsed.defects, quarantine("item-missing", "file", detail));
    };
    let room = limits.max_items.saturating_sub(feed.before);
    if items.len() > room {
        too_many_items(&mut parsed.defects, limits);
    }
    for (at, item) in items.iter().take(room).enumerate() {
        if matches!(item, Json::Object(_)) {
            feed.entries.push(Entry { received: feed.received, ..entry(item, limits) });
        } else {
            let place = format!("items[{at}]");
            add(
                &mut parsed.defects,
                quarantine("item-unreadable", place, "it is no JSON object, so no item"),
            );
        }
    }
}

fn of_root(root: &Json<'_>, limits: &Limits, defects: &mut Vec<Defect>) -> Feed<'static> {
    let authors = authors(root, limits, defects);
    let mut told = rights::Told::read(root, limits, defects);
    join(&mut told.credit, &told.image.credit_line, "; ");
    add_rights(&mut told.rights, told.image.rights, limits);
    let mut text = |key| text(root, key, limits, defects);
    let version = text("version").unwrap_or_default();
    let number = version.trim_end_matches('/').rsplit('/').next().unwrap_or_default().to_owned();
    let number = if number.len() <= 8 { number } else { String::new() };
    Feed {
        format: format!("json-feed {}", if number == "1" { "1.0" } else { &number }).trim_end().to_owned(),
        title: text("title").unwrap_or_default(),
        link: text("home_page_url").filter(|link| is_web(link)),
        address: text("feed_url").filter(|link| is_web(link)),
        language: text("language").and_then(language_of),
        rights: told.rights,
        credit: told.credit,
        authors,
        ..Feed::default()
    }
}

fn entry<'a>(item: &'a Json<'a>, limits: &Limits) -> Entry<'a> {
    let mut defects = Vec::new();
    let authors = authors(item, limits, &mut defects);
    let mut told = |key| text(item, key, limits, &mut defects);
    let mut entry = Entry {
        id: told("id").unwrap_or_default(),
        permalink: true,
        link: told("url").or_else(|| told("external_url")),
        published: told("date_published"),
        updated: told("date_modified"),
        title: content(item, "title", Kind::Plain),
        summary: content(item, "summary", Kind::Plain),
        content: content(item, "content_html", Kind::Html)
            .or_else(|| content(item, "content_text", Kind::Plain)),
        unread: ["content_html", "content_text"]
            .iter()
            .any(|key| matches!(item.get(key), Some(Json::List(_) | Json::Object(_)))),
        authors,
        ..Entry::default()
    };
    let content = entry.content.take();
    content.into_iter().for_each(|content| entry.keep_content(content, limits));
    doubt_keys(&mut entry.item, item);
    entry.item.language = told("language").and_then(language_of);
    related(told("external_url"), &mut entry, limits);
    entry.image(told("image"), "image", limits);
    entry.image(told("banner_image"), "banner_image", limits);
    let said = rights::Told::read(item, limits, &mut defects);
    add_rights(&mut entry.item.rights, said.rights, limits);
    credit(&mut entry.item, &said.credit);
    entry.image_rights(said.image, limits);
    for tag in item.get("tags").map(Json::each).unwrap_or_default() {
        entry.category(tag.line("tags", limits, &mut defects), None, limits);
    }
    for attachment in item.get("attachments").map(Json::each).unwrap_or_default() {
        let mut told = |key| text(attachment, key, limits, &mut defects).unwrap_or_default();
        let rendition = Rendition {
            href: told("url"),
            media_type: told("mime_type"),
            size: attachment.get("size_in_bytes").and_then(Json::number),
            ..Rendition::default()
        };
        entry.enclosure(rendition, told("title"), limits);
    }
    entry.item.defects.append(&mut defects);
    entry
}

/// A page elsewhere that the item speaks of.
fn related(external: Option<String>, entry: &mut Entry<'_>, limits: &Limits) {
    if let Some(guid) = external.filter(|link| entry.link.as_ref() != Some(link)) {
        let related =
            Association { rel: "related".into(), guid, class: ItemClass::Other, ..Association::default() };
        push(&mut entry.item.associations, related, limits);
    }
}

/// `authors`, and the `author` of version 1.0, who may be one of them.
fn authors(holder: &Json<'_>, limits: &Limits, defects: &mut Vec<Defect>) -> Vec<Person> {
    let told = ["authors", "author"].iter().filter_map(|key| holder.get(key)).flat_map(Json::each);
    let mut person = |author: &Json<'_>| match author {
        Json::Object(_) => {
            let mut text = |key| text(author, key, limits, defects);
            Person { name: text("name").unwrap_or_default(), uri: text("url"), email: None }
        }
        other => Person::read(&other.line("authors", limits, defects)),
    };
    let mut people: Vec<Person> = Vec::new();
    for person in told.take(100).map(&mut person) {
        if !people.contains(&person) {
            people.push(person);
        }
    }
    people
}

/// A key's value as one clean line within the limit; none where it is absent or blank.
fn text(holder: &Json<'_>, key: &str, limits: &Limits, defects: &mut Vec<Defect>) -> Option<String> {
    Some(holder.get(key)?.line(key, limits, defects)).filter(|line| !line.is_empty())
}

fn content<'a>(holder: &'a Json<'a>, key: &str, kind: Kind) -> Option<Content<'a>> {
    let text: Cow<'a, str> = holder.get(key)?.to_text()?;
    Some(Content { kind, text, base: Base::default() }).filter(|content| !content.text.trim().is_empty())
}
