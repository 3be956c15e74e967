//! What a translation is made from, beside it: which paragraphs changed, and that it is still valid.

use axum::Form;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use news::compare::Part;
use news::{Actor, Refusal, Right, ServiceId, Story, StoryId};
use serde::{Deserialize, Serialize};

use super::here::{Here, see_other};
use super::shown::StoryRow;
use super::story::find;
use super::trouble::Trouble;
use crate::clock::now;
use crate::desk::{self, Problem};
use crate::newsroom::Newsroom;

/// The source of a translation, as the pane beside it shows it.
#[derive(Serialize)]
pub struct Shown {
    #[serde(flatten)]
    row: StoryRow,
    pinned: u32,
    newest: u32,
    /// Whether they may compare its revisions.
    writes: bool,
    /// How many paragraphs changed since.
    changed: usize,
    parts: Vec<Part>,
    above: Option<Above>,
}

/// What the source was itself translated from, where it is behind that.
#[derive(Serialize)]
struct Above {
    id: StoryId,
    service: ServiceId,
    changed: usize,
}

/// The pane of a translation.
#[derive(Serialize)]
pub struct Pane {
    /// The translation.
    of: StoryId,
    may_confirm: bool,
    /// None where it is another service's draft again.
    source: Option<Shown>,
    /// Another pane than one of another state.
    state: String,
}

/// The pane of a story that is a translation.
pub async fn pane(room: &Newsroom, here: &Here, story: &Story) -> Result<Option<Pane>, Trouble> {
    let source = match desk::source(room, story, &here.actor).await {
        Ok(source) => Some(source),
        Err(Problem::Refused(Refusal::NotATranslation)) => return Ok(None),
        Err(Problem::Refused(Refusal::NotAllowed { .. })) => None,
        Err(problem) => return Err(problem.into()),
    };
    let state = source.as_ref().map(|source| {
        let above = source.above.as_ref().map_or(0, |(above, _)| above.head.number);
        format!("{}-{}-{above}", source.pinned, source.story.head.number)
    });
    let may_confirm = story.written_by(&here.actor);
    let source = source.map(|source| Shown::of(source, &here.actor));
    Ok(Some(Pane { of: story.id, may_confirm, source, state: state.unwrap_or_default() }))
}

impl Shown {
    fn of(source: desk::Source, actor: &Actor) -> Self {
        let above = source.above.map(|(story, behind)| Above {
            id: story.id,
            service: story.service,
            changed: behind.paragraphs,
        });
        Self {
            row: StoryRow::of(&source.story),
            pinned: source.pinned,
            newest: source.story.head.number,
            writes: source.story.lets(actor, Right::Write),
            changed: source.parts.iter().filter(|part| part.changed()).count(),
            parts: source.parts,
            above,
        }
    }
}

#[derive(Serialize)]
struct SourcePage {
    pane: Pane,
}

/// What a browser shows already.
#[derive(Deserialize)]
pub struct Seen {
    #[serde(default)]
    state: String,
}

pub async fn source(
    State(room): State<Newsroom>,
    here: Here,
    Path(id): Path<StoryId>,
    query: Result<Query<Seen>, QueryRejection>,
) -> Response {
    let work = async {
        let seen = query?.0.state;
        let story = find(&room, &here, id).await?;
        let pane = pane(&room, &here, &story).await?.ok_or(Refusal::NotATranslation)?;
        if pane.state == seen {
            return Ok(StatusCode::NO_CONTENT.into_response());
        }
        Ok(here.page(&room, "source.html", SourcePage { pane }))
    };
    here.answer(&room, work).await
}

/// The source's revision that somebody has seen.
#[derive(Deserialize)]
pub struct Confirmed {
    seen: u32,
}

pub async fn confirm(
    State(room): State<Newsroom>,
    here: Here,
    Path(id): Path<StoryId>,
    Form(Confirmed { seen }): Form<Confirmed>,
) -> Response {
    let work = async {
        find(&room, &here, id).await?;
        match desk::confirm(&room, id, seen, &here.actor, now()).await {
            // Somebody else was faster.
            Ok(_) | Err(Problem::Refused(Refusal::Nothing)) => {}
            Err(problem) => return Err(problem.into()),
        }
        if !here.part {
            return Ok(see_other(&format!("/desk/stories/{id}")));
        }
        let story = find(&room, &here, id).await?;
        let pane = pane(&room, &here, &story).await?.ok_or(Refusal::NotATranslation)?;
        Ok(here.page(&room, "source.html", SourcePage { pane }))
    };
    here.answer(&room, work).await
}
