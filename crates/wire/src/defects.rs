//! Short ways to say what was wrong.

use news::{Defect, Severity};

use crate::limits::Limits;

/// Worth telling the provider; the item can be used.
pub(crate) fn note(code: &str, place: impl Into<String>, detail: impl Into<String>) -> Defect {
    Defect { severity: Severity::Note, code: code.into(), place: place.into(), detail: detail.into() }
}

/// A person must look before the item is used.
pub(crate) fn quarantine(code: &str, place: impl Into<String>, detail: impl Into<String>) -> Defect {
    Defect { severity: Severity::Quarantine, code: code.into(), place: place.into(), detail: detail.into() }
}

/// Tells that a file has more items than are read.
pub(crate) fn too_many_items(list: &mut Vec<Defect>, limits: &Limits) {
    let detail = format!("only {} items were read", limits.max_items);
    add(list, quarantine("too-many-items", "file", detail));
}

/// `text` as it can stand in a defect: short.
pub(crate) fn excerpt(text: &str) -> String {
    let text = text.trim();
    if text.chars().nth(60).is_none() {
        return text.to_owned();
    }
    let mut short: String = text.chars().take(60).collect();
    short.push('…');
    short
}

/// Adds a defect unless the list is long already or holds the same one.
pub(crate) fn add(list: &mut Vec<Defect>, defect: Defect) {
    const MOST: usize = 100;
    if list.len() < MOST && !list.contains(&defect) {
        list.push(defect);
    }
}
