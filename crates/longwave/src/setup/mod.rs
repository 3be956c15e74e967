//! The newsroom's setup as a file, and changes of it in words.

mod command;
mod read;
mod told;
mod write;

pub use command::{export, import};
pub use read::read;
pub use told::{Told, told, told_token, told_way_in};
pub use write::write;

/// What a file is of; a newer one may have what this version would misread.
const VERSION: u32 = 1;
