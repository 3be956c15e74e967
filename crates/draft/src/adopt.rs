//! A revision from elsewhere (the API, a restored one, the wire) comes to a draft that people are writing.

use std::collections::HashSet;

use news::{Block, BlockId, Content};
use yrs::{Out, Transact, TransactionMut, XmlElementRef, XmlFragment};

use crate::document::Roots;
use crate::read::{Reader, attribute, children};
use crate::write::node;
use crate::{Applied, Bad, Draft, fields};

impl Draft {
    /// Takes in what `after` changed of `before`. `state` is the draft as it was when it said `before`: the changes
    /// are made there, block by block, and joined with what was written since as if somebody had typed them offline.
    /// A block that was written in since is neither removed nor moved. Gives what came of it, and the draft as it would be
    /// without what was written since: the state that says `after`.
    ///
    /// # Errors
    /// Where the state can't be read. After [`Bad::Broke`] the draft must be loaded again.
    pub fn adopt(
        &mut self,
        state: &[u8],
        before: &Content,
        after: &Content,
    ) -> Result<(Applied, Vec<u8>), Bad> {
        let fork = Self::load(state, [])?;
        let written = self.written_since(&fork);
        let (written, ()) = fork.write(|txn, roots| {
            texts(txn, roots, before, after);
            for ((key, was), (_, is)) in fields::of(before).into_iter().zip(fields::of(after)) {
                if was != is {
                    fields::write(&roots.fields, txn, key, is);
                }
            }
            Blocks { roots, before, written }.rewrite(txn, &after.body.blocks);
            Ok(())
        })?;
        Ok((self.take(&written.news)?, fork.state()))
    }

    /// Blocks that say something else here than there.
    fn written_since(&self, fork: &Self) -> HashSet<BlockId> {
        let read = |draft: &Self| Reader::new(&draft.doc().transact(), true).blocks(&draft.roots().body);
        let known = read(fork);
        read(self).into_iter().filter(|block| !known.contains(block)).map(|block| block.id).collect()
    }
}

fn texts(txn: &mut TransactionMut<'_>, roots: &Roots, before: &Content, after: &Content) {
    for ((text, was), (_, is)) in roots.texts(before).into_iter().zip(roots.texts(after)) {
        if was != is {
            Draft::set_text(txn, text, is);
        }
    }
}

struct Blocks<'a> {
    roots: &'a Roots,
    before: &'a Content,
    written: HashSet<BlockId>,
}

impl Blocks<'_> {
    fn rewrite(&self, txn: &mut TransactionMut<'_>, after: &[Block]) {
        let gone = self.before.body.blocks.iter().map(|block| &block.id);
        for id in gone.filter(|id| after.iter().all(|block| block.id != **id)) {
            self.remove(txn, id);
        }
        // The place behind the block before.
        let mut place = 0;
        for block in after {
            place = match self.find(txn, &block.id) {
                None => self.insert(txn, place, block),
                Some((at, element)) if at >= place || self.written.contains(&block.id) => {
                    self.change(txn, at, &element, block).max(place)
                }
                Some(_) => {
                    self.remove(txn, &block.id);
                    self.insert(txn, place - 1, block)
                }
            };
        }
    }

    fn insert(&self, txn: &mut TransactionMut<'_>, place: u32, block: &Block) -> u32 {
        node(block).insert(txn, &self.roots.body, place);
        place + 1
    }

    /// Makes a block say what it says now. One of another build replaces it, or stands behind it where it was written in.
    fn change(&self, txn: &mut TransactionMut<'_>, at: u32, element: &XmlElementRef, block: &Block) -> u32 {
        let same = self.before.body.blocks.iter().any(|before| before == block);
        if same || node(block).update(txn, element) {
            return at + 1;
        }
        if self.written.contains(&block.id) {
            return self.insert(txn, at + 1, block);
        }
        self.roots.body.remove(txn, at);
        self.insert(txn, at, block)
    }

    fn remove(&self, txn: &mut TransactionMut<'_>, id: &BlockId) {
        if let Some((at, _)) = self.find(txn, id)
            && !self.written.contains(id)
        {
            self.roots.body.remove(txn, at);
        }
    }

    fn find(&self, txn: &TransactionMut<'_>, id: &BlockId) -> Option<(u32, XmlElementRef)> {
        (0..).zip(children(txn, &self.roots.body)).find_map(|(at, child)| match child {
            Out::YXmlElement(element) if attribute(txn, &element, "id").as_ref() == Some(&id.0) => {
                Some((at, element))
            }
            _ => None,
        })
    }
}
