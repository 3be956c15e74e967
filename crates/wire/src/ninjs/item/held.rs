//! Items within an item: what they hold, and whose rights it has.

use news::{Association, ItemClass, WireItem};

use super::super::parts::association;
use super::Told;
use crate::barred;
use crate::draft::push;
use crate::handed::HandedDown;
use crate::limits::Limits;

/// Adds an associated item, unless it may not be used.
pub(super) fn associate(
    item: &mut WireItem,
    rel: &str,
    inner: Told,
    stopped: &mut Vec<WireItem>,
    handed: &HandedDown,
    limits: &Limits,
) {
    let Told { item: inner, alt, stopped: within } = inner;
    within.into_iter().for_each(|one| push(stopped, one, limits));
    if barred::comes_along(item, &inner, &format!("associations.{rel}"), stopped, limits) {
        unfolded(rel, inner, alt, handed)
            .into_iter()
            .for_each(|one| push(&mut item.associations, one, limits));
    }
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
