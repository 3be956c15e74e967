//! Tokens: who may use the API.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use news::{Right, Role, Scope};
use serde::{Deserialize, Serialize};
use store::Token;

use super::answer::{Failure, Path};
use super::exact::Exact;
use crate::clock::now;
use crate::desk::{self, NAME, Problem};
use crate::newsroom::Newsroom;
use crate::people::{Signed, TOKEN, fingerprint, new_secret};

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct NewToken {
    name: String,
    role: Role,
    scope: Scope,
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
    let told =
        |Token { id, name, role, scope, created, ended, .. }| Told { id, name, role, scope, created, ended };
    Ok(Json(room.store().tokens().await?.into_iter().map(told).collect()))
}

pub async fn new(
    State(room): State<Newsroom>,
    signed: Signed,
    Exact(body): Exact<NewToken>,
) -> Result<Json<Made>, Failure> {
    signed.everywhere(Right::Tokens)?;
    let NewToken { name, role, scope } = body;
    let name = desk::name("name", &name, NAME)?;
    check(&room, &scope)?;
    let secret = new_secret(TOKEN).map_err(|error| {
        Failure::new(StatusCode::SERVICE_UNAVAILABLE, "unavailable", format!("no randomness: {error}"))
    })?;
    let id = room.store().save_token(&name, &fingerprint(&secret), role, &scope, now()).await?;
    Ok(Json(Made { id, secret, name }))
}

fn check(room: &Newsroom, scope: &Scope) -> Result<(), Problem> {
    match scope {
        Scope::All => Ok(()),
        Scope::Services(none) if none.is_empty() => {
            Err(Problem::Unusable("scope.services: name at least one, or let scope be \"all\"".into()))
        }
        Scope::Services(services) => services.iter().try_for_each(|service| room.knows_service(service)),
    }
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
