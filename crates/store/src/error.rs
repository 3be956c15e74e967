//! How the store can fail. Each message says what to do.

/// Why something was not stored or not found. Nothing was changed then.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Somebody changed it meanwhile, or it is there already: load it again and decide anew.
    #[error("{what} was changed meanwhile by somebody else; look at it and do this again")]
    Overtaken { what: String },
    /// Somebody asked to keep what contradicts itself: a mistake of the program.
    #[error("{what} can't be kept: {why}")]
    Unfit { what: String, why: String },
    /// It can't be reached, or refuses.
    #[error("the database failed: {0}. Is it running, does this user have rights there, is the disk full?")]
    Database(sqlx::Error),
    /// What the database holds isn't what was once put in.
    #[error("{what} can't be read as it stands in the database ({why}); restore it from a backup")]
    Corrupt { what: String, why: String },
    /// The database was made by something else.
    #[error("{0}")]
    Migration(String),
    /// The place of the media can't be reached, or refuses.
    #[error("the media failed: {0}")]
    Media(#[from] object_store::Error),
    /// A database's or a media place's address that can't be one.
    #[error("{0}")]
    BadAddress(String),
}

impl Error {
    pub(crate) fn corrupt(what: impl Into<String>, why: impl ToString) -> Self {
        Self::Corrupt { what: what.into(), why: why.to_string() }
    }

    pub(crate) fn overtaken(what: impl Into<String>) -> Self {
        Self::Overtaken { what: what.into() }
    }
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        Self::Database(error)
    }
}
