//! The second factor: asked for at the sign-in, set up and ended in one's account, taken back by whoever answers for
//! somebody.

use axum::Form;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use store::Account;

use super::administration::recorded;
use super::enter::{Way, in_place_of, record, wait, with_cookie};
use super::here::{Anybody, Here, see_other};
use super::people::found;
use super::trouble::Trouble;
use crate::clock::now;
use crate::desk::{Done, Problem, Why};
use crate::newsroom::Newsroom;
use crate::people::{self, Cookie, From, Half, Proof, SetUp, Shown};
use crate::setup::told_way_in;

#[derive(Deserialize)]
pub struct Typed {
    code: String,
}

/// The form that asks for a code.
#[derive(Serialize, Default)]
struct SecondPage {
    wrong: Option<String>,
}

/// What an authenticator app is told, and the form for its first code.
#[derive(Serialize)]
struct SetUpPage {
    set_up: SetUp,
    /// Where the code is sent.
    action: &'static str,
    /// Whether their role demands it, so that nothing else comes before.
    demanded: bool,
    wrong: Option<String>,
}

/// Recovery codes, shown this once.
#[derive(Serialize)]
struct CodesPage {
    codes: Vec<String>,
    next: String,
}

const SIGN_IN: &str = "/desk/sign-in/second";

/// Where whoever signed in too long ago is sent before they change how they come in.
pub(super) fn stale(here: &Here) -> Option<&'static str> {
    (!fresh(here)).then_some("/desk/sign-in?again=true&next=/desk/account")
}

fn fresh(here: &Here) -> bool {
    people::is_fresh(&here.at.session, now())
}

/// Sends whoever signed in too long ago to do so again, and back, before they change how others come in. What they sent
/// stands in the form again then.
pub(super) fn asked_again(here: &Here, back: &str) -> Option<Response> {
    (!fresh(here)).then(|| see_other(&format!("/desk/sign-in?again=true&undone=true&next={back}")))
}

pub async fn form(
    State(room): State<Newsroom>,
    anybody: Anybody,
    headers: HeaderMap,
) -> Result<Response, Trouble> {
    match half(&room, &headers).await? {
        Some((_, half, account)) => ask(&room, &anybody, &half, &account, None),
        None => Ok(see_other("/desk/sign-in")),
    }
}

/// Who is half in.
async fn half<'a>(
    room: &Newsroom,
    headers: &'a HeaderMap,
) -> Result<Option<(&'a str, Half, Account)>, Trouble> {
    let Some(secret) = Cookie::Second.shown(headers, room.settings()) else { return Ok(None) };
    Ok(people::half_in(room, secret).await?.map(|(half, account)| (secret, half, account)))
}

fn ask(
    room: &Newsroom,
    anybody: &Anybody,
    half: &Half,
    account: &Account,
    wrong: Option<String>,
) -> Result<Response, Trouble> {
    let Some(secret) = &half.set_up else {
        return Ok(anybody.page(room, "second.html", SecondPage { wrong }));
    };
    let set_up = people::set_up(room, account, secret)?;
    Ok(anybody.page(room, "set-up.html", SetUpPage { set_up, action: SIGN_IN, demanded: true, wrong }))
}

/// Looks at the code that somebody shows who is half in.
pub async fn show(
    State(room): State<Newsroom>,
    anybody: Anybody,
    from: From,
    headers: HeaderMap,
    Form(Typed { code }): Form<Typed>,
) -> Result<Response, Trouble> {
    let Some((secret, half, account)) = half(&room, &headers).await? else {
        return Ok(see_other("/desk/sign-in"));
    };
    let way = Way { room: &room, anybody: &anybody, from: &from, headers: &headers };
    let (shown, codes) = match &half.set_up {
        Some(new) => people::confirm_first(&room, &half, new, &code, now()).await?,
        None => (people::look_at(&room, account.id, &code, now()).await?, None),
    };
    let (what, status, wrong) = match shown {
        Shown::Code | Shown::Recovery => {
            people::end_half(&room, secret);
            let what = if shown == Shown::Code { "second factor" } else { "recovery code" };
            return let_in(way, what, &half, &account, codes).await;
        }
        Shown::Wrong => ("second factor", StatusCode::UNAUTHORIZED, anybody.interface.word("second-wrong")),
        Shown::Wait(left) => ("second factor", StatusCode::TOO_MANY_REQUESTS, wait(&anybody, left)),
    };
    if !matches!(shown, Shown::Wait(wait) if !wait.first) {
        record(&room, None, &from, what, &account.email, status);
    }
    Ok((status, ask(&room, &anybody, &half, &account, Some(wrong))?).into_response())
}

/// In, and where recovery codes were made, by way of them.
async fn let_in(
    way: Way<'_>,
    what: &str,
    half: &Half,
    account: &Account,
    codes: Option<Vec<String>>,
) -> Result<Response, Trouble> {
    let settings = way.room.settings();
    let mut response = way.open(what, account, half.held.clone(), Proof::Two, &half.next).await?;
    if let Some(codes) = codes {
        let page = way.anybody.page(way.room, "codes.html", CodesPage { codes, next: half.next.clone() });
        response = in_place_of(response, page);
    }
    Ok(with_cookie(response, Cookie::Second.expired(settings)))
}

/// Begins to set it up, in place of one that there may be.
pub async fn begin(State(room): State<Newsroom>, here: Here, from: From) -> Response {
    if let Some(to) = stale(&here) {
        return see_other(to);
    }
    let work = async {
        let secret = people::start_set_up(&room, &here.at, &from.0)?;
        set_up_page(&room, &here, &secret, None)
    };
    here.answer(&room, work).await
}

fn set_up_page(
    room: &Newsroom,
    here: &Here,
    secret: &str,
    wrong: Option<String>,
) -> Result<Response, Trouble> {
    let set_up = people::set_up(room, &here.at.account, secret)?;
    let action = "/desk/account/second/confirm";
    Ok(here.page(room, "set-up.html", SetUpPage { set_up, action, demanded: false, wrong }))
}

pub async fn confirm(
    State(room): State<Newsroom>,
    here: Here,
    from: From,
    Form(Typed { code }): Form<Typed>,
) -> Response {
    let work = async {
        match people::end_set_up(&room, &here.at, &code, &from.0, now()).await? {
            // Too old, or of another browser: it begins anew.
            None => Ok(see_other("/desk/account")),
            Some(Err(secret)) => {
                let page = set_up_page(&room, &here, &secret, Some(here.interface.word("second-wrong")))?;
                Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
            }
            Some(Ok(codes)) => {
                let renewed = people::renew_session(&room, &here.at, true).await?;
                let page = codes_page(&room, &here, codes);
                Ok(with_cookie(page, Cookie::Session.fresh(&renewed, room.settings())))
            }
        }
    };
    here.answer(&room, work).await
}

fn codes_page(room: &Newsroom, here: &Here, codes: Vec<String>) -> Response {
    here.page(room, "codes.html", CodesPage { codes, next: "/desk/account".into() })
}

/// New recovery codes, in place of those there were.
pub async fn codes(State(room): State<Newsroom>, here: Here) -> Response {
    if let Some(to) = stale(&here) {
        return see_other(to);
    }
    let work = async {
        let credentials = room.store().credentials(here.at.account.id).await?;
        match credentials.and_then(|held| held.second) {
            None => Ok(see_other("/desk/account")),
            Some(_) => {
                let codes = people::renew_codes(&room, here.at.account.id).await?;
                Ok(codes_page(&room, &here, codes))
            }
        }
    };
    here.answer(&room, work).await
}

pub async fn end(State(room): State<Newsroom>, here: Here) -> Response {
    if let Some(to) = stale(&here) {
        return see_other(to);
    }
    let work = async {
        if people::demands_second(&room, &here.at.account) {
            return Err(Problem::from(Why::SecondDemanded).into());
        }
        room.store().end_second(here.at.account.id).await?;
        Ok(see_other("/desk/account"))
    };
    here.answer(&room, work).await
}

/// Takes somebody's second factor, passkeys and single sign-on back: they lost their device, or somebody else has it.
pub async fn end_for(State(room): State<Newsroom>, here: Here, Path(id): Path<i64>) -> Response {
    let page = format!("/desk/people/{id}");
    if let Some(to_sign_in) = asked_again(&here, &page) {
        return to_sign_in;
    }
    let work = async {
        let account = found(&room, &here, id).await?;
        room.store().end_factors(account.id).await?;
        let done = Done(vec![told_way_in("factors", &account.email, "removed")]);
        Ok(recorded(&done, see_other(&page)))
    };
    here.answer(&room, work).await
}
