//! Who asks: a token in the Authorization header (RFC 6750, section 2.1).

use axum::extract::FromRequestParts;
use axum::http::StatusCode;
use axum::http::header::AUTHORIZATION;
use axum::http::request::Parts;
use news::{Actor, By, Role, Scope};
use sha2::{Digest, Sha256};

use super::answer::Failure;
use crate::newsroom::Newsroom;

/// Tokens begin so, that a secret scanner can know one.
const PREFIX: &str = "longwave_";

/// Somebody who showed a token that holds.
pub struct Signed(pub Actor);

impl Signed {
    /// # Errors
    /// Where the role is less, or doesn't hold at every service.
    pub fn everywhere(&self, role: Role) -> Result<(), Failure> {
        if self.0.role >= role && self.0.scope == Scope::All {
            return Ok(());
        }
        let message = format!("this takes the role {role:?} at all services");
        Err(Failure::new(StatusCode::FORBIDDEN, "refused", message))
    }
}

impl FromRequestParts<Newsroom> for Signed {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, room: &Newsroom) -> Result<Self, Failure> {
        let unknown = || {
            let message = "show a token that holds: Authorization: Bearer longwave_…";
            Failure::new(StatusCode::UNAUTHORIZED, "unknown", message)
        };
        let header = parts.headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok());
        // The scheme's case doesn't matter (RFC 9110, section 11.1).
        let shown = header.and_then(|value| value.trim().split_once(' '));
        let shown = shown.filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"));
        let secret = shown.map(|(_, secret)| secret.trim()).ok_or_else(unknown)?;
        let token = room.store().token_by_hash(&fingerprint(secret)).await?.ok_or_else(unknown)?;
        if token.ended.is_some() {
            return Err(unknown());
        }
        Ok(Self(Actor { by: By::Person(token.name), role: token.role, scope: token.scope }))
    }
}

/// What is kept of a secret: it can be recognised, but not told. A token has 160 random bits, so no slow hash is
/// needed.
pub fn fingerprint(secret: &str) -> String {
    Sha256::digest(secret.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A new secret.
///
/// # Errors
/// Where the system has no randomness to give: better no token than one that can be guessed.
pub fn new_secret() -> Result<String, getrandom::Error> {
    let mut bytes = [0u8; 20];
    getrandom::fill(&mut bytes)?;
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(format!("{PREFIX}{hex}"))
}
