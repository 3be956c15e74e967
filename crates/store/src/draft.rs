//! What people are writing: a document's state at the story's last revision, and every change since.
//!
//! What a document is made of is not known here. One room in one process changes a story's draft; a second one would
//! be told [`Error::Overtaken`].

use news::{By, StoryId, Timestamp};

use crate::engine::{Row, Tx, from_json, to_json};
use crate::{Error, Store, id};

/// A draft as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptDraft {
    /// When it was made; another draft of the same story, in a database that was restored, has another moment.
    pub born: Timestamp,
    /// The story's revision that the state says.
    pub revision: u32,
    pub state: Vec<u8>,
    /// In the order in which they came.
    pub changes: Vec<DraftChange>,
}

/// A change to a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftChange {
    /// Rises by one within a story.
    pub seq: i64,
    pub by: By,
    pub bytes: Vec<u8>,
}

// One statement, so that both are of one moment.
const LOAD: &str = "SELECT 0 AS seq, '' AS writer, state AS bytes, born, revision FROM draft WHERE story = $1 \
    UNION ALL SELECT seq, writer, bytes, 0, 0 FROM draft_change WHERE story = $1 ORDER BY seq";
const BEGIN: &str =
    "INSERT INTO draft (story, born, revision, state) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";
const KEEP: &str = "INSERT INTO draft_change (story, seq, writer, bytes) VALUES ($1, $2, $3, $4) \
    ON CONFLICT DO NOTHING";
const FORGET: &str = "DELETE FROM draft_change WHERE story = $1 AND seq <= $2";
const SETTLE: &str = "UPDATE draft SET revision = $2, state = $3 WHERE story = $1 AND revision <= $2";
const UNSETTLED: &str = "SELECT DISTINCT story FROM draft_change ORDER BY story";

impl Store {
    /// A story's draft.
    pub async fn draft(&self, story: StoryId) -> Result<Option<KeptDraft>, Error> {
        let rows = self.db().rows(LOAD, &[story.number().into()]).await?;
        let Some((first, changes)) = rows.split_first() else { return Ok(None) };
        let revision = u32::try_from(first.int(4)?).map_err(|error| Error::corrupt("a revision", error))?;
        let changes = changes.iter().map(change).collect::<Result<_, _>>()?;
        Ok(Some(KeptDraft { born: first.time(3)?, revision, state: first.bytes(2)?, changes }))
    }

    /// Keeps a story's first draft, unless it has one, and gives the one that is kept.
    pub async fn begin_draft(
        &self,
        story: StoryId,
        revision: u32,
        state: &[u8],
        now: Timestamp,
    ) -> Result<KeptDraft, Error> {
        let args = [story.number().into(), now.into(), i64::from(revision).into(), state.into()];
        let mut tx = self.db().begin().await?;
        tx.run(BEGIN, &args).await?;
        tx.commit().await?;
        self.draft(story).await?.ok_or_else(|| Error::overtaken("the draft"))
    }

    /// Keeps what came, all of it in one transaction.
    ///
    /// # Errors
    /// [`Error::Overtaken`] where another room keeps changes of this story.
    pub async fn keep_changes(&self, story: StoryId, changes: &[DraftChange]) -> Result<(), Error> {
        let mut tx = self.db().begin().await?;
        for change in changes {
            keep(&mut tx, story, change).await?;
        }
        tx.commit().await
    }

    /// Puts one change in the place of all through its own number, of which it is made.
    pub async fn fold_changes(&self, story: StoryId, folded: &DraftChange) -> Result<(), Error> {
        let mut tx = self.db().begin().await?;
        tx.run(FORGET, &[story.number().into(), folded.seq.into()]).await?;
        keep(&mut tx, story, folded).await?;
        tx.commit().await
    }

    /// The draft said a revision when it was in this state, with the changes through `seq`: they are part of it.
    ///
    /// # Errors
    /// [`Error::Overtaken`] where it is at a later revision.
    pub async fn settle_draft(
        &self,
        story: StoryId,
        revision: u32,
        state: &[u8],
        seq: i64,
    ) -> Result<(), Error> {
        let mut tx = self.db().begin().await?;
        let args = [story.number().into(), i64::from(revision).into(), state.into()];
        if tx.run(SETTLE, &args).await? == 0 {
            return Err(Error::overtaken("the draft"));
        }
        tx.run(FORGET, &[story.number().into(), seq.into()]).await?;
        tx.commit().await
    }

    /// Stories whose drafts say more than their revisions.
    pub async fn unsettled_drafts(&self) -> Result<Vec<StoryId>, Error> {
        let rows = self.db().rows(UNSETTLED, &[]).await?;
        rows.iter().map(|row| id(row, 0, StoryId::from_number)).collect()
    }
}

async fn keep(tx: &mut Tx, story: StoryId, change: &DraftChange) -> Result<(), Error> {
    let writer = to_json(&change.by, "who wrote")?;
    let args = [story.number().into(), change.seq.into(), (&writer).into(), change.bytes.as_slice().into()];
    match tx.run(KEEP, &args).await? {
        0 => Err(Error::overtaken("the draft")),
        _ => Ok(()),
    }
}

fn change(row: &Row) -> Result<DraftChange, Error> {
    let by = from_json(&row.text(1)?, "who wrote a draft")?;
    Ok(DraftChange { seq: row.int(0)?, by, bytes: row.bytes(2)? })
}
