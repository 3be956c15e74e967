//! One language service: the facts of the table, and how it writes what the system writes.

use std::sync::OnceLock;

use jiff::tz::TimeZone;
use news::Timestamp;
use serde::Deserialize;

use super::calendar::CalendarKind;
use super::date::Dates;
use super::list::Lists;
use super::messages::Catalogue;
use super::number::{Digits, Numbers};
use super::plural::{self, Plural};
use super::{date, files, names, slug};

/// Whether a service belongs to the core, and whether it still publishes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ServiceStatus {
    Core,
    /// A further site in a language that has a service.
    Edition,
    /// Added after the core was counted.
    Added,
    Closed,
}

impl ServiceStatus {
    /// The word for it in the table.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Core => "core",
            Self::Edition => "edition",
            Self::Added => "added",
            Self::Closed => "closed",
        }
    }
}

/// The base direction of a service's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    #[default]
    Ltr,
    Rtl,
}

impl Direction {
    /// As the `dir` attribute has it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

/// How a headline becomes the slug of an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SlugRule {
    /// Latin letters lose their marks.
    AsciiFold,
    /// Cyrillic, Greek, Armenian and Georgian letters are put into Latin ones.
    Translit,
    /// No slug: the id alone is the address, unless an editor types one.
    Id,
}

/// A language service.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Language {
    /// In URLs.
    pub id: String,
    pub status: ServiceStatus,
    /// BCP 47, canonical: the value of `lang` and `hreflang`.
    pub tag: String,
    #[serde(default)]
    pub(super) format_locale: Option<String>,
    /// In English.
    pub name: String,
    /// In itself.
    pub endonym: String,
    /// ISO 15924.
    pub script: String,
    #[serde(default)]
    pub direction: Direction,
    #[serde(default)]
    pub(super) digits: Digits,
    #[serde(default)]
    pub(super) group: Option<String>,
    #[serde(default)]
    pub(super) calendar: CalendarKind,
    #[serde(default)]
    pub(super) second_calendar: Option<CalendarKind>,
    #[serde(default)]
    pub(super) date_long: Option<String>,
    #[serde(default)]
    pub(super) date_medium: Option<String>,
    #[serde(default)]
    pub(super) first_day: Option<String>,
    #[serde(default)]
    pub(super) date_second: Option<String>,
    #[serde(default)]
    pub(super) date_time: Option<String>,
    #[serde(default)]
    pub(super) clock_separator: Option<String>,
    #[serde(default)]
    pub(super) list: Option<super::list::Joiners>,
    /// IANA name of the zone in which most of its readers live.
    pub time_zone: String,
    /// Open, close, inner open, inner close.
    pub quotes: [String; 4],
    /// The family that a page may load; "system" where the device's own are better.
    pub font: String,
    /// The least line height of body text, as a multiple of the font size.
    pub line_height: f32,
    /// False where spacing would tear letters that join or marks that stack.
    #[serde(default = "yes")]
    pub letter_spacing: bool,
    /// True where browsers have a dictionary for it and newspapers hyphenate.
    #[serde(default)]
    pub hyphenate: bool,
    pub slug: SlugRule,
    /// Id of the service whose language stands in for messages that this one lacks.
    #[serde(default)]
    pub second: Option<String>,
    /// Id of the service whose messages an edition shares.
    #[serde(default)]
    pub(super) messages: Option<String>,
    /// Ids of the sections that a new installation starts with; their names are the messages `section-*`.
    pub sections: Vec<String>,
    /// How sure the facts are: high, medium, low.
    pub confidence: String,
    /// Why, and what to ask the desk.
    #[serde(default)]
    pub notes: String,
    #[serde(skip)]
    dates: OnceLock<Dates>,
    #[serde(skip)]
    numbers: OnceLock<Numbers>,
    #[serde(skip)]
    lists: OnceLock<Lists>,
    #[serde(skip)]
    catalogue: OnceLock<Catalogue>,
}

fn yes() -> bool {
    true
}

/// Some words of the interface, ready to print.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    pub text: String,
    /// The second language where the words are of it; then they stand with its own `lang` and `dir`.
    pub lang: Option<&'static Language>,
}

impl PartialEq for Language {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Language {
    pub(super) fn locale(&self) -> icu_locale_core::Locale {
        // A tag that doesn't parse would be "und"; the tests parse every one.
        self.format_locale.as_deref().unwrap_or(&self.tag).parse().unwrap_or(icu_locale_core::Locale::UNKNOWN)
    }

    /// Language and, where one is known, territory, as the Open Graph protocol has them: `fa_IR`.
    pub fn with_territory(&self) -> String {
        let id = self.locale().id;
        let territory = id.region.filter(|region| region.is_alphabetic());
        territory.map_or_else(|| id.language.to_string(), |region| format!("{}_{region}", id.language))
    }

    fn dates(&self) -> &Dates {
        self.dates.get_or_init(|| Dates::new(self))
    }

    fn numbers(&self) -> &Numbers {
        self.numbers.get_or_init(|| Numbers::new(self))
    }

    /// The service whose folder holds its words: an edition shares them.
    fn folder(&self) -> &str {
        self.messages.as_deref().unwrap_or(&self.id)
    }

    pub(super) fn catalogue(&self) -> &Catalogue {
        self.catalogue.get_or_init(|| Catalogue::of(self.folder()))
    }

    /// How sure the first line of its messages says that they are.
    pub(super) fn words(&self) -> &'static str {
        let head = files::messages(self.folder()).and_then(|text| text.lines().next()).unwrap_or_default();
        head.split_once("Confidence: ").and_then(|(_, rest)| rest.split('.').next()).unwrap_or_default()
    }

    pub(super) fn second_language(&self) -> Option<&'static Language> {
        self.second.as_deref().and_then(super::service)
    }

    /// CLDR's name of its digits, such as `arabext`.
    pub fn numbering_system(&self) -> String {
        self.digits.name().to_string()
    }

    /// A count in the service's digits, grouped as its language does.
    pub fn number(&self, n: u64) -> String {
        self.numbers().format(n)
    }

    /// The same text with 0-9 in the service's digits.
    pub fn digits(&self, ascii: &str) -> String {
        self.digits.map(ascii)
    }

    /// The full date on the calendar that the service's readers live by, with the second calendar's in brackets where its
    /// desk asks for one.
    pub fn date(&self, at: Timestamp, zone: &TimeZone) -> String {
        self.dates().long(self, zone.to_datetime(at).date())
    }

    /// The date in as few words as are still clear, on the primary calendar only.
    pub fn short_date(&self, at: Timestamp, zone: &TimeZone) -> String {
        self.dates().medium(self, zone.to_datetime(at).date())
    }

    /// The time of day, 24 hours.
    pub fn clock(&self, at: Timestamp, zone: &TimeZone) -> String {
        date::clock(self, zone.to_datetime(at).time())
    }

    /// The full date and the time of day, joined as the language does.
    pub fn date_time(&self, at: Timestamp, zone: &TimeZone) -> String {
        self.joined(&self.date(at, zone), &self.clock(at, zone))
    }

    /// The short date and the time of day, joined as the language does.
    pub fn short_date_time(&self, at: Timestamp, zone: &TimeZone) -> String {
        self.joined(&self.short_date(at, zone), &self.clock(at, zone))
    }

    fn joined(&self, date: &str, clock: &str) -> String {
        let pattern = self.date_time.as_deref().unwrap_or("{date}, {clock}");
        pattern.replace("{clock}", clock).replace("{date}", date)
    }

    /// Which plural form goes with a count.
    pub fn plural(&self, n: u64) -> Plural {
        plural::of(&self.tag, n)
    }

    /// Whether the service itself has the message.
    pub fn has(&self, key: &str) -> bool {
        self.catalogue().has(key)
    }

    /// A message without variables; None where the service lacks it.
    pub fn message(&self, key: &str) -> Option<Message> {
        self.format(key, &[], None)
    }

    /// A message with its variables filled in; `$countText` comes from the count. None where the service lacks the message or
    /// the caller a variable that it names: half a sentence is worse than none.
    pub fn format(&self, key: &str, args: &[(&str, &str)], count: Option<u64>) -> Option<Message> {
        if let Some(text) = self.catalogue().format(self, key, args, count) {
            return Some(Message { text, lang: None });
        }
        let second = self.second_language().filter(|_| !self.has(key))?;
        let text = second.catalogue().format(second, key, args, count)?;
        Some(Message { text, lang: Some(second) })
    }

    /// What another service's language is called in this one, for `$language`; its own name, with its own `lang` and `dir`,
    /// where this one has none for it.
    pub fn name_of(&self, other: &'static Language) -> Message {
        match names::of(self.folder(), other.folder()) {
            Some(name) => Message { text: name.to_owned(), lang: None },
            None => Message { text: other.endonym.clone(), lang: Some(other) },
        }
    }

    /// "A, B and C" as the language does.
    pub fn list(&self, items: &[String]) -> String {
        self.lists.get_or_init(|| Lists::new(self)).join(items)
    }

    /// A headline as the ASCII slug of an address, cut at a word's end before 80 characters. None where the script gives none.
    pub fn slugify(&self, headline: &str) -> Option<String> {
        slug::slugify(self.slug, &self.tag, headline)
    }
}
