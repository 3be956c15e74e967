//! The stories that a desk watches. One that can't be read stands among them, and keeps no other from being seen.

use std::collections::HashMap;
use std::sync::Arc;

use news::{By, Change, Content, SectionId, ServiceId, Story, StoryId, Timestamp};
use serde::Deserialize;

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

/// A story that is watched.
#[derive(Debug)]
pub struct WatchedStory {
    pub id: StoryId,
    pub service: ServiceId,
    /// With no words but headline, slugline and section; none where it can't be read.
    pub story: Option<Arc<Story>>,
}

/// Watched stories as they were read in this round of looking, and in the one before: they are thousands, they are looked at
/// every second, and few of them changed since.
#[derive(Debug, Default)]
pub struct WatchedBefore {
    now: HashMap<StoryId, Arc<Story>>,
    last: HashMap<StoryId, Arc<Story>>,
    /// Who scheduled stories, as they were read.
    schedulers: HashMap<StoryId, (Arc<Story>, By)>,
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

/// What lists tell of a revision.
#[derive(Deserialize, Default)]
#[serde(default)]
struct Named {
    headline: String,
    slugline: String,
    section: Option<SectionId>,
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
    "SELECT story.state, coalesce(head.content, ''), story.id FROM story \
     LEFT JOIN revision head ON head.story = story.id AND head.number = story.head WHERE ",
    "story.id",
    ""
);

/// The translations of these stories that are still worked on, each with its source.
pub(crate) const LEFT: Either = Either {
    sqlite: "SELECT story.id, story.service, story.version, derived.source FROM derived \
        CROSS JOIN story ON story.id = derived.story WHERE derived.kind = 'translation' \
        AND derived.source IN (SELECT CAST(value AS TEXT) FROM json_each('[' || $1 || ']')) \
        AND NOT story.ended AND story.stage <> 'spiked' ORDER BY story.id",
    pg: "SELECT story.id, story.service, story.version, derived.source FROM derived \
        JOIN story ON story.id = derived.story WHERE derived.kind = 'translation' \
        AND derived.source = ANY (string_to_array($1, ',')) \
        AND NOT story.ended AND story.stage <> 'spiked' ORDER BY story.id",
};

/// The changes that scheduled these stories, oldest first.
const SCHEDULES: Either = one_of!(
    "SELECT change FROM change WHERE change LIKE '%\"event\":\"scheduled\"%' AND ",
    "story",
    " ORDER BY story, version"
);

impl Store {
    /// Who scheduled each of these stories, as it stands. Of those that were asked for `before` in this version, it is known.
    pub async fn schedulers(
        &self,
        stories: &[Arc<Story>],
        before: &mut WatchedBefore,
    ) -> Result<HashMap<StoryId, By>, Error> {
        let WatchedBefore { now, schedulers, .. } = before;
        schedulers.retain(|id, (of, _)| now.get(id).is_some_and(|story| Arc::ptr_eq(of, story)));
        let unknown = stories.iter().filter(|story| !schedulers.contains_key(&story.id));
        let unknown: HashMap<_, _> = unknown.map(|story| (story.id, story)).collect();
        if !unknown.is_empty() {
            let ids = numbers(unknown.keys().map(|story| story.number()));
            for row in self.db().rows(self.db().pick(SCHEDULES), &[(&ids).into()]).await? {
                let change: Change = row.json(0, "a change")?;
                if let Some(story) = unknown.get(&change.story) {
                    schedulers.insert(story.id, (Arc::clone(story), change.by));
                }
            }
        }
        Ok(schedulers.iter().map(|(id, (_, by))| (*id, by.clone())).collect())
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

    /// The translations of these stories that neither ended nor were spiked, each after the story that it was made from.
    pub async fn translations_left(
        &self,
        of: &[StoryId],
        before: &mut WatchedBefore,
    ) -> Result<Vec<(StoryId, WatchedStory)>, Error> {
        if of.is_empty() {
            return Ok(Vec::new());
        }
        let of = numbers(of.iter().map(|story| story.number()));
        let rows = self.db().rows(self.db().pick(LEFT), &[(&of).into()]).await?;
        let sources = rows.iter().map(source).collect::<Result<Vec<_>, _>>()?;
        Ok(sources.into_iter().zip(self.watched_in(&rows, before).await?).collect())
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
                let id = id(&row, 2, StoryId::from_number)?;
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

fn source(row: &Row) -> Result<StoryId, Error> {
    let source = row.text(3)?.parse().ok().and_then(|number| StoryId::from_number(number).ok());
    source.ok_or_else(|| Error::corrupt("a translation's source", "no number of a story"))
}

fn one(row: &Row) -> Result<(StoryId, ServiceId, u64), Error> {
    let version = u64::try_from(row.int(2)?).unwrap_or_default();
    Ok((id(row, 0, StoryId::from_number)?, service(row, 1)?, version))
}

/// A story of a row that begins with its state and its words, with those alone that lists tell.
pub(super) fn named(row: &Row) -> Result<Story, Error> {
    let mut story: Story = row.json(0, "a story")?;
    let Named { headline, slugline, section } = row.json(1, "a revision")?;
    story.head.content = Content { headline, slugline, section, ..Content::default() };
    Ok(story)
}
