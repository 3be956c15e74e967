//! Three questions that other systems put in one field: may it be used, where does it stand on the desk, and when.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// IPTC's publication status (NewsML-G2 `pubStatus`, ninjs `pubStatus`); an absent one means usable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// It may be published.
    #[default]
    Usable,
    /// It must not be published until further notice.
    Withheld,
    /// It must not be published, now or ever.
    Canceled,
}

impl Status {
    /// The word in IPTC's `pubstatus` vocabulary.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Usable => "usable",
            Self::Withheld => "withheld",
            Self::Canceled => "canceled",
        }
    }

    /// The one of two that stops more.
    #[must_use]
    pub fn stricter(self, other: Self) -> Self {
        match (self, other) {
            (Self::Canceled, _) | (_, Self::Canceled) => Self::Canceled,
            (Self::Withheld, _) | (_, Self::Withheld) => Self::Withheld,
            (Self::Usable, Self::Usable) => Self::Usable,
        }
    }
}

/// Where a story stands in its desk's work; says nothing about what readers see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Stage {
    /// Being written.
    #[default]
    Draft,
    /// Being edited.
    Review,
    /// Approved.
    Ready,
    /// Nobody goes on with it. It stands in no list of work until somebody brings it back, and a kill still finds it.
    Spiked,
}

impl Stage {
    /// Its name, as in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Review => "review",
            Self::Ready => "ready",
            Self::Spiked => "spiked",
        }
    }

    /// Whether somebody else goes on with the story.
    pub const fn hands_on(self) -> bool {
        matches!(self, Self::Review | Self::Ready)
    }
}

/// Before it ends, nothing of a story may reach a reader by any way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Embargo {
    /// It ends at this moment.
    Until(Timestamp),
    /// A provider named one that can't be read as a time (kept as sent, perhaps empty): only a person ends it, or says when it ends.
    Unclear(String),
}

impl Embargo {
    /// Whether the embargo has run out at `now`; an unclear one never does.
    pub fn over(&self, now: Timestamp) -> bool {
        matches!(self, Self::Until(end) if *end <= now)
    }

    /// The embargo that keeps both: the later one, and one that is unclear before any that ends.
    pub fn longer(self, other: Self) -> Self {
        match (&self, &other) {
            (Self::Until(_), Self::Unclear(_)) => other,
            (Self::Until(one), Self::Until(another)) if one < another => other,
            _ => self,
        }
    }
}
