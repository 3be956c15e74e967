//! Seeing: what the newsroom's people must know of its work, whether anybody looks or not.
//!
//! One gathering serves every page that is open; each person is shown the part of it that is theirs ([`Filter`]).

mod attend;
mod failures;
mod filter;
mod gather;
mod keep;
mod watched;

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, PoisonError};
use std::time::{Duration, Instant};

pub use attend::{Attended, attend, unattend};
pub use failures::{Told, Troubles, write_down};
pub use filter::Filter;
pub use keep::keep;
use store::WatchedBefore;
use tokio::sync::Mutex;
use watched::Stale;
pub use watched::{Feed, Line, Scheduled, Watch};

use crate::clock::now;
use crate::newsroom::Newsroom;

/// What was gathered is good for so long: others may have changed something meanwhile, and time does.
const GOOD_FOR: Duration = Duration::from_secs(1);
/// For so long it is good enough to stand at the edge of a page, which is told what changes.
const NEAR_ENOUGH: Duration = Duration::from_secs(5);

/// What was last gathered.
#[derive(Default)]
pub struct Seeing {
    /// One at a time gathers, and leaves what it read to the next.
    turn: Mutex<WatchedBefore>,
    /// It, and when that began.
    last: std::sync::Mutex<Option<(Instant, Arc<Watch>)>>,
    /// Something changed in this process since.
    changed: AtomicBool,
    /// It wasn't gathered when it should have been.
    owed: AtomicBool,
    /// Translations that are behind, as they were last counted.
    stale: std::sync::Mutex<Vec<Stale>>,
}

impl Seeing {
    /// What was gathered is out of date.
    pub fn changed(&self) {
        self.changed.store(true, Ordering::Relaxed);
    }

    /// All that is watched, as it stands now or later; whoever waits for their turn gets what was gathered since they asked.
    ///
    /// # Errors
    /// The store's.
    pub async fn now(&self, room: &Newsroom) -> Result<Arc<Watch>, store::Error> {
        let asked = Instant::now();
        let mut before = self.turn.lock().await;
        if let Some(watch) = self.gathered(|began| began >= asked) {
            return Ok(watch);
        }
        let mut ungathered = Ungathered { of: self, changed: self.changed.swap(false, Ordering::Relaxed) };
        if let Some(watch) = self.gathered(|began| began.elapsed() < GOOD_FOR)
            && !ungathered.changed
        {
            return Ok(watch);
        }
        let began = Instant::now();
        let watch = Arc::new(gather::gather(room, now(), &mut before).await?);
        ungathered.changed = false;
        self.owed.store(false, Ordering::Relaxed);
        *self.last.lock().unwrap_or_else(PoisonError::into_inner) = Some((began, Arc::clone(&watch)));
        Ok(watch)
    }

    /// The same, not waited for where it was gathered some seconds ago and nothing changed here since. However often something
    /// changes, it isn't gathered for this more than once a second: in a large newsroom it is thousands of stories.
    ///
    /// # Errors
    /// The store's.
    pub async fn lately(&self, room: &Newsroom) -> Result<Arc<Watch>, store::Error> {
        let changed = self.changed.load(Ordering::Relaxed);
        let near_enough = if changed { GOOD_FOR } else { NEAR_ENOUGH };
        match self.gathered(|began| began.elapsed() < near_enough) {
            Some(watch) if !self.owed.load(Ordering::Relaxed) => Ok(watch),
            _ => self.now(room).await,
        }
    }

    /// Counts translations that are behind. It takes longest of all that is watched and is in no hurry, so nobody waits for it.
    async fn count_stale(&self, room: &Newsroom) -> Result<(), store::Error> {
        let counted = gather::stale(room, now()).await?;
        let before =
            std::mem::replace(&mut *self.stale.lock().unwrap_or_else(PoisonError::into_inner), counted);
        if before != self.stale() {
            self.changed();
        }
        Ok(())
    }

    fn stale(&self) -> Vec<Stale> {
        self.stale.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// What was last gathered, if that began at such a moment.
    fn gathered(&self, then: impl FnOnce(Instant) -> bool) -> Option<Arc<Watch>> {
        let last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        last.as_ref().filter(|(began, _)| then(*began)).map(|(_, watch)| Arc::clone(watch))
    }
}

/// A change that isn't gathered yet: whoever gives up, or goes away meanwhile, leaves it to the next.
struct Ungathered<'a> {
    of: &'a Seeing,
    changed: bool,
}

impl Drop for Ungathered<'_> {
    fn drop(&mut self) {
        self.of.changed.fetch_or(self.changed, Ordering::Relaxed);
        self.of.owed.fetch_or(self.changed, Ordering::Relaxed);
    }
}

/// A number that changes with what it is made of.
pub fn mark(of: &impl serde::Serialize) -> u64 {
    let mut hasher = DefaultHasher::new();
    serde_json::to_vec(of).unwrap_or_default().hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use futures_util::FutureExt;
    use sqlx::{Connection, SqliteConnection};

    use crate::newsroom::Newsroom;

    #[tokio::test]
    async fn what_could_not_be_gathered_is_not_taken_for_seen() {
        let folder = tempfile::tempdir().unwrap();
        let room = Newsroom::with_english(folder.path()).await;
        let file = folder.path().join("longwave.db");
        let mut database = SqliteConnection::connect(&format!("sqlite:{}", file.display())).await.unwrap();
        let mut run = async |sql: &'static str| sqlx::raw_sql(sql).execute(&mut database).await.map(drop);
        let mut before = room.seeing().now(&room).await.unwrap();
        for give_up in [true, false] {
            room.tell_desk();
            if give_up {
                assert!(room.seeing().now(&room).now_or_never().is_none());
            } else {
                run("ALTER TABLE failure RENAME TO away").await.unwrap();
                assert!(room.seeing().now(&room).await.is_err());
                run("ALTER TABLE away RENAME TO failure").await.unwrap();
            }
            let seen = room.seeing().lately(&room).await.unwrap();
            assert!(!std::sync::Arc::ptr_eq(&seen, &before), "the same as before");
            before = seen;
        }
    }
}
