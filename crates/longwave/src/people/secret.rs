//! Secrets of tokens, sessions and invitations: told once, kept only as a fingerprint.

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use crate::desk::Problem;

/// Tokens begin so, that a secret scanner can know one.
pub const TOKEN: &str = "longwave_";

/// What is kept of a secret: it can be recognised, but not told. A secret has 160 random bits, so no slow hash is
/// needed.
pub fn fingerprint(secret: &str) -> String {
    HEXLOWER.encode(&Sha256::digest(secret))
}

/// Random bytes.
///
/// # Errors
/// Where the system has none to give.
pub fn random<const N: usize>() -> Result<[u8; N], Problem> {
    let mut bytes = [0; N];
    let filled = getrandom::fill(&mut bytes);
    filled.map(|()| bytes).map_err(|_| Problem::Broken("the system has no randomness"))
}

/// A new secret, which begins with `prefix`.
///
/// # Errors
/// Where the system has no randomness to give: better no secret than one that can be guessed.
pub fn new_secret(prefix: &str) -> Result<String, Problem> {
    Ok(format!("{prefix}{}", HEXLOWER.encode(&random::<20>()?)))
}
