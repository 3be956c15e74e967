//! The site as it is set up now: its services, templates and files.

use std::collections::BTreeMap;
use std::sync::Arc;

use anyhow::{Context, Result};
use axum::http::HeaderValue;
use bytes::Bytes;
use news::Desk;
use page::{Pages, Site, Theme};
use store::Store;

use super::encode::Encoded;
use crate::people::new_secret;
use crate::settings::Settings;

/// The name under which the store keeps what tells this newsroom from every other.
const ID: &str = "newsroom";

/// What every page is built with.
pub struct SiteNow {
    pub pages: Pages,
    /// The same for readers whose data is dear.
    pub saving: Pages,
    /// The files that they name.
    pub assets: Vec<Asset>,
    pub policy: HeaderValue,
    /// The same for what the desk shows within a page of its own.
    pub framed_policy: HeaderValue,
}

/// A file of the site's own, in each coding.
pub struct Asset {
    pub path: String,
    pub media_type: &'static str,
    pub body: Arc<Encoded>,
}

impl Asset {
    fn of(asset: &page::Asset) -> Self {
        let body = Arc::new(Encoded::new(Bytes::from_owner(Arc::clone(&asset.bytes))));
        Self { path: asset.path.clone(), media_type: asset.media_type, body }
    }
}

/// What is set up beside the site, and changes without a page being built anew.
#[derive(Default)]
pub struct Beside {
    /// The desks of all services.
    pub desks: Vec<Desk>,
    /// Whether an address that nothing answers may lead somewhere.
    pub redirects: bool,
}

impl Beside {
    pub async fn read(store: &Store) -> Result<Self, store::Error> {
        Ok(Self { desks: store.desks().await?, redirects: store.has_redirects().await? })
    }
}

impl SiteNow {
    /// The file of the site's own that is called so.
    pub fn asset(&self, name: &str) -> Option<&Asset> {
        self.assets.iter().find(|asset| asset.path.strip_prefix(page::paths::ASSETS) == Some(name))
    }

    pub async fn read(settings: &Settings, store: &Store) -> Result<Self> {
        let site = Site {
            id: store.newsroom_key(ID, || new_secret("").ok()).await?,
            name: settings.name.clone(),
            publisher: settings.name.clone(),
            base: settings.address.clone(),
            services: store.services().await?,
            search: false,
            about: settings.about.clone(),
            mirrors: settings.mirrors.clone(),
        };
        let theme = theme(settings)?;
        let saving = Pages::saving(site.clone(), theme.clone())?;
        let pages = Pages::new(site, theme)?;
        let policy =
            HeaderValue::from_str(pages.csp()).context("the theme makes no content security policy")?;
        let framed_policy = HeaderValue::from_str(&pages.framed_csp())?;
        let assets = pages.assets().iter().map(Asset::of).collect();
        Ok(Self { pages, saving, assets, policy, framed_policy })
    }
}

/// The operator's own templates and colours, read whole: a page never waits for a disk.
fn theme(settings: &Settings) -> Result<Theme> {
    let Some(folder) = &settings.theme else { return Ok(Theme::default()) };
    let mut sources = BTreeMap::new();
    let inside =
        std::fs::read_dir(folder).with_context(|| format!("can't read the theme in {}", folder.display()))?;
    for entry in inside.flatten().filter(|entry| entry.path().is_file()) {
        let path = entry.path();
        let text =
            std::fs::read_to_string(&path).with_context(|| format!("can't read {}", path.display()))?;
        sources.insert(entry.file_name().to_string_lossy().into_owned(), text);
    }
    Ok(Theme { sources })
}
