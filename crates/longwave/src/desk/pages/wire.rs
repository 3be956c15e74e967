//! The wire as a desk sees it: columns of items, one of them beside, and taking it.

use axum::Form;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Path, Query, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use futures_util::future::try_join_all;
use news::{ItemClass, PictureId, Right, SectionId, ServiceId, StoryId, WireHeading, WireId, WireItem};
use serde::{Deserialize, Serialize};
use store::KeptItem;

use super::choices::Choices;
use super::columns::{COLUMNS, Column, WORDS, columns_of, removed_of};
use super::here::{Here, escaped, see_other, to_begun};
use super::shown::{Item, Place, Row, places};
use super::trouble::{Trouble, told};
use crate::clock::now;
use crate::desk::{self, Problem, Take, Why};
use crate::ingest;
use crate::newsroom::Newsroom;

/// Rows of a column.
pub const ROWS: usize = 60;
#[derive(Serialize)]
struct ColumnsPage {
    /// Each with its rows, and what it is known by.
    columns: Vec<(Column, List, String)>,
    most: bool,
    choices: Choices,
    /// What is looked for, and what was found; nothing where nobody looks for anything.
    words: String,
    found: Option<List>,
    /// Where what comes later is found.
    address: String,
    /// How many older items can't be found yet.
    backlog: u64,
    /// Whether nothing is set up yet, and they are who sets it up.
    first: bool,
    /// What the column was called that was removed just now.
    removed: Option<String>,
}

/// What somebody looks for.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Looking {
    q: String,
    /// Whether a column was removed just now.
    removed: bool,
    #[serde(flatten)]
    which: Rows,
}

impl Looking {
    /// Where what is found is found by itself.
    pub(super) fn address(column: &Column) -> String {
        format!("/desk/wire/found?q={}", escaped(&column.words))
    }

    pub(super) fn column(&self) -> Result<Column, Trouble> {
        Ok(Column { words: desk::line("q", &self.q, WORDS)?, ..Column::default() })
    }
}

pub async fn home() -> Response {
    see_other("/desk/wire")
}

pub async fn columns(
    State(room): State<Newsroom>,
    here: Here,
    query: Result<Query<Looking>, QueryRejection>,
) -> Response {
    let work = async {
        let looking = query?.0;
        let removed = if looking.removed { removed_of(&room, &here).await? } else { None };
        let sought = looking.column()?;
        let looks = !sought.words.is_empty();
        let found = if looks { Some(rows(&room, &sought, Rows::default()).await?) } else { None };
        let backlog = if looks { room.store().wire_backlog().await? } else { 0 };
        let columns = columns_of(&room, &here).await?;
        let lists = columns.iter().map(|column| rows(&room, column, Rows::default()));
        let lists = try_join_all(lists).await?;
        let marked = |(column, list): (Column, List)| {
            let mark = column.mark();
            (column, list, mark)
        };
        let columns: Vec<_> = columns.into_iter().zip(lists).map(marked).collect();
        let most = columns.len() >= COLUMNS;
        let address = Looking::address(&sought);
        let choices = Choices::find(&room, &Column::default()).await?.told(here.interface);
        let first = room.reader().services().is_empty() && here.actor.has_everywhere(Right::Services);
        let words = sought.words;
        let page = ColumnsPage { columns, most, choices, words, found, address, backlog, first, removed };
        Ok(here.page(&room, "columns.html", page))
    };
    here.answer(&room, work).await
}

/// What is looked for: what came since, or from before an item on.
pub async fn found(
    State(room): State<Newsroom>,
    here: Here,
    query: Result<Query<Looking>, QueryRejection>,
) -> Response {
    let work = async {
        let looking = query?.0;
        let sought = looking.column()?;
        let list = rows(&room, &sought, looking.which).await?;
        let name = here.interface.say("wire-search-found", &[("words", &sought.words)], None);
        Ok(here.page(&room, "column.html", ColumnPage { name, address: Looking::address(&sought), list }))
    };
    here.answer(&room, work).await
}

/// The rows of a column.
pub(super) async fn rows(room: &Newsroom, column: &Column, which: Rows) -> Result<List, Trouble> {
    let rows = rows_of(room, &room.store().wire_headings(&column.query(which)).await?).await?;
    let older = rows.last().map(|row| row.id).filter(|_| rows.len() == ROWS);
    Ok(List { rows, older })
}

/// Items as rows, with who took them.
pub(super) async fn rows_of(room: &Newsroom, kept: &[KeptItem<WireHeading>]) -> Result<Vec<Row>, Trouble> {
    let taken: Vec<_> = kept.iter().flat_map(|kept| kept.stories.iter().copied()).collect();
    let taken = room.store().begun_by(&taken).await?;
    Ok(kept.iter().map(|kept| Row::of(kept, &taken)).collect())
}

/// Which rows of a column: those that came after an item, or those from before one on.
#[derive(Deserialize, Default, Clone, Copy)]
#[serde(default)]
pub struct Rows {
    pub after: Option<WireId>,
    pub before: Option<WireId>,
}

/// Rows of a column, and where there may be more, the item that older ones come before.
#[derive(Serialize)]
pub(super) struct List {
    pub(super) rows: Vec<Row>,
    pub(super) older: Option<WireId>,
}

#[derive(Serialize)]
struct ColumnPage {
    name: String,
    address: String,
    list: List,
}

/// Which rows of a column, and what the page that asks knows it by: it may stand elsewhere by now.
#[derive(Deserialize)]
pub struct OfColumn {
    #[serde(default)]
    seen: String,
    #[serde(flatten)]
    which: Rows,
}

pub async fn column(
    State(room): State<Newsroom>,
    here: Here,
    Path(number): Path<usize>,
    query: Result<Query<OfColumn>, QueryRejection>,
) -> Response {
    let work = async {
        let OfColumn { seen, which } = query?.0;
        let columns = columns_of(&room, &here).await?;
        let number = columns.iter().position(|column| column.mark() == seen).unwrap_or(number);
        let column = columns.get(number).ok_or_else(|| Trouble::not_found("column", number))?;
        let list = rows(&room, column, which).await?;
        let (name, address) = (column.name.clone(), column.address(number));
        Ok(here.page(&room, "column.html", ColumnPage { name, address, list }))
    };
    here.answer(&room, work).await
}

#[derive(Serialize)]
struct ItemPage {
    item: Item,
    /// The version that is the newest, where this one isn't.
    newest: Option<WireId>,
    /// Where it may be taken to.
    places: Vec<Place>,
    versions: Vec<Row>,
    /// The pictures that arrived with it.
    shots: Vec<Shot>,
    /// Why it wasn't taken, and whether it may be all the same.
    refused: Option<String>,
    /// The story that has it already.
    other: Option<StoryId>,
    again: bool,
}

/// A picture as it is shown beside words.
#[derive(Serialize)]
struct Shot {
    id: PictureId,
    src: String,
    alt: String,
}

/// The pictures that an item has or names, of those that may be seen here.
async fn shots(room: &Newsroom, here: &Here, item: &WireItem) -> Result<Vec<Shot>, Trouble> {
    let named = item.associations.iter().filter(|with| with.class == ItemClass::Picture);
    let hrefs = named.flat_map(|with| &with.renditions).chain(&item.renditions);
    let mut shots: Vec<Shot> = Vec::new();
    for href in hrefs.map(|rendition| &rendition.href).take(desk::FILES) {
        let Some(picture) = ingest::picture_named(room, &item.provider, href).await? else { continue };
        let known = shots.iter().any(|shot| shot.id == picture.id);
        let seen = desk::find_picture(room, picture.id, &here.actor).await.is_ok_and(|seen| seen.whole);
        if known || !seen {
            continue;
        }
        let src = format!("/desk{}", page::paths::picture(&picture, "16x9", 650, "jpg"));
        let alt = if picture.alt.is_empty() { picture.caption } else { picture.alt };
        shots.push(Shot { id: picture.id, src, alt });
    }
    Ok(shots)
}

pub async fn item(State(room): State<Newsroom>, here: Here, Path(id): Path<WireId>) -> Response {
    here.answer(&room, item_page(&room, &here, id, None)).await
}

async fn item_page(
    room: &Newsroom,
    here: &Here,
    id: WireId,
    refused: Option<&Why>,
) -> Result<Response, Trouble> {
    const VERSIONS: usize = 30;
    let kept = room.store().wire_item(id).await?.ok_or_else(|| Trouble::not_found("wire item", id))?;
    let versions = room.store().wire_versions(&kept.item.provider, &kept.item.guid, VERSIONS).await?;
    let taken = room.store().begun_by(&kept.stories).await?;
    let stopping = room.store().wire_stopping(&kept, now()).await?;
    let newest = versions.iter().find(|version| version.newest && !kept.newest).map(|version| version.id);
    let versions = versions
        .iter()
        .filter(|version| version.id != id)
        .map(|kept| Row::of(&kept.heading(), &[]))
        .collect();
    let places = places(room, &here.writes_at(room), here.interface);
    let shots = shots(room, here, &kept.item).await?;
    let again = matches!(refused, Some(Why::TakenAlready { .. } | Why::Doubtful { .. }));
    let other = refused.and_then(Why::story);
    let refused = refused.map(|why| told(why, here.interface));
    let page = ItemPage {
        item: Item::of(kept, stopping.as_ref(), &taken, here.interface),
        newest,
        places,
        versions,
        shots,
        refused,
        other,
        again,
    };
    Ok(here.page(room, "item.html", page))
}

/// The bytes as the provider sent them.
pub async fn raw(State(room): State<Newsroom>, here: Here, Path(id): Path<WireId>) -> Response {
    let work = async {
        let missing = || Trouble::not_found("wire item", id);
        let KeptItem { file, .. } = room.store().wire_item(id).await?.ok_or_else(missing)?;
        let raw = room.store().wire_raw(file).await?.ok_or_else(missing)?;
        let headers = [(CONTENT_TYPE, "application/octet-stream"), (CONTENT_DISPOSITION, "attachment")];
        Ok((headers, raw).into_response())
    };
    here.answer(&room, work).await
}

/// Where an item is taken to: `service` or `service/section`.
#[derive(Deserialize)]
pub struct Taking {
    to: String,
    #[serde(default)]
    anyway: bool,
}

pub async fn take(
    State(room): State<Newsroom>,
    here: Here,
    Path(id): Path<WireId>,
    Form(Taking { to, anyway }): Form<Taking>,
) -> Response {
    let work = async {
        let (service, section) = place(&to)?;
        let take = Take { service, section, again: anyway, anyway };
        match desk::take(&room, id, take, &here.actor, now()).await {
            Ok(story) => Ok(to_begun(story.id)),
            Err(Problem::Why(why)) if why.clashes() => item_page(&room, &here, id, Some(&why)).await,
            Err(problem) => Err(problem.into()),
        }
    };
    here.answer(&room, work).await
}

/// A place of a form: a service, and a section of it where one was chosen.
pub fn place(to: &str) -> Result<(ServiceId, Option<SectionId>), Trouble> {
    let (service, section) =
        to.split_once('/').map_or((to, None), |(service, section)| (service, Some(section)));
    let service = service.parse().map_err(|_| Trouble::not_found("service", service))?;
    let section = section.map(|section| section.parse().map_err(|_| Trouble::not_found("section", section)));
    Ok((service, section.transpose()?))
}
