//! A picture that arrives as a file of its own: it describes itself, and items that come with it name it.

use bytes::Bytes;
use news::{Contributor, ItemClass, Picture, Rendition, Rights, Timestamp, WireItem};

use crate::desk::{Problem, add_picture, inspected};
use crate::newsroom::Newsroom;

/// How a wire item says which picture of ours it is.
const OURS: &str = "picture:";

/// The item that a picture file makes, or `None` where the bytes are no picture. What its sender asks of editors is a note
/// to them, and quarantines the picture where it speaks of an embargo.
pub async fn read(
    room: &Newsroom,
    name: &str,
    bytes: &Bytes,
    now: Timestamp,
) -> Result<Option<WireItem>, Problem> {
    if picture::Kind::of(bytes).is_none() {
        return Ok(None);
    }
    let said = match inspected(bytes.clone()).await {
        Ok(inspected) => inspected.metadata,
        // The parser of words will say that it can't make anything of it, and the file is set aside.
        Err(Problem::Unusable(_)) => return Ok(None),
        Err(problem) => return Err(problem),
    };
    let picture = add_picture(room, bytes.clone(), now).await?;
    let headline = Some(said.headline).filter(|headline| !headline.is_empty());
    let mut item = WireItem {
        format: "picture".into(),
        guid: format!("file:{name}"),
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
            usage_terms: vec![picture.usage_terms],
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
    Ok(Some(item))
}

/// The picture that a provider sent as a file of this name, or that an item names as ours.
pub async fn picture_named(room: &Newsroom, provider: &str, name: &str) -> Result<Option<Picture>, Problem> {
    let ours = match name.strip_prefix(OURS) {
        Some(id) => id.parse().ok(),
        None => {
            let sent = room.store().wire_newest(provider, &format!("file:{name}")).await?;
            let renditions = sent.map(|kept| kept.item.renditions).unwrap_or_default();
            renditions.iter().find_map(|rendition| rendition.href.strip_prefix(OURS)?.parse().ok())
        }
    };
    match ours {
        Some(id) => Ok(room.store().picture(id).await?),
        None => Ok(None),
    }
}
