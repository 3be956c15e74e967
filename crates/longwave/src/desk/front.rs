//! Setting a front.

use news::{Actor, Front, FrontRefusal, SectionId, ServiceId, Slot, Timestamp};

use super::Problem;
use crate::newsroom::Newsroom;

/// Puts stories of the service at the top of its front, or of a section's.
pub async fn set_front(
    room: &Newsroom,
    (service, section): (ServiceId, Option<SectionId>),
    slots: Vec<Slot>,
    seen: u64,
    actor: &Actor,
    now: Timestamp,
) -> Result<Front, Problem> {
    room.knows_service(&service)?;
    room.knows_section(&service, section.as_ref())?;
    let now_set = room.store().front(&service, section.as_ref()).await?;
    let front =
        now_set.unwrap_or_else(|| Front::empty(service.clone(), section)).set(slots, seen, actor, now)?;
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
        Err(store::Error::Overtaken { .. }) => Err(FrontRefusal::Overtaken { version: front.version }.into()),
        Err(error) => Err(error.into()),
    }
}
