//! What journalists do, whichever way they ask: the API, or the desk's pages.
//!
//! Every verb has one shape: load, decide, save, tell. A change and everything that it means for stories made from
//! this one are saved in one transaction, so that a kill is never half done.

mod act;
mod begin;
mod breaking;
mod demand;
mod family;
mod fit;
mod front;
mod hygiene;
mod names;
mod newer;
mod offered;
pub mod pages;
mod picture;
mod picture_edit;
mod problem;
mod revisions;
mod set_up;
mod source;
mod standing;
mod take;
pub mod together;
pub mod topics;
mod translate;
mod vocabulary;
mod why;

use news::{Actor, Right};
use store::Drafts;

pub use act::{Acted, act, on_newest, reach, settled};
pub use begin::begin;
pub use breaking::{NewAlert, end_breaking, ends_at, send_breaking};
pub use family::{Member, behind, members, missing, must_show};
pub use front::{front_as_it_was, front_now, set_front};
pub use hygiene::{HEADLINE, NAME, NOTE, SUMMARY, clean, clean_action, line, name, unfit};
pub use names::{check_service, named_things_exist, scope_is_there};
pub use newer::{Since, drawn_on, heed, newer, since};
pub use offered::{as_offered, find_story, find_written};
pub use picture::{
    add_picture, change_picture, find_picture, index_pictures, inspected, may_use_picture, may_use_pictures,
    upload_picture, viewer,
};
pub use picture_edit::{PictureChange, edit_picture, may_show};
pub use problem::Problem;
pub use revisions::{Listed, compared, restore, restored, revisions};
pub use set_up::{Done, import, set_up};
pub use source::{Source, confirm, is_of_source, source};
pub use standing::Standings;
pub use take::{FILES, ITEMS, Take, WirePicture, content as content_of, take, wire_pictures};
pub use translate::translate;
pub use vocabulary::MediaTopic;
pub use why::Why;

/// What somebody may see of the stories that nobody was offered yet: the same as [`news::Story::seen_by`], asked of the
/// store.
pub fn drafts_of(actor: &Actor) -> Option<Drafts> {
    actor.reach(Right::Write).map(|(services, desks)| Drafts::of(services, &desks))
}

/// How often something is tried again because what it rests on was changed meanwhile.
const TRIES: usize = 20;
