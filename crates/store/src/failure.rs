//! What failed and is not mended, and what somebody took care of.

use std::collections::HashSet;

use news::{FailureKind, NoticeKind, Occasion, ServiceId, StoryId, Timestamp, WireId};
use serde::Serialize;

use crate::engine::{Arg, Either, Row, from_json, numbers, one_of};
use crate::notice::note;
use crate::{Error, Store, limit};

/// Something that failed, as somebody saw it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failed {
    pub kind: FailureKind,
    /// Of what: a story's id, a feed's name, an address.
    pub subject: String,
    /// Whose it is; none where it concerns every service.
    pub service: Option<ServiceId>,
    pub cause: String,
    /// How often it was seen.
    pub count: u64,
    /// When it was seen last.
    pub at: Timestamp,
}

/// Something that fails since `first`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Failure {
    pub id: i64,
    pub kind: FailureKind,
    pub subject: String,
    pub service: Option<ServiceId>,
    /// What was said when it last failed.
    pub cause: String,
    pub first: Timestamp,
    pub last: Timestamp,
    pub count: u64,
}

const FAILED: &str = "INSERT INTO failure (kind, subject, service, cause, first, last, count) \
    VALUES ($1, $2, $3, $4, $5, $5, $6) ON CONFLICT (kind, subject) WHERE resolved IS NULL \
    DO UPDATE SET cause = excluded.cause, last = excluded.last, count = failure.count + excluded.count \
    RETURNING id, first = last";
const OPEN: &str = "SELECT id, kind, subject, service, cause, first, last, count FROM failure \
    WHERE resolved IS NULL ORDER BY last DESC, id DESC LIMIT $1";
const ALL_OPEN: &str =
    "SELECT kind, subject FROM failure WHERE resolved IS NULL ORDER BY kind, subject LIMIT $1";
const STILL_UNHANDLED: Either = one_of!("SELECT id FROM wire_item WHERE NOT handled AND ", "id", "");
const STILL_DUE: Either = one_of!("SELECT id FROM story WHERE due <= $2 AND ", "id", "");
const ONE: &str = "SELECT id, kind, subject, service, cause, first, last, count FROM failure \
    WHERE id = $1 AND resolved IS NULL";
const RESOLVED: &str = "SELECT id, kind, subject, service, cause, first, last, count FROM failure \
    WHERE id = $1 AND resolved IS NOT NULL";
const WORKS: &str = "UPDATE failure SET resolved = $3 WHERE kind = $1 AND subject = $2 AND resolved IS NULL";
const RESOLVE: &str = "UPDATE failure SET resolved = $2 WHERE id = $1 AND resolved IS NULL";
/// Not where it has failed again since: that stands for it.
const UNRESOLVE: &str = "UPDATE failure SET resolved = NULL WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM failure other \
    WHERE other.kind = failure.kind AND other.subject = failure.subject AND other.resolved IS NULL)";
const UNATTEND: &str = "DELETE FROM attended WHERE what = $1 AND subject = $2 AND who = $3";
const ATTEND: &str =
    "INSERT INTO attended (what, subject, who, at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";
pub(crate) const ATTENDED: &str = "SELECT subject, who, at FROM attended WHERE what = $1 AND at >= $2";
const MOST: usize = 200;
const CAUSE: usize = 500;

impl Store {
    /// Notes what failed, all or nothing, and of what is new has people told. Of mail and push itself nobody is told by
    /// mail or push.
    pub async fn failed(&self, failed: &[Failed]) -> Result<(), Error> {
        let mut tx = self.db().begin().await?;
        for one in failed {
            let cause: String = one.cause.chars().take(CAUSE).collect();
            let args = [
                one.kind.as_str().into(),
                (&one.subject).into(),
                one.service.as_ref().map(ServiceId::as_str).into(),
                (&cause).into(),
                one.at.into(),
                i64::try_from(one.count).unwrap_or(i64::MAX).into(),
            ];
            let row = tx.row(FAILED, &args).await?;
            let row = row.ok_or_else(|| Error::corrupt("a failure", "it wasn't kept"))?;
            // A feed that fails is told of as a feed that died.
            let silent = matches!(one.kind, FailureKind::Mail | FailureKind::Push | FailureKind::Feed);
            if row.flag(1)? && !silent {
                note(&mut tx, &format!("failure/{}", row.int(0)?), one.at, &occasion(one)).await?;
            }
        }
        tx.commit().await
    }

    /// What fails at present, the last seen first; of very much, the newest 200.
    pub async fn failures(&self) -> Result<Vec<Failure>, Error> {
        self.db().rows(OPEN, &[limit(MOST).into()]).await?.iter().map(failure).collect()
    }

    /// Everything that fails at present, whoever met it: the kind and of what, at most so many.
    pub async fn open_failures(&self, most: usize) -> Result<Vec<(FailureKind, String)>, Error> {
        let rows = self.db().rows(ALL_OPEN, &[limit(most).into()]).await?;
        rows.iter().map(|row| Ok((kind(row, 0)?, row.text(1)?))).collect()
    }

    /// Ends what of these failures was done since, by whichever process, so that nobody will come upon it again: items that
    /// were followed through, and stories of which nothing is due any more. Says which.
    pub async fn end_done(
        &self,
        open: &[(FailureKind, String)],
        now: Timestamp,
    ) -> Result<Vec<(FailureKind, String)>, Error> {
        let items = numbered(open, FailureKind::Wire, |id| id.parse().ok().map(WireId::number));
        let stories = numbered(open, FailureKind::Publication, |id| id.parse().ok().map(StoryId::number));
        let asked = numbers(items.iter().map(|(_, number)| *number));
        let waiting = self.ids(STILL_UNHANDLED, &[(&asked).into()]).await?;
        let asked = numbers(stories.iter().map(|(_, number)| *number));
        let due = self.ids(STILL_DUE, &[(&asked).into(), now.into()]).await?;
        let items = items.into_iter().filter(|(_, number)| !waiting.contains(number));
        let stories = stories.into_iter().filter(|(_, number)| !due.contains(number));
        let done: Vec<_> = items.chain(stories).map(|(one, _)| one.clone()).collect();
        if !done.is_empty() {
            let mut tx = self.db().begin().await?;
            for (kind, subject) in &done {
                tx.run(WORKS, &[kind.as_str().into(), subject.into(), now.into()]).await?;
            }
            tx.commit().await?;
        }
        Ok(done)
    }

    async fn ids(&self, sql: Either, args: &[Arg<'_>]) -> Result<HashSet<i64>, Error> {
        self.db().rows(self.db().pick(sql), args).await?.iter().map(|row| row.int(0)).collect()
    }

    /// A failure that somebody took care of, or that works again.
    pub async fn resolved_failure(&self, id: i64) -> Result<Option<Failure>, Error> {
        self.db().row(RESOLVED, &[id.into()]).await?.as_ref().map(failure).transpose()
    }

    /// A failure that is open.
    pub async fn failure(&self, id: i64) -> Result<Option<Failure>, Error> {
        self.db().row(ONE, &[id.into()]).await?.as_ref().map(failure).transpose()
    }

    /// What failed works again.
    pub async fn works(&self, kind: FailureKind, subject: &str, now: Timestamp) -> Result<(), Error> {
        let mut tx = self.db().begin().await?;
        tx.run(WORKS, &[kind.as_str().into(), subject.into(), now.into()]).await?;
        tx.commit().await
    }

    /// Somebody took care of a failure; it comes again where it fails again.
    pub async fn resolve(&self, id: i64, now: Timestamp) -> Result<bool, Error> {
        let mut tx = self.db().begin().await?;
        let resolved = tx.run(RESOLVE, &[id.into(), now.into()]).await? == 1;
        tx.commit().await?;
        Ok(resolved)
    }

    /// Nobody takes care of a failure after all.
    pub async fn unresolve(&self, id: i64) -> Result<(), Error> {
        let mut tx = self.db().begin().await?;
        tx.run(UNRESOLVE, &[id.into()]).await?;
        tx.commit().await
    }

    /// Somebody takes care of something no longer.
    pub async fn unattend(&self, what: &str, subject: &str, who: &str) -> Result<(), Error> {
        let mut tx = self.db().begin().await?;
        tx.run(UNATTEND, &[what.into(), subject.into(), who.into()]).await?;
        tx.commit().await
    }

    /// Somebody took care of something; who did so first stands.
    pub async fn attend(&self, what: &str, subject: &str, who: &str, now: Timestamp) -> Result<(), Error> {
        let mut tx = self.db().begin().await?;
        tx.run(ATTEND, &[what.into(), subject.into(), who.into(), now.into()]).await?;
        tx.commit().await
    }

    /// What was taken care of since then, by whom, and when.
    pub async fn attended(
        &self,
        what: &str,
        since: Timestamp,
    ) -> Result<Vec<(String, String, Timestamp)>, Error> {
        let rows = self.db().rows(ATTENDED, &[what.into(), since.into()]).await?;
        rows.iter().map(|row| Ok((row.text(0)?, row.text(1)?, row.time(2)?))).collect()
    }
}

fn occasion(failed: &Failed) -> Occasion {
    let story = (failed.kind == FailureKind::Publication).then(|| failed.subject.parse().ok()).flatten();
    Occasion {
        kind: NoticeKind::Failure,
        story,
        services: failed.service.iter().cloned().collect(),
        by: None,
        about: failed.kind.as_str().to_owned(),
    }
}

/// The failures of a kind, each with the number of what failed.
fn numbered(
    open: &[(FailureKind, String)],
    of: FailureKind,
    number: impl Fn(&str) -> Option<i64>,
) -> Vec<(&(FailureKind, String), i64)> {
    let of_kind = open.iter().filter(|(kind, _)| *kind == of);
    of_kind.filter_map(|one| Some((one, number(&one.1)?))).collect()
}

fn kind(row: &Row, column: usize) -> Result<FailureKind, Error> {
    from_json(&format!("\"{}\"", row.text(column)?), "a kind of failure")
}

fn failure(row: &Row) -> Result<Failure, Error> {
    let service = row.maybe_text(3)?.map(|service| service.parse()).transpose();
    Ok(Failure {
        id: row.int(0)?,
        kind: kind(row, 1)?,
        subject: row.text(2)?,
        service: service.map_err(|error| Error::corrupt("a service's name", error))?,
        cause: row.text(4)?,
        first: row.time(5)?,
        last: row.time(6)?,
        count: u64::try_from(row.int(7)?).unwrap_or_default(),
    })
}
