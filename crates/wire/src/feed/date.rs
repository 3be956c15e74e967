//! Dates of feeds: ISO 8601, RFC 822 in all its kinds, and months in the feed's own language.

use jiff::Timestamp;
use jiff::civil::DateTime;

use crate::dates::{self, Moment, instant};

/// The longest text that can be a date, in bytes.
const LONGEST: usize = 120;

/// The moment that a feed's date names.
pub(super) fn moment(text: &str) -> Option<Moment> {
    read(text).map(|(moment, _)| moment)
}

/// The moment that a date names where every word of it was understood; a word more may say when it isn't.
pub(super) fn understood(text: &str) -> Option<Timestamp> {
    match read(text)? {
        (Moment::Exact(at), true) => Some(at),
        _ => None,
    }
}

/// The moment, and whether every word was understood.
fn read(text: &str) -> Option<(Moment, bool)> {
    let text = text.trim();
    if text.len() > LONGEST {
        return None;
    }
    let for_machines = dates::moment(text).or_else(|| dates::moment(&repaired(text)?));
    for_machines.map(|moment| (moment, true)).or_else(|| in_words(text))
}

/// A zone that lost its last digit, as in `+00:0`.
fn repaired(text: &str) -> Option<String> {
    let (_, zone) = text.rsplit_once(['+', '-'])?;
    let short =
        matches!(zone.as_bytes(), [h, i, b':', m] if h.is_ascii_digit() && i.is_ascii_digit() && *m == b'0');
    short.then(|| format!("{text}0"))
}

/// What was found of a date so far.
#[derive(Default)]
struct Parts {
    day: Option<i8>,
    month: Option<i8>,
    year: Option<i16>,
    time: Option<(i8, i8, i8)>,
    afternoon: Option<bool>,
    /// Seconds east of UTC.
    zone: Option<i32>,
}

/// Day, month and year in any order, a time, half of the day and zone: `Sat, Dec 16 2023 02:02:33 PM`.
fn in_words(text: &str) -> Option<(Moment, bool)> {
    let mut parts = Parts::default();
    let mut understood = true;
    for word in text
        .split(|c: char| c.is_whitespace() || c == ',' || c == '(' || c == ')')
        .filter(|word| !word.is_empty())
    {
        understood &= parts.read(word);
    }
    // Noon or midnight? And German writes "am" before a date.
    let doubtful = parts.afternoon == Some(false) && parts.time.is_some_and(|(hour, ..)| hour >= 12);
    Some((parts.moment()?, understood && !doubtful))
}

impl Parts {
    /// Reads one word; whether it was understood, and contradicts none before it.
    fn read(&mut self, word: &str) -> bool {
        let digit = word.starts_with(|c: char| c.is_ascii_digit());
        if let Some(afternoon) = afternoon(word).filter(|_| self.time.is_some()) {
            self.afternoon.replace(afternoon).is_none()
        } else if digit && word.contains(':') && self.time.is_none() {
            self.read_time(word)
        } else if digit && word.contains(['-', '/', '.']) && !word.ends_with('.') {
            let mut all = true;
            for part in word.split(['-', '/', '.']) {
                all &= self.read(part);
            }
            all
        } else if digit {
            self.read_number(word)
        } else if let Some(east) = zone(word).filter(|_| self.time.is_some()) {
            self.zone.replace(east).is_none_or(|before| before == east)
        } else {
            (self.time.is_none() || self.month.is_none()) && self.read_name(word)
        }
    }

    /// A month; the day of the week before it may look like one (`mar` is mardi and martedì), so the last counts.
    fn read_name(&mut self, word: &str) -> bool {
        let word = word.to_lowercase();
        let bare = word.trim_end_matches('.');
        let known = MONTHS.iter().position(|stems| stems.iter().any(|stem| word.starts_with(stem)));
        match known.and_then(|at| i8::try_from(at + 1).ok()) {
            Some(month) => self.month.replace(month).is_none() && bare.chars().all(char::is_alphabetic),
            None => bare.len() >= 3 && DAYS.iter().any(|day| day.starts_with(bare)),
        }
    }

    fn read_number(&mut self, word: &str) -> bool {
        let end = word.find(|c: char| !c.is_ascii_digit()).unwrap_or(word.len());
        let (digits, ending) = word.split_at_checked(end).unwrap_or((word, ""));
        let Ok(number) = digits.parse::<i16>() else { return false };
        match (digits.len(), self.day) {
            (1 | 2, None) => self.day = i8::try_from(number).ok(),
            (2, Some(_)) if self.year.is_none() && self.month.is_some() => {
                self.year = Some(if number < 70 { 2000 + number } else { 1900 + number });
            }
            (4, _) if self.year.is_none() => self.year = Some(number),
            _ => return false,
        }
        matches!(ending, "" | "." | "st" | "nd" | "rd" | "th")
    }

    fn read_time(&mut self, word: &str) -> bool {
        let end = word.find(|c: char| !c.is_ascii_digit() && c != ':').unwrap_or(word.len());
        let (clock, tail) = word.split_at_checked(end).unwrap_or((word, ""));
        let mut numbers = clock.split(':').map(str::parse::<i8>);
        let (Some(Ok(hour)), Some(Ok(minute))) = (numbers.next(), numbers.next()) else { return false };
        let second = match numbers.next() {
            None => 0,
            Some(Ok(60)) => 59,
            Some(Ok(second)) => second,
            Some(Err(_)) => return false,
        };
        self.time = Some((hour, minute, second));
        let tail = tail
            .strip_prefix('.')
            .map_or(tail, |fraction| fraction.trim_start_matches(|c: char| c.is_ascii_digit()));
        numbers.next().is_none() && (tail.is_empty() || self.read(tail))
    }

    fn moment(self) -> Option<Moment> {
        let (year, month, day) = (self.year?, self.month?, self.day?);
        let Some((hour, minute, second)) = self.time else {
            return Some(Moment::Day(instant(DateTime::new(year, month, day, 0, 0, 0, 0).ok()?, 0)?));
        };
        let hour = match self.afternoon {
            Some(true) if hour < 12 => hour + 12,
            Some(false) if hour == 12 => 0,
            _ => hour,
        };
        let time = DateTime::new(year, month, day, hour, minute, second, 0).ok()?;
        Some(match self.zone {
            Some(east) => Moment::Exact(instant(time, east)?),
            None => Moment::NoZone(instant(time, 0)?),
        })
    }
}

/// Whether a word is the second half of the day or the first: `PM`, `p.m.`
fn afternoon(word: &str) -> Option<bool> {
    match word.replace('.', "").to_ascii_lowercase().as_str() {
        "pm" => Some(true),
        "am" => Some(false),
        _ => None,
    }
}

/// Seconds east of UTC: a number, a name that means one thing only, or both (`GMT+1`).
fn zone(word: &str) -> Option<i32> {
    let name: String =
        word.chars().take_while(|c| c.is_ascii_alphabetic()).map(|c| c.to_ascii_lowercase()).collect();
    let rest = word.get(name.len()..).unwrap_or_default();
    if !rest.is_empty() {
        return matches!(name.as_str(), "" | "gmt" | "utc" | "ut").then(|| offset(rest))?;
    }
    let known = ZONES.iter().find(|(known, _)| *known == name);
    known.map(|(_, hours)| hours * 3600)
}

fn offset(text: &str) -> Option<i32> {
    let (sign, digits) = match text.strip_prefix('+') {
        Some(digits) => (1, digits),
        None => (-1, text.strip_prefix(['-', '−'])?),
    };
    let digits = digits.replace(':', "");
    let number: i32 = digits.parse().ok().filter(|number| *number >= 0)?;
    let (hours, minutes) = match digits.len() {
        1 | 2 => (number, 0),
        3 | 4 => (number / 100, number % 100),
        _ => return None,
    };
    (hours <= 18 && minutes < 60).then_some(sign * (hours * 3600 + minutes * 60))
}

/// Zones by name, in hours east of UTC (RFC 822, 5.1, and what else occurs); ambiguous names are left out.
const ZONES: [(&str, i32); 31] = [
    ("gmt", 0),
    ("utc", 0),
    ("ut", 0),
    ("z", 0),
    ("est", -5),
    ("edt", -4),
    ("cst", -6),
    ("cdt", -5),
    ("mst", -7),
    ("mdt", -6),
    ("pst", -8),
    ("pdt", -7),
    ("akst", -9),
    ("akdt", -8),
    ("hst", -10),
    ("wet", 0),
    ("west", 1),
    ("bst", 1),
    ("cet", 1),
    ("cest", 2),
    ("mez", 1),
    ("mesz", 2),
    ("eet", 2),
    ("eest", 3),
    ("sast", 2),
    ("eat", 3),
    ("msk", 3),
    ("jst", 9),
    ("kst", 9),
    ("aest", 10),
    ("aedt", 11),
];

/// How months begin in English, French, German, Spanish, Italian, Portuguese, Dutch, Turkish, Indonesian and Russian.
const MONTHS: [&[&str]; 12] = [
    &["jan", "jän", "ene", "gen", "oca", "янв"],
    &["feb", "fev", "fév", "şub", "фев"],
    &["mar", "mär", "mrz", "mrt", "maa", "мар"],
    &["apr", "avr", "abr", "nis", "апр"],
    &["may", "mai", "mei", "mag", "май", "мая"],
    &["jun", "juin", "giu", "haz", "июн"],
    &["jul", "juil", "lug", "tem", "июл"],
    &["aug", "aoû", "aou", "ago", "ağu", "agu", "авг"],
    &["sep", "set", "eyl", "сен"],
    &["oct", "okt", "ott", "out", "eki", "окт"],
    &["nov", "kas", "ноя"],
    &["dec", "déc", "dez", "dic", "des", "ara", "дек"],
];

/// The days of the week in English, which dates for machines shorten (RFC 822, 5.1).
const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let found = moment(text).map(|moment| match moment {
            Moment::Exact(at) => format!("{at}"),
            Moment::NoZone(at) => format!("{at} without zone"),
            Moment::Day(at) => format!("{at} day"),
        });
        assert_eq!(found.as_deref().unwrap_or_default(), expected, "{text}");
    }

    #[test]
    fn dates_as_feeds_write_them() {
        check("Wed, 02 Oct 2002 13:00:00 GMT", "2002-10-02T13:00:00Z");
        check("Thu, 01 Aug 2019 16:15 EDT", "2019-08-01T20:15:00Z");
        check("Sun, 03 May 2020 21:56:15 -0000", "2020-05-03T21:56:15Z");
        check("Tue, 15 Nov 2022 20:15:04 Z", "2022-11-15T20:15:04Z");
        check("2 Oct 02 13:00 +0200", "2002-10-02T11:00:00Z");
        check("Sunday, 06-Nov-94 08:49:37 GMT", "1994-11-06T08:49:37Z");
        check("Sat Dec 16 14:02:33 UTC 2023", "2023-12-16T14:02:33Z");
        check("Sat, Dec 16 2023 02:02:33 PM", "2023-12-16T14:02:33Z without zone");
        check("Sat, Dec 16 2023 02:02 p.m. EST", "2023-12-16T19:02:00Z");
        check("2:02 PM EST, 16 Dec 2023", "2023-12-16T19:02:00Z");
        check("16 Dec 2023 14:02 −0500", "2023-12-16T19:02:00Z");
        check("31 Dec 2016 23:59:60 GMT", "2016-12-31T23:59:59Z");
        check("31 Dec 2016 23:59:75 GMT", "");
        check("12/16/2023", "");
        check("November 1st, 2022", "2022-11-01T00:00:00Z day");
        check("Wed, 02 Oct 2002 13:00:00 GMT+1", "2002-10-02T12:00:00Z");
        check("Wed, 02 Oct 2002 13:00:00 IST", "2002-10-02T13:00:00Z without zone");
        check("2017-06-13T03:18:00+00:0", "2017-06-13T03:18:00Z");
        check("2003-12-13T18:30:02.25+01:00", "2003-12-13T17:30:02.25Z");
    }

    #[test]
    fn what_ends_an_embargo_is_understood_whole() {
        for text in [
            "Dec 16 2023 6:00 p.m. EST",
            "Dec 16 2023 6:00p.m. EST",
            "6:00 PM EST, 16 Dec 2023",
            "Sat, 16 Dec 2023 18:00:00 -0500 (EST)",
            "Saturday, December 16th, 2023 18:00 EST",
            "2023-12-16T18:00:00-05:00",
        ] {
            let end = understood(text).map(|at| at.to_string());
            assert_eq!(end.as_deref(), Some("2023-12-16T23:00:00Z"), "{text}");
        }
        for text in [
            "not before Dec 16 2023 6:00 PM EST",
            "Dec 16 2023 6:00 in the evening EST",
            "Dec 16 2023 6:00 p. m. EST",
            "Dec 16 2023 6:00 AM PM EST",
            "Dec 16 2023 6:00 EST PST",
            "Dec 16 2023 6:00 or 8:00 EST",
            "Dec 16 or Jan 16 2023 6:00 EST",
            "18h30 Dec 16 2023 6:00 EST",
            "Dec 16 2023 18:00 AM EST",
            "12:30 MEZ am 16. Dezember 2023",
            "Dec 16 2023 6:00 PM",
            "Dec 16 2023",
        ] {
            assert_eq!(understood(text), None, "{text}");
        }
    }

    #[test]
    fn dates_in_the_feeds_language() {
        check("mer, 16 nov 2022 00:38:15 +0100", "2022-11-15T23:38:15Z");
        check("mar, 1 mar 2022 10:00:00 +0100", "2022-03-01T09:00:00Z");
        check("mardi 6 décembre 2022 10:00 CET", "2022-12-06T09:00:00Z");
        check("1 de noviembre de 2022", "2022-11-01T00:00:00Z day");
        check("Ср, 02 окт 2002 13:00:00 +0300", "2002-10-02T10:00:00Z");
    }

    #[test]
    fn what_is_no_date() {
        for text in
            ["", "soon", "31 Nov 2022 10:00 GMT", "Wed, 02 Oct", "99:99", "1 2 3 4 5", &"1 ".repeat(5_000)]
        {
            check(text, "");
        }
    }
}
