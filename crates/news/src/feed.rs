//! Feeds: the channels through which a provider's files come in.

use serde::{Deserialize, Serialize};

use crate::FeedId;

/// A folder that a provider's files arrive in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Feed {
    pub id: FeedId,
    /// Who sends; stands before whatever the items call their provider.
    pub provider: String,
    /// The name of a folder in the newsroom's wire folder. Never a path: whoever sets feeds up at the desk reaches
    /// nothing else of the machine.
    pub folder: FeedId,
    /// The format, where the bytes should not be asked.
    #[serde(default)]
    pub format: Option<String>,
    /// Whether nothing is taken in at present; files wait in the folder.
    #[serde(default)]
    pub paused: bool,
    /// Minutes without an item after which the feed is dead; without it, half as long again as it was ever silent.
    #[serde(default)]
    pub silent_after: Option<u32>,
}
