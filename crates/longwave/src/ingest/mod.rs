//! Taking in what agencies send: the same way for a folder feed and for the command line.

mod file;
mod folder;
mod follow;
mod picture_file;

pub use file::{Understood, receive, take_in};
pub use folder::{files_in, watch};
pub use follow::{follow_through, keep_following};
pub use picture_file::{credit, doubtful, own, picture_named};
