//! Accounts: the people who may sign in at the desk, and the invitations by which they come to it.

use news::{Grant, Member, Timestamp};

use crate::engine::{Lock, Row, Tx, from_json, to_json};
use crate::named::is_free;
use crate::push::END_BROWSERS;
use crate::{Error, Store};

/// Somebody who may sign in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    pub id: i64,
    /// In lower case.
    pub email: String,
    /// What the record calls them.
    pub name: String,
    pub grants: Vec<Grant>,
    /// BCP 47 tag of the interface, where they chose one.
    pub language: Option<String>,
    /// The time zone of their desk, by IANA's name, where they chose one.
    pub zone: Option<String>,
    /// Whether they came in once: took up their invitation, or came by single sign-on.
    pub joined: bool,
    pub created: Timestamp,
    /// Since when they may sign in no more.
    pub ended: Option<Timestamp>,
}

impl Account {
    /// The account as the newsroom is set up: without how its owner signs in.
    pub fn member(self) -> Member {
        let Self { email, name, grants, ended, .. } = self;
        Member { email, name, grants, ended: ended.is_some() }
    }
}

/// What somebody signs in with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credentials {
    /// A PHC string.
    pub password: Option<String>,
    /// The secret of the second factor, as callers sealed it.
    pub second: Option<String>,
}

/// The columns of an account, from the first one on.
macro_rules! account {
    ($rest:literal) => {
        concat!(
            "SELECT account.id, account.email, account.name, account.grants, account.language, \
             account.password IS NOT NULL OR account.subject IS NOT NULL, account.created, account.ended, \
             account.zone",
            $rest
        )
    };
}
pub(crate) use account;

const ADD: &str = "INSERT INTO account (email, name, grants, created) VALUES ($1, $2, $3, $4) \
    ON CONFLICT DO NOTHING RETURNING id";
const ONE: &str = account!(" FROM account WHERE id = $1");
pub(crate) const BY_EMAIL: &str = account!(" FROM account WHERE email = $1");
pub(crate) const ALL: &str = account!(" FROM account ORDER BY name, id");
const SET_LANGUAGE: &str = "UPDATE account SET language = $2 WHERE id = $1";
const SET_ZONE: &str = "UPDATE account SET zone = $2 WHERE id = $1";
const ARRANGED: &str = "SELECT arranged FROM account WHERE id = $1";
const ARRANGE: &str = "UPDATE account SET arranged = $2 WHERE id = $1";
const CREDENTIALS: &str = "SELECT password, second FROM account WHERE id = $1";
const STANDS: &str = "UPDATE account SET ended = NULL \
    WHERE id = $1 AND ended IS NULL AND password IS NOT DISTINCT FROM $2";
const SET_PASSWORD: &str = "UPDATE account SET password = $2 WHERE id = $1";
const INVITE: &str = "INSERT INTO invitation (hash, account, until) VALUES ($1, $2, $3) \
    ON CONFLICT (account) DO UPDATE SET hash = excluded.hash, until = excluded.until";
const INVITED: &str = account!(
    " FROM invitation JOIN account ON account.id = invitation.account \
     WHERE invitation.hash = $1 AND invitation.until > $2 AND account.ended IS NULL"
);
const TAKE_UP: &str = "DELETE FROM invitation WHERE hash = $1 AND until > $2 RETURNING account";
pub(crate) const END_SESSIONS: &str = "DELETE FROM session WHERE account = $1";
pub(crate) const END_INVITATION: &str = "DELETE FROM invitation WHERE account = $1";

/// Looks, to the end of the transaction, that somebody may still sign in by what they showed when this was their password.
///
/// # Errors
/// [`Error::Overtaken`] where they have another by now, or may sign in no more.
pub(crate) async fn stands(tx: &mut Tx, account: i64, password: Option<&str>) -> Result<(), Error> {
    match tx.run(STANDS, &[account.into(), password.into()]).await? {
        0 => Err(Error::overtaken("the password")),
        _ => Ok(()),
    }
}

impl Store {
    /// Makes an account, and gives its number. `email` is kept as it is given: callers put it in lower case.
    ///
    /// # Errors
    /// [`Error::Taken`] where somebody has this address already, [`Error::Setup`] where somebody has the name.
    pub async fn add_account(
        &self,
        email: &str,
        name: &str,
        grants: &[Grant],
        now: Timestamp,
    ) -> Result<i64, Error> {
        let grants = to_json(&grants, "grants")?;
        let args = [email.into(), name.into(), (&grants).into(), now.into()];
        let mut tx = self.db().begin().await?;
        // Before the row, as whoever sets the newsroom up does: else each could wait for the other.
        tx.exclusive(Lock::Log).await?;
        let taken = || Error::Taken { what: email.to_owned(), owner: "an account".to_owned() };
        let id = tx.row(ADD, &args).await?.ok_or_else(taken)?.int(0)?;
        is_free(&mut tx, name, Some(id), now).await?;
        tx.commit().await?;
        Ok(id)
    }

    /// The account of this number, ended or not.
    pub async fn account(&self, id: i64) -> Result<Option<Account>, Error> {
        self.db().row(ONE, &[id.into()]).await?.as_ref().map(read).transpose()
    }

    /// The account of an address in lower case, ended or not.
    pub async fn account_by_email(&self, email: &str) -> Result<Option<Account>, Error> {
        self.db().row(BY_EMAIL, &[email.into()]).await?.as_ref().map(read).transpose()
    }

    /// Every account, by name.
    pub async fn accounts(&self) -> Result<Vec<Account>, Error> {
        self.db().rows(ALL, &[]).await?.iter().map(read).collect()
    }

    /// Keeps the language of somebody's interface, and nothing else of theirs: what they may do is changed by
    /// [`Store::set_up`] alone.
    pub async fn set_language(&self, account: i64, language: Option<&str>) -> Result<(), Error> {
        let mut tx = self.db().begin().await?;
        tx.run(SET_LANGUAGE, &[account.into(), language.into()]).await?;
        tx.commit().await
    }

    /// Keeps the clock that somebody reads times by, and nothing else of theirs.
    pub async fn set_zone(&self, account: i64, zone: Option<&str>) -> Result<(), Error> {
        let mut tx = self.db().begin().await?;
        tx.run(SET_ZONE, &[account.into(), zone.into()]).await?;
        tx.commit().await
    }

    /// What somebody signs in with.
    pub async fn credentials(&self, account: i64) -> Result<Option<Credentials>, Error> {
        let row = self.db().row(CREDENTIALS, &[account.into()]).await?;
        row.map(|row| Ok(Credentials { password: row.maybe_text(0)?, second: row.maybe_text(1)? }))
            .transpose()
    }

    /// Keeps a new password, a PHC string. Every session that the old one began ends, but for the one named, and so does
    /// an invitation to choose another; no browser takes notices any more.
    pub async fn set_password(&self, account: i64, password: &str, but: Option<i64>) -> Result<(), Error> {
        const END_OTHERS: &str = "DELETE FROM session WHERE account = $1 AND id <> $2";
        let mut tx = self.db().begin().await?;
        tx.run(SET_PASSWORD, &[account.into(), password.into()]).await?;
        tx.run(END_OTHERS, &[account.into(), but.unwrap_or(-1).into()]).await?;
        tx.run(END_BROWSERS, &[account.into()]).await?;
        tx.run(END_INVITATION, &[account.into()]).await?;
        tx.commit().await
    }

    /// How somebody arranged their desk: JSON that the desk understands, `{}` at first.
    pub async fn arranged(&self, account: i64) -> Result<String, Error> {
        let row = self.db().row(ARRANGED, &[account.into()]).await?;
        row.map_or_else(|| Ok("{}".to_owned()), |row| row.text(0))
    }

    /// Keeps how somebody arranged their desk.
    pub async fn arrange(&self, account: i64, arranged: &str) -> Result<(), Error> {
        let mut tx = self.db().begin().await?;
        tx.run(ARRANGE, &[account.into(), arranged.into()]).await?;
        tx.commit().await
    }

    /// Invites somebody to set a password, by the fingerprint of a secret; in place of an earlier invitation.
    pub async fn invite(&self, account: i64, hash: &str, until: Timestamp) -> Result<(), Error> {
        let mut tx = self.db().begin().await?;
        tx.run(INVITE, &[hash.into(), account.into(), until.into()]).await?;
        tx.commit().await
    }

    /// Whom an invitation is for; None where there is none that holds.
    pub async fn invited(&self, hash: &str, now: Timestamp) -> Result<Option<Account>, Error> {
        let args = [hash.into(), now.into()];
        self.db().row(INVITED, &args).await?.as_ref().map(read).transpose()
    }

    /// Takes an invitation up, once: keeps the password, and ends every session there was and the notices in every browser.
    /// None where it doesn't hold.
    pub async fn take_up(&self, hash: &str, password: &str, now: Timestamp) -> Result<Option<i64>, Error> {
        let mut tx = self.db().begin().await?;
        let Some(row) = tx.row(TAKE_UP, &[hash.into(), now.into()]).await? else {
            return Ok(None);
        };
        let account = row.int(0)?;
        tx.run(SET_PASSWORD, &[account.into(), password.into()]).await?;
        tx.run(END_SESSIONS, &[account.into()]).await?;
        tx.run(END_BROWSERS, &[account.into()]).await?;
        tx.commit().await?;
        Ok(Some(account))
    }
}

/// An account from the columns that [`account!`] names.
pub(crate) fn read(row: &Row) -> Result<Account, Error> {
    Ok(Account {
        id: row.int(0)?,
        email: row.text(1)?,
        name: row.text(2)?,
        grants: from_json(&row.text(3)?, "grants")?,
        language: row.maybe_text(4)?,
        joined: row.flag(5)?,
        created: row.time(6)?,
        ended: row.maybe_time(7)?,
        zone: row.maybe_text(8)?,
    })
}
