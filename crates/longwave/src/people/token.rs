//! Tokens for the API: made once, told once.

use news::{Role, Scope, Timestamp};
use store::Store;

use super::secret::{TOKEN, fingerprint, new_secret};
use crate::clock::now;
use crate::desk::Problem;

/// A new token.
pub struct Made {
    /// What it is ended by.
    pub id: i64,
    /// Only whoever made it is ever told.
    pub secret: String,
}

/// Makes a token.
///
/// # Errors
/// Where it would never hold, or the system has no randomness for its secret.
pub async fn make_token(
    store: &Store,
    name: &str,
    role: Role,
    scope: &Scope,
    until: Option<Timestamp>,
) -> Result<Made, Problem> {
    let now = now();
    if until.is_some_and(|until| until <= now) {
        return Err(Problem::Unusable("until: that moment has passed".into()));
    }
    let secret = new_secret(TOKEN).map_err(|_| Problem::Conflict("the system has no randomness".into()))?;
    let id = store.save_token(name, &fingerprint(&secret), role, scope, until, now).await?;
    Ok(Made { id, secret })
}
