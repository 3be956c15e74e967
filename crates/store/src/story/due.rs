//! When the newsroom's clock must look at a story.

use news::{Embargo, Story, StoryId, Timestamp};

use crate::{Error, Store, id, limit};

pub(super) const DUE: &str = "SELECT id FROM story WHERE due <= $1 ORDER BY due LIMIT $2";

/// The next moment at which time alone may change the story.
pub(super) fn of(story: &Story) -> Option<Timestamp> {
    if story.end.is_some() {
        return None;
    }
    match &story.embargo {
        Some(Embargo::Until(end)) => Some(*end),
        // Only a person ends it; what is scheduled goes out no sooner.
        Some(Embargo::Unclear(_)) => None,
        None => story.schedule.as_ref().filter(|_| story.holds.is_empty()).map(|schedule| schedule.at),
    }
}

impl Store {
    /// Stories that the clock must look at by `now`, at most `most`, what was due first first: one is scheduled for then or
    /// earlier, or its embargo is over.
    pub async fn due(&self, now: Timestamp, most: usize) -> Result<Vec<StoryId>, Error> {
        let rows = self.db().rows(DUE, &[now.into(), limit(most).into()]).await?;
        rows.iter().map(|row| id(row, 0, StoryId::from_number)).collect()
    }
}
