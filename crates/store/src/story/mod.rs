//! Stories: their state, revisions, history, what they were made from, and the lists that readers and desks see.

mod desk;
mod due;
mod graph;
mod listing;
mod newer;
mod pinned;
mod read;
mod revisions;
mod save;
mod seen;
mod unread;
mod visible;
mod watched;
mod words;

pub use desk::{Begun, DeskQuery};
pub(crate) use listing::picture as picture_list;
pub use newer::Newer;
pub(crate) use newer::came;
use news::{Content, Event, Story};
#[cfg(test)]
pub(crate) use pinned::BEHIND;
pub use save::Step;
pub use seen::{Seen, SeenItem};
pub use visible::{Addressed, Published, Relative, Visible};
#[cfg(test)]
pub(crate) use watched::LEFT;
pub use watched::{Watched, WatchedBefore, WatchedStory};
pub use words::Drafts;
pub(crate) use words::WRITERS;

/// What readers' pages ask one by one: what it is, the statement, whether its order must come from an index.
#[cfg(test)]
pub(crate) const READ: &[(&str, &str, bool)] = &[
    ("a story", read::STORY, true),
    ("a published story", visible::ONE, true),
    ("a family", visible::FAMILY, false),
    ("a story's translations", read::TRANSLATIONS, false),
    ("addresses", visible::ADDRESSES, false),
    ("the families of addresses", visible::RELATIVES, false),
    ("recent addresses", visible::RECENT, false),
    ("the count of a service", visible::COUNT, true),
    ("what is due", due::DUE, true),
    ("a story's changes", read::CHANGES, true),
    ("what is scheduled", watched::SCHEDULED, true),
    ("what is held", watched::HELD, true),
    ("what is under embargo", watched::EMBARGOED, true),
    ("what is in review", watched::REVIEW, true),
    ("what was killed", watched::ENDED, true),
    ("hidden stories", unread::HIDDEN, true),
    ("stories behind the wire", newer::WATCHED, true),
];

/// The words that an event brings, and the revision that they make.
fn words_in(event: &mut Event) -> Option<(u32, &mut Content)> {
    match event {
        Event::Begun(new) => Some((1, &mut new.content)),
        Event::Written { revision, content, .. } => Some((*revision, content)),
        _ => None,
    }
}

/// What a story is called in an error.
fn called(story: &Story) -> String {
    format!("story {}", story.id)
}
