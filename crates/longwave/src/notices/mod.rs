//! Notices: what happened, told by mail and in browsers to those who want to know.
//!
//! What happened is kept in the transaction in which it did ([`store::Waiting`]). From there it is spread to people,
//! each once by each way, and sent until it was taken or given up. No journalist waits for any of it.

mod choose;
mod deliver;
mod encrypt;
mod letter;
mod mail;
mod push;
mod reach;
mod spread;
mod vapid;

use std::time::Duration;

use anyhow::Context;
pub use choose::Choices;
use jiff::SignedDuration;
pub use mail::Post;
pub use push::{Endpoint, well_formed};
pub use vapid::public_key;

use crate::clock::now;
use crate::newsroom::Newsroom;

const LOOK: Duration = Duration::from_secs(1);
const FAILED: Duration = Duration::from_secs(10);
/// What was told is remembered for so long, so that nobody is told twice.
const REMEMBERED: SignedDuration = SignedDuration::from_hours(30 * 24);
/// Looks between two clearings.
const CLEARED_EVERY: u32 = 3_600;

/// Spreads and sends until the newsroom closes.
pub async fn run(room: Newsroom) {
    let post = match Post::open(room.settings()) {
        Ok(post) => post,
        Err(error) => {
            tracing::error!("nobody is mailed until the settings are mended: {error:#}");
            None
        }
    };
    let work = async {
        let mut looks = 0_u32;
        loop {
            let pause = match look(&room, post.as_ref(), looks.is_multiple_of(CLEARED_EVERY)).await {
                Ok(()) => LOOK,
                Err(error) => {
                    tracing::warn!("notices wait: {error:#}");
                    FAILED
                }
            };
            looks = looks.wrapping_add(1);
            tokio::time::sleep(pause).await;
        }
    };
    tokio::select! {
        () = work => {}
        () = room.closing() => {}
    }
}

async fn look(room: &Newsroom, post: Option<&Post>, clear: bool) -> anyhow::Result<()> {
    spread::spread(room).await.context("what happened isn't spread")?;
    deliver::deliver(room, post).await.context("nothing is sent")?;
    if clear {
        let before = now().saturating_sub(REMEMBERED).unwrap_or_default();
        room.store().forget_notices(before).await.context("old ones aren't forgotten")?;
    }
    Ok(())
}
