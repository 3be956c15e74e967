//! The reader's site: pages built once from the store, kept, and sent to everybody who asks.

mod answer;
mod build;
mod cache;
mod encode;
mod fresh;
mod load;
pub mod serve;
mod site;
mod wanted;

use std::sync::Arc;

use anyhow::Result;
use news::ServiceId;
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

/// Everything that answers readers.
pub struct Reader {
    fresh: Freshness,
    kept: Pages,
    site: std::sync::RwLock<Arc<SiteNow>>,
}

impl Reader {
    pub async fn open(settings: &Settings, store: &Store, head: i64) -> Result<Self> {
        let site = SiteNow::read(settings, store).await?;
        Ok(Self {
            fresh: Freshness::starting_at(head),
            kept: Pages::new(),
            site: std::sync::RwLock::new(Arc::new(site)),
        })
    }

    /// Reads the services again.
    pub async fn reload(&self, settings: &Settings, store: &Store) -> Result<()> {
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
