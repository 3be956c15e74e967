//! The log: the ordered record of everything that changed what readers may see, and of what other
//! processes must look at again.

use news::{Entry, LogEntry, Timestamp};

use crate::engine::{Db, Either, Lock, Row, Tx, to_json};
use crate::{Each, Error, Store, limit};

const APPEND: &str =
    "INSERT INTO log (seq, at, entry) SELECT coalesce(max(seq), 0) + 1, $1, $2 FROM log RETURNING seq";
const NOTIFY: Either = Either { sqlite: "SELECT 1", pg: "SELECT pg_notify('longwave_log', '')" };
const HEAD: &str = "SELECT coalesce(max(seq), 0) FROM log";
const AFTER: &str = "SELECT seq, at, entry FROM log WHERE seq > $1 ORDER BY seq LIMIT $2";
const CURSOR: &str = "SELECT seq FROM follower WHERE name = $1";
const SET_CURSOR: &str = "INSERT INTO follower (name, seq) VALUES ($1, $2) \
    ON CONFLICT (name) DO UPDATE SET seq = excluded.seq WHERE follower.seq < excluded.seq";

/// Appends to the log, last thing in a transaction: others wait from here to the commit.
pub(crate) async fn append(tx: &mut Tx, news: Vec<(Timestamp, Entry)>) -> Result<Vec<LogEntry>, Error> {
    if news.is_empty() {
        return Ok(Vec::new());
    }
    tx.exclusive(Lock::Log).await?;
    let mut entries = Vec::with_capacity(news.len());
    for (at, entry) in news {
        let json = to_json(&entry, "a log entry")?;
        let row = tx.row(APPEND, &[at.into(), (&json).into()]).await?;
        let seq = row.ok_or_else(|| Error::corrupt("the log", "an entry got no number"))?.int(0)?;
        entries.push(LogEntry { seq, at, entry });
    }
    let notify = tx.pick(NOTIFY);
    tx.rows(notify, &[]).await?;
    Ok(entries)
}

/// The number of the newest entry.
pub(crate) async fn head(db: &Db) -> Result<i64, Error> {
    let row = db.row(HEAD, &[]).await?;
    row.map(|row| row.int(0)).transpose().map(Option::unwrap_or_default)
}

impl Store {
    /// Ends a transaction with an entry of the log, and tells it.
    pub(crate) async fn tell(&self, mut tx: Tx, at: Timestamp, entry: Entry) -> Result<LogEntry, Error> {
        let mut entries = append(&mut tx, vec![(at, entry)]).await?;
        tx.commit().await?;
        self.announce(&entries);
        entries.pop().ok_or_else(|| Error::corrupt("the log", "an entry wasn't kept"))
    }

    /// The number of the newest entry; 0 before there is any.
    pub async fn log_head(&self) -> Result<i64, Error> {
        head(self.db()).await
    }

    /// Entries after number `seq`, in order, each with its number; at most `most`. One that is damaged, or that a newer
    /// program wrote, can't be read: whoever follows takes it as everything having changed, and goes on.
    pub async fn log_after(&self, seq: i64, most: usize) -> Result<Each<i64, LogEntry>, Error> {
        let rows = self.db().rows(AFTER, &[seq.into(), limit(most).into()]).await?;
        rows.iter().map(|row| Ok((row.int(0)?, entry(row)))).collect()
    }

    /// How far a follower has come; 0 for one that never was.
    pub async fn cursor(&self, follower: &str) -> Result<i64, Error> {
        let row = self.db().row(CURSOR, &[follower.into()]).await?;
        row.map(|row| row.int(0)).transpose().map(Option::unwrap_or_default)
    }

    /// Notes how far a follower has come; it never goes back.
    pub async fn set_cursor(&self, follower: &str, seq: i64) -> Result<(), Error> {
        let mut tx = self.db().begin().await?;
        tx.run(SET_CURSOR, &[follower.into(), seq.into()]).await?;
        tx.commit().await
    }
}

fn entry(row: &Row) -> Result<LogEntry, Error> {
    Ok(LogEntry { seq: row.int(0)?, at: row.time(1)?, entry: row.json(2, "a log entry")? })
}
