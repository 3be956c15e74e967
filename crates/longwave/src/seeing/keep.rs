//! Keeping watch whether anybody looks or not: what is late, feeds that died, media that can't be reached.

use std::collections::HashSet;
use std::time::{Duration, Instant};

use jiff::SignedDuration;
use news::{FailureKind, NoticeKind, Occasion, Timestamp};

use super::Watch;
use crate::clock::now;
use crate::newsroom::Newsroom;

const LOOK: Duration = Duration::from_secs(5);
/// The media are asked so often whether they can be reached.
const MEDIA: Duration = Duration::from_secs(30);
/// Translations that are behind are counted so often.
const STALE: Duration = Duration::from_secs(30);
/// Who would be told of every minute would soon read nothing: what is this late is told.
const LATE: SignedDuration = SignedDuration::from_secs(10);

/// Looks round until the newsroom closes.
pub async fn keep(room: Newsroom) {
    let mut look = tokio::time::interval(LOOK);
    look.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    let (mut told, mut media, mut stale) = (HashSet::new(), None, None);
    loop {
        tokio::select! {
            _ = look.tick() => {}
            () = room.closing() => return,
        }
        if media.is_none_or(|at: Instant| at.elapsed() >= MEDIA) {
            ask_media(&room).await;
            media = Some(Instant::now());
        }
        if stale.is_none_or(|at: Instant| at.elapsed() >= STALE) {
            if let Err(error) = room.seeing().count_stale(&room).await {
                tracing::warn!(%error, "translations that are behind aren't counted");
            }
            stale = Some(Instant::now());
        }
        let looked = async { tell(&room, &*room.seeing().now(&room).await?, &mut told).await };
        if let Err(error) = looked.await {
            tracing::warn!(%error, "what is late isn't looked for");
        }
    }
}

async fn ask_media(room: &Newsroom) {
    // Whether it is there doesn't matter, only that there is an answer.
    match room.media().exists("watch").await {
        Ok(_) => room.troubles().works(FailureKind::Media, "media"),
        Err(error) => room.troubles().fails(FailureKind::Media, "media", None, error),
    }
}

/// Has people told of what is late and of feeds that died. The store knows of what it was told before; `told` saves
/// asking it.
async fn tell(room: &Newsroom, watch: &Watch, told: &mut HashSet<String>) -> Result<(), store::Error> {
    let now = now();
    for (key, occasion) in late(watch, now).chain(died(watch)) {
        if !told.contains(&key) {
            room.store().note(&key, now, &occasion).await?;
            told.insert(key);
        }
    }
    Ok(())
}

fn late(watch: &Watch, now: Timestamp) -> impl Iterator<Item = (String, Occasion)> {
    let late = watch.late.iter().filter(move |one| now.duration_since(one.at) >= LATE);
    late.map(|one| {
        let occasion = Occasion {
            kind: NoticeKind::Failure,
            story: Some(one.story.id),
            services: vec![one.story.service.clone()],
            by: None,
            about: "late".to_owned(),
        };
        (format!("late/{}/{}", one.story.id, one.at), occasion)
    })
}

fn died(watch: &Watch) -> impl Iterator<Item = (String, Occasion)> {
    watch.feeds.iter().filter(|feed| feed.died()).map(|feed| {
        let (name, since) =
            (&feed.health.name, feed.health.failing.or(feed.health.arrived).or(feed.health.since));
        let about = name.clone();
        let occasion =
            Occasion { kind: NoticeKind::Feed, story: None, services: Vec::new(), by: None, about };
        (format!("feed/{name}/{}", since.unwrap_or_default()), occasion)
    })
}
