//! One story at the desk: writing it, what is said of it, and what may be done to it.

use axum::Form;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use news::{
    By, Byline, Change, Content, Desk, Embargo, Event, Missing, PersonId, PictureId, Refusal, Right,
    ServiceId, Story, StoryId, Timestamp,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::asked::Asked;
use super::assets;
use super::here::{Here, see_other};
use super::shown::{Place, StoryRow, places, there};
use super::topics;
use super::trouble::{Trouble, picture_barred};
use super::{families, translating};
use crate::clock::now;
use crate::desk;
use crate::newsroom::Newsroom;
use crate::people::{concerns_story, does};

#[derive(Serialize)]
struct StoryPage {
    row: StoryRow,
    story: Story,
    /// Whether they may write it, and whether they may publish it.
    may_write: bool,
    may_publish: bool,
    /// What is still missing before it may be published.
    missing: Vec<Missing>,
    /// Why pictures of it may not be used here, in words.
    barred: Vec<String>,
    /// The picture above the text.
    lead: Option<Lead>,
    /// The section's and the bylines' choices at the story's service.
    place: Option<Place>,
    people: Vec<(PersonId, String)>,
    bylines: String,
    /// When it goes out or its embargo ends: the message's name, the moment, and that on the readers' clocks.
    times: Vec<(&'static str, Timestamp, Option<String>)>,
    /// The readers' zone, by name: times are typed in it.
    zone: String,
    /// The public address, once it has one.
    address: Option<String>,
    family: Vec<families::Row>,
    /// The desks that it may go to.
    desks: Vec<Desk>,
    /// Services that the family doesn't reach yet and that they may write at.
    free: Vec<ServiceId>,
    history: Vec<Happened>,
    /// What it is about.
    about: topics::Panel,
    /// What the editor is told; nothing where its script wasn't built.
    editor: Option<Value>,
    /// What it was translated from.
    pane: Option<translating::Pane>,
}

/// A change, as the history tells it.
#[derive(Serialize)]
pub struct Happened {
    at: Timestamp,
    by: By,
    /// The event's name.
    what: &'static str,
    /// What was said with it.
    words: String,
}

pub async fn page(
    State(room): State<Newsroom>,
    here: Here,
    Path(id): Path<StoryId>,
    asked: Result<Query<topics::Asked>, QueryRejection>,
) -> Response {
    let work = async { show(&room, &here, id, asked?.0).await };
    here.answer(&room, work).await
}

/// The story, where they may see it.
pub async fn find(room: &Newsroom, here: &Here, id: StoryId) -> Result<Story, Trouble> {
    let story = room.store().story(id).await?.ok_or_else(|| Trouble::not_found("story", id))?;
    concerns_story(&story);
    if !story.seen_by(&here.actor) {
        story.must_let(&here.actor, Right::Write)?;
    }
    Ok(story)
}

/// The same with all that was typed in its newest revision.
async fn newest(room: &Newsroom, here: &Here, id: StoryId) -> Result<Story, Trouble> {
    let story = find(room, here, id).await?;
    match desk::together::settle(room, id, &here.actor).await? {
        newest if newest == story.head.number => Ok(story),
        _ => find(room, here, id).await,
    }
}

async fn show(room: &Newsroom, here: &Here, id: StoryId, asked: topics::Asked) -> Result<Response, Trouble> {
    let story = find(room, here, id).await?;
    let (family, members) = families::rows(room, here, story.family, Some(id)).await?;
    let history = room.store().events(id).await?;
    let people = room.store().people().await?;
    let named = people.iter().map(|person| (person.id, person.name_at(&story.service).to_owned()));
    let may_write = story.lets(&here.actor, Right::Write) && story.end.is_none();
    let mine = here.writes_at(room);
    let free = desk::missing(room, &members).into_iter().filter(|service| mine.contains(service)).collect();
    let zone = room.reader().zone(&story.service);
    let page = StoryPage {
        row: StoryRow::of(&story),
        may_write,
        may_publish: story.lets(&here.actor, Right::Publish),
        missing: story.head.content.missing(),
        barred: barred(room, here, &story).await?,
        lead: lead(room, here, &story).await?,
        place: places(room, std::slice::from_ref(&story.service), here.interface)
            .pop()
            .map(|place| place.with(room, story.head.content.section.as_ref())),
        bylines: bylines(&story.head.content, &people),
        people: named.collect(),
        address: story.live.as_ref().map(|_| page::paths::story(&story.service, id, story.slug())),
        family,
        times: times(here, &story, &zone),
        zone: zone.iana_name().unwrap_or("UTC").to_owned(),
        free,
        desks: room.reader().desks(Some(&story.service)),
        history: history.iter().rev().map(happened).collect(),
        about: topics::panel(room, here, &story, asked).await?,
        editor: editor(room, here, &story).await?,
        pane: translating::pane(room, here, &story).await?,
        story,
    };
    Ok(here.page(room, "story.html", page))
}

/// What is to happen to it by itself.
fn times(
    here: &Here,
    story: &Story,
    zone: &jiff::tz::TimeZone,
) -> Vec<(&'static str, Timestamp, Option<String>)> {
    let scheduled = story.schedule.as_ref().map(|schedule| ("scheduled", schedule.at));
    let embargoed = match story.embargo {
        Some(Embargo::Until(at)) => Some(("embargoed", at)),
        _ => None,
    };
    let with_there = |(what, at)| (what, at, there(here.interface, zone, at));
    scheduled.into_iter().chain(embargoed).map(with_there).collect()
}

/// The picture above a story's text.
#[derive(Serialize)]
struct Lead {
    picture: PictureId,
    /// Where it is shown, for whoever may see it.
    src: Option<String>,
    alt: String,
    caption: String,
}

async fn lead(room: &Newsroom, here: &Here, story: &Story) -> Result<Option<Lead>, Trouble> {
    let Some(used) = &story.head.content.lead else { return Ok(None) };
    let seen = desk::find_picture(room, used.picture, &here.actor).await.ok().filter(|seen| seen.whole);
    let src = seen.map(|seen| format!("/desk{}", page::paths::picture(&seen.picture, "16x9", 650, "jpg")));
    let (alt, caption) = (used.alt.clone(), used.caption.to_plain());
    Ok(Some(Lead { picture: used.picture, src, alt, caption }))
}

/// Why pictures of a story may not be used at its service.
async fn barred(room: &Newsroom, here: &Here, story: &Story) -> Result<Vec<String>, Trouble> {
    let used: Vec<_> = story.head.content.pictures().iter().map(|used| used.picture).collect();
    let pictures = room.store().pictures(&used).await?;
    let bars = pictures.iter().filter_map(|picture| picture.bar_at(&story.service, now()));
    Ok(bars.map(|bar| picture_barred(&bar, here.interface)).collect())
}

/// What the editor is told.
async fn editor(room: &Newsroom, here: &Here, story: &Story) -> Result<Option<Value>, Trouble> {
    if assets::href("editor.js").is_empty() {
        return Ok(None);
    }
    Ok(Some(desk::together::opening(room, story, &here.actor, here.interface.editor()).await?))
}

/// Who signs, a line each, as the form shows and reads it.
fn bylines(content: &Content, people: &[news::Person]) -> String {
    let name = |byline: &Byline| match byline {
        Byline::Name(name) => name.clone(),
        Byline::Person(id) => people
            .iter()
            .find(|person| person.id == *id)
            .map(|person| person.name.clone())
            .unwrap_or_default(),
    };
    content.bylines.iter().map(name).collect::<Vec<_>>().join("\n")
}

pub fn happened(change: &Change) -> Happened {
    use news::story::EndKind::{Killed, TakenDown};
    let (what, words) = match &change.event {
        Event::Begun(_) => ("begun", ""),
        Event::Written { .. } => ("written", ""),
        Event::Moved { .. } => ("moved", ""),
        Event::ToDesk { desk } => {
            let words = desk.as_ref().map(ToString::to_string).unwrap_or_default();
            return Happened { at: change.at, by: change.by.clone(), what: "to-desk", words };
        }
        Event::Published { .. } => ("published", ""),
        Event::Updated { .. } => ("updated", ""),
        Event::Corrected { note, .. } => ("corrected", note.as_str()),
        Event::Scheduled { .. } => ("scheduled", ""),
        Event::Unscheduled => ("unscheduled", ""),
        Event::Embargoed { .. } => ("embargoed", ""),
        Event::EmbargoLifted => ("embargo-lifted", ""),
        Event::Held { reason, .. } => ("held", reason.as_str()),
        Event::Released { .. } => ("released", ""),
        Event::Ended { kind: Killed, reason, .. } => ("killed", reason.as_str()),
        Event::Ended { kind: TakenDown, reason, .. } => ("taken-down", reason.as_str()),
        Event::Confirmed { .. } => ("confirmed", ""),
        Event::Drew { .. } => ("drew", ""),
    };
    Happened { at: change.at, by: change.by.clone(), what, words: words.to_owned() }
}

/// What is said of a story beside its words.
#[derive(Deserialize)]
pub struct About {
    /// The revision that they saw; without one, the editor has what it binds in the draft already.
    #[serde(default)]
    base: Option<u32>,
    headline: String,
    summary: String,
    slugline: String,
    dateline: String,
    section: String,
    bylines: String,
    #[serde(default)]
    label: String,
    /// One a line.
    #[serde(default)]
    places: Option<String>,
    #[serde(default)]
    note: Option<String>,
    #[serde(default)]
    body: Option<String>,
}

pub async fn about(
    State(room): State<Newsroom>,
    here: Here,
    Path(id): Path<StoryId>,
    Form(about): Form<About>,
) -> Response {
    let work = async {
        let story = match about.base {
            None => newest(&room, &here, id).await?,
            Some(_) => find(&room, &here, id).await?,
        };
        let people = room.store().people().await?;
        let base = about.base.unwrap_or(story.head.number);
        let content = with(story.head.content.clone(), about, &people)?;
        let content = desk::clean(content)?;
        desk::named_things_exist(&room, &story.service, &content).await?;
        let action = news::Action::Write { base, content: Box::new(content) };
        match desk::act(&room, id, action, &here.actor, now()).await {
            Ok(_) | Err(desk::Problem::Refused(Refusal::Nothing)) => {
                Ok(see_other(&format!("/desk/stories/{id}")))
            }
            Err(problem) => Err(problem.into()),
        }
    };
    here.answer(&room, work).await
}

fn with(mut content: Content, about: About, people: &[news::Person]) -> Result<Content, Trouble> {
    let some = |text: String| Some(text).filter(|text| !text.trim().is_empty());
    let byline = |name: &str| {
        let known = people.iter().find(|person| person.name == name);
        known.map_or_else(|| Byline::Name(name.to_owned()), |person| Byline::Person(person.id))
    };
    let names = about.bylines.lines().map(str::trim).filter(|name| !name.is_empty());
    content.bylines = names.map(byline).collect();
    if about.base.is_none() {
        return Ok(content);
    }
    content.headline = about.headline;
    if let Some(places) = about.places {
        let places = places.lines().map(str::trim).filter(|place| !place.is_empty());
        content.places = places.map(str::to_owned).collect();
    }
    content.note = about.note.unwrap_or(content.note);
    content.summary = about.summary;
    content.slugline = about.slugline;
    content.dateline = some(about.dateline);
    content.section = match some(about.section) {
        None => None,
        Some(id) => Some(id.parse().map_err(|_| Trouble::not_found("section", id))?),
    };
    content.label = match some(about.label) {
        None => None,
        Some(label) => {
            let value = Value::String(label.clone());
            Some(serde_json::from_value(value).map_err(|_| Trouble::unusable(label))?)
        }
    };
    if let Some(body) = about.body {
        content.body = serde_json::from_str(&body).map_err(|error| Trouble::unusable(error.to_string()))?;
    }
    Ok(content)
}

/// The story as an action finds it. Who names a revision has seen that one, and it is that one which is published; what
/// colleagues type meanwhile would otherwise keep anybody from ever publishing.
pub async fn settled(room: &Newsroom, here: &Here, id: StoryId, asked: &Asked) -> Result<Story, Trouble> {
    if asked.of_newest() { newest(room, here, id).await } else { find(room, here, id).await }
}

pub async fn act(
    State(room): State<Newsroom>,
    here: Here,
    Path(id): Path<StoryId>,
    Form(asked): Form<Asked>,
) -> Response {
    let work = async {
        // On record by its name, though it be refused before that is read.
        if let Some(verb) = news::Action::NAMES.into_iter().find(|name| *name == asked.verb) {
            does(verb);
        }
        let story = settled(&room, &here, id, &asked).await?;
        let zone = room.reader().zone(&story.service);
        let action = desk::clean_action(asked.action(&story, &zone)?)?;
        desk::act(&room, id, action, &here.actor, now()).await?;
        Ok(see_other(&format!("/desk/stories/{id}")))
    };
    here.answer(&room, work).await
}

#[derive(Deserialize)]
pub struct To {
    to: ServiceId,
}

pub async fn translate(
    State(room): State<Newsroom>,
    here: Here,
    Path(id): Path<StoryId>,
    Form(To { to }): Form<To>,
) -> Response {
    let work = async {
        find(&room, &here, id).await?;
        let made = desk::translate(&room, id, to, &here.actor, now()).await?;
        Ok(see_other(&format!("/desk/stories/{}", made.id)))
    };
    here.answer(&room, work).await
}
