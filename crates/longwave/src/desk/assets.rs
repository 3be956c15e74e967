//! The desk's scripts and styles, as `cargo xtask web` built them into the executable.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use include_dir::{Dir, include_dir};

static BUILT: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/built");

/// The address of what was built of a source, such as `editor.js`; none where nothing was built.
pub fn address(name: &str) -> Option<String> {
    let (stem, ending) = name.rsplit_once('.')?;
    let names = BUILT.files().filter_map(|file| file.path().to_str());
    let mut built = names.filter(|built| {
        let hash = built.strip_prefix(stem).and_then(|rest| rest.strip_prefix('-'));
        hash.is_some_and(|hash| hash.rsplit_once('.').is_some_and(|(_, end)| end == ending))
    });
    built.next().map(|built| format!("/desk/assets/{built}"))
}

/// One of them. Its name has a hash of what is in it, so it is kept for good.
pub async fn asset(Path(file): Path<String>) -> Response {
    let kind = match file.rsplit_once('.') {
        Some((_, "js")) => "text/javascript; charset=utf-8",
        Some((_, "css")) => "text/css; charset=utf-8",
        _ => return StatusCode::NOT_FOUND.into_response(),
    };
    match BUILT.get_file(&file) {
        Some(file) => {
            let headers = [(CONTENT_TYPE, kind), (CACHE_CONTROL, "public, max-age=31536000, immutable")];
            (headers, file.contents()).into_response()
        }
        None => StatusCode::NOT_FOUND.into_response(),
    }
}
