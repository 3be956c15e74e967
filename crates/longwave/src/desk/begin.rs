//! Beginning a story, with what the stories and items that it is made from ask of it, in one transaction.

use news::story::{New, from_package, from_source, from_wire};
use news::{Action, Actor, Embargo, ServiceId, Status, Story, StoryId, Timestamp, WireItem, WireRef};
use store::{KeptItem, Seen, SeenItem};

use super::{Problem, TRIES, Why};
use crate::newsroom::Newsroom;
use crate::people::{concerns, does};

/// Begins a story. What it is made from may have been stopped while somebody was writing: then so is this.
pub async fn begin(room: &Newsroom, new: New, actor: &Actor, now: Timestamp) -> Result<Story, Problem> {
    try_begin(room, new, true, actor, now).await
}

/// [`begin`], unless another story of the service draws on the same wire item.
pub(super) async fn begin_once(
    room: &Newsroom,
    new: New,
    actor: &Actor,
    now: Timestamp,
) -> Result<Story, Problem> {
    try_begin(room, new, false, actor, now).await
}

async fn try_begin(
    room: &Newsroom,
    new: New,
    again: bool,
    actor: &Actor,
    now: Timestamp,
) -> Result<Story, Problem> {
    does("begin");
    concerns(&new.service, &new.content.headline);
    let machine = Actor::machine(actor.by.clone());
    let mut tries = 0;
    loop {
        let (mut story, mut begun) = news::story::begin(new.clone(), actor, now)?;
        let sources = Sources::of(room, &new, again, now).await?;
        // An embargo that seems over holds until the clock lifts it: a clock may step back.
        if let Some(embargo) = sources.embargo.clone().filter(|_| new.embargo.is_none()) {
            (story, begun) = news::story::begin(New { embargo: Some(embargo), ..new.clone() }, actor, now)?;
        }
        let mut changes = vec![begun];
        for asked in sources.asked {
            // What asks for nothing new is refused.
            if let Ok(change) = news::decide(&story, asked, &machine, now) {
                story.apply(&change);
                changes.push(change);
            }
        }
        match room.store().begin(&story, &changes, &sources.seen).await {
            Err(store::Error::Overtaken { .. }) if tries < TRIES => tries += 1,
            Err(error) => return Err(error.into()),
            Ok(()) => {
                room.tell_desk();
                prepare_new_pictures(room, None, &story);
                return Ok(story);
            }
        }
    }
}

/// What a story is to be made from, as it stands.
#[derive(Default)]
struct Sources {
    asked: Vec<Action>,
    /// What the story is under from which it is translated.
    embargo: Option<Embargo>,
    seen: Seen,
}

impl Sources {
    async fn of(room: &Newsroom, new: &New, again: bool, now: Timestamp) -> Result<Self, Problem> {
        let mut sources = Self::default();
        if let Some(translation) = new.translation {
            sources.story(room, translation.source, &new.service).await?;
        }
        for drawn in &new.wire {
            let once = (!again).then_some(&new.service);
            let is_translation = new.translation.is_some();
            sources.item(room, drawn, once, is_translation, now).await?;
        }
        Ok(sources)
    }

    async fn story(&mut self, room: &Newsroom, id: StoryId, service: &ServiceId) -> Result<(), Problem> {
        let source = room.store().story(id).await?.ok_or_else(|| Problem::not_found("story", id))?;
        self.asked.extend(from_source(&source)?);
        self.embargo.clone_from(&source.embargo);
        let made = room.store().translations_of(id).await?;
        not_translated(&made, service)?;
        self.seen.stories.push((id, source.version));
        self.seen.translations.push((id, made.iter().map(|(id, _)| *id).collect()));
        Ok(())
    }

    async fn item(
        &mut self,
        room: &Newsroom,
        drawn: &WireRef,
        once: Option<&ServiceId>,
        is_translation: bool,
        now: Timestamp,
    ) -> Result<(), Problem> {
        let drawn = match is_translation {
            // Its source bears what came of the version that it draws on, and what an editor made of that.
            true => Drawn::of(room, drawn).await?,
            false => Drawn::of_version(room, drawn, now).await?,
        };
        if let Some(service) = once {
            not_taken(room, service, &drawn.seen.stories).await?;
        }
        drawn.not_canceled()?;
        self.asked.extend(drawn.asks(now));
        self.seen.items.push(drawn.seen);
        Ok(())
    }
}

/// # Errors
/// Where a service goes on with a translation already, of those that were made from a story.
pub(super) fn not_translated(
    made: &[(StoryId, Result<Story, store::Error>)],
    service: &ServiceId,
) -> Result<(), Problem> {
    let mut read = made.iter().filter_map(|(_, story)| story.as_ref().ok());
    match read.find(|story| story.service == *service && story.goes_on()) {
        Some(other) => Err(Why::TranslatedAlready { service: service.clone(), story: other.id }.into()),
        None => Ok(()),
    }
}

async fn not_taken(room: &Newsroom, service: &ServiceId, drawing: &[StoryId]) -> Result<(), Problem> {
    for id in drawing {
        let story = room.store().story(*id).await?;
        if story.is_some_and(|story| story.service == *service && story.goes_on()) {
            return Err(Why::TakenAlready { service: service.clone(), story: *id }.into());
        }
    }
    Ok(())
}

/// # Errors
/// Names the item, where its provider says that it may not be used.
pub(super) fn usable(item: &WireItem) -> Result<(), Problem> {
    let WireItem { provider, guid, pubstatus, .. } = item;
    if *pubstatus == Status::Usable {
        return Ok(());
    }
    Err(Why::Stopped { provider: provider.clone(), guid: guid.clone(), status: *pubstatus }.into())
}

/// An item that a story is to draw on, as it stands.
pub(super) struct Drawn {
    newest: Option<KeptItem>,
    stopping: Option<KeptItem>,
    packages: Vec<KeptItem>,
    /// How all this is found to be so still when it is acted on.
    pub seen: SeenItem,
}

impl Drawn {
    async fn of(room: &Newsroom, drawn: &WireRef) -> Result<Self, Problem> {
        let (provider, guid) = (drawn.provider.clone(), drawn.guid.clone());
        let stopped = room.store().wire_last_stopped(&provider, &guid).await?;
        let newest = room.store().wire_newest(&provider, &guid).await?;
        let packages = room.store().wire_naming(&provider, &guid).await?;
        let stories = room.store().drawing_on(&provider, &guid).await?;
        let named_by = packages.iter().map(|kept| kept.id).collect();
        let seen = SeenItem {
            provider,
            guid,
            newest: newest.as_ref().map(|kept| kept.id),
            stopped,
            named_by,
            stories,
        };
        Ok(Self { newest, stopping: None, packages, seen })
    }

    /// With what stops the version that is drawn on, though a later one may be usable.
    pub async fn of_version(room: &Newsroom, drawn: &WireRef, now: Timestamp) -> Result<Self, Problem> {
        // First which is the last that stops any: what comes after that isn't missed when it is looked at again.
        let all = Self::of(room, drawn).await?;
        let stopping = match room.store().wire_version(drawn).await? {
            Some(kept) => room.store().wire_stopping(&kept, now).await?,
            None => None,
        };
        Ok(Self { stopping, ..all })
    }

    /// Nothing is made of what its provider canceled; only an editor kills what was.
    ///
    /// # Errors
    /// Names the item.
    pub fn not_canceled(&self) -> Result<(), Problem> {
        let mut items = self.newest.iter().chain(&self.stopping).map(|kept| &kept.item);
        items.find(|item| item.pubstatus == Status::Canceled).map_or(Ok(()), usable)
    }

    /// What the item asks of the story, and the packages that it is in.
    pub fn asks(&self, now: Timestamp) -> Vec<Action> {
        let of_item = self.newest.iter().chain(&self.stopping).flat_map(|kept| from_wire(&kept.item, now));
        of_item.chain(self.packages.iter().filter_map(|kept| from_package(&kept.item, now))).collect()
    }
}

/// Pictures that a draft comes to name will be wanted soon: made now, they are there when it is published.
pub(super) fn prepare_new_pictures(room: &Newsroom, before: Option<&Story>, after: &Story) {
    let named =
        |story: &Story| story.head.content.pictures().iter().map(|used| used.picture).collect::<Vec<_>>();
    let known = before.map(named).unwrap_or_default();
    room.prepare_pictures(named(after).into_iter().filter(|picture| !known.contains(picture)).collect());
}
