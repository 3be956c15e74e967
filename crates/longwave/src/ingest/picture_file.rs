//! A picture that arrives as a file of its own: it describes itself, and items that come with it name it.

use bytes::Bytes;
use news::story::from_wire;
use news::{
    Association, Contributor, Defect, ItemClass, Picture, Rendition, Rights, Severity, Status, Timestamp,
    WireItem, file_guid,
};
use picture::Refusal;

use crate::desk::{FILES, Problem, add_picture, change_picture, inspected};
use crate::newsroom::Newsroom;

/// How a wire item says which picture of ours it is.
const OURS: &str = "picture:";
/// Bytes of a picture's terms, from all that tell of it.
const TERMS: usize = 100_000;
/// The format of an item that is a picture file.
const FORMAT: &str = "picture";

/// The item that a picture file makes, or why it makes none; `None` where the bytes are no picture. What its sender asks of
/// editors is a note to them, and quarantines the picture where it speaks of an embargo.
pub async fn read(
    room: &Newsroom,
    name: &str,
    bytes: &Bytes,
    now: Timestamp,
) -> Result<Option<Result<WireItem, Defect>>, Problem> {
    if picture::Kind::of(bytes).is_none() {
        return Ok(None);
    }
    let said = match inspected(bytes.clone()).await {
        Ok(inspected) => inspected.metadata,
        Err(Problem::Picture(refusal)) => return Ok(Some(Err(defect(&refusal)))),
        Err(problem) => return Err(problem),
    };
    let picture = add_picture(room, bytes.clone(), now).await?;
    // What comes by the wire is every desk's.
    let wired = |picture: &mut Picture| picture.wired = true;
    let picture = change_picture(room, picture.id, wired, now).await?;
    let headline = Some(said.headline).filter(|headline| !headline.is_empty());
    let mut item = WireItem {
        format: FORMAT.into(),
        guid: file_guid(name),
        version: 1,
        class: ItemClass::Picture,
        version_created: picture.taken.or(Some(picture.added)),
        headline: headline.unwrap_or_else(|| picture.caption.chars().take(120).collect()),
        summary: picture.caption,
        byline: Some(picture.creator.clone()).filter(|name| !name.is_empty()),
        credit_line: Some(picture.credit).filter(|credit| !credit.is_empty()),
        contributors: vec![Contributor { name: picture.creator, ..Contributor::default() }],
        keywords: picture.keywords,
        ednotes: Some(said.instructions).filter(|note| !note.is_empty()).into_iter().collect(),
        rights: Rights {
            copyright_notice: picture.copyright,
            usage_terms: Some(picture.usage_terms).filter(|terms| !terms.is_empty()).into_iter().collect(),
            ..Rights::default()
        },
        renditions: vec![Rendition {
            name: "original".into(),
            href: format!("{OURS}{}", picture.id),
            media_type: picture.media_type,
            width: Some(picture.width),
            height: Some(picture.height),
            size: Some(bytes.len() as u64),
        }],
        ..WireItem::default()
    };
    wire::heed_notes(&mut item);
    Ok(Some(Ok(item)))
}

fn defect(refusal: &Refusal) -> Defect {
    let code = if matches!(refusal, Refusal::CutShort { .. }) { wire::CUT_SHORT } else { "picture" };
    Defect {
        severity: Severity::Quarantine,
        code: code.into(),
        place: "the file".into(),
        detail: refusal.to_string(),
    }
}

/// The picture that a provider sent as a file which is named so, by whatever path or URL, or that an item names as ours.
pub async fn picture_named(room: &Newsroom, provider: &str, href: &str) -> Result<Option<Picture>, Problem> {
    let ours = match href.strip_prefix(OURS) {
        Some(id) => id.parse().ok(),
        None => {
            let sent = room.store().wire_newest(provider, &file_guid(href)).await?;
            let renditions = sent.map(|kept| kept.item.renditions).unwrap_or_default();
            renditions.iter().find_map(|rendition| rendition.href.strip_prefix(OURS)?.parse().ok())
        }
    };
    match ours {
        Some(id) => Ok(room.store().picture(id).await?),
        None => Ok(None),
    }
}

/// Whether a person must look at a picture before another item's story shows it: its own file's item says so, or one that
/// describes that file.
pub async fn doubtful(room: &Newsroom, of: &WireItem, href: &str) -> Result<bool, Problem> {
    let file = file_guid(href);
    let sent = room.store().wire_newest(&of.provider, &file).await?;
    let saying = room.store().wire_naming(&of.provider, &file).await?;
    let mut of_picture = sent.iter().chain(&saying).map(|kept| &kept.item);
    Ok(of_picture.any(|item| {
        // Who takes the picture's own item has looked at it.
        item.class == ItemClass::Picture && item.guid != of.guid && item.quarantined()
    }))
}

/// Does what a picture's item asks of its files, and what items that came before ask of a file. What its provider takes
/// back or keeps back is, like a hold, for a person to bring back; an embargo ends by itself too. What stops an item stops
/// all of its files; of credit and terms no more are told than are looked for.
pub async fn heed_pictures(room: &Newsroom, item: &WireItem, now: Timestamp) -> Result<(), Problem> {
    if item.class != ItemClass::Picture {
        return Ok(());
    }
    let saying = match item.format == FORMAT {
        true => room.store().wire_naming(&item.provider, &item.guid).await?,
        false => Vec::new(),
    };
    let saying = || saying.iter().map(|kept| &kept.item).filter(|of| of.class == ItemClass::Picture);
    let stops = !from_wire(item, now).is_empty();
    let most = if stops { usize::MAX } else { FILES };
    // A picture that can't be changed keeps no other from it.
    let mut outcome = Ok(());
    for file in item.renditions.iter().take(most) {
        let heed =
            |picture: &mut Picture| [item].into_iter().chain(saying()).for_each(|of| heed(picture, of, now));
        outcome = outcome.and(heed_picture(room, item, &file.href, heed, now).await);
    }
    outcome
}

async fn heed_picture(
    room: &Newsroom,
    item: &WireItem,
    href: &str,
    heed: impl FnOnce(&mut Picture) + Send,
    now: Timestamp,
) -> Result<(), Problem> {
    let Some(picture) = picture_named(room, &item.provider, href).await? else { return Ok(()) };
    let changed = change_picture(room, picture.id, heed, now).await?;
    if picture.bar(now).is_none() && changed.bar(now).is_some() {
        tracing::warn!(picture = %picture.id, guid = item.guid, provider = item.provider, "barred by the wire");
    }
    Ok(())
}

fn heed(picture: &mut Picture, item: &WireItem, now: Timestamp) {
    picture.barred |= item.pubstatus != Status::Usable;
    if let Some(embargo) = item.embargo.clone().filter(|embargo| !embargo.over(now)) {
        let known = picture.embargo.take();
        picture.embargo = Some(known.map_or(embargo.clone(), |known| known.longer(embargo)));
    }
    credit(picture, &own(item));
}

/// What an item tells of its own files, as another tells it of what comes with it.
pub fn own(item: &WireItem) -> Association {
    Association {
        caption: item.summary.clone(),
        byline: item.byline.clone().unwrap_or_default(),
        credit_line: item.credit_line.clone().unwrap_or_default(),
        ednotes: item.ednotes.clone(),
        rights: item.rights.clone(),
        renditions: item.renditions.clone(),
        ..Association::default()
    }
}

/// Fills in who must be named under a picture, and what editors are told of it, where its file says nothing of that, and adds
/// the terms on which it is here, and links to rights in full, to those that it brought itself.
pub fn credit(picture: &mut Picture, told: &Association) {
    let Rights { copyright_holder, copyright_notice, usage_terms, links } = &told.rights;
    for term in usage_terms.iter().chain(links) {
        add_term(&mut picture.usage_terms, term.trim());
    }
    let copyright = if copyright_notice.is_empty() { copyright_holder } else { copyright_notice };
    for (known, told) in [
        (&mut picture.credit, &told.credit_line),
        (&mut picture.creator, &told.byline),
        (&mut picture.copyright, copyright),
    ] {
        if known.trim().is_empty() {
            told.trim().clone_into(known);
        }
    }
    if picture.instructions.is_empty() {
        picture.instructions = told.ednotes.join("\n");
    }
}

/// Adds a term, in a line of its own, unless it stands there in whatever lines.
fn add_term(known: &mut String, term: &str) {
    let folded = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    if folded(known).contains(&folded(term)) || known.len() + term.len() > TERMS {
        return;
    }
    if !known.is_empty() {
        known.push('\n');
    }
    known.push_str(term);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wires_terms_join_those_that_the_file_brought() {
        let brought = "No sales.  Editorial use only.";
        let mut picture = Picture {
            credit: "Reed".into(),
            usage_terms: brought.into(),
            ..Picture::blank("7".parse().unwrap())
        };
        let told = Association {
            credit_line: "Coast Press".into(),
            byline: "Ann Lee".into(),
            rights: Rights {
                copyright_holder: "Coast Press".into(),
                usage_terms: ["Editorial use\nonly.", "Not after 2027.", " "].map(Into::into).into(),
                links: vec!["https://coast.example/terms".into()],
                ..Rights::default()
            },
            ..Association::default()
        };
        credit(&mut picture, &told);
        let expected = format!("{brought}\nNot after 2027.\nhttps://coast.example/terms");
        assert_eq!(picture.usage_terms, expected);
        assert_eq!(
            [&picture.credit, &picture.creator, &picture.copyright],
            ["Reed", "Ann Lee", "Coast Press"]
        );
        let once = picture.clone();
        credit(&mut picture, &told);
        assert_eq!(picture, once);
    }
}
