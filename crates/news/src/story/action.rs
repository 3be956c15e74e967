//! What somebody may want to do to a story.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::Translation;
use crate::{Content, DeskId, Embargo, FamilyId, ServiceId, Stage, StoryId, WireRef};

/// A story about to begin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct New {
    /// Made by the caller, from a clock and randomness.
    pub id: StoryId,
    /// Of its own, or for a translation its source's.
    pub family: FamilyId,
    /// Where it is to be written.
    pub service: ServiceId,
    /// The service's desk that writes it, where it is one's alone.
    #[serde(default)]
    pub desk: Option<DeskId>,
    /// What its first revision says.
    pub content: Content,
    /// What it is translated from, where it is a translation.
    pub translation: Option<Translation>,
    /// The wire items that it is made from.
    pub wire: Vec<WireRef>,
    /// What it was made from may lie under an embargo; then so does it.
    pub embargo: Option<Embargo>,
}

/// Something to do to a story.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "action", rename_all = "kebab-case")]
pub enum Action {
    /// Save a new revision, written over revision `base`.
    Write {
        base: u32,
        content: Box<Content>,
        /// Who typed in it beside whoever saves it, where the newsroom itself knows; nobody says so from outside.
        #[serde(skip)]
        with: Vec<String>,
    },
    /// Save a new revision, over revision `base`, that says what an older one said. Nothing is ever rewound.
    Restore {
        base: u32,
        /// The older revision.
        revision: u32,
        /// What it says; whoever asks for this reads it where revisions are kept.
        #[serde(default)]
        content: Box<Content>,
    },
    /// Hand it on in the desk's work.
    Move { stage: Stage },
    /// Give it to a desk of its service, or to the service as a whole.
    ToDesk { desk: Option<DeskId> },
    /// Publish for the first time. The revision must be the newest, so that nobody publishes what they haven't seen.
    Publish {
        revision: u32,
        /// What its address ends in from now on. The desk makes it of the headline, by the rules of the language.
        #[serde(default)]
        slug: Option<String>,
    },
    /// Publish news.
    Update { revision: u32 },
    /// Publish a revision that mends an error, and say what it was.
    Correct { revision: u32, note: String },
    /// Have the clock publish a revision, whatever is written after it.
    Schedule {
        revision: u32,
        at: Timestamp,
        /// As for [`Action::Publish`].
        #[serde(default)]
        slug: Option<String>,
    },
    /// Take that back.
    Unschedule,
    /// Publish what was scheduled, now that it is time.
    PublishDue,
    /// Put the story under an embargo, or change the one it is under. Only a person may shorten one.
    Embargo { embargo: Embargo },
    /// Keep the story back at least so long: what a wire item or a story's source asks. It shortens no embargo.
    ExtendEmbargo { embargo: Embargo },
    /// Lift an embargo: a person at any time, the clock once it is over.
    LiftEmbargo,
    /// Stop it while something is checked.
    Hold {
        #[serde(default)]
        cause: Cause,
        reason: String,
    },
    /// End the hold with this cause, or every hold.
    Release { cause: Option<Cause> },
    /// Say that it was wrong or barred and must not be used.
    Kill { reason: String, notice: Option<String> },
    /// Remove it for another reason.
    TakeDown { reason: String, notice: Option<String> },
    /// The translation says the same as this revision of its source.
    Confirm { revision: u32 },
    /// The story now also draws on this wire item.
    Draw { wire: WireRef },
}

/// Why a story is held.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Cause {
    /// Somebody on the desk wants it checked.
    #[default]
    Desk,
    /// A provider withholds an item that it was made from.
    Wire { provider: String, guid: String },
    /// The story that it was translated from is held.
    Source(StoryId),
}

impl Action {
    /// The names of all actions.
    pub const NAMES: [&str; 19] = [
        "write",
        "restore",
        "move",
        "to-desk",
        "publish",
        "update",
        "correct",
        "schedule",
        "unschedule",
        "publish-due",
        "embargo",
        "extend-embargo",
        "lift-embargo",
        "hold",
        "release",
        "kill",
        "take-down",
        "confirm",
        "draw",
    ];

    /// Its name, as the API has it.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Write { .. } => "write",
            Self::Restore { .. } => "restore",
            Self::Move { .. } => "move",
            Self::ToDesk { .. } => "to-desk",
            Self::Publish { .. } => "publish",
            Self::Update { .. } => "update",
            Self::Correct { .. } => "correct",
            Self::Schedule { .. } => "schedule",
            Self::Unschedule => "unschedule",
            Self::PublishDue => "publish-due",
            Self::Embargo { .. } => "embargo",
            Self::ExtendEmbargo { .. } => "extend-embargo",
            Self::LiftEmbargo => "lift-embargo",
            Self::Hold { .. } => "hold",
            Self::Release { .. } => "release",
            Self::Kill { .. } => "kill",
            Self::TakeDown { .. } => "take-down",
            Self::Confirm { .. } => "confirm",
            Self::Draw { .. } => "draw",
        }
    }
}
