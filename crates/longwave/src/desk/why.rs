//! Why what was asked for can't be done as it was asked.

use news::{ServiceId, Status, StoryId};
use serde::Serialize;

/// Told in English to programs; to journalists in their language, by its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "why", rename_all = "kebab-case")]
pub enum Why {
    #[error("{field}: at most {most} characters, not {length}")]
    TooLong { field: String, most: usize, length: usize },
    #[error("{field}: 1 to {most} characters, not 0")]
    Empty { field: String, most: usize },
    #[error("{field}: at most {most}, not {length}")]
    TooMany { field: String, most: usize, length: usize },
    #[error("link {link:?}: only https, http, mailto, tel and story links, up to 2000 bytes")]
    Link { link: String },
    #[error("slug: 1 to 100 of a-z, 0-9 and hyphens")]
    Slug,
    #[error("body: a fact box can't hold a fact box")]
    FactBox,
    #[error("{service} took this item already: story {story}. To take it again, send \"again\": true")]
    TakenAlready { service: ServiceId, story: StoryId },
    #[error("{service} has a translation of it already: story {story}")]
    TranslatedAlready { service: ServiceId, story: StoryId },
    #[error("the story is at {service} already")]
    AtHome { service: ServiceId },
    #[error(
        "something is wrong with this item: {defects}. Once you have looked at it, send \"anyway\": true"
    )]
    Doubtful { defects: String },
    #[error("{provider} has set {guid} to {status}: nothing may be made of it", status = .status.as_str())]
    Stopped { provider: String, guid: String, status: Status },
    #[error("somebody else writes this story faster than it can be saved; try again")]
    Busy,
    #[error("the draft of story {story} can't be read; its revisions can")]
    DraftUnread { story: StoryId },
    #[error("email: {email:?} is no address")]
    NoAddress { email: String },
    #[error("{email} has an account already")]
    AccountExists { email: String },
    #[error("the account of {email} has ended; take that back first")]
    AccountEnded { email: String },
    #[error("hours: from 1 to {most}")]
    Hours { most: i64 },
    #[error("alerts: name at least one service")]
    NoService,
    #[error("time_zone: {zone:?} is no IANA time zone")]
    TimeZone { zone: String },
    #[error(
        "{service}: {lacking} messages that every reader meets aren't translated yet; readers would be shown gaps. \
         Translate them in crates/page/locales/{service}/ first"
    )]
    NoWords { service: ServiceId, lacking: usize },
    #[error("host: {host:?} is no host's name; expected one such as persian.example.org")]
    Host { host: String },
    #[error("about, mirrors: {address:?} is no address such as https://news.example.org")]
    WebAddress { address: String },
    #[error("sections: {section} is an address of the site's own")]
    SectionReserved { section: String },
    #[error(
        "password: 12 to 256 characters, hard to think of; several words that don't belong together are best"
    )]
    WeakPassword,
    #[error("password: this one leaked somewhere, and is tried by whoever guesses")]
    LeakedPassword,
    #[error("subject: {subject:?} is neither the name nor the code of one")]
    NoSubject { subject: String },
    #[error("grants: name at least one role; nothing is open to whoever has none")]
    NoRole,
    #[error("sections: {section} stands there twice")]
    SectionTwice { section: String },
    /// What somebody typed where only certain values do.
    #[error("{value:?} can't be used here")]
    Value { value: String },
    #[error("{id:?} is not an id: expected lower-case letters, digits and (in names) hyphens")]
    Id { id: String },
    #[error("until: that moment has passed")]
    Past,
    #[error("there is a redirect from {from} already")]
    RedirectExists { from: String },
    #[error("the files in {folder} can't be read: {said}")]
    FolderUnread { folder: String, said: String },
    #[error("the newest revision of story {story} can't be joined with what is being written")]
    Unjoined { story: StoryId },
    #[error("nobody takes their own account away")]
    Oneself,
    #[error("this role demands a second factor; it can be set up anew, but not ended")]
    SecondDemanded,
    #[error("the passkey could not be used")]
    Passkey,
}

impl Why {
    /// Whether it contradicts what is there; else it can't be used by itself.
    pub const fn clashes(&self) -> bool {
        matches!(
            self,
            Self::TakenAlready { .. }
                | Self::TranslatedAlready { .. }
                | Self::AtHome { .. }
                | Self::Doubtful { .. }
                | Self::Stopped { .. }
                | Self::Busy
                | Self::DraftUnread { .. }
                | Self::AccountExists { .. }
                | Self::AccountEnded { .. }
                | Self::RedirectExists { .. }
                | Self::FolderUnread { .. }
                | Self::Unjoined { .. }
                | Self::Oneself
                | Self::SecondDemanded
                | Self::Passkey
        )
    }

    /// The story that stands in its way.
    pub const fn story(&self) -> Option<StoryId> {
        match self {
            Self::TakenAlready { story, .. } | Self::TranslatedAlready { story, .. } => Some(*story),
            _ => None,
        }
    }
}
