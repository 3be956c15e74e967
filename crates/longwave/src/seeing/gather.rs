//! Gathering what is watched. A story that can't be read keeps no other from being seen.

use std::collections::HashMap;
use std::sync::Arc;

use jiff::SignedDuration;
use news::{
    Action, Actor, By, Defect, Embargo, FeedHealth, Front, Life, Severity, Story, StoryId, Timestamp,
    WireHeading, decide,
};
use store::{Error, KeptItem, RefusedFile, Watched, WatchedBefore, WatchedStory, WireQuery};

use super::Watch;
use super::watched::{
    Damaged, Embargoed, Feed, Held, Killed, Late, Left, Line, Newer, Quarantined, Review, Scheduled, Stale,
};
use crate::newsroom::Newsroom;

/// The clock may take so long before what it does is late.
const GRACE: SignedDuration = SignedDuration::from_secs(5);
/// What was killed, and sources that changed, are of interest for so long.
const WEEK: SignedDuration = SignedDuration::from_hours(7 * 24);
/// What must be looked at before it is taken, and what only adds news, is asked for on its first day: then the news is old.
const DAY: SignedDuration = SignedDuration::from_hours(24);
/// Of killed stories, so many are followed to what is left of them.
const FOLLOWED: usize = 50;
const ITEMS: usize = 100;

/// All of it at this moment; of stories that were read `before`, only those are read that changed since.
pub async fn gather(room: &Newsroom, now: Timestamp, before: &mut WatchedBefore) -> Result<Watch, Error> {
    let store = room.store();
    let mut watch = Watch { failed: store.failures().await?, ..Watch::default() };
    schedules(room, &mut watch, now, before).await?;
    for story in whole(store.watched(Watched::Held, before).await?, &mut watch.damaged) {
        watch.held.extend(held(&story));
    }
    for story in whole(store.watched(Watched::Embargoed, before).await?, &mut watch.damaged) {
        watch.embargoed.extend(embargoed(&story));
    }
    for story in whole(store.watched(Watched::Review, before).await?, &mut watch.damaged) {
        watch.review.push(Review { story: Line::of(&story), by: story.head.by.clone(), at: story.head.at });
    }
    watch.review.sort_by_key(|one| (one.at, one.story.id));
    watch.embargoed.sort_by_key(|one| (one.until, one.story.id));
    killed(room, &mut watch, ago(now, WEEK), before).await?;
    damaged(room, &mut watch).await?;
    newer(room, &mut watch, ago(now, WEEK), ago(now, DAY), before).await?;
    watch.feeds = feeds(room, now).await?;
    watch.quarantined = quarantined(room, ago(now, DAY)).await?;
    watch.stale = room.seeing().stale();
    before.again();
    Ok(watch)
}

/// The stories that can be read; the others are told of as damaged.
fn whole(found: Vec<WatchedStory>, damaged: &mut Vec<Damaged>) -> Vec<Arc<Story>> {
    let mut stories = Vec::with_capacity(found.len());
    for WatchedStory { id, service, story } in found {
        match story {
            Some(story) => stories.push(story),
            None if damaged.iter().any(|known| known.id == id) => {}
            None => damaged.push(Damaged { id, service }),
        }
    }
    stories
}

async fn schedules(
    room: &Newsroom,
    watch: &mut Watch,
    now: Timestamp,
    before: &mut WatchedBefore,
) -> Result<(), Error> {
    let stories = whole(room.store().watched(Watched::Scheduled, before).await?, &mut watch.damaged);
    // That it can't be read who scheduled something keeps nobody from seeing what is.
    let mut by = match room.store().schedulers(&stories, before).await {
        Err(Error::Corrupt { .. }) => HashMap::new(),
        found => found?,
    };
    let clock = Actor::machine(By::Clock);
    for story in stories.iter().filter(|story| story.live.is_none()) {
        let Some(schedule) = &story.schedule else { continue };
        let (at, revisions) = (schedule.at, (schedule.revision, story.head.number));
        let by = by.remove(&story.id);
        let line = Line::of(story);
        if at.saturating_add(GRACE).unwrap_or(at) > now {
            watch.scheduled.push(Scheduled { story: line, revisions, at, by });
        } else {
            let why = decide(story, Action::PublishDue, &clock, now).err();
            watch.late.push(Late { story: line, at, by, why });
        }
    }
    watch.scheduled.sort_by_key(|one| (one.at, one.story.id));
    watch.late.sort_by_key(|one| (one.at, one.story.id));
    Ok(())
}

fn held(story: &Story) -> Option<Held> {
    let hold = story.holds.first()?;
    let (reason, by, at) = (hold.reason.clone(), hold.by.clone(), hold.at);
    Some(Held { story: Line::of(story), reason, by, at, live: story.live.is_some() })
}

fn embargoed(story: &Story) -> Option<Embargoed> {
    let (until, said) = match story.embargo.clone()? {
        Embargo::Until(end) => (Some(end), String::new()),
        Embargo::Unclear(said) => (None, said),
    };
    Some(Embargoed { story: Line::of(story), until, said, live: story.live.is_some() })
}

async fn killed(
    room: &Newsroom,
    watch: &mut Watch,
    since: Timestamp,
    before: &mut WatchedBefore,
) -> Result<(), Error> {
    let stories = whole(room.store().watched(Watched::Ended(since), before).await?, &mut watch.damaged);
    if stories.is_empty() {
        return Ok(());
    }
    let attended = room.store().attended("kill", since).await?;
    // A front that can't be read keeps nobody from seeing what was killed.
    let fronts = match room.store().all_fronts().await {
        Err(Error::Corrupt { .. }) => Vec::new(),
        found => found?,
    };
    let followed: Vec<_> = stories.iter().take(FOLLOWED).map(|story| story.id).collect();
    let translations = room.store().translations_left(&followed, before).await?;
    for story in &stories {
        let Some(end) = &story.end else { continue };
        let mut left = fronts_with(&fronts, story.id);
        let made = translations.iter().filter(|(source, _)| *source == story.id);
        left.extend(made.map(|(_, made)| translation_left(made)));
        let id = story.id.to_string();
        watch.killed.push(Killed {
            story: Line::of(story),
            kind: end.kind,
            at: end.at,
            by: end.by.clone(),
            reason: end.reason.clone(),
            seen: story.live.is_some(),
            source: story.translation.map(|made| made.source),
            left,
            attended: attended.iter().find(|(subject, ..)| *subject == id).map(|(_, who, _)| who.clone()),
        });
    }
    // What nobody looked at yet comes first.
    watch.killed.sort_by_key(|one| (!one.needs(), std::cmp::Reverse(one.at)));
    Ok(())
}

fn fronts_with(fronts: &[Front], story: StoryId) -> Vec<Left> {
    let with = fronts.iter().filter(|front| front.slots.iter().any(|slot| slot.story == story));
    with.map(|front| Left::Front { service: front.service.clone(), section: front.section.clone() }).collect()
}

fn translation_left(WatchedStory { id, service, story }: &WatchedStory) -> Left {
    match story {
        Some(_) => Left::Translation { story: *id, service: service.clone() },
        None => Left::Damaged { story: *id },
    }
}

/// Stories that were taken from readers as they could not be read.
async fn damaged(room: &Newsroom, watch: &mut Watch) -> Result<(), Error> {
    let hidden = room.store().hidden_unread(ITEMS).await?;
    for (id, service) in room.store().services_of(&hidden).await? {
        if watch.damaged.iter().all(|known| known.id != id) {
            watch.damaged.push(Damaged { id, service });
        }
    }
    Ok(())
}

/// What agencies corrected since then, and what else they sent anew.
async fn newer(
    room: &Newsroom,
    watch: &mut Watch,
    corrected: Timestamp,
    updated: Timestamp,
    before: &mut WatchedBefore,
) -> Result<(), Error> {
    for (found, since, provider) in room.store().newer(corrected, updated, before).await? {
        for story in whole(vec![found], &mut watch.damaged) {
            let (line, live) = (Line::of(&story), story.live.is_some());
            watch.newer.push(Newer { story: line, provider: provider.clone(), since, live });
        }
    }
    // What is wrong comes first, and of that what readers see.
    watch.newer.sort_by_key(|one| (!one.since.corrects, !one.live, std::cmp::Reverse(one.since.at)));
    Ok(())
}

/// How the feeds do that are set up; those that are watched are there before anything came.
async fn feeds(room: &Newsroom, now: Timestamp) -> Result<Vec<Feed>, Error> {
    let known = room.store().feeds_health().await?;
    let judged = crate::ingest::set_feeds(room).await?.into_iter().map(|(feed, paused)| {
        let health = known.iter().find(|health| health.name == feed.name()).cloned();
        let health = health.unwrap_or_else(|| FeedHealth::new(&feed.name(), &feed.provider));
        let life = if paused { Life::Paused } else { health.life(feed.silent_after, now) };
        Feed { life, health }
    });
    let mut feeds: Vec<_> = judged.collect();
    feeds.sort_by_key(|feed| (!feed.died(), feed.health.name.clone()));
    Ok(feeds)
}

async fn quarantined(room: &Newsroom, since: Timestamp) -> Result<Vec<Quarantined>, Error> {
    let query = WireQuery { quarantined: Some(true), limit: Some(ITEMS), ..WireQuery::default() };
    let items = room.store().wire_headings(&query).await?.into_iter().map(item);
    let files = room.store().refused_files(None, ITEMS).await?.into_iter().map(file);
    let mut all: Vec<_> = items.chain(files).filter(|one| one.received >= since).collect();
    if !all.is_empty() {
        let attended = room.store().attended("quarantine", since).await?;
        all.retain(|one| attended.iter().all(|(subject, ..)| *subject != one.subject()));
    }
    all.sort_by_key(|one| std::cmp::Reverse(one.received));
    Ok(all)
}

fn item(kept: KeptItem<WireHeading>) -> Quarantined {
    let wrong = kept.item.defects.iter().filter(|defect| defect.severity == Severity::Quarantine);
    let (why, codes) = wrong.map(told).unzip();
    let named = [kept.item.headline, kept.item.slugline, kept.item.guid];
    Quarantined {
        item: Some(kept.id),
        file: kept.file,
        provider: kept.item.provider,
        headline: named.into_iter().find(|text| !text.trim().is_empty()).unwrap_or_default(),
        received: kept.received,
        why,
        codes,
    }
}

fn file(refused: RefusedFile) -> Quarantined {
    let (why, codes) = refused.defects.iter().map(told).unzip();
    let RefusedFile { file, provider, name, received, .. } = refused;
    Quarantined { item: None, file, provider, headline: name, received, why, codes }
}

fn told(defect: &Defect) -> (String, String) {
    (format!("{}: {}", defect.place, defect.detail), defect.code.clone())
}

/// Translations that are behind, as far as their source changed lately.
pub async fn stale(room: &Newsroom, now: Timestamp) -> Result<Vec<Stale>, Error> {
    let counts = room.store().stale_translations(ago(now, WEEK)).await?;
    Ok(counts.into_iter().map(|(service, count)| Stale { service, count }).collect())
}

fn ago(now: Timestamp, time: SignedDuration) -> Timestamp {
    now.saturating_sub(time).unwrap_or(Timestamp::UNIX_EPOCH)
}
