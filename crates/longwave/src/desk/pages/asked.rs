//! What a form asks to be done to a story.

use jiff::civil::DateTime;
use news::story::Cause;
use news::{Action, Embargo, Stage, Story, Timestamp};
use serde::{Deserialize, Serialize};

use super::shown::zone;
use super::trouble::Trouble;

/// An action and what is said with it, as a form's fields.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Asked {
    /// The action's name, as the API has it.
    #[serde(rename = "do")]
    pub verb: String,
    /// The revision that they saw; without one, the newest.
    #[serde(default)]
    revision: Option<u32>,
    #[serde(default)]
    note: String,
    #[serde(default)]
    reason: String,
    #[serde(default)]
    notice: String,
    /// A day and a time of day in the zone of the story's service, as browsers send it: `2026-11-26T18:30`.
    #[serde(default)]
    at: String,
    #[serde(default)]
    stage: Option<Stage>,
}

impl Asked {
    /// The same for the revision that they are shown now, unless they named another.
    pub fn pinned(mut self, revision: u32) -> Self {
        self.revision.get_or_insert(revision);
        self
    }

    /// Whether they named no revision: then it is the newest, which must say all that was typed.
    pub fn of_newest(&self) -> bool {
        self.revision.is_none() && matches!(self.verb.as_str(), "publish" | "update" | "correct" | "schedule")
    }

    /// The action on this very story.
    pub fn action(&self, story: &Story) -> Result<Action, Trouble> {
        let revision = self.revision.unwrap_or(story.head.number);
        let reason = self.reason.clone();
        let notice = Some(self.notice.clone()).filter(|notice| !notice.trim().is_empty());
        Ok(match self.verb.as_str() {
            "publish" => Action::Publish { revision, slug: None },
            "update" => Action::Update { revision },
            "correct" => Action::Correct { revision, note: self.note.clone() },
            "schedule" => Action::Schedule { revision, at: self.moment(story)?, slug: None },
            "unschedule" => Action::Unschedule,
            "embargo" => Action::Embargo { embargo: Embargo::Until(self.moment(story)?) },
            "lift-embargo" => Action::LiftEmbargo,
            "hold" => Action::Hold { cause: Cause::Desk, reason },
            "release" => Action::Release { cause: None },
            "kill" => Action::Kill { reason, notice },
            "take-down" => Action::TakeDown { reason, notice },
            "move" => Action::Move { stage: self.stage.ok_or_else(|| Trouble::unusable("stage"))? },
            other => return Err(Trouble::unusable(other)),
        })
    }

    fn moment(&self, story: &Story) -> Result<Timestamp, Trouble> {
        let service = page::locale::service(story.service.as_str());
        let zone = zone(service.map_or("UTC", |service| &service.time_zone));
        let unusable = || Trouble::unusable(self.at.clone());
        let civil: DateTime = self.at.parse().map_err(|_| unusable())?;
        zone.to_timestamp(civil).map_err(|_| unusable())
    }
}
