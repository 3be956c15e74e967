//! Comments: what was said beside the words, and by whom as their browser says. The editor keeps them in a map of the
//! document: a comment under its id, an answer under both ids, and that a thread is resolved, and by whom, under the id
//! and a mark. In another one it notes each time that suggestions were accepted (`true`) or rejected (`false`). But for
//! the marks, nothing that stands there is changed again.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde_json::Value;
use yrs::branch::BranchPtr;
use yrs::encoding::write::Write;
use yrs::types::{EntryChange, ToJson};
use yrs::{Any, Doc, Map, MapRef, Observable, Out, ReadTxn, Transact, TransactionMut, WriteTxn};

use crate::Draft;

pub(crate) const MAP: &str = "comments";
pub(crate) const DECIDED: &str = "decided";

/// Something that somebody does beside the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
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

/// What changes did beside the words.
#[derive(Debug, Default)]
pub(crate) struct Done {
    pub deeds: BTreeSet<Deed>,
    /// What somebody said was changed, or taken away. No editor does that.
    pub rewritten: bool,
}

impl Done {
    /// An entry that stays as it was made.
    fn entry(&mut self, change: &EntryChange, deed: impl FnOnce(&Out) -> Deed) {
        match change {
            EntryChange::Inserted(said) => {
                self.deeds.insert(deed(said));
            }
            EntryChange::Updated(..) | EntryChange::Removed(_) => self.rewritten = true,
        }
    }

    /// The mark of a thread, which anybody may change.
    fn mark(&mut self, change: &EntryChange) {
        let (was, is) = match change {
            EntryChange::Inserted(is) => (false, resolves(is)),
            EntryChange::Updated(was, is) => (resolves(was), resolves(is)),
            EntryChange::Removed(was) => (resolves(was), false),
        };
        if was != is {
            self.deeds.insert(if is { Deed::Resolve } else { Deed::Reopen });
        }
    }
}

/// The maps of what is done beside the words, and what was done there since that was asked last.
pub(crate) struct Beside {
    maps: [MapRef; 2],
    done: Arc<Mutex<Done>>,
}

impl Beside {
    /// Notes from now on what changes do there. What each costs depends on the change, and not on what is there.
    pub fn of(doc: &Doc) -> Self {
        let mut txn = doc.transact_mut();
        let maps = [MAP, DECIDED].map(|name| txn.get_or_insert_map(name));
        drop(txn);
        let done = Arc::<Mutex<Done>>::default();
        let [comments, decided] = &maps;
        let noted = Arc::clone(&done);
        comments.observe(MAP, move |txn, event| {
            let mut done = lock(&noted);
            for (key, change) in event.keys(txn) {
                match key.ends_with('!') {
                    true => done.mark(change),
                    false => done.entry(change, |_| Deed::Comment),
                }
            }
        });
        let noted = Arc::clone(&done);
        decided.observe(DECIDED, move |txn, event| {
            let mut done = lock(&noted);
            event.keys(txn).values().for_each(|change| done.entry(change, decision));
        });
        Self { maps, done }
    }

    /// Whether a transaction changed nothing but the maps.
    pub fn holds(&self, txn: &TransactionMut<'_>) -> bool {
        let ours =
            |changed: &BranchPtr| self.maps.iter().any(|map| BranchPtr::from(map.as_ref()) == *changed);
        txn.changed_parent_types().iter().all(ours)
    }

    pub fn take(&self) -> Done {
        std::mem::take(&mut lock(&self.done))
    }
}

fn lock(done: &Mutex<Done>) -> MutexGuard<'_, Done> {
    done.lock().unwrap_or_else(PoisonError::into_inner)
}

fn decision(taken: &Out) -> Deed {
    if matches!(taken, Out::Any(Any::Bool(true))) { Deed::Accept } else { Deed::Reject }
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
