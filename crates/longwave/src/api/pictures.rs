//! Pictures: found, added as files, and what is said of them.

use axum::Json;
use axum::body::Bytes;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use news::{Picture, PictureId, ServiceId, Timestamp};
use serde::Deserialize;
use store::PictureQuery;

use super::answer::{Failure, Path, within};
use super::exact::Exact;
use super::stories::There;
use crate::clock::now;
use crate::desk::{self, PictureChange};
use crate::newsroom::Newsroom;
use crate::people::Signed;

/// Which pictures to list; what is left out doesn't matter.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Wanted {
    /// Words that all stand in what is said of it, or begin words there.
    q: String,
    /// Only those that this service may show now.
    usable_at: Option<ServiceId>,
    /// Only those that nobody may show.
    barred: bool,
    /// Only those whose time ends before this, and hasn't ended.
    ends_before: Option<Timestamp>,
    /// Only older ones than this.
    before: Option<PictureId>,
    limit: Option<usize>,
}

pub async fn list(
    State(room): State<Newsroom>,
    Signed(actor): Signed,
    wanted: Result<Query<Wanted>, QueryRejection>,
) -> Result<Json<Vec<Picture>>, Failure> {
    let Wanted { q, usable_at, barred, ends_before, before, limit } = wanted?.0;
    let limit = within("limit", limit, 1..=200)?.unwrap_or(50);
    let query = PictureQuery { words: q, usable_at, barred, ends_before, before, limit };
    let found = room.store().picture_list(&query, &desk::viewer(&room, &actor), now()).await?;
    Ok(Json(found.into_iter().map(|seen| seen.picture).collect()))
}

/// For whom a picture is added.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct For {
    /// The service whose own it is until a story with it is offered to others.
    service: Option<ServiceId>,
}

/// Takes the bytes of a picture; the same bytes twice are the same picture.
pub async fn add(
    State(room): State<Newsroom>,
    Signed(actor): Signed,
    whose: Result<Query<For>, QueryRejection>,
    bytes: Bytes,
) -> Result<Json<Picture>, Failure> {
    let service = whose?.0.service;
    if let Some(service) = &service {
        room.knows_service(service)?;
    }
    Ok(Json(desk::upload_picture(&room, bytes, service, &actor, now()).await?))
}

pub async fn one(
    State(room): State<Newsroom>,
    Signed(actor): Signed,
    Path(id): Path<PictureId>,
) -> Result<Json<Picture>, Failure> {
    Ok(Json(desk::find_picture(&room, id, &actor).await?.picture))
}

/// The stories that use a picture: what barring it would reach. Another service's draft is among them, so no words are.
pub async fn stories(
    State(room): State<Newsroom>,
    Signed(actor): Signed,
    Path(id): Path<PictureId>,
) -> Result<Json<Vec<There>>, Failure> {
    desk::find_picture(&room, id, &actor).await?;
    let using = room.store().using_picture(id).await?;
    let mut stories = room.store().stories(&using).await?;
    stories.sort_by_key(|story| story.id);
    Ok(Json(stories.iter().map(There::of).collect()))
}

pub async fn change(
    State(room): State<Newsroom>,
    Signed(actor): Signed,
    Path(id): Path<PictureId>,
    Exact(change): Exact<PictureChange>,
) -> Result<Json<Picture>, Failure> {
    Ok(Json(desk::edit_picture(&room, id, change, &actor, now()).await?))
}
