//! What a desk finds stories by: the words of headline and slugline, the service, and who wrote in it.

use news::{By, DeskId, ServiceId, Story, StoryId};

use super::read::{story, whole};
use crate::engine::{Either, Tx};
use crate::wire::{Sought, fact, vector, words_of};
use crate::{Error, Store, id, limit};

const FORGET: Either = Either {
    sqlite: "DELETE FROM story_words WHERE rowid = $1",
    pg: "DELETE FROM story_words WHERE story = $1",
};
const KEEP: Either = Either {
    sqlite: "INSERT INTO story_words (rowid, words) VALUES ($1, $2)",
    pg: "INSERT INTO story_words (story, words) VALUES ($1, $2::text::tsvector)",
};
pub(crate) const WRITERS: &str = "SELECT DISTINCT writer FROM revision WHERE story = $1";
const BACKLOG: &str = "SELECT below FROM story_backlog";
const NUMBERS: Either = Either {
    sqlite: "SELECT id FROM story WHERE id < $1 ORDER BY id DESC LIMIT $2",
    // Nobody saves these meanwhile: what is read is what is kept.
    pg: "SELECT id FROM story WHERE id < $1 ORDER BY id DESC LIMIT $2 FOR UPDATE",
};
const ONE: &str = story!("WHERE story.id = $1");
const CAME_TO: &str = "UPDATE story_backlog SET below = $1";
const ALL_DONE: &str = "DELETE FROM story_backlog";
/// Words of a headline and a slugline; more is no headline.
const MOST: usize = 200;

/// What a search for stories asks the index for; None where neither words nor a writer are looked for.
pub(super) fn sought(
    words: Option<&str>,
    writer: Option<&str>,
    service: Option<&ServiceId>,
) -> Option<Sought> {
    let words = words.filter(|words| !words.trim().is_empty());
    if words.is_none() && writer.is_none() {
        return None;
    }
    let writer = writer.map(|name| fact("writer", name));
    let service = service.map(|service| fact("service", service.as_str()));
    Some(Sought::with(words.unwrap_or_default(), writer.into_iter().chain(service)))
}

/// Keeps what a story is found by, in place of what it was found by before.
pub(super) async fn keep(tx: &mut Tx, story: &Story) -> Result<(), Error> {
    let number = story.id.number();
    let mut words = vec![fact("is", "item"), fact("service", story.service.as_str())];
    for row in tx.rows(WRITERS, &[number.into()]).await? {
        if let Ok(By::Person(name)) = row.json(0, "a writer") {
            words.push(fact("writer", &name));
        }
    }
    let content = &story.head.content;
    words.extend(
        [&content.headline, &content.slugline].into_iter().flat_map(|text| words_of(text)).take(MOST),
    );
    let words = words.join(" ");
    let words = match tx {
        Tx::Sqlite(_) => words,
        Tx::Pg(_) => vector(&words),
    };
    let (forget, keep) = (tx.pick(FORGET), tx.pick(KEEP));
    tx.run(forget, &[number.into()]).await?;
    tx.run(keep, &[number.into(), (&words).into()]).await.map(drop)
}

/// The stories that nobody was offered yet and that somebody may see all the same: those of their services and desks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drafts {
    pub services: Vec<ServiceId>,
    pub desks: Vec<String>,
}

impl Drafts {
    /// Those of these services and desks.
    pub fn of(services: Vec<ServiceId>, desks: &[DeskId]) -> Self {
        Self { services, desks: desks.iter().map(ToString::to_string).collect() }
    }
}

impl Store {
    /// Keeps the words of some stories that were kept before their words were, the newest first, and gives whether more
    /// are left. Ended half way, it goes on where it was. A story that can't be read is found by no word.
    pub async fn work_off_stories(&self, most: usize) -> Result<bool, Error> {
        let mut tx = self.db().begin().await?;
        let Some(below) = tx.row(BACKLOG, &[]).await? else { return Ok(false) };
        let numbers = tx.pick(NUMBERS);
        let rows = tx.rows(numbers, &[below.int(0)?.into(), limit(most).into()]).await?;
        for row in &rows {
            if let Some(Ok(story)) = tx.row(ONE, &[row.int(0)?.into()]).await?.as_ref().map(whole) {
                keep(&mut tx, &story).await?;
            }
        }
        let last = rows.last().map(|row| id(row, 0, StoryId::from_number)).transpose()?;
        let last = last.filter(|_| rows.len() >= most);
        match last {
            Some(last) => tx.run(CAME_TO, &[last.number().into()]).await?,
            None => tx.run(ALL_DONE, &[]).await?,
        };
        tx.commit().await?;
        Ok(last.is_some())
    }
}
