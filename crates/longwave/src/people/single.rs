//! Single sign-on: whose account it is that a provider vouches for.

use std::time::Instant;

use news::{Grant, Timestamp};
use store::Account;

use super::begun::Step;
use super::invite::email_address;
use super::provider::{Asked, Astray, Brought, Known, Provider};
use super::secret::{fingerprint, new_secret};
use crate::desk::{NAME, name};
use crate::newsroom::Newsroom;

fn key(secret: &str) -> String {
    format!("provider {}", fingerprint(secret))
}

fn provider(room: &Newsroom) -> Result<&Provider, Astray> {
    room.doors().provider.as_ref().ok_or(Astray::Unreachable)
}

fn failed(error: impl std::fmt::Display) -> Astray {
    tracing::error!("single sign-on failed: {error}");
    Astray::Failed
}

/// Sends somebody to the provider: the address, and what their browser's cookie is to hold.
pub async fn begin_provider(room: &Newsroom, next: &str, address: &str) -> Result<(String, String), Astray> {
    let (to, asked) = provider(room)?.begin(next).await?;
    let secret = new_secret("").map_err(failed)?;
    room.doors().begun.put(key(&secret), Step::Provider(Box::new(asked)), address, Instant::now());
    Ok((to, secret))
}

/// Somebody who came back: who it is, and where they wanted to go.
pub struct Back {
    pub account: Account,
    /// Whether they showed the provider more than one factor.
    pub second: bool,
    pub next: String,
}

/// What somebody was sent to the provider with by this secret, this once; None where it was not begun here, or is too old.
pub fn begun_provider(room: &Newsroom, secret: &str) -> Option<Box<Asked>> {
    match room.doors().begun.take(&key(secret), Instant::now()) {
        Some(Step::Provider(asked)) => Some(asked),
        _ => None,
    }
}

/// Takes somebody in who comes back from the provider.
pub async fn finish_provider(
    room: &Newsroom,
    asked: Box<Asked>,
    brought: &Brought,
    now: Timestamp,
) -> Result<Back, Astray> {
    let next = asked.next.clone();
    let known = provider(room)?.finish(*asked, brought).await?;
    let account = whose(room, &known, now).await?;
    Ok(Back { account, second: known.second, next })
}

/// The account that is bound to whom the provider knows; the first time, the one that was invited at their address.
async fn whose(room: &Newsroom, known: &Known, now: Timestamp) -> Result<Account, Astray> {
    let store = room.store();
    let Known { issuer, subject, .. } = known;
    let bound = store.account_by_subject(issuer, subject).await.map_err(failed)?;
    if let Some(account) = bound {
        return open(account);
    }
    let email = known.email.as_deref().and_then(|email| email_address(email).ok());
    let email = email.ok_or(Astray::Unverified)?;
    let invited = store.account_by_email(&email).await.map_err(failed)?;
    let account = match invited {
        Some(account) => open(account)?,
        None => admitted(room, known, &email, now).await?,
    };
    match store.bind_subject(account.id, issuer, subject).await.map_err(failed)? {
        true => Ok(account),
        false => Err(Astray::Other),
    }
}

fn open(account: Account) -> Result<Account, Astray> {
    if account.ended.is_some() { Err(Astray::Unknown) } else { Ok(account) }
}

/// An account for somebody of a domain that the settings admit.
async fn admitted(room: &Newsroom, known: &Known, email: &str, now: Timestamp) -> Result<Account, Astray> {
    let domain = email.rsplit_once('@').map_or("", |(_, domain)| domain);
    let admit = provider(room)?.settings().admit.iter().filter(|(of, _)| of == domain);
    let grants: Vec<Grant> = admit.map(|(_, grant)| grant.clone()).collect();
    if grants.is_empty() {
        return Err(Astray::Unknown);
    }
    let called = known.name.as_deref().and_then(|called| name("name", called, NAME).ok());
    let called = called.unwrap_or_else(|| email.to_owned());
    let id = match room.store().add_account(email, &called, &grants, now).await {
        // Another one is called so: their address is theirs alone.
        Err(store::Error::Setup(_)) => room.store().add_account(email, email, &grants, now).await,
        added => added,
    };
    let id = id.map_err(failed)?;
    room.store().account(id).await.map_err(failed)?.ok_or(Astray::Failed)
}
