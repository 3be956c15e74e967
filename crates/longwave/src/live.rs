//! Live push: what changed, told at once to every page that is open.
//!
//! An open page keeps one event stream to its service. The event of a log entry bears its number, what holds
//! now bears none; a page that lost its connection names the last one it saw and is told what came since, or, if that is
//! too long ago, to look again.

use std::collections::{HashMap, VecDeque};
use std::convert::Infallible;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use axum::body::Body;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderName};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::Response;
use bytes::Bytes;
use futures_util::{Stream, StreamExt, stream};
use news::ServiceId;
use tokio::sync::broadcast::{self, error::RecvError};

/// Events kept for pages that come back.
const REMEMBERED: usize = 256;
/// Events that a slow connection may fall behind before it is told to look again.
const BEHIND: usize = 64;
/// Proxies end a connection that is silent for a minute; this keeps it well awake.
const HEARTBEAT: Duration = Duration::from_secs(25);

#[derive(Debug, Clone)]
struct Told {
    seq: i64,
    event: Bytes,
}

struct Channel {
    sender: broadcast::Sender<Bytes>,
    past: VecDeque<Told>,
    /// How things are, as was told last.
    now: Option<Bytes>,
}

impl Channel {
    fn new() -> Self {
        Self { sender: broadcast::channel(BEHIND).0, past: VecDeque::new(), now: None }
    }
}

/// Every service's event stream.
pub struct Live {
    channels: Mutex<HashMap<ServiceId, Channel>>,
    /// Events before this number were never seen here, or can't be told any more.
    since: AtomicI64,
    closing: tokio::sync::watch::Sender<bool>,
}

impl Live {
    /// Streams that begin after log entry `since`.
    pub fn new(since: i64) -> Self {
        let since = AtomicI64::new(since);
        Self { channels: Mutex::default(), since, closing: tokio::sync::watch::Sender::new(false) }
    }

    /// Has every open page look again, and those that come back: nobody knows what entry `seq` says.
    pub fn missed(&self, seq: i64) {
        let mut channels = self.channels.lock().unwrap_or_else(PoisonError::into_inner);
        self.since.fetch_max(seq, Ordering::AcqRel);
        for channel in channels.values_mut() {
            channel.past.retain(|told| told.seq > seq);
            let _ = channel.sender.send(look_again());
        }
    }

    /// Tells every open page of a service; telling an entry twice does no harm.
    pub fn tell(&self, service: &ServiceId, seq: i64, name: &str, data: &serde_json::Value) {
        let mut channels = self.channels.lock().unwrap_or_else(PoisonError::into_inner);
        let channel = channels.entry(service.clone()).or_insert_with(Channel::new);
        if channel.past.iter().any(|told| told.seq == seq) {
            return;
        }
        let told = Told { seq, event: format!("id: {seq}\nevent: {name}\ndata: {data}\n\n").into() };
        if channel.past.len() == REMEMBERED {
            channel.past.pop_front();
        }
        channel.past.push_back(told.clone());
        // Nobody listening is no error.
        let _ = channel.sender.send(told.event);
    }

    /// Tells every open page of a service how things are now, if that is news. Who comes back later is told how they are then.
    pub fn tell_now(&self, service: &ServiceId, event: Bytes) {
        let mut channels = self.channels.lock().unwrap_or_else(PoisonError::into_inner);
        let channel = channels.entry(service.clone()).or_insert_with(Channel::new);
        if channel.now.replace(event.clone()).as_ref() != Some(&event) {
            let _ = channel.sender.send(event);
        }
    }

    /// How many pages listen.
    pub fn listeners(&self) -> usize {
        let channels = self.channels.lock().unwrap_or_else(PoisonError::into_inner);
        channels.values().map(|channel| channel.sender.receiver_count()).sum()
    }

    /// Ends every stream, so that the server can stop.
    pub fn close(&self) {
        self.closing.send_replace(true);
    }

    /// The stream of a service for a page that last saw what its `Last-Event-ID` says. `now` is sent once it
    /// is told what it missed.
    pub fn stream(&self, service: &ServiceId, asked: &HeaderMap, now: Option<Bytes>) -> Response {
        let (past, receiver) = self.join(service, last_seen(asked));
        let opening = past.into_iter().chain(now);
        let opening = stream::iter(std::iter::once(Bytes::from_static(b"retry: 2000\n\n")).chain(opening));
        let mut closing = self.closing.subscribe();
        let closed = async move {
            let _ = closing.wait_for(|closing| *closing).await;
        };
        let body = opening.chain(following(receiver)).take_until(Box::pin(closed)).map(Ok::<_, Infallible>);
        let mut response = Response::new(Body::from_stream(body));
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/event-stream"));
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        // nginx would otherwise keep events back until its buffer is full.
        headers.insert(HeaderName::from_static("x-accel-buffering"), HeaderValue::from_static("no"));
        response
    }

    fn join(&self, service: &ServiceId, seen: Option<i64>) -> (Vec<Bytes>, broadcast::Receiver<Bytes>) {
        let mut channels = self.channels.lock().unwrap_or_else(PoisonError::into_inner);
        let channel = channels.entry(service.clone()).or_insert_with(Channel::new);
        let oldest = if channel.past.len() < REMEMBERED {
            self.since.load(Ordering::Acquire)
        } else {
            channel.past.front().map_or(0, |t| t.seq)
        };
        let past = match seen {
            None => Vec::new(),
            Some(seen) if seen < oldest => vec![look_again()],
            Some(seen) => {
                channel.past.iter().filter(|told| told.seq > seen).map(|t| t.event.clone()).collect()
            }
        };
        (past, channel.sender.subscribe())
    }
}

/// What a page is told that missed too much: its own content may be old.
fn look_again() -> Bytes {
    Bytes::from_static(b"event: missed\ndata: {}\n\n")
}

fn last_seen(asked: &HeaderMap) -> Option<i64> {
    asked.get("last-event-id")?.to_str().ok()?.trim().parse().ok()
}

fn following(receiver: broadcast::Receiver<Bytes>) -> impl Stream<Item = Bytes> {
    stream::unfold(receiver, |mut receiver| async move {
        let event = match tokio::time::timeout(HEARTBEAT, receiver.recv()).await {
            Err(_) => Bytes::from_static(b":\n\n"),
            Ok(Ok(event)) => event,
            Ok(Err(RecvError::Lagged(_))) => look_again(),
            Ok(Err(RecvError::Closed)) => return None,
        };
        Some((event, receiver))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn service() -> ServiceId {
        "english".parse().unwrap()
    }

    fn joined(live: &Live, seen: Option<i64>) -> Vec<String> {
        live.join(&service(), seen)
            .0
            .iter()
            .map(|event| String::from_utf8_lossy(event).into_owned())
            .collect()
    }

    #[test]
    fn a_page_that_comes_back_is_told_what_it_missed() {
        let live = Live::new(10);
        for seq in 11..14 {
            live.tell(&service(), seq, "front", &serde_json::json!({}));
        }
        live.tell(&service(), 12, "front", &serde_json::json!({}));
        assert_eq!(joined(&live, None).len(), 0);
        assert_eq!(joined(&live, Some(12)), ["id: 13\nevent: front\ndata: {}\n\n"]);
        assert_eq!(joined(&live, Some(11)).len(), 2);
        assert_eq!(joined(&live, Some(3)), ["event: missed\ndata: {}\n\n"]);
    }

    #[test]
    fn where_it_is_not_known_what_to_tell_every_page_looks_again() {
        let live = Live::new(10);
        live.tell(&service(), 12, "front", &serde_json::json!({}));
        let (_, mut open) = live.join(&service(), None);
        live.missed(11);
        assert_eq!(open.try_recv().unwrap(), look_again());
        assert_eq!(joined(&live, Some(10)), ["event: missed\ndata: {}\n\n"]);
        assert_eq!(joined(&live, Some(11)), ["id: 12\nevent: front\ndata: {}\n\n"]);
    }
}
