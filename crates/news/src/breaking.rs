//! Breaking news: a short alert shown on every page of the services it names, until it ends.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{BreakingId, By, ServiceId, StoryId};

/// One alert, in each language it is sent in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Breaking {
    pub id: BreakingId,
    pub alerts: BTreeMap<ServiceId, Alert>,
    pub from: Timestamp,
    pub until: Timestamp,
    /// When somebody ended it before its time.
    #[serde(default)]
    pub ended: Option<Timestamp>,
    pub by: By,
}

/// What one service says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alert {
    pub text: String,
    /// The story that tells more; the alert stands without a link while readers may not see it.
    #[serde(default)]
    pub story: Option<StoryId>,
}

impl Breaking {
    /// Longest alert, in characters: what a phone shows without cutting it.
    pub const MAX_CHARS: usize = 200;

    /// What readers of `service` are shown at `now`.
    pub fn alert(&self, service: &ServiceId, now: Timestamp) -> Option<&Alert> {
        // It began when it was sent, whatever the clock says since: one that stepped back must not hide an alert.
        let running = self.ended.is_none() && now < self.until;
        if running { self.alerts.get(service) } else { None }
    }
}
