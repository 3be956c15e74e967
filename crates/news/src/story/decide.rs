//! The rules: what may happen to a story, decided in one place for the desk, the API, importers and the clock.

use jiff::Timestamp;

use super::action::{Action, New};
use super::change::{Change, Event};
use super::{Cause, Correction, EndKind, Refusal, Story};
use crate::{Actor, By, Content, DeskId, Embargo, Picture, PictureBar, Right, ServiceId, Stage, WireRef};

/// Begins a story.
///
/// # Errors
/// [`Refusal::NotAllowed`] where the actor may not write at the service, [`Refusal::NotDrawn`] where a block came from
/// elsewhere.
pub fn begin(new: New, actor: &Actor, now: Timestamp) -> Result<(Story, Change), Refusal> {
    of_service(new.desk.as_ref(), &new.service)?;
    actor.must_have_at(Right::Write, &new.service, new.desk.as_ref())?;
    drawn_on(&new.content, &new.wire)?;
    let story = new.id;
    let change =
        Change { story, version: 1, at: now, by: actor.by.clone(), event: Event::Begun(Box::new(new)) };
    Story::born(&change).map(|story| (story, change)).ok_or(Refusal::Nothing)
}

/// Rules on an action at the moment `now`. The change is to be applied to this very version of the story.
///
/// # Errors
/// A [`Refusal`] says why not; the story then stays as it is.
pub fn decide(story: &Story, action: Action, actor: &Actor, now: Timestamp) -> Result<Change, Refusal> {
    story.must_let(actor, Right::of(&action))?;
    let event = rule(story, action, actor, now)?;
    Ok(Change { story: story.id, version: story.version + 1, at: now, by: actor.by.clone(), event })
}

/// When readers are to see what somebody publishes by an action; none where it publishes nothing. What the clock publishes goes
/// out without pictures that may not be shown; somebody who is there is told.
pub fn shown_at(action: &Action, now: Timestamp) -> Option<Timestamp> {
    match action {
        Action::Publish { .. } | Action::Update { .. } | Action::Correct { .. } => Some(now),
        Action::Schedule { at, .. } => Some(*at),
        _ => None,
    }
}

/// Whether its pictures may be shown at the story's service, when it is to be seen.
///
/// # Errors
/// [`Refusal::PictureBarred`] names the first that may not. One under an embargo comes by itself when that ends.
pub fn pictures_allow(story: &Story, pictures: &[Picture], at: Timestamp) -> Result<(), Refusal> {
    let barred = |picture: &Picture| {
        let bar = picture.bar_at(&story.service, at).filter(|bar| *bar != PictureBar::Embargoed)?;
        Some(Refusal::PictureBarred { picture: picture.id, bar })
    };
    pictures.iter().find_map(barred).map_or(Ok(()), Err)
}

fn rule(story: &Story, action: Action, actor: &Actor, now: Timestamp) -> Result<Event, Refusal> {
    not_ended(story, &action)?;
    match action {
        Action::Write { base, content, with } => write(story, base, content, None, with),
        Action::Restore { base, revision, content } => {
            write(story, base, content, Some(revision), Vec::new())
        }
        Action::Move { stage } => {
            unless(stage == story.stage, Refusal::Nothing)?;
            let goes_out = story.live.is_some() || story.schedule.is_some();
            unless(stage == Stage::Spiked && goes_out, Refusal::GoesOut)?;
            Ok(Event::Moved { stage })
        }
        Action::ToDesk { desk } => to_desk(story, desk),
        Action::Publish { revision, slug } => publish(story, revision, slug, now),
        Action::Update { revision } => {
            next_live(story, revision)?;
            Ok(Event::Updated { revision })
        }
        Action::Correct { revision, note } => correct(story, revision, note),
        Action::Schedule { revision, at, slug } => schedule(story, revision, at, slug, now),
        Action::Unschedule => {
            unless(story.schedule.is_none(), Refusal::NotScheduled)?;
            Ok(Event::Unscheduled)
        }
        Action::PublishDue => publish_due(story, actor, now),
        Action::Embargo { embargo } if is_person(actor) => put_under(story, embargo, now),
        Action::Embargo { embargo } | Action::ExtendEmbargo { embargo } => {
            unless(embargo.over(now), Refusal::Nothing)?;
            let longest = story.embargo.clone().map_or(embargo.clone(), |present| present.longer(embargo));
            put_under(story, longest, now)
        }
        Action::LiftEmbargo => lift_embargo(story, actor, now),
        Action::Hold { cause, reason } => {
            because(&reason)?;
            unless(story.holds.iter().any(|hold| hold.cause == cause), Refusal::AlreadyHeld)?;
            Ok(Event::Held { cause, reason })
        }
        Action::Release { cause } => {
            let named = |hold: &super::Hold| cause.as_ref().is_none_or(|cause| hold.cause == *cause);
            unless(!story.holds.iter().any(named), Refusal::NotHeld { cause: cause.clone() })?;
            Ok(Event::Released { cause })
        }
        Action::Kill { reason, notice } => {
            because(&reason)?;
            unless(story.end.as_ref().is_some_and(|end| end.kind == EndKind::Killed), Refusal::Killed)?;
            Ok(Event::Ended { kind: EndKind::Killed, reason, notice })
        }
        Action::TakeDown { reason, notice } => {
            because(&reason)?;
            Ok(Event::Ended { kind: EndKind::TakenDown, reason, notice })
        }
        Action::Confirm { revision } => match story.translation {
            None => Err(Refusal::NotATranslation),
            // Somebody else may have confirmed a newer one meanwhile.
            Some(pinned) if revision <= pinned.revision => Err(Refusal::Nothing),
            Some(_) => Ok(Event::Confirmed { revision }),
        },
        Action::Draw { wire } => {
            unless(story.wire.contains(&wire), Refusal::AlreadyDrawn)?;
            Ok(Event::Drew { wire })
        }
    }
}

fn to_desk(story: &Story, desk: Option<DeskId>) -> Result<Event, Refusal> {
    unless(desk == story.desk, Refusal::Nothing)?;
    of_service(desk.as_ref(), &story.service)?;
    Ok(Event::ToDesk { desk })
}

/// A desk has stories of its own service alone.
fn of_service(desk: Option<&DeskId>, service: &ServiceId) -> Result<(), Refusal> {
    match desk.filter(|desk| desk.service() != service) {
        Some(desk) => Err(Refusal::OtherDesk { desk: desk.clone() }),
        None => Ok(()),
    }
}

fn write(
    story: &Story,
    base: u32,
    content: Box<Content>,
    restored: Option<u32>,
    with: Vec<String>,
) -> Result<Event, Refusal> {
    newest(story, base)?;
    unless(*content == story.head.content, Refusal::Nothing)?;
    drawn_on(&content, &story.wire)?;
    Ok(Event::Written { revision: base.saturating_add(1), content, restored, with })
}

fn publish(story: &Story, revision: u32, slug: Option<String>, now: Timestamp) -> Result<Event, Refusal> {
    unless(story.live.is_some(), Refusal::AlreadyLive)?;
    unless(story.stage == Stage::Spiked, Refusal::Spiked)?;
    newest(story, revision)?;
    complete(story)?;
    unless(!story.holds.is_empty(), Refusal::Held)?;
    embargo_over(story, now)?;
    Ok(Event::Published { revision, slug })
}

fn schedule(
    story: &Story,
    revision: u32,
    at: Timestamp,
    slug: Option<String>,
    now: Timestamp,
) -> Result<Event, Refusal> {
    unless(story.live.is_some(), Refusal::AlreadyLive)?;
    unless(story.stage == Stage::Spiked, Refusal::Spiked)?;
    newest(story, revision)?;
    complete(story)?;
    unless(at <= now, Refusal::Past { at })?;
    embargo_over(story, at)?;
    Ok(Event::Scheduled { revision, at, slug })
}

fn publish_due(story: &Story, actor: &Actor, now: Timestamp) -> Result<Event, Refusal> {
    unless(actor.by != By::Clock, Refusal::OnlyTheClock)?;
    unless(story.live.is_some(), Refusal::AlreadyLive)?;
    let scheduled = story.schedule.as_ref().ok_or(Refusal::NotScheduled)?;
    unless(now < scheduled.at, Refusal::NotDue { at: scheduled.at })?;
    unless(!story.holds.is_empty(), Refusal::Held)?;
    embargo_over(story, now)?;
    Ok(Event::Published { revision: scheduled.revision, slug: scheduled.slug.clone() })
}

fn put_under(story: &Story, embargo: Embargo, now: Timestamp) -> Result<Event, Refusal> {
    unless(story.embargo.as_ref() == Some(&embargo), Refusal::Nothing)?;
    match embargo {
        Embargo::Until(at) if at <= now => Err(Refusal::Past { at }),
        embargo => Ok(Event::Embargoed { embargo }),
    }
}

fn lift_embargo(story: &Story, actor: &Actor, now: Timestamp) -> Result<Event, Refusal> {
    unless(story.embargo.is_none(), Refusal::NoEmbargo)?;
    if !is_person(actor) {
        embargo_over(story, now)?;
    }
    Ok(Event::EmbargoLifted)
}

/// Only a person shortens an embargo or lifts it early.
fn is_person(actor: &Actor) -> bool {
    matches!(actor.by, By::Person(_))
}

/// What was wrong is told with the next revision, or afterwards with the one that readers have.
fn correct(story: &Story, revision: u32, note: String) -> Result<Event, Refusal> {
    if story.live.as_ref().is_none_or(|live| live.revision != revision) {
        next_live(story, revision)?;
    }
    unless(note.trim().is_empty(), Refusal::NoNote)?;
    let told = |last: &Correction| last.revision == revision && last.note == note;
    unless(story.corrections.last().is_some_and(told), Refusal::Nothing)?;
    Ok(Event::Corrected { revision, note })
}

/// A live story's next revision: the newest, complete, and not what readers have.
fn next_live(story: &Story, revision: u32) -> Result<(), Refusal> {
    let live = story.live.as_ref().ok_or(Refusal::NotLive)?;
    newest(story, revision)?;
    unless(revision == live.revision, Refusal::Nothing)?;
    complete(story)
}

/// No block claims to come from an item on which the story doesn't draw: a kill of that item would pass it by.
fn drawn_on(content: &Content, wire: &[WireRef]) -> Result<(), Refusal> {
    match content.body.sources().find(|from| !wire.contains(from)) {
        Some(wire) => Err(Refusal::NotDrawn { wire: wire.clone() }),
        None => Ok(()),
    }
}

fn embargo_over(story: &Story, now: Timestamp) -> Result<(), Refusal> {
    match &story.embargo {
        Some(Embargo::Unclear(said)) => Err(Refusal::EmbargoUnclear { said: said.clone() }),
        Some(Embargo::Until(until)) if now < *until => Err(Refusal::Embargoed { until: *until }),
        _ => Ok(()),
    }
}

/// A story that was taken down may still turn out to be wrong, and follows what stops its source, for the stories made
/// from it; nothing else may happen to one that ended.
fn not_ended(story: &Story, action: &Action) -> Result<(), Refusal> {
    match story.end.as_ref().map(|end| end.kind) {
        None => Ok(()),
        Some(_) if matches!(action, Action::Kill { .. }) => Ok(()),
        Some(EndKind::Killed) => Err(Refusal::Killed),
        Some(EndKind::TakenDown) if follows(action) => Ok(()),
        Some(EndKind::TakenDown) => Err(Refusal::TakenDown),
    }
}

/// Whether an action comes from what the story was made from.
fn follows(action: &Action) -> bool {
    match action {
        Action::ExtendEmbargo { .. } => true,
        Action::Hold { cause, .. } | Action::Release { cause: Some(cause) } => *cause != Cause::Desk,
        _ => false,
    }
}

fn newest(story: &Story, revision: u32) -> Result<(), Refusal> {
    let newest = story.head.number;
    unless(revision != newest, Refusal::Overtaken { newest })
}

fn complete(story: &Story) -> Result<(), Refusal> {
    let missing = story.head.content.missing();
    unless(!missing.is_empty(), Refusal::Incomplete { missing })
}

fn because(reason: &str) -> Result<(), Refusal> {
    unless(reason.trim().is_empty(), Refusal::NoReason)
}

fn unless(barred: bool, refusal: Refusal) -> Result<(), Refusal> {
    if barred { Err(refusal) } else { Ok(()) }
}
