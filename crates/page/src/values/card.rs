//! Stories as they stand in lists.

use news::{Picture, PictureUse};
use serde::Serialize;

use super::frame::Frame;
use super::picture::{self, Shown};
use super::time::Time;
use crate::html::Html;
use crate::html::burmese::whole;
use crate::paths;
use crate::shown::Card;

/// One story in a list.
#[derive(Debug, Serialize)]
pub struct CardValue {
    pub href: String,
    pub headline: String,
    pub summary: String,
    pub label: Html,
    pub time: Option<Time>,
    /// Whether it leads its list.
    pub lead: bool,
    /// Its place in a ranked list, in the service's digits.
    pub rank: Option<String>,
    pub picture: Option<Shown>,
}

/// Where a card stands, which says how much of it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum At {
    /// The first of a front.
    Lead,
    /// In the first screen.
    Top,
    /// Below it.
    Band,
    /// The first of a list of its own.
    First,
    /// In a list of its own: with summary and time.
    List,
    /// Beside a story: picture and headline.
    Beside,
    /// Headline and time.
    Plain,
    /// Headline alone.
    Headline,
}

/// A card, at its place.
pub fn card(frame: &Frame, card: &Card, at: At) -> CardValue {
    // Where no picture speaks, a few words do.
    let bare = at == At::Band && card.lead.is_none();
    let tells = bare || matches!(at, At::Lead | At::Top | At::List | At::First);
    let dated = matches!(at, At::List | At::Plain | At::First);
    CardValue {
        href: paths::story(&card.service, card.story, card.slug.as_deref()),
        headline: whole(&card.headline).into_owned(),
        summary: if tells { whole(&card.summary).into_owned() } else { String::new() },
        label: frame.label(card.label),
        time: dated.then(|| Time::short(frame, card.published)),
        lead: at == At::First,
        rank: None,
        picture: card
            .lead
            .as_ref()
            .and_then(|(picture, used)| pictured(picture, used, at))
            .map(|shown| frame.shown(shown)),
    }
}

fn pictured(picture: &Picture, used: &PictureUse, at: At) -> Option<Shown> {
    match at {
        At::Lead | At::First => Some(picture::front_lead(picture, &used.alt)),
        At::Top => Some(picture::card(picture, &used.alt, false)),
        At::Band | At::List => Some(picture::card(picture, &used.alt, true)),
        At::Beside => Some(picture::beside(picture, &used.alt)),
        At::Plain | At::Headline => None,
    }
}

/// A list of them.
pub fn cards(frame: &Frame, all: &[Card], at: At) -> Vec<CardValue> {
    all.iter().map(|one| card(frame, one, at)).collect()
}

/// A list of headlines in which the order says something.
pub fn ranked(frame: &Frame, all: &[Card]) -> Vec<CardValue> {
    let ranked = (1..).zip(all).map(|(rank, one)| CardValue {
        rank: Some(frame.language().number(rank)),
        ..card(frame, one, At::Headline)
    });
    ranked.collect()
}
