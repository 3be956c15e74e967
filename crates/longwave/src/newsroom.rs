//! A running newsroom: what every part of the executable shares.

use std::sync::Arc;

use anyhow::{Context, Result};
use news::{Announcement, Entry, LogEntry, PictureId, ServiceId};
use store::{Media, Store};
use tokio::sync::{Mutex, MutexGuard, mpsc, watch};

use crate::desk::Problem;
use crate::live::Live;
use crate::reader::Reader;
use crate::reader::serve::breaking_event;
use crate::renditions::Asked;
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
    following_through: Mutex<()>,
    /// Pictures that a story names, for the renditions to be made before readers ask.
    pictures: mpsc::UnboundedSender<Asked>,
    closing: watch::Sender<bool>,
}

impl Newsroom {
    /// Opens the database and the media, and makes everything ready to serve. The receiver is for whoever makes
    /// renditions.
    pub async fn open(settings: Settings) -> Result<(Self, mpsc::UnboundedReceiver<Asked>)> {
        let store = Store::open(&settings.database.parse()?).await;
        let store = store.with_context(|| format!("can't open the database {}", settings.database))?;
        let media = settings.media.open();
        let media = media.with_context(|| format!("can't open the media in {}", settings.media))?;
        let head = store.log_head().await?;
        let reader = Reader::open(&settings, &store, head).await?;
        let (pictures, wanted) = mpsc::unbounded_channel();
        let room = Inner {
            settings,
            store,
            media,
            reader,
            live: Live::new(head),
            following_through: Mutex::default(),
            pictures,
            closing: watch::Sender::new(false),
        };
        Ok((Self(Arc::new(room)), wanted))
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

    /// One at a time follows items through.
    pub async fn following_through(&self) -> MutexGuard<'_, ()> {
        self.0.following_through.lock().await
    }

    /// # Errors
    /// Where no such service publishes here.
    pub fn knows_service(&self, service: &ServiceId) -> Result<(), Problem> {
        let known = self.0.reader.publishes(service);
        if known { Ok(()) } else { Err(Problem::not_found("service", service)) }
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

    /// Has readers see what an entry of the log says. Following one twice, or late, does no harm.
    pub fn follow(&self, logged: &LogEntry) {
        self.0.reader.fresh().take_in(logged);
        match &logged.entry {
            Entry::Story { story, service, news, .. } => {
                let data = serde_json::json!({ "id": story, "news": news });
                self.0.live.tell(service, logged.seq, "story", &data);
                // Its alert goes with it.
                if *news == Announcement::Pulled {
                    self.tell_breaking(service.clone());
                }
            }
            Entry::Front { service, .. } => {
                self.0.live.tell(service, logged.seq, "front", &serde_json::json!({}));
            }
            Entry::Breaking { services, .. } => {
                services.iter().for_each(|service| self.tell_breaking(service.clone()));
            }
            Entry::Picture { .. } => {}
            Entry::Furniture { .. } => self.reload_furniture(),
        }
    }

    /// Open pages are told the alert itself, so that none has to ask; and again once it is over by itself.
    fn tell_breaking(&self, service: ServiceId) {
        let room = self.clone();
        tokio::spawn(async move {
            while let Some((event, end)) = breaking_event(&room, &service).await {
                room.live().tell_now(&service, event);
                let Some(end) = end else { return };
                let left = end.duration_since(crate::clock::now());
                tokio::time::sleep(left.try_into().unwrap_or_default()).await;
            }
        });
    }

    fn reload_furniture(&self) {
        let room = self.clone();
        tokio::spawn(async move {
            if let Err(error) = room.reader().reload(room.settings(), room.store()).await {
                tracing::error!("services could not be read again: {error:#}");
            }
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
