//! The site as its operator set it up.

use std::collections::BTreeMap;

use news::{Service, ServiceId};

/// Everything that is the same on every page.
#[derive(Debug, Clone)]
pub struct Site {
    /// By what this newsroom is told from every other, for good: ids in feeds are made of it, which no new address changes.
    pub id: String,
    /// What the whole site calls itself, where no service speaks.
    pub name: String,
    /// Who publishes, for search engines and feeds.
    pub publisher: String,
    /// Scheme and host without a closing slash, such as `https://news.example`; only canonical addresses, feeds and
    /// sitemaps name it, so that the pages can be read from any mirror.
    pub base: String,
    /// In the order of the list of languages; those that are switched off are here too, for whoever works on them.
    pub services: Vec<Service>,
    /// Whether `/{service}/search` answers.
    pub search: bool,
    /// The address of a page about the site.
    pub about: Option<String>,
    /// Other addresses of the whole site, as `base`, for readers to whom one of them is blocked.
    pub mirrors: Vec<String>,
}

impl Site {
    /// The services that readers may see, in their order.
    pub fn open(&self) -> impl Iterator<Item = &Service> {
        self.services.iter().filter(|service| !service.off)
    }

    /// The service of that id, if it publishes here.
    pub fn service(&self, id: &ServiceId) -> Option<&Service> {
        self.services.iter().find(|service| service.id == *id)
    }

    /// Whether a service has a section of that id.
    pub fn has_section(&self, service: &ServiceId, section: &str) -> bool {
        let has = |service: &Service| service.sections.iter().any(|known| known.id.as_str() == section);
        self.service(service).is_some_and(has)
    }

    /// A path of a service's page as the one address that search engines and feeds are told.
    pub(crate) fn absolute(&self, service: Option<&Service>, path: &str) -> String {
        match service.and_then(|service| service.host.as_deref()) {
            Some(host) => format!("https://{host}{path}"),
            None => format!("{}{path}", self.base.trim_end_matches('/')),
        }
    }
}

/// An operator's own templates and styles: each replaces the built-in file of its name (`theme.css` has the colours).
#[derive(Debug, Clone, Default)]
pub struct Theme {
    /// File name to content.
    pub sources: BTreeMap<String, String>,
}

/// Why pages can't be made.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("service {0} isn't in the table of languages: give it an id of the table, or take it out")]
    UnknownService(ServiceId),
    #[error("service {service}: {zone:?} is no IANA time zone")]
    BadTimeZone { service: ServiceId, zone: String },
    #[error("the theme has a file {0:?} that replaces nothing; the names are: {known}", known = .1.join(", "))]
    UnknownFile(String, Vec<&'static str>),
    #[error("the table of languages is empty")]
    NoLanguages,
    #[error("the pages can't be tried: {0}")]
    Trial(String),
    #[error("template {file}: {reason}")]
    Template { file: String, reason: String },
    #[error("the theme's {file} can't stand inside a page: it holds {what:?}")]
    BadStyle { file: String, what: &'static str },
}
