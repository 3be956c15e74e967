//! Breaking news from the desk.

use std::collections::BTreeMap;

use axum::Form;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use news::{Alert, Breaking, BreakingId, Right, ServiceId, Story, StoryId, Timestamp};
use serde::Serialize;
use store::Published;

use super::here::{Here, escaped, see_other};
use super::shown::{Place, place, places, standing};
use super::trouble::Trouble;
use crate::clock::now;
use crate::damaged;
use crate::desk::{self, NewAlert};
use crate::newsroom::Newsroom;

#[derive(Serialize)]
struct BreakingPage {
    running: Vec<Running>,
    places: Vec<Place>,
    most: usize,
    story: Option<StoryId>,
    /// Why no alert can lead to that story, by the message's name.
    barred: Option<&'static str>,
    /// What each service's alert says at first.
    texts: BTreeMap<ServiceId, Text>,
    /// For how long it is to run, as it was typed.
    hours: String,
    /// Why what was sent wasn't.
    wrong: Option<String>,
}

/// An alert that runs.
#[derive(Serialize)]
struct Running {
    id: BreakingId,
    from: Timestamp,
    until: Timestamp,
    /// What it says, with the service's place.
    alerts: Vec<(Place, String)>,
    /// Where they may end it.
    ends: Vec<ServiceId>,
}

impl Running {
    fn of(room: &Newsroom, here: &Here, breaking: Breaking) -> Self {
        let Breaking { id, from, until, alerts, .. } = breaking;
        let ends = desk::ends_at(&alerts, &here.actor);
        let alerts = alerts.into_iter().map(|(service, alert)| (place(room, &service), alert.text)).collect();
        Self { id, from, until, alerts, ends }
    }
}

/// An alert as it would be sent.
#[derive(Serialize)]
struct Text {
    text: String,
    /// The story that it leads to.
    story: Option<StoryId>,
    /// Where it is shown as readers will see it.
    preview: String,
}

impl Text {
    fn of(service: &ServiceId, text: String, story: Option<StoryId>) -> Self {
        let leads = if story.is_some() { "&leads=1" } else { "" };
        let preview = format!("/desk/preview/alert/{service}?text={}{leads}", escaped(&text));
        Self { text, story, preview }
    }
}

/// What runs, and what is to be sent: `story=…` fills in the headlines of a story's family, `text-english=…` and
/// `story-english=…` what somebody wrote to look at it.
pub async fn page(
    State(room): State<Newsroom>,
    here: Here,
    Query(fields): Query<BTreeMap<String, String>>,
) -> Response {
    let work = async {
        let story = fields.get("story").map(|id| id.parse().map_err(|_| Trouble::not_found("story", id)));
        let story = story.transpose()?;
        let Some(id) = story else {
            let texts = alerts(&fields)?.into_iter().map(|(id, alert)| with_text(id, alert)).collect();
            return show(&room, &here, None, None, texts, &fields, None).await;
        };
        let (texts, barred) = headlines(&room, &here, id).await?;
        // What isn't to be sent as it stands isn't sent by the next key.
        let story = story.filter(|_| barred.is_none());
        show(&room, &here, story, barred, texts, &fields, None).await
    };
    here.answer(&room, work).await
}

async fn show(
    room: &Newsroom,
    here: &Here,
    story: Option<StoryId>,
    barred: Option<&'static str>,
    texts: BTreeMap<ServiceId, Text>,
    fields: &BTreeMap<String, String>,
    wrong: Option<String>,
) -> Result<Response, Trouble> {
    let running = damaged::alerts(room, room.store().running(now()).await?).into_iter();
    let running = running.map(|one| Running::of(room, here, one)).collect();
    let mut places = places(room, &here.services_with(room, Right::Breaking), here.interface);
    // What is about to be sent is seen first.
    places.sort_by_key(|place| !texts.contains_key(&place.service));
    let hours = fields.get("hours").cloned().unwrap_or_else(|| "6".to_owned());
    let page =
        BreakingPage { running, places, most: Breaking::MAX_CHARS, story, barred, texts, hours, wrong };
    Ok(here.page(room, "breaking.html", page))
}

type Texts = BTreeMap<ServiceId, Text>;

/// The headlines of a story's family as readers see them, each with its story; and why the story itself isn't among them.
async fn headlines(
    room: &Newsroom,
    here: &Here,
    id: StoryId,
) -> Result<(Texts, Option<&'static str>), Trouble> {
    let story = room.store().story(id).await?.ok_or_else(|| Trouble::not_found("story", id))?;
    if !story.seen_by(&here.actor) {
        story.must_let(&here.actor, Right::Write)?;
    }
    let family = damaged::stories(room, room.store().visible_family(story.family).await?).await.into_iter();
    let may = family.filter(|one| here.actor.has(Right::Breaking, &one.story.service));
    let text = |one: Published| {
        let alert = Alert { text: short(one.content.headline), story: Some(one.story.id) };
        with_text(one.story.service, alert)
    };
    Ok((may.map(text).collect(), barred(&story)))
}

/// Why readers don't see a story, by the message's name.
fn barred(story: &Story) -> Option<&'static str> {
    match standing(story) {
        "live" => None,
        "killed" | "taken-down" => Some("breaking-barred-ended"),
        "held" => Some("breaking-barred-held"),
        "embargoed" => Some("breaking-barred-embargoed"),
        _ => Some("breaking-barred-unseen"),
    }
}

fn with_text(service: ServiceId, alert: Alert) -> (ServiceId, Text) {
    let text = Text::of(&service, alert.text, alert.story);
    (service, text)
}

/// As much of a headline as an alert may have: in two keys there is no time to cut it by hand.
fn short(headline: String) -> String {
    if headline.chars().count() <= Breaking::MAX_CHARS {
        return headline;
    }
    let cut: String = headline.chars().take(Breaking::MAX_CHARS - 1).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(words, _)| words);
    format!("{whole}…")
}

/// What a form says to each service.
fn alerts(fields: &BTreeMap<String, String>) -> Result<BTreeMap<ServiceId, Alert>, Trouble> {
    let mut alerts = BTreeMap::new();
    for (field, text) in fields {
        let Some(service) = field.strip_prefix("text-").filter(|_| !text.trim().is_empty()) else { continue };
        let id: ServiceId = service.parse().map_err(|_| Trouble::not_found("service", service))?;
        let story = fields.get(&format!("story-{service}")).filter(|story| !story.is_empty());
        let story = story.map(|story| story.parse().map_err(|_| Trouble::not_found("story", story)));
        alerts.insert(id, Alert { text: text.clone(), story: story.transpose()? });
    }
    Ok(alerts)
}

/// `text-english=…`, `story-english=…`, `hours=6`.
pub async fn send(
    State(room): State<Newsroom>,
    here: Here,
    Form(fields): Form<BTreeMap<String, String>>,
) -> Response {
    let work = async {
        let alerts = alerts(&fields)?;
        // What is no number is refused as no hours are.
        let hours = fields.get("hours").map(|hours| hours.trim()).filter(|hours| !hours.is_empty());
        let hours = hours.map(|hours| hours.parse().unwrap_or(0));
        let new = NewAlert { alerts: alerts.clone(), hours };
        match desk::send_breaking(&room, new, &here.actor, now()).await.map_err(Trouble::from) {
            Ok(_) => Ok(see_other("/desk/breaking")),
            Err(trouble) if here.actor.has_somewhere(Right::Breaking) => {
                // In a hurry nobody writes it twice.
                let texts = alerts.into_iter().map(|(id, alert)| with_text(id, alert)).collect();
                let wrong = Some(trouble.said(here.interface));
                let page = show(&room, &here, None, None, texts, &fields, wrong).await?;
                Ok((trouble.status(), page).into_response())
            }
            Err(trouble) => Err(trouble),
        }
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
