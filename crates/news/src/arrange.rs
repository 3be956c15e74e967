//! Arranging a front before it is set: one step at a time, and what two arrangements differ in.

use std::collections::BTreeSet;

use jiff::Timestamp;
use serde::Serialize;

use crate::StoryId;
use crate::front::{MAX_SLOTS, Slot};

/// One step on the way to a front.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrange {
    Up,
    Down,
    Out,
    /// Before what stands at this place now, counted from 0; at the end where there is no such place.
    To(usize),
    /// In the place of another story, which leaves.
    Instead(StoryId),
}

/// Has a story take a step, and says whether that changed anything. A full front takes no further story.
pub fn arrange(slots: &mut Vec<Slot>, story: StoryId, step: Arrange) -> bool {
    let at = place(slots, story);
    match (step, at) {
        (Arrange::Up, Some(at)) if at > 0 => slots.swap(at - 1, at),
        (Arrange::Down, Some(at)) if at + 1 < slots.len() => slots.swap(at, at + 1),
        (Arrange::Out, Some(at)) => drop(slots.remove(at)),
        (Arrange::To(to), Some(at)) => {
            let to = if at < to { to - 1 } else { to };
            let slot = slots.remove(at);
            slots.insert(to.min(slots.len()), slot);
            return place(slots, story) != Some(at);
        }
        (Arrange::To(to), None) if slots.len() < MAX_SLOTS => {
            slots.insert(to.min(slots.len()), Slot { story, until: None });
        }
        (Arrange::Instead(other), _) if other != story && place(slots, other).is_some() => {
            slots.retain(|slot| slot.story != story);
            let left = slots.iter_mut().filter(|slot| slot.story == other);
            left.for_each(|slot| *slot = Slot { story, until: None });
        }
        _ => return false,
    }
    true
}

/// Where a story stands, counted from 0.
pub fn place(slots: &[Slot], story: StoryId) -> Option<usize> {
    slots.iter().position(|slot| slot.story == story)
}

/// What is different about a story between two arrangements. Places are counted from 1, as editors do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Difference {
    pub story: StoryId,
    #[serde(flatten)]
    pub what: Differs,
}

/// In what an arrangement differs from the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum Differs {
    Came { place: usize },
    Left { place: usize },
    Moved { from: usize, place: usize },
    Until { until: Option<Timestamp> },
}

/// What somebody did who made `after` out of `before`: of the stories that stayed, as few as possible have moved.
pub fn differences(before: &[Slot], after: &[Slot]) -> Vec<Difference> {
    let told = |slot: &Slot, what| Difference { story: slot.story, what };
    let left = before.iter().enumerate().filter(|(_, slot)| place(after, slot.story).is_none());
    let mut all: Vec<_> = left.map(|(at, slot)| told(slot, Differs::Left { place: at + 1 })).collect();
    let stayed: Vec<_> = after.iter().filter_map(|slot| place(before, slot.story)).collect();
    let unmoved = longest_rising(&stayed);
    for (at, slot) in after.iter().enumerate() {
        let Some((from, was)) = before.iter().enumerate().find(|(_, was)| was.story == slot.story) else {
            all.push(told(slot, Differs::Came { place: at + 1 }));
            continue;
        };
        if !unmoved.contains(&from) {
            all.push(told(slot, Differs::Moved { from: from + 1, place: at + 1 }));
        }
        if was.until != slot.until {
            all.push(told(slot, Differs::Until { until: slot.until }));
        }
    }
    all
}

/// The most of some numbers that rise in the order they have.
fn longest_rising(numbers: &[usize]) -> BTreeSet<usize> {
    let mut chains: Vec<Vec<usize>> = Vec::new();
    for &number in numbers {
        let fits = chains.iter().filter(|chain| chain.last().is_none_or(|last| *last < number));
        let mut chain = fits.max_by_key(|chain| chain.len()).cloned().unwrap_or_default();
        chain.push(number);
        chains.push(chain);
    }
    chains.into_iter().max_by_key(Vec::len).unwrap_or_default().into_iter().collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn story(n: u32) -> StoryId {
        StoryId::new(Timestamp::UNIX_EPOCH, n)
    }

    fn slots(stories: &[u32]) -> Vec<Slot> {
        stories.iter().map(|n| Slot { story: story(*n), until: None }).collect()
    }

    fn check(before: &[u32], moved: u32, step: Arrange, after: &[u32]) {
        let mut arranged = slots(before);
        assert_eq!(arrange(&mut arranged, story(moved), step), before != after);
        assert_eq!(arranged, slots(after));
    }

    #[test]
    fn a_story_goes_where_it_is_sent() {
        check(&[1, 2, 3], 2, Arrange::Up, &[2, 1, 3]);
        check(&[1, 2, 3], 1, Arrange::Up, &[1, 2, 3]);
        check(&[1, 2, 3], 2, Arrange::Down, &[1, 3, 2]);
        check(&[1, 2, 3], 3, Arrange::Down, &[1, 2, 3]);
        check(&[1, 2, 3], 2, Arrange::Out, &[1, 3]);
        check(&[1, 2, 3], 4, Arrange::Out, &[1, 2, 3]);
        check(&[1, 2, 3], 4, Arrange::To(0), &[4, 1, 2, 3]);
        check(&[1, 2, 3], 4, Arrange::To(99), &[1, 2, 3, 4]);
        // Dropped before the third, and just behind itself, which is where it is.
        check(&[1, 2, 3], 1, Arrange::To(2), &[2, 1, 3]);
        check(&[1, 2, 3], 1, Arrange::To(1), &[1, 2, 3]);
        check(&[1, 2, 3], 3, Arrange::To(0), &[3, 1, 2]);
        check(&[1, 2, 3], 4, Arrange::Instead(story(2)), &[1, 4, 3]);
        check(&[1, 2, 3], 3, Arrange::Instead(story(1)), &[3, 2]);
        check(&[1, 2, 3], 4, Arrange::Instead(story(9)), &[1, 2, 3]);
    }

    #[test]
    fn a_full_front_takes_no_more() {
        let all: Vec<_> = (0..24).collect();
        check(&all, 99, Arrange::To(0), &all);
    }

    #[test]
    fn one_is_told_what_somebody_else_did() {
        let told = differences(&slots(&[1, 2, 3, 4]), &slots(&[4, 1, 5, 3]));
        let of = |n, what| Difference { story: story(n), what };
        let expected = [
            of(2, Differs::Left { place: 2 }),
            of(4, Differs::Moved { from: 4, place: 1 }),
            of(5, Differs::Came { place: 3 }),
        ];
        assert_eq!(told, expected);
        let mut later = slots(&[1]);
        later.iter_mut().for_each(|slot| slot.until = Some(Timestamp::UNIX_EPOCH));
        let until = Some(Timestamp::UNIX_EPOCH);
        assert_eq!(differences(&slots(&[1]), &later), [of(1, Differs::Until { until })]);
    }

    fn step() -> impl Strategy<Value = (u32, Arrange)> {
        let kind = prop_oneof![
            Just(Arrange::Up),
            Just(Arrange::Down),
            Just(Arrange::Out),
            (0..30_usize).prop_map(Arrange::To),
            (0..30_u32).prop_map(|n| Arrange::Instead(story(n))),
        ];
        (0..30_u32, kind)
    }

    proptest! {
        #[test]
        fn whatever_is_done_no_story_stands_twice(steps in prop::collection::vec(step(), 0..80)) {
            let mut arranged = Vec::new();
            for (n, step) in steps {
                let before = arranged.clone();
                let changed = arrange(&mut arranged, story(n), step);
                prop_assert_eq!(changed, before != arranged);
                let different: BTreeSet<_> = arranged.iter().map(|slot| slot.story).collect();
                prop_assert_eq!(different.len(), arranged.len());
                prop_assert!(arranged.len() <= MAX_SLOTS);
                // Who is neither moved nor gone is passed over, not shuffled: one step tells of two stories at most.
                prop_assert!(differences(&before, &arranged).len() <= 2);
            }
        }
    }
}
