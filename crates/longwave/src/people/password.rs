//! Passwords: Argon2id (RFC 9106), with the parameters that OWASP names for it, on threads of their own.

use std::sync::Arc;

use argon2::Argon2;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use tokio::sync::Semaphore;

use crate::desk::Problem;

/// The fewest characters of a password (NIST SP 800-63B, section 3.1.1.2, asks for 15 where it is the only factor, and
/// for 8 beside another).
const SHORTEST: usize = 12;
/// The most: a longer one would only keep the processor busy.
const LONGEST: usize = 256;
/// Hashes worked out at one time: each takes 19 MiB and a processor for some 20 ms.
const AT_ONCE: usize = 2;
/// And with those that wait for their turn: a second's work. Whoever comes then is told to come again.
const PLACES: usize = AT_ONCE + 50;

/// Hashes and compares passwords. Cheap to clone.
#[derive(Clone)]
pub struct Passwords {
    places: Arc<Semaphore>,
    turns: Arc<Semaphore>,
}

impl Default for Passwords {
    fn default() -> Self {
        Self { places: Arc::new(Semaphore::new(PLACES)), turns: Arc::new(Semaphore::new(AT_ONCE)) }
    }
}

impl Passwords {
    /// The PHC string of a new password.
    ///
    /// # Errors
    /// Says what is wrong with it, where it is too short, too long, or easily thought of.
    pub async fn hash(&self, password: &str, known: &[&str]) -> Result<String, Problem> {
        fit(password, known)?;
        let password = password.to_owned();
        let hash = move || Argon2::default().hash_password(password.as_bytes()).map(|hash| hash.to_string());
        let hashed = self.apart(hash).await?;
        hashed.map_err(|_| Problem::Conflict("the password could not be kept; try again".into()))
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
fn fit(password: &str, known: &[&str]) -> Result<(), Problem> {
    let refused = |why: String| Err(Problem::Unusable(why));
    let length = password.chars().count();
    if !(SHORTEST..=LONGEST).contains(&length) {
        return refused(format!("password: {SHORTEST} to {LONGEST} characters, not {length}"));
    }
    let lower = password.to_lowercase();
    let mut different: Vec<char> = lower.chars().collect();
    different.sort_unstable();
    different.dedup();
    let told = known.iter().map(|word| word.to_lowercase());
    let mut rest = lower.clone();
    told.filter(|word| word.chars().count() > 2).for_each(|word| rest = rest.replace(&word, ""));
    // Beside what anybody knows, there must be something to guess.
    if different.len() < 5 || rest.chars().count() < SHORTEST / 2 {
        return refused(
            "password: too easy to think of; several words that don't belong together are best".into(),
        );
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_is_known_again() {
        let passwords = Passwords::default();
        let hash = passwords.hash("four odd words here", &[]).await.unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert!(passwords.is("four odd words here", Some(hash.clone())).await.unwrap());
        assert!(!passwords.is("four odd words her", Some(hash)).await.unwrap());
        assert!(!passwords.is("four odd words here", None).await.unwrap());
        assert!(!passwords.is("x", Some("no PHC string".into())).await.unwrap());
    }

    #[tokio::test]
    async fn who_comes_when_too_many_wait_is_told_to_come_again() {
        let passwords = Passwords::default();
        let waiting = Arc::clone(&passwords.places).try_acquire_many_owned(PLACES.try_into().unwrap());
        let answer = passwords.is("four odd words here", None).await;
        assert!(matches!(answer, Err(Problem::Busy)), "{answer:?}");
        drop(waiting);
        assert!(!passwords.is("four odd words here", None).await.unwrap(), "they are gone");
    }

    #[test]
    fn a_weak_password_is_refused() {
        let known = ["mira@example.org", "Mira Osei", "Longwave"];
        let refused = |password: &str| fit(password, &known).is_err();
        for weak in ["short", "aaaaaaaaaaaaaaaa", "mira@example.org", "Mira OseiLongwave", "121212121212"] {
            assert!(refused(weak), "{weak}");
        }
        assert!(refused(&"long word ".repeat(30)));
        for good in ["four odd words here", "می‌رود به خانه دیروز", "ferry-tariff-blue"] {
            assert!(!refused(good), "{good}");
        }
    }
}
