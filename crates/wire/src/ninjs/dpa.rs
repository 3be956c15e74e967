//! dpa's digitalwires: flat JSON whose keys are always there, null where they say nothing.

use news::{
    Association, BlockKind, Body, Contributor, ItemClass, Rendition, Span, Subject, SubjectKind, WireItem,
};

use super::version;
use super::words::{line, said, signals};
use crate::defects::excerpt;
use crate::draft::{check_content, join, push, settle, summary};
use crate::html::{self, Built};
use crate::limits::Limits;
use crate::qcode::Schemes;
use crate::status;
use crate::tree::Json;

/// Whether an object says that it is one, or has the keys that no other has.
pub(super) fn is_digitalwires(value: &Json<'_>) -> bool {
    let said =
        value.get("format").and_then(Json::as_str).is_some_and(|format| format.starts_with("digitalwires"));
    said || (value.get("urn").is_some() && value.get("article_html").is_some())
}

/// Reads an item.
pub(super) fn read(value: &Json<'_>, limits: &Limits) -> WireItem {
    let mut item = WireItem { version: 1, ..WireItem::default() };
    let version_said = value.get("format").and_then(Json::as_str).and_then(|format| format.split_once('@'));
    item.format = format!("digitalwires {}", excerpt(version_said.map_or("", |(_, version)| version)))
        .trim_end()
        .to_owned();
    identity(&mut item, value, limits);
    state(&mut item, value, limits);
    words(&mut item, value, limits);
    rights(&mut item, value, limits);
    notes(&mut item, value, limits);
    for category in value.get("categories").map(Json::each).unwrap_or_default() {
        self::category(&mut item, category, limits);
    }
    let mut associations = Vec::new();
    for entry in value.get("associations").map(Json::each).unwrap_or_default() {
        associations.push(association(&mut item, entry, limits));
    }
    body(&mut item, value, associations, limits);
    status::heed_notes(&mut item);
    let readable = |article: &Json<'_>| matches!(article, Json::Text(_) | Json::Null);
    check_content(&mut item, !value.get("article_html").is_none_or(readable));
    item
}

fn text(item: &mut WireItem, value: &Json<'_>, key: &str, limits: &Limits) -> Option<String> {
    let text = line(item, value.get(key)?, key, limits);
    Some(text).filter(|text| !text.is_empty())
}

fn identity(item: &mut WireItem, value: &Json<'_>, limits: &Limits) {
    item.guid = text(item, value, "urn", limits).unwrap_or_default();
    value.get("version").into_iter().for_each(|value| version(item, value));
    item.language = text(item, value, "language", limits);
    if let Some(text) = text(item, value, "version_created", limits) {
        item.version_created = status::instant(item, &text, "version_created");
    }
}

/// Here null says that there is no embargo, as every item has the key; an empty one still holds the item back.
fn state(item: &mut WireItem, value: &Json<'_>, limits: &Limits) {
    if let Some(word) = value.get("pubstatus").filter(|value| **value != Json::Null) {
        status::set(item, &word.to_text().unwrap_or_default(), "pubstatus");
    }
    if let Some(end) = value.get("embargoed").filter(|value| **value != Json::Null) {
        status::embargo(item, &end.to_text().unwrap_or_default(), "embargoed");
    }
    let other = value.entries().iter().filter(|(key, _)| !matches!(key.as_ref(), "pubstatus" | "embargoed"));
    other.for_each(|(key, value)| status::doubt_key(item, key, value));
    for value in ["signal", "signals"].iter().filter_map(|key| value.get(key)) {
        let told = signals(item, value, limits);
        told.into_iter().for_each(|signal| push(&mut item.signals, signal, limits));
    }
    status::heed_signals(item);
    status::heed_ap_signals(item);
    if let Some(urgency) = text(item, value, "urgency", limits) {
        status::urgency(item, &urgency, "urgency");
    }
}

fn words(item: &mut WireItem, value: &Json<'_>, limits: &Limits) {
    item.headline = text(item, value, "headline", limits).unwrap_or_default();
    for key in ["kicker", "subhead"] {
        let subhead = text(item, value, key, limits);
        item.subheads.extend(subhead);
    }
    item.summary = text(item, value, "teaser", limits).unwrap_or_default();
    item.byline = text(item, value, "byline", limits);
    item.dateline = text(item, value, "dateline", limits);
    item.credit_line = text(item, value, "creditline", limits);
}

fn rights(item: &mut WireItem, value: &Json<'_>, limits: &Limits) {
    for key in ["copyrightnotice", "autopublishnotice"] {
        if let Some(notice) = text(item, value, key, limits) {
            join(&mut item.rights.copyright_notice, &notice, "\n");
        }
    }
    let terms = text(item, value, "usageterms", limits);
    item.rights.usage_terms.extend(terms);
}

/// Notes and the notepad are for editors, the part that may be published too: it tells of the text, not of the news.
fn notes(item: &mut WireItem, value: &Json<'_>, limits: &Limits) {
    for entry in value.get("ednotes").map(Json::each).unwrap_or_default() {
        let note = text(item, entry, "ednote", limits);
        note.into_iter().for_each(|note| push(&mut item.ednotes, note, limits));
    }
    let notepad = value.get("notepad");
    for key in ["public_html", "nonpublic_html"] {
        let note = notepad.and_then(|notepad| notepad.get(key)?.as_str()).unwrap_or_default();
        // Its classes bar it from every body; here it is wanted.
        let note = html::html_to_line(&note.replace("class=", "data-class="), limits);
        if !note.is_empty() {
            push(&mut item.ednotes, note, limits);
        }
    }
}

fn category(item: &mut WireItem, value: &Json<'_>, limits: &Limits) {
    let name = text(item, value, "name", limits).unwrap_or_default();
    let qcode = text(item, value, "qcode", limits);
    if name.is_empty() && qcode.is_none() {
        return;
    }
    let kind = match value.get("type").and_then(Json::as_str).map(crate::qcode::code) {
        Some("dpasubject" | "subject") => SubjectKind::Topic,
        Some("geosubject" | "poi") => SubjectKind::Place,
        Some("person" | "personsubject") => SubjectKind::Person,
        Some("organisation" | "orgsubject") => SubjectKind::Organisation,
        Some("event") => SubjectKind::Event,
        Some("provider") => return item.provider = name,
        Some("genre") => return push(&mut item.genres, name, limits),
        Some("keyword") => return push(&mut item.keywords, name, limits),
        Some(role @ ("creator" | "contributor" | "infosource")) if !name.is_empty() => {
            let role = text(item, value, "role", limits).unwrap_or_else(|| role.to_owned());
            return push(&mut item.contributors, Contributor { name, role: Some(role), uri: qcode }, limits);
        }
        _ => return,
    };
    let uri = qcode.as_deref().and_then(|qcode| Schemes::default().uri(qcode));
    push(&mut item.subjects, Subject { kind, uri, qcode, name }, limits);
}

fn class(word: Option<&str>) -> ItemClass {
    match word {
        Some("image" | "picture") => ItemClass::Picture,
        Some("graphic") => ItemClass::Graphic,
        Some("video") => ItemClass::Video,
        Some("audio") => ItemClass::Audio,
        Some("text" | "composite") => ItemClass::Text,
        _ => ItemClass::Other,
    }
}

fn association(item: &mut WireItem, value: &Json<'_>, limits: &Limits) -> Association {
    let featured = value.get("is_featureimage") == Some(&Json::Bool(true));
    let mut association = Association {
        rel: if featured { "featureimage".into() } else { String::new() },
        guid: text(item, value, "urn", limits).unwrap_or_default(),
        class: class(value.get("type").and_then(Json::as_str)),
        headline: text(item, value, "headline", limits).unwrap_or_default(),
        caption: text(item, value, "caption", limits).unwrap_or_default(),
        alt: text(item, value, "alttext", limits).unwrap_or_default(),
        credit_line: text(item, value, "creditline", limits).unwrap_or_default(),
        ..Association::default()
    };
    association.rights.copyright_notice = text(item, value, "copyrightnotice", limits).unwrap_or_default();
    association.rights.usage_terms.extend(text(item, value, "usageterms", limits));
    for entry in value.get("renditions").map(Json::each).unwrap_or_default() {
        let name = text(item, entry, "role", limits).or_else(|| text(item, entry, "size", limits));
        let rendition = Rendition {
            name: name.unwrap_or_default(),
            href: text(item, entry, "url", limits).unwrap_or_default(),
            media_type: text(item, entry, "mimetype", limits).unwrap_or_default(),
            width: entry.get("width").and_then(Json::number),
            height: entry.get("height").and_then(Json::number),
            size: None,
        };
        push(&mut association.renditions, rendition, limits);
    }
    association
}

/// An entry without an article is the picture, film or sound that it is associated with under its own id.
fn body(item: &mut WireItem, value: &Json<'_>, mut associations: Vec<Association>, limits: &Limits) {
    let article = value.get("article_html").and_then(Json::as_str).unwrap_or_default();
    let itself = associations.iter().position(|association| association.guid == item.guid);
    if let Some(itself) = itself.filter(|_| article.is_empty()) {
        let itself = associations.remove(itself);
        item.class = itself.class;
        item.renditions = itself.renditions;
    }
    if let Some(descriptions) = value.get("descriptions") {
        let descriptions = said(item, descriptions, "descriptions", limits);
        let caption = summary(descriptions, item.class, None);
        if item.summary.is_empty() {
            item.summary = caption;
        }
    }
    let mut built = html::html(article, limits, "");
    let infobox = value.get("infobox_html").and_then(Json::as_str).unwrap_or_default();
    beside(&mut built, html::html(infobox, limits, ""));
    settle(item, built, limits);
    let linkbox = value.get("linkbox_html").and_then(Json::as_str).unwrap_or_default();
    associations.extend(links(html::html(linkbox, limits, "")));
    associations.into_iter().for_each(|association| push(&mut item.associations, association, limits));
}

/// What stands beside the text becomes facts, unless it is already.
fn beside(built: &mut Built, more: Built) {
    let facts = more.blocks.iter().any(|block| matches!(block, BlockKind::Facts { .. }));
    if facts {
        built.blocks.extend(more.blocks);
    } else if !more.blocks.is_empty() {
        built.blocks.push(html::facts(more.blocks));
    }
}

/// Pages that the article names for further reading, as dpa's own G2 has them.
fn links(built: Built) -> Vec<Association> {
    let body = Body::of(built.blocks);
    let spans = body.texts().into_iter().flat_map(|text| &text.0);
    let link = |span: &Span| {
        let href = span.link.clone()?;
        let rendition = Rendition { href: href.clone(), ..Rendition::default() };
        Some(Association {
            rel: "irel:seeAlso".into(),
            guid: href,
            class: ItemClass::Other,
            headline: span.text.clone(),
            renditions: vec![rendition],
            ..Association::default()
        })
    };
    spans.filter_map(link).collect()
}
