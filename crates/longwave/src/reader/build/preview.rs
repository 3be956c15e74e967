//! Pages as readers would get them, for the desk to look at before it is so. Nothing of them is kept.

use news::{SectionId, ServiceId, Slot, Story};
use store::Published;

use super::super::load::{Loader, Preview};
use super::super::site::SiteNow;
use super::super::wanted::{Of, View};
use super::{front as fronts, list, story as stories};
use crate::clock::now;
use crate::desk::Problem;
use crate::newsroom::Newsroom;
use crate::reader::Kept;

/// A service's front, or the page of one of its sections, with these slots.
pub async fn front(
    room: &Newsroom,
    site: &SiteNow,
    service: &ServiceId,
    section: Option<&SectionId>,
    slots: Vec<Slot>,
    view: View,
) -> Result<Kept, Problem> {
    let mut loader = Loader::new(room, &site.pages);
    loader.preview.slots = Some(slots);
    match section {
        None => fronts::front(&mut loader, service, view, 0).await,
        Some(section) => list::list(&mut loader, service, &Of::Section(section.clone(), None, view), 0).await,
    }
}

/// A story's page as it would be if its newest revision went out now; of one that ended, what stands in its place.
pub async fn story(room: &Newsroom, site: &SiteNow, story: &Story, view: View) -> Result<Kept, Problem> {
    let mut loader = Loader::new(room, &site.pages);
    loader.preview = Preview { slots: None, pictures: true };
    if story.end.is_some() {
        return super::notice(&mut loader, &story.service, stories::why_not(story), 0).await;
    }
    let slug = site.pages.slug(&story.service, &story.head.content);
    let story = story.as_if_published(slug, now());
    let content = story.head.content.clone();
    stories::page(&mut loader, &Published { story, content }, Some(view), 0).await
}
