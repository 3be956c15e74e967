//! What a story is about, as its page shows and takes it: topics, and the places that the wire names.

use axum::Form;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use news::{Action, Content, Refusal, Right, Story, StoryId, Topic, TopicId};
use page::locale;
use serde::{Deserialize, Serialize};

use super::here::{Here, see_other};
use super::story::find;
use super::trouble::Trouble;
use super::words::Interface;
use crate::clock::now;
use crate::desk::{self, topics};
use crate::newsroom::Newsroom;

/// Characters of what is looked for.
const WORDS: usize = 80;
/// Topics that are found at once.
const FOUND: usize = 12;

/// The part of the page.
#[derive(Serialize)]
pub struct Panel {
    story: StoryId,
    may: bool,
    chosen: Vec<Named>,
    /// The ids of those, between commas.
    ids: String,
    proposed: Vec<Named>,
    found: Vec<Named>,
    q: String,
    /// Places that the wire names.
    places: Vec<String>,
}

/// A topic with its name.
#[derive(Serialize)]
struct Named {
    /// What a button sends to choose it: an id, or a concept's URI.
    value: String,
    name: String,
    lang: String,
    /// What it is part of.
    broader: Option<&'static str>,
    /// Whether readers of the story's service don't see it, as it has no name there.
    nameless: bool,
}

/// What is asked of the part: which topics are chosen, as far as the page knows better than the newest revision.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Asked {
    topic_q: String,
    chosen: Option<String>,
}

impl Asked {
    /// # Errors
    /// Where something between the commas is no topic's id, or there are more than any story has.
    fn chosen(&self, content: &Content) -> Result<Vec<TopicId>, Trouble> {
        let Some(chosen) = &self.chosen else { return Ok(content.topics.clone()) };
        ids(chosen)
    }
}

fn ids(chosen: &str) -> Result<Vec<TopicId>, Trouble> {
    const MOST: usize = 50;
    let ids = chosen.split(',').filter(|id| !id.is_empty()).take(MOST);
    ids.map(|id| id.parse().map_err(|_| Trouble::not_found("topic", id))).collect()
}

/// What a story's page shows of what it is about.
pub async fn panel(room: &Newsroom, here: &Here, story: &Story, asked: Asked) -> Result<Panel, Trouble> {
    let q = desk::line("topic_q", &asked.topic_q, WORDS)?;
    let chosen = asked.chosen(&story.head.content)?;
    let shown = |topic: &Topic| of_topic(topic, story, here.interface);
    let offered = |offer: &topics::Offer| of_offer(offer, story, here.interface);
    let proposed = topics::proposed(room, story, &chosen).await?;
    let found = match q.is_empty() {
        true => Vec::new(),
        false => topics::search(room, &q, &chosen, FOUND).await?,
    };
    let named = room.store().topics_named(&chosen).await?;
    Ok(Panel {
        story: story.id,
        may: story.written_by(&here.actor),
        ids: chosen.iter().map(ToString::to_string).collect::<Vec<_>>().join(","),
        chosen: named.iter().map(shown).collect(),
        proposed: proposed.topics.iter().map(offered).collect(),
        found: found.iter().map(offered).collect(),
        places: proposed.places,
        q,
    })
}

fn of_topic(topic: &Topic, story: &Story, interface: &Interface) -> Named {
    let language = |service: &str| locale::service(service).map(|language| language.tag.clone());
    let own = topic.names.get_key_value(&story.service);
    let concept = topic.concept.as_deref().and_then(desk::MediaTopic::of);
    let (name, lang) = match (own, concept, topic.names.first_key_value()) {
        (Some((service, name)), ..) => (name.clone(), language(service.as_str())),
        (None, Some(concept), _) => {
            let (name, lang) = concept.name_for(interface.tag);
            (name.to_owned(), Some(lang.to_owned()))
        }
        (None, None, Some((service, name))) => (name.clone(), language(service.as_str())),
        (None, None, None) => (topic.id.to_string(), None),
    };
    let lang = lang.unwrap_or_else(|| "und".to_owned());
    Named { value: topic.id.to_string(), name, lang, broader: None, nameless: own.is_none() }
}

fn of_offer(offer: &topics::Offer, story: &Story, interface: &Interface) -> Named {
    let concept = match offer {
        topics::Offer::Here(topic) => return of_topic(topic, story, interface),
        topics::Offer::Concept(concept) => concept,
    };
    let (name, lang) = concept.name_for(interface.tag);
    let tag = locale::service(story.service.as_str()).map_or("", |language| language.tag.as_str());
    Named {
        value: concept.uri(),
        name: name.to_owned(),
        lang: lang.to_owned(),
        broader: concept
            .broader()
            .map(|broader| broader.name_for(interface.tag))
            .filter(|(_, in_)| *in_ == lang)
            .map(|(name, _)| name),
        nameless: concept.name(tag).is_none(),
    }
}

/// The part by itself.
pub async fn part(
    State(room): State<Newsroom>,
    here: Here,
    Path(id): Path<StoryId>,
    asked: Result<Query<Asked>, QueryRejection>,
) -> Response {
    let work = async {
        let story = find(&room, &here, id).await?;
        let about = panel(&room, &here, &story, asked?.0).await?;
        Ok(here.page(&room, "topics.html", Part { about }))
    };
    here.answer(&room, work).await
}

#[derive(Serialize)]
struct Part {
    about: Panel,
}

/// A topic to be added or taken away.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Choice {
    /// Those that are chosen, where the page has the story open; else the newest revision's.
    chosen: Option<String>,
    /// A topic's id or a concept's URI.
    add: String,
    drop: String,
}

/// Adds or takes away a topic. A page that has the story open is given the part anew, and keeps the choice in the draft
/// that everybody writes; without script it is a revision.
pub async fn choose(
    State(room): State<Newsroom>,
    here: Here,
    Path(id): Path<StoryId>,
    Form(choice): Form<Choice>,
) -> Response {
    let work = async {
        let story = find(&room, &here, id).await?;
        story.must_let(&here.actor, Right::Write)?;
        let asked = Asked { chosen: choice.chosen, ..Asked::default() };
        let mut chosen = asked.chosen(&story.head.content)?;
        if !choice.add.is_empty() {
            let added = added(&room, &choice.add).await?;
            chosen.retain(|id| *id != added);
            chosen.push(added);
        }
        chosen.retain(|id| id.to_string() != choice.drop);
        if here.part {
            let ids = chosen.iter().map(ToString::to_string).collect::<Vec<_>>().join(",");
            let about = panel(&room, &here, &story, Asked { chosen: Some(ids), ..Asked::default() }).await?;
            return Ok(here.page(&room, "topics.html", Part { about }));
        }
        let content = desk::clean(Content { topics: chosen, ..story.head.content.clone() })?;
        desk::named_things_exist(&room, &story.service, &content).await?;
        let action = Action::Write { base: story.head.number, content: Box::new(content), with: Vec::new() };
        match desk::act(&room, id, action, &here.actor, now()).await {
            Ok(_) | Err(desk::Problem::Refused(Refusal::Nothing)) => {
                Ok(see_other(&format!("/desk/stories/{id}#p-topics")))
            }
            Err(problem) => Err(problem.into()),
        }
    };
    here.answer(&room, work).await
}

async fn added(room: &Newsroom, add: &str) -> Result<TopicId, Trouble> {
    match add.parse::<TopicId>() {
        Ok(id) if room.store().topic(id).await?.is_some() => Ok(id),
        Ok(id) => Err(Trouble::not_found("topic", id)),
        Err(_) => Ok(topics::topic_of(room, add, now()).await?.id),
    }
}
