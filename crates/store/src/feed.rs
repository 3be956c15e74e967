//! How each feed does.

use news::{FeedHealth, Timestamp};

use crate::engine::to_json;
use crate::{Error, Store};

/// As it is kept, or begun now; held from here to the end of the transaction, so that nobody's change is lost.
const HELD: &str = "INSERT INTO feed_health (name, health) VALUES ($1, $2) \
    ON CONFLICT (name) DO UPDATE SET name = excluded.name RETURNING health";
const ALL: &str = "SELECT health FROM feed_health ORDER BY name";
const SAVE: &str = "UPDATE feed_health SET health = $2 WHERE name = $1";

const FORGET: &str = "DELETE FROM feed_health WHERE name = $1";

impl Store {
    /// How the feeds do that were ever looked at, by name.
    pub async fn feeds_health(&self) -> Result<Vec<FeedHealth>, Error> {
        self.db().rows(ALL, &[]).await?.iter().map(|row| row.json(0, "a feed's health")).collect()
    }

    /// Something came by a feed.
    pub async fn feed_arrived(&self, name: &str, provider: &str, now: Timestamp) -> Result<(), Error> {
        self.change_feed(name, provider, |feed| feed.arrive(now)).await
    }

    /// A feed was looked at, and could be.
    pub async fn feed_looked(&self, name: &str, provider: &str, now: Timestamp) -> Result<(), Error> {
        self.change_feed(name, provider, |feed| feed.look(now)).await
    }

    /// A feed can't be read.
    pub async fn feed_fails(
        &self,
        name: &str,
        provider: &str,
        why: &str,
        now: Timestamp,
    ) -> Result<(), Error> {
        let fails = |feed: &mut FeedHealth| {
            feed.failing.get_or_insert(now);
            why.clone_into(&mut feed.error);
        };
        self.change_feed(name, provider, fails).await
    }

    /// A feed is no more, or begins anew.
    pub async fn forget_feed(&self, name: &str) -> Result<(), Error> {
        let mut tx = self.db().begin().await?;
        tx.run(FORGET, &[name.into()]).await?;
        tx.commit().await
    }

    async fn change_feed(
        &self,
        name: &str,
        provider: &str,
        change: impl FnOnce(&mut FeedHealth),
    ) -> Result<(), Error> {
        let mut tx = self.db().begin().await?;
        let new = to_json(&FeedHealth::new(name, provider), "a feed's health")?;
        let row = tx.row(HELD, &[name.into(), (&new).into()]).await?;
        let row = row.ok_or_else(|| Error::corrupt("a feed's health", "it wasn't kept"))?;
        let mut feed: FeedHealth = row.json(0, "a feed's health")?;
        provider.clone_into(&mut feed.provider);
        change(&mut feed);
        let json = to_json(&feed, "a feed's health")?;
        tx.run(SAVE, &[name.into(), (&json).into()]).await?;
        tx.commit().await
    }
}
