//! Following the log: what other processes changed, and what nobody could be told of while this one was down.

use std::time::Duration;

use anyhow::Result;
use news::{Announcement, Entry, LogEntry};

use crate::newsroom::Newsroom;
use crate::reader::{Of, View, Wanted};

const AT_ONCE: usize = 500;
/// The name under which the maker of renditions keeps its place in the log.
const RENDITIONS: &str = "renditions";

/// Follows the log until the newsroom closes.
pub async fn run(room: Newsroom, from: i64) {
    let mut news = room.store().watch();
    let mut place = from;
    loop {
        match catch_up(&room, place).await {
            Ok(reached) => place = reached,
            Err(error) => {
                tracing::error!("the log can't be read; readers see what was last built: {error:#}");
                tokio::time::sleep(Duration::from_secs(1)).await;
                continue;
            }
        }
        tokio::select! {
            changed = news.changed() => if changed.is_err() { return },
            () = room.closing() => return,
        }
    }
}

async fn catch_up(room: &Newsroom, mut place: i64) -> Result<i64> {
    loop {
        let entries = room.store().log_after(place, AT_ONCE).await?;
        let Some(last) = entries.last() else { return Ok(place) };
        place = last.seq;
        for entry in &entries {
            room.follow(entry);
            warm(room, entry);
            prepare_pictures(room, entry).await?;
        }
        room.store().set_cursor(RENDITIONS, place).await?;
    }
}

/// Has pictures made for stories that appeared while nobody was there to make them.
pub async fn missed_pictures(room: &Newsroom) -> Result<()> {
    let mut place = room.store().cursor(RENDITIONS).await?;
    loop {
        let entries = room.store().log_after(place, AT_ONCE).await?;
        let Some(last) = entries.last() else { return Ok(()) };
        place = last.seq;
        for entry in &entries {
            prepare_pictures(room, entry).await?;
        }
    }
}

async fn prepare_pictures(room: &Newsroom, logged: &LogEntry) -> Result<()> {
    let Entry::Story { story, news, .. } = &logged.entry else { return Ok(()) };
    if *news == Announcement::Pulled {
        return Ok(());
    }
    if let Some(published) = room.store().published(*story).await? {
        room.prepare_pictures(published.content.pictures().iter().map(|used| used.picture).collect());
    }
    Ok(())
}

/// Builds the pages that everybody is about to ask for, so that nobody waits for them.
fn warm(room: &Newsroom, logged: &LogEntry) {
    let wanted = match &logged.entry {
        Entry::Story { story, service, .. } => {
            vec![(service, Of::Story(*story, View::Full)), (service, Of::Front(View::Full))]
        }
        Entry::Front { service, .. } => vec![(service, Of::Front(View::Full))],
        Entry::Breaking { services, .. } => services.iter().map(|s| (s, Of::Front(View::Full))).collect(),
        Entry::Picture { .. } | Entry::Person { .. } | Entry::Topic { .. } | Entry::Furniture { .. } => {
            Vec::new()
        }
    };
    for (service, of) in wanted {
        let (room, wanted) = (room.clone(), Wanted::At(service.clone(), of));
        tokio::spawn(async move { room.reader().page(&room, &wanted).await });
    }
}
