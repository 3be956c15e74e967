//! Times: for people in the service's words and calendar, for machines in ISO 8601.

use news::Timestamp;
use serde::Serialize;

use super::frame::Frame;
use crate::html::Html;

/// A moment as a page shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Time {
    /// Gregorian, in the service's zone, with its offset: what `datetime` takes.
    pub iso: String,
    pub text: String,
}

impl Time {
    /// Date and clock. A service that goes by UTC has readers in many zones, and says so.
    pub fn new(frame: &Frame, at: Timestamp) -> Self {
        let mut text = frame.language().date_time(at, &frame.zone);
        if frame.zone.iana_name() == Some("UTC") {
            text.push_str("\u{a0}UTC");
        }
        Self { iso: iso(frame, at), text }
    }

    /// The date in few words, as in lists.
    pub fn short(frame: &Frame, at: Timestamp) -> Self {
        Self { iso: iso(frame, at), text: frame.language().short_date_time(at, &frame.zone) }
    }

    /// As an element.
    pub fn to_html(&self) -> Html {
        Html::made(format!("<time datetime=\"{}\">{}</time>", self.iso, Html::text(&self.text).as_str()))
    }
}

/// A moment for machines.
pub fn iso(frame: &Frame, at: Timestamp) -> String {
    frame.zone.to_offset_info(at).offset().to_datetime(at).strftime("%Y-%m-%dT%H:%M:%S").to_string()
        + &offset(frame.zone.to_offset_info(at).offset().seconds())
}

fn offset(seconds: i32) -> String {
    let minutes = seconds.unsigned_abs() / 60;
    let sign = if seconds < 0 { '-' } else { '+' };
    format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}

/// "Updated 24 November 2026, 14:05", the time as an element; the time alone where the service lacks the word.
pub fn told(frame: &Frame, key: &str, at: Timestamp) -> Html {
    frame.words.around(key, "date", &Time::new(frame, at).to_html())
}
