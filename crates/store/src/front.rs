//! Fronts: what editors put at the top of a service or section, and what stood there before.

use news::{Entry, Front, LogEntry, SectionId, ServiceId, Timestamp};

use crate::engine::{Arg, Row, to_json};
use crate::{Error, Store, limit, number, page};

/// Versions of a front that are kept.
const KEPT: u64 = 200;

const ONE: &str = "SELECT front FROM front WHERE service = $1 AND section = $2";
const ALL: &str = "SELECT front FROM front ORDER BY service, section";
const FIRST: &str = "INSERT INTO front (front, service, section, version, due) VALUES ($1, $2, $3, $4, $5) \
    ON CONFLICT DO NOTHING";
const NEXT: &str = "UPDATE front SET front = $1, version = $4, due = $5 \
    WHERE service = $2 AND section = $3 AND version = $4 - 1";
const KEEP: &str = "INSERT INTO front_version (front, service, section, version) VALUES ($1, $2, $3, $4)";
const FORGET: &str = "DELETE FROM front_version WHERE service = $1 AND section = $2 AND version <= $3";
const BEFORE: &str = "SELECT front FROM front_version WHERE service = $1 AND section = $2 AND version < $3 \
    ORDER BY version DESC LIMIT $4";
const DUE: &str = "SELECT front, service, section FROM front WHERE due <= $1 ORDER BY due LIMIT $2";
const PASSED: &str = "UPDATE front SET due = $1 \
    WHERE service = $2 AND section = $3 AND version = $4 AND due <= $5";

impl Store {
    /// The front of a service or of one of its sections, if anybody set it.
    pub async fn front(
        &self,
        service: &ServiceId,
        section: Option<&SectionId>,
    ) -> Result<Option<Front>, Error> {
        let row = self.db().row(ONE, &[service.as_str().into(), name(section).into()]).await?;
        row.map(|row| row.json(0, "a front")).transpose()
    }

    /// Every front that anybody set.
    pub async fn all_fronts(&self) -> Result<Vec<Front>, Error> {
        self.db().rows(ALL, &[]).await?.iter().map(|row| row.json(0, "a front")).collect()
    }

    /// A front as it was set before a version, the newest first: at most `most`.
    pub async fn fronts_before(
        &self,
        service: &ServiceId,
        section: Option<&SectionId>,
        version: u64,
        most: Option<usize>,
    ) -> Result<Vec<Front>, Error> {
        let version = number(version).into();
        let args = [service.as_str().into(), name(section).into(), version, page(most).into()];
        self.db().rows(BEFORE, &args).await?.iter().map(|row| row.json(0, "a front")).collect()
    }

    /// Keeps a front that was set over the version before it.
    ///
    /// # Errors
    /// [`Error::Overtaken`] where somebody set it meanwhile.
    pub async fn save_front(&self, front: &Front) -> Result<LogEntry, Error> {
        let json = to_json(front, "a front")?;
        let [service, section, version] = key(front);
        let args = [(&json).into(), service, section, version, front.next_end(front.at).into()];
        let mut tx = self.db().begin().await?;
        if tx.run(if front.version == 1 { FIRST } else { NEXT }, &args).await? == 0 {
            return Err(Error::overtaken(format!("the front of {}", front.service)));
        }
        tx.run(KEEP, &[(&json).into(), service, section, version]).await?;
        tx.run(FORGET, &[service, section, number(front.version.saturating_sub(KEPT)).into()]).await?;
        self.tell(tx, front.at, entry(front)).await
    }

    /// Fronts on which a place was given up by `now` and nobody was told yet: at most `most`.
    pub async fn fronts_due(
        &self,
        now: Timestamp,
        most: usize,
    ) -> Result<Vec<(String, Result<Front, Error>)>, Error> {
        let rows = self.db().rows(DUE, &[now.into(), limit(most).into()]).await?;
        let named = |row: &Row| Ok::<_, Error>(format!("{}/{}", row.text(1)?, row.text(2)?));
        rows.iter().map(|row| Ok((named(row)?, row.json(0, "a front")))).collect()
    }

    /// Tells that places on a front were given up. Nothing is told where somebody else did, or set it anew.
    pub async fn tell_front(&self, front: &Front, now: Timestamp) -> Result<Option<LogEntry>, Error> {
        let [service, section, version] = key(front);
        let args = [front.next_end(now).into(), service, section, version, now.into()];
        let mut tx = self.db().begin().await?;
        if tx.run(PASSED, &args).await? == 0 {
            return Ok(None);
        }
        self.tell(tx, now, entry(front)).await.map(Some)
    }
}

fn entry(front: &Front) -> Entry {
    Entry::Front { service: front.service.clone(), section: front.section.clone() }
}

/// The service, the section and the version, as statements take them.
fn key(front: &Front) -> [Arg<'_>; 3] {
    [front.service.as_str().into(), name(front.section.as_ref()).into(), number(front.version).into()]
}

fn name(section: Option<&SectionId>) -> &str {
    section.map_or("", SectionId::as_str)
}
