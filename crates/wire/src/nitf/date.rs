//! `norm`: dates as NITF wants them, and as they come.

use std::borrow::Cow;

use jiff::{SignedDuration, Timestamp};

use crate::dates::{self, Moment};

/// `norm` with the `T` that some leave out between date and time: `20151210191044-0500`.
pub(super) fn norm(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    match text.split_at_checked(8) {
        Some((day, time)) if digits == 12 || digits == 14 => Cow::Owned(format!("{day}T{time}")),
        _ => Cow::Borrowed(text),
    }
}

/// The moment that `norm` names.
pub(super) fn moment(text: &str) -> Option<Moment> {
    dates::moment(&norm(text))
}

/// The time on the clock that it was written by; of a day its first.
fn on_the_clock(text: &str) -> Option<Timestamp> {
    let norm = norm(text);
    let Some((day, time)) = norm.split_once(['T', 't', ' ']) else {
        return moment(text).map(Moment::instant);
    };
    let time = time.split(['Z', 'z', '+', '-']).next().unwrap_or_default().trim_end();
    moment(&format!("{day}T{time}")).map(Moment::instant)
}

/// Whether what has this release surely isn't released after its issue. Where one of them has no zone, it is taken for
/// that of the other; but of an issue in UTC nobody knows by which clock its release was meant.
pub(super) fn not_after(release: &str, issue: &str) -> bool {
    const ANY_ZONE: SignedDuration = SignedDuration::from_hours(14);
    let (Some(released), Some(issued)) = (moment(release), moment(issue)) else { return false };
    let (Some(shown), Some(then)) = (on_the_clock(release), on_the_clock(issue)) else { return false };
    match (released, issued) {
        (Moment::Exact(released), Moment::Exact(issued)) => released <= issued,
        (Moment::Exact(_), _) => false,
        (Moment::NoZone(_), Moment::Exact(issued)) if issued == then => shown + ANY_ZONE <= issued,
        _ => shown <= then,
    }
}

/// Whether it is a date for machines, or one in words with its year: `July 22, 2022`.
pub(super) fn is_day(text: &str) -> bool {
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let digits = |word: &&str, count: &[usize]| {
        count.contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit())
    };
    let in_words = words.len() == 3
        && words.iter().any(|word| digits(word, &[4]))
        && words.iter().any(|word| digits(word, &[1, 2]));
    in_words || moment(text).is_some()
}

/// Whether it is a form that was never filled in: `YYYYMMDDTHHMMSS-HHMM`, or only zeros.
pub(super) fn placeholder(text: &str) -> bool {
    let text = text.trim();
    let form = text
        .chars()
        .all(|c| matches!(c, 'Y' | 'M' | 'D' | 'H' | 'S' | 'T' | 'Z' | '0' | '-' | '+' | ':' | '.' | ' '));
    form && (text.contains("YY")
        || text.contains("MM")
        || !text.contains(|c: char| c.is_ascii_digit() && c != '0'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<&str>) {
        assert_eq!(moment(text).map(|at| at.instant().to_string()).as_deref(), expected, "{text}");
    }

    #[test]
    fn every_form_that_agencies_use() {
        check("20151210T191044Z", Some("2015-12-10T19:10:44Z"));
        check("20151210T191044-0500", Some("2015-12-11T00:10:44Z"));
        check("20151210T191044+01:00", Some("2015-12-10T18:10:44Z"));
        check("20151210T191044", Some("2015-12-10T19:10:44Z"));
        check("20151210 191044", Some("2015-12-10T19:10:44Z"));
        check("20151210191044-0500", Some("2015-12-11T00:10:44Z"));
        check("201512101910", Some("2015-12-10T19:10:00Z"));
        check("2015-12-10T19:10:44Z", Some("2015-12-10T19:10:44Z"));
        check("20151210", Some("2015-12-10T00:00:00Z"));
        check("YYYYMMDDTHHMMSS-HHMM", None);
        check("Next Monday", None);
        check("", None);
    }

    #[test]
    fn a_release_without_a_zone_is_that_of_the_issue() {
        for (release, issue, not_after_it) in [
            ("20261124T180000", "20261124T160000-0500", false),
            ("20261124T160000", "20261124T160000-0500", true),
            ("20261124T180000", "20261124T190000Z", false),
            ("20261124T180000", "20261125T080000Z", true),
            ("20261124T180000", "20261124T180000", true),
            ("20261124T180000", "20261124", false),
            ("20261124", "20261124T160000-0500", true),
            ("20261125", "20261124T230000-0500", false),
            ("20261124T160000-0500", "20261124T210000Z", true),
            ("20261124T160001-0500", "20261124T210000Z", false),
            ("20261124T160000-0500", "20261124T160000", false),
        ] {
            assert_eq!(not_after(release, issue), not_after_it, "{release} {issue}");
        }
    }

    #[test]
    fn days_in_words() {
        for text in ["July 22, 2022", "22 juillet 2022", "2022-07-22", "20220722T080000Z"] {
            assert!(is_day(text), "{text}");
        }
        for text in ["Monday", "London, July 22", "London 2012", ""] {
            assert!(!is_day(text), "{text}");
        }
    }

    #[test]
    fn forms_that_were_never_filled_in() {
        for text in ["YYYYMMDDTHHMMSS-HHMM", "YYYYMMDD000000-HHMM", "00000000T000000Z", "YYYYMMDD"] {
            assert!(placeholder(text), "{text}");
        }
        for text in ["Next Monday", "20151210", "MONDAY", "20153110T000000Z"] {
            assert!(!placeholder(text), "{text}");
        }
    }
}
