//! People who sign, topics, and the services themselves.

use std::collections::BTreeMap;

use axum::Json;
use axum::extract::State;
use news::{Person, PersonId, PictureId, Right, Section, Service, ServiceId, Topic, TopicId};
use serde::{Deserialize, Serialize};

use super::answer::{Failure, Path};
use super::exact::Exact;
use crate::clock::{now, random};
use crate::desk::{self as tidy, NAME};
use crate::newsroom::Newsroom;
use crate::people::Signed;

/// Characters of what is said of somebody.
const BLURB: usize = 2_000;

/// Somebody, without the id that the newsroom gives.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct PersonBody {
    name: String,
    #[serde(default)]
    names: BTreeMap<ServiceId, String>,
    #[serde(default)]
    blurbs: BTreeMap<ServiceId, String>,
    #[serde(default)]
    desk: bool,
    #[serde(default)]
    picture: Option<PictureId>,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct TopicBody {
    #[serde(default)]
    concept: Option<String>,
    names: BTreeMap<ServiceId, String>,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ServiceBody {
    site_name: String,
    sections: Vec<Section>,
    #[serde(default)]
    host: Option<String>,
    #[serde(default)]
    time_zone: Option<String>,
}

pub async fn people(State(room): State<Newsroom>, _: Signed) -> Result<Json<Vec<Person>>, Failure> {
    Ok(Json(room.store().people().await?))
}

pub async fn new_person(
    State(room): State<Newsroom>,
    signed: Signed,
    Exact(body): Exact<PersonBody>,
) -> Result<Json<Person>, Failure> {
    save_person(&room, &signed, PersonId::new(now(), random()), body).await
}

pub async fn set_person(
    State(room): State<Newsroom>,
    signed: Signed,
    Path(id): Path<PersonId>,
    Exact(body): Exact<PersonBody>,
) -> Result<Json<Person>, Failure> {
    room.store().person(id).await?.ok_or_else(|| Failure::not_found("person", id))?;
    save_person(&room, &signed, id, body).await
}

async fn save_person(
    room: &Newsroom,
    signed: &Signed,
    id: PersonId,
    body: PersonBody,
) -> Result<Json<Person>, Failure> {
    signed.everywhere(Right::Bylines)?;
    let PersonBody { name, names, blurbs, desk, picture } = body;
    let name = tidy::name("name", &name, NAME)?;
    let (names, blurbs) = (named("names", names, NAME)?, named("blurbs", blurbs, BLURB)?);
    if let Some(id) = picture {
        room.store().picture(id).await?.ok_or_else(|| Failure::not_found("picture", id))?;
    }
    let person = Person { id, name, names, blurbs, desk, picture };
    let entry = room.store().save_person(&person, now()).await?;
    room.follow(&entry);
    Ok(Json(person))
}

/// What each service calls something.
fn named(
    field: &str,
    texts: BTreeMap<ServiceId, String>,
    most: usize,
) -> Result<BTreeMap<ServiceId, String>, Failure> {
    let tidied = |(service, text): (ServiceId, String)| {
        let text = tidy::name(&format!("{field}.{service}"), &text, most)?;
        Ok((service, text))
    };
    texts.into_iter().map(tidied).collect()
}

pub async fn topics(State(room): State<Newsroom>, _: Signed) -> Result<Json<Vec<Topic>>, Failure> {
    Ok(Json(room.store().topics().await?))
}

pub async fn new_topic(
    State(room): State<Newsroom>,
    signed: Signed,
    Exact(body): Exact<TopicBody>,
) -> Result<Json<Topic>, Failure> {
    save_topic(&room, &signed, TopicId::new(now(), random()), body).await
}

pub async fn set_topic(
    State(room): State<Newsroom>,
    signed: Signed,
    Path(id): Path<TopicId>,
    Exact(body): Exact<TopicBody>,
) -> Result<Json<Topic>, Failure> {
    room.store().topic(id).await?.ok_or_else(|| Failure::not_found("topic", id))?;
    save_topic(&room, &signed, id, body).await
}

async fn save_topic(
    room: &Newsroom,
    signed: &Signed,
    id: TopicId,
    body: TopicBody,
) -> Result<Json<Topic>, Failure> {
    signed.everywhere(Right::Bylines)?;
    let concept = body.concept.map(|concept| tidy::name("concept", &concept, BLURB)).transpose()?;
    let topic = Topic { id, concept, names: named("names", body.names, NAME)? };
    let entry = room.store().save_topic(&topic, now()).await?;
    room.follow(&entry);
    Ok(Json(topic))
}

pub async fn services(State(room): State<Newsroom>, _: Signed) -> Result<Json<Vec<Service>>, Failure> {
    Ok(Json(room.store().services().await?))
}

/// Begins a service, or changes one; its language must be in the table.
pub async fn set_service(
    State(room): State<Newsroom>,
    signed: Signed,
    Path(id): Path<ServiceId>,
    Exact(body): Exact<ServiceBody>,
) -> Result<Json<Service>, Failure> {
    signed.everywhere(Right::Services)?;
    let ServiceBody { site_name, sections, host, time_zone } = body;
    let service = tidy::check_service(Service { id, site_name, sections, host, time_zone })?;
    let entry = room.store().save_service(&service, now()).await?;
    room.follow(&entry);
    // Whoever began it may write there at once.
    if let Err(error) = room.reader().reload(room.settings(), room.store()).await {
        tracing::error!("the services can't be read again: {error:#}");
    }
    Ok(Json(service))
}
