//! What an operator's machines ask: is it up, and how does it do.

use std::fmt::Write;

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;

use crate::newsroom::Newsroom;

/// Answers while the process can serve readers at all: it does so without its database.
pub async fn healthz() -> &'static str {
    "ok\n"
}

/// Figures in the text format of Prometheus.
pub async fn metrics(State(room): State<Newsroom>) -> impl IntoResponse {
    let reader = room.reader();
    let head = room.store().log_head().await;
    let mut text = String::new();
    let mut gauge = |name: &str, help: &str, value: i64| {
        // Writing to a string can't fail.
        let _ = writeln!(
            text,
            "# HELP longwave_{name} {help}\n# TYPE longwave_{name} gauge\nlongwave_{name} {value}"
        );
    };
    gauge("database_up", "Whether the database answers.", i64::from(head.is_ok()));
    gauge("log_head", "The newest log entry.", head.unwrap_or_default());
    gauge("log_followed", "The newest log entry that readers' pages follow.", reader.fresh().head());
    gauge("pages_kept", "Pages kept in memory.", i64::try_from(reader.pages_kept()).unwrap_or(i64::MAX));
    gauge(
        "live_connections",
        "Open event streams.",
        i64::try_from(room.live().listeners()).unwrap_or(i64::MAX),
    );
    let failing = i64::try_from(room.failing_feeds()).unwrap_or(i64::MAX);
    gauge("feeds_failing", "Feeds whose folder can't be read.", failing);
    (StatusCode::OK, [(CONTENT_TYPE, "text/plain; version=0.0.4")], text)
}
