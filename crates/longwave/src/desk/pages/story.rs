//! One story at the desk: writing it, what is said of it, and what may be done to it.

use axum::Form;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use news::compare::{Part, compare_source};
use news::{
    By, Byline, Change, Content, Desk, Embargo, Event, Person, PictureId, Refusal, Right, ServiceId, Story,
    StoryId, Timestamp,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::asked::Asked;
use super::assets;
use super::checks;
use super::here::{Here, see_other, to_begun};
use super::shown::{Place, StoryRow, places, there};
use super::signed;
use super::topics;
use super::trouble::Trouble;
use super::{families, newer, translating};
use crate::clock::now;
use crate::desk;
use crate::newsroom::Newsroom;
use crate::people::does;

#[derive(Serialize)]
struct StoryPage {
    row: StoryRow,
    story: Story,
    /// Whether they may write it, and whether they may publish it.
    may_write: bool,
    may_publish: bool,
    /// What is still missing before it may be published, and what would help.
    checks: checks::Checks,
    /// What its material's rights demand of whoever publishes it.
    terms: Vec<String>,
    /// The picture above the text.
    lead: Option<Lead>,
    /// The section's and the bylines' choices at the story's service.
    place: Option<Place>,
    people: Vec<signed::Known>,
    bylines: String,
    translator: String,
    /// When it goes out or its embargo ends: the message's name, the moment, and that on the readers' clocks.
    times: Vec<(&'static str, Timestamp, Option<String>)>,
    /// The moment of its schedule as it would be typed.
    scheduled_at: Option<String>,
    /// Characters that its fields may have.
    most: Most,
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
    /// What the editor is told; nothing where its script wasn't built, and for whoever only reads.
    editor: Option<Value>,
    /// What it says, for whoever only reads.
    read: Option<Vec<Part>>,
    /// What came since of the wire items that it draws on.
    newer: newer::Part,
    /// The wire items that it draws on.
    wire: Vec<newer::Drawn>,
    /// What it was translated from.
    pane: Option<translating::Pane>,
}

#[derive(Serialize)]
struct Most {
    headline: usize,
    summary: usize,
    note: usize,
}

impl Default for Most {
    fn default() -> Self {
        Self { headline: desk::HEADLINE, summary: desk::SUMMARY, note: desk::NOTE }
    }
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
    Ok(desk::find_story(room, id, &here.actor).await?)
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
    let writes = story.lets(&here.actor, Right::Write);
    // Words that were never offered to others are said there, too.
    let history = if writes { room.store().events(id).await? } else { Vec::new() };
    let people = room.store().people().await?;
    let may_write = story.written_by(&here.actor);
    let mine = here.writes_at(room);
    let free = desk::missing(room, &members).into_iter().filter(|service| mine.contains(service)).collect();
    let zone = room.reader().zone(&story.service);
    let page = StoryPage {
        row: StoryRow::of(&story),
        may_write,
        may_publish: story.lets(&here.actor, Right::Publish),
        checks: checks::checks(room, here, &story).await?,
        terms: story.head.content.terms().into_iter().map(str::to_owned).collect(),
        lead: lead(room, here, &story).await?,
        place: places(room, std::slice::from_ref(&story.service), here.interface)
            .pop()
            .map(|place| place.with(room, story.head.content.section.as_ref())),
        bylines: shown(&story, story.head.content.bylines.iter(), &people),
        translator: shown(&story, story.head.content.translator.iter(), &people),
        people: match may_write {
            true => signed::known(&people, &story.service),
            false => signed::named(&people, &story),
        },
        address: story.live.as_ref().map(|_| page::paths::story(&story.service, id, story.slug())),
        family,
        times: times(here, &story, &zone),
        scheduled_at: story.schedule.as_ref().map(|schedule| zone.to_datetime(schedule.at).to_string()),
        most: Most::default(),
        zone: zone.iana_name().unwrap_or("UTC").to_owned(),
        free,
        desks: room.reader().desks(Some(&story.service)),
        history: history.iter().rev().map(happened).collect(),
        about: topics::panel(room, here, &story, asked).await?,
        editor: if writes { editor(room, here, &story).await? } else { None },
        read: (!writes).then(|| compare_source(&story.head.content, &story.head.content)),
        newer: newer::part_of(room, here, &story).await?,
        wire: newer::drawn_on(room, &story).await?,
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

/// What the editor is told.
async fn editor(room: &Newsroom, here: &Here, story: &Story) -> Result<Option<Value>, Trouble> {
    if assets::href("editor.js").is_empty() {
        return Ok(None);
    }
    let mut opening = desk::together::opening(room, story, &here.actor, here.interface.editor()).await?;
    let face = page::locale::service(story.service.as_str()).map(page::face);
    if let (Some(face), Value::Object(settings)) = (face, &mut opening) {
        settings.insert("face".to_owned(), serde_json::to_value(face).unwrap_or_default());
    }
    Ok(Some(opening))
}

/// Who is named, a line each, as the form shows it.
fn shown<'a>(story: &Story, named: impl Iterator<Item = &'a Byline>, people: &[Person]) -> String {
    named.map(|byline| signed::shown(byline, people, &story.service)).collect::<Vec<_>>().join("\n")
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
    translator: Option<String>,
    /// One a line, as the agencies are.
    #[serde(default)]
    contributors: Option<String>,
    #[serde(default)]
    agencies: Option<String>,
    /// Words for the address, until it has one.
    #[serde(default)]
    slug: Option<String>,
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
        let content = with(&story, about, &people)?;
        let content = desk::clean(content)?;
        desk::named_things_exist(&room, &story.service, &content).await?;
        let action = news::Action::Write { base, content: Box::new(content), with: Vec::new() };
        match desk::act(&room, id, action, &here.actor, now()).await {
            Ok(_) | Err(desk::Problem::Refused(Refusal::Nothing)) => {
                Ok(see_other(&format!("/desk/stories/{id}")))
            }
            Err(problem) => Err(problem.into()),
        }
    };
    here.answer(&room, work).await
}

fn with(story: &Story, about: About, people: &[Person]) -> Result<Content, Trouble> {
    let some = |text: String| Some(text).filter(|text| !text.trim().is_empty());
    let mut content = story.head.content.clone();
    if about.base.is_none() {
        return Ok(content);
    }
    content.bylines = signed::read(&about.bylines, &content.bylines, people, &story.service);
    if let Some(translator) = about.translator {
        let before: Vec<_> = content.translator.into_iter().collect();
        content.translator = signed::read(&translator, &before, people, &story.service).into_iter().next();
    }
    content.headline = about.headline;
    let lists = [
        (&mut content.places, about.places),
        (&mut content.contributors, about.contributors),
        (&mut content.agencies, about.agencies),
    ];
    for (list, said) in lists {
        if let Some(said) = said {
            let lines = said.lines().map(str::trim).filter(|line| !line.is_empty());
            *list = lines.map(str::to_owned).collect();
        }
    }
    if let Some(slug) = about.slug.filter(|_| story.live.is_none()) {
        content.slug = some(slug);
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
            Some(serde_json::from_value(value).map_err(|_| Trouble::Astray(label))?)
        }
    };
    if let Some(body) = about.body {
        content.body = serde_json::from_str(&body).map_err(|error| Trouble::Astray(error.to_string()))?;
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
        Ok(to_begun(made.id))
    };
    here.answer(&room, work).await
}
