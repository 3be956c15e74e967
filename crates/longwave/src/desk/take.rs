//! Taking a wire item: it becomes a draft at one service, with everything that the provider demands kept.

use news::story::New;
use news::{
    Actor, Association, Block, BlockId, BlockKind, Body, Byline, Content, Embargo, FamilyId, ItemClass,
    Picture, PictureBar, PictureUse, Rights, SectionId, ServiceId, Severity, Story, StoryId, Text, Timestamp,
    WireId, WireItem,
};
use serde::{Deserialize, Serialize};

use super::begin::{begin_once, usable};
use super::demand;
use super::fit::fit;
use super::pages::Interface;
use super::{Problem, Why, begin, change_picture, clean};
use crate::clock::random;
use crate::ingest;
use crate::newsroom::Newsroom;
use crate::people::{concerns, does};

/// Wire items of a story whose pictures are looked for.
pub const ITEMS: usize = 20;

/// Where a wire item is taken to.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Take {
    pub service: ServiceId,
    /// The section, where it is known already.
    #[serde(default)]
    pub section: Option<SectionId>,
    /// Although a story of the service draws on the item already.
    #[serde(default)]
    pub again: bool,
    /// Although something is wrong with the item that a person must look at.
    #[serde(default)]
    pub anyway: bool,
}

/// Makes a draft of a wire item.
pub async fn take(
    room: &Newsroom,
    id: WireId,
    to: Take,
    actor: &Actor,
    now: Timestamp,
) -> Result<Story, Problem> {
    does("take");
    room.knows_service(&to.service)?;
    room.knows_section(&to.service, to.section.as_ref())?;
    let kept = room.store().wire_item(id).await?.ok_or_else(|| Problem::not_found("wire item", id))?;
    concerns(&to.service, &kept.item.headline);
    let newest = room.store().wire_newest(&kept.item.provider, &kept.item.guid).await?;
    let standing = newest.as_ref().map_or(&kept.item, |newest| &newest.item);
    usable(standing)?;
    // What took the place of a version that was stopped is usable; that one isn't.
    room.store().wire_stopping(&kept, now).await?.map_or(Ok(()), |stopping| usable(&stopping.item))?;
    if !to.anyway {
        sound(&kept.item)?;
    }
    let mut content = content(&kept.item, to.section);
    if let Some(WirePicture { used, told, .. }) = picture_beside(room, &kept.item, &to.service, now).await? {
        content.lead = Some(used);
        let rights = told.rights;
        if rights != Rights::default() && !content.rights.contains(&rights) {
            content.rights.push(rights);
        }
    }
    let (mut content, shortened) = fit(content);
    content.note = Interface::at(&to.service).map(|desk| shortened.note(desk)).unwrap_or_default();
    let new = New {
        id: StoryId::new(now, random()),
        family: FamilyId::new(now, random()),
        desk: actor.desk_at(&to.service),
        service: to.service,
        content: clean(content)?,
        translation: None,
        wire: vec![kept.item.reference()],
        // An item that bears no id has no newest version that `begin` could ask again.
        embargo: standing.embargo.clone().filter(|embargo: &Embargo| !embargo.over(now)),
    };
    if to.again { begin(room, new, actor, now).await } else { begin_once(room, new, actor, now).await }
}

/// # Errors
/// Names what a person must look at first.
fn sound(item: &WireItem) -> Result<(), Problem> {
    let doubtful = item.defects.iter().filter(|defect| defect.severity == Severity::Quarantine);
    let told: Vec<_> = doubtful.map(|defect| format!("{}: {}", defect.place, defect.detail)).collect();
    if told.is_empty() {
        return Ok(());
    }
    Err(Why::Doubtful { defects: told.join("; ") }.into())
}

/// The item's body, each block of which says that it came from there. Its ids are unique in all of it: in the wire's,
/// each fact box counts its blocks from one.
fn body(item: &WireItem) -> Body {
    let from = Some(item.reference());
    let mut body = item.body.clone();
    for Block { id, from: source, kind } in &mut body.blocks {
        source.clone_from(&from);
        if let BlockKind::Facts { blocks, .. } = kind {
            for inner in blocks {
                inner.id = BlockId(format!("{}-{}", id.0, inner.id.0));
                inner.from.clone_from(&from);
            }
        }
    }
    body
}

/// What a story says at first: what the item says.
pub fn content(item: &WireItem, section: Option<SectionId>) -> Content {
    let language = item.language.as_deref().unwrap_or_default();
    let summary = Some(&item.summary).filter(|summary| !begins(&item.body.plain(), summary));
    Content {
        headline: item.headline.clone(),
        summary: summary.cloned().unwrap_or_default(),
        slugline: item.slugline.clone(),
        dateline: item.dateline.clone(),
        bylines: item.byline.as_deref().and_then(|wire| byline(wire, language)).into_iter().collect(),
        section,
        body: body(item),
        agencies: demand::agencies(item),
        contributors: demand::contributors(item),
        rights: demand::rights(item),
        ..Content::default()
    }
}

/// Whether a text begins with its summary, which then is said there, and once. Feeds put the first words of their text
/// there, or all of it, in other lines, and may end them in an ellipsis.
fn begins(text: &str, summary: &str) -> bool {
    let folded = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let summary = folded(summary);
    let ends = ["[…]", "[...]", "…", "..."].iter().find_map(|ellipsis| summary.strip_suffix(ellipsis));
    folded(text).starts_with(ends.unwrap_or(&summary).trim_end())
}

/// Files of an item's pictures that are looked for.
pub const FILES: usize = 50;

/// A picture that an item names and that arrived with it.
pub struct WirePicture {
    /// With the credit and the terms that came for it.
    pub picture: Picture,
    /// With the words that came for it.
    pub used: PictureUse,
    told: Association,
}

impl WirePicture {
    /// The rights that came for it, where it says any.
    pub fn rights(&self) -> Option<Rights> {
        Some(self.told.rights.clone()).filter(|rights| *rights != Rights::default())
    }

    /// Keeps the credit and the terms with the picture: a story comes to show it.
    async fn keep_credit(&self, room: &Newsroom, now: Timestamp) -> Result<(), Problem> {
        let credit = |picture: &mut Picture| ingest::credit(picture, &self.told);
        change_picture(room, self.picture.id, credit, now).await.map(drop)
    }
}

/// The first picture that the item names and that may be shown, with what came for it.
async fn picture_beside(
    room: &Newsroom,
    item: &WireItem,
    service: &ServiceId,
    now: Timestamp,
) -> Result<Option<WirePicture>, Problem> {
    let beside = wire_pictures(room, item).await?;
    // What is under an embargo waits with the story.
    let waits = |bar: PictureBar| bar == PictureBar::Embargoed;
    let usable = beside.into_iter().find(|one| one.picture.bar_at(service, now).is_none_or(waits));
    if let Some(one) = &usable {
        one.keep_credit(room, now).await?;
    }
    Ok(usable)
}

/// The pictures that an item names and that arrived with it. One that a person must look at first is none of them.
pub async fn wire_pictures(room: &Newsroom, item: &WireItem) -> Result<Vec<WirePicture>, Problem> {
    let own = ingest::own(item);
    let mut found: Vec<WirePicture> = Vec::new();
    let of_pictures = item.associations.iter().filter(|with| with.class == ItemClass::Picture);
    let of_pictures = of_pictures.chain((item.class == ItemClass::Picture).then_some(&own));
    let files = of_pictures.flat_map(|with| with.renditions.iter().map(move |file| (with, file)));
    for (with, file) in files.take(FILES).collect::<Vec<_>>() {
        let Some(mut picture) = ingest::picture_named(room, &item.provider, &file.href).await? else {
            continue;
        };
        let twice = found.iter().any(|known| known.picture.id == picture.id);
        if twice || ingest::doubtful(room, item, &file.href).await? {
            continue;
        }
        ingest::credit(&mut picture, with);
        let first =
            |told: &str, known: &str| if told.is_empty() { known.to_owned() } else { told.to_owned() };
        let (alt, caption) = (first(&with.alt, &picture.alt), first(&with.caption, &picture.caption));
        let used = PictureUse { picture: picture.id, alt, caption: Text::plain(caption) };
        found.push(WirePicture { picture, used, told: with.clone() });
    }
    Ok(found)
}

/// Keeps with the pictures that a story comes to show what its wire items tell of them.
pub(super) async fn credit_new_pictures(
    room: &Newsroom,
    before: &Story,
    after: &Story,
    now: Timestamp,
) -> Result<(), Problem> {
    let known = before.head.content.pictures();
    let mut new = after.head.content.pictures();
    new.retain(|used| known.iter().all(|known| known.picture != used.picture));
    if new.is_empty() {
        return Ok(());
    }
    for drawn in after.wire.iter().take(ITEMS) {
        let Some(kept) = room.store().wire_newest(&drawn.provider, &drawn.guid).await? else { continue };
        for one in wire_pictures(room, &kept.item).await? {
            if new.iter().any(|used| used.picture == one.picture.id) {
                one.keep_credit(room, now).await?;
            }
        }
    }
    Ok(())
}

/// The words that bylines begin with, by language. What may begin a name there as well isn't among them: Da Silva, Di
/// Stefano, von Trapp.
const BEFORE: [(&str, &str); 12] = [
    ("en", "By "),
    ("en", "BY "),
    ("en", "by "),
    ("de", "Von "),
    ("de", "VON "),
    ("fr", "Par "),
    ("fr", "PAR "),
    ("es", "Por "),
    ("es", "POR "),
    ("pt", "Por "),
    ("nl", "Door "),
    ("it", "di "),
];

/// The names of a wire's byline, without the word that each service puts before names itself. Where the wire doesn't say
/// which language it is in, English words count.
fn byline(wire: &str, language: &str) -> Option<Byline> {
    let of = language.split(['-', '_']).next().filter(|of| !of.is_empty()).unwrap_or("en");
    let mut before = BEFORE.iter().filter(|(tag, _)| tag.eq_ignore_ascii_case(of));
    let names = before.find_map(|(_, word)| wire.strip_prefix(word)).unwrap_or(wire).trim();
    (!names.is_empty()).then(|| Byline::Name(names.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_before_names_goes_in_its_own_language_only() {
        for (wire, language, expected) in [
            ("By Ilka Sorensen", "en-GB", "Ilka Sorensen"),
            ("By Ilka Sorensen", "", "Ilka Sorensen"),
            ("Von Anna Weiss", "de", "Anna Weiss"),
            ("Por Ana Ruiz", "es-419", "Ana Ruiz"),
            ("Da Silva Maria", "pt-BR", "Da Silva Maria"),
            ("Di Stefano Carlo", "it", "Di Stefano Carlo"),
            ("di Carlo Rossi", "it", "Carlo Rossi"),
            ("Par Lagerkvist", "sv", "Par Lagerkvist"),
            ("Von Miller", "en", "Von Miller"),
            ("Por Sothea", "km", "Por Sothea"),
        ] {
            assert_eq!(byline(wire, language), Some(Byline::Name(expected.into())), "{wire} {language}");
        }
    }

    #[test]
    fn a_summary_that_the_text_begins_with_is_not_said_twice() {
        let text = "The ferry came in\nat dawn.\nNobody was hurt.";
        for (summary, said) in [
            ("The ferry came in at dawn.  Nobody was hurt.", true),
            ("The ferry came in at dawn.", true),
            ("The ferry came…", true),
            ("The ferry\n came in [...]", true),
            ("", true),
            ("A ferry came in at dawn.", false),
            ("The ferry came in at dawn. Two were hurt.", false),
        ] {
            assert_eq!(begins(text, summary), said, "{summary}");
        }
    }
}
