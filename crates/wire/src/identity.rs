//! Who an item is, where its provider says the same id in several ways.

use news::WireItem;

/// Brings the ids of an item, and of what it names, into one form; a revision in an id is a version.
pub(crate) fn settle(item: &mut WireItem) {
    if let Some((guid, revision)) = of_urn(&item.guid) {
        item.guid = guid;
        // What others say of an item isn't a version of it.
        if let Some(revision) = revision.filter(|_| item.barred.is_none()) {
            item.version = item.version.max(revision);
        }
    }
    for association in &mut item.associations {
        if let Some((guid, _)) = of_urn(&association.guid) {
            association.guid = guid;
        }
    }
}

/// A URN whose scheme and namespace, where case means nothing (RFC 8141), are in small letters; and its revision, where it
/// is one of RFC 3085: `urn:newsml:provider:20261124:id:3N`.
fn of_urn(id: &str) -> Option<(String, Option<u64>)> {
    let (scheme, rest) = id.split_once(':')?;
    let (space, name) = rest.split_once(':').filter(|_| scheme.eq_ignore_ascii_case("urn"))?;
    let space = space.to_ascii_lowercase();
    let (name, revision) = match without_revision(name).filter(|_| space == "newsml") {
        Some((name, revision)) => (name, Some(revision)),
        None => (name, None),
    };
    Some((format!("urn:{space}:{name}"), revision))
}

/// `provider:date:id` and the revision behind it, which may say what it is to the one before: `3N`, `3U`, `3A`.
fn without_revision(name: &str) -> Option<(&str, u64)> {
    let (item, revision) = name.rsplit_once(':')?;
    let mut parts = item.split(':');
    let date = parts.nth(1)?;
    let id = parts.next().filter(|id| !id.is_empty())?;
    let dated = date.len() >= 8 && date.bytes().take(8).all(|byte| byte.is_ascii_digit());
    let number = revision.strip_suffix(['N', 'U', 'A', 'n', 'u', 'a']).unwrap_or(revision);
    let told = dated && !id.is_empty() && parts.next().is_none();
    Some((item, number.parse().ok().filter(|_| told)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_urn_says_an_item_in_one_way_whatever_its_revision() {
        for (guid, settled, version) in [
            ("urn:newsml:a.example:20261124:rain:3", "urn:newsml:a.example:20261124:rain", 3),
            ("URN:NewsML:a.example:20261124:Rain:4U", "urn:newsml:a.example:20261124:Rain", 4),
            (
                "urn:newsml:a.example:20261124T100000Z:rain:2N",
                "urn:newsml:a.example:20261124T100000Z:rain",
                2,
            ),
            ("urn:newsml:a.example:20261124:rain", "urn:newsml:a.example:20261124:rain", 1),
            ("urn:newsml:localhost:2026:1", "urn:newsml:localhost:2026:1", 1),
            (
                "urn:newsml:localhost:2026-11-24T10:00:00.1:2",
                "urn:newsml:localhost:2026-11-24T10:00:00.1:2",
                1,
            ),
            ("URN:X:Rain:1", "urn:x:Rain:1", 1),
            ("tag:X,2026:1", "tag:X,2026:1", 1),
            ("urn", "urn", 1),
        ] {
            let mut item = WireItem { guid: guid.into(), version: 1, ..WireItem::default() };
            settle(&mut item);
            assert_eq!((item.guid.as_str(), item.version), (settled, version), "{guid}");
        }
    }
}
