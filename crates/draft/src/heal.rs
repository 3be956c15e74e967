//! A document made whole after somebody's change: every block of a kind that editors know, with an id of its own.

use std::collections::HashSet;

use yrs::{Out, Text, TransactionMut, Xml, XmlElementRef, XmlFragment, XmlFragmentRef};

use crate::read::{Reader, attribute, children, id_of, sound};
use crate::shape::BLOCKS;
use crate::write::node;

/// Makes a body whole, and says whether there was anything to do.
pub fn heal(txn: &mut TransactionMut<'_>, body: &XmlFragmentRef) -> bool {
    let shaped = shape(txn, body);
    identify(txn, body) || shaped
}

/// What no editor could show becomes blocks with the same words.
fn shape(txn: &mut TransactionMut<'_>, body: &XmlFragmentRef) -> bool {
    let mut healed = false;
    let mut at = 0;
    for child in children(txn, body) {
        if matches!(&child, Out::YXmlElement(element) if sound(txn, element, BLOCKS)) {
            at += 1;
            continue;
        }
        let blocks = Reader::new(txn, true).child(child);
        body.remove(txn, at);
        for block in &blocks {
            node(block).insert(txn, body, at);
            at += 1;
        }
        healed = true;
    }
    healed
}

/// Who splits a paragraph, or pastes a copy, makes two of one id: the one with words keeps it, and else the first.
fn identify(txn: &mut TransactionMut<'_>, body: &XmlFragmentRef) -> bool {
    let blocks = all(txn, body);
    let words: HashSet<_> = blocks
        .iter()
        .filter(|block| !empty(txn, block))
        .filter_map(|block| attribute(txn, block, "id"))
        .collect();
    let (mut seen, mut healed) = (HashSet::new(), false);
    for block in blocks {
        let id = attribute(txn, &block, "id");
        let empty_twin = id.as_ref().is_some_and(|id| empty(txn, &block) && words.contains(id));
        if id.is_some_and(|id| !empty_twin && seen.insert(id)) {
            continue;
        }
        let mut own = id_of(&Out::YXmlElement(block.clone()));
        while !seen.insert(own.clone()) {
            own.push('x');
        }
        block.insert_attribute(txn, "id", own);
        healed = true;
    }
    healed
}

fn empty(txn: &TransactionMut<'_>, block: &XmlElementRef) -> bool {
    children(txn, block).iter().all(|child| matches!(child, Out::YXmlText(text) if text.len(txn) == 0))
}

/// Every block, those in fact boxes too.
fn all(txn: &TransactionMut<'_>, body: &XmlFragmentRef) -> Vec<XmlElementRef> {
    let element = |child| if let Out::YXmlElement(element) = child { Some(element) } else { None };
    let tag = |element: &XmlElementRef| element.try_tag().map(|tag| tag.to_string()).unwrap_or_default();
    let mut blocks = Vec::new();
    for block in children(txn, body).into_iter().filter_map(element) {
        blocks.push(block.clone());
        if tag(&block) == "facts" {
            let within = children(txn, &block).into_iter().filter_map(element);
            blocks.extend(within.filter(|block| tag(block) != "facts_title"));
        }
    }
    blocks
}
