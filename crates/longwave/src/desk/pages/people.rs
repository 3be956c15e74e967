//! The people of the newsroom: who may do what, and invitations.

use std::collections::BTreeMap;

use axum::Form;
use axum::extract::{Path, State};
use axum::response::Response;
use news::{Desk, Edit, Grant, Member, Piece, Right, Role, Scope, ServiceId};
use serde::Serialize;
use store::Account;

use super::administration::{mark, recorded, unchanged};
use super::here::{Here, see_other};
use super::second::asked_again;
use super::trouble::Trouble;
use crate::bodies::Whole;
use crate::clock::now;
use crate::desk::{self, Done, Problem, Why};
use crate::newsroom::Newsroom;
use crate::people::{INVITED_FOR, email_address, invite as invite_account};
use crate::setup::told_way_in;

/// A form of which the fields' names say what is granted: `grant-english=editor`, `grant-*=reporter`.
type Fields = BTreeMap<String, String>;

#[derive(Serialize)]
struct PeoplePage {
    people: Vec<Shown>,
    /// Where they may grant something; `*` is everywhere.
    places: Vec<String>,
    roles: Vec<&'static str>,
}

#[derive(Serialize)]
struct Shown {
    id: i64,
    name: String,
    email: String,
    joined: bool,
    ended: bool,
    /// Role by service; `*` is every service.
    grants: BTreeMap<String, &'static str>,
}

#[derive(Serialize)]
struct PersonPage {
    /// What the form is filled in over.
    seen: String,
    person: Shown,
    places: Vec<String>,
    roles: Vec<&'static str>,
    /// The link to send them, told this once.
    link: Option<String>,
    days: i64,
}

fn shown(account: Account) -> Shown {
    let mut grants = BTreeMap::new();
    for Grant { role, scope } in &account.grants {
        let services = match scope {
            Scope::All => vec!["*".to_owned()],
            Scope::Services(services) => services.iter().map(ToString::to_string).collect(),
            Scope::Desks(desks) => desks.iter().map(ToString::to_string).collect(),
        };
        grants.extend(services.into_iter().map(|service| (service, role.as_str())));
    }
    let Account { id, name, email, joined, ended, .. } = account;
    Shown { id, name, email, joined, ended: ended.is_some(), grants }
}

fn places(room: &Newsroom, here: &Here) -> Vec<String> {
    let everywhere = here.actor.has_everywhere(Right::People).then(|| "*".to_owned());
    let services = here.services_with(room, Right::People);
    let at = |desk: &Desk| here.actor.has_at(Right::People, desk.id.service(), Some(&desk.id));
    let desks = room.reader().desks(None).into_iter().filter(at).map(|desk| desk.id.to_string());
    everywhere.into_iter().chain(services.iter().map(ToString::to_string)).chain(desks).collect()
}

fn roles() -> Vec<&'static str> {
    Role::ALL.iter().map(|role| role.as_str()).collect()
}

pub async fn page(State(room): State<Newsroom>, here: Here) -> Response {
    let work = async {
        if !here.actor.has_somewhere(Right::People) {
            return Err(Trouble::NotAllowed(Right::People));
        }
        let accounts = room.store().accounts().await?;
        let seen = accounts.into_iter().filter(|account| here.actor.may_grant(&account.grants));
        let page =
            PeoplePage { people: seen.map(shown).collect(), places: places(&room, &here), roles: roles() };
        Ok(here.page(&room, "people.html", page))
    };
    here.answer(&room, work).await
}

/// What a form grants; a role for every service of the form that names one.
fn granted(fields: &Fields) -> Result<Vec<Grant>, Trouble> {
    let mut grants: Vec<Grant> = Vec::new();
    for (field, value) in fields {
        let Some(service) = field.strip_prefix("grant-").filter(|_| !value.is_empty()) else { continue };
        let role = Role::ALL.into_iter().find(|role| role.as_str() == value);
        let role = role.ok_or_else(|| Trouble::Astray(format!("role: {value:?}")))?;
        if service == "*" {
            grants.push(Grant { role, scope: Scope::All });
            continue;
        }
        if service.contains('/') {
            let desk = service.parse().map_err(|_| Trouble::not_found("desk", service))?;
            grants.push(Grant { role, scope: Scope::Desks(vec![desk]) });
            continue;
        }
        let service: ServiceId = service.parse().map_err(|_| Trouble::not_found("service", service))?;
        let services = grants.iter_mut().find_map(|grant| match &mut grant.scope {
            Scope::Services(services) if grant.role == role => Some(services),
            _ => None,
        });
        match services {
            Some(services) => services.push(service),
            None => grants.push(Grant { role, scope: Scope::Services(vec![service]) }),
        }
    }
    Ok(grants)
}

fn field<'a>(fields: &'a Fields, name: &str) -> &'a str {
    fields.get(name).map_or("", String::as_str)
}

pub async fn invite(
    State(room): State<Newsroom>,
    Whole(here, Form(fields)): Whole<Here, Form<Fields>>,
) -> Response {
    if let Some(to_sign_in) = asked_again(&here, "/desk/people") {
        return to_sign_in;
    }
    let work = async {
        let grants = granted(&fields)?;
        if grants.is_empty() {
            return Err(Problem::from(Why::NoRole).into());
        }
        manages(&here, &grants)?;
        let (email, called) = (field(&fields, "email"), field(&fields, "name"));
        if room.store().account_by_email(&email.trim().to_lowercase()).await?.is_some() {
            return Err(Problem::from(Why::AccountExists { email: email.to_owned() }).into());
        }
        let member = Member { email: email_address(email)?, name: called.to_owned(), grants, ended: false };
        let edit = Edit::begun(Piece::Member(member));
        let done = desk::set_up(&room, vec![edit], &here.actor, now()).await?;
        let invited = invite_account(room.store(), email, "", &[], now()).await?;
        Ok(recorded(&done, one_page(&room, &here, invited.account, Some(invited.secret)).await?))
    };
    here.answer(&room, work).await
}

/// # Errors
/// Where somebody may not give all of this.
fn manages(here: &Here, grants: &[Grant]) -> Result<(), Trouble> {
    if here.actor.may_grant(grants) { Ok(()) } else { Err(Trouble::NotAllowed(Right::People)) }
}

pub(super) async fn found(room: &Newsroom, here: &Here, id: i64) -> Result<Account, Trouble> {
    let account = room.store().account(id).await?.ok_or_else(|| Trouble::not_found("account", id))?;
    manages(here, &account.grants)?;
    Ok(account)
}

async fn one_page(
    room: &Newsroom,
    here: &Here,
    id: i64,
    secret: Option<String>,
) -> Result<Response, Trouble> {
    let account = found(room, here, id).await?;
    let address = &room.settings().address;
    let seen = mark(Some(&account.clone().member()));
    let person = shown(account);
    let mut places = places(room, here);
    // What they have at a desk that was given up, too: a form that lacks it would take it from them.
    let more: Vec<_> = person.grants.keys().filter(|place| !places.contains(place)).cloned().collect();
    places.extend(more);
    let page = PersonPage {
        seen,
        person,
        places,
        roles: roles(),
        link: secret.map(|secret| format!("{address}/desk/invitation/{secret}")),
        days: INVITED_FOR.as_hours() / 24,
    };
    Ok(here.page(room, "person.html", page))
}

pub async fn one(State(room): State<Newsroom>, here: Here, Path(id): Path<i64>) -> Response {
    here.answer(&room, one_page(&room, &here, id, None)).await
}

pub async fn invite_again(State(room): State<Newsroom>, here: Here, Path(id): Path<i64>) -> Response {
    if let Some(to_sign_in) = asked_again(&here, &format!("/desk/people/{id}")) {
        return to_sign_in;
    }
    let work = async {
        let Account { email, name, grants, .. } = found(&room, &here, id).await?;
        if grants.is_empty() {
            return Err(Problem::from(Why::NoRole).into());
        }
        let invited = invite_account(room.store(), &email, &name, &grants, now()).await?;
        let done = Done(vec![told_way_in("invitation", &email, "begun")]);
        Ok(recorded(&done, one_page(&room, &here, id, Some(invited.secret)).await?))
    };
    here.answer(&room, work).await
}

pub async fn change(
    State(room): State<Newsroom>,
    Path(id): Path<i64>,
    Whole(here, Form(fields)): Whole<Here, Form<Fields>>,
) -> Response {
    if let Some(to_sign_in) = asked_again(&here, &format!("/desk/people/{id}")) {
        return to_sign_in;
    }
    let work = async {
        let account = found(&room, &here, id).await?;
        let grants = granted(&fields)?;
        let ended = field(&fields, "ended") == "yes";
        if account.id == here.at.account.id
            && (ended || !grants.iter().any(|grant| grant.role >= Right::People.role()))
        {
            // Nobody locks themselves out, and with them perhaps everybody.
            return Err(Problem::from(Why::Oneself).into());
        }
        let before = account.member();
        unchanged(field(&fields, "seen"), Some(&before))?;
        let name = field(&fields, "name").to_owned();
        let after = Member { name, grants, ended, ..before.clone() };
        let edit = Edit { before: Some(Piece::Member(before)), after: Some(Piece::Member(after)) };
        let done = desk::set_up(&room, vec![edit], &here.actor, now()).await?;
        Ok(recorded(&done, see_other(&format!("/desk/people/{id}"))))
    };
    here.answer(&room, work).await
}
