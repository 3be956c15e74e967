//! Passkeys: signing in with one, and one's own. The desk's script speaks with the browser's authenticator and with these
//! in JSON; without script there are none.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::json;
use webauthn_rs::prelude::{PublicKeyCredential, RegisterPublicKeyCredential};

use super::enter::{Way, in_place_of, record, wait, with_cookie, within};
use super::here::{Anybody, Here, see_other};
use super::second::stale;
use super::trouble::Trouble;
use crate::clock::now;
use crate::desk::Problem;
use crate::newsroom::Newsroom;
use crate::people::{self, Cookie, From, Proof};

#[derive(Deserialize)]
pub struct Answer {
    #[serde(default)]
    next: String,
    answer: PublicKeyCredential,
}

#[derive(Deserialize)]
pub struct Added {
    name: String,
    answer: RegisterPublicKeyCredential,
}

/// What went wrong, for the script to show.
fn told(status: StatusCode, said: String) -> Response {
    (status, Json(json!({ "said": said }))).into_response()
}

pub async fn challenge(State(room): State<Newsroom>, from: From) -> Result<Response, Trouble> {
    let (secret, options) = people::begin_passkey(&room, &from.0)?;
    Ok(with_cookie(Json(options).into_response(), Cookie::Passkey.fresh(&secret, room.settings())))
}

pub async fn sign_in(
    State(room): State<Newsroom>,
    anybody: Anybody,
    from: From,
    headers: HeaderMap,
    Json(Answer { next, answer }): Json<Answer>,
) -> Result<Response, Trouble> {
    const WHAT: &str = "sign-in by passkey";
    let wrong = || told(StatusCode::UNAUTHORIZED, anybody.interface.word("passkey-wrong"));
    let secret = Cookie::Passkey.shown(&headers, room.settings()).unwrap_or_default();
    // Where nothing was begun there is nothing to guess.
    let Some(challenge) = people::begun_passkey(&room, secret) else { return Ok(wrong()) };
    let way = Way { room: &room, anybody: &anybody, from: &from, headers: &headers };
    let keys = match way.tries(WHAT) {
        Ok(keys) => keys,
        Err(left) => return Ok(told(StatusCode::TOO_MANY_REQUESTS, wait(&anybody, left))),
    };
    match people::finish_passkey(&room, challenge, &answer, now()).await {
        Ok(account) => {
            room.throttle().ways.succeeded(&keys);
            let held = people::held(&room, &account).await?;
            let response = way.open(WHAT, &account, held, Proof::Two, &next).await?;
            let response = in_place_of(response, Json(json!({ "to": within(&next) })).into_response());
            Ok(with_cookie(response, Cookie::Passkey.expired(room.settings())))
        }
        Err(Problem::Store(error)) => {
            room.throttle().ways.take_back(&keys);
            Err(error.into())
        }
        Err(_) => {
            record(&room, None, &from, WHAT, "", StatusCode::UNAUTHORIZED);
            Ok(wrong())
        }
    }
}

pub async fn new_challenge(State(room): State<Newsroom>, here: Here, from: From) -> Response {
    if let Some(to) = stale(&here) {
        return again(to);
    }
    match people::begin_new_passkey(&room, &here.at, &from.0).await {
        Ok(options) => Json(options).into_response(),
        Err(problem) => refused(&here, problem),
    }
}

pub async fn add(
    State(room): State<Newsroom>,
    here: Here,
    Json(Added { name, answer }): Json<Added>,
) -> Response {
    let work = async {
        people::finish_new_passkey(&room, &here.at, &name, &answer, now()).await?;
        people::renew_session(&room, &here.at, false).await
    };
    match work.await {
        Ok(secret) => {
            let done = Json(json!({ "to": "/desk/account" })).into_response();
            with_cookie(done, Cookie::Session.fresh(&secret, room.settings()))
        }
        Err(problem) => refused(&here, problem),
    }
}

fn refused(here: &Here, problem: Problem) -> Response {
    let status = match problem {
        Problem::Store(_) => StatusCode::SERVICE_UNAVAILABLE,
        Problem::NotFound { .. } => StatusCode::NOT_FOUND,
        _ => StatusCode::CONFLICT,
    };
    told(status, Trouble::from(problem).said(here.interface))
}

/// Sends the script to where somebody signs in again.
fn again(to: &str) -> Response {
    (StatusCode::UNAUTHORIZED, Json(json!({ "to": to }))).into_response()
}

pub async fn end(State(room): State<Newsroom>, here: Here, Path(id): Path<i64>) -> Response {
    if let Some(to) = stale(&here) {
        return see_other(to);
    }
    let work = async {
        match room.store().remove_passkey(id, here.at.account.id).await? {
            true => Ok(see_other("/desk/account")),
            false => Err(Trouble::not_found("passkey", id)),
        }
    };
    here.answer(&room, work).await
}
