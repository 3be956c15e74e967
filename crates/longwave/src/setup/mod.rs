//! The newsroom's setup as a file, and changes of it in words.

mod command;
mod read;
mod told;
mod write;

pub use command::{export, import};
pub use read::read;
pub use told::{Told, told, told_token, told_way_in};
use write::write;

use crate::newsroom::Newsroom;
use crate::settings::FolderFeed;

/// What a file is of; a newer one may have what this version would misread.
const VERSION: u32 = 1;

/// All of it as one file.
///
/// # Errors
/// The store's.
pub async fn whole(room: &Newsroom) -> Result<String, store::Error> {
    let of_settings: Vec<_> = room.settings().feeds.iter().map(FolderFeed::name).collect();
    Ok(write(&room.store().setup().await?, &of_settings))
}
