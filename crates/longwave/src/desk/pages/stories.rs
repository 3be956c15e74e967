//! The stories of a desk, and beginning one.

use axum::Form;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::response::Response;
use news::story::New;
use news::{Content, Desk, FamilyId, ServiceId, Stage, StoryId};
use serde::{Deserialize, Serialize};
use store::DeskQuery;

use super::here::{Here, see_other};
use super::shown::{Place, StoryRow, places};
use super::trouble::Trouble;
use super::wire::place;
use crate::clock::{now, random};
use crate::desk;
use crate::newsroom::Newsroom;

const ROWS: usize = 100;

/// Which stories to list; what is left empty doesn't matter.
#[derive(Debug, Deserialize, Serialize, Default)]
#[serde(default)]
pub struct Wanted {
    service: String,
    /// A desk, as `persian/politics`.
    desk: String,
    /// `draft`, `review`, `ready`, `live`, `held`, `embargoed`, `scheduled` or `ended`.
    standing: String,
    before: Option<StoryId>,
}

impl Wanted {
    fn query(&self) -> Result<DeskQuery, Trouble> {
        let service: Option<ServiceId> = match self.service.as_str() {
            "" => None,
            id => Some(id.parse().map_err(|_| Trouble::not_found("service", id))?),
        };
        let desk = match self.desk.as_str() {
            "" => None,
            id => Some(id.parse().map_err(|_| Trouble::not_found("desk", id))?),
        };
        let mut query =
            DeskQuery { service, desk, before: self.before, limit: Some(ROWS), ..DeskQuery::default() };
        match self.standing.as_str() {
            "draft" => query.stage = Some(Stage::Draft),
            "review" => query.stage = Some(Stage::Review),
            "ready" => query.stage = Some(Stage::Ready),
            "live" => query.visible = Some(true),
            "held" => query.held = Some(true),
            "embargoed" => query.embargoed = Some(true),
            "scheduled" => query.scheduled = Some(true),
            "ended" => query.ended = Some(true),
            _ => {}
        }
        // A stage says nothing of what was published; who looks for drafts wants those that weren't.
        if query.stage.is_some() {
            (query.visible, query.ended) = (Some(false), Some(false));
        }
        Ok(query)
    }
}

pub(super) const STANDINGS: [&str; 8] =
    ["draft", "review", "ready", "scheduled", "live", "held", "embargoed", "ended"];

#[derive(Serialize)]
struct StoriesPage {
    stories: Vec<StoryRow>,
    wanted: Wanted,
    services: Vec<ServiceId>,
    desks: Vec<Desk>,
    standings: [&'static str; 8],
    places: Vec<Place>,
    older: Option<StoryId>,
}

pub async fn list(
    State(room): State<Newsroom>,
    here: Here,
    query: Result<Query<Wanted>, QueryRejection>,
) -> Response {
    let work = async {
        let wanted = query?.0;
        let mut found = room.store().desk(&wanted.query()?).await?;
        let older = found.last().map(|story| story.id).filter(|_| found.len() == ROWS);
        found.retain(|story| story.seen_by(&here.actor));
        let stories = found.iter().map(StoryRow::of).collect();
        let places = places(&room, &here.writes_at(&room), here.interface);
        let services = room.reader().services();
        let desks = room.reader().desks(None);
        let page = StoriesPage { stories, wanted, services, desks, standings: STANDINGS, places, older };
        Ok(here.page(&room, "stories.html", page))
    };
    here.answer(&room, work).await
}

#[derive(Deserialize)]
pub struct Begin {
    to: String,
    #[serde(default)]
    headline: String,
}

pub async fn begin(State(room): State<Newsroom>, here: Here, Form(asked): Form<Begin>) -> Response {
    let work = async {
        let (service, section) = place(&asked.to)?;
        room.knows_service(&service)?;
        let at = now();
        let content = Content { headline: asked.headline, section, ..Content::default() };
        let new = New {
            id: StoryId::new(at, random()),
            family: FamilyId::new(at, random()),
            desk: here.actor.desk_at(&service),
            service,
            content: desk::clean(content)?,
            translation: None,
            wire: Vec::new(),
            embargo: None,
        };
        let story = desk::begin(&room, new, &here.actor, at).await?;
        Ok(see_other(&format!("/desk/stories/{}", story.id)))
    };
    here.answer(&room, work).await
}
