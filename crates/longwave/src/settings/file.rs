//! Settings as an operator writes them.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use jiff::SignedDuration;
use news::Role;
use serde::Deserialize;

use super::FolderFeed;
use super::entering::WrittenSingleSignOn;
use super::notices::{WrittenMail, WrittenNotices};

/// The file's keys; an unknown one is a mistake, not a guess.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Written {
    pub name: String,
    pub address: Option<String>,
    pub mirrors: Vec<String>,
    pub about: Option<String>,
    pub listen: String,
    pub proxies: Vec<String>,
    pub data: PathBuf,
    pub database: Option<String>,
    pub media: Option<String>,
    pub media_endpoint: Option<String>,
    pub media_region: Option<String>,
    pub theme: Option<PathBuf>,
    pub catalogs: Option<PathBuf>,
    pub key_file: Option<PathBuf>,
    pub leaked_passwords: Option<PathBuf>,
    pub second_factor: Option<Role>,
    pub single_sign_on: Option<WrittenSingleSignOn>,
    pub feed: Vec<WrittenFeed>,
    pub mail: Option<WrittenMail>,
    pub notices: WrittenNotices,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenFeed {
    pub provider: String,
    pub folder: PathBuf,
    #[serde(default)]
    pub format: Option<String>,
    /// Minutes.
    #[serde(default)]
    pub silent_after: Option<u32>,
}

impl Default for Written {
    fn default() -> Self {
        Self {
            name: "Longwave News".into(),
            address: None,
            mirrors: Vec::new(),
            about: None,
            listen: "127.0.0.1:8080".into(),
            proxies: Vec::new(),
            data: "data".into(),
            database: None,
            media: None,
            media_endpoint: None,
            media_region: None,
            theme: None,
            catalogs: None,
            key_file: None,
            leaked_passwords: None,
            second_factor: None,
            single_sign_on: None,
            feed: Vec::new(),
            mail: None,
            notices: WrittenNotices::default(),
        }
    }
}

impl Written {
    pub(super) fn read(path: &Path) -> Result<Self> {
        let text = std::fs::read_to_string(path).with_context(|| {
            format!("can't read {}; `longwave settings` prints an example to start from", path.display())
        })?;
        toml::from_str(&text).with_context(|| format!("in {}", path.display()))
    }
}

impl WrittenFeed {
    pub(super) fn resolve(self, beside: &Path) -> Result<FolderFeed> {
        let format = self.format.as_deref().map(str::parse).transpose();
        let format = format.map_err(|error| anyhow::anyhow!("feed of {}: {error}", self.provider))?;
        let silent_after = self.silent_after.map(|minutes| SignedDuration::from_mins(minutes.into()));
        Ok(FolderFeed { provider: self.provider, folder: beside.join(self.folder), format, silent_after })
    }
}
