//! What a form asks to be done to a story.

use jiff::tz::TimeZone;
use news::story::Cause;
use news::{Action, Embargo, Stage, Story, Timestamp};
use serde::{Deserialize, Serialize};

use super::arranging::moment;
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
    /// A day and a time of day in the zone of the story's readers, as browsers send it: `2026-11-26T18:30`.
    #[serde(default)]
    at: String,
    #[serde(default)]
    stage: Option<Stage>,
    /// The desk that it goes to; empty for the service as a whole.
    #[serde(default)]
    desk: String,
}

impl Asked {
    /// The same for the revision that they are shown now, unless they named another.
    pub fn pinned(mut self, revision: u32) -> Self {
        self.revision.get_or_insert(revision);
        self
    }

    /// Whether they named no revision: then it is the newest, which must say all that was typed.
    pub fn of_newest(&self) -> bool {
        let on = self.verb == "move" && self.stage.is_some_and(Stage::hands_on);
        let handed_on = self.verb == "to-desk" || on;
        let goes_out = matches!(self.verb.as_str(), "publish" | "update" | "correct" | "schedule");
        self.revision.is_none() && (goes_out || handed_on)
    }

    /// The action on this very story, whose readers have this zone.
    pub fn action(&self, story: &Story, zone: &TimeZone) -> Result<Action, Trouble> {
        let revision = self.revision.unwrap_or(story.head.number);
        let reason = self.reason.clone();
        let notice = Some(self.notice.clone()).filter(|notice| !notice.trim().is_empty());
        Ok(match self.verb.as_str() {
            "publish" => Action::Publish { revision, slug: None },
            "update" => Action::Update { revision },
            "correct" => Action::Correct { revision, note: self.note.clone() },
            "schedule" => Action::Schedule { revision, at: self.moment(zone)?, slug: None },
            "unschedule" => Action::Unschedule,
            "embargo" => Action::Embargo { embargo: Embargo::Until(self.moment(zone)?) },
            "lift-embargo" => Action::LiftEmbargo,
            "hold" => Action::Hold { cause: Cause::Desk, reason },
            "release" => Action::Release { cause: None },
            "kill" => Action::Kill { reason, notice },
            "take-down" => Action::TakeDown { reason, notice },
            "move" => Action::Move { stage: self.stage.ok_or_else(|| Trouble::Astray("stage".into()))? },
            "to-desk" => {
                let desk = Some(self.desk.as_str()).filter(|desk| !desk.is_empty()).map(str::parse);
                let desk = desk.transpose().map_err(|_| Trouble::not_found("desk", &self.desk))?;
                Action::ToDesk { desk }
            }
            other => return Err(Trouble::Astray(other.into())),
        })
    }

    fn moment(&self, zone: &TimeZone) -> Result<Timestamp, Trouble> {
        moment(&self.at, zone).ok_or_else(|| Trouble::value(&self.at))
    }
}
