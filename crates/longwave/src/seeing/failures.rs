//! Failures as data: who meets one tells it here and goes on; one task writes them down.

use std::collections::{HashMap, HashSet};
use std::fmt::Display;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use news::{FailureKind, ServiceId};
use store::Failed;
use tokio::sync::mpsc;
use tokio::time::MissedTickBehavior;

use crate::clock::now;
use crate::desk::Problem;
use crate::newsroom::Newsroom;

/// What may wait to be written; of more, only the log tells.
const WAITING: usize = 1_000;
/// What is known to fail at one time; of more, only the log tells.
const OPEN: usize = 10_000;

/// How often it is looked at what others met, did and took care of: another process at the same database, or people.
const LOOK: Duration = Duration::from_secs(30);

/// Something that failed, or works again.
#[derive(Debug)]
pub enum Told {
    Failed(Failed),
    Works(FailureKind, String),
}

/// Where failures are told.
pub struct Troubles {
    tell: mpsc::Sender<Told>,
    /// What fails as far as this process knows, whoever met it, so that what works costs nothing.
    open: Mutex<HashSet<(FailureKind, String)>>,
}

impl Troubles {
    /// Where to tell, and the end for [`write_down`].
    pub fn new() -> (Self, mpsc::Receiver<Told>) {
        let (tell, told) = mpsc::channel(WAITING);
        (Self { tell, open: Mutex::default() }, told)
    }

    /// Something failed. Nobody waits for it to be written.
    pub fn fails(
        &self,
        kind: FailureKind,
        subject: impl Display,
        service: Option<&ServiceId>,
        cause: impl Display,
    ) {
        let key = (kind, subject.to_string());
        let mut open = self.open();
        if open.len() >= OPEN && !open.contains(&key) {
            return;
        }
        let (subject, service, cause) = (key.1.clone(), service.cloned(), cause.to_string());
        let failed = Failed { kind, subject, service, cause, count: 1, at: now() };
        if self.tell.try_send(Told::Failed(failed)).is_ok() {
            open.insert(key);
        }
    }

    /// Something that readers ask for could not be made. Where the database is away, that is one failure, for readers may
    /// ask for whatever they think of.
    pub fn fails_for_readers(
        &self,
        kind: FailureKind,
        subject: impl Display,
        service: Option<&ServiceId>,
        error: &anyhow::Error,
    ) {
        match database_is_away(error) {
            true => self.fails(kind, everything(kind), None, format_args!("{error:#}")),
            false => self.fails(kind, subject, service, format_args!("{error:#}")),
        }
    }

    /// The database answered when something that readers ask for was made.
    pub fn database_answers(&self, kind: FailureKind) {
        self.works(kind, everything(kind));
    }

    /// Something went well; where it failed before, that is over.
    pub fn works(&self, kind: FailureKind, subject: impl Display) {
        if self.open().is_empty() {
            return;
        }
        let key = (kind, subject.to_string());
        if self.open().contains(&key) && self.tell.try_send(Told::Works(kind, key.1.clone())).is_ok() {
            self.open().remove(&key);
        }
    }

    fn open(&self) -> std::sync::MutexGuard<'_, HashSet<(FailureKind, String)>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The addresses of all that readers ask for of a kind.
fn everything(kind: FailureKind) -> &'static str {
    if kind == FailureKind::Rendition { "/media/*" } else { "/*" }
}

fn database_is_away(error: &anyhow::Error) -> bool {
    use store::Error::{Busy, Database};
    let of_store = match error.downcast_ref() {
        Some(Problem::Store(error)) => Some(error),
        _ => error.downcast_ref(),
    };
    matches!(of_store, Some(Busy(_) | Database(_)))
}

/// Writes failures down until the newsroom closes.
pub async fn write_down(room: Newsroom, mut told: mpsc::Receiver<Told>) {
    let mut look = tokio::time::interval(LOOK);
    look.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut lot = Vec::new();
    loop {
        let received = tokio::select! {
            // What was told is written before it is looked at what is.
            biased;
            received = told.recv_many(&mut lot, WAITING) => received,
            () = room.closing() => return,
            _ = look.tick() => {
                if let Err(error) = look_again(&room).await {
                    tracing::warn!(%error, "what fails elsewhere isn't known");
                }
                continue;
            }
        };
        if received == 0 {
            return;
        }
        write(&room, std::mem::take(&mut lot)).await;
        room.tell_desk();
    }
}

/// Learns what fails, whoever met it, and ends what nobody will come upon again as it was done since.
async fn look_again(room: &Newsroom) -> Result<(), store::Error> {
    let known = room.troubles().open().clone();
    let open = room.store().open_failures(OPEN).await?;
    let done: HashSet<_> = room.store().end_done(&open, now()).await?.into_iter().collect();
    if !done.is_empty() {
        room.tell_desk();
    }
    let mut remembered = room.troubles().open();
    // What was told meanwhile isn't written yet.
    remembered.retain(|one| !known.contains(one));
    remembered.extend(open.into_iter().filter(|one| !done.contains(one)));
    Ok(())
}

async fn write(room: &Newsroom, lot: Vec<Told>) {
    let mut failed: HashMap<(FailureKind, String), Failed> = HashMap::new();
    for told in lot {
        match told {
            Told::Failed(one) => match failed.get_mut(&(one.kind, one.subject.clone())) {
                Some(known) => *known = Failed { count: known.count + one.count, ..one },
                None => drop(failed.insert((one.kind, one.subject.clone()), one)),
            },
            Told::Works(kind, subject) => {
                // In the order in which it was told.
                let before = failed.remove(&(kind, subject.clone()));
                if let Err(error) = end(room, before, kind, &subject).await {
                    tracing::error!(%error, subject, "that it works again isn't written down yet");
                    // It is told when it next works.
                    room.troubles().open().insert((kind, subject));
                }
            }
        }
    }
    if let Err(error) = room.store().failed(&failed.into_values().collect::<Vec<_>>()).await {
        tracing::error!(%error, "what failed isn't written down");
    }
}

/// What failed until now works again.
async fn end(
    room: &Newsroom,
    before: Option<Failed>,
    kind: FailureKind,
    subject: &str,
) -> Result<(), store::Error> {
    if let Some(before) = before {
        room.store().failed(&[before]).await?;
    }
    room.store().works(kind, subject, now()).await
}

#[cfg(test)]
mod tests {
    use news::StoryId;
    use sqlx::{Connection, SqliteConnection};

    use super::*;
    use crate::reader::{Of, View, Wanted};
    use crate::settings::Settings;

    async fn newsroom(folder: &std::path::Path) -> (Newsroom, SqliteConnection, mpsc::Receiver<Told>) {
        let settings = Settings::in_folder(folder, "127.0.0.1:1".parse().unwrap());
        let (room, work) = Newsroom::open(settings).await.unwrap();
        let file = folder.join("longwave.db");
        let database = SqliteConnection::connect(&format!("sqlite:{}", file.display())).await.unwrap();
        (room, database, work.failures)
    }

    async fn run(database: &mut SqliteConnection, sql: &'static str) {
        sqlx::raw_sql(sql).execute(database).await.unwrap();
    }

    fn waiting(told: &mut mpsc::Receiver<Told>) -> Vec<Told> {
        std::iter::from_fn(|| told.try_recv().ok()).collect()
    }

    #[tokio::test]
    async fn that_something_works_again_is_told_until_it_is_written_down() {
        let folder = tempfile::tempdir().unwrap();
        let (room, mut database, mut told) = newsroom(folder.path()).await;
        let fails = |subject: &str| room.troubles().fails(FailureKind::Mail, subject, None, "refused");
        fails("one");
        fails("two");
        write(&room, waiting(&mut told)).await;
        assert_eq!(room.store().failures().await.unwrap().len(), 2);
        let works = || ["one", "two"].map(|subject| room.troubles().works(FailureKind::Mail, subject));
        works();
        run(&mut database, "ALTER TABLE failure RENAME TO away").await;
        write(&room, waiting(&mut told)).await;
        run(&mut database, "ALTER TABLE away RENAME TO failure").await;
        works();
        write(&room, waiting(&mut told)).await;
        assert_eq!(room.store().failures().await.unwrap(), []);
    }

    #[tokio::test]
    async fn whatever_readers_ask_for_while_the_database_is_away_is_one_failure() {
        let folder = tempfile::tempdir().unwrap();
        let (room, mut database, mut told) = newsroom(folder.path()).await;
        let service = news::Service::new("english".parse().unwrap(), "Longwave".into(), Vec::new());
        let begun = news::Edit::begun(news::Piece::Service(service.clone()));
        room.store().set_up(&[begun], now()).await.unwrap();
        room.read_again(true).await;
        let page = |number| {
            let story = StoryId::from_number(number).unwrap();
            Wanted::At(service.id.clone(), Of::Story(story, View::Full))
        };
        run(&mut database, "ALTER TABLE story RENAME TO away").await;
        for number in 1..9 {
            assert!(room.reader().page(&room, &page(number)).await.is_none());
        }
        write(&room, waiting(&mut told)).await;
        let failures = room.store().failures().await.unwrap();
        let subjects: Vec<_> = failures.iter().map(|failure| failure.subject.as_str()).collect();
        assert_eq!(subjects, ["/*"]);
        run(&mut database, "ALTER TABLE away RENAME TO story").await;
        assert!(room.reader().page(&room, &page(1)).await.is_some());
        write(&room, waiting(&mut told)).await;
        assert_eq!(room.store().failures().await.unwrap(), []);
    }

    #[tokio::test]
    async fn what_another_process_met_and_did_is_known() {
        let folder = tempfile::tempdir().unwrap();
        let (other, _, mut told_other) = newsroom(folder.path()).await;
        let (room, _, mut told) = newsroom(folder.path()).await;
        let item = news::WireItem { provider: "meridian".into(), guid: "a".into(), ..Default::default() };
        let received = room.store().receive("meridian", "a", "a", now(), &[item], &[]).await.unwrap();
        let item = received.items[0].id;
        let mails = || (0..300).map(|number| format!("{number}@example.org"));
        other.troubles().fails(FailureKind::Wire, item, None, "busy");
        mails().for_each(|email| other.troubles().fails(FailureKind::Mail, email, None, "refused"));
        write(&other, waiting(&mut told_other)).await;
        look_again(&room).await.unwrap();
        assert_eq!(room.troubles().open().len(), 301);
        // Nobody comes upon the item again once this process has done it.
        room.store().handled(&[item]).await.unwrap();
        mails().for_each(|email| room.troubles().works(FailureKind::Mail, email));
        write(&room, waiting(&mut told)).await;
        look_again(&room).await.unwrap();
        assert_eq!(room.store().failures().await.unwrap(), []);
        look_again(&other).await.unwrap();
        assert_eq!(other.troubles().open().len(), 0, "what is over isn't remembered");
    }

    #[tokio::test]
    async fn what_fails_while_it_is_looked_is_known() {
        let folder = tempfile::tempdir().unwrap();
        let (room, _, mut told) = newsroom(folder.path()).await;
        let mut looking = std::pin::pin!(look_again(&room));
        let looked = tokio::select! {
            biased;
            looked = &mut looking => Some(looked),
            () = std::future::ready(()) => None,
        };
        room.troubles().fails(FailureKind::Mail, "one", None, "refused");
        match looked {
            Some(looked) => looked.unwrap(),
            None => looking.await.unwrap(),
        }
        room.troubles().works(FailureKind::Mail, "one");
        write(&room, waiting(&mut told)).await;
        assert_eq!(room.store().failures().await.unwrap(), []);
    }

    #[test]
    fn what_nobody_writes_down_is_not_remembered_and_no_more_than_so_much_is() {
        let (troubles, mut told) = Troubles::new();
        for number in 0..WAITING + 9 {
            troubles.fails(FailureKind::Page, number, None, "");
        }
        assert_eq!(troubles.open().len(), WAITING);
        for number in 0..OPEN + 9 {
            waiting(&mut told);
            troubles.fails(FailureKind::Page, number, None, "");
        }
        assert_eq!(troubles.open().len(), OPEN);
    }
}
