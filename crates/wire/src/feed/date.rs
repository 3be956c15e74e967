//! Dates of feeds: ISO 8601, RFC 822 in all its kinds, and months in the feed's own language.

use jiff::civil::DateTime;

use crate::dates::{self, Moment};

/// The longest text that can be a date, in bytes.
const LONGEST: usize = 120;

/// The moment that a feed's date names.
pub(super) fn moment(text: &str) -> Option<Moment> {
    let text = text.trim();
    if text.len() > LONGEST {
        return None;
    }
    dates::moment(text).or_else(|| dates::moment(&repaired(text)?)).or_else(|| in_words(text))
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
fn in_words(text: &str) -> Option<Moment> {
    let mut parts = Parts::default();
    for word in text
        .split(|c: char| c.is_whitespace() || c == ',' || c == '(' || c == ')')
        .filter(|word| !word.is_empty())
    {
        parts.read(word);
    }
    parts.moment()
}

impl Parts {
    fn read(&mut self, word: &str) {
        let digit = word.starts_with(|c: char| c.is_ascii_digit());
        if digit && word.contains(':') && self.time.is_none() {
            self.read_time(word);
        } else if digit && word.contains(['-', '/', '.']) && !word.ends_with('.') {
            word.split(['-', '/', '.']).for_each(|part| self.read(part));
        } else if digit {
            self.read_number(word);
        } else if let Some(east) = zone(word).filter(|_| self.time.is_some()) {
            self.zone = Some(east);
        } else if self.time.is_none() || self.month.is_none() {
            self.read_name(word);
        } else if word.eq_ignore_ascii_case("pm") || word.eq_ignore_ascii_case("am") {
            self.afternoon = Some(word.eq_ignore_ascii_case("pm"));
        }
    }

    /// A month; the day of the week before it may look like one (`mar` is mardi and martedì), so the last counts.
    fn read_name(&mut self, word: &str) {
        let word = word.to_lowercase();
        let known = MONTHS.iter().position(|stems| stems.iter().any(|stem| word.starts_with(stem)));
        if let Some(month) = known.and_then(|at| i8::try_from(at + 1).ok()) {
            self.month = Some(month);
        }
    }

    fn read_number(&mut self, word: &str) {
        let digits: &str = word.split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default();
        let Ok(number) = digits.parse::<i16>() else { return };
        match (digits.len(), self.day) {
            (1 | 2, None) => self.day = i8::try_from(number).ok(),
            (2, Some(_)) if self.year.is_none() && self.month.is_some() => {
                self.year = Some(if number < 70 { 2000 + number } else { 1900 + number });
            }
            (4, _) => self.year = self.year.or(Some(number)),
            _ => {}
        }
    }

    fn read_time(&mut self, word: &str) {
        let end = word.find(|c: char| !c.is_ascii_digit() && c != ':').unwrap_or(word.len());
        let (clock, tail) = word.split_at_checked(end).unwrap_or((word, ""));
        let mut numbers = clock.split(':').map(str::parse::<i8>);
        let (Some(Ok(hour)), Some(Ok(minute))) = (numbers.next(), numbers.next()) else { return };
        let second = numbers.next().and_then(Result::ok).unwrap_or(0).min(59);
        self.time = Some((hour, minute, second));
        let tail = tail
            .strip_prefix('.')
            .map_or(tail, |fraction| fraction.trim_start_matches(|c: char| c.is_ascii_digit()));
        if !tail.is_empty() {
            self.read(tail);
        }
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

fn instant(time: DateTime, seconds_east: i32) -> Option<jiff::Timestamp> {
    jiff::tz::Offset::from_seconds(seconds_east).ok()?.to_timestamp(time).ok()
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
    let (sign, digits) = match text.split_at_checked(1)? {
        ("+", digits) => (1, digits),
        ("-" | "−", digits) => (-1, digits),
        _ => return None,
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
        check("12/16/2023", "");
        check("November 1st, 2022", "2022-11-01T00:00:00Z day");
        check("Wed, 02 Oct 2002 13:00:00 GMT+1", "2002-10-02T12:00:00Z");
        check("Wed, 02 Oct 2002 13:00:00 IST", "2002-10-02T13:00:00Z without zone");
        check("2017-06-13T03:18:00+00:0", "2017-06-13T03:18:00Z");
        check("2003-12-13T18:30:02.25+01:00", "2003-12-13T17:30:02.25Z");
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
