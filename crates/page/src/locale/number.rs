//! Digits and grouped whole numbers.

use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_locale_core::extensions::unicode::{key, value};
use serde::Deserialize;

use super::Language;

/// Which digits a newsroom prints, by CLDR's names of numbering systems.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Digits {
    #[default]
    Latn,
    Arab,
    Arabext,
    Beng,
    Khmr,
    Mymr,
    Tibt,
}

impl Digits {
    pub(super) fn name(self) -> icu_locale_core::extensions::unicode::Value {
        match self {
            Self::Latn => value!("latn"),
            Self::Arab => value!("arab"),
            Self::Arabext => value!("arabext"),
            Self::Beng => value!("beng"),
            Self::Khmr => value!("khmr"),
            Self::Mymr => value!("mymr"),
            Self::Tibt => value!("tibt"),
        }
    }

    /// The code point of its zero; the other nine follow it.
    pub(super) fn zero(self) -> u32 {
        match self {
            Self::Latn => 0x30,
            Self::Arab => 0x660,
            Self::Arabext => 0x6F0,
            Self::Beng => 0x9E6,
            Self::Khmr => 0x17E0,
            Self::Mymr => 0x1040,
            Self::Tibt => 0xF20,
        }
    }

    pub(super) fn map(self, text: &str) -> String {
        if self == Self::Latn {
            return text.to_owned();
        }
        text.chars().map(|c| self.digit(c)).collect()
    }

    fn digit(self, c: char) -> char {
        c.to_digit(10).and_then(|digit| char::from_u32(self.zero() + digit)).unwrap_or(c)
    }
}

/// The grouping of one service.
#[derive(Debug)]
pub(super) struct Numbers {
    // None would mean that the library has no data at all; digits alone are then still right.
    formatter: Option<DecimalFormatter>,
    group: Option<String>,
    digits: Digits,
}

impl Numbers {
    pub(super) fn new(language: &Language) -> Self {
        let mut locale = language.locale();
        locale.extensions.unicode.keywords.set(key!("nu"), language.digits.name());
        Self {
            formatter: DecimalFormatter::try_new(locale.into(), Default::default()).ok(),
            group: language.group.clone(),
            digits: language.digits,
        }
    }

    pub(super) fn format(&self, n: u64) -> String {
        let Some(formatter) = &self.formatter else { return self.digits.map(&n.to_string()) };
        let text = formatter.format_to_string(&Decimal::from(n));
        match &self.group {
            Some(group) => text.replace(',', group),
            None => text,
        }
    }
}
