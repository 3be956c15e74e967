//! The document: made of a story's content once, then changed by everybody, and read whenever a revision is written.

use std::collections::BTreeSet;
use std::mem::ManuallyDrop;

use news::{Body, Content};
use yrs::updates::decoder::Decode;
use yrs::updates::encoder::Encode;
use yrs::{
    Doc, GetString, MapRef, OffsetKind, Options, ReadTxn, StateVector, Text, TextRef, Transact, Update,
    WriteTxn, XmlFragmentRef,
};

use crate::comments::{Beside, Done};
use crate::guard::guarded;
use crate::heal::heal;
use crate::inspect::inspect;
use crate::read::Reader;
use crate::write::node;
use crate::{Bad, DOCUMENT, Deed, MESSAGE, diff, fields};

/// A story's living draft.
pub struct Draft {
    doc: Doc,
    roots: Roots,
    beside: Beside,
    /// Bytes of the document, as far as is known without encoding it.
    size: usize,
}

pub(crate) struct Roots {
    pub body: XmlFragmentRef,
    pub headline: TextRef,
    pub summary: TextRef,
    pub slugline: TextRef,
    pub dateline: TextRef,
    pub note: TextRef,
    pub fields: MapRef,
}

/// What came of a change.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Applied {
    /// What everybody else must be sent, and what must be kept; empty where nothing was new.
    pub news: Vec<u8>,
    /// Something was made whole: whoever sent it must be sent the news too.
    pub healed: bool,
    /// It rests on changes that aren't here. Whoever sent it must say anew how far they reach.
    pub early: bool,
    /// What was done beside the words.
    pub deeds: BTreeSet<Deed>,
    /// It changes words, or what is known of the story: it isn't only of comments, or of what became of suggestions.
    pub typed: bool,
}

/// What changing the document changed.
pub(crate) struct Written {
    pub news: Vec<u8>,
    /// As in [`Applied`].
    pub typed: bool,
}

impl Draft {
    /// The draft that says what `content` says. To be made once for each story: two of them don't join.
    pub fn of(content: &Content) -> Self {
        let mut draft = Self::empty();
        let Roots { body, fields, .. } = &draft.roots;
        let mut txn = draft.doc.transact_mut();
        for (text, words) in draft.roots.texts(content) {
            text.insert(&mut txn, 0, words);
        }
        for (key, value) in fields::of(content) {
            fields::write(fields, &mut txn, key, value);
        }
        for (at, block) in (0..).zip(&content.body.blocks) {
            node(block).insert(&mut txn, body, at);
        }
        drop(txn);
        draft.size = draft.state().len();
        draft
    }

    /// The draft that was kept: its state, then the changes since. A change that can't be taken is left out.
    ///
    /// # Errors
    /// Where the state can't be taken.
    pub fn load<'a>(state: &[u8], changes: impl IntoIterator<Item = &'a [u8]>) -> Result<Self, Bad> {
        let start = || {
            let mut draft = Self::empty();
            draft.take(state).map(|_| draft)
        };
        let mut draft = start()?;
        let mut taken: Vec<&[u8]> = Vec::new();
        for change in changes {
            match draft.take(change) {
                Ok(_) => taken.push(change),
                Err(Bad::Broke) => {
                    draft = start()?;
                    for change in &taken {
                        draft.take(change)?;
                    }
                }
                Err(_) => {}
            }
        }
        Ok(draft)
    }

    fn empty() -> Self {
        let options = Options { offset_kind: OffsetKind::Utf16, ..Options::default() };
        let doc = Doc::with_options(options);
        let mut txn = doc.transact_mut();
        let roots = Roots {
            body: txn.get_or_insert_xml_fragment("body"),
            headline: txn.get_or_insert_text("headline"),
            summary: txn.get_or_insert_text("summary"),
            slugline: txn.get_or_insert_text("slugline"),
            dateline: txn.get_or_insert_text("dateline"),
            note: txn.get_or_insert_text("note"),
            fields: txn.get_or_insert_map("fields"),
        };
        drop(txn);
        let beside = Beside::of(&doc);
        Self { doc, roots, beside, size: 0 }
    }

    /// What the draft says. `base` stands in for what it doesn't hold.
    pub fn content(&self, base: &Content) -> Content {
        let read = || {
            let txn = self.doc.transact();
            let line = |text: &TextRef| text.get_string(&txn).replace(['\n', '\r'], " ");
            let dateline = Some(line(&self.roots.dateline)).filter(|dateline| !dateline.is_empty());
            let mut content = Content {
                headline: line(&self.roots.headline),
                summary: line(&self.roots.summary),
                slugline: line(&self.roots.slugline),
                dateline,
                note: self.roots.note.get_string(&txn),
                body: Body {
                    format: Body::FORMAT,
                    blocks: Reader::new(&txn, false).blocks(&self.roots.body),
                },
                ..base.clone()
            };
            fields::read(&self.roots.fields, &txn, &mut content);
            Ok(content)
        };
        guarded(self.size, read).unwrap_or_else(|_| base.clone())
    }

    /// Takes in a change from outside.
    ///
    /// # Errors
    /// [`Bad::TooLarge`] and [`Bad::Unreadable`] leave the draft as it was; after any other it must be dropped.
    pub fn apply(&mut self, change: &[u8]) -> Result<Applied, Bad> {
        if change.len() > MESSAGE || !self.has_room_for(change.len()) {
            return Err(Bad::TooLarge);
        }
        let (applied, wrong) = self.take_in(change)?;
        wrong.map_or(Ok(applied), Err)
    }

    /// Whether the document may grow by so many bytes. What was added up counts what was deleted since, too.
    fn has_room_for(&mut self, more: usize) -> bool {
        if self.size + more > DOCUMENT {
            self.size = self.state().len();
        }
        self.size + more <= DOCUMENT
    }

    /// Whether all of a change is here already, so that to leave it out loses nothing.
    ///
    /// # Errors
    /// [`Bad::Unreadable`] where it is no change.
    pub fn knows(&self, change: &[u8]) -> Result<bool, Bad> {
        inspect(change)?;
        guarded(change.len(), || {
            let update = Update::decode_v1(change).map_err(|_| Bad::Unreadable)?;
            let here = self.doc.transact().snapshot();
            let inserted = update.insertions(true);
            let mut ranges =
                inserted.iter().flat_map(|(of, ranges)| ranges.iter().map(move |range| (of, range)));
            let known = ranges.all(|(of, range)| range.end <= here.state_map.get(of));
            Ok(known && update.delete_set().diff(&here.delete_set).is_empty())
        })
    }

    pub(crate) fn take(&mut self, change: &[u8]) -> Result<Applied, Bad> {
        self.take_in(change).map(|(applied, _)| applied)
    }

    /// Takes in a change, and says why nobody may make it. Where anything went by it that it doesn't name, that was in what
    /// its author removed, and they hadn't seen it: a change names all that they did remove.
    fn take_in(&mut self, change: &[u8]) -> Result<(Applied, Option<Bad>), Bad> {
        inspect(change)?;
        let applied = guarded(change.len(), || {
            let update = Update::decode_v1(change).map_err(|_| Bad::Unreadable)?;
            self.write(|txn, roots| {
                let named = update.delete_set().clone();
                txn.apply_update(update).map_err(|_| Bad::Broke)?;
                let unseen = !txn.delete_set().diff(&named).is_empty();
                let early = txn.has_missing_updates();
                txn.prune_pending();
                let healed = heal(txn, &roots.body);
                Ok((healed, early, unseen))
            })
        });
        let (Written { news, typed }, (healed, early, unseen)) = applied?;
        self.size += news.len();
        let Done { deeds, rewritten } = self.beside.take();
        let wrong = if rewritten { Some(Bad::Rewritten) } else { unseen.then_some(Bad::Unseen) };
        Ok((Applied { news, healed, early, deeds, typed }, wrong))
    }

    /// Changes the document, and gives what that changed.
    pub(crate) fn write<T>(
        &self,
        change: impl FnOnce(&mut yrs::TransactionMut<'_>, &Roots) -> Result<T, Bad>,
    ) -> Result<(Written, T), Bad> {
        // A transaction that is dropped while a panic unwinds would panic again, and end the process.
        let mut txn = ManuallyDrop::new(self.doc.transact_mut());
        let done = change(&mut txn, &self.roots)?;
        txn.commit();
        let news = if txn.has_changes() { txn.encode_update_v1() } else { Vec::new() };
        let elsewhere = !self.beside.holds(&txn);
        drop(ManuallyDrop::into_inner(txn));
        // Whoever comments marks words, too: the bytes tell that from what is typed.
        let typed = elsewhere && !inspect(&news).unwrap_or(false);
        Ok((Written { news, typed }, done))
    }

    pub(crate) fn size(&self) -> usize {
        self.size
    }

    pub(crate) fn doc(&self) -> &Doc {
        &self.doc
    }

    pub(crate) fn roots(&self) -> &Roots {
        &self.roots
    }

    /// The whole document.
    pub fn state(&self) -> Vec<u8> {
        self.doc.transact().encode_state_as_update_v1(&StateVector::default())
    }

    /// How far the document reaches, as a state vector.
    pub fn reach(&self) -> Vec<u8> {
        self.doc.transact().state_vector().encode_v1()
    }

    /// What somebody lacks whose document reaches so far.
    ///
    /// # Errors
    /// [`Bad::Unreadable`] where that is no state vector.
    pub fn missing(&self, reach: &[u8]) -> Result<Vec<u8>, Bad> {
        let reach = guarded(reach.len(), || StateVector::decode_v1(reach).map_err(|_| Bad::Unreadable))?;
        Ok(self.doc.transact().encode_state_as_update_v1(&reach))
    }

    /// Sets a text where it says something else.
    pub(crate) fn set_text(txn: &mut yrs::TransactionMut<'_>, text: &TextRef, words: &str) {
        for edit in diff::edits(&text.get_string(txn), words) {
            text.remove_range(txn, edit.at, edit.remove);
            text.insert(txn, edit.at, &edit.insert);
        }
    }
}

impl Roots {
    /// The texts, and what `content` has for each.
    pub fn texts<'a>(&self, content: &'a Content) -> [(&TextRef, &'a str); 5] {
        [
            (&self.headline, &content.headline),
            (&self.summary, &content.summary),
            (&self.slugline, &content.slugline),
            (&self.dateline, content.dateline.as_deref().unwrap_or_default()),
            (&self.note, &content.note),
        ]
    }
}

/// Many changes as one.
///
/// # Errors
/// Where one of them can't be read; that is no harm, they can be kept one by one.
pub fn merge(changes: &[Vec<u8>]) -> Result<Vec<u8>, Bad> {
    let size = changes.iter().map(Vec::len).sum();
    guarded(size, || yrs::merge_updates_v1(changes).map_err(|_| Bad::Unreadable))
}
