//! The stories of a desk, and beginning one.

use std::collections::HashSet;

use axum::Form;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::response::Response;
use news::story::New;
use news::{Content, Desk, FamilyId, ServiceId, Stage, Story, StoryId};
use serde::{Deserialize, Serialize};
use store::DeskQuery;

use super::here::{Here, escaped, to_begun};
use super::shown::{Place, StoryRow, last_changes, places};
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
    /// A service, or `all`; those that they write at where it is empty.
    service: String,
    /// A desk, as `persian/politics`.
    desk: String,
    /// `draft`, `review`, `ready`, `spiked`, `live`, `held`, `embargoed`, `scheduled` or `ended`.
    standing: String,
    /// Words of the headline or the slugline.
    q: String,
    /// Only what they wrote in.
    mine: bool,
    before: Option<StoryId>,
    /// The stories that the page has, where it only asks what came since.
    have: String,
}

/// Characters of a search.
const WORDS: usize = 200;

impl Wanted {
    fn query(&self, room: &Newsroom, here: &Here) -> Result<DeskQuery, Trouble> {
        let service: Option<ServiceId> = match self.service.as_str() {
            "" | "all" => None,
            id => Some(id.parse().map_err(|_| Trouble::not_found("service", id))?),
        };
        let desk = match self.desk.as_str() {
            "" => None,
            id => Some(id.parse().map_err(|_| Trouble::not_found("desk", id))?),
        };
        let services = if self.service.is_empty() && desk.is_none() { own(room, here) } else { Vec::new() };
        // One alone has an index of its own.
        let (service, services) = match <[ServiceId; 1]>::try_from(services) {
            Ok([own]) => (Some(own), Vec::new()),
            Err(services) => (service, services),
        };
        let words = desk::line("q", &self.q, WORDS)?;
        let mut query = DeskQuery {
            service,
            services,
            desk,
            drafts: desk::drafts_of(&here.actor),
            words: Some(words).filter(|words| !words.is_empty()),
            writer: self.mine.then(|| here.at.account.name.clone()),
            before: self.before,
            limit: Some(ROWS),
            ..DeskQuery::default()
        };
        match self.standing.as_str() {
            "draft" => query.stage = Some(Stage::Draft),
            "review" => query.stage = Some(Stage::Review),
            "ready" => query.stage = Some(Stage::Ready),
            "spiked" => query.stage = Some(Stage::Spiked),
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

    /// The filter as an address has it.
    fn address(&self) -> String {
        let texts =
            [("service", &self.service), ("desk", &self.desk), ("standing", &self.standing), ("q", &self.q)];
        let texts = texts.map(|(name, text)| format!("{name}={}", escaped(text)));
        format!("?{}&mine={}", texts.join("&"), self.mine)
    }

    /// The stories that the page has.
    fn have(&self) -> HashSet<StoryId> {
        self.have.split(',').filter_map(|id| id.parse().ok()).collect()
    }

    /// How many of these the page doesn't have.
    fn came(&self, stories: &[Story]) -> usize {
        let have = self.have();
        if have.is_empty() { 0 } else { stories.iter().filter(|story| !have.contains(&story.id)).count() }
    }

    /// What the page has that isn't among these any longer: no more than it was given.
    fn gone(&self, stories: &[Story]) -> Vec<StoryId> {
        let mut have = self.have();
        stories.iter().for_each(|story| _ = have.remove(&story.id));
        have.into_iter().take(ROWS).collect()
    }
}

/// The services that they write at; none where that is all of them, and there is nothing to choose.
fn own(room: &Newsroom, here: &Here) -> Vec<ServiceId> {
    let own = here.writes_at(room);
    if own.len() == room.reader().services().len() { Vec::new() } else { own }
}

pub(super) const STANDINGS: [&str; 9] =
    ["draft", "review", "ready", "scheduled", "live", "held", "embargoed", "ended", "spiked"];

#[derive(Serialize)]
struct StoriesPage {
    stories: Vec<StoryRow>,
    /// Whether only some services are theirs.
    has_own: bool,
    services: Vec<ServiceId>,
    desks: Vec<Desk>,
    standings: [&'static str; 9],
    places: Vec<Place>,
    older: Option<StoryId>,
    /// How many the page that asks doesn't have, and those that it has and this isn't about any longer.
    came: usize,
    gone: Vec<StoryRow>,
    /// The filter, and as an address has it.
    address: String,
    wanted: Wanted,
}

pub async fn list(
    State(room): State<Newsroom>,
    here: Here,
    query: Result<Query<Wanted>, QueryRejection>,
) -> Response {
    let work = async {
        let wanted = query?.0;
        let mut found = room.store().desk_named(&wanted.query(&room, &here)?).await?;
        let mut gone = room.store().stories(&wanted.gone(&found)).await?;
        gone.retain(|story| story.seen_by(&here.actor));
        desk::as_offered(&room, &mut found, &here.actor).await?;
        desk::as_offered(&room, &mut gone, &here.actor).await?;
        let shown: Vec<_> = found.iter().chain(&gone).map(|story| story.id).collect();
        let last = last_changes(&room, &shown).await?;
        let row = |story: &Story| StoryRow::of(story).since(last.get(&story.id));
        let page = StoriesPage {
            stories: found.iter().map(row).collect(),
            gone: gone.iter().map(row).collect(),
            has_own: !own(&room, &here).is_empty(),
            services: room.reader().services(),
            desks: room.reader().desks(None),
            standings: STANDINGS,
            places: places(&room, &here.writes_at(&room), here.interface),
            older: found.last().map(|story| story.id).filter(|_| found.len() == ROWS),
            came: wanted.came(&found),
            address: wanted.address(),
            wanted,
        };
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
        Ok(to_begun(story.id))
    };
    here.answer(&room, work).await
}
