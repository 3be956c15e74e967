//! Tokens: who may use the API.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use news::{Grant, Right, Role, Scope};
use serde::{Deserialize, Serialize};
use store::Token;

use super::answer::{Failure, Path};
use super::exact::Exact;
use crate::clock::now;
use crate::desk::{self, NAME};
use crate::newsroom::Newsroom;
use crate::people::{self, Maker, Signed};

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct NewToken {
    name: String,
    role: Role,
    scope: Scope,
    /// When it ends by itself.
    #[serde(default)]
    until: Option<news::Timestamp>,
}

/// A token as it is told: never its secret.
#[derive(Serialize)]
pub struct Told {
    id: i64,
    name: String,
    role: Role,
    scope: Scope,
    created: news::Timestamp,
    ended: Option<news::Timestamp>,
    until: Option<news::Timestamp>,
    used: Option<news::Timestamp>,
}

/// A new token, with the secret that is told this once.
#[derive(Serialize)]
pub struct Made {
    /// What it is ended by.
    id: i64,
    secret: String,
    name: String,
}

pub async fn list(State(room): State<Newsroom>, signed: Signed) -> Result<Json<Vec<Told>>, Failure> {
    signed.everywhere(Right::Tokens)?;
    let told = |token: Token| {
        let Token { id, name, role, scope, created, ended, until, used } = token;
        Told { id, name, role, scope, created, ended, until, used }
    };
    Ok(Json(room.store().tokens().await?.into_iter().map(told).collect()))
}

pub async fn new(
    State(room): State<Newsroom>,
    signed: Signed,
    Exact(body): Exact<NewToken>,
) -> Result<Json<Made>, Failure> {
    signed.everywhere(Right::Tokens)?;
    let NewToken { name, role, scope, until } = body;
    let name = desk::name("name", &name, NAME)?;
    desk::scope_is_there(&room, &scope)?;
    let made = people::make_token(room.store(), &name, &Grant { role, scope }, until, Maker::default()).await?;
    Ok(Json(Made { id: made.id, secret: made.secret, name }))
}

pub async fn end(
    State(room): State<Newsroom>,
    signed: Signed,
    Path(id): Path<i64>,
) -> Result<StatusCode, Failure> {
    signed.everywhere(Right::Tokens)?;
    match room.store().end_token(id, now()).await? {
        true => Ok(StatusCode::NO_CONTENT),
        false => Err(Failure::not_found("token", id)),
    }
}
