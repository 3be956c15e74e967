//! A language service as the newsroom sets it up; what its language needs is the page's knowledge.

use serde::{Deserialize, Serialize};

use crate::{SectionId, ServiceId};

/// One language service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Service {
    /// Its name in URLs and in the table of languages.
    pub id: ServiceId,
    /// What the site calls itself in this service.
    pub site_name: String,
    /// In the order of the menu.
    pub sections: Vec<Section>,
    /// A host of its own, where it has one.
    #[serde(default)]
    pub host: Option<String>,
    /// IANA time zone, where it isn't the language's usual one.
    #[serde(default)]
    pub time_zone: Option<String>,
    /// A page about it, where it has another one than the whole site.
    #[serde(default)]
    pub about: Option<String>,
    /// Other addresses of the site for its readers, where they aren't those of the whole site.
    #[serde(default)]
    pub mirrors: Vec<String>,
    /// Its place among the services; those of one place stand in the order of their ids.
    #[serde(default)]
    pub order: u32,
    /// Whether readers see nothing of it, while its people work.
    #[serde(default)]
    pub off: bool,
}

impl Service {
    /// A service as it begins.
    pub fn new(id: ServiceId, site_name: String, sections: Vec<Section>) -> Self {
        Self {
            id,
            site_name,
            sections,
            host: None,
            time_zone: None,
            about: None,
            mirrors: Vec::new(),
            order: 0,
            off: false,
        }
    }

    /// The sections that are still filled, in the order of the menu.
    pub fn menu(&self) -> impl Iterator<Item = &Section> {
        self.sections.iter().filter(|section| !section.retired)
    }
}

/// A section of a service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    pub id: SectionId,
    /// Its name in the service's language; the ten that services start with have one already.
    #[serde(default)]
    pub name: Option<String>,
    /// Whether nothing new comes into it; its address stays.
    #[serde(default)]
    pub retired: bool,
}

impl Section {
    /// One of the sections that services start with.
    pub fn new(id: SectionId) -> Self {
        Self { id, name: None, retired: false }
    }
}
