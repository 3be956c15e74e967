//! What each translation follows, and which of them fell behind.

use news::{Change, Event, ServiceId, Story, StoryId};

use super::read::whole;
use crate::engine::{Arg, Tx};
use crate::{Error, Store, page};

const PIN: &str = "INSERT INTO pinned (story, service, source, revision, head, moved) \
    SELECT $1, $2, id, $3, head, changed FROM story WHERE id = $4";
const MOVE: &str = "UPDATE pinned SET head = $1, moved = $2 WHERE source = $3";
const CONFIRM: &str = "UPDATE pinned SET revision = $1 WHERE story = $2";

/// A service's translations that are behind, those whose source was written last first. What ended, or was spiked, is done with.
pub(crate) const BEHIND: &str = "SELECT story.state, head.content, pinned.moved FROM pinned \
    JOIN story ON story.id = pinned.story \
    JOIN revision head ON head.story = story.id AND head.number = story.head \
    WHERE pinned.service = $1 AND pinned.head > pinned.revision AND NOT story.ended \
        AND story.stage <> 'spiked' AND (pinned.moved, pinned.story) < ($2, $3) \
    ORDER BY pinned.moved DESC, pinned.story DESC";
const BEHIND_PAGE: &str = "SELECT moved FROM pinned WHERE story = $1";

/// Keeps what a change says of who follows whom.
pub(super) async fn follow(tx: &mut Tx, change: &Change) -> Result<(), Error> {
    let story = change.story.number();
    match &change.event {
        Event::Begun(new) => {
            let Some(pinned) = new.translation else { return Ok(()) };
            let args: [Arg<'_>; 4] = [
                story.into(),
                new.service.as_str().into(),
                i64::from(pinned.revision).into(),
                pinned.source.number().into(),
            ];
            tx.run(PIN, &args).await?;
        }
        Event::Written { revision, .. } => {
            tx.run(MOVE, &[i64::from(*revision).into(), change.at.into(), story.into()]).await?;
        }
        Event::Confirmed { revision } => {
            tx.run(CONFIRM, &[i64::from(*revision).into(), story.into()]).await?;
        }
        _ => {}
    }
    Ok(())
}

impl Store {
    /// A service's translations whose source has gone on since, 100 where `limit` doesn't say; only those that stand
    /// after `before`, the last one of the page before.
    pub async fn behind(
        &self,
        service: &ServiceId,
        before: Option<StoryId>,
        limit: Option<usize>,
    ) -> Result<Vec<Story>, Error> {
        let place = match before {
            None => (i64::MAX, i64::MAX),
            Some(id) => {
                let row = self.db().row(BEHIND_PAGE, &[id.number().into()]).await?;
                (row.map(|row| row.int(0)).transpose()?.unwrap_or(i64::MAX), id.number())
            }
        };
        let mut select =
            crate::engine::Select::new(BEHIND, [service.as_str().into(), place.0.into(), place.1.into()]);
        select.with(" LIMIT ", page(limit), "");
        select.rows(self.db()).await?.iter().map(whole).collect()
    }
}
