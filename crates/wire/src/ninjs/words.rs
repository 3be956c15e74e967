//! Texts and bodies, in the types that ninjs names or implies.

use news::WireItem;

use crate::draft::Said;
use crate::html::{self, Built};
use crate::limits::Limits;
use crate::tree::Json;

/// A value as one clean line within the limit; empty for null, lists and objects.
pub(super) fn line(item: &mut WireItem, value: &Json<'_>, place: &str, limits: &Limits) -> String {
    value.line(place, limits, &mut item.defects)
}

/// The texts in a value of whatever shape: what binds is kept even where it is not a text as it should be.
pub(super) fn every_line(item: &mut WireItem, value: &Json<'_>, place: &str, limits: &Limits) -> Vec<String> {
    let inner: Vec<&Json<'_>> = match value {
        Json::List(list) => list.iter().collect(),
        Json::Object(entries) => entries.iter().map(|(_, value)| value).collect(),
        one => {
            let line = line(item, one, place, limits);
            return Some(line).filter(|line| !line.is_empty()).into_iter().collect();
        }
    };
    let most = limits.max_list;
    inner.into_iter().flat_map(|value| every_line(item, value, place, limits)).take(most).collect()
}

/// Signals: codes, concepts, or what is said to be so (`"kill": true`).
pub(super) fn signals(item: &mut WireItem, value: &Json<'_>, limits: &Limits) -> Vec<String> {
    let mut signals = every_line(item, value, "signals", limits);
    let set = value.each().iter().flat_map(Json::entries).filter(|(_, value)| *value == Json::Bool(true));
    signals.extend(set.map(|(key, _)| key.clone().into_owned()).take(limits.max_list));
    signals
}

/// What kind of text a body or description is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Html,
    Nitf,
    Plain,
    /// Nothing says.
    Unsaid,
}

impl Kind {
    /// By a content type, a role, or the ending of a 1.x key such as `body_xhtml`.
    pub(super) fn of(word: &str) -> Self {
        let word = word.to_ascii_lowercase();
        if word.contains("html") {
            Self::Html
        } else if word.contains("nitf") {
            Self::Nitf
        } else if word.contains("text/plain") || word == "text" {
            Self::Plain
        } else {
            Self::Unsaid
        }
    }

    /// The kind that a text shows where nothing says it.
    pub(super) fn or_seen(self, text: &str) -> Self {
        let text = text.trim_start();
        match self {
            Self::Unsaid if text.starts_with('<') && text.contains("<nitf") => Self::Nitf,
            Self::Unsaid if text.starts_with('<') => Self::Html,
            Self::Unsaid => Self::Plain,
            said => said,
        }
    }
}

/// How much a body in NITF tells beside those in other forms.
pub(super) const NITF: u8 = 2;

/// Several bodies are the same in other forms: the one that tells most is kept, and one in a form that isn't known, such
/// as SportsML, only where there is no other.
///
/// Whether it could be read, which isn't said of what is blank.
pub(super) fn offer(kept: &mut Option<(u8, Built)>, text: &str, kind: Kind, limits: &Limits) -> bool {
    let worth = match kind {
        Kind::Html => 3,
        Kind::Nitf => NITF,
        Kind::Plain => 1,
        Kind::Unsaid => 0,
    };
    if kept.as_ref().is_some_and(|(best, _)| *best >= worth) || text.trim().is_empty() {
        return true;
    }
    let built = match kind.or_seen(text) {
        Kind::Html => html::html(text, limits, ""),
        Kind::Nitf => html::nitf(text, limits),
        Kind::Plain | Kind::Unsaid => html::paragraphs(text, limits),
    };
    let read = !built.is_empty();
    if read {
        *kept = Some((worth, built));
    }
    read || kind != Kind::Unsaid
}

/// Entries of `headlines` and `descriptions` of 2.x and 3.x: objects with a role and a value, or bare strings.
pub(super) fn said(item: &mut WireItem, value: &Json<'_>, place: &str, limits: &Limits) -> Vec<Said> {
    let mut all = Vec::new();
    for entry in value.each().iter().take(limits.max_list) {
        let (mut role, mut kind, mut text) = (String::new(), Kind::Unsaid, entry);
        for (key, value) in entry.entries() {
            match super::folded(key).as_ref() {
                "role" => role = value.as_str().unwrap_or_default().to_owned(),
                "contenttype" => kind = Kind::of(value.as_str().unwrap_or_default()),
                "value" | "description" => text = value,
                _ => {}
            }
        }
        let role = crate::qcode::code(&role).to_ascii_lowercase();
        let text = typed_line(item, text, kind, place, limits);
        all.push(Said { role, text, ..Said::default() });
    }
    all
}

/// A line of text or of HTML.
pub(super) fn typed_line(
    item: &mut WireItem,
    value: &Json<'_>,
    kind: Kind,
    place: &str,
    limits: &Limits,
) -> String {
    match (kind, value.as_str()) {
        (Kind::Html, Some(text)) => html::html_to_line(text, limits),
        _ => line(item, value, place, limits),
    }
}
