//! Who signs, who acts, and what they may do.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{DeskId, PersonId, PictureId, Refusal, Right, ServiceId, TopicId};

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

/// What somebody is at a service; each role may do all that the ones before it may. [`Right`](crate::Right) says what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Takes wire items, writes, translates.
    Reporter,
    /// Answers for what readers see.
    Editor,
    /// Answers for a service and its people.
    Chief,
    /// Answers for the newsroom as a whole.
    Administrator,
}

impl Role {
    /// Every role, the one that may do least first.
    pub const ALL: [Self; 4] = [Self::Reporter, Self::Editor, Self::Chief, Self::Administrator];

    /// The role's name, as settings and the API have it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Reporter => "reporter",
            Self::Editor => "editor",
            Self::Chief => "chief",
            Self::Administrator => "administrator",
        }
    }
}

/// Where a role holds: at services, for all their stories, or at desks, for the stories of those alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Scope {
    All,
    Services(Vec<ServiceId>),
    Desks(Vec<DeskId>),
}

impl Scope {
    /// Whether all of `service` is in it.
    pub fn covers(&self, service: &ServiceId) -> bool {
        match self {
            Self::All => true,
            Self::Services(services) => services.contains(service),
            Self::Desks(_) => false,
        }
    }

    /// Whether a desk is in it: its service is, or it alone.
    pub fn covers_desk(&self, desk: &DeskId) -> bool {
        self.covers(desk.service()) || matches!(self, Self::Desks(desks) if desks.contains(desk))
    }
}

/// A role, and where it holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Grant {
    pub role: Role,
    pub scope: Scope,
}

/// Who acts now, and with what rights.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    pub by: By,
    /// All that is granted them; an editor of one service may be a reporter of another.
    pub grants: Vec<Grant>,
}

impl Actor {
    /// Somebody with one role.
    pub fn new(by: By, role: Role, scope: Scope) -> Self {
        Self { by, grants: vec![Grant { role, scope }] }
    }

    /// The newsroom's own machinery: the clock, a feed, an importer.
    pub fn machine(by: By) -> Self {
        Self::new(by, Role::Editor, Scope::All)
    }

    /// Whether the actor has `role` at `service`.
    pub fn may(&self, role: Role, service: &ServiceId) -> bool {
        self.grants.iter().any(|grant| grant.role >= role && grant.scope.covers(service))
    }

    fn may_at(&self, role: Role, desk: &DeskId) -> bool {
        self.grants.iter().any(|grant| grant.role >= role && grant.scope.covers_desk(desk))
    }

    /// Whether the actor has a right over stories of a service that are of this desk, or of none.
    pub fn has_at(&self, right: Right, service: &ServiceId, desk: Option<&DeskId>) -> bool {
        match desk {
            Some(desk) => self.may_at(right.role(), desk),
            None => self.has(right, service),
        }
    }

    /// # Errors
    /// [`Refusal::NotAllowed`] where the actor hasn't this right there.
    pub fn must_have_at(
        &self,
        right: Right,
        service: &ServiceId,
        desk: Option<&DeskId>,
    ) -> Result<(), Refusal> {
        let refused = || Refusal::NotAllowed { needed: right.role(), service: service.clone() };
        if self.has_at(right, service, desk) { Ok(()) } else { Err(refused()) }
    }

    /// Whether the actor has a right at `service` as a whole, or at a desk of it.
    pub fn has_within(&self, right: Right, service: &ServiceId) -> bool {
        let covers = |scope: &Scope| match scope {
            Scope::Desks(desks) => desks.iter().any(|desk| desk.service() == service),
            scope => scope.covers(service),
        };
        self.grants.iter().any(|grant| grant.role >= right.role() && covers(&grant.scope))
    }

    /// # Errors
    /// [`Refusal::NotAllowed`] where the actor has this right neither at `service` nor at a desk of it.
    pub fn must_have_within(&self, right: Right, service: &ServiceId) -> Result<(), Refusal> {
        if self.has_within(right, service) { Ok(()) } else { self.must_have(right, service) }
    }

    /// The desk that a story begins at which the actor begins at `service`: none where they write for all of it.
    pub fn desk_at(&self, service: &ServiceId) -> Option<DeskId> {
        if self.has(Right::Write, service) {
            return None;
        }
        let writes = |grant: &&Grant| grant.role >= Right::Write.role();
        let mut desks = self.grants.iter().filter(writes).flat_map(|grant| match &grant.scope {
            Scope::Desks(desks) => desks.as_slice(),
            _ => &[],
        });
        desks.find(|desk| desk.service() == service).cloned()
    }

    /// Where the actor has a right: at which services as a whole, and at which desks of others. None where everywhere.
    pub fn reach(&self, right: Right) -> Option<(Vec<ServiceId>, Vec<DeskId>)> {
        let (mut services, mut desks) = (Vec::new(), Vec::new());
        for grant in self.grants.iter().filter(|grant| grant.role >= right.role()) {
            match &grant.scope {
                Scope::All => return None,
                Scope::Services(some) => services.extend_from_slice(some),
                Scope::Desks(some) => desks.extend_from_slice(some),
            }
        }
        Some((services, desks))
    }

    /// Whether the actor has a right at `service`.
    pub fn has(&self, right: Right, service: &ServiceId) -> bool {
        self.may(right.role(), service)
    }

    /// Whether the actor may give somebody all of this, and take it from them: a chief at the services that they answer
    /// for, and nobody more than they have. What isn't granted anywhere is everybody's or nobody's: whoever has nothing is for a
    /// chief of all services.
    pub fn may_grant(&self, grants: &[Grant]) -> bool {
        let least = Right::People.role();
        match grants {
            [] => self.everywhere(least),
            grants => grants.iter().all(|grant| self.has_all_of(grant.role.max(least), &grant.scope)),
        }
    }

    /// Whether the actor is all of this, or more, wherever it reaches.
    pub fn has_all_of(&self, role: Role, scope: &Scope) -> bool {
        match scope {
            Scope::All => self.everywhere(role),
            Scope::Services(services) => services.iter().all(|service| self.may(role, service)),
            Scope::Desks(desks) => desks.iter().all(|desk| self.may_at(role, desk)),
        }
    }

    /// # Errors
    /// [`Refusal::NotAllowed`] where the actor hasn't this right at `service`.
    pub fn must_have(&self, right: Right, service: &ServiceId) -> Result<(), Refusal> {
        let refused = || Refusal::NotAllowed { needed: right.role(), service: service.clone() };
        if self.has(right, service) { Ok(()) } else { Err(refused()) }
    }

    /// Whether the actor has a right at every service, those that don't exist yet among them.
    pub fn has_everywhere(&self, right: Right) -> bool {
        self.everywhere(right.role())
    }

    fn everywhere(&self, role: Role) -> bool {
        self.grants.iter().any(|grant| grant.role >= role && grant.scope == Scope::All)
    }

    /// Whether the actor has a right at some service.
    pub fn has_somewhere(&self, right: Right) -> bool {
        self.grants.iter().any(|grant| grant.role >= right.role())
    }
}
