//! The stories that a desk watches. One that can't be read stands among them, and keeps no other from being seen.

use news::{By, Change, ServiceId, Story, StoryId, Timestamp};

use crate::engine::{Either, Row, numbers, one_of};
use crate::{Error, Store, id, limit};

/// Why a desk watches a story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Watched {
    Scheduled,
    Held,
    Embargoed,
    /// It waits to be edited, and was never published.
    Review,
    /// It was killed or taken down since then.
    Ended(Timestamp),
}

/// A story as far as it can be read.
#[derive(Debug)]
pub struct WatchedStory {
    pub id: StoryId,
    pub service: ServiceId,
    pub story: Result<Story, Error>,
}

/// Of each kind, those that changed last.
const MOST: usize = 500;

macro_rules! watched {
    ($where:literal) => {
        concat!(
            "SELECT story.id, story.service, story.state, head.content FROM story \
             LEFT JOIN revision head ON head.story = story.id AND head.number = story.head WHERE ",
            $where,
            " ORDER BY story.changed DESC, story.id DESC LIMIT $2"
        )
    };
}

pub(super) const SCHEDULED: &str = watched!("story.scheduled AND NOT story.ended AND story.changed >= $1");
pub(super) const HELD: &str = watched!("story.held AND NOT story.ended AND story.changed >= $1");
pub(super) const EMBARGOED: &str = watched!("story.embargoed AND NOT story.ended AND story.changed >= $1");
pub(super) const REVIEW: &str =
    watched!("story.stage = 'review' AND story.live IS NULL AND NOT story.ended AND story.changed >= $1");
pub(super) const ENDED: &str = watched!("story.ended AND story.changed >= $1");
/// Translations whose source says something else to readers by now. Only sources that changed since then are looked at, and
/// they come first: there are far more translations.
const STALE: &str = "SELECT made.service, count(*) FROM story source CROSS JOIN pinned \
    CROSS JOIN story made WHERE pinned.source = source.id AND made.id = pinned.story \
    AND source.changed >= $1 AND source.live IS NOT NULL AND NOT made.ended \
    AND pinned.revision < source.live GROUP BY made.service";

/// The changes that scheduled these stories, oldest first.
const SCHEDULES: Either = one_of!(
    "SELECT change FROM change WHERE change LIKE '%\"event\":\"scheduled\"%' AND ",
    "story",
    " ORDER BY story, version"
);

impl Store {
    /// Who scheduled these stories, as it stands.
    pub async fn schedulers(&self, stories: &[StoryId]) -> Result<Vec<(StoryId, By)>, Error> {
        if stories.is_empty() {
            return Ok(Vec::new());
        }
        let ids = numbers(stories.iter().map(|story| story.number()));
        let rows = self.db().rows(self.db().pick(SCHEDULES), &[(&ids).into()]).await?;
        let mut by: Vec<(StoryId, By)> = Vec::new();
        for row in &rows {
            let change: Change = row.json(0, "a change")?;
            by.retain(|(story, _)| *story != change.story);
            by.push((change.story, change.by));
        }
        Ok(by)
    }

    /// The stories that are watched for this reason, the one that changed last first; of very many, the newest 500.
    pub async fn watched(&self, why: Watched) -> Result<Vec<WatchedStory>, Error> {
        let (sql, since) = match why {
            Watched::Scheduled => (SCHEDULED, i64::MIN),
            Watched::Held => (HELD, i64::MIN),
            Watched::Embargoed => (EMBARGOED, i64::MIN),
            Watched::Review => (REVIEW, i64::MIN),
            Watched::Ended(since) => (ENDED, since.as_microsecond()),
        };
        self.db().rows(sql, &[since.into(), limit(MOST).into()]).await?.iter().map(watched).collect()
    }

    /// How many translations of each service say what their source no longer says, as far as the source changed since
    /// then.
    pub async fn stale_translations(&self, since: Timestamp) -> Result<Vec<(ServiceId, u64)>, Error> {
        let rows = self.db().rows(STALE, &[since.into()]).await?;
        let count = |row: &Row| Ok((service(row, 0)?, u64::try_from(row.int(1)?).unwrap_or_default()));
        rows.iter().map(count).collect()
    }
}

fn service(row: &Row, column: usize) -> Result<ServiceId, Error> {
    row.text(column)?.parse().map_err(|error| Error::corrupt("a service's name", error))
}

pub(super) fn watched(row: &Row) -> Result<WatchedStory, Error> {
    let story = || {
        let mut story: Story = row.json(2, "a story")?;
        let content = row.maybe_text(3)?.unwrap_or_default();
        story.head.content = crate::engine::from_json(&content, "a revision")?;
        Ok(story)
    };
    Ok(WatchedStory { id: id(row, 0, StoryId::from_number)?, service: service(row, 1)?, story: story() })
}
