//! A story's revisions: some of many, and the newest of one.

use news::{Change, Revision, Story, StoryId};

use super::read::{CHANGES, whole};
use crate::engine::{Either, Row, Select, numbers, one_of};
use crate::{Error, Store, id, page};

const STORIES: Either = one_of!(
    "SELECT story.state, head.content FROM story \
     JOIN revision head ON head.story = story.id AND head.number = story.head WHERE ",
    "story.id",
    " ORDER BY story.id"
);
const ONE_OF: &str = "SELECT number, content, writer, at, story FROM revision WHERE ";
const NEWEST: &str = "SELECT number, content, writer, at FROM revision WHERE story = $1 AND number < $2 ORDER BY number DESC LIMIT ";
const LAST: Either = one_of!(
    "SELECT change.change FROM story \
     JOIN change ON change.story = story.id AND change.version = story.version WHERE ",
    "story.id",
    ""
);
/// Revisions that one statement names.
const NAMED: usize = 100;

impl Store {
    /// These stories as they stand; those that aren't here are left out.
    pub async fn stories(&self, stories: &[StoryId]) -> Result<Vec<Story>, Error> {
        if stories.is_empty() {
            return Ok(Vec::new());
        }
        let ids = numbers(stories.iter().map(|story| story.number()));
        self.db().rows(self.db().pick(STORIES), &[(&ids).into()]).await?.iter().map(whole).collect()
    }

    /// These revisions, whosever they are; those that aren't here are left out.
    pub async fn revisions(&self, named: &[(StoryId, u32)]) -> Result<Vec<(StoryId, Revision)>, Error> {
        let mut found = Vec::new();
        for named in named.chunks(NAMED) {
            let mut select = Select::new(ONE_OF, []);
            for (at, (story, number)) in named.iter().enumerate() {
                select.with(if at == 0 { "(story = " } else { " OR (story = " }, story.number(), "");
                select.with(" AND number = ", i64::from(*number), ")");
            }
            for row in select.rows(self.db()).await? {
                found.push((id(&row, 4, StoryId::from_number)?, revision(&row)?));
            }
        }
        Ok(found)
    }

    /// A story's revisions before this one, the newest first.
    pub async fn newest_revisions(
        &self,
        story: StoryId,
        before: Option<u32>,
        limit: usize,
    ) -> Result<Vec<Revision>, Error> {
        let before = before.map_or(i64::MAX, i64::from);
        let mut select = Select::new(NEWEST, [story.number().into(), before.into()]);
        select.with("", page(Some(limit)), "");
        select.rows(self.db()).await?.iter().map(revision).collect()
    }

    /// Every change to a story in order, without the words that they brought: those are in its revisions.
    pub async fn events(&self, story: StoryId) -> Result<Vec<Change>, Error> {
        let changes = self.db().rows(CHANGES, &[story.number().into()]).await?;
        changes.iter().map(|row| row.json(0, "a change")).collect()
    }

    /// The newest change to each of these stories, in no order and without the words that it brought.
    pub async fn last_changes(&self, stories: &[StoryId]) -> Result<Vec<Change>, Error> {
        if stories.is_empty() {
            return Ok(Vec::new());
        }
        let ids = numbers(stories.iter().map(|story| story.number()));
        let changes = self.db().rows(self.db().pick(LAST), &[(&ids).into()]).await?;
        changes.iter().map(|row| row.json(0, "a change")).collect()
    }
}

fn revision(row: &Row) -> Result<Revision, Error> {
    let number = u32::try_from(row.int(0)?).map_err(|error| Error::corrupt("a revision's number", error))?;
    let (content, by) = (row.json(1, "a revision")?, row.json(2, "a revision's writer")?);
    Ok(Revision { number, content, by, at: row.time(3)? })
}
