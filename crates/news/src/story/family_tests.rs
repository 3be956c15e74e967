//! What a source passes on: no order of holds, kills and embargoes lets a translation be seen that they stop.

use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;

use super::history_tests::{actor, any_action, restart};
use super::tests::{new_story_from, start};
use super::*;
use crate::Actor;

/// What a story's source asked of it, as long as no person and no end of an embargo took that back.
#[derive(Default)]
struct Asked {
    kill: bool,
    hold: bool,
    embargo: Option<Embargo>,
}

/// A source, its translation, and the translation of that: each begins when it is its time.
#[derive(Default)]
struct Family(Vec<(Story, Asked)>);

impl Family {
    /// Begins the next story, with what its source asks of it as it stands.
    fn begin(&mut self, now: Timestamp) {
        let source = self.0.last().map(|(source, _)| source.clone());
        let asks = source.as_ref().map_or(Ok(Vec::new()), from_source);
        // Nothing is translated from what ended.
        let Ok(asks) = asks else { return };
        let pinned = |source: &Story| Translation { source: source.id, revision: source.head.number };
        let (mut story, _) = new_story_from(source.as_ref().map(pinned));
        // As the desk begins it: an embargo that seems over holds until the clock lifts it.
        story.embargo = source.and_then(|source| source.embargo);
        // The first is the one that `any_action` names as a source.
        story.id = StoryId::new(start(), [9, 10, 11][self.0.len()]);
        self.0.push((story, Asked::default()));
        asks.into_iter().for_each(|ask| self.pass_on(self.0.len() - 1, ask, &actor(2), now));
    }

    /// Somebody does something to a story, and the desk passes on what it asks of the next.
    fn act(&mut self, at: usize, action: Action, who: &Actor, now: Timestamp) {
        if let Some(event) = self.change(at, action, who, now) {
            self.take_back(at, &event, matches!(who.by, By::Person(_)), now);
            self.follow(at, &event, who, now);
        }
    }

    fn change(&mut self, at: usize, action: Action, who: &Actor, now: Timestamp) -> Option<Event> {
        let story = &mut self.0[at].0;
        *story = restart(story);
        let change = decide(story, action, who, now).ok()?;
        story.apply(&restart(&change));
        Some(change.event)
    }

    fn follow(&mut self, at: usize, event: &Event, who: &Actor, now: Timestamp) {
        let ask = from_story(&self.0[at].0, event).filter(|_| at + 1 < self.0.len());
        if let Some(ask) = ask {
            self.pass_on(at + 1, ask, who, now);
        }
    }

    fn pass_on(&mut self, at: usize, ask: Action, who: &Actor, now: Timestamp) {
        let asked = &mut self.0[at].1;
        match &ask {
            Action::Kill { .. } => asked.kill = true,
            Action::Hold { .. } => asked.hold = true,
            Action::Release { .. } => asked.hold = false,
            Action::ExtendEmbargo { embargo } => {
                let known = asked.embargo.take();
                asked.embargo = Some(known.map_or(embargo.clone(), |known| known.longer(embargo.clone())));
            }
            other => panic!("no source asks {other:?}"),
        }
        let machine = Actor::machine(who.by.clone());
        if let Some(event) = self.change(at, ask, &machine, now) {
            self.follow(at, &event, who, now);
        }
    }

    /// A person may release a translation, or change its embargo; an embargo may end.
    fn take_back(&mut self, at: usize, event: &Event, person: bool, now: Timestamp) {
        let (story, asked) = &mut self.0[at];
        let source = story.translation.map(|pinned| Cause::Source(pinned.source));
        match event {
            Event::Released { cause } if cause.is_none() || *cause == source => asked.hold = false,
            Event::Embargoed { .. } | Event::EmbargoLifted if person => asked.embargo = None,
            Event::EmbargoLifted | Event::Published { .. } => {
                let over = asked.embargo.take().is_none_or(|embargo| embargo.over(now));
                assert!(over, "{} came out before its source's embargo", story.id);
            }
            _ => {}
        }
    }

    fn check(&self) {
        for (story, asked) in &self.0 {
            let stopped = asked.kill || asked.hold || asked.embargo.is_some();
            assert!(!(stopped && story.visible()), "{} is seen although its source stops it", story.id);
        }
    }
}

/// Only people release: to which story, who, what, and how far the clock goes before it.
fn any_steps() -> impl Strategy<Value = Vec<(usize, Actor, Action, i64)>> {
    let step = (0usize..3, 0u8..4, any_action(), -30i64..90).prop_map(|(at, who, action, skip)| {
        let who = if matches!(action, Action::Release { .. }) { actor(2) } else { actor(who) };
        (at, who, action, skip)
    });
    proptest::collection::vec(step, 1..60)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]
    #[test]
    fn no_translation_is_seen_that_its_source_stops(steps in any_steps()) {
        let mut family = Family::default();
        let mut now = start();
        family.begin(now);
        for (at, who, action, skip) in steps {
            now += SignedDuration::from_mins(skip);
            if at < family.0.len() {
                family.act(at, action, &who, now);
            } else {
                family.begin(now);
            }
            family.check();
        }
    }
}
