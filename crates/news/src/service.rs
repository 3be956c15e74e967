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
}

/// A section of a service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    pub id: SectionId,
    /// Its name in the service's language; the ten that services start with have one already.
    #[serde(default)]
    pub name: Option<String>,
}
