//! What a draft's words came from: the wire items that its elements name.

use std::collections::HashSet;

use news::WireRef;
use yrs::{Out, ReadTxn, Transact, XmlElementRef};

use crate::Draft;
use crate::guard::guarded;
use crate::read::{attribute, children};

/// Wire items of a draft that are looked at; no story draws on so many.
const MOST: usize = 1_000;

impl Draft {
    /// The wire items that anything in the body came from, each once, in reading order. There may be more than its blocks
    /// say in a revision: the lines of a list may have come from several, and so may the words of a paragraph.
    pub fn sources(&self) -> Vec<WireRef> {
        let read = || {
            let txn = self.doc().transact();
            let (mut found, mut known) = (Vec::new(), HashSet::new());
            let mut open = children(&txn, &self.roots().body);
            open.reverse();
            while let Some(next) = open.pop().filter(|_| found.len() < MOST) {
                let Out::YXmlElement(element) = next else { continue };
                found.extend(named(&txn, &element).into_iter().filter(|from| known.insert(from.clone())));
                let mut inside = children(&txn, &element);
                inside.reverse();
                open.append(&mut inside);
            }
            Ok(found)
        };
        guarded(self.size(), read).unwrap_or_default()
    }
}

/// The wire items that an element says it came from, a line each: where words of several were put together, the first is
/// that of the block.
pub fn named<T: ReadTxn>(txn: &T, element: &XmlElementRef) -> Vec<WireRef> {
    let from = attribute(txn, element, "from").unwrap_or_default();
    from.lines().filter_map(|line| serde_json::from_str(line).ok()).collect()
}
