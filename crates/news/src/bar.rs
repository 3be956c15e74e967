//! What others say of an item: a story of a picture in it, a package of its parts, a document of another one. It bars the
//! item, and is no version of it.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{Defect, Embargo, Severity, Status, WireItem};

/// Defects and names of files that an item takes over from those that bar it.
const MOST: usize = 100;
/// Notes and terms that it takes over, so many with its own.
const MOST_SAID: usize = 5_000;

/// The defect of an item that another one bars, and its place where that stops it.
const BY_OTHER: &str = "stopped-by-other";
const STOPPED: &str = "pubstatus";

/// What bars an item until the item itself says more, in a version made after that was said.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Bar {
    pub pubstatus: Status,
    pub embargo: Option<Embargo>,
    /// The version of which it was said; 0 where that isn't said, as mostly.
    pub version: u64,
    /// When it was said; none where a version is named.
    pub at: Option<Timestamp>,
    /// Files and parts that were named as the item's.
    pub names: Vec<String>,
}

impl Bar {
    /// Both, one of which was said after the other: what stops more and for longer.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        let mut names = self.names;
        let new: Vec<_> = other.names.into_iter().filter(|name| !names.contains(name)).collect();
        names.extend(new);
        names.truncate(MOST);
        Self {
            pubstatus: self.pubstatus.stricter(other.pubstatus),
            embargo: longer(self.embargo, other.embargo),
            version: self.version.max(other.version),
            at: self.at.max(other.at),
            names,
        }
    }

    /// Whether a version of the item is free of it, where `newest` is the number of its newest version here, 0 where none
    /// is: it comes after the version that is named, and was made after this was said. Where no dates tell that, a version
    /// after those that were here is free: so the first that comes is not.
    pub fn frees(&self, item: &WireItem, newest: u64) -> bool {
        item.version > self.version
            && match (self.at, item.version_created) {
                (Some(said), Some(made)) => made > said,
                (None, _) if self.version > 0 => true,
                _ => newest > 0 && item.version > newest,
            }
    }

    /// Bars the item; whether it says so now and didn't before.
    pub fn put_on(&self, item: &mut WireItem) -> bool {
        let status = item.pubstatus.stricter(self.pubstatus);
        let embargo = longer(item.embargo.clone(), self.embargo.clone());
        if (status, &embargo) == (item.pubstatus, &item.embargo) {
            return false;
        }
        let place = if status == item.pubstatus { "embargoed" } else { STOPPED };
        (item.pubstatus, item.embargo) = (status, embargo);
        item.take_over(vec![Defect {
            severity: Severity::Note,
            code: BY_OTHER.into(),
            place: place.into(),
            detail: "another item says that this one may not be used, or not yet".into(),
        }]);
        true
    }
}

impl WireItem {
    /// Whether it was made usable, and is stopped by what another item says of it.
    pub(crate) fn is_stopped_by_other(&self) -> bool {
        let says =
            |defect: &Defect| defect.code == BY_OTHER && [STOPPED, "item"].contains(&defect.place.as_str());
        self.barred.is_none() && self.defects.iter().any(says)
    }

    /// Takes over what somebody who bars the item says of it besides: why, and what they demand.
    pub fn hear(&mut self, other: Self) {
        self.take_over(other.defects);
        for (known, told) in [
            (&mut self.ednotes, other.ednotes),
            (&mut self.rights.usage_terms, other.rights.usage_terms),
            (&mut self.rights.links, other.rights.links),
        ] {
            let room = MOST_SAID.saturating_sub(known.len());
            let new: Vec<_> = told.into_iter().filter(|told| !known.contains(told)).take(room).collect();
            known.extend(new);
        }
    }

    fn take_over(&mut self, defects: Vec<Defect>) {
        let room = MOST.saturating_sub(self.defects.len());
        let new: Vec<_> =
            defects.into_iter().filter(|defect| !self.defects.contains(defect)).take(room).collect();
        self.defects.extend(new);
    }
}

fn longer(one: Option<Embargo>, other: Option<Embargo>) -> Option<Embargo> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.longer(other)),
        (one, other) => one.or(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minute: i64) -> Option<Timestamp> {
        Some(Timestamp::from_second(minute * 60).unwrap())
    }

    #[test]
    fn a_version_made_after_it_was_said_is_free() {
        // What is said: of which version and when; what comes: its version and when it was made; the newest here.
        for ((named, said), (version, made), newest, free) in [
            ((0, at(5)), (2, at(6)), 1, true),
            ((0, at(5)), (2, at(5)), 1, false),
            ((0, at(5)), (2, at(4)), 1, false),
            ((0, at(5)), (1, at(6)), 1, true),
            ((0, at(5)), (1, at(6)), 0, true),
            // Where no dates tell it.
            ((0, at(5)), (2, None), 1, true),
            ((0, None), (2, at(6)), 1, true),
            ((0, None), (1, at(6)), 1, false),
            ((0, None), (1, at(6)), 0, false),
            // A version is named.
            ((4, None), (4, at(6)), 3, false),
            ((4, None), (5, None), 0, true),
            // One named a version, another did not.
            ((4, at(5)), (5, at(4)), 3, false),
            ((4, at(5)), (3, at(6)), 3, false),
            ((4, at(5)), (5, at(6)), 3, true),
        ] {
            let bar = Bar { version: named, at: said, ..Bar::default() };
            let item = WireItem { version, version_created: made, ..WireItem::default() };
            assert_eq!(bar.frees(&item, newest), free, "{bar:?} {version} {made:?} {newest}");
        }
    }

    #[test]
    fn what_stops_more_counts_and_what_stood_there_stays() {
        let until = |minute| at(minute).map(Embargo::Until);
        let held = Bar { pubstatus: Status::Withheld, at: at(2), names: vec!["a".into()], ..Bar::default() };
        let later =
            Bar { embargo: until(9), at: at(1), names: vec!["a".into(), "b".into()], ..Bar::default() };
        let both = held.and(later);
        assert_eq!((both.pubstatus, &both.embargo, both.at), (Status::Withheld, &until(9), at(2)));
        assert_eq!(both.names, ["a", "b"]);
        let mut item = WireItem { pubstatus: Status::Canceled, embargo: until(7), ..WireItem::default() };
        assert!(both.put_on(&mut item) && !both.put_on(&mut item));
        assert_eq!((item.pubstatus, item.embargo, item.defects.len()), (Status::Canceled, until(9), 1));
    }
}
