//! Pictures at the desk: those too that no reader sees yet, for whoever may see them.

use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use news::Right;

use super::here::Here;
use super::trouble::Trouble;
use crate::desk;
use crate::newsroom::Newsroom;
use crate::reader::serve;

pub async fn picture(
    State(room): State<Newsroom>,
    here: Here,
    Path((id, ratio, file)): Path<(String, String, String)>,
    headers: HeaderMap,
) -> Response {
    let Some(wanted) = serve::rendition(&id, &ratio, &file) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    match desk::find_picture(&room, wanted.picture, &here.actor).await {
        Ok(seen) if seen.whole => serve::unseen_media(&room, wanted, seen.picture.look, &headers).await,
        Ok(_) => Trouble::NotAllowed(Right::BarPictures).into_response(),
        Err(problem) => Trouble::from(problem).into_response(),
    }
}
