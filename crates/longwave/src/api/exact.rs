//! A request's body: JSON that says what is expected, and nothing that nobody would read.

use axum::Json;
use axum::body::Body;
use axum::extract::rejection::BytesRejection;
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use bytes::Bytes;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::answer::Failure;

/// JSON of which every field is known. A misspelt one would leave what it was meant for empty; what is kept may have
/// fields of another version, what is sent may not.
pub struct Exact<T>(pub T);

impl<T: DeserializeOwned + Serialize, S: Send + Sync> FromRequest<S> for Exact<T> {
    type Rejection = Failure;

    async fn from_request(request: Request, state: &S) -> Result<Self, Failure> {
        let (parts, body) = request.into_parts();
        let bytes = Bytes::from_request(Request::from_parts(parts.clone(), body), state).await;
        let bytes = bytes.map_err(|rejection: BytesRejection| {
            Failure::new(rejection.status(), "unreadable", rejection.body_text())
        })?;
        let whole = Request::from_parts(parts, Body::from(bytes.clone()));
        let Json(read) = Json::<T>::from_request(whole, state).await?;
        let (sent, understood) = (serde_json::from_slice(&bytes), serde_json::to_value(&read));
        let unknown = match (sent, understood) {
            (Ok(sent), Ok(understood)) => unknown(&sent, &understood, ""),
            _ => None,
        };
        match unknown {
            None => Ok(Self(read)),
            Some(field) => {
                let message = format!("{field}: there is no such field; /api/v1/openapi.json lists them");
                Err(Failure::new(StatusCode::UNPROCESSABLE_ENTITY, "unreadable", message))
            }
        }
    }
}

/// The first field that was sent and not understood. What was understood says every field that it has, but for those
/// that are empty.
fn unknown(sent: &Value, understood: &Value, place: &str) -> Option<String> {
    match (sent, understood) {
        (Value::Object(sent), Value::Object(understood)) => sent.iter().find_map(|(key, value)| {
            let place = if place.is_empty() { key.clone() } else { format!("{place}.{key}") };
            match understood.get(key) {
                Some(known) => unknown(value, known, &place),
                None if value.is_null() => None,
                None => Some(place),
            }
        }),
        (Value::Array(sent), Value::Array(understood)) => {
            let both = sent.iter().zip(understood).enumerate();
            both.into_iter().find_map(|(at, (one, other))| unknown(one, other, &format!("{place}[{at}]")))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use news::{Action, Content};
    use serde_json::json;

    use super::*;

    fn field<T: DeserializeOwned + Serialize>(sent: &Value) -> Option<String> {
        let read: T = serde_json::from_value(sent.clone()).unwrap();
        unknown(sent, &serde_json::to_value(read).unwrap(), "")
    }

    #[test]
    fn a_field_that_nobody_reads_is_named() {
        let body = |block: Value| json!({ "body": { "format": 1, "blocks": [block] } });
        let mut block =
            json!({ "id": "b1", "type": "heading", "level": 2, "text": [{ "text": "x", "mark": null }] });
        assert_eq!(field::<Content>(&body(block.clone())), None);
        block["text"][0]["bold"] = json!(true);
        assert_eq!(field::<Content>(&body(block)).unwrap(), "body.blocks[0].text[0].bold");
        assert_eq!(field::<Content>(&json!({ "headlin": "x" })).unwrap(), "headlin");
        let kill = json!({ "action": "kill", "reason": "x", "note": "y" });
        assert_eq!(field::<Action>(&kill).unwrap(), "note");
        let hold =
            json!({ "action": "hold", "cause": { "wire": { "provider": "a", "guid": "b" } }, "reason": "x" });
        assert_eq!(field::<Action>(&hold), None);
    }
}
