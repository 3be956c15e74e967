//! Every reason why something may not be done to a story.

use jiff::Timestamp;
use serde::Serialize;

use super::Cause;
use crate::{DeskId, Missing, PictureBar, PictureId, Role, ServiceId, WireRef};

/// Why something may not be done, and what would help.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "refusal", rename_all = "kebab-case")]
pub enum Refusal {
    #[error("this takes the role {needed:?} at {service}")]
    NotAllowed { needed: Role, service: ServiceId },
    #[error("this takes the role {needed:?} at all services")]
    NotEverywhere { needed: Role },
    #[error("the story was killed; it can't be changed or used again. Write a new one")]
    Killed,
    #[error("the story was taken down; it can't be changed. Write a new one")]
    TakenDown,
    #[error("somebody wrote meanwhile: the newest revision is {newest}. Look at it, then do this again")]
    Overtaken { newest: u32 },
    #[error("nothing would change")]
    Nothing,
    #[error("before it may be published it needs {}", needs(missing))]
    Incomplete { missing: Vec<Missing> },
    #[error("it is published already; send an update or a correction")]
    AlreadyLive,
    #[error("it was spiked; bring it back to the drafts first")]
    Spiked,
    #[error("it is published or scheduled; take it down, or take back that it is scheduled")]
    GoesOut,
    #[error("it isn't published yet; publish it first")]
    NotLive,
    #[error("it is held; release it first")]
    Held,
    #[error("it is held for this cause already")]
    AlreadyHeld,
    #[error("it isn't held for that")]
    NotHeld { cause: Option<Cause> },
    #[error("it is under embargo until {until}; schedule it for then or later")]
    Embargoed { until: Timestamp },
    #[error("its embargo can't be read as a time ({said:?}); somebody must set or lift it")]
    EmbargoUnclear { said: String },
    #[error("it is under no embargo")]
    NoEmbargo,
    #[error("that moment, {at}, has passed; publish it now or choose a later one")]
    Past { at: Timestamp },
    #[error("it isn't scheduled")]
    NotScheduled,
    #[error("it is scheduled for {at}, which hasn't come")]
    NotDue { at: Timestamp },
    #[error("a correction must say what was wrong")]
    NoNote,
    #[error("this must say why")]
    NoReason,
    #[error("it isn't a translation")]
    NotATranslation,
    #[error("it draws on that wire item already")]
    AlreadyDrawn,
    #[error("a block says that it came from {} of {} in version {}, on which the story doesn't draw; draw on it first", .wire.guid, .wire.provider, .wire.version)]
    NotDrawn { wire: WireRef },
    #[error("only the newsroom's clock does that")]
    OnlyTheClock,
    #[error("{desk} is no desk of the story's service")]
    OtherDesk { desk: DeskId },
    #[error("picture {picture} may not be shown ({}); take it out, or have an editor look at its rights", .bar.name())]
    PictureBarred {
        picture: PictureId,
        #[serde(flatten)]
        bar: PictureBar,
    },
}

fn needs(missing: &[Missing]) -> String {
    missing.iter().map(Missing::to_string).collect::<Vec<_>>().join(", ")
}
