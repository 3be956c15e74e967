//! What journalists do, whichever way they ask: the API, or the desk's pages.
//!
//! Every verb has one shape: load, decide, save, tell. A change and everything that it means for stories made from
//! this one are saved in one transaction, so that a kill is never half done.

mod act;
mod begin;
mod breaking;
mod front;
mod hygiene;
mod names;
pub mod pages;
mod picture;
mod picture_edit;
mod problem;
mod take;
pub mod together;
mod translate;

pub use act::{Acted, act, reach, settled};
pub use begin::begin;
pub use breaking::{NewAlert, end_breaking, send_breaking};
pub use front::set_front;
pub use hygiene::{NAME, clean, clean_action, line, name};
pub use names::{check_service, named_things_exist};
pub use picture::{
    add_picture, change_picture, find_picture, index_pictures, inspected, may_use_pictures, upload_picture,
    viewer,
};
pub use picture_edit::{PictureChange, edit_picture};
pub use problem::Problem;
pub use take::{Take, take, wire_pictures};
pub use translate::translate;

/// How often something is tried again because what it rests on was changed meanwhile.
const TRIES: usize = 20;
