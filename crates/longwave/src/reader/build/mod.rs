//! Building each kind of page from the store.

mod feed;
mod front;
mod list;
mod preview;
mod story;

pub use preview::{front as front_preview, story as story_preview};

use std::sync::Arc;

use axum::http::StatusCode;
use page::Notice;

use super::answer::HTML;
use super::cache::Kept;
use super::fresh::Tag;
use super::load::Loader;
use super::site::SiteNow;
use super::wanted::{Of, View, Wanted};
use crate::desk::Problem;
use crate::newsroom::Newsroom;

const XML: &str = "application/xml";

/// Builds what is wanted.
///
/// # Errors
/// The store's, and the mistakes of a theme. What isn't there is a page too, that says so.
pub async fn build(room: &Newsroom, site: Arc<SiteNow>, wanted: &Wanted) -> Result<Kept, Problem> {
    // Before anything is loaded: what changes meanwhile makes the page out of date.
    let built = room.reader().fresh().head();
    let saving = matches!(wanted, Wanted::At(_, of) if of.view() == View::Saving);
    let mut loader = Loader::new(room, if saving { &site.saving } else { &site.pages });
    Ok(match wanted {
        Wanted::Services => Kept::new(HTML, site.pages.services()?.html, loader.depends, built),
        Wanted::Robots => Kept::new("text/plain; charset=utf-8", site.pages.robots(), loader.depends, built),
        Wanted::SitemapIndex => feed::sitemap_index(&mut loader, built).await?,
        Wanted::NotFound(service) => {
            let page = match service {
                Some(service) => {
                    site.pages.notice(Some(service), Notice::NotFound, &loader.breaking(service).await?)?
                }
                None => site.pages.notice(None, Notice::NotFound, &[])?,
            };
            Kept::new(HTML, page.html, loader.depends, built).with_status(StatusCode::NOT_FOUND)
        }
        Wanted::At(service, of) => match of {
            Of::Front(view) => front::front(&mut loader, service, *view, built).await?,
            Of::Story(id, view) => story::story(&mut loader, service, *id, Some(*view), built).await?,
            Of::Languages(id) => story::story(&mut loader, service, *id, None, built).await?,
            Of::Section(..) | Of::Latest(..) | Of::Byline(..) | Of::Topic(..) => {
                list::list(&mut loader, service, of, built).await?
            }
            Of::Feed(section, feed) => {
                feed::feed(&mut loader, service, section.as_ref(), *feed, built).await?
            }
            Of::Sitemap(number) => feed::sitemap(&mut loader, service, *number, built).await?,
            Of::NewsSitemap => feed::news_sitemap(&mut loader, service, built).await?,
            Of::Breaking => {
                let alerts = loader.breaking(service).await?;
                let json = page::breaking_json(&alerts);
                Kept::new("application/json", json, loader.depends, built)
            }
        },
    })
}

/// The page that says why there is none.
async fn notice(
    loader: &mut Loader<'_>,
    service: &news::ServiceId,
    notice: Notice<'_>,
    built: i64,
) -> Result<Kept, Problem> {
    let alerts = loader.breaking(service).await?;
    let page = loader.pages.notice(Some(service), notice, &alerts)?;
    let status = StatusCode::from_u16(notice.status()).unwrap_or(StatusCode::NOT_FOUND);
    let passing = matches!(notice, Notice::NotFound);
    let kept = Kept::new(HTML, page.html, std::mem::take(&mut loader.depends), built);
    Ok(kept.with_status(status).passing(passing))
}

/// A page that changes with anything that its service publishes.
fn follows_service(loader: &mut Loader<'_>, service: &news::ServiceId) {
    loader.depends.on.push(Tag::Stories(service.clone()));
}
