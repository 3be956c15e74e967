//! Following through: a wire item that was stopped stops the stories made from it.
//!
//! Each item is marked as followed only after everything it asks for was saved; whatever ended the process before,
//! the next one begins with the items that bear no mark.

use news::story::from_wire;
use news::{Action, Actor, By, Status, WireItem};

use crate::clock;
use crate::desk::{Problem, act, settled};
use crate::newsroom::Newsroom;

const AT_ONCE: usize = 200;

/// Does what items that came in ask of stories, in the order they came.
pub async fn follow_through(room: &Newsroom) -> Result<(), Problem> {
    // Two at once would do the same work twice.
    let _turn = room.following_through().await;
    loop {
        let waiting = room.store().unhandled(AT_ONCE).await?;
        if waiting.is_empty() {
            return Ok(());
        }
        // Marked only when all was done; what is done twice does no harm.
        let mut done = Vec::new();
        for (id, item) in waiting {
            if asks(&item) {
                follow(room, &item).await?;
            }
            done.push(id);
        }
        room.store().handled_all(&done).await?;
    }
}

/// Whether stories made from an item might have to change for it.
fn asks(item: &WireItem) -> bool {
    item.pubstatus != Status::Usable || item.embargo.is_some()
}

async fn follow(room: &Newsroom, item: &WireItem) -> Result<(), Problem> {
    let actor = Actor::machine(By::Wire(item.provider.clone()));
    for story in room.store().drawing_on(&item.provider, &item.guid).await? {
        let now = clock::now();
        let Some(action) = from_wire(item, now) else { return Ok(()) };
        let verb = match &action {
            Action::Kill { .. } => "killed",
            Action::Hold { .. } => "held",
            _ => "put under embargo",
        };
        if settled(act(room, story, action, &actor, now).await)?.is_some() {
            tracing::warn!(%story, guid = item.guid, provider = item.provider, "{verb} by the wire");
        }
    }
    Ok(())
}
