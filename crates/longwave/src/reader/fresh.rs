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

/// The newest entry that touched each thing.
#[derive(Debug, Default)]
pub struct Freshness {
    marks: RwLock<HashMap<Tag, Mark>>,
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
        let mut touch = |tag, pulled| {
            let mark: &mut Mark = marks.entry(tag).or_default();
            mark.changed = mark.changed.max(logged.seq);
            if pulled {
                mark.pulled = mark.pulled.max(logged.seq);
            }
        };
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
        drop(marks);
        if matches!(logged.entry, Entry::Story { news, .. } if news.bars()) {
            self.pulls.fetch_add(1, Ordering::AcqRel);
        }
        *self.last.write().unwrap_or_else(PoisonError::into_inner) = Some(Instant::now());
        self.head.fetch_max(logged.seq, Ordering::AcqRel);
        self.epoch.fetch_add(1, Ordering::AcqRel);
    }

    /// How true a page is at `now` that was loaded when the newest entry was `built`.
    pub fn state(&self, depends: &Depends, built: i64, now: Timestamp) -> State {
        let marks = self.marks.read().unwrap_or_else(PoisonError::into_inner);
        let changed = |tag: &Tag| marks.get(tag).is_some_and(|mark| mark.changed > built);
        let story = |story: &StoryId| marks.get(&Tag::Story(*story)).copied().unwrap_or_default();
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
    fn a_page_may_end_by_itself() {
        let depends = Depends { until: Some(Timestamp::UNIX_EPOCH), ..Depends::default() };
        assert_eq!(Freshness::starting_at(0).state(&depends, 0, Timestamp::UNIX_EPOCH), State::Stale);
        let depends = Depends { ages: Some(Timestamp::UNIX_EPOCH), ..Depends::default() };
        assert_eq!(Freshness::starting_at(0).state(&depends, 0, Timestamp::UNIX_EPOCH), State::Aging);
    }
}
