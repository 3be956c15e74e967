//! Saying that something is taken care of, so that it no longer asks for anybody.

use news::{Actor, By, DeskId, ServiceId, StoryId, WireId};
use serde::{Deserialize, Serialize};

use super::Filter;
use crate::clock::now;
use crate::desk::Problem;
use crate::newsroom::Newsroom;

/// What is taken care of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Care {
    /// A story that a kill reached.
    Kill,
    /// A wire item, or `file-` and the number of a file, that somebody looked at.
    Quarantine,
    /// A failure, by its number. It comes again where it fails again.
    Failure,
}

impl Care {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Kill => "kill",
            Self::Quarantine => "quarantine",
            Self::Failure => "failure",
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attended {
    pub what: Care,
    pub subject: String,
}

/// Notes that `actor` took care of something.
pub async fn attend(room: &Newsroom, actor: &Actor, attended: &Attended) -> Result<(), Problem> {
    let who = person(actor)?;
    let subject = may(room, actor, attended, false).await?;
    match attended.what {
        Care::Failure => {
            room.store().resolve(number(&subject)?, now()).await?;
        }
        what => room.store().attend(what.as_str(), &subject, who, now()).await?,
    }
    room.tell_desk();
    Ok(())
}

/// Takes back that `actor` took care of something: it asks for somebody again. What another one takes care of stays as it is.
pub async fn unattend(room: &Newsroom, actor: &Actor, attended: &Attended) -> Result<(), Problem> {
    let who = person(actor)?;
    let subject = may(room, actor, attended, true).await?;
    match attended.what {
        Care::Failure => room.store().unresolve(number(&subject)?).await?,
        what => room.store().unattend(what.as_str(), &subject, who).await?,
    }
    room.tell_desk();
    Ok(())
}

fn person(actor: &Actor) -> Result<&str, Problem> {
    match &actor.by {
        By::Person(who) => Ok(who),
        _ => Err(Problem::Unusable("a person takes care".into())),
    }
}

fn number(failure: &str) -> Result<i64, Problem> {
    failure.parse().map_err(|_| Problem::not_found("failure", failure))
}

/// What is meant, where somebody may take care of it; `done` where somebody has.
async fn may(room: &Newsroom, actor: &Actor, attended: &Attended, done: bool) -> Result<String, Problem> {
    let Attended { what, subject } = attended;
    match what {
        Care::Kill => {
            let story: StoryId = subject.parse().map_err(|_| Problem::not_found("story", subject))?;
            let (service, desk) = whose(room, story).await?;
            Filter::may_attend(room, actor, Some(&service), desk.as_ref())?;
            Ok(story.to_string())
        }
        Care::Quarantine => {
            Filter::may_attend(room, actor, None, None)?;
            known(room, subject).await
        }
        Care::Failure => {
            let (store, id) = (room.store(), number(subject)?);
            let failure = if done { store.resolved_failure(id).await? } else { store.failure(id).await? };
            let failure = failure.ok_or_else(|| Problem::not_found("failure", subject))?;
            Filter::may_attend(room, actor, failure.service.as_ref(), None)?;
            Ok(subject.clone())
        }
    }
}

/// The service that a story is of, and the desk; of one that can't be read, the service alone.
async fn whose(room: &Newsroom, id: StoryId) -> Result<(ServiceId, Option<DeskId>), Problem> {
    match room.store().story(id).await {
        Ok(Some(story)) => return Ok((story.service, story.desk)),
        Ok(None) | Err(store::Error::Corrupt { .. }) => {}
        Err(error) => return Err(error.into()),
    }
    let found = room.store().services_of(&[id]).await?.pop();
    found.map(|(_, service)| (service, None)).ok_or_else(|| Problem::not_found("story", id))
}

/// The item or the file that this names.
async fn known(room: &Newsroom, subject: &str) -> Result<String, Problem> {
    let missing = || Problem::not_found("wire item", subject);
    if let Some(file) = subject.strip_prefix("file-") {
        let file: i64 = file.parse().map_err(|_| missing())?;
        let is_here = room.store().wire_file_is_here(file).await?;
        return is_here.then(|| format!("file-{file}")).ok_or_else(missing);
    }
    let item: WireId = subject.parse().map_err(|_| missing())?;
    room.store().wire_item(item).await?.map(|kept| kept.id.to_string()).ok_or_else(missing)
}
