//! Fronts: what editors put at the top of a service or section.

use news::{Entry, Front, LogEntry, SectionId, ServiceId};

use crate::engine::to_json;
use crate::{Error, Store};

const ONE: &str = "SELECT front FROM front WHERE service = $1 AND section = $2";
const ALL: &str = "SELECT front FROM front ORDER BY service, section";
const FIRST: &str = "INSERT INTO front (front, service, section, version) VALUES ($1, $2, $3, $4) \
    ON CONFLICT DO NOTHING";
const NEXT: &str = "UPDATE front SET front = $1, version = $4 \
    WHERE service = $2 AND section = $3 AND version = $4 - 1";

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

    /// Keeps a front that was set over the version before it.
    ///
    /// # Errors
    /// [`Error::Overtaken`] where somebody set it meanwhile.
    pub async fn save_front(&self, front: &Front) -> Result<LogEntry, Error> {
        let json = to_json(front, "a front")?;
        let version = i64::try_from(front.version).unwrap_or(i64::MAX);
        let args = [
            (&json).into(),
            front.service.as_str().into(),
            name(front.section.as_ref()).into(),
            version.into(),
        ];
        let mut tx = self.db().begin().await?;
        if tx.run(if version == 1 { FIRST } else { NEXT }, &args).await? == 0 {
            return Err(Error::overtaken(format!("the front of {}", front.service)));
        }
        let (service, section) = (front.service.clone(), front.section.clone());
        self.tell(tx, front.at, Entry::Front { service, section }).await
    }
}

fn name(section: Option<&SectionId>) -> &str {
    section.map_or("", SectionId::as_str)
}
