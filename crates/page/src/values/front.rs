//! A service's front as a value.

use serde::Serialize;

use super::card::{At, CardValue, card, cards, ranked};
use super::frame::{Frame, menu_section};
use super::head::{Head, first_picture, version};
use crate::html::Html;
use crate::paths;
use crate::shown::FrontPage;
use crate::site::Site;

/// What templates are given of a front.
#[derive(Debug, Serialize)]
pub struct FrontValue {
    pub top: Vec<CardValue>,
    pub bands: Vec<Band>,
    pub most_read: Vec<CardValue>,
    pub latest: Vec<CardValue>,
    /// Nothing was published yet.
    pub empty: bool,
}

/// A section's newest stories.
#[derive(Debug, Serialize)]
pub struct Band {
    pub id: String,
    pub href: String,
    pub name: Html,
    pub cards: Vec<CardValue>,
}

pub fn front(frame: &Frame, shown: &FrontPage<'_>) -> FrontValue {
    let at = |place: usize| match place {
        0 => At::Lead,
        // What a window at LG shows at once.
        1..=4 => At::Top,
        _ => At::Band,
    };
    FrontValue {
        top: shown.slots.iter().enumerate().map(|(place, one)| card(frame, one, at(place))).collect(),
        bands: bands(frame, shown),
        most_read: ranked(frame, shown.most_read),
        latest: cards(frame, shown.latest, At::Plain),
        empty: shown.slots.is_empty() && shown.sections.is_empty() && shown.latest.is_empty(),
    }
}

fn bands(frame: &Frame, shown: &FrontPage<'_>) -> Vec<Band> {
    let Some(service) = &frame.service else { return Vec::new() };
    let band = |(section, stories): &(news::Section, Vec<crate::Card>)| {
        let place = menu_section(service, section, frame.words)?;
        let id = format!("s-{}", place.id);
        Some(Band { id, href: place.href, name: place.name, cards: cards(frame, stories, At::Band) })
    };
    shown.sections.iter().filter_map(band).collect()
}

pub fn head(site: &Site, frame: &Frame, shown: &FrontPage<'_>) -> Head {
    let listed = shown.sections.iter().flat_map(|(_, cards)| cards);
    let all = || shown.slots.iter().chain(listed.clone()).chain(shown.latest);
    let mut head = Head::at(site, frame, &paths::front(shown.service), None);
    head.shows(site, frame, first_picture(all()));
    head.version = Some(version(all()));
    head.copyright = super::head::copyright(site, frame, all().map(|card| card.published).max());
    head
}
