//! What each language service needs: words, dates, numbers, lists, plurals, direction, type.
//!
//! `locales/services.toml` is the table, `locales/<service>/messages.ftl` the words of the interface and
//! `locales/<service>/calendar.toml` the month names that the library lacks. A message that a service doesn't have is absent
//! and counted, never English, unless the service names a second language.

mod calendar;
mod coverage;
mod date;
mod files;
mod language;
mod list;
mod messages;
mod names;
mod number;
mod plural;
mod slug;

#[cfg(test)]
mod tests;

pub use coverage::{Coverage, coverage, coverage_table, reader_messages};
pub use language::{Direction, Language, Message, ServiceStatus, SlugRule};
pub use messages::Catalogue;
pub use plural::Plural;

use std::sync::LazyLock;

use serde::Deserialize;

#[derive(Deserialize)]
struct Table {
    service: Vec<Language>,
}

// A table that doesn't parse would be empty; the tests see to it that it parses.
static TABLE: LazyLock<Vec<Language>> =
    LazyLock::new(|| toml::from_str::<Table>(files::SERVICES).map(|table| table.service).unwrap_or_default());

/// Every service in table order: the core, editions, those added later, and closed ones.
pub fn all() -> &'static [Language] {
    &TABLE
}

/// The service of that id, as it stands in URLs.
pub fn service(id: &str) -> Option<&'static Language> {
    all().iter().find(|language| language.id == id)
}
