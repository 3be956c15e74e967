//! Guessing is made slow: after a few failures nothing is tried for a while, whatever is sent.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::place::place;
use super::secret::fingerprint;

/// How long a failure counts.
const COUNTS: Duration = Duration::from_secs(15 * 60);
/// Keys that are remembered at one time; of more, those that failed longest ago are forgotten.
const KEYS: usize = 20_000;
/// Keys that are forgotten at one time, so that not every try has to look for the oldest.
const LOT: usize = KEYS / 20;
/// How often what counts no more is forgotten.
const TIDIED_EVERY: Duration = Duration::from_secs(60);

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Kind {
    Both,
    Place,
    Account,
    Person,
}

/// What failures are counted by: a fingerprint, so that nothing that was typed is kept, be it a password in the wrong
/// field or a million letters.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Key(Kind, String);

impl Key {
    /// Somebody who names an account. The account alone is counted too, but generously: whoever wants to lock somebody out
    /// must not be able to with a few requests.
    pub fn account(account: &str, address: &str) -> [Self; 3] {
        let (named, place) = (fingerprint(account), place(address));
        let both = fingerprint(&format!("{named} {place}"));
        [Self(Kind::Both, both), Self(Kind::Place, fingerprint(&place)), Self(Kind::Account, named)]
    }

    /// Somebody who doesn't say who they are.
    pub fn place(address: &str) -> [Self; 1] {
        [Self(Kind::Place, fingerprint(&place(address)))]
    }

    /// Somebody who is known: only they can be stopped, wherever they ask from.
    pub fn person(what: &str, account: i64) -> [Self; 1] {
        [Self(Kind::Person, fingerprint(&format!("{what} of {account}")))]
    }

    /// How many failures are let pass within the time that they count.
    fn most(&self) -> u32 {
        match self.0 {
            Kind::Both | Kind::Person => 5,
            Kind::Place => 30,
            Kind::Account => 100,
        }
    }
}

/// Nothing is tried for now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wait {
    pub left: Duration,
    /// Whether this is the first that wasn't tried: that is on record once, however often they ask.
    pub first: bool,
}

/// What is counted, each kind in a map of its own: what strangers try pushes nothing out of the others.
#[derive(Default)]
pub struct Throttle {
    /// Ways in.
    pub ways: Counts,
    /// What somebody known tries: a second factor, their present password.
    pub own: Counts,
    /// What was put on record of nobody in particular.
    pub recorded: Counts,
}

/// Counts failures.
#[derive(Default)]
pub struct Counts(Mutex<Kept>);

#[derive(Default)]
struct Kept {
    counts: HashMap<Key, Count>,
    tidied: Option<Instant>,
}

struct Count {
    failures: u32,
    until: Instant,
    /// Whether somebody was told to wait.
    told: bool,
}

impl Counts {
    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Counts a try as failed until it is taken back: many at once are counted before the first is answered.
    ///
    /// # Errors
    /// Where nothing is to be tried.
    pub fn begin(&self, keys: &[Key], now: Instant) -> Result<(), Wait> {
        let mut kept = self.kept();
        kept.tidy(now);
        if let Some(wait) = kept.wait(keys, now) {
            return Err(wait);
        }
        keys.iter().for_each(|key| kept.count(key, now));
        Ok(())
    }

    /// Takes back what [`Counts::begin`] counted: it was the right one.
    pub fn succeeded(&self, keys: &[Key]) {
        self.take_back(keys);
        let mut kept = self.kept();
        for key in keys.iter().filter(|key| matches!(key.0, Kind::Both | Kind::Person)) {
            kept.counts.remove(key);
        }
    }

    /// What came of what [`Counts::begin`] counted; where it failed, nothing came to be tried.
    pub async fn tried<T, E>(
        &self,
        keys: &[Key],
        trying: impl Future<Output = Result<T, E>>,
    ) -> Result<T, E> {
        trying.await.inspect_err(|_| self.take_back(keys))
    }

    /// Takes back what [`Counts::begin`] counted: nothing came to be tried.
    pub fn take_back(&self, keys: &[Key]) {
        let mut kept = self.kept();
        for key in keys {
            if let Some(count) = kept.counts.get_mut(key) {
                count.failures = count.failures.saturating_sub(1);
            }
        }
    }
}

impl Kept {
    /// How long nothing is to be tried, if at all.
    fn wait(&mut self, keys: &[Key], now: Instant) -> Option<Wait> {
        let mut wait = None;
        for key in keys {
            let Some(count) = self.counts.get_mut(key) else { continue };
            if count.failures < key.most() || now >= count.until {
                continue;
            }
            let before: Wait = wait.unwrap_or(Wait { left: Duration::ZERO, first: false });
            let left = before.left.max(count.until.duration_since(now));
            wait = Some(Wait { left, first: before.first || !count.told });
            count.told = true;
        }
        wait
    }

    fn count(&mut self, key: &Key, now: Instant) {
        let until = now + COUNTS;
        match self.counts.get_mut(key).filter(|count| now < count.until) {
            Some(count) => (count.failures, count.until) = (count.failures + 1, until),
            None => drop(self.counts.insert(key.clone(), Count { failures: 1, until, told: false })),
        }
    }

    /// Forgets what counts no more, now and then; and where there is too much, what failed longest ago.
    fn tidy(&mut self, now: Instant) {
        let due = self.tidied.is_none_or(|tidied| now.duration_since(tidied) >= TIDIED_EVERY);
        if due || self.counts.len() >= KEYS {
            self.tidied = Some(now);
            self.counts.retain(|_, count| now < count.until);
        }
        if self.counts.len() >= KEYS {
            let mut ends: Vec<Instant> = self.counts.values().map(|count| count.until).collect();
            let (_, last, _) = ends.select_nth_unstable(LOT);
            let last = *last;
            self.counts.retain(|_, count| count.until > last);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tries(counts: &Counts, account: &str, address: &str, now: Instant) -> Option<Duration> {
        counts.begin(&Key::account(account, address), now).err().map(|wait| wait.left)
    }

    #[test]
    fn after_five_failures_an_account_rests_for_that_address() {
        let (counts, start) = (Counts::default(), Instant::now());
        for _ in 0..5 {
            assert_eq!(tries(&counts, "mira", "a", start), None);
        }
        assert_eq!(tries(&counts, "mira", "a", start), Some(COUNTS));
        assert_eq!(tries(&counts, "mira", "b", start), None, "its owner, elsewhere, isn't locked out");
        assert_eq!(tries(&counts, "omid", "a", start), None);
        assert_eq!(tries(&counts, "mira", "a", start + COUNTS), None);
    }

    #[test]
    fn an_address_that_tries_many_accounts_rests_too_and_so_does_its_house() {
        for address in ["192.0.2.1", "2001:db8::"] {
            let (counts, start) = (Counts::default(), Instant::now());
            let one = |n| if address.contains(':') { format!("{address}{n}") } else { address.to_owned() };
            let through = (0..40).filter(|n| tries(&counts, &format!("{n}"), &one(*n), start).is_none());
            assert_eq!(through.count(), 30, "{address}");
        }
    }

    #[test]
    fn who_is_told_to_wait_is_on_record_once() {
        let (counts, start) = (Counts::default(), Instant::now());
        let begin = |now| counts.begin(&Key::account("mira", "a"), now).map_err(|wait| wait.first);
        for round in 0..2 {
            let now = start + COUNTS * round;
            assert!((0..5).all(|_| begin(now).is_ok()));
            assert_eq!([begin(now), begin(now), begin(now)], [Err(true), Err(false), Err(false)]);
        }
    }

    #[test]
    fn who_signs_in_starts_afresh_and_what_was_not_tried_counts_for_nothing() {
        let (counts, start) = (Counts::default(), Instant::now());
        for _ in 0..20 {
            assert_eq!(tries(&counts, "mira", "a", start), None);
            counts.succeeded(&Key::account("mira", "a"));
            assert_eq!(tries(&counts, "omid", "a", start), None);
            counts.take_back(&Key::account("omid", "a"));
        }
    }

    #[tokio::test]
    async fn what_could_not_be_looked_at_counts_for_nothing() {
        let (counts, keys) = (Counts::default(), Key::person("second factor", 1));
        for _ in 0..20 {
            assert!(counts.begin(&keys, Instant::now()).is_ok());
            assert_eq!(counts.tried(&keys, async { Err::<(), _>("busy") }).await, Err("busy"));
        }
        for _ in 0..20 {
            let _ = counts.begin(&keys, Instant::now());
            assert_eq!(counts.tried(&keys, async { Ok::<_, ()>("wrong") }).await, Ok("wrong"));
        }
        assert!(counts.begin(&keys, Instant::now()).is_err());
    }

    #[test]
    fn what_is_remembered_is_bounded_and_the_oldest_goes_first() {
        let (counts, start) = (Counts::default(), Instant::now());
        let at = |n: usize| start + Duration::from_millis(n as u64);
        for n in 0..2 * KEYS {
            let _ = counts.begin(&Key::place(&format!("{n}")), at(n));
        }
        let kept = counts.kept();
        assert!(kept.counts.len() <= KEYS && kept.counts.len() > KEYS - 2 * LOT, "{}", kept.counts.len());
        let [last] = Key::place(&format!("{}", 2 * KEYS - 1));
        assert!(kept.counts.contains_key(&last) && !kept.counts.contains_key(&Key::place("0")[0]));
    }

    #[test]
    fn what_counts_no_more_is_forgotten_and_nothing_that_was_typed_is_kept() {
        let (counts, start) = (Counts::default(), Instant::now());
        for n in 0..100 {
            assert_eq!(tries(&counts, &"x".repeat(100_000 + n), &format!("{n}"), start), None);
        }
        assert!(counts.kept().counts.keys().all(|key| key.1.len() == 64));
        assert_eq!(tries(&counts, "mira", "a", start + COUNTS), None);
        assert_eq!(counts.kept().counts.len(), 3);
    }
}
