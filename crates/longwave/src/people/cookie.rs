//! The cookies of the desk: a session's secret, and what shows that a browser began what it finishes.

use axum::http::header::COOKIE;
use axum::http::{HeaderMap, HeaderValue};

use super::begun::LASTS;
use crate::settings::Settings;

/// What a cookie is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cookie {
    /// Who is at the desk.
    Session,
    /// Signing in with a passkey.
    Passkey,
    /// The second factor, which is yet to be shown.
    Second,
    /// On the way to a provider of single sign-on, and back.
    Provider,
}

fn secure(settings: &Settings) -> bool {
    settings.address.starts_with("https://")
}

impl Cookie {
    /// On https the name itself forbids a wider cookie: the `__Host-` prefix of RFC 6265bis, section 4.1.3.2. Browsers keep
    /// no cookie of that kind that comes over plain http, as on one's own machine.
    fn name(self, settings: &Settings) -> &'static str {
        match (self, secure(settings)) {
            (Self::Session, true) => "__Host-longwave",
            (Self::Session, false) => "longwave-desk",
            (Self::Passkey, true) => "__Host-longwave-passkey",
            (Self::Passkey, false) => "longwave-passkey",
            (Self::Second, true) => "__Host-longwave-second",
            (Self::Second, false) => "longwave-second",
            (Self::Provider, true) => "__Host-longwave-provider",
            (Self::Provider, false) => "longwave-provider",
        }
    }

    /// The secret that a request shows.
    pub fn shown<'a>(self, headers: &'a HeaderMap, settings: &Settings) -> Option<&'a str> {
        let cookies = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
        let mut pairs = cookies.flat_map(|all| all.split(';')).filter_map(|pair| pair.trim().split_once('='));
        pairs.find(|(named, _)| *named == self.name(settings)).map(|(_, secret)| secret)
    }

    /// A new one. A session's ends with the browser at the latest, the others when it is too late to finish; what they
    /// hold may end before.
    pub fn fresh(self, secret: &str, settings: &Settings) -> Option<HeaderValue> {
        let lasts = format!("; Max-Age={}", LASTS.as_secs());
        self.set(secret, if self == Self::Session { "" } else { &lasts }, settings)
    }

    /// Takes it back.
    pub fn expired(self, settings: &Settings) -> Option<HeaderValue> {
        self.set("", "; Max-Age=0", settings)
    }

    fn set(self, value: &str, more: &str, settings: &Settings) -> Option<HeaderValue> {
        let secure = if secure(settings) { "; Secure" } else { "" };
        let name = self.name(settings);
        HeaderValue::from_str(&format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{secure}{more}")).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_is_read_from_among_other_cookies() {
        let mut settings = Settings::in_folder("x".as_ref(), "127.0.0.1:1".parse().unwrap());
        let mut headers = HeaderMap::new();
        headers.append(COOKIE, HeaderValue::from_static("a=b; longwave-desk=secret;c=d"));
        assert_eq!(Cookie::Session.shown(&headers, &settings), Some("secret"));
        assert_eq!(Cookie::Second.shown(&headers, &settings), None);
        settings.address = "https://news.example.org".into();
        assert_eq!(
            Cookie::Session.shown(&headers, &settings),
            None,
            "a cookie that another host could have set"
        );
        let set = Cookie::Session.fresh("secret", &settings).unwrap();
        assert_eq!(set, "__Host-longwave=secret; Path=/; HttpOnly; SameSite=Lax; Secure");
        let set = Cookie::Provider.fresh("secret", &settings).unwrap();
        assert_eq!(
            set,
            "__Host-longwave-provider=secret; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=600"
        );
    }
}
