//! The API's answers: JSON, and one small table from problems to status codes.

use std::fmt::Display;
use std::ops::RangeInclusive;

use axum::Json;
use axum::extract::FromRequestParts;
use axum::extract::rejection::{JsonRejection, PathRejection, QueryRejection};
use axum::http::header::{ALLOW, CONTENT_TYPE, WWW_AUTHENTICATE};
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use news::{FrontRefusal, Refusal};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::desk::Problem;

/// Why a request wasn't done, as the API tells it.
#[derive(Debug)]
pub struct Failure {
    status: StatusCode,
    code: &'static str,
    message: String,
    /// The refusal as a value, where the rules refused.
    refusal: Option<Value>,
}

impl Failure {
    pub fn new(status: StatusCode, code: &'static str, message: impl Into<String>) -> Self {
        Self { status, code, message: message.into(), refusal: None }
    }

    pub fn not_found(what: &'static str, id: impl ToString) -> Self {
        Problem::not_found(what, id).into()
    }

    /// Whether it is no fault of whoever asked: they may be told otherwise in a moment.
    pub fn is_ours(&self) -> bool {
        self.status.is_server_error()
    }

    fn refused(refusal: Value, allowed: bool, message: String) -> Self {
        let status = if allowed { StatusCode::CONFLICT } else { StatusCode::FORBIDDEN };
        Self { status, code: "refused", message, refusal: Some(refusal) }
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let mut body = json!({ "error": self.code, "message": self.message });
        if let (Some(refusal), Some(map)) = (self.refusal, body.as_object_mut()) {
            map.insert("why".into(), refusal);
        }
        let mut response = (self.status, Json(body)).into_response();
        if self.status == StatusCode::UNAUTHORIZED {
            // RFC 9110, section 11.6.1: a 401 says how to sign in.
            response.headers_mut().insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        response
    }
}

/// Failures that the framework found before any handler did are told in JSON too.
pub async fn in_json(response: Response) -> Response {
    let status = response.status();
    let json = |value: &HeaderValue| value.as_bytes().starts_with(b"application/json");
    let told = response.headers().get(CONTENT_TYPE).is_some_and(json);
    if told || !(status.is_client_error() || status.is_server_error()) {
        return response;
    }
    let message = match status {
        StatusCode::METHOD_NOT_ALLOWED => "this address doesn't do that; the Allow header says what it does",
        StatusCode::PAYLOAD_TOO_LARGE => "the request is too large: words take 4 MiB, a picture 64 MiB",
        StatusCode::UNSUPPORTED_MEDIA_TYPE => "send application/json",
        _ => status.canonical_reason().unwrap_or("it failed"),
    };
    let mut failure = Failure::new(status, "unreadable", message).into_response();
    if let Some(allow) = response.headers().get(ALLOW) {
        failure.headers_mut().insert(ALLOW, allow.clone());
    }
    failure
}

/// A handler that panicked.
pub fn broken(error: &tokio::task::JoinError) -> Failure {
    tracing::error!("a request was not done to its end: {error}");
    let message = "this is a mistake of Longwave's; the newsroom's log says more. Look whether it was done";
    Failure::new(StatusCode::INTERNAL_SERVER_ERROR, "broken", message)
}

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Self {
        let message = problem.to_string();
        match problem {
            Problem::NotFound { .. } => Self::new(StatusCode::NOT_FOUND, "not-found", message),
            Problem::Unusable(_) | Problem::Picture(_) => {
                Self::new(StatusCode::UNPROCESSABLE_ENTITY, "unusable", message)
            }
            Problem::Why(ref why) if !why.clashes() => {
                Self::new(StatusCode::UNPROCESSABLE_ENTITY, "unusable", message)
            }
            Problem::Why(_) => Self::new(StatusCode::CONFLICT, "conflict", message),
            Problem::Refused(refusal) => {
                let allowed = !matches!(refusal, Refusal::NotAllowed { .. } | Refusal::NotEverywhere { .. });
                Self::refused(serde_json::to_value(refusal).unwrap_or_default(), allowed, message)
            }
            Problem::FrontRefused(refusal) => {
                let allowed = !matches!(refusal, FrontRefusal::NotAllowed { .. });
                Self::refused(serde_json::to_value(refusal).unwrap_or_default(), allowed, message)
            }
            Problem::Setup(refusal) => {
                Self::refused(serde_json::to_value(refusal).unwrap_or_default(), true, message)
            }
            Problem::Lacks(_) => Self::new(StatusCode::FORBIDDEN, "refused", message),
            Problem::Busy => Self::new(StatusCode::SERVICE_UNAVAILABLE, "busy", message),
            Problem::Store(error) => error.into(),
            Problem::Page(_) | Problem::Broken(_) => {
                Self::new(StatusCode::INTERNAL_SERVER_ERROR, "broken", message)
            }
        }
    }
}

impl From<store::Error> for Failure {
    fn from(error: store::Error) -> Self {
        use store::Error::{Busy, Corrupt, Full, Overtaken, Setup, Taken};
        if let Setup(refusal) = error {
            return Problem::from(refusal).into();
        }
        if matches!(error, Overtaken { .. } | Taken { .. }) {
            return Self::new(StatusCode::CONFLICT, "conflict", error.to_string());
        }
        // Logged here, at the boundary, once; what the database says is not for clients.
        tracing::error!("the store failed: {error:#}");
        let unavailable = StatusCode::SERVICE_UNAVAILABLE;
        let (status, code, message) = match error {
            Full(_) => (
                StatusCode::INSUFFICIENT_STORAGE,
                "full",
                "the newsroom's disk is full; nothing was changed. Have somebody make room, then do it again",
            ),
            Busy(_) => {
                (unavailable, "busy", "the newsroom's database is busy; nothing was changed. Try again")
            }
            Corrupt { .. } => (
                StatusCode::INTERNAL_SERVER_ERROR,
                "corrupt",
                "what this needs can't be read in the newsroom's database; the log says what. Trying again won't \
                 help: have somebody restore it from a backup",
            ),
            _ => (
                unavailable,
                "unavailable",
                "the newsroom's database or media can't be reached; nothing was changed. Try again",
            ),
        };
        Self::new(status, code, message)
    }
}

impl From<JsonRejection> for Failure {
    fn from(rejection: JsonRejection) -> Self {
        Self::new(rejection.status(), "unreadable", rejection.body_text())
    }
}

impl From<QueryRejection> for Failure {
    fn from(rejection: QueryRejection) -> Self {
        Self::new(rejection.status(), "unreadable", rejection.body_text())
    }
}

/// A number of a query, as it may be where it is said.
///
/// # Errors
/// 400 where it is less or more.
pub fn within<T: PartialOrd + Display + Copy>(
    name: &str,
    asked: Option<T>,
    range: RangeInclusive<T>,
) -> Result<Option<T>, Failure> {
    match asked.filter(|asked| !range.contains(asked)) {
        None => Ok(asked),
        Some(asked) => Err(Failure::new(
            StatusCode::BAD_REQUEST,
            "unreadable",
            format!("{name} is from {} to {}, not {asked}", range.start(), range.end()),
        )),
    }
}

/// What an address names. One that can't be read names nothing: the answer is a 404 in JSON, as for what isn't there.
pub struct Path<T>(pub T);

impl<T: DeserializeOwned + Send, S: Send + Sync> FromRequestParts<S> for Path<T> {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        let rejected = |rejection: PathRejection| {
            Failure::new(StatusCode::NOT_FOUND, "not-found", rejection.body_text())
        };
        let found = axum::extract::Path::from_request_parts(parts, state).await;
        found.map(|axum::extract::Path(named)| Self(named)).map_err(rejected)
    }
}

pub async fn no_such_address() -> Failure {
    let message = "there is no such address; /api/v1/openapi.json lists them all";
    Failure::new(StatusCode::NOT_FOUND, "not-found", message)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_trouble_of_the_store_has_its_own_answer() {
        let told = |error: store::Error| {
            let failure = Failure::from(error);
            (failure.status.as_u16(), failure.code)
        };
        assert_eq!(told(store::Error::Full("it".into())), (507, "full"));
        assert_eq!(told(store::Error::Overtaken { what: "it".into() }), (409, "conflict"));
        let corrupt = store::Error::Corrupt { what: "it".into(), why: "so".into() };
        assert_eq!(told(corrupt), (500, "corrupt"));
        assert_eq!(told(store::Error::Migration("it".into())), (503, "unavailable"));
    }
}
