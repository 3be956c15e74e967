//! Following through: a wire item that was stopped stops the stories made from it.
//!
//! Each item is marked as followed only after everything it asks for was saved; whatever ended the process before,
//! the next one begins with the items that bear no mark.

use std::collections::HashSet;
use std::time::Duration;

use news::story::{from_package, from_wire};
use news::{Action, Actor, By, FailureKind, ItemClass, Status, WireId, WireItem};
use store::Failed;

use super::picture_file::heed_pictures;
use crate::clock;
use crate::desk::{Problem, act, settled};
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

/// Does what items that came in ask of stories: those first that aren't usable, then in the order they came. An item for
/// which it can't be done keeps waiting, and keeps no other from it.
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
            match try_to_follow(room, id, item).await {
                Ok(()) => {
                    room.troubles().works(FailureKind::Wire, id);
                    done.push(id);
                }
                Err(problem) => {
                    tracing::error!(item = %id, %problem, "not followed through yet, will be tried again");
                    room.troubles().fails(FailureKind::Wire, id, None, problem);
                    failed.insert(id);
                }
            }
        }
        room.store().handled(&done).await?;
    }
}

async fn try_to_follow(
    room: &Newsroom,
    id: WireId,
    item: Result<WireItem, store::Error>,
) -> Result<(), Problem> {
    let (item, now) = (item?, clock::now());
    let asked = from_wire(&item, now);
    let own = if asked.is_empty() { Ok(()) } else { follow(room, &item, &item.guid, asked).await };
    let parts = match from_package(&item, now) {
        Some(asked) if item.class == ItemClass::Composite => in_package(room, &item, &asked).await,
        _ => Ok(()),
    };
    // None of this waits for what can't be done of the rest, and stories wait for nothing.
    let pictures = heed_pictures(room, &item, now).await;
    own.and(parts).and(pictures).and(tell_if_unmatched(room, id, &item).await)
}

/// What stops an item of which nothing came may mean another one, under an id that nobody can guess: somebody must look.
async fn tell_if_unmatched(room: &Newsroom, id: WireId, item: &WireItem) -> Result<(), Problem> {
    if item.pubstatus == Status::Usable || item.barred.is_some() || item.guid.is_empty() {
        return Ok(());
    }
    if room.store().wire_knows_beside(&item.provider, &item.guid, id).await? {
        return Ok(());
    }
    let WireItem { provider, guid, pubstatus, headline, .. } = item;
    let cause = format!("{provider} {guid} {} {headline}", pubstatus.as_str());
    let (kind, subject, at) = (FailureKind::Unmatched, id.to_string(), clock::now());
    room.store().failed(&[Failed { kind, subject, service: None, cause, count: 1, at }]).await?;
    room.tell_desk();
    Ok(())
}

/// Does what an item asks to the stories that draw on an item of its provider: itself, or one that it holds.
async fn follow(room: &Newsroom, item: &WireItem, guid: &str, asked: Vec<Action>) -> Result<(), Problem> {
    let actor = Actor::machine(By::Wire(item.provider.clone()));
    // A story that can't be stopped keeps no other from it.
    let mut outcome = Ok(());
    for story in room.store().drawing_on(&item.provider, guid).await? {
        for action in &asked {
            let verb = match action {
                Action::Kill { .. } => "killed",
                Action::Hold { .. } => "held",
                _ => "put under embargo",
            };
            match settled(act(room, story, action.clone(), &actor, clock::now()).await) {
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
    }
    outcome
}

/// A package's embargo is one of every item that it names.
async fn in_package(room: &Newsroom, package: &WireItem, asked: &Action) -> Result<(), Problem> {
    let mut outcome = Ok(());
    for guid in package.names() {
        outcome = outcome.and(follow(room, package, &guid, vec![asked.clone()]).await);
    }
    outcome
}
