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

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attended {
    pub what: Care,
    pub subject: String,
}

/// Notes that `actor` took care of something.
pub async fn attend(room: &Newsroom, actor: &Actor, attended: &Attended) -> Result<(), Problem> {
    let Attended { what, subject } = attended;
    let By::Person(who) = &actor.by else { return Err(Problem::Conflict("a person takes care".into())) };
    match what {
        Care::Kill => {
            let story: StoryId = subject.parse().map_err(|_| Problem::not_found("story", subject))?;
            let (service, desk) = whose(room, story).await?;
            Filter::may_attend(room, actor, Some(&service), desk.as_ref())?;
            room.store().attend("kill", &story.to_string(), who, now()).await?;
        }
        Care::Quarantine => {
            Filter::may_attend(room, actor, None, None)?;
            room.store().attend("quarantine", &known(room, subject).await?, who, now()).await?;
        }
        Care::Failure => {
            let missing = || Problem::not_found("failure", subject);
            let id: i64 = subject.parse().map_err(|_| missing())?;
            let failure = room.store().failure(id).await?.ok_or_else(missing)?;
            Filter::may_attend(room, actor, failure.service.as_ref(), None)?;
            room.store().resolve(id, now()).await?;
        }
    }
    room.tell_desk();
    Ok(())
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
