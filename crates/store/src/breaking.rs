//! Breaking news.

use news::{Breaking, BreakingId, Entry, LogEntry, NoticeKind, Occasion, Timestamp};

use crate::engine::to_json;
use crate::notice::note;
use crate::{Error, Store};

const ONE: &str = "SELECT breaking FROM breaking WHERE id = $1";
const RUNNING: &str = "SELECT breaking FROM breaking WHERE NOT ended AND until > $1 ORDER BY id DESC";
const SAVE: &str = "INSERT INTO breaking (id, start, until, ended, breaking) VALUES ($1, $2, $3, $4, $5) \
    ON CONFLICT (id) DO UPDATE SET start = excluded.start, until = excluded.until, ended = excluded.ended, \
        breaking = excluded.breaking";

impl Store {
    pub async fn breaking(&self, id: BreakingId) -> Result<Option<Breaking>, Error> {
        let row = self.db().row(ONE, &[id.number().into()]).await?;
        row.map(|row| row.json(0, "a breaking alert")).transpose()
    }

    /// The alerts that run at `now`, the newest first.
    pub async fn running(&self, now: Timestamp) -> Result<Vec<Breaking>, Error> {
        let rows = self.db().rows(RUNNING, &[now.as_microsecond().into()]).await?;
        rows.iter().map(|row| row.json(0, "a breaking alert")).collect()
    }

    /// Keeps an alert that begins, or changes, or ends.
    pub async fn save_breaking(&self, breaking: &Breaking) -> Result<LogEntry, Error> {
        let json = to_json(breaking, "a breaking alert")?;
        let args = [
            breaking.id.number().into(),
            breaking.from.as_microsecond().into(),
            breaking.until.as_microsecond().into(),
            breaking.ended.is_some().into(),
            (&json).into(),
        ];
        let services: Vec<_> = breaking.alerts.keys().cloned().collect();
        let occasion = breaking.ended.is_none().then(|| Occasion {
            kind: NoticeKind::Breaking,
            story: None,
            services: services.clone(),
            by: Some(breaking.by.clone()),
            about: String::new(),
        });
        let entry = Entry::Breaking { breaking: breaking.id, services };
        let mut tx = self.db().begin().await?;
        tx.run(SAVE, &args).await?;
        if let Some(occasion) = occasion {
            note(&mut tx, &format!("breaking/{}", breaking.id), breaking.from, &occasion).await?;
        }
        self.tell(tx, breaking.ended.unwrap_or(breaking.from), entry).await
    }
}
