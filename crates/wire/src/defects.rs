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

/// Adds a defect unless the list is long already or holds the same one. That a person must look is told however long it is.
pub(crate) fn add(list: &mut Vec<Defect>, defect: Defect) {
    const MOST: usize = 100;
    let grave = |defect: &Defect| defect.severity == Severity::Quarantine;
    let room = list.len() < MOST || grave(&defect) && !list.iter().any(grave);
    if room && !list.contains(&defect) {
        list.push(defect);
    }
}

/// Defects of the items of one file that are told one by one.
pub(crate) const MOST_OF_FILE: usize = 1_000;

/// Takes an item's defects out of the `room` that its file has left; where that is too small, one tells of them all.
pub(crate) fn bound(list: &mut Vec<Defect>, room: &mut usize) {
    if let Some(left) = room.checked_sub(list.len()) {
        *room = left;
        return;
    }
    let grave = list.iter().find(|defect| defect.severity == Severity::Quarantine);
    let (Some(first), 2..) = (grave.or(list.first()), list.len()) else { return };
    let detail =
        format!("{} defects, {:?} among them; the file has too many to tell each", list.len(), first.code);
    *list = vec![Defect { severity: first.severity, ..note("more", "item", detail) }];
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_notes_hide_nothing_that_a_person_must_look_at() {
        let mut list = Vec::new();
        (0..200).for_each(|at| add(&mut list, note("n", at.to_string(), "y")));
        assert_eq!(list.len(), 100);
        (0..200).for_each(|at| add(&mut list, quarantine("q", at.to_string(), "y")));
        assert_eq!((list.len(), list[100].code.as_str()), (101, "q"));
    }

    #[test]
    fn what_is_more_than_a_file_may_have_is_told_at_once() {
        let mut room = 3;
        let mut bounded = |codes: &[&str]| {
            let severe =
                |code: &&str| if *code == "q" { quarantine(code, "x", "y") } else { note(code, "x", "y") };
            let mut list: Vec<Defect> = codes.iter().map(severe).collect();
            bound(&mut list, &mut room);
            list.iter().map(|defect| (defect.code.clone(), defect.severity)).collect::<Vec<_>>()
        };
        assert_eq!(bounded(&["a", "b"]).len(), 2);
        assert_eq!(bounded(&["a", "q"]), [("more".into(), Severity::Quarantine)]);
        assert_eq!(bounded(&["a", "b"]), [("more".into(), Severity::Note)]);
        assert_eq!(bounded(&["a"]).len(), 1);
        assert_eq!(bounded(&["q"]), [("q".into(), Severity::Quarantine)]);
        assert!(bounded(&[]).is_empty());
    }
}
