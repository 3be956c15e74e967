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
use crate::seeing;

/// How far the wire and the stories have come: the newest item's number, and the newest change's moment; and a mark of
/// what is watched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Changes {
    pub wire: i64,
    pub stories: i64,
    pub watch: u64,
}

/// Between two looks into the database, for what other processes took in.
const LOOK: Duration = Duration::from_secs(1);
/// Proxies end a connection that is silent for a minute, and so does the desk's script.
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
        match look(&room).await {
            Ok(now) => {
                room.changes().send_if_modified(|known| std::mem::replace(known, now) != now);
            }
            Err(error) => {
                tracing::warn!(%error, "the desk isn't told what is new");
                tokio::time::sleep(LOOK * 5).await;
            }
        }
    }
}

async fn look(room: &Newsroom) -> Result<Changes, store::Error> {
    let (wire, stories) = room.store().desk_changes().await?;
    let watch = seeing::mark(&*room.seeing().now(room).await?);
    Ok(Changes { wire, stories, watch })
}

/// That nothing is new, and that the connection holds: a page can't hear a comment.
const ALIVE: &[u8] = b"event: alive\ndata: 1\n\n";

/// A stream of events: `wire` and `stories`, each with how far it has come, and `watch`, with how much needs a person.
pub async fn stream(State(room): State<Newsroom>, here: Here) -> Response {
    let looked = Instant::now();
    let told = Telling { changes: room.changes().subscribe(), known: None, here, looked, room };
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
    here: Here,
    /// When it was looked whether the session holds.
    looked: Instant,
    room: Newsroom,
}

impl Telling {
    /// The next event; None once the session has ended or the newsroom closes.
    async fn next(&mut self) -> Option<Bytes> {
        if self.known.is_none() {
            let now = look(&self.room).await.ok()?;
            return Some(self.told(now).await);
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
        if changed { Some(self.told(now).await) } else { None }
    }

    async fn told(&mut self, now: Changes) -> Bytes {
        let before = self.known.replace(now).unwrap_or_default();
        let mut events = String::new();
        for (name, was, is) in [("wire", before.wire, now.wire), ("stories", before.stories, now.stories)] {
            if was != is {
                events.push_str(&format!("event: {name}\ndata: {is}\n\n"));
            }
        }
        if before.watch != now.watch {
            let needs = self.here.needs(&self.room).await.unwrap_or_default();
            let said = self.here.interface.language.number(needs as u64);
            let said = serde_json::json!({ "needs": needs, "said": said });
            events.push_str(&format!("event: watch\ndata: {said}\n\n"));
        }
        if events.is_empty() { Bytes::from_static(b": nothing new\n\n") } else { events.into() }
    }

    /// A session that was ended elsewhere, or is idle, is told nothing more; to be told something is no work.
    async fn alive(&mut self) -> Option<Bytes> {
        self.looked = Instant::now();
        self.here.at.again(&self.room).await.ok()?.map(|_| Bytes::from_static(ALIVE))
    }
}
