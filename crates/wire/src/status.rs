//! Publication status, embargo and urgency, read on the safe side in every format.

use jiff::Timestamp;
use news::{Embargo, Status, WireItem};

use crate::dates::{Moment, moment};
use crate::defects::{add, excerpt, note, quarantine};

/// Sets the status from its word, QCode or URI. Whatever is not known withholds the item; of two statuses the stricter
/// one counts.
pub(crate) fn set(item: &mut WireItem, value: &str, place: &str) {
    let said = read(item, value, place);
    stricter(item, said);
}

/// Sets the status where it is stricter than the one there is.
pub(crate) fn stricter(item: &mut WireItem, said: Status) {
    let strictness = |status: Status| match status {
        Status::Usable => 0,
        Status::Withheld => 1,
        Status::Canceled => 2,
    };
    if strictness(said) > strictness(item.pubstatus) {
        item.pubstatus = said;
    }
}

fn read(item: &mut WireItem, value: &str, place: &str) -> Status {
    let trimmed = value.trim();
    let word = trimmed.rsplit([':', '/', '#']).next().unwrap_or_default().to_ascii_lowercase();
    match word.as_str() {
        "usable" => Status::Usable,
        "withheld" => Status::Withheld,
        "canceled" => Status::Canceled,
        "cancelled" => {
            add(&mut item.defects, note("status-misspelt", place, "\"cancelled\" was read as \"canceled\""));
            Status::Canceled
        }
        _ => {
            let detail =
                format!("{:?} is no publication status; the item counts as withheld", excerpt(trimmed));
            add(&mut item.defects, quarantine("status-unknown", place, detail));
            Status::Withheld
        }
    }
}

/// A signal such as `kill` bars the item, whatever its status says. Ask when all of the item is read.
pub(crate) fn heed_signals(item: &mut WireItem) {
    const STEMS: [&str; 7] = ["kill", "cancel", "withh", "withdraw", "recall", "eliminat", "retract"];
    let bars = |signal: &&String| {
        let word = signal.rsplit([':', '/', '#']).next().unwrap_or_default().to_ascii_lowercase();
        word == "hold" || STEMS.iter().any(|stem| word.starts_with(stem))
    };
    if item.pubstatus != Status::Usable {
        return;
    }
    if let Some(signal) = item.signals.iter().find(bars) {
        let detail = format!(
            "the signal {:?} bars an item that is called usable; it counts as withheld",
            excerpt(signal)
        );
        add(&mut item.defects, quarantine("status-contradicted", "signal", detail));
        item.pubstatus = Status::Withheld;
    }
}

/// Sets the embargo. Only a full date and time can end one by itself; anything else, even nothing at all, holds the
/// item until a person says otherwise. Of two embargoes the longer one counts.
pub(crate) fn embargo(item: &mut WireItem, value: &str, place: &str) {
    let value = value.trim();
    let said = match moment(value) {
        Some(Moment::Exact(end)) => Embargo::Until(end),
        _ => {
            let detail = match value {
                "" => "an embargo without an end; a person must end it".to_owned(),
                _ => format!("{:?} is no moment with a zone; a person must end the embargo", excerpt(value)),
            };
            add(&mut item.defects, quarantine("embargo-unclear", place, detail));
            Embargo::Unclear(excerpt(value))
        }
    };
    longer(item, said);
}

/// Sets the embargo where it is longer than the one there is; one that is unclear is the longest.
pub(crate) fn longer(item: &mut WireItem, said: Embargo) {
    let keep = match (&item.embargo, &said) {
        (Some(Embargo::Unclear(_)), _) => true,
        (Some(Embargo::Until(before)), Embargo::Until(now)) => before > now,
        _ => false,
    };
    if !keep {
        item.embargo = Some(said);
    }
}

/// Reads a moment for a field that only informs; a missing zone or an unreadable text is noted.
pub(crate) fn instant(item: &mut WireItem, value: &str, place: &str) -> Option<Timestamp> {
    match moment(value) {
        Some(Moment::Exact(at)) => Some(at),
        Some(Moment::NoZone(at)) => {
            let detail = format!("{:?} has no zone; it was read as UTC", excerpt(value));
            add(&mut item.defects, note("date-without-zone", place, detail));
            Some(at)
        }
        Some(Moment::Day(at)) => Some(at),
        None => {
            let detail = format!("{:?} is no date that can be read; it was left out", excerpt(value));
            add(&mut item.defects, note("date-unreadable", place, detail));
            None
        }
    }
}

/// Sets the urgency, 1 to 9; another number is noted and left out.
pub(crate) fn urgency(item: &mut WireItem, value: &str, place: &str) {
    let value = value.trim();
    item.urgency = value.parse::<u8>().ok().filter(|urgency| (1..=9).contains(urgency));
    if item.urgency.is_none() && !value.is_empty() {
        let detail = format!("{:?} is no urgency from 1 to 9; it was left out", excerpt(value));
        add(&mut item.defects, note("urgency-unreadable", place, detail));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_that_is_not_known_withholds() {
        for (value, status, quarantined) in [
            ("stat:usable", Status::Usable, false),
            ("http://cv.iptc.org/newscodes/pubstatusg2/withheld", Status::Withheld, false),
            ("Canceled", Status::Canceled, false),
            ("cancelled", Status::Canceled, false),
            ("replaced", Status::Withheld, true),
            ("", Status::Withheld, true),
        ] {
            let mut item = WireItem::default();
            set(&mut item, value, "pubStatus");
            assert_eq!((item.pubstatus, item.quarantined()), (status, quarantined), "{value:?}");
        }
    }

    #[test]
    fn only_a_moment_ends_an_embargo() {
        for value in ["", "Next Monday", "2026-11-24", "2026-11-24T10:00:00"] {
            let mut item = WireItem::default();
            embargo(&mut item, value, "embargoed");
            assert_eq!(item.embargo, Some(Embargo::Unclear(value.into())), "{value:?}");
            assert!(item.quarantined());
        }
        let mut item = WireItem::default();
        embargo(&mut item, " 2026-11-24T10:00:00Z ", "embargoed");
        assert_eq!(item.embargo, Some(Embargo::Until("2026-11-24T10:00:00Z".parse().unwrap())));
        assert!(item.defects.is_empty());
    }
}
