//! The two engines behind one face: a query is a text with `$1` parameters, its answer is rows, whichever database
//! is asked. Nothing above this module knows which one it is, but for the few statements that name both.

mod row;
mod select;
mod tx;

use std::path::Path;
use std::str::FromStr;
use std::time::{Duration, Instant};

pub(crate) use row::{Arg, Row, from_json, to_json};
pub(crate) use select::Select;
use sqlx::postgres::{PgConnectOptions, PgConnection, PgPool, PgPoolOptions};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{Connection, SqlSafeStr, SqlStr};
pub(crate) use tx::{Lock, Tx};

use crate::{Address, Error};

/// How long anybody waits for a connection, or for another process's write to end.
const PATIENCE: Duration = Duration::from_secs(5);
/// Before a file that is being set up is opened again.
const AGAIN: Duration = Duration::from_millis(20);
const READERS: u32 = 6;
const PG_CONNECTIONS: u32 = 16;

/// A database of either kind; cheap to clone.
#[derive(Debug, Clone)]
pub(crate) enum Db {
    /// SQLite allows one writer: a second one would only wait inside the database, where nobody sees it.
    Sqlite {
        writer: SqlitePool,
        readers: SqlitePool,
    },
    Pg(PgPool),
}

/// A statement that the engines write differently.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Either {
    pub sqlite: &'static str,
    pub pg: &'static str,
}

/// A statement on the rows whose column is one of some [`numbers`], which it takes as `$1`.
macro_rules! one_of {
    ($before:literal, $column:literal, $after:literal) => {
        crate::engine::Either {
            sqlite: concat!($before, $column, " IN (SELECT value FROM json_each('[' || $1 || ']'))", $after),
            pg: concat!($before, $column, " = ANY (string_to_array($1, ',')::bigint[])", $after),
        }
    };
}
pub(crate) use one_of;

/// Numbers as [`one_of`] takes them.
pub(crate) fn numbers(numbers: impl IntoIterator<Item = i64>) -> String {
    numbers.into_iter().map(|number| number.to_string()).collect::<Vec<_>>().join(",")
}

/// Several may find a new file at once: while one of them sets its journal up, SQLite refuses the others without making
/// them wait.
async fn connect(pool: SqlitePoolOptions, options: &SqliteConnectOptions) -> Result<SqlitePool, Error> {
    let began = Instant::now();
    loop {
        match pool.clone().connect_with(options.clone()).await.map_err(Error::from) {
            Err(Error::Busy(_)) if began.elapsed() < PATIENCE => tokio::time::sleep(AGAIN).await,
            opened => return opened,
        }
    }
}

impl Db {
    pub async fn open(address: &Address) -> Result<Self, Error> {
        match address {
            Address::Sqlite(path) => Self::open_sqlite(path).await,
            Address::Postgres(url) => Self::open_pg(url).await,
        }
    }

    async fn open_sqlite(path: &Path) -> Result<Self, Error> {
        if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            let made = std::fs::create_dir_all(folder);
            made.map_err(|error| Error::Database(sqlx::Error::Io(error)))?;
        }
        // FULL: what was acknowledged is on the disk, whether the process is killed or the power fails.
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(PATIENCE)
            .pragma("cache_size", "-65536");
        let pool = |most| SqlitePoolOptions::new().max_connections(most).acquire_timeout(PATIENCE);
        // A write may take its turn behind an import's; reading is never made to wait for it.
        let writer = pool(1).acquire_timeout(PATIENCE * 6);
        // A full disk has SQLite end a transaction by itself, which its connection doesn't notice: it would begin no
        // other one, for good. Such a connection is replaced.
        let writer =
            writer.before_acquire(|writer, _| Box::pin(async move { Ok(!writer.is_in_transaction()) }));
        let writer = connect(writer, &options).await?;
        // A file needs no asking whether it is still there, which costs as much as a small query does.
        let readers = pool(READERS).test_before_acquire(false);
        let readers = readers.connect_lazy_with(options.create_if_missing(false).read_only(true));
        Ok(Self::Sqlite { writer, readers })
    }

    async fn open_pg(url: &str) -> Result<Self, Error> {
        let options = PgConnectOptions::from_str(url)?.application_name("longwave");
        // A pool goes on trying, and in the end says only that it took too long; one connection says why.
        PgConnection::connect_with(&options).await?.close().await?;
        let pool = PgPoolOptions::new().max_connections(PG_CONNECTIONS).acquire_timeout(PATIENCE);
        Ok(Self::Pg(pool.connect_with(options).await?))
    }

    /// The statement as this engine writes it.
    pub fn pick(&self, statement: Either) -> &'static str {
        match self {
            Self::Sqlite { .. } => statement.sqlite,
            Self::Pg(_) => statement.pg,
        }
    }

    /// Every row that a query gives.
    pub async fn rows(&self, sql: impl SqlSafeStr, args: &[Arg<'_>]) -> Result<Vec<Row>, Error> {
        self.fetch(sql.into_sql_str(), args, true).await
    }

    /// [`Db::rows`] by a plan that is made for these parameters alone.
    pub async fn rows_planned_anew(&self, sql: impl SqlSafeStr, args: &[Arg<'_>]) -> Result<Vec<Row>, Error> {
        self.fetch(sql.into_sql_str(), args, false).await
    }

    /// `kept`: whether the plan may serve again.
    async fn fetch(&self, sql: SqlStr, args: &[Arg<'_>], kept: bool) -> Result<Vec<Row>, Error> {
        Ok(match self {
            Self::Sqlite { readers, .. } => {
                let found = row::sqlite(sql, args).fetch_all(readers).await?;
                found.into_iter().map(Row::Sqlite).collect()
            }
            Self::Pg(pool) => {
                let found = row::pg(sql, args).persistent(kept).fetch_all(pool).await?;
                found.into_iter().map(Row::Pg).collect()
            }
        })
    }

    /// The first row, if there is one.
    pub async fn row(&self, sql: impl SqlSafeStr, args: &[Arg<'_>]) -> Result<Option<Row>, Error> {
        Ok(self.rows(sql, args).await?.into_iter().next())
    }

    /// Begins a transaction that writes. Dropped before its commit, it leaves nothing.
    pub async fn begin(&self) -> Result<Tx, Error> {
        Ok(match self {
            // Immediate: a transaction that read first and writes later could find the database changed under it.
            Self::Sqlite { writer, .. } => Tx::Sqlite(writer.begin_with("BEGIN IMMEDIATE").await?),
            Self::Pg(pool) => Tx::Pg(pool.begin().await?),
        })
    }

    pub async fn close(&self) {
        match self {
            Self::Sqlite { writer, readers } => {
                readers.close().await;
                // The last connection to close folds the write-ahead log into the file.
                writer.close().await;
            }
            Self::Pg(pool) => pool.close().await,
        }
    }

    pub fn is_closed(&self) -> bool {
        match self {
            Self::Sqlite { writer, .. } => writer.is_closed(),
            Self::Pg(pool) => pool.is_closed(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_server_that_is_not_there_is_not_called_busy() {
        let nowhere = Address::Postgres("postgres://nobody@127.0.0.1:1/none".into());
        assert!(matches!(Db::open(&nowhere).await, Err(Error::Database(sqlx::Error::Io(_)))));
    }

    #[tokio::test]
    async fn a_disk_that_was_full_can_be_written_again() {
        let folder = std::env::temp_dir().join(format!("longwave-full-{}", std::process::id()));
        let db = Db::open(&Address::Sqlite(folder.join("full.db"))).await.unwrap();
        let Db::Sqlite { writer, .. } = &db else { unreachable!() };
        let write = async |bytes: &[u8]| {
            let mut tx = db.begin().await?;
            tx.run("INSERT INTO page (bytes) VALUES ($1)", &[Arg::Bytes(bytes)]).await?;
            tx.commit().await
        };
        sqlx::raw_sql("CREATE TABLE page (bytes BLOB); PRAGMA max_page_count = 8")
            .execute(writer)
            .await
            .unwrap();
        write(b"small").await.unwrap();
        assert!(matches!(write(&[7; 1 << 20]).await, Err(Error::Full(_))));
        sqlx::raw_sql("PRAGMA max_page_count = 1000000").execute(writer).await.unwrap();
        write(b"small again").await.unwrap();
        assert_eq!(db.rows("SELECT bytes FROM page", &[]).await.unwrap().len(), 2);
        db.close().await;
        std::fs::remove_dir_all(folder).unwrap();
    }
}
