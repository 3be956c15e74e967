//! Migrations: every step that a database took to its present shape, in order, with a checksum.
//!
//! All that are missing run in one transaction under a lock, on both engines: two processes that open a new database
//! at once don't meet half a table, and a step that fails leaves the database as it was.

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use crate::Error;
use crate::engine::{Db, Either, Lock, Tx};

/// A step, written for both engines. Once released it never changes; what must change is the next step.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Migration {
    pub version: i64,
    pub name: &'static str,
    pub script: Either,
}

pub(crate) const MIGRATIONS: &[Migration] = &[
    Migration {
        version: 1,
        name: "newsroom",
        script: Either {
            sqlite: include_str!("../migrations/sqlite/0001_newsroom.sql"),
            pg: include_str!("../migrations/postgres/0001_newsroom.sql"),
        },
    },
    Migration {
        version: 2,
        name: "indexes",
        script: Either {
            sqlite: include_str!("../migrations/sqlite/0002_indexes.sql"),
            pg: include_str!("../migrations/postgres/0002_indexes.sql"),
        },
    },
    Migration {
        version: 3,
        name: "people",
        script: Either {
            sqlite: include_str!("../migrations/sqlite/0003_people.sql"),
            pg: include_str!("../migrations/postgres/0003_people.sql"),
        },
    },
    Migration {
        version: 4,
        name: "drafts",
        script: Either {
            sqlite: include_str!("../migrations/sqlite/0004_drafts.sql"),
            pg: include_str!("../migrations/postgres/0004_drafts.sql"),
        },
    },
    Migration {
        version: 5,
        name: "named",
        script: Either {
            sqlite: include_str!("../migrations/sqlite/0005_named.sql"),
            pg: include_str!("../migrations/postgres/0005_named.sql"),
        },
    },
    Migration {
        version: 6,
        name: "enter",
        script: Either {
            sqlite: include_str!("../migrations/sqlite/0006_enter.sql"),
            pg: include_str!("../migrations/postgres/0006_enter.sql"),
        },
    },
    Migration {
        version: 7,
        name: "pictures",
        script: Either {
            sqlite: include_str!("../migrations/sqlite/0007_pictures.sql"),
            pg: include_str!("../migrations/postgres/0007_pictures.sql"),
        },
    },
    Migration {
        version: 8,
        name: "translating",
        script: Either {
            sqlite: include_str!("../migrations/sqlite/0008_translating.sql"),
            pg: include_str!("../migrations/postgres/0008_translating.sql"),
        },
    },
    Migration {
        version: 9,
        name: "fronts",
        script: Either {
            sqlite: include_str!("../migrations/sqlite/0009_fronts.sql"),
            pg: include_str!("../migrations/postgres/0009_fronts.sql"),
        },
    },
    Migration {
        version: 10,
        name: "watch",
        script: Either {
            sqlite: include_str!("../migrations/sqlite/0010_watch.sql"),
            pg: include_str!("../migrations/postgres/0010_watch.sql"),
        },
    },
    Migration {
        version: 11,
        name: "administration",
        script: Either {
            sqlite: include_str!("../migrations/sqlite/0011_administration.sql"),
            pg: include_str!("../migrations/postgres/0011_administration.sql"),
        },
    },
    Migration {
        version: 12,
        name: "wire_words",
        script: Either {
            sqlite: include_str!("../migrations/sqlite/0012_wire_words.sql"),
            pg: include_str!("../migrations/postgres/0012_wire_words.sql"),
        },
    },
    Migration {
        version: 13,
        name: "browsers",
        script: Either {
            sqlite: include_str!("../migrations/sqlite/0013_browsers.sql"),
            pg: include_str!("../migrations/postgres/0013_browsers.sql"),
        },
    },
    Migration {
        version: 14,
        name: "makers",
        script: Either {
            sqlite: include_str!("../migrations/sqlite/0014_makers.sql"),
            pg: include_str!("../migrations/postgres/0014_makers.sql"),
        },
    },
    Migration {
        version: 15,
        name: "stories",
        script: Either {
            sqlite: include_str!("../migrations/sqlite/0015_stories.sql"),
            pg: include_str!("../migrations/postgres/0015_stories.sql"),
        },
    },
    Migration {
        version: 16,
        name: "bars",
        script: Either {
            sqlite: include_str!("../migrations/sqlite/0016_bars.sql"),
            pg: include_str!("../migrations/postgres/0016_bars.sql"),
        },
    },
    Migration {
        version: 17,
        name: "newer",
        script: Either {
            sqlite: include_str!("../migrations/sqlite/0017_newer.sql"),
            pg: include_str!("../migrations/postgres/0017_newer.sql"),
        },
    },
    Migration {
        version: 18,
        name: "unseen",
        script: Either {
            sqlite: include_str!("../migrations/sqlite/0018_unseen.sql"),
            pg: include_str!("../migrations/postgres/0018_unseen.sql"),
        },
    },
    Migration {
        version: 19,
        name: "review",
        script: Either {
            sqlite: include_str!("../migrations/sqlite/0019_review.sql"),
            pg: include_str!("../migrations/postgres/0019_review.sql"),
        },
    },
    Migration {
        version: 20,
        name: "forget",
        script: Either {
            sqlite: include_str!("../migrations/sqlite/0020_forget.sql"),
            pg: include_str!("../migrations/postgres/0020_forget.sql"),
        },
    },
    Migration {
        version: 21,
        name: "attended",
        script: Either {
            sqlite: include_str!("../migrations/sqlite/0021_attended.sql"),
            pg: include_str!("../migrations/postgres/0021_attended.sql"),
        },
    },
];

const TABLE: &str = "CREATE TABLE IF NOT EXISTS migration \
    (version BIGINT PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL)";
const DONE: &str = "SELECT version, name, checksum FROM migration ORDER BY version";
const RECORD: &str = "INSERT INTO migration (version, name, checksum) VALUES ($1, $2, $3)";

/// Brings a database to the shape that this program knows.
///
/// # Errors
/// [`Error::Migration`] where the database was made by a newer program, or by another one.
pub(crate) async fn run(db: &Db, migrations: &[Migration]) -> Result<(), Error> {
    let mut tx = db.begin().await?;
    tx.exclusive(Lock::Migrating).await?;
    tx.run(TABLE, &[]).await?;
    let done = check_done(&mut tx, migrations).await?;
    for migration in migrations.iter().skip(done) {
        if done > 0 {
            let (step, steps) = (migration.version, migrations.len());
            tracing::info!(
                step,
                steps,
                "the database takes its new shape; in a large newsroom that may be minutes"
            );
        }
        let script = tx.pick(migration.script);
        tx.script(script).await?;
        let sum = checksum(script);
        tx.run(RECORD, &[migration.version.into(), migration.name.into(), (&sum).into()]).await?;
    }
    tx.commit().await
}

/// How many steps the database took; each must be the one that this program knows.
async fn check_done(tx: &mut Tx, migrations: &[Migration]) -> Result<usize, Error> {
    let done = tx.rows(DONE, &[]).await?;
    for (at, row) in done.iter().enumerate() {
        let (version, name, sum) = (row.int(0)?, row.text(1)?, row.text(2)?);
        let Some(known) = migrations.get(at) else {
            return Err(Error::Migration(format!(
                "the database was made by a newer longwave (it took step {version}, {name}); run that one, or restore \
                 the backup from before"
            )));
        };
        if known.version != version || checksum(tx.pick(known.script)) != sum {
            return Err(Error::Migration(format!(
                "step {version} ({name}) of the database isn't the one that this longwave knows; was it made by \
                 another program, or from a source that was changed? Use a database of its own"
            )));
        }
    }
    Ok(done.len())
}

/// SHA-256 in hex.
pub(crate) fn checksum(script: &str) -> String {
    HEXLOWER.encode(&Sha256::digest(script))
}
