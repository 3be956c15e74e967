//! What providers sent: kept byte for byte, with what was understood of it.

mod read;
mod receive;
mod search;
mod words;

use data_encoding::HEXLOWER;
pub(crate) use read::{IS_HERE, LAST_STOPPED, NAMING, NEWEST};
#[cfg(test)]
pub(crate) use read::{IS_HERE_BESIDE, LANGUAGES, OF_MANY, PROVIDERS, UP_TO, VERSION};
pub use read::{KeptItem, RefusedFile, Standing, WireQuery};
pub use receive::{Received, ReceivedItem};
pub(crate) use search::{Sought, vector};
use sha2::{Digest, Sha256};
pub(crate) use words::fact;

/// The key of an item in all its versions, short however long a guid is. An item without a guid has none: nothing can
/// be told to be another version of it.
pub(crate) fn item_key(provider: &str, guid: &str) -> Option<String> {
    (!guid.is_empty()).then(|| digest([provider, guid]))
}

/// SHA-256 in hex of several texts, each kept apart from the next.
fn digest<'a>(parts: impl IntoIterator<Item = &'a str>) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part.as_bytes());
    }
    HEXLOWER.encode(&hash.finalize())
}

/// The first characters of what a provider wrote, for a column that is searched: an index takes no endless texts.
fn short(text: &str) -> &str {
    let end = text.char_indices().nth(100).map_or(text.len(), |(at, _)| at);
    text.get(..end).unwrap_or_default()
}

/// The words of a text as searches compare them: parted as each script parts them, without case and accents, in one of
/// the letters that look alike.
pub fn words_of(text: &str) -> Vec<String> {
    words::words(text).collect()
}
