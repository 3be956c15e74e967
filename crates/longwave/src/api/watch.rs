//! What is watched, and how the feeds do.

use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use news::{DeskId, ServiceId};
use serde::{Deserialize, Serialize};

use super::answer::Failure;
use super::exact::Exact;
use crate::newsroom::Newsroom;
use crate::people::Signed;
use crate::seeing::{Attended, Feed, Filter, Watch, attend, unattend};

/// Whose watch.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Whose {
    #[serde(default)]
    service: Option<ServiceId>,
    #[serde(default)]
    desk: Option<DeskId>,
}

/// What is watched, with how much of it needs a person.
#[derive(Serialize)]
pub struct Watched {
    needs: usize,
    #[serde(flatten)]
    watch: Watch,
}

pub async fn watch(
    State(room): State<Newsroom>,
    Signed(actor): Signed,
    query: Result<Query<Whose>, QueryRejection>,
) -> Result<Json<Watched>, Failure> {
    let Query(Whose { service, desk }) = query?;
    let filter = match &desk {
        Some(desk) => Filter::of_desk(&room, &actor, desk)?,
        None => Filter::of(&room, &actor, service.as_ref())?,
    };
    watched(&room, &filter).await
}

pub async fn feeds(State(room): State<Newsroom>, _: Signed) -> Result<Json<Vec<Feed>>, Failure> {
    Ok(Json(room.seeing().now(&room).await?.feeds.clone()))
}

pub async fn attended(
    State(room): State<Newsroom>,
    Signed(actor): Signed,
    Exact(attended): Exact<Attended>,
) -> Result<Json<Watched>, Failure> {
    attend(&room, &actor, &attended).await?;
    watched(&room, &Filter::of(&room, &actor, None)?).await
}

pub async fn unattended(
    State(room): State<Newsroom>,
    Signed(actor): Signed,
    Exact(attended): Exact<Attended>,
) -> Result<Json<Watched>, Failure> {
    unattend(&room, &actor, &attended).await?;
    watched(&room, &Filter::of(&room, &actor, None)?).await
}

/// What there is to watch now.
async fn watched(room: &Newsroom, filter: &Filter) -> Result<Json<Watched>, Failure> {
    let watch = room.seeing().now(room).await?.seen_by(filter);
    Ok(Json(Watched { needs: watch.needs(filter), watch }))
}
