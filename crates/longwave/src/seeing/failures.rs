//! Failures as data: who meets one tells it here and goes on; one task writes them down.

use std::collections::{HashMap, HashSet};
use std::fmt::Display;
use std::sync::{Mutex, PoisonError};

use news::{FailureKind, ServiceId};
use store::Failed;
use tokio::sync::mpsc;

use crate::clock::now;
use crate::newsroom::Newsroom;

/// What may wait to be written; of more, only the log tells.
const WAITING: usize = 1_000;

/// Something that failed, or works again.
#[derive(Debug)]
pub enum Told {
    Failed(Failed),
    Works(FailureKind, String),
}

/// Where failures are told.
pub struct Troubles {
    tell: mpsc::Sender<Told>,
    /// What fails as far as this process knows, so that what works costs nothing.
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
        let subject = subject.to_string();
        self.open().insert((kind, subject.clone()));
        let (service, cause) = (service.cloned(), cause.to_string());
        let _ =
            self.tell.try_send(Told::Failed(Failed { kind, subject, service, cause, count: 1, at: now() }));
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

/// Writes failures down until the newsroom closes.
pub async fn write_down(room: Newsroom, mut told: mpsc::Receiver<Told>) {
    match room.store().failures().await {
        // What failed in the process before this one may work now.
        Ok(known) => room.troubles().open().extend(known.into_iter().map(|one| (one.kind, one.subject))),
        Err(error) => tracing::warn!(%error, "what failed before isn't known"),
    }
    let mut lot = Vec::new();
    loop {
        let received = tokio::select! {
            received = told.recv_many(&mut lot, WAITING) => received,
            () = room.closing() => return,
        };
        if received == 0 {
            return;
        }
        if let Err(error) = write(&room, std::mem::take(&mut lot)).await {
            tracing::error!(%error, "what failed isn't written down");
        }
        room.tell_desk();
    }
}

async fn write(room: &Newsroom, lot: Vec<Told>) -> Result<(), store::Error> {
    let mut failed: HashMap<(FailureKind, String), Failed> = HashMap::new();
    for told in lot {
        match told {
            Told::Failed(one) => match failed.get_mut(&(one.kind, one.subject.clone())) {
                Some(known) => *known = Failed { count: known.count + one.count, ..one },
                None => drop(failed.insert((one.kind, one.subject.clone()), one)),
            },
            Told::Works(kind, subject) => {
                // In the order in which it was told.
                if let Some(before) = failed.remove(&(kind, subject.clone())) {
                    room.store().failed(&[before]).await?;
                }
                room.store().works(kind, &subject, now()).await?;
            }
        }
    }
    room.store().failed(&failed.into_values().collect::<Vec<_>>()).await
}
