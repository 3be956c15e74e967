//! The API's answers: JSON, and one small table from problems to status codes.

use axum::Json;
use axum::extract::FromRequestParts;
use axum::extract::rejection::{JsonRejection, PathRejection, QueryRejection};
use axum::http::StatusCode;
use axum::http::request::Parts;
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
        (self.status, Json(body)).into_response()
    }
}

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Self {
        let message = problem.to_string();
        match problem {
            Problem::NotFound { .. } => Self::new(StatusCode::NOT_FOUND, "not-found", message),
            Problem::Unusable(_) => Self::new(StatusCode::UNPROCESSABLE_ENTITY, "unusable", message),
            Problem::Conflict(_) => Self::new(StatusCode::CONFLICT, "conflict", message),
            Problem::Refused(refusal) => {
                let allowed = !matches!(refusal, Refusal::NotAllowed { .. });
                Self::refused(serde_json::to_value(refusal).unwrap_or_default(), allowed, message)
            }
            Problem::FrontRefused(refusal) => {
                let allowed = !matches!(refusal, FrontRefusal::NotAllowed { .. });
                Self::refused(serde_json::to_value(refusal).unwrap_or_default(), allowed, message)
            }
            Problem::Store(error) => error.into(),
        }
    }
}

impl From<store::Error> for Failure {
    fn from(error: store::Error) -> Self {
        // Logged here, at the boundary, once; what the database says is not for clients.
        tracing::error!("the store failed: {error:#}");
        let message = "the newsroom's database can't be reached; nothing was changed. Try again";
        Self::new(StatusCode::SERVICE_UNAVAILABLE, "unavailable", message)
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
