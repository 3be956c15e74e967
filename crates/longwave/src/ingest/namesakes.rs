//! Items that come without a feed's name and are to stop stories: they reach what a feed brought under its own name for the
//! provider, too.

use std::collections::BTreeSet;

use news::story::from_wire;
use news::{Timestamp, WireItem};

use crate::desk::Problem;
use crate::newsroom::Newsroom;

/// The items, each that is to stop something once more under the name of every feed that brought an item of its id; and what
/// a person should know of that.
pub(super) async fn with_namesakes(
    room: &Newsroom,
    items: Vec<WireItem>,
    now: Timestamp,
) -> Result<(Vec<WireItem>, Vec<String>), Problem> {
    let (mut all, mut told) = (Vec::new(), Vec::new());
    for item in items {
        if from_wire(&item, now).is_empty() || item.guid.is_empty() {
            all.push(item);
            continue;
        }
        let (guid, provider) = (&item.guid, &item.provider);
        let mut same = Vec::new();
        for feed in providers(room).await?.into_iter().filter(|feed| feed != provider) {
            if room.store().wire_newest(&feed, guid).await?.is_some() {
                told.push(format!("{guid} of {provider} stops what {feed} brought under the same id, too"));
                same.push(WireItem { provider: feed, ..item.clone() });
            }
        }
        if same.is_empty() && room.store().wire_newest(provider, guid).await?.is_none() {
            told.push(format!(
                "{guid} of {provider} is to stop stories, and no item of its id is here: if a feed calls this provider \
                 otherwise, say which with --provider"
            ));
        }
        all.push(item);
        all.append(&mut same);
    }
    Ok((all, told))
}

/// What the newsroom's feeds call their providers.
async fn providers(room: &Newsroom) -> Result<BTreeSet<String>, Problem> {
    let own = room.settings().feeds.iter().map(|feed| feed.provider.clone());
    Ok(room.store().feeds().await?.into_iter().map(|feed| feed.provider).chain(own).collect())
}
