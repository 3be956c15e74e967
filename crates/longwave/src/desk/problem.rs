//! Why something that a journalist asked for wasn't done.

use news::{FrontRefusal, Refusal, Right, SetupRefusal};

use super::Why;

/// What a verb answers instead of having done something. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum Problem {
    #[error("there is no {what} {id}")]
    NotFound { what: &'static str, id: String },
    #[error(transparent)]
    Refused(#[from] Refusal),
    #[error(transparent)]
    FrontRefused(#[from] FrontRefusal),
    #[error(transparent)]
    Setup(#[from] SetupRefusal),
    /// Whoever asked hasn't this right where it would be needed.
    #[error("this takes the role {role}, there or at all services", role = .0.role().as_str())]
    Lacks(Right),
    /// What was sent can't be used as it is, and no page of the desk sends it so; says to programs, in English, which field
    /// and what would do. What a journalist may meet is a [`Why`].
    #[error("{0}")]
    Unusable(String),
    /// One of those reasons that a journalist may meet.
    #[error(transparent)]
    Why(#[from] Why),
    /// The bytes are no picture that can be shown.
    #[error(transparent)]
    Picture(#[from] picture::Refusal),
    /// The machine failed at what it should always be able to do; says what, for programs and the log.
    #[error("{0}")]
    Broken(&'static str),
    /// Too much of the same is under way; it may be tried again in a moment.
    #[error("too many passwords are being looked at; nothing was changed. Try again in a moment")]
    Busy,
    /// A page can't be made: the theme has a mistake.
    #[error(transparent)]
    Page(#[from] page::Error),
    #[error(transparent)]
    Store(#[from] store::Error),
}

impl Problem {
    pub fn not_found(what: &'static str, id: impl ToString) -> Self {
        Self::NotFound { what, id: id.to_string() }
    }
}
