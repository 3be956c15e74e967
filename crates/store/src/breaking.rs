//! Breaking news.

use news::{Breaking, BreakingId, Entry, LogEntry, NoticeKind, Occasion, ServiceId, Timestamp};

use crate::engine::{Lock, Row, Tx, to_json};
use crate::notice::note;
use crate::{Each, Error, Store, id};

const ONE: &str = "SELECT breaking FROM breaking WHERE id = $1";
const RUNNING: &str = "SELECT breaking, id FROM breaking WHERE NOT ended AND until > $1 ORDER BY id DESC";
const SAVE: &str = "INSERT INTO breaking (id, start, until, ended, breaking) VALUES ($1, $2, $3, $4, $5) \
    ON CONFLICT (id) DO UPDATE SET start = excluded.start, until = excluded.until, ended = excluded.ended, \
        breaking = excluded.breaking";

impl Store {
    /// An alert, over or not.
    pub async fn breaking(&self, id: BreakingId) -> Result<Option<Breaking>, Error> {
        let row = self.db().row(ONE, &[id.number().into()]).await?;
        row.map(|row| row.json(0, "a breaking alert")).transpose()
    }

    /// The alerts that run at `now`, the newest first.
    pub async fn running(&self, now: Timestamp) -> Result<Each<BreakingId, Breaking>, Error> {
        let rows = self.db().rows(RUNNING, &[now.into()]).await?;
        let each = |row: &Row| Ok((id(row, 1, BreakingId::from_number)?, row.json(0, "a breaking alert")));
        rows.iter().map(each).collect()
    }

    /// Keeps an alert that begins.
    pub async fn save_breaking(&self, breaking: &Breaking) -> Result<LogEntry, Error> {
        let services: Vec<_> = breaking.alerts.keys().cloned().collect();
        let occasion = Occasion {
            kind: NoticeKind::Breaking,
            story: None,
            services: services.clone(),
            by: Some(breaking.by.clone()),
            about: String::new(),
        };
        let entry = Entry::Breaking { breaking: breaking.id, services };
        let mut tx = self.db().begin().await?;
        save(&mut tx, breaking).await?;
        note(&mut tx, &format!("breaking/{}", breaking.id), breaking.from, &occasion).await?;
        self.tell(tx, breaking.from, entry).await
    }

    /// Takes an alert off services; none where there is no such alert, or nothing of it ends.
    pub async fn end_breaking(
        &self,
        id: BreakingId,
        services: &[ServiceId],
        now: Timestamp,
    ) -> Result<Option<(Breaking, LogEntry)>, Error> {
        let mut tx = self.db().begin().await?;
        // Two who end it at a service each wait for one another: neither brings the other's back.
        tx.exclusive(Lock::Log).await?;
        let Some(row) = tx.row(ONE, &[id.number().into()]).await? else { return Ok(None) };
        let mut breaking: Breaking = row.json(0, "a breaking alert")?;
        let before = breaking.clone();
        breaking.end_at(services, now);
        if breaking == before {
            return Ok(None);
        }
        save(&mut tx, &breaking).await?;
        // The pages that showed it are told, too.
        let services = before.alerts.into_keys().filter(|service| services.contains(service)).collect();
        let entry = self.tell(tx, now, Entry::Breaking { breaking: id, services }).await?;
        Ok(Some((breaking, entry)))
    }
}

async fn save(tx: &mut Tx, breaking: &Breaking) -> Result<(), Error> {
    let json = to_json(breaking, "a breaking alert")?;
    let args = [
        breaking.id.number().into(),
        breaking.from.into(),
        breaking.until.into(),
        breaking.ended.is_some().into(),
        (&json).into(),
    ];
    tx.run(SAVE, &args).await.map(|_| ())
}
