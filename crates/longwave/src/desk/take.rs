//! Taking a wire item: it becomes a draft at one service, with everything that the provider demands kept.

use news::story::New;
use news::{
    Actor, Association, Byline, Content, Embargo, FamilyId, ItemClass, PictureUse, SectionId, ServiceId,
    Status, Story, StoryId, Text, Timestamp, WireId, WireItem,
};
use serde::Deserialize;

use super::{Problem, begin, clean};
use crate::clock::random;
use crate::newsroom::Newsroom;

/// Where a wire item is taken to.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Take {
    pub service: ServiceId,
    /// The section, where it is known already.
    #[serde(default)]
    pub section: Option<SectionId>,
}

/// Makes a draft of a wire item.
pub async fn take(
    room: &Newsroom,
    id: WireId,
    to: Take,
    actor: &Actor,
    now: Timestamp,
) -> Result<Story, Problem> {
    room.knows_service(&to.service)?;
    let kept = room.store().wire_item(id).await?.ok_or_else(|| Problem::not_found("wire item", id))?;
    let newest = room.store().wire_versions(&kept.item.provider, &kept.item.guid).await?.pop();
    let standing = newest.as_ref().map_or(&kept.item, |newest| &newest.item);
    usable(standing)?;
    let mut content = content(&kept.item, to.section);
    content.lead = picture_beside(room, &kept.item).await?;
    let new = New {
        id: StoryId::new(now, random()),
        family: FamilyId::new(now, random()),
        service: to.service,
        content: clean(content)?,
        translation: None,
        wire: vec![kept.item.reference()],
        embargo: standing.embargo.clone().filter(|embargo: &Embargo| !embargo.over(now)),
    };
    begin(room, new, actor, now).await
}

fn usable(item: &WireItem) -> Result<(), Problem> {
    let status = item.pubstatus;
    if status == Status::Usable {
        return Ok(());
    }
    let (provider, guid) = (&item.provider, &item.guid);
    Err(Problem::Conflict(format!("{provider} has set {guid} to {}: it can't be taken", status.as_str())))
}

/// What a story says at first: what the item says.
pub fn content(item: &WireItem, section: Option<SectionId>) -> Content {
    // A feed's entry may have nothing but its summary: it is the text then, and said once.
    let summary = Some(&item.summary).filter(|summary| summary.trim() != item.body.plain().trim());
    let agency = item.credit_line.clone().filter(|credit| !credit.is_empty());
    Content {
        headline: item.headline.clone(),
        summary: summary.cloned().unwrap_or_default(),
        slugline: item.slugline.clone(),
        dateline: item.dateline.clone(),
        bylines: item.byline.as_deref().and_then(byline).into_iter().collect(),
        section,
        body: item.body.clone(),
        agencies: vec![agency.unwrap_or_else(|| item.provider.clone())],
        rights: vec![item.rights.clone()],
        ..Content::default()
    }
}

/// The first picture that the item names and that arrived with it, with the words that came for it.
async fn picture_beside(room: &Newsroom, item: &WireItem) -> Result<Option<PictureUse>, Problem> {
    let own = Association { renditions: item.renditions.clone(), ..Association::default() };
    let of_pictures = item.associations.iter().filter(|with| with.class == ItemClass::Picture);
    for with in of_pictures.chain((item.class == ItemClass::Picture).then_some(&own)) {
        for rendition in &with.renditions {
            let name = rendition.href.rsplit('/').next().unwrap_or_default();
            let Some(picture) = crate::ingest::picture_named(room, &item.provider, name).await? else {
                continue;
            };
            let first = |told: &str, known: String| if told.is_empty() { known } else { told.to_owned() };
            let (alt, caption) = (first(&with.alt, picture.alt), first(&with.caption, picture.caption));
            return Ok(Some(PictureUse { picture: picture.id, alt, caption: Text::plain(caption) }));
        }
    }
    Ok(None)
}

/// The names of a wire's byline, without the word that each service puts before names itself.
fn byline(wire: &str) -> Option<Byline> {
    const BEFORE: [&str; 8] = ["By ", "BY ", "by ", "Von ", "Par ", "Por ", "Da ", "Di "];
    let names = BEFORE.iter().find_map(|word| wire.strip_prefix(word)).unwrap_or(wire).trim();
    (!names.is_empty()).then(|| Byline::Name(names.to_owned()))
}
