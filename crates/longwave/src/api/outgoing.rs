//! A published story in the agencies' formats.

use axum::extract::State;
use axum::http::header::{CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS};
use axum::response::{IntoResponse, Response};
use news::{Byline, Content, Picture, Rendition, StoryId};
use page::locale::Language;
use picture::{Format, Ratio, WIDTHS};
use wire::{OutPicture, Outgoing};

use super::answer::{Failure, Path};
use crate::newsroom::Newsroom;
use crate::people::Signed;

pub async fn ninjs(
    State(room): State<Newsroom>,
    _: Signed,
    Path(id): Path<StoryId>,
) -> Result<Response, Failure> {
    write(&room, id, "application/json", wire::to_ninjs3).await
}

pub async fn newsml_g2(
    State(room): State<Newsroom>,
    _: Signed,
    Path(id): Path<StoryId>,
) -> Result<Response, Failure> {
    write(&room, id, "application/vnd.iptc.g2.newsitem+xml", wire::to_newsml_g2).await
}

/// Writes what readers see of a story; of one that they may not see, nothing goes out.
async fn write(
    room: &Newsroom,
    id: StoryId,
    media_type: &'static str,
    writer: fn(&Outgoing<'_>) -> String,
) -> Result<Response, Failure> {
    let published = room.store().published(id).await?.filter(|one| one.story.visible());
    let published = published.ok_or_else(|| Failure::not_found("story that readers may see", id))?;
    let (story, content) = (&published.story, &published.content);
    let language = page::locale::service(story.service.as_str());
    let language = language.ok_or_else(|| Failure::not_found("language of service", &story.service))?;
    let settings = room.settings();
    let (bylines, topics, pictures) = (
        bylines(room, content, story).await?,
        room.store().topics_named(&content.topics).await?,
        pictures(room, content).await?,
    );
    let renditions = |picture| OutPicture { picture, renditions: renditions(picture, &settings.address) };
    let section = content.section.as_ref().and_then(|section| section_name(language, section.as_str()));
    let url = format!("{}{}", settings.address, page::paths::story(&story.service, story.id, None));
    let written = writer(&Outgoing {
        story,
        content,
        language: &language.tag,
        provider: &settings.name,
        base: &settings.address,
        url: Some(&url),
        bylines: &bylines,
        section: section.as_deref(),
        topics: &topics,
        pictures: &pictures.iter().map(renditions).collect::<Vec<_>>(),
        story_url: &|_| None,
    });
    Ok(([(CONTENT_TYPE, media_type), (X_CONTENT_TYPE_OPTIONS, "nosniff")], written).into_response())
}

fn section_name(language: &Language, section: &str) -> Option<String> {
    language.message(&format!("section-{section}")).map(|message| message.text)
}

/// The bylines as the service prints them, then the translator's.
async fn bylines(room: &Newsroom, content: &Content, story: &news::Story) -> Result<Vec<String>, Failure> {
    let mut printed = Vec::new();
    for byline in content.bylines.iter().chain(&content.translator) {
        match byline {
            Byline::Name(name) => printed.push(name.clone()),
            Byline::Person(id) => {
                let person = room.store().person(*id).await?;
                printed.extend(person.map(|person| person.name_at(&story.service).to_owned()));
            }
        }
    }
    Ok(printed)
}

async fn pictures(room: &Newsroom, content: &Content) -> Result<Vec<Picture>, Failure> {
    let used: Vec<_> = content.pictures().into_iter().map(|used| used.picture).collect();
    Ok(room.store().pictures(&used).await?)
}

/// The picture's files in its own ratio, the largest first.
fn renditions(known: &Picture, base: &str) -> Vec<Rendition> {
    let original = Ratio::Original;
    let one = |&width: &u32| {
        let path = page::paths::picture(known.id, original.as_str(), width, Format::Jpeg.extension());
        let (width, height) = picture::dimensions(original, width, known.width, known.height);
        Rendition {
            name: format!("w{width}"),
            href: format!("{base}{path}"),
            media_type: Format::Jpeg.media_type().to_owned(),
            width: Some(width),
            height: Some(height),
            size: None,
        }
    };
    WIDTHS.iter().rev().filter(|width| **width <= known.width).map(one).collect()
}
