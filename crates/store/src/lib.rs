//! Every line of SQL, the log and the media objects.
//!
//! [`Store`] is one struct over SQLite or PostgreSQL; [`Media`] keeps bytes in a folder or, with the feature `s3`, in
//! an object store. What the rules decided is saved in one transaction with its log entry: nothing is announced that
//! isn't durable, nothing durable goes unannounced.

mod account;
mod address;
mod audit;
mod breaking;
mod draft;
mod engine;
mod error;
mod factor;
mod failure;
mod feed;
mod front;
mod furniture;
mod log;
mod media;
mod migrate;
mod named;
mod notice;
mod passkey;
mod picture;
mod picture_list;
#[cfg(test)]
mod plans;
mod push;
mod redirects;
mod session;
mod setup;
#[cfg(test)]
#[path = "../../../xtask/src/skipped.rs"]
mod skipped;
mod story;
mod token;
#[cfg(test)]
mod upgrade;
mod watch;
mod wire;

use std::sync::{Arc, Once};

pub use account::{Account, Credentials};
pub use address::Address;
pub use audit::{AuditQuery, Audited};
pub use draft::{DraftChange, KeptDraft};
use engine::{Db, Row};
pub use error::Error;
pub use failure::{Failed, Failure};
pub use media::Media;
use news::{BadId, LogEntry};
pub use notice::{Notice, Waiting};
pub use passkey::{NewPasskey, Passkey};
pub use picture::{ChangedPicture, VisiblePicture};
pub use picture_list::{PictureQuery, SeenPicture, Viewer};
pub use push::{NewSubscription, Subscription};
pub use session::{NewSession, Session};
pub use story::{
    Addressed, Begun, DeskQuery, Drafts, Newer, Published, Relative, Seen, SeenItem, Step, Visible, Watched,
    WatchedBefore, WatchedStory,
};
pub use token::{NewToken, Token};
pub use wire::{KeptItem, Received, ReceivedItem, RefusedFile, Standing, WireQuery, words_of as words};

/// What was found, each under its id: one that can't be read keeps nobody from the others.
pub type Each<I, T> = Vec<(I, Result<T, Error>)>;

/// The newsroom's database. Cheap to clone; every clone is the same one.
#[derive(Debug, Clone)]
pub struct Store(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    db: Db,
    /// The newest log entry that this process knows of.
    head: tokio::sync::watch::Sender<i64>,
    watching: Once,
}

impl Store {
    /// Opens a database, makes it where it is a file that isn't there, and brings it to its present shape.
    ///
    /// # Errors
    /// [`Error::Database`] where it can't be reached, [`Error::Migration`] where it isn't of this program's making.
    pub async fn open(address: &Address) -> Result<Self, Error> {
        let db = Db::open(address).await?;
        migrate::run(&db, migrate::MIGRATIONS).await?;
        let head = log::head(&db).await?;
        let head = tokio::sync::watch::Sender::new(head);
        Ok(Self(Arc::new(Inner { db, head, watching: Once::new() })))
    }

    /// Closes it; what was begun is finished first. Whoever watches the log is told no more.
    pub async fn close(&self) {
        self.0.db.close().await;
    }

    fn db(&self) -> &Db {
        &self.0.db
    }

    /// Tells this process's own followers at once.
    fn announce(&self, entries: &[LogEntry]) {
        if let Some(last) = entries.last() {
            watch::raise(&self.0.head, last.seq);
        }
    }
}

/// An id that a row holds.
fn id<T>(row: &Row, column: usize, from: fn(i64) -> Result<T, BadId>) -> Result<T, Error> {
    from(row.int(column)?).map_err(|error| Error::corrupt("an id", error))
}

/// How many rows a desk is given that asks for so many.
fn page(asked: Option<usize>) -> i64 {
    const USUAL: usize = 100;
    const MOST: usize = 500;
    limit(asked.unwrap_or(USUAL).clamp(1, MOST))
}

/// A version as it is kept.
fn number(version: u64) -> i64 {
    i64::try_from(version).unwrap_or(i64::MAX)
}

/// A count as a query takes it.
fn limit(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
