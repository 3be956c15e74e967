//! A page that says why there is none.

use serde::Serialize;

use super::frame::Frame;
use super::head::Head;
use crate::html::Html;
use crate::html::words::attributes;
use crate::locale::Message;
use crate::shown::Notice;
use crate::site::Site;

/// What templates call `notice`.
#[derive(Debug, Serialize)]
pub struct NoticeValue {
    pub title: Html,
    /// The title as text alone, for the head.
    #[serde(skip)]
    pub plain: Option<Message>,
    pub texts: Vec<Html>,
}

pub fn notice(site: &Site, frame: &Frame, notice: Notice<'_>) -> NoticeValue {
    let words = frame.words;
    let (title, text, told) = match notice {
        // Its words send the reader to the search.
        Notice::NotFound if site.search => ("error-404-title", words.get("error-404-body"), None),
        Notice::NotFound => ("error-404-title", Html::default(), None),
        Notice::Withdrawn(told) => ("retracted", Html::default(), told),
        Notice::TakenDown(told) => ("error-410-title", words.get("taken-down"), told),
        Notice::Held => ("held", Html::default(), None),
        Notice::Broken => ("error-500-title", words.get("error-500-body"), None),
    };
    let texts = [text, told.map(Html::text).unwrap_or_default()];
    NoticeValue {
        title: words.get(title),
        plain: frame.language().message(title),
        texts: texts.into_iter().filter(|text| !text.is_empty()).collect(),
    }
}

pub fn head(site: &Site, frame: &Frame, value: &NoticeValue) -> Head {
    let site_name = frame.site_name(site);
    let feed = frame.service.as_ref().map(|service| crate::paths::feed(&service.id, None, "rss"));
    let (said, title_lang) =
        value.plain.as_ref().map(|told| (told.text.as_str(), attributes(told))).unwrap_or_default();
    Head { title: format!("{said} | {site_name}"), title_lang, feed, ..Head::default() }
}
