//! A story while people write it together: a Yjs document, and what it says as [`news::Content`].
//!
//! The newsroom's server and every browser hold such a document and exchange what changed. Nothing here does IO, knows
//! a clock or speaks HTTP; no other crate knows what the document is made of. Whatever a browser sends is hostile
//! until it was looked at: [`Draft::apply`] refuses it, or takes it and makes whole what doesn't fit, so that no words
//! are lost and none of the other browsers meets anything that its editor can't show.
//!
//! The document has the shape that y-prosemirror gives it. Its root types are `body` (an XmlFragment), `headline`,
//! `summary`, `slugline`, `dateline`, `note` (texts), `fields` (a map of JSON values), and what the editor keeps beside the
//! story: `comments` and `decided` (maps).

mod adopt;
mod comments;
mod diff;
mod document;
mod fields;
mod guard;
mod heal;
mod inline;
mod inspect;
mod message;
mod open;
mod presence;
mod read;
mod shape;
mod sources;
#[cfg(test)]
mod tests;
mod write;

pub use comments::{Comment, Deed};
pub use document::{Applied, Draft, merge};
pub use message::{Message, decode, encode};
pub use open::Open;
pub use presence::{Presence, Present};

/// Bytes of a message, at most.
pub const MESSAGE: usize = 1 << 20;
/// Bytes of a document with its history, at most: ten times the longest read, written for a week.
pub const DOCUMENT: usize = 4 << 20;

/// Why something that was sent isn't taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Bad {
    /// The message, or the document with it, would be larger than anybody writes.
    #[error("it is too large")]
    TooLarge,
    /// It isn't what its kind of message is made of.
    #[error("it can't be read")]
    Unreadable,
    /// It removes what its author hadn't seen, or writes in what was removed. The draft holds it and must be loaded again;
    /// the author's page sends it anew once it has taken in what is here, and nothing is lost.
    #[error("it removes what its author hadn't seen")]
    Unseen,
    /// It changes what somebody said in a comment, or takes it away: drop the draft and load it again.
    #[error("it changes a comment")]
    Rewritten,
    /// It broke the library that holds the document: drop the draft and load it again from what was kept.
    #[error("it broke the document")]
    Broke,
}
