//! The site as it is set up now: its services, templates and files.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use axum::http::HeaderValue;
use news::Desk;
use page::{Pages, Site, Theme};
use store::Store;

use crate::people::new_secret;
use crate::settings::Settings;

/// The name under which the store keeps what tells this newsroom from every other.
const ID: &str = "newsroom";

/// What every page is built with.
pub struct SiteNow {
    pub pages: Pages,
    /// The same for readers whose data is dear.
    pub saving: Pages,
    pub policy: HeaderValue,
    /// The same for what the desk shows within a page of its own.
    pub framed_policy: HeaderValue,
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
        Ok(Self { pages, saving, policy, framed_policy })
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
