//! The bodies of requests: how long they may take, and whose they are once all of them is there.

use std::time::Duration;

use axum::Router;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::response::{IntoResponse, Response};
use tower_http::timeout::{RequestBodyDeadlineLayer, RequestBodyTimeoutLayer};

use crate::newsroom::Newsroom;

/// Who sends nothing more of a request for so long is answered that it can't be read.
const GO_ON_WITHIN: Duration = Duration::from_secs(10);
/// How long all of a request with words in it may take, however steadily it comes: a handler goes by what its sender might
/// do when it began.
const WORDS_WITHIN: Duration = Duration::from_secs(30);
/// The same of pictures and files, which come from the field, too.
const FILES_WITHIN: Duration = Duration::from_secs(5 * 60);

/// Bytes of a file with the newsroom's setup, or of a form with such a file in it.
pub const FILE: usize = 32 << 20;

/// Routes that take words.
pub fn words(routes: Router<Newsroom>) -> Router<Newsroom> {
    within(routes, WORDS_WITHIN)
}

/// Routes that take pictures and files.
pub fn files(routes: Router<Newsroom>) -> Router<Newsroom> {
    within(routes, FILES_WITHIN)
}

fn within(routes: Router<Newsroom>, whole: Duration) -> Router<Newsroom> {
    routes.layer(RequestBodyTimeoutLayer::new(GO_ON_WITHIN)).layer(RequestBodyDeadlineLayer::new(whole))
}

/// Who sent a request, and its body. They are asked for before it is read, so that nobody sends much who may send nothing,
/// and again once it is whole: what was taken away from them meanwhile is theirs no more.
pub struct Whole<Who, Sent>(pub Who, pub Sent);

impl<Who, Sent> FromRequest<Newsroom> for Whole<Who, Sent>
where
    Who: FromRequestParts<Newsroom>,
    Sent: FromRequest<Newsroom> + Send,
{
    type Rejection = Response;

    async fn from_request(request: Request, room: &Newsroom) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        Who::from_request_parts(&mut parts, room).await.map_err(IntoResponse::into_response)?;
        let mut again = parts.clone();
        let sent = Sent::from_request(Request::from_parts(parts, body), room).await;
        let sent = sent.map_err(IntoResponse::into_response)?;
        let who = Who::from_request_parts(&mut again, room).await;
        Ok(Self(who.map_err(IntoResponse::into_response)?, sent))
    }
}
