//! Tokens for the API: made here, told once, ended here.

use axum::Form;
use axum::extract::{Path, State};
use axum::response::Response;
use news::{Desk, Grant, Right, Role, Scope, ServiceId, Timestamp};
use serde::Serialize;
use store::Token;

use super::{Fields, must, recorded};
use crate::bodies::Whole;
use crate::clock::now;
use crate::desk::pages::here::{Here, see_other};
use crate::desk::pages::second::asked_again;
use crate::desk::pages::shown::day_begins;
use crate::desk::pages::trouble::Trouble;
use crate::desk::{Done, NAME, name, scope_is_there};
use crate::newsroom::Newsroom;
use crate::people::{Maker, make_token};
use crate::setup::{told_token, told_way_in};

const PAGE: &str = "/desk/administration/tokens";

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
    /// Who made it; none where that was at the command line.
    maker: Option<String>,
}

fn shown(token: Token) -> Shown {
    let places = match &token.scope {
        Scope::All => Vec::new(),
        Scope::Services(services) => services.iter().map(ToString::to_string).collect(),
        Scope::Desks(desks) => desks.iter().map(ToString::to_string).collect(),
    };
    let holds = token.holds(now());
    let Token { id, name, role, created, until, used, maker, .. } = token;
    let maker = maker.map(|(_, name)| name);
    Shown { id, name, role: role.as_str(), places, created, until, used, holds, maker }
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

pub async fn make(
    State(room): State<Newsroom>,
    Whole(here, Form(fields)): Whole<Here, Form<Fields>>,
) -> Response {
    if let Some(to_sign_in) = asked_again(&here, PAGE) {
        return to_sign_in;
    }
    let work = async {
        must(&here, Right::Tokens)?;
        let called = name("name", fields.text("name"), NAME)?;
        let role = Role::ALL.into_iter().find(|role| role.as_str() == fields.text("role"));
        let role = role.ok_or_else(|| Trouble::Astray("role".into()))?;
        let scope = match fields.text("scope") {
            "*" => Scope::All,
            desk if desk.contains('/') => Scope::Desks(vec![fields.id("scope")?]),
            _ => Scope::Services(vec![fields.id("scope")?]),
        };
        scope_is_there(&room, &scope)?;
        // To the end of the day that is named.
        let ends = |day: String| day_begins(&day, true, here.interface).ok_or_else(|| Trouble::value(day));
        let until = fields.maybe("until").map(ends).transpose()?;
        let (grant, maker) =
            (Grant { role, scope }, Maker { account: Some(here.at.account.id), token: None });
        let made = make_token(room.store(), &called, &grant, until, maker).await?;
        let done = Done(vec![told_token(&called, &grant, until)]);
        Ok(recorded(&done, show(&room, &here, Some(made.secret)).await?))
    };
    here.answer(&room, work).await
}

pub async fn end(State(room): State<Newsroom>, here: Here, Path(id): Path<i64>) -> Response {
    let work = async {
        must(&here, Right::Tokens)?;
        let token = room.store().tokens().await?.into_iter().find(|token| token.id == id);
        let token = token.ok_or_else(|| Trouble::not_found("token", id))?;
        match room.store().end_token(id, now()).await? {
            true => {
                let done = Done(vec![told_way_in("token", &token.name, "removed")]);
                Ok(recorded(&done, see_other(PAGE)))
            }
            false => Err(Trouble::not_found("token", id)),
        }
    };
    here.answer(&room, work).await
}
