//! What waits for somebody in a draft: changes that are only suggested, and comments that nobody resolved.

use std::collections::HashSet;

use news::BlockId;
use yrs::types::{Attrs, ToJson};
use yrs::{Any, Map, Out, ReadTxn, Transact};

use crate::Draft;
use crate::comments::{MAP, resolves};
use crate::guard::guarded;
use crate::inline::{runs, value};
use crate::read::{attribute, children, id_of, texts_within};
use crate::shape::mark;

/// How many there are, and in which block the first is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Open {
    pub suggestions: usize,
    pub comments: usize,
    pub suggested: Option<BlockId>,
    pub commented: Option<BlockId>,
}

impl Draft {
    /// What waits for somebody in it.
    pub fn open(&self) -> Open {
        guarded(self.size(), || Ok(self.look_for_open())).unwrap_or_default()
    }

    fn look_for_open(&self) -> Open {
        let txn = self.doc().transact();
        let comments = open_comments(&txn);
        let (mut open, mut seen) = (Open { comments: comments.len(), ..Open::default() }, HashSet::new());
        let Some(body) = txn.get_xml_fragment("body") else { return open };
        for child in children(&txn, &body) {
            let Out::YXmlElement(element) = &child else { continue };
            let block = BlockId(attribute(&txn, element, "id").unwrap_or_else(|| id_of(&child)));
            for run in texts_within(&txn, element).iter().flat_map(|text| runs(text, &txn)) {
                let suggested: Vec<_> = ids(&run.formats, &["insertion", "deletion"]).collect();
                if !suggested.is_empty() {
                    open.suggested.get_or_insert_with(|| block.clone());
                }
                seen.extend(suggested);
                if ids(&run.formats, &["comment"]).any(|id| comments.contains(&id)) {
                    open.commented.get_or_insert_with(|| block.clone());
                }
            }
        }
        open.suggestions = seen.len();
        open
    }
}

/// The ids that marks of these names bear.
fn ids(formats: &Attrs, names: &'static [&'static str]) -> impl Iterator<Item = String> {
    let ours = formats.keys().filter(move |format| names.contains(&mark(format)));
    ours.filter_map(|format| value(formats, format, "id"))
}

/// The comments that nobody has resolved.
fn open_comments<T: ReadTxn>(txn: &T) -> HashSet<String> {
    let Some(map) = txn.get_map(MAP) else { return HashSet::new() };
    let is_resolved = |key: &str| map.get(txn, &format!("{key}!")).is_some_and(|mark| resolves(&mark));
    let is_said = |said: &Out| matches!(said.to_json(txn), Any::Map(said) if said.contains_key("words"));
    let first = map.iter(txn).filter(|(key, said)| !key.contains(['/', '!']) && is_said(said));
    first.map(|(key, _)| key.to_owned()).filter(|key| !is_resolved(key)).collect()
}
