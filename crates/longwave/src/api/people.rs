//! People who sign, topics, and the services themselves.

use std::collections::BTreeMap;

use axum::Json;
use axum::extract::State;
use news::{Person, PersonId, PictureId, Piece, Section, Service, ServiceId, Topic, TopicId};
use serde::{Deserialize, Serialize};

use super::administration::{Kept, keep};
use super::answer::{Failure, Path};
use super::exact::Exact;
use crate::bodies::Whole;
use crate::clock::{now, random};
use crate::newsroom::Newsroom;
use crate::people::Signed;

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
    #[serde(default)]
    about: Option<String>,
    #[serde(default)]
    mirrors: Vec<String>,
    #[serde(default)]
    order: u32,
    #[serde(default)]
    off: bool,
}

pub async fn people(State(room): State<Newsroom>, _: Signed) -> Result<Json<Vec<Person>>, Failure> {
    Ok(Json(room.store().people().await?))
}

pub async fn new_person(
    State(room): State<Newsroom>,
    Whole(signed, Exact(body)): Whole<Signed, Exact<PersonBody>>,
) -> Kept<Person> {
    save_person(&room, &signed, PersonId::new(now(), random()), None, body).await
}

pub async fn set_person(
    State(room): State<Newsroom>,
    Path(id): Path<PersonId>,
    Whole(signed, Exact(body)): Whole<Signed, Exact<PersonBody>>,
) -> Kept<Person> {
    let before = room.store().person(id).await?.ok_or_else(|| Failure::not_found("person", id))?;
    save_person(&room, &signed, id, Some(before), body).await
}

async fn save_person(
    room: &Newsroom,
    signed: &Signed,
    id: PersonId,
    before: Option<Person>,
    body: PersonBody,
) -> Kept<Person> {
    let PersonBody { name, names, blurbs, desk, picture } = body;
    if let Some(id) = picture {
        room.store().picture(id).await?.ok_or_else(|| Failure::not_found("picture", id))?;
    }
    let person = Person { id, name, names, blurbs, desk, picture };
    let changed = keep(room, signed, before.map(Piece::Byline), Piece::Byline(person)).await?;
    let kept = room.store().person(id).await?.ok_or_else(|| Failure::not_found("person", id))?;
    Ok((changed, Json(kept)))
}

pub async fn topics(State(room): State<Newsroom>, _: Signed) -> Result<Json<Vec<Topic>>, Failure> {
    Ok(Json(room.store().topics().await?))
}

pub async fn new_topic(
    State(room): State<Newsroom>,
    Whole(signed, Exact(body)): Whole<Signed, Exact<TopicBody>>,
) -> Kept<Topic> {
    save_topic(&room, &signed, TopicId::new(now(), random()), None, body).await
}

pub async fn set_topic(
    State(room): State<Newsroom>,
    Path(id): Path<TopicId>,
    Whole(signed, Exact(body)): Whole<Signed, Exact<TopicBody>>,
) -> Kept<Topic> {
    let before = room.store().topic(id).await?.ok_or_else(|| Failure::not_found("topic", id))?;
    save_topic(&room, &signed, id, Some(before), body).await
}

async fn save_topic(
    room: &Newsroom,
    signed: &Signed,
    id: TopicId,
    before: Option<Topic>,
    body: TopicBody,
) -> Kept<Topic> {
    let topic = Topic { id, concept: body.concept, names: body.names };
    let changed = keep(room, signed, before.map(Piece::Topic), Piece::Topic(topic)).await?;
    let kept = room.store().topic(id).await?.ok_or_else(|| Failure::not_found("topic", id))?;
    Ok((changed, Json(kept)))
}

pub async fn services(State(room): State<Newsroom>, _: Signed) -> Result<Json<Vec<Service>>, Failure> {
    Ok(Json(room.store().services().await?))
}

/// Begins a service, or changes one; its language must be in the table. A section that is left out is refused, as its
/// address stays: it can be retired.
pub async fn set_service(
    State(room): State<Newsroom>,
    Path(id): Path<ServiceId>,
    Whole(signed, Exact(body)): Whole<Signed, Exact<ServiceBody>>,
) -> Kept<Service> {
    let ServiceBody { site_name, sections, host, time_zone, about, mirrors, order, off } = body;
    let find = async || {
        let services = room.store().services().await?;
        Ok::<_, Failure>(services.into_iter().find(|service| service.id == id))
    };
    let before = find().await?.map(Piece::Service);
    let after = Service { id: id.clone(), site_name, sections, host, time_zone, about, mirrors, order, off };
    let changed = keep(&room, &signed, before, Piece::Service(after)).await?;
    let kept = find().await?.ok_or_else(|| Failure::not_found("service", &id))?;
    Ok((changed, Json(kept)))
}
