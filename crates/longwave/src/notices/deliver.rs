//! Delivery: each notice is tried until it is taken, ever more seldom, and given up in the end; then it is seen as failed.

use futures_util::future::join_all;
use futures_util::{StreamExt, stream};
use jiff::SignedDuration;
use news::{FailureKind, Timestamp, Way};
use store::{Account, Error, Notice, Subscription};

use super::choose::Choices;
use super::letter::Letter;
use super::mail::{Post, To};
use super::push::{Pushed, push};
use crate::clock::now;
use crate::desk::pages::Interface;
use crate::newsroom::Newsroom;

const AT_ONCE: usize = 4;
const LOT: usize = 100;
/// Who takes a notice on has so long to send it; then another may.
const CLAIMED: SignedDuration = SignedDuration::from_mins(2);
/// The first time it is tried again after so long, then each time after four times as long: for nearly two hours.
const AGAIN: i64 = 5;
const TRIES: u32 = 7;
/// A browser that couldn't be given anything for so long is forgotten: no push service is away for longer.
const FORGOTTEN: SignedDuration = SignedDuration::from_hours(3 * 24);

/// Sends what is due.
///
/// # Errors
/// The store's.
pub async fn deliver(room: &Newsroom, post: Option<&Post>) -> Result<(), Error> {
    let due = room.store().notices_due(now(), LOT).await?;
    let (mut notices, mut unread) = (Vec::with_capacity(due.len()), Vec::new());
    for (id, notice) in due {
        match notice {
            Ok(notice) => notices.push(notice),
            Err(error) => unread.push((id, error)),
        }
    }
    for (id, error) in unread {
        tracing::error!(notice = id, "it is given up: {error:#}");
        room.store().notice_failed(id, &error.to_string(), None).await?;
    }
    let sent = stream::iter(notices).map(|notice| one(room, post, notice)).buffer_unordered(AT_ONCE);
    let outcomes: Vec<Result<(), Error>> = sent.collect().await;
    outcomes.into_iter().collect()
}

async fn one(room: &Newsroom, post: Option<&Post>, notice: Notice) -> Result<(), Error> {
    let until = now().saturating_add(CLAIMED).unwrap_or(Timestamp::MAX);
    if !room.store().claim_notice(&notice, until).await? {
        return Ok(());
    }
    let account = room.store().account(notice.account).await?;
    let kept = room.store().notice_choice(notice.account).await?;
    let wanted = Choices::read(kept.as_deref()).wants(notice.occasion.kind, notice.way);
    // Whoever left, or doesn't want it any more, isn't told.
    let Some(account) = account.filter(|account| account.ended.is_none() && wanted) else {
        return room.store().notice_sent(notice.id, now()).await;
    };
    let sent = match notice.way {
        Way::Mail => by_mail(room, post, &notice, &account).await,
        Way::Push => by_push(room, &notice, &account).await,
    };
    match sent {
        Ok(()) => room.store().notice_sent(notice.id, now()).await,
        Err(error) => failed(room, &notice, &format!("{error:#}")).await,
    }
}

async fn failed(room: &Newsroom, notice: &Notice, why: &str) -> Result<(), Error> {
    let tries = notice.tries + 1;
    let due = (tries < TRIES).then(|| later(notice.tries)).flatten();
    tracing::warn!(notice = notice.id, tries, given_up = due.is_none(), "a notice isn't sent: {why}");
    room.store().notice_failed(notice.id, why, due).await
}

/// When a notice that failed so often before is due again.
fn later(tries: u32) -> Option<Timestamp> {
    now().saturating_add(SignedDuration::from_secs(AGAIN * 4_i64.pow(tries.min(TRIES)))).ok()
}

fn interface(account: &Account) -> Option<&'static Interface> {
    let interface = account.language.as_deref().and_then(Interface::of).or_else(|| Interface::asked(""))?;
    Some(account.zone.as_deref().map_or(interface, |zone| interface.in_zone(zone)))
}

async fn by_mail(room: &Newsroom, post: Option<&Post>, notice: &Notice, to: &Account) -> anyhow::Result<()> {
    // Mail was taken out of the settings meanwhile.
    let (Some(post), Some(interface)) = (post, interface(to)) else { return Ok(()) };
    let letter = Letter::of(room, interface, &notice.occasion, notice.at).await?;
    let (email, server) = (&to.email, post.server());
    let sent = post.send(&letter, &To { name: &to.name, email, notice: notice.id }, interface).await;
    match &sent {
        Ok(()) => {
            room.troubles().works(FailureKind::Mail, server);
            room.troubles().works(FailureKind::Mail, email);
        }
        Err(error) => {
            // What the server says of one address is that address's trouble; else it is the server's.
            let said = error.downcast_ref::<lettre::transport::smtp::Error>();
            let of_address = said.is_none_or(lettre::transport::smtp::Error::is_permanent);
            let subject = if of_address { email.as_str() } else { server };
            room.troubles().fails(FailureKind::Mail, subject, None, format_args!("{error:#}"));
        }
    }
    sent
}

async fn by_push(room: &Newsroom, notice: &Notice, to: &Account) -> anyhow::Result<()> {
    let Some(interface) = interface(to) else { return Ok(()) };
    let letter = Letter::of(room, interface, &notice.occasion, notice.at).await?;
    let browsers = room.store().subscriptions(notice.account).await?;
    // All at once, each for as long as `reach` waits: one that doesn't answer keeps no other waiting.
    let asked = browsers.iter().map(|browser| push(room, browser, notice, &letter));
    let mut outcome = Ok(());
    for (browser, answer) in browsers.iter().zip(join_all(asked).await) {
        if let Err(error) = noted(room, browser, answer).await? {
            outcome = Err(error);
        }
    }
    outcome
}

/// What came of a browser, noted; a failure is to be tried again unless the browser is forgotten.
async fn noted(
    room: &Newsroom,
    browser: &Subscription,
    answer: anyhow::Result<Pushed>,
) -> Result<anyhow::Result<()>, Error> {
    let host = browser.endpoint.split('/').nth(2).unwrap_or_default();
    let error = match answer {
        Ok(Pushed::Taken) => {
            room.troubles().works(FailureKind::Push, host);
            return room.store().browser_works(browser.id).await.map(Ok);
        }
        Ok(Pushed::Gone) => {
            return room.store().unsubscribe(browser.id, browser.account).await.map(|_| Ok(()));
        }
        Err(error) => error,
    };
    room.troubles().fails(FailureKind::Push, host, None, format_args!("{error:#}"));
    let before = now().saturating_sub(FORGOTTEN).unwrap_or(Timestamp::MIN);
    let forgotten = room.store().browser_fails(browser.id, now(), before).await?;
    Ok(if forgotten { Ok(()) } else { Err(error) })
}
