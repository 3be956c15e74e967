//! Coming in and leaving: the sign-in by password, the invitation, the language of the interface.

use std::time::Instant;

use axum::Form;
use axum::extract::rejection::FormRejection;
use axum::extract::{Path, Query, State};
use axum::http::header::{SET_COOKIE, USER_AGENT};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use store::{Account, Audited};

use super::here::{Anybody, Here, see_other};
use super::single;
use super::trouble::{Trouble, told};
use super::words::Interface;
use crate::clock::now;
use crate::desk::Problem;
use crate::newsroom::Newsroom;
use crate::people::{self, Cookie, Door, Entry, From, Held, Key, NotIn, Proof, Wait};

/// Where to go after the sign-in.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Next {
    pub next: String,
    /// Whether somebody who is in is to show again who they are.
    again: bool,
    /// Whether they pressed something when they had been signed out.
    undone: bool,
    /// Why single sign-on didn't bring somebody in.
    astray: String,
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
pub(super) struct SignInPage {
    pub email: String,
    pub next: String,
    pub wrong: Option<String>,
    /// Whether they are in, and are asked to show who they are.
    again: bool,
    /// Whether they are to be told that what they pressed wasn't done.
    undone: bool,
    /// Whether the newsroom has no account at all yet.
    nobody: bool,
    /// Whether there can be passkeys.
    passkeys: bool,
    /// What the provider of single sign-on is called.
    provider: Option<String>,
}

impl SignInPage {
    pub fn show(mut self, room: &Newsroom, anybody: &Anybody) -> Response {
        self.passkeys = room.doors().passkeys.is_some();
        self.provider = room.doors().provider.as_ref().map(|provider| provider.settings().name.clone());
        anybody.page(room, "sign-in.html", self)
    }
}

/// A place of the desk's own and nowhere else: an address that came with a link can't lead away.
pub(super) fn within(next: &str) -> &str {
    let path = next.split(['?', '#']).next().unwrap_or_default();
    let own = path == "/desk" || path.starts_with("/desk/");
    // Browsers take what is written so, too, for the folder above (URL Standard, double-dot path segment).
    let leads_up = path.split('/').any(|part| part.to_ascii_lowercase().replace("%2e", ".") == "..");
    let plain = !next.contains("//") && !next.contains('\\') && next.bytes().all(|b| b.is_ascii_graphic());
    if own && plain && !leads_up { next } else { "/desk/" }
}

pub async fn form(
    State(room): State<Newsroom>,
    here: Option<Here>,
    anybody: Anybody,
    Query(Next { next, again, undone, astray }): Query<Next>,
) -> Result<Response, Trouble> {
    if here.is_some() && !again {
        return Ok(see_other(within(&next)));
    }
    let email = here.map(|here| here.at.account.email).unwrap_or_default();
    let nobody = room.store().accounts().await?.is_empty();
    let wrong = single::said(&astray, anybody.interface);
    let again = !email.is_empty();
    Ok(SignInPage { email, next, wrong, again, undone, nobody, ..SignInPage::default() }
        .show(&room, &anybody))
}

pub async fn sign_in(
    State(room): State<Newsroom>,
    anybody: Anybody,
    from: From,
    headers: HeaderMap,
    Form(asked): Form<SignIn>,
) -> Result<Response, Trouble> {
    let tried = people::sign_in(&room, &asked.email, &asked.password, &from.0).await;
    let on_record = tried.as_ref().err().is_some_and(NotIn::is_on_record);
    let (status, wrong) = match tried {
        Ok((account, held)) => {
            let way = Way { room: &room, anybody: &anybody, from: &from, headers: &headers };
            return way.open("sign-in", &account, held, Proof::One, &asked.next).await;
        }
        Err(NotIn::Failed(problem)) => return Ok(Trouble::from(problem).tell_anybody(&room, &anybody)),
        Err(NotIn::Wrong) => (StatusCode::UNAUTHORIZED, anybody.interface.word("sign-in-wrong")),
        Err(NotIn::Wait(left)) => (StatusCode::TOO_MANY_REQUESTS, wait(&anybody, left)),
    };
    if on_record {
        record(&room, None, &from, "sign-in", typed_address(&asked.email), status);
    }
    let page =
        SignInPage { email: asked.email, next: asked.next, wrong: Some(wrong), ..SignInPage::default() };
    Ok((status, page.show(&room, &anybody)).into_response())
}

/// How long nothing is tried, in words.
pub(super) fn wait(anybody: &Anybody, wait: Wait) -> String {
    anybody.interface.say("sign-in-wait", &[], Some(wait.left.as_secs().div_ceil(60)))
}

/// What somebody typed as their address, where it reads as one: it may be a password that came into the wrong field.
fn typed_address(typed: &str) -> &str {
    let typed = typed.trim();
    let host = typed.rsplit_once('@').map_or("", |(_, host)| host);
    let named = |label: &str| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-');
    let is_host = host.contains('.') && host.split('.').all(named);
    if is_host && people::email_address(typed).is_ok() { typed } else { "" }
}

/// Somebody's browser, on the way in.
#[derive(Clone, Copy)]
pub(super) struct Way<'a> {
    pub room: &'a Newsroom,
    pub anybody: &'a Anybody,
    pub from: &'a From,
    pub headers: &'a HeaderMap,
}

impl Way<'_> {
    pub fn entry(&self) -> Entry<'_> {
        let agent = self.headers.get(USER_AGENT).map(HeaderValue::to_str).and_then(Result::ok);
        let before = Cookie::Session.shown(self.headers, self.room.settings());
        Entry { agent: agent.unwrap_or_default(), address: &self.from.0, before }
    }

    /// Counts a try of whoever doesn't say who they are, which the record calls `what`. That too many failed from where
    /// they are is on record once.
    ///
    /// # Errors
    /// How long nothing is tried.
    pub fn tries(&self, what: &str) -> Result<[Key; 1], Wait> {
        let keys = Key::place(&self.from.0);
        let begun = self.room.throttle().ways.begin(&keys, Instant::now());
        if begun.is_err_and(|wait| wait.first) {
            record(self.room, None, self.from, what, "", StatusCode::TOO_MANY_REQUESTS);
        }
        begun.map(|()| keys)
    }

    /// Lets somebody in who has proved who they are, or leads them to what is missing; `what` is how the record calls it.
    pub async fn open(
        &self,
        what: &str,
        account: &Account,
        held: Held,
        proof: Proof,
        next: &str,
    ) -> Result<Response, Trouble> {
        let (room, next) = (self.room, within(next));
        let door = people::come_in(room, account, held, proof, next, self.entry(), now()).await?;
        let status = if matches!(door, Door::Passkey) { StatusCode::FORBIDDEN } else { StatusCode::OK };
        record(room, Some(account), self.from, what, &account.email, status);
        Ok(match door {
            Door::In(secret) => with_cookie(see_other(next), Cookie::Session.fresh(&secret, room.settings())),
            Door::Half(secret) => {
                let to = see_other("/desk/sign-in/second");
                with_cookie(to, Cookie::Second.fresh(&secret, room.settings()))
            }
            Door::Passkey => {
                let wrong = Some(self.anybody.interface.word("sign-in-passkey-needed"));
                let (email, next) = (account.email.clone(), next.to_owned());
                let page = SignInPage { email, next, wrong, ..SignInPage::default() };
                (status, page.show(room, self.anybody)).into_response()
            }
        })
    }
}

/// A response that sets a cookie, too.
pub(super) fn with_cookie(mut response: Response, cookie: Option<HeaderValue>) -> Response {
    if let Some(cookie) = cookie {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    response
}

/// Somebody who leaves.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Leaving {
    /// Where this browser's notices are sent, where its script knows that.
    endpoint: String,
}

pub async fn sign_out(
    State(room): State<Newsroom>,
    here: Option<Here>,
    form: Result<Form<Leaving>, FormRejection>,
) -> Result<Response, Trouble> {
    // Whatever is sent, whoever leaves is out; whoever was out already wanted nothing else.
    let Leaving { endpoint } = form.map(|Form(leaving)| leaving).unwrap_or_default();
    if let Some(Here { at, .. }) = here {
        room.store().end_session(at.session.id, at.account.id).await?;
        if !endpoint.is_empty() {
            room.store().unsubscribe_at(&endpoint, at.account.id).await?;
        }
    }
    Ok(with_cookie(see_other("/desk/sign-in"), Cookie::Session.expired(room.settings())))
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
            let way = Way { room: &room, anybody: &anybody, from: &from, headers: &headers };
            let held = people::held(&room, &account).await?;
            way.open("invitation", &account, held, Proof::One, "/desk/").await
        }
        Ok(None) => {
            let page = anybody.page(&room, "invitation.html", Invitation::default());
            Ok((StatusCode::NOT_FOUND, page).into_response())
        }
        Err(Problem::Why(why)) => {
            let account = people::invited(&room, &secret, now()).await?;
            let (name, email) = account.map(|account| (account.name, account.email)).unwrap_or_default();
            let wrong = Some(told(&why, anybody.interface));
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
    let language = Interface::of(&chosen.language).map(|interface| interface.tag);
    room.store().set_language(here.at.account.id, language).await?;
    Ok(see_other(within(&chosen.next)))
}

/// Another answer in place of this one, with its cookie.
pub(super) fn in_place_of(mut response: Response, other: Response) -> Response {
    let cookie = response.headers_mut().remove(SET_COOKIE);
    with_cookie(other, cookie)
}

/// Puts a way in, or that it was refused, into the record.
pub(super) fn record(
    room: &Newsroom,
    who: Option<&Account>,
    from: &From,
    what: &str,
    about: &str,
    status: StatusCode,
) {
    const ABOUT: usize = 100;
    let about = about.chars().take(ABOUT).collect();
    let (address, what, status) = (from.0.clone(), what.to_owned(), status.as_u16());
    let kind = Some("account".to_owned());
    let (who, account) = (who.map(|who| who.name.clone()), who.map(|who| who.id));
    let entry = Audited {
        at: now(),
        who,
        account,
        token: None,
        address,
        what,
        about,
        status,
        kind,
        changed: None,
        service: None,
    };
    room.record(entry);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_address_is_not_on_record() {
        for address in ["mira@example.org", " Mira@News.Example.org", "mira@xn--e1afmkfd.example"] {
            assert_eq!(typed_address(address), address.trim());
        }
        for other in
            ["four odd words here", "mira", "p@ssword", "p@ss.w?rd", "x@y.", "mira@example.org x", ""]
        {
            assert_eq!(typed_address(other), "", "{other}");
        }
    }

    #[test]
    fn nobody_is_led_away_from_the_desk() {
        for good in ["/desk", "/desk/wire?urgency=3", "/desk/stories/abc", "/desk/wire?q=..", "/desk/a..b"] {
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
            "/desk/../english/",
            "/desk/..",
            "/desk/%2E%2e/english/",
            "/desk/.%2e?next=1",
        ] {
            assert_eq!(within(bad), "/desk/");
        }
    }
}
