//! Passwords: Argon2id (RFC 9106), with the parameters that OWASP names for it, on threads of their own.

use std::sync::Arc;

use argon2::Argon2;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use tokio::sync::Semaphore;
use zxcvbn::{Score, zxcvbn};

use super::Leaked;
use crate::desk::{Problem, Why};

/// The fewest characters of a password (NIST SP 800-63B, section 3.1.1.2, asks for 15 where it is the only factor, and
/// for 8 beside another).
const SHORTEST: usize = 12;
/// The most: a longer one would only keep the processor busy.
const LONGEST: usize = 256;
/// Characters of a password that are guessed at: the time which that takes grows quickly, and what begins well is enough.
const LOOKED_AT: usize = 32;
/// Hashes worked out at one time: each takes 19 MiB and a processor for some 20 ms.
const AT_ONCE: usize = 2;
/// And with those that wait for their turn: a second's work. Whoever comes then is told to come again.
const PLACES: usize = AT_ONCE + 50;

/// Hashes and compares passwords. Cheap to clone.
#[derive(Clone)]
pub struct Passwords {
    /// None of these is taken.
    leaked: Option<Arc<Leaked>>,
    places: Arc<Semaphore>,
    turns: Arc<Semaphore>,
}

impl Passwords {
    pub fn new(leaked: Option<Leaked>) -> Self {
        Self {
            leaked: leaked.map(Arc::new),
            places: Arc::new(Semaphore::new(PLACES)),
            turns: Arc::new(Semaphore::new(AT_ONCE)),
        }
    }

    /// The PHC string of a new password.
    ///
    /// # Errors
    /// [`Why::WeakPassword`] where it is too short, too long, or easily thought of; [`Why::LeakedPassword`].
    pub async fn hash(&self, password: &str, known: &[&str]) -> Result<String, Problem> {
        let password = password.to_owned();
        let known: Vec<String> = known.iter().map(|told| (*told).to_owned()).collect();
        let leaked = self.leaked.clone();
        let hash = move || {
            fit(&password, &known)?;
            if leaked.is_some_and(|leaked| is_in(&leaked, &password)) {
                return Err(Why::LeakedPassword.into());
            }
            let hashed = Argon2::default().hash_password(password.as_bytes());
            let kept = hashed.map(|hash| hash.to_string());
            kept.map_err(|_| Problem::Broken("the password could not be kept; try again"))
        };
        self.apart(hash).await?
    }

    /// Whether a password is the one that was hashed. Without a hash it takes as long and says no, so that nobody learns
    /// from the time who has an account.
    ///
    /// # Errors
    /// [`Problem::Busy`] where too many wait already.
    pub async fn is(&self, password: &str, hash: Option<String>) -> Result<bool, Problem> {
        if password.len() > LONGEST * 4 {
            return Ok(false);
        }
        let password = password.to_owned();
        let same = move || match hash {
            Some(hash) => Argon2::default().verify_password(password.as_bytes(), hash.as_str()).is_ok(),
            None => Argon2::default().hash_password(password.as_bytes()).is_err(),
        };
        self.apart(same).await
    }

    /// Works something out where it keeps no request waiting. Whoever hangs up gives neither place nor turn to another
    /// before it is done.
    async fn apart<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Problem> {
        let place = Arc::clone(&self.places).try_acquire_owned().map_err(|_| Problem::Busy)?;
        let turn = Arc::clone(&self.turns).acquire_owned().await.map_err(|_| Problem::Busy)?;
        let done = tokio::task::spawn_blocking(move || {
            let _held = (place, turn);
            work()
        });
        done.await.map_err(|_| Problem::Busy)
    }
}

/// Whether a password will do. `known` is what anybody knows of its owner.
fn fit(password: &str, known: &[String]) -> Result<(), Problem> {
    if !(SHORTEST..=LONGEST).contains(&password.chars().count()) {
        return Err(Why::WeakPassword.into());
    }
    let known: Vec<&str> = known.iter().flat_map(|told| parts(told)).collect();
    // What takes fewer than ten thousand million guesses: the usual passwords, words, names, dates and rows of keys, and what is put together of them.
    let begins: String = password.chars().take(LOOKED_AT).collect();
    if zxcvbn(&begins, &known).score() < Score::Four {
        return Err(Why::WeakPassword.into());
    }
    Ok(())
}

/// Whether a password is known to have leaked. A list that can't be read any more is the operator's trouble, and keeps
/// nobody from a password.
fn is_in(leaked: &Leaked, password: &str) -> bool {
    leaked.has(password).unwrap_or_else(|error| {
        tracing::error!("the list of leaked passwords can't be read, and was not looked at: {error}");
        false
    })
}

/// What is known, whole and in its parts: an address's names, a name's words.
fn parts(told: &str) -> impl Iterator<Item = &str> {
    let words = told.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > 2);
    std::iter::once(told).chain(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_is_known_again() {
        let passwords = Passwords::new(None);
        let hash = passwords.hash("four odd words here", &[]).await.unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert!(passwords.is("four odd words here", Some(hash.clone())).await.unwrap());
        assert!(!passwords.is("four odd words her", Some(hash)).await.unwrap());
        assert!(!passwords.is("four odd words here", None).await.unwrap());
        assert!(!passwords.is("x", Some("no PHC string".into())).await.unwrap());
    }

    #[tokio::test]
    async fn who_comes_when_too_many_wait_is_told_to_come_again() {
        let passwords = Passwords::new(None);
        let waiting = Arc::clone(&passwords.places).try_acquire_many_owned(PLACES.try_into().unwrap());
        let answer = passwords.is("four odd words here", None).await;
        assert!(matches!(answer, Err(Problem::Busy)), "{answer:?}");
        drop(waiting);
        assert!(!passwords.is("four odd words here", None).await.unwrap(), "they are gone");
    }

    #[test]
    fn a_weak_password_is_refused() {
        let known = ["mira@example.org", "Mira Osei", "Longwave"].map(str::to_owned);
        let refused = |password: &str| fit(password, &known).is_err();
        for weak in ["short", "aaaaaaaaaaaaaaaa", "mira@example.org", "Mira OseiLongwave", "121212121212"] {
            assert!(refused(weak), "{weak}");
        }
        for usual in [
            "password1234",
            "Password123!",
            "P@ssw0rd1234",
            "qwertyuiop12",
            "1q2w3e4r5t6y",
            "iloveyou1234",
            "abcdefghijklm",
            "20261127longwave",
            "MiraOsei1990",
            "longwave2026",
            "letmeinletmein",
        ] {
            assert!(refused(usual), "{usual}");
        }
        assert!(refused(&"long word ".repeat(30)));
        for good in ["four odd words here", "می‌رود به خانه دیروز", "ferry-tariff-blue", "demo-0a1b2c3d4e5f"]
        {
            assert!(!refused(good), "{good}");
        }
    }
}
