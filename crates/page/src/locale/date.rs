//! Dates and times of day, in the words of a service.

use icu_datetime::pattern::MonthNameLength;
use jiff::civil;
use serde::Deserialize;

use super::calendar::{CalendarKind, Day};
use super::{Language, files};

/// `calendar.toml` of a service: names and patterns that the library lacks.
#[derive(Debug, Default, Deserialize)]
struct Own {
    #[serde(default)]
    months_wide: Vec<String>,
    #[serde(default)]
    months_abbreviated: Vec<String>,
    #[serde(default)]
    second_months_wide: Vec<String>,
    date_long: Option<String>,
    date_medium: Option<String>,
}

/// How one service writes dates; built once.
#[derive(Debug)]
pub(super) struct Dates {
    long: Vec<Part>,
    medium: Vec<Part>,
    second: Vec<Part>,
    months: Months,
    second_months: Months,
}

#[derive(Debug, Default)]
struct Months {
    wide: Vec<String>,
    abbreviated: Vec<String>,
}

/// A piece of a UTS 35 date pattern.
#[derive(Debug, Clone, PartialEq)]
enum Part {
    Text(String),
    Day,
    DayPadded,
    Month,
    MonthPadded,
    MonthShort,
    MonthWide,
    Year,
}

impl Dates {
    pub(super) fn new(language: &Language) -> Self {
        let own: Own =
            files::calendar(&language.id).and_then(|text| toml::from_str(text).ok()).unwrap_or_default();
        let pattern = |table: &Option<String>, own: &Option<String>| {
            parse(table.as_deref().or(own.as_deref()).unwrap_or("d MMMM y"))
        };
        Self {
            long: pattern(&language.date_long, &own.date_long),
            medium: pattern(&language.date_medium, &own.date_medium),
            second: pattern(&language.date_second, &None),
            months: Months::of(language, language.calendar).or(own.months_wide, own.months_abbreviated),
            second_months: language
                .second_calendar
                .map(|kind| Months::of(language, kind).or(own.second_months_wide, Vec::new()))
                .unwrap_or_default(),
        }
    }

    pub(super) fn long(&self, language: &Language, date: civil::Date) -> String {
        let first = written(language, language.calendar, date, &self.long, &self.months);
        match language.second_calendar {
            Some(kind) => {
                let second = written(language, kind, date, &self.second, &self.second_months);
                format!("{first} ({second})")
            }
            None => first,
        }
    }

    pub(super) fn medium(&self, language: &Language, date: civil::Date) -> String {
        written(language, language.calendar, date, &self.medium, &self.months)
    }
}

impl Months {
    fn of(language: &Language, kind: CalendarKind) -> Self {
        let locale = language.locale();
        Self {
            wide: kind.names(&locale, MonthNameLength::Wide),
            abbreviated: kind.names(&locale, MonthNameLength::Abbreviated),
        }
    }

    /// A service's own names go before the library's.
    fn or(self, wide: Vec<String>, abbreviated: Vec<String>) -> Self {
        Self {
            wide: if wide.is_empty() { self.wide } else { wide },
            abbreviated: if abbreviated.is_empty() { self.abbreviated } else { abbreviated },
        }
    }
}

fn written(
    language: &Language,
    kind: CalendarKind,
    date: civil::Date,
    pattern: &[Part],
    months: &Months,
) -> String {
    match kind.day(date) {
        Some(day) => pattern.iter().map(|part| part.write(language, day, months)).collect(),
        None => language.digits(&date.to_string()),
    }
}

/// Reads the few symbols of UTS 35 that our patterns use; text that holds letters stands in '...', as there.
fn parse(pattern: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    for (index, piece) in pattern.split('\'').enumerate() {
        if index % 2 == 1 {
            parts.push(Part::Text(piece.to_owned()));
        } else {
            symbols(piece, &mut parts);
        }
    }
    parts
}

fn symbols(piece: &str, parts: &mut Vec<Part>) {
    let mut rest = piece;
    while let Some(first) = rest.chars().next() {
        let run = if first.is_ascii_alphabetic() {
            rest.find(|c| c != first)
        } else {
            rest.find(|c: char| c.is_ascii_alphabetic())
        };
        let (run, after) = rest.split_at(run.unwrap_or(rest.len()));
        parts.push(match run {
            "d" => Part::Day,
            "dd" => Part::DayPadded,
            "MM" => Part::MonthPadded,
            "M" => Part::Month,
            "MMM" => Part::MonthShort,
            "MMMM" => Part::MonthWide,
            "y" => Part::Year,
            text => Part::Text(text.to_owned()),
        });
        rest = after;
    }
}

impl Part {
    fn write(&self, language: &Language, day: Day, months: &Months) -> String {
        let number = |n: i64| language.digits(&n.to_string());
        let name = |names: &[String]| {
            names
                .get(usize::from(day.month).saturating_sub(1))
                .cloned()
                .unwrap_or_else(|| number(day.month.into()))
        };
        match self {
            Self::Text(text) => text.clone(),
            Self::Day if day.day == 1 => language.first_day.clone().unwrap_or_else(|| number(1)),
            Self::Day => number(day.day.into()),
            Self::DayPadded => language.digits(&format!("{:02}", day.day)),
            Self::MonthPadded => language.digits(&format!("{:02}", day.month)),
            Self::Month => number(day.month.into()),
            Self::MonthShort => name(&months.abbreviated),
            Self::MonthWide => name(&months.wide),
            Self::Year => number(day.year.into()),
        }
    }
}

/// The time of day, two digits each; written out rather than counted from dawn, so that no reader is in doubt.
pub(super) fn clock(language: &Language, time: civil::Time) -> String {
    let separator = language.clock_separator.as_deref().unwrap_or(":");
    language.digits(&format!("{:02}{separator}{:02}", time.hour(), time.minute()))
}
