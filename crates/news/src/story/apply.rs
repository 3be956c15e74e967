//! How a change makes a story what it is next; it can't fail, and decides nothing.

use super::change::{Change, Event};
use super::{Correction, End, Hold, Live, Revision, Schedule, Story};
use crate::Stage;

impl Story {
    /// The story that a first change begins.
    pub(crate) fn born(change: &Change) -> Option<Self> {
        let Event::Begun(new) = &change.event else { return None };
        let head = Revision { number: 1, content: new.content.clone(), by: change.by.clone(), at: change.at };
        Some(Self {
            id: new.id,
            family: new.family,
            service: new.service.clone(),
            desk: new.desk.clone(),
            translation: new.translation,
            wire: new.wire.clone(),
            version: change.version,
            stage: Stage::Draft,
            head,
            live: None,
            schedule: None,
            embargo: new.embargo.clone(),
            holds: Vec::new(),
            end: None,
            corrections: Vec::new(),
        })
    }

    /// Follows a change that [`decide`](super::decide) made of this very version of the story.
    pub fn apply(&mut self, change: &Change) {
        self.version = change.version;
        match &change.event {
            Event::Begun(_) => {}
            Event::Written { revision, content, .. } => {
                let content = (**content).clone();
                self.head = Revision { number: *revision, content, by: change.by.clone(), at: change.at };
            }
            Event::Moved { stage } => self.stage = *stage,
            Event::ToDesk { desk } => self.desk.clone_from(desk),
            Event::Published { revision, slug } => {
                let (revision, slug) = (*revision, slug.clone());
                self.live = Some(Live { revision, published: change.at, updated: None, slug });
                self.schedule = None;
                self.embargo = None;
            }
            Event::Updated { revision } => self.go_live(*revision, Some(change)),
            Event::Corrected { revision, note } => {
                self.go_live(*revision, None);
                let (revision, note) = (*revision, note.clone());
                self.corrections.push(Correction { revision, note, at: change.at });
            }
            Event::Scheduled { revision, at, slug } => {
                self.schedule = Some(Schedule { at: *at, revision: *revision, slug: slug.clone() });
            }
            Event::Unscheduled => self.schedule = None,
            Event::Embargoed { embargo } => self.embargo = Some(embargo.clone()),
            Event::EmbargoLifted => self.embargo = None,
            Event::Held { cause, reason } => {
                let (cause, reason, by) = (cause.clone(), reason.clone(), change.by.clone());
                self.holds.push(Hold { cause, reason, by, at: change.at });
            }
            Event::Released { cause: None } => self.holds.clear(),
            Event::Released { cause: Some(cause) } => self.holds.retain(|hold| hold.cause != *cause),
            Event::Ended { kind, reason, notice } => {
                let (reason, notice, by) = (reason.clone(), notice.clone(), change.by.clone());
                self.end = Some(End { kind: *kind, reason, notice, by, at: change.at });
                self.schedule = None;
            }
            Event::Confirmed { revision } => {
                if let Some(translation) = &mut self.translation {
                    translation.revision = *revision;
                }
            }
            Event::Drew { wire } => self.wire.push(wire.clone()),
        }
    }

    fn go_live(&mut self, revision: u32, update: Option<&Change>) {
        if let Some(live) = &mut self.live {
            live.revision = revision;
            live.updated = update.map(|change| change.at).or(live.updated);
        }
    }
}
