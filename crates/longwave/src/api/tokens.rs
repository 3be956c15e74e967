//! Tokens: who may use the API.

use axum::extract::State;
use axum::http::StatusCode;
use axum::{Extension, Json};
use news::{Grant, Right, Role, Scope};
use serde::{Deserialize, Serialize};
use store::Token;

use super::administration::{Kept, recorded};
use super::answer::{Failure, Path};
use super::exact::Exact;
use crate::bodies::Whole;
use crate::clock::now;
use crate::desk::{self, Done, NAME};
use crate::newsroom::Newsroom;
use crate::people::{self, ByToken, Changed, Signed};
use crate::setup::{told_token, told_way_in};

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
    /// Who made it; none where that was at the command line.
    maker: Option<String>,
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
        let Token { id, name, role, scope, created, ended, until, used, maker, .. } = token;
        Told { id, name, role, scope, created, ended, until, used, maker: maker.map(|(_, name)| name) }
    };
    Ok(Json(room.store().tokens().await?.into_iter().map(told).collect()))
}

pub async fn new(
    State(room): State<Newsroom>,
    Whole(ByToken { signed, maker }, Exact(body)): Whole<ByToken, Exact<NewToken>>,
) -> Kept<Made> {
    signed.everywhere(Right::Tokens)?;
    let NewToken { name, role, scope, until } = body;
    let name = desk::name("name", &name, NAME)?;
    desk::scope_is_there(&room, &scope)?;
    let grant = Grant { role, scope };
    let made = people::make_token(room.store(), &name, &grant, until, maker).await?;
    let done = Done(vec![told_token(&name, &grant, until)]);
    Ok((recorded(&done), Json(Made { id: made.id, secret: made.secret, name })))
}

pub async fn end(
    State(room): State<Newsroom>,
    ByToken { signed, .. }: ByToken,
    Path(id): Path<i64>,
) -> Result<(StatusCode, Extension<Changed>), Failure> {
    signed.everywhere(Right::Tokens)?;
    let token = room.store().tokens().await?.into_iter().find(|token| token.id == id);
    let token = token.ok_or_else(|| Failure::not_found("token", id))?;
    match room.store().end_token(id, now()).await? {
        true => {
            let done = Done(vec![told_way_in("token", &token.name, "removed")]);
            Ok((StatusCode::NO_CONTENT, recorded(&done)))
        }
        false => Err(Failure::not_found("token", id)),
    }
}
