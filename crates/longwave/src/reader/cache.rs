//! Pages that were built, kept for every reader after the first.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, Ordering};

use axum::http::StatusCode;
use news::{ServiceId, StoryId};
use quick_cache::Weighter;
use quick_cache::sync::Cache;
use tokio::sync::{Notify, OnceCell};

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
    /// Whether it serves one request and is forgotten: there is no end of such addresses.
    pub passing: bool,
    /// The number of the site that it was built for.
    site: u64,
    checked: AtomicU64,
    /// How often readers were shown it since that was last counted.
    opened: AtomicU32,
    compressing: AtomicBool,
    compressed: Notify,
    /// Full when its quick form is there.
    pub quickened: OnceCell<()>,
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
            passing: false,
            site: 0,
            checked: AtomicU64::new(u64::MAX),
            opened: AtomicU32::new(0),
            compressing: AtomicBool::new(false),
            compressed: Notify::new(),
            quickened: OnceCell::new(),
        }
    }

    pub fn with_status(self, status: StatusCode) -> Self {
        Self { status, ..self }
    }

    pub fn at_address(self, address: String) -> Self {
        Self { address: Some(address), ..self }
    }

    /// The same as a story's text version, of which readers are promised what it weighs.
    pub fn text_version(self) -> Self {
        Self { body: self.body.text_version(), ..self }
    }

    pub fn passing(self, passing: bool) -> Self {
        Self { passing, ..self }
    }

    pub fn of_site(self, site: u64) -> Self {
        Self { site, ..self }
    }

    /// Counts a reader who is shown it.
    pub fn open(&self) {
        self.opened.fetch_add(1, Ordering::Relaxed);
    }

    /// Whether the caller is the one who has it compressed as small as it gets.
    pub fn begin_compressing(&self) -> bool {
        !self.compressing.swap(true, Ordering::AcqRel)
    }

    /// Makes its smallest form, and tells those who wait for it.
    pub fn compress(&self) {
        self.body.make_small();
        self.compressed.notify_waiters();
    }

    /// Waits for its smallest form.
    pub async fn is_compressed(&self) {
        let mut told = std::pin::pin!(self.compressed.notified());
        told.as_mut().enable();
        if !self.body.is_small() {
            told.await;
        }
    }

    pub fn state(&self, fresh: &Freshness) -> State {
        let epoch = fresh.epoch();
        if self.depends.is_timeless() && self.checked.load(Ordering::Acquire) == epoch {
            return State::Fresh;
        }
        let state = match fresh.state(&self.depends, self.built, clock::now()) {
            State::Barred => State::Barred,
            _ if self.site != fresh.site() => State::Stale,
            state => state,
        };
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
pub struct Pages(Cache<Wanted, Arc<Kept>, ByBytes>);

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
        Self(Cache::with_weighter(usual, CAPACITY, ByBytes))
    }

    /// The page as kept, if it may be shown.
    pub fn find(&self, wanted: &Wanted, fresh: &Freshness) -> Found {
        let Some(kept) = self.0.get(wanted) else { return Found::Missing(None) };
        match kept.state(fresh) {
            State::Fresh => Found::Kept(kept),
            State::Aging => Found::Aging(kept),
            State::Stale => Found::Missing(Some(kept)),
            State::Barred => Found::Missing(None),
        }
    }

    pub fn keep(&self, wanted: &Wanted, kept: &Arc<Kept>) {
        if kept.passing {
            return;
        }
        // Who opened the page that it stands in for opened the story.
        if let Some(before) = self.0.get(wanted) {
            kept.opened.fetch_add(before.opened.swap(0, Ordering::Relaxed), Ordering::Relaxed);
        }
        self.0.insert(wanted.clone(), Arc::clone(kept));
    }

    /// How often each story was opened since this was last asked.
    pub fn opened(&self) -> impl Iterator<Item = (ServiceId, StoryId, u32)> {
        self.0.iter().filter_map(|(wanted, kept)| {
            let times = kept.opened.swap(0, Ordering::Relaxed);
            match wanted {
                Wanted::At(service, Of::Story(story, _)) if times > 0 => Some((service, story, times)),
                _ => None,
            }
        })
    }

    /// How many pages are kept.
    pub fn len(&self) -> usize {
        self.0.len()
    }
}

#[cfg(test)]
mod tests {
    use super::super::wanted::View;
    use super::*;

    #[test]
    fn a_page_that_is_built_anew_forgets_no_opening() {
        let (pages, service) = (Pages::new(), "english".parse::<ServiceId>().unwrap());
        let story = StoryId::from_number(1).unwrap();
        let wanted = Wanted::At(service.clone(), Of::Story(story, View::Full));
        for times in [2, 1] {
            let kept = Arc::new(Kept::new("text/html", "news", Depends::default(), 0));
            pages.keep(&wanted, &kept);
            (0..times).for_each(|_| kept.open());
        }
        assert_eq!(pages.opened().collect::<Vec<_>>(), [(service, story, 3)]);
        assert_eq!(pages.opened().count(), 0);
    }
}
