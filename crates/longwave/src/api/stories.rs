//! Stories: written, translated, and everything that may be done to one.

use std::collections::BTreeMap;

use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use news::story::{Cause, New, Translation};
use news::{Action, Actor, Change, Content, FamilyId, Revision, Right, ServiceId, Story, StoryId};
use serde::{Deserialize, Serialize};
use store::DeskQuery;

use super::answer::{Failure, Path};
use super::exact::Exact;
use crate::clock::{now, random};
use crate::desk;
use crate::newsroom::Newsroom;
use crate::people::Signed;

/// A story to begin.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct NewStory {
    service: ServiceId,
    content: Content,
}

/// Where a story is to be translated to.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct To {
    service: ServiceId,
}

/// What an action did, or would do.
#[derive(Serialize)]
pub struct Did {
    story: Story,
    /// Stories made from it that it reached too.
    reached: Vec<Story>,
}

/// A story among its family.
#[derive(Serialize)]
pub struct Member {
    #[serde(flatten)]
    story: Story,
    /// By how many revisions its source is ahead of what it follows; of a story that is no translation, nothing.
    behind: Option<u32>,
}

impl From<desk::Acted> for Did {
    fn from(acted: desk::Acted) -> Self {
        Self { story: acted.story, reached: acted.reached }
    }
}

pub async fn list(
    State(room): State<Newsroom>,
    Signed(actor): Signed,
    query: Result<Query<DeskQuery>, QueryRejection>,
) -> Result<Json<Vec<Story>>, Failure> {
    let mut stories = room.store().desk(&query?.0).await?;
    stories.retain(|story| story.seen_by(&actor));
    Ok(Json(stories))
}

pub async fn write(
    State(room): State<Newsroom>,
    Signed(actor): Signed,
    Exact(new): Exact<NewStory>,
) -> Result<Json<Story>, Failure> {
    let NewStory { service, content } = new;
    room.knows_service(&service)?;
    let content = desk::clean(content)?;
    desk::named_things_exist(&room, &service, &content).await?;
    desk::may_use_pictures(&room, None, &content, &actor).await?;
    let at = now();
    let new = New {
        id: StoryId::new(at, random()),
        family: FamilyId::new(at, random()),
        service,
        content,
        translation: None,
        wire: Vec::new(),
        embargo: None,
    };
    Ok(Json(desk::begin(&room, new, &actor, at).await?))
}

pub async fn one(
    State(room): State<Newsroom>,
    Signed(actor): Signed,
    Path(id): Path<StoryId>,
) -> Result<Json<Story>, Failure> {
    Ok(Json(find(&room, id, &actor).await?))
}

pub async fn history(
    State(room): State<Newsroom>,
    Signed(actor): Signed,
    Path(id): Path<StoryId>,
) -> Result<Json<Vec<Change>>, Failure> {
    find(&room, id, &actor).await?;
    Ok(Json(room.store().history(id).await?))
}

pub async fn revision(
    State(room): State<Newsroom>,
    Signed(actor): Signed,
    Path((id, number)): Path<(StoryId, u32)>,
) -> Result<Json<Revision>, Failure> {
    find(&room, id, &actor).await?;
    let found = room.store().revision(id, number).await?;
    found.map(Json).ok_or_else(|| Failure::not_found("revision", format!("{number} of story {id}")))
}

pub async fn family(
    State(room): State<Newsroom>,
    Signed(actor): Signed,
    Path(id): Path<StoryId>,
) -> Result<Json<Vec<Member>>, Failure> {
    let story = find(&room, id, &actor).await?;
    let family = room.store().family(story.family).await?;
    let newest: BTreeMap<_, _> = family.iter().map(|story| (story.id, story.head.number)).collect();
    let behind = |pinned: Translation| Some(newest.get(&pinned.source)?.saturating_sub(pinned.revision));
    let member = |story: Story| Member { behind: story.translation.and_then(behind), story };
    Ok(Json(family.into_iter().filter(|story| story.seen_by(&actor)).map(member).collect()))
}

pub async fn translate(
    State(room): State<Newsroom>,
    Signed(actor): Signed,
    Path(id): Path<StoryId>,
    Exact(to): Exact<To>,
) -> Result<Json<Story>, Failure> {
    find(&room, id, &actor).await?;
    Ok(Json(desk::translate(&room, id, to.service, &actor, now()).await?))
}

pub async fn act(
    State(room): State<Newsroom>,
    Signed(actor): Signed,
    Path(id): Path<StoryId>,
    Exact(action): Exact<Action>,
) -> Result<Json<Did>, Failure> {
    let action = fit(&room, id, action, &actor).await?;
    Ok(Json(desk::act(&room, id, action, &actor, now()).await?.into()))
}

/// What an action would do, so that somebody may see it before they do it.
pub async fn reach(
    State(room): State<Newsroom>,
    Signed(actor): Signed,
    Path(id): Path<StoryId>,
    Exact(action): Exact<Action>,
) -> Result<Json<Did>, Failure> {
    let action = fit(&room, id, action, &actor).await?;
    Ok(Json(desk::reach(&room, id, action, &actor, now()).await?.into()))
}

/// # Errors
/// Where there is no such story, or it is another service's draft.
async fn find(room: &Newsroom, id: StoryId, actor: &Actor) -> Result<Story, Failure> {
    let story = room.store().story(id).await?.ok_or_else(|| Failure::not_found("story", id))?;
    if !story.seen_by(actor) {
        actor.must_have(Right::Write, &story.service).map_err(desk::Problem::from)?;
    }
    Ok(story)
}

/// What is written is made clean, and a translation can only follow a revision that its source has.
async fn fit(room: &Newsroom, id: StoryId, action: Action, actor: &Actor) -> Result<Action, Failure> {
    match desk::clean_action(action)? {
        Action::Write { base, content } => {
            let service = find(room, id, actor).await?.service;
            desk::named_things_exist(room, &service, &content).await?;
            Ok(Action::Write { base, content })
        }
        Action::Confirm { revision } => {
            let source = find(room, id, actor).await?.translation.map(|translation| translation.source);
            if let Some(source) = source
                && room.store().revision(source, revision).await?.is_none()
            {
                return Err(Failure::not_found("revision", format!("{revision} of story {source}")));
            }
            Ok(Action::Confirm { revision })
        }
        // The wire's holds and the source's are the newsroom's own doing.
        Action::Hold { reason, .. } => Ok(Action::Hold { cause: Cause::Desk, reason }),
        action => Ok(action),
    }
}
