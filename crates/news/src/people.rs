//! Who signs, who acts, and what they may do.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{PersonId, PictureId, ServiceId, TopicId};

/// Somebody with a byline, or a desk that signs collectively.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    pub id: PersonId,
    /// The name in Latin letters.
    pub name: String,
    /// The name as each service prints it, where it differs.
    #[serde(default)]
    pub names: BTreeMap<ServiceId, String>,
    /// What a story's last lines say of them, per service.
    #[serde(default)]
    pub blurbs: BTreeMap<ServiceId, String>,
    /// Whether it is a desk rather than one person.
    #[serde(default)]
    pub desk: bool,
    #[serde(default)]
    pub picture: Option<PictureId>,
}

impl Person {
    /// The name as `service` prints it.
    pub fn name_at(&self, service: &ServiceId) -> &str {
        self.names.get(service).unwrap_or(&self.name)
    }
}

/// What stories are about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    pub id: TopicId,
    /// The IPTC Media Topic or another concept's URI.
    #[serde(default)]
    pub concept: Option<String>,
    /// Its name at each service; a service that has none doesn't show the topic.
    pub names: BTreeMap<ServiceId, String>,
}

/// Who did something, as the record keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum By {
    /// Somebody, under the name their token or account bears.
    Person(String),
    /// A provider, through what it sent.
    Wire(String),
    /// The newsroom's own clock.
    Clock,
    /// An importer.
    Import,
}

/// What somebody may do; each role may do all that the ones before it may.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Takes wire items, writes, translates.
    Reporter,
    /// Also publishes, corrects, holds, kills, sets fronts and sends breaking news.
    Editor,
    /// Also manages people, services and tokens.
    Administrator,
}

/// The services at which a role holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Scope {
    All,
    Services(Vec<ServiceId>),
}

impl Scope {
    /// Whether `service` is among them.
    pub fn covers(&self, service: &ServiceId) -> bool {
        match self {
            Self::All => true,
            Self::Services(services) => services.contains(service),
        }
    }
}

/// Who acts now, and with what rights.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    pub by: By,
    pub role: Role,
    pub scope: Scope,
}

impl Actor {
    /// The newsroom's own machinery: the clock, a feed, an importer.
    pub fn machine(by: By) -> Self {
        Self { by, role: Role::Editor, scope: Scope::All }
    }

    /// Whether the actor has `role` at `service`.
    pub fn may(&self, role: Role, service: &ServiceId) -> bool {
        self.role >= role && self.scope.covers(service)
    }
}
