//! Fronts, breaking news and the log.

use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use news::{Breaking, BreakingId, Front, LogEntry, SectionId, ServiceId, Slot};
use serde::{Deserialize, Serialize};

use super::answer::{Failure, Path, within};
use super::exact::Exact;
use crate::clock::now;
use crate::damaged;
use crate::desk::{self, NewAlert};
use crate::newsroom::Newsroom;
use crate::people::Signed;

/// A front to set, over the version that was seen.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct SetFront {
    slots: Vec<Slot>,
    seen: u64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct After {
    #[serde(default)]
    after: i64,
    #[serde(default)]
    limit: Option<usize>,
}

pub async fn front(
    State(room): State<Newsroom>,
    _: Signed,
    Path(service): Path<ServiceId>,
) -> Result<Json<Front>, Failure> {
    Ok(Json(desk::front_now(&room, &service, None).await?))
}

pub async fn section(
    State(room): State<Newsroom>,
    _: Signed,
    Path((service, section)): Path<(ServiceId, SectionId)>,
) -> Result<Json<Front>, Failure> {
    Ok(Json(desk::front_now(&room, &service, Some(&section)).await?))
}

/// Which versions of a front, the newest first.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Versions {
    #[serde(default)]
    before: Option<u64>,
    #[serde(default)]
    limit: Option<usize>,
}

pub async fn versions(
    State(room): State<Newsroom>,
    _: Signed,
    Path(service): Path<ServiceId>,
    query: Result<Query<Versions>, QueryRejection>,
) -> Result<Json<Vec<Front>>, Failure> {
    were(&room, &service, None, query?.0).await
}

pub async fn section_versions(
    State(room): State<Newsroom>,
    _: Signed,
    Path((service, section)): Path<(ServiceId, SectionId)>,
    query: Result<Query<Versions>, QueryRejection>,
) -> Result<Json<Vec<Front>>, Failure> {
    were(&room, &service, Some(&section), query?.0).await
}

async fn were(
    room: &Newsroom,
    service: &ServiceId,
    section: Option<&SectionId>,
    Versions { before, limit }: Versions,
) -> Result<Json<Vec<Front>>, Failure> {
    room.knows_service(service)?;
    room.knows_section(service, section)?;
    let limit = within("limit", limit, 1..=500)?;
    Ok(Json(room.store().fronts_before(service, section, before.unwrap_or(u64::MAX), limit).await?))
}

pub async fn set_front(
    State(room): State<Newsroom>,
    Signed(actor): Signed,
    Path(service): Path<ServiceId>,
    Exact(set): Exact<SetFront>,
) -> Result<Json<Front>, Failure> {
    let SetFront { slots, seen } = set;
    Ok(Json(desk::set_front(&room, (service, None), slots, seen, &actor, now()).await?))
}

pub async fn set_section(
    State(room): State<Newsroom>,
    Signed(actor): Signed,
    Path((service, section)): Path<(ServiceId, SectionId)>,
    Exact(set): Exact<SetFront>,
) -> Result<Json<Front>, Failure> {
    let SetFront { slots, seen } = set;
    Ok(Json(desk::set_front(&room, (service, Some(section)), slots, seen, &actor, now()).await?))
}

pub async fn running(State(room): State<Newsroom>, _: Signed) -> Result<Json<Vec<Breaking>>, Failure> {
    Ok(Json(damaged::alerts(&room, room.store().running(now()).await?)))
}

pub async fn send(
    State(room): State<Newsroom>,
    Signed(actor): Signed,
    Exact(alert): Exact<NewAlert>,
) -> Result<Json<Breaking>, Failure> {
    Ok(Json(desk::send_breaking(&room, alert, &actor, now()).await?))
}

pub async fn end(
    State(room): State<Newsroom>,
    Signed(actor): Signed,
    Path(id): Path<BreakingId>,
) -> Result<Json<Breaking>, Failure> {
    Ok(Json(desk::end_breaking(&room, id, &actor, now()).await?))
}

/// What changed for readers, for others who follow. They are told of an entry that can't be read, too: it may say anything.
pub async fn log(
    State(room): State<Newsroom>,
    _: Signed,
    query: Result<Query<After>, QueryRejection>,
) -> Result<Json<Vec<Told>>, Failure> {
    let After { after, limit } = query?.0;
    let limit = within("limit", limit, 1..=1_000)?.unwrap_or(1_000);
    let entries = room.store().log_after(after, limit).await?.into_iter();
    let told = |(seq, entry): (i64, Result<_, _>)| entry.map_or_else(|_| Told::unreadable(seq), Told::Entry);
    Ok(Json(entries.map(told).collect()))
}

/// An entry of the log as others are told it.
#[derive(Serialize)]
#[serde(untagged)]
pub enum Told {
    Entry(LogEntry),
    Unreadable { seq: i64, kind: &'static str },
}

impl Told {
    fn unreadable(seq: i64) -> Self {
        Self::Unreadable { seq, kind: "unreadable" }
    }
}
