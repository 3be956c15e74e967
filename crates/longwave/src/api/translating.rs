//! Translations and revisions: a family on one board, what changed, and what fell behind.

use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use news::compare::Part;
use news::{FamilyId, Right, ServiceId, Story, StoryId, Timestamp};
use serde::{Deserialize, Serialize};

use super::answer::{Failure, Path, within};
use super::stories::{Member, find, seen};
use crate::clock::now;
use crate::desk;
use crate::newsroom::Newsroom;
use crate::people::Signed;

/// A revision in a list.
#[derive(Serialize)]
pub struct Listed {
    number: u32,
    by: news::By,
    at: Timestamp,
    /// How many fields and paragraphs it changed of the one before; of the first, nothing.
    changed: Option<usize>,
    /// The older revision that it says again, where somebody restored it.
    restored: Option<u32>,
}

/// Which revisions to list.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Before {
    before: Option<u32>,
}

/// Which revisions to compare.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Between {
    from: u32,
    to: u32,
}

/// What a translation is made from, with what changed since.
#[derive(Serialize)]
pub struct Source {
    story: StoryId,
    service: ServiceId,
    /// The revision that the translation follows, and the newest.
    followed: u32,
    newest: u32,
    parts: Vec<Part>,
}

/// Which service's translations.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stale {
    service: ServiceId,
    before: Option<StoryId>,
    limit: Option<usize>,
}

pub async fn family(
    State(room): State<Newsroom>,
    Signed(actor): Signed,
    Path(id): Path<FamilyId>,
) -> Result<Json<Vec<Member>>, Failure> {
    let members = desk::members(&room, id, &actor).await?;
    desk::must_show(id, &members, &actor)?;
    Ok(Json(seen(members, &actor)))
}

pub async fn revisions(
    State(room): State<Newsroom>,
    Signed(actor): Signed,
    Path(id): Path<StoryId>,
    query: Result<Query<Before>, QueryRejection>,
) -> Result<Json<Vec<Listed>>, Failure> {
    desk::find_written(&room, id, &actor).await?;
    let listed = desk::revisions(&room, id, query?.0.before).await?;
    let told = listed.into_iter().map(|one| Listed {
        restored: one.restored(),
        number: one.revision.number,
        by: one.revision.by,
        at: one.revision.at,
        changed: one.changed,
    });
    Ok(Json(told.collect()))
}

pub async fn compare(
    State(room): State<Newsroom>,
    Signed(actor): Signed,
    Path(id): Path<StoryId>,
    query: Result<Query<Between>, QueryRejection>,
) -> Result<Json<Vec<Part>>, Failure> {
    let Between { from, to } = query?.0;
    let story = desk::find_written(&room, id, &actor).await?;
    Ok(Json(desk::compared(&room, &story, from, to).await?.parts))
}

pub async fn restore(
    State(room): State<Newsroom>,
    Signed(actor): Signed,
    Path((id, number)): Path<(StoryId, u32)>,
) -> Result<Json<Story>, Failure> {
    find(&room, id, &actor).await?;
    Ok(Json(desk::restore(&room, id, number, &actor, now()).await?))
}

pub async fn source(
    State(room): State<Newsroom>,
    Signed(actor): Signed,
    Path(id): Path<StoryId>,
) -> Result<Json<Source>, Failure> {
    let story = find(&room, id, &actor).await?;
    let source = desk::source(&room, &story, &actor).await?;
    Ok(Json(Source {
        story: source.story.id,
        followed: source.pinned,
        newest: source.story.head.number,
        service: source.story.service,
        parts: source.parts,
    }))
}

pub async fn stale(
    State(room): State<Newsroom>,
    Signed(actor): Signed,
    query: Result<Query<Stale>, QueryRejection>,
) -> Result<Json<Vec<Story>>, Failure> {
    let Stale { service, before, limit } = query?.0;
    let limit = within("limit", limit, 1..=500)?;
    room.knows_service(&service)?;
    actor.must_have_within(Right::Write, &service).map_err(desk::Problem::from)?;
    let mut made = room.store().behind(&service, before, limit).await?;
    made.retain(|story| story.lets(&actor, Right::Write));
    Ok(Json(made))
}
