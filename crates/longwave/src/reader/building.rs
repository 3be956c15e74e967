//! Pages under way: each is built once for all who want it, and to its end even if nobody waits any longer.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use news::FailureKind;
use tokio::sync::watch;

use super::build::build;
use super::cache::Kept;
use super::wanted::Wanted;
use crate::newsroom::Newsroom;

/// How long who could be shown an older page waits for a new one.
const PATIENCE: Duration = Duration::from_millis(300);

/// Everything that is being built.
#[derive(Default)]
pub struct Building(Mutex<HashMap<Wanted, Flight>>);

/// A page that is being built.
#[derive(Clone)]
pub struct Flight {
    begun: Instant,
    /// Empty until it ended; then the page, or none where it could not be built.
    ended: watch::Receiver<Option<Option<Arc<Kept>>>>,
}

impl Flight {
    /// The page once it is built; none where it can't be.
    pub async fn end(mut self) -> Option<Arc<Kept>> {
        let ended = self.ended.wait_for(Option::is_some).await.ok()?;
        ended.clone().flatten()
    }

    /// The page if it is built before an older one will do.
    pub async fn soon(self) -> Option<Arc<Kept>> {
        let left = PATIENCE.saturating_sub(self.begun.elapsed());
        tokio::time::timeout(left, self.end()).await.ok().flatten()
    }
}

/// Has a page built, unless that is under way.
pub fn begin(room: &Newsroom, wanted: &Wanted) -> Flight {
    let mut building = room.reader().building.0.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(flight) = building.get(wanted) {
        return flight.clone();
    }
    let (tell, ended) = watch::channel(None);
    let flight = Flight { begun: Instant::now(), ended };
    building.insert(wanted.clone(), flight.clone());
    drop(building);
    let place = Place { room: room.clone(), wanted: wanted.clone() };
    tokio::spawn(async move {
        let built = place.build().await;
        // Whoever is told and wants it anew must not find this one.
        drop(place);
        tell.send_replace(Some(built));
    });
    flight
}

/// A page's place among those under way; given up however building ends.
struct Place {
    room: Newsroom,
    wanted: Wanted,
}

impl Place {
    async fn build(&self) -> Option<Arc<Kept>> {
        let reader = self.room.reader();
        // In this order: a site that is set up anew meanwhile makes the page out of date.
        let number = reader.fresh().site();
        match build(&self.room, reader.site(), &self.wanted).await {
            Ok(kept) => {
                let kept = Arc::new(kept.of_site(number));
                reader.kept.keep(&self.wanted, &kept);
                self.room.troubles().works(FailureKind::Page, &self.wanted);
                if matches!(self.wanted, Wanted::At(..)) {
                    self.room.troubles().database_answers(FailureKind::Page);
                }
                Some(kept)
            }
            Err(problem) => {
                tracing::error!(wanted = ?self.wanted, "a page can't be built: {problem:#}");
                let (wanted, error) = (&self.wanted, problem.into());
                self.room.troubles().fails_for_readers(FailureKind::Page, wanted, wanted.service(), &error);
                None
            }
        }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut building = self.room.reader().building.0.lock().unwrap_or_else(PoisonError::into_inner);
        building.remove(&self.wanted);
    }
}
