//! What the providers of a story's material demand: their agencies are named and their rights kept, whoever writes.

use news::{Action, Content, Rights, Story, WireItem, WireRef};

use super::fit::fit;
use super::{Problem, clean};
use crate::newsroom::Newsroom;

/// The agencies that an item asks to be named.
pub(super) fn agencies(item: &WireItem) -> Vec<String> {
    let credit = item.credit_line.clone().filter(|credit| !credit.is_empty());
    let mut agencies = vec![credit.unwrap_or_else(|| item.provider.clone())];
    let named = |role: &str| role == "infosource";
    let sources = of_role(item, named).filter(|source| *source != item.provider);
    for source in sources {
        // "Coast Press/Meridian Wire" names both.
        if !agencies.iter().any(|known| known.contains(source)) {
            agencies.push(source.to_owned());
        }
    }
    agencies.retain(|name| !name.is_empty());
    agencies
}

/// Others who contributed to an item, but for those who sign it.
pub(super) fn contributors(item: &WireItem) -> Vec<String> {
    let signed = item.byline.as_deref().unwrap_or_default();
    let named = |role: &str| ["contributor", "reporter", "writer"].contains(&role);
    let mut contributors: Vec<String> = Vec::new();
    for name in of_role(item, named).filter(|name| !signed.contains(name)) {
        if !contributors.iter().any(|known| known == name) {
            contributors.push(name.to_owned());
        }
    }
    contributors
}

/// The names of those who had such a part in an item, however its format writes the role: `contributor`, `crol:reporter`.
fn of_role<'a>(item: &'a WireItem, named: impl Fn(&str) -> bool + 'a) -> impl Iterator<Item = &'a str> {
    item.contributors.iter().filter_map(move |one| {
        let role = one.role.as_deref()?.rsplit([':', '/']).next()?.to_ascii_lowercase();
        (named(&role) && !one.name.trim().is_empty()).then_some(one.name.trim())
    })
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
    let Some(store::KeptItem { item, .. }) = room.store().wire_version(drawn).await? else { return Ok(None) };
    let tidied = |agencies, rights| clean(fit(Content { agencies, rights, ..Content::default() }).0);
    let with = item.associations.iter().map(|with| with.rights.clone()).collect();
    let mut pictures = tidied(Vec::new(), with)?.rights;
    pictures.retain(|rights| before.rights.contains(rights));
    let mut demanded = tidied(agencies(&item), rights(&item))?;
    demanded.rights.append(&mut pictures);
    Ok(Some(demanded))
}

#[cfg(test)]
mod tests {
    use news::Contributor;

    use super::*;

    #[test]
    fn who_contributed_and_whose_reports_were_used_comes_with_the_item() {
        let one =
            |name: &str, role: &str| Contributor { name: name.into(), role: Some(role.into()), uri: None };
        let item = WireItem {
            provider: "meridian".into(),
            credit_line: Some("Meridian Wire/Coast Press".into()),
            byline: Some("Ilka Sorensen".into()),
            contributors: vec![
                one("Ilka Sorensen", "contributor"),
                one("Dario Venn", "contributor"),
                one("Ana Reyes", "crol:reporter"),
                one("Dario Venn", "crol:writer"),
                one("A photographer", "crol:photographer"),
                one("Coast Press", "infoSource"),
                one("Harbour Office", "infosource"),
                one(" ", "infosource"),
            ],
            ..WireItem::default()
        };
        assert_eq!(contributors(&item), ["Dario Venn", "Ana Reyes"]);
        assert_eq!(agencies(&item), ["Meridian Wire/Coast Press", "Harbour Office"]);
        let silent = WireItem { provider: "meridian".into(), ..WireItem::default() };
        assert_eq!((agencies(&silent), rights(&silent)), (vec!["meridian".into()], Vec::new()));
    }
}
