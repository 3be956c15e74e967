//! Breaking news: sent in two keys, ended in two.

use std::collections::BTreeMap;

use jiff::SignedDuration;
use news::story::{End, EndKind};
use news::{Actor, Alert, Breaking, BreakingId, Embargo, Refusal, Right, ServiceId, Story, Timestamp};
use serde::{Deserialize, Serialize};

use super::{Problem, Why, name};
use crate::clock::random;
use crate::newsroom::Newsroom;
use crate::people::{concerns, does};

/// How long an alert runs unless somebody says otherwise.
const HOURS: i64 = 6;
/// The longest that one may run: after two days nothing is breaking.
const LONGEST_HOURS: i64 = 48;

/// An alert to send.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct NewAlert {
    pub alerts: BTreeMap<ServiceId, Alert>,
    /// Hours that it runs; six by default, 48 at most.
    #[serde(default)]
    pub hours: Option<i64>,
}

/// Sends an alert to every page of the services that it names.
pub async fn send_breaking(
    room: &Newsroom,
    new: NewAlert,
    actor: &Actor,
    now: Timestamp,
) -> Result<Breaking, Problem> {
    does("break");
    concerns_one(&new.alerts);
    let hours = new.hours.unwrap_or(HOURS);
    if !(1..=LONGEST_HOURS).contains(&hours) {
        return Err(Why::Hours { most: LONGEST_HOURS }.into());
    }
    if new.alerts.is_empty() {
        return Err(Why::NoService.into());
    }
    let mut alerts = BTreeMap::new();
    for (service, alert) in new.alerts {
        let alert = check(room, &service, alert, actor, now).await?;
        alerts.insert(service, alert);
    }
    let breaking = Breaking {
        id: BreakingId::new(now, random()),
        alerts,
        from: now,
        until: now.saturating_add(SignedDuration::from_hours(hours)).unwrap_or(now),
        ended: None,
        by: actor.by.clone(),
    };
    let entry = room.store().save_breaking(&breaking).await?;
    room.follow(&entry);
    Ok(breaking)
}

/// What goes to one service is on record there; what goes to several is the newsroom's.
fn concerns_one(alerts: &BTreeMap<ServiceId, Alert>) {
    if let (Some((service, alert)), 1) = (alerts.first_key_value(), alerts.len()) {
        concerns(service, &alert.text);
    }
}

/// Ends an alert before its time, at the services where the actor may; it goes on at the others.
pub async fn end_breaking(
    room: &Newsroom,
    id: BreakingId,
    actor: &Actor,
    now: Timestamp,
) -> Result<Breaking, Problem> {
    let found = room.store().breaking(id).await?;
    let Breaking { alerts, .. } = found.ok_or_else(|| Problem::not_found("breaking alert", id))?;
    does("break-end");
    let services = ends_at(&alerts, actor);
    if let (true, Some(service)) = (services.is_empty(), alerts.keys().next()) {
        concerns_one(&alerts);
        actor.must_have(Right::Breaking, service)?;
    }
    concerns_one(&alerts.into_iter().filter(|(service, _)| services.contains(service)).collect());
    let ended = room.store().end_breaking(id, &services, now).await?;
    let (breaking, entry) = ended.ok_or(Refusal::Nothing)?;
    room.follow(&entry);
    Ok(breaking)
}

/// The services where somebody may end an alert.
pub fn ends_at(alerts: &BTreeMap<ServiceId, Alert>, actor: &Actor) -> Vec<ServiceId> {
    alerts.keys().filter(|service| actor.has(Right::Breaking, service)).cloned().collect()
}

/// The alert as it may be shown.
async fn check(
    room: &Newsroom,
    service: &ServiceId,
    alert: Alert,
    actor: &Actor,
    now: Timestamp,
) -> Result<Alert, Problem> {
    room.knows_service(service)?;
    actor.must_have(Right::Breaking, service)?;
    let text = name(&format!("alerts.{service}.text"), &alert.text, Breaking::MAX_CHARS)?;
    if let Some(id) = alert.story {
        // Nor is anybody told how a story stands that isn't theirs to see.
        let story = room.store().story(id).await?.filter(|story| story.seen_by(actor));
        let story = story.ok_or_else(|| Problem::not_found("story", id))?;
        tellable(&story, now)?;
    }
    Ok(Alert { text, story: alert.story })
}

/// An alert says what its story says: where that is stopped, so is the alert. One that isn't published yet may come
/// after it.
fn tellable(story: &Story, now: Timestamp) -> Result<(), Refusal> {
    match (&story.end, &story.embargo) {
        (Some(End { kind: EndKind::Killed, .. }), _) => Err(Refusal::Killed),
        (Some(_), _) => Err(Refusal::TakenDown),
        _ if !story.holds.is_empty() => Err(Refusal::Held),
        (None, Some(Embargo::Unclear(said))) => Err(Refusal::EmbargoUnclear { said: said.clone() }),
        (None, Some(Embargo::Until(until))) if now < *until => Err(Refusal::Embargoed { until: *until }),
        _ => Ok(()),
    }
}
