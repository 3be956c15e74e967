//! What the providers of a story's material demand: their agencies are named and their rights kept, whoever writes.

use news::{Action, Content, Rights, Story, WireItem, WireRef};

use super::fit::fit;
use super::{Problem, clean};
use crate::newsroom::Newsroom;

/// Versions of an item among which the one is looked for that a story draws on.
const VERSIONS: usize = 100;

/// The agencies that an item asks to be named.
pub(super) fn agencies(item: &WireItem) -> Vec<String> {
    let credit = item.credit_line.clone().filter(|credit| !credit.is_empty());
    let mut agencies = vec![credit.unwrap_or_else(|| item.provider.clone())];
    agencies.retain(|name| !name.is_empty());
    agencies
}

/// The rights of an item, where it says any.
pub(super) fn rights(item: &WireItem) -> Vec<Rights> {
    Some(item.rights.clone()).filter(|rights| *rights != Rights::default()).into_iter().collect()
}

/// An action on a story; what it writes bears what the story's material demands. Whoever leaves that out, by mistake or
/// by a client that doesn't know it, leaves it in.
pub(super) async fn bearing(room: &Newsroom, story: &Story, mut action: Action) -> Action {
    if let Action::Write { content, .. } | Action::Restore { content, .. } = &mut action {
        bear(room, &story.wire, &story.head.content, content).await;
    }
    action
}

/// Has `content` bear what these items demand, and what those pictures of theirs do that `before` had.
pub(super) async fn bear(room: &Newsroom, wire: &[WireRef], before: &Content, content: &mut Content) {
    for drawn in wire {
        match of_item(room, drawn, before).await {
            Ok(Some(demanded)) => content.bear(&demanded.agencies, &demanded.rights),
            told => {
                if let Err(error) = told {
                    tracing::error!(guid = drawn.guid, %error, "what an item demands can't be read; all is kept that was");
                }
                content.bear(&before.agencies, &before.rights);
            }
        }
    }
}

/// What an item demands, in the form in which stories have it.
async fn of_item(room: &Newsroom, drawn: &WireRef, before: &Content) -> Result<Option<Content>, Problem> {
    let versions = room.store().wire_versions(&drawn.provider, &drawn.guid, VERSIONS).await?;
    let kept = versions.iter().find(|kept| kept.item.version == drawn.version);
    let Some(item) = kept.map(|kept| &kept.item) else { return Ok(None) };
    let tidied = |agencies, rights| clean(fit(Content { agencies, rights, ..Content::default() }).0);
    let with = item.associations.iter().map(|with| with.rights.clone()).collect();
    let mut pictures = tidied(Vec::new(), with)?.rights;
    pictures.retain(|rights| before.rights.contains(rights));
    let mut demanded = tidied(agencies(item), rights(item))?;
    demanded.rights.append(&mut pictures);
    Ok(Some(demanded))
}
