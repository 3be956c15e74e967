//! Passkeys: public keys, of which the private half never leaves its owner's device.

use news::Timestamp;

use crate::account::{Account, account, read};
use crate::engine::Row;
use crate::{Error, Store};

/// Somebody's passkey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passkey {
    pub id: i64,
    /// The public key and what goes with it, as JSON.
    pub public: String,
    /// What its owner calls it.
    pub name: String,
    pub made: Timestamp,
    pub used: Option<Timestamp>,
}

/// What a passkey begins with.
#[derive(Debug, Clone, Copy)]
pub struct NewPasskey<'a> {
    /// The credential's id, in hex.
    pub credential: &'a str,
    pub public: &'a str,
    pub name: &'a str,
}

const ADD: &str = "INSERT INTO passkey (account, credential, public, name, made) VALUES ($1, $2, $3, $4, $5) \
    ON CONFLICT DO NOTHING";
const OF_ACCOUNT: &str =
    "SELECT id, public, name, made, used FROM passkey WHERE account = $1 ORDER BY made, id";
const BY_CREDENTIAL: &str = account!(
    ", passkey.id, passkey.public, passkey.name, passkey.made, passkey.used \
     FROM passkey JOIN account ON account.id = passkey.account \
     WHERE passkey.credential = $1 AND account.handle = $2 AND account.ended IS NULL"
);
const USED: &str = "UPDATE passkey SET public = $2, used = $3 WHERE id = $1";
const REMOVE: &str = "DELETE FROM passkey WHERE id = $1 AND account = $2";
const FIRST_HANDLE: &str = "UPDATE account SET handle = $2 WHERE id = $1 AND handle IS NULL";
const HANDLE: &str = "SELECT handle FROM account WHERE id = $1";

impl Store {
    /// What authenticators know an account by: `fresh`, unless it has one.
    pub async fn handle(&self, account: i64, fresh: &str) -> Result<String, Error> {
        let mut tx = self.db().begin().await?;
        tx.run(FIRST_HANDLE, &[account.into(), fresh.into()]).await?;
        let row = tx.row(HANDLE, &[account.into()]).await?;
        tx.commit().await?;
        row.map_or_else(|| Ok(fresh.to_owned()), |row| row.text(0))
    }

    /// Keeps a new passkey; false where it is known already, whosever it is.
    pub async fn add_passkey(
        &self,
        account: i64,
        new: NewPasskey<'_>,
        now: Timestamp,
    ) -> Result<bool, Error> {
        let NewPasskey { credential, public, name } = new;
        let mut tx = self.db().begin().await?;
        let args = [account.into(), credential.into(), public.into(), name.into(), now.into()];
        let added = tx.run(ADD, &args).await? == 1;
        tx.commit().await?;
        Ok(added)
    }

    /// Somebody's passkeys, the oldest first.
    pub async fn passkeys(&self, account: i64) -> Result<Vec<Passkey>, Error> {
        self.db().rows(OF_ACCOUNT, &[account.into()]).await?.iter().map(|row| passkey(row, 0)).collect()
    }

    /// The passkey with this credential's id, of the account that authenticators know by `handle`.
    pub async fn passkey(&self, credential: &str, handle: &str) -> Result<Option<(Passkey, Account)>, Error> {
        let row = self.db().row(BY_CREDENTIAL, &[credential.into(), handle.into()]).await?;
        row.map(|row| Ok((passkey(&row, 9)?, read(&row)?))).transpose()
    }

    /// Notes that a passkey was used, and what it says of itself since.
    pub async fn passkey_used(&self, id: i64, public: &str, now: Timestamp) -> Result<(), Error> {
        let mut tx = self.db().begin().await?;
        tx.run(USED, &[id.into(), public.into(), now.into()]).await?;
        tx.commit().await
    }

    /// Removes a passkey of this account; says whether there was one.
    pub async fn remove_passkey(&self, id: i64, account: i64) -> Result<bool, Error> {
        let mut tx = self.db().begin().await?;
        let removed = tx.run(REMOVE, &[id.into(), account.into()]).await? == 1;
        tx.commit().await?;
        Ok(removed)
    }
}

fn passkey(row: &Row, from: usize) -> Result<Passkey, Error> {
    Ok(Passkey {
        id: row.int(from)?,
        public: row.text(from + 1)?,
        name: row.text(from + 2)?,
        made: row.time(from + 3)?,
        used: row.maybe_time(from + 4)?,
    })
}
