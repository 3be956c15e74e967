//! Following through: a wire item that was stopped stops the stories made from it.
//!
//! Each item is marked as followed only after everything it asks for was saved; whatever ended the process before,
//! the next one begins with the items that bear no mark.

use std::collections::HashSet;
use std::time::Duration;

use news::story::from_wire;
use news::{Action, Actor, By, ItemClass, Status, WireItem};

use super::picture_file::picture_named;
use crate::clock;
use crate::desk::{Problem, act, change_picture, settled};
use crate::newsroom::Newsroom;

const AT_ONCE: usize = 200;

/// How often what could not be done is tried again.
const AGAIN: Duration = Duration::from_secs(30);

/// Follows through what is left undone, until the newsroom closes: after the process before this one, and after every
/// failure.
pub async fn keep_following(room: Newsroom) {
    let mut again = tokio::time::interval(AGAIN);
    loop {
        tokio::select! {
            _ = again.tick() => {
                if let Err(problem) = follow_through(&room).await {
                    tracing::error!(%problem, "items that came in could not be followed through; it is tried again");
                }
            }
            () = room.closing() => return,
        }
    }
}

/// Does what items that came in ask of stories, in the order they came. An item for which it can't be done keeps
/// waiting, and keeps no other from it.
///
/// # Errors
/// Where it can't be known which items those are.
pub async fn follow_through(room: &Newsroom) -> Result<(), Problem> {
    // Two at once would do the same work twice.
    let _turn = room.following_through().await;
    let mut failed = HashSet::new();
    loop {
        let mut waiting = room.store().unhandled(AT_ONCE + failed.len()).await?;
        waiting.retain(|(id, _)| !failed.contains(id));
        if waiting.is_empty() {
            return Ok(());
        }
        // Marked only when all was done; what is done twice does no harm.
        let mut done = Vec::new();
        for (id, item) in waiting {
            match try_to_follow(room, item).await {
                Ok(()) => done.push(id),
                Err(problem) => {
                    tracing::error!(item = %id, %problem, "not followed through yet, will be tried again");
                    failed.insert(id);
                }
            }
        }
        room.store().handled(&done).await?;
    }
}

async fn try_to_follow(room: &Newsroom, item: Result<WireItem, store::Error>) -> Result<(), Problem> {
    let item = item?;
    if asks(&item) { follow(room, &item).await } else { Ok(()) }
}

/// Whether stories made from an item might have to change for it.
fn asks(item: &WireItem) -> bool {
    item.pubstatus != Status::Usable || item.embargo.is_some()
}

async fn follow(room: &Newsroom, item: &WireItem) -> Result<(), Problem> {
    let actor = Actor::machine(By::Wire(item.provider.clone()));
    // A story that can't be stopped keeps no other from it.
    let mut outcome = bar_pictures(room, item).await;
    for story in room.store().drawing_on(&item.provider, &item.guid).await? {
        let now = clock::now();
        let Some(action) = from_wire(item, now) else { break };
        let verb = match &action {
            Action::Kill { .. } => "killed",
            Action::Hold { .. } => "held",
            _ => "put under embargo",
        };
        match settled(act(room, story, action, &actor, now).await) {
            Ok(None) => {}
            Ok(Some(_)) => {
                tracing::warn!(%story, guid = item.guid, provider = item.provider, "{verb} by the wire");
            }
            Err(problem) => {
                tracing::error!(%story, guid = item.guid, %problem, "not {verb} by the wire");
                outcome = Err(problem);
            }
        }
    }
    outcome
}

/// Bars the pictures of an item that its provider took back. Like a hold, it is for a person to end.
async fn bar_pictures(room: &Newsroom, item: &WireItem) -> Result<(), Problem> {
    if item.class != ItemClass::Picture || item.pubstatus == Status::Usable {
        return Ok(());
    }
    for rendition in &item.renditions {
        let picture = picture_named(room, &item.provider, &rendition.href).await?;
        if let Some(picture) = picture.filter(|picture| !picture.barred) {
            tracing::warn!(picture = %picture.id, guid = item.guid, provider = item.provider, "barred by the wire");
            change_picture(room, picture.id, |picture| picture.barred = true, clock::now()).await?;
        }
    }
    Ok(())
}
