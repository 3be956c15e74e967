//! Sessions at the desk. Only a fingerprint of a session's secret is kept.

use news::Timestamp;

use crate::account::{Account, account, read, stands};
use crate::engine::Row;
use crate::{Error, Store};

/// Somebody signed in at one browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    pub id: i64,
    pub account: i64,
    pub begun: Timestamp,
    /// When something was last asked under it; kept to the minute or so.
    pub seen: Timestamp,
    /// What the browser calls itself.
    pub agent: String,
    /// Where from it began.
    pub address: String,
    /// Whether two factors began it.
    pub strong: bool,
}

/// What a session begins with.
#[derive(Debug, Clone, Copy)]
pub struct NewSession<'a> {
    pub hash: &'a str,
    pub account: i64,
    /// The password as it was kept when they showed who they are.
    pub password: Option<&'a str>,
    pub agent: &'a str,
    pub address: &'a str,
    pub strong: bool,
}

const BEGIN: &str = "INSERT INTO session (hash, account, begun, seen, agent, address, strong) \
    VALUES ($1, $2, $3, $3, $4, $5, $6) RETURNING id";
const BY_HASH: &str = account!(
    ", session.id, session.account, session.begun, session.seen, session.agent, session.address, \
     session.strong FROM session JOIN account ON account.id = session.account WHERE session.hash = $1 AND account.ended IS NULL"
);
const OF_ACCOUNT: &str = "SELECT id, account, begun, seen, agent, address, strong FROM session \
    WHERE account = $1 ORDER BY seen DESC, id DESC";
const SEEN: &str = "UPDATE session SET seen = $2 WHERE id = $1 AND seen < $2";
const RENEW: &str = "UPDATE session SET hash = $2 WHERE id = $1";
const RENEW_STRONG: &str = "UPDATE session SET hash = $2, strong = TRUE WHERE id = $1";
const END: &str = "DELETE FROM session WHERE id = $1 AND account = $2";
const END_BY_HASH: &str = "DELETE FROM session WHERE hash = $1";
const END_IDLE: &str = "DELETE FROM session WHERE seen < $1";
const END_OLD: &str = "DELETE FROM session WHERE begun < $1";

impl Store {
    /// Begins a session, and gives its number.
    ///
    /// # Errors
    /// [`Error::Taken`] where a session with this fingerprint is here already, [`Error::Overtaken`] where the account has
    /// another password by now, or has ended.
    pub async fn begin_session(&self, new: NewSession<'_>, now: Timestamp) -> Result<i64, Error> {
        let NewSession { hash, account, password, agent, address, strong } = new;
        let mut tx = self.db().begin().await?;
        stands(&mut tx, account, password).await?;
        let args = [hash.into(), account.into(), now.into(), agent.into(), address.into(), strong.into()];
        let row = tx.row(BEGIN, &args).await?.ok_or_else(|| Error::overtaken("a session"))?;
        tx.commit().await?;
        row.int(0)
    }

    /// The session with this fingerprint, and whose it is; None where the account has ended.
    pub async fn session_by_hash(&self, hash: &str) -> Result<Option<(Session, Account)>, Error> {
        let row = self.db().row(BY_HASH, &[hash.into()]).await?;
        row.map(|row| Ok((session(&row, 9)?, read(&row)?))).transpose()
    }

    /// Notes that a session is at work.
    pub async fn session_seen(&self, id: i64, now: Timestamp) -> Result<(), Error> {
        let mut tx = self.db().begin().await?;
        tx.run(SEEN, &[id.into(), now.into()]).await?;
        tx.commit().await
    }

    /// Gives a session another secret, by its fingerprint; `strong` where a second factor was shown in it.
    pub async fn renew_session(&self, id: i64, hash: &str, strong: bool) -> Result<(), Error> {
        let mut tx = self.db().begin().await?;
        tx.run(if strong { RENEW_STRONG } else { RENEW }, &[id.into(), hash.into()]).await?;
        tx.commit().await
    }

    /// Somebody's sessions, the one that was at work last first.
    pub async fn sessions(&self, account: i64) -> Result<Vec<Session>, Error> {
        self.db().rows(OF_ACCOUNT, &[account.into()]).await?.iter().map(|row| session(row, 0)).collect()
    }

    /// Ends a session of this account; says whether there was one.
    pub async fn end_session(&self, id: i64, account: i64) -> Result<bool, Error> {
        let mut tx = self.db().begin().await?;
        let ended = tx.run(END, &[id.into(), account.into()]).await? == 1;
        tx.commit().await?;
        Ok(ended)
    }

    /// Ends the session with this fingerprint, if there is one.
    pub async fn end_session_of(&self, hash: &str) -> Result<(), Error> {
        let mut tx = self.db().begin().await?;
        tx.run(END_BY_HASH, &[hash.into()]).await?;
        tx.commit().await
    }

    /// Forgets the sessions that nobody was seen in since `idle`, and those that began before `begun`.
    pub async fn end_old_sessions(&self, idle: Timestamp, begun: Timestamp) -> Result<u64, Error> {
        let mut tx = self.db().begin().await?;
        let ended = tx.run(END_IDLE, &[idle.into()]).await? + tx.run(END_OLD, &[begun.into()]).await?;
        tx.commit().await?;
        Ok(ended)
    }
}

fn session(row: &Row, from: usize) -> Result<Session, Error> {
    Ok(Session {
        id: row.int(from)?,
        account: row.int(from + 1)?,
        begun: row.time(from + 2)?,
        seen: row.time(from + 3)?,
        agent: row.text(from + 4)?,
        address: row.text(from + 5)?,
        strong: row.flag(from + 6)?,
    })
}
