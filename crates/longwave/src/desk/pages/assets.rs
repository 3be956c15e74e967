//! The desk's style and script, under names that change with what is in them, so that browsers keep them for good.

use std::sync::{Arc, LazyLock};

use axum::extract::Path;
use axum::http::header::CACHE_CONTROL;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use data_encoding::HEXLOWER;
use include_dir::{Dir, include_dir};
use sha2::{Digest, Sha256};

use crate::reader::{self, Encoded};

/// What `cargo xtask web` made; empty where it never ran.
static BUILT: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/desk/built");

const STYLE: &str = include_str!("../../../desk/desk.css");

struct Asset {
    name: &'static str,
    href: String,
    /// In each coding, made when somebody first asks for it.
    body: Arc<Encoded>,
    media_type: &'static str,
}

static ASSETS: LazyLock<Vec<Asset>> = LazyLock::new(|| {
    let built = BUILT.files().filter_map(|file| Some((file.path().to_str()?, file.contents())));
    let own = std::iter::once(("desk.css", STYLE.as_bytes()));
    own.chain(built).filter_map(|(name, bytes)| asset(name, bytes)).collect()
});

fn asset(name: &'static str, bytes: &'static [u8]) -> Option<Asset> {
    let (stem, ending) = name.rsplit_once('.')?;
    let media_type = match ending {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        _ => return None,
    };
    let mut hash = HEXLOWER.encode(&Sha256::digest(bytes));
    hash.truncate(12);
    let body = Arc::new(Encoded::new(bytes));
    Some(Asset { name, href: format!("/desk/assets/{stem}-{hash}.{ending}"), body, media_type })
}

/// Where the desk's pages find a file; empty where it wasn't built.
pub fn href(name: &str) -> String {
    ASSETS.iter().find(|asset| asset.name == name).map(|asset| asset.href.clone()).unwrap_or_default()
}

/// What a browser runs when a notice comes. It stands where all of the desk is below it, under one name for good.
pub async fn push_worker(headers: HeaderMap) -> Response {
    let mut response = send(ASSETS.iter().find(|asset| asset.name == "push.js"), &headers).await;
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    response
}

pub async fn asset_file(Path(file): Path<String>, headers: HeaderMap) -> Response {
    let found = ASSETS.iter().find(|asset| asset.href.rsplit('/').next() == Some(file.as_str()));
    send(found, &headers).await
}

async fn send(asset: Option<&Asset>, headers: &HeaderMap) -> Response {
    match asset {
        Some(asset) => reader::file(&asset.body, asset.media_type, headers).await,
        None => StatusCode::NOT_FOUND.into_response(),
    }
}
