//! A browser's connection to a room.

use std::time::{Duration, Instant};

use axum::extract::ws::{CloseFrame, Message, WebSocket, WebSocketUpgrade};
use axum::extract::{FromRequestParts, Query, State};
use axum::http::header::ORIGIN;
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use futures_util::{Sink, SinkExt};
use news::{Actor, Right, StoryId};
use serde::Deserialize;

use super::may_see;
use super::room::Room;
use super::seat::Leave;
use crate::api::{Failure, Path};
use crate::desk::Problem;
use crate::desk::pages::Interface;
use crate::newsroom::Newsroom;
use crate::people::{AtDesk, Signed, concerns_story};

/// Between two looks at whether somebody is still signed in, and still there.
const LOOK: Duration = Duration::from_secs(20);
/// Messages and bytes in a second, in the long run, and how far somebody may be ahead of that: a long paste.
const MESSAGES: f64 = 60.0;
const BYTES: f64 = 512.0 * 1024.0;
const AHEAD: f64 = 8.0;
/// How long a browser may take for a message that it is sent.
const TAKEN: Duration = Duration::from_secs(20);

#[derive(Deserialize)]
pub struct Asked {
    /// The draft that the browser's document is of.
    born: Option<String>,
    /// The language in which its page speaks.
    #[serde(default)]
    lang: String,
}

/// Opens the story's room to a browser.
pub async fn join(
    State(newsroom): State<Newsroom>,
    Path(id): Path<StoryId>,
    asked: Query<Asked>,
    headers: HeaderMap,
    mut parts: Parts,
) -> Result<Response, Failure> {
    let signed = Signed::from_request_parts(&mut parts, &newsroom).await;
    own_page(&newsroom, &headers)?;
    let Signed(actor) = match signed {
        Err(failure) if !failure.is_ours() => return sent_away(&newsroom, &mut parts, failure).await,
        signed => signed?,
    };
    let story = newsroom.store().story(id).await?.ok_or_else(|| Failure::not_found("story", id))?;
    concerns_story(&story);
    if !may_see(&actor, &story) {
        story.must_let(&actor, Right::Write).map_err(Problem::from)?;
    }
    let room = newsroom.together().open(&newsroom, id).await?;
    let upgrade = WebSocketUpgrade::from_request_parts(&mut parts, &newsroom).await;
    let upgrade =
        upgrade.map_err(|rejection| Failure::new(rejection.status(), "unreadable", rejection.body_text()))?;
    let upgrade = upgrade.max_message_size(draft::MESSAGE).max_frame_size(draft::MESSAGE);
    let language = Interface::asked(&asked.lang).map_or("en", |interface| interface.tag);
    let other = asked.0.born.is_some_and(|born| born != room.born().as_microsecond().to_string());
    Ok(upgrade.on_upgrade(async move |socket| match other {
        true => end(socket, Leave::Other).await,
        false => sit(newsroom, room, actor, language, parts, socket).await,
    }))
}

/// Whoever isn't signed in any longer. A browser tells its page nothing of why a WebSocket wasn't opened, so that it would take
/// itself to be offline, and try for ever: it is opened, and ended with the reason.
async fn sent_away(newsroom: &Newsroom, parts: &mut Parts, failure: Failure) -> Result<Response, Failure> {
    match WebSocketUpgrade::from_request_parts(parts, newsroom).await {
        Ok(upgrade) => Ok(upgrade.on_upgrade(|socket| end(socket, Leave::Unknown))),
        Err(_) => Err(failure),
    }
}

/// A page of another site must not open a room, or hear what is new, with this browser's session. It may be of another port of
/// the same host, which the session's cookie makes no difference of.
///
/// # Errors
/// Where such a page asks.
pub fn own_page(newsroom: &Newsroom, headers: &HeaderMap) -> Result<(), Failure> {
    let settings = newsroom.settings();
    let own =
        |origin: &str| settings.address == origin || settings.mirrors.iter().any(|mirror| mirror == origin);
    match headers.get(ORIGIN).map(|origin| origin.to_str().unwrap_or_default()) {
        Some(origin) if !own(origin) => {
            Err(Failure::new(StatusCode::FORBIDDEN, "refused", "this page is not of this newsroom's address"))
        }
        // What is no browser says none.
        _ => Ok(()),
    }
}

async fn end(mut socket: WebSocket, leave: Leave) {
    let frame = CloseFrame { code: leave.code(), reason: "".into() };
    sends(&mut socket, Message::Close(Some(frame))).await;
}

/// Sends, and says whether it went: who takes nothing for so long isn't there any longer, and has no place to keep.
async fn sends<S: Sink<Message> + Unpin>(socket: &mut S, message: Message) -> bool {
    sends_within(TAKEN, socket, message).await
}

async fn sends_within<S: Sink<Message> + Unpin>(most: Duration, socket: &mut S, message: Message) -> bool {
    matches!(tokio::time::timeout(most, socket.send(message)).await, Ok(Ok(())))
}

async fn sit(
    newsroom: Newsroom,
    room: std::sync::Arc<Room>,
    mut actor: Actor,
    language: &'static str,
    parts: Parts,
    mut socket: WebSocket,
) {
    let (number, mut out) = match room.join(&actor, language) {
        Ok(seat) => seat,
        Err(leave) => return end(socket, leave).await,
    };
    let mut pace = Pace::new();
    let mut heard = Instant::now();
    let mut written = 0;
    let mut look = tokio::time::interval_at(tokio::time::Instant::now() + LOOK, LOOK);
    let left = loop {
        tokio::select! {
            () = newsroom.closing() => break Some(Leave::Again),
            message = out.recv() => match message {
                Some(bytes) => if !sends(&mut socket, Message::Binary(bytes)).await { break None },
                None => break Some(room.why_gone(&actor)),
            },
            message = socket.recv() => {
                heard = Instant::now();
                match message {
                    Some(Ok(Message::Binary(bytes))) => {
                        tokio::time::sleep(pace.wait(bytes.len())).await;
                        match room.receive(number, &bytes) {
                            Ok(()) => {}
                            Err(Leave::Again) => break Some(room.why_gone(&actor)),
                            Err(leave) => break Some(leave),
                        }
                    }
                    Some(Ok(Message::Ping(_) | Message::Pong(_))) => {}
                    Some(Ok(Message::Text(_))) => break Some(Leave::Unfit),
                    Some(Ok(Message::Close(_)) | Err(_)) | None => break None,
                }
            },
            _ = look.tick() => {
                let gone = heard.elapsed() > LOOK * 3 || !sends(&mut socket, Message::Ping("".into())).await;
                let worked = std::mem::replace(&mut written, room.received_of(number)) != written;
                if gone {
                    break None;
                }
                match signed(&newsroom, &parts, worked).await {
                    Still::Signed(now) => actor = now,
                    Still::Gone => break Some(Leave::Unknown),
                    Still::Unclear => {}
                }
                if let Err(leave) = room.look_again(&newsroom, number, &actor).await { break Some(leave) }
            },
        }
    };
    room.leave(number);
    if let Some(leave) = left {
        end(socket, leave).await;
    }
}

/// Whether somebody who had the story open is still signed in.
enum Still {
    Signed(Actor),
    Gone,
    /// The database can't say now: they are who they were until it can.
    Unclear,
}

/// Who it is now, if anybody. What they wrote since the last look was work, an open story alone is none.
async fn signed(newsroom: &Newsroom, parts: &Parts, worked: bool) -> Still {
    let mut parts = parts.clone();
    if worked && let Ok(Some(at)) = AtDesk::of(&parts, newsroom).await {
        at.works(newsroom).await;
    }
    match Signed::from_request_parts(&mut parts, newsroom).await {
        Ok(Signed(actor)) => Still::Signed(actor),
        Err(failure) if failure.is_ours() => Still::Unclear,
        Err(_) => Still::Gone,
    }
}

/// How fast somebody may send.
struct Pace {
    spent: f64,
    at: Instant,
}

impl Pace {
    fn new() -> Self {
        Self { spent: 0.0, at: Instant::now() }
    }

    /// How long to wait with a message of so many bytes, in seconds spent and earned back.
    fn wait(&mut self, size: usize) -> Duration {
        let now = Instant::now();
        self.spent = (self.spent - now.duration_since(self.at).as_secs_f64()).max(0.0);
        self.at = now;
        let size = u32::try_from(size).unwrap_or(u32::MAX);
        self.spent += 1.0 / MESSAGES + f64::from(size) / BYTES;
        Duration::from_secs_f64((self.spent - AHEAD).clamp(0.0, 10.0))
    }
}

#[cfg(test)]
mod tests {
    use axum::http::Request;
    use futures_util::sink::{drain, unfold};

    use super::*;
    use crate::people::{Maker, make_token};
    use crate::settings::Settings;

    #[tokio::test]
    async fn whoever_takes_nothing_keeps_no_place() {
        let mut stuck = Box::pin(unfold((), |(), _: Message| std::future::pending::<Result<(), ()>>()));
        assert!(!sends_within(Duration::ZERO, &mut stuck, Message::Ping("".into())).await);
        assert!(sends(&mut drain(), Message::Ping("".into())).await);
    }

    #[tokio::test]
    async fn a_database_that_stumbles_sends_nobody_away() {
        let folder = tempfile::tempdir().unwrap();
        let settings = Settings::in_folder(folder.path(), "127.0.0.1:1".parse().unwrap());
        let (newsroom, _) = Newsroom::open(settings).await.unwrap();
        let grant = news::Grant { role: news::Role::Editor, scope: news::Scope::All };
        let made = make_token(newsroom.store(), "Mira", &grant, None, Maker::default()).await.unwrap();
        let asks = |secret: &str| {
            let request = Request::builder().header("authorization", format!("Bearer {secret}"));
            request.body(()).unwrap().into_parts().0
        };
        let (mira, nobody) = (asks(&made.secret), asks("longwave_nothing"));
        assert!(matches!(signed(&newsroom, &mira, true).await, Still::Signed(_)));
        assert!(matches!(signed(&newsroom, &nobody, true).await, Still::Gone));
        newsroom.store().close().await;
        assert!(matches!(signed(&newsroom, &mira, true).await, Still::Unclear));
    }
}
