//! Versions of wire items that came after a story took account of them: what they say, and that somebody heeded them.

use news::compare::{Part, compare_source, sent_anew};
use news::{Action, Actor, Content, Refusal, Right, Story, StoryId, Timestamp, WireId, WireItem};
use serde::Serialize;
use store::{KeptItem, Newer};

use super::take::content;
use super::{Problem, act};
use crate::newsroom::Newsroom;
use crate::people::does;

/// Items that a story is shown to draw on.
const DRAWN: usize = 20;

/// A version that came since, beside the one that the story took account of.
#[derive(Debug, Serialize)]
pub struct Since {
    #[serde(flatten)]
    pub newer: Newer,
    pub provider: String,
    pub language: Option<String>,
    /// What the provider says of it to editors.
    pub ednotes: Vec<String>,
    /// The version that the story took account of; none where that isn't here.
    pub drawn: Option<WireId>,
    /// What changed, block by block and word by word; all of it where the version before isn't here.
    pub parts: Vec<Part>,
}

/// What came since of all that a story draws on, the last to arrive first; nothing of a story that ended.
pub async fn newer(room: &Newsroom, story: &Story) -> Result<Vec<(Newer, WireItem)>, Problem> {
    let mut found = Vec::new();
    if story.end.is_some() {
        return Ok(found);
    }
    for newer in room.store().newer_of(story.id).await? {
        let kept = room.store().wire_item(newer.item).await?;
        found.extend(kept.map(|kept| (newer, kept.item)));
    }
    Ok(found)
}

/// One of these versions, compared.
///
/// # Errors
/// Where the story isn't behind it, or not any more.
pub async fn since(room: &Newsroom, story: &Story, item: WireId) -> Result<Since, Problem> {
    let found = newer(room, story).await?.into_iter().find(|(newer, _)| newer.item == item);
    let (newer, item) = found.ok_or_else(|| Problem::not_found("wire item", item))?;
    let kept = drawn(room, story, &item, newer.item).await?;
    let before = kept.as_ref().map_or_else(Content::default, |kept| content(&kept.item, None));
    let mut after = content(&item, None);
    sent_anew(&before.body, &mut after.body);
    Ok(Since {
        parts: compare_source(&before, &after),
        drawn: kept.map(|kept| kept.id),
        newer,
        provider: item.provider,
        language: item.language,
        ednotes: item.ednotes,
    })
}

/// The last version that the story took account of. What is sent again under the same number came before it was.
async fn drawn(
    room: &Newsroom,
    story: &Story,
    item: &WireItem,
    newest: WireId,
) -> Result<Option<KeptItem>, Problem> {
    let of_item =
        story.wire.iter().filter(|drawn| drawn.provider == item.provider && drawn.guid == item.guid);
    let Some(last) = of_item.max_by_key(|drawn| drawn.version) else { return Ok(None) };
    Ok(room.store().wire_up_to(last, Some(newest)).await?)
}

/// The wire items that a story draws on, each in the last version that it took account of; those that are here.
pub async fn drawn_on(room: &Newsroom, story: &Story) -> Result<Vec<KeptItem>, Problem> {
    let mut found: Vec<KeptItem> = Vec::new();
    for drawn in story.wire.iter().rev() {
        let known = |kept: &KeptItem| kept.item.provider == drawn.provider && kept.item.guid == drawn.guid;
        if found.len() < DRAWN && !found.iter().any(known) {
            found.extend(room.store().wire_up_to(drawn, None).await?);
        }
    }
    found.reverse();
    Ok(found)
}

/// Somebody took account of a version for a story: it draws on that one from now on, and bears what that demands.
pub async fn heed(
    room: &Newsroom,
    id: StoryId,
    item: WireId,
    actor: &Actor,
    now: Timestamp,
) -> Result<(), Problem> {
    does("draw");
    let story = room.store().story(id).await?.ok_or_else(|| Problem::not_found("story", id))?;
    story.must_let(actor, Right::Write)?;
    let found = newer(room, &story).await?.into_iter().find(|(newer, _)| newer.item == item);
    let (_, newest) = found.ok_or_else(|| Problem::not_found("wire item", item))?;
    match act(room, id, Action::Draw { wire: newest.reference() }, actor, now).await {
        // Sent again under the same number: only that it was seen is new.
        Ok(_) | Err(Problem::Refused(Refusal::AlreadyDrawn)) => {}
        Err(problem) => return Err(problem),
    }
    room.store().heeded(id, item).await?;
    room.tell_desk();
    Ok(())
}
