//! Who asks: a token in the Authorization header (RFC 6750, section 2.1), or a session's cookie.

use axum::extract::FromRequestParts;
use axum::http::header::{ACCEPT, AUTHORIZATION, HeaderName, SEC_WEBSOCKET_KEY};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode};
use news::{Actor, By, Right};
use store::{Account, Session};

use super::audit::Asker;
use super::cookie::Cookie;
use super::secret::fingerprint;
use super::sign_in::{demands_second, holds};
use super::token::Maker;
use crate::api::Failure;
use crate::clock::now;
use crate::newsroom::Newsroom;

/// A session is noted as at work no more often.
const NOTED_EVERY: jiff::SignedDuration = jiff::SignedDuration::from_mins(1);

/// A token is noted as used no more often.
const TOKEN_NOTED_EVERY: jiff::SignedDuration = jiff::SignedDuration::from_hours(1);
/// The desk's script says so of what it asks without anybody having done anything.
const BY_ITSELF: HeaderName = HeaderName::from_static("x-by-itself");

/// Somebody who showed a token or a session that holds.
pub struct Signed(pub Actor);

/// Somebody signed in at the desk.
#[derive(Clone)]
pub struct AtDesk {
    pub account: Account,
    pub session: Session,
}

impl AtDesk {
    /// Who acts when they do something.
    pub fn actor(&self) -> Actor {
        Actor { by: By::Person(self.account.name.clone()), grants: self.account.grants.clone() }
    }

    /// Who a request's cookie says is at the desk; None for nobody. Their session is at work then, unless the browser asks
    /// by itself.
    ///
    /// # Errors
    /// Where the store can't say.
    pub async fn of(parts: &Parts, room: &Newsroom) -> Result<Option<Self>, store::Error> {
        let found = Self::find(parts, room).await?;
        if let Some(at) = &found
            && !by_itself(&parts.headers)
        {
            at.works(room).await;
        }
        Ok(found)
    }

    async fn find(parts: &Parts, room: &Newsroom) -> Result<Option<Self>, store::Error> {
        let secret = Cookie::Session.shown(&parts.headers, room.settings());
        let Some(secret) = secret else { return Ok(None) };
        let found = room.store().session_by_hash(&fingerprint(secret)).await?;
        let at = found.map(|(session, account)| Self { account, session }).filter(|at| at.holds(room));
        if let Some(at) = &at {
            Asker::is(parts, &at.account);
        }
        Ok(at)
    }

    /// Whether the session still holds: neither too old nor idle, and begun with a second factor where one is demanded.
    fn holds(&self, room: &Newsroom) -> bool {
        holds(&self.session, now()) && (self.session.strong || !demands_second(room, &self.account))
    }

    /// The same person as their session is now; None once it has ended. It is no work of theirs to ask.
    pub async fn again(&self, room: &Newsroom) -> Result<Option<Self>, store::Error> {
        let account = room.store().account(self.account.id).await?.filter(|account| account.ended.is_none());
        let sessions = room.store().sessions(self.account.id).await?;
        let session = sessions.into_iter().find(|session| session.id == self.session.id);
        let at = account.zip(session).map(|(account, session)| Self { account, session });
        Ok(at.filter(|at| at.holds(room)))
    }

    /// Notes that the session is at work.
    pub async fn works(&self, room: &Newsroom) {
        let now = now();
        if now.duration_since(self.session.seen) > NOTED_EVERY
            && let Err(error) = room.store().session_seen(self.session.id, now).await
        {
            // Reading goes on where nothing can be written.
            tracing::warn!(%error, "a session could not be noted as at work");
        }
    }
}

/// Whether nobody did anything for a browser to ask this: it opens a stream again, or fetches what it was told is new.
fn by_itself(headers: &HeaderMap) -> bool {
    let stream = headers.get(ACCEPT).is_some_and(|accept| accept == "text/event-stream");
    stream || headers.contains_key(SEC_WEBSOCKET_KEY) || headers.contains_key(BY_ITSELF)
}

impl Signed {
    /// # Errors
    /// Where nothing is granted to them anywhere.
    fn of(actor: Actor) -> Result<Self, Failure> {
        let signed = Self(actor);
        signed.somewhere(Right::Look).map(|()| signed)
    }

    /// # Errors
    /// Where the right isn't theirs at every service.
    pub fn everywhere(&self, right: Right) -> Result<(), Failure> {
        if self.0.has_everywhere(right) { Ok(()) } else { Err(refused(right, "all services")) }
    }

    /// # Errors
    /// Where the right isn't theirs at any service.
    pub fn somewhere(&self, right: Right) -> Result<(), Failure> {
        if self.0.has_somewhere(right) { Ok(()) } else { Err(refused(right, "a service")) }
    }
}

fn unknown() -> Failure {
    let message = "show a token that holds: Authorization: Bearer longwave_…";
    Failure::new(StatusCode::UNAUTHORIZED, "unknown", message)
}

fn refused(right: Right, place: &str) -> Failure {
    let message = format!("this takes the role {} at {place}", right.role().as_str());
    Failure::new(StatusCode::FORBIDDEN, "refused", message)
}

impl FromRequestParts<Newsroom> for Signed {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, room: &Newsroom) -> Result<Self, Failure> {
        match ByToken::shown(parts, room).await? {
            Some(by_token) => Ok(by_token.signed),
            None => Self::of(AtDesk::of(parts, room).await?.ok_or_else(unknown)?.actor()),
        }
    }
}

/// Somebody who showed a token. What lets others in isn't done over the API by a session of the desk: there whoever does it
/// has shown a short while ago who they are.
pub struct ByToken {
    pub signed: Signed,
    /// Whose account made the token, and which it is.
    pub maker: Maker,
}

impl ByToken {
    /// The token of a request, if it shows one.
    async fn shown(parts: &Parts, room: &Newsroom) -> Result<Option<Self>, Failure> {
        let Some(header) = parts.headers.get(AUTHORIZATION) else { return Ok(None) };
        // The scheme's case doesn't matter (RFC 9110, section 11.1).
        let shown = header.to_str().ok().and_then(|value| value.trim().split_once(' '));
        let shown = shown.filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"));
        let secret = shown.map(|(_, secret)| secret.trim()).ok_or_else(unknown)?;
        let token = room.store().token_by_hash(&fingerprint(secret)).await?.ok_or_else(unknown)?;
        let now = now();
        if !token.holds(now) {
            return Err(unknown());
        }
        if token.used.is_none_or(|used| now.duration_since(used) > TOKEN_NOTED_EVERY)
            && let Err(error) = room.store().token_used(token.id, now).await
        {
            tracing::warn!(%error, "a token could not be noted as used");
        }
        Asker::is_token(parts, &token);
        let maker = Maker { account: token.maker.map(|(account, _)| account), token: Some(token.id) };
        let signed = Signed::of(Actor::new(By::Person(token.name), token.role, token.scope))?;
        Ok(Some(Self { signed, maker }))
    }
}

impl FromRequestParts<Newsroom> for ByToken {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, room: &Newsroom) -> Result<Self, Failure> {
        if let Some(by_token) = Self::shown(parts, room).await? {
            return Ok(by_token);
        }
        AtDesk::of(parts, room).await?.ok_or_else(unknown)?;
        let message = "this takes a token; who is signed in at the desk does it there";
        Err(Failure::new(StatusCode::FORBIDDEN, "refused", message))
    }
}
