//! The newsroom's clock: publishes what is due and lifts embargoes that are over.

use std::collections::HashMap;
use std::time::Duration;

use jiff::SignedDuration;
use news::{Action, Actor, By, Embargo, FailureKind, Front, Picture, PictureId, Story, StoryId, Timestamp};

use crate::clock;
use crate::desk::{Problem, act, change_picture};
use crate::newsroom::Newsroom;

const TICK: Duration = Duration::from_millis(250);
/// Stories looked at in one tick; the others have their turn at the next.
const AT_ONCE: usize = 1_000;
/// A story for which it failed is put off for so long.
const PUT_OFF: SignedDuration = SignedDuration::from_secs(10);

/// Stories, pictures and fronts for which it failed, and until when each is left alone.
#[derive(Default)]
pub struct PutOff {
    stories: HashMap<StoryId, Timestamp>,
    pictures: HashMap<PictureId, Timestamp>,
    fronts: HashMap<String, Timestamp>,
}

impl PutOff {
    /// Forgets what is to be tried again. A clock that stepped back puts nothing off for longer.
    fn pass(&mut self, now: Timestamp) {
        let holds = |until: &Timestamp| now < *until && until.duration_since(now) <= PUT_OFF;
        self.stories.retain(|_, until| holds(until));
        self.pictures.retain(|_, until| holds(until));
        self.fronts.retain(|_, until| holds(until));
    }
}

/// Ticks until the newsroom closes.
pub async fn run(room: Newsroom) {
    let mut ticks = tokio::time::interval(TICK);
    ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    let mut put_off = PutOff::default();
    loop {
        tokio::select! {
            _ = ticks.tick() => {
                if let Err(error) = tick(&room, clock::now(), &mut put_off).await {
                    tracing::error!(%error, "the clock could not see what is due; it tries again");
                    tokio::time::sleep(Duration::from_secs(2)).await;
                }
            }
            () = room.closing() => return,
        }
    }
}

/// Does what is due at `now`. A story for which it fails keeps no other waiting.
pub async fn tick(room: &Newsroom, now: Timestamp, put_off: &mut PutOff) -> Result<(), Problem> {
    put_off.pass(now);
    let later = now.saturating_add(PUT_OFF).unwrap_or(now);
    // What is put off keeps no place from the others.
    for id in room.store().due(now, AT_ONCE + put_off.stories.len()).await? {
        if put_off.stories.contains_key(&id) {
            continue;
        }
        match do_due(room, id, now).await {
            Ok(()) => room.troubles().works(FailureKind::Publication, id),
            Err(problem) => {
                tracing::error!(story = %id, %problem, "what is due could not be done; it is tried again");
                let of = room.store().services_of(&[id]).await.unwrap_or_default();
                let service = of.first().map(|(_, service)| service);
                room.troubles().fails(FailureKind::Publication, id, service, problem);
                put_off.stories.insert(id, later);
            }
        }
    }
    for id in room.store().pictures_due(now, AT_ONCE + put_off.pictures.len()).await? {
        if put_off.pictures.contains_key(&id) {
            continue;
        }
        // That its time is over, any change notes.
        let lift = |picture: &mut Picture| {
            picture.embargo.take_if(|embargo| embargo.over(now));
        };
        if let Err(problem) = change_picture(room, id, lift, now).await {
            tracing::error!(picture = %id, %problem, "its embargo or its time could not be ended; it is tried again");
            put_off.pictures.insert(id, later);
        }
    }
    // A place on a front is given up by itself; readers and their open pages are told.
    for (name, front) in room.store().fronts_due(now, AT_ONCE + put_off.fronts.len()).await? {
        if put_off.fronts.contains_key(&name) {
            continue;
        }
        if let Err(error) = tell_front(room, front, now).await {
            tracing::error!(front = name, %error, "that a place there was given up is told later");
            put_off.fronts.insert(name, later);
        }
    }
    Ok(())
}

async fn tell_front(
    room: &Newsroom,
    front: Result<Front, store::Error>,
    now: Timestamp,
) -> Result<(), store::Error> {
    let entry = room.store().tell_front(&front?, now).await?;
    entry.iter().for_each(|entry| room.follow(entry));
    Ok(())
}

async fn do_due(room: &Newsroom, id: StoryId, now: Timestamp) -> Result<(), Problem> {
    let clock = Actor::machine(By::Clock);
    let Some(story) = room.store().story(id).await? else { return Ok(()) };
    for action in due(&story, now) {
        match act(room, id, action, &clock, now).await {
            Ok(_) | Err(Problem::Refused(_)) => {}
            Err(problem) => return Err(problem),
        }
    }
    Ok(())
}

fn due(story: &Story, now: Timestamp) -> Vec<Action> {
    let scheduled = story.schedule.as_ref().is_some_and(|schedule| schedule.at <= now);
    let lifted = matches!(&story.embargo, Some(Embargo::Until(end)) if *end <= now);
    let lift = lifted.then_some(Action::LiftEmbargo);
    lift.into_iter().chain(scheduled.then_some(Action::PublishDue)).collect()
}

#[cfg(test)]
mod tests {
    use sqlx::{Connection, SqliteConnection};

    use super::*;

    #[tokio::test]
    async fn a_picture_that_cannot_be_changed_is_left_alone_for_a_while() {
        let folder = tempfile::tempdir().unwrap();
        let room = Newsroom::with_english(folder.path()).await;
        let (id, now) = (PictureId::from_number(1).unwrap(), clock::now());
        let embargo = Some(Embargo::Until(now - SignedDuration::from_secs(1)));
        room.store().save_picture(&Picture { embargo, ..Picture::blank(id) }).await.unwrap();
        let file = format!("sqlite:{}", folder.path().join("longwave.db").display());
        let mut database = SqliteConnection::connect(&file).await.unwrap();
        let mut run = async |sql: &'static str| sqlx::raw_sql(sql).execute(&mut database).await.map(drop);
        let mut put_off = PutOff::default();
        run("UPDATE picture SET picture = 'x' || picture").await.unwrap();
        tick(&room, now, &mut put_off).await.unwrap();
        run("UPDATE picture SET picture = substr(picture, 2)").await.unwrap();
        tick(&room, now, &mut put_off).await.unwrap();
        let embargoed = async || room.store().picture(id).await.unwrap().unwrap().embargo.is_some();
        assert!(embargoed().await, "it isn't tried at every tick");
        tick(&room, now + PUT_OFF, &mut put_off).await.unwrap();
        assert!(!embargoed().await);
    }
}
