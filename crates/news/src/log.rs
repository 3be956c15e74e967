//! The log: the ordered record of everything that changed what readers may see, and of what other
//! processes must look at again.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{BreakingId, FamilyId, PersonId, PictureId, SectionId, ServiceId, StoryId, TopicId};

/// One entry. Followers keep the last `seq` they have handled and may see an entry twice without harm.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogEntry {
    /// Rises by the order of commit; never reused.
    pub seq: i64,
    pub at: Timestamp,
    #[serde(flatten)]
    pub entry: Entry,
}

/// What changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Entry {
    /// A story: what readers see of it changed.
    Story {
        story: StoryId,
        family: FamilyId,
        service: ServiceId,
        news: Announcement,
        /// Why it was pulled, as far as readers are told; none in entries of older versions.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        why: Option<Absence>,
    },
    /// A front was set.
    Front { service: ServiceId, section: Option<SectionId> },
    /// An alert began, changed or ended.
    Breaking { breaking: BreakingId, services: Vec<ServiceId> },
    /// A picture that readers see: what stands under it, or where it is cropped.
    Picture { picture: PictureId },
    /// Somebody who signs: their name, what is said of them, their face.
    Person { person: PersonId },
    /// What a topic is called.
    Topic { topic: TopicId },
    /// What a service says of itself: its sections, name or host. `None` concerns every service.
    Furniture { service: Option<ServiceId> },
    /// Desks, feeds or redirects: nothing that a page is built of.
    Setup,
}

/// What happened to a story, as readers see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Announcement {
    /// Readers may see it for the first time, or again.
    Appeared,
    /// It has news.
    Updated,
    /// It admits an error.
    Corrected,
    /// Readers may not see it: held, embargoed, killed or taken down.
    Pulled,
    /// Readers never saw it, and are told nothing of it. What names it must look again: an alert is shown only while its
    /// story is neither ended, held nor under embargo.
    Unseen,
}

impl Announcement {
    /// Whether what was built with the story in it, or with a word of it, must not be shown again.
    pub fn bars(self) -> bool {
        matches!(self, Self::Pulled | Self::Unseen)
    }
}

/// Why readers may not see a story, as far as they are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Absence {
    Killed,
    TakenDown,
    /// Something is checked: it may come back.
    Held,
    /// It is under embargo, which nobody is told.
    Unsaid,
}
