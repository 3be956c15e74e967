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
    Overtaken { version: u64, by: By, at: Timestamp },
    #[error("a front has at most {MAX_SLOTS} slots")]
    TooLong,
    #[error("story {story} stands in two slots")]
    Twice { story: StoryId },
    #[error("the place of story {story} would be given up before it is taken: its time is over")]
    Over { story: StoryId },
}

impl Slot {
    /// Whether its place is given up at `now`.
    pub fn over(&self, now: Timestamp) -> bool {
        self.until.is_some_and(|end| end <= now)
    }
}

impl Front {
    /// A front that nobody has set yet.
    pub fn empty(service: ServiceId, section: Option<SectionId>) -> Self {
        Self { service, section, slots: Vec::new(), version: 0, by: By::Clock, at: Timestamp::UNIX_EPOCH }
    }

    /// The front with these slots, set over the version that the actor saw. Places that were given up since are left
    /// out; a new one can't be over already.
    ///
    /// # Errors
    /// A [`FrontRefusal`] says why not; the front then stays as it is.
    pub fn set(
        &self,
        mut slots: Vec<Slot>,
        seen: u64,
        actor: &Actor,
        now: Timestamp,
    ) -> Result<Self, FrontRefusal> {
        if !actor.has(Right::Fronts, &self.service) {
            let needed = Right::Fronts.role();
            return Err(FrontRefusal::NotAllowed { needed, service: self.service.clone() });
        }
        if seen != self.version {
            let (by, at) = (self.by.clone(), self.at);
            return Err(FrontRefusal::Overtaken { version: self.version, by, at });
        }
        if slots.len() > MAX_SLOTS {
            return Err(FrontRefusal::TooLong);
        }
        let mut stories = std::collections::BTreeSet::new();
        if let Some(twice) = slots.iter().find(|slot| !stories.insert(slot.story)) {
            return Err(FrontRefusal::Twice { story: twice.story });
        }
        let new = slots.iter().find(|slot| slot.over(now) && !self.slots.contains(slot));
        if let Some(Slot { story, .. }) = new {
            return Err(FrontRefusal::Over { story: *story });
        }
        slots.retain(|slot| !slot.over(now));
        let (service, section) = (self.service.clone(), self.section.clone());
        Ok(Self { service, section, slots, version: self.version + 1, by: actor.by.clone(), at: now })
    }

    /// The stories that hold their place at `now`, in order.
    pub fn stories(&self, now: Timestamp) -> impl Iterator<Item = StoryId> + '_ {
        self.slots.iter().filter(move |slot| !slot.over(now)).map(|slot| slot.story)
    }

    /// The next moment after `now` at which a place is given up.
    pub fn next_end(&self, now: Timestamp) -> Option<Timestamp> {
        self.slots.iter().filter_map(|slot| slot.until).filter(|end| now < *end).min()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Scope;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    fn slot(n: u32, until: Option<i64>) -> Slot {
        Slot { story: StoryId::new(Timestamp::UNIX_EPOCH, n), until: until.map(at) }
    }

    fn set(front: &Front, slots: &[Slot], seen: u64, now: i64) -> Result<Front, FrontRefusal> {
        let mira = Actor::new(By::Person("mira".into()), Role::Editor, Scope::All);
        front.set(slots.to_vec(), seen, &mira, at(now))
    }

    #[test]
    fn a_place_is_given_up_at_its_second() {
        let empty = Front::empty("english".parse().unwrap(), None);
        let slots = [slot(1, Some(100)), slot(2, None), slot(3, Some(50))];
        let front = set(&empty, &slots, 0, 10).unwrap();
        let there = |second| front.stories(at(second)).count();
        assert_eq!((there(49), there(50), there(99), there(100)), (3, 2, 2, 1));
        let next = |second| front.next_end(at(second)).map(Timestamp::as_second);
        assert_eq!((next(10), next(50), next(100)), (Some(50), Some(100), None));
    }

    #[test]
    fn a_place_that_is_over_can_be_left_but_not_taken() {
        let empty = Front::empty("english".parse().unwrap(), None);
        let (short, other) = (slot(1, Some(100)), slot(2, Some(90)));
        let front = set(&empty, std::slice::from_ref(&short), 0, 10).unwrap();
        // Somebody began to arrange while the first one still stood there.
        let next = set(&front, &[short.clone(), slot(3, None)], 1, 100).unwrap();
        assert_eq!(next.slots, [slot(3, None)]);
        let late = set(&next, std::slice::from_ref(&other), 2, 100);
        assert_eq!(late, Err(FrontRefusal::Over { story: other.story }));
    }

    #[test]
    fn who_saw_an_older_front_is_told_who_set_it_since() {
        let front = set(&Front::empty("english".parse().unwrap(), None), &[slot(1, None)], 0, 10).unwrap();
        let overtaken = FrontRefusal::Overtaken { version: 1, by: By::Person("mira".into()), at: at(10) };
        assert_eq!(set(&front, &[], 0, 20), Err(overtaken));
        let reporter = Actor::new(By::Person("tom".into()), Role::Reporter, Scope::All);
        let refused = front.set(Vec::new(), 1, &reporter, at(20));
        assert!(matches!(refused, Err(FrontRefusal::NotAllowed { needed: Role::Editor, .. })));
    }
}
