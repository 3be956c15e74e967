//! Browsers that take notices.

use news::Timestamp;

use crate::engine::Row;
use crate::{Error, Store};

/// A browser that takes notices, as it described itself (W3C Push API).
#[derive(Debug, Clone, Copy)]
pub struct NewSubscription<'a> {
    pub account: i64,
    pub endpoint: &'a str,
    /// Its public key and its secret, in Base64 for URLs.
    pub key: &'a str,
    pub auth: &'a str,
    /// What the browser calls itself.
    pub agent: &'a str,
}

/// A browser that takes notices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subscription {
    pub id: i64,
    pub account: i64,
    pub endpoint: String,
    pub key: String,
    pub auth: String,
    pub agent: String,
    pub created: Timestamp,
}

/// A browser that somebody else was signed in at is theirs who is there now.
const ADD: &str = "INSERT INTO push_subscription (account, endpoint, key, auth, agent, created) \
    VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (endpoint) DO UPDATE SET account = excluded.account, \
    key = excluded.key, auth = excluded.auth, agent = excluded.agent, created = excluded.created, failing = NULL";
const OF: &str = "SELECT id, account, endpoint, key, auth, agent, created FROM push_subscription \
    WHERE account = $1 ORDER BY id";
const ACCOUNTS: &str = "SELECT DISTINCT account FROM push_subscription";
const END: &str = "DELETE FROM push_subscription WHERE id = $1 AND account = $2";
const END_AT: &str = "DELETE FROM push_subscription WHERE endpoint = $1 AND account = $2";
/// All of an account's: whoever came in by what holds no more may have had notices sent to a browser of theirs.
pub(crate) const END_BROWSERS: &str = "DELETE FROM push_subscription WHERE account = $1";
const WORKS: &str = "UPDATE push_subscription SET failing = NULL WHERE id = $1 AND failing IS NOT NULL";
const FAILS: &str = "UPDATE push_subscription SET failing = $2 WHERE id = $1 AND failing IS NULL";
const FORGET: &str = "DELETE FROM push_subscription WHERE id = $1 AND failing < $2";
const OLDEST: &str = "DELETE FROM push_subscription WHERE account = $1 AND id NOT IN \
    (SELECT id FROM push_subscription WHERE account = $1 ORDER BY created DESC, id DESC LIMIT $2)";
/// Browsers that one person has; of more, the oldest are forgotten.
const MOST: i64 = 20;

impl Store {
    /// Keeps a browser that takes somebody's notices.
    pub async fn subscribe(&self, new: NewSubscription<'_>, now: Timestamp) -> Result<(), Error> {
        let NewSubscription { account, endpoint, key, auth, agent } = new;
        let args = [account.into(), endpoint.into(), key.into(), auth.into(), agent.into(), now.into()];
        let mut tx = self.db().begin().await?;
        tx.run(ADD, &args).await?;
        tx.run(OLDEST, &[account.into(), MOST.into()]).await?;
        tx.commit().await
    }

    /// The browsers that take somebody's notices.
    pub async fn subscriptions(&self, account: i64) -> Result<Vec<Subscription>, Error> {
        self.db().rows(OF, &[account.into()]).await?.iter().map(subscription).collect()
    }

    /// The accounts that have such a browser.
    pub async fn subscribed(&self) -> Result<Vec<i64>, Error> {
        self.db().rows(ACCOUNTS, &[]).await?.iter().map(|row| row.int(0)).collect()
    }

    /// A browser of this account takes no more notices; says whether it did.
    pub async fn unsubscribe(&self, id: i64, account: i64) -> Result<bool, Error> {
        let mut tx = self.db().begin().await?;
        let ended = tx.run(END, &[id.into(), account.into()]).await? == 1;
        tx.commit().await?;
        Ok(ended)
    }

    /// The browser of this account that is reached there takes no more notices.
    pub async fn unsubscribe_at(&self, endpoint: &str, account: i64) -> Result<(), Error> {
        let mut tx = self.db().begin().await?;
        tx.run(END_AT, &[endpoint.into(), account.into()]).await?;
        tx.commit().await
    }

    /// A browser was given a notice.
    pub async fn browser_works(&self, id: i64) -> Result<(), Error> {
        let mut tx = self.db().begin().await?;
        tx.run(WORKS, &[id.into()]).await?;
        tx.commit().await
    }

    /// A browser couldn't be given a notice; where it has been so since before `before`, it is forgotten. Says whether it
    /// was.
    pub async fn browser_fails(&self, id: i64, now: Timestamp, before: Timestamp) -> Result<bool, Error> {
        let mut tx = self.db().begin().await?;
        let forgotten = tx.run(FORGET, &[id.into(), before.into()]).await? == 1;
        tx.run(FAILS, &[id.into(), now.into()]).await?;
        tx.commit().await?;
        Ok(forgotten)
    }
}

fn subscription(row: &Row) -> Result<Subscription, Error> {
    Ok(Subscription {
        id: row.int(0)?,
        account: row.int(1)?,
        endpoint: row.text(2)?,
        key: row.text(3)?,
        auth: row.text(4)?,
        agent: row.text(5)?,
        created: row.time(6)?,
    })
}
