//! Tokens for the API: made here, told once, ended here.

use axum::Form;
use axum::extract::{Path, State};
use axum::response::Response;
use news::{Desk, Grant, Right, Role, Scope, ServiceId, Timestamp};
use serde::Serialize;
use store::Token;

use super::{Fields, must};
use crate::clock::now;
use crate::desk::pages::here::{Here, see_other};
use crate::desk::pages::shown::day_begins;
use crate::desk::pages::trouble::Trouble;
use crate::desk::{NAME, name, scope_is_there};
use crate::newsroom::Newsroom;
use crate::people::{Maker, make_token};

#[derive(Serialize)]
struct TokensPage {
    tokens: Vec<Shown>,
    services: Vec<ServiceId>,
    desks: Vec<Desk>,
    roles: Vec<&'static str>,
    /// A new token's secret, told this once.
    secret: Option<String>,
}

#[derive(Serialize)]
struct Shown {
    id: i64,
    name: String,
    role: &'static str,
    /// Services and desks; none for all of them.
    places: Vec<String>,
    created: Timestamp,
    until: Option<Timestamp>,
    used: Option<Timestamp>,
    holds: bool,
}

fn shown(token: Token) -> Shown {
    let places = match &token.scope {
        Scope::All => Vec::new(),
        Scope::Services(services) => services.iter().map(ToString::to_string).collect(),
        Scope::Desks(desks) => desks.iter().map(ToString::to_string).collect(),
    };
    let holds = token.holds(now());
    let Token { id, name, role, created, until, used, .. } = token;
    Shown { id, name, role: role.as_str(), places, created, until, used, holds }
}

async fn show(room: &Newsroom, here: &Here, secret: Option<String>) -> Result<Response, Trouble> {
    must(here, Right::Tokens)?;
    let page = TokensPage {
        tokens: room.store().tokens().await?.into_iter().rev().map(shown).collect(),
        services: room.reader().services(),
        desks: room.reader().desks(None),
        roles: Role::ALL.iter().map(|role| role.as_str()).collect(),
        secret,
    };
    Ok(here.page(room, "tokens.html", page))
}

pub async fn list(State(room): State<Newsroom>, here: Here) -> Response {
    here.answer(&room, show(&room, &here, None)).await
}

pub async fn make(State(room): State<Newsroom>, here: Here, Form(fields): Form<Fields>) -> Response {
    let work = async {
        must(&here, Right::Tokens)?;
        let called = name("name", fields.text("name"), NAME)?;
        let role = Role::ALL.into_iter().find(|role| role.as_str() == fields.text("role"));
        let role = role.ok_or_else(|| Trouble::unusable("role"))?;
        let scope = match fields.text("scope") {
            "*" => Scope::All,
            desk if desk.contains('/') => Scope::Desks(vec![fields.id("scope")?]),
            _ => Scope::Services(vec![fields.id("scope")?]),
        };
        scope_is_there(&room, &scope)?;
        // To the end of the day that is named.
        let ends = |day: String| day_begins(&day, true, here.interface).ok_or_else(|| Trouble::unusable(day));
        let until = fields.maybe("until").map(ends).transpose()?;
        let made = make_token(room.store(), &called, &Grant { role, scope }, until, Maker::default()).await?;
        show(&room, &here, Some(made.secret)).await
    };
    here.answer(&room, work).await
}

pub async fn end(State(room): State<Newsroom>, here: Here, Path(id): Path<i64>) -> Response {
    let work = async {
        must(&here, Right::Tokens)?;
        match room.store().end_token(id, now()).await? {
            true => Ok(see_other("/desk/administration/tokens")),
            false => Err(Trouble::not_found("token", id)),
        }
    };
    here.answer(&room, work).await
}
