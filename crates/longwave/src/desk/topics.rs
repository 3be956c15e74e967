//! What stories are about: the newsroom's topics, and what the wire and IPTC's vocabulary propose beside them.

use std::collections::BTreeMap;

use news::{ServiceId, Story, SubjectKind, Timestamp, Topic, TopicId};
use page::locale;

use super::vocabulary::{MediaTopic, begin};
use super::{NAME, Problem, line};
use crate::newsroom::Newsroom;

/// Names that are proposed for a story at once.
const PROPOSED: usize = 12;

/// Something that a story may be about.
#[derive(Debug, Clone)]
pub enum Offer {
    /// A topic of the newsroom.
    Here(Topic),
    /// A concept that the newsroom has no topic for yet.
    Concept(&'static MediaTopic),
}

/// What a story's wire items say that it is about.
#[derive(Debug, Default)]
pub struct Proposed {
    pub topics: Vec<Offer>,
    pub places: Vec<String>,
}

/// What the wire items that a story was made from propose, without what it says already.
pub async fn proposed(room: &Newsroom, story: &Story, chosen: &[TopicId]) -> Result<Proposed, Problem> {
    let (mut proposed, topics) = (Proposed::default(), room.store().topics().await?);
    for named in story.wire.iter().take(PROPOSED) {
        let Some(kept) = room.store().wire_newest(&named.provider, &named.guid).await? else { continue };
        for subject in kept.item.subjects {
            match subject.kind {
                SubjectKind::Place => propose_place(&mut proposed.places, story, &subject.name),
                SubjectKind::Topic => {
                    let concept = [subject.uri, subject.qcode].into_iter().flatten();
                    let offers = concept.filter_map(|concept| offer_of(&topics, &concept));
                    proposed.topics.extend(offers);
                }
                _ => {}
            }
        }
    }
    proposed.topics = only_new(proposed.topics, chosen, PROPOSED);
    Ok(proposed)
}

fn propose_place(places: &mut Vec<String>, story: &Story, name: &str) {
    let Ok(name) = line("places", name, NAME) else { return };
    let known = |places: &[String]| places.contains(&name);
    if !name.is_empty() && places.len() < PROPOSED && !known(places) && !known(&story.head.content.places) {
        places.push(name);
    }
}

/// The newsroom's topic for a concept, or the concept itself.
fn offer_of(topics: &[Topic], concept: &str) -> Option<Offer> {
    let known = MediaTopic::of(concept);
    let same = |topic: &&Topic| match (&topic.concept, known) {
        (Some(own), Some(known)) => MediaTopic::of(own).is_some_and(|own| own.code == known.code),
        (own, None) => own.as_deref() == Some(concept),
        (None, Some(_)) => false,
    };
    topics.iter().find(same).cloned().map(Offer::Here).or(known.map(Offer::Concept))
}

/// Those that aren't chosen, each once.
fn only_new(offers: Vec<Offer>, chosen: &[TopicId], most: usize) -> Vec<Offer> {
    let mut new: Vec<(TopicId, Offer)> = Vec::new();
    for offer in offers {
        let Some(id) = id_of(&offer) else { continue };
        if !chosen.contains(&id) && new.iter().all(|(known, _)| *known != id) && new.len() < most {
            new.push((id, offer));
        }
    }
    new.into_iter().map(|(_, offer)| offer).collect()
}

/// A concept that becomes a topic has its own number for an id: whoever brings it in, and however often, it is one.
fn id_of(offer: &Offer) -> Option<TopicId> {
    match offer {
        Offer::Here(topic) => Some(topic.id),
        Offer::Concept(concept) => TopicId::from_number(concept.code.parse().ok()?).ok(),
    }
}

/// Topics of the newsroom and of IPTC's vocabulary whose names have these words or their beginnings.
pub async fn search(
    room: &Newsroom,
    words: &str,
    chosen: &[TopicId],
    most: usize,
) -> Result<Vec<Offer>, Problem> {
    let (words, topics) = (store::words(words), room.store().topics().await?);
    let named = |topic: &&Topic| topic.names.values().any(|name| begin(&store::words(name), &words));
    let mut offers: Vec<_> = topics.iter().filter(named).cloned().map(Offer::Here).collect();
    let concepts = MediaTopic::search(&words, most);
    offers.extend(concepts.into_iter().filter_map(|concept| offer_of(&topics, &concept.uri())));
    Ok(only_new(offers, chosen, most))
}

/// The topic for a concept of the vocabulary, made where the newsroom has none, with IPTC's own names at the services
/// in whose languages there are some. So whoever writes may bring one in; every other name is an editor's to give.
///
/// # Errors
/// Where the vocabulary has no such concept.
pub async fn topic_of(room: &Newsroom, concept: &str, now: Timestamp) -> Result<Topic, Problem> {
    let topics = room.store().topics().await?;
    let concept = match offer_of(&topics, concept) {
        Some(Offer::Here(topic)) => return Ok(topic),
        Some(Offer::Concept(concept)) => concept,
        None => return Err(Problem::not_found("topic", concept)),
    };
    let offer = Offer::Concept(concept);
    let id = id_of(&offer).ok_or_else(|| Problem::not_found("topic", concept.code))?;
    let topic = Topic { id, concept: Some(concept.uri()), names: names(room, concept) };
    let entry = room.store().save_topic(&topic, now).await?;
    room.follow(&entry);
    Ok(topic)
}

fn names(room: &Newsroom, concept: &MediaTopic) -> BTreeMap<ServiceId, String> {
    let named = |service: ServiceId| {
        let language = locale::service(service.as_str())?;
        let name = concept.name(&language.tag)?;
        Some((service, name.to_owned()))
    };
    room.reader().services().into_iter().filter_map(named).collect()
}
