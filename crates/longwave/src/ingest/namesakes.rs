//! Items that come without a feed's name and are to stop stories: they reach what a feed brought under its own name for the
//! provider, too.

use std::collections::BTreeSet;

use news::story::{from_package, from_wire};
use news::{ItemClass, Timestamp, WireItem};

use crate::desk::Problem;
use crate::newsroom::Newsroom;

/// The items, each that is to stop something once more under the name of every provider of whom something of its id is here,
/// or of what it stops as a package; and what a person should know of that.
pub(super) async fn with_namesakes(
    room: &Newsroom,
    items: Vec<WireItem>,
    now: Timestamp,
) -> Result<(Vec<WireItem>, Vec<String>), Problem> {
    let (mut all, mut told) = (Vec::new(), Vec::new());
    let mut known = None;
    for item in items {
        if from_wire(&item, now).is_empty() || item.guid.is_empty() {
            all.push(item);
            continue;
        }
        if known.is_none() {
            known = Some(providers(room).await?);
        }
        let (guid, provider) = (&item.guid, &item.provider);
        let reached = reached(&item, now);
        let mut same = Vec::new();
        for other in known.iter().flatten().filter(|other| *other != provider) {
            if any_known(room, other, &reached).await? {
                told.push(format!("{guid} of {provider} stops what {other} brought under the same id, too"));
                same.push(WireItem { provider: other.clone(), ..item.clone() });
            }
        }
        if same.is_empty() && !any_known(room, provider, &reached).await? {
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

/// The ids of what an item stops: itself, and what is under its embargo as a package.
fn reached(item: &WireItem, now: Timestamp) -> Vec<String> {
    let package = item.class == ItemClass::Composite && from_package(item, now).is_some();
    let parts = if package { item.names() } else { Vec::new() };
    std::iter::once(item.guid.clone()).chain(parts).collect()
}

async fn any_known(room: &Newsroom, provider: &str, guids: &[String]) -> Result<bool, Problem> {
    for guid in guids {
        if room.store().wire_knows(provider, guid).await? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// What the newsroom calls its providers, or ever called them: a feed that is gone left its items here.
async fn providers(room: &Newsroom) -> Result<BTreeSet<String>, Problem> {
    let own = room.settings().feeds.iter().map(|feed| feed.provider.clone());
    let of_desk = room.store().feeds().await?.into_iter().map(|feed| feed.provider);
    Ok(room.store().wire_providers().await?.into_iter().chain(of_desk).chain(own).collect())
}
