//! Items that say that they replace others, where each revision has an id of its own.

use news::WireItem;

use crate::defects::{add, excerpt, note};
use crate::draft::push_new;
use crate::limits::Limits;

/// What IPTC calls an item that adds to the one before.
const UPDATE: &str = "sig:update";

/// Tells in a note what the item replaces, and signals that it updates it. It stays an item of its own: a kill names one
/// revision by its id, and wouldn't be found under the id of another.
pub(crate) fn tell(item: &mut WireItem, replaced: &[String], place: &str, limits: &Limits) {
    for id in replaced.iter().filter(|id| **id != item.guid) {
        let detail = format!(
            "it replaces {}, which is an item of its own: look at what was made of that",
            excerpt(id)
        );
        add(&mut item.defects, note("replaces-other", place, detail));
        push_new(&mut item.signals, UPDATE.to_owned(), limits);
    }
}
