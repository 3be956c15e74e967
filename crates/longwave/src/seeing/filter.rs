//! Which part of what is watched somebody sees: the one place where that is chosen.

use news::{Actor, Desk, DeskId, Refusal, Right, ServiceId};

use super::Line;
use crate::desk::Problem;
use crate::newsroom::Newsroom;

/// The services and desks whose stories somebody watches, and what else is theirs to see.
pub struct Filter {
    actor: Actor,
    /// All of their stories.
    services: Vec<ServiceId>,
    /// The stories of these desks besides.
    desks: Vec<DeskId>,
    /// What concerns a service as a whole: what failed there, how many translations are behind.
    whole: Vec<ServiceId>,
    /// Whether what concerns every service is theirs to mend.
    pub mends: bool,
    /// Whether failures that name colleagues are theirs to see.
    pub people: bool,
}

impl Filter {
    /// What `actor` watches: one service, or all that is theirs.
    ///
    /// # Errors
    /// Where the service isn't theirs, or isn't here.
    pub fn of(room: &Newsroom, actor: &Actor, asked: Option<&ServiceId>) -> Result<Self, Problem> {
        let (services, desks) = match asked {
            Some(service) => {
                room.knows_service(service)?;
                if actor.has(Right::Write, service) {
                    (vec![service.clone()], Vec::new())
                } else {
                    actor.must_have_within(Right::Write, service)?;
                    let desks = actor.reach(Right::Write).map(|(_, desks)| desks).unwrap_or_default();
                    (Vec::new(), desks.into_iter().filter(|desk| desk.service() == service).collect())
                }
            }
            None => {
                let desks = actor.reach(Right::Write).map(|(_, desks)| desks);
                (Self::services(room, actor), desks.unwrap_or_default())
            }
        };
        Ok(Self { whole: services.clone(), ..Self::with(actor, services, desks) })
    }

    /// What `actor` watches of one desk.
    ///
    /// # Errors
    /// Where the desk isn't theirs, or isn't here.
    pub fn of_desk(room: &Newsroom, actor: &Actor, desk: &DeskId) -> Result<Self, Problem> {
        actor.must_have_at(Right::Write, desk.service(), Some(desk))?;
        room.knows_desk(Some(desk))?;
        let whole = Some(desk.service().clone()).filter(|service| actor.has(Right::Write, service));
        let whole = whole.into_iter().collect();
        Ok(Self { whole, ..Self::with(actor, Vec::new(), vec![desk.clone()]) })
    }

    fn with(actor: &Actor, services: Vec<ServiceId>, desks: Vec<DeskId>) -> Self {
        let (mends, people) = (actor.has_somewhere(Right::Publish), actor.has_somewhere(Right::People));
        Self { actor: actor.clone(), services, desks, whole: Vec::new(), mends, people }
    }

    /// Every service that `actor` may watch, in the order of the site.
    pub fn services(room: &Newsroom, actor: &Actor) -> Vec<ServiceId> {
        let all = room.reader().services();
        all.into_iter().filter(|service| actor.has(Right::Write, service)).collect()
    }

    /// Every desk that `actor` may watch.
    pub fn desks(room: &Newsroom, actor: &Actor) -> Vec<Desk> {
        let all = room.reader().desks(None).into_iter().filter(|desk| !desk.retired);
        all.filter(|desk| actor.has_at(Right::Write, desk.id.service(), Some(&desk.id))).collect()
    }

    /// Whether a story is shown that is of this service and desk.
    pub fn shows(&self, service: &ServiceId, desk: Option<&DeskId>) -> bool {
        self.services.contains(service) || desk.is_some_and(|desk| self.desks.contains(desk))
    }

    /// Whether a story waits for them that is to be edited.
    pub fn edits(&self, story: &Line) -> bool {
        self.actor.has_at(Right::Publish, &story.service, story.desk.as_ref())
    }

    /// Whether what concerns a service as a whole is shown.
    pub fn covers(&self, service: &ServiceId) -> bool {
        self.whole.contains(service)
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
