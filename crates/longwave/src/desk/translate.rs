//! Translating: a story at another service, pinned to the revision that it is made from.

use news::story::{New, Translation};
use news::{Actor, Content, Right, ServiceId, Story, StoryId, Text, Timestamp};

use super::{Problem, Why, begin, find_story, together};
use crate::clock::random;
use crate::newsroom::Newsroom;
use crate::people::does;

/// Begins a translation of the newest revision of a story that somebody may see. Its text is the source's until somebody
/// writes over it, block by block under the same ids.
pub async fn translate(
    room: &Newsroom,
    source: StoryId,
    service: ServiceId,
    actor: &Actor,
    now: Timestamp,
) -> Result<Story, Problem> {
    does("translate");
    room.knows_service(&service)?;
    let mut source = find_story(room, source, actor).await?;
    // What is being typed is for those who write it.
    if source.lets(actor, Right::Write) {
        if let Err(problem) = together::settle(room, source.id, actor).await {
            tracing::warn!("story {} is translated from its last revision: {problem:#}", source.id);
        }
        source = find_story(room, source.id, actor).await?;
    }
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
