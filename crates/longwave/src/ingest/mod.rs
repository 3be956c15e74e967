//! Taking in what agencies send: the same way for a folder feed and for the command line.

mod arriving;
mod aside;
mod backlog;
mod catalogs;
mod feeds;
mod file;
mod folder;
mod follow;
mod namesakes;
mod picture_file;
mod waiting;

pub use backlog::{work_off_backlog, work_off_stories};
pub use catalogs::{catalogs, limits};
pub use feeds::{Tried, feeds, of_desk, set_feeds, try_folder};
pub use file::{Outcome, Understood, receive, take_in};
pub use folder::files_in;
use folder::watch;
pub use follow::{follow_through, keep_following};
pub use picture_file::{credit, doubtful, own, picture_named};
