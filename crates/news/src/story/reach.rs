//! What a kill, a hold or an embargo means for the stories that were made from what it struck.

use jiff::Timestamp;

use super::change::Event;
use super::{Action, Cause, EndKind, Refusal, Story};
use crate::{Status, StoryId, WireItem};

/// What a new version of a wire item asks of a story that draws on it. A provider can stop a story; that it may run
/// again is for a person to say, and whoever releases the hold still finds the embargo that came with it.
pub fn from_wire(item: &WireItem, now: Timestamp) -> Vec<Action> {
    let (provider, guid) = (item.provider.clone(), item.guid.clone());
    // Names, and the provider's own words: what they did is said in each journalist's language by whoever tells of it.
    let named =
        [provider.as_str(), guid.as_str()].into_iter().chain(item.ednotes.first().map(String::as_str));
    let reason = named.collect::<Vec<_>>().join(" · ");
    let status = match item.pubstatus {
        // Nothing more can be asked of what was killed.
        Status::Canceled => return vec![Action::Kill { reason, notice: None }],
        Status::Withheld => Some(Action::Hold { cause: Cause::Wire { provider, guid }, reason }),
        Status::Usable => None,
    };
    status.into_iter().chain(embargo_of(item, now)).collect()
}

/// What a package asks of a story that draws on an item that it names: its embargo is one of all that is in it.
pub fn from_package(package: &WireItem, now: Timestamp) -> Option<Action> {
    embargo_of(package, now)
}

fn embargo_of(item: &WireItem, now: Timestamp) -> Option<Action> {
    let embargo = item.embargo.clone().filter(|embargo| !embargo.over(now))?;
    Some(Action::ExtendEmbargo { embargo })
}

/// What a story, as it stands, asks of one that is just being translated from it.
///
/// # Errors
/// Nothing is translated from a story that was killed or taken down.
pub fn from_source(source: &Story) -> Result<Vec<Action>, Refusal> {
    match source.end.as_ref().map(|end| end.kind) {
        Some(EndKind::Killed) => return Err(Refusal::Killed),
        Some(EndKind::TakenDown) => return Err(Refusal::TakenDown),
        None => {}
    }
    let hold = source
        .holds
        .first()
        .map(|hold| Action::Hold { cause: Cause::Source(source.id), reason: hold.reason.clone() });
    let embargo = source.embargo.clone().map(|embargo| Action::ExtendEmbargo { embargo });
    Ok(hold.into_iter().chain(embargo).collect())
}

/// What a change to a story asks of its translations; `source` is the story with the change. A take-down has reasons
/// of its own place and goes no further; an embargo that somebody lifts early is lifted for that story alone.
pub fn from_story(source: &Story, event: &Event) -> Option<Action> {
    let cause = || Cause::Source(source.id);
    match event {
        Event::Ended { kind: EndKind::Killed, reason, .. } => {
            Some(Action::Kill { reason: reason.clone(), notice: None })
        }
        Event::Held { reason, .. } => Some(Action::Hold { cause: cause(), reason: reason.clone() }),
        Event::Released { .. } if source.holds.is_empty() => Some(Action::Release { cause: Some(cause()) }),
        Event::Embargoed { embargo } => Some(Action::ExtendEmbargo { embargo: embargo.clone() }),
        _ => None,
    }
}

/// What an action asks of the translations of a story that it can't be done to, as the story can't be read: whatever
/// stops would have gone through it.
pub fn past(source: StoryId, action: &Action) -> Option<Action> {
    match action {
        Action::Kill { reason, .. } => Some(Action::Kill { reason: reason.clone(), notice: None }),
        Action::Hold { reason, .. } => {
            Some(Action::Hold { cause: Cause::Source(source), reason: reason.clone() })
        }
        Action::Embargo { embargo } | Action::ExtendEmbargo { embargo } => {
            Some(Action::ExtendEmbargo { embargo: embargo.clone() })
        }
        _ => None,
    }
}
