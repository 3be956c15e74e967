//! A running newsroom: what every part of the executable shares.

use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, PoisonError};

use anyhow::{Context, Result};
use news::{Announcement, DeskId, Entry, LogEntry, PictureId, SectionId, ServiceId};
use store::{Address, Audited, Media, Store};
use tokio::sync::{Mutex, MutexGuard, Notify, mpsc, watch};
use tokio::task::AbortHandle;

use crate::desk::Problem;
use crate::desk::pages::Changes;
use crate::desk::together::Together;
use crate::live::Live;
use crate::people::{self, Auditor, Doors, Passwords, Throttle};
use crate::reader::Reader;
use crate::reader::serve::breaking_event;
use crate::renditions::Asked;
use crate::seeing::{Seeing, Told, Troubles};
use crate::settings::Settings;

/// Shared by all that runs in one process; cheap to clone.
#[derive(Clone)]
pub struct Newsroom(Arc<Inner>);

struct Inner {
    settings: Settings,
    store: Store,
    media: Media,
    reader: Reader,
    live: Live,
    together: Together,
    following_through: Mutex<()>,
    passwords: Passwords,
    throttle: Throttle,
    doors: Doors,
    auditor: Auditor,
    /// Pictures that a story names, for the renditions to be made before readers ask.
    pictures: mpsc::UnboundedSender<Asked>,
    /// What the desk's open pages are told.
    changes: watch::Sender<Changes>,
    changed_here: Notify,
    /// What is watched, and where failures are told.
    seeing: Seeing,
    troubles: Troubles,
    /// Who tells each service's pages of the end of what is breaking.
    telling: std::sync::Mutex<HashMap<ServiceId, AbortHandle>>,
    /// How many feeds' folders can't be read.
    failing_feeds: AtomicUsize,
    /// Told whenever services, desks, feeds or redirects were changed.
    set_up: watch::Sender<()>,
    closing: watch::Sender<bool>,
}

/// What a newsroom hands to the tasks that work beside it.
pub struct Work {
    /// Renditions to be made.
    pub pictures: mpsc::UnboundedReceiver<Asked>,
    /// Entries of the record to be written.
    pub record: mpsc::Receiver<Audited>,
    /// Failures to be written down.
    pub failures: mpsc::Receiver<Told>,
}

impl Newsroom {
    /// Opens the database and the media, and makes everything ready to serve.
    pub async fn open(settings: Settings) -> Result<(Self, Work)> {
        let address: Address = settings.database.parse()?;
        let store = Store::open(&address).await;
        let store = store.with_context(|| format!("can't open the database {address:?}"))?;
        let media = settings.media.open();
        let media = media.with_context(|| format!("can't open the media in {}", settings.media))?;
        let head = store.log_head().await?;
        let reader = Reader::open(&settings, &store, head).await?;
        let doors = Doors::of(&settings)?;
        let (pictures, wanted) = mpsc::unbounded_channel();
        let (auditor, record) = people::audited();
        let (troubles, failures) = Troubles::new();
        let room = Inner {
            settings,
            store,
            media,
            reader,
            live: Live::new(head),
            together: Together::default(),
            following_through: Mutex::default(),
            passwords: Passwords::default(),
            throttle: Throttle::default(),
            doors,
            auditor,
            pictures,
            changes: watch::Sender::default(),
            changed_here: Notify::new(),
            seeing: Seeing::default(),
            troubles,
            telling: std::sync::Mutex::default(),
            failing_feeds: AtomicUsize::new(0),
            set_up: watch::Sender::default(),
            closing: watch::Sender::new(false),
        };
        Ok((Self(Arc::new(room)), Work { pictures: wanted, record, failures }))
    }

    pub fn settings(&self) -> &Settings {
        &self.0.settings
    }

    pub fn store(&self) -> &Store {
        &self.0.store
    }

    pub fn media(&self) -> &Media {
        &self.0.media
    }

    pub fn reader(&self) -> &Reader {
        &self.0.reader
    }

    pub fn live(&self) -> &Live {
        &self.0.live
    }

    /// The stories that people are writing.
    pub fn together(&self) -> &Together {
        &self.0.together
    }

    pub fn passwords(&self) -> &Passwords {
        &self.0.passwords
    }

    pub fn throttle(&self) -> &Throttle {
        &self.0.throttle
    }

    /// The ways in besides passwords.
    pub fn doors(&self) -> &Doors {
        &self.0.doors
    }

    /// How far the wire and the stories have come, for the desk's open pages.
    pub fn changes(&self) -> &watch::Sender<Changes> {
        &self.0.changes
    }

    /// Something came or changed that a desk may be looking at.
    pub fn tell_desk(&self) {
        self.0.seeing.changed();
        self.0.changed_here.notify_one();
    }

    /// Ends when [`Newsroom::tell_desk`] was called.
    pub async fn changed_here(&self) {
        self.0.changed_here.notified().await;
    }

    /// What is watched.
    pub fn seeing(&self) -> &Seeing {
        &self.0.seeing
    }

    /// Where failures are told.
    pub fn troubles(&self) -> &Troubles {
        &self.0.troubles
    }

    /// Puts something into the record of who did what.
    pub fn record(&self, entry: Audited) {
        let auditor = &self.0.auditor;
        // What strangers try leaves room for what somebody did.
        let crowded = entry.who.is_none() && auditor.capacity() < auditor.max_capacity() / 2;
        let left =
            if crowded { Err(entry) } else { auditor.try_send(entry).map_err(|full| full.into_inner()) };
        if let Err(entry) = left {
            // The database has been away for long: said where an operator keeps it, rather than lost.
            tracing::error!(?entry, "not in the record");
        }
    }

    /// One at a time follows items through.
    pub async fn following_through(&self) -> MutexGuard<'_, ()> {
        self.0.following_through.lock().await
    }

    /// # Errors
    /// Where no such service publishes here.
    pub fn knows_service(&self, service: &ServiceId) -> Result<(), Problem> {
        let known = self.0.reader.knows(service);
        if known { Ok(()) } else { Err(Problem::not_found("service", service)) }
    }

    /// # Errors
    /// Where the service has no such section.
    pub fn knows_section(&self, service: &ServiceId, section: Option<&SectionId>) -> Result<(), Problem> {
        match section.filter(|section| !self.0.reader.has_section(service, section.as_str())) {
            Some(unknown) => Err(Problem::not_found("section", format!("{unknown} at {service}"))),
            None => Ok(()),
        }
    }

    /// # Errors
    /// Where there is no such desk to which a story may come.
    pub fn knows_desk(&self, desk: Option<&DeskId>) -> Result<(), Problem> {
        match desk.filter(|desk| !self.0.reader.has_desk(desk)) {
            Some(unknown) => Err(Problem::not_found("desk", unknown)),
            None => Ok(()),
        }
    }

    /// Ends whenever the newsroom was set up anew.
    pub fn set_up_anew(&self) -> watch::Receiver<()> {
        self.0.set_up.subscribe()
    }

    /// Has the renditions of these pictures made, unless they are there.
    pub fn prepare_pictures(&self, pictures: Vec<PictureId>) {
        if !pictures.is_empty() {
            self.prepare(Asked::Pictures(pictures));
        }
    }

    /// Has a rendition made, soon.
    pub fn prepare(&self, asked: Asked) {
        // Without a worker in this process nobody takes it; the log tells the one elsewhere.
        let _ = self.0.pictures.send(asked);
    }

    /// Counts a feed whose folder came to be unreadable, or is readable again.
    pub fn feed_fails(&self, fails: bool) {
        let count = &self.0.failing_feeds;
        match fails {
            true => count.fetch_add(1, Ordering::Relaxed),
            false => count.fetch_sub(1, Ordering::Relaxed),
        };
    }

    pub fn failing_feeds(&self) -> usize {
        self.0.failing_feeds.load(Ordering::Relaxed)
    }

    /// Has readers see what an entry of the log says. Following one twice, or late, does no harm.
    pub fn follow(&self, logged: &LogEntry) {
        self.0.reader.fresh().take_in(logged);
        match &logged.entry {
            Entry::Story { story, service, news, why, .. } => {
                // Of a story that readers never saw, not even its id is told.
                if *news != Announcement::Unseen {
                    let data = serde_json::json!({ "id": story, "news": news, "why": why });
                    self.0.live.tell(service, logged.seq, "story", &data);
                }
                // Its alert goes with it.
                if news.bars() {
                    self.tell_breaking(service.clone());
                }
            }
            Entry::Front { service, .. } => {
                self.0.live.tell(service, logged.seq, "front", &serde_json::json!({}));
            }
            Entry::Breaking { services, .. } => {
                services.iter().for_each(|service| self.tell_breaking(service.clone()));
            }
            Entry::Picture { .. } | Entry::Person { .. } | Entry::Topic { .. } => {}
            Entry::Furniture { .. } => self.reload(true),
            Entry::Setup => self.reload(false),
        }
    }

    /// Open pages are told the alert itself, so that none has to ask; and again once it is over by itself.
    fn tell_breaking(&self, service: ServiceId) {
        let (room, of) = (self.clone(), service.clone());
        // Held until the new one stands there: who is told last must be told by who looked last.
        let mut all = self.0.telling.lock().unwrap_or_else(PoisonError::into_inner);
        let telling = tokio::spawn(async move {
            while let Some((event, end)) = breaking_event(&room, &service).await {
                room.live().tell_now(&service, event);
                let Some(end) = end else { return };
                let left = end.duration_since(crate::clock::now());
                tokio::time::sleep(left.try_into().unwrap_or_default()).await;
            }
        });
        // Whoever waited for the end of what was breaking before has nothing more to tell.
        if let Some(before) = all.insert(of, telling.abort_handle()) {
            before.abort();
        }
    }

    /// Reads again how the newsroom is set up, and where `pages` are built of that, the site.
    pub async fn read_again(&self, pages: bool) {
        let done = match pages {
            true => self.reader().reload(self.settings(), self.store()).await,
            false => self.reader().reload_setup(self.store()).await,
        };
        if let Err(error) = done {
            tracing::error!("how the newsroom is set up can't be read again: {error:#}");
        }
    }

    fn reload(&self, pages: bool) {
        let room = self.clone();
        tokio::spawn(async move {
            room.read_again(pages).await;
            room.0.set_up.send_replace(());
        });
    }

    /// Ends when the newsroom is to close.
    pub async fn closing(&self) {
        let mut closing = self.0.closing.subscribe();
        let _ = closing.wait_for(|closing| *closing).await;
    }

    /// Has everything that runs here end.
    pub fn close(&self) {
        self.0.closing.send_replace(true);
        self.0.live.close();
    }
}
