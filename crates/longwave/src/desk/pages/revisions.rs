//! A story's revisions: a list, two of them compared, and an older one restored.

use axum::extract::rejection::QueryRejection;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use news::compare::{Became, Part, Place};
use news::{By, Revision, StoryId, Timestamp};
use serde::{Deserialize, Serialize};

use super::here::{Here, see_other};
use super::shown::StoryRow;
use super::story::{Happened, find, happened};
use crate::clock::now;
use crate::desk;
use crate::newsroom::Newsroom;

#[derive(Serialize)]
struct ListPage {
    row: StoryRow,
    revisions: Vec<Row>,
    /// The newest revision of all.
    newest: u32,
    may_write: bool,
    older: Option<u32>,
}

/// A revision, and what was done with it.
#[derive(Serialize)]
struct Row {
    #[serde(flatten)]
    made: Made,
    changed: Option<usize>,
    restored: Option<u32>,
    /// Who else typed in it.
    with: Option<String>,
    events: Vec<Happened>,
}

/// Which revision, when and by whom.
#[derive(Serialize)]
struct Made {
    number: u32,
    at: Timestamp,
    by: By,
}

impl Made {
    fn of(revision: &Revision) -> Self {
        Self { number: revision.number, at: revision.at, by: revision.by.clone() }
    }
}

#[derive(Deserialize)]
pub struct Before {
    before: Option<u32>,
}

pub async fn list(
    State(room): State<Newsroom>,
    here: Here,
    Path(id): Path<StoryId>,
    query: Result<Query<Before>, QueryRejection>,
) -> Response {
    let work = async {
        let before = query?.0.before;
        let story = desk::find_written(&room, id, &here.actor).await?;
        let listed = desk::revisions(&room, id, before).await?;
        let older = listed.last().map(|one| one.revision.number).filter(|number| *number > 1);
        let row = |one: desk::Listed| Row {
            made: Made::of(&one.revision),
            changed: one.changed,
            restored: one.restored(),
            with: (!one.with().is_empty()).then(|| here.interface.language.list(one.with())),
            events: one.events.iter().map(happened).collect(),
        };
        let page = ListPage {
            row: StoryRow::of(&story),
            newest: story.head.number,
            may_write: story.written_by(&here.actor),
            revisions: listed.into_iter().map(row).collect(),
            older,
        };
        Ok(here.page(&room, "revisions.html", page))
    };
    here.answer(&room, work).await
}

#[derive(Serialize)]
struct ComparePage {
    row: StoryRow,
    from: Made,
    to: Made,
    newest: u32,
    may_write: bool,
    /// Whether anything changed.
    same: bool,
    parts: Vec<Part>,
}

#[derive(Deserialize)]
pub struct Between {
    from: u32,
    to: u32,
}

pub async fn compare(
    State(room): State<Newsroom>,
    here: Here,
    Path(id): Path<StoryId>,
    query: Result<Query<Between>, QueryRejection>,
) -> Response {
    let work = async {
        let Between { from, to } = query?.0;
        let story = desk::find_written(&room, id, &here.actor).await?;
        let compared = desk::compared(&room, &story, from, to).await?;
        let page = ComparePage {
            row: StoryRow::of(&story),
            from: Made::of(&compared.from),
            to: Made::of(&compared.to),
            newest: story.head.number,
            may_write: story.written_by(&here.actor),
            same: compared.parts.iter().all(|part| part.became == Became::Same),
            parts: compared.parts.into_iter().filter(shown).collect(),
        };
        Ok(here.page(&room, "compare.html", page))
    };
    here.answer(&room, work).await
}

/// A paragraph is shown for what stands around it; a field that stayed is not.
fn shown(part: &Part) -> bool {
    matches!(part.place, Place::Block(_)) || part.became != Became::Same
}

pub async fn restore(
    State(room): State<Newsroom>,
    here: Here,
    Path((id, number)): Path<(StoryId, u32)>,
) -> Response {
    let work = async {
        find(&room, &here, id).await?;
        desk::restore(&room, id, number, &here.actor, now()).await?;
        Ok(see_other(&format!("/desk/stories/{id}")))
    };
    here.answer(&room, work).await
}
