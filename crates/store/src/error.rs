//! How the store can fail. Each message says what to do.

/// Why something was not stored or not found. Nothing was changed then, but for a large file of a provider's: the lots of
/// its items that were kept before stay.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Somebody changed it meanwhile, or it is there already: load it again and decide anew.
    #[error("{what} was changed meanwhile by somebody else; look at it and do this again")]
    Overtaken { what: String },
    /// Somebody asked to keep what contradicts itself: a mistake of the program.
    #[error("{what} can't be kept: {why}")]
    Unfit { what: String, why: String },
    /// What is to be kept belongs to something else already.
    #[error("{what} belongs to {owner} already")]
    Taken { what: String, owner: String },
    /// The newsroom can't be set up so.
    #[error(transparent)]
    Setup(#[from] news::SetupRefusal),
    /// There is no room left where the database or the media are.
    #[error("the disk is full: {0}. Make room, then do this again")]
    Full(String),
    /// Others kept it busy for longer than anybody waits.
    #[error("the database is busy: {0}. Do this again")]
    Busy(sqlx::Error),
    /// It can't be reached, or refuses.
    #[error("the database failed: {0}. Is it running, and does this user have rights there?")]
    Database(sqlx::Error),
    /// What the database holds isn't what was once put in.
    #[error("{what} can't be read as it stands in the database ({why}); restore it from a backup")]
    Corrupt { what: String, why: String },
    /// The database was made by something else.
    #[error("{0}")]
    Migration(String),
    /// The place of the media can't be reached, or refuses.
    #[error("the media failed: {0}")]
    Media(object_store::Error),
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
        match trouble(&error) {
            Some(Trouble::Full) => Self::Full(error.to_string()),
            Some(Trouble::Busy) => Self::Busy(error),
            Some(Trouble::Corrupt) => Self::corrupt("what was asked for", error),
            Some(Trouble::Taken) => {
                Self::Taken { what: "what was to be kept".to_owned(), owner: "something else".to_owned() }
            }
            None => Self::Database(error),
        }
    }
}

impl From<object_store::Error> for Error {
    fn from(error: object_store::Error) -> Self {
        if out_of_room(&error) { Self::Full(error.to_string()) } else { Self::Media(error) }
    }
}

/// What the engines say by their codes.
enum Trouble {
    Full,
    Busy,
    Corrupt,
    /// What is there once is there already.
    Taken,
}

fn trouble(error: &sqlx::Error) -> Option<Trouble> {
    let said = match error {
        sqlx::Error::PoolTimedOut => return Some(Trouble::Busy),
        sqlx::Error::Database(said) => said,
        other => return out_of_room(other).then_some(Trouble::Full),
    };
    if said.is_unique_violation() {
        return Some(Trouble::Taken);
    }
    let code = said.code()?;
    // SQLite's codes are numbers whose last byte is the kind; PostgreSQL's have five characters.
    match code.parse::<u32>().ok().filter(|_| code.len() < 5).map(|number| number & 0xff) {
        Some(5 | 6) => Some(Trouble::Busy),
        Some(11 | 26) => Some(Trouble::Corrupt),
        Some(13) => Some(Trouble::Full),
        Some(_) => None,
        None => match &*code {
            "53100" => Some(Trouble::Full),
            "40001" | "40P01" | "53200" | "53300" | "55P03" | "57014" => Some(Trouble::Busy),
            "XX001" | "XX002" => Some(Trouble::Corrupt),
            _ => None,
        },
    }
}

/// Whether the system had no room left, however deep that is told.
fn out_of_room(error: &(dyn std::error::Error + 'static)) -> bool {
    let full = [std::io::ErrorKind::StorageFull, std::io::ErrorKind::QuotaExceeded];
    let here = error.downcast_ref::<std::io::Error>().is_some_and(|error| full.contains(&error.kind()));
    here || error.source().is_some_and(out_of_room)
}
