//! What a page says of itself to browsers, search engines and those who share it.

use news::{Picture, Timestamp};
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::frame::Frame;
use super::picture::{self, Ratio};
use crate::assets::hex;
use crate::html::Html;
use crate::html::words::attributes;
use crate::locale::Message;
use crate::paths;
use crate::shown::{BreakingNews, Card};
use crate::site::Site;

/// The head of a page.
#[derive(Debug, Default, Serialize)]
pub struct Head {
    pub title: String,
    /// The attributes that say so where the title's words are of a second language.
    pub title_lang: Html,
    pub description: String,
    /// The one address that search engines are told; a page without one isn't for them.
    pub canonical: Option<String>,
    pub alternates: Vec<Alternate>,
    pub feed: Option<String>,
    pub open_graph: Vec<Meta>,
    pub json_ld: Html,
    /// Changes with the alerts, so that a browser can remember which were dismissed.
    pub alert_key: Option<String>,
    pub story: Option<String>,
    /// Changes with what the page shows; only pages that listen for news have it.
    pub version: Option<String>,
    /// The section of the menu that the page belongs to.
    pub section: Option<String>,
    pub columns: bool,
    /// Where the text version is.
    pub text: Option<String>,
    /// Where the full version is.
    pub full: Option<String>,
    pub copyright: Html,
}

/// The same in another language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Alternate {
    pub lang: String,
    pub href: String,
}

/// One property of the Open Graph protocol.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Meta {
    pub property: &'static str,
    pub content: String,
}

/// Says a property, unless there is nothing to say.
pub fn meta(into: &mut Vec<Meta>, property: &'static str, content: impl Into<String>) {
    let content = content.into();
    if !content.is_empty() {
        into.push(Meta { property, content });
    }
}

impl Head {
    /// Names the picture that stands for the page where somebody shares it, with its alternative text.
    pub fn shows(&mut self, site: &Site, frame: &Frame, picture: Option<(&Picture, &str)>) {
        let Some((picture, alt)) = picture else { return };
        let (path, width, height) = picture::measured(picture, Ratio::Wide);
        let graph = &mut self.open_graph;
        meta(graph, "og:image", site.absolute(frame.service.as_ref(), &path));
        meta(graph, "og:image:width", width.to_string());
        meta(graph, "og:image:height", height.to_string());
        meta(graph, "og:image:alt", alt);
    }

    /// The head of a page of a service at a path; `name` is what it shows, none on the front.
    pub fn at(site: &Site, frame: &Frame, path: &str, name: Option<&str>) -> Self {
        let site_name = frame.site_name(site);
        let canonical = site.absolute(frame.service.as_ref(), path);
        let title = name.map_or_else(|| site_name.to_owned(), |name| format!("{name} | {site_name}"));
        let mut open_graph = Vec::new();
        meta(&mut open_graph, "og:title", name.unwrap_or(site_name));
        meta(&mut open_graph, "og:type", "website");
        meta(&mut open_graph, "og:url", canonical.clone());
        meta(&mut open_graph, "og:site_name", site_name);
        meta(&mut open_graph, "og:locale", frame.language().with_territory());
        Self {
            title,
            open_graph,
            canonical: Some(canonical),
            feed: frame.service.as_ref().map(|service| paths::feed(&service.id, None, "rss")),
            text: Some(format!("{path}?text")),
            full: Some(path.to_owned()),
            ..Self::default()
        }
    }

    /// The same where the name is one of the interface's words.
    pub fn named(site: &Site, frame: &Frame, path: &str, name: Option<&Message>) -> Self {
        let text = name.map(|name| name.text.as_str());
        Self { title_lang: name.map(attributes).unwrap_or_default(), ..Self::at(site, frame, path, text) }
    }
}

/// A short name for these alerts, if there are any.
pub fn alert_key(alerts: &[BreakingNews]) -> Option<String> {
    let mut digest = Sha256::new();
    alerts.iter().for_each(|alert| digest.update(format!("{}\n", alert.text)));
    (!alerts.is_empty()).then(|| hex(&digest.finalize(), 4))
}

/// The first picture of these stories.
pub fn first_picture<'a>(mut cards: impl Iterator<Item = &'a Card>) -> Option<(&'a Picture, &'a str)> {
    cards.find_map(|card| card.lead.as_ref().map(|(picture, used)| (picture, used.alt.as_str())))
}

/// A short name for what these lists of stories show.
pub fn version<'a>(cards: impl Iterator<Item = &'a Card>) -> String {
    let mut digest = Sha256::new();
    cards.for_each(|card| digest.update(format!("{}\n{}\n", card.story, card.headline)));
    hex(&digest.finalize(), 4)
}

/// "© 2026 Publisher", where the page has a date.
pub fn copyright(site: &Site, frame: &Frame, at: Option<Timestamp>) -> Html {
    let Some(at) = at else { return Html::default() };
    let year = frame.language().digits(&frame.zone.to_datetime(at).year().to_string());
    frame.words.say("copyright", &[("year", &year), ("publisher", frame.site_name(site))])
}
