//! A family's languages: what was made of what, and how far each fell behind.

use std::collections::{BTreeSet, HashMap};

use news::compare::count_source;
use news::{Actor, FamilyId, Revision, Right, ServiceId, Story, StoryId};

use super::{Problem, as_offered};
use crate::newsroom::Newsroom;
use crate::people::concerns_story;

/// How far a translation is behind the newest revision of its source; nothing of both where it follows that.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Behind {
    pub revisions: u32,
    /// How many paragraphs changed since, the headline, the summary and the lead picture's words each counted as one.
    pub paragraphs: usize,
}

/// A story of a family.
pub struct Member {
    pub story: Story,
    /// None where it is no translation.
    pub behind: Option<Behind>,
    /// How many translations it took to come here.
    pub depth: usize,
}

/// Every story of a family, each followed by those that were made from it; each as far as somebody may see it, and so how
/// far others are behind it.
pub async fn members(room: &Newsroom, family: FamilyId, actor: &Actor) -> Result<Vec<Member>, Problem> {
    let mut stories = room.store().family(family).await?;
    as_offered(room, &mut stories, actor).await?;
    let behind = behind(room, &stories, &stories).await?;
    let placed = in_order(&stories).into_iter().filter_map(|(id, depth)| {
        let story = stories.iter().find(|story| story.id == id)?.clone();
        Some(Member { behind: behind.get(&id).copied(), story, depth })
    });
    Ok(placed.collect())
}

/// That somebody may see something of a family.
///
/// # Errors
/// Where it has no story, or each is a draft of another service: that is refused, and on record, as each of them is.
pub fn must_show(id: FamilyId, members: &[Member], actor: &Actor) -> Result<(), Problem> {
    let Some(first) = members.first() else { return Err(Problem::not_found("family", id)) };
    if members.iter().any(|member| member.story.seen_by(actor)) {
        return Ok(());
    }
    concerns_story(&first.story);
    Ok(first.story.must_let(actor, Right::Write)?)
}

/// How far these stories are behind their sources, of those that are translations of any of `sources`. However many they
/// are, the database is asked once.
pub async fn behind(
    room: &Newsroom,
    made: &[Story],
    sources: &[Story],
) -> Result<HashMap<StoryId, Behind>, Problem> {
    let sources: HashMap<_, _> = sources.iter().map(|source| (source.id, source)).collect();
    let pins = || {
        made.iter().filter_map(|story| {
            let pinned = story.translation?;
            let source = sources.get(&pinned.source)?;
            Some((story.id, (pinned.source, pinned.revision), source.head.number))
        })
    };
    let late: BTreeSet<_> =
        pins().filter(|(_, (_, pinned), newest)| newest > pinned).map(|(_, pin, _)| pin).collect();
    let late: Vec<_> = late.into_iter().collect();
    let followed = room.store().revisions(&late).await?;
    let paragraphs = |(source, followed): &(StoryId, Revision)| {
        let newest = sources.get(source)?;
        Some(((*source, followed.number), count_source(&followed.content, &newest.head.content)))
    };
    let paragraphs: HashMap<_, _> = followed.iter().filter_map(paragraphs).collect();
    let told = pins().map(|(story, pin, newest)| {
        let (revisions, paragraphs) =
            (newest.saturating_sub(pin.1), paragraphs.get(&pin).copied().unwrap_or_default());
        (story, Behind { revisions, paragraphs })
    });
    Ok(told.collect())
}

/// Every story behind the one that it was made from, with how many translations that took. What is made from a story that
/// isn't here stands by itself.
fn in_order(stories: &[Story]) -> Vec<(StoryId, usize)> {
    let here: BTreeSet<_> = stories.iter().map(|story| story.id).collect();
    let source = |story: &Story| story.translation.map(|pinned| pinned.source).filter(|id| here.contains(id));
    let made_from = |id: Option<StoryId>| stories.iter().rev().filter(move |story| source(story) == id);
    let mut next: Vec<_> = made_from(None).map(|story| (story.id, 0)).collect();
    let mut placed = Vec::new();
    while let Some((id, depth)) = next.pop() {
        placed.push((id, depth));
        next.extend(made_from(Some(id)).map(|story| (story.id, depth + 1)));
    }
    placed
}

/// The services that have no story of a family, or none that stands.
pub fn missing(room: &Newsroom, members: &[Member]) -> Vec<ServiceId> {
    let has = |service: &ServiceId| {
        members.iter().any(|member| member.story.service == *service && member.story.goes_on())
    };
    room.reader().services().into_iter().filter(|service| !has(service)).collect()
}
