//! Bylines and topics, which all services share: what each service calls them.

use std::collections::BTreeMap;
use std::str::FromStr;

use axum::Form;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use news::{Person, PersonId, PictureId, Piece, Refusal, Right, ServiceId, Topic, TopicId};
use page::locale;
use serde::{Deserialize, Serialize};

use super::{Fields, keep, mark, must, unchanged};
use crate::bodies::Whole;
use crate::clock::{now, random};
use crate::desk::pages::Interface;
use crate::desk::pages::here::Here;
use crate::desk::pages::pictures::{self, PictureRow};
use crate::desk::pages::trouble::Trouble;
use crate::desk::{self, MediaTopic};
use crate::newsroom::Newsroom;

/// In place of an id: what isn't there yet.
const NEW: &str = "new";
/// Characters of what is looked for.
const WORDS: usize = 80;

#[derive(Serialize)]
struct BylinesPage {
    people: Vec<Person>,
}

#[derive(Serialize)]
struct TopicsPage {
    topics: Vec<Called>,
}

/// A topic by the name that a journalist reads best: in the interface's language, else in English, else whatever it has.
#[derive(Serialize)]
struct Called {
    id: TopicId,
    name: String,
    lang: String,
    dir: &'static str,
}

impl Called {
    fn of(topic: &Topic, interface: &Interface) -> Self {
        let speaks = |tag: &str| {
            let of =
                |service: &ServiceId| Some(locale::service(service.as_str())?.tag.split('-').next()? == tag);
            topic.names.iter().find(|(service, _)| of(service) == Some(true))
        };
        let own = speaks(interface.tag).or_else(|| speaks("en")).or_else(|| topic.names.first_key_value());
        if let Some((service, name)) = own {
            let Place { lang, dir, .. } = place(service.clone());
            return Self { id: topic.id, name: name.clone(), lang, dir };
        }
        let concept = topic.concept.as_deref().unwrap_or_default();
        let (name, lang) =
            MediaTopic::of(concept).map_or((concept, "und"), |topic| topic.name_for(interface.tag));
        let dir = if lang == "und" { "ltr" } else { "auto" };
        Self { id: topic.id, name: name.to_owned(), lang: lang.to_owned(), dir }
    }
}

#[derive(Serialize)]
struct OnePage<T> {
    one: T,
    /// The picture that a byline has, and those to choose from.
    faces: Option<Faces>,
    /// What it is called, where it is a topic that is there.
    called: Option<Called>,
    seen: String,
    known: bool,
    services: Vec<Place>,
}

/// What a byline's picture may be.
#[derive(Serialize)]
struct Faces {
    /// What is looked for.
    q: String,
    now: Option<PictureRow>,
    found: Vec<PictureRow>,
}

impl Faces {
    async fn of(room: &Newsroom, here: &Here, person: &Person, q: String) -> Result<Self, Trouble> {
        let now = match person.picture {
            Some(id) => pictures::shown(room, here, id).await,
            None => None,
        };
        Ok(Self { found: pictures::to_show(room, here, &q).await?, now, q })
    }
}

/// What is looked for among pictures.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Looking {
    q: String,
}

/// A service, with how its words are written.
#[derive(Serialize)]
struct Place {
    id: ServiceId,
    lang: String,
    dir: &'static str,
}

fn place(id: ServiceId) -> Place {
    let language = locale::service(id.as_str());
    let lang = language.map(|language| language.tag.clone()).unwrap_or_default();
    Place { lang, dir: language.map_or("auto", |language| language.direction.as_str()), id }
}

fn places(room: &Newsroom) -> Vec<Place> {
    room.reader().services().into_iter().map(place).collect()
}

/// A text for each service that was filled in, in fields of this name.
fn texts(fields: &Fields, field: &str, room: &Newsroom) -> BTreeMap<ServiceId, String> {
    let text =
        |id: ServiceId| Some((fields.maybe(&format!("{field}-{id}"))?, id)).map(|(text, id)| (id, text));
    room.reader().services().into_iter().filter_map(text).collect()
}

pub async fn bylines(State(room): State<Newsroom>, here: Here) -> Response {
    let work = async {
        must(&here, Right::Bylines)?;
        let mut people = room.store().people().await?;
        people.sort_by(|one, other| one.name.cmp(&other.name));
        Ok(here.page(&room, "bylines.html", BylinesPage { people }))
    };
    here.answer(&room, work).await
}

/// The id of an address; none of what isn't there yet.
fn id_of<Id: FromStr>(what: &'static str, id: &str) -> Result<Option<Id>, Trouble> {
    (id != NEW).then(|| id.parse().map_err(|_| Trouble::not_found(what, id))).transpose()
}

async fn person(room: &Newsroom, id: &str) -> Result<Option<Person>, Trouble> {
    let Some(id) = id_of("byline", id)? else { return Ok(None) };
    room.store().person(id).await?.map(Some).ok_or_else(|| Trouble::not_found("byline", id))
}

pub async fn byline(
    State(room): State<Newsroom>,
    here: Here,
    Path(id): Path<String>,
    query: Result<Query<Looking>, QueryRejection>,
) -> Response {
    let work = async {
        must(&here, Right::Bylines)?;
        let known = person(&room, &id).await?;
        let q = desk::line("q", &query?.0.q, WORDS)?;
        let faces = match &known {
            Some(person) => Some(Faces::of(&room, &here, person, q).await?),
            None => None,
        };
        let page = OnePage {
            seen: mark(known.as_ref()),
            known: known.is_some(),
            faces,
            called: None,
            one: known.unwrap_or_else(|| nobody(PersonId::new(now(), 0))),
            services: places(&room),
        };
        Ok(here.page(&room, "byline.html", page))
    };
    here.answer(&room, work).await
}

fn nobody(id: PersonId) -> Person {
    let (names, blurbs) = (BTreeMap::new(), BTreeMap::new());
    Person { id, name: String::new(), names, blurbs, desk: false, picture: None }
}

pub async fn save_byline(
    State(room): State<Newsroom>,
    Path(id): Path<String>,
    Whole(here, Form(fields)): Whole<Here, Form<Fields>>,
) -> Response {
    let work = async {
        must(&here, Right::Bylines)?;
        let before = person(&room, &id).await?;
        unchanged(fields.text("seen"), before.as_ref())?;
        let mut after = Person {
            name: fields.text("name").to_owned(),
            names: texts(&fields, "name", &room),
            blurbs: texts(&fields, "blurb", &room),
            desk: fields.flag("desk"),
            ..before.clone().unwrap_or_else(|| nobody(PersonId::new(now(), random())))
        };
        // What was typed beside the picture that is chosen is kept with it.
        let mut at = "/desk/administration/bylines".to_owned();
        if let Some(chosen) = fields.given("picture") {
            after.picture = picture(&room, &here, chosen).await?;
            at = format!("{at}/{id}");
        }
        keep(&room, &here, before.map(Piece::Byline), Some(Piece::Byline(after)), &at).await
    };
    here.answer(&room, work).await
}

/// A picture that was chosen for a byline: readers of every service will see it.
async fn picture(room: &Newsroom, here: &Here, chosen: &str) -> Result<Option<PictureId>, Trouble> {
    if chosen.is_empty() {
        return Ok(None);
    }
    let id = chosen.parse().map_err(|_| Trouble::not_found("picture", chosen))?;
    let seen = desk::find_picture(room, id, &here.actor).await?;
    match seen.picture.bar(now()) {
        Some(bar) => Err(Refusal::PictureBarred { picture: id, bar }.into()),
        None => Ok(Some(id)),
    }
}

pub async fn topics(State(room): State<Newsroom>, here: Here) -> Response {
    let work = async {
        must(&here, Right::Bylines)?;
        let topics = room.store().topics().await?;
        let mut topics: Vec<_> = topics.iter().map(|topic| Called::of(topic, here.interface)).collect();
        topics.sort_by_key(|topic| (topic.name.to_lowercase(), topic.id));
        Ok(here.page(&room, "all-topics.html", TopicsPage { topics }))
    };
    here.answer(&room, work).await
}

async fn find_topic(room: &Newsroom, id: &str) -> Result<Option<Topic>, Trouble> {
    let Some(id) = id_of("topic", id)? else { return Ok(None) };
    room.store().topic(id).await?.map(Some).ok_or_else(|| Trouble::not_found("topic", id))
}

fn nothing(id: TopicId) -> Topic {
    Topic { id, concept: None, names: BTreeMap::new() }
}

pub async fn topic(State(room): State<Newsroom>, here: Here, Path(id): Path<String>) -> Response {
    let work = async {
        must(&here, Right::Bylines)?;
        let known = find_topic(&room, &id).await?;
        let page = OnePage {
            seen: mark(known.as_ref()),
            known: known.is_some(),
            faces: None,
            called: known.as_ref().map(|topic| Called::of(topic, here.interface)),
            one: known.unwrap_or_else(|| nothing(TopicId::new(now(), 0))),
            services: places(&room),
        };
        Ok(here.page(&room, "topic.html", page))
    };
    here.answer(&room, work).await
}

pub async fn save_topic(
    State(room): State<Newsroom>,
    Path(id): Path<String>,
    Whole(here, Form(fields)): Whole<Here, Form<Fields>>,
) -> Response {
    let work = async {
        must(&here, Right::Bylines)?;
        let before = find_topic(&room, &id).await?;
        unchanged(fields.text("seen"), before.as_ref())?;
        let id = before.as_ref().map_or_else(|| TopicId::new(now(), random()), |before| before.id);
        let after = Topic { id, concept: fields.maybe("concept"), names: texts(&fields, "name", &room) };
        let (before, after) = (before.map(Piece::Topic), Some(Piece::Topic(after)));
        keep(&room, &here, before, after, "/desk/administration/topics").await
    };
    here.answer(&room, work).await
}
