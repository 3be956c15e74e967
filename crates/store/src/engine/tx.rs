//! A transaction that writes.

use sqlx::{Postgres, SqlSafeStr, Sqlite, Transaction};

use super::Either;
use super::row::{self, Arg, Row};
use crate::Error;

/// What only one transaction does at a time. The numbers are PostgreSQL's names for its locks.
#[derive(Debug, Clone, Copy)]
#[repr(i64)]
pub(crate) enum Lock {
    Migrating = 5_173_830_481,
    /// Two who take the same file in at once wait for each other, and whoever makes a story of an item with them.
    Wire = 5_173_830_482,
    /// Whoever appends holds it until the commit, so that numbers rise in the order of commit: a follower that has seen
    /// number 7 will never meet a 6.
    Log = 5_173_830_483,
}

/// One transaction on either engine; rolled back unless committed.
#[derive(Debug)]
pub(crate) enum Tx {
    Sqlite(Transaction<'static, Sqlite>),
    Pg(Transaction<'static, Postgres>),
}

impl Tx {
    pub fn pick(&self, statement: Either) -> &'static str {
        match self {
            Self::Sqlite(_) => statement.sqlite,
            Self::Pg(_) => statement.pg,
        }
    }

    /// Waits until nobody else holds this lock, then holds it to the end of the transaction. On SQLite a transaction that
    /// writes is alone anyway.
    pub async fn exclusive(&mut self, lock: Lock) -> Result<(), Error> {
        if let Self::Pg(_) = self {
            self.rows("SELECT pg_advisory_xact_lock($1)", &[(lock as i64).into()]).await?;
        }
        Ok(())
    }

    /// Every row that a statement gives.
    pub async fn rows(&mut self, sql: impl SqlSafeStr, args: &[Arg<'_>]) -> Result<Vec<Row>, Error> {
        let sql = sql.into_sql_str();
        Ok(match self {
            Self::Sqlite(tx) => {
                let found = row::sqlite(sql, args).fetch_all(&mut **tx).await?;
                found.into_iter().map(Row::Sqlite).collect()
            }
            Self::Pg(tx) => {
                let found = row::pg(sql, args).fetch_all(&mut **tx).await?;
                found.into_iter().map(Row::Pg).collect()
            }
        })
    }

    /// The first row, if there is one.
    pub async fn row(&mut self, sql: impl SqlSafeStr, args: &[Arg<'_>]) -> Result<Option<Row>, Error> {
        Ok(self.rows(sql, args).await?.into_iter().next())
    }

    /// Does something, and says how many rows it changed.
    pub async fn run(&mut self, sql: impl SqlSafeStr, args: &[Arg<'_>]) -> Result<u64, Error> {
        let sql = sql.into_sql_str();
        Ok(match self {
            Self::Sqlite(tx) => row::sqlite(sql, args).execute(&mut **tx).await?.rows_affected(),
            Self::Pg(tx) => row::pg(sql, args).execute(&mut **tx).await?.rows_affected(),
        })
    }

    /// Does several statements in one text, without parameters: a migration.
    pub async fn script(&mut self, sql: &'static str) -> Result<(), Error> {
        match self {
            Self::Sqlite(tx) => sqlx::raw_sql(sql).execute(&mut **tx).await.map(|_| ())?,
            Self::Pg(tx) => sqlx::raw_sql(sql).execute(&mut **tx).await.map(|_| ())?,
        }
        Ok(())
    }

    /// Makes everything done in it durable, and seen by others, at once.
    pub async fn commit(self) -> Result<(), Error> {
        match self {
            Self::Sqlite(tx) => tx.commit().await?,
            Self::Pg(tx) => tx.commit().await?,
        }
        Ok(())
    }
}
