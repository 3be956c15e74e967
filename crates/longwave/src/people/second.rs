//! The second factor: codes of an authenticator app (RFC 6238), and recovery codes for whoever lost it.

use std::path::Path;
use std::time::Instant;

use news::Timestamp;
use qrcode::{Color, QrCode};
use serde::Serialize;
use store::{Account, Store};
use totp_rs::{Builder, Secret, Totp};

use super::begun::{Half, Held};
use super::seal::Seal;
use super::secret::{fingerprint, random};
use super::throttle::{Key, Wait};
use crate::desk::Problem;
use crate::newsroom::Newsroom;

/// Recovery codes that somebody gets: each has 80 random bits, so no slow hash is needed.
const CODES: usize = 10;
const DIGITS: usize = 6;
/// The longest that is looked at.
const LONGEST: usize = 64;

/// What an authenticator app must be told.
#[derive(Serialize)]
pub struct SetUp {
    /// In Base32, in groups that can be read aloud.
    pub secret: String,
    /// The same as an `otpauth:` link.
    pub link: String,
    /// And as a picture to point a camera at.
    pub picture: Picture,
}

/// A QR code: its dark modules as a path of SVG in a square of so many units, with the margin that cameras need.
#[derive(Serialize)]
pub struct Picture {
    side: usize,
    path: String,
}

/// A new secret, in Base32.
///
/// # Errors
/// Where the system has no randomness.
pub fn new_second() -> Result<String, Problem> {
    Ok(Secret::from(random::<20>()?).to_base32())
}

/// How somebody sets this secret up.
///
/// # Errors
/// Where it is no secret.
pub fn set_up(room: &Newsroom, account: &Account, secret: &str) -> Result<SetUp, Problem> {
    let unfit = || Problem::Broken("the code can't be drawn");
    let link = totp(secret, &room.settings().name, &account.email).and_then(|totp| totp.to_url().ok());
    let link = link.ok_or_else(unfit)?;
    let picture = picture(&link).ok_or_else(unfit)?;
    Ok(SetUp { secret: in_groups(secret), link, picture })
}

/// Keeps a secret, once a code shows that it was set up; gives the recovery codes, told this once. None where the code is
/// another.
pub async fn confirm(
    room: &Newsroom,
    account: i64,
    held: &Held,
    secret: &str,
    code: &str,
    now: Timestamp,
) -> Result<Option<Vec<String>>, Problem> {
    let Some(step) = step(secret, &plain(code), now) else { return Ok(None) };
    let (codes, hashes) = new_codes()?;
    let sealed = room.doors().seal()?.seal(secret, &of(account))?;
    room.store().set_second(account, held.as_kept(), &sealed, step, &hashes).await?;
    Ok(Some(codes))
}

/// Whose secret is sealed: in another's place it opens nothing.
fn of(account: i64) -> String {
    format!("second factor of {account}")
}

/// New recovery codes, in place of those there were.
pub async fn renew_codes(room: &Newsroom, account: i64) -> Result<Vec<String>, Problem> {
    let (codes, hashes) = new_codes()?;
    room.store().set_recovery(account, &hashes).await?;
    Ok(codes)
}

/// What somebody typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// A code of their app.
    Code,
    /// A recovery code, which is now used up.
    Recovery,
    Wrong,
    /// Too many were wrong: nothing is tried for now.
    Wait(Wait),
}

/// Looks at the first code of somebody whose role demands that they set it up before they come in; with the recovery codes.
pub async fn confirm_first(
    room: &Newsroom,
    half: &Half,
    secret: &str,
    code: &str,
    now: Timestamp,
) -> Result<(Shown, Option<Vec<String>>), Problem> {
    let (own, keys) = (&room.throttle().own, Key::person("second factor", half.account));
    if let Err(wait) = own.begin(&keys, Instant::now()) {
        return Ok((Shown::Wait(wait), None));
    }
    let codes = own.tried(&keys, try_first(room, half, secret, code, now)).await?;
    if codes.is_some() {
        own.succeeded(&keys);
    }
    Ok((if codes.is_some() { Shown::Code } else { Shown::Wrong }, codes))
}

async fn try_first(
    room: &Newsroom,
    Half { account, held, .. }: &Half,
    secret: &str,
    code: &str,
    now: Timestamp,
) -> Result<Option<Vec<String>>, Problem> {
    let second = room.store().credentials(*account).await?.and_then(|credentials| credentials.second);
    if second.is_some() {
        // They set it up in another browser meanwhile: that one holds, and is asked for at the next sign-in.
        return Ok(None);
    }
    confirm(room, *account, held, secret, code, now).await
}

/// Looks at what somebody typed, and uses it up.
pub async fn look_at(room: &Newsroom, account: i64, typed: &str, now: Timestamp) -> Result<Shown, Problem> {
    let (own, keys) = (&room.throttle().own, Key::person("second factor", account));
    if let Err(wait) = own.begin(&keys, Instant::now()) {
        return Ok(Shown::Wait(wait));
    }
    let shown = own.tried(&keys, try_out(room, account, &plain(typed), now)).await?;
    if shown != Shown::Wrong {
        own.succeeded(&keys);
    }
    Ok(shown)
}

async fn try_out(room: &Newsroom, account: i64, typed: &str, now: Timestamp) -> Result<Shown, Problem> {
    let store = room.store();
    if typed.len() != DIGITS {
        let known = store.use_recovery(account, &fingerprint(typed)).await?;
        return Ok(if known { Shown::Recovery } else { Shown::Wrong });
    }
    let kept = store.credentials(account).await?.and_then(|credentials| credentials.second);
    let Some(kept) = kept else { return Ok(Shown::Wrong) };
    let Some(secret) = room.doors().seal()?.unseal(&kept, &of(account)) else {
        tracing::error!(account, "the secret of a second factor was sealed with another key");
        return Ok(Shown::Wrong);
    };
    match step(&secret, typed, now) {
        // A code that somebody looked at over a shoulder is worth nothing once it was used.
        Some(step) if store.use_second(account, step).await? => {
            seal_now(room, account, &kept).await?;
            Ok(Shown::Code)
        }
        _ => Ok(Shown::Wrong),
    }
}

/// How many people's second factor the key in this file doesn't open, or would if there were one.
pub async fn unopened(store: &Store, key: &Path) -> anyhow::Result<usize> {
    let seal = if key.exists() { Some(Seal::open(key)?) } else { None };
    let mut count = 0;
    for Account { id, .. } in store.accounts().await? {
        let Some(kept) = store.credentials(id).await?.and_then(|credentials| credentials.second) else {
            continue;
        };
        let opened = match &seal {
            Some(seal) => seal.unseal(&kept, &of(id)).is_some(),
            None => !Seal::is_sealed(&kept),
        };
        count += usize::from(!opened);
    }
    Ok(count)
}

/// Seals a secret that was kept before there was a key.
async fn seal_now(room: &Newsroom, account: i64, kept: &str) -> Result<(), Problem> {
    if Seal::is_sealed(kept) {
        return Ok(());
    }
    let sealed = room.doors().seal()?.seal(kept, &of(account))?;
    Ok(room.store().reseal_second(account, kept, &sealed).await?)
}

/// The time step that a code is of: the present one, or the one before or after.
fn step(secret: &str, code: &str, now: Timestamp) -> Option<i64> {
    let seconds = u64::try_from(now.as_second()).ok()?;
    let step = totp(secret, "", "")?.check(code, seconds)?;
    i64::try_from(step).ok()
}

fn totp(secret: &str, newsroom: &str, email: &str) -> Option<Totp> {
    // The link separates names by a colon.
    let named = |name: &str| name.replace(':', " ");
    let issuer = Some(named(newsroom)).filter(|name| !name.is_empty());
    let secret = Secret::try_from_base32(secret).ok()?;
    Builder::new().with_secret(secret).with_issuer(issuer).with_account_name(named(email)).build().ok()
}

fn new_codes() -> Result<(Vec<String>, Vec<String>), Problem> {
    let mut codes = Vec::new();
    for _ in 0..CODES {
        codes.push(Secret::from(random::<10>()?.to_vec()).to_base32());
    }
    let hashes = codes.iter().map(|code| fingerprint(&plain(code))).collect();
    Ok((codes.iter().map(|code| in_groups(code)).collect(), hashes))
}

fn in_groups(text: &str) -> String {
    let letters: Vec<char> = text.to_lowercase().chars().collect();
    letters.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

/// What somebody typed, without blanks and hyphens, and with the digits of whichever keyboard as ASCII has them.
fn plain(typed: &str) -> String {
    typed
        .chars()
        .take(LONGEST)
        .map(|c| news::digit(c).unwrap_or(c))
        .filter(char::is_ascii_alphanumeric)
        .collect::<String>()
        .to_uppercase()
}

fn picture(link: &str) -> Option<Picture> {
    const MARGIN: usize = 4;
    let code = QrCode::new(link).ok()?;
    let width = code.width();
    let colours = code.to_colors();
    let dark = colours.iter().enumerate().filter(|(_, colour)| **colour == Color::Dark);
    let path = dark.map(|(at, _)| format!("M{} {}h1v1h-1z", at % width + MARGIN, at / width + MARGIN));
    Some(Picture { path: path.collect(), side: width + 2 * MARGIN })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The secret of RFC 6238, appendix B.
    const SECRET: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(seconds).unwrap()
    }

    #[test]
    fn a_code_is_of_the_step_that_it_was_shown_in() {
        // The last six digits of the RFC's 94287082, for the step that second 59 is in.
        for (now, found) in
            [(59, Some(1)), (30, Some(1)), (89, Some(1)), (29, Some(1)), (90, None), (200, None)]
        {
            assert_eq!(step(SECRET, "287082", at(now)), found, "{now}");
        }
        for bad in ["287083", "28708", "0287082", "", "abcdef"] {
            assert_eq!(step(SECRET, bad, at(59)), None, "{bad}");
        }
        assert_eq!(step("no secret!", "287082", at(59)), None);
    }

    #[test]
    fn what_is_typed_may_be_in_groups_and_in_any_digits() {
        assert_eq!(plain(" 287 082 "), "287082");
        assert_eq!(plain("۲۸۷۰۸۲"), "287082");
        assert_eq!(plain("٢٨٧٠٨٢"), "287082");
        assert_eq!(plain("๒๘๗๐๘๒"), "287082");
        assert_eq!(plain("២៨៧០៨២"), "287082");
        assert_eq!(plain("abcd-EFGH 2345 wxyz"), "ABCDEFGH2345WXYZ");
        assert_eq!(plain(&"x".repeat(1000)).len(), LONGEST);
    }

    #[test]
    fn recovery_codes_are_all_different_and_kept_as_fingerprints() {
        let (codes, hashes) = new_codes().unwrap();
        assert_eq!(codes.len(), CODES);
        assert!(codes.iter().all(|code| code.len() == 19 && plain(code).len() == 16), "{codes:?}");
        let one: std::collections::BTreeSet<_> = codes.iter().collect();
        assert_eq!(one.len(), CODES);
        assert_eq!(fingerprint(&plain(&codes[0])), hashes[0]);
    }

    #[test]
    fn an_app_is_told_the_newsroom_and_whose_code_it_is() {
        let link = totp(SECRET, "Longwave: News", "mira@example.org").unwrap().to_url().unwrap();
        assert!(
            link.starts_with("otpauth://totp/Longwave%20%20News:mira%40example.org?secret=GEZ"),
            "{link}"
        );
        let picture = picture(&link).unwrap();
        assert!(picture.side > 29 && picture.path.starts_with("M4 4h1v1h-1z"), "its corner is dark");
    }
}
