//! What goes into a query and what comes out, alike on both engines: whole numbers, texts, bytes and booleans.

use std::borrow::Cow;

use news::Timestamp;
use serde::Serialize;
use serde::de::DeserializeOwned;
use sqlx::postgres::{PgArguments, PgRow};
use sqlx::query::Query;
use sqlx::sqlite::{SqliteArguments, SqliteRow};
use sqlx::{Postgres, SqlStr, Sqlite};

use crate::Error;

/// A query's parameter.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Arg<'a> {
    Int(Option<i64>),
    Text(Option<&'a str>),
    Bytes(&'a [u8]),
    Bool(bool),
}

impl From<i64> for Arg<'_> {
    fn from(value: i64) -> Self {
        Self::Int(Some(value))
    }
}

impl From<Option<i64>> for Arg<'_> {
    fn from(value: Option<i64>) -> Self {
        Self::Int(value)
    }
}

/// In microseconds since 1970.
impl From<Timestamp> for Arg<'_> {
    fn from(value: Timestamp) -> Self {
        value.as_microsecond().into()
    }
}

impl From<Option<Timestamp>> for Arg<'_> {
    fn from(value: Option<Timestamp>) -> Self {
        value.map(Timestamp::as_microsecond).into()
    }
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(value: &'a str) -> Self {
        Self::Text(Some(value))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(value: &'a String) -> Self {
        Self::Text(Some(value))
    }
}

impl<'a> From<Option<&'a str>> for Arg<'a> {
    fn from(value: Option<&'a str>) -> Self {
        Self::Text(value)
    }
}

impl<'a> From<&'a [u8]> for Arg<'a> {
    fn from(value: &'a [u8]) -> Self {
        Self::Bytes(value)
    }
}

impl From<bool> for Arg<'_> {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

/// PostgreSQL keeps no NUL in a text; hostile input may hold one, and must read alike on both engines.
fn without_nul(text: &str) -> Cow<'_, str> {
    if text.contains('\0') { Cow::Owned(text.replace('\0', "\u{FFFD}")) } else { Cow::Borrowed(text) }
}

pub(super) fn sqlite<'a>(sql: SqlStr, args: &[Arg<'a>]) -> Query<'a, Sqlite, SqliteArguments> {
    let mut query = sqlx::query(sql);
    for arg in args {
        query = match *arg {
            Arg::Int(value) => query.bind(value),
            Arg::Text(value) => query.bind(value.map(|text| without_nul(text).into_owned())),
            Arg::Bytes(value) => query.bind(value.to_vec()),
            Arg::Bool(value) => query.bind(value),
        };
    }
    query
}

pub(super) fn pg<'a>(sql: SqlStr, args: &[Arg<'a>]) -> Query<'a, Postgres, PgArguments> {
    let mut query = sqlx::query(sql);
    for arg in args {
        query = match *arg {
            Arg::Int(value) => query.bind(value),
            Arg::Text(value) => query.bind(value.map(without_nul)),
            Arg::Bytes(value) => query.bind(value),
            Arg::Bool(value) => query.bind(value),
        };
    }
    query
}

/// A row of an answer; columns are counted from 0.
#[derive(Debug)]
pub(crate) enum Row {
    Sqlite(SqliteRow),
    Pg(PgRow),
}

macro_rules! column {
    ($($(#[$doc:meta])* $name:ident: $type:ty;)*) => {$(
        $(#[$doc])*
        pub fn $name(&self, column: usize) -> Result<$type, Error> {
            use sqlx::Row as _;
            Ok(match self {
                Self::Sqlite(row) => row.try_get(column)?,
                Self::Pg(row) => row.try_get(column)?,
            })
        }
    )*};
}

impl Row {
    column! {
        int: i64;
        maybe_int: Option<i64>;
        text: String;
        maybe_text: Option<String>;
        bytes: Vec<u8>;
        flag: bool;
    }

    /// A value kept as JSON; `what` names it where it can't be read.
    pub fn json<T: DeserializeOwned>(&self, column: usize, what: &str) -> Result<T, Error> {
        from_json(&self.text(column)?, what)
    }

    /// A moment kept as microseconds.
    pub fn time(&self, column: usize) -> Result<Timestamp, Error> {
        moment(self.int(column)?)
    }

    /// A moment that may be absent.
    pub fn maybe_time(&self, column: usize) -> Result<Option<Timestamp>, Error> {
        self.maybe_int(column)?.map(moment).transpose()
    }
}

fn moment(micros: i64) -> Result<Timestamp, Error> {
    Timestamp::from_microsecond(micros).map_err(|error| Error::corrupt("a time", error))
}

pub(crate) fn to_json<T: Serialize>(value: &T, what: &str) -> Result<String, Error> {
    serde_json::to_string(value)
        .map_err(|error| Error::Unfit { what: what.to_owned(), why: error.to_string() })
}

pub(crate) fn from_json<T: DeserializeOwned>(text: &str, what: &str) -> Result<T, Error> {
    serde_json::from_str(text).map_err(|error| Error::corrupt(what, error))
}
