//! The rest of a damaged document, which nothing could read: a word of status in it counts.

use memchr::memmem;
use news::{Status, WireItem};

use super::stricter;
use crate::defects::{add, quarantine};

/// What words for a stop have after their first letter, and these words.
const STOPS: [(&str, &[&str]); 6] = [
    ("ancel", &["canceled", "cancelled"]),
    ("ANCEL", &["canceled", "cancelled"]),
    ("ithheld", &["withheld"]),
    ("ITHHELD", &["withheld"]),
    ("illed", &["killed"]),
    ("ILLED", &["killed"]),
];

/// What statuses stand under.
const KEYS: [&str; 5] = ["pubstatus", "publishingstatus", "managementstatus", "state", "status"];

/// How far before a word its key stands, at most.
const NEAR: usize = 200;

/// An item of which not all could be read counts as withheld where a word for a stop is the value of a status in the rest:
/// what it stops for sure, nobody could read.
pub(crate) fn heed_rest(item: &mut WireItem, rest: &str) {
    if item.pubstatus == Status::Usable
        && let Some(word) = stop_in(rest)
    {
        let detail =
            format!("{word:?} is said of a status in what couldn't be read; the item counts as withheld");
        add(&mut item.defects, quarantine("status-contradicted", "file", detail));
        stricter(item, Status::Withheld);
    }
}

fn stop_in(rest: &str) -> Option<&'static str> {
    STOPS.iter().find_map(|(part, words)| {
        let mut places = memmem::find_iter(rest.as_bytes(), part.as_bytes());
        places.find_map(|at| word_at(rest, at.checked_sub(1)?, words))
    })
}

/// The word that stands alone at `at` as the value of a status.
fn word_at(rest: &str, at: usize, words: &[&'static str]) -> Option<&'static str> {
    let text = rest.get(at..)?;
    let end = text.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(text.len());
    let found = text.get(..end)?;
    let word = words.iter().find(|word| found.eq_ignore_ascii_case(word))?;
    let near = rest.get(rest.floor_char_boundary(at.saturating_sub(NEAR))..at)?;
    let ended = text.get(end..)?.trim_start().starts_with(['"', '\'', '<', '/', ',', '}']);
    (ended && is_value_of_status(near)).then_some(word)
}

/// Whether the text before a value names a status as its key, or as its element or an attribute.
fn is_value_of_status(near: &str) -> bool {
    let begins = near.rfind(['<', ',']).map_or(near, |at| near.get(at..).unwrap_or_default());
    // What stands between the key and its value is no word of running text.
    if !begins.trim_end().ends_with(['"', '\'', '>', ':', '/', '#', '=']) {
        return false;
    }
    let names = begins.split(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '_' | '-'));
    names
        .map(|name| name.replace(['_', '-'], "").to_ascii_lowercase())
        .any(|name| KEYS.contains(&name.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_in_the_rest_counts_and_news_does_not() {
        for (rest, stops) in [
            (" B</title><pubStatus qcode=\"stat:canceled\"/></itemMeta>", true),
            ("<n:pubStatus uri='http://cv.iptc.org/newscodes/pubstatusg2/withheld/'/>", true),
            ("<apnm:PublishingStatus>Canceled</apnm:PublishingStatus>", true),
            ("<docdata management-status=\"KILLED\">", true),
            ("x\", \"pubstatus\" : \"canceled\"}", true),
            (", \"pubStatus\": {\"qcode\": \"stat:withheld\"}", true),
            (",\"state\":\"killed\",", true),
            ("<pubStatus qcode=\"stat:usable\"/><p>Three killed</p>", false),
            ("\"headline\": \"canceled\", \"state\": \"Ohio\"", false),
            ("<state>Ohio</state><p>killed</p>", false),
            ("\"state\": \"three killed\"", false),
            ("the pubstatus is canceled", false),
            ("killed", false),
        ] {
            let mut item = WireItem::default();
            heed_rest(&mut item, rest);
            assert_eq!(
                (item.pubstatus, item.quarantined()),
                (if stops { Status::Withheld } else { Status::Usable }, stops),
                "{rest}"
            );
        }
    }
}
