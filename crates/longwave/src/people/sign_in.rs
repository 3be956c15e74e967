//! Signing in: what proves somebody, what is asked for besides, and the sessions that it begins.

use std::path::PathBuf;
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use jiff::SignedDuration;
use news::Timestamp;
use store::{Account, NewSession, Session};
use webauthn_rs::prelude::Webauthn;

use super::begun::{Begun, Half, Held, Step};
use super::invite::EMAIL;
use super::passkey::passkeys_of;
use super::provider::Provider;
use super::seal::Seal;
use super::second::{confirm, new_second};
use super::secret::{fingerprint, new_secret};
use super::signed::AtDesk;
use super::throttle::{Key, Wait};
use crate::clock::now;
use crate::desk::Problem;
use crate::newsroom::Newsroom;
use crate::settings::Settings;

/// A session in which nothing was asked for so long ends: a shift, and the way home.
const IDLE: SignedDuration = SignedDuration::from_hours(16);
/// No session is older.
const OLDEST: SignedDuration = SignedDuration::from_hours(7 * 24);
/// Who changes how they come in has signed in no longer ago.
const FRESH: SignedDuration = SignedDuration::from_mins(15);

/// The ways in besides passwords, and who is on them.
pub struct Doors {
    pub begun: Begun,
    /// None where the newsroom's address can have no passkeys.
    pub passkeys: Option<Webauthn>,
    pub provider: Option<Provider>,
    key: PathBuf,
    seal: OnceLock<Seal>,
}

impl Doors {
    /// # Errors
    /// Where the settings of single sign-on have a mistake.
    pub fn of(settings: &Settings) -> anyhow::Result<Self> {
        let provider = Provider::of(settings)?;
        let (begun, passkeys) = (Begun::default(), passkeys_of(settings));
        let doors = Self { begun, passkeys, provider, key: settings.key.clone(), seal: OnceLock::new() };
        // Where it can't be had only codes of second factors fail, and the log has said why.
        let _ = doors.seal();
        Ok(doors)
    }

    /// What the secrets of second factors are sealed with.
    ///
    /// # Errors
    /// Where the newsroom's key can be neither read nor made.
    pub fn seal(&self) -> Result<&Seal, Problem> {
        if let Some(seal) = self.seal.get() {
            return Ok(seal);
        }
        let opened = Seal::open(&self.key).map_err(|error| {
            tracing::error!("secrets of second factors can't be read or kept: {error:#}");
            Problem::Broken("the newsroom's key can't be read; its log says why")
        });
        opened.map(|seal| self.seal.get_or_init(|| seal))
    }
}

/// Where somebody signs in from.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    /// What the browser calls itself.
    pub agent: &'a str,
    /// An IP address.
    pub address: &'a str,
    /// The secret of the session that it had before; that ends.
    pub before: Option<&'a str>,
}

/// What somebody has shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proof {
    /// A password, an invitation's link, or that a provider knows them.
    One,
    /// Two factors: something they have besides.
    Two,
}

/// What comes after that.
pub enum Door {
    /// They are in: the secret of the session.
    In(String),
    /// A second factor is asked for first: the secret by which their browser goes on.
    Half(String),
    /// Their passkey is asked for: their role demands two factors, and they chose that one.
    Passkey,
}

/// Why somebody isn't signed in. It never says whether there is such an account.
#[derive(Debug)]
pub enum NotIn {
    /// The address or the password is wrong.
    Wrong,
    /// Too many failures: nothing is tried for now.
    Wait(Wait),
    Failed(Problem),
}

impl NotIn {
    /// Whether it belongs on record: each failure, and once that no more is tried.
    pub fn is_on_record(&self) -> bool {
        match self {
            Self::Wrong => true,
            Self::Wait(wait) => wait.first,
            Self::Failed(_) => false,
        }
    }
}

impl From<store::Error> for NotIn {
    fn from(error: store::Error) -> Self {
        Self::Failed(error.into())
    }
}

/// Whose address and password these are, and the password as it is kept.
pub async fn sign_in(
    room: &Newsroom,
    email: &str,
    password: &str,
    address: &str,
) -> Result<(Account, Held), NotIn> {
    // What is longer than any address is nobody's; it takes as long as any other that is wrong.
    let email = Some(email.trim()).filter(|email| email.len() <= EMAIL).unwrap_or_default().to_lowercase();
    let (ways, keys) = (&room.throttle().ways, Key::account(&email, address));
    ways.begin(&keys, Instant::now()).map_err(NotIn::Wait)?;
    let known = ways.tried(&keys, knows(room, &email, password)).await.map_err(NotIn::Failed)?;
    let known = known.ok_or(NotIn::Wrong)?;
    ways.succeeded(&keys);
    Ok(known)
}

/// None where the address or the password is wrong; that takes as long for either.
async fn knows(room: &Newsroom, email: &str, password: &str) -> Result<Option<(Account, Held)>, Problem> {
    let account = room.store().account_by_email(email).await?.filter(|account| account.ended.is_none());
    let credentials = match &account {
        Some(account) => room.store().credentials(account.id).await?,
        None => None,
    };
    let hash = credentials.and_then(|credentials| credentials.password);
    let right = room.passwords().is(password, hash.clone()).await?;
    Ok(account.filter(|_| right).map(|account| (account, Held(hash))))
}

/// The password of somebody as it is kept now, for whoever showed by something else who they are.
pub async fn held(room: &Newsroom, account: &Account) -> Result<Held, Problem> {
    Ok(Held(room.store().credentials(account.id).await?.and_then(|credentials| credentials.password)))
}

/// Whether somebody's role demands a second factor.
pub fn demands_second(room: &Newsroom, account: &Account) -> bool {
    let from = room.settings().second_factor;
    from.is_some_and(|from| account.grants.iter().any(|grant| grant.role >= from))
}

/// Lets somebody in who has proved who they are, or asks for what is missing.
pub async fn come_in(
    room: &Newsroom,
    account: &Account,
    held: Held,
    proof: Proof,
    next: &str,
    entry: Entry<'_>,
    now: Timestamp,
) -> Result<Door, Problem> {
    if proof == Proof::Two {
        return begin_session(room, account.id, &held, true, entry, now).await.map(Door::In);
    }
    let has = room.store().credentials(account.id).await?.is_some_and(|held| held.second.is_some());
    let set_up = match has {
        true => None,
        false if !demands_second(room, account) => {
            return begin_session(room, account.id, &held, false, entry, now).await.map(Door::In);
        }
        // Whoever only knows the password must not put another factor in the place of the passkey.
        false if !room.store().passkeys(account.id).await?.is_empty() => return Ok(Door::Passkey),
        false => Some(new_second()?),
    };
    let secret = new_secret("")?;
    let half = Half { account: account.id, held, next: next.to_owned(), set_up };
    room.doors().begun.put(half_key(&secret), Step::Half(half), entry.address, Instant::now());
    Ok(Door::Half(secret))
}

fn half_key(secret: &str) -> String {
    format!("half {}", fingerprint(secret))
}

/// Who is half in by this secret, and whose account it is; nobody any longer once the password is another.
pub async fn half_in(room: &Newsroom, secret: &str) -> Result<Option<(Half, Account)>, Problem> {
    let Some(half) = room.doors().begun.half(&half_key(secret), Instant::now()) else { return Ok(None) };
    let account = room.store().account(half.account).await?.filter(|account| account.ended.is_none());
    match account {
        Some(account) if held(room, &account).await? == half.held => Ok(Some((half, account))),
        _ => Ok(None),
    }
}

/// Forgets who was half in: they are in, and their secret holds no more.
pub fn end_half(room: &Newsroom, secret: &str) {
    room.doors().begun.take(&half_key(secret), Instant::now());
}

fn set_up_key(at: &AtDesk) -> String {
    format!("set-up {}", at.session.id)
}

/// Begins to set a second factor up, and gives its secret.
pub fn start_set_up(room: &Newsroom, at: &AtDesk, address: &str) -> Result<String, Problem> {
    let secret = new_second()?;
    room.doors().begun.put(set_up_key(at), Step::SetUp(secret.clone()), address, Instant::now());
    Ok(secret)
}

/// Confirms what was begun: the recovery codes, or the secret again where the code is wrong. None where nothing was begun.
pub async fn end_set_up(
    room: &Newsroom,
    at: &AtDesk,
    code: &str,
    address: &str,
    now: Timestamp,
) -> Result<Option<Result<Vec<String>, String>>, Problem> {
    let begun = &room.doors().begun;
    let Some(Step::SetUp(secret)) = begun.take(&set_up_key(at), Instant::now()) else { return Ok(None) };
    let held = held(room, &at.account).await?;
    let codes = confirm(room, at.account.id, &held, &secret, code, now).await?;
    if codes.is_none() {
        begun.put(set_up_key(at), Step::SetUp(secret.clone()), address, Instant::now());
    }
    Ok(Some(codes.ok_or(secret)))
}

/// Whether somebody signed in a short while ago: only they may change how they come in.
pub fn is_fresh(session: &Session, now: Timestamp) -> bool {
    now.duration_since(session.begun) < FRESH
}

/// Gives a session another secret, after which the one before is worth nothing; `strong` where a second factor was shown.
pub async fn renew_session(room: &Newsroom, at: &AtDesk, strong: bool) -> Result<String, Problem> {
    let secret = new_secret("")?;
    room.store().renew_session(at.session.id, &fingerprint(&secret), strong).await?;
    Ok(secret)
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
    let (own, keys) = (&room.throttle().own, Key::person("password", account.id));
    if own.begin(&keys, Instant::now()).is_err() {
        return Ok(false);
    }
    let right = room.passwords().is(present, credentials.and_then(|held| held.password));
    if !own.tried(&keys, right).await? {
        return Ok(false);
    }
    own.succeeded(&keys);
    let password = room.passwords().hash(password, &known).await?;
    room.store().set_password(account.id, &password, Some(session.id)).await?;
    Ok(true)
}

/// Begins a session, and gives its secret. Every one has a new secret, so that nobody can be given one that somebody else
/// knows; the one that the browser had before ends.
///
/// # Errors
/// Where the password is another by now, or the account has ended.
async fn begin_session(
    room: &Newsroom,
    account: i64,
    held: &Held,
    strong: bool,
    entry: Entry<'_>,
    now: Timestamp,
) -> Result<String, Problem> {
    const AGENT: usize = 300;
    let secret = new_secret("")?;
    let agent: String = entry.agent.chars().filter(|c| !c.is_control()).take(AGENT).collect();
    let hash = fingerprint(&secret);
    let (password, address) = (held.as_kept(), entry.address);
    let new = NewSession { hash: &hash, account, password, agent: &agent, address, strong };
    room.store().begin_session(new, now).await?;
    if let Some(before) = entry.before {
        room.store().end_session_of(&fingerprint(before)).await?;
    }
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
