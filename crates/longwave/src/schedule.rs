//! The newsroom's clock: publishes what is due and lifts embargoes that are over.

use std::time::Duration;

use news::{Action, Actor, By, Embargo, Story, Timestamp};

use crate::clock;
use crate::desk::{Problem, act};
use crate::newsroom::Newsroom;

const TICK: Duration = Duration::from_millis(250);

/// Ticks until the newsroom closes.
pub async fn run(room: Newsroom) {
    let mut ticks = tokio::time::interval(TICK);
    ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            _ = ticks.tick() => {
                if let Err(error) = tick(&room, clock::now()).await {
                    tracing::error!(%error, "the clock could not see what is due; it tries again");
                    tokio::time::sleep(Duration::from_secs(2)).await;
                }
            }
            () = room.closing() => return,
        }
    }
}

/// Does what is due at `now`. A story that may not go out (it is held) stays due, and goes out when it may.
pub async fn tick(room: &Newsroom, now: Timestamp) -> Result<(), Problem> {
    let clock = Actor::machine(By::Clock);
    for id in room.store().due(now).await? {
        let Some(story) = room.store().story(id).await? else { continue };
        for action in due(&story, now) {
            match act(room, id, action, &clock, now).await {
                Ok(_) | Err(Problem::Refused(_)) => {}
                Err(problem) => return Err(problem),
            }
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
