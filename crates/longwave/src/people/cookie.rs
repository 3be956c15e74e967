//! The cookie that holds a session's secret.

use axum::http::header::COOKIE;
use axum::http::{HeaderMap, HeaderValue};

use crate::settings::Settings;

/// On https the name itself forbids a wider cookie: the `__Host-` prefix of RFC 6265bis, section 4.1.3.2.
const SECURE: &str = "__Host-longwave";
/// Browsers keep no cookie of that kind that comes over plain http, as on one's own machine.
const PLAIN: &str = "longwave-desk";

fn secure(settings: &Settings) -> bool {
    settings.address.starts_with("https://")
}

fn name(settings: &Settings) -> &'static str {
    if secure(settings) { SECURE } else { PLAIN }
}

/// The secret that a request shows.
pub fn shown<'a>(headers: &'a HeaderMap, settings: &Settings) -> Option<&'a str> {
    let cookies = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = cookies.flat_map(|all| all.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(named, _)| *named == name(settings)).map(|(_, secret)| secret)
}

/// The cookie of a new session. It ends with the browser at the latest; the session itself may end before.
pub fn fresh(secret: &str, settings: &Settings) -> Option<HeaderValue> {
    cookie(secret, "", settings)
}

/// The cookie that takes a session's back.
pub fn expired(settings: &Settings) -> Option<HeaderValue> {
    cookie("", "; Max-Age=0", settings)
}

fn cookie(value: &str, more: &str, settings: &Settings) -> Option<HeaderValue> {
    let secure = if secure(settings) { "; Secure" } else { "" };
    let name = name(settings);
    HeaderValue::from_str(&format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{secure}{more}")).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_is_read_from_among_other_cookies() {
        let mut settings = Settings::in_folder("x".as_ref(), "127.0.0.1:1".parse().unwrap());
        let mut headers = HeaderMap::new();
        headers.append(COOKIE, HeaderValue::from_static("a=b; longwave-desk=secret;c=d"));
        assert_eq!(shown(&headers, &settings), Some("secret"));
        settings.address = "https://news.example.org".into();
        assert_eq!(shown(&headers, &settings), None, "a cookie that another host could have set");
        let set = fresh("secret", &settings).unwrap();
        let set = set.to_str().unwrap();
        assert_eq!(set, "__Host-longwave=secret; Path=/; HttpOnly; SameSite=Lax; Secure");
    }
}
