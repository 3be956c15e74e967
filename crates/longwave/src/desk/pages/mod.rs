//! The desk's pages: HTML that works as plain links and forms, and is quicker with script.
//!
//! Every handler has one shape: who is it, may they, load, decide, save, answer. What is done is done by the verbs beside
//! this folder, as the API's are.

mod account;
mod asked;
mod assets;
mod breaking;
mod enter;
mod here;
mod live;
mod media;
mod people;
mod pictures;
mod shown;
mod stories;
mod story;
mod templates;
mod trouble;
mod wire;
mod words;

use axum::Router;
use axum::extract::Request;
use axum::http::HeaderValue;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderName, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
};
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use axum::routing::{get, post};
pub use live::{Changes, watch};

use crate::newsroom::Newsroom;

/// Nothing of another host, nothing written into the page, no frame elsewhere.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; \
    connect-src 'self'; font-src 'self'; form-action 'self'; frame-src 'self'; base-uri 'none'; \
    frame-ancestors 'none'";

/// Whether the executable has the editor's script in it.
pub fn editor_is_built() -> bool {
    !assets::href("editor.js").is_empty()
}

/// Every address of the desk.
pub fn routes() -> Router<Newsroom> {
    Router::new()
        .route("/desk", get(wire::home))
        .route("/desk/", get(wire::home))
        .route("/desk/sign-in", get(enter::form).post(enter::sign_in))
        .route("/desk/sign-out", post(enter::sign_out))
        .route("/desk/invitation/{secret}", get(enter::invitation).post(enter::take_up))
        .route("/desk/language", post(enter::language))
        .route("/desk/wire", get(wire::columns))
        .route("/desk/wire/columns", post(wire::arrange))
        .route("/desk/wire/column/{number}", get(wire::column))
        .route("/desk/wire/{id}", get(wire::item))
        .route("/desk/wire/{id}/raw", get(wire::raw))
        .route("/desk/wire/{id}/take", post(wire::take))
        .route("/desk/stories", get(stories::list).post(stories::begin))
        .route("/desk/stories/{id}", get(story::page))
        .route("/desk/stories/{id}/about", post(story::about))
        .route("/desk/stories/{id}/reach", post(story::reach))
        .route("/desk/stories/{id}/act", post(story::act))
        .route("/desk/stories/{id}/translate", post(story::translate))
        .route("/desk/breaking", get(breaking::page).post(breaking::send))
        .route("/desk/breaking/{id}/end", post(breaking::end))
        .route("/desk/people", get(people::page).post(people::invite))
        .route("/desk/people/{id}", get(people::one).post(people::change))
        .route("/desk/people/{id}/invite", post(people::invite_again))
        .route("/desk/record", get(people::record))
        .route("/desk/account", get(account::page))
        .route("/desk/account/password", post(account::password))
        .route("/desk/account/sessions/{id}/end", post(account::end_session))
        .route("/desk/live", get(live::stream))
        .route("/desk/media/{picture}/{ratio}/{file}", get(media::picture))
        .route("/desk/assets/{file}", get(assets::asset_file))
        .merge(pictures::routes())
        .fallback(trouble::no_such_page)
        .layer(from_fn(guarded))
}

/// What every answer of the desk says to browsers and caches.
async fn guarded(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    headers.insert(
        HeaderName::from_static("cross-origin-opener-policy"),
        HeaderValue::from_static("same-origin"),
    );
    response
}
