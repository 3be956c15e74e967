//! Every address that the executable answers, read from top to bottom; the desk's own are in `desk/pages/`, the API's in
//! `api/mod.rs`.

use axum::Router;
use axum::extract::{Path, Request, State};
use axum::http::header::{CACHE_CONTROL, X_CONTENT_TYPE_OPTIONS};
use axum::http::{HeaderMap, HeaderValue};
use axum::middleware::{Next, from_fn_with_state, map_response};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get};
use tower_http::csrf::CsrfLayer;

use crate::desk::{pages, together};
use crate::newsroom::Newsroom;
use crate::reader::{Feed, redirect, serve};
use crate::{api, health, people};

/// The routes of a whole newsroom.
pub fn routes(room: Newsroom) -> Router {
    Router::new()
        // The reader's site.
        .route("/", get(serve::home))
        .route("/services", get(serve::services))
        .route("/services/", get(serve::services_without_slash))
        .route("/robots.txt", get(serve::robots))
        .route("/sitemap.xml", get(serve::sitemap_index))
        .route("/assets/{file}", get(serve::asset))
        .route("/favicon.ico", get(serve::icon))
        .route("/media/{picture}/{ratio}/{file}", get(serve::media))
        .route("/{service}", get(serve::with_slash))
        .route("/{service}/", get(serve::front))
        .route("/{service}/a/{story}", get(serve::story))
        .route("/{service}/a/{story}/", get(serve::story))
        .route("/{service}/a/{story}/{slug}", get(serve::story_with_slug))
        .route("/{service}/a/{story}/{slug}/", get(serve::story_with_slash))
        .route("/{service}/byline/{person}", get(serve::byline))
        .route("/{service}/byline/{person}/{slug}", get(serve::byline_with_slug))
        .route("/{service}/topic/{topic}", get(serve::topic))
        .route("/{service}/topic/{topic}/{slug}", get(serve::topic_with_slug))
        .route("/{service}/latest/", get(serve::latest))
        .route("/{service}/feed.rss", feed(Feed::Rss))
        .route("/{service}/feed.atom", feed(Feed::Atom))
        .route("/{service}/feed.json", feed(Feed::Json))
        .route("/{service}/sitemap.xml", get(serve::sitemap))
        .route("/{service}/news-sitemap.xml", get(serve::news_sitemap))
        .route("/{service}/live", get(serve::live))
        .route("/{service}/breaking.json", get(serve::breaking))
        .route("/{service}/{section}/", get(serve::section))
        .route("/{service}/{section}", get(serve::section_without_slash))
        .route("/{service}/{section}/feed.rss", section_feed(Feed::Rss))
        .route("/{service}/{section}/feed.atom", section_feed(Feed::Atom))
        .route("/{service}/{section}/feed.json", section_feed(Feed::Json))
        // The newsroom's.
        .merge(newsroom(&room))
        // The operator's.
        .route("/healthz", get(health::healthz))
        .route("/metrics", get(health::metrics))
        .fallback(serve::not_found)
        // Only what none of these answers may lead elsewhere.
        .layer(from_fn_with_state(room.clone(), redirect::lead))
        .with_state(room)
}

/// What journalists and programs use: nothing of it for another site's pages to ask, and all of it on the record.
fn newsroom(room: &Newsroom) -> Router<Newsroom> {
    let own = CsrfLayer::new();
    // An address that can't be one was refused with the settings.
    let own = own.clone().add_trusted_origin(&room.settings().address).unwrap_or(own);
    let recorded = from_fn_with_state(room.clone(), people::write);
    let together = Router::new().route("/desk/stories/{id}/together", get(together::join));
    Router::new()
        .merge(pages::routes().layer(from_fn_with_state(room.clone(), pages::in_words)))
        .merge(together)
        .nest("/api/v1", api::routes().layer(map_response(unshared)))
        .layer(own)
        .layer(recorded)
        .layer(from_fn_with_state(room.clone(), to_the_end))
}

/// What was begun is done to its end, though the client hangs up: else a change could be kept that nobody is told of, and
/// that isn't on record.
async fn to_the_end(State(room): State<Newsroom>, request: Request, next: Next) -> Response {
    if request.method().is_safe() {
        return next.run(request).await;
    }
    let whole = async move {
        let _deed = room.deed().await;
        next.run(request).await
    };
    match tokio::spawn(whole).await {
        Ok(response) => response,
        Err(error) => api::broken(&error).into_response(),
    }
}

/// What the API answers is for whoever asked, and is what it says it is.
async fn unshared(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}

fn feed(format: Feed) -> MethodRouter<Newsroom> {
    get(move |room: State<Newsroom>, service: Path<String>, headers: HeaderMap| {
        serve::feed(room, service, format, headers)
    })
}

fn section_feed(format: Feed) -> MethodRouter<Newsroom> {
    get(move |room: State<Newsroom>, section: Path<(String, String)>, headers: HeaderMap| {
        serve::section_feed(room, section, format, headers)
    })
}
