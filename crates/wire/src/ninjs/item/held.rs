//! Items within an item: what they hold, and whose rights it has.

use news::{Association, ItemClass, WireItem};

use super::super::parts::{association, is_seen};
use super::Told;
use crate::barred;
use crate::defects::excerpt;
use crate::draft::push;
use crate::handed::HandedDown;
use crate::limits::Limits;

/// Adds an associated item, unless it may not be used.
pub(super) fn associate(
    item: &mut WireItem,
    rel: &str,
    inner: Told,
    stopped: &mut Vec<WireItem>,
    notes: &mut Vec<String>,
    handed: &HandedDown,
    limits: &Limits,
) {
    let Told { item: inner, alt, stopped: within } = inner;
    within.into_iter().for_each(|one| push(stopped, one, limits));
    if barred::comes_along(item, &inner, &format!("associations.{rel}"), stopped, limits) {
        notes.extend(said_of(&inner, &item.ednotes));
        unfolded(rel, inner, alt, handed)
            .into_iter()
            .for_each(|one| push(&mut item.associations, one, limits));
    }
}

/// What is noted to editors of a picture or film, with the words that tell which it is said of; what is noted of the item
/// itself as well isn't said again.
fn said_of(inner: &WireItem, known: &[String]) -> Vec<String> {
    let which = [&inner.headline, &inner.summary, &inner.guid].into_iter().find(|told| !told.is_empty());
    let which = which.map(|told| format!(" [{}]", excerpt(told))).unwrap_or_default();
    let notes = inner.ednotes.iter().filter(|note| is_seen(inner.class) && !known.contains(note));
    notes.map(|note| format!("{note}{which}")).collect()
}

/// An associated item and what it holds itself, such as a gallery's pictures, under its rights. What another story holds
/// is that story's.
fn unfolded(rel: &str, mut inner: WireItem, alt: String, handed: &HandedDown) -> Vec<Association> {
    let story = inner.class == ItemClass::Text && !inner.body.blocks.is_empty();
    let mut held = std::mem::take(&mut inner.associations);
    held.retain(|_| !story);
    let holding = association(rel, inner, alt);
    for one in &mut held {
        handed.rights(&mut one.rights, &holding.rights);
        handed.text(&mut one.credit_line, &holding.credit_line);
    }
    held.insert(0, holding);
    held
}
