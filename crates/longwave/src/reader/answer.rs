//! A kept page as an HTTP answer: validators, encodings, and headers that keep a reader safe.

use axum::body::Body;
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG,
    IF_NONE_MATCH, REFERRER_POLICY, VARY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::Response;

use super::cache::Kept;
use super::encode::Coding;

/// Shared caches may keep a page but must ask each time whether it is still true: news is instantly new, and what is
/// unchanged costs a 304.
const REVALIDATE: HeaderValue = HeaderValue::from_static("public, no-cache");
pub const HTML: &str = "text/html; charset=utf-8";

/// Answers a request with a page.
pub fn answer(kept: &Kept, asked: &HeaderMap, policy: &HeaderValue) -> Response {
    let chosen = Coding::chosen(asked.get(ACCEPT_ENCODING));
    let (coding, (bytes, etag)) = match kept.body.coded(chosen) {
        Some(coded) => (chosen, coded),
        None => (Coding::Identity, kept.body.plain()),
    };
    let known =
        kept.status == StatusCode::OK && knows(asked.get(IF_NONE_MATCH), |tag| kept.body.is(tag, coding));
    let mut response = if known {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = StatusCode::NOT_MODIFIED;
        response
    } else {
        let mut response = Response::new(Body::from(bytes));
        *response.status_mut() = kept.status;
        put(&mut response, CONTENT_TYPE, HeaderValue::from_static(kept.media_type));
        if let Some(name) = coding.name() {
            put(&mut response, CONTENT_ENCODING, HeaderValue::from_static(name));
        }
        response
    };
    put(&mut response, CACHE_CONTROL, REVALIDATE);
    let varies = if kept.media_type == HTML { "accept-encoding, save-data" } else { "accept-encoding" };
    put(&mut response, VARY, HeaderValue::from_static(varies));
    if let Ok(etag) = HeaderValue::from_str(&etag) {
        put(&mut response, ETAG, etag);
    }
    put(&mut response, X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    put(&mut response, REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    if kept.media_type == HTML {
        put(&mut response, CONTENT_SECURITY_POLICY, policy.clone());
    }
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
        let other_coding = ask(&[(ACCEPT_ENCODING, "gzip"), (IF_NONE_MATCH, &etag)]);
        assert_eq!(other_coding.status(), StatusCode::OK);
    }

    #[test]
    fn every_page_says_what_it_is() {
        let response = ask(&[(ACCEPT_ENCODING, "zstd")]);
        assert_eq!(response.headers()[CONTENT_ENCODING], "zstd");
        assert_eq!(response.headers()[VARY], "accept-encoding, save-data");
        assert_eq!(response.headers()[X_CONTENT_TYPE_OPTIONS], "nosniff");
    }
}
