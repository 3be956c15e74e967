//! Notices in browsers: Web Push (RFC 8030).

use anyhow::{Context, Result, bail, ensure};
use axum::body::Body;
use axum::http::header::{AUTHORIZATION, CONTENT_ENCODING, CONTENT_TYPE, HOST};
use axum::http::{Request, StatusCode, Uri};
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD as BASE64;
use serde_json::json;
use store::{Notice, Subscription};

use super::encrypt::{AUTH, POINT, encrypt};
use super::letter::Letter;
use super::{reach, vapid};
use crate::clock::now;
use crate::newsroom::Newsroom;

/// Seconds for which a push service keeps a notice for a browser that is away.
const KEPT: u32 = 24 * 3_600;
const LONGEST: usize = 1_000;

/// Where a browser's push service takes what is for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Endpoint {
    pub secure: bool,
    pub host: String,
    pub port: u16,
    /// Whether the settings allow it wherever it is.
    pub exempt: bool,
    /// `https://host` and the port where it isn't the usual one.
    origin: String,
    path: String,
}

impl Endpoint {
    /// Reads an address that a browser named; `also` are the origins that the settings allow.
    ///
    /// # Errors
    /// Where it isn't one of https, or longer than any is.
    pub fn read(address: &str, also: &[String]) -> Result<Self> {
        ensure!(address.len() <= LONGEST, "the address is too long");
        let uri: Uri = address.parse().context("the address can't be read")?;
        let (scheme, host) = (uri.scheme_str().unwrap_or_default(), uri.host().unwrap_or_default());
        let usual = match scheme {
            "https" => 443,
            "http" => 80,
            _ => bail!("a push service is reached by https"),
        };
        let authority = uri.authority().map(|authority| authority.as_str()).unwrap_or_default();
        ensure!(!host.is_empty() && !authority.contains('@'), "the address names no host");
        let origin = format!("{scheme}://{authority}");
        let exempt = also.contains(&origin);
        ensure!(scheme == "https" || exempt, "a push service is reached by https");
        let path = uri.path_and_query().map_or("/", |path| path.as_str()).to_owned();
        Ok(Self {
            secure: scheme == "https",
            host: host.trim_matches(['[', ']']).to_owned(),
            port: uri.port_u16().unwrap_or(usual),
            exempt,
            origin,
            path,
        })
    }

    fn authority(&self) -> &str {
        self.origin.split_once("://").map_or("", |(_, authority)| authority)
    }
}

/// The browser's key and secret as bytes, where they can be such.
pub fn well_formed(key: &str, auth: &str) -> Option<(Vec<u8>, Vec<u8>)> {
    let bytes = |text: &str| BASE64.decode(text.trim_end_matches('=')).ok();
    let (key, auth) = (bytes(key)?, bytes(auth)?);
    (key.len() == POINT && key.first() == Some(&4) && auth.len() == AUTH).then_some((key, auth))
}

/// What came of it.
#[derive(Debug, PartialEq, Eq)]
pub enum Pushed {
    Taken,
    /// The browser takes no more.
    Gone,
}

/// Gives a notice to a browser's push service.
///
/// # Errors
/// What stood in the way; it may be tried again.
pub async fn push(room: &Newsroom, to: &Subscription, notice: &Notice, letter: &Letter) -> Result<Pushed> {
    let Ok(endpoint) = Endpoint::read(&to.endpoint, &room.settings().notices.also) else {
        return Ok(Pushed::Gone);
    };
    let Some((key, auth)) = well_formed(&to.key, &to.auth) else { return Ok(Pushed::Gone) };
    let message = json!({
        "title": letter.title,
        "body": letter.headline.as_ref().map_or("", |(headline, ..)| headline),
        "path": letter.path,
        // Told twice, it is shown once.
        "tag": notice.id,
        "lang": letter.lang,
        "dir": letter.dir,
    });
    let sealed = encrypt(message.to_string().as_bytes(), &key, &auth)?;
    let urgency = if notice.occasion.kind.mailed() { "high" } else { "normal" };
    let request = Request::post(&endpoint.path)
        .header(HOST, endpoint.authority())
        .header(AUTHORIZATION, vapid::authorization(room, &endpoint.origin, now()).await?)
        .header(CONTENT_TYPE, "application/octet-stream")
        .header(CONTENT_ENCODING, "aes128gcm")
        .header("ttl", KEPT)
        .header("urgency", urgency)
        .body(Body::from(sealed))?;
    match reach::send(&endpoint, request).await?.status() {
        status if status.is_success() => Ok(Pushed::Taken),
        StatusCode::NOT_FOUND | StatusCode::GONE => Ok(Pushed::Gone),
        status => bail!("the push service at {} answers {status}", endpoint.host),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_one_of_https_unless_the_settings_say_so() {
        let also = ["http://127.0.0.1:9".to_owned()];
        let read = |address: &str| Endpoint::read(address, &also);
        let far = read("https://push.example.net/p/abc?x=1").unwrap();
        assert_eq!(
            (far.host.as_str(), far.port, far.secure, far.exempt),
            ("push.example.net", 443, true, false)
        );
        assert_eq!(far.path, "/p/abc?x=1");
        assert!(read("http://127.0.0.1:9/p").unwrap().exempt);
        for bad in [
            "http://push.example.net/",
            "ftp://x/",
            "https://",
            "/p",
            "https://a@b/",
            "http://127.0.0.1:90/p",
            "",
        ] {
            assert!(read(bad).is_err(), "{bad}");
        }
        assert!(!read("https://127.0.0.1/").unwrap().exempt, "judged where it is reached");
        assert!(read(&format!("https://x/{}", "a".repeat(LONGEST))).is_err());
    }
}
