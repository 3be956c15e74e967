//! The rules under every sequence of actions, times and restarts.

use std::collections::BTreeSet;

use jiff::SignedDuration;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use super::tests::{content, editor, hold, kill, minutes, new_story_from, start, write};
use super::*;
use crate::Actor;

/// A step of a random history: who, what, and how far the clock goes before it (it may go back).
type Step = (u8, Action, i64);

/// A desk of the story's service, one of another, and the service as a whole.
const DESKS: &[&str] = &["english/politics", "persian/politics", ""];

pub(super) fn any_action() -> impl Strategy<Value = Action> {
    let cause = || {
        prop_oneof![
            Just(Cause::Desk),
            Just(Cause::Wire { provider: "meridian".into(), guid: "urn:1".into() }),
            Just(Cause::Source(StoryId::new(start(), 9))),
        ]
    };
    let moment = || (-60i64..600).prop_map(minutes);
    let revision = || 1u32..6;
    prop_oneof![
        (revision(), "[ab]{0,2}").prop_map(|(base, headline)| write(base, &headline)),
        (revision(), revision(), "[ab]{0,2}").prop_map(|(base, revision, headline)| Action::Restore {
            base,
            revision,
            content: Box::new(content(&headline)),
        }),
        proptest::sample::select(DESKS).prop_map(|desk| Action::ToDesk { desk: desk.parse().ok() }),
        revision().prop_map(|revision| Action::Publish { revision, slug: None }),
        revision().prop_map(|revision| Action::Update { revision }),
        (revision(), "[ab]").prop_map(|(revision, note)| Action::Correct { revision, note }),
        (revision(), moment()).prop_map(|(revision, at)| Action::Schedule { revision, at, slug: None }),
        Just(Action::Unschedule),
        Just(Action::PublishDue),
        moment().prop_map(|at| Action::Embargo { embargo: Embargo::Until(at) }),
        Just(Action::Embargo { embargo: Embargo::Unclear("Next Monday".into()) }),
        moment().prop_map(|at| Action::ExtendEmbargo { embargo: Embargo::Until(at) }),
        Just(Action::ExtendEmbargo { embargo: Embargo::Unclear("Next Tuesday".into()) }),
        Just(Action::LiftEmbargo),
        cause().prop_map(|cause| Action::Hold { cause, reason: "doubt".into() }),
        proptest::option::of(cause()).prop_map(|cause| Action::Release { cause }),
        prop_oneof![18 => Just(hold()), 1 => Just(kill()),
            1 => Just(Action::TakeDown { reason: "rights".into(), notice: None })],
        Just(Action::Move { stage: Stage::Ready }),
        Just(Action::Move { stage: Stage::Spiked }),
        revision().prop_map(|revision| Action::Confirm { revision }),
        (1u64..4).prop_map(|version| Action::Draw {
            wire: WireRef { provider: "meridian".into(), guid: "urn:1".into(), version },
        }),
    ]
}

fn any_steps() -> impl Strategy<Value = Vec<Step>> {
    proptest::collection::vec((0u8..6, any_action(), -30i64..90), 1..60)
}

pub(super) fn actor(who: u8) -> Actor {
    match who {
        0 => Actor::machine(By::Clock),
        1 => Actor::machine(By::Wire("meridian".into())),
        2 => Actor::machine(By::Import),
        _ => editor(),
    }
}

/// What a history allows readers to see, told from its events alone.
fn allowed(history: &[Change]) -> bool {
    let mut published = false;
    let mut ended = false;
    let mut embargo: Option<Embargo> = None;
    let mut holds: Vec<Cause> = Vec::new();
    for change in history {
        match &change.event {
            Event::Published { .. } => {
                assert!(
                    embargo.as_ref().is_none_or(|embargo| embargo.over(change.at)),
                    "published under embargo"
                );
                assert!(holds.is_empty() && !ended, "published while held or ended");
                (published, embargo) = (true, None);
            }
            Event::Ended { .. } => ended = true,
            Event::Embargoed { embargo: new } => embargo = Some(new.clone()),
            Event::EmbargoLifted => {
                let by_person = matches!(change.by, By::Person(_));
                assert!(by_person || embargo.as_ref().is_some_and(|embargo| embargo.over(change.at)));
                embargo = None;
            }
            Event::Held { cause, .. } => holds.push(cause.clone()),
            Event::Released { cause: None } => holds.clear(),
            Event::Released { cause: Some(cause) } => holds.retain(|held| held != cause),
            _ => {}
        }
    }
    published && !ended && embargo.is_none() && holds.is_empty()
}

pub(super) fn restart<T: Serialize + serde::de::DeserializeOwned>(value: &T) -> T {
    serde_json::from_str(&serde_json::to_string(value).unwrap()).unwrap()
}

#[test]
fn every_action_is_among_those_of_a_random_history() {
    let mut runner = TestRunner::deterministic();
    let mut draw = || any_action().new_tree(&mut runner).unwrap().current().name();
    let drawn: BTreeSet<_> = (0..5_000).map(|_| draw()).collect();
    assert_eq!(drawn, BTreeSet::from(Action::NAMES));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]
    #[test]
    fn no_history_shows_what_is_barred_and_each_replays(
        steps in any_steps(),
        translated in any::<bool>(),
    ) {
        let source = StoryId::new(start(), 9);
        let (mut story, begun) = new_story_from(translated.then_some(Translation { source, revision: 1 }));
        let mut history = vec![begun];
        let mut clock = start();
        for (who, action, skip) in steps {
            clock += SignedDuration::from_mins(skip);
            story = restart(&story);
            let extends = matches!(action, Action::ExtendEmbargo { .. });
            let Ok(change) = decide(&story, action, &actor(who), clock) else { continue };
            if let Event::Embargoed { embargo } = &change.event
                && (extends || !matches!(change.by, By::Person(_)))
                && let Some(before) = story.embargo.clone()
            {
                prop_assert_eq!(&before.longer(embargo.clone()), embargo, "an embargo was shortened");
            }
            if let Event::Updated { revision } | Event::Corrected { revision, .. } = &change.event {
                let seen = story.live.as_ref().map(|live| live.revision);
                let told = matches!(change.event, Event::Corrected { .. }) && seen == Some(*revision);
                prop_assert!(told || *revision == story.head.number, "readers see what nobody meant");
            }
            story.apply(&change);
            history.push(restart(&change));
            prop_assert_eq!(story.visible(), allowed(&history));
        }
        prop_assert_eq!(Story::replay(&history), Some(story));
    }
}
