//! What agencies sent since of what a story draws on, and that somebody took account of it.

use axum::Json;
use axum::extract::State;
use news::{StoryId, WireId};
use serde::{Deserialize, Serialize};

use super::answer::{Failure, Path};
use super::exact::Exact;
use super::stories::find;
use crate::clock::now;
use crate::desk;
use crate::newsroom::Newsroom;
use crate::people::Signed;

/// The version that somebody took account of.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Heed {
    item: WireId,
}

pub async fn newer(
    State(room): State<Newsroom>,
    Signed(actor): Signed,
    Path(id): Path<StoryId>,
) -> Result<Json<Vec<desk::Since>>, Failure> {
    let story = find(&room, id, &actor).await?;
    let mut all = Vec::new();
    for (newer, _) in desk::newer(&room, &story).await? {
        all.push(desk::since(&room, &story, newer.item).await?);
    }
    Ok(Json(all))
}

pub async fn heed(
    State(room): State<Newsroom>,
    signed: Signed,
    Path(id): Path<StoryId>,
    Exact(Heed { item }): Exact<Heed>,
) -> Result<Json<Vec<desk::Since>>, Failure> {
    find(&room, id, &signed.0).await?;
    desk::heed(&room, id, item, &signed.0, now()).await?;
    newer(State(room), signed, Path(id)).await
}
