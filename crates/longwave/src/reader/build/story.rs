//! A story's page, or why there is none.

use news::{Absence, ServiceId, Story, StoryId};
use page::{Notice, StoryPage};
use store::{Published, Visible};

use super::super::answer::HTML;
use super::super::cache::Kept;
use super::super::fresh::Tag;
use super::super::load::Loader;
use super::super::wanted::View;
use super::notice;
use crate::damaged;
use crate::desk::Problem;

const RELATED: usize = 4;
const LATEST: usize = 6;

/// The story in one of its views; without one, the list of where it is in other languages.
pub async fn story(
    loader: &mut Loader<'_>,
    service: &ServiceId,
    id: StoryId,
    view: Option<View>,
    built: i64,
) -> Result<Kept, Problem> {
    loader.depends.on.push(Tag::Story(id));
    let published = loader.room.store().published(id).await?.filter(|one| one.story.service == *service);
    let Some(published) = published else { return notice(loader, service, Notice::NotFound, built).await };
    if !published.story.visible() {
        // There are only so many such stories.
        return Ok(notice(loader, service, why_not(&published.story), built).await?.passing(false));
    }
    loader.depends.shows.push(id);
    loader.depends.on.push(Tag::Family(published.story.family));
    loader.depends.loosely.push(Tag::Stories(service.clone()));
    page(loader, &published, view, built).await
}

/// What readers are told of a story that was published and may not be seen. That one is under embargo, nobody is told.
pub(super) fn why_not(story: &Story) -> Notice<'_> {
    let told = story.end.as_ref().and_then(|end| end.notice.as_deref());
    match story.absence() {
        Some(Absence::Killed) => Notice::Withdrawn(told),
        Some(Absence::TakenDown) => Notice::TakenDown(told),
        Some(Absence::Held) => Notice::Held,
        Some(Absence::Unsaid) | None => Notice::NotFound,
    }
}

pub(super) async fn page(
    loader: &mut Loader<'_>,
    published: &Published,
    view: Option<View>,
    built: i64,
) -> Result<Kept, Problem> {
    let Published { story, content } = published;
    let people = loader.people(content).await?;
    let faces = people.values().filter_map(|person| person.picture);
    let used = content.pictures().into_iter().map(|used| used.picture);
    let pictures = loader.pictures(&story.service, used.chain(faces).collect::<Vec<_>>()).await?;
    let topics = loader.topics(content).await?;
    let family = loader.room.store().visible_family(story.family).await?;
    let mut family = damaged::stories(loader.room, family).await;
    family.retain(|other| other.story.id != story.id && loader.room.reader().publishes(&other.story.service));
    let family: Vec<_> = family.iter().map(|other| loader.sibling(other)).collect();
    let (related, latest) = beside(loader, published).await?;
    let address = page::paths::story(&story.service, story.id, story.slug());
    let mut breaking = loader.breaking(&story.service).await?;
    // Its own alert leads nowhere else.
    breaking.iter_mut().for_each(|alert| alert.href = alert.href.take().filter(|href| *href != address));
    let links = loader.links(content).await?;
    let shown = StoryPage {
        story,
        content,
        people: &people,
        topics: &topics,
        pictures: &pictures,
        family: &family,
        related: &related,
        latest: &latest,
        breaking: &breaking,
        links: &links,
    };
    let rendered = match view {
        Some(View::Full | View::Saving) => loader.pages.story(&shown),
        Some(View::Text) => loader.pages.story_text(&shown),
        None => loader.pages.story_languages(&shown),
    }?;
    let kept = Kept::new(HTML, rendered.html, std::mem::take(&mut loader.depends), built).at_address(address);
    Ok(if view == Some(View::Text) { kept.text_version() } else { kept })
}

/// Related stories (of its first topic, else of its section) and the newest, none twice.
async fn beside(
    loader: &mut Loader<'_>,
    published: &Published,
) -> Result<(Vec<page::Card>, Vec<page::Card>), Problem> {
    let content = &published.content;
    let about = Visible {
        topic: content.topics.first().copied(),
        section: content.section.clone().filter(|_| content.topics.is_empty()),
        ..Visible::at(&published.story.service, RELATED + 1)
    };
    let mut seen = vec![published.story.id];
    let related = fresh_ones(loader.visible(&about).await?, &mut seen, RELATED);
    let newest = loader.visible(&Visible::at(&published.story.service, LATEST + seen.len())).await?;
    let newest = fresh_ones(newest, &mut seen, LATEST);
    Ok((loader.cards(&related).await?, loader.cards(&newest).await?))
}

fn fresh_ones(found: Vec<Published>, seen: &mut Vec<StoryId>, most: usize) -> Vec<Published> {
    let fresh: Vec<_> = found.into_iter().filter(|one| !seen.contains(&one.story.id)).take(most).collect();
    seen.extend(fresh.iter().map(|one| one.story.id));
    fresh
}
