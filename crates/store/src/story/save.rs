//! Saving what was decided: the state, the history, a new revision, what it was made from, the lists that readers
//! see and the log, all in one transaction or not at all.

use std::borrow::Cow;

use news::{Change, Content, LogEntry, Occasion, Story, StoryId, Timestamp};

use super::{Seen, called, due, graph, listing, unread, words, words_in};
use crate::engine::{Arg, Tx, to_json};
use crate::log::append;
use crate::notice::note;
use crate::{Error, Store, number};

/// A change to a story that exists: as it was, as it is next, and what happened.
#[derive(Debug, Clone)]
pub struct Step {
    pub before: Story,
    pub after: Story,
    pub change: Change,
}

const BEGIN: &str = "INSERT INTO story (version, head, live, visible, stage, held, embargoed, scheduled, ended, due, \
        changed, headline, slug, state, id, family, service, desk) \
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18) ON CONFLICT DO NOTHING";
const UPDATE: &str = "UPDATE story SET version = $1, head = $2, live = $3, visible = $4, stage = $5, held = $6, \
        embargoed = $7, scheduled = $8, ended = $9, due = $10, changed = $11, headline = $12, slug = $13, state = $14, \
        desk = $17 \
    WHERE id = $15 AND version = $16";
const WRITE: &str = "INSERT INTO revision (story, number, content, writer, at) VALUES ($1, $2, $3, $4, $5)";
const RECORD: &str = "INSERT INTO change (story, version, at, change) VALUES ($1, $2, $3, $4)";
const CONTENT: &str = "SELECT content FROM revision WHERE story = $1 AND number = $2";

impl Store {
    /// Keeps a story that begins: as it stands after `changes`, which are its whole history. Readers see nothing of
    /// it yet.
    ///
    /// # Errors
    /// [`Error::Overtaken`] where its id is taken, or what was seen is different by now.
    pub async fn begin(&self, story: &Story, changes: &[Change], seen: &Seen) -> Result<(), Error> {
        let numbered = (1..).zip(changes).all(|(n, change)| change.version == n && change.story == story.id);
        let whole = numbered && changes.last().is_some_and(|last| last.version == story.version);
        let Some(last) = changes.last().filter(|_| whole && story.live.is_none()) else {
            return Err(unfit(story, "its changes aren't those of a beginning"));
        };
        let mut tx = self.db().begin().await?;
        seen.again(&mut tx, std::iter::empty()).await?;
        let row = Columns::of(story, last, None)?;
        let mut args = row.args();
        let desk = desk_name(story);
        args.extend::<[Arg<'_>; 3]>([
            story.family.number().into(),
            story.service.as_str().into(),
            desk.as_deref().into(),
        ]);
        if tx.run(BEGIN, &args).await? == 0 {
            return Err(Error::overtaken(called(story)));
        }
        for change in changes {
            keep(&mut tx, change).await?;
        }
        words::keep(&mut tx, story).await?;
        tx.commit().await
    }

    /// Keeps changes to stories, all of them or none, and tells the log of those that readers see.
    ///
    /// # Errors
    /// [`Error::Overtaken`] where one of the stories is no longer as it was before its step, or what was seen is
    /// different by now.
    pub async fn save(&self, steps: &[Step], seen: &Seen) -> Result<Vec<LogEntry>, Error> {
        self.save_past(steps, &[], Timestamp::UNIX_EPOCH, seen).await
    }

    /// [`save`](Self::save) where what stops a story reaches others that can't be read: nothing can be done to those,
    /// so they are taken from readers.
    pub async fn save_past(
        &self,
        steps: &[Step],
        unread: &[StoryId],
        now: Timestamp,
        seen: &Seen,
    ) -> Result<Vec<LogEntry>, Error> {
        let mut tx = self.db().begin().await?;
        seen.again(&mut tx, steps.iter().map(|step| step.after.id).chain(unread.iter().copied())).await?;
        for step in steps {
            save(&mut tx, step).await?;
        }
        let told = |step: &Step| Some((step.change.at, step.change.entry(&step.before, &step.after)?));
        let mut told: Vec<_> = steps.iter().filter_map(told).collect();
        for id in unread {
            told.extend(unread::hide(&mut tx, *id).await?.map(|entry| (now, entry)));
        }
        let entries = append(&mut tx, told).await?;
        tx.commit().await?;
        self.announce(&entries);
        Ok(entries)
    }
}

async fn save(tx: &mut Tx, step: &Step) -> Result<(), Error> {
    let Step { before, after, change } = step;
    let follows = change.version == before.version + 1 && after.version == change.version;
    if !follows || change.story != after.id || before.id != after.id {
        return Err(unfit(after, "the change isn't one of this version of it"));
    }
    keep_row(tx, step).await?;
    keep(tx, change).await?;
    if before.head.number != after.head.number {
        words::keep(tx, after).await?;
    }
    match Occasion::of(change, after) {
        Some(occasion) => {
            note(tx, &format!("story/{}/{}", after.id, after.version), change.at, &occasion).await
        }
        None => Ok(()),
    }
}

/// Brings the story's row and its place in readers' lists up to date.
async fn keep_row(tx: &mut Tx, step: &Step) -> Result<(), Error> {
    let Step { before, after, change } = step;
    let seen = match after.visible_revision() {
        Some(number) => Some(content(tx, step, number).await?),
        None => None,
    };
    let row = Columns::of(after, change, seen.as_deref())?;
    let mut args = row.args();
    let desk = desk_name(after);
    args.extend::<[Arg<'_>; 2]>([number(before.version).into(), desk.as_deref().into()]);
    if tx.run(UPDATE, &args).await? == 0 {
        return Err(Error::overtaken(called(after)));
    }
    let place = |story: &Story| story.visible_revision().map(|revision| (revision, story.live.clone()));
    if place(before) != place(after) {
        listing::set(tx, after, seen.as_deref()).await?;
    }
    Ok(())
}

/// What a revision says: of the story as it is in hand, or as it was kept.
async fn content<'a>(tx: &mut Tx, step: &'a Step, revision: u32) -> Result<Cow<'a, Content>, Error> {
    if let Some(head) = [&step.after.head, &step.before.head].into_iter().find(|head| head.number == revision)
    {
        return Ok(Cow::Borrowed(&head.content));
    }
    let args = [step.after.id.number().into(), i64::from(revision).into()];
    let row = tx.row(CONTENT, &args).await?;
    let row = row.ok_or_else(|| unfit(&step.after, "its published revision isn't here"))?;
    Ok(Cow::Owned(row.json(0, "a revision")?))
}

/// Keeps the change itself, the revision that it makes and the edges that it adds.
async fn keep(tx: &mut Tx, change: &Change) -> Result<(), Error> {
    let story = change.story.number();
    let mut bare = change.clone();
    if let Some((revision, content)) = words_in(&mut bare.event) {
        let content = std::mem::take(content);
        let (content, writer) = (to_json(&content, "a revision")?, to_json(&change.by, "its writer")?);
        let args: [Arg<'_>; 5] =
            [story.into(), i64::from(revision).into(), (&content).into(), (&writer).into(), change.at.into()];
        tx.run(WRITE, &args).await?;
    }
    let json = to_json(&bare, "a change")?;
    let args = [story.into(), number(change.version).into(), change.at.into(), (&json).into()];
    tx.run(RECORD, &args).await?;
    graph::add(tx, change).await
}

/// A story's row.
struct Columns<'a> {
    story: &'a Story,
    /// What readers see of it.
    seen: Option<&'a Content>,
    changed: i64,
    state: String,
}

impl<'a> Columns<'a> {
    fn of(story: &'a Story, change: &Change, seen: Option<&'a Content>) -> Result<Self, Error> {
        // The words are kept once, in their revision.
        let mut bare = story.clone();
        bare.head.content = Content::default();
        Ok(Self { story, seen, changed: change.at.as_microsecond(), state: to_json(&bare, "a story")? })
    }

    fn args(&self) -> Vec<Arg<'_>> {
        let story = self.story;
        vec![
            number(story.version).into(),
            i64::from(story.head.number).into(),
            story.live.as_ref().map(|live| i64::from(live.revision)).into(),
            story.visible().into(),
            story.stage.as_str().into(),
            (!story.holds.is_empty()).into(),
            story.embargo.is_some().into(),
            story.schedule.is_some().into(),
            story.end.is_some().into(),
            due::of(story).into(),
            self.changed.into(),
            self.seen.map(|content| content.headline.as_str()).into(),
            self.seen.and(story.slug()).into(),
            (&self.state).into(),
            story.id.number().into(),
        ]
    }
}

fn desk_name(story: &Story) -> Option<String> {
    story.desk.as_ref().map(ToString::to_string)
}

fn unfit(story: &Story, why: &str) -> Error {
    Error::Unfit { what: called(story), why: why.into() }
}
