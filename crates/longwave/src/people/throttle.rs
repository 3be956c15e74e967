//! Guessing is made slow: after a few failures nothing is tried for a while, whatever is sent.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// How long a failure counts.
const COUNTS: Duration = Duration::from_secs(15 * 60);
/// Keys that are remembered; beyond that, what was forgotten first is no loss.
const KEYS: usize = 20_000;

/// What failures are counted by. An account alone is counted too, but generously: whoever wants to lock somebody out
/// must not be able to with a few requests.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Key {
    Both(String, String),
    Address(String),
    Account(String),
}

impl Key {
    fn of(account: &str, address: &str) -> [Self; 3] {
        let (account, address) = (account.to_owned(), address.to_owned());
        [Self::Both(account.clone(), address.clone()), Self::Address(address), Self::Account(account)]
    }

    /// How many failures are let pass within the time that they count.
    fn most(&self) -> u32 {
        match self {
            Self::Both(..) => 5,
            Self::Address(_) => 30,
            Self::Account(_) => 100,
        }
    }
}

/// Counts failures to sign in.
#[derive(Default)]
pub struct Throttle(Mutex<HashMap<Key, (u32, Instant)>>);

impl Throttle {
    /// How long nothing is to be tried, if at all. Counts a try as failed until it is taken back: many at once are
    /// counted before the first is answered.
    pub fn begin(&self, account: &str, address: &str, now: Instant) -> Option<Duration> {
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let keys = Key::of(account, address);
        let left = |key: &Key| {
            let (count, until) = counts.get(key)?;
            (*count >= key.most() && now < *until).then(|| until.duration_since(now))
        };
        if let Some(left) = keys.iter().filter_map(left).max() {
            return Some(left);
        }
        if counts.len() >= KEYS {
            counts.retain(|_, (_, until)| now < *until);
        }
        if counts.len() >= KEYS {
            counts.clear();
        }
        for key in keys {
            let (count, until) = counts.entry(key).or_insert((0, now));
            *count = if now < *until { *count + 1 } else { 1 };
            *until = now + COUNTS;
        }
        None
    }

    /// Takes back what [`Throttle::begin`] counted: it was the right one.
    pub fn succeeded(&self, account: &str, address: &str) {
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let [both, address, account] = Key::of(account, address);
        counts.remove(&both);
        for key in [address, account] {
            if let Some((count, _)) = counts.get_mut(&key) {
                *count = count.saturating_sub(1);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn after_five_failures_an_account_rests_for_that_address() {
        let (throttle, start) = (Throttle::default(), Instant::now());
        for _ in 0..5 {
            assert_eq!(throttle.begin("mira", "a", start), None);
        }
        assert_eq!(throttle.begin("mira", "a", start), Some(COUNTS));
        assert_eq!(throttle.begin("mira", "b", start), None, "its owner, elsewhere, isn't locked out");
        assert_eq!(throttle.begin("omid", "a", start), None);
        assert_eq!(throttle.begin("mira", "a", start + COUNTS), None);
    }

    #[test]
    fn an_address_that_tries_many_accounts_rests_too() {
        let (throttle, start) = (Throttle::default(), Instant::now());
        let tries = (0..40).filter(|n| throttle.begin(&format!("account {n}"), "a", start).is_none());
        assert_eq!(tries.count(), 30);
    }

    #[test]
    fn who_signs_in_starts_afresh() {
        let (throttle, start) = (Throttle::default(), Instant::now());
        for _ in 0..20 {
            assert_eq!(throttle.begin("mira", "a", start), None);
            throttle.succeeded("mira", "a");
        }
    }

    #[test]
    fn what_is_remembered_is_bounded() {
        let (throttle, start) = (Throttle::default(), Instant::now());
        for n in 0..KEYS {
            throttle.begin(&format!("account {n}"), &format!("address {n}"), start);
        }
        assert!(throttle.0.lock().unwrap().len() <= KEYS + 3);
    }
}
