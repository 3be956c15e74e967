//! One action on a story, with all that it means for the stories made from it.

use std::collections::{HashSet, VecDeque};

use news::story::{New, from_source, from_story, from_wire};
use news::{Action, Actor, Change, Refusal, Story, StoryId, Timestamp};
use store::Step;

use super::Problem;
use crate::newsroom::Newsroom;

/// How often an action is tried again because somebody changed one of the stories meanwhile.
const TRIES: usize = 20;

/// What was done.
#[derive(Debug)]
pub struct Acted {
    /// The story with the change.
    pub story: Story,
    /// Stories made from it that the change reached.
    pub reached: Vec<Story>,
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
        let steps = steps(room, id, action.clone(), actor, now).await?;
        match room.store().save_all(&steps).await {
            Err(store::Error::Overtaken { .. }) if tries < TRIES => tries += 1,
            Err(error) => return Err(error.into()),
            Ok(entries) => {
                entries.iter().for_each(|entry| room.follow(entry));
                steps.iter().for_each(|step| prepare_pictures(room, Some(&step.before), &step.after));
                let late = begun_meanwhile(room, &steps).await?;
                let mut acted = acted(steps)?;
                for (id, action) in late {
                    let machine = Actor::machine(actor.by.clone());
                    let reached = settled(Box::pin(act(room, id, action, &machine, now)).await)?;
                    acted.reached.extend(
                        reached.into_iter().flat_map(|one| one.reached.into_iter().chain([one.story])),
                    );
                }
                return Ok(acted);
            }
        }
    }
}

/// Translations that somebody began after the stories were read and before they were saved, and what is asked of each:
/// their beginning saw the source as it was before.
async fn begun_meanwhile(room: &Newsroom, steps: &[Step]) -> Result<Vec<(StoryId, Action)>, Problem> {
    let known: HashSet<_> = steps.iter().map(|step| step.after.id).collect();
    let mut late = Vec::new();
    for step in steps {
        let Some(asked) = from_story(&step.after, &step.change.event) else { continue };
        let made = room.store().translations_of(step.after.id).await?;
        let unseen =
            made.into_iter().filter(|made| !known.contains(&made.id) && !stopped_alike(made, &asked));
        late.extend(unseen.map(|made| (made.id, asked.clone())));
    }
    Ok(late)
}

/// Whether an action would find nothing left to do.
fn stopped_alike(story: &Story, asked: &Action) -> bool {
    match asked {
        Action::Hold { cause, .. } => {
            story.end.is_some() || story.holds.iter().any(|hold| hold.cause == *cause)
        }
        Action::Embargo { embargo } => story.end.is_some() || story.embargo.as_ref() == Some(embargo),
        _ => story.end.is_some(),
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
    acted(steps(room, id, action, actor, now).await?)
}

/// Begins a story. What it is made from may have been stopped while somebody was writing: then so is this.
pub async fn begin(room: &Newsroom, new: New, actor: &Actor, now: Timestamp) -> Result<Story, Problem> {
    let (mut story, change) = news::story::begin(new, actor, now)?;
    room.store().begin(&story, &change).await?;
    prepare_pictures(room, None, &story);
    for action in asked_by_sources(room, &story, now).await? {
        let machine = Actor::machine(actor.by.clone());
        if let Some(acted) = settled(act(room, story.id, action, &machine, now).await)? {
            story = acted.story;
        }
    }
    Ok(story)
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

/// Pictures that a draft comes to name will be wanted soon: made now, they are there when it is published.
fn prepare_pictures(room: &Newsroom, before: Option<&Story>, after: &Story) {
    let named =
        |story: &Story| story.head.content.pictures().iter().map(|used| used.picture).collect::<Vec<_>>();
    let known = before.map(named).unwrap_or_default();
    room.prepare_pictures(named(after).into_iter().filter(|picture| !known.contains(picture)).collect());
}

async fn asked_by_sources(room: &Newsroom, story: &Story, now: Timestamp) -> Result<Vec<Action>, Problem> {
    let mut asked = Vec::new();
    for drawn in &story.wire {
        let newest = room.store().wire_versions(&drawn.provider, &drawn.guid).await?.pop();
        asked.extend(newest.and_then(|kept| from_wire(&kept.item, now)));
    }
    if let Some(translation) = story.translation {
        asked.extend(room.store().story(translation.source).await?.as_ref().and_then(from_source));
    }
    Ok(asked)
}

async fn steps(
    room: &Newsroom,
    id: StoryId,
    action: Action,
    actor: &Actor,
    now: Timestamp,
) -> Result<Vec<Step>, Problem> {
    let story = room.store().story(id).await?.ok_or_else(|| Problem::not_found("story", id))?;
    let change = news::decide(&story, with_slug(room, &story, action), actor, now)?;
    let mut steps = vec![step(story, change)];
    let machine = Actor::machine(actor.by.clone());
    let mut seen = HashSet::from([id]);
    let mut waiting = VecDeque::from([0]);
    while let Some(step_after) = waiting.pop_front().and_then(|at| steps.get(at)) {
        let (source, event) = (step_after.after.clone(), step_after.change.event.clone());
        for made in room.store().translations_of(source.id).await? {
            let Some(asked) = from_story(&source, &event) else { break };
            if !seen.insert(made.id) {
                continue;
            }
            // One that is stopped already has nothing to lose.
            if let Ok(change) = news::decide(&made, asked, &machine, now) {
                waiting.push_back(steps.len());
                steps.push(step(made, change));
            }
        }
    }
    Ok(steps)
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

fn step(before: Story, change: Change) -> Step {
    let mut after = before.clone();
    after.apply(&change);
    Step { before, after, change }
}

fn acted(steps: Vec<Step>) -> Result<Acted, Problem> {
    let mut stories = steps.into_iter().map(|step| step.after);
    let story = stories.next().ok_or(Refusal::Nothing)?;
    Ok(Acted { story, reached: stories.collect() })
}
