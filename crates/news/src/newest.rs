//! Which of two versions of a wire item is the newer one: by its number, by when it was made, by what it stops, and by
//! when it came.

use std::cmp::Ordering;

use jiff::Timestamp;

use crate::{Status, WireItem};

impl WireItem {
    /// Whether this version, which came after `known`, goes before it; `came` is when `known` did.
    ///
    /// What stops and was made later goes before all. Else the number counts, where both have one that their provider
    /// gave, then when they were made. Where none of that tells, the stricter one stands, then the higher number, then
    /// what came last.
    pub fn replaces(&self, known: &Self, came: Timestamp, now: Timestamp) -> bool {
        self.against(known, came, now).is_ge()
    }

    fn against(&self, known: &Self, came: Timestamp, now: Timestamp) -> Ordering {
        let made = self.made_after(known, came);
        if (self.stops() && made.is_gt()) || (known.stops() && made.is_lt()) {
            return made;
        }
        let both_counted = self.counted() && known.counted();
        let number = if both_counted { self.version.cmp(&known.version) } else { Ordering::Equal };
        let strict = |item: &Self| if item.stops() { item.pubstatus as u8 } else { 0 };
        let longer = |one: &Self, other: &Self| one.held_longer(other, now);
        number
            .then(made)
            .then(strict(self).cmp(&strict(known)))
            .then_with(|| if longer(self, known) { Ordering::Greater } else { Ordering::Equal })
            .then(self.version.cmp(&known.version))
            .then_with(|| if longer(known, self) { Ordering::Less } else { Ordering::Equal })
    }

    /// Equal where it isn't known. What stops and says no date was made no later than it came; but what came before may
    /// bear the time of a clock that is fast.
    fn made_after(&self, known: &Self, came: Timestamp) -> Ordering {
        match (self.version_created, known.version_created) {
            (Some(made), Some(before)) => made.cmp(&before),
            (Some(made), None) if known.stops() && made > came => Ordering::Greater,
            _ => Ordering::Equal,
        }
    }

    /// What another item says of this version tells nothing of when it was made: [`Bar`](crate::Bar) rules on that.
    fn stops(&self) -> bool {
        self.pubstatus != Status::Usable && !self.is_stopped_by_other()
    }

    /// Whether the number is one that the provider gave. Where it gave none that can be read, that is 0 or 1, or the
    /// second in which the version was made, or the one after.
    fn counted(&self) -> bool {
        let made = self.version_created.and_then(|at| u64::try_from(at.as_second()).ok());
        let of_date = made.is_some_and(|second| self.version.abs_diff(second) <= 1);
        self.version > 1 && !of_date
    }

    fn held_longer(&self, other: &Self, now: Timestamp) -> bool {
        let held = |item: &Self| item.embargo.clone().filter(|embargo| !embargo.over(now));
        match (held(self), held(other)) {
            (Some(one), Some(other)) => other != one && other.longer(one.clone()) == one,
            (one, other) => one.is_some() && other.is_none(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Embargo;

    const NOW: i64 = 600;

    fn at(minute: i64) -> Timestamp {
        Timestamp::from_second(minute * 60).unwrap()
    }

    fn item(version: u64, made: impl Into<Option<i64>>) -> WireItem {
        WireItem { version, version_created: made.into().map(at), ..WireItem::default() }
    }

    fn canceled(version: u64, made: impl Into<Option<i64>>) -> WireItem {
        WireItem { pubstatus: Status::Canceled, ..item(version, made) }
    }

    fn withheld(version: u64, made: impl Into<Option<i64>>) -> WireItem {
        WireItem { pubstatus: Status::Withheld, ..item(version, made) }
    }

    fn until(minute: i64, item: WireItem) -> WireItem {
        WireItem { embargo: Some(Embargo::Until(at(minute))), ..item }
    }

    /// Which of two that came at minutes 50 and 60 is the newest, whichever came first.
    fn check(one: &WireItem, newest: &WireItem) {
        assert!(newest.replaces(one, at(50), at(NOW)), "{newest:?} came after {one:?}");
        assert!(!one.replaces(newest, at(50), at(NOW)), "{one:?} came after {newest:?}");
    }

    #[test]
    fn numbers_count_where_both_have_one() {
        check(&item(2, 8), &item(3, 7));
        check(&item(2, None), &item(3, 7));
        check(&canceled(2, 8), &item(3, 9));
        check(&canceled(2, 8), &item(3, 8));
        check(&canceled(2, None), &item(3, None));
        check(&item(2, 7), &item(2, 8));
    }

    #[test]
    fn what_stops_and_was_made_later_is_the_newest_whatever_its_number() {
        for number in [0, 1, 2, 8 * 60, 9 * 60] {
            check(&item(3, 7), &canceled(number, 8));
            check(&item(3, 7), &withheld(number, 8));
        }
        check(&canceled(2, 8), &item(4, 9));
    }

    #[test]
    fn a_number_that_was_not_given_compares_by_date() {
        check(&item(3, 7), &item(1, 8));
        check(&item(5, 7), &item(8 * 60, 8));
        check(&item(3, 7), &canceled(1, 8));
        check(&item(1, 7), &canceled(1, 8));
        check(&canceled(1, 8), &item(1, 9));
        check(&until(700, item(1, 8)), &item(1, 9));
        check(&item(1, 7), &until(700, item(1, 8)));
    }

    #[test]
    fn the_stricter_stands_where_nothing_tells_which_is_later() {
        check(&item(5, 7), &canceled(1, None));
        check(&item(5, 7), &canceled(1, 7));
        check(&item(1, None), &withheld(1, None));
        check(&withheld(1, None), &canceled(1, None));
        check(&item(2, 7), &until(700, item(2, 7)));
        check(&until(700, item(2, None)), &until(800, item(2, None)));
        check(&item(1, None), &item(2, None));
    }

    #[test]
    fn what_another_item_says_makes_no_version_newer() {
        let bar = crate::Bar { pubstatus: Status::Canceled, ..crate::Bar::default() };
        let mut barred = item(3, 9);
        assert!(bar.put_on(&mut barred));
        check(&barred, &item(4, 8));
        check(&item(2, None), &barred);
        let mut both = canceled(3, 9);
        assert!(!bar.put_on(&mut both));
        check(&item(4, 8), &both);
    }

    #[test]
    fn what_came_last_is_the_newest_of_what_is_alike() {
        let (one, other) = (item(1, None), until(NOW - 1, item(1, None)));
        assert!(one.replaces(&other, at(50), at(NOW)), "an embargo that is over holds nothing");
        assert!(other.replaces(&one, at(50), at(NOW)) && one.replaces(&one, at(50), at(NOW)));
    }

    #[test]
    fn what_says_no_date_was_made_before_it_came() {
        assert!(item(6, 51).replaces(&canceled(1, None), at(50), at(NOW)));
        assert!(!item(6, 50).replaces(&canceled(1, None), at(50), at(NOW)));
        assert!(!item(6, None).replaces(&canceled(1, None), at(50), at(NOW)));
        assert!(canceled(1, None).replaces(&item(5, 70), at(50), at(NOW)), "its clock is fast");
        assert!(until(700, item(1, None)).replaces(&item(5, 7), at(50), at(NOW)), "it came to be held back");
    }
}
