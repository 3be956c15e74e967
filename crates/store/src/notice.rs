//! Of what people are told: what happened, kept in the transaction in which it did; then each one's notice, due until
//! it was sent or given up.

use news::{Occasion, Timestamp, Way};

use crate::engine::{Row, Tx, from_json, to_json};
use crate::story::WRITERS;
use crate::{Error, Store, limit};

/// Something that happened and of which nobody was told yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    pub id: i64,
    pub at: Timestamp,
    pub occasion: Occasion,
}

/// One person's notice by one way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    pub id: i64,
    pub account: i64,
    pub way: Way,
    /// When it is to be sent.
    pub due: Timestamp,
    /// How often that failed.
    pub tries: u32,
    /// When it happened.
    pub at: Timestamp,
    pub occasion: Occasion,
}

const NOTE: &str =
    "INSERT INTO occasion (key, at, occasion, done) VALUES ($1, $2, $3, false) ON CONFLICT DO NOTHING";
const WAITING: &str = "SELECT id, at, occasion FROM occasion WHERE NOT done ORDER BY id LIMIT $1";
const DONE: &str = "UPDATE occasion SET done = true WHERE id = $1";
const ADD: &str = "INSERT INTO notice (occasion, account, way, due, tries) VALUES ($1, $2, $3, $4, 0) \
    ON CONFLICT DO NOTHING";
const DUE: &str = "SELECT notice.id, account, way, due, tries, at, occasion.occasion FROM notice \
    JOIN occasion ON occasion.id = notice.occasion WHERE due <= $1 AND way = $2 ORDER BY due LIMIT $3";
const CLAIM: &str = "UPDATE notice SET due = $3 WHERE id = $1 AND due = $2";
const SENT: &str = "UPDATE notice SET due = NULL, sent = $2, error = NULL WHERE id = $1";
const LATER: &str = "UPDATE notice SET due = $2, tries = tries + 1, error = $3 WHERE id = $1";
const FORGET_NOTICES: &str = "DELETE FROM notice WHERE due IS NULL \
    AND occasion IN (SELECT id FROM occasion WHERE done AND at < $1)";
const FORGET: &str = "DELETE FROM occasion WHERE done AND at < $1 \
    AND NOT EXISTS (SELECT 1 FROM notice WHERE notice.occasion = occasion.id)";
const CHOICES: &str = "SELECT account, choices FROM notice_choice";
const CHOICE: &str = "SELECT choices FROM notice_choice WHERE account = $1";
const CHOOSE: &str = "INSERT INTO notice_choice (account, choices) VALUES ($1, $2) \
    ON CONFLICT (account) DO UPDATE SET choices = excluded.choices";
const KEY: &str = "SELECT secret FROM newsroom_key WHERE name = $1";
const KEEP_KEY: &str = "INSERT INTO newsroom_key (name, secret) VALUES ($1, $2) ON CONFLICT DO NOTHING";

/// Notes within a transaction that something happened. One key is noted once.
pub(crate) async fn note(tx: &mut Tx, key: &str, at: Timestamp, occasion: &Occasion) -> Result<(), Error> {
    let json = to_json(occasion, "an occasion")?;
    tx.run(NOTE, &[key.into(), at.into(), (&json).into()]).await.map(drop)
}

impl Store {
    /// Notes that something happened that is kept nowhere else. One key is noted once.
    pub async fn note(&self, key: &str, at: Timestamp, occasion: &Occasion) -> Result<(), Error> {
        let mut tx = self.db().begin().await?;
        note(&mut tx, key, at, occasion).await?;
        tx.commit().await
    }

    /// What happened and of which nobody was told, in order, by its number. What can't be read stands in nobody's way.
    pub async fn occasions(&self, most: usize) -> Result<Vec<(i64, Result<Waiting, Error>)>, Error> {
        let rows = self.db().rows(WAITING, &[limit(most).into()]).await?;
        let waiting = |row: &Row| {
            Ok(Waiting { id: row.int(0)?, at: row.time(1)?, occasion: row.json(2, "an occasion")? })
        };
        rows.iter().map(|row| Ok((row.int(0)?, waiting(row)))).collect()
    }

    /// Makes the notices of an occasion, one for each account and way, and notes that it is done. Twice does no harm.
    pub async fn spread(&self, occasion: i64, to: &[(i64, Way)], now: Timestamp) -> Result<(), Error> {
        let mut tx = self.db().begin().await?;
        for (account, way) in to {
            let args = [occasion.into(), (*account).into(), way.as_str().into(), now.into()];
            tx.run(ADD, &args).await?;
        }
        tx.run(DONE, &[occasion.into()]).await?;
        tx.commit().await
    }

    /// Notices to be sent by `now` in this way, what was due first first, by their numbers. One that can't be read stands in
    /// nobody's way.
    pub async fn notices_due(
        &self,
        way: Way,
        now: Timestamp,
        most: usize,
    ) -> Result<Vec<(i64, Result<Notice, Error>)>, Error> {
        let rows = self.db().rows(DUE, &[now.into(), way.as_str().into(), limit(most).into()]).await?;
        rows.iter().map(|row| Ok((row.int(0)?, notice(row)))).collect()
    }

    /// Takes a notice on until `until`: of two processes one sends it. Whoever dies with it leaves it to the next.
    pub async fn claim_notice(&self, notice: &Notice, until: Timestamp) -> Result<bool, Error> {
        let args = [notice.id.into(), notice.due.into(), until.into()];
        let mut tx = self.db().begin().await?;
        let claimed = tx.run(CLAIM, &args).await? == 1;
        tx.commit().await?;
        Ok(claimed)
    }

    /// A notice was sent, or nobody is to get it any more.
    pub async fn notice_sent(&self, id: i64, now: Timestamp) -> Result<(), Error> {
        let mut tx = self.db().begin().await?;
        tx.run(SENT, &[id.into(), now.into()]).await?;
        tx.commit().await
    }

    /// A notice could not be sent: it is due again, or where no moment is named it is given up.
    pub async fn notice_failed(&self, id: i64, why: &str, due: Option<Timestamp>) -> Result<(), Error> {
        let mut tx = self.db().begin().await?;
        tx.run(LATER, &[id.into(), due.into(), why.into()]).await?;
        tx.commit().await
    }

    /// Forgets what people were told of before this moment.
    pub async fn forget_notices(&self, before: Timestamp) -> Result<(), Error> {
        let mut tx = self.db().begin().await?;
        tx.run(FORGET_NOTICES, &[before.into()]).await?;
        tx.run(FORGET, &[before.into()]).await?;
        tx.commit().await
    }

    /// Of what people chose to be told, as JSON, by account; who chose nothing isn't there.
    pub async fn notice_choices(&self) -> Result<Vec<(i64, String)>, Error> {
        let rows = self.db().rows(CHOICES, &[]).await?;
        rows.iter().map(|row| Ok((row.int(0)?, row.text(1)?))).collect()
    }

    /// Of what one chose to be told.
    pub async fn notice_choice(&self, account: i64) -> Result<Option<String>, Error> {
        self.db().row(CHOICE, &[account.into()]).await?.map(|row| row.text(0)).transpose()
    }

    /// Keeps of what one wants to be told.
    pub async fn choose_notices(&self, account: i64, choices: &str) -> Result<(), Error> {
        let mut tx = self.db().begin().await?;
        tx.run(CHOOSE, &[account.into(), choices.into()]).await?;
        tx.commit().await
    }

    /// Who wrote any revision of a story.
    pub async fn writers(&self, story: news::StoryId) -> Result<Vec<news::By>, Error> {
        let rows = self.db().rows(WRITERS, &[story.number().into()]).await?;
        rows.iter().map(|row| row.json(0, "a revision's writer")).collect()
    }

    /// A key of the newsroom's own, made by `make` where there is none yet.
    pub async fn newsroom_key(
        &self,
        name: &str,
        make: impl FnOnce() -> Option<String>,
    ) -> Result<String, Error> {
        if let Some(row) = self.db().row(KEY, &[name.into()]).await? {
            return row.text(0);
        }
        let unmade =
            || Error::Unfit { what: name.to_owned(), why: "the system has no randomness".to_owned() };
        let made = make().ok_or_else(unmade)?;
        let mut tx = self.db().begin().await?;
        // Another process may have been first: its key stands.
        tx.run(KEEP_KEY, &[name.into(), (&made).into()]).await?;
        let row = tx.row(KEY, &[name.into()]).await?;
        tx.commit().await?;
        row.ok_or_else(|| Error::corrupt(name, "it wasn't kept"))?.text(0)
    }
}

fn notice(row: &Row) -> Result<Notice, Error> {
    Ok(Notice {
        id: row.int(0)?,
        account: row.int(1)?,
        way: from_json(&format!("\"{}\"", row.text(2)?), "a notice's way")?,
        due: row.time(3)?,
        tries: u32::try_from(row.int(4)?).unwrap_or_default(),
        at: row.time(5)?,
        occasion: row.json(6, "an occasion")?,
    })
}
