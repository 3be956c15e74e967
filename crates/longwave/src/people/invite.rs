//! Invitations: a link by which somebody chooses their password, once.

use jiff::SignedDuration;
use news::{Grant, Timestamp};
use store::{Account, Store};

use super::secret::{fingerprint, new_secret};
use crate::desk::{NAME, Problem, Why, name};
use crate::newsroom::Newsroom;

/// How long an invitation holds.
pub const INVITED_FOR: SignedDuration = SignedDuration::from_hours(3 * 24);
/// The longest address there can be (RFC 5321, section 4.5.3.1.3).
pub(super) const EMAIL: usize = 254;

/// Somebody who was invited, and what the link ends in.
pub struct Invited {
    pub account: i64,
    pub secret: String,
}

/// Makes an account where there is none of this address, and an invitation to choose a password for it. For somebody
/// who has an account already, the way to a new password: name and grants stay as they are.
pub async fn invite(
    store: &Store,
    email: &str,
    called: &str,
    grants: &[Grant],
    now: Timestamp,
) -> Result<Invited, Problem> {
    let email = email_address(email)?;
    let account = match store.account_by_email(&email).await? {
        Some(Account { ended: Some(_), .. }) => {
            return Err(Why::AccountEnded { email }.into());
        }
        Some(known) => known.id,
        None => store.add_account(&email, &name("name", called, NAME)?, grants, now).await?,
    };
    let secret = new_secret("")?;
    let until = now.saturating_add(INVITED_FOR).unwrap_or(now);
    store.invite(account, &fingerprint(&secret), until).await?;
    Ok(Invited { account, secret })
}

/// Whom an invitation is for; None where it doesn't hold.
pub async fn invited(room: &Newsroom, secret: &str, now: Timestamp) -> Result<Option<Account>, Problem> {
    Ok(room.store().invited(&fingerprint(secret), now).await?)
}

/// Takes an invitation up, with the password that its owner chose. None where it doesn't hold.
pub async fn take_up(
    room: &Newsroom,
    secret: &str,
    password: &str,
    now: Timestamp,
) -> Result<Option<Account>, Problem> {
    let hash = fingerprint(secret);
    let Some(invited) = invited(room, secret, now).await? else { return Ok(None) };
    let known = [invited.email.as_str(), &invited.name, &room.settings().name];
    let password = room.passwords().hash(password, &known).await?;
    let taken = room.store().take_up(&hash, &password, now).await?;
    Ok(taken.map(|_| invited))
}

/// An address in lower case that mail could be sent to.
pub fn email_address(email: &str) -> Result<String, Problem> {
    let email = name("email", email, EMAIL)?.to_lowercase();
    let host = email.split_once('@').map(|(local, host)| (!local.is_empty()).then_some(host));
    let good = host.flatten().is_some_and(|host| !host.is_empty() && !host.contains('@'));
    let clean = !email.contains(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | ',' | ';' | '"'));
    if good && clean { Ok(email) } else { Err(Why::NoAddress { email }.into()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_kept_in_lower_case() {
        assert_eq!(email_address(" Mira@Example.ORG ").unwrap(), "mira@example.org");
        for bad in ["", "mira", "@example.org", "mira@", "a@b@c", "mira <mira@example.org>", "a b@c"] {
            assert!(email_address(bad).is_err(), "{bad}");
        }
    }
}
