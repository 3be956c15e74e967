//! One picture: how it is cropped, what is said of it, where it may be used and where it is.

use std::collections::{BTreeSet, HashMap};

use axum::Form;
use axum::extract::rejection::{FormRejection, QueryRejection};
use axum::extract::{Path, Query, State};
use axum::response::Response;
use jiff::civil::DateTime;
use news::{Limits, Picture, PictureId, PictureWords, Right, ServiceId, Story, Timestamp};
use page::locale;
use serde::{Deserialize, Serialize};
use store::SeenPicture;

use super::super::administration::{mark, unchanged};
use super::super::here::{Here, see_other};
use super::super::shown::{StoryRow, standing};
use super::super::trouble::{Trouble, picture_barred};
use super::shapes::{self, ShapeOf};
use super::{address, made};
use crate::clock::now;
use crate::desk::{self, PictureChange};
use crate::newsroom::Newsroom;

/// Stories that are named where it is used.
const USES: usize = 200;

#[derive(Serialize)]
struct PicturePage {
    /// What its forms are filled in over.
    seen: String,
    picture: Picture,
    /// Whether whoever looks may see what it shows.
    whole: bool,
    large: String,
    /// Why it may not be used, in words.
    bar: Option<String>,
    focus: (String, String),
    shapes: Vec<ShapeOf>,
    /// The words of each service that has some, or that somebody is about to write for.
    words: Vec<WordsOf>,
    /// Services that could have words of their own too.
    others: Vec<ServiceId>,
    uses: Vec<Use>,
    /// Stories that use it beside those that are named.
    more: usize,
    faces: Vec<String>,
    /// IPTC's name for how it was made.
    made: Option<&'static str>,
    services: Vec<ServiceId>,
    /// `all`, `only` or `not`: what is said of `named`.
    mode: &'static str,
    named: BTreeSet<ServiceId>,
    /// In the zone of the interface's language, as browsers take it.
    until: String,
    zone: String,
    may_edit: bool,
    /// Whether what all its readers see is theirs to change.
    may_show: bool,
    may_limit: bool,
}

#[derive(Serialize)]
struct WordsOf {
    service: ServiceId,
    lang: String,
    dir: &'static str,
    #[serde(flatten)]
    words: PictureWords,
}

/// A story that uses it. Of one that whoever looks may not see, only that there is one.
#[derive(Serialize)]
struct Use {
    service: ServiceId,
    standing: &'static str,
    row: Option<StoryRow>,
    /// Whether its newest revision or the one that readers see uses it; else an earlier one did.
    now: bool,
    /// Whether readers see it there.
    live: bool,
}

/// The service to write words for.
#[derive(Deserialize)]
pub struct Asked {
    #[serde(rename = "in")]
    service: Option<ServiceId>,
}

pub async fn page(
    State(room): State<Newsroom>,
    here: Here,
    Path(id): Path<PictureId>,
    asked: Result<Query<Asked>, QueryRejection>,
) -> Response {
    here.answer(&room, async { show(&room, &here, id, asked?.0.service).await }).await
}

async fn show(
    room: &Newsroom,
    here: &Here,
    id: PictureId,
    asked: Option<ServiceId>,
) -> Result<Response, Trouble> {
    let SeenPicture { picture, whole } = desk::find_picture(room, id, &here.actor).await?;
    let (uses, more) = uses(room, here, &picture).await?;
    let people = room.store().people().await?;
    let faces = people.into_iter().filter(|person| person.picture == Some(id));
    let services = room.reader().services();
    let words = words(&picture, here, &services, asked);
    let others = services.iter().filter(|service| words.iter().all(|one| one.service != **service));
    let (mode, named) = match &picture.limits {
        Limits { only_at, not_at, .. } if !only_at.is_empty() => ("only", only_at - not_at),
        Limits { not_at, .. } if !not_at.is_empty() => ("not", not_at.clone()),
        _ => ("all", BTreeSet::new()),
    };
    let ended = Limits { until: Some(Timestamp::MIN), ..picture.limits.clone() };
    let local = picture.limits.until.map(|until| here.interface.zone.to_datetime(until));
    let page = PicturePage {
        seen: mark(Some(&picture)),
        large: address(&picture, "original", 1_023),
        bar: picture.bar(now()).map(|bar| picture_barred(&bar, here.interface)),
        focus: shapes::focus(&picture),
        shapes: shapes::shapes(&picture),
        others: others.cloned().collect(),
        words,
        uses,
        more,
        faces: faces.map(|person| person.name).collect(),
        made: picture.digital_source.as_deref().and_then(made::name),
        mode,
        named,
        until: local.map(|at| at.strftime("%Y-%m-%dT%H:%M").to_string()).unwrap_or_default(),
        zone: here.interface.zone_name().to_owned(),
        may_edit: here.actor.has_somewhere(Right::Pictures),
        may_show: desk::may_show(&room.store().picture_shown_at(id).await?, &here.actor).is_ok(),
        may_limit: picture.may_limit(&ended, &here.actor).is_ok(),
        services,
        whole,
        picture,
    };
    Ok(here.page(room, "picture.html", page))
}

fn words(picture: &Picture, here: &Here, services: &[ServiceId], asked: Option<ServiceId>) -> Vec<WordsOf> {
    let language = |service: &ServiceId| locale::service(service.as_str());
    let own = |service: &&ServiceId| {
        let speaks = language(service).is_some_and(|one| one.tag == here.interface.language.tag);
        let mine = speaks && here.actor.has_within(Right::Write, service);
        mine || picture.words.contains_key(*service) || asked.as_ref() == Some(*service)
    };
    let of = |service: &ServiceId| WordsOf {
        service: service.clone(),
        lang: language(service).map(|one| one.tag.clone()).unwrap_or_default(),
        dir: language(service).map_or("auto", |one| one.direction.as_str()),
        words: picture.words.get(service).cloned().unwrap_or_default(),
    };
    services.iter().filter(own).map(of).collect()
}

async fn uses(room: &Newsroom, here: &Here, picture: &Picture) -> Result<(Vec<Use>, usize), Trouble> {
    let stories = room.store().using_picture(picture.id).await?;
    let more = stories.len().saturating_sub(USES);
    let mut uses = Vec::new();
    let barred = |service: &ServiceId| picture.bar_at(service, now()).is_some();
    // The newest first.
    for story in stories.into_iter().rev().take(USES) {
        let Some(mut story) = room.store().story(story).await? else { continue };
        let (now, live) = uses_now(room, &story, picture.id).await?;
        let live = live && !barred(&story.service);
        desk::as_offered(room, std::slice::from_mut(&mut story), &here.actor).await?;
        let row = story.seen_by(&here.actor).then(|| StoryRow::of(&story));
        uses.push(Use { standing: standing(&story), service: story.service, row, now, live });
    }
    Ok((uses, more))
}

/// Whether a story uses a picture in its newest revision or the one that readers see, and whether in the latter.
async fn uses_now(room: &Newsroom, story: &Story, id: PictureId) -> Result<(bool, bool), Trouble> {
    let uses = |content: &news::Content| content.pictures().iter().any(|used| used.picture == id);
    let newest = uses(&story.head.content);
    let live = match story.visible_revision() {
        None => false,
        Some(number) if number == story.head.number => newest,
        Some(number) => {
            let revision = room.store().revision(story.id, number).await?;
            revision.is_some_and(|revision| uses(&revision.content))
        }
    };
    Ok((newest || live, live))
}

type Fields = Result<Form<Vec<(String, String)>>, FormRejection>;

/// Changes it as a form asks, and shows it again.
async fn change(
    room: &Newsroom,
    here: &Here,
    id: PictureId,
    fields: Fields,
    read: impl FnOnce(&Picture, Vec<(String, String)>) -> Result<PictureChange, Trouble>,
) -> Response {
    let work = async {
        let known = desk::find_picture(room, id, &here.actor).await?.picture;
        let fields = fields?.0;
        if let Some((_, seen)) = fields.iter().find(|(name, _)| name == "seen") {
            unchanged(seen, Some(&known))?;
        }
        let change = read(&known, fields)?;
        desk::edit_picture(room, id, change, &here.actor, now()).await?;
        Ok(see_other(&format!("/desk/pictures/{id}")))
    };
    here.answer(room, work).await
}

/// Focal point and crops.
pub async fn look(
    State(room): State<Newsroom>,
    here: Here,
    Path(id): Path<PictureId>,
    fields: Fields,
) -> Response {
    let read = |_: &Picture, fields: Vec<(String, String)>| {
        let (focus, crops) = shapes::read(&fields.into_iter().collect())?;
        Ok(PictureChange { focus: Some(focus), crops: Some(crops), ..PictureChange::default() })
    };
    change(&room, &here, id, fields, read).await
}

/// What is said of it, in general and in each service's language.
pub async fn describe(
    State(room): State<Newsroom>,
    here: Here,
    Path(id): Path<PictureId>,
    fields: Fields,
) -> Response {
    let read = |known: &Picture, fields: Vec<(String, String)>| {
        let mut change = PictureChange::default();
        let mut words = known.words.clone();
        for (name, value) in fields {
            match name.as_str() {
                "caption" => change.caption = Some(value),
                "alt" => change.alt = Some(value),
                "credit" => change.credit = Some(value),
                "creator" => change.creator = Some(value),
                "copyright" => change.copyright = Some(value),
                "usage_terms" => change.usage_terms = Some(value),
                "instructions" => change.instructions = Some(value),
                "keywords" => change.keywords = Some(value.split(['\n', ';']).map(str::to_owned).collect()),
                _ => {
                    if let Some((what, service)) = name.split_once('/') {
                        let service = service.parse().map_err(|_| Trouble::not_found("service", service))?;
                        let of: &mut PictureWords = words.entry(service).or_default();
                        let field = if what == "alt" { &mut of.alt } else { &mut of.caption };
                        *field = value;
                    }
                }
            }
        }
        Ok(PictureChange { words: Some(words), ..change })
    };
    change(&room, &here, id, fields, read).await
}

/// Until when and where it may be used, or that it may not.
pub async fn rights(
    State(room): State<Newsroom>,
    here: Here,
    Path(id): Path<PictureId>,
    fields: Fields,
) -> Response {
    let zone = here.interface.zone.clone();
    let read = |known: &Picture, fields: Vec<(String, String)>| {
        let services = |named: &str| {
            let of = fields.iter().filter(|(name, _)| name == named);
            let read = |id: &String| id.parse().map_err(|_| Trouble::not_found("service", id));
            of.map(|(_, id)| read(id)).collect::<Result<BTreeSet<ServiceId>, _>>()
        };
        let named = services("service")?;
        let one: HashMap<_, _> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let said = |name: &str| one.get(name).copied().unwrap_or_default();
        let until = match said("until") {
            "" => None,
            at => {
                let civil: DateTime = at.parse().map_err(|_| Trouble::value(at))?;
                Some(zone.to_timestamp(civil).map_err(|_| Trouble::value(at))?)
            }
        };
        let (only_at, not_at) = match said("mode") {
            "only" => (named, BTreeSet::new()),
            "not" => (BTreeSet::new(), named),
            _ => (BTreeSet::new(), BTreeSet::new()),
        };
        let limits = Limits { until, only_at, not_at, reason: said("reason").to_owned() };
        let barred = one.contains_key("barred");
        if (barred && !known.barred) && limits.reason.trim().is_empty() {
            return Err(news::Refusal::NoReason.into());
        }
        // An embargo ends with a button of its own.
        let lift = one.contains_key("lift");
        let barred = Some(barred).filter(|barred| lift || *barred != known.barred);
        Ok(PictureChange { limits: Some(limits), barred, ..PictureChange::default() })
    };
    change(&room, &here, id, fields, read).await
}
