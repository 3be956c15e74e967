//! How much of the interface each service has in its own words.

use super::{Language, all, service};

const READER_MESSAGES: &str = include_str!("../../locales/reader_messages.txt");

/// The messages that every reader meets; a core service without one of them isn't ready.
pub fn reader_messages() -> impl Iterator<Item = &'static str> {
    READER_MESSAGES.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

impl Language {
    /// What every reader meets and this service has no words for, neither its own nor a second language's: with any of it
    /// missing, readers are shown gaps.
    pub fn lacks(&self) -> Vec<&'static str> {
        let words =
            |key: &&str| self.has(key) || self.second_language().is_some_and(|second| second.has(key));
        reader_messages().filter(|key| !words(key)).collect()
    }
}

/// How much of the interface one service has.
#[derive(Debug, Clone)]
pub struct Coverage {
    pub service: &'static Language,
    /// Messages that it has.
    pub there: usize,
    /// Keys that English has and it lacks, in alphabetical order.
    pub missing: Vec<&'static str>,
    /// How sure whoever translated them was: high, medium, low; empty where there are none.
    pub words: &'static str,
    /// How many of those it has are marked for a native speaker to confirm.
    pub unconfirmed: usize,
}

/// Every service in table order, measured against English.
pub fn coverage() -> Vec<Coverage> {
    let Some(english) = service("english") else { return Vec::new() };
    let mut keys: Vec<_> = english.catalogue().keys().collect();
    keys.sort_unstable();
    all().iter().map(|service| measure(service, &keys)).collect()
}

fn measure(service: &'static Language, keys: &[&'static str]) -> Coverage {
    let catalogue = service.catalogue();
    let (there, missing): (Vec<_>, Vec<_>) = keys.iter().copied().partition(|key| catalogue.has(key));
    let unconfirmed = there.iter().filter(|key| catalogue.doubtful(key)).count();
    Coverage { service, there: there.len(), missing, words: service.words(), unconfirmed }
}

/// The same as a Markdown table, for `docs/languages.md`.
pub fn coverage_table() -> String {
    let mut table = String::from(
        "| service | language | tag | status | messages | missing | to confirm | words | facts |\n|--|--|--|--|--:|--:|--:|--|--|\n",
    );
    for line in coverage() {
        let service = line.service;
        table.push_str(&format!(
            "| {} | {} · <bdi>{}</bdi> | `{}` | {} | {} | {} | {} | {} | {} |\n",
            service.id,
            service.name,
            service.endonym,
            service.tag,
            service.status.as_str(),
            line.there,
            line.missing.len(),
            line.unconfirmed,
            line.words,
            service.confidence,
        ));
    }
    table
}
