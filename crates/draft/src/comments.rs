//! Comments: what was said beside the words, and by whom as their browser says. The editor keeps them in a map of the
//! document: a comment under its id, an answer under both ids, and that a thread is resolved, and by whom, under the id
//! and a mark. In another one it notes each time that suggestions were accepted (`true`) or rejected (`false`).

use std::collections::BTreeMap;

use serde_json::Value;
use yrs::encoding::write::Write;
use yrs::types::ToJson;
use yrs::{Any, Map, Out, ReadTxn, Transact};

use crate::Draft;

pub(crate) const MAP: &str = "comments";
const DECIDED: &str = "decided";

/// Something that somebody does beside the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Comments, or answers.
    Comment,
    /// Says that what was commented on is done.
    Resolve,
    Reopen,
    /// Takes suggested changes.
    Accept,
    Reject,
}

/// Everything that was done beside the words, as it stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Beside(BTreeMap<String, Deed>);

impl Beside {
    /// What was done since it stood so.
    pub fn since(&self, before: &Self) -> Vec<Deed> {
        let new = self.0.iter().filter(|(key, deed)| before.0.get(*key) != Some(*deed));
        new.map(|(_, deed)| *deed).collect()
    }
}

/// A comment, or an answer to one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// The same for as long as the comment is there.
    pub key: String,
    pub by: String,
    pub words: String,
}

impl Comment {
    /// Whether a change brought it: where a map has a key for the first time, the change names both.
    pub fn is_brought_by(&self, change: &[u8]) -> bool {
        let mut name = Vec::with_capacity(MAP.len() + self.key.len() + 8);
        name.write_string(MAP);
        name.write_string(&self.key);
        change.windows(name.len()).any(|part| part == name)
    }
}

/// Whether what stands under a thread's mark says that it is resolved.
pub(crate) fn resolves(mark: &Out) -> bool {
    matches!(mark, Out::Any(Any::Bool(true) | Any::Map(_)))
}

impl Draft {
    /// What was done beside the words.
    pub fn beside(&self) -> Beside {
        let txn = self.doc().transact();
        let deed = |(key, said): (&str, Out)| {
            let deed = match (key.ends_with('!'), resolves(&said)) {
                (false, _) => Deed::Comment,
                (true, true) => Deed::Resolve,
                (true, false) => Deed::Reopen,
            };
            (key.to_owned(), deed)
        };
        let decided = |(key, taken): (&str, Out)| {
            let accepted = matches!(taken, Out::Any(Any::Bool(true)));
            (format!("{DECIDED} {key}"), if accepted { Deed::Accept } else { Deed::Reject })
        };
        let mut done = BTreeMap::new();
        if let Some(map) = txn.get_map(MAP) {
            done.extend(map.iter(&txn).map(deed));
        }
        if let Some(map) = txn.get_map(DECIDED) {
            done.extend(map.iter(&txn).map(decided));
        }
        Beside(done)
    }

    /// Every comment and answer, in no order.
    pub fn comments(&self) -> Vec<Comment> {
        let txn = self.doc().transact();
        let Some(map) = txn.get_map(MAP) else { return Vec::new() };
        let comment = |(key, said): (&str, Out)| {
            let said = serde_json::to_value(said.to_json(&txn)).ok()?;
            let text = |name: &str| said.get(name).and_then(Value::as_str).map(str::to_owned);
            Some(Comment { key: key.to_owned(), by: text("by")?, words: text("words")? })
        };
        map.iter(&txn).filter_map(comment).collect()
    }
}
