//! Desks: groups of journalists within a service, each with stories of its own.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::{BadId, DeskName, ServiceId};

/// A desk of a service; written `persian/politics`. That a desk is of a service can be seen by its id alone, so that the
/// rules need to look nothing up.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct DeskId {
    service: ServiceId,
    name: DeskName,
}

impl DeskId {
    /// The desk of this name at a service.
    pub fn new(service: ServiceId, name: DeskName) -> Self {
        Self { service, name }
    }

    /// The service that it belongs to, for good.
    pub fn service(&self) -> &ServiceId {
        &self.service
    }
}

impl fmt::Display for DeskId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.service, self.name)
    }
}

impl FromStr for DeskId {
    type Err = BadId;

    fn from_str(text: &str) -> Result<Self, BadId> {
        let bad = || BadId(text.chars().take(81).collect());
        let (service, name) = text.split_once('/').ok_or_else(bad)?;
        Ok(Self { service: service.parse()?, name: name.parse()? })
    }
}

impl TryFrom<String> for DeskId {
    type Error = BadId;

    fn try_from(text: String) -> Result<Self, BadId> {
        text.parse()
    }
}

impl From<DeskId> for String {
    fn from(id: DeskId) -> Self {
        id.to_string()
    }
}

/// A group of journalists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Desk {
    pub id: DeskId,
    /// What its people call it.
    pub name: String,
    /// Whether no story comes to it any more.
    #[serde(default)]
    pub retired: bool,
}
