//! The record of who did what: every request that changes something, and every one that was refused.

use std::convert::Infallible;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use axum::extract::{FromRequestParts, MatchedPath, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, StatusCode};
use axum::middleware::Next;
use axum::response::Response;
use news::{Actor, Right, Story};
use serde_json::json;
use store::{Account, Audited, Store, Token};
use tokio::sync::{mpsc, oneshot};
use tower_http::csrf::ProtectionError;

use super::doing::{Did, noting};
use super::throttle::Key;
use crate::clock::now;
use crate::desk::Problem;
use crate::newsroom::Newsroom;
use crate::server::Peer;
use crate::settings::Settings;

/// Entries that may wait to be written; those of nobody in particular fill no more than half of it.
const WAITING: usize = 10_000;
/// Entries written in one transaction.
const LOT: usize = 200;
/// How often a lot is tried that the database refuses, and once the newsroom stops; and the time between.
const TRIES: usize = 600;
const LAST_TRIES: usize = 3;
const AGAIN: Duration = Duration::from_secs(1);
const ABOUT: usize = 300;

/// Who turned out to ask, for whoever records the request.
#[derive(Debug, Clone, Default)]
pub struct Asker(Arc<OnceLock<Asked>>);

/// By which name, and whose account or which token.
#[derive(Debug, Clone, Default)]
struct Asked {
    name: String,
    account: Option<i64>,
    token: Option<i64>,
}

impl Asker {
    /// Notes that it is somebody at the desk.
    pub fn is(parts: &Parts, account: &Account) {
        Self::note(parts, Asked { name: account.name.clone(), account: Some(account.id), token: None });
    }

    /// Notes that it is whoever has this token.
    pub fn is_token(parts: &Parts, token: &Token) {
        Self::note(parts, Asked { name: token.name.clone(), account: None, token: Some(token.id) });
    }

    fn note(parts: &Parts, asked: Asked) {
        if let Some(asker) = parts.extensions.get::<Self>() {
            let _ = asker.0.set(asked);
        }
    }
}

/// What a request changed, for whoever records it: an extension of its answer.
#[derive(Debug, Clone)]
pub struct Changed(pub String);

/// Who the record says it was that gave a command.
pub const COMMAND: &str = "command line";

/// Puts on record what a command did: whoever may give one there needs no account.
///
/// # Errors
/// The store's.
pub async fn by_command(
    store: &Store,
    (did, kind): (&str, &str),
    about: &str,
    changed: Option<Changed>,
) -> Result<(), store::Error> {
    let entry = Audited {
        at: now(),
        who: Some(COMMAND.into()),
        account: None,
        token: None,
        address: String::new(),
        what: did.into(),
        about: about.chars().take(ABOUT).collect(),
        status: 200,
        kind: Some(kind.into()),
        changed: changed.map(|changed| changed.0),
        service: None,
    };
    store.audit(&[entry]).await
}

/// The kinds of things that are on record, as the record's filter names them.
pub const KINDS: [&str; 8] =
    ["stories", "wire", "fronts", "breaking", "pictures", "people", "administration", "account"];

/// The services whose record somebody may read; with none, all of it, and what was done at no service.
///
/// # Errors
/// Where they may read none of it.
pub fn readable(actor: &Actor) -> Result<Vec<String>, Problem> {
    match actor.reach(Right::People) {
        None => Ok(Vec::new()),
        Some((services, _)) if services.is_empty() => Err(Problem::Lacks(Right::People)),
        Some((services, _)) => Ok(services.iter().map(ToString::to_string).collect()),
    }
}

/// Which kind of thing a route is for.
fn kind_of(route: &str) -> &'static str {
    let path = route.strip_prefix("/desk/").or_else(|| route.strip_prefix("/api/v1/")).unwrap_or_default();
    let room = path.split('/').next().unwrap_or_default();
    match room {
        "members" => "people",
        "sign-in" | "sign-out" | "invitation" | "language" => "account",
        room => KINDS.into_iter().find(|kind| *kind == room).unwrap_or("administration"),
    }
}

/// An entry of what somebody does to a story while they have it open, without a request for it.
pub fn while_writing(story: &Story, who: String, account: Option<i64>, what: &str) -> Audited {
    let did = Did::to(story);
    Audited {
        at: now(),
        who: Some(who),
        account,
        token: None,
        address: String::new(),
        what: what.to_owned(),
        about: format!("/desk/stories/{}", story.id),
        status: StatusCode::OK.as_u16(),
        kind: Some("stories".to_owned()),
        service: did.service.as_ref().map(ToString::to_string),
        changed: Some(json!({ "did": did }).to_string()),
    }
}

/// Where entries of the record go.
pub type Auditor = mpsc::Sender<Audited>;

/// A channel for entries, and its end for [`write_down`].
pub fn audited() -> (Auditor, mpsc::Receiver<Audited>) {
    mpsc::channel(WAITING)
}

/// Where a request comes from: an IP address, or nothing where that isn't known.
pub struct From(pub String);

impl FromRequestParts<Newsroom> for From {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, room: &Newsroom) -> Result<Self, Infallible> {
        let peer = parts.extensions.get::<Peer>().map(|peer| peer.0);
        Ok(Self(from_where(&parts.headers, peer, room.settings())))
    }
}

/// The address that a request comes from: the peer's, or behind a proxy that the settings trust, the one it names last.
fn from_where(headers: &HeaderMap, peer: Option<IpAddr>, settings: &Settings) -> String {
    let trusted = |address: &IpAddr| settings.proxies.contains(&address.to_canonical());
    let Some(peer) = peer.map(|peer| peer.to_canonical()) else { return String::new() };
    if !trusted(&peer) {
        return peer.to_string();
    }
    let named = headers.get_all("x-forwarded-for").iter();
    let named = named.flat_map(|all| all.to_str().unwrap_or_default().split(',')).map(address_in);
    let named: Vec<Option<IpAddr>> = named.collect();
    // What can't be read ends the walk: whatever stands before it is only claimed.
    let first = named.into_iter().rev().find(|named| !named.is_some_and(|address| trusted(&address)));
    first.flatten().unwrap_or(peer).to_string()
}

/// The address that a proxy wrote: alone, between brackets, or with a port.
fn address_in(written: &str) -> Option<IpAddr> {
    let written = written.trim();
    let bare = written.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(written);
    let with_port = || written.parse::<SocketAddr>().ok().map(|both| both.ip());
    bare.parse().ok().or_else(with_port).map(|address: IpAddr| address.to_canonical())
}

/// Records a request that changes something, or that somebody known was refused.
pub async fn write(State(room): State<Newsroom>, mut request: Request, next: Next) -> Response {
    let asker = Asker::default();
    request.extensions_mut().insert(asker.clone());
    let peer = request.extensions().get::<Peer>().map(|peer| peer.0);
    let address = from_where(request.headers(), peer, room.settings());
    let changes = !matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    let route = request.extensions().get::<MatchedPath>().map(|path| path.as_str().to_owned());
    let what = format!("{} {}", request.method(), route.as_deref().unwrap_or_default());
    let about: String = request.uri().path().chars().take(ABOUT).collect();
    let (response, did) = noting(next.run(request)).await;
    let asked = asker.0.get().cloned();
    let known = asked.is_some() && (changes || response.status() == StatusCode::FORBIDDEN);
    if known || (asked.is_none() && stranger_is_noted(&room, &response, &what, &address)) {
        let (who, account, token) =
            asked.map_or((None, None, None), |Asked { name, account, token }| (Some(name), account, token));
        let status = response.status().as_u16();
        let kind = Some(kind_of(route.as_deref().unwrap_or_default()).to_owned());
        let changed = response.extensions().get::<Changed>().map(|changed| changed.0.clone());
        let changed = changed.or_else(|| (did != Did::default()).then(|| json!({ "did": did }).to_string()));
        let service = did.service.map(|service| service.to_string());
        let at = now();
        room.record(Audited {
            at,
            who,
            account,
            token,
            address,
            what,
            about,
            status,
            kind,
            changed,
            service,
        });
    }
    response
}

/// Whether what nobody in particular was refused is put on record: that another site's page asked, or that a token doesn't
/// hold. Anybody could fill the record by it, so of one place there are only so many within a time.
fn stranger_is_noted(room: &Newsroom, response: &Response, what: &str, address: &str) -> bool {
    let foreign = response.extensions().get::<ProtectionError>().is_some();
    let unknown = response.status() == StatusCode::UNAUTHORIZED && what.contains(" /api/");
    (foreign || unknown) && room.throttle().recorded.begin(&Key::place(address), Instant::now()).is_ok()
}

/// Writes the record down until nothing more is `done` and all of it is written: what is under way when the newsroom is to
/// stop belongs there too.
pub async fn write_down(
    room: Newsroom,
    mut entries: mpsc::Receiver<Audited>,
    mut done: oneshot::Receiver<()>,
) {
    let (mut lot, mut ends) = (Vec::new(), false);
    loop {
        if ends {
            entries.close();
        }
        let received = tokio::select! {
            received = entries.recv_many(&mut lot, LOT) => received,
            _ = &mut done, if !ends => {
                ends = true;
                continue;
            }
        };
        if received == 0 {
            return;
        }
        keep(&room, &lot, &mut done, &mut ends).await;
        lot.clear();
    }
}

/// Keeps a lot, however often the database refuses it, within reason.
async fn keep(room: &Newsroom, lot: &[Audited], done: &mut oneshot::Receiver<()>, ends: &mut bool) {
    let mut tries = 0;
    while let Err(error) = room.store().audit(lot).await {
        tries += 1;
        if tries >= if *ends { LAST_TRIES } else { TRIES } {
            // Said where an operator keeps it, rather than lost.
            return lot.iter().for_each(|entry| tracing::error!(%error, ?entry, "not in the record"));
        }
        tracing::warn!(%error, "the record is written in a moment");
        tokio::select! {
            () = tokio::time::sleep(AGAIN) => {}
            _ = &mut *done, if !*ends => *ends = true,
        }
    }
}

#[cfg(test)]
mod tests {
    use sqlx::{Connection, SqliteConnection};

    use super::*;

    fn entry(who: &str) -> Audited {
        Audited {
            at: now(),
            who: Some(who.into()),
            account: None,
            token: None,
            address: String::new(),
            what: "POST /desk/stories".into(),
            about: String::new(),
            status: 303,
            kind: None,
            changed: None,
            service: None,
        }
    }

    #[tokio::test]
    async fn what_is_done_while_the_newsroom_stops_is_on_record_and_what_the_database_refused_too() {
        let folder = tempfile::tempdir().unwrap();
        let settings = Settings::in_folder(folder.path(), "127.0.0.1:1".parse().unwrap());
        let (room, work) = Newsroom::open(settings).await.unwrap();
        let file = folder.path().join("longwave.db");
        let mut database = SqliteConnection::connect(&format!("sqlite:{}", file.display())).await.unwrap();
        let fails = "CREATE TRIGGER fails BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'no'); END";
        sqlx::raw_sql(fails).execute(&mut database).await.unwrap();
        let (finish, done) = oneshot::channel();
        let writing = tokio::spawn(write_down(room.clone(), work.record, done));
        room.record(entry("refused"));
        tokio::time::sleep(Duration::from_millis(50)).await;
        sqlx::raw_sql("DROP TRIGGER fails").execute(&mut database).await.unwrap();
        room.close();
        tokio::task::yield_now().await;
        room.record(entry("late"));
        finish.send(()).unwrap();
        writing.await.unwrap();
        let kept = room.store().audited(&store::AuditQuery::default()).await.unwrap();
        let kept: Vec<_> = kept.into_iter().filter_map(|(_, entry)| entry.who).collect();
        assert_eq!(kept, ["late", "refused"]);
    }

    #[test]
    fn an_address_is_believed_from_a_trusted_proxy_only() {
        let mut settings = Settings::in_folder("x".as_ref(), "127.0.0.1:1".parse().unwrap());
        let mut headers = HeaderMap::new();
        headers.append("x-forwarded-for", "6.6.6.6, 192.0.2.7".parse().unwrap());
        let peer = "::ffff:10.0.0.1".parse().ok();
        assert_eq!(from_where(&headers, peer, &settings), "10.0.0.1");
        settings.proxies = vec!["10.0.0.1".parse().unwrap()];
        assert_eq!(
            from_where(&headers, peer, &settings),
            "192.0.2.7",
            "what a client claims stands before it"
        );
        assert_eq!(from_where(&HeaderMap::new(), peer, &settings), "10.0.0.1");
        for (written, read) in [
            ("6.6.6.6, 203.0.113.9:51234", "203.0.113.9"),
            ("6.6.6.6, [2001:db8::9]:443, 10.0.0.1:80", "2001:db8::9"),
            ("6.6.6.6, [2001:db8::9]", "2001:db8::9"),
            ("6.6.6.6, ::ffff:192.0.2.7", "192.0.2.7"),
            ("6.6.6.6, unknown", "10.0.0.1"),
            ("6.6.6.6, _hidden, 10.0.0.1", "10.0.0.1"),
            ("6.6.6.6, ", "10.0.0.1"),
        ] {
            let headers =
                HeaderMap::from_iter([("x-forwarded-for".parse().unwrap(), written.parse().unwrap())]);
            assert_eq!(from_where(&headers, peer, &settings), read, "{written}");
        }
    }
}
