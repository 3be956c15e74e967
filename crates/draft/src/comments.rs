//! Comments: what was said beside the words, and by whom as their browser says. The editor keeps them in a map of the
//! document: a comment under its id, an answer under both ids, and that a thread is resolved under the id and a mark.

use serde_json::Value;
use yrs::encoding::write::Write;
use yrs::types::ToJson;
use yrs::{Map, ReadTxn, Transact};

use crate::Draft;

pub(crate) const MAP: &str = "comments";

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

impl Draft {
    /// Every comment and answer, in no order.
    pub fn comments(&self) -> Vec<Comment> {
        let txn = self.doc().transact();
        let Some(map) = txn.get_map(MAP) else { return Vec::new() };
        let comment = |(key, said): (&str, yrs::Out)| {
            let said = serde_json::to_value(said.to_json(&txn)).ok()?;
            let text = |name: &str| said.get(name).and_then(Value::as_str).map(str::to_owned);
            Some(Comment { key: key.to_owned(), by: text("by")?, words: text("words")? })
        };
        map.iter(&txn).filter_map(comment).collect()
    }
}
