//! What readers may see, in the order they see it.

use news::{Content, FamilyId, PersonId, SectionId, ServiceId, Story, StoryId, Timestamp, TopicId};
use serde::Deserialize;
use serde::de::IgnoredAny;

use super::listing;
use crate::engine::{Arg, Row, Select};
use crate::{Each, Error, Store, id, limit};

/// A story that was published, with the words that were.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    pub story: Story,
    /// What the published revision says.
    pub content: Content,
}

/// Which of a service's stories to list, newest first. Each condition narrows the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visible {
    pub service: ServiceId,
    pub section: Option<SectionId>,
    pub topic: Option<TopicId>,
    /// Who signed or translated it.
    pub person: Option<PersonId>,
    /// Only what stands after this story, which was published then: the last one of the page before.
    pub before: Option<(Timestamp, StoryId)>,
    /// Only what was published then or later.
    pub since: Option<Timestamp>,
    pub limit: usize,
}

impl Visible {
    /// The newest of a service.
    pub fn at(service: &ServiceId, limit: usize) -> Self {
        let service = service.clone();
        Self { service, section: None, topic: None, person: None, before: None, since: None, limit }
    }

    /// The lists in which a story must stand, the one with fewest stories first.
    pub(crate) fn lists(&self) -> Vec<String> {
        let person = self.person.map(listing::person);
        let topic = self.topic.map(listing::topic);
        let section = self.section.as_ref().map(listing::section);
        let lists: Vec<_> = person.into_iter().chain(topic).chain(section).collect();
        if lists.is_empty() { vec![listing::LATEST.to_owned()] } else { lists }
    }

    pub(crate) fn select<'a>(&'a self, lists: &'a [String]) -> Select<'a> {
        let (before, story) =
            self.before.map_or((i64::MAX, i64::MAX), |(at, id)| (at.as_microsecond(), id.number()));
        let since = self.since.map_or(i64::MIN, Timestamp::as_microsecond);
        let mut lists = lists.iter().map(String::as_str);
        let first = lists.next().unwrap_or(listing::LATEST);
        let args = [first.into(), self.service.as_str().into(), since.into(), before.into(), story.into()];
        let mut select = Select::new(LIST, args);
        for list in lists {
            select.with(ALSO, list, ")");
        }
        select.with(NEWEST_FIRST, limit(self.limit), "");
        select
    }
}

/// A story's address and when it last changed for readers: what a map of the site needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addressed {
    pub story: StoryId,
    pub family: FamilyId,
    pub headline: String,
    /// What the address ends in.
    pub slug: Option<String>,
    pub published: Timestamp,
    /// When what readers see of it last changed.
    pub modified: Timestamp,
}

/// One of a family, as a map of the site names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relative {
    pub story: StoryId,
    pub family: FamilyId,
    pub service: ServiceId,
    pub headline: String,
    /// What the address ends in.
    pub slug: Option<String>,
    /// Whether it was made from another story.
    pub translated: bool,
}

/// The words of the newest revision are read beside those of the published one only where they differ.
macro_rules! published {
    ($from:literal) => {
        concat!(
            "SELECT story.state, live.content, head.content, story.id FROM ",
            $from,
            " JOIN revision live ON live.story = story.id AND live.number = story.live \
             LEFT JOIN revision head \
             ON head.story = story.id AND head.number = story.head AND story.head <> story.live "
        )
    };
}

pub(super) const ONE: &str = concat!(published!("story"), "WHERE story.id = $1");
pub(super) const FAMILY: &str =
    concat!(published!("story"), "WHERE story.family = $1 AND story.visible ORDER BY story.id");
const LIST: &str = concat!(
    published!("listing JOIN story ON story.id = listing.story"),
    "WHERE listing.list = $1 AND listing.service = $2 AND listing.published >= $3 \
     AND (listing.published, listing.story) < ($4, $5)"
);
const ALSO: &str =
    " AND EXISTS (SELECT 1 FROM listing also WHERE also.story = listing.story AND also.list = ";
const NEWEST_FIRST: &str = " ORDER BY listing.published DESC, listing.story DESC LIMIT ";
pub(super) const COUNT: &str = "SELECT count(*) FROM listing WHERE list = '' AND service = $1";
/// A lot of a service's addresses: a table `page` of what each was published and which story it is.
macro_rules! lot {
    ($select:literal, $rest:literal) => {
        concat!(
            $select,
            " (SELECT published, story FROM listing WHERE list = '' AND service = $1 \
               ORDER BY published, story LIMIT $2 OFFSET $3) page JOIN story ON story.id = page.story ",
            $rest
        )
    };
}

pub(super) const ADDRESSES: &str = lot!(
    "SELECT story.id, story.headline, story.slug, page.published, story.state FROM",
    "ORDER BY page.published, page.story"
);
pub(super) const RELATIVES: &str = lot!(
    "SELECT id, headline, slug, state FROM story WHERE visible AND family IN (SELECT story.family FROM",
    ") ORDER BY id"
);
pub(super) const RECENT: &str = "SELECT story.id, story.headline, story.slug, page.published, story.state \
    FROM (SELECT published, story FROM listing WHERE list = '' AND service = $1 AND published >= $2 \
          ORDER BY published DESC, story DESC LIMIT $3) page \
    JOIN story ON story.id = page.story ORDER BY page.published DESC, page.story DESC";

impl Store {
    /// A story that was published, whether or not readers may see it now: ask [`Story::visible`].
    pub async fn published(&self, id: StoryId) -> Result<Option<Published>, Error> {
        self.db().row(ONE, &[id.number().into()]).await?.as_ref().map(whole).transpose()
    }

    /// Stories that readers may see, newest first.
    pub async fn visible(&self, query: &Visible) -> Result<Each<StoryId, Published>, Error> {
        let lists = query.lists();
        each(&query.select(&lists).rows(self.db()).await?, 3, whole)
    }

    /// The stories of a family that readers may see, oldest first.
    pub async fn visible_family(&self, family: FamilyId) -> Result<Each<StoryId, Published>, Error> {
        each(&self.db().rows(FAMILY, &[family.number().into()]).await?, 3, whole)
    }

    /// How many stories of a service readers may see.
    pub async fn visible_count(&self, service: &ServiceId) -> Result<u64, Error> {
        let row = self.db().row(COUNT, &[service.as_str().into()]).await?;
        let count = row.map(|row| row.int(0)).transpose()?.unwrap_or_default();
        Ok(u64::try_from(count).unwrap_or_default())
    }

    /// Where readers find a service's stories, oldest first: the `number`th lot (from 0) of `most`. A new story comes into
    /// the last lot, and the full ones stay as they were; where one leaves, each that was published later moves up by one
    /// place.
    pub async fn addresses(
        &self,
        service: &ServiceId,
        number: u32,
        most: u32,
    ) -> Result<Each<StoryId, Addressed>, Error> {
        each(&self.db().rows(ADDRESSES, &lot(service.as_str(), number, most)).await?, 0, addressed)
    }

    /// The families of a lot of addresses, as far as readers may see them: those of the lot and all others, oldest first.
    pub async fn relatives(
        &self,
        service: &ServiceId,
        number: u32,
        most: u32,
    ) -> Result<Each<StoryId, Relative>, Error> {
        each(&self.db().rows(RELATIVES, &lot(service.as_str(), number, most)).await?, 0, relative)
    }

    /// Where readers find what a service published since a moment, newest first: at most `most`.
    pub async fn recent_addresses(
        &self,
        service: &ServiceId,
        since: Timestamp,
        most: u32,
    ) -> Result<Each<StoryId, Addressed>, Error> {
        let args = [service.as_str().into(), since.into(), i64::from(most).into()];
        each(&self.db().rows(RECENT, &args).await?, 0, addressed)
    }
}

/// What says which lot.
fn lot(service: &str, number: u32, most: u32) -> [Arg<'_>; 3] {
    [service.into(), i64::from(most).into(), (i64::from(number) * i64::from(most)).into()]
}

/// What the rows say, each under the story's id, which stands in this column.
fn each<T>(
    rows: &[Row],
    column: usize,
    read: fn(&Row) -> Result<T, Error>,
) -> Result<Each<StoryId, T>, Error> {
    rows.iter().map(|row| Ok((id(row, column, StoryId::from_number)?, read(row)))).collect()
}

fn whole(row: &Row) -> Result<Published, Error> {
    let mut story: Story = row.json(0, "a story")?;
    let content: Content = row.json(1, "a revision")?;
    story.head.content = match row.maybe_text(2)? {
        Some(text) => crate::engine::from_json(&text, "a revision")?,
        None => content.clone(),
    };
    Ok(Published { story, content })
}

fn addressed(row: &Row) -> Result<Addressed, Error> {
    let (story, published): (Story, _) = (row.json(4, "a story")?, row.time(3)?);
    Ok(Addressed {
        story: id(row, 0, StoryId::from_number)?,
        family: story.family,
        headline: row.maybe_text(1)?.unwrap_or_default(),
        slug: row.maybe_text(2)?,
        published,
        modified: story.modified().unwrap_or(published),
    })
}

/// As much of a story as is told of a relative: of a map's thousands, the rest isn't worth the time.
#[derive(Deserialize)]
struct Kin {
    id: StoryId,
    family: FamilyId,
    service: ServiceId,
    translation: Option<IgnoredAny>,
}

fn relative(row: &Row) -> Result<Relative, Error> {
    let kin: Kin = row.json(3, "a story")?;
    Ok(Relative {
        story: kin.id,
        family: kin.family,
        service: kin.service,
        headline: row.maybe_text(1)?.unwrap_or_default(),
        slug: row.maybe_text(2)?,
        translated: kin.translation.is_some(),
    })
}
