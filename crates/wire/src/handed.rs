//! What a feed or package hands down to the items in it: its rights, its credit, its authors.
//!
//! Each item keeps what it was handed, so that a short file could fill all memory. Hence what all items of one file are handed
//! is bounded; what is more is kept back from an item, and a person must look at that.

use std::cell::Cell;
use std::collections::HashSet;

use news::{Rights, WireItem};

use crate::defects::{add, quarantine};
use crate::limits::Limits;

/// What may still be handed down in one file.
pub(crate) struct HandedDown {
    left: Cell<usize>,
    /// Whether something was kept back since an item was told of it.
    kept_back: Cell<bool>,
}

impl HandedDown {
    pub(crate) fn new(limits: &Limits) -> Self {
        Self { left: Cell::new(limits.max_handed_down), kept_back: Cell::new(false) }
    }

    /// A text where the item has none.
    pub(crate) fn text(&self, own: &mut String, told: &str) {
        if own.is_empty() && self.has_room(told.len()) {
            told.clone_into(own);
        }
    }

    /// A text where the item has none, for what may be absent.
    pub(crate) fn option(&self, own: &mut Option<String>, told: &str) {
        if own.is_none() && !told.is_empty() && self.has_room(told.len()) {
            *own = Some(told.to_owned());
        }
    }

    /// A list in the place of the item's own; `bytes` are those of an entry's texts.
    pub(crate) fn list<T: Clone>(&self, own: &mut Vec<T>, told: &[T], bytes: impl Fn(&T) -> usize) {
        if !told.is_empty() && self.has_room(told.iter().map(|entry| size_of::<T>() + bytes(entry)).sum()) {
            own.clear();
            own.extend_from_slice(told);
        }
    }

    /// Each kind of right where the item says nothing of that kind itself.
    pub(crate) fn rights(&self, own: &mut Rights, told: &Rights) {
        self.notices(own, told);
        for (own, told) in [(&mut own.usage_terms, &told.usage_terms), (&mut own.links, &told.links)] {
            if own.is_empty() {
                self.list(own, told, String::len);
            }
        }
    }

    /// Holder and notice where the item names none, and all terms beside its own.
    pub(crate) fn rights_beside(&self, own: &mut Rights, told: &Rights, limits: &Limits) {
        self.notices(own, told);
        for (own, told) in [(&mut own.usage_terms, &told.usage_terms), (&mut own.links, &told.links)] {
            if own != told {
                let mut more = Vec::new();
                self.list(&mut more, told, String::len);
                add_new(own, more, limits.max_list);
            }
        }
    }

    fn notices(&self, own: &mut Rights, told: &Rights) {
        self.text(&mut own.copyright_holder, &told.copyright_holder);
        self.text(&mut own.copyright_notice, &told.copyright_notice);
    }

    /// Tells an item that something was kept back from it.
    pub(crate) fn tell(&self, item: &mut WireItem) {
        if self.kept_back.take() {
            let detail = "what holds it says more than the items of a file are handed down; the file has it";
            add(&mut item.defects, quarantine("rights-cut", "rights", detail));
        }
    }

    fn has_room(&self, bytes: usize) -> bool {
        let left = self.left.get().checked_sub(bytes);
        match left {
            Some(left) => self.left.set(left),
            None => self.kept_back.set(true),
        }
        left.is_some()
    }
}

/// Appends what isn't there already, seen in one pass however long both are.
fn add_new(own: &mut Vec<String>, mut more: Vec<String>, most: usize) {
    if own.is_empty() {
        *own = more;
    } else if !more.is_empty() {
        let known: HashSet<&str> = own.iter().map(String::as_str).collect();
        more.retain(|term| !known.contains(term.as_str()));
        own.extend(more.into_iter().take(most.saturating_sub(own.len())));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rights(holder: &str, terms: &[&str]) -> Rights {
        let usage_terms = terms.iter().map(|term| (*term).to_owned()).collect();
        Rights { copyright_holder: holder.into(), usage_terms, ..Rights::default() }
    }

    #[test]
    fn terms_stand_beside_an_items_own() {
        for (own, told, holds) in [
            (rights("", &[]), rights("F", &["a", "b"]), rights("F", &["a", "b"])),
            (rights("O", &["b"]), rights("F", &["a", "b"]), rights("O", &["b", "a"])),
            (rights("O", &["x", "y"]), rights("F", &["a", "b"]), rights("O", &["x", "y", "a"])),
        ] {
            let limits = Limits { max_list: 3, ..Limits::default() };
            let mut item = WireItem { rights: own, ..WireItem::default() };
            let handed = HandedDown::new(&limits);
            handed.rights_beside(&mut item.rights, &told, &limits);
            handed.tell(&mut item);
            assert_eq!((item.rights, item.defects.len()), (holds, 0));
        }
    }

    #[test]
    fn what_has_no_room_is_kept_back_and_told_to_one_item() {
        let handed = HandedDown::new(&Limits { max_handed_down: 60, ..Limits::default() });
        let told = rights("F", &["a", "b"]);
        let items = [(); 3].map(|()| {
            let mut item = WireItem::default();
            handed.rights(&mut item.rights, &told);
            handed.tell(&mut item);
            item
        });
        assert_eq!((&items[0].rights, items[0].quarantined()), (&told, false));
        assert_eq!((&items[1].rights, items[1].quarantined()), (&rights("F", &[]), true));
        let mut other = WireItem::default();
        handed.tell(&mut other);
        assert!(!other.quarantined());
    }
}
