//! Fronts: what stands at the top of a service or section, arranged by drag, by keyboard, or by plain buttons.

use axum::Form;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use jiff::tz::TimeZone;
use news::{By, Front, FrontRefusal, Right, SectionId, ServiceId, Timestamp};
use page::locale;
use serde::Serialize;

use super::arranging::{Arranging, Fields};
use super::front_page::{Shown, show};
use super::here::{Here, see_other};
use super::trouble::Trouble;
use crate::clock::now;
use crate::desk::{self, Problem};
use crate::newsroom::Newsroom;

/// A service's fronts in a list.
#[derive(Serialize)]
struct Listed {
    service: ServiceId,
    sections: Vec<(SectionId, String)>,
    lang: String,
    dir: &'static str,
    /// Who set the service's own, and when.
    set: Option<(By, Timestamp)>,
}

#[derive(Serialize)]
struct ListPage {
    fronts: Vec<Listed>,
}

pub async fn list(State(room): State<Newsroom>, here: Here) -> Response {
    let work = async {
        let mut fronts = Vec::new();
        for service in here.services_with(&room, Right::Fronts) {
            let front = room.store().front(&service, None).await?;
            let (lang, dir) = language(&service);
            let set = front.map(|front| (front.by, front.at));
            fronts.push(Listed { sections: room.reader().sections(&service), lang, dir, set, service });
        }
        fronts.sort_by_key(|one| one.lang != here.interface.language.tag);
        Ok(here.page(&room, "fronts.html", ListPage { fronts }))
    };
    here.answer(&room, work).await
}

/// Which front.
pub(super) struct Place {
    pub service: ServiceId,
    pub section: Option<SectionId>,
    pub zone: TimeZone,
}

impl Place {
    fn of(room: &Newsroom, service: ServiceId, section: Option<SectionId>) -> Result<Self, Trouble> {
        room.knows_service(&service)?;
        room.knows_section(&service, section.as_ref())?;
        let zone = room.reader().zone(&service);
        Ok(Self { service, section, zone })
    }

    pub fn path(&self) -> String {
        match &self.section {
            Some(section) => format!("/desk/fronts/{}/{section}", self.service),
            None => format!("/desk/fronts/{}", self.service),
        }
    }

    async fn now(&self, room: &Newsroom) -> Result<Front, Problem> {
        desk::front_now(room, &self.service, self.section.as_ref()).await
    }
}

pub(super) fn language(service: &ServiceId) -> (String, &'static str) {
    let language = locale::service(service.as_str());
    let lang = language.map(|language| language.tag.clone()).unwrap_or_default();
    (lang, language.map_or("auto", |language| language.direction.as_str()))
}

pub async fn front(
    State(room): State<Newsroom>,
    here: Here,
    Path(service): Path<ServiceId>,
    Query(fields): Query<Fields>,
) -> Response {
    here.answer(&room, look(&room, &here, (service, None), fields)).await
}

pub async fn section(
    State(room): State<Newsroom>,
    here: Here,
    Path((service, section)): Path<(ServiceId, SectionId)>,
    Query(fields): Query<Fields>,
) -> Response {
    here.answer(&room, look(&room, &here, (service, Some(section)), fields)).await
}

pub async fn set_front(
    State(room): State<Newsroom>,
    here: Here,
    Path(service): Path<ServiceId>,
    Form(fields): Form<Fields>,
) -> Response {
    here.answer(&room, set(&room, &here, (service, None), fields)).await
}

pub async fn set_section(
    State(room): State<Newsroom>,
    here: Here,
    Path((service, section)): Path<(ServiceId, SectionId)>,
    Form(fields): Form<Fields>,
) -> Response {
    here.answer(&room, set(&room, &here, (service, Some(section)), fields)).await
}

/// The front as it is set, or on the way to another one; nothing is changed by looking.
async fn look(
    room: &Newsroom,
    here: &Here,
    (service, section): (ServiceId, Option<SectionId>),
    fields: Fields,
) -> Result<Response, Trouble> {
    let place = Place::of(room, service, section)?;
    let mut asked = Arranging::of(&fields, &place.zone)?;
    let front = place.now(room).await?;
    let begin = match asked.version {
        Some(version) => desk::front_as_it_was(room, &front, version).await?,
        None => front.clone(),
    };
    if asked.seen.is_none() || asked.version.is_some() {
        asked.slots = begin.slots.into_iter().filter(|slot| !slot.over(now())).collect();
    }
    let said = asked.asked().map(|step| (step.story, news::arrange(&mut asked.slots, step.story, step.step)));
    let seen = asked.seen.unwrap_or(front.version);
    Ok(show(room, here, &place, Shown { front, seen, asked, said, conflict: None }).await?.into_response())
}

/// Sets the front, or the one before it again.
async fn set(
    room: &Newsroom,
    here: &Here,
    (service, section): (ServiceId, Option<SectionId>),
    fields: Fields,
) -> Result<Response, Trouble> {
    let place = Place::of(room, service.clone(), section.clone())?;
    here.actor.must_have(Right::Fronts, &service)?;
    let asked = Arranging::of(&fields, &place.zone)?;
    let seen = asked.seen.ok_or_else(|| Trouble::Astray("seen".into()))?;
    let front = place.now(room).await?;
    let slots = match asked.verb.as_str() {
        "undo" => {
            let mut was = desk::front_as_it_was(room, &front, front.version.saturating_sub(1)).await?;
            was.slots.retain(|slot| !slot.over(now()));
            was.slots
        }
        _ => asked.slots.clone(),
    };
    let done = desk::set_front(room, (service, section), slots, seen, &here.actor, now()).await;
    match done {
        Ok(_) => Ok(see_other(&place.path())),
        Err(Problem::FrontRefused(FrontRefusal::Overtaken { .. })) => {
            overtaken(room, here, &place, asked).await
        }
        Err(problem) => Err(problem.into()),
    }
}

/// Somebody else set it meanwhile: what they did is shown above what this editor made, and nothing is lost of either.
async fn overtaken(
    room: &Newsroom,
    here: &Here,
    place: &Place,
    asked: Arranging,
) -> Result<Response, Trouble> {
    let front = place.now(room).await?;
    let seen = asked.seen.unwrap_or_default();
    // Where what this editor began from isn't kept any more, all of theirs is new.
    let began = desk::front_as_it_was(room, &front, seen).await;
    let began = began.unwrap_or_else(|_| Front::empty(front.service.clone(), front.section.clone()));
    let seen = front.version;
    let shown = Shown { front, seen, asked, said: None, conflict: Some(began) };
    Ok((StatusCode::CONFLICT, show(room, here, place, shown).await?).into_response())
}
