//! The site's own files, each under a hash of its bytes so that browsers may keep it for good.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Arc;

use sha2::{Digest, Sha256};

use crate::html::words::Words;
use crate::{paths, style};

const READER_JS: &str = include_str!("../assets/reader.js");
const READER_CSS: &str = include_str!("../assets/reader.css");
const ICON: &str = include_str!("../assets/icon.svg");

/// The messages that only the script shows: a page without script doesn't carry them.
const SCRIPTED: &[&str] = &[
    "breaking-news",
    "copied",
    "error-404-title",
    "held",
    "latest-updates",
    "live-updates-unavailable",
    "new-stories-show",
    "retracted",
    "story-show-new",
    "story-was-updated",
    "taken-down",
    "text-size-larger",
    "text-size-smaller",
    "theme-dark",
    "theme-light",
    "theme-system",
];

/// A file to be served as it is.
#[derive(Debug, Clone)]
pub struct Asset {
    /// Its address: [`paths::ASSETS`] and a name that changes with the bytes.
    pub path: String,
    pub media_type: &'static str,
    pub bytes: Arc<[u8]>,
}

/// What pages draw beside the site's name.
pub fn icon() -> Asset {
    asset("icon", "svg", "image/svg+xml", ICON.to_owned())
}

/// What pages run, with the words of one service.
pub fn script(words: Words) -> Asset {
    let mut said: BTreeMap<_, _> = SCRIPTED.iter().map(|key| (*key, words.get(key))).collect();
    // The script puts in the time of what the page shows.
    said.insert("offline-now", words.say("offline-now", &[("date", "{date}")]));
    let said: BTreeMap<_, _> = said.iter().map(|(key, html)| (*key, html.as_str())).collect();
    // Texts always make JSON.
    let said = serde_json::to_string(&said).unwrap_or_default();
    let css = serde_json::to_string(&style::small_css(READER_CSS)).unwrap_or_default();
    let text = style::small_js(READER_JS).replacen("STYLE", &css, 1).replacen("WORDS", &said, 1);
    asset("reader", "js", "text/javascript; charset=utf-8", text)
}

fn asset(name: &str, extension: &str, media_type: &'static str, text: String) -> Asset {
    let hash = hex(&Sha256::digest(&text), 8);
    Asset {
        path: format!("{}{name}-{hash}.{extension}", paths::ASSETS),
        media_type,
        bytes: text.into_bytes().into(),
    }
}

/// The first `bytes` bytes as lower-case hex.
pub fn hex(digest: &[u8], bytes: usize) -> String {
    digest.iter().take(bytes).fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}
