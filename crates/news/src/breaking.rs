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

    /// Takes it off services. Where it would run at none any more it has ended, and is kept as it was.
    pub fn end_at(&mut self, services: &[ServiceId], now: Timestamp) {
        let stays = |service: &ServiceId| !services.contains(service);
        if self.alerts.keys().any(stays) {
            self.alerts.retain(|service, _| stays(service));
        } else {
            self.ended.get_or_insert(now);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::By;

    #[test]
    fn it_ends_with_the_last_service() {
        let service = |id: &str| id.parse::<ServiceId>().unwrap();
        let alert = Alert { text: "Ferry found".into(), story: None };
        let mut breaking = Breaking {
            id: BreakingId::from_number(1).unwrap(),
            alerts: ["english", "persian"].map(|id| (service(id), alert.clone())).into(),
            from: Timestamp::UNIX_EPOCH,
            until: Timestamp::MAX,
            ended: None,
            by: By::Clock,
        };
        let now = Timestamp::UNIX_EPOCH;
        breaking.end_at(&[service("persian"), service("burmese")], now);
        assert_eq!(breaking.alert(&service("english"), now), Some(&alert));
        assert_eq!((breaking.alert(&service("persian"), now), breaking.ended), (None, None));
        breaking.end_at(&[service("english")], now);
        assert_eq!((breaking.alert(&service("english"), now), breaking.ended), (None, Some(now)));
        assert_eq!(breaking.alerts.len(), 1, "what it said is kept");
    }
}
