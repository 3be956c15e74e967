//! What readers open most. It is counted in memory, without knowing who reads; a restart begins anew.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use news::{ServiceId, StoryId};

use crate::newsroom::Newsroom;

/// How often what was opened is counted together.
const EVERY: Duration = Duration::from_mins(1);
/// In which time a reading loses half its weight: a front shows what is read today.
const HALF_LIFE: Duration = Duration::from_hours(6);
/// Below this weight a story is forgotten.
const FORGOTTEN: f64 = 0.1;

/// The weight of each story's readings, per service.
#[derive(Debug, Default)]
pub struct Reads(Mutex<HashMap<ServiceId, HashMap<StoryId, f64>>>);

impl Reads {
    /// Adds what was opened in the time since the last count.
    fn count(&self, opened: impl IntoIterator<Item = (ServiceId, StoryId, u32)>, since: Duration) {
        let kept = 0.5_f64.powf(since.as_secs_f64() / HALF_LIFE.as_secs_f64());
        let mut services = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for stories in services.values_mut() {
            stories.values_mut().for_each(|weight| *weight *= kept);
            stories.retain(|_, weight| *weight > FORGOTTEN);
        }
        for (service, story, times) in opened {
            *services.entry(service).or_default().entry(story).or_default() += f64::from(times);
        }
    }

    /// The stories of a service that are read most, most read first.
    pub fn most(&self, service: &ServiceId, count: usize) -> Vec<StoryId> {
        let services = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut stories: Vec<_> = services.get(service).into_iter().flatten().collect();
        // The newer of two that are read as much.
        stories.sort_by(|(a, weight_a), (b, weight_b)| weight_b.total_cmp(weight_a).then_with(|| b.cmp(a)));
        stories.into_iter().take(count).map(|(story, _)| *story).collect()
    }
}

/// Counts until the newsroom closes.
pub async fn run(room: Newsroom) {
    let mut ticks = tokio::time::interval(EVERY);
    ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            _ = ticks.tick() => room.reader().reads.count(room.reader().kept.opened(), EVERY),
            () = room.closing() => return,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn story(n: u32) -> StoryId {
        StoryId::new(news::Timestamp::UNIX_EPOCH, n)
    }

    #[test]
    fn what_is_read_today_goes_before_what_was_read_more_yesterday() {
        let (reads, english): (Reads, ServiceId) = (Reads::default(), "english".parse().unwrap());
        reads.count([(english.clone(), story(1), 100), (english.clone(), story(2), 30)], EVERY);
        assert_eq!(reads.most(&english, 5), [story(1), story(2)]);
        let day = 4 * HALF_LIFE;
        reads.count([(english.clone(), story(3), 20), (english.clone(), story(2), 6)], day);
        assert_eq!(reads.most(&english, 2), [story(3), story(2)]);
        reads.count([], 3 * day);
        assert_eq!(reads.most(&english, 5), [] as [StoryId; 0]);
        assert_eq!(reads.most(&"khmer".parse().unwrap(), 5), [] as [StoryId; 0]);
    }
}
