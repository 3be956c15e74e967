//! The JSON API: enough to run the newsroom.
//!
//! Every handler has one shape: who is it, may they, load, decide, save, answer. `openapi.json` beside this file
//! tells outsiders; a test keeps it and the routes alike.

mod administration;
mod answer;
mod exact;
mod fronts;
mod newer;
mod outgoing;
mod people;
mod pictures;
mod stories;
mod tokens;
mod translating;
mod watch;
mod wire;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::header::CONTENT_TYPE;
use axum::middleware::map_response;
use axum::response::IntoResponse;
use axum::routing::{get, post, put};
use tower_http::limit::RequestBodyLimitLayer;

use crate::bodies;
use crate::newsroom::Newsroom;
pub use answer::{Failure, Path, broken};

/// Bytes of a request with words in it.
const WORDS: usize = 4 << 20;
/// Bytes of a picture.
pub const PICTURE: usize = 64 << 20;

const OPENAPI: &str = include_str!("openapi.json");

/// Every address of the API, under `/api/v1`.
pub fn routes() -> Router<Newsroom> {
    let words = Router::new()
        .route("/wire", get(wire::list))
        .route("/wire/refused", get(wire::refused))
        .route("/wire/{id}", get(wire::one))
        .route("/wire/{id}/versions", get(wire::versions))
        .route("/wire/{id}/raw", get(wire::raw))
        .route("/wire/{id}/take", post(wire::take))
        .route("/stories", get(stories::list).post(stories::write))
        .route("/stories/{id}", get(stories::one))
        .route("/stories/{id}/history", get(stories::history))
        .route("/stories/{id}/revisions", get(translating::revisions))
        .route("/stories/{id}/revisions/{number}", get(stories::revision))
        .route("/stories/{id}/revisions/{number}/restore", post(translating::restore))
        .route("/stories/{id}/compare", get(translating::compare))
        .route("/stories/{id}/source", get(translating::source))
        .route("/stories/{id}/newer", get(newer::newer).post(newer::heed))
        .route("/stories/{id}/family", get(stories::family))
        .route("/stories/{id}/ninjs", get(outgoing::ninjs))
        .route("/stories/{id}/newsml-g2", get(outgoing::newsml_g2))
        .route("/stories/{id}/translations", post(stories::translate))
        .route("/stories/{id}/actions", post(stories::act))
        .route("/stories/{id}/reach", post(stories::reach))
        .route("/families/{id}", get(translating::family))
        .route("/stale", get(translating::stale))
        .route("/fronts/{service}", get(fronts::front).put(fronts::set_front))
        .route("/fronts/{service}/{section}", get(fronts::section).put(fronts::set_section))
        .route("/front-versions/{service}", get(fronts::versions))
        .route("/front-versions/{service}/{section}", get(fronts::section_versions))
        .route("/breaking", get(fronts::running).post(fronts::send))
        .route("/breaking/{id}/end", post(fronts::end))
        .route("/pictures/{id}", get(pictures::one).patch(pictures::change))
        .route("/pictures/{id}/stories", get(pictures::stories))
        .route("/people", get(people::people).post(people::new_person))
        .route("/people/{id}", put(people::set_person))
        .route("/topics", get(people::topics).post(people::new_topic))
        .route("/topics/{id}", put(people::set_topic))
        .route("/services", get(people::services))
        .route("/services/{id}", put(people::set_service))
        .route("/tokens", get(tokens::list).post(tokens::new))
        .route("/tokens/{id}/end", post(tokens::end))
        .route("/desks", get(administration::desks))
        .route("/desks/{service}/{name}", put(administration::set_desk))
        .route("/members", get(administration::members))
        .route("/members/{email}", put(administration::set_member))
        .route("/members/{email}/invite", post(administration::invite))
        .route("/feeds", get(administration::feeds))
        .route("/feeds/try", post(administration::try_feed))
        .route("/feeds/{id}", put(administration::set_feed).delete(administration::end_feed))
        .route("/redirects", get(administration::redirects).post(administration::set_redirects))
        .route("/redirects/remove", post(administration::end_redirects))
        .route("/rights", get(administration::rights))
        .route("/record", get(administration::record))
        .route("/log", get(fronts::log))
        .route("/watch", get(watch::watch))
        .route("/watch/feeds", get(watch::feeds))
        .route("/watch/attended", post(watch::attended))
        .route("/watch/unattended", post(watch::unattended))
        .route("/openapi.json", get(openapi));
    let setup = Router::new().route("/newsroom", get(administration::export).put(administration::import));
    let pictures = Router::new().route("/pictures", get(pictures::list).post(pictures::add));
    let files = limited(setup, bodies::FILE).merge(limited(pictures, PICTURE));
    let all = bodies::words(limited(words, WORDS)).merge(bodies::files(files));
    let all = all.fallback(answer::no_such_address);
    all.layer(map_response(answer::in_json))
}

/// Routes that take so many bytes.
fn limited(routes: Router<Newsroom>, most: usize) -> Router<Newsroom> {
    routes.layer(DefaultBodyLimit::disable()).layer(RequestBodyLimitLayer::new(most))
}

async fn openapi() -> impl IntoResponse {
    ([(CONTENT_TYPE, "application/json")], OPENAPI)
}
