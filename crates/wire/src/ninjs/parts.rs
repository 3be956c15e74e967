//! Concepts, files and associated items, as maps (1.x) or lists (2.x, 3.x).

use news::{Association, Contributor, ItemClass, Rendition, Subject, SubjectKind, WireItem};

use super::folded;
use super::words::line;
use crate::draft::push;
use crate::limits::Limits;
use crate::qcode::Schemes;
use crate::tree::Json;

/// What a concept such as a subject or person says of itself.
#[derive(Default)]
pub(super) struct Concept {
    pub name: String,
    pub uri: Option<String>,
    pub code: Option<String>,
    pub role: Option<String>,
}

impl Concept {
    /// A concept as an object, or its name alone as a string.
    pub(super) fn read(item: &mut WireItem, value: &Json<'_>, place: &str, limits: &Limits) -> Self {
        let mut concept = Self { name: line(item, value, place, limits), ..Self::default() };
        let mut scheme = String::new();
        for (key, value) in value.entries() {
            let text = line(item, value, place, limits);
            if text.is_empty() {
                continue;
            }
            match folded(key).as_ref() {
                "name" => concept.name = text,
                "by" | "byline" if concept.name.is_empty() => concept.name = text,
                "uri" => concept.uri = Some(text),
                "scheme" => scheme = text,
                "code" | "literal" | "qcode" => concept.code = Some(text),
                "rel" | "role" => concept.role = Some(text),
                _ => {}
            }
        }
        if concept.uri.is_none() {
            concept.uri = concept.code.as_deref().and_then(|code| uri(&scheme, code));
        }
        concept
    }

    pub(super) fn is_empty(&self) -> bool {
        self.name.is_empty() && self.uri.is_none() && self.code.is_none()
    }
}

/// The URI of a code in a scheme, or of a QCode that IPTC's catalogs explain.
fn uri(scheme: &str, code: &str) -> Option<String> {
    if !scheme.contains(':') {
        return Schemes::default().uri(code);
    }
    let joint = if scheme.ends_with(['/', '#', ':', '=']) { "" } else { "/" };
    Some(format!("{scheme}{joint}{code}"))
}

/// Adds the concepts of a list, or the one that stands in its place.
pub(super) fn subjects(
    item: &mut WireItem,
    value: &Json<'_>,
    kind: SubjectKind,
    place: &str,
    limits: &Limits,
) {
    for entry in value.each() {
        let concept = Concept::read(item, entry, place, limits);
        if !concept.is_empty() {
            let subject = Subject { kind, uri: concept.uri, qcode: concept.code, name: concept.name };
            push(&mut item.subjects, subject, limits);
        }
    }
}

/// Adds the people of a list under `role`, unless they name their own.
pub(super) fn contributors(item: &mut WireItem, value: &Json<'_>, role: &str, place: &str, limits: &Limits) {
    for entry in value.each() {
        let concept = Concept::read(item, entry, place, limits);
        if !concept.name.is_empty() {
            let role = concept.role.unwrap_or_else(|| role.to_owned());
            let uri = concept.uri.or(concept.code);
            push(&mut item.contributors, Contributor { name: concept.name, role: Some(role), uri }, limits);
        }
    }
}

/// The files of a map whose keys are their names, or of a list.
pub(super) fn renditions(item: &mut WireItem, value: &Json<'_>, limits: &Limits) {
    let named = value.entries().iter().map(|(name, value)| (name.as_ref(), value));
    let listed = if named.len() == 0 { value.each() } else { &[] };
    for (name, value) in named.chain(listed.iter().map(|value| ("", value))) {
        let rendition = rendition(item, name, value, limits);
        if !rendition.href.is_empty() {
            push(&mut item.renditions, rendition, limits);
        }
    }
}

fn rendition(item: &mut WireItem, name: &str, value: &Json<'_>, limits: &Limits) -> Rendition {
    let mut rendition = Rendition { name: name.to_owned(), ..Rendition::default() };
    for (key, value) in value.entries() {
        match folded(key).as_ref() {
            "name" | "role" => rendition.name = line(item, value, "renditions", limits),
            "href" | "url" => rendition.href = line(item, value, "renditions", limits),
            "mimetype" | "contenttype" => rendition.media_type = line(item, value, "renditions", limits),
            "width" => rendition.width = value.number(),
            "height" => rendition.height = value.number(),
            "sizeinbytes" | "filesize" => rendition.size = value.number(),
            _ => {}
        }
    }
    rendition
}

/// Whether an item is a picture, a film or the like.
pub(super) fn is_seen(class: ItemClass) -> bool {
    !matches!(class, ItemClass::Text | ItemClass::Composite | ItemClass::Other)
}

/// An associated item as the item that names it needs it.
pub(super) fn association(rel: &str, inner: WireItem, alt: String) -> Association {
    // Superdesk sends a picture's text for those who can't see it as its body.
    let alt = if is_seen(inner.class) && alt.is_empty() { inner.body.plain() } else { alt };
    Association {
        rel: rel.to_owned(),
        guid: inner.guid,
        class: inner.class,
        headline: inner.headline,
        caption: inner.summary,
        alt,
        byline: inner.byline.unwrap_or_default(),
        credit_line: inner.credit_line.unwrap_or_default(),
        ednotes: inner.ednotes,
        rights: inner.rights,
        renditions: inner.renditions,
    }
}
