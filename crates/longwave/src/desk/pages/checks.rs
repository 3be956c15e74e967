//! The check-list beside a story: what is missing, what would help readers, and what they don't see yet, each leading to
//! where it is mended. It is of what was typed last, whether that is a revision already or not.

use std::collections::HashSet;

use axum::extract::{Path, State};
use axum::response::Response;
use news::{Asked, Check, Content, Right, Spot, Story, StoryId};
use page::locale;
use serde::Serialize;
use store::KeptItem;

use super::here::Here;
use super::shown::Later;
use super::story::find;
use super::trouble::{Trouble, picture_barred, problem_in};
use crate::clock::now;
use crate::damaged;
use crate::desk;
use crate::newsroom::Newsroom;

/// The part of the page.
#[derive(Serialize)]
pub struct Checks {
    story: StoryId,
    /// Without these it can't be published.
    needed: Vec<Check>,
    /// Why it can't be saved as a revision, in words, each with where that is mended.
    unfit: Vec<(Spot, String)>,
    /// Suggested changes and comments that wait for somebody, each with where the first is.
    open: Vec<Waits>,
    /// Why pictures of it may not be used here, in words.
    barred: Vec<String>,
    /// These would help readers.
    advice: Vec<Check>,
    hints: Vec<&'static str>,
    /// The first place that still says what the source says, and how many there are.
    untranslated: Option<(Spot, usize)>,
    later: Option<Later>,
    may_publish: bool,
}

/// The check-list of a story.
pub async fn checks(room: &Newsroom, here: &Here, story: &Story) -> Result<Checks, Trouble> {
    let draft = draft(room, story).await?;
    let content = draft.as_ref().map_or_else(|| story.head.content.clone(), |draft| draft.content.clone());
    let typed = desk::clean(content.clone()).map_or(true, |content| content != story.head.content);
    let said = |(spot, problem)| (spot, problem_in(&problem, here.interface));
    let is_needed = |check: &Check| matches!(check.what, Asked::Needed(_));
    let (needed, advice) = content.checks().into_iter().partition(is_needed);
    let untranslated = untranslated(room, story, &content).await?;
    Ok(Checks {
        story: story.id,
        needed,
        unfit: desk::unfit(&content).into_iter().map(said).collect(),
        open: draft.map(|draft| waits(draft.open)).unwrap_or_default(),
        advice,
        barred: barred(room, here, story, &content).await?,
        hints: hints(&content),
        untranslated: untranslated.first().map(|first| (first.clone(), untranslated.len())),
        later: Later::with(story, typed),
        may_publish: story.lets(&here.actor, Right::Publish),
    })
}

/// What is being written.
struct Draft {
    content: Content,
    open: draft::Open,
}

/// What a story's draft says now, typed since its newest revision or not; none where there is none that can be read.
async fn draft(room: &Newsroom, story: &Story) -> Result<Option<Draft>, Trouble> {
    let head = &story.head.content;
    let Some(kept) = room.store().draft(story.id).await? else { return Ok(None) };
    let changes = kept.changes.iter().map(|change| change.bytes.as_slice());
    let draft = draft::Draft::load(&kept.state, changes).ok();
    Ok(draft.map(|draft| Draft {
        content: if kept.changes.is_empty() { head.clone() } else { draft.content(head) },
        open: draft.open(),
    }))
}

/// Something in the text that waits for somebody.
#[derive(Serialize)]
pub struct Waits {
    /// The message's name.
    what: &'static str,
    count: usize,
    spot: Spot,
}

/// The suggested changes and the comments that nobody has settled.
pub async fn open(room: &Newsroom, story: &Story) -> Result<Vec<Waits>, Trouble> {
    Ok(draft(room, story).await?.map(|draft| waits(draft.open)).unwrap_or_default())
}

fn waits(open: draft::Open) -> Vec<Waits> {
    let draft::Open { suggestions, comments, suggested, commented } = open;
    let kinds = [("open-suggestions", suggestions, suggested), ("open-comments", comments, commented)];
    let kinds = kinds.into_iter().filter(|(_, count, _)| *count > 0);
    kinds
        .map(|(what, count, first)| Waits {
            what,
            count,
            spot: first.map_or(Spot::Field("text"), Spot::Block),
        })
        .collect()
}

/// What a story still says as its source did: the story that it is a translation of, else the wire's items. Where both are in one
/// language, that is no fault.
pub async fn untranslated(room: &Newsroom, story: &Story, content: &Content) -> Result<Vec<Spot>, Trouble> {
    let Some(pinned) = story.translation else { return as_the_wire_says(room, story, content).await };
    let source = room.store().story(pinned.source).await?;
    let own = language(story);
    let Some(source) = source.filter(|source| language(source) != own) else { return Ok(Vec::new()) };
    let same_script = language(&source).map(|(_, script)| script) == own.map(|(_, script)| script);
    let followed = room.store().revision(pinned.source, pinned.revision).await?;
    let followed = followed.as_ref().map_or(&source.head.content, |revision| &revision.content);
    Ok(content.untranslated(followed, same_script))
}

/// What a story still says as an item does that is in another language. One that doesn't say its language may be in any.
async fn as_the_wire_says(room: &Newsroom, story: &Story, content: &Content) -> Result<Vec<Spot>, Trouble> {
    let mut spots = Vec::new();
    for drawn in &story.wire {
        let Some(KeptItem { item, .. }) = room.store().wire_version(drawn).await? else { continue };
        let foreign = item.language.as_deref().map(primary).is_some_and(|of_item| {
            language(story).is_some_and(|(own, _)| !of_item.eq_ignore_ascii_case(own))
        });
        if foreign && let Ok(said) = desk::clean(desk::content_of(&item, None)) {
            spots.extend(content.untranslated(&said, true));
        }
    }
    Ok(spots)
}

/// What a story is written in: the language, and its script.
fn language(story: &Story) -> Option<(&'static str, &'static str)> {
    let language = locale::service(story.service.as_str())?;
    Some((primary(&language.tag), language.script.as_str()))
}

/// The language that a tag begins with (RFC 5646).
fn primary(tag: &str) -> &str {
    tag.split_once(['-', '_']).map_or(tag, |(primary, _)| primary)
}

/// Why pictures of a story may not be used at its service.
async fn barred(
    room: &Newsroom,
    here: &Here,
    story: &Story,
    content: &Content,
) -> Result<Vec<String>, Trouble> {
    let used: HashSet<_> = content.pictures().iter().map(|used| used.picture).collect();
    let used: Vec<_> = used.into_iter().collect();
    let pictures = damaged::pictures(room, room.store().each_picture(&used).await?);
    let bars = pictures.iter().filter_map(|picture| picture.bar_at(&story.service, now()));
    Ok(bars.map(|bar| picture_barred(&bar, here.interface)).collect())
}

fn hints(content: &Content) -> Vec<&'static str> {
    let lacks = [(content.topics.is_empty(), "topics"), (content.places.is_empty(), "places")];
    lacks.into_iter().filter(|(lacks, _)| *lacks).map(|(_, hint)| hint).collect()
}

/// The part by itself.
pub async fn part(State(room): State<Newsroom>, here: Here, Path(id): Path<StoryId>) -> Response {
    let work = async {
        let story = find(&room, &here, id).await?;
        let checks = checks(&room, &here, &story).await?;
        Ok(here.page(&room, "checks.html", Part { checks }))
    };
    here.answer(&room, work).await
}

#[derive(Serialize)]
struct Part {
    checks: Checks,
}
