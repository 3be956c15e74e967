//! Above a story's words: that an agency sent a newer version of what it draws on. What changed there, and that somebody took
//! account of it.

use axum::Form;
use axum::extract::rejection::FormRejection;
use axum::extract::{Path, State};
use axum::response::Response;
use news::compare::{Became, Place};
use news::{ServiceId, Story, StoryId, Timestamp, WireId};
use page::locale;
use serde::{Deserialize, Serialize};

use super::here::{Here, see_other};
use super::shown::{Row, StoryRow};
use super::story::find;
use super::trouble::Trouble;
use crate::clock::now;
use crate::desk;
use crate::newsroom::Newsroom;

/// The part of the page.
#[derive(Serialize)]
pub struct Part {
    story: StoryId,
    may_write: bool,
    newer: Vec<Line>,
}

/// A version that came.
#[derive(Serialize)]
struct Line {
    item: WireId,
    provider: String,
    at: Timestamp,
    corrects: bool,
}

/// What came of what a story draws on.
pub async fn part_of(room: &Newsroom, here: &Here, story: &Story) -> Result<Part, Trouble> {
    let newer = desk::newer(room, story).await?;
    let line = |(newer, item): (store::Newer, news::WireItem)| Line {
        item: newer.item,
        provider: item.provider,
        at: newer.at,
        corrects: newer.corrects,
    };
    Ok(Part {
        story: story.id,
        may_write: story.written_by(&here.actor),
        newer: newer.into_iter().map(line).collect(),
    })
}

/// A wire item that a story draws on, with what the agency says of it to editors.
#[derive(Serialize)]
pub struct Drawn {
    row: Row,
    notes: Vec<String>,
}

/// The wire items that a story draws on.
pub async fn drawn_on(room: &Newsroom, story: &Story) -> Result<Vec<Drawn>, Trouble> {
    let mut drawn = Vec::new();
    for kept in desk::drawn_on(room, story).await? {
        let stopping = room.store().wire_stopping(&kept, now()).await?;
        let row = Row::of(&kept.heading(), &[]).stopped_by(stopping.as_ref());
        drawn.push(Drawn { row, notes: kept.item.ednotes });
    }
    Ok(drawn)
}

#[derive(Serialize)]
struct PartPage {
    newer: Part,
}

pub async fn part(State(room): State<Newsroom>, here: Here, Path(id): Path<StoryId>) -> Response {
    let work = async {
        let story = find(&room, &here, id).await?;
        Ok(here.page(&room, "newer.html", PartPage { newer: part_of(&room, &here, &story).await? }))
    };
    here.answer(&room, work).await
}

#[derive(Serialize)]
struct SincePage {
    row: StoryRow,
    service: ServiceId,
    since: desk::Since,
    /// The direction of the agency's language.
    written: &'static str,
    may_write: bool,
    /// Whether the words are the same.
    same: bool,
}

pub async fn since(
    State(room): State<Newsroom>,
    here: Here,
    Path((id, item)): Path<(StoryId, WireId)>,
) -> Response {
    let work = async {
        let story = find(&room, &here, id).await?;
        let mut since = desk::since(&room, &story, item).await?;
        let same = since.parts.iter().all(|part| part.became == Became::Same);
        since.parts.retain(|part| matches!(part.place, Place::Block(_)) || part.became != Became::Same);
        let page = SincePage {
            row: StoryRow::of(&story),
            service: story.service.clone(),
            may_write: story.written_by(&here.actor),
            written: direction(since.language.as_deref().unwrap_or_default()),
            since,
            same,
        };
        Ok(here.page(&room, "since.html", page))
    };
    here.answer(&room, work).await
}

/// The direction of a language by its tag, where some service writes it; else its words decide.
fn direction(tag: &str) -> &'static str {
    let primary = |tag: &str| tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    let known = locale::all().iter().find(|language| primary(&language.tag) == primary(tag));
    known.map_or("auto", |language| language.direction.as_str())
}

#[derive(Deserialize)]
pub struct Heeded {
    item: WireId,
}

pub async fn heed(
    State(room): State<Newsroom>,
    here: Here,
    Path(id): Path<StoryId>,
    form: Result<Form<Heeded>, FormRejection>,
) -> Response {
    let work = async {
        find(&room, &here, id).await?;
        let Form(Heeded { item }) = form?;
        desk::heed(&room, id, item, &here.actor, now()).await?;
        Ok(see_other(&format!("/desk/stories/{id}")))
    };
    here.answer(&room, work).await
}
