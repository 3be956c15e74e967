//! What happened to a story: the only thing that [`Story::apply`](super::Story::apply) follows.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::action::New;
use super::{Cause, EndKind};
use crate::{Announcement, By, Content, Embargo, Entry, Stage, Story, StoryId, WireRef};

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
    Begun(Box<New>),
    Written { revision: u32, content: Box<Content> },
    Moved { stage: Stage },
    Published { revision: u32, slug: Option<String> },
    Updated { revision: u32 },
    Corrected { revision: u32, note: String },
    Scheduled { revision: u32, at: Timestamp, slug: Option<String> },
    Unscheduled,
    Embargoed { embargo: Embargo },
    EmbargoLifted,
    Held { cause: Cause, reason: String },
    Released { cause: Option<Cause> },
    Ended { kind: EndKind, reason: String, notice: Option<String> },
    Confirmed { revision: u32 },
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
            // A story that was held may be killed: the notice at its address changes.
            (false, false) if after.live.is_some() && before.end != after.end => Announcement::Pulled,
            (false, false) => return None,
        };
        let (story, family, service) = (after.id, after.family, after.service.clone());
        Some(Entry::Story { story, family, service, news, why: after.absence() })
    }
}
