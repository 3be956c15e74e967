//! A story's revisions: what each changed, any two compared, and an older one restored.

use news::compare::{Names, Part, compare, count};
use news::{
    Action, Actor, Byline, Change, Content, Event, Refusal, Revision, Right, Story, StoryId, Timestamp,
};

use super::{Problem, TRIES, Why, act, named_things_exist, together};
use crate::newsroom::Newsroom;

/// Revisions of a page.
const PAGE: usize = 50;

/// A revision in a list.
pub struct Listed {
    pub revision: Revision,
    /// How many fields and paragraphs it changed of the one before; None of the first.
    pub changed: Option<usize>,
    /// What was done with it, in order: written or restored, published, corrected.
    pub events: Vec<Change>,
}

impl Listed {
    /// The older revision that it says again, where somebody restored it.
    pub fn restored(&self) -> Option<u32> {
        self.events.iter().find_map(|change| match change.event {
            Event::Written { restored, .. } => restored,
            _ => None,
        })
    }

    /// Whose changes it holds beside those of whoever saved it.
    pub fn with(&self) -> &[String] {
        let written = self.events.iter().find_map(|change| match &change.event {
            Event::Written { with, .. } => Some(with.as_slice()),
            _ => None,
        });
        written.unwrap_or_default()
    }
}

/// A story's revisions before this one, the newest first.
pub async fn revisions(room: &Newsroom, id: StoryId, before: Option<u32>) -> Result<Vec<Listed>, Problem> {
    // With the one before the last, to say what that one changed.
    let found = room.store().newest_revisions(id, before, PAGE + 1).await?;
    let events = room.store().events(id).await?;
    let changed = |at: usize| Some(count(&found.get(at + 1)?.content, &found.get(at)?.content));
    let changed: Vec<_> = (0..found.len()).map(changed).collect();
    let of = |number: u32| {
        events.iter().filter(move |change| number_of(change) == Some(number)).cloned().collect()
    };
    let listed = found.into_iter().zip(changed).take(PAGE);
    Ok(listed.map(|(revision, changed)| Listed { events: of(revision.number), revision, changed }).collect())
}

/// The revision that a change made, or did something with.
fn number_of(change: &Change) -> Option<u32> {
    match &change.event {
        Event::Begun(_) => Some(1),
        Event::Written { revision, .. }
        | Event::Published { revision, .. }
        | Event::Updated { revision }
        | Event::Corrected { revision, .. }
        | Event::Scheduled { revision, .. } => Some(*revision),
        _ => None,
    }
}

/// Two revisions, and everything that they say with what changed.
pub struct Compared {
    pub from: Revision,
    pub to: Revision,
    pub parts: Vec<Part>,
}

/// Compares two revisions of a story; the older comes first, however they are named.
pub async fn compared(room: &Newsroom, story: &Story, one: u32, other: u32) -> Result<Compared, Problem> {
    let id = story.id;
    let found = room.store().revisions(&[(id, one), (id, other)]).await?;
    let take = |number: u32| {
        let found = found.iter().find(|(_, revision)| revision.number == number);
        found
            .map(|(_, revision)| revision.clone())
            .ok_or_else(|| Problem::not_found("revision", format!("{number} of story {id}")))
    };
    let (from, to) = (take(one.min(other))?, take(one.max(other))?);
    let names = names(room, story, &from.content, &to.content).await?;
    let parts = compare(&from.content, &to.content, &names);
    Ok(Compared { from, to, parts })
}

/// What the people and topics that either names are called.
async fn names(room: &Newsroom, story: &Story, from: &Content, to: &Content) -> Result<Names, Problem> {
    let mut names = Names::default();
    if [from, to].iter().any(|content| signed_by_people(content)) {
        let named = |person: news::Person| (person.id, person.name_at(&story.service).to_owned());
        names.people = room.store().people().await?.into_iter().map(named).collect();
    }
    let topics: Vec<_> = from.topics.iter().chain(&to.topics).copied().collect();
    let named = room.store().topics_named(&topics).await?.into_iter();
    let name = |topic: news::Topic| Some((topic.id, topic.names.get(&story.service)?.clone()));
    names.topics = named.filter_map(name).collect();
    Ok(names)
}

fn signed_by_people(content: &Content) -> bool {
    content.bylines.iter().chain(&content.translator).any(|byline| matches!(byline, Byline::Person(_)))
}

/// Writes a new revision that says what an older one said. What people are typing is made a revision first, and the words
/// come into the text that they have open: nothing is lost, and nothing rewound.
pub async fn restore(
    room: &Newsroom,
    id: StoryId,
    number: u32,
    actor: &Actor,
    now: Timestamp,
) -> Result<Story, Problem> {
    let story = room.store().story(id).await?.ok_or_else(|| Problem::not_found("story", id))?;
    story.must_let(actor, Right::Write)?;
    let content = restored(room, &story, number).await?;
    for _ in 0..TRIES {
        let base = together::settle(room, id, actor).await?;
        let restore = Action::Restore { base, revision: number, content: Box::new(content.clone()) };
        match act(room, id, restore, actor, now).await {
            Err(Problem::Refused(Refusal::Overtaken { .. })) => {}
            done => return Ok(done?.story),
        }
    }
    Err(Why::Busy.into())
}

/// What a revision said, as it may be said now: a section may be gone since.
pub async fn restored(room: &Newsroom, story: &Story, number: u32) -> Result<Content, Problem> {
    let revision = room.store().revision(story.id, number).await?;
    let missing = || Problem::not_found("revision", format!("{number} of story {}", story.id));
    let mut content = revision.ok_or_else(missing)?.content;
    content.section =
        content.section.filter(|section| room.knows_section(&story.service, Some(section)).is_ok());
    named_things_exist(room, &story.service, &content).await?;
    Ok(content)
}
