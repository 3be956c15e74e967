//! One action on a story, with all that it means for the stories made from it.

use news::story::{from_story, from_wire};
use news::{Action, Actor, Change, Refusal, Story, StoryId, Timestamp, WireRef};
use store::{Seen, Step};

use super::begin::{item_seen, not_canceled, prepare_new_pictures};
use super::{Problem, TRIES};
use crate::newsroom::Newsroom;

/// What was done.
#[derive(Debug)]
pub struct Acted {
    /// The story with the change.
    pub story: Story,
    /// Stories made from it that the change reached.
    pub reached: Vec<Story>,
}

/// What is to be kept, and what that rests on.
#[derive(Default)]
struct Plan {
    steps: Vec<Step>,
    seen: Seen,
}

/// Does `action` to a story, and whatever it asks of the story's translations, in one transaction.
pub async fn act(
    room: &Newsroom,
    id: StoryId,
    action: Action,
    actor: &Actor,
    now: Timestamp,
) -> Result<Acted, Problem> {
    let mut tries = 0;
    loop {
        let plan = plan(room, id, action.clone(), actor, now).await?;
        match room.store().save(&plan.steps, &plan.seen).await {
            Err(store::Error::Overtaken { .. }) if tries < TRIES => tries += 1,
            Err(error) => return Err(error.into()),
            Ok(entries) => {
                entries.iter().for_each(|entry| room.follow(entry));
                room.tell_desk();
                for step in &plan.steps {
                    prepare_new_pictures(room, Some(&step.before), &step.after);
                    room.together().changed(&step.after);
                }
                return plan.acted();
            }
        }
    }
}

/// What `action` would do: the story itself first, then all it reaches. Nothing is saved.
pub async fn reach(
    room: &Newsroom,
    id: StoryId,
    action: Action,
    actor: &Actor,
    now: Timestamp,
) -> Result<Acted, Problem> {
    plan(room, id, action, actor, now).await?.acted()
}

/// A refusal to do what has been done already is no failure.
pub fn settled(result: Result<Acted, Problem>) -> Result<Option<Acted>, Problem> {
    match result {
        Ok(acted) => Ok(Some(acted)),
        Err(Problem::Refused(
            Refusal::Killed
            | Refusal::TakenDown
            | Refusal::AlreadyHeld
            | Refusal::NotHeld { .. }
            | Refusal::Nothing
            | Refusal::Past { .. },
        )) => Ok(None),
        Err(problem) => Err(problem),
    }
}

async fn plan(
    room: &Newsroom,
    id: StoryId,
    action: Action,
    actor: &Actor,
    now: Timestamp,
) -> Result<Plan, Problem> {
    let story = room.store().story(id).await?.ok_or_else(|| Problem::not_found("story", id))?;
    let machine = Actor::machine(actor.by.clone());
    let drawn = if let Action::Draw { wire } = &action { Some(wire.clone()) } else { None };
    let change = news::decide(&story, with_slug(room, &story, action), actor, now)?;
    let mut plan = Plan::default();
    plan.push(story, change);
    if let Some(wire) = drawn {
        plan.draw(room, &wire, &machine, now).await?;
    }
    plan.walk(room, &machine, now).await?;
    Ok(plan)
}

impl Plan {
    fn push(&mut self, before: Story, change: Change) {
        let mut after = before.clone();
        after.apply(&change);
        self.steps.push(Step { before, after, change });
    }

    /// A story as it stands after the steps so far.
    fn latest(&self, story: Story) -> Story {
        let last = self.steps.iter().rev().find(|step| step.after.id == story.id);
        last.map_or(story, |step| step.after.clone())
    }

    /// Who comes to draw on an item is stopped by what stopped it before.
    async fn draw(
        &mut self,
        room: &Newsroom,
        wire: &WireRef,
        machine: &Actor,
        now: Timestamp,
    ) -> Result<(), Problem> {
        if !room.store().wire_is_here(wire).await? {
            let id = format!("{} of {} in version {}", wire.guid, wire.provider, wire.version);
            return Err(Problem::not_found("wire item", id));
        }
        let (newest, seen) = item_seen(room, wire).await?;
        newest.as_ref().map_or(Ok(()), not_canceled)?;
        self.seen.items.push(seen);
        let asked = newest.and_then(|kept| from_wire(&kept.item, now));
        let drawing = self.steps.last().map(|step| step.after.clone());
        // One that is stopped already has nothing to lose.
        if let (Some(asked), Some(story)) = (asked, drawing)
            && let Ok(change) = news::decide(&story, asked, machine, now)
        {
            self.push(story, change);
        }
        Ok(())
    }

    /// Follows every step to the stories made from its story. It ends: nothing stops a story twice for one cause.
    async fn walk(&mut self, room: &Newsroom, machine: &Actor, now: Timestamp) -> Result<(), Problem> {
        let mut at = 0;
        while let Some(step) = self.steps.get(at) {
            at += 1;
            let Some(asked) = from_story(&step.after, &step.change.event) else { continue };
            let source = step.after.id;
            let made = room.store().translations_of(source).await?;
            self.seen.translations.push((source, made.iter().map(|story| story.id).collect()));
            for story in made {
                let story = self.latest(story);
                if let Ok(change) = news::decide(&story, asked.clone(), machine, now) {
                    self.push(story, change);
                }
            }
        }
        Ok(())
    }

    fn acted(self) -> Result<Acted, Problem> {
        let mut stories: Vec<Story> = Vec::new();
        for Step { after, .. } in self.steps {
            match stories.iter_mut().find(|story| story.id == after.id) {
                Some(story) => *story = after,
                None => stories.push(after),
            }
        }
        let mut stories = stories.into_iter();
        let story = stories.next().ok_or(Refusal::Nothing)?;
        Ok(Acted { story, reached: stories.collect() })
    }
}

/// Publishing fixes what the story's address ends in.
fn with_slug(room: &Newsroom, story: &Story, action: Action) -> Action {
    let slug = || room.reader().slug(&story.service, &story.head.content);
    match action {
        Action::Publish { revision, .. } => Action::Publish { revision, slug: slug() },
        Action::Schedule { revision, at, .. } => Action::Schedule { revision, at, slug: slug() },
        other => other,
    }
}
