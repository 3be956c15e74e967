//! Providers and their feeds.

use std::collections::BTreeMap;

use axum::Form;
use axum::extract::{Path, State};
use axum::response::Response;
use news::{Feed, FeedId, Piece, Right, Timestamp};
use serde::Serialize;

use super::{Fields, keep, mark, must, unchanged};
use crate::bodies::Whole;
use crate::desk::pages::here::Here;
use crate::desk::pages::trouble::Trouble;
use crate::ingest::{self, Tried};
use crate::newsroom::Newsroom;
use crate::settings::FolderFeed;

const AT: &str = "/desk/administration/feeds";

#[derive(Serialize)]
struct FeedsPage {
    feeds: Vec<Shown>,
    /// Providers and when each was last heard of.
    providers: Vec<(String, Timestamp)>,
    formats: Vec<&'static str>,
}

#[derive(Serialize)]
struct Shown {
    /// None for a feed of the settings, which is the operator's.
    id: Option<FeedId>,
    provider: String,
    folder: String,
    format: String,
    paused: bool,
    seen: Option<Timestamp>,
}

#[derive(Serialize)]
struct FeedPage {
    feed: Feed,
    seen: String,
    /// Whether it is there already.
    known: bool,
    formats: Vec<&'static str>,
    place: String,
    /// What would come of the files in its folder, where that was asked.
    tried: Option<Vec<Tried>>,
}

fn formats() -> Vec<&'static str> {
    wire::Format::ALL.into_iter().map(wire::Format::as_str).collect()
}

pub async fn list(State(room): State<Newsroom>, here: Here) -> Response {
    let work = async {
        must(&here, Right::Feeds)?;
        let providers = room.store().providers().await?;
        let last: BTreeMap<_, _> = providers.iter().cloned().collect();
        let shown = |id: Option<FeedId>, paused, feed: FolderFeed| Shown {
            id,
            seen: last.get(&feed.provider).copied(),
            folder: feed.folder.display().to_string(),
            format: feed.format.map(wire::Format::as_str).unwrap_or_default().to_owned(),
            provider: feed.provider,
            paused,
        };
        let settings = room.settings();
        let own = settings.feeds.iter().cloned().map(|feed| shown(None, false, feed));
        let feeds = room.store().feeds().await?;
        let here_made = feeds
            .iter()
            .map(|feed| shown(Some(feed.id.clone()), feed.paused, ingest::of_desk(settings, feed)));
        let feeds = own.chain(here_made).collect();
        Ok(here.page(&room, "feeds.html", FeedsPage { feeds, providers, formats: formats() }))
    };
    here.answer(&room, work).await
}

async fn find(room: &Newsroom, id: &FeedId) -> Result<Option<Feed>, Trouble> {
    Ok(room.store().feeds().await?.into_iter().find(|feed| feed.id == *id))
}

fn show(
    room: &Newsroom,
    here: &Here,
    feed: Feed,
    before: Option<&Feed>,
    tried: Option<Vec<Tried>>,
) -> Response {
    let page = FeedPage {
        seen: mark(before),
        known: before.is_some(),
        formats: formats(),
        place: ingest::of_desk(room.settings(), &feed).folder.display().to_string(),
        feed,
        tried,
    };
    here.page(room, "feed.html", page)
}

pub async fn one(State(room): State<Newsroom>, here: Here, Path(id): Path<FeedId>) -> Response {
    let work = async {
        must(&here, Right::Feeds)?;
        let feed = find(&room, &id).await?.ok_or_else(|| Trouble::not_found("feed", &id))?;
        Ok(show(&room, &here, feed.clone(), Some(&feed), None))
    };
    here.answer(&room, work).await
}

fn asked(fields: &Fields) -> Result<Feed, Trouble> {
    Ok(Feed {
        id: fields.id("id")?,
        provider: fields.text("provider").to_owned(),
        folder: fields.id("folder")?,
        format: fields.maybe("format"),
        paused: fields.flag("paused"),
        silent_after: Some(fields.number("silent_after")?).filter(|minutes| *minutes > 0),
    })
}

/// Shows what would come of the files that wait in the folder; nothing is kept.
pub async fn try_it(
    State(room): State<Newsroom>,
    Whole(here, Form(fields)): Whole<Here, Form<Fields>>,
) -> Response {
    let work = async {
        must(&here, Right::Feeds)?;
        let feed = asked(&fields)?;
        let tried = ingest::try_folder(&ingest::of_desk(room.settings(), &feed), room.limits()).await?;
        let before = find(&room, &feed.id).await?;
        Ok(show(&room, &here, feed, before.as_ref(), Some(tried)))
    };
    here.answer(&room, work).await
}

pub async fn save(
    State(room): State<Newsroom>,
    Whole(here, Form(fields)): Whole<Here, Form<Fields>>,
) -> Response {
    let work = async {
        must(&here, Right::Feeds)?;
        let feed = asked(&fields)?;
        let before = find(&room, &feed.id).await?;
        if !fields.text("seen").is_empty() || before.is_some() {
            unchanged(fields.text("seen"), before.as_ref())?;
        }
        keep(&room, &here, before.map(Piece::Feed), Some(Piece::Feed(feed)), AT).await
    };
    here.answer(&room, work).await
}

pub async fn end(
    State(room): State<Newsroom>,
    Path(id): Path<FeedId>,
    Whole(here, Form(fields)): Whole<Here, Form<Fields>>,
) -> Response {
    let work = async {
        must(&here, Right::Feeds)?;
        let before = find(&room, &id).await?.ok_or_else(|| Trouble::not_found("feed", &id))?;
        unchanged(fields.text("seen"), Some(&before))?;
        keep(&room, &here, Some(Piece::Feed(before)), None, AT).await
    };
    here.answer(&room, work).await
}
