//! How wire items stand, asked once for everybody who is shown them.
//!
//! Every open page of the wire asks the moment that anything arrives, and nearly all of them about the same items.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use news::WireId;
use store::{Error, Standing};

use crate::newsroom::Newsroom;

/// What was asked is good for so long, unless something changes here: other processes may change something too.
const GOOD_FOR: Duration = Duration::from_secs(1);

/// What is known of items.
#[derive(Default)]
pub struct Standings(Mutex<Option<Known>>);

struct Known {
    /// How often the desk had been told that something changed.
    told: u64,
    at: Instant,
    of: HashMap<WireId, Standing>,
}

impl Standings {
    /// How these items stand, as far as they are here, in no order.
    ///
    /// # Errors
    /// The store's.
    pub async fn of(&self, room: &Newsroom, shown: &[WireId]) -> Result<Vec<Standing>, Error> {
        // Before the database is asked: what is changed meanwhile is asked for again.
        let told = room.told_desk();
        let (at, mut standings, unknown) = self.known(told, shown);
        if !unknown.is_empty() {
            let found = room.store().wire_standing(&unknown).await?;
            self.keep(at, &found);
            standings.extend(found);
        }
        Ok(standings)
    }

    /// What is known is out of date: something changed, here or elsewhere.
    pub fn forget(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// Since when something is known, how those stand that are, and which aren't.
    fn known(&self, told: u64, shown: &[WireId]) -> (Instant, Vec<Standing>, Vec<WireId>) {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let good = |known: &&mut Known| known.told == told && known.at.elapsed() < GOOD_FOR;
        let Some(known) = known.as_mut().filter(good) else {
            let at = Instant::now();
            *known = Some(Known { told, at, of: HashMap::new() });
            return (at, Vec::new(), shown.to_vec());
        };
        let unknown = shown.iter().filter(|id| !known.of.contains_key(id)).copied().collect();
        (known.at, shown.iter().filter_map(|id| known.of.get(id)).copied().collect(), unknown)
    }

    /// Keeps what was found, unless what is known began anew meanwhile: then it may be older than that.
    fn keep(&self, at: Instant, found: &[Standing]) {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = known.as_mut().filter(|known| known.at == at) {
            known.of.extend(found.iter().map(|standing| (standing.shown, *standing)));
        }
    }
}

#[cfg(test)]
mod tests {
    use news::WireItem;

    use super::*;
    use crate::clock::now;

    #[tokio::test]
    async fn what_is_known_is_forgotten_once_something_changed() {
        let folder = tempfile::tempdir().unwrap();
        let room = Newsroom::with_english(folder.path()).await;
        let receive = async |version| {
            let item = WireItem { guid: "urn:1".into(), version, ..WireItem::default() };
            let bytes = format!("{{ \"version\": {version} }}");
            let received = room.store().receive("meridian", "a.json", bytes, now(), &[item], &[]).await;
            received.unwrap().items[0].id
        };
        let first = receive(1).await;
        let standing = async || room.standings().of(&room, &[first]).await.unwrap()[0].newest;
        assert_eq!(standing().await, first);
        let second = receive(2).await;
        room.tell_desk();
        assert_eq!(standing().await, second);
        assert!(room.standings().of(&room, &[]).await.unwrap().is_empty());
    }
}
