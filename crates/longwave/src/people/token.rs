//! Tokens for the API: made once, told once.

use news::{Grant, Timestamp};
use store::{NewToken, Store};

use super::secret::{TOKEN, fingerprint, new_secret};
use crate::clock::now;
use crate::desk::{Problem, Why};

/// A new token.
pub struct Made {
    /// What it is ended by.
    pub id: i64,
    /// Only whoever made it is ever told.
    pub secret: String,
}

/// Who makes a token: whose account it is, and by which token of theirs; neither at the command line. The new one ends with
/// them.
#[derive(Debug, Clone, Copy, Default)]
pub struct Maker {
    pub account: Option<i64>,
    pub token: Option<i64>,
}

/// Makes a token.
///
/// # Errors
/// Where it would never hold, somebody has its name, or the system has no randomness for its secret.
pub async fn make_token(
    store: &Store,
    name: &str,
    Grant { role, scope }: &Grant,
    until: Option<Timestamp>,
    maker: Maker,
) -> Result<Made, Problem> {
    let now = now();
    if until.is_some_and(|until| until <= now) {
        return Err(Why::Past.into());
    }
    let secret = new_secret(TOKEN)?;
    let hash = &fingerprint(&secret);
    let Maker { account: maker, token: parent } = maker;
    let new = NewToken { name, hash, role: *role, scope, until, maker, parent };
    let id = store.save_token(new, now).await?;
    Ok(Made { id, secret })
}
