//! Items and stories that came before they could be searched by words are read once more, behind everything else.

use std::time::Duration;

use crate::newsroom::Newsroom;

const AT_ONCE: usize = 200;
/// Between two lots others have their turn to write.
const PAUSE: Duration = Duration::from_millis(50);
const AGAIN: Duration = Duration::from_secs(30);
/// How often an operator is told how far it has come, in lots.
const TOLD: usize = 500;

/// Works stories off until none is left or the newsroom closes.
pub async fn work_off_stories(room: Newsroom) {
    loop {
        let wait = match room.store().work_off_stories(AT_ONCE).await {
            Ok(false) => return,
            Ok(true) => PAUSE,
            Err(error) => {
                tracing::error!("older stories can't be made searchable; it is tried again: {error:#}");
                AGAIN
            }
        };
        tokio::select! {
            () = tokio::time::sleep(wait) => {}
            () = room.closing() => return,
        }
    }
}

/// Works the wire off until none is left or the newsroom closes.
pub async fn work_off_backlog(room: Newsroom) {
    for lot in 0.. {
        let wait = match room.store().work_off_backlog(AT_ONCE).await {
            Ok(0) if lot == 0 => return,
            Ok(0) => return tracing::info!("the whole wire can be searched by words"),
            Ok(left) => {
                if lot % TOLD == 0 {
                    tracing::info!(left, "older wire items are made searchable by words");
                }
                PAUSE
            }
            Err(error) => {
                tracing::error!("older wire items can't be made searchable; it is tried again: {error:#}");
                AGAIN
            }
        };
        tokio::select! {
            () = tokio::time::sleep(wait) => {}
            () = room.closing() => return,
        }
    }
}
