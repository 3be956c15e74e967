//! One's own account: the password, and where one is signed in.

use axum::Form;
use axum::extract::{Path, State};
use axum::response::Response;
use news::Timestamp;
use serde::{Deserialize, Serialize};
use store::Session;

use super::here::{Here, see_other};
use super::trouble::Trouble;
use crate::desk::Problem;
use crate::newsroom::Newsroom;
use crate::people;

#[derive(Deserialize)]
pub struct Passwords {
    present: String,
    password: String,
}

#[derive(Serialize)]
struct AccountPage {
    sessions: Vec<Shown>,
    chosen: Option<String>,
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

pub async fn page(State(room): State<Newsroom>, here: Here) -> Response {
    here.answer(&room, show(&room, &here, None, false)).await
}

async fn show(room: &Newsroom, here: &Here, wrong: Option<String>, done: bool) -> Result<Response, Trouble> {
    let sessions = room.store().sessions(here.at.account.id).await?;
    let own = here.at.session.id;
    let shown = |session: Session| {
        let Session { id, begun, seen, agent, address, .. } = session;
        Shown { id, begun, seen, agent, address, here: id == own }
    };
    let sessions = sessions.into_iter().map(shown).collect();
    let chosen = here.at.account.language.clone();
    Ok(here.page(room, "account.html", AccountPage { sessions, chosen, wrong, done }))
}

pub async fn password(State(room): State<Newsroom>, here: Here, Form(asked): Form<Passwords>) -> Response {
    let work = async {
        let Passwords { present, password } = asked;
        match people::change_password(&room, &here.at, &present, &password).await {
            Ok(true) => show(&room, &here, None, true).await,
            Ok(false) => show(&room, &here, Some(here.interface.word("password-present-wrong")), false).await,
            Err(Problem::Unusable(_)) => {
                show(&room, &here, Some(here.interface.word("password-weak")), false).await
            }
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
