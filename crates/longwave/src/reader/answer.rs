//! A kept page as an HTTP answer: validators, encodings, and headers that keep a reader safe.

use std::sync::Arc;

use axum::body::Body;
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG,
    IF_NONE_MATCH, REFERRER_POLICY, VARY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};

use super::cache::Kept;
use super::encode::{Coding, Encoded};

/// Shared caches may keep a page but must ask each time whether it is still true: news is instantly new, and what is
/// unchanged costs a 304.
const REVALIDATE: HeaderValue = HeaderValue::from_static("public, no-cache");
/// What never changes is never asked for again.
pub const FOREVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
pub const HTML: &str = "text/html; charset=utf-8";

/// Answers a request with a page.
pub fn answer(kept: &Kept, asked: &HeaderMap, policy: &HeaderValue) -> Response {
    let mut response = send(&kept.body, kept.media_type, kept.status, asked);
    put(&mut response, CACHE_CONTROL, REVALIDATE);
    if kept.media_type == HTML {
        put(&mut response, VARY, HeaderValue::from_static("accept-encoding, save-data"));
    }
    // With a 304 a reader keeps what came with the page (RFC 9111, section 3.2), and these weigh more than all the rest of it.
    if response.status() != StatusCode::NOT_MODIFIED {
        put(&mut response, REFERRER_POLICY, HeaderValue::from_static("same-origin"));
        if kept.media_type == HTML {
            put(&mut response, CONTENT_SECURITY_POLICY, policy.clone());
        }
    }
    response
}

/// Answers a request with a file whose address changes with its bytes.
pub async fn file(body: &Arc<Encoded>, media_type: &'static str, asked: &HeaderMap) -> Response {
    let (body, asked) = (Arc::clone(body), asked.clone());
    // It is coded once, and not quickly: nobody else's request waits behind it.
    let sent = tokio::task::spawn_blocking(move || send(&body, media_type, StatusCode::OK, &asked)).await;
    let Ok(mut response) = sent else { return StatusCode::INTERNAL_SERVER_ERROR.into_response() };
    put(&mut response, CACHE_CONTROL, FOREVER);
    response
}

/// A body in the coding that the reader takes, or that it is what the reader has.
fn send(body: &Encoded, media_type: &'static str, status: StatusCode, asked: &HeaderMap) -> Response {
    let chosen = Coding::chosen(asked.get(ACCEPT_ENCODING));
    let (coding, (bytes, etag)) = match body.coded(chosen) {
        Some(coded) => (chosen, coded),
        None => (Coding::Identity, body.plain()),
    };
    let known = status == StatusCode::OK && knows(asked.get(IF_NONE_MATCH), |tag| body.is(tag, coding));
    let mut response = Response::new(if known { Body::empty() } else { Body::from(bytes) });
    *response.status_mut() = if known { StatusCode::NOT_MODIFIED } else { status };
    if !known {
        put(&mut response, CONTENT_TYPE, HeaderValue::from_static(media_type));
        if let Some(name) = coding.name() {
            put(&mut response, CONTENT_ENCODING, HeaderValue::from_static(name));
        }
    }
    // Whichever coding a cache has, it has it for those who take it.
    put(&mut response, VARY, HeaderValue::from_static("accept-encoding"));
    if let Ok(etag) = HeaderValue::from_str(&etag) {
        put(&mut response, ETAG, etag);
    }
    put(&mut response, X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}

fn put(response: &mut Response, name: HeaderName, value: HeaderValue) {
    response.headers_mut().insert(name, value);
}

/// Whether an If-None-Match names the body that `is` under a tag (RFC 9110, section 13.1.2: weak comparison).
pub fn knows(asked: Option<&HeaderValue>, is: impl Fn(&str) -> bool) -> bool {
    let Some(asked) = asked.and_then(|value| value.to_str().ok()) else { return false };
    asked.split(',').map(str::trim).any(|tag| tag == "*" || is(tag.strip_prefix("W/").unwrap_or(tag)))
}

#[cfg(test)]
mod tests {
    use super::super::fresh::Depends;
    use super::*;

    fn ask(headers: &[(HeaderName, &str)]) -> Response {
        let kept = Kept::new(HTML, "<p>news</p>".repeat(40), Depends::default(), 0);
        let asked = headers.iter().map(|(name, value)| (name.clone(), value.parse().unwrap())).collect();
        answer(&kept, &asked, &HeaderValue::from_static("default-src 'self'"))
    }

    #[test]
    fn a_page_known_to_the_reader_is_not_sent_again() {
        let first = ask(&[(ACCEPT_ENCODING, "br")]);
        let etag = first.headers()[ETAG].to_str().unwrap().to_owned();
        let again = ask(&[(ACCEPT_ENCODING, "br"), (IF_NONE_MATCH, &format!("\"x\", W/{etag}"))]);
        assert_eq!(again.status(), StatusCode::NOT_MODIFIED);
        assert_eq!(again.headers()[ETAG], etag.as_str());
        assert!(first.headers().contains_key(CONTENT_SECURITY_POLICY));
        assert!(!again.headers().contains_key(CONTENT_SECURITY_POLICY), "the reader has it");
        let other_coding = ask(&[(ACCEPT_ENCODING, "gzip"), (IF_NONE_MATCH, &etag)]);
        assert_eq!(other_coding.status(), StatusCode::OK);
    }

    #[tokio::test]
    async fn a_file_that_could_not_be_sent_is_kept_by_nobody() {
        let body = Arc::new(Encoded::new("news"));
        let sent = file(&body, "text/plain", &HeaderMap::new()).await;
        assert_eq!(sent.headers()[CACHE_CONTROL], FOREVER);
        // What no header can say breaks it.
        let broken = file(&body, "text/\n", &HeaderMap::new()).await;
        assert_eq!(broken.status(), StatusCode::INTERNAL_SERVER_ERROR);
        assert_eq!(broken.headers().get(CACHE_CONTROL), None);
    }

    #[test]
    fn every_page_says_what_it_is() {
        let response = ask(&[(ACCEPT_ENCODING, "zstd")]);
        assert_eq!(response.headers()[CONTENT_ENCODING], "zstd");
        assert_eq!(response.headers()[VARY], "accept-encoding, save-data");
        assert_eq!(response.headers()[X_CONTENT_TYPE_OPTIONS], "nosniff");
    }
}
