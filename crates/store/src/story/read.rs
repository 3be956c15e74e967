//! One story, as it stands and as it came to be.

use news::{Change, Content, FamilyId, Revision, Story, StoryId};

use super::words_in;
use crate::engine::Row;
use crate::{Error, Store, id};

/// A story is its state and the words of its newest revision.
macro_rules! story {
    ($rest:literal) => {
        concat!(
            "SELECT story.state, head.content FROM story \
             JOIN revision head ON head.story = story.id AND head.number = story.head ",
            $rest
        )
    };
}
pub(super) use story;

pub(super) const STORY: &str = story!("WHERE story.id = $1");
const FAMILY: &str = story!("WHERE story.family = $1 ORDER BY story.id");
/// A translation whose words are lost is one too.
pub(super) const TRANSLATIONS: &str = "SELECT story.state, head.content, story.id FROM derived \
    JOIN story ON story.id = derived.story \
    LEFT JOIN revision head ON head.story = story.id AND head.number = story.head \
    WHERE derived.kind = 'translation' AND derived.source = $1 ORDER BY story.id";
pub(super) const CHANGES: &str = "SELECT change FROM change WHERE story = $1 ORDER BY version";
const REVISIONS: &str = "SELECT number, content FROM revision WHERE story = $1 ORDER BY number";
const REVISION: &str = "SELECT number, content, writer, at FROM revision WHERE story = $1 AND number = $2";

impl Store {
    /// A story as it stands.
    pub async fn story(&self, id: StoryId) -> Result<Option<Story>, Error> {
        self.db().row(STORY, &[id.number().into()]).await?.as_ref().map(whole).transpose()
    }

    /// Every change that made the story what it is, in order; [`Story::replay`] of them gives the story.
    pub async fn history(&self, id: StoryId) -> Result<Vec<Change>, Error> {
        let changes = self.db().rows(CHANGES, &[id.number().into()]).await?;
        let mut changes: Vec<Change> =
            changes.iter().map(|row| row.json(0, "a change")).collect::<Result<_, _>>()?;
        let revisions = self.db().rows(REVISIONS, &[id.number().into()]).await?;
        let mut revisions = revisions.iter();
        for (number, content) in changes.iter_mut().filter_map(|change| words_in(&mut change.event)) {
            *content = next(&mut revisions, id, number)?;
        }
        Ok(changes)
    }

    /// One revision, as it was written.
    pub async fn revision(&self, id: StoryId, number: u32) -> Result<Option<Revision>, Error> {
        let args = [id.number().into(), i64::from(number).into()];
        let Some(row) = self.db().row(REVISION, &args).await? else { return Ok(None) };
        let (content, by) = (row.json(1, "a revision")?, row.json(2, "a revision's writer")?);
        Ok(Some(Revision { number, content, by, at: row.time(3)? }))
    }

    /// Every story of a family, published or not, oldest first.
    pub async fn family(&self, family: FamilyId) -> Result<Vec<Story>, Error> {
        self.db().rows(FAMILY, &[family.number().into()]).await?.iter().map(whole).collect()
    }

    /// The stories that were translated from this one, whatever became of them, oldest first. One that can't be read
    /// stands in nobody's way.
    pub async fn translations_of(
        &self,
        source: StoryId,
    ) -> Result<Vec<(StoryId, Result<Story, Error>)>, Error> {
        let source = source.number().to_string();
        let rows = self.db().rows(TRANSLATIONS, &[(&source).into()]).await?;
        rows.iter().map(|row| Ok((id(row, 2, StoryId::from_number)?, whole(row)))).collect()
    }
}

pub(super) fn whole(row: &Row) -> Result<Story, Error> {
    let mut story: Story = row.json(0, "a story")?;
    story.head.content = row.json(1, "a revision")?;
    Ok(story)
}

fn next<'a>(
    revisions: &mut impl Iterator<Item = &'a Row>,
    story: StoryId,
    number: u32,
) -> Result<Content, Error> {
    let row = revisions.next().filter(|row| row.int(0).is_ok_and(|kept| kept == i64::from(number)));
    let missing = || Error::corrupt(format!("story {story}"), format!("revision {number} is missing"));
    row.ok_or_else(missing)?.json(1, "a revision")
}
