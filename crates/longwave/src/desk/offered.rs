//! Stories as those may see them who don't write them.

use std::collections::HashMap;

use news::{Actor, Right, Story, StoryId};

use super::Problem;
use crate::newsroom::Newsroom;
use crate::people::concerns_story;

/// The story that a request is about, as far as somebody may see it.
///
/// # Errors
/// Where there is none, or it is another service's draft.
pub async fn find_story(room: &Newsroom, id: StoryId, actor: &Actor) -> Result<Story, Problem> {
    let story = read(room, id).await?;
    concerns_story(&story);
    as_seen(room, story, actor).await
}

/// The same of one that stands beside what the request is about.
pub(super) async fn find_beside(room: &Newsroom, id: StoryId, actor: &Actor) -> Result<Story, Problem> {
    as_seen(room, read(room, id).await?, actor).await
}

async fn read(room: &Newsroom, id: StoryId) -> Result<Story, Problem> {
    room.store().story(id).await?.ok_or_else(|| Problem::not_found("story", id))
}

async fn as_seen(room: &Newsroom, mut story: Story, actor: &Actor) -> Result<Story, Problem> {
    if !story.seen_by(actor) {
        story.must_let(actor, Right::Write)?;
    }
    as_offered(room, std::slice::from_mut(&mut story), actor).await?;
    Ok(story)
}

/// A story of which somebody may see how it came about: what nobody else was offered is in that.
///
/// # Errors
/// Where there is none, or they don't write it.
pub async fn find_written(room: &Newsroom, id: StoryId, actor: &Actor) -> Result<Story, Problem> {
    let story = find_story(room, id, actor).await?;
    story.must_let(actor, Right::Write)?;
    Ok(story)
}

/// Shows whoever doesn't write a story the revision that they are offered, without the note to colleagues. Stories that they
/// may not see at all are left as they are.
///
/// # Errors
/// The store's, and where that revision isn't there.
pub async fn as_offered(room: &Newsroom, stories: &mut [Story], actor: &Actor) -> Result<(), Problem> {
    let offered = |story: &Story| match story.lets(actor, Right::Write) {
        true => None,
        false => story.offers(actor),
    };
    let older = |story: &Story| offered(story).filter(|number| *number != story.head.number);
    let named: Vec<_> = stories.iter().filter_map(|story| Some((story.id, older(story)?))).collect();
    let mut found: HashMap<_, _> = room.store().revisions(&named).await?.into_iter().collect();
    for story in stories.iter_mut().filter(|story| offered(story).is_some()) {
        if let Some(number) = older(story) {
            let missing = || Problem::not_found("revision", format!("{number} of story {}", story.id));
            story.head = found.remove(&story.id).ok_or_else(missing)?;
        }
        story.head.content.note.clear();
    }
    Ok(())
}
