//! Who asks: a token in the Authorization header (RFC 6750, section 2.1), or a session's cookie.

use axum::extract::FromRequestParts;
use axum::http::StatusCode;
use axum::http::header::AUTHORIZATION;
use axum::http::request::Parts;
use news::{Actor, By, Right};
use store::{Account, Session};

use super::audit::Asker;
use super::cookie::shown;
use super::secret::fingerprint;
use super::sign_in::holds;
use crate::api::Failure;
use crate::clock::now;
use crate::newsroom::Newsroom;

/// A session is noted as at work no more often.
const NOTED_EVERY: jiff::SignedDuration = jiff::SignedDuration::from_mins(1);

/// A token is noted as used no more often.
const TOKEN_NOTED_EVERY: jiff::SignedDuration = jiff::SignedDuration::from_hours(1);

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

    /// Who a request's cookie says is at the desk; None for nobody.
    ///
    /// # Errors
    /// Where the store can't say.
    pub async fn of(parts: &Parts, room: &Newsroom) -> Result<Option<Self>, store::Error> {
        let Some(secret) = shown(&parts.headers, room.settings()) else { return Ok(None) };
        let now = now();
        let found = room.store().session_by_hash(&fingerprint(secret)).await?;
        let Some((session, account)) = found.filter(|(session, _)| holds(session, now)) else {
            return Ok(None);
        };
        if now.duration_since(session.seen) > NOTED_EVERY
            && let Err(error) = room.store().session_seen(session.id, now).await
        {
            // Reading goes on where nothing can be written.
            tracing::warn!(%error, "a session could not be noted as at work");
        }
        Asker::is(parts, &account.name);
        Ok(Some(Self { account, session }))
    }
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

fn refused(right: Right, place: &str) -> Failure {
    let message = format!("this takes the role {} at {place}", right.role().as_str());
    Failure::new(StatusCode::FORBIDDEN, "refused", message)
}

impl FromRequestParts<Newsroom> for Signed {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, room: &Newsroom) -> Result<Self, Failure> {
        let unknown = || {
            let message = "show a token that holds: Authorization: Bearer longwave_…";
            Failure::new(StatusCode::UNAUTHORIZED, "unknown", message)
        };
        let Some(header) = parts.headers.get(AUTHORIZATION) else {
            let at_desk = AtDesk::of(parts, room).await?.ok_or_else(unknown)?;
            return Self::of(at_desk.actor());
        };
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
        Asker::is(parts, &token.name);
        Self::of(Actor::new(By::Person(token.name), token.role, token.scope))
    }
}
