//! Words that were pasted bring with them which wire item they came from: the story comes to draw on it, so that what stops
//! the item stops the story.

use news::{Action, Actor, Block, BlockKind, By, Content, WireRef};

use super::room::Room;
use crate::clock::now;
use crate::desk::{Problem, act};
use crate::newsroom::Newsroom;

impl Room {
    /// Has the story draw on wire items, and says whether it came to: then a snapshot from before is one no longer. What
    /// nobody sent is passed over. Whoever may write sees all of the wire.
    ///
    /// # Errors
    /// Where the provider canceled one, so that nothing may be made of it.
    pub(super) async fn draws(
        &self,
        newsroom: &Newsroom,
        undrawn: &[WireRef],
        by: &By,
    ) -> Result<bool, Problem> {
        if undrawn.is_empty() {
            return Ok(false);
        }
        let story = newsroom.store().story(self.story()).await?;
        let story = story.ok_or_else(|| Problem::not_found("story", self.story()))?;
        // Another process may have had it draw on one.
        self.changed(&story);
        let mut drew = undrawn.iter().any(|wire| draws_on(&story.wire, wire));
        for wire in undrawn.iter().filter(|wire| !draws_on(&story.wire, wire)) {
            if newsroom.store().wire_is_here(wire).await? {
                let draw = Action::Draw { wire: wire.clone() };
                act(newsroom, self.story(), draw, &Actor::machine(by.clone()), now()).await?;
                drew = true;
            }
        }
        Ok(drew)
    }
}

/// Whether one of these is the same item, in whichever version: what stops one version stops who draws on another.
pub(super) fn draws_on(wire: &[WireRef], from: &WireRef) -> bool {
    drawn(wire, from).is_some()
}

fn drawn<'a>(wire: &'a [WireRef], from: &WireRef) -> Option<&'a WireRef> {
    let is_item =
        |one: &&WireRef| !one.guid.is_empty() && (&one.provider, &one.guid) == (&from.provider, &from.guid);
    wire.iter().find(|one| *one == from).or_else(|| wire.iter().find(is_item))
}

/// The content as a story has it that draws on these: what a block came from in another version is that which the story
/// took account of, and what it doesn't draw on isn't named.
pub(super) fn as_drawn(mut content: Content, wire: &[WireRef]) -> Content {
    each(&mut content.body.blocks, wire);
    content
}

fn each(blocks: &mut [Block], wire: &[WireRef]) {
    for block in blocks {
        block.from = block.from.take().and_then(|from| drawn(wire, &from).cloned());
        if let BlockKind::Facts { blocks, .. } = &mut block.kind {
            each(blocks, wire);
        }
    }
}
