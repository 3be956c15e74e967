//! The site's own files, each under a hash of its bytes so that browsers may keep it for good.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use crate::{paths, style};

const READER_JS: &str = include_str!("../assets/reader.js");
const ICON: &str = include_str!("../assets/icon.svg");

/// A file to be served as it is.
#[derive(Debug, Clone)]
pub struct Asset {
    /// Its address: [`paths::ASSETS`] and a name that changes with the bytes.
    pub path: String,
    pub media_type: &'static str,
    pub bytes: Vec<u8>,
}

/// The files that pages name.
#[derive(Debug)]
pub struct Assets {
    pub script: Asset,
    pub icon: Asset,
}

impl Assets {
    pub fn new() -> Self {
        Self {
            script: asset("reader", "js", "text/javascript; charset=utf-8", style::small_js(READER_JS)),
            icon: asset("icon", "svg", "image/svg+xml", ICON.to_owned()),
        }
    }
}

fn asset(name: &str, extension: &str, media_type: &'static str, text: String) -> Asset {
    let hash = hex(&Sha256::digest(&text), 8);
    Asset {
        path: format!("{}{name}-{hash}.{extension}", paths::ASSETS),
        media_type,
        bytes: text.into_bytes(),
    }
}

/// The first `bytes` bytes as lower-case hex.
pub fn hex(digest: &[u8], bytes: usize) -> String {
    digest.iter().take(bytes).fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}
