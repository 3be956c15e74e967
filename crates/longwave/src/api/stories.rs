//! Stories: written, translated, and everything that may be done to one.

use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use news::story::{Cause, New};
use news::{Action, Actor, Change, Content, DeskId, FamilyId, Revision, Right, ServiceId, Story, StoryId};
use serde::{Deserialize, Serialize};
use store::DeskQuery;

use super::answer::{Failure, Path, within};
use super::exact::Exact;
use crate::clock::{now, random};
use crate::desk;
use crate::newsroom::Newsroom;
use crate::people::{Signed, does};

/// A story to begin.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct NewStory {
    service: ServiceId,
    #[serde(default)]
    desk: Option<DeskId>,
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
    reached: Vec<Reached>,
}

/// A story that an action reached; of another service's draft only that it is there.
#[derive(Serialize)]
#[serde(untagged)]
enum Reached {
    Seen(Box<Story>),
    There(There),
}

/// That there is a story, and where it stands.
#[derive(Serialize)]
pub struct There {
    id: StoryId,
    service: ServiceId,
    standing: &'static str,
}

impl There {
    pub fn of(story: &Story) -> Self {
        let standing = desk::pages::standing(story);
        Self { id: story.id, service: story.service.clone(), standing }
    }
}

/// A story among its family.
#[derive(Serialize)]
pub struct Member {
    #[serde(flatten)]
    story: Story,
    /// By how many revisions its source is ahead of what it follows; of a story that is no translation, nothing.
    behind: Option<u32>,
    /// How many paragraphs of the source changed since.
    changed: Option<usize>,
}

impl Did {
    /// What came of an action, as far as whoever did it may see it.
    async fn told(room: &Newsroom, mut acted: desk::Acted, actor: &Actor) -> Result<Self, Failure> {
        desk::as_offered(room, &mut acted.reached, actor).await?;
        let reached = |story: Story| match story.seen_by(actor) {
            true => Reached::Seen(Box::new(story)),
            false => Reached::There(There::of(&story)),
        };
        Ok(Self { story: acted.story, reached: acted.reached.into_iter().map(reached).collect() })
    }
}

pub async fn list(
    State(room): State<Newsroom>,
    Signed(actor): Signed,
    query: Result<Query<DeskQuery>, QueryRejection>,
) -> Result<Json<Vec<Story>>, Failure> {
    let query = DeskQuery { drafts: desk::drafts_of(&actor), ..query?.0 };
    query.service.iter().try_for_each(|service| room.knows_service(service))?;
    within("limit", query.limit, 1..=500)?;
    let mut stories = room.store().desk(&query).await?;
    desk::as_offered(&room, &mut stories, &actor).await?;
    Ok(Json(stories))
}

pub async fn write(
    State(room): State<Newsroom>,
    Signed(actor): Signed,
    Exact(new): Exact<NewStory>,
) -> Result<Json<Story>, Failure> {
    let NewStory { service, desk, content } = new;
    room.knows_service(&service)?;
    room.knows_desk(desk.as_ref())?;
    let content = desk::clean(content)?;
    desk::named_things_exist(&room, &service, &content).await?;
    desk::may_use_pictures(&room, None, &content, &actor).await?;
    let at = now();
    let new = New {
        id: StoryId::new(at, random()),
        family: FamilyId::new(at, random()),
        desk: desk.or_else(|| actor.desk_at(&service)),
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
    desk::find_written(&room, id, &actor).await?;
    Ok(Json(room.store().history(id).await?))
}

pub async fn revision(
    State(room): State<Newsroom>,
    Signed(actor): Signed,
    Path((id, number)): Path<(StoryId, u32)>,
) -> Result<Json<Revision>, Failure> {
    let story = find(&room, id, &actor).await?;
    if story.head.number == number {
        return Ok(Json(story.head));
    }
    story.must_let(&actor, Right::Write).map_err(desk::Problem::from)?;
    let found = room.store().revision(id, number).await?;
    found.map(Json).ok_or_else(|| Failure::not_found("revision", format!("{number} of story {id}")))
}

pub async fn family(
    State(room): State<Newsroom>,
    Signed(actor): Signed,
    Path(id): Path<StoryId>,
) -> Result<Json<Vec<Member>>, Failure> {
    let story = find(&room, id, &actor).await?;
    Ok(Json(seen(desk::members(&room, story.family, &actor).await?, &actor)))
}

/// As much of a family as somebody may see.
pub(super) fn seen(members: Vec<desk::Member>, actor: &Actor) -> Vec<Member> {
    let members = members.into_iter().filter(|member| member.story.seen_by(actor));
    let told = members.map(|desk::Member { story, behind, .. }| Member {
        behind: behind.map(|behind| behind.revisions),
        changed: behind.map(|behind| behind.paragraphs),
        story,
    });
    told.collect()
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
    does(action.name());
    let action = fit(&room, id, action, &actor).await?;
    let acted = desk::act(&room, id, action, &actor, now()).await?;
    Ok(Json(Did::told(&room, acted, &actor).await?))
}

/// What an action would do, so that somebody may see it before they do it.
pub async fn reach(
    State(room): State<Newsroom>,
    Signed(actor): Signed,
    Path(id): Path<StoryId>,
    Exact(action): Exact<Action>,
) -> Result<Json<Did>, Failure> {
    let action = fit(&room, id, action, &actor).await?;
    let would = desk::reach(&room, id, action, &actor, now()).await?;
    Ok(Json(Did::told(&room, would, &actor).await?))
}

/// # Errors
/// Where there is no such story, or it is another service's draft.
pub(super) async fn find(room: &Newsroom, id: StoryId, actor: &Actor) -> Result<Story, Failure> {
    Ok(desk::find_story(room, id, actor).await?)
}

/// What is written is made clean; what names a revision names one that is there, and the newest one says all that was
/// typed at the desk.
async fn fit(room: &Newsroom, id: StoryId, action: Action, actor: &Actor) -> Result<Action, Failure> {
    match desk::clean_action(action)? {
        Action::Write { base, content, with } => {
            let service = find(room, id, actor).await?.service;
            desk::named_things_exist(room, &service, &content).await?;
            Ok(Action::Write { base, content, with })
        }
        // Its words are those of the revision, whatever was sent.
        Action::Restore { base, revision, .. } => {
            let story = find(room, id, actor).await?;
            let content = Box::new(desk::restored(room, &story, revision).await?);
            Ok(Action::Restore { base, revision, content })
        }
        Action::Confirm { revision } => {
            find(room, id, actor).await?;
            desk::is_of_source(room, id, revision).await?;
            Ok(Action::Confirm { revision })
        }
        // The wire's holds and the source's are the newsroom's own doing.
        Action::Hold { reason, .. } => Ok(Action::Hold { cause: Cause::Desk, reason }),
        // Who names a revision by the API hasn't seen what is being typed: then it is the newest no longer.
        action if desk::on_newest(&action) => {
            let story = find(room, id, actor).await?;
            story.must_let(actor, Right::of(&action)).map_err(desk::Problem::from)?;
            if story.end.is_none() {
                desk::together::settle(room, id, actor).await?;
            }
            Ok(action)
        }
        action => Ok(action),
    }
}
