//! A front: the ordered slots of a service or section at a moment.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{Actor, By, Right, Role, SectionId, ServiceId, StoryId};

/// Most slots that an editor may set; lists below a front fill themselves.
pub const MAX_SLOTS: usize = 24;

/// What an editor put at the top of a page; the first slot is the lead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Front {
    pub service: ServiceId,
    /// `None` is the service's own front.
    #[serde(default)]
    pub section: Option<SectionId>,
    pub slots: Vec<Slot>,
    /// Counts the times it was set; who sets it names the one they saw.
    pub version: u64,
    pub by: By,
    pub at: Timestamp,
}

/// One place on a front.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot {
    pub story: StoryId,
    /// After this the place is given up.
    #[serde(default)]
    pub until: Option<Timestamp>,
}

/// Why a front may not be set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "refusal", rename_all = "kebab-case")]
pub enum FrontRefusal {
    #[error("this takes the role {needed:?} at {service}")]
    NotAllowed { needed: Role, service: ServiceId },
    #[error("somebody set this front meanwhile: it is at version {version}; look at it and set yours again")]
    Overtaken { version: u64 },
    #[error("a front has at most {MAX_SLOTS} slots")]
    TooLong,
    #[error("story {story} stands in two slots")]
    Twice { story: StoryId },
}

impl Front {
    /// A front that nobody has set yet.
    pub fn empty(service: ServiceId, section: Option<SectionId>) -> Self {
        Self { service, section, slots: Vec::new(), version: 0, by: By::Clock, at: Timestamp::UNIX_EPOCH }
    }

    /// The front with these slots, set over the version that the actor saw.
    ///
    /// # Errors
    /// A [`FrontRefusal`] says why not; the front then stays as it is.
    pub fn set(
        &self,
        slots: Vec<Slot>,
        seen: u64,
        actor: &Actor,
        now: Timestamp,
    ) -> Result<Self, FrontRefusal> {
        if !actor.has(Right::Fronts, &self.service) {
            let needed = Right::Fronts.role();
            return Err(FrontRefusal::NotAllowed { needed, service: self.service.clone() });
        }
        if seen != self.version {
            return Err(FrontRefusal::Overtaken { version: self.version });
        }
        if slots.len() > MAX_SLOTS {
            return Err(FrontRefusal::TooLong);
        }
        let mut stories = std::collections::BTreeSet::new();
        if let Some(twice) = slots.iter().find(|slot| !stories.insert(slot.story)) {
            return Err(FrontRefusal::Twice { story: twice.story });
        }
        let (service, section) = (self.service.clone(), self.section.clone());
        Ok(Self { service, section, slots, version: self.version + 1, by: actor.by.clone(), at: now })
    }

    /// The stories that hold their place at `now`, in order.
    pub fn stories(&self, now: Timestamp) -> impl Iterator<Item = StoryId> + '_ {
        self.slots.iter().filter(move |slot| slot.until.is_none_or(|end| now < end)).map(|slot| slot.story)
    }
}
