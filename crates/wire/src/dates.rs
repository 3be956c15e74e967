//! Moments as agencies write them.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};

/// A moment, and how it was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Moment {
    /// With a zone.
    Exact(Timestamp),
    /// Without a zone; read as UTC.
    NoZone(Timestamp),
    /// A day, which is no moment; its first instant in UTC.
    Day(Timestamp),
}

impl Moment {
    /// The instant, however well it is known.
    pub(crate) fn instant(self) -> Timestamp {
        match self {
            Self::Exact(at) | Self::NoZone(at) | Self::Day(at) => at,
        }
    }
}

/// Digits read off the front of a text.
struct Digits<'a>(&'a [u8]);

impl Digits<'_> {
    fn peek(&self) -> Option<u8> {
        self.0.first().copied()
    }

    fn eat(&mut self, wanted: &[u8]) -> bool {
        let found = self.peek().is_some_and(|byte| wanted.contains(&byte));
        if found {
            self.0 = self.0.get(1..).unwrap_or_default();
        }
        found
    }

    fn number(&mut self, width: usize) -> Option<i32> {
        let (digits, rest) = self.0.split_at_checked(width)?;
        let mut value = 0;
        for digit in digits {
            value = value * 10 + i32::from(digit.checked_sub(b'0').filter(|value| *value < 10)?);
        }
        self.0 = rest;
        Some(value)
    }

    /// A fraction of a second in nanoseconds; digits beyond the ninth are dropped.
    fn fraction(&mut self) -> Option<i32> {
        let mut value = 0;
        let mut scale = 100_000_000;
        let mut any = false;
        while let Some(digit) = self.peek().filter(u8::is_ascii_digit) {
            value += i32::from(digit - b'0') * scale;
            scale /= 10;
            any = true;
            self.0 = self.0.get(1..).unwrap_or_default();
        }
        any.then_some(value)
    }

    /// Seconds east of UTC; `Some(None)` where no zone stands.
    fn zone(&mut self) -> Option<Option<i32>> {
        self.eat(b" ");
        let Some(sign) = self.peek() else { return Some(None) };
        if self.eat(b"Zz") {
            return Some(Some(0));
        }
        if !self.eat(b"+-") {
            return None;
        }
        let hours = self.number(2)?;
        self.eat(b":");
        let minutes = if self.0.is_empty() { 0 } else { self.number(2)? };
        let seconds = hours * 3600 + minutes * 60;
        (hours <= 18 && minutes < 60).then_some(Some(if sign == b'-' { -seconds } else { seconds }))
    }
}

/// ISO 8601 in its extended and basic forms: `2018-10-19T11:17:00.150Z`, `20151210T191044+0100`, `2019-12-07`. White
/// space around it, a space for the `T` and a missing zone are tolerated.
pub(crate) fn moment(text: &str) -> Option<Moment> {
    let mut digits = Digits(text.trim().as_bytes());
    let year = digits.number(4)?;
    let extended = digits.eat(b"-");
    let month = digits.number(2)?;
    if extended && !digits.eat(b"-") {
        return None;
    }
    let day = digits.number(2)?;
    let date = Date::new(narrow(year)?, narrow(month)?, narrow(day)?).ok()?;
    if digits.0.is_empty() || digits.0 == b"Z" {
        return Some(Moment::Day(instant(date.at(0, 0, 0, 0), 0)?));
    }
    if !digits.eat(b"Tt ") {
        let zone = digits.zone()??;
        return digits.0.is_empty().then_some(Moment::Day(instant(date.at(0, 0, 0, 0), zone)?));
    }
    let time = clock(&mut digits, date)?;
    let zone = digits.zone()?;
    if !digits.0.is_empty() {
        return None;
    }
    Some(match zone {
        Some(east) => Moment::Exact(instant(time, east)?),
        None => Moment::NoZone(instant(time, 0)?),
    })
}

fn clock(digits: &mut Digits<'_>, date: Date) -> Option<DateTime> {
    let hour = digits.number(2)?;
    digits.eat(b":");
    let minute = digits.number(2)?;
    let spaced = digits.eat(b":");
    let second = match digits.peek() {
        // A leap second; no clock knows what comes after it.
        Some(b'0'..=b'9') => digits.number(2).map(|second| if second == 60 { 59 } else { second })?,
        _ if spaced => return None,
        _ => 0,
    };
    let nanosecond = if digits.eat(b".,") { digits.fraction()? } else { 0 };
    DateTime::new(
        date.year(),
        date.month(),
        date.day(),
        narrow(hour)?,
        narrow(minute)?,
        narrow(second)?,
        nanosecond,
    )
    .ok()
}

fn narrow<N: TryFrom<i32>>(number: i32) -> Option<N> {
    N::try_from(number).ok()
}

/// The instant of a time in a zone that is so far east of UTC.
pub(crate) fn instant(time: DateTime, seconds_east: i32) -> Option<Timestamp> {
    let offset = jiff::tz::Offset::from_seconds(seconds_east).ok()?;
    offset.to_timestamp(time).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<(&str, &str)>) {
        let found = moment(text).map(|m| {
            let kind = match m {
                Moment::Exact(_) => "exact",
                Moment::NoZone(_) => "no zone",
                Moment::Day(_) => "day",
            };
            (kind, m.instant().to_string())
        });
        assert_eq!(found.as_ref().map(|(k, t)| (*k, t.as_str())), expected, "{text:?}");
    }

    #[test]
    fn agencies_write_moments_in_many_ways() {
        check("2018-10-19T11:17:00.150Z", Some(("exact", "2018-10-19T11:17:00.15Z")));
        check(" 2018-10-12T06:42:04Z\n ", Some(("exact", "2018-10-12T06:42:04Z")));
        check("2025-01-28T09:18:34+01:00", Some(("exact", "2025-01-28T08:18:34Z")));
        check("20160116T131559+0000", Some(("exact", "2016-01-16T13:15:59Z")));
        check("20151210T191044Z", Some(("exact", "2015-12-10T19:10:44Z")));
        check("2016-10-19T11:15-05:00", Some(("exact", "2016-10-19T16:15:00Z")));
        check("2016-10-19T11:15:00", Some(("no zone", "2016-10-19T11:15:00Z")));
        check("20131025 101010", Some(("no zone", "2013-10-25T10:10:10Z")));
        check("2016-12-31T23:59:60Z", Some(("exact", "2016-12-31T23:59:59Z")));
        check("2019-12-07", Some(("day", "2019-12-07T00:00:00Z")));
        check("20191207", Some(("day", "2019-12-07T00:00:00Z")));
    }

    #[test]
    fn what_is_no_moment_is_none() {
        for text in
            ["", "Next Monday", "2018-13-01", "YYYYMMDDTHHMMSS-HHMM", "2018", "2018-10", "2018-10-19T"]
        {
            check(text, None);
        }
        check("2018#10-19T11:17:00Z", None);
        check("2018-1!-19", None);
        check("2018-10-19T11:17:00Zulu", None);
        check("2018-10-19T11:17:", None);
        check("2018-10-19T11:17:75Z", None);
        check("9999-12-31T23:59:59-18:00", None);
    }
}
