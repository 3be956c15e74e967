//! Publication status, embargo and urgency, read on the safe side in every format.

mod heads;
mod keys;
mod notes;
mod rest;
mod words;

pub(crate) use keys::{decides, doubt_key, doubt_keys};
pub use notes::heed_notes;
pub(crate) use notes::{NOTE_STOPS, doubt, heed_headline};
pub(crate) use rest::heed_rest;

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
    item.pubstatus = item.pubstatus.stricter(said);
}

fn read(item: &mut WireItem, value: &str, place: &str) -> Status {
    let trimmed = value.trim();
    match code(value).as_str() {
        "usable" => Status::Usable,
        "withheld" => Status::Withheld,
        "canceled" => Status::Canceled,
        // Its end stands elsewhere, maybe further on; `heed_signals` looks whether it did.
        "embargoed" => {
            if item.signals.last().is_none_or(|last| last != trimmed) {
                item.signals.push(trimmed.to_owned());
            }
            Status::Usable
        }
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

/// The code of a QCode, a URI or a word, in small letters.
pub(crate) fn code(value: &str) -> String {
    let value = value.trim().trim_end_matches(['/', '#']);
    value.rsplit([':', '/', '#']).next().unwrap_or_default().to_ascii_lowercase()
}

/// Whether a status or signal says that there is an embargo; AP calls it hold for release.
pub(crate) fn says_embargo(signal: &str) -> bool {
    let letters = |c: &char| c.is_alphanumeric();
    let word: String = code(signal).chars().filter(letters).collect();
    matches!(word.as_str(), "embargoed" | "holdforrelease")
}

/// A signal such as `kill` bars the item, whatever its status says, and one that there is an embargo is one without an
/// end where nothing says when it ends. Ask when all of the item is read.
pub(crate) fn heed_signals(item: &mut WireItem) {
    if item.embargo.is_none() && item.signals.iter().any(|signal| says_embargo(signal)) {
        embargo(item, "", "pubStatus");
    }
    if item.pubstatus != Status::Usable {
        return;
    }
    if let Some(signal) = item.signals.iter().find(|signal| takes_back(signal)) {
        let detail = format!(
            "the signal {:?} bars an item that is called usable; it counts as withheld",
            excerpt(signal)
        );
        add(&mut item.defects, quarantine("status-contradicted", "signal", detail));
        item.pubstatus = Status::Withheld;
    }
}

/// Whether a signal, a code or the name of one, takes an item back. A name does where nothing in it speaks of something
/// else: "Mandatory kill", and neither "Killer whale" nor "Flight cancelled".
pub(crate) fn takes_back(signal: &str) -> bool {
    const BESIDE: &str = "mandatory please this the an a of to for immediate immediately urgent story item article news \
        text picture photo version notice advisory note signal";
    let named = signal.trim().contains(char::is_whitespace);
    let folded = if named { signal.to_lowercase() } else { code(signal) };
    if !named && is_taking_back(&folded) {
        return true;
    }
    let mut words =
        folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).take(NAME + 1);
    let (mut takes_back, mut count) = (false, 0);
    let of_it = words.all(|word| {
        let taking_back = is_taking_back(word);
        (takes_back, count) = (takes_back || taking_back, count + 1);
        taking_back || BESIDE.split_whitespace().any(|beside| beside == word)
    });
    of_it && takes_back && count <= NAME
}

/// Words of a signal's name, at most.
const NAME: usize = 6;

/// Whether a word takes an item back. "Kill" does within others too (`mandatorykill`), but no killer has skills in it.
fn is_taking_back(word: &str) -> bool {
    const STEMS: [&str; 6] = ["cancel", "withh", "withdraw", "recall", "eliminat", "retract"];
    const WORDS: [&str; 6] = ["hold", "remove", "removed", "delete", "deleted", "withdrew"];
    let kills = word.match_indices("kill").any(|(at, kill)| {
        let (before, after) = (word.get(..at), word.get(at + kill.len()..));
        !before.is_some_and(|before| before.ends_with('s'))
            && !after.is_some_and(|after| after.starts_with("er"))
    });
    kills || WORDS.contains(&word) || STEMS.iter().any(|stem| word.starts_with(stem))
}

/// Whether nothing for machines stops the item.
pub(crate) fn runs(item: &WireItem) -> bool {
    item.pubstatus == Status::Usable && item.embargo.is_none()
}

/// Heeds AP's signals, where an item has any, as sent by whoever hands it on.
pub(crate) fn heed_ap_signals(item: &mut WireItem) {
    let of_ap = item.guid.starts_with("tag:ap.org,");
    let one = |signal: &String| signal.starts_with("apsig:") || of_ap && !signal.starts_with("stat:");
    if item.signals.iter().any(one) {
        heed_news_content(item, "signal");
    }
}

/// AP marks what may be published, now or later, as news content, or as ready for readers as it stands; all else is for
/// newsrooms, such as advisories.
pub(crate) fn heed_news_content(item: &mut WireItem, place: &str) {
    if !item.signals.iter().any(|signal| matches!(&*code(signal), "newscontent" | "consumerready")) {
        let detail = "no signal calls it newscontent or consumerready: it is information for newsrooms; it counts as \
                      withheld";
        add(&mut item.defects, quarantine("profile-bars", place, detail));
        stricter(item, Status::Withheld);
    }
}

/// A profile such as TT's `INFO` says that the item is for newsrooms only, whatever its status says.
pub(crate) fn heed_profile(item: &mut WireItem, profile: &str, place: &str) {
    if profile.trim().eq_ignore_ascii_case("INFO") {
        let detail = format!(
            "{:?} is information for newsrooms, not to be published; it counts as withheld",
            excerpt(profile)
        );
        add(&mut item.defects, quarantine("profile-bars", place, detail));
        stricter(item, Status::Withheld);
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

/// Sets the embargo where it is longer than the one there is.
pub(crate) fn longer(item: &mut WireItem, said: Embargo) {
    item.embargo = Some(match item.embargo.take() {
        Some(before) => before.longer(said),
        None => said,
    });
}

/// The version of what stops an item and doesn't say when: later than any date, since a stop that counts as old would be
/// passed over.
const AFTER_ALL: u64 = 253_402_300_799;

/// A version where none is said: the second since 1970 in which the item was last changed, so that a later change is a
/// later version, else 1. What stops an item goes before what it stops, even if its date is the same or none.
pub(crate) fn version(changed: Option<Timestamp>, stops: bool) -> u64 {
    match changed.and_then(|at| u64::try_from(at.as_second()).ok()) {
        Some(second) => second.max(1) + u64::from(stops),
        None if stops => AFTER_ALL,
        None => 1,
    }
}

/// Reads a moment for a field that only informs.
pub(crate) fn instant(item: &mut WireItem, value: &str, place: &str) -> Option<Timestamp> {
    known_instant(item, moment(value), value, place)
}

/// The instant of what `value` was read as; a missing zone or an unreadable text is noted.
pub(crate) fn known_instant(
    item: &mut WireItem,
    read: Option<Moment>,
    value: &str,
    place: &str,
) -> Option<Timestamp> {
    match read {
        Some(Moment::Exact(at)) => Some(at),
        Some(Moment::NoZone(at)) => {
            let detail = format!("{:?} has no zone that is known; it was read as UTC", excerpt(value));
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
            ("http://cv.iptc.org/newscodes/pubstatusg2/canceled/", Status::Canceled, false),
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
    fn signals_that_take_back_bar() {
        for (signal, status) in [
            ("sttinstruct:remove", Status::Withheld),
            ("x:delete", Status::Withheld),
            ("sig:kill", Status::Withheld),
            ("http://signals.example/codes/kill/", Status::Withheld),
            ("sig:mandatorykill", Status::Withheld),
            ("x:mandatoryKill", Status::Withheld),
            ("x:story-withdrawn", Status::Withheld),
            ("x:KILLED", Status::Withheld),
            ("Kill", Status::Withheld),
            ("Mandatory kill", Status::Withheld),
            ("Kill notice: delete this story", Status::Withheld),
            ("Item cancelled", Status::Withheld),
            ("Life skills", Status::Usable),
            ("x:skill", Status::Usable),
            ("Killer whale", Status::Usable),
            ("x:killer-whale", Status::Usable),
            ("Three killed in a fire", Status::Usable),
            ("Product recall", Status::Usable),
            ("Story update", Status::Usable),
            ("", Status::Usable),
            ("sig:update", Status::Usable),
            ("update:append-major-content", Status::Usable),
        ] {
            let mut item = WireItem { signals: vec![signal.into()], ..WireItem::default() };
            heed_signals(&mut item);
            assert_eq!((item.pubstatus, item.quarantined()), (status, status != Status::Usable), "{signal}");
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
