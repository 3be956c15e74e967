//! Services and their sections.

use std::collections::BTreeMap;

use axum::Form;
use axum::extract::{Path, State};
use axum::response::Response;
use news::{Piece, Right, Section, Service, ServiceId};
use page::locale;
use serde::Serialize;

use super::{Fields, keep, mark, must, unchanged};
use crate::bodies::Whole;
use crate::clock::now;
use crate::damaged;
use crate::desk::check_service;
use crate::desk::pages::here::Here;
use crate::desk::pages::trouble::Trouble;
use crate::newsroom::Newsroom;

#[derive(Serialize)]
struct ServicesPage {
    services: Vec<Service>,
    /// What may be begun: the id and the language's own name, in the order of the table.
    table: Vec<(String, String)>,
}

/// A service and what the form is filled in over.
#[derive(Serialize)]
struct ServicePage {
    service: Service,
    seen: String,
    /// Whether more than its sections is theirs to change.
    may_change: bool,
    /// The section's name in the service's language, where the table has one.
    usual: Vec<String>,
    /// The service's language: `lang` and `dir` are the page's own.
    their_lang: String,
    their_dir: &'static str,
    zone: String,
}

/// A service that is to be switched off, what readers see of it now, and the form that asked for it.
#[derive(Serialize)]
struct OffPage {
    service: ServiceId,
    stories: u64,
    alerts: usize,
    form: BTreeMap<String, String>,
}

fn theirs(here: &Here, service: &ServiceId) -> bool {
    here.actor.has(Right::Sections, service)
}

pub async fn list(State(room): State<Newsroom>, here: Here) -> Response {
    let work = async {
        let all = room.store().services().await?;
        let free = |id: &str| all.iter().all(|service| service.id.as_str() != id);
        let may_begin = here.actor.has_everywhere(Right::Services);
        let languages = locale::all()
            .iter()
            .filter(|language| may_begin && free(&language.id) && language.lacks().is_empty());
        let table = languages.map(|language| (language.id.clone(), language.endonym.clone())).collect();
        let services: Vec<_> = all.into_iter().filter(|service| theirs(&here, &service.id)).collect();
        match services.is_empty() && !may_begin {
            true => Err(Trouble::NotAllowed(Right::Sections)),
            false => Ok(here.page(&room, "services.html", ServicesPage { services, table })),
        }
    };
    here.answer(&room, work).await
}

/// Begins a service with the sections of its language. Readers see nothing of it until it is switched on.
pub async fn begin(
    State(room): State<Newsroom>,
    Whole(here, Form(fields)): Whole<Here, Form<Fields>>,
) -> Response {
    let work = async {
        must(&here, Right::Services)?;
        let id: ServiceId = fields.id("id")?;
        let language = locale::service(id.as_str()).ok_or_else(|| Trouble::not_found("service", &id))?;
        let sections = language.sections.iter().filter_map(|id| id.parse().ok()).map(Section::new).collect();
        let order = room.store().services().await?.iter().map(|other| other.order).max().unwrap_or_default();
        let service = Service {
            off: true,
            order,
            ..Service::new(id.clone(), fields.text("site_name").into(), sections)
        };
        let to = format!("/desk/administration/services/{id}");
        keep(&room, &here, None, Some(Piece::Service(service)), &to).await
    };
    here.answer(&room, work).await
}

async fn found(room: &Newsroom, here: &Here, id: &ServiceId) -> Result<Service, Trouble> {
    if !theirs(here, id) {
        return Err(Trouble::NotAllowed(Right::Sections));
    }
    let services = room.store().services().await?;
    services.into_iter().find(|service| service.id == *id).ok_or_else(|| Trouble::not_found("service", id))
}

pub async fn one(State(room): State<Newsroom>, here: Here, Path(id): Path<ServiceId>) -> Response {
    let work = async {
        let service = found(&room, &here, &id).await?;
        let language = locale::service(id.as_str());
        let usual = |section: &Section| {
            let key = format!("section-{}", section.id);
            language
                .and_then(|language| language.message(&key))
                .map(|message| message.text)
                .unwrap_or_default()
        };
        let page = ServicePage {
            seen: mark(Some(&service)),
            may_change: here.actor.has_everywhere(Right::Services),
            usual: service.sections.iter().map(usual).collect(),
            their_lang: language.map(|language| language.tag.clone()).unwrap_or_default(),
            their_dir: language.map_or("auto", |language| language.direction.as_str()),
            zone: language.map(|language| language.time_zone.clone()).unwrap_or_default(),
            service,
        };
        Ok(here.page(&room, "service.html", page))
    };
    here.answer(&room, work).await
}

pub async fn change(
    State(room): State<Newsroom>,
    Path(id): Path<ServiceId>,
    Whole(here, Form(fields)): Whole<Here, Form<Fields>>,
) -> Response {
    let work = async {
        must(&here, Right::Services)?;
        let before = found(&room, &here, &id).await?;
        unchanged(fields.text("seen"), Some(&before))?;
        let after = Service {
            site_name: fields.text("site_name").to_owned(),
            host: fields.maybe("host"),
            time_zone: fields.maybe("time_zone"),
            about: fields.maybe("about"),
            mirrors: fields.text("mirrors").split_whitespace().map(str::to_owned).collect(),
            order: fields.number("order")?,
            off: !fields.flag("on"),
            ..before.clone()
        };
        if after.off && !before.off && !fields.flag("off-seen") {
            check_service(after)?;
            return switches_off(&room, &here, id, fields).await;
        }
        let (before, after) = (Some(Piece::Service(before)), Some(Piece::Service(after)));
        keep(&room, &here, before, after, &format!("/desk/administration/services/{id}")).await
    };
    here.answer(&room, work).await
}

/// Shows what becomes of a service that is to be switched off. Nothing is changed.
async fn switches_off(
    room: &Newsroom,
    here: &Here,
    service: ServiceId,
    Fields(form): Fields,
) -> Result<Response, Trouble> {
    let running = damaged::alerts(room, room.store().running(now()).await?);
    let page = OffPage {
        stories: room.store().visible_count(&service).await?,
        alerts: running.iter().filter(|breaking| breaking.alerts.contains_key(&service)).count(),
        service,
        form,
    };
    Ok(here.page(room, "service-off.html", page))
}

/// All sections at once: their names, their order, which are retired, and one more.
pub async fn sections(
    State(room): State<Newsroom>,
    Path(id): Path<ServiceId>,
    Whole(here, Form(fields)): Whole<Here, Form<Fields>>,
) -> Response {
    let work = async {
        let before = found(&room, &here, &id).await?;
        unchanged(fields.text("seen"), Some(&before))?;
        let mut placed = Vec::new();
        for section in &before.sections {
            let field = |what: &str| format!("{}-{what}", section.id);
            let (name, retired) = (fields.maybe(&field("name")), fields.flag(&field("retired")));
            let place: u32 = fields.number(&field("place"))?;
            placed.push((place, Section { id: section.id.clone(), name, retired }));
        }
        placed.sort_by_key(|(place, _)| *place);
        let mut sections: Vec<_> = placed.into_iter().map(|(_, section)| section).collect();
        if fields.maybe("new-id").is_some() {
            sections.push(Section {
                id: fields.id("new-id")?,
                name: fields.maybe("new-name"),
                retired: false,
            });
        }
        let after = Service { sections, ..before.clone() };
        let (before, after) = (Some(Piece::Service(before)), Some(Piece::Service(after)));
        keep(&room, &here, before, after, &format!("/desk/administration/services/{id}")).await
    };
    here.answer(&room, work).await
}
