//! Readers' requests: each names what is wanted and sends what is kept.

use std::convert::Infallible;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::{FromRequestParts, Path, Query, State};
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_TYPE, ETAG, HOST, IF_NONE_MATCH, LOCATION, VARY,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use news::{FailureKind, PersonId, PictureId, SectionId, ServiceId, StoryId, Timestamp, TopicId};
use page::paths;
use serde::Deserialize;

use super::answer::{FOREVER, answer, file, knows};
use super::cache::Kept;
use super::compress::{code, compress};
use super::encode::Coding;
use super::wanted::{Feed, Of, Paging, View, Wanted};
use crate::newsroom::Newsroom;
use crate::renditions::{self, Made};

const NOT_KEPT: HeaderValue = HeaderValue::from_static("no-store");
/// A picture may be pulled: no cache may show it for longer without asking.
const A_MINUTE: HeaderValue = HeaderValue::from_static("public, max-age=60");

/// What a reader's address may say behind its question mark; anything else is ignored.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    text: Option<String>,
    before: Option<String>,
    page: Option<u32>,
    languages: Option<String>,
    /// Whether the reader's browser asks to be sent little (the client hint `Save-Data`).
    #[serde(skip)]
    saving: bool,
}

impl Asked {
    fn view(&self) -> View {
        match (&self.text, self.saving) {
            (Some(_), _) => View::Text,
            (None, true) => View::Saving,
            (None, false) => View::Full,
        }
    }

    /// What is to be asked of another address, for the same to be seen there.
    fn again(&self) -> &'static str {
        if self.view() == View::Text { "?text" } else { "" }
    }

    fn paging(&self) -> Paging {
        let (at, story) = self.before.as_deref()?.split_once('-')?;
        Some((at.parse().ok()?, story.parse().ok()?))
    }
}

impl<S: Sync> FromRequestParts<S> for Asked {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let asked: Self = Query::try_from_uri(&parts.uri).map(|Query(asked)| asked).unwrap_or_default();
        let hint = parts.headers.get("save-data").and_then(|hint| hint.to_str().ok());
        Ok(Self { saving: hint.is_some_and(|hint| hint.trim().eq_ignore_ascii_case("on")), ..asked })
    }
}

async fn send(room: &Newsroom, headers: &HeaderMap, wanted: Wanted) -> Response {
    match room.reader().page(room, &wanted).await {
        Some(kept) => answer_with(room, kept, headers).await,
        None => broken(room, &wanted),
    }
}

async fn answer_with(room: &Newsroom, kept: Arc<Kept>, headers: &HeaderMap) -> Response {
    match Coding::chosen(headers.get(ACCEPT_ENCODING)) {
        Coding::Brotli if !kept.passing && !kept.body.is_small() => compress(room, &kept).await,
        coding => code(&kept, coding).await,
    }
    answer(&kept, headers, &room.reader().site().policy)
}

fn broken(room: &Newsroom, wanted: &Wanted) -> Response {
    let site = room.reader().site();
    let page = site.pages.broken(wanted.service());
    let headers = [(CONTENT_TYPE, "text/html; charset=utf-8"), (CACHE_CONTROL, "no-store")];
    (StatusCode::SERVICE_UNAVAILABLE, headers, page.html).into_response()
}

/// What a service publishes; where there is no such service, there is no such page.
async fn at(room: &Newsroom, headers: &HeaderMap, service: &str, of: Option<Of>) -> Response {
    let service: Option<ServiceId> = service.parse().ok().filter(|service| room.reader().publishes(service));
    let wanted = match (service, of) {
        (Some(service), Some(of)) => Wanted::At(service, of),
        (service, _) => Wanted::NotFound(service),
    };
    send(room, headers, wanted).await
}

fn moved(to: &str) -> Response {
    let location = HeaderValue::from_str(to).unwrap_or(HeaderValue::from_static("/services"));
    (StatusCode::MOVED_PERMANENTLY, [(LOCATION, location)]).into_response()
}

/// The front of the service whose host this is, else all services; where none is set up yet, the desk.
pub async fn home(State(room): State<Newsroom>, uri: Uri, headers: HeaderMap) -> Response {
    // HTTP/2 names the host in the address.
    let host = headers.get(HOST).and_then(|host| host.to_str().ok()).or(uri.host()).unwrap_or_default();
    let to = match room.reader().service_at(host) {
        Some(id) => paths::front(&id),
        None if room.reader().services().is_empty() => "/desk/".to_owned(),
        None => paths::SERVICES.to_owned(),
    };
    // Not for ever: which service a site opens with may change.
    (StatusCode::FOUND, [(LOCATION, to)]).into_response()
}

pub async fn services(State(room): State<Newsroom>, headers: HeaderMap) -> Response {
    send(&room, &headers, Wanted::Services).await
}

pub async fn services_without_slash() -> Response {
    moved("/services")
}

pub async fn robots(State(room): State<Newsroom>, headers: HeaderMap) -> Response {
    send(&room, &headers, Wanted::Robots).await
}

pub async fn sitemap_index(State(room): State<Newsroom>, headers: HeaderMap) -> Response {
    send(&room, &headers, Wanted::SitemapIndex).await
}

pub async fn not_found(State(room): State<Newsroom>, uri: Uri, headers: HeaderMap) -> Response {
    let first = uri.path().split('/').nth(1).unwrap_or_default().to_owned();
    at(&room, &headers, &first, None).await
}

pub async fn with_slash(
    State(room): State<Newsroom>,
    Path(service): Path<String>,
    asked: Asked,
    headers: HeaderMap,
) -> Response {
    match service.parse::<ServiceId>() {
        Ok(service) if room.reader().publishes(&service) => {
            moved(&format!("{}{}", paths::front(&service), asked.again()))
        }
        _ => send(&room, &headers, Wanted::NotFound(None)).await,
    }
}

pub async fn front(
    State(room): State<Newsroom>,
    Path(service): Path<String>,
    asked: Asked,
    headers: HeaderMap,
) -> Response {
    at(&room, &headers, &service, Some(Of::Front(asked.view()))).await
}

pub async fn story(
    room: State<Newsroom>,
    Path((service, story)): Path<(String, String)>,
    asked: Asked,
    headers: HeaderMap,
) -> Response {
    story_with_slug(room, Path((service, story, String::new())), asked, headers).await
}

/// A story at its address; any other way of writing its address leads there.
pub async fn story_with_slug(
    State(room): State<Newsroom>,
    Path((service, story, slug)): Path<(String, String, String)>,
    asked: Asked,
    headers: HeaderMap,
) -> Response {
    let (Ok(service), Ok(id)) = (service.parse::<ServiceId>(), story.parse::<StoryId>()) else {
        return at(&room, &headers, &service, None).await;
    };
    if !room.reader().publishes(&service) {
        return send(&room, &headers, Wanted::NotFound(None)).await;
    }
    let (of, asked) = match (&asked.languages, asked.view()) {
        (Some(_), _) => (Of::Languages(id), paths::LANGUAGES),
        (None, view) => (Of::Story(id, view), asked.again()),
    };
    let wanted = Wanted::At(service.clone(), of);
    let Some(kept) = room.reader().page(&room, &wanted).await else { return broken(&room, &wanted) };
    let here = paths::story(&service, id, Some(slug.as_str()));
    match &kept.address {
        Some(address) if *address != here => moved(&format!("{address}{asked}")),
        _ => {
            kept.open();
            answer_with(&room, kept, &headers).await
        }
    }
}

/// A slash at the end makes the slug another one, so that it leads to the story's own address.
pub async fn story_with_slash(
    room: State<Newsroom>,
    Path((service, story, slug)): Path<(String, String, String)>,
    asked: Asked,
    headers: HeaderMap,
) -> Response {
    story_with_slug(room, Path((service, story, format!("{slug}/"))), asked, headers).await
}

pub async fn section(
    State(room): State<Newsroom>,
    Path((service, section)): Path<(String, String)>,
    asked: Asked,
    headers: HeaderMap,
) -> Response {
    let of = section.parse::<SectionId>().ok().map(|id| Of::Section(id, asked.paging(), asked.view()));
    at(&room, &headers, &service, of).await
}

pub async fn section_without_slash(
    State(room): State<Newsroom>,
    Path((service, section)): Path<(String, String)>,
    asked: Asked,
    headers: HeaderMap,
) -> Response {
    let again = asked.again();
    match (service.parse::<ServiceId>(), section.as_str()) {
        (Ok(service), "latest") if room.reader().publishes(&service) => {
            moved(&format!("{}{again}", paths::latest(&service)))
        }
        (Ok(service), section) if room.reader().has_section(&service, section) => {
            moved(&format!("/{service}/{section}/{again}"))
        }
        _ => at(&room, &headers, &service, None).await,
    }
}

pub async fn latest(
    State(room): State<Newsroom>,
    Path(service): Path<String>,
    asked: Asked,
    headers: HeaderMap,
) -> Response {
    at(&room, &headers, &service, Some(Of::Latest(asked.paging(), asked.view()))).await
}

pub async fn byline(
    State(room): State<Newsroom>,
    Path((service, person)): Path<(String, String)>,
    asked: Asked,
    headers: HeaderMap,
) -> Response {
    let of = person.parse::<PersonId>().ok().map(|id| Of::Byline(id, asked.paging(), asked.view()));
    at(&room, &headers, &service, of).await
}

pub async fn byline_with_slug(
    room: State<Newsroom>,
    Path((service, person, _)): Path<(String, String, String)>,
    asked: Asked,
    headers: HeaderMap,
) -> Response {
    byline(room, Path((service, person)), asked, headers).await
}

pub async fn topic(
    State(room): State<Newsroom>,
    Path((service, topic)): Path<(String, String)>,
    asked: Asked,
    headers: HeaderMap,
) -> Response {
    let of = topic.parse::<TopicId>().ok().map(|id| Of::Topic(id, asked.paging(), asked.view()));
    at(&room, &headers, &service, of).await
}

pub async fn topic_with_slug(
    room: State<Newsroom>,
    Path((service, topic, _)): Path<(String, String, String)>,
    asked: Asked,
    headers: HeaderMap,
) -> Response {
    self::topic(room, Path((service, topic)), asked, headers).await
}

pub async fn feed(
    State(room): State<Newsroom>,
    Path(service): Path<String>,
    format: Feed,
    headers: HeaderMap,
) -> Response {
    at(&room, &headers, &service, Some(Of::Feed(None, format))).await
}

pub async fn section_feed(
    State(room): State<Newsroom>,
    Path((service, section)): Path<(String, String)>,
    format: Feed,
    headers: HeaderMap,
) -> Response {
    let of = section.parse::<SectionId>().ok().map(|section| Of::Feed(Some(section), format));
    at(&room, &headers, &service, of).await
}

pub async fn sitemap(
    State(room): State<Newsroom>,
    Path(service): Path<String>,
    asked: Asked,
    headers: HeaderMap,
) -> Response {
    at(&room, &headers, &service, Some(Of::Sitemap(asked.page.unwrap_or(0)))).await
}

pub async fn news_sitemap(
    State(room): State<Newsroom>,
    Path(service): Path<String>,
    headers: HeaderMap,
) -> Response {
    at(&room, &headers, &service, Some(Of::NewsSitemap)).await
}

pub async fn breaking(
    State(room): State<Newsroom>,
    Path(service): Path<String>,
    headers: HeaderMap,
) -> Response {
    at(&room, &headers, &service, Some(Of::Breaking)).await
}

/// What is breaking at a service, as an event for open pages, and when it may be over by itself.
pub async fn breaking_event(room: &Newsroom, service: &ServiceId) -> Option<(Bytes, Option<Timestamp>)> {
    let kept = room.reader().page_now(room, &Wanted::At(service.clone(), Of::Breaking)).await?;
    let json = kept.body.plain().0;
    let json = String::from_utf8_lossy(&json).replace('\n', " ");
    Some((format!("event: breaking\ndata: {json}\n\n").into(), kept.depends.until))
}

/// The event stream of a service; it begins with what is breaking now, so that a page from a cache is right at once.
pub async fn live(State(room): State<Newsroom>, Path(service): Path<String>, headers: HeaderMap) -> Response {
    let Some(service) = service.parse::<ServiceId>().ok().filter(|s| room.reader().publishes(s)) else {
        return send(&room, &headers, Wanted::NotFound(None)).await;
    };
    let now = breaking_event(&room, &service).await.map(|(event, _)| event);
    room.live().stream(&service, &headers, now)
}

/// A file of the site's own, under a hash of its bytes.
pub async fn asset(State(room): State<Newsroom>, Path(name): Path<String>, headers: HeaderMap) -> Response {
    match room.reader().site().asset(&name) {
        Some(asset) => file(&asset.body, asset.media_type, &headers).await,
        None => send(&room, &headers, Wanted::NotFound(None)).await,
    }
}

/// Browsers ask for it unbidden; there is none, and nobody should look for it twice.
pub async fn icon() -> Response {
    (StatusCode::NO_CONTENT, [(CACHE_CONTROL, FOREVER)]).into_response()
}

/// A picture in one of its renditions, of those that a story which readers may see uses.
pub async fn media(
    State(room): State<Newsroom>,
    Path((id, ratio, file)): Path<(String, String, String)>,
    headers: HeaderMap,
) -> Response {
    let Some(wanted) = rendition(&id, &ratio, &file) else {
        return send(&room, &headers, Wanted::NotFound(None)).await;
    };
    send_media(&room, &headers, wanted, seen_and_made(&room, wanted).await).await
}

/// A picture for the desk, whether readers see it or not; browsers keep it for their own user, and ask each time whether
/// they still may see it.
pub async fn unseen_media(
    room: &Newsroom,
    wanted: renditions::Wanted,
    look: u32,
    headers: &HeaderMap,
) -> Response {
    let made = renditions::get(room, wanted, look).await;
    let mut response = send_media(room, headers, wanted, made).await;
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    // What one may see, another who signs in at the same browser may not.
    headers.insert(VARY, HeaderValue::from_static("cookie"));
    response
}

async fn send_media(
    room: &Newsroom,
    headers: &HeaderMap,
    wanted: renditions::Wanted,
    made: anyhow::Result<Option<Made>>,
) -> Response {
    if made.is_ok() {
        room.troubles().works(FailureKind::Rendition, wanted.picture);
    }
    match made {
        Ok(None) => send(room, headers, Wanted::NotFound(None)).await,
        // What stands in for a slower format is not to be kept.
        Ok(Some(made)) if made.format != wanted.format => {
            kept_for(NOT_KEPT, made.format.media_type(), made.bytes)
        }
        Ok(Some(made)) => picture(headers, made),
        Err(error) => {
            tracing::error!(?wanted, "a rendition can't be sent: {error:#}");
            room.troubles().fails_for_readers(FailureKind::Rendition, wanted.picture, None, &error);
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    }
}

/// A rendition, or that the reader has it: whatever look an address names, what is sent is how the picture looks now.
fn picture(asked: &HeaderMap, Made { bytes, format, tag }: Made) -> Response {
    let etag = tag.map(|tag| format!("\"{}\"", tag.trim_matches('"')));
    let mut response = kept_for(A_MINUTE, format.media_type(), bytes);
    if etag.as_ref().is_some_and(|etag| knows(asked.get(IF_NONE_MATCH), |tag| tag == etag)) {
        *response.status_mut() = StatusCode::NOT_MODIFIED;
        *response.body_mut() = Body::empty();
        response.headers_mut().remove(CONTENT_TYPE);
    }
    let etag = etag.and_then(|etag| HeaderValue::try_from(etag).ok());
    response.headers_mut().extend(etag.map(|etag| (ETAG, etag)));
    response
}

async fn seen_and_made(room: &Newsroom, wanted: renditions::Wanted) -> anyhow::Result<Option<Made>> {
    match room.reader().shown_look(room, wanted.picture).await? {
        Some(look) => renditions::get(room, wanted, look).await,
        None => Ok(None),
    }
}

/// The rendition that an address names.
pub fn rendition(id: &str, ratio: &str, file: &str) -> Option<renditions::Wanted> {
    let (width, extension) = file.split_once('.')?;
    Some(renditions::Wanted {
        picture: id.parse::<PictureId>().ok()?,
        ratio: ratio.parse().ok()?,
        // Written in one way: each rendition has one address.
        width: picture::WIDTHS.into_iter().find(|known| known.to_string() == width)?,
        format: picture::Format::from_extension(extension)?,
    })
}

fn kept_for(how_long: HeaderValue, media_type: &'static str, bytes: Bytes) -> Response {
    let headers = [
        (CONTENT_TYPE, HeaderValue::from_static(media_type)),
        (CACHE_CONTROL, how_long),
        (X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    ];
    (headers, bytes).into_response()
}
