//! The reader's site: pages built once from the store, kept, and sent to everybody who asks.

mod answer;
mod build;
mod cache;
mod encode;
mod fresh;
mod load;
pub mod reads;
pub mod serve;
mod site;
mod wanted;

use std::sync::Arc;

use anyhow::Result;
use news::{Content, PictureId, ServiceId, StoryId};
use quick_cache::sync::Cache;
use store::Store;

pub use self::cache::Kept;
pub use self::encode::Coding;
pub use self::fresh::Freshness;
pub use self::wanted::{Of, View, Wanted};
use crate::desk::Problem;
use crate::newsroom::Newsroom;
use crate::settings::Settings;

use self::cache::{Found, Pages};
use self::site::SiteNow;

/// Pictures of which is remembered that they may be seen.
const PICTURES: usize = 20_000;

/// Everything that answers readers.
pub struct Reader {
    fresh: Freshness,
    kept: Pages,
    reads: reads::Reads,
    /// Pictures that readers may see, each with the count of pulled stories when that was found.
    pictures: Cache<PictureId, u64>,
    site: std::sync::RwLock<Arc<SiteNow>>,
    /// One at a time, so that what was read last stays.
    reloading: tokio::sync::Mutex<()>,
}

impl Reader {
    pub async fn open(settings: &Settings, store: &Store, head: i64) -> Result<Self> {
        let site = SiteNow::read(settings, store).await?;
        Ok(Self {
            fresh: Freshness::starting_at(head),
            kept: Pages::new(),
            reads: reads::Reads::default(),
            pictures: Cache::new(PICTURES),
            site: std::sync::RwLock::new(Arc::new(site)),
            reloading: tokio::sync::Mutex::default(),
        })
    }

    /// Reads the services again.
    pub async fn reload(&self, settings: &Settings, store: &Store) -> Result<()> {
        let _turn = self.reloading.lock().await;
        let site = Arc::new(SiteNow::read(settings, store).await?);
        *self.site.write().unwrap_or_else(std::sync::PoisonError::into_inner) = site;
        Ok(())
    }

    pub fn fresh(&self) -> &Freshness {
        &self.fresh
    }

    pub fn pages_kept(&self) -> usize {
        self.kept.len()
    }

    /// Whether the service publishes here.
    pub fn publishes(&self, service: &ServiceId) -> bool {
        self.site().pages.site().service(service).is_some()
    }

    /// The service that has this host for its own, whatever the port.
    pub fn service_at(&self, host: &str) -> Option<ServiceId> {
        let host = host.split(':').next().filter(|host| !host.is_empty())?;
        let site = self.site();
        let services = &site.pages.site().services;
        let own = |own: &String| own.split(':').next().is_some_and(|own| own.eq_ignore_ascii_case(host));
        services.iter().find(|service| service.host.as_ref().is_some_and(own)).map(|found| found.id.clone())
    }

    pub fn has_section(&self, service: &ServiceId, section: &str) -> bool {
        let site = self.site();
        let service = site.pages.site().service(service);
        service.is_some_and(|service| service.sections.iter().any(|known| known.id.as_str() == section))
    }

    /// Whether a story that readers may see shows the picture, or somebody whom they know by it. The store is asked
    /// once; again only after a story was pulled.
    pub async fn shows_picture(&self, room: &Newsroom, picture: PictureId) -> Result<bool, Problem> {
        let pulls = self.fresh.pulls();
        if self.pictures.get(&picture) == Some(pulls) {
            return Ok(true);
        }
        let seen = room.store().picture_visible(picture).await?;
        if seen {
            self.pictures.insert(picture, pulls);
        }
        Ok(seen)
    }

    /// The stories of a service that readers open most.
    pub fn most_read(&self, service: &ServiceId, count: usize) -> Vec<StoryId> {
        self.reads.most(service, count)
    }

    /// What a story's address would end in if it were published now.
    pub fn slug(&self, service: &ServiceId, content: &Content) -> Option<String> {
        self.site().pages.slug(service, content)
    }

    fn site(&self) -> Arc<SiteNow> {
        Arc::clone(&self.site.read().unwrap_or_else(std::sync::PoisonError::into_inner))
    }

    /// The page as it may be shown now: kept, or built once for all who wait for it.
    ///
    /// # Errors
    /// The store's, where nothing was built that may be shown instead.
    pub async fn page(&self, room: &Newsroom, wanted: &Wanted) -> Result<Arc<Kept>, Problem> {
        let older = match self.kept.find(wanted, &self.fresh) {
            Found::Kept(kept) => return Ok(kept),
            Found::Aging(kept) => {
                renew(room.clone(), wanted.clone());
                return Ok(kept);
            }
            Found::Missing(older) => older,
        };
        let built = self.kept.build(wanted, &self.fresh, build::build(room, self.site(), wanted)).await;
        match (built, older) {
            (Ok(kept), _) => Ok(kept),
            (Err(problem), Some(older)) => {
                tracing::warn!(%problem, ?wanted, "shown as last built");
                Ok(older)
            }
            (Err(problem), None) => Err(problem),
        }
    }
}

fn renew(room: Newsroom, wanted: Wanted) {
    tokio::spawn(async move {
        let reader = room.reader();
        let building = build::build(&room, reader.site(), &wanted);
        if let Err(problem) = reader.kept.build(&wanted, &reader.fresh, building).await {
            tracing::warn!(%problem, ?wanted, "not built anew");
        }
    });
}
