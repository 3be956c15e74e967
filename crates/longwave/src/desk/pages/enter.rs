//! Coming in and leaving: the sign-in, the invitation, the language of the interface.

use axum::Form;
use axum::extract::{Path, Query, State};
use axum::http::header::{SET_COOKIE, USER_AGENT};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use store::Audited;

use super::here::{Anybody, Here, see_other};
use super::trouble::Trouble;
use super::words::Interface;
use crate::clock::now;
use crate::desk::Problem;
use crate::newsroom::Newsroom;
use crate::people::{self, Entry, From, NotIn, cookie};

/// Where to go after the sign-in.
#[derive(Deserialize, Default)]
pub struct Next {
    #[serde(default)]
    next: String,
}

#[derive(Deserialize)]
pub struct SignIn {
    email: String,
    password: String,
    #[serde(default)]
    next: String,
}

#[derive(Deserialize)]
pub struct NewPassword {
    password: String,
}

#[derive(Deserialize)]
pub struct Language {
    language: String,
    #[serde(default)]
    next: String,
}

/// What the sign-in shows: what was tried stands there again, but for the password.
#[derive(Serialize, Default)]
struct SignInPage {
    email: String,
    next: String,
    wrong: Option<String>,
    /// Whether the newsroom has no account at all yet.
    nobody: bool,
}

/// A place of the desk's own and nowhere else: an address that came with a link can't lead away.
fn within(next: &str) -> &str {
    let own = next == "/desk" || next.starts_with("/desk/");
    if own && !next.contains("//") && !next.contains('\\') && next.bytes().all(|b| b.is_ascii_graphic()) {
        next
    } else {
        "/desk/"
    }
}

pub async fn form(
    State(room): State<Newsroom>,
    here: Option<Here>,
    anybody: Anybody,
    Query(Next { next }): Query<Next>,
) -> Result<Response, Trouble> {
    if here.is_some() {
        return Ok(see_other(within(&next)));
    }
    let nobody = room.store().accounts().await?.is_empty();
    Ok(anybody.page(&room, "sign-in.html", SignInPage { next, nobody, ..SignInPage::default() }))
}

pub async fn sign_in(
    State(room): State<Newsroom>,
    anybody: Anybody,
    from: From,
    headers: HeaderMap,
    Form(asked): Form<SignIn>,
) -> Result<Response, Trouble> {
    let entry = Entry { agent: agent(&headers), address: &from.0 };
    let tried = people::sign_in(&room, &asked.email, &asked.password, entry, now()).await;
    let (status, wrong) = match tried {
        Ok((secret, account)) => {
            record(&room, Some(account.name), &from, "sign-in", &asked.email, StatusCode::OK);
            return Ok(entered(&room, &secret, within(&asked.next)));
        }
        Err(NotIn::Failed(problem)) => return Err(problem.into()),
        Err(NotIn::Wrong) => (StatusCode::UNAUTHORIZED, anybody.interface.word("sign-in-wrong")),
        Err(NotIn::Wait(left)) => {
            let minutes = left.as_secs().div_ceil(60);
            let wait = anybody.interface.say("sign-in-wait", &[], Some(minutes));
            (StatusCode::TOO_MANY_REQUESTS, wait)
        }
    };
    record(&room, None, &from, "sign-in", &asked.email, status);
    let page = SignInPage { email: asked.email, next: asked.next, wrong: Some(wrong), nobody: false };
    Ok((status, anybody.page(&room, "sign-in.html", page)).into_response())
}

pub async fn sign_out(State(room): State<Newsroom>, here: Here) -> Result<Response, Trouble> {
    room.store().end_session(here.at.session.id, here.at.account.id).await?;
    let mut response = see_other("/desk/sign-in");
    if let Some(gone) = cookie::expired(room.settings()) {
        response.headers_mut().insert(SET_COOKIE, gone);
    }
    Ok(response)
}

pub async fn invitation(
    State(room): State<Newsroom>,
    anybody: Anybody,
    Path(secret): Path<String>,
) -> Result<Response, Trouble> {
    let invited = people::invited(&room, &secret, now()).await?;
    let (status, page) = match invited {
        Some(account) => {
            (StatusCode::OK, Invitation { name: account.name, email: account.email, wrong: None })
        }
        None => (StatusCode::NOT_FOUND, Invitation::default()),
    };
    Ok((status, anybody.page(&room, "invitation.html", page)).into_response())
}

/// What an invitation shows; without a name, that it doesn't hold.
#[derive(Serialize, Default)]
struct Invitation {
    name: String,
    email: String,
    wrong: Option<String>,
}

pub async fn take_up(
    State(room): State<Newsroom>,
    anybody: Anybody,
    from: From,
    headers: HeaderMap,
    Path(secret): Path<String>,
    Form(NewPassword { password }): Form<NewPassword>,
) -> Result<Response, Trouble> {
    let taken = people::take_up(&room, &secret, &password, now()).await;
    match taken {
        Ok(Some(account)) => {
            record(&room, Some(account.name), &from, "invitation", &account.email, StatusCode::OK);
            let entry = Entry { agent: agent(&headers), address: &from.0 };
            let secret = people::begin_session(&room, account.id, entry, now()).await?;
            Ok(entered(&room, &secret, "/desk/"))
        }
        Ok(None) => {
            let page = anybody.page(&room, "invitation.html", Invitation::default());
            Ok((StatusCode::NOT_FOUND, page).into_response())
        }
        Err(Problem::Unusable(_)) => {
            let account = people::invited(&room, &secret, now()).await?;
            let (name, email) = account.map(|account| (account.name, account.email)).unwrap_or_default();
            let wrong = Some(anybody.interface.word("password-weak"));
            let page = anybody.page(&room, "invitation.html", Invitation { name, email, wrong });
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(problem) => Err(problem.into()),
    }
}

pub async fn language(
    State(room): State<Newsroom>,
    here: Here,
    Form(chosen): Form<Language>,
) -> Result<Response, Trouble> {
    let mut account = here.at.account;
    account.language = Interface::of(&chosen.language).map(|interface| interface.tag.to_owned());
    room.store().change_account(&account).await?;
    Ok(see_other(within(&chosen.next)))
}

fn entered(room: &Newsroom, secret: &str, to: &str) -> Response {
    let mut response = see_other(to);
    if let Some(cookie) = cookie::fresh(secret, room.settings()) {
        response.headers_mut().insert(SET_COOKIE, cookie);
    }
    response
}

fn agent(headers: &HeaderMap) -> &str {
    headers.get(USER_AGENT).map(HeaderValue::to_str).and_then(Result::ok).unwrap_or_default()
}

fn record(room: &Newsroom, who: Option<String>, from: &From, what: &str, about: &str, status: StatusCode) {
    const ABOUT: usize = 100;
    let about = about.chars().take(ABOUT).collect();
    let (address, what, status) = (from.0.clone(), what.to_owned(), status.as_u16());
    let kind = Some("account".to_owned());
    room.record(Audited { at: now(), who, address, what, about, status, kind, changed: None });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_led_away_from_the_desk() {
        for good in ["/desk", "/desk/wire?urgency=3", "/desk/stories/abc"] {
            assert_eq!(within(good), good);
        }
        for bad in [
            "",
            "/",
            "//evil.example",
            "/desk//evil.example",
            "/desk/\\evil",
            "https://evil.example/desk/",
            "/desks",
        ] {
            assert_eq!(within(bad), "/desk/");
        }
    }
}
