//! Stories that draw on a wire item of which a newer version came, until somebody takes account of it.

use news::{NoticeKind, Occasion, Signal, Status, StoryId, Timestamp, WireId, WireItem, WireRef};

use super::watched::{WatchedBefore, WatchedStory};
use crate::engine::{Row, Tx};
use crate::notice::note;
use crate::wire::{IS_HERE, NEWEST, item_key};
use crate::{Error, Store, id, limit, number};

/// What came of an item that a story draws on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
pub struct Newer {
    /// The newest version.
    pub item: WireId,
    /// When it came.
    pub at: Timestamp,
    /// Whether it, or one that came since the story took account of one, says that something was wrong.
    pub corrects: bool,
}

const DRAW: &str = "INSERT INTO derived (kind, source, story, drawn) VALUES ('wire', $1, $2, $3) \
    ON CONFLICT (kind, source, story) DO UPDATE SET drawn = excluded.drawn \
    WHERE derived.drawn IS NULL OR derived.drawn < excluded.drawn OR $4";
const SETTLED: &str = "UPDATE derived SET newer = NULL, newer_at = NULL, corrects = false \
    WHERE kind = 'wire' AND source = $1 AND story = $2 AND drawn >= $3";
const BEHIND: &str = "UPDATE derived SET newer = $4, newer_at = $5, corrects = corrects OR $6 \
    WHERE kind = 'wire' AND source = $1 AND story = $2 AND drawn < $3";
const CAME: &str = "UPDATE derived SET newer = $3, newer_at = $4, corrects = corrects OR $5 \
    WHERE kind = 'wire' AND source = $1 AND drawn <= $2";
const DRAWING: &str = "SELECT story.id, story.service FROM derived JOIN story ON story.id = derived.story \
    WHERE kind = 'wire' AND source = $1 AND newer = $2 AND NOT story.ended AND story.stage <> 'spiked' ORDER BY story.id";
const OF_STORY: &str = "SELECT newer, newer_at, corrects FROM derived \
    WHERE story = $1 AND newer_at IS NOT NULL ORDER BY newer_at DESC, newer DESC";
const HEEDED: &str = "UPDATE derived SET newer = NULL, newer_at = NULL, corrects = false \
    WHERE story = $1 AND newer = $2 AND newer_at IS NOT NULL";
/// What says that something was wrong is looked at for longer than what adds news.
pub(super) const WATCHED: &str = "SELECT story.id, story.service, story.version, derived.newer, \
        derived.newer_at, derived.corrects, wire_item.provider FROM derived \
    JOIN story ON story.id = derived.story JOIN wire_item ON wire_item.id = derived.newer \
    WHERE derived.newer_at >= $1 AND (derived.corrects OR derived.newer_at >= $2) AND NOT story.ended \
    AND story.stage <> 'spiked' ORDER BY derived.newer_at DESC LIMIT $3";

/// A story takes account of an item in this version. A later one may be here already.
pub(super) async fn draw(tx: &mut Tx, story: StoryId, drawn: &WireRef) -> Result<(), Error> {
    // An item without a guid has no later version that could strike anything.
    let Some(key) = item_key(&drawn.provider, &drawn.guid) else { return Ok(()) };
    let (story, version) = (story.number(), number(drawn.version));
    let row = tx.row(NEWEST, &[(&key).into()]).await?;
    let newest: Option<WireItem> = row.as_ref().map(|row| row.json(4, "a wire item")).transpose()?;
    let is_newest = newest.as_ref().is_some_and(|newest| newest.version == drawn.version);
    tx.run(DRAW, &[(&key).into(), story.into(), version.into(), is_newest.into()]).await?;
    let (Some(row), Some(newest)) = (row, newest) else { return Ok(()) };
    let (number, at, mut last) = (row.int(0)?, row.time(2)?.as_microsecond(), number(newest.version));
    if version > last && tx.row(IS_HERE, &[(&key).into(), version.into()]).await?.is_some() {
        // It is here and isn't the newest: the newest one bears a lower number, or none.
        last = i64::MAX;
    }
    tx.run(SETTLED, &[(&key).into(), story.into(), last.into()]).await?;
    let args = [(&key).into(), story.into(), last.into(), number.into(), at.into(), corrects(&newest).into()];
    tx.run(BEHIND, &args).await.map(drop)
}

/// A version came that took the place of another, `before` by its number: the stories that draw on that are behind, and
/// their people are told where it says that something was wrong.
pub(crate) async fn came(
    tx: &mut Tx,
    key: &str,
    number: i64,
    item: &WireItem,
    before: i64,
    now: Timestamp,
) -> Result<(), Error> {
    let corrects = corrects(item);
    let args = [
        key.into(),
        // The newest version may bear a lower number than the one before, or none.
        crate::number(item.version).max(before).into(),
        number.into(),
        now.into(),
        corrects.into(),
    ];
    // Of what is canceled the kill is told.
    if tx.run(CAME, &args).await? == 0 || !corrects || item.pubstatus == Status::Canceled {
        return Ok(());
    }
    for row in tx.rows(DRAWING, &[key.into(), number.into()]).await? {
        let story = id(&row, 0, StoryId::from_number)?;
        let service = row.text(1)?.parse().map_err(|error| Error::corrupt("a service's name", error))?;
        let occasion = Occasion {
            kind: NoticeKind::Correction,
            story: Some(story),
            services: vec![service],
            by: Some(news::By::Wire(item.provider.clone())),
            about: String::new(),
        };
        note(tx, &format!("correction/{number}/{story}"), now, &occasion).await?;
    }
    Ok(())
}

fn corrects(item: &WireItem) -> bool {
    item.signal() == Some(Signal::Correction)
}

impl Store {
    /// Newer versions of what a story draws on, of which nobody took account, the last to arrive first.
    pub async fn newer_of(&self, story: StoryId) -> Result<Vec<Newer>, Error> {
        let rows = self.db().rows(OF_STORY, &[story.number().into()]).await?;
        rows.iter().map(|row| newer(row, 0)).collect()
    }

    /// Stories that are behind an item of their provider, with that item's provider, those of which a version came last
    /// first: of corrections since `corrected`, of all others since `updated`; of very many, the newest 200.
    pub async fn newer(
        &self,
        corrected: Timestamp,
        updated: Timestamp,
        before: &mut WatchedBefore,
    ) -> Result<Vec<(WatchedStory, Newer, String)>, Error> {
        const MOST: usize = 200;
        let args = [corrected.into(), updated.into(), limit(MOST).into()];
        let rows = self.db().rows(WATCHED, &args).await?;
        let watched = self.watched_in(&rows, before).await?;
        let told = |(row, story): (&Row, _)| Ok((story, newer(row, 3)?, row.text(6)?));
        rows.iter().zip(watched).map(told).collect()
    }

    /// Somebody took account of this version for a story. One that came meanwhile still waits.
    pub async fn heeded(&self, story: StoryId, item: WireId) -> Result<(), Error> {
        let mut tx = self.db().begin().await?;
        tx.run(HEEDED, &[story.number().into(), item.number().into()]).await?;
        tx.commit().await
    }
}

fn newer(row: &Row, first: usize) -> Result<Newer, Error> {
    Ok(Newer {
        item: id(row, first, WireId::from_number)?,
        at: row.time(first + 1)?,
        corrects: row.flag(first + 2)?,
    })
}
