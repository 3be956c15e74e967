//! Two versions of a text that was sent whole each time, so that its blocks are only numbered: which is which is found by
//! what they say.

use super::words::diff;
use crate::{Block, BlockId, BlockKind, Body, Text};

/// Gives each block of `after` the id of the block of `before` that it was, so that the two can be compared. Those that
/// neither stayed nor stand in another's place get ids of their own.
pub fn sent_anew(before: &Body, after: &mut Body) {
    let found = places(before, after);
    for (number, (block, place)) in after.blocks.iter_mut().zip(found).enumerate() {
        let was = place.and_then(|place| before.blocks.get(place));
        rename(block, was.map_or_else(|| BlockId(format!("new-{number}")), |was| was.id.clone()));
    }
}

/// For each block of `after`, which one of `before` it was.
fn places(before: &Body, after: &Body) -> Vec<Option<usize>> {
    let found = diff(before.blocks.iter().map(said), after.blocks.iter().map(said));
    let (mut places, mut at) = (Vec::with_capacity(after.blocks.len()), 0);
    let stay = |places: &mut Vec<_>, at: &mut usize, until: usize| {
        while places.len() < until {
            places.push(Some(*at));
            *at += 1;
        }
    };
    for hunk in found.hunks() {
        stay(&mut places, &mut at, hunk.after.start as usize);
        let (gone, came) = (hunk.before.start as usize..hunk.before.end as usize, hunk.after.len());
        places.extend(gone.clone().map(Some).chain(std::iter::repeat(None)).take(came));
        at = gone.end;
    }
    stay(&mut places, &mut at, after.blocks.len());
    places
}

fn said(block: &Block) -> String {
    block.kind.own_texts().into_iter().map(Text::to_plain).collect::<Vec<_>>().join("\n")
}

/// The blocks of a fact box are called after it.
fn rename(block: &mut Block, id: BlockId) {
    let before = std::mem::replace(&mut block.id, id);
    if let BlockKind::Facts { blocks, .. } = &mut block.kind {
        for inner in blocks {
            if let Some(own) = inner.id.0.strip_prefix(&before.0) {
                inner.id = BlockId(format!("{}{own}", block.id.0));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(before: &[&str], after: &[&str], expected: &[&str]) {
        let body = |texts: &[&str]| {
            let kind = |text: &&str| BlockKind::Paragraph { text: Text::plain(*text) };
            Body::of(texts.iter().map(kind))
        };
        let mut sent = body(after);
        sent_anew(&body(before), &mut sent);
        let ids: Vec<_> = sent.blocks.iter().map(|block| block.id.0.as_str()).collect();
        assert_eq!(ids, expected, "{before:?} {after:?}");
    }

    #[test]
    fn a_paragraph_is_known_wherever_it_stands() {
        check(&["a", "b"], &["a", "b"], &["b1", "b2"]);
        check(&["a", "b"], &["new", "a", "b"], &["new-0", "b1", "b2"]);
        check(&["a", "b", "c"], &["a", "other", "c"], &["b1", "b2", "b3"]);
        check(&["a", "b", "c"], &["a", "c"], &["b1", "b3"]);
        check(&["a", "b"], &["x", "y", "b"], &["b1", "new-1", "b2"]);
        check(&[], &["x"], &["new-0"]);
    }
}
