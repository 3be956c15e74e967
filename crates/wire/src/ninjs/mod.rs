//! ninjs 1.x, 2.x and 3.x, and what Superdesk, AP and dpa make of it; told apart by shape, as most items don't say.

mod dpa;
mod item;
mod parts;
mod words;

use std::borrow::Cow;

use news::{Timestamp, WireItem};

use crate::Parsed;
use crate::defects::{MOST_OF_FILE, add, bound, note, quarantine, too_many_items};
use crate::handed::HandedDown;
use crate::limits::Limits;
use crate::status;
use crate::tree::{self, Json};

/// Reads a file of one item, a list of items, a provider's answer that wraps them, or JSON Lines.
pub(crate) fn parse(text: &str, received: Timestamp, limits: &Limits) -> Parsed {
    let read = tree::read(text, limits);
    let mut parsed = Parsed::default();
    let documents = read.documents.iter();
    let handed = HandedDown::new(limits);
    let mut into = Gathered { parsed: &mut parsed, room: MOST_OF_FILE, handed: &handed, received };
    let left_out: usize = documents.map(|document| gather(document, "ninjs", limits, &mut into)).sum();
    if left_out > 0 && !parsed.items.is_empty() {
        let detail =
            format!("{left_out} objects that stand where items do have no uri, headline, type or body");
        parsed.defects.push(note("item-unreadable", "file", detail));
    }
    match read.defect {
        Some(defect) => {
            if let Some(item) = parsed.items.last_mut() {
                item.defects.push(defect.clone());
                status::heed_rest(item, read.rest);
            }
            parsed.defects.push(defect);
        }
        None if parsed.items.is_empty() => {
            let detail = "JSON without an item: no object in it has a uri, a headline, a type or a body";
            parsed.defects.push(quarantine("item-missing", "file", detail));
        }
        None => {}
    }
    parsed
}

/// What a file gave so far, how many defects its items may still have, what they may be handed down, and when it came.
struct Gathered<'p> {
    parsed: &'p mut Parsed,
    room: usize,
    handed: &'p HandedDown,
    received: Timestamp,
}

/// Reads every item in `value`, through the wrappers that providers put around them; how many objects are no item.
fn gather(value: &Json<'_>, dialect: &str, limits: &Limits, into: &mut Gathered<'_>) -> usize {
    if let Json::List(list) = value {
        return list.iter().map(|value| gather(value, dialect, limits, into)).sum();
    }
    if !matches!(value, Json::Object(_)) {
        return 0;
    }
    let dialect = if value.get("api_version").is_some() { "ninjs AP" } else { dialect };
    let inner = WRAPPERS.iter().find_map(|key| value.get(key).filter(|inner| is_wrapped(inner)));
    let said = |key: &&str| value.get(key).is_some_and(|value| *value != Json::Null);
    match inner {
        // What has an id is an item, whatever else it has.
        Some(inner) if !["uri", "guid", "urn", "headline"].iter().any(said) => {
            gather(inner, dialect, limits, into)
        }
        _ if is_item(value) => {
            one(value, dialect, limits, into);
            0
        }
        _ => 1,
    }
}

/// Keys under which providers wrap items: AP `data.item` and `data.items`, Superdesk's content API `_items`, TT's `hits`, a
/// search's own answer `hits.hits` and `_source` in each.
const WRAPPERS: [&str; 6] = ["data", "item", "items", "_items", "hits", "_source"];

fn is_wrapped(value: &Json<'_>) -> bool {
    matches!(value, Json::Object(_))
        || matches!(value, Json::List(list) if list.iter().any(|v| matches!(v, Json::Object(_))))
}

/// Whether an object has a key that only an item has.
fn is_item(value: &Json<'_>) -> bool {
    value.entries().iter().any(|(key, _)| {
        let key = folded(key);
        matches!(
            key.as_ref(),
            "uri"
                | "guid"
                | "urn"
                | "headline"
                | "headlines"
                | "versioncreated"
                | "pubstatus"
                | "bodies"
                | "type"
                | "title"
                | "byline"
        ) || key.starts_with("body")
    })
}

fn one(value: &Json<'_>, dialect: &str, limits: &Limits, into: &mut Gathered<'_>) {
    let parsed = &mut *into.parsed;
    if parsed.items.len() >= limits.max_items {
        too_many_items(&mut parsed.defects, limits);
        return;
    }
    let items = if dpa::is_digitalwires(value) {
        vec![dpa::read(value, limits)]
    } else {
        item::read(value, dialect, limits, into.handed, into.received)
    };
    let items = items.into_iter().map(|mut item| {
        if item.guid.is_empty() {
            let detail = "the item has no uri, so a later version of it can't be told";
            add(&mut item.defects, quarantine("guid-missing", "uri", detail));
        }
        bound(&mut item.defects, &mut into.room);
        item
    });
    parsed.take_in(items, limits);
}

/// A key without capitals and underscores: one arm then serves `version_created`, `versioncreated` and `versionCreated`.
fn folded(key: &str) -> Cow<'_, str> {
    if key.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Cow::Borrowed(key);
    }
    key.chars()
        .filter(|c| !matches!(c, '_' | '-' | '$'))
        .map(|c| c.to_ascii_lowercase())
        .collect::<String>()
        .into()
}

/// Sets the version from a number or a text that holds one.
fn version(item: &mut WireItem, value: &Json<'_>) {
    let Some(text) = value.to_text() else { return };
    let number = value.number().or_else(|| text.trim().split('.').next()?.parse().ok());
    match number {
        Some(number) => item.version = number,
        None => {
            let detail = format!("{:?} is no number; 1 was taken", crate::defects::excerpt(&text));
            add(&mut item.defects, note("version-unreadable", "version", detail));
        }
    }
}

#[cfg(test)]
mod tests;
