//! Being told that the log grew: by this process at once, by others through PostgreSQL's notifications or a look now
//! and then. What is told is only a number; the log itself says what happened, so that nothing is lost with a message.

use std::time::Duration;

use sqlx::postgres::{PgListener, PgPool};
use tokio::sync::watch;

use crate::Store;
use crate::engine::Db;

/// How often another process's writes to a SQLite file are looked for.
const LOOK: Duration = Duration::from_millis(200);
/// PostgreSQL tells by itself; this is for when a message was lost with its connection.
const LOOK_ANYWAY: Duration = Duration::from_secs(2);

impl Store {
    /// Changes whenever the log grew, whoever wrote; the value is a number that the log has reached. To be called
    /// before the log is read, so that nothing falls between.
    pub fn watch(&self) -> watch::Receiver<i64> {
        let inner = &self.0;
        inner.watching.call_once(|| drop(tokio::spawn(look(self.db().clone(), inner.head.clone()))));
        inner.head.subscribe()
    }
}

/// Looks until the store is closed.
async fn look(db: Db, head: watch::Sender<i64>) {
    let mut bell = match &db {
        Db::Sqlite { .. } => None,
        Db::Pg(pool) => listen(pool).await,
    };
    while !db.is_closed() {
        match crate::log::head(&db).await {
            Ok(reached) => raise(&head, reached),
            Err(error) => tracing::debug!("the log can't be looked at: {error}"),
        }
        wait(&db, &mut bell).await;
    }
}

async fn wait(db: &Db, bell: &mut Option<PgListener>) {
    match db {
        Db::Sqlite { .. } => tokio::time::sleep(LOOK).await,
        Db::Pg(pool) => {
            let Some(listener) = bell else {
                tokio::time::sleep(LOOK_ANYWAY).await;
                *bell = listen(pool).await;
                return;
            };
            // A listener that lost its connection reconnects by itself; what was told meanwhile, the look finds.
            if let Ok(Err(error)) = tokio::time::timeout(LOOK_ANYWAY, listener.try_recv()).await {
                tracing::debug!("PostgreSQL's notifications are lost for now: {error}");
                *bell = None;
            }
        }
    }
}

async fn listen(pool: &PgPool) -> Option<PgListener> {
    let mut listener = PgListener::connect_with(pool).await.ok()?;
    listener.ignore_pool_close_event(false);
    listener.listen("longwave_log").await.ok()?;
    Some(listener)
}

/// Tells that the log has reached a number, unless that is known.
pub(crate) fn raise(head: &watch::Sender<i64>, reached: i64) {
    head.send_if_modified(|known| {
        let grew = reached > *known;
        *known = reached.max(*known);
        grew
    });
}
