//! Writing together: one room for each story that somebody has open.
//!
//! A room holds the story's living draft, tells everybody in it what the others do, and keeps every change in the
//! database before it says so. Revisions come of it: when nobody typed for a while, when the last one leaves, and
//! whenever somebody wants to do something with the newest one ([`settle`]).

mod comments;
mod keep;
mod open;
mod pictures;
mod revise;
mod room;
mod seat;
mod socket;
mod sources;
#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, Weak};

use draft::Message;
use news::{Actor, Right, Story, StoryId};
use serde_json::{Value, json};

pub use room::Room;
pub use socket::{join, own_page};

use super::{Problem, pages};
use crate::newsroom::Newsroom;

type Turn = tokio::sync::Mutex<()>;

/// The stories that are open.
#[derive(Default)]
pub struct Together {
    rooms: Mutex<HashMap<StoryId, Arc<Room>>>,
    /// One at a time opens a story's room: a draft has but one.
    opening: Mutex<HashMap<StoryId, Weak<Turn>>>,
}

impl Together {
    /// The story's room, where it is open. One that had to close is about to go, and another takes its place.
    fn opened(&self, story: StoryId) -> Option<Arc<Room>> {
        let rooms = self.rooms.lock().unwrap_or_else(PoisonError::into_inner);
        rooms.get(&story).filter(|room| !room.closed()).cloned()
    }

    fn all(&self) -> Vec<Arc<Room>> {
        self.rooms.lock().unwrap_or_else(PoisonError::into_inner).values().cloned().collect()
    }

    /// The story's room, opened where it isn't.
    async fn open(&self, newsroom: &Newsroom, story: StoryId) -> Result<Arc<Room>, Problem> {
        if let Some(room) = self.opened(story) {
            return Ok(room);
        }
        let turn = self.turn(story);
        let _turn = turn.lock().await;
        if let Some(room) = self.opened(story) {
            return Ok(room);
        }
        let room = Arc::new(Room::load(newsroom, story).await?);
        self.rooms.lock().unwrap_or_else(PoisonError::into_inner).insert(story, Arc::clone(&room));
        tokio::spawn(Arc::clone(&room).look_after(newsroom.clone()));
        Ok(room)
    }

    /// Whose turn it is to open a story's room.
    fn turn(&self, story: StoryId) -> Arc<Turn> {
        let mut opening = self.opening.lock().unwrap_or_else(PoisonError::into_inner);
        opening.retain(|_, turn| turn.strong_count() > 0);
        opening.get(&story).and_then(Weak::upgrade).unwrap_or_else(|| {
            let turn = Arc::default();
            opening.insert(story, Arc::downgrade(&turn));
            turn
        })
    }

    /// Ends a room that nobody needs. Under the lock, so that nobody comes in while it goes.
    fn end(&self, room: &Room) -> bool {
        let mut rooms = self.rooms.lock().unwrap_or_else(PoisonError::into_inner);
        let ends = room.ends();
        if ends && rooms.get(&room.story()).is_some_and(|here| std::ptr::eq(&**here, room)) {
            rooms.remove(&room.story());
        }
        ends
    }

    /// A story was changed, by whomever: what a revision from elsewhere says comes into its room.
    pub fn changed(&self, story: &Story) {
        if let Some(room) = self.opened(story.id) {
            room.changed(story);
        }
    }
}

/// Has the newest revision say all that was typed, and gives its number. For every verb that acts on the newest
/// revision. `actor` is who asks: what nobody is known to have typed is written under that name.
///
/// # Errors
/// Where the words can't be a revision, such as a headline without end. They are kept all the same.
pub async fn settle(newsroom: &Newsroom, story: StoryId, actor: &Actor) -> Result<u32, Problem> {
    let together = newsroom.together();
    let unsettled = match together.opened(story) {
        Some(_) => true,
        None => newsroom.store().draft(story).await?.is_some_and(|draft| !draft.changes.is_empty()),
    };
    if unsettled {
        return together.open(newsroom, story).await?.revise(newsroom, Some(actor)).await;
    }
    let story = newsroom.store().story(story).await?.ok_or_else(|| Problem::not_found("story", story))?;
    Ok(story.head.number)
}

/// What `<story-editor>` must be told of a story; `words` are its messages by their keys.
///
/// # Errors
/// Where there is no such story.
pub async fn opening(
    newsroom: &Newsroom,
    story: &Story,
    actor: &Actor,
    words: Value,
) -> Result<Value, Problem> {
    let room = newsroom.together().open(newsroom, story.id).await?;
    let (name, colour) = seat::shown(&actor.by);
    let language = page::locale::service(story.service.as_str());
    Ok(json!({
        "story": story.id,
        "born": room.born().as_microsecond().to_string(),
        "place": format!("/desk/stories/{}/together", story.id),
        "may": room.may(actor),
        "name": name,
        "colour": colour,
        "lang": language.map(|language| language.tag.as_str()),
        "words": words,
        "dir": language.map(|language| language.direction.as_str()),
    }))
}

/// Who may have it open: what is typed, and what is said beside it, is for those who write it.
fn may_see(actor: &Actor, story: &Story) -> bool {
    story.lets(actor, Right::Write)
}

/// What those who have it open are told of where it stands.
fn standing(story: &Story) -> Message {
    let held = story.holds.first().map(|hold| &hold.reason);
    let why = story.end.as_ref().map(|end| &end.reason).or(held);
    Message::Standing { what: pages::standing(story).to_owned(), why: why.cloned().unwrap_or_default() }
}

/// Writes what a process that was killed left, and at the end what was typed last.
pub async fn run(newsroom: Newsroom) {
    if !pages::editor_is_built() {
        tracing::warn!("the desk's editor was not built into this executable: cargo xtask web builds it");
    }
    match newsroom.store().unsettled_drafts().await {
        Err(error) => tracing::error!("unsettled drafts can't be read: {error:#}"),
        Ok(stories) => {
            for story in stories {
                if let Err(error) = newsroom.together().open(&newsroom, story).await {
                    tracing::error!("the draft of story {story} can't be opened: {error:#}");
                }
            }
        }
    }
    newsroom.closing().await;
    for room in newsroom.together().all() {
        if let Err(error) = room.revise(&newsroom, None).await {
            tracing::warn!(
                "story {} was not saved as a revision: {error:#}; its words are kept",
                room.story()
            );
        }
    }
}
