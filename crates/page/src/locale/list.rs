//! Lists of names: "A, B and C".

use icu_list::ListFormatter;
use icu_list::options::{ListFormatterOptions, ListLength};
use serde::Deserialize;

use super::Language;

/// A service's own joiners, where the library falls to the root.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(super) struct Joiners {
    /// Between items.
    comma: String,
    /// Before the last one.
    and: String,
}

/// How one service joins names; built once.
#[derive(Debug)]
pub(super) enum Lists {
    Own(Joiners),
    Cldr(ListFormatter),
}

impl Lists {
    pub(super) fn new(language: &Language) -> Self {
        let options = ListFormatterOptions::default().with_length(ListLength::Wide);
        match (&language.list, ListFormatter::try_new_and(language.locale().into(), options)) {
            (None, Ok(formatter)) => Self::Cldr(formatter),
            (Some(own), _) => Self::Own(own.clone()),
            (None, Err(_)) => Self::Own(Joiners { comma: ", ".into(), and: ", ".into() }),
        }
    }

    pub(super) fn join(&self, items: &[String]) -> String {
        match (self, items) {
            (Self::Cldr(formatter), items) => formatter.format_to_string(items.iter()),
            (Self::Own(own), [first @ .., last]) if !first.is_empty() => {
                format!("{}{}{last}", first.join(&own.comma), own.and)
            }
            (Self::Own(_), items) => items.concat(),
        }
    }
}
