//! Calendars: a civil date on each of them, and the names of their months.

use std::borrow::Cow;

use icu_calendar::cal::{Buddhist, Ethiopian, EthiopianEraStyle, Persian};
use icu_calendar::{Date, Gregorian};
use icu_datetime::fieldsets::enums::DateFieldSet;
use icu_datetime::pattern::{DateTimePattern, FixedCalendarDateTimeNames, MonthNameLength};
use icu_locale_core::Locale;
use jiff::civil;
use serde::Deserialize;
use writeable::TryWriteable;

/// The calendars that our services live by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum CalendarKind {
    #[default]
    Gregory,
    /// Gregorian months, years from the Buddha's death.
    Buddhist,
    /// Solar Hijri.
    Persian,
    Ethiopic,
}

/// A day on some calendar; months and days count from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Day {
    pub(super) year: i32,
    pub(super) month: u8,
    pub(super) day: u8,
}

// A macro, since the bound that a generic function would need names a type that the library keeps for itself.
macro_rules! names {
    ($calendar:ty, $locale:expr, $length:expr, $pattern:expr, $first:expr) => {{
        let names = FixedCalendarDateTimeNames::<$calendar, DateFieldSet>::try_new($locale.into());
        names.map_or_else(
            |_| Vec::new(),
            |mut names| {
                if names.include_month_names($length).is_err() {
                    return Vec::new();
                }
                let formatter = names.with_pattern_unchecked($pattern);
                let month = |date| formatter.format(&date).try_write_to_string().ok().map(Cow::into_owned);
                (1..=13).map_while($first).map_while(month).collect()
            },
        )
    }};
}

impl CalendarKind {
    /// The same day on this calendar; None outside the years 1 to 9999, which no newsroom reaches.
    pub(super) fn day(self, date: civil::Date) -> Option<Day> {
        let iso = Date::try_new_iso(
            date.year().into(),
            u8::try_from(date.month()).ok()?,
            u8::try_from(date.day()).ok()?,
        )
        .ok()?;
        Some(match self {
            Self::Gregory => day(&iso.to_calendar(Gregorian)),
            Self::Buddhist => day(&iso.to_calendar(Buddhist)),
            Self::Persian => day(&iso.to_calendar(Persian)),
            Self::Ethiopic => {
                day(&iso.to_calendar(Ethiopian::new_with_era_style(EthiopianEraStyle::AmeteMihret)))
            }
        })
    }

    /// Names of the months inside a date, as CLDR has them for a locale; empty where it has none.
    pub(super) fn names(self, locale: &Locale, length: MonthNameLength) -> Vec<String> {
        let symbol = if length == MonthNameLength::Wide { "MMMM" } else { "MMM" };
        let Ok(pattern) = symbol.parse::<DateTimePattern>() else { return Vec::new() };
        let names: Vec<String> = match self {
            Self::Gregory | Self::Buddhist => {
                names!(Gregorian, locale, length, &pattern, |m| Date::try_new_gregorian(2026, m, 1).ok())
            }
            Self::Persian => {
                names!(Persian, locale, length, &pattern, |m| Date::try_new_persian(1405, m, 1).ok())
            }
            Self::Ethiopic => names!(Ethiopian, locale, length, &pattern, |m| {
                Date::try_new_ethiopian(EthiopianEraStyle::AmeteMihret, 2019, m, 1).ok()
            }),
        };
        // Where a language falls to the root it has "M03", which nobody may ever read.
        if names.iter().any(|name| name.is_empty() || name.starts_with("M0")) { Vec::new() } else { names }
    }
}

fn day<C: icu_calendar::AsCalendar>(date: &Date<C>) -> Day {
    Day {
        year: date.year().era_year_or_related_iso(),
        month: date.month().ordinal,
        day: date.day_of_month().0,
    }
}
