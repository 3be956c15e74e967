//! The people of the newsroom: who may do what, invitations, and the record of what was done.

use std::collections::BTreeMap;

use axum::Form;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use news::{Grant, Right, Role, Scope, ServiceId};
use serde::{Deserialize, Serialize};
use store::{Account, AuditQuery, Audited};

use super::here::{Here, see_other};
use super::trouble::Trouble;
use crate::clock::now;
use crate::desk::{NAME, Problem, name};
use crate::newsroom::Newsroom;
use crate::people::{INVITED_FOR, invite as invite_account};

/// A form of which the fields' names say what is granted: `grant-english=editor`, `grant-*=reporter`.
type Fields = BTreeMap<String, String>;

#[derive(Serialize)]
struct PeoplePage {
    people: Vec<Shown>,
    /// Where they may grant something; `*` is everywhere.
    places: Vec<String>,
    roles: Vec<&'static str>,
    rights: Vec<(&'static str, Vec<bool>)>,
    /// Whether the record is theirs to read.
    everywhere: bool,
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
        };
        grants.extend(services.into_iter().map(|service| (service, role.as_str())));
    }
    let Account { id, name, email, joined, ended, .. } = account;
    Shown { id, name, email, joined, ended: ended.is_some(), grants }
}

fn places(room: &Newsroom, here: &Here) -> Vec<String> {
    let everywhere = here.actor.has_everywhere(Right::People).then(|| "*".to_owned());
    let services = here.services_with(room, Right::People);
    everywhere.into_iter().chain(services.iter().map(ToString::to_string)).collect()
}

fn roles() -> Vec<&'static str> {
    Role::ALL.iter().map(|role| role.as_str()).collect()
}

pub async fn page(State(room): State<Newsroom>, here: Here) -> Response {
    let work = async {
        manages(&here, &[])?;
        let accounts = room.store().accounts().await?;
        let seen = accounts.into_iter().filter(|account| here.actor.may_grant(&account.grants));
        let row =
            |right: Right| (right.as_str(), Role::ALL.iter().map(|role| *role >= right.role()).collect());
        let page = PeoplePage {
            people: seen.map(shown).collect(),
            places: places(&room, &here),
            roles: roles(),
            rights: Right::all().map(row).collect(),
            everywhere: here.actor.has_everywhere(Right::People),
        };
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
        let role = role.ok_or_else(|| Trouble::unusable(format!("role: {value:?}")))?;
        if service == "*" {
            grants.push(Grant { role, scope: Scope::All });
            continue;
        }
        let service: ServiceId = service.parse().map_err(|_| Trouble::not_found("service", service))?;
        let same = grants.iter_mut().find(|grant| grant.role == role && grant.scope != Scope::All);
        match same {
            Some(Grant { scope: Scope::Services(services), .. }) => services.push(service),
            _ => grants.push(Grant { role, scope: Scope::Services(vec![service]) }),
        }
    }
    Ok(grants)
}

fn field<'a>(fields: &'a Fields, name: &str) -> &'a str {
    fields.get(name).map_or("", String::as_str)
}

pub async fn invite(State(room): State<Newsroom>, here: Here, Form(fields): Form<Fields>) -> Response {
    let work = async {
        let grants = granted(&fields)?;
        manages(&here, &grants)?;
        let (email, called) = (field(&fields, "email"), field(&fields, "name"));
        if room.store().account_by_email(&email.trim().to_lowercase()).await?.is_some() {
            return Err(Problem::Conflict(email.to_owned()).into());
        }
        let invited = invite_account(room.store(), email, called, &grants, now()).await?;
        one_page(&room, &here, invited.account, Some(invited.secret)).await
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
    let page = PersonPage {
        person: shown(account),
        places: places(room, here),
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
    let work = async {
        let Account { email, name, grants, .. } = found(&room, &here, id).await?;
        let invited = invite_account(room.store(), &email, &name, &grants, now()).await?;
        one_page(&room, &here, id, Some(invited.secret)).await
    };
    here.answer(&room, work).await
}

pub async fn change(
    State(room): State<Newsroom>,
    here: Here,
    Path(id): Path<i64>,
    Form(fields): Form<Fields>,
) -> Response {
    let work = async {
        let mut account = found(&room, &here, id).await?;
        let grants = granted(&fields)?;
        manages(&here, &grants)?;
        account.grants = grants;
        account.name = name("name", field(&fields, "name"), NAME)?;
        let ended = field(&fields, "ended") == "yes";
        account.ended = ended.then(|| account.ended.unwrap_or_else(now));
        if account.id == here.at.account.id
            && (ended || !account.grants.iter().any(|grant| grant.role >= Right::People.role()))
        {
            // Nobody locks themselves out, and with them perhaps everybody.
            return Err(Problem::Conflict(here.interface.word("people-not-oneself")).into());
        }
        room.store().change_account(&account).await?;
        Ok(see_other(&format!("/desk/people/{id}")))
    };
    here.answer(&room, work).await
}

#[derive(Serialize)]
struct RecordPage {
    entries: Vec<Audited>,
    query: RecordQuery,
    older: Option<i64>,
}

#[derive(Deserialize, Serialize, Default)]
#[serde(default)]
pub struct RecordQuery {
    who: String,
    refused: bool,
    before: Option<i64>,
}

pub async fn record(State(room): State<Newsroom>, here: Here, Query(query): Query<RecordQuery>) -> Response {
    const MOST: usize = 100;
    let work = async {
        if !here.actor.has_everywhere(Right::People) {
            return Err(Trouble::NotAllowed(Right::People));
        }
        let who = Some(query.who.trim().to_owned()).filter(|who| !who.is_empty());
        let asked = AuditQuery { who, refused: query.refused, before: query.before, limit: Some(MOST) };
        let found = room.store().audited(&asked).await?;
        let older = found.last().map(|(id, _)| *id).filter(|_| found.len() == MOST);
        let entries = found.into_iter().map(|(_, entry)| entry).collect();
        Ok(here.page(&room, "record.html", RecordPage { entries, query, older }))
    };
    here.answer(&room, work).await
}
