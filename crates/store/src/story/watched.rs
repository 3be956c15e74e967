//! The stories that a desk watches. One that can't be read stands among them, and keeps no other from being seen.

use std::collections::HashMap;
use std::sync::Arc;

use news::{By, Change, Content, ServiceId, Story, StoryId, Timestamp};
use serde::Deserialize;

use crate::engine::{Either, Row, from_json, numbers, one_of};
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

/// A story that is watched.
#[derive(Debug)]
pub struct WatchedStory {
    pub id: StoryId,
    pub service: ServiceId,
    /// With headline and slugline alone of its words; none where it can't be read.
    pub story: Option<Arc<Story>>,
}

/// Watched stories as they were read in this round of looking, and in the one before: they are thousands, they are looked at
/// every second, and few of them changed since.
#[derive(Debug, Default)]
pub struct WatchedBefore {
    now: HashMap<StoryId, Arc<Story>>,
    last: HashMap<StoryId, Arc<Story>>,
}

impl WatchedBefore {
    /// Ends a round; what it didn't find is forgotten with the next.
    pub fn again(&mut self) {
        self.last = std::mem::take(&mut self.now);
    }

    /// Whether a story was read in this version.
    fn has(&mut self, id: StoryId, version: u64) -> bool {
        if let Some(story) = self.last.remove(&id) {
            self.now.entry(id).or_insert(story);
        }
        self.now.get(&id).is_some_and(|story| story.version == version)
    }
}

/// What is told of a revision.
#[derive(Deserialize)]
struct Named {
    #[serde(default)]
    headline: String,
    #[serde(default)]
    slugline: String,
}

/// Of each kind, those that changed last.
const MOST: usize = 500;

macro_rules! watched {
    ($where:literal) => {
        concat!(
            "SELECT story.id, story.service, story.version FROM story WHERE ",
            $where,
            " ORDER BY story.changed DESC, story.id DESC LIMIT $2"
        )
    };
}

pub(super) const SCHEDULED: &str = watched!("story.scheduled AND NOT story.ended AND story.changed >= $1");
pub(super) const HELD: &str =
    watched!("story.held AND NOT story.ended AND story.stage <> 'spiked' AND story.changed >= $1");
pub(super) const EMBARGOED: &str =
    watched!("story.embargoed AND NOT story.ended AND story.stage <> 'spiked' AND story.changed >= $1");
pub(super) const REVIEW: &str =
    watched!("story.stage = 'review' AND story.live IS NULL AND NOT story.ended AND story.changed >= $1");
pub(super) const ENDED: &str = watched!("story.ended AND story.changed >= $1");
/// Translations whose source says something else to readers by now. Only sources that changed since then are looked at, and
/// they come first: there are far more translations.
const STALE: &str = "SELECT made.service, count(*) FROM story source CROSS JOIN pinned \
    CROSS JOIN story made WHERE pinned.source = source.id AND made.id = pinned.story \
    AND source.changed >= $1 AND source.live IS NOT NULL AND NOT made.ended \
    AND made.stage <> 'spiked' AND pinned.revision < source.live GROUP BY made.service";

const NAMED: Either = one_of!(
    "SELECT story.id, story.state, head.content FROM story \
     LEFT JOIN revision head ON head.story = story.id AND head.number = story.head WHERE ",
    "story.id",
    ""
);

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
    pub async fn watched(
        &self,
        why: Watched,
        before: &mut WatchedBefore,
    ) -> Result<Vec<WatchedStory>, Error> {
        let (sql, since) = match why {
            Watched::Scheduled => (SCHEDULED, i64::MIN),
            Watched::Held => (HELD, i64::MIN),
            Watched::Embargoed => (EMBARGOED, i64::MIN),
            Watched::Review => (REVIEW, i64::MIN),
            Watched::Ended(since) => (ENDED, since.as_microsecond()),
        };
        let rows = self.db().rows(sql, &[since.into(), limit(MOST).into()]).await?;
        self.watched_in(&rows, before).await
    }

    /// The stories of rows that begin with id, service and version. Those that weren't read in this version are read.
    pub(super) async fn watched_in(
        &self,
        rows: &[Row],
        before: &mut WatchedBefore,
    ) -> Result<Vec<WatchedStory>, Error> {
        let found: Vec<_> = rows.iter().map(one).collect::<Result<_, _>>()?;
        let unread = found.iter().filter(|(id, _, version)| !before.has(*id, *version));
        let unread: Vec<_> = unread.map(|(id, ..)| id.number()).collect();
        if !unread.is_empty() {
            let ids = numbers(unread);
            for row in self.db().rows(self.db().pick(NAMED), &[(&ids).into()]).await? {
                let id = id(&row, 0, StoryId::from_number)?;
                match named(&row) {
                    Ok(story) => before.now.insert(id, Arc::new(story)),
                    Err(_) => before.now.remove(&id),
                };
            }
        }
        // One that changed between the two is told as it is now.
        let watched =
            |(id, service, _)| WatchedStory { id, service, story: before.now.get(&id).map(Arc::clone) };
        Ok(found.into_iter().map(watched).collect())
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

fn one(row: &Row) -> Result<(StoryId, ServiceId, u64), Error> {
    let version = u64::try_from(row.int(2)?).unwrap_or_default();
    Ok((id(row, 0, StoryId::from_number)?, service(row, 1)?, version))
}

fn named(row: &Row) -> Result<Story, Error> {
    let mut story: Story = row.json(1, "a story")?;
    let content = row.maybe_text(2)?.unwrap_or_default();
    let Named { headline, slugline } = from_json(&content, "a revision")?;
    story.head.content = Content { headline, slugline, ..Content::default() };
    Ok(story)
}
