//! What changes under the desk's eyes, told to every page of it that is open.

use std::convert::Infallible;
use std::fmt::{Display, Formatter};
use std::time::{Duration, Instant};

use axum::body::Body;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::header::{CONTENT_TYPE, HeaderName};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use futures_util::stream;
use tokio::sync::watch;

use super::here::Here;
use crate::desk::together;
use crate::newsroom::Newsroom;
use crate::seeing;

/// How far the wire and the stories have come, and a mark of what is watched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Changes {
    /// The newest item's number.
    pub wire: i64,
    pub stories: Stories,
    pub watch: u64,
}

/// How far the stories have come. A clock may step back, so what was done here is counted, and what readers may see of what
/// was done elsewhere goes by the log's number; the moment of the last change tells the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Stories {
    here: u64,
    log: i64,
    changed: i64,
}

impl Display for Stories {
    fn fmt(&self, out: &mut Formatter<'_>) -> std::fmt::Result {
        write!(out, "\"{}-{}-{}\"", self.here, self.log, self.changed)
    }
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
                if now != *room.changes().borrow() {
                    room.standings().forget();
                }
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
    // Before the database is asked: what is told meanwhile is news at the next look.
    let (here, log) = (room.told_desk(), room.reader().fresh().head());
    let (wire, changed) = room.store().desk_changes().await?;
    // What this leaves out for the moment is told at the next look.
    let watch = seeing::mark(&*room.seeing().lately(room).await?);
    Ok(Changes { wire, stories: Stories { here, log, changed }, watch })
}

/// That nothing is new, and that the connection holds: a page can't hear a comment.
const ALIVE: &[u8] = b"event: alive\ndata: 1\n\n";

/// A stream of events: `wire` and `stories`, each with how far it has come, and `watch`, with how much needs a person.
pub async fn stream(State(room): State<Newsroom>, here: Here, headers: HeaderMap) -> Response {
    if let Err(refused) = together::own_page(&room, &headers) {
        return refused.into_response();
    }
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
        if before.wire != now.wire {
            events.push_str(&format!("event: wire\ndata: {}\n\n", now.wire));
        }
        if before.stories != now.stories {
            events.push_str(&format!("event: stories\ndata: {}\n\n", now.stories));
        }
        if before.watch != now.watch {
            match self.here.needs(&self.room).await {
                Ok(needs) => {
                    let said = self.here.interface.language.number(needs as u64);
                    let said = serde_json::json!({ "needs": needs, "said": said });
                    events.push_str(&format!("event: watch\ndata: {said}\n\n"));
                }
                // What was told before stays, and is told anew with the next change.
                Err(_) => self.known = Some(Changes { watch: before.watch, ..now }),
            }
        }
        if events.is_empty() { Bytes::from_static(b": nothing new\n\n") } else { events.into() }
    }

    /// A session that was ended elsewhere, or is idle, is told nothing more; to be told something is no work.
    async fn alive(&mut self) -> Option<Bytes> {
        self.looked = Instant::now();
        self.here.at.again(&self.room).await.ok()?.map(|_| Bytes::from_static(ALIVE))
    }
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;
    use news::story::{Cause, New};
    use news::{Action, Actor, By, Content, FamilyId, StoryId};

    use super::*;
    use crate::clock::{now, random};
    use crate::desk::{act, begin};

    #[tokio::test]
    async fn a_clock_that_steps_back_keeps_nothing_from_the_desk() {
        let folder = tempfile::tempdir().unwrap();
        let room = Newsroom::with_english(folder.path()).await;
        let actor = Actor::machine(By::Import);
        let new = New {
            id: StoryId::new(now(), random()),
            family: FamilyId::new(now(), random()),
            service: "english".parse().unwrap(),
            desk: None,
            content: Content { headline: "Ferry".into(), ..Content::default() },
            translation: None,
            wire: Vec::new(),
            embargo: None,
        };
        let story = begin(&room, new, &actor, now()).await.unwrap().id;
        let before = look(&room).await.unwrap();
        assert_eq!(look(&room).await.unwrap(), before);
        let hold = Action::Hold { cause: Cause::Desk, reason: "a doubt".into() };
        let earlier = now() - SignedDuration::from_hours(1);
        act(&room, story, hold, &actor, earlier).await.unwrap();
        assert_ne!(look(&room).await.unwrap().stories, before.stories);
    }
}
