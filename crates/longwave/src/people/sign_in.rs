//! Signing in, and the sessions that it begins.

use std::time::{Duration, Instant};

use jiff::SignedDuration;
use news::Timestamp;
use store::{Account, NewSession, Session};

use super::secret::{fingerprint, new_secret};
use super::signed::AtDesk;
use crate::clock::now;
use crate::desk::Problem;
use crate::newsroom::Newsroom;

/// A session in which nothing was asked for so long ends: a shift, and the way home.
const IDLE: SignedDuration = SignedDuration::from_hours(16);
/// No session is older.
const OLDEST: SignedDuration = SignedDuration::from_hours(7 * 24);

/// Where somebody signs in from.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    /// What the browser calls itself.
    pub agent: &'a str,
    /// An IP address.
    pub address: &'a str,
}

/// Why somebody isn't signed in. It never says whether there is such an account.
#[derive(Debug)]
pub enum NotIn {
    /// The address or the password is wrong.
    Wrong,
    /// Too many failures: nothing is tried for so long.
    Wait(Duration),
    Failed(Problem),
}

impl From<store::Error> for NotIn {
    fn from(error: store::Error) -> Self {
        Self::Failed(error.into())
    }
}

/// Signs somebody in: gives the secret of a new session, and whose it is.
pub async fn sign_in(
    room: &Newsroom,
    email: &str,
    password: &str,
    entry: Entry<'_>,
    now: Timestamp,
) -> Result<(String, Account), NotIn> {
    let email = email.trim().to_lowercase();
    let throttle = room.throttle();
    if let Some(left) = throttle.begin(&email, entry.address, Instant::now()) {
        return Err(NotIn::Wait(left));
    }
    let account = room.store().account_by_email(&email).await?.filter(|account| account.ended.is_none());
    let credentials = match &account {
        Some(account) => room.store().credentials(account.id).await?,
        None => None,
    };
    let hash = credentials.and_then(|credentials| credentials.password);
    let right = room.passwords().is(password, hash).await;
    let account = account.filter(|_| right).ok_or(NotIn::Wrong)?;
    throttle.succeeded(&email, entry.address);
    let secret = begin_session(room, account.id, entry, now).await.map_err(NotIn::Failed)?;
    Ok((secret, account))
}

/// Gives somebody a new password; every other session of theirs ends. False where the present one is wrong.
pub async fn change_password(
    room: &Newsroom,
    at: &AtDesk,
    present: &str,
    password: &str,
) -> Result<bool, Problem> {
    let AtDesk { account, session } = at;
    let known = [account.email.as_str(), &account.name, &room.settings().name];
    let credentials = room.store().credentials(account.id).await?;
    let key = format!("change of {}", account.email);
    let waits = room.throttle().begin(&key, "", Instant::now()).is_some();
    if waits || !room.passwords().is(present, credentials.and_then(|held| held.password)).await {
        return Ok(false);
    }
    room.throttle().succeeded(&key, "");
    let password = room.passwords().hash(password, &known).await?;
    room.store().set_password(account.id, &password, Some(session.id)).await?;
    Ok(true)
}

/// Begins a session, and gives its secret. Every one has a new secret, so that nobody can be given one that somebody else
/// knows.
pub async fn begin_session(
    room: &Newsroom,
    account: i64,
    entry: Entry<'_>,
    now: Timestamp,
) -> Result<String, Problem> {
    const AGENT: usize = 300;
    let secret = new_secret("").map_err(|_| Problem::Conflict("the system has no randomness".into()))?;
    let agent: String = entry.agent.chars().filter(|c| !c.is_control()).take(AGENT).collect();
    let hash = fingerprint(&secret);
    let new = NewSession { hash: &hash, account, agent: &agent, address: entry.address };
    room.store().begin_session(new, now).await?;
    Ok(secret)
}

/// Whether a session still holds.
pub(super) fn holds(session: &Session, now: Timestamp) -> bool {
    now.duration_since(session.seen) < IDLE && now.duration_since(session.begun) < OLDEST
}

/// Forgets the sessions that hold no more, until the newsroom closes.
pub async fn keep_sessions(room: Newsroom) {
    const EVERY: Duration = Duration::from_secs(15 * 60);
    loop {
        let before = |age: SignedDuration| now().saturating_sub(age).unwrap_or(Timestamp::MIN);
        if let Err(error) = room.store().end_old_sessions(before(IDLE), before(OLDEST)).await {
            tracing::warn!(%error, "old sessions are forgotten later");
        }
        tokio::select! {
            () = tokio::time::sleep(EVERY) => {}
            () = room.closing() => return,
        }
    }
}
