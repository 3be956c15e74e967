//! A family's languages on one board, and every translation of a service that fell behind.

use std::collections::HashMap;

use axum::Form;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use news::{FamilyId, Right, ServiceId, Story, StoryId};
use serde::{Deserialize, Serialize};

use super::here::{Here, to_begun};
use super::shown::{StoryRow, last_changes};
use super::story::find;
use super::trouble::Trouble;
use super::words::Interface;
use crate::clock::now;
use crate::desk;
use crate::newsroom::Newsroom;

const ROWS: usize = 50;

/// A story on the board.
#[derive(Serialize)]
pub struct Row {
    #[serde(flatten)]
    row: StoryRow,
    /// Whether they may see more of it than that it is there.
    seen: bool,
    depth: usize,
    this: bool,
    source: Option<Followed>,
}

/// What a translation follows, and how far it is behind.
#[derive(Serialize)]
struct Followed {
    id: StoryId,
    service: Option<ServiceId>,
    revision: u32,
    behind: u32,
    changed: usize,
}

/// The stories of a family as the board and each story's page show them; `this` is the one that is open.
pub async fn rows(
    room: &Newsroom,
    here: &Here,
    family: FamilyId,
    this: Option<StoryId>,
) -> Result<(Vec<Row>, Vec<desk::Member>), Trouble> {
    let members = desk::members(room, family, &here.actor).await?;
    let services: HashMap<_, _> = members.iter().map(|one| (one.story.id, &one.story.service)).collect();
    let ids: Vec<_> = members.iter().map(|one| one.story.id).collect();
    let last = last_changes(room, &ids).await?;
    let row = |member: &desk::Member| {
        let story = &member.story;
        let behind = member.behind.unwrap_or_default();
        let source = story.translation.map(|pinned| Followed {
            id: pinned.source,
            service: services.get(&pinned.source).map(|service| (*service).clone()),
            revision: pinned.revision,
            behind: behind.revisions,
            changed: behind.paragraphs,
        });
        let seen = story.seen_by(&here.actor);
        let row = StoryRow::of(story).since(last.get(&story.id));
        Row { row, seen, depth: member.depth, this: this == Some(story.id), source }
    };
    Ok((members.iter().map(row).collect(), members))
}

#[derive(Serialize)]
struct Board {
    id: FamilyId,
    /// What the family is called: the first story's headline that they may see.
    title: Option<StoryRow>,
    rows: Vec<Row>,
    sort: &'static str,
    sorts: [&'static str; 5],
    /// Services without a story of the family, and whether they may begin one there.
    missing: Vec<Missing>,
    may_begin: bool,
    /// Whether nothing of it stands.
    ended: bool,
    /// What it may be translated from.
    sources: Vec<StoryRow>,
}

#[derive(Serialize)]
struct Missing {
    service: ServiceId,
    may: bool,
    /// Whether it had one, which was killed or taken down: another may be begun.
    again: bool,
}

/// In which order a board stands.
#[derive(Deserialize)]
pub struct Sorted {
    #[serde(default)]
    sort: String,
}

/// What was made of what comes first, as nothing else says it.
const SORTS: [&str; 5] = ["family", "service", "standing", "stale", "changed"];

pub async fn board(
    State(room): State<Newsroom>,
    here: Here,
    Path(id): Path<FamilyId>,
    query: Result<Query<Sorted>, QueryRejection>,
) -> Response {
    let work = async {
        let asked = query?.0.sort;
        let sort = SORTS.into_iter().find(|sort| *sort == asked).unwrap_or("family");
        let (mut rows, members) = rows(&room, &here, id, None).await?;
        let open = |member: &&desk::Member| member.story.seen_by(&here.actor);
        desk::must_show(id, &members, &here.actor)?;
        let title = members.iter().find(open).map(|member| StoryRow::of(&member.story));
        order(&mut rows, sort, here.interface);
        let mine = here.writes_at(&room);
        let sources = members.iter().filter(open).filter(|member| member.story.goes_on());
        let sources = sources.map(|member| StoryRow::of(&member.story)).collect::<Vec<_>>();
        let had = |service: &ServiceId| members.iter().any(|member| member.story.service == *service);
        let missing = desk::missing(&room, &members).into_iter();
        let missing = missing.map(|service| Missing {
            may: mine.contains(&service) && !sources.is_empty(),
            again: had(&service),
            service,
        });
        let missing: Vec<_> = missing.filter(|one| one.may || !one.again).collect();
        let ended = !members.iter().any(|member| member.story.goes_on());
        let may_begin = missing.iter().any(|one| one.may);
        let page = Board { id, title, rows, sort, sorts: SORTS, missing, may_begin, ended, sources };
        Ok(here.page(&room, "family.html", page))
    };
    here.answer(&room, work).await
}

fn order(rows: &mut [Row], sort: &str, interface: &Interface) {
    let called = |row: &Row| {
        let language = page::locale::service(row.row.service.as_str());
        language.map(|language| interface.language.name_of(language).text).unwrap_or_default()
    };
    let late = |row: &Row| row.source.as_ref().map_or((0, 0), |source| (source.changed, source.behind));
    match sort {
        "service" => rows.sort_by_cached_key(called),
        "standing" => rows.sort_by_key(|row| row.row.standing),
        "stale" => rows.sort_by_key(|row| std::cmp::Reverse(late(row))),
        "changed" => rows.sort_by_key(|row| std::cmp::Reverse(row.row.changed)),
        _ => return,
    }
    rows.iter_mut().for_each(|row| row.depth = 0);
}

#[derive(Deserialize)]
pub struct Begin {
    source: StoryId,
    to: ServiceId,
}

pub async fn translate(
    State(room): State<Newsroom>,
    here: Here,
    Path(id): Path<FamilyId>,
    Form(Begin { source, to }): Form<Begin>,
) -> Response {
    let work = async {
        let source = find(&room, &here, source).await?;
        if source.family != id {
            return Err(Trouble::not_found("family", id));
        }
        let made = desk::translate(&room, source.id, to, &here.actor, now()).await?;
        Ok(to_begun(made.id))
    };
    here.answer(&room, work).await
}

#[derive(Serialize)]
struct StalePage {
    service: ServiceId,
    services: Vec<ServiceId>,
    stories: Vec<Late>,
    older: Option<StoryId>,
}

/// A translation that is behind.
#[derive(Serialize)]
struct Late {
    #[serde(flatten)]
    row: StoryRow,
    /// None where it is another service's draft again.
    source: Option<StoryRow>,
    behind: u32,
    changed: usize,
}

/// Which service's translations.
#[derive(Deserialize)]
pub struct At {
    service: Option<ServiceId>,
    before: Option<StoryId>,
}

pub async fn stale(
    State(room): State<Newsroom>,
    here: Here,
    query: Result<Query<At>, QueryRejection>,
) -> Response {
    let work = async {
        let At { service, before } = query?.0;
        let services = here.writes_at(&room);
        let service = match service {
            Some(service) => service,
            None => first_behind(&room, &services).await?.ok_or(Trouble::NotAllowed(Right::Write))?,
        };
        here.actor.must_have_within(Right::Write, &service)?;
        let made = room.store().behind(&service, before, Some(ROWS)).await?;
        let older = made.last().map(|story| story.id).filter(|_| made.len() == ROWS);
        let made: Vec<_> = made.into_iter().filter(|story| story.lets(&here.actor, Right::Write)).collect();
        let stories = late(&room, &here, &made).await?;
        Ok(here.page(&room, "stale.html", StalePage { service, services, stories, older }))
    };
    here.answer(&room, work).await
}

/// The first of these services that has a translation behind, else the first.
async fn first_behind(room: &Newsroom, services: &[ServiceId]) -> Result<Option<ServiceId>, Trouble> {
    for service in services {
        if !room.store().behind(service, None, Some(1)).await?.is_empty() {
            return Ok(Some(service.clone()));
        }
    }
    Ok(services.first().cloned())
}

/// How far each is behind. One of which nothing changed that it says too isn't behind in anything.
async fn late(room: &Newsroom, here: &Here, made: &[Story]) -> Result<Vec<Late>, Trouble> {
    let sources: Vec<_> = made.iter().filter_map(|story| Some(story.translation?.source)).collect();
    let mut sources = room.store().stories(&sources).await?;
    desk::as_offered(room, &mut sources, &here.actor).await?;
    let behind = desk::behind(room, made, &sources).await?;
    let late = |story: &Story| {
        let behind = behind.get(&story.id).filter(|behind| behind.paragraphs > 0)?;
        let source = sources.iter().find(|source| Some(source.id) == story.translation.map(|pin| pin.source));
        let source = source.filter(|source| source.seen_by(&here.actor)).map(StoryRow::of);
        Some(Late { row: StoryRow::of(story), source, behind: behind.revisions, changed: behind.paragraphs })
    };
    Ok(made.iter().filter_map(late).collect())
}
