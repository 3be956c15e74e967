//! Desks, and who works at them.

use axum::Form;
use axum::extract::{Path, State};
use axum::response::Response;
use news::{Desk, DeskId, DeskName, Edit, Grant, Member, Piece, Right, Role, Scope, ServiceId};
use serde::Serialize;
use store::Account;

use super::{Fields, keep, mark, recorded, unchanged};
use crate::bodies::Whole;
use crate::clock::now;
use crate::desk::pages::here::{Here, see_other};
use crate::desk::pages::second::asked_again;
use crate::desk::pages::trouble::Trouble;
use crate::desk::{self, Problem, Why};
use crate::newsroom::Newsroom;
use crate::people::{INVITED_FOR, invite};

#[derive(Serialize)]
struct DesksPage {
    desks: Vec<Desk>,
    services: Vec<ServiceId>,
}

#[derive(Serialize)]
struct DeskPage {
    desk: Desk,
    service: ServiceId,
    seen: String,
    people: Vec<(String, String, &'static str)>,
    roles: Vec<&'static str>,
    /// The link for somebody who was just invited, told this once.
    link: Option<String>,
    days: i64,
}

pub async fn list(State(room): State<Newsroom>, here: Here) -> Response {
    let work = async {
        let services = here.services_with(&room, Right::Sections);
        if services.is_empty() {
            return Err(Trouble::NotAllowed(Right::Sections));
        }
        let mut desks = room.store().desks().await?;
        desks.retain(|desk| services.contains(desk.id.service()));
        Ok(here.page(&room, "desks.html", DesksPage { desks, services }))
    };
    here.answer(&room, work).await
}

pub async fn begin(
    State(room): State<Newsroom>,
    Whole(here, Form(fields)): Whole<Here, Form<Fields>>,
) -> Response {
    let work = async {
        let id = DeskId::new(fields.id("service")?, fields.id("id")?);
        let to = format!("/desk/administration/desks/{id}");
        let desk = Desk { id, name: fields.text("name").to_owned(), retired: false };
        keep(&room, &here, None, Some(Piece::Desk(desk)), &to).await
    };
    here.answer(&room, work).await
}

async fn found(room: &Newsroom, here: &Here, id: &DeskId) -> Result<Desk, Trouble> {
    if !here.actor.has(Right::Sections, id.service()) {
        return Err(Trouble::NotAllowed(Right::Sections));
    }
    let desks = room.store().desks().await?;
    desks.into_iter().find(|desk| desk.id == *id).ok_or_else(|| Trouble::not_found("desk", id))
}

async fn show(room: &Newsroom, here: &Here, id: &DeskId, link: Option<String>) -> Result<Response, Trouble> {
    let desk = found(room, here, id).await?;
    let at = |account: Account| {
        role_at(&account.grants, id).map(|role| (account.name, account.email, role.as_str()))
    };
    let accounts = room.store().accounts().await?.into_iter().filter(|account| account.ended.is_none());
    let granted = |role: &Role| here.actor.may_grant(&[at_desk(*role, id)]);
    let page = DeskPage {
        service: id.service().clone(),
        seen: mark(Some(&desk)),
        people: accounts.filter_map(at).collect(),
        roles: Role::ALL.iter().filter(|role| granted(role)).map(|role| role.as_str()).collect(),
        days: INVITED_FOR.as_hours() / 24,
        link,
        desk,
    };
    Ok(here.page(room, "desk-of.html", page))
}

fn at_desk(role: Role, id: &DeskId) -> Grant {
    Grant { role, scope: Scope::Desks(vec![id.clone()]) }
}

/// What somebody is at this desk alone; what they are at its service counts for all of it.
fn role_at(grants: &[Grant], id: &DeskId) -> Option<Role> {
    let here = |grant: &&Grant| matches!(&grant.scope, Scope::Desks(desks) if desks.contains(id));
    grants.iter().filter(here).map(|grant| grant.role).max()
}

pub async fn one(
    State(room): State<Newsroom>,
    here: Here,
    Path((service, name)): Path<(ServiceId, DeskName)>,
) -> Response {
    here.answer(&room, show(&room, &here, &DeskId::new(service, name), None)).await
}

pub async fn change(
    State(room): State<Newsroom>,
    Path((service, name)): Path<(ServiceId, DeskName)>,
    Whole(here, Form(fields)): Whole<Here, Form<Fields>>,
) -> Response {
    let work = async {
        let id = DeskId::new(service, name);
        let before = found(&room, &here, &id).await?;
        unchanged(fields.text("seen"), Some(&before))?;
        let after =
            Desk { name: fields.text("name").to_owned(), retired: fields.flag("retired"), ..before.clone() };
        let (before, after) = (Some(Piece::Desk(before)), Some(Piece::Desk(after)));
        keep(&room, &here, before, after, &format!("/desk/administration/desks/{id}")).await
    };
    here.answer(&room, work).await
}

/// Gives somebody a role at the desk, or none; who has no account yet is invited.
pub async fn person(
    State(room): State<Newsroom>,
    Path((service, name)): Path<(ServiceId, DeskName)>,
    Whole(here, Form(fields)): Whole<Here, Form<Fields>>,
) -> Response {
    let id = DeskId::new(service, name);
    if let Some(to_sign_in) = asked_again(&here, &format!("/desk/administration/desks/{id}")) {
        return to_sign_in;
    }
    let work = async {
        found(&room, &here, &id).await?;
        let role = match fields.text("role") {
            "" => None,
            named => Some(role_named(named).ok_or_else(|| Trouble::Astray("role".into()))?),
        };
        let email = fields.text("email").to_lowercase();
        let known = room.store().account_by_email(&email).await?.map(Account::member);
        let new = known.is_none();
        let grants = known.as_ref().map(|known| known.grants.clone()).unwrap_or_default();
        let after = Member {
            grants: with(grants, &id, role),
            ..known.clone().unwrap_or_else(|| Member {
                email: email.clone(),
                name: fields.text("name").to_owned(),
                grants: Vec::new(),
                ended: false,
            })
        };
        let ended = known.as_ref().is_some_and(|known| known.ended);
        let edit = Edit { before: known.map(Piece::Member), after: Some(Piece::Member(after)) };
        // Somebody may have roles that a chief of this service may not touch: who may, gives them this one too.
        edit.allowed(&here.actor).map_err(Trouble::NotAllowed)?;
        if ended {
            return Err(Problem::from(Why::AccountEnded { email }).into());
        }
        let done = desk::set_up(&room, vec![edit], &here.actor, now()).await?;
        let link = match new {
            true => Some(invite(room.store(), &email, "", &[], now()).await?.secret),
            false => None,
        };
        let link = link.map(|secret| format!("{}/desk/invitation/{secret}", room.settings().address));
        let answer = match link {
            Some(link) => show(&room, &here, &id, Some(link)).await?,
            None => see_other(&format!("/desk/administration/desks/{id}")),
        };
        Ok(recorded(&done, answer))
    };
    here.answer(&room, work).await
}

fn role_named(name: &str) -> Option<Role> {
    Role::ALL.into_iter().find(|role| role.as_str() == name)
}

/// The grants with this role at the desk in place of whatever was there.
fn with(grants: Vec<Grant>, id: &DeskId, role: Option<Role>) -> Vec<Grant> {
    let elsewhere = |grant: Grant| match grant.scope {
        Scope::Desks(desks) => {
            let desks: Vec<_> = desks.into_iter().filter(|desk| desk != id).collect();
            (!desks.is_empty()).then_some(Grant { role: grant.role, scope: Scope::Desks(desks) })
        }
        scope => Some(Grant { role: grant.role, scope }),
    };
    let mut kept: Vec<_> = grants.into_iter().filter_map(elsewhere).collect();
    kept.extend(role.map(|role| at_desk(role, id)));
    kept
}
