//! Which part of what is watched somebody sees: the one place where that is chosen.

use news::{Actor, DeskId, Refusal, Right, ServiceId};

use crate::desk::Problem;
use crate::newsroom::Newsroom;

/// The services whose stories somebody watches, or a desk's of them, and what else is theirs to see.
pub struct Filter {
    actor: Actor,
    services: Vec<ServiceId>,
    /// Whether what concerns every service is theirs to mend.
    pub mends: bool,
    /// Whether failures that name colleagues are theirs to see.
    pub people: bool,
}

impl Filter {
    /// What `actor` watches: one service, or all of theirs.
    ///
    /// # Errors
    /// Where the service isn't theirs, or isn't here.
    pub fn of(room: &Newsroom, actor: &Actor, asked: Option<&ServiceId>) -> Result<Self, Problem> {
        let services = match asked {
            Some(service) => {
                room.knows_service(service)?;
                actor.must_have_within(Right::Write, service)?;
                vec![service.clone()]
            }
            None => Self::services(room, actor),
        };
        let (mends, people) = (actor.has_somewhere(Right::Publish), actor.has_somewhere(Right::People));
        Ok(Self { actor: actor.clone(), services, mends, people })
    }

    /// Every service that `actor` may watch, in the order of the site.
    pub fn services(room: &Newsroom, actor: &Actor) -> Vec<ServiceId> {
        let all = room.reader().services();
        all.into_iter().filter(|service| actor.has_within(Right::Write, service)).collect()
    }

    /// Whether what is a service's as a whole is theirs to see.
    pub fn covers(&self, service: &ServiceId) -> bool {
        self.covers_at(service, None)
    }

    /// Whether stories of a service are that are this desk's, or no desk's.
    pub fn covers_at(&self, service: &ServiceId, desk: Option<&DeskId>) -> bool {
        self.services.contains(service) && self.actor.has_at(Right::Write, service, desk)
    }

    /// Whether `actor` may say that something is taken care of which is a service's or a desk's of it, or everybody's.
    ///
    /// # Errors
    /// [`Refusal::NotAllowed`] where not.
    pub fn may_attend(
        room: &Newsroom,
        actor: &Actor,
        service: Option<&ServiceId>,
        desk: Option<&DeskId>,
    ) -> Result<(), Refusal> {
        match (service, Self::services(room, actor).first()) {
            (Some(service), _) => actor.must_have_at(Right::Publish, service, desk),
            (None, _) if actor.has_somewhere(Right::Publish) => Ok(()),
            (None, Some(theirs)) => actor.must_have(Right::Publish, theirs),
            (None, None) => Err(Refusal::Nothing),
        }
    }
}
