//! Opening a room: the draft as it was kept, at the revision that it says.

use draft::Draft;
use news::{Actor, By, Content, Story, StoryId, WireRef};
use store::{DraftChange, KeptDraft};

use super::pictures::who_did;
use super::room::{Did, Room, Settled};
use super::sources::as_drawn;
use crate::clock::now;
use crate::desk::{Problem, Why, clean};
use crate::newsroom::Newsroom;

impl Room {
    pub(super) async fn load(newsroom: &Newsroom, id: StoryId) -> Result<Self, Problem> {
        let store = newsroom.store();
        let story = store.story(id).await?.ok_or_else(|| Problem::not_found("story", id))?;
        let kept = match store.draft(id).await? {
            Some(kept) => kept,
            None => {
                let state = Draft::of(&story.head.content).state();
                store.begin_draft(id, story.head.number, &state, now()).await?
            }
        };
        let seq = kept.changes.last().map_or(0, |change| change.seq);
        let born = kept.born;
        let (settled, since) = settled(newsroom, &story, kept).await?;
        let changes = since.iter().map(|did| did.bytes.as_slice());
        let draft = Draft::load(&settled.state, changes).map_err(|_| spoiled(id))?;
        Ok(Self::new(story, born, draft, settled, seq, since))
    }
}

/// The newest revision that the draft is known to have said, and what was done since. A process that was killed may
/// have written a revision without noting which changes it says.
async fn settled(
    newsroom: &Newsroom,
    story: &Story,
    kept: KeptDraft,
) -> Result<(Settled, Vec<Did>), Problem> {
    let KeptDraft { revision, state, changes, .. } = kept;
    let mut settled = Settled { revision, content: content(newsroom, story, revision).await?, state };
    let mut since = changes;
    for newer in revision + 1..=story.head.number {
        let content = content(newsroom, story, newer).await?;
        // It may have to look at each of a thousand changes.
        let wire = story.wire.clone();
        let looking = move || (says(&settled, &since, &content, &wire), settled, since, content);
        let looked = tokio::task::spawn_blocking(looking).await.map_err(|_| spoiled(story.id))?;
        let (found, content);
        (found, settled, since, content) = looked;
        let Some((count, state)) = found else { break };
        settled = Settled { revision: newer, content, state };
        since.drain(..count);
    }
    let looking = move || (typed(&settled, &since), settled, since);
    let looked = tokio::task::spawn_blocking(looking).await.map_err(|_| spoiled(story.id))?;
    let (typed, settled, since) = looked;
    let mut done = Vec::with_capacity(since.len());
    let mut actor = Actor::machine(By::Clock);
    for (DraftChange { by, bytes, .. }, typed) in since.into_iter().zip(typed) {
        if actor.by != by {
            actor = who_did(newsroom, &by).await?;
        }
        done.push(Did { actor: actor.clone(), bytes, typed });
    }
    Ok((settled, done))
}

/// Whether each change was typed: a revision that was taken in is part of the settled state. Where it can't be told, somebody
/// typed it.
fn typed(settled: &Settled, since: &[DraftChange]) -> Vec<bool> {
    let mut draft = Draft::load(&settled.state, []).ok();
    let typed = |change: &DraftChange| {
        let applied = draft.as_mut().and_then(|draft| draft.apply(&change.bytes).ok());
        if applied.is_none() {
            draft = None;
        }
        applied.is_none_or(|applied| applied.typed)
    };
    since.iter().map(typed).collect()
}

/// After how many changes the draft said this, and its state then.
fn says(
    settled: &Settled,
    since: &[DraftChange],
    wanted: &Content,
    wire: &[WireRef],
) -> Option<(usize, Vec<u8>)> {
    let mut draft = Draft::load(&settled.state, []).ok()?;
    for (at, change) in since.iter().enumerate() {
        draft.apply(&change.bytes).ok()?;
        let said = clean(as_drawn(draft.content(&settled.content), wire));
        if said.is_ok_and(|content| content == *wanted) {
            return Some((at + 1, draft.state()));
        }
    }
    None
}

async fn content(newsroom: &Newsroom, story: &Story, number: u32) -> Result<Content, Problem> {
    if number == story.head.number {
        return Ok(story.head.content.clone());
    }
    let revision = newsroom.store().revision(story.id, number).await?;
    revision.map(|revision| revision.content).ok_or_else(|| Problem::not_found("revision", number))
}

fn spoiled(id: StoryId) -> Problem {
    Why::DraftUnread { story: id }.into()
}
