//! What somebody looked at before they decided: where it is different by now, nothing is kept.

use news::{StoryId, WireId};

use super::graph::{self, Kind};
use crate::engine::{Either, Lock, Tx, numbers};
use crate::wire::{LAST_STOPPED, NAMING, NEWEST, item_key};
use crate::{Error, id};

/// What a decision rests on. It is looked at again in the transaction that keeps the decision.
#[derive(Debug, Clone, Default)]
pub struct Seen {
    /// Stories, each in the version that was read.
    pub stories: Vec<(StoryId, u64)>,
    /// Stories, each with everything that was translated from it, in the order of the ids.
    pub translations: Vec<(StoryId, Vec<StoryId>)>,
    pub items: Vec<SeenItem>,
}

/// A wire item as it stood.
#[derive(Debug, Clone)]
pub struct SeenItem {
    pub provider: String,
    pub guid: String,
    /// Its newest version.
    pub newest: Option<WireId>,
    /// What [`Store::wire_last_stopped`](crate::Store::wire_last_stopped) found: what comes late may stop an older version.
    pub stopped: Option<WireId>,
    /// What [`Store::wire_naming`](crate::Store::wire_naming) found, in that order.
    pub named_by: Vec<WireId>,
    /// The stories that drew on it, in the order of their ids.
    pub stories: Vec<StoryId>,
}

const VERSION: &str = "SELECT version FROM story WHERE id = $1";
/// Rows are locked in the order of their ids, so that of two who save several stories one waits, and never each for the
/// other.
/// SQLite has one writer at a time.
const LOCK: Either = Either {
    sqlite: "SELECT 1 WHERE $1 IS NULL",
    pg: "SELECT 1 FROM story WHERE id = ANY (string_to_array($1, ',')::bigint[]) ORDER BY id FOR UPDATE",
};

impl Seen {
    /// Locks the stories that it names and those to be saved, then looks again.
    ///
    /// # Errors
    /// [`Error::Overtaken`] where something is different.
    pub(super) async fn again(&self, tx: &mut Tx, saved: impl Iterator<Item = StoryId>) -> Result<(), Error> {
        if !self.items.is_empty() {
            // A new version of an item waits until it is known who draws on it.
            tx.exclusive(Lock::Wire).await?;
        }
        let named = self.stories.iter().map(|(id, _)| *id).chain(self.translations.iter().map(|(id, _)| *id));
        lock(tx, named.chain(saved).collect()).await?;
        for (story, version) in &self.stories {
            let row = tx.row(VERSION, &[story.number().into()]).await?;
            let now = row.map(|row| row.int(0)).transpose()?;
            unless(now.and_then(|now| u64::try_from(now).ok()) != Some(*version), || {
                format!("story {story}")
            })?;
        }
        for (source, made) in &self.translations {
            let now = graph::made_from(tx, Kind::Translation, &source.number().to_string()).await?;
            unless(now != *made, || format!("the list of translations of story {source}"))?;
        }
        for item in &self.items {
            item.again(tx).await?;
        }
        Ok(())
    }
}

impl SeenItem {
    async fn again(&self, tx: &mut Tx) -> Result<(), Error> {
        // An item without a guid has no later version, and nobody can be found to draw on it.
        let Some(key) = item_key(&self.provider, &self.guid) else { return Ok(()) };
        let row = tx.row(NEWEST, &[(&key).into()]).await?;
        let newest = row.map(|row| id(&row, 0, WireId::from_number)).transpose()?;
        let row = tx.row(LAST_STOPPED, &[(&key).into()]).await?;
        let stopped = row.map(|row| id(&row, 0, WireId::from_number)).transpose()?;
        let naming = tx.rows(NAMING, &[(&key).into()]).await?;
        let naming: Vec<_> =
            naming.iter().map(|row| id(row, 0, WireId::from_number)).collect::<Result<_, _>>()?;
        let stories = graph::made_from(tx, Kind::Wire, &key).await?;
        let what = || format!("wire item {}", self.guid);
        unless(newest != self.newest || stopped != self.stopped, what)?;
        unless(naming != self.named_by || stories != self.stories, what)
    }
}

async fn lock(tx: &mut Tx, ids: Vec<StoryId>) -> Result<(), Error> {
    if ids.is_empty() {
        return Ok(());
    }
    let statement = tx.pick(LOCK);
    tx.rows(statement, &[(&numbers(ids.iter().map(|id| id.number()))).into()]).await.map(drop)
}

fn unless(different: bool, what: impl Fn() -> String) -> Result<(), Error> {
    if different { Err(Error::overtaken(what())) } else { Ok(()) }
}
