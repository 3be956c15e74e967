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
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

pub use attend::{Attended, attend};
pub use failures::{Told, Troubles, write_down};
pub use filter::Filter;
pub use keep::keep;
use tokio::sync::Mutex;
use watched::Stale;
pub use watched::{Feed, Line, Watch};

use crate::clock::now;
use crate::newsroom::Newsroom;

/// What was gathered is good for so long: others may have changed something meanwhile, and time does.
const GOOD_FOR: Duration = Duration::from_secs(1);

/// What was last gathered.
#[derive(Default)]
pub struct Seeing {
    last: Mutex<Option<(Instant, Arc<Watch>)>>,
    /// Something changed in this process since.
    changed: AtomicBool,
    /// Translations that are behind, and when they were counted.
    stale: Mutex<Option<(Instant, Vec<Stale>)>>,
}

impl Seeing {
    /// What was gathered is out of date.
    pub fn changed(&self) {
        self.changed.store(true, Ordering::Relaxed);
    }

    /// All that is watched, as it stands now; whoever asks meanwhile gets the same.
    ///
    /// # Errors
    /// The store's.
    pub async fn now(&self, room: &Newsroom) -> Result<Arc<Watch>, store::Error> {
        let mut last = self.last.lock().await;
        let changed = self.changed.swap(false, Ordering::Relaxed);
        if let Some((at, watch)) = &*last
            && !changed
            && at.elapsed() < GOOD_FOR
        {
            return Ok(Arc::clone(watch));
        }
        let watch = Arc::new(gather::gather(room, now()).await?);
        *last = Some((Instant::now(), Arc::clone(&watch)));
        Ok(watch)
    }
}

/// A number that changes with what it is made of.
pub fn mark(of: &impl serde::Serialize) -> u64 {
    let mut hasher = DefaultHasher::new();
    serde_json::to_vec(of).unwrap_or_default().hash(&mut hasher);
    hasher.finish()
}
