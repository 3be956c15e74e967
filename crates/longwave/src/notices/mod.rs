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
use futures_util::future::join_all;
use jiff::SignedDuration;
pub use mail::Post;
use news::Way;
pub use push::{Endpoint, well_formed};
pub use vapid::public_key;

use crate::clock::now;
use crate::newsroom::Newsroom;

const LOOK: Duration = Duration::from_secs(1);
const FAILED: Duration = Duration::from_secs(10);
/// What was told is remembered for so long, so that nobody is told twice.
const REMEMBERED: SignedDuration = SignedDuration::from_hours(30 * 24);
/// Between two clearings.
const CLEARED: Duration = Duration::from_secs(3_600);

/// Spreads and sends until the newsroom closes. Each way is gone by itself: a server that hangs holds nothing else back.
pub async fn run(room: Newsroom) {
    let post = Post::open(room.settings());
    if let Err(error) = &post {
        tracing::error!("nobody is mailed until the settings are mended: {error:#}");
    }
    let (room, post) = (&room, &post);
    let send = |way| {
        again(LOOK, move || async move { deliver::deliver(room, way, post).await.context("nothing is sent") })
    };
    let work = async {
        tokio::join!(
            again(LOOK, || async { spread::spread(room).await.context("what happened isn't spread") }),
            join_all(Way::ALL.map(send)),
            again(CLEARED, || async { clear(room).await.context("old ones aren't forgotten") }),
        )
    };
    tokio::select! {
        _ = work => {}
        () = room.closing() => {}
    }
}

/// Does something again and again, with a pause between.
async fn again<W: Future<Output = anyhow::Result<()>>>(pause: Duration, work: impl Fn() -> W) {
    loop {
        let pause = match work().await {
            Ok(()) => pause,
            Err(error) => {
                tracing::warn!("notices wait: {error:#}");
                FAILED
            }
        };
        tokio::time::sleep(pause).await;
    }
}

async fn clear(room: &Newsroom) -> Result<(), store::Error> {
    let before = now().saturating_sub(REMEMBERED).unwrap_or_default();
    room.store().forget_notices(before).await
}
