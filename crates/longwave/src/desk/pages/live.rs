//! What changes under the desk's eyes, told to every page of it that is open.

use std::convert::Infallible;
use std::time::{Duration, Instant};

use axum::body::Body;
use axum::extract::State;
use axum::http::header::{CONTENT_TYPE, HeaderName};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use futures_util::stream;
use tokio::sync::watch;

use super::here::Here;
use crate::newsroom::Newsroom;
use crate::people::AtDesk;

/// How far the wire and the stories have come: the newest item's number, and the newest change's moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Changes {
    pub wire: i64,
    pub stories: i64,
}

/// Between two looks into the database, for what other processes took in.
const LOOK: Duration = Duration::from_secs(1);
/// Proxies end a connection that is silent for a minute.
const HEARTBEAT: Duration = Duration::from_secs(25);

/// Looks for news until the newsroom closes; while nobody watches, it doesn't.
pub async fn watch(room: Newsroom) {
    loop {
        tokio::select! {
            () = room.changed_here() => {}
            () = tokio::time::sleep(LOOK) => {}
            () = room.closing() => return,
        }
        if room.changes().receiver_count() == 0 {
            continue;
        }
        match room.store().desk_changes().await {
            Ok((wire, stories)) => {
                let now = Changes { wire, stories };
                room.changes().send_if_modified(|known| std::mem::replace(known, now) != now);
            }
            Err(error) => {
                tracing::warn!(%error, "the desk isn't told what is new");
                tokio::time::sleep(LOOK * 5).await;
            }
        }
    }
}

/// A stream of events: `wire` and `stories`, each with how far it has come.
pub async fn stream(State(room): State<Newsroom>, here: Here) -> Response {
    let looked = Instant::now();
    let told = Telling { changes: room.changes().subscribe(), known: None, at: here.at, looked, room };
    let events = stream::unfold(told, |mut told| async move {
        let event = told.next().await?;
        Some((Ok::<_, Infallible>(event), told))
    });
    let headers = [(CONTENT_TYPE, "text/event-stream"), (HeaderName::from_static("x-accel-buffering"), "no")];
    (headers, Body::from_stream(events)).into_response()
}

struct Telling {
    changes: watch::Receiver<Changes>,
    known: Option<Changes>,
    at: AtDesk,
    /// When it was looked whether the session holds.
    looked: Instant,
    room: Newsroom,
}

impl Telling {
    /// The next event; None once the session has ended or the newsroom closes.
    async fn next(&mut self) -> Option<Bytes> {
        if self.known.is_none() {
            let (wire, stories) = self.room.store().desk_changes().await.ok()?;
            return Some(self.told(Changes { wire, stories }));
        }
        let changed = tokio::select! {
            changed = self.changes.changed() => changed.is_ok(),
            () = tokio::time::sleep(HEARTBEAT) => return self.alive().await,
            () = self.room.closing() => false,
        };
        if self.looked.elapsed() > HEARTBEAT {
            self.alive().await?;
        }
        let now = *self.changes.borrow_and_update();
        changed.then(|| self.told(now))
    }

    fn told(&mut self, now: Changes) -> Bytes {
        let before = self.known.replace(now).unwrap_or_default();
        let mut events = String::new();
        for (name, was, is) in [("wire", before.wire, now.wire), ("stories", before.stories, now.stories)] {
            if was != is {
                events.push_str(&format!("event: {name}\ndata: {is}\n\n"));
            }
        }
        if events.is_empty() { Bytes::from_static(b": nothing new\n\n") } else { events.into() }
    }

    /// A session that was ended elsewhere, or is idle, is told nothing more; to be told something is no work.
    async fn alive(&mut self) -> Option<Bytes> {
        self.looked = Instant::now();
        self.at.again(&self.room).await.ok()?.map(|_| Bytes::from_static(b":\n\n"))
    }
}
