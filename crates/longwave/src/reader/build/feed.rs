//! Feeds and sitemaps.

use std::collections::BTreeMap;

use jiff::SignedDuration;
use news::{FamilyId, Person, PersonId, Picture, PictureId, SectionId, ServiceId, StoryId};
use page::{FeedItem, FeedPage, Notice, Sibling, SitemapEntry};
use store::{Addressed, Published, Relative, Visible};

use super::super::cache::Kept;
use super::super::fresh::Tag;
use super::super::load::Loader;
use super::super::maps::{COUNTED_FOR, IN_SITEMAP};
use super::super::wanted::Feed;
use super::{XML, follows_service, notice};
use crate::clock;
use crate::damaged;
use crate::desk::Problem;

/// Stories in a feed: with their whole text, a day's work of a busy service.
const IN_FEED: usize = 30;
/// Google News takes at most a thousand stories of the last two days.
const IN_NEWS: u32 = 1_000;
const NEWS_HOURS: i64 = 48;

/// Stories that readers may see, by their family.
type Families = BTreeMap<FamilyId, Vec<Sibling>>;

/// What a feed says of a story beyond the story.
struct Around {
    people: BTreeMap<PersonId, Person>,
    pictures: BTreeMap<PictureId, Picture>,
    links: BTreeMap<StoryId, String>,
}

pub async fn feed(
    loader: &mut Loader<'_>,
    service: &ServiceId,
    section: Option<&SectionId>,
    feed: Feed,
    built: i64,
) -> Result<Kept, Problem> {
    follows_service(loader, service);
    if section.is_some_and(|section| !loader.pages.site().has_section(service, section.as_str())) {
        return notice(loader, service, Notice::NotFound, built).await;
    }
    let stories =
        loader.visible(&Visible { section: section.cloned(), ..Visible::at(service, IN_FEED) }).await?;
    let mut around = Vec::with_capacity(stories.len());
    for one in &stories {
        around.push(look_around(loader, one).await?);
    }
    let items: Vec<_> = stories.iter().zip(&around).map(|(one, around)| item(one, around)).collect();
    let shown = FeedPage { service, section, items: &items };
    let (media_type, text) = match feed {
        Feed::Rss => ("application/rss+xml; charset=utf-8", loader.pages.rss(&shown)),
        Feed::Atom => ("application/atom+xml; charset=utf-8", loader.pages.atom(&shown)),
        Feed::Json => ("application/feed+json; charset=utf-8", loader.pages.json_feed(&shown)),
    };
    Ok(Kept::new(media_type, text, std::mem::take(&mut loader.depends), built))
}

async fn look_around(loader: &mut Loader<'_>, one: &Published) -> Result<Around, Problem> {
    loader.depends.shows.push(one.story.id);
    let people = loader.people(&one.content).await?;
    let pictures = loader
        .pictures(&one.story.service, one.content.pictures().into_iter().map(|used| used.picture))
        .await?;
    let links = loader.links(&one.content).await?;
    Ok(Around { people, pictures, links })
}

fn item<'a>(one: &'a Published, around: &'a Around) -> FeedItem<'a> {
    let Around { people, pictures, links } = around;
    FeedItem { story: &one.story, content: &one.content, people, pictures, links }
}

/// A map of every story and where it is in other languages. A new one may be missing from it for a moment; a pulled one
/// never stays.
pub async fn sitemap(
    loader: &mut Loader<'_>,
    service: &ServiceId,
    number: u32,
    built: i64,
) -> Result<Kept, Problem> {
    loader.depends.loosely.push(Tag::Stories(service.clone()));
    let store = loader.room.store();
    // To find that there is none, a list would be read to its end: anybody may ask for any.
    if number > 0 && number >= loader.room.reader().maps.of(store, service).await? {
        return notice(loader, service, Notice::NotFound, built).await;
    }
    let found = store.addresses(service, number, IN_SITEMAP).await?;
    if found.is_empty() && number > 0 {
        return notice(loader, service, Notice::NotFound, built).await;
    }
    let found = damaged::stories(loader.room, found).await;
    let families = families(loader, service, number).await?;
    let entries: Vec<_> = found.into_iter().map(|one| addressed(loader, one, &families)).collect();
    let map = loader.pages.sitemap(service, &entries);
    Ok(Kept::new(XML, map, std::mem::take(&mut loader.depends), built))
}

/// The families of a map's stories; a map changes with any of them.
async fn families(loader: &mut Loader<'_>, service: &ServiceId, number: u32) -> Result<Families, Problem> {
    let found = loader.room.store().relatives(service, number, IN_SITEMAP).await?;
    let mut families = Families::new();
    for one in damaged::stories(loader.room, found).await {
        let Relative { story, family, service, headline, slug, translated } = one;
        if loader.room.reader().publishes(&service) {
            loader.depends.shows.push(story);
            let sibling = Sibling { story, service, slug, headline, translated };
            families.entry(family).or_default().push(sibling);
        }
    }
    loader.depends.loosely.extend(families.keys().map(|family| Tag::Family(*family)));
    Ok(families)
}

pub async fn news_sitemap(loader: &mut Loader<'_>, service: &ServiceId, built: i64) -> Result<Kept, Problem> {
    follows_service(loader, service);
    let now = clock::now();
    let since = now.saturating_sub(SignedDuration::from_hours(NEWS_HOURS)).unwrap_or(now);
    let found = loader.room.store().recent_addresses(service, since, IN_NEWS).await?;
    let found = damaged::stories(loader.room, found).await;
    if let Some(oldest) = found.last() {
        loader.until(oldest.published.saturating_add(SignedDuration::from_hours(NEWS_HOURS)).unwrap_or(now));
    }
    let families = Families::new();
    let entries: Vec<_> = found.into_iter().map(|one| addressed(loader, one, &families)).collect();
    let map = loader.pages.news_sitemap(service, &entries);
    Ok(Kept::new(XML, map, std::mem::take(&mut loader.depends), built))
}

/// Every service's maps, as many as its stories fill. A map that was begun lately may be missing.
pub async fn sitemap_index(loader: &mut Loader<'_>, built: i64) -> Result<Kept, Problem> {
    let mut counts = BTreeMap::new();
    for service in loader.pages.site().open().map(|service| &service.id) {
        counts.insert(service.clone(), loader.room.reader().maps.of(loader.room.store(), service).await?);
    }
    loader.depends.ages = clock::now().checked_add(COUNTED_FOR).ok();
    let index = loader.pages.sitemap_index(&counts);
    Ok(Kept::new(XML, index, std::mem::take(&mut loader.depends), built))
}

fn addressed<'a>(loader: &mut Loader<'_>, one: Addressed, families: &'a Families) -> SitemapEntry<'a> {
    loader.depends.shows.push(one.story);
    let Addressed { story, family, headline, slug, published, modified } = one;
    let family = families.get(&family).map(Vec::as_slice).unwrap_or_default();
    SitemapEntry { story, slug, headline, published, modified, family }
}
