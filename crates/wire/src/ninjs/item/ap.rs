//! What AP's Media API has of its own: <https://api.ap.org/media/v/docs/api/Publishable-Content/>.

use super::Draft;
use crate::status;
use crate::tree::Json;

/// What the format is called.
pub(super) const NAME: &str = "ninjs AP";

/// Whether an item is AP's: its answer wraps it, or its address is there.
pub(super) fn is(value: &Json<'_>, dialect: &str) -> bool {
    let address = || value.get("uri").and_then(Json::as_str).unwrap_or_default();
    dialect == NAME || address().contains("://api.ap.org/")
}

impl Draft<'_> {
    /// An item's address holds a token of each request and of each version, so its id is the one that stays.
    pub(super) fn heed_ap(&mut self) {
        let item = &mut self.item;
        if !self.ap_id.is_empty() {
            item.guid = std::mem::take(&mut self.ap_id);
        } else if let Some((address, _)) = item.guid.split_once('?') {
            item.guid = address.to_owned();
        }
        if self.signalled {
            status::heed_news_content(item, "signals");
        }
    }
}
