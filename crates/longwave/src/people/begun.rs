//! What somebody began and has yet to finish: a passkey's challenge, a code that is asked for, the way to a provider.
//! Each is finished once, within minutes, and by the browser that began it. This process remembers them; whoever was on
//! the way when it ended begins again.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use webauthn_rs::prelude::{DiscoverableAuthentication, PasskeyRegistration};

use super::place::place;
use super::provider::Asked;

/// How long somebody may take.
pub const LASTS: Duration = Duration::from_secs(10 * 60);
/// What is remembered at all, and of one place: whoever begins without end only loses their own.
const MOST: usize = 10_000;
const MOST_OF_ONE: usize = 200;

/// Something that was begun.
pub enum Step {
    /// Somebody signs in with a passkey.
    Passkey(Box<DiscoverableAuthentication>),
    /// Somebody adds one.
    NewPasskey(Box<PasskeyRegistration>),
    /// Somebody has shown one factor; the second is asked for.
    Half(Half),
    /// Somebody sets the second factor up; this is its secret.
    SetUp(String),
    /// Somebody is at the provider of single sign-on.
    Provider(Box<Asked>),
}

/// The password that an account had when somebody showed who they are, as it is kept. Once it is another, whatever they
/// began is worth nothing.
#[derive(Clone, PartialEq, Eq)]
pub struct Held(pub(super) Option<String>);

impl Held {
    pub(super) fn as_kept(&self) -> Option<&str> {
        self.0.as_deref()
    }
}

/// Somebody who is half in.
#[derive(Clone)]
pub struct Half {
    pub account: i64,
    pub held: Held,
    /// Where they want to go.
    pub next: String,
    /// The secret that they are to set up, where they have no second factor yet.
    pub set_up: Option<String>,
}

struct Entry {
    step: Step,
    place: String,
    until: Instant,
}

/// All that is under way, by who may finish it.
#[derive(Default)]
pub struct Begun(Mutex<HashMap<String, Entry>>);

impl Begun {
    fn all(&self) -> MutexGuard<'_, HashMap<String, Entry>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Remembers something, in place of what `key` began before.
    pub fn put(&self, key: String, step: Step, address: &str, now: Instant) {
        let (mut all, place) = (self.all(), place(address));
        all.retain(|_, entry| now < entry.until);
        let of_one = all.values().filter(|entry| entry.place == place).count();
        if of_one >= MOST_OF_ONE || all.len() >= MOST {
            let same = |entry: &Entry| of_one == 0 || entry.place == place;
            let oldest = all.iter().filter(|(_, entry)| same(entry)).min_by_key(|(_, entry)| entry.until);
            if let Some(oldest) = oldest.map(|(key, _)| key.clone()) {
                all.remove(&oldest);
            }
        }
        all.insert(key, Entry { step, place, until: now + LASTS });
    }

    /// What was begun, this once.
    pub fn take(&self, key: &str, now: Instant) -> Option<Step> {
        self.all().remove(key).filter(|entry| now < entry.until).map(|entry| entry.step)
    }

    /// Who is half in.
    pub fn half(&self, key: &str, now: Instant) -> Option<Half> {
        match self.all().get(key).filter(|entry| now < entry.until)?.step {
            Step::Half(ref half) => Some(half.clone()),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set_up(n: usize) -> Step {
        Step::SetUp(n.to_string())
    }

    #[test]
    fn it_is_finished_once_and_in_time() {
        let (begun, start) = (Begun::default(), Instant::now());
        begun.put("a".into(), set_up(1), "192.0.2.1", start);
        assert!(begun.take("b", start).is_none());
        assert!(begun.take("a", start).is_some());
        assert!(begun.take("a", start).is_none(), "a second time");
        begun.put("a".into(), set_up(1), "192.0.2.1", start);
        assert!(begun.take("a", start + LASTS).is_none(), "too late");
    }

    #[test]
    fn whoever_begins_without_end_loses_their_own() {
        let (begun, start) = (Begun::default(), Instant::now());
        begun.put("mira".into(), set_up(0), "192.0.2.1", start);
        for n in 0..MOST {
            begun.put(format!("eve {n}"), set_up(n), "192.0.2.66", start + Duration::from_millis(n as u64));
        }
        assert_eq!(begun.all().len(), 1 + MOST_OF_ONE);
        assert!(begun.take("mira", start).is_some());
    }
}
