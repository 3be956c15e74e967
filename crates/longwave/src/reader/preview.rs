//! What the desk is shown of pages that no reader has yet: the real ones, to be framed by the desk.

use std::collections::BTreeSet;

use axum::body::Body;
use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderName};
use axum::response::Response;
use news::{SectionId, ServiceId, Slot, Story};
use page::BreakingNews;

use super::answer::HTML;
use super::build;
use super::cache::Kept;
use super::fresh::Tag;
use super::site::SiteNow;
use super::wanted::View;
use crate::desk::Problem;
use crate::newsroom::Newsroom;

/// A front with slots that nobody has set.
pub async fn front(
    room: &Newsroom,
    service: &ServiceId,
    section: Option<&SectionId>,
    slots: Vec<Slot>,
    view: View,
) -> Result<Response, Problem> {
    let site = room.reader().site();
    let kept = build::front_preview(room, &site, service, section, slots, view).await?;
    Ok(framed(&site, &kept))
}

/// A story's page before it is public.
pub async fn story(room: &Newsroom, story: &Story, view: View) -> Result<Response, Problem> {
    let site = room.reader().site();
    let kept = build::story_preview(room, &site, story, view).await?;
    Ok(framed(&site, &kept))
}

/// Breaking news above a page of the service; as a link where it leads to a story.
pub fn alert(room: &Newsroom, service: &ServiceId, text: String, leads: bool) -> Result<Response, Problem> {
    let site = room.reader().site();
    let href = leads.then(|| page::paths::front(service));
    let page = site.pages.alert(service, &BreakingNews { text, href })?;
    Ok(answer(&site, page.html))
}

fn framed(site: &SiteNow, kept: &Kept) -> Response {
    let (bytes, _) = kept.body.plain();
    let mut html = String::from_utf8_lossy(&bytes).into_owned();
    // The desk sees every picture, at an address of its own.
    let pictures = kept.depends.on.iter().filter_map(|tag| match tag {
        Tag::Picture(id) => Some(*id),
        _ => None,
    });
    // Each once, however often the page shows it.
    for id in pictures.collect::<BTreeSet<_>>() {
        html = html.replace(&format!("/media/{id}/"), &format!("/desk/media/{id}/"));
    }
    answer(site, html)
}

/// Its links open beside the desk: readers' pages are in nobody's frame.
fn answer(site: &SiteNow, html: String) -> Response {
    let html = html.replacen("<head>", "<head><base target=\"_blank\">", 1);
    let mut response = Response::new(Body::from(html));
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(HTML));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex"));
    headers.insert(CONTENT_SECURITY_POLICY, site.framed_policy.clone());
    response
}
