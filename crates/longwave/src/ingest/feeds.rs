//! The feeds that are watched: those of the settings, and those that were set up at the desk, as they are now.

use std::collections::BTreeMap;
use std::path::Path;

use jiff::SignedDuration;
use news::Feed;
use serde::Serialize;
use tokio::sync::oneshot;
use tokio::task::JoinSet;

use super::{Understood, files_in, watch};
use crate::clock;
use crate::desk::{Problem, Why};
use crate::newsroom::Newsroom;
use crate::settings::{FolderFeed, Settings};

/// Files that are looked at when a feed is tried.
const TRIED: usize = 20;

/// Watches every feed until the newsroom closes. What isn't changed is not disturbed by what is.
pub async fn feeds(room: Newsroom) {
    let mut tasks = JoinSet::new();
    let mut own = Vec::new();
    for feed in room.settings().feeds.clone() {
        let (end, ended) = oneshot::channel();
        own.push(end);
        tasks.spawn(watch(room.clone(), feed, ended));
    }
    let mut changes = room.set_up_anew();
    let mut watched = BTreeMap::new();
    loop {
        follow(&room, &mut watched, &mut tasks).await;
        tokio::select! {
            changed = changes.changed() => if changed.is_err() { break },
            Some(Err(error)) = tasks.join_next() => {
                // Whoever looks after this task learns that a feed isn't watched any more.
                if let Ok(panic) = error.try_into_panic() {
                    std::panic::resume_unwind(panic);
                }
            }
            () = room.closing() => break,
        }
    }
    while tasks.join_next().await.is_some() {}
}

/// The feeds that are watched, by their names; who is dropped here ends.
type Watched = BTreeMap<String, (FolderFeed, oneshot::Sender<()>)>;

async fn follow(room: &Newsroom, watched: &mut Watched, tasks: &mut JoinSet<()>) {
    let feeds = match room.store().feeds().await {
        Ok(feeds) => feeds,
        Err(error) => return tracing::error!("the feeds can't be read; those of before go on: {error:#}"),
    };
    let wanted: BTreeMap<_, _> = feeds
        .iter()
        .filter(|feed| !feed.paused)
        .map(|feed| (feed.id.to_string(), of_desk(room.settings(), feed)))
        .collect();
    watched.retain(|id, (feed, _)| wanted.get(id) == Some(feed));
    for (id, feed) in wanted {
        watched.entry(id).or_insert_with(|| {
            let (end, ended) = oneshot::channel();
            tasks.spawn(watch(room.clone(), feed.clone(), ended));
            (feed, end)
        });
    }
}

/// A feed that was set up at the desk, with the place of its folder.
pub fn of_desk(settings: &Settings, feed: &Feed) -> FolderFeed {
    FolderFeed {
        provider: feed.provider.clone(),
        folder: settings.wire.join(feed.folder.as_str()),
        format: feed.format.as_deref().and_then(|format| format.parse().ok()),
        silent_after: feed.silent_after.map(|minutes| SignedDuration::from_mins(minutes.into())),
    }
}

/// Every feed that is set up, and whether it is paused.
pub async fn set_feeds(room: &Newsroom) -> Result<Vec<(FolderFeed, bool)>, store::Error> {
    let of_desks = room.store().feeds().await?;
    let of_desks = of_desks.iter().map(|feed| (of_desk(room.settings(), feed), feed.paused));
    Ok(room.settings().feeds.iter().map(|feed| (feed.clone(), false)).chain(of_desks).collect())
}

/// What would come of one file.
#[derive(Debug, Serialize)]
pub struct Tried {
    pub file: String,
    /// How many items it gives.
    pub items: usize,
    /// The first one's headline.
    pub headline: String,
    /// What is wrong with it, a line for each defect.
    pub defects: Vec<String>,
}

/// What would come of the files that wait in a feed's folder: nothing is taken in, nothing is moved.
///
/// # Errors
/// Why the folder can't be read.
pub async fn try_folder(feed: &FolderFeed, limits: &wire::Limits) -> Result<Vec<Tried>, Problem> {
    let unread = |error: anyhow::Error| {
        let (folder, said) = (feed.folder.display().to_string(), format!("{error:#}"));
        Why::FolderUnread { folder, said }.into()
    };
    try_files(feed, limits).await.map_err(unread)
}

async fn try_files(feed: &FolderFeed, limits: &wire::Limits) -> anyhow::Result<Vec<Tried>> {
    std::fs::create_dir_all(&feed.folder)?;
    let mut tried = Vec::new();
    for path in files_in(&feed.folder)?.into_iter().take(TRIED) {
        tried.push(try_file(feed, &path, limits).await?);
    }
    Ok(tried)
}

async fn try_file(feed: &FolderFeed, path: &Path, limits: &wire::Limits) -> anyhow::Result<Tried> {
    let file = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let parsed = Understood::read(path, feed.format, limits, clock::now()).await?;
    let items = parsed.items();
    let defects = items.iter().flat_map(|item| &item.defects).chain(parsed.defects());
    Ok(Tried {
        file,
        items: items.len(),
        headline: items.first().map(|item| item.headline.clone()).unwrap_or_default(),
        defects: defects.map(|defect| format!("{}: {}", defect.place, defect.detail)).take(TRIED).collect(),
    })
}
