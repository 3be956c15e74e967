//! A published story in the agencies' formats.

use axum::extract::State;
use axum::http::header::{CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS};
use axum::response::{IntoResponse, Response};
use news::{Byline, Content, Picture, Rendition, Status, Story, StoryId};
use picture::{Format, Ratio};
use wire::{OutPicture, Outgoing};

use super::answer::{Failure, Path};
use crate::clock::now;
use crate::damaged;
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

/// Writes what readers see of a story, or, where it was published and then stopped, that it must not be used: whoever
/// had it before must learn that. One under embargo says nothing, like one that was never published.
async fn write(
    room: &Newsroom,
    id: StoryId,
    media_type: &'static str,
    writer: fn(&Outgoing<'_>) -> String,
) -> Result<Response, Failure> {
    let told = |story: &Story| match story.status() {
        Status::Usable => story.visible(),
        Status::Withheld => story.embargo.is_none(),
        Status::Canceled => true,
    };
    let published = room.store().published(id).await?.filter(|one| told(&one.story));
    let published = published.ok_or_else(|| Failure::not_found("story that was published", id))?;
    let (story, content) = (&published.story, &published.content);
    let language = page::locale::service(story.service.as_str());
    let language = language.ok_or_else(|| Failure::not_found("language of service", &story.service))?;
    let settings = room.settings();
    let (bylines, topics, pictures) = (
        bylines(room, content, story).await?,
        room.store().topics_named(&content.topics).await?,
        pictures(room, content, story).await?,
    );
    let renditions = |picture| OutPicture { picture, renditions: renditions(picture, &settings.address) };
    let section = content.section.as_ref();
    let section = section.and_then(|section| room.reader().section_name(&story.service, section));
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

/// The bylines as the service prints them, then the translator's.
async fn bylines(room: &Newsroom, content: &Content, story: &Story) -> Result<Vec<String>, Failure> {
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

/// The pictures that it uses and that may go out.
async fn pictures(room: &Newsroom, content: &Content, story: &Story) -> Result<Vec<Picture>, Failure> {
    let used: Vec<_> = content.pictures().into_iter().map(|used| used.picture).collect();
    let known = damaged::pictures(room, room.store().each_picture(&used).await?);
    let may_go = |picture: &Picture| picture.may_be_seen(&story.service, now());
    Ok(known.into_iter().filter(may_go).collect())
}

/// The picture's files in its own ratio, the largest first.
fn renditions(known: &Picture, base: &str) -> Vec<Rendition> {
    let original = Ratio::Original;
    let one = |(width, (real_width, height))| {
        let path = page::paths::picture(known, original.as_str(), width, Format::Jpeg.extension());
        Rendition {
            name: format!("w{real_width}"),
            href: format!("{base}{path}"),
            media_type: Format::Jpeg.media_type().to_owned(),
            width: Some(real_width),
            height: Some(height),
            size: None,
        }
    };
    picture::offered(original, None, known.width, known.height).into_iter().rev().map(one).collect()
}
