//! A running newsroom: what every part of the executable shares.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, PoisonError};
use std::time::Duration;

use anyhow::{Context, Result};
use news::{Announcement, DeskId, Entry, LogEntry, PictureId, SectionId, ServiceId};
use store::{Address, Audited, Media, Store};
use tokio::sync::{Mutex, MutexGuard, Notify, RwLock, RwLockReadGuard, mpsc, watch};
use tokio::task::AbortHandle;

use crate::desk::pages::Changes;
use crate::desk::together::Together;
use crate::desk::{Problem, Standings};
use crate::ingest;
use crate::live::Live;
use crate::people::{self, Auditor, Doors, Leaked, Passwords, Throttle};
use crate::reader::Reader;
use crate::reader::serve::breaking_event;
use crate::renditions::Asked;
use crate::seeing::{Seeing, Told, Troubles};
use crate::settings::Settings;

/// How long until it is tried again to tell open pages what is breaking, or to read how the newsroom is set up.
const AGAIN: Duration = Duration::from_secs(1);

/// Shared by all that runs in one process; cheap to clone.
#[derive(Clone)]
pub struct Newsroom(Arc<Inner>);

struct Inner {
    settings: Settings,
    /// What a provider's file is read within.
    limits: wire::Limits,
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
    told_desk: AtomicU64,
    standings: Standings,
    /// What is watched, and where failures are told.
    seeing: Seeing,
    troubles: Troubles,
    /// Who tells each service's pages of the end of what is breaking.
    telling: std::sync::Mutex<HashMap<ServiceId, AbortHandle>>,
    /// How many feeds' folders can't be read.
    failing_feeds: AtomicUsize,
    /// Told whenever services, desks, feeds or redirects were changed.
    set_up: watch::Sender<()>,
    /// Whether the site is about to be read again, and what is set up beside it.
    to_reload: (AtomicBool, AtomicBool),
    closing: watch::Sender<bool>,
    /// Held by everything under way that changes something, whether or not anybody waits for the answer.
    deeds: RwLock<()>,
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
        let leaked = settings.leaked_passwords.as_ref().map(|file| {
            Leaked::open(file).with_context(|| format!("leaked_passwords = {file:?} can't be used"))
        });
        let doors = Doors::of(&settings)?;
        let (pictures, wanted) = mpsc::unbounded_channel();
        let (auditor, record) = people::audited();
        let (troubles, failures) = Troubles::new();
        let room = Inner {
            limits: ingest::limits(&settings.catalogs),
            settings,
            store,
            media,
            reader,
            live: Live::new(head),
            together: Together::default(),
            following_through: Mutex::default(),
            passwords: Passwords::new(leaked.transpose()?),
            throttle: Throttle::default(),
            doors,
            auditor,
            pictures,
            changes: watch::Sender::default(),
            changed_here: Notify::new(),
            told_desk: AtomicU64::new(0),
            standings: Standings::default(),
            seeing: Seeing::default(),
            troubles,
            telling: std::sync::Mutex::default(),
            failing_feeds: AtomicUsize::new(0),
            set_up: watch::Sender::default(),
            to_reload: (AtomicBool::new(false), AtomicBool::new(false)),
            closing: watch::Sender::new(false),
            deeds: RwLock::default(),
        };
        Ok((Self(Arc::new(room)), Work { pictures: wanted, record, failures }))
    }

    pub fn settings(&self) -> &Settings {
        &self.0.settings
    }

    /// What a provider's file is read within.
    pub fn limits(&self) -> &wire::Limits {
        &self.0.limits
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
        self.0.told_desk.fetch_add(1, Ordering::AcqRel);
        self.0.changed_here.notify_one();
    }

    /// How often [`Newsroom::tell_desk`] was called.
    pub fn told_desk(&self) -> u64 {
        self.0.told_desk.load(Ordering::Acquire)
    }

    /// Ends when [`Newsroom::tell_desk`] was called.
    pub async fn changed_here(&self) {
        self.0.changed_here.notified().await;
    }

    /// How wire items stand.
    pub fn standings(&self) -> &Standings {
        &self.0.standings
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
                // Its alert goes with it, and is back with it.
                if news.bars() || *news == Announcement::Appeared {
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

    /// The same for an entry that can't be read, as it is damaged or a newer program wrote it: it may say anything.
    pub fn follow_unread(&self, seq: i64, error: &store::Error) {
        tracing::error!(log = seq, %error, "an entry of the log can't be read: everything is taken as changed");
        self.0.reader.fresh().take_in_unread(seq);
        self.0.live.missed(seq);
        self.0.reader.services().into_iter().for_each(|service| self.tell_breaking(service));
        self.reload(true);
        self.reload(false);
    }

    /// Open pages are told the alert itself, so that none has to ask; and again once it is over by itself.
    fn tell_breaking(&self, service: ServiceId) {
        let (room, of) = (self.clone(), service.clone());
        // Held until the new one stands there: who is told last must be told by who looked last.
        let mut all = self.0.telling.lock().unwrap_or_else(PoisonError::into_inner);
        let telling = tokio::spawn(async move {
            while room.reader().publishes(&service) {
                let Some((event, end)) = breaking_event(&room, &service).await else {
                    // The database stumbles; nobody would tell them later.
                    tokio::time::sleep(AGAIN).await;
                    continue;
                };
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

    /// Reads again how the newsroom is set up, and where `pages` are built of that, the site. Whether it could.
    pub async fn read_again(&self, pages: bool) -> bool {
        let done = match pages {
            true => self.reader().reload(self.settings(), self.store()).await,
            false => self.reader().reload_setup(self.store()).await,
        };
        if let Err(error) = &done {
            tracing::error!("how the newsroom is set up can't be read again: {error:#}");
        }
        done.is_ok()
    }

    /// Has it read again until it could be: what was switched off must not stay because the database stumbled.
    fn reload(&self, pages: bool) {
        let room = self.clone();
        // Whoever is about to read does it for all who asked before that.
        if room.to_reload(pages).swap(true, Ordering::AcqRel) {
            return;
        }
        tokio::spawn(async move {
            loop {
                room.to_reload(pages).store(false, Ordering::Release);
                if room.read_again(pages).await {
                    break;
                }
                if room.to_reload(pages).swap(true, Ordering::AcqRel) {
                    return;
                }
                tokio::time::sleep(AGAIN).await;
            }
            room.0.set_up.send_replace(());
        });
    }

    /// Whether somebody waits to read how the newsroom is set up, or the site.
    fn to_reload(&self, pages: bool) -> &AtomicBool {
        if pages { &self.0.to_reload.0 } else { &self.0.to_reload.1 }
    }

    /// Something is being done until this is dropped.
    pub async fn deed(&self) -> RwLockReadGuard<'_, ()> {
        self.0.deeds.read().await
    }

    /// Ends once nothing is being done.
    pub async fn deeds_are_done(&self) {
        drop(self.0.deeds.write().await);
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

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::path::Path;

    use axum::http::HeaderMap;
    use futures_util::StreamExt;
    use jiff::SignedDuration;
    use news::{Alert, Breaking, BreakingId, By};
    use sqlx::{Connection, SqliteConnection};

    use super::*;
    use crate::clock::now;

    impl Newsroom {
        /// A newsroom in a folder, with the service english.
        pub async fn with_english(folder: &Path) -> Self {
            let settings = Settings::in_folder(folder, "127.0.0.1:1".parse().unwrap());
            let (room, _) = Self::open(settings).await.unwrap();
            let service = news::Service::new("english".parse().unwrap(), "Longwave".into(), Vec::new());
            let begun = news::Edit::begun(news::Piece::Service(service));
            room.store().set_up(&[begun], now()).await.unwrap();
            room.read_again(true).await;
            room
        }
    }

    #[tokio::test]
    async fn an_alert_is_told_to_open_pages_though_the_database_stumbles_when_it_is_sent() {
        let folder = tempfile::tempdir().unwrap();
        let room = Newsroom::with_english(folder.path()).await;
        let service: ServiceId = "english".parse().unwrap();
        let alert = Alert { text: "Missing ferry found".into(), story: None };
        let breaking = Breaking {
            id: BreakingId::from_number(1).unwrap(),
            alerts: BTreeMap::from([(service.clone(), alert)]),
            from: now(),
            until: now() + SignedDuration::from_hours(1),
            ended: None,
            by: By::Import,
        };
        // What was there before is kept, and is shown for as long as nothing better can be had.
        breaking_event(&room, &service).await.unwrap();
        let entry = room.store().save_breaking(&breaking).await.unwrap();
        let file = folder.path().join("longwave.db");
        let mut database = SqliteConnection::connect(&format!("sqlite:{}", file.display())).await.unwrap();
        let mut run = async |sql: &'static str| sqlx::raw_sql(sql).execute(&mut database).await.map(drop);
        run("ALTER TABLE breaking RENAME TO away").await.unwrap();
        let page = room.live().stream(&service, &HeaderMap::new(), None);
        room.follow(&entry);
        while breaking_event(&room, &service).await.is_some() {}
        run("ALTER TABLE away RENAME TO breaking").await.unwrap();
        let mut events = page.into_body().into_data_stream();
        let told = tokio::time::timeout(Duration::from_secs(60), async {
            while let Some(event) = events.next().await {
                let event = String::from_utf8_lossy(&event.unwrap()).into_owned();
                if event.contains("event: breaking") {
                    return event;
                }
            }
            String::new()
        });
        let told = told.await.unwrap();
        assert!(told.contains("Missing ferry found"), "{told}");
    }

    #[tokio::test]
    async fn a_service_is_switched_off_though_the_database_stumbles_when_that_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let settings = Settings::in_folder(folder.path(), "127.0.0.1:1".parse().unwrap());
        let (room, _work) = Newsroom::open(settings).await.unwrap();
        let service = news::Service::new("english".parse().unwrap(), "Longwave".into(), Vec::new());
        let before = news::Piece::Service(service.clone());
        room.store().set_up(&[news::Edit::begun(before.clone())], now()).await.unwrap();
        assert!(room.read_again(true).await && room.reader().publishes(&service.id));
        let after = news::Piece::Service(news::Service { off: true, ..service.clone() });
        let edit = news::Edit { before: Some(before), after: Some(after) };
        let entries = room.store().set_up(&[edit], now()).await.unwrap();
        let file = folder.path().join("longwave.db");
        let mut database = SqliteConnection::connect(&format!("sqlite:{}", file.display())).await.unwrap();
        let mut run = async |sql: &'static str| sqlx::raw_sql(sql).execute(&mut database).await.map(drop);
        run("ALTER TABLE service RENAME TO away").await.unwrap();
        let mut set_up = room.set_up_anew();
        entries.iter().for_each(|entry| room.follow(entry));
        // They take turns in the order in which they come: between these two, what was begun has failed.
        assert!(!room.read_again(true).await && !room.read_again(true).await);
        assert!(room.reader().publishes(&service.id));
        run("ALTER TABLE away RENAME TO service").await.unwrap();
        tokio::time::timeout(Duration::from_secs(60), set_up.changed()).await.unwrap().unwrap();
        assert!(!room.reader().publishes(&service.id));
    }
}
