//! Where the addresses of an older site lead: asked only for what nothing else answers, so that no page waits for it.

use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, LOCATION};
use axum::http::{HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use news::Redirect;

use super::serve;
use crate::newsroom::Newsroom;

/// Caches ask again after an hour: what was set up wrong is mended soon.
const AN_HOUR: HeaderValue = HeaderValue::from_static("public, max-age=3600");

/// Answers with where an address leads in place of saying that there is nothing.
pub async fn lead(State(room): State<Newsroom>, request: Request, next: Next) -> Response {
    let asked = matches!(*request.method(), Method::GET | Method::HEAD) && room.reader().redirects();
    let address = asked.then(|| request.uri().clone());
    // The API has words of its own for what can't be read.
    let path = request.uri().path();
    let escaped = (path.contains('%') && !path.starts_with("/api/"))
        .then(|| (request.uri().clone(), request.headers().clone()));
    let answer = next.run(request).await;
    // Escaped bytes that are no text (RFC 3986 allows any) name nothing.
    if let Some((uri, headers)) = escaped.filter(|_| answer.status() == StatusCode::BAD_REQUEST) {
        return serve::not_found(State(room), uri, headers).await;
    }
    let Some(address) = address.filter(|_| answer.status() == StatusCode::NOT_FOUND) else { return answer };
    let address = address.path_and_query().map_or("/", |address| address.as_str());
    match room.store().redirect(address).await {
        Ok(Some(found)) => led(answer, &found),
        Ok(None) => answer,
        Err(error) => {
            tracing::error!(%error, "where an old address leads can't be read");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    }
}

/// What is gone keeps the page that says that there is nothing, with the status that says that it stays so.
fn led(mut answer: Response, found: &Redirect) -> Response {
    let status = StatusCode::from_u16(found.status).unwrap_or(StatusCode::GONE);
    let Some(to) = found.to.as_deref().and_then(|to| HeaderValue::from_str(to).ok()) else {
        *answer.status_mut() = StatusCode::GONE;
        return answer;
    };
    (status, [(LOCATION, to), (CACHE_CONTROL, AN_HOUR)]).into_response()
}
