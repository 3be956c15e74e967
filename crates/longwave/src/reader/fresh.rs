//! Whether a page that was built still tells what is true, told by the log entries that came since.

use std::collections::HashMap;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{PoisonError, RwLock};
use std::time::{Duration, Instant};

use news::{Entry, FamilyId, LogEntry, PersonId, PictureId, ServiceId, StoryId, Timestamp, TopicId};

/// Something that a log entry can change.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Tag {
    Story(StoryId),
    Family(FamilyId),
    /// Any story of a service.
    Stories(ServiceId),
    Front(ServiceId),
    Breaking(ServiceId),
    Picture(PictureId),
    Person(PersonId),
    Topic(TopicId),
    /// Names and sections of any service.
    Furniture,
}

/// What a built page rests on.
#[derive(Debug, Clone, Default)]
pub struct Depends {
    /// When one of these changes, the page must be built anew before anybody sees it again.
    pub on: Vec<Tag>,
    /// When one of these changes, the page is a little out of date: it may be shown while it is built anew.
    pub loosely: Vec<Tag>,
    /// Stories of which it shows anything: when one is pulled, the page must never be shown again.
    pub shows: Vec<StoryId>,
    /// When it is out of date by itself.
    pub until: Option<Timestamp>,
    /// When it may be a little out of date by itself.
    pub ages: Option<Timestamp>,
}

impl Depends {
    /// Whether only log entries make it out of date.
    pub fn is_timeless(&self) -> bool {
        self.until.is_none() && self.ages.is_none()
    }
}

/// How true a page still is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    Fresh,
    /// May be shown while it is built anew.
    Aging,
    /// May be shown only if it can't be built anew.
    Stale,
    /// Must not be shown.
    Barred,
}

#[derive(Debug, Clone, Copy, Default)]
struct Mark {
    changed: i64,
    pulled: i64,
}

impl Mark {
    fn raise(&mut self, to: Self) {
        self.changed = self.changed.max(to.changed);
        self.pulled = self.pulled.max(to.pulled);
    }
}

/// Things that were touched, of which each is remembered; of more, what was touched longest ago is forgotten.
const REMEMBERED: usize = 100_000;

/// The newest entry that touched each thing.
#[derive(Debug, Default)]
struct Marks {
    known: HashMap<Tag, Mark>,
    /// Stands for every mark that isn't known: the newest that was forgotten.
    forgotten: Mark,
}

impl Marks {
    fn of(&self, tag: &Tag) -> Mark {
        self.known.get(tag).copied().unwrap_or(self.forgotten)
    }

    fn touch(&mut self, tag: Tag, seq: i64, pulled: bool) {
        let mark = self.known.entry(tag).or_insert(self.forgotten);
        mark.raise(Mark { changed: seq, pulled: if pulled { seq } else { 0 } });
    }

    /// Forgets the older half of what is too much. Pages that were built before that are out of date then.
    fn shrink(&mut self) {
        if self.known.len() > REMEMBERED {
            let mut touched: Vec<_> = self.known.values().map(|mark| mark.changed).collect();
            let half = touched.len() / 2;
            let newest = *touched.select_nth_unstable(half).1;
            self.forget(newest);
        }
    }

    /// Forgets everything that was touched by entry `newest` or before it.
    fn forget(&mut self, newest: i64) {
        let Self { known, forgotten } = self;
        known.retain(|_, mark| {
            let stays = mark.changed > newest;
            if !stays {
                forgotten.raise(*mark);
            }
            stays
        });
    }
}

/// What was touched, and what else is known of that.
#[derive(Debug, Default)]
pub struct Freshness {
    marks: RwLock<Marks>,
    head: AtomicI64,
    /// Counts entries taken in, in whatever order they came.
    epoch: AtomicU64,
    /// Counts stories pulled.
    pulls: AtomicU64,
    /// Counts how often the site was set up anew.
    site: AtomicU64,
    /// When the last entry came.
    last: RwLock<Option<Instant>>,
}

impl Freshness {
    /// A record that starts after entry `head`.
    pub fn starting_at(head: i64) -> Self {
        Self { head: AtomicI64::new(head), ..Self::default() }
    }

    /// The newest entry taken in; to be asked before the content of a page is loaded.
    pub fn head(&self) -> i64 {
        self.head.load(Ordering::Acquire)
    }

    /// Changes whenever an entry was taken in: a page found fresh at this epoch still is.
    pub fn epoch(&self) -> u64 {
        self.epoch.load(Ordering::Acquire)
    }

    /// Changes whenever a story was pulled: what might be seen at this count still may.
    pub fn pulls(&self) -> u64 {
        self.pulls.load(Ordering::Acquire)
    }

    /// The number of the site as it is set up now: pages of another are out of date.
    pub fn site(&self) -> u64 {
        self.site.load(Ordering::Acquire)
    }

    /// Makes every page out of date that was built for the site as it was.
    pub fn site_changed(&self) {
        self.site.fetch_add(1, Ordering::AcqRel);
        self.epoch.fetch_add(1, Ordering::AcqRel);
    }

    /// Whether nothing was published for a moment: then there is time to do things well.
    pub fn quiet(&self) -> bool {
        const MOMENT: Duration = Duration::from_secs(1);
        let last = *self.last.read().unwrap_or_else(PoisonError::into_inner);
        last.is_none_or(|last| last.elapsed() > MOMENT)
    }

    /// Takes an entry in. Taking it in twice, or after a later one, does no harm.
    pub fn take_in(&self, logged: &LogEntry) {
        let mut marks = self.marks.write().unwrap_or_else(PoisonError::into_inner);
        let mut touch = |tag, pulled| marks.touch(tag, logged.seq, pulled);
        match &logged.entry {
            Entry::Story { story, family, service, news, .. } => {
                touch(Tag::Story(*story), news.bars());
                touch(Tag::Family(*family), false);
                touch(Tag::Stories(service.clone()), false);
            }
            Entry::Front { service, .. } => touch(Tag::Front(service.clone()), false),
            Entry::Breaking { services, .. } => {
                services.iter().for_each(|service| touch(Tag::Breaking(service.clone()), false));
            }
            Entry::Picture { picture } => touch(Tag::Picture(*picture), false),
            Entry::Person { person } => touch(Tag::Person(*person), false),
            Entry::Topic { topic } => touch(Tag::Topic(*topic), false),
            Entry::Furniture { .. } => touch(Tag::Furniture, false),
            Entry::Setup => {}
        }
        marks.shrink();
        drop(marks);
        self.taken_in(logged.seq, matches!(logged.entry, Entry::Story { news, .. } if news.bars()));
    }

    /// Takes in an entry that can't be read: everything may have changed by it, and any story been pulled.
    pub fn take_in_unread(&self, seq: i64) {
        let mut marks = self.marks.write().unwrap_or_else(PoisonError::into_inner);
        marks.forget(i64::MAX);
        marks.forgotten.raise(Mark { changed: seq, pulled: seq });
        drop(marks);
        self.taken_in(seq, true);
    }

    fn taken_in(&self, seq: i64, pulled: bool) {
        if pulled {
            self.pulls.fetch_add(1, Ordering::AcqRel);
        }
        *self.last.write().unwrap_or_else(PoisonError::into_inner) = Some(Instant::now());
        self.head.fetch_max(seq, Ordering::AcqRel);
        self.epoch.fetch_add(1, Ordering::AcqRel);
    }

    /// Whether a picture was changed after entry `since`.
    pub fn picture_changed(&self, picture: PictureId, since: i64) -> bool {
        let marks = self.marks.read().unwrap_or_else(PoisonError::into_inner);
        marks.of(&Tag::Picture(picture)).changed > since
    }

    /// How true a page is at `now` that was loaded when the newest entry was `built`.
    pub fn state(&self, depends: &Depends, built: i64, now: Timestamp) -> State {
        let marks = self.marks.read().unwrap_or_else(PoisonError::into_inner);
        let changed = |tag: &Tag| marks.of(tag).changed > built;
        let story = |story: &StoryId| marks.of(&Tag::Story(*story));
        if depends.shows.iter().any(|shown| story(shown).pulled > built) {
            State::Barred
        } else if depends.until.is_some_and(|end| end <= now) || depends.on.iter().any(changed) {
            State::Stale
        } else if depends.ages.is_some_and(|end| end <= now)
            || depends.loosely.iter().any(changed)
            || depends.shows.iter().any(|s| story(s).changed > built)
        {
            State::Aging
        } else {
            State::Fresh
        }
    }
}

#[cfg(test)]
mod tests {
    use news::Announcement;

    use super::*;

    fn story(n: u32) -> StoryId {
        StoryId::new(Timestamp::UNIX_EPOCH, n)
    }

    fn service() -> ServiceId {
        "english".parse().unwrap()
    }

    fn entry(seq: i64, n: u32, news: Announcement) -> LogEntry {
        let family = FamilyId::new(Timestamp::UNIX_EPOCH, 1);
        let entry = Entry::Story { story: story(n), family, service: service(), news, why: None };
        LogEntry { seq, at: Timestamp::UNIX_EPOCH, entry }
    }

    fn page() -> Depends {
        Depends {
            on: vec![Tag::Story(story(1))],
            loosely: vec![Tag::Stories(service())],
            shows: vec![story(1), story(2)],
            ..Depends::default()
        }
    }

    fn check(entries: &[LogEntry], built: i64, expected: State) {
        let fresh = Freshness::starting_at(0);
        entries.iter().for_each(|entry| fresh.take_in(entry));
        assert_eq!(fresh.state(&page(), built, Timestamp::UNIX_EPOCH), expected);
    }

    #[test]
    fn a_page_ages_with_what_it_rests_on() {
        check(&[], 0, State::Fresh);
        check(&[entry(1, 3, Announcement::Appeared)], 0, State::Aging);
        check(&[entry(1, 1, Announcement::Updated)], 0, State::Stale);
        check(&[entry(1, 2, Announcement::Pulled)], 0, State::Barred);
        check(&[entry(1, 2, Announcement::Pulled)], 1, State::Fresh);
    }

    #[test]
    fn a_person_or_a_topic_changes_only_pages_that_show_them() {
        let id = |n| PersonId::from_number(n).unwrap();
        let entry = Entry::Person { person: id(7) };
        let fresh = Freshness::starting_at(0);
        fresh.take_in(&LogEntry { seq: 1, at: Timestamp::UNIX_EPOCH, entry });
        for (person, expected) in [(7, State::Stale), (8, State::Fresh)] {
            let on = vec![Tag::Furniture, Tag::Person(id(person))];
            let depends = Depends { on, ..Depends::default() };
            assert_eq!(fresh.state(&depends, 0, Timestamp::UNIX_EPOCH), expected);
        }
    }

    #[test]
    fn a_pulled_story_stays_pulled_for_pages_built_before() {
        check(&[entry(1, 2, Announcement::Pulled), entry(2, 2, Announcement::Appeared)], 0, State::Barred);
    }

    #[test]
    fn an_entry_that_comes_late_still_counts() {
        let entries = [entry(2, 3, Announcement::Appeared), entry(1, 1, Announcement::Updated)];
        check(&entries, 0, State::Stale);
        check(&entries, 2, State::Fresh);
    }

    #[test]
    fn what_is_forgotten_keeps_no_page_true() {
        let fresh = Freshness::starting_at(0);
        fresh.take_in(&entry(1, 2, Announcement::Pulled));
        let many = i64::try_from(REMEMBERED).unwrap();
        for seq in 2..=many {
            fresh.take_in(&entry(seq, u32::try_from(seq).unwrap() + 9, Announcement::Updated));
        }
        assert!(fresh.marks.read().unwrap().known.len() <= REMEMBERED);
        let state = |shown: u32, built| {
            let depends = Depends { shows: vec![story(shown)], ..Depends::default() };
            fresh.state(&depends, built, Timestamp::UNIX_EPOCH)
        };
        assert_eq!(state(2, 0), State::Barred);
        assert_eq!(state(1, 1), State::Aging, "nobody knows whether it was touched");
        assert_eq!((state(2, many), state(1, many)), (State::Fresh, State::Fresh));
    }

    #[test]
    fn an_entry_that_cannot_be_read_may_have_pulled_anything() {
        let fresh = Freshness::starting_at(0);
        fresh.take_in(&entry(3, 1, Announcement::Updated));
        let pulls = fresh.pulls();
        fresh.take_in_unread(2);
        let state = |built| fresh.state(&page(), built, Timestamp::UNIX_EPOCH);
        assert_eq!((state(1), state(2), state(3)), (State::Barred, State::Stale, State::Fresh));
        assert!(fresh.pulls() > pulls && fresh.picture_changed(PictureId::from_number(1).unwrap(), 1));
    }

    #[test]
    fn a_page_may_end_by_itself() {
        let depends = Depends { until: Some(Timestamp::UNIX_EPOCH), ..Depends::default() };
        assert_eq!(Freshness::starting_at(0).state(&depends, 0, Timestamp::UNIX_EPOCH), State::Stale);
        let depends = Depends { ages: Some(Timestamp::UNIX_EPOCH), ..Depends::default() };
        assert_eq!(Freshness::starting_at(0).state(&depends, 0, Timestamp::UNIX_EPOCH), State::Aging);
    }
}
