//! Who sends: a push service is shown a token signed by the newsroom's own key (RFC 8292).

use anyhow::{Context, Result, anyhow};
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD as BASE64;
use news::Timestamp;
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair};
use serde_json::json;

use crate::newsroom::Newsroom;

/// The name under which the store keeps the key.
const NAME: &str = "vapid";
/// Seconds for which a token holds; a day is the most there may be (RFC 8292, section 2).
const HOLDS: i64 = 12 * 3_600;

/// The newsroom's key, made when it is first asked for.
async fn key(room: &Newsroom) -> Result<EcdsaKeyPair> {
    let make = || {
        let made = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &SystemRandom::new());
        Some(BASE64.encode(made.ok()?.as_ref()))
    };
    let kept = BASE64.decode(room.store().newsroom_key(NAME, make).await?).context("the push key")?;
    let read = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &kept, &SystemRandom::new());
    read.map_err(|error| anyhow!("the push key can't be read: {error}"))
}

/// The public half, as browsers ask for it.
///
/// # Errors
/// The store's.
pub async fn public_key(room: &Newsroom) -> Result<String> {
    Ok(BASE64.encode(key(room).await?.public_key()))
}

/// What the Authorization header says to the push service at this origin.
///
/// # Errors
/// Where there is no key to sign with.
pub async fn authorization(room: &Newsroom, origin: &str, now: Timestamp) -> Result<String> {
    let key = key(room).await?;
    let contact = room.settings().notices.contact.as_deref().unwrap_or(&room.settings().address);
    let claims = json!({ "aud": origin, "exp": now.as_second() + HOLDS, "sub": contact });
    let head = json!({ "typ": "JWT", "alg": "ES256" });
    let signed = format!("{}.{}", BASE64.encode(head.to_string()), BASE64.encode(claims.to_string()));
    let signature = key.sign(&SystemRandom::new(), signed.as_bytes());
    let signature = BASE64.encode(signature.map_err(|_| anyhow!("nothing can be signed"))?);
    Ok(format!("vapid t={signed}.{signature}, k={}", BASE64.encode(key.public_key())))
}
