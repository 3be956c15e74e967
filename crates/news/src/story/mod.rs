//! A story: one piece of journalism in one language at one service, and all that may happen to it.
//!
//! [`decide`] rules, [`Story::apply`] follows; nothing else changes a story. A story is the sum of its changes:
//! [`Story::replay`] of its history gives the same value.

mod action;
mod apply;
mod change;
mod decide;
#[cfg(test)]
mod desk_tests;
#[cfg(test)]
mod family_tests;
#[cfg(test)]
mod history_tests;
mod reach;
mod refusal;
#[cfg(test)]
mod tests;

pub use action::{Action, Cause, New};
pub use change::{Change, Event};
pub use decide::{begin, decide, pictures_allow, shown_at};
pub use reach::{from_package, from_source, from_story, from_wire, past};
pub use refusal::Refusal;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{
    Absence, Actor, By, Content, DeskId, Embargo, FamilyId, Right, ServiceId, Stage, Status, StoryId, WireRef,
};

/// One story as it stands after all its changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Story {
    pub id: StoryId,
    pub family: FamilyId,
    pub service: ServiceId,
    /// The service's desk whose it is; without one, everybody's who writes for the service.
    #[serde(default)]
    pub desk: Option<DeskId>,
    /// What it was translated from, pinned to the revision that it follows.
    pub translation: Option<Translation>,
    /// The wire items that it was made from.
    pub wire: Vec<WireRef>,
    /// How many changes made it what it is.
    pub version: u64,
    pub stage: Stage,
    /// The newest revision, published or not.
    pub head: Revision,
    /// What was published; says nothing of whether readers may see it now.
    pub live: Option<Live>,
    pub schedule: Option<Schedule>,
    pub embargo: Option<Embargo>,
    /// Stops for as long as something is checked, one per cause.
    pub holds: Vec<Hold>,
    /// How it ended, if it did.
    pub end: Option<End>,
    /// What readers were told was wrong, oldest first.
    pub corrections: Vec<Correction>,
}

/// One immutable saved state of a story.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Revision {
    /// From 1.
    pub number: u32,
    pub content: Content,
    pub by: By,
    pub at: Timestamp,
}

/// A story made from another story.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Translation {
    pub source: StoryId,
    /// The source's revision that this story says the same as.
    pub revision: u32,
}

/// What was published, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Live {
    pub revision: u32,
    pub published: Timestamp,
    /// When news was last added.
    pub updated: Option<Timestamp>,
    /// What its address ends in, for good: a new headline moves no story.
    pub slug: Option<String>,
}

/// When a revision is to be published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Schedule {
    pub at: Timestamp,
    pub revision: u32,
    pub slug: Option<String>,
}

/// A reversible stop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hold {
    pub cause: Cause,
    /// For the desk; not shown to readers.
    pub reason: String,
    pub by: By,
    pub at: Timestamp,
}

/// The end of a story. Its address then answers that it is gone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct End {
    pub kind: EndKind,
    /// For the desk.
    pub reason: String,
    /// What readers are told, in the story's language.
    pub notice: Option<String>,
    pub by: By,
    pub at: Timestamp,
}

/// How a story ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum EndKind {
    /// It was wrong or barred and must not be used.
    Killed,
    /// It was removed for another reason.
    TakenDown,
}

/// An error that was admitted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// The first revision without the error.
    pub revision: u32,
    /// What was wrong, for readers.
    pub note: String,
    pub at: Timestamp,
}

impl Story {
    /// Whether an actor has a right over it: at its service, or at its desk.
    pub fn lets(&self, actor: &Actor, right: Right) -> bool {
        actor.has_at(right, &self.service, self.desk.as_ref())
    }

    /// # Errors
    /// [`Refusal::NotAllowed`] where the actor hasn't this right over it.
    pub fn must_let(&self, actor: &Actor, right: Right) -> Result<(), Refusal> {
        actor.must_have_at(right, &self.service, self.desk.as_ref())
    }

    /// Whether an actor may write it: nobody one that has ended.
    pub fn written_by(&self, actor: &Actor) -> bool {
        self.end.is_none() && self.lets(actor, Right::Write)
    }

    /// Whether it is still worked on: neither ended nor spiked.
    pub fn goes_on(&self) -> bool {
        self.end.is_none() && self.stage != Stage::Spiked
    }

    /// Whether an actor may see anything of it at the desk.
    pub fn seen_by(&self, actor: &Actor) -> bool {
        self.offers(actor).is_some()
    }

    /// The newest revision that an actor may see at the desk. What is being written is its service's own, or its desk's;
    /// every other service has, to translate it, what is ready and, once it is published, what was published.
    pub fn offers(&self, actor: &Actor) -> Option<u32> {
        if self.lets(actor, Right::Write) {
            return Some(self.head.number);
        }
        let ready = || (self.stage == Stage::Ready).then_some(self.head.number);
        let offered = self.live.as_ref().map(|live| live.revision).or_else(ready);
        offered.filter(|_| actor.has_somewhere(Right::Look))
    }

    /// Whether readers may see any of it: published, and nothing stops it. The only answer to that question; an
    /// embargo stops a story until the newsroom's clock has lifted it, however late that is.
    pub fn visible(&self) -> bool {
        self.live.is_some() && !self.stopped()
    }

    /// Whether nothing of it may be said: neither itself nor an alert that leads to it, published or not.
    pub fn stopped(&self) -> bool {
        self.end.is_some() || !self.holds.is_empty() || self.embargo.is_some()
    }

    /// What readers are told of why they may not see it; none where they may, or where it was never published.
    pub fn absence(&self) -> Option<Absence> {
        self.live.as_ref()?;
        match &self.end {
            Some(End { kind: EndKind::Killed, .. }) => Some(Absence::Killed),
            Some(End { kind: EndKind::TakenDown, .. }) => Some(Absence::TakenDown),
            None if self.embargo.is_some() => Some(Absence::Unsaid),
            None => (!self.holds.is_empty()).then_some(Absence::Held),
        }
    }

    /// The revision that readers may see.
    pub fn visible_revision(&self) -> Option<u32> {
        self.live.as_ref().filter(|_| self.visible()).map(|live| live.revision)
    }

    /// When what readers see of it last changed; none before it is published.
    pub fn modified(&self) -> Option<Timestamp> {
        let live = self.live.as_ref()?;
        let corrected = self.corrections.last().map(|correction| correction.at);
        Some(live.published.max(live.updated.max(corrected).unwrap_or(live.published)))
    }

    /// What its address ends in, fixed when it was first published.
    pub fn slug(&self) -> Option<&str> {
        self.live.as_ref()?.slug.as_deref()
    }

    /// IPTC's status, as other systems are told it.
    pub fn status(&self) -> Status {
        match (&self.end, self.holds.is_empty()) {
            (Some(_), _) => Status::Canceled,
            (None, false) => Status::Withheld,
            (None, true) => Status::Usable,
        }
    }

    /// As readers would see it if its newest revision went out at `now`, whatever stops that today: what a preview shows.
    /// Its address is the one that it has, or would have.
    pub fn as_if_published(&self, slug: Option<String>, now: Timestamp) -> Self {
        let revision = self.head.number;
        let live = match self.live.clone() {
            None => Live { revision, published: now, updated: None, slug },
            Some(live) if live.revision == revision => live,
            Some(live) => Live { revision, updated: Some(now), ..live },
        };
        Self { live: Some(live), schedule: None, embargo: None, holds: Vec::new(), ..self.clone() }
    }

    /// The story that `changes`, its whole history in order, make.
    pub fn replay<'a>(changes: impl IntoIterator<Item = &'a Change>) -> Option<Self> {
        let mut changes = changes.into_iter();
        let mut story = Self::born(changes.next()?)?;
        changes.for_each(|change| story.apply(change));
        Some(story)
    }
}
