//! Previews: the real pages, before readers get them, each in a frame of the desk's own page or by itself.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use news::{Breaking, ServiceId, StoryId};
use serde::{Deserialize, Serialize};

use super::arranging::{Arranging, Fields};
use super::here::Here;
use super::shown::StoryRow;
use super::story::find;
use super::trouble::Trouble;
use crate::desk;
use crate::newsroom::Newsroom;
use crate::reader::{View, preview};

/// Which version of a page.
#[derive(Deserialize, Serialize, Default)]
#[serde(default)]
pub struct As {
    /// Its words alone.
    words: Option<String>,
}

impl As {
    fn view(&self) -> View {
        if self.words.is_some() { View::Text } else { View::Full }
    }
}

/// What the page around a story's preview says.
#[derive(Serialize)]
struct PreviewPage {
    row: StoryRow,
    id: StoryId,
    words: bool,
    /// Why it can't be read as it was left, where it can't.
    unsettled: Option<String>,
}

/// The desk's page with a story's preview in it.
pub async fn around(
    State(room): State<Newsroom>,
    here: Here,
    Path(id): Path<StoryId>,
    Query(how): Query<As>,
) -> Response {
    let work = async {
        let story = find(&room, &here, id).await?;
        let mut unsettled = None;
        if story.written_by(&here.actor) {
            // What was typed last is in it; what can't be a revision is said, and the last one that could is shown.
            let settled = desk::together::settle(&room, id, &here.actor).await;
            unsettled = settled.err().map(|problem| Trouble::from(problem).said(here.interface));
        }
        let row = StoryRow::of(&find(&room, &here, id).await?);
        let page = PreviewPage { row, id, words: how.words.is_some(), unsettled };
        Ok(here.page(&room, "preview.html", page))
    };
    here.answer(&room, work).await
}

/// A story's page, as readers will get it.
pub async fn story(
    State(room): State<Newsroom>,
    here: Here,
    Path(id): Path<StoryId>,
    Query(how): Query<As>,
) -> Response {
    let work = async {
        let story = find(&room, &here, id).await?;
        Ok(preview::story(&room, &story, how.view()).await?)
    };
    here.answer(&room, work).await
}

/// A front, or a section's page, with slots that nobody set.
pub async fn front(
    State(room): State<Newsroom>,
    here: Here,
    Path(service): Path<ServiceId>,
    Query(fields): Query<Fields>,
) -> Response {
    let work = async {
        let named = fields.iter().find(|(name, _)| name == "section").map(|(_, value)| value);
        let section =
            named.map(|id| id.parse().map_err(|_| Trouble::not_found("section", id))).transpose()?;
        room.knows_service(&service)?;
        room.knows_section(&service, section.as_ref())?;
        let slots = Arranging::of(&fields, &room.reader().zone(&service))?.slots;
        Ok(preview::front(&room, &service, section.as_ref(), slots, View::Full).await?)
    };
    here.answer(&room, work).await
}

/// An alert to look at.
#[derive(Deserialize)]
pub struct Alert {
    text: String,
    /// Whether it leads to a story.
    #[serde(default)]
    leads: Option<String>,
}

/// Breaking news as a service's readers will see it.
pub async fn alert(
    State(room): State<Newsroom>,
    here: Here,
    Path(service): Path<ServiceId>,
    Query(Alert { text, leads }): Query<Alert>,
) -> Response {
    let work = async {
        room.knows_service(&service)?;
        let text = text.chars().take(Breaking::MAX_CHARS).collect();
        Ok(preview::alert(&room, &service, text, leads.is_some())?)
    };
    here.answer(&room, work).await
}
