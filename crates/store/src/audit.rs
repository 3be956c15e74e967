//! The record of who did what. It is only ever added to.

use news::Timestamp;
use serde::{Deserialize, Serialize};

use crate::engine::{Row, Select};
use crate::{Error, Store, limit};

/// One thing that somebody did, or was refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Audited {
    pub at: Timestamp,
    /// The name on the record, where it is known.
    pub who: Option<String>,
    /// Whose account it was, or which token: a name can be another's by the time that somebody reads it.
    pub account: Option<i64>,
    pub token: Option<i64>,
    /// Where from: an IP address.
    pub address: String,
    /// What was asked: `POST /api/v1/stories/{id}/actions`, or a word of the desk's own such as `sign-in`.
    pub what: String,
    /// Of what: the path as it was asked, or whom it was about.
    pub about: String,
    /// The HTTP status of the answer: from 400 on it wasn't done.
    pub status: u16,
    /// Which room it was in: `stories`, `wire`, `administration`; none for what was kept before kinds were.
    pub kind: Option<String>,
    /// What it changed, where that can be told, as JSON: a list of things with what they were and what they are.
    pub changed: Option<String>,
    /// At which service it was, where it was at one alone.
    pub service: Option<String>,
}

/// Which part of the record to see. Reads from a URL's query.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct AuditQuery {
    /// A part of the name on the record, in any case.
    pub who: Option<String>,
    pub kind: Option<String>,
    pub service: Option<String>,
    /// Only what was done at one of these; with none, anywhere.
    #[serde(skip)]
    pub services: Vec<String>,
    /// Only what was done from this moment on.
    pub from: Option<Timestamp>,
    /// Only what was done before this moment.
    pub until: Option<Timestamp>,
    /// Only what was refused or failed.
    pub refused: bool,
    /// Only what came before this one: the number of the last entry of the page before.
    pub before: Option<i64>,
    /// 100 where it isn't said, 500 at most.
    pub limit: Option<usize>,
}

const ADD: &str = "INSERT INTO audit (at, who, address, what, about, status, kind, changed, service, account, token) \
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
const LIST: &str = "SELECT id, at, who, address, what, about, status, kind, changed, service, account, token FROM audit \
    WHERE id < $1";
/// From one name to the next, by the index of names.
pub(crate) const NAMES: &str = "WITH RECURSIVE known (who) AS ( \
        SELECT min(who) FROM audit \
        UNION ALL \
        SELECT (SELECT min(audit.who) FROM audit WHERE audit.who > known.who) FROM known WHERE known.who IS NOT NULL \
    ) SELECT who FROM known WHERE who IS NOT NULL";
const MOST: usize = 500;
const USUAL: usize = 100;

impl Store {
    /// Adds to the record, all or nothing.
    pub async fn audit(&self, entries: &[Audited]) -> Result<(), Error> {
        let mut tx = self.db().begin().await?;
        for entry in entries {
            let Audited { at, who, account, token, address, what, about, status, kind, changed, service } =
                entry;
            let (at, status) = (at.as_microsecond(), i64::from(*status));
            let (who, kind, changed) = (who.as_deref(), kind.as_deref(), changed.as_deref());
            let args = [
                at.into(),
                who.into(),
                address.into(),
                what.into(),
                about.into(),
                status.into(),
                kind.into(),
                changed.into(),
                service.as_deref().into(),
                (*account).into(),
                (*token).into(),
            ];
            tx.run(ADD, &args).await?;
        }
        tx.commit().await
    }

    /// The record with its numbers, the newest first.
    pub async fn audited(&self, query: &AuditQuery) -> Result<Vec<(i64, Audited)>, Error> {
        let names = match &query.who {
            Some(part) => Some(self.on_record(part).await?).filter(|names| !names.is_empty()),
            None => None,
        };
        if query.who.is_some() && names.is_none() {
            return Ok(Vec::new());
        }
        let mut select = Select::new(LIST, [query.before.unwrap_or(i64::MAX).into()]);
        for (n, name) in names.iter().flatten().enumerate() {
            select.with(if n == 0 { " AND who IN (" } else { ", " }, name.as_str(), "");
        }
        select.text(if names.is_some() { ")" } else { "" });
        if let Some(kind) = &query.kind {
            select.with(" AND kind = ", kind.as_str(), "");
        }
        if let Some(service) = &query.service {
            select.with(" AND service = ", service.as_str(), "");
        }
        for (n, service) in query.services.iter().enumerate() {
            select.with(if n == 0 { " AND (service = " } else { " OR service = " }, service.as_str(), "");
        }
        select.text(if query.services.is_empty() { "" } else { ")" });
        if let Some(from) = query.from {
            select.with(" AND at >= ", from, "");
        }
        if let Some(until) = query.until {
            select.with(" AND at < ", until, "");
        }
        if query.refused {
            select.text(" AND status >= 400");
        }
        let most = limit(query.limit.unwrap_or(USUAL).clamp(1, MOST));
        select.with(" ORDER BY id DESC LIMIT ", most, "");
        select.rows(self.db()).await?.iter().map(audited).collect()
    }
}

impl Store {
    /// The names on record of which this is a part. Neither engine knows of case beyond Latin in the same way.
    async fn on_record(&self, part: &str) -> Result<Vec<String>, Error> {
        let part = part.to_lowercase();
        let rows = self.db().rows(NAMES, &[]).await?;
        let mut names = rows.iter().map(|row| row.text(0)).collect::<Result<Vec<_>, _>>()?;
        names.retain(|name| name.to_lowercase().contains(&part));
        Ok(names)
    }
}

fn audited(row: &Row) -> Result<(i64, Audited), Error> {
    let audited = Audited {
        at: row.time(1)?,
        who: row.maybe_text(2)?,
        address: row.text(3)?,
        what: row.text(4)?,
        about: row.text(5)?,
        status: u16::try_from(row.int(6)?).unwrap_or_default(),
        kind: row.maybe_text(7)?,
        changed: row.maybe_text(8)?,
        service: row.maybe_text(9)?,
        account: row.maybe_int(10)?,
        token: row.maybe_int(11)?,
    };
    Ok((row.int(0)?, audited))
}
