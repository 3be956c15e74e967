//! One action on a story, with all that it means for the stories made from it.

use news::story::{from_story, past, pictures_allow, shown_at};
use news::{Action, Actor, Change, Refusal, Right, Stage, Story, StoryId, Timestamp, WireRef};
use store::{Seen, Step};

use super::begin::{Drawn, not_translated, prepare_new_pictures};
use super::demand::{bear, bearing};
use super::take::credit_new_pictures;
use super::{Problem, TRIES, may_use_pictures};
use crate::newsroom::Newsroom;
use crate::people::{concerns_story, does};

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
    /// What is asked of the translations of which story.
    asks: Vec<(StoryId, Action)>,
    /// Stories that can't be read and that something is to stop.
    unread: Vec<StoryId>,
    /// Why the story itself can't be read, where it is one of these.
    broken: Option<store::Error>,
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
    does(action.name());
    let mut tries = 0;
    loop {
        let plan = plan(room, id, action.clone(), actor, now).await?;
        match room.store().save_past(&plan.steps, &plan.unread, now, &plan.seen).await {
            Err(store::Error::Overtaken { .. }) if tries < TRIES => tries += 1,
            Err(error) => return Err(error.into()),
            Ok(entries) => {
                entries.iter().for_each(|entry| room.follow(entry));
                room.tell_desk();
                for step in &plan.steps {
                    if let Err(problem) = credit_new_pictures(room, &step.before, &step.after, now).await {
                        tracing::error!(story = %id, %problem, "what the wire tells of its pictures isn't kept");
                    }
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

/// Whether an action is one on the newest revision, which must then say all that was typed: what goes out, and what is handed
/// on to somebody else. What stops a story never waits for that: words that can't be a revision would be in its way.
pub fn on_newest(action: &Action) -> bool {
    use Action::{Correct, Move, Publish, Schedule, ToDesk, Update};
    match action {
        Move { stage } => stage.hands_on(),
        other => {
            matches!(other, Publish { .. } | Update { .. } | Correct { .. } | Schedule { .. } | ToDesk { .. })
        }
    }
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
    let machine = Actor::machine(actor.by.clone());
    let mut plan = Plan::default();
    let story = match room.store().story(id).await {
        // Which service it is of can't be read either.
        Err(error @ store::Error::Corrupt { .. }) if actor.has_everywhere(Right::Kill) => {
            plan.pass(id, &action, &error);
            plan.broken = Some(error);
            plan.walk(room, &machine, now).await?;
            return Ok(plan);
        }
        story => story?.ok_or_else(|| Problem::not_found("story", id))?,
    };
    concerns_story(&story);
    if let Action::ToDesk { desk } = &action {
        room.knows_desk(desk.as_ref())?;
    }
    let drawn = if let Action::Draw { wire } = &action { Some(wire.clone()) } else { None };
    let action = bearing(room, &story, with_slug(room, &story, action)).await;
    if let Action::Write { content, .. } = &action {
        may_use_pictures(room, Some(&story.head.content), content, actor).await?;
    }
    let change = news::decide(&story, action.clone(), actor, now)?;
    // Another one may have been begun since it was spiked.
    if let (Action::Move { .. }, Stage::Spiked, Some(made)) = (&action, story.stage, &story.translation) {
        not_translated(&room.store().translations_of(made.source).await?, &story.service)?;
    }
    // What stops a story waits for no picture: one that can't be read would be in its way.
    if let Some(at) = shown_at(&action, now) {
        let used = story.head.content.pictures().iter().map(|used| used.picture).collect::<Vec<_>>();
        pictures_allow(&story, &room.store().pictures(&used).await?, at)?;
    }
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
        self.asks.extend(from_story(&after, &change.event).map(|asked| (after.id, asked)));
        self.steps.push(Step { before, after, change });
    }

    /// A story that can't be read keeps what is to stop it from no other: readers lose it, and its translations are
    /// asked in its place.
    fn pass(&mut self, id: StoryId, action: &Action, error: &store::Error) {
        tracing::error!(story = %id, %error, "what was to be done to it is not done");
        if let Some(asked) = past(id, action).filter(|_| !self.unread.contains(&id)) {
            tracing::error!(story = %id, "it is taken from readers until it can be read");
            self.unread.push(id);
            self.asks.push((id, asked));
        }
    }

    /// A story as it stands after the steps so far.
    fn latest(&self, story: Story) -> Story {
        let last = self.steps.iter().rev().find(|step| step.after.id == story.id);
        last.map_or(story, |step| step.after.clone())
    }

    /// Who comes to draw on an item is stopped by what stopped it before, and bears what its provider demands.
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
        let drawn = Drawn::of_version(room, wire, now).await?;
        drawn.not_canceled()?;
        for asked in drawn.asks(now) {
            self.follow(asked, machine, now);
        }
        self.seen.items.push(drawn.seen);
        if let Some(head) = self.steps.last().map(|step| step.after.head.clone()) {
            let mut content = Box::new(head.content.clone());
            bear(room, std::slice::from_ref(wire), &head.content, &mut content).await;
            self.follow(Action::Write { base: head.number, content, with: Vec::new() }, machine, now);
        }
        Ok(())
    }

    /// Does to the story of the last step what follows from it. One that is stopped already has nothing to lose.
    fn follow(&mut self, action: Action, machine: &Actor, now: Timestamp) {
        if let Some(story) = self.steps.last().map(|step| step.after.clone())
            && let Ok(change) = news::decide(&story, action, machine, now)
        {
            self.push(story, change);
        }
    }

    /// Follows every step to the stories made from its story. It ends: nothing stops a story twice for one cause.
    async fn walk(&mut self, room: &Newsroom, machine: &Actor, now: Timestamp) -> Result<(), Problem> {
        let mut at = 0;
        while let Some((source, asked)) = self.asks.get(at).cloned() {
            at += 1;
            let made = room.store().translations_of(source).await?;
            self.seen.translations.push((source, made.iter().map(|(id, _)| *id).collect()));
            for (id, story) in made {
                match story.map(|story| self.latest(story)) {
                    Ok(story) => {
                        if let Ok(change) = news::decide(&story, asked.clone(), machine, now) {
                            self.push(story, change);
                        }
                    }
                    Err(error) => self.pass(id, &asked, &error),
                }
            }
        }
        Ok(())
    }

    fn acted(self) -> Result<Acted, Problem> {
        if let Some(error) = self.broken {
            return Err(error.into());
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_handed_on_and_what_goes_out_says_all_that_was_typed() {
        let on = |action: Action| on_newest(&action);
        assert!(on(Action::Move { stage: Stage::Review }) && on(Action::Move { stage: Stage::Ready }));
        assert!(on(Action::ToDesk { desk: None }) && on(Action::Update { revision: 1 }));
        assert!(!on(Action::Move { stage: Stage::Draft }));
        assert!(!on(Action::Kill { reason: String::new(), notice: None }), "what stops a story never waits");
    }
}
