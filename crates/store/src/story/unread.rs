//! Stories that can't be read as they stand: no rule can rule on them, so what would stop one takes it from readers.

use news::{Absence, Announcement, Entry, FamilyId, StoryId};

use super::listing;
use crate::engine::Tx;
use crate::{Error, Store, id};

const HIDE: &str =
    "UPDATE story SET visible = false, due = NULL WHERE id = $1 AND visible RETURNING family, service";
/// Published, and stopped by nothing that stands beside it, and yet hidden.
pub(super) const HIDDEN: &str = "SELECT id FROM story WHERE NOT visible AND live IS NOT NULL \
    AND NOT held AND NOT embargoed AND NOT ended ORDER BY id LIMIT $1";

/// Takes a story from readers and their lists; what the log is to say, where they saw it.
pub(super) async fn hide(tx: &mut Tx, story: StoryId) -> Result<Option<Entry>, Error> {
    tx.run(listing::REMOVE, &[story.number().into()]).await?;
    let Some(row) = tx.row(HIDE, &[story.number().into()]).await? else { return Ok(None) };
    let service = row.text(1)?.parse().map_err(|error| Error::corrupt(format!("story {story}"), error))?;
    let family = id(&row, 0, FamilyId::from_number)?;
    Ok(Some(Entry::Story { story, family, service, news: Announcement::Pulled, why: Some(Absence::Unsaid) }))
}

impl Store {
    /// Stories that were taken from readers as they could not be read when they were to be stopped; at most `most`.
    pub async fn hidden_unread(&self, most: usize) -> Result<Vec<StoryId>, Error> {
        let rows = self.db().rows(HIDDEN, &[crate::limit(most).into()]).await?;
        rows.iter().map(|row| id(row, 0, StoryId::from_number)).collect()
    }
}
