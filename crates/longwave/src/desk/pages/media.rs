//! Pictures at the desk: those too that no reader sees yet.

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;

use super::here::Here;
use crate::newsroom::Newsroom;
use crate::reader::serve;

pub async fn picture(
    State(room): State<Newsroom>,
    _: Here,
    path: Path<(String, String, String)>,
    headers: HeaderMap,
) -> Response {
    serve::unseen_media(&room, path.0, &headers).await
}
