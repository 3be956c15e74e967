//! Publication status, embargo and urgency, read on the safe side in every format.

use jiff::Timestamp;
use news::{Defect, Embargo, Status, WireItem};

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

/// A signal such as `kill` bars the item, whatever its status says. Ask when all of the item is read.
pub(crate) fn heed_signals(item: &mut WireItem) {
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

/// Whether words to editors speak of an embargo, a hold or a kill. News may too, but a note to editors rarely does.
fn worry_in(note: &str) -> Option<&'static str> {
    let folded = note.to_lowercase();
    let words: Vec<&str> =
        folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let has = |known: &[&str]| words.iter().any(|word| known.contains(word));
    if words.iter().any(|word| word.starts_with("embargo") || word.starts_with("sperrfrist")) {
        return Some("an embargo");
    }
    if has(&["withhold", "withheld"]) || HOLDS.iter().any(|phrase| folded.contains(phrase)) {
        return Some("a hold");
    }
    // People are killed and flights are cancelled in the news; a kill of the item names the item.
    let of_the_item =
        has(&["story", "item", "article", "report", "version", "copy", "picture", "photo", "editors"]);
    let done = of_the_item && has(&["killed", "withdrawn", "retracted", "cancelled", "canceled"]);
    (done || has(&["kill", "kills"])).then_some("a kill")
}

/// How editors are told not to publish, in the languages of agencies. dpa's "nicht zur Veröffentlichung" stands in all its
/// notepads, and means them alone.
const HOLDS: [&str; 8] = [
    "not for publication",
    "do not publish",
    "must not be published",
    "nicht veröffentlichen",
    "ne pas publier",
    "no publicar",
    "får ej publiceras",
    "ei saa julkaista",
];

/// The code of the defect of a note that speaks of a stop.
pub(crate) const NOTE_STOPS: &str = "note-stops";

/// The defect of words to editors that speak of a stop.
pub(crate) fn doubt(note: &str, place: &str) -> Option<Defect> {
    let worry = worry_in(note)?;
    let detail = format!("a note to editors speaks of {worry}: {}", excerpt(note));
    Some(quarantine(NOTE_STOPS, place, detail))
}

/// Whether nothing for machines stops the item.
pub(crate) fn runs(item: &WireItem) -> bool {
    item.pubstatus == Status::Usable && item.embargo.is_none()
}

/// A note to editors that speaks of a stop quarantines the item where nothing for machines says the same. Ask when all of
/// the item is read.
pub fn heed_notes(item: &mut WireItem) {
    if runs(item) {
        for doubt in item.ednotes.iter().filter_map(|note| doubt(note, "edNote")) {
            add(&mut item.defects, doubt);
        }
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
    fn notes_in_words() {
        for (note, worry) in [
            ("EMBARGOED until 6 p.m.", Some("an embargo")),
            ("Sperrfristende 18 Uhr", Some("an embargo")),
            ("Please withhold this story", Some("a hold")),
            ("Till redaktionen: får ej publiceras före 18.00", Some("a hold")),
            ("MANDATORY KILL.", Some("a kill")),
            ("Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt", None),
            ("Adds details; skilled byline", None),
            ("ADDS 3 killed, flights cancelled", None),
            ("This story has been killed.", Some("a kill")),
        ] {
            assert_eq!(worry_in(note), worry, "{note}");
        }
    }

    #[test]
    fn a_note_is_doubted_where_nothing_for_machines_stops() {
        let embargo = Some(Embargo::Unclear(String::new()));
        for (pubstatus, embargo, doubted) in
            [(Status::Usable, None, true), (Status::Withheld, None, false), (Status::Usable, embargo, false)]
        {
            let ednotes = vec!["Do not publish before noon".to_owned()];
            let mut item = WireItem { pubstatus, embargo, ednotes, ..WireItem::default() };
            heed_notes(&mut item);
            assert_eq!(item.quarantined(), doubted, "{:?} {:?}", item.pubstatus, item.embargo);
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
