//! Setting a front.

use news::{Actor, Front, FrontRefusal, SectionId, ServiceId, Slot, Timestamp};

use super::Problem;
use crate::newsroom::Newsroom;
use crate::people::{concerns, does};

/// Puts stories of the service at the top of its front, or of a section's.
pub async fn set_front(
    room: &Newsroom,
    (service, section): (ServiceId, Option<SectionId>),
    slots: Vec<Slot>,
    seen: u64,
    actor: &Actor,
    now: Timestamp,
) -> Result<Front, Problem> {
    does("front");
    concerns(&service, section.as_ref().map_or("", SectionId::as_str));
    let front = front_now(room, &service, section.as_ref()).await?.set(slots, seen, actor, now)?;
    for slot in &front.slots {
        let story = room.store().story(slot.story).await?;
        let story = story.ok_or_else(|| Problem::not_found("story", slot.story))?;
        if story.service != service {
            let (id, at) = (story.id, story.service);
            return Err(Problem::Unusable(format!(
                "story {id} is at {at}; a front shows its own service's stories"
            )));
        }
    }
    match room.store().save_front(&front).await {
        Ok(entry) => {
            room.follow(&entry);
            Ok(front)
        }
        // Somebody set it between our reading and our saving.
        Err(store::Error::Overtaken { .. }) => {
            let theirs = front_now(room, &front.service, front.section.as_ref()).await?;
            Err(FrontRefusal::Overtaken { version: theirs.version, by: theirs.by, at: theirs.at }.into())
        }
        Err(error) => Err(error.into()),
    }
}

/// The front as it is set now; an empty one where nobody set it yet.
pub async fn front_now(
    room: &Newsroom,
    service: &ServiceId,
    section: Option<&SectionId>,
) -> Result<Front, Problem> {
    room.knows_service(service)?;
    room.knows_section(service, section)?;
    let front = room.store().front(service, section).await?;
    Ok(front.unwrap_or_else(|| Front::empty(service.clone(), section.cloned())))
}

/// The front as it was set in a version, where that is still kept; before anybody set it, it was empty.
pub async fn front_as_it_was(room: &Newsroom, now: &Front, version: u64) -> Result<Front, Problem> {
    if version == now.version {
        return Ok(now.clone());
    }
    if version == 0 {
        return Ok(Front::empty(now.service.clone(), now.section.clone()));
    }
    let before = version.saturating_add(1);
    let found = room.store().fronts_before(&now.service, now.section.as_ref(), before, Some(1)).await?;
    let found = found.into_iter().next().filter(|front| front.version == version);
    found.ok_or_else(|| Problem::not_found("front in version", version))
}
