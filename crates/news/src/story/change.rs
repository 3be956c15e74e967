//! What happened to a story: the only thing that [`Story::apply`](super::Story::apply) follows.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::action::New;
use super::{Cause, EndKind};
use crate::{Announcement, By, Content, DeskId, Embargo, Entry, Stage, Story, StoryId, WireRef};

/// One step in a story's history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    pub story: StoryId,
    /// The story's version that this makes, from 1: two changes made at the same time can't both be kept.
    pub version: u64,
    pub at: Timestamp,
    pub by: By,
    pub event: Event,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
pub enum Event {
    /// The story began.
    Begun(Box<New>),
    /// A new revision was saved.
    Written {
        revision: u32,
        content: Box<Content>,
        /// The older revision that this one says again, where somebody restored it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        restored: Option<u32>,
        /// Whose changes it holds beside those of whoever saved it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        with: Vec<String>,
    },
    /// It was handed on in the desk's work.
    Moved { stage: Stage },
    /// It is this desk's from now on, or the service's as a whole.
    ToDesk { desk: Option<DeskId> },
    /// Readers may see it from now on.
    Published { revision: u32, slug: Option<String> },
    /// Readers see a newer revision, with news.
    Updated { revision: u32 },
    /// Readers see a newer revision, and are told what was wrong.
    Corrected { revision: u32, note: String },
    /// The clock is to publish a revision.
    Scheduled { revision: u32, at: Timestamp, slug: Option<String> },
    /// That was taken back.
    Unscheduled,
    /// It is under this embargo, in place of the one before.
    Embargoed { embargo: Embargo },
    /// It is under none.
    EmbargoLifted,
    /// It is stopped while something is checked.
    Held { cause: Cause, reason: String },
    /// The hold with this cause ended, or every hold.
    Released { cause: Option<Cause> },
    /// It was killed or taken down.
    Ended { kind: EndKind, reason: String, notice: Option<String> },
    /// It says the same as this revision of its source.
    Confirmed { revision: u32 },
    /// It draws on this wire item too.
    Drew { wire: WireRef },
}

impl Change {
    /// What the log says of this change, if readers are to see anything of it. `before` is the story without it,
    /// `after` the story with it.
    pub fn entry(&self, before: &Story, after: &Story) -> Option<Entry> {
        let news = match (before.visible(), after.visible()) {
            (false, true) => Announcement::Appeared,
            (true, false) => Announcement::Pulled,
            (true, true) => match self.event {
                Event::Updated { .. } => Announcement::Updated,
                Event::Corrected { .. } => Announcement::Corrected,
                _ => return None,
            },
            (false, false) => unseen(before, after)?,
        };
        let (story, family, service) = (after.id, after.family, after.service.clone());
        Some(Entry::Story { story, family, service, news, why: after.absence() })
    }
}

/// What is told of a story that readers don't see, before as after: the notice at its address may be another now, and
/// an alert that names it may have to go.
fn unseen(before: &Story, after: &Story) -> Option<Announcement> {
    let stopped = before.end != after.end || before.embargo.is_some() != after.embargo.is_some();
    let held = before.holds.is_empty() != after.holds.is_empty();
    let news = if after.live.is_some() { Announcement::Pulled } else { Announcement::Unseen };
    (stopped || held).then_some(news)
}
