//! Translating: a story at another service, pinned to the revision that it is made from.

use news::story::{New, Translation};
use news::{Actor, Content, ServiceId, Story, StoryId, Text, Timestamp};

use super::{Problem, Why, begin, together};
use crate::clock::random;
use crate::newsroom::Newsroom;
use crate::people::does;

/// Begins a translation of a story's newest revision. Its text is the source's until somebody writes over it, block
/// by block under the same ids.
pub async fn translate(
    room: &Newsroom,
    source: StoryId,
    service: ServiceId,
    actor: &Actor,
    now: Timestamp,
) -> Result<Story, Problem> {
    does("translate");
    room.knows_service(&service)?;
    if let Err(problem) = together::settle(room, source, actor).await {
        tracing::warn!("story {source} is translated from its last revision: {problem:#}");
    }
    let source = room.store().story(source).await?.ok_or_else(|| Problem::not_found("story", source))?;
    if source.service == service {
        return Err(Why::AtHome { service }.into());
    }
    let mut content = source.head.content;
    // Somebody chooses another one before it is published.
    content.section = content.section.filter(|section| room.reader().fills_section(&service, section));
    own_words(room, &mut content, &service).await?;
    let new = New {
        id: StoryId::new(now, random()),
        family: source.family,
        desk: actor.desk_at(&service),
        service,
        content,
        translation: Some(Translation { source: source.id, revision: source.head.number }),
        wire: source.wire,
        // With its holds, `begin` asks that of the source as it stands when this is kept.
        embargo: None,
    };
    begin(room, new, actor, now).await
}

/// Has pictures say what somebody has said of them in the service's own language already.
async fn own_words(room: &Newsroom, content: &mut Content, service: &ServiceId) -> Result<(), Problem> {
    let used: Vec<_> = content.pictures().iter().map(|used| used.picture).collect();
    for picture in room.store().pictures(&used).await? {
        let Some(words) = picture.words.get(service) else { continue };
        content.each_picture(|used| {
            if used.picture == picture.id && !words.alt.is_empty() {
                used.alt.clone_from(&words.alt);
            }
            if used.picture == picture.id && !words.caption.is_empty() {
                used.caption = Text::plain(words.caption.as_str());
            }
        });
    }
    Ok(())
}
