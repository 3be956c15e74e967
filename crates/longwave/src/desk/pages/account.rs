//! One's own account: the password, what one comes in with besides, and where one is signed in.

use axum::Form;
use axum::extract::{Path, State};
use axum::response::Response;
use news::Timestamp;
use serde::{Deserialize, Serialize};
use store::{Passkey, Session};

use super::agents::named;
use super::enter::with_cookie;
use super::here::{Here, see_other};
use super::trouble::{Trouble, told};
use super::words::{known_zone, zones};
use crate::desk::{Problem, Why};
use crate::newsroom::Newsroom;
use crate::people::{self, Cookie};

#[derive(Deserialize)]
pub struct Passwords {
    present: String,
    password: String,
}

#[derive(Serialize)]
struct AccountPage {
    sessions: Vec<Shown>,
    chosen_zone: Option<String>,
    /// The zone of the interface's language.
    usual_zone: String,
    zones: Vec<String>,
    /// Whoever only comes by single sign-on or passkey has none.
    has_password: bool,
    has_second: bool,
    /// Recovery codes that are left.
    codes: i64,
    /// Whether their role demands a second factor.
    demanded: bool,
    /// None where the newsroom's address can have no passkeys.
    passkeys: Option<Vec<Key>>,
    wrong: Option<String>,
    done: bool,
}

#[derive(Serialize)]
struct Shown {
    id: i64,
    begun: Timestamp,
    seen: Timestamp,
    agent: String,
    address: String,
    here: bool,
}

#[derive(Serialize)]
struct Key {
    id: i64,
    name: String,
    made: Timestamp,
    used: Option<Timestamp>,
}

pub async fn page(State(room): State<Newsroom>, here: Here) -> Response {
    here.answer(&room, show(&room, &here, None, false)).await
}

async fn show(room: &Newsroom, here: &Here, wrong: Option<String>, done: bool) -> Result<Response, Trouble> {
    let (store, account) = (room.store(), &here.at.account);
    let own = here.at.session.id;
    let shown = |session: Session| {
        let Session { id, begun, seen, agent, address, .. } = session;
        Shown { id, begun, seen, agent: named(&agent), address, here: id == own }
    };
    let credentials = store.credentials(account.id).await?;
    let key = |Passkey { id, name, made, used, .. }| Key { id, name, made, used };
    let keys = store.passkeys(account.id).await?.into_iter().map(key).collect();
    let page = AccountPage {
        sessions: store.sessions(account.id).await?.into_iter().map(shown).collect(),
        chosen_zone: account.zone.clone(),
        usual_zone: here.interface.language.time_zone.clone(),
        zones: zones(),
        has_password: credentials.as_ref().is_some_and(|held| held.password.is_some()),
        has_second: credentials.is_some_and(|held| held.second.is_some()),
        codes: store.recovery_left(account.id).await?,
        demanded: people::demands_second(room, account),
        passkeys: room.doors().passkeys.is_some().then_some(keys),
        wrong,
        done,
    };
    Ok(here.page(room, "account.html", page))
}

#[derive(Deserialize)]
pub struct Zone {
    zone: String,
}

/// Where one's clock is; the language's own place where none is chosen.
pub async fn zone(State(room): State<Newsroom>, here: Here, Form(Zone { zone }): Form<Zone>) -> Response {
    let work = async {
        let chosen = Some(zone).filter(|zone| !zone.is_empty());
        if let Some(unknown) = chosen.as_ref().filter(|zone| known_zone(zone).is_none()) {
            return Err(Problem::from(Why::TimeZone { zone: unknown.clone() }).into());
        }
        room.store().set_zone(here.at.account.id, chosen.as_deref()).await?;
        Ok(see_other("/desk/account#zone-of"))
    };
    here.answer(&room, work).await
}

pub async fn password(State(room): State<Newsroom>, here: Here, Form(asked): Form<Passwords>) -> Response {
    let work = async {
        let Passwords { present, password } = asked;
        match people::change_password(&room, &here.at, &present, &password).await {
            Ok(true) => {
                let renewed = people::renew_session(&room, &here.at, false).await?;
                let page = show(&room, &here, None, true).await?;
                Ok(with_cookie(page, Cookie::Session.fresh(&renewed, room.settings())))
            }
            Ok(false) => show(&room, &here, Some(here.interface.word("password-present-wrong")), false).await,
            Err(Problem::Why(why)) => show(&room, &here, Some(told(&why, here.interface)), false).await,
            Err(problem) => Err(problem.into()),
        }
    };
    here.answer(&room, work).await
}

pub async fn end_session(State(room): State<Newsroom>, here: Here, Path(id): Path<i64>) -> Response {
    let work = async {
        room.store().end_session(id, here.at.account.id).await?;
        Ok(see_other("/desk/account"))
    };
    here.answer(&room, work).await
}
