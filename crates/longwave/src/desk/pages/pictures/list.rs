//! Pictures in a list: on a page of their own, and to choose from while writing.

use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::response::Response;
use jiff::SignedDuration;
use news::{Picture, PictureId, Right, Rights, ServiceId, Story, StoryId};
use serde::{Deserialize, Serialize};
use store::{PictureQuery, SeenPicture};

use super::super::here::Here;
use super::super::story;
use super::super::trouble::{Trouble, picture_barred};
use super::{PictureRow, address};
use crate::clock::now;
use crate::desk::{self, WirePicture};
use crate::newsroom::Newsroom;

/// Pictures on a page.
const ROWS: usize = 48;
/// Pictures to choose from at one time.
const CHOICES: usize = 24;
/// A picture whose time ends so soon is told of.
const SOON: SignedDuration = SignedDuration::from_hours(30 * 24);

/// Which pictures to list; what is left empty doesn't matter.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct Wanted {
    q: String,
    /// The service that may show it.
    at: String,
    /// `barred` or `expiring`.
    show: String,
    before: Option<PictureId>,
    /// The story that one is looked for, for its lead.
    #[serde(rename = "for")]
    story: Option<StoryId>,
}

impl Wanted {
    fn query(&self) -> Result<PictureQuery, Trouble> {
        let usable_at: Option<ServiceId> = match self.at.as_str() {
            "" => None,
            id => Some(id.parse().map_err(|_| Trouble::not_found("service", id))?),
        };
        let soon = now().saturating_add(SOON).unwrap_or(now());
        Ok(PictureQuery {
            words: self.q.clone(),
            usable_at,
            barred: self.show == "barred",
            ends_before: (self.show == "expiring").then_some(soon),
            before: self.before,
            limit: ROWS,
        })
    }
}

#[derive(Serialize)]
struct PicturesPage {
    pictures: Vec<PictureRow>,
    wanted: Wanted,
    services: Vec<ServiceId>,
    may_add: bool,
    /// The story that one is looked for.
    story: Option<super::super::shown::StoryRow>,
    older: Option<PictureId>,
}

pub async fn page(
    State(room): State<Newsroom>,
    here: Here,
    query: Result<Query<Wanted>, QueryRejection>,
) -> Response {
    let work = async {
        let wanted = query?.0;
        let viewer = desk::viewer(&room, &here.actor);
        let found = room.store().picture_list(&wanted.query()?, &viewer, now()).await?;
        let older = found.last().map(|seen| seen.picture.id).filter(|_| found.len() == ROWS);
        let story = match wanted.story {
            Some(id) => Some(super::super::shown::StoryRow::of(&story::find(&room, &here, id).await?)),
            None => None,
        };
        let page = PicturesPage {
            pictures: found.iter().map(|seen| PictureRow::of(seen, here.interface)).collect(),
            wanted,
            services: room.reader().services(),
            may_add: here.actor.has_somewhere(Right::Pictures),
            story,
            older,
        };
        Ok(here.page(&room, "pictures.html", page))
    };
    here.answer(&room, work).await
}

/// Pictures that may be shown anywhere now, the newest first: those of which these are the words.
pub async fn to_show(room: &Newsroom, here: &Here, words: &str) -> Result<Vec<PictureRow>, Trouble> {
    let query = PictureQuery { words: words.to_owned(), limit: CHOICES, ..PictureQuery::default() };
    let found = room.store().picture_list(&query, &desk::viewer(room, &here.actor), now()).await?;
    let free = found.iter().filter(|seen| seen.whole && seen.picture.bar(now()).is_none());
    Ok(free.map(|seen| PictureRow::of(seen, here.interface)).collect())
}

/// One of them as a row; none where whoever looks may not see it.
pub async fn shown(room: &Newsroom, here: &Here, id: PictureId) -> Option<PictureRow> {
    let seen = desk::find_picture(room, id, &here.actor).await.ok()?;
    Some(PictureRow::of(&seen, here.interface))
}

/// For which story, and what is looked for.
#[derive(Debug, Deserialize)]
pub struct For {
    story: StoryId,
    #[serde(default)]
    q: String,
}

/// A picture to choose, with the words that come with it.
#[derive(Serialize)]
struct Choice {
    id: PictureId,
    thumb: String,
    alt: String,
    caption: String,
    credit: String,
    instructions: String,
    /// What its provider demands, for the story that comes to use it.
    rights: Option<Rights>,
    bar: Option<String>,
}

#[derive(Serialize)]
struct Choices {
    q: String,
    /// Of the wire items that the story was made from.
    wire: Vec<Choice>,
    found: Vec<Choice>,
}

pub async fn choose(
    State(room): State<Newsroom>,
    here: Here,
    query: Result<Query<For>, QueryRejection>,
) -> Response {
    let work = async {
        let For { story, q } = query?.0;
        let story = story::find(&room, &here, story).await?;
        let viewer = desk::viewer(&room, &here.actor);
        let query = PictureQuery { words: q.clone(), limit: CHOICES, ..PictureQuery::default() };
        let found = room.store().picture_list(&query, &viewer, now()).await?;
        let wire = if q.trim().is_empty() { of_wire(&room, &here, &story).await? } else { Vec::new() };
        let found = found.into_iter().filter(|seen| seen.whole);
        let found = found.map(|SeenPicture { picture, .. }| {
            let words = picture.words_at(&story.service);
            choice(&here, &story, &picture, (words.alt, words.caption), None)
        });
        Ok(here.page(&room, "choose.html", Choices { q, wire, found: found.collect() }))
    };
    here.answer(&room, work).await
}

/// The pictures that came with the wire items of a story.
async fn of_wire(room: &Newsroom, here: &Here, story: &Story) -> Result<Vec<Choice>, Trouble> {
    let mut choices: Vec<Choice> = Vec::new();
    for wire in story.wire.iter().take(desk::ITEMS) {
        let Some(kept) = room.store().wire_newest(&wire.provider, &wire.guid).await? else { continue };
        for one in desk::wire_pictures(room, &kept.item).await? {
            let id = one.picture.id;
            let seen = desk::find_picture(room, id, &here.actor).await;
            if choices.iter().any(|known| known.id == id) || !seen.is_ok_and(|seen| seen.whole) {
                continue;
            }
            let rights = one.rights();
            let WirePicture { picture, used, .. } = one;
            choices.push(choice(here, story, &picture, (used.alt, used.caption.to_plain()), rights));
        }
    }
    Ok(choices)
}

fn choice(
    here: &Here,
    story: &Story,
    picture: &Picture,
    (alt, caption): (String, String),
    rights: Option<Rights>,
) -> Choice {
    let bar = picture.bar_at(&story.service, now());
    Choice {
        id: picture.id,
        thumb: address(picture, "original", 256),
        alt,
        caption,
        credit: picture.credit.clone(),
        instructions: picture.instructions.clone(),
        rights,
        bar: bar.map(|bar| picture_barred(&bar, here.interface)),
    }
}
