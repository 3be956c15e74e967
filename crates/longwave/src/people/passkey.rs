//! Passkeys (Web Authentication Level 3): a device signs the newsroom's challenge once its owner has unlocked it. It is two
//! factors in one, and nothing that another site could ask for.

use std::time::Instant;

use data_encoding::HEXLOWER;
use news::Timestamp;
use serde_json::Value;
use store::{Account, NewPasskey};
use webauthn_rs::prelude::{
    DiscoverableAuthentication, Passkey, PublicKeyCredential, RegisterPublicKeyCredential, Url, Uuid,
    Webauthn, WebauthnBuilder,
};

use super::begun::Step;
use super::secret::{fingerprint, new_secret, random};
use super::signed::AtDesk;
use crate::desk::{NAME, Problem, Why, name};
use crate::newsroom::Newsroom;
use crate::settings::Settings;

/// Passkeys that one account may have.
const MOST: usize = 20;

/// What checks passkeys; None where the newsroom's address can have none: browsers make them for names of hosts alone, and
/// not over plain http.
pub fn passkeys_of(settings: &Settings) -> Option<Webauthn> {
    let address = Url::parse(&settings.address).ok()?;
    let host = address.domain()?;
    if address.scheme() != "https" && host != "localhost" {
        return None;
    }
    WebauthnBuilder::new(host, &address).ok()?.rp_name(&settings.name).build().ok()
}

fn checker(room: &Newsroom) -> Result<&Webauthn, Problem> {
    room.doors().passkeys.as_ref().ok_or_else(|| Problem::not_found("passkey", "at this address"))
}

fn failed(what: &str, error: impl std::fmt::Display) -> Problem {
    tracing::info!("a passkey was refused: {what}: {error}");
    Why::Passkey.into()
}

/// Begins a sign-in: what the browser's cookie is to hold, and what its authenticator is to sign.
pub fn begin_passkey(room: &Newsroom, address: &str) -> Result<(String, Value), Problem> {
    let begun = checker(room)?.start_discoverable_authentication();
    let (challenge, state) = begun.map_err(|error| failed("challenge", error))?;
    let secret = new_secret("").map_err(|error| failed("randomness", error))?;
    let key = sign_in_key(&secret);
    room.doors().begun.put(key, Step::Passkey(Box::new(state)), address, Instant::now());
    Ok((secret, serde_json::to_value(challenge.public_key).unwrap_or_default()))
}

fn sign_in_key(secret: &str) -> String {
    format!("passkey {}", fingerprint(secret))
}

fn adding_key(at: &AtDesk) -> String {
    format!("new passkey {}", at.session.id)
}

/// A challenge that a browser was given.
pub struct Challenge(Box<DiscoverableAuthentication>);

/// The challenge that was given with this secret, this once; None where it was not begun here, or is too old.
pub fn begun_passkey(room: &Newsroom, secret: &str) -> Option<Challenge> {
    match room.doors().begun.take(&sign_in_key(secret), Instant::now()) {
        Some(Step::Passkey(state)) => Some(Challenge(state)),
        _ => None,
    }
}

/// Whose passkey signed a challenge.
///
/// # Errors
/// Where it was signed for another site, by an unknown key, or too late.
pub async fn finish_passkey(
    room: &Newsroom,
    Challenge(state): Challenge,
    answer: &PublicKeyCredential,
    now: Timestamp,
) -> Result<Account, Problem> {
    let (handle, credential) = checker(room)?
        .identify_discoverable_authentication(answer)
        .map_err(|error| failed("handle", error))?;
    let found = room.store().passkey(&HEXLOWER.encode(credential), &handle.to_string()).await?;
    let (kept, account) = found.ok_or_else(|| failed("credential", "unknown"))?;
    let mut passkey: Passkey =
        serde_json::from_str(&kept.public).map_err(|error| failed("what is kept", error))?;
    let checked = checker(room)?.finish_discoverable_authentication_v2(answer, *state, &passkey);
    let checked = checked.map_err(|error| failed("signature", error))?;
    passkey.update_credential(&checked);
    room.store().passkey_used(kept.id, &as_json(&passkey)?, now).await?;
    Ok(account)
}

/// Begins to add a passkey: what the authenticator is to make.
pub async fn begin_new_passkey(room: &Newsroom, at: &AtDesk, address: &str) -> Result<Value, Problem> {
    let account = &at.account;
    let fresh = Uuid::from_bytes(random()?).to_string();
    let handle = room.store().handle(account.id, &fresh).await?;
    let handle: Uuid = handle.parse().map_err(|error| failed("handle", error))?;
    let known = room.store().passkeys(account.id).await?;
    if known.len() >= MOST {
        return Err(Why::TooMany { field: "passkeys".into(), most: MOST, length: known.len() + 1 }.into());
    }
    let known = known.iter().filter_map(|kept| serde_json::from_str::<Passkey>(&kept.public).ok());
    let known = known.map(|passkey| passkey.cred_id().clone()).collect();
    let begun = checker(room)?.start_passkey_registration(handle, &account.email, &account.name, Some(known));
    let (challenge, state) = begun.map_err(|error| failed("challenge", error))?;
    room.doors().begun.put(adding_key(at), Step::NewPasskey(Box::new(state)), address, Instant::now());
    let mut options = serde_json::to_value(challenge.public_key).unwrap_or_default();
    if let Some(selection) = options.get_mut("authenticatorSelection").and_then(Value::as_object_mut) {
        // The device is to find it by itself, so that nobody has to say who they are before.
        selection.insert("residentKey".into(), "required".into());
        selection.insert("requireResidentKey".into(), true.into());
    }
    Ok(options)
}

/// Keeps the passkey that an authenticator made.
///
/// # Errors
/// Where it is for another challenge or site, or known already.
pub async fn finish_new_passkey(
    room: &Newsroom,
    at: &AtDesk,
    called: &str,
    answer: &RegisterPublicKeyCredential,
    now: Timestamp,
) -> Result<(), Problem> {
    let Some(Step::NewPasskey(state)) = room.doors().begun.take(&adding_key(at), Instant::now()) else {
        return Err(failed("challenge", "not begun here, or too old"));
    };
    let name = name("name", called, NAME)?;
    let made = checker(room)?.finish_passkey_registration(answer, &state);
    let made = made.map_err(|error| failed("registration", error))?;
    let (credential, public) = (HEXLOWER.encode(made.cred_id()), as_json(&made)?);
    let new = NewPasskey { credential: &credential, public: &public, name: &name };
    match room.store().add_passkey(at.account.id, new, now).await? {
        true => Ok(()),
        false => Err(failed("credential", "known already")),
    }
}

fn as_json(passkey: &Passkey) -> Result<String, Problem> {
    serde_json::to_string(passkey).map_err(|error| failed("key", error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passkeys_are_made_for_names_of_hosts_over_https() {
        let mut settings = Settings::in_folder("x".as_ref(), "127.0.0.1:1".parse().unwrap());
        for (address, can) in [
            ("https://news.example.org", true),
            ("http://localhost:8080", true),
            ("http://news.example.org", false),
            ("http://127.0.0.1:8080", false),
            ("https://192.0.2.1", false),
        ] {
            settings.address = address.into();
            assert_eq!(passkeys_of(&settings).is_some(), can, "{address}");
        }
    }
}
