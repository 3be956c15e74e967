//! Pages that were built, kept for every reader after the first.

use std::collections::HashMap;
use std::future::Future;
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use axum::http::StatusCode;
use news::{ServiceId, StoryId};
use quick_cache::Weighter;
use quick_cache::sync::Cache;

use super::encode::Encoded;
use super::fresh::{Depends, Freshness, State};
use super::wanted::{Of, Wanted};
use crate::clock;

/// Bytes of pages kept in memory.
const CAPACITY: u64 = 256 << 20;
/// What a page is taken to weigh on average, for the cache's tables.
const USUAL: u64 = 24 << 10;

/// A page as it was built.
#[derive(Debug)]
pub struct Kept {
    pub status: StatusCode,
    pub media_type: &'static str,
    pub body: Encoded,
    pub depends: Depends,
    /// The story's address, where the page has one that must be asked for exactly.
    pub address: Option<String>,
    /// The newest log entry when its content was loaded.
    pub built: i64,
    checked: AtomicU64,
    /// How often readers were shown it since that was last counted.
    opened: AtomicU32,
    renewing: AtomicBool,
}

impl Kept {
    pub fn new(
        media_type: &'static str,
        body: impl Into<bytes::Bytes>,
        depends: Depends,
        built: i64,
    ) -> Self {
        Self {
            status: StatusCode::OK,
            media_type,
            body: Encoded::new(body),
            depends,
            address: None,
            built,
            checked: AtomicU64::new(u64::MAX),
            opened: AtomicU32::new(0),
            renewing: AtomicBool::new(false),
        }
    }

    pub fn with_status(self, status: StatusCode) -> Self {
        Self { status, ..self }
    }

    pub fn at_address(self, address: String) -> Self {
        Self { address: Some(address), ..self }
    }

    /// Counts a reader who is shown it.
    pub fn open(&self) {
        self.opened.fetch_add(1, Ordering::Relaxed);
    }

    fn state(&self, fresh: &Freshness) -> State {
        let epoch = fresh.epoch();
        if self.depends.is_timeless() && self.checked.load(Ordering::Acquire) == epoch {
            return State::Fresh;
        }
        let state = fresh.state(&self.depends, self.built, clock::now());
        if state == State::Fresh {
            self.checked.store(epoch, Ordering::Release);
        }
        state
    }
}

#[derive(Clone)]
struct ByBytes;

impl Weighter<Wanted, Arc<Kept>> for ByBytes {
    fn weight(&self, _: &Wanted, kept: &Arc<Kept>) -> u64 {
        kept.body.weight()
    }
}

/// The kept pages.
pub struct Pages {
    kept: Cache<Wanted, Arc<Kept>, ByBytes>,
    building: Mutex<HashMap<Wanted, Arc<tokio::sync::Mutex<()>>>>,
}

/// What was found, and whether somebody should build it anew while it is shown.
pub enum Found {
    Kept(Arc<Kept>),
    Aging(Arc<Kept>),
    /// What may be shown if nothing better can be had.
    Missing(Option<Arc<Kept>>),
}

impl Pages {
    pub fn new() -> Self {
        let usual = usize::try_from(CAPACITY / USUAL).unwrap_or(usize::MAX);
        Self { kept: Cache::with_weighter(usual, CAPACITY, ByBytes), building: Mutex::default() }
    }

    /// The page as kept, if it may be shown.
    pub fn find(&self, wanted: &Wanted, fresh: &Freshness) -> Found {
        let Some(kept) = self.kept.get(wanted) else { return Found::Missing(None) };
        match kept.state(fresh) {
            State::Fresh => Found::Kept(kept),
            // One renewal at a time; the others are shown the page as it is.
            State::Aging if kept.renewing.swap(true, Ordering::AcqRel) => Found::Kept(kept),
            State::Aging => Found::Aging(kept),
            State::Stale => Found::Missing(Some(kept)),
            State::Barred => Found::Missing(None),
        }
    }

    /// Builds a page once, however many ask for it at the same time, and keeps it. `keep` says which are worth it.
    pub async fn build<E, F>(&self, wanted: &Wanted, fresh: &Freshness, build: F) -> Result<Arc<Kept>, E>
    where
        F: Future<Output = Result<Arc<Kept>, E>>,
    {
        let turn = self.turn(wanted);
        let guard = turn.lock().await;
        let result = match self.find(wanted, fresh) {
            Found::Kept(kept) | Found::Aging(kept)
                if kept.checked.load(Ordering::Acquire) == fresh.epoch() =>
            {
                Ok(kept)
            }
            _ => build.await.inspect(|kept| self.keep(wanted, kept)),
        };
        drop(guard);
        self.end_turn(wanted, &turn);
        result
    }

    /// Pages of addresses that don't exist aren't kept: there is no end of them.
    fn keep(&self, wanted: &Wanted, kept: &Arc<Kept>) {
        if kept.status != StatusCode::NOT_FOUND || matches!(wanted, Wanted::NotFound(_)) {
            self.kept.insert(wanted.clone(), Arc::clone(kept));
        }
    }

    fn turn(&self, wanted: &Wanted) -> Arc<tokio::sync::Mutex<()>> {
        let mut building = self.building.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(building.entry(wanted.clone()).or_default())
    }

    fn end_turn(&self, wanted: &Wanted, turn: &Arc<tokio::sync::Mutex<()>>) {
        let mut building = self.building.lock().unwrap_or_else(PoisonError::into_inner);
        // One count is the table's, one is ours; a third would be somebody who waits.
        if Arc::strong_count(turn) <= 2 {
            building.remove(wanted);
        }
    }

    /// How often each story was opened since this was last asked.
    pub fn opened(&self) -> impl Iterator<Item = (ServiceId, StoryId, u32)> {
        self.kept.iter().filter_map(|(wanted, kept)| {
            let times = kept.opened.swap(0, Ordering::Relaxed);
            match wanted {
                Wanted::At(service, Of::Story(story, _)) if times > 0 => Some((service, story, times)),
                _ => None,
            }
        })
    }

    /// How many pages are kept.
    pub fn len(&self) -> usize {
        self.kept.len()
    }
}
