//! The record of who did what: by person, kind, service and time, and out as lines for other programs.

use axum::body::Body;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use news::{Right, ServiceId};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::{AuditQuery, Audited};

use super::super::here::escaped;
use super::deeds::{deed, thing};
use crate::desk::pages::here::Here;
use crate::desk::pages::shown::day_begins;
use crate::desk::pages::trouble::Trouble;
use crate::newsroom::Newsroom;
use crate::people::{KINDS, readable};

const ROWS: usize = 100;
/// Entries that are read at one time while the record is sent.
const LOT: usize = 500;

#[derive(Serialize)]
struct RecordPage {
    entries: Vec<Shown>,
    query: RecordQuery,
    services: Vec<ServiceId>,
    kinds: [&'static str; KINDS.len()],
    older: Option<i64>,
    /// What the filter says, as the query of an address.
    asked: String,
}

/// An entry, with what it changed read.
#[derive(Serialize)]
struct Shown {
    #[serde(flatten)]
    entry: Audited,
    changes: Value,
    /// What was done to a story, a front or an alert, where it was.
    did: Value,
    /// The message that says what was asked.
    deed: &'static str,
    /// Where it is seen what it was asked about.
    thing: Option<String>,
    /// Whom it was about, where that isn't an address of the site.
    whom: Option<String>,
}

#[derive(Deserialize, Serialize, Default, Clone)]
#[serde(default)]
pub struct RecordQuery {
    who: String,
    kind: String,
    service: String,
    /// The first day and the last one, where the journalist is.
    from: String,
    until: String,
    refused: bool,
    before: Option<i64>,
}

type Filter = Result<Query<RecordQuery>, QueryRejection>;

impl RecordQuery {
    fn asked(&self, here: &Here, limit: usize) -> Result<AuditQuery, Trouble> {
        let some = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        let day = |text: &str, next| {
            let begins =
                |day: String| day_begins(&day, next, here.interface).ok_or_else(|| Trouble::value(day));
            some(text).map(begins).transpose()
        };
        Ok(AuditQuery {
            who: some(&self.who),
            kind: some(&self.kind),
            service: some(&self.service),
            services: readable(&here.actor)?,
            from: day(&self.from, false)?,
            until: day(&self.until, true)?,
            refused: self.refused,
            before: self.before,
            limit: Some(limit),
        })
    }

    /// The filter as an address has it.
    fn query(&self) -> String {
        let texts = [
            ("who", &self.who),
            ("kind", &self.kind),
            ("service", &self.service),
            ("from", &self.from),
            ("until", &self.until),
        ];
        let texts = texts.map(|(name, text)| format!("{name}={}", escaped(text)));
        format!("{}&refused={}", texts.join("&"), self.refused)
    }
}

fn shown(entry: Audited) -> Shown {
    let changed: Option<Value> = entry.changed.as_deref().and_then(|json| serde_json::from_str(json).ok());
    let part =
        |name: &str| changed.as_ref().and_then(|changed| changed.get(name)).cloned().unwrap_or_default();
    let whom = Some(&entry.about).filter(|about| !about.starts_with('/') && !about.is_empty()).cloned();
    Shown {
        changes: part("changed"),
        did: part("did"),
        deed: deed(&entry.what),
        thing: thing(&entry.about),
        whom,
        entry,
    }
}

pub async fn page(State(room): State<Newsroom>, here: Here, query: Filter) -> Response {
    let work = async {
        let query = query?.0;
        let found = room.store().audited(&query.asked(&here, ROWS)?).await?;
        let services = here.services_with(&room, Right::People);
        let older = found.last().map(|(id, _)| *id).filter(|_| found.len() == ROWS);
        let entries = found.into_iter().map(|(_, entry)| shown(entry)).collect();
        let asked = query.query();
        Ok(here.page(
            &room,
            "record.html",
            RecordPage { entries, query, services, kinds: KINDS, older, asked },
        ))
    };
    here.answer(&room, work).await
}

pub async fn csv(room: State<Newsroom>, here: Here, query: Filter) -> Response {
    let first = "at,who,from,kind,what,about,status,changed,service,account,token\r\n";
    send(room, here, query, first, row, ("text/csv; charset=utf-8", "attachment; filename=\"record.csv\""))
        .await
}

pub async fn lines(room: State<Newsroom>, here: Here, query: Filter) -> Response {
    let line = |entry: &Audited| format!("{}\n", serde_json::to_string(entry).unwrap_or_default());
    send(room, here, query, "", line, ("application/jsonl", "attachment; filename=\"record.jsonl\"")).await
}

/// Sends all that the filter says, lot by lot: it may be more than there is memory for.
async fn send(
    State(room): State<Newsroom>,
    here: Here,
    query: Filter,
    first: &'static str,
    line: fn(&Audited) -> String,
    (kind, name): (&'static str, &'static str),
) -> Response {
    let work = async {
        let asked = query?.asked(&here, LOT)?;
        let reading = room.clone();
        let lots = futures_util::stream::unfold(Some((asked, first)), move |at| {
            let room = reading.clone();
            async move {
                let (mut asked, first) = at?;
                let lot = match room.store().audited(&asked).await {
                    Ok(lot) => lot,
                    Err(error) => return Some((Err(std::io::Error::other(error.to_string())), None)),
                };
                let text: String = std::iter::once(first.to_owned())
                    .chain(lot.iter().map(|(_, entry)| line(entry)))
                    .collect();
                asked.before = lot.last().map(|(id, _)| *id);
                let next = (lot.len() == LOT).then_some((asked, ""));
                Some((Ok::<_, std::io::Error>(text), next))
            }
        });
        Ok(([(CONTENT_TYPE, kind), (CONTENT_DISPOSITION, name)], Body::from_stream(lots)).into_response())
    };
    here.answer(&room, work).await
}

/// A line of a table (RFC 4180). What a spreadsheet would take for a formula is made a text.
fn row(entry: &Audited) -> String {
    let Audited { at, who, account, token, address, what, about, status, kind, changed, service } = entry;
    let number = |id: &Option<i64>| id.map(|id| id.to_string()).unwrap_or_default();
    let (account, token) = (number(account), number(token));
    let (at, status) = (at.to_string(), status.to_string());
    let texts = [
        &at,
        who.as_deref().unwrap_or_default(),
        address,
        kind.as_deref().unwrap_or_default(),
        what,
        about,
        &status,
        changed.as_deref().unwrap_or_default(),
        service.as_deref().unwrap_or_default(),
        &account,
        &token,
    ];
    let cell = |text: &str| {
        let formula = if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { "'" } else { "" };
        format!("\"{formula}{}\"", text.replace('"', "\"\""))
    };
    format!("{}\r\n", texts.map(cell).join(","))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_spreadsheet_runs_nothing_of_it() {
        let entry = Audited {
            at: news::Timestamp::UNIX_EPOCH,
            who: Some("=cmd|'/c calc'!A1".into()),
            account: Some(7),
            token: None,
            address: "192.0.2.1".into(),
            what: "POST \"x\"".into(),
            about: "a,b".into(),
            status: 200,
            kind: None,
            changed: None,
            service: None,
        };
        let line = row(&entry);
        assert!(
            line.contains("\"'=cmd|") && line.contains("\"POST \"\"x\"\"\"") && line.contains("\"a,b\""),
            "{line}"
        );
    }
}
