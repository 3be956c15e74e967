//! The wire, as the desk sees it.

use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS};
use axum::response::IntoResponse;
use news::{Story, WireId};
use serde::Deserialize;
use store::{KeptItem, RefusedFile, WireQuery};

use super::answer::{Failure, Path, within};
use super::exact::Exact;
use crate::clock;
use crate::desk::{self, Take};
use crate::newsroom::Newsroom;
use crate::people::Signed;

pub async fn list(
    State(room): State<Newsroom>,
    _: Signed,
    query: Result<Query<WireQuery>, QueryRejection>,
) -> Result<Json<Vec<KeptItem>>, Failure> {
    let query = query?.0;
    within("limit", query.limit, 1..=500)?;
    within("urgency", query.urgency, 1..=9)?;
    Ok(Json(room.store().wire_list(&query).await?))
}

/// Which of the refused files to tell.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Refused {
    #[serde(default)]
    before: Option<i64>,
    #[serde(default)]
    limit: Option<usize>,
}

/// Files of which nothing could be made, and why.
pub async fn refused(
    State(room): State<Newsroom>,
    _: Signed,
    query: Result<Query<Refused>, QueryRejection>,
) -> Result<Json<Vec<RefusedFile>>, Failure> {
    let Refused { before, limit } = query?.0;
    let limit = within("limit", limit, 1..=500)?.unwrap_or(100);
    Ok(Json(room.store().refused_files(before, limit).await?))
}

pub async fn one(
    State(room): State<Newsroom>,
    _: Signed,
    Path(id): Path<WireId>,
) -> Result<Json<KeptItem>, Failure> {
    let found = room.store().wire_item(id).await?;
    found.map(Json).ok_or_else(|| Failure::not_found("wire item", id))
}

/// What the provider sent of the same item, before and since, the newest first.
pub async fn versions(
    State(room): State<Newsroom>,
    _: Signed,
    Path(id): Path<WireId>,
) -> Result<Json<Vec<KeptItem>>, Failure> {
    const MOST: usize = 100;
    let kept = room.store().wire_item(id).await?.ok_or_else(|| Failure::not_found("wire item", id))?;
    let versions = room.store().wire_versions(&kept.item.provider, &kept.item.guid, MOST).await?;
    // An item without an id of the provider's is nobody's version but its own.
    Ok(Json(if versions.is_empty() { vec![kept] } else { versions }))
}

/// The bytes as the provider sent them.
pub async fn raw(
    State(room): State<Newsroom>,
    _: Signed,
    Path(id): Path<WireId>,
) -> Result<impl IntoResponse, Failure> {
    let item = room.store().wire_item(id).await?.ok_or_else(|| Failure::not_found("wire item", id))?;
    let raw = room.store().wire_raw(item.file).await?.ok_or_else(|| Failure::not_found("wire item", id))?;
    let headers = [
        (CONTENT_TYPE, "application/octet-stream"),
        (CONTENT_DISPOSITION, "attachment"),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    Ok((headers, raw))
}

pub async fn take(
    State(room): State<Newsroom>,
    Signed(actor): Signed,
    Path(id): Path<WireId>,
    Exact(to): Exact<Take>,
) -> Result<Json<Story>, Failure> {
    Ok(Json(desk::take(&room, id, to, &actor, clock::now()).await?))
}
