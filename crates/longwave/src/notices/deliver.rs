//! Delivery: each notice is tried until it is taken, ever more seldom, and given up in the end; then it is seen as failed.

use futures_util::future::join_all;
use futures_util::{StreamExt, stream};
use jiff::SignedDuration;
use news::{FailureKind, Timestamp, Way};
use store::{Account, Error, Notice, Subscription};
use tokio::time::error::Elapsed;

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

/// The way to the mail server: none where the settings name no server, an error where it can't be gone.
type Opened = anyhow::Result<Option<Post>>;

/// Sends what is due in one way.
///
/// # Errors
/// The store's.
pub async fn deliver(room: &Newsroom, way: Way, post: &Opened) -> Result<(), Error> {
    let due = room.store().notices_due(way, now(), LOT).await?;
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

async fn one(room: &Newsroom, post: &Opened, notice: Notice) -> Result<(), Error> {
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

async fn by_mail(room: &Newsroom, post: &Opened, notice: &Notice, to: &Account) -> anyhow::Result<()> {
    let post = match post {
        Ok(post) => post.as_ref(),
        Err(error) => {
            let server = room.settings().mail.as_ref().map_or("", |mail| &mail.server);
            room.troubles().fails(FailureKind::Mail, server, None, format_args!("{error:#}"));
            anyhow::bail!("{error:#}");
        }
    };
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
            let of_address =
                !error.is::<Elapsed>() && said.is_none_or(lettre::transport::smtp::Error::is_permanent);
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

#[cfg(test)]
mod tests {
    use news::{Grant, NoticeKind, Occasion, Role, Scope};

    use super::*;

    #[tokio::test]
    async fn what_cannot_be_mailed_until_the_settings_are_mended_is_mailed_then() {
        let folder = tempfile::tempdir().unwrap();
        let room = Newsroom::with_english(folder.path()).await;
        let store = room.store();
        let grants = [Grant { role: Role::Editor, scope: Scope::All }];
        let mira = store.add_account("mira@example.org", "Mira", &grants, now()).await.unwrap();
        let (services, about) = (Vec::new(), String::new());
        let failure = Occasion { kind: NoticeKind::Failure, story: None, services, by: None, about };
        store.note("failure", now(), &failure).await.unwrap();
        let (waiting, _) = store.occasions(1).await.unwrap().remove(0);
        store.spread(waiting, &[(mira, Way::Mail)], now()).await.unwrap();
        let bad = Err(anyhow::anyhow!("mail: server can't be used"));
        deliver(&room, Way::Mail, &bad).await.unwrap();
        let due = store.notices_due(Way::Mail, Timestamp::MAX, 1).await.unwrap();
        let notice = due.into_iter().next().map(|(_, notice)| notice.unwrap());
        assert_eq!(notice.map(|notice| notice.tries), Some(1), "it waits for the next try");
    }
}
