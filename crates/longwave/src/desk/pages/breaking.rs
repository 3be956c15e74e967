//! Breaking news from the desk.

use std::collections::BTreeMap;

use axum::Form;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use news::{Alert, Breaking, BreakingId, Right, ServiceId, StoryId};
use serde::{Deserialize, Serialize};

use super::here::{Here, see_other};
use super::shown::{Place, places};
use super::trouble::Trouble;
use crate::clock::now;
use crate::desk::{self, NewAlert};
use crate::newsroom::Newsroom;

/// A story that the alert is to lead to.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct About {
    story: Option<StoryId>,
}

#[derive(Serialize)]
struct BreakingPage {
    running: Vec<Breaking>,
    places: Vec<Place>,
    most: usize,
    story: Option<StoryId>,
    /// What each service's alert says at first: the headlines of the story's family.
    texts: BTreeMap<ServiceId, (String, StoryId)>,
}

pub async fn page(
    State(room): State<Newsroom>,
    here: Here,
    Query(About { story }): Query<About>,
) -> Response {
    let work = async {
        let running = room.store().running(now()).await?;
        let mut texts = BTreeMap::new();
        if let Some(id) = story {
            let story = room.store().story(id).await?.ok_or_else(|| Trouble::not_found("story", id))?;
            for member in room.store().family(story.family).await? {
                if member.visible() && member.seen_by(&here.actor) {
                    texts.insert(member.service, (member.head.content.headline, member.id));
                }
            }
        }
        let places = places(&room, &here.services_with(&room, Right::Breaking), here.interface);
        let page = BreakingPage { running, places, most: Breaking::MAX_CHARS, story, texts };
        Ok(here.page(&room, "breaking.html", page))
    };
    here.answer(&room, work).await
}

/// `text-english=…`, `story-english=…`, `hours=6`.
pub async fn send(
    State(room): State<Newsroom>,
    here: Here,
    Form(fields): Form<BTreeMap<String, String>>,
) -> Response {
    let work = async {
        let mut alerts = BTreeMap::new();
        for (field, text) in &fields {
            let Some(service) = field.strip_prefix("text-").filter(|_| !text.trim().is_empty()) else {
                continue;
            };
            let id: ServiceId = service.parse().map_err(|_| Trouble::not_found("service", service))?;
            let story = fields.get(&format!("story-{service}")).filter(|story| !story.is_empty());
            let story = story.map(|story| story.parse().map_err(|_| Trouble::not_found("story", story)));
            alerts.insert(id, Alert { text: text.clone(), story: story.transpose()? });
        }
        let hours = fields.get("hours").and_then(|hours| hours.parse().ok());
        desk::send_breaking(&room, NewAlert { alerts, hours }, &here.actor, now()).await?;
        Ok(see_other("/desk/breaking"))
    };
    here.answer(&room, work).await
}

pub async fn end(State(room): State<Newsroom>, here: Here, Path(id): Path<BreakingId>) -> Response {
    let work = async {
        desk::end_breaking(&room, id, &here.actor, now()).await?;
        Ok(see_other("/desk/breaking"))
    };
    here.answer(&room, work).await
}
