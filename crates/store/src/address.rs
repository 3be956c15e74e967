//! Where a database is.

use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;

use crate::Error;

/// A database's address: the path of a SQLite file, or a `postgres://` URL.
#[derive(Clone, PartialEq, Eq)]
pub enum Address {
    /// A file, made where it isn't there.
    Sqlite(PathBuf),
    /// A URL, which may hold a password.
    Postgres(String),
}

impl FromStr for Address {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let text = text.trim();
        let scheme = text.split_once("://").map(|(scheme, _)| scheme);
        match scheme {
            Some("postgres" | "postgresql") => Ok(Self::Postgres(text.to_owned())),
            Some(other) => Err(Error::BadAddress(format!(
                "a database at {other}:// is unknown here; name a SQLite file such as data/longwave.db, or \
                 postgres://user@host/database"
            ))),
            None => {
                let path = text.strip_prefix("sqlite:").unwrap_or(text);
                match path {
                    "" | ":memory:" => Err(Error::BadAddress(
                        "the database needs the path of a file, such as data/longwave.db".into(),
                    )),
                    path => Ok(Self::Sqlite(path.into())),
                }
            }
        }
    }
}

/// Never shows a password.
impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite(path) => write!(f, "{}", path.display()),
            Self::Postgres(url) => {
                // Options may hold a password too, and a password an @ or a question mark.
                let place = url.rsplit_once('@').map_or(url.as_str(), |(_, place)| place);
                let place = place.split('?').next().unwrap_or_default();
                write!(f, "postgres at {}", place.split_once("://").map_or(place, |(_, place)| place))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_or_postgres_and_nothing_else() {
        let read = |text: &str| text.parse::<Address>();
        assert_eq!(read("data/a.db").unwrap(), Address::Sqlite("data/a.db".into()));
        assert_eq!(read("sqlite:a.db").unwrap(), Address::Sqlite("a.db".into()));
        assert!(matches!(read("postgres://a@b/c").unwrap(), Address::Postgres(_)));
        for bad in ["", ":memory:", "mysql://a/b", "sqlite://"] {
            assert!(read(bad).unwrap_err().to_string().contains("longwave.db"), "{bad}");
        }
    }

    #[test]
    fn a_password_is_not_told() {
        for url in [
            "postgres://a:secret@b/c",
            "postgres://b/c?user=a&password=secret",
            "postgres://a:sec?ret@b/c?sslmode=require",
        ] {
            assert_eq!(format!("{:?}", url.parse::<Address>().unwrap()), "postgres at b/c");
        }
    }
}
