//! Sections, bylines, topics and the latest: lists of stories, page by page.

use news::{ServiceId, StoryId};
use page::{ListKind, ListPage, Notice};
use store::{Published, Visible};

use super::super::answer::HTML;
use super::super::cache::Kept;
use super::super::fresh::Tag;
use super::super::load::Loader;
use super::super::wanted::{Of, Paging, View};
use super::{follows_service, notice};
use crate::damaged;
use crate::desk::Problem;

/// Stories on one page of a list.
const PER_PAGE: usize = 24;
/// Stories of the service that stand in for those that an empty list lacks.
const INSTEAD: usize = 8;

pub async fn list(
    loader: &mut Loader<'_>,
    service: &ServiceId,
    of: &Of,
    built: i64,
) -> Result<Kept, Problem> {
    follows_service(loader, service);
    match of {
        Of::Section(id, paging, view) => {
            if !loader.pages.site().has_section(service, id.as_str()) {
                return notice(loader, service, Notice::NotFound, built).await;
            }
            loader.depends.on.push(Tag::Front(service.clone()));
            let query = Visible { section: Some(id.clone()), ..Visible::at(service, PER_PAGE + 1) };
            show(loader, ListKind::Section(id), query, *paging, *view, built).await
        }
        Of::Latest(paging, view) => {
            show(loader, ListKind::Latest, Visible::at(service, PER_PAGE + 1), *paging, *view, built).await
        }
        Of::Byline(id, paging, view) => {
            let Some(person) = loader.person(*id).await? else {
                return notice(loader, service, Notice::NotFound, built).await;
            };
            let face = loader.pictures(service, person.picture).await?;
            let query = Visible { person: Some(*id), ..Visible::at(service, PER_PAGE + 1) };
            show(loader, ListKind::Byline(&person, face.values().next()), query, *paging, *view, built).await
        }
        Of::Topic(id, paging, view) => {
            let named = loader.topic(*id).await?.filter(|topic| topic.names.contains_key(service));
            let Some(topic) = named else { return notice(loader, service, Notice::NotFound, built).await };
            let query = Visible { topic: Some(*id), ..Visible::at(service, PER_PAGE + 1) };
            show(loader, ListKind::Topic(&topic), query, *paging, *view, built).await
        }
        _ => notice(loader, service, Notice::NotFound, built).await,
    }
}

async fn show(
    loader: &mut Loader<'_>,
    kind: ListKind<'_>,
    mut query: Visible,
    paging: Paging,
    view: View,
    built: i64,
) -> Result<Kept, Problem> {
    query.before = paging.and_then(|(at, id)| Some((news::Timestamp::from_microsecond(at).ok()?, id)));
    let service = query.service.clone();
    let mut found = loader.room.store().visible(&query).await?;
    // Those that can't be read count: what comes after them is reached all the same.
    let more = found.len() > PER_PAGE;
    found.truncate(PER_PAGE);
    let mut found = damaged::stories(loader.room, found).await;
    let older = found.last().filter(|_| more).map(before);
    if let (ListKind::Section(section), None) = (&kind, paging) {
        found = with_front(loader, &service, section, found).await?;
    }
    let cards = loader.cards(&found).await?;
    let instead = match cards.is_empty() && paging.is_none() && !matches!(kind, ListKind::Latest) {
        true => loader.visible(&Visible::at(&service, INSTEAD)).await?,
        false => Vec::new(),
    };
    let latest = loader.cards(&instead).await?;
    let breaking = loader.breaking(&service).await?;
    let shown = ListPage {
        service: &service,
        kind,
        cards: &cards,
        latest: &latest,
        // The keyset leads only onwards; the way back is the first page, or the browser's own.
        newer: paging.map(|_| ""),
        older: older.as_deref(),
        first: paging.is_none(),
        breaking: &breaking,
    };
    let rendered = match view {
        View::Full | View::Saving => loader.pages.list(&shown),
        View::Text => loader.pages.list_text(&shown),
    }?;
    // There is no end of addresses that begin at some moment.
    let passing = paging.is_some();
    Ok(Kept::new(HTML, rendered.html, std::mem::take(&mut loader.depends), built).passing(passing))
}

/// The query that asks for what came before a story.
fn before(one: &Published) -> String {
    let at = one.story.live.as_ref().map_or(0, |live| live.published.as_microsecond());
    format!("before={at}-{}", one.story.id)
}

/// The stories that an editor set at the top of a section, then the others.
async fn with_front(
    loader: &mut Loader<'_>,
    service: &ServiceId,
    section: &news::SectionId,
    newest: Vec<Published>,
) -> Result<Vec<Published>, Problem> {
    let mut chosen = loader.chosen(service, Some(section)).await?;
    let set: Vec<StoryId> = chosen.iter().map(|one| one.story.id).collect();
    chosen.extend(newest.into_iter().filter(|one| !set.contains(&one.story.id)));
    Ok(chosen)
}
