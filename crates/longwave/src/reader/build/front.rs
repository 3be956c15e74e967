//! A service's front: what its editors set, and bands that fill themselves.

use std::collections::HashSet;

use jiff::SignedDuration;
use news::{Section, ServiceId, StoryId};
use page::{Card, FrontPage};
use store::{Published, Visible};

use super::super::answer::HTML;
use super::super::cache::Kept;
use super::super::fresh::Tag;
use super::super::load::Loader;
use super::super::wanted::View;
use super::follows_service;
use crate::clock;
use crate::desk::Problem;

/// A lead and four seconds, where editors set fewer.
const SLOTS: usize = 5;
const BAND: usize = 4;
const LATEST: usize = 10;
const MOST_READ: usize = 5;
/// Fewer make no ranking.
const FEWEST_READ: usize = 3;
/// How long a front may show what was read most when it was built.
const RANKED_FOR: SignedDuration = SignedDuration::from_mins(5);

pub async fn front(
    loader: &mut Loader<'_>,
    service: &ServiceId,
    view: View,
    built: i64,
) -> Result<Kept, Problem> {
    follows_service(loader, service);
    loader.depends.on.push(Tag::Front(service.clone()));
    let newest = loader.visible(&Visible::at(service, SLOTS + LATEST)).await?;
    let slots = slots(loader, service, &newest).await?;
    let mut seen: HashSet<StoryId> = slots.iter().map(|one| one.story.id).collect();
    let slots = loader.cards(&slots).await?;
    let sections = bands(loader, service, &mut seen).await?;
    let latest: Vec<_> = newest.into_iter().take(LATEST).collect();
    let latest = loader.cards(&latest).await?;
    let most_read = most_read(loader, service).await?;
    let breaking = loader.breaking(service).await?;
    let shown = FrontPage {
        service,
        slots: &slots,
        sections: &sections,
        most_read: &most_read,
        latest: &latest,
        breaking: &breaking,
    };
    let rendered = match view {
        View::Full | View::Saving => loader.pages.front(&shown),
        View::Text => loader.pages.front_text(&shown),
    }?;
    Ok(Kept::new(HTML, rendered.html, std::mem::take(&mut loader.depends), built))
}

async fn slots(
    loader: &mut Loader<'_>,
    service: &ServiceId,
    newest: &[Published],
) -> Result<Vec<Published>, Problem> {
    let mut chosen = loader.chosen(service, None).await?;
    let set: HashSet<StoryId> = chosen.iter().map(|one: &Published| one.story.id).collect();
    let more = newest.iter().filter(|one| !set.contains(&one.story.id));
    let lacking = SLOTS.saturating_sub(chosen.len());
    chosen.extend(more.take(lacking).cloned());
    Ok(chosen)
}

/// What readers opened most and may still see.
async fn most_read(loader: &mut Loader<'_>, service: &ServiceId) -> Result<Vec<Card>, Problem> {
    loader.depends.ages = clock::now().checked_add(RANKED_FOR).ok();
    let mut found = Vec::new();
    for id in loader.room.reader().most_read(service, 2 * MOST_READ) {
        found.extend(loader.published(id).await?);
    }
    found.truncate(MOST_READ);
    if found.len() < FEWEST_READ {
        return Ok(Vec::new());
    }
    loader.cards(&found).await
}

async fn bands(
    loader: &mut Loader<'_>,
    service: &ServiceId,
    seen: &mut HashSet<StoryId>,
) -> Result<Vec<(Section, Vec<Card>)>, Problem> {
    let sections: Vec<Section> = loader
        .pages
        .site()
        .service(service)
        .map(|service| service.menu().cloned().collect())
        .unwrap_or_default();
    let mut bands = Vec::new();
    for section in sections {
        let query = Visible { section: Some(section.id.clone()), ..Visible::at(service, BAND + seen.len()) };
        let found = loader.visible(&query).await?;
        let fresh: Vec<_> = found.into_iter().filter(|one| seen.insert(one.story.id)).take(BAND).collect();
        if !fresh.is_empty() {
            bands.push((section, loader.cards(&fresh).await?));
        }
    }
    Ok(bands)
}
