//! The desk's pages: HTML that works as plain links and forms, and is quicker with script.
//!
//! Every handler has one shape: who is it, may they, load, decide, save, answer. What is done is done by the verbs beside
//! this folder, as the API's are.

mod account;
mod administration;
mod agents;
mod arranging;
mod asked;
mod assets;
mod breaking;
mod checks;
mod choices;
mod columns;
mod enter;
mod families;
mod front_page;
mod fronts;
mod here;
mod live;
mod meanwhile;
mod media;
mod minutes;
mod newer;
mod notices;
mod passkeys;
mod people;
mod pictures;
mod places;
mod preview;
mod reached;
mod revisions;
mod second;
mod shown;
mod signed;
mod single;
mod stories;
mod story;
mod templates;
mod topics;
mod translating;
mod trouble;
mod watching;
mod wire;
mod words;

use std::time::Instant;

use axum::Router;
use axum::extract::Request;
use axum::http::HeaderValue;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderName, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
};
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use axum::routing::{any, get, post};
pub use live::{Changes, watch};
pub use shown::standing;
pub use trouble::{Said, in_words};
pub use words::Interface;

use crate::bodies;
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
    let own = Router::new()
        .route("/desk", get(wire::home))
        .route("/desk/", get(wire::home))
        .route("/desk/sign-in", get(enter::form).post(enter::sign_in))
        .route("/desk/sign-in/second", get(second::form).post(second::show))
        .route("/desk/sign-in/passkey/challenge", post(passkeys::challenge))
        .route("/desk/sign-in/passkey", post(passkeys::sign_in))
        .route("/desk/sign-in/provider", get(single::begin))
        .route("/desk/sign-in/provider/back", get(single::back))
        .route("/desk/sign-out", post(enter::sign_out))
        .route("/desk/invitation/{secret}", get(enter::invitation).post(enter::take_up))
        .route("/desk/language", post(enter::language))
        .route("/desk/wire", get(wire::columns))
        .route("/desk/wire/columns", post(columns::arrange))
        .route("/desk/wire/columns/{number}", get(columns::change))
        .route("/desk/wire/column/{number}", get(wire::column))
        .route("/desk/wire/found", get(wire::found))
        .route("/desk/wire/meanwhile", get(meanwhile::meanwhile))
        .route("/desk/wire/{id}", get(wire::item))
        .route("/desk/wire/{id}/raw", get(wire::raw))
        .route("/desk/wire/{id}/take", post(wire::take))
        .route("/desk/stories", get(stories::list).post(stories::begin))
        .route("/desk/stories/{id}", get(story::page))
        .route("/desk/stories/{id}/about", post(story::about))
        .route("/desk/stories/{id}/checks", get(checks::part))
        .route("/desk/stories/{id}/reach", post(reached::reach))
        .route("/desk/stories/{id}/newer", get(newer::part).post(newer::heed))
        .route("/desk/stories/{id}/newer/{item}", get(newer::since))
        .route("/desk/stories/{id}/topics", get(topics::part).post(topics::choose))
        .route("/desk/stories/{id}/act", post(story::act))
        .route("/desk/stories/{id}/translate", post(story::translate))
        .route("/desk/stories/{id}/source", get(translating::source))
        .route("/desk/stories/{id}/confirm", post(translating::confirm))
        .route("/desk/stories/{id}/revisions", get(revisions::list))
        .route("/desk/stories/{id}/revisions/compare", get(revisions::compare))
        .route("/desk/stories/{id}/revisions/{number}/restore", post(revisions::restore))
        .route("/desk/families/{id}", get(families::board))
        .route("/desk/families/{id}/translate", post(families::translate))
        .route("/desk/stale", get(families::stale))
        .route("/desk/breaking", get(breaking::page).post(breaking::send))
        .route("/desk/breaking/{id}/end", post(breaking::end))
        .route("/desk/fronts", get(fronts::list))
        .route("/desk/fronts/{service}", get(fronts::front).post(fronts::set_front))
        .route("/desk/fronts/{service}/{section}", get(fronts::section).post(fronts::set_section))
        .route("/desk/stories/{id}/preview", get(preview::around))
        .route("/desk/preview/story/{id}", get(preview::story))
        .route("/desk/preview/front/{service}", get(preview::front))
        .route("/desk/preview/alert/{service}", get(preview::alert))
        .route("/desk/places", get(places::list))
        .route("/desk/people", get(people::page).post(people::invite))
        .route("/desk/people/{id}", get(people::one).post(people::change))
        .route("/desk/people/{id}/invite", post(people::invite_again))
        .route("/desk/people/{id}/factors/end", post(second::end_for))
        .route("/desk/live", get(live::stream))
        .route("/desk/watch", get(watching::all))
        .route("/desk/watch/attended", post(watching::attend))
        .route("/desk/watch/unattended", post(watching::take_back))
        .route("/desk/watch/{service}", get(watching::of_service))
        .route("/desk/watch/{service}/{name}", get(watching::of_desk))
        .route("/desk/push.js", get(assets::push_worker))
        .route("/desk/media/{picture}/{ratio}/{file}", get(media::picture))
        .route("/desk/assets/{file}", get(assets::asset_file))
        .merge(account_routes())
        // Else it would be a section of a service that is called so.
        .route("/desk/{*nowhere}", any(trouble::no_such_page));
    let all = bodies::words(own).merge(administration::routes()).merge(pictures::routes());
    all.layer(from_fn(guarded))
}

/// What is somebody's own.
fn account_routes() -> Router<Newsroom> {
    Router::new()
        .route("/desk/account", get(account::page))
        .route("/desk/account/password", post(account::password))
        .route("/desk/account/zone", post(account::zone))
        .route("/desk/account/second", post(second::begin))
        .route("/desk/account/second/confirm", post(second::confirm))
        .route("/desk/account/second/codes", post(second::codes))
        .route("/desk/account/second/end", post(second::end))
        .route("/desk/account/passkeys", post(passkeys::add))
        .route("/desk/account/passkeys/challenge", post(passkeys::new_challenge))
        .route("/desk/account/passkeys/{id}/end", post(passkeys::end))
        .route("/desk/account/sessions/{id}/end", post(account::end_session))
        .route("/desk/account/notices", get(notices::page).post(notices::choose))
        .route("/desk/account/notices/browsers", post(notices::subscribe))
        .route("/desk/account/notices/browsers/{id}/end", post(notices::unsubscribe))
}

/// What every answer of the desk says to browsers and caches; a page says how long it was made, too (Server Timing, 2).
async fn guarded(request: Request, next: Next) -> Response {
    // How long a password was looked at is for nobody to know.
    let begun = request.method().is_safe().then(Instant::now);
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let took = begun.map(|begun| format!("page;dur={:.1}", begun.elapsed().as_secs_f64() * 1000.0));
    if let Some(took) = took.and_then(|took| HeaderValue::try_from(took).ok()) {
        headers.insert(HeaderName::from_static("server-timing"), took);
    }
    headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    // A preview has the policy of readers' pages.
    headers.entry(CONTENT_SECURITY_POLICY).or_insert(HeaderValue::from_static(POLICY));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    headers.insert(
        HeaderName::from_static("cross-origin-opener-policy"),
        HeaderValue::from_static("same-origin"),
    );
    response
}
