//! What a translation is made from, as it stands now beside the translation, and what changed in it since.

use news::compare::{Part, compare_source};
use news::{Action, Actor, Refusal, Story, StoryId, Timestamp};

use super::family::{Behind, behind};
use super::offered::find_beside;
use super::{Acted, Problem, act, as_offered};
use crate::newsroom::Newsroom;

/// A translation's source.
pub struct Source {
    pub story: Story,
    /// The revision that the translation follows.
    pub pinned: u32,
    /// Everything that it says, with what changed since that revision.
    pub parts: Vec<Part>,
    /// The story that the source was itself translated from, where the source is behind it.
    pub above: Option<(Story, Behind)>,
}

/// The source of a translation, as far as somebody may see it.
///
/// # Errors
/// Where the story is no translation, or the source is again a draft of a service at which they don't write.
pub async fn source(room: &Newsroom, translation: &Story, actor: &Actor) -> Result<Source, Problem> {
    let pinned = translation.translation.ok_or(Refusal::NotATranslation)?;
    let story = find_beside(room, pinned.source, actor).await?;
    let followed = match story.head.number <= pinned.revision {
        true => None,
        false => room.store().revision(story.id, pinned.revision).await?,
    };
    let before = followed.as_ref().map_or(&story.head.content, |revision| &revision.content);
    let parts = compare_source(before, &story.head.content);
    let above = above(room, &story, actor).await?;
    Ok(Source { story, pinned: pinned.revision, parts, above })
}

/// A relay's source may be behind, too: whoever follows it should know that more is to come.
async fn above(room: &Newsroom, story: &Story, actor: &Actor) -> Result<Option<(Story, Behind)>, Problem> {
    let Some(pinned) = story.translation else { return Ok(None) };
    let Some(mut above) = room.store().story(pinned.source).await?.filter(|above| above.seen_by(actor))
    else {
        return Ok(None);
    };
    as_offered(room, std::slice::from_mut(&mut above), actor).await?;
    let behind = behind(room, std::slice::from_ref(story), std::slice::from_ref(&above)).await?;
    let behind = behind.get(&story.id).copied().filter(|behind| behind.paragraphs > 0);
    Ok(behind.map(|behind| (above, behind)))
}

/// Has a translation follow this revision of its source: somebody has seen it, and the translation says the same.
pub async fn confirm(
    room: &Newsroom,
    id: StoryId,
    revision: u32,
    actor: &Actor,
    now: Timestamp,
) -> Result<Acted, Problem> {
    is_of_source(room, id, revision).await?;
    act(room, id, Action::Confirm { revision }, actor, now).await
}

/// A translation can only follow a revision that its source has.
///
/// # Errors
/// Names the revision that isn't there.
pub async fn is_of_source(room: &Newsroom, id: StoryId, revision: u32) -> Result<(), Problem> {
    let story = room.store().story(id).await?.ok_or_else(|| Problem::not_found("story", id))?;
    let Some(pinned) = story.translation else { return Ok(()) };
    let missing = || Problem::not_found("revision", format!("{revision} of story {}", pinned.source));
    room.store().revision(pinned.source, revision).await?.ok_or_else(missing).map(drop)
}
