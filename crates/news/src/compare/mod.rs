//! What changed between two revisions: block by block, by the blocks' own ids, and within each word by word.
//!
//! Translations keep the ids of their source's blocks, so the same ids say which paragraph was made of which. What is
//! compared is what readers would be told: where a block came from, or how its spans are cut, is no change.

mod sent;
mod unit;
mod words;

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};

use crate::Content;
pub use sent::sent_anew;
use unit::Unit;
pub use unit::{Field, Names, Place, Role};
pub use words::{How, Piece, change_words, compare_words, segments};

/// A field or a block in both revisions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Its field, or its block's id.
    #[serde(flatten)]
    pub place: Place,
    /// The kind of block, such as `paragraph`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    pub became: Became,
    pub texts: Vec<Said>,
}

/// What became of a field or a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Became {
    Same,
    Changed,
    /// Its words are the same: links, emphasis or the kind of block changed.
    Restyled,
    Added,
    Removed,
    /// It stands elsewhere, unchanged.
    Moved,
}

/// One of its texts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    pub role: Role,
    pub pieces: Vec<Piece>,
}

impl Part {
    /// Whether its words, or what is made of them, are other than before.
    pub fn changed(&self) -> bool {
        !matches!(self.became, Became::Same | Became::Moved)
    }
}

/// What changed in what a translation has too: headline, summary, dateline, the lead picture's words, and every block.
pub fn compare_source(before: &Content, after: &Content) -> Vec<Part> {
    pairs(&spoken(before), &spoken(after)).into_iter().map(Pair::part).collect()
}

/// How many fields and blocks of those changed, without a look at their words.
pub fn count_source(before: &Content, after: &Content) -> usize {
    pairs(&spoken(before), &spoken(after)).iter().filter(|pair| pair.changed()).count()
}

/// Everything that changed, and what didn't; `names` tells what people and topics are called.
pub fn compare(before: &Content, after: &Content, names: &Names) -> Vec<Part> {
    let all = |content: &Content| {
        let (fields, beside) = (unit::spoken(content), unit::beside(content, names));
        [fields, beside, unit::blocks(&content.body.blocks)].concat()
    };
    pairs(&all(before), &all(after)).into_iter().map(Pair::part).collect()
}

/// How many fields and blocks a revision changed of the one before.
pub fn count(before: &Content, after: &Content) -> usize {
    let names = Names::default();
    let all = |content: &Content| {
        [unit::spoken(content), unit::beside(content, &names), unit::blocks(&content.body.blocks)].concat()
    };
    pairs(&all(before), &all(after)).iter().filter(|pair| pair.changed()).count()
}

fn spoken(content: &Content) -> Vec<Unit> {
    [unit::spoken(content), unit::blocks(&content.body.blocks)].concat()
}

/// A unit as it was and as it is.
struct Pair<'a> {
    before: Option<&'a Unit>,
    after: Option<&'a Unit>,
    moved: bool,
}

/// Every unit in the order of `after`; what is gone stands behind what it stood behind.
fn pairs<'a>(before: &'a [Unit], after: &'a [Unit]) -> Vec<Pair<'a>> {
    let known: HashMap<_, _> = before.iter().map(|unit| (&unit.place, unit)).collect();
    let stays: HashSet<_> = after.iter().map(|unit| &unit.place).collect();
    let moved = moved(before, after, &known);
    let mut gone: HashMap<Option<&Place>, Vec<Pair<'a>>> = HashMap::new();
    let mut last = None;
    for unit in before {
        if stays.contains(&unit.place) {
            last = Some(&unit.place);
        } else {
            gone.entry(last).or_default().push(Pair { before: Some(unit), after: None, moved: false });
        }
    }
    let mut pairs = gone.remove(&None).unwrap_or_default();
    for unit in after {
        let place = &unit.place;
        let before = known.get(place).copied();
        pairs.push(Pair { before, after: Some(unit), moved: moved.contains(place) });
        pairs.extend(gone.remove(&Some(place)).unwrap_or_default());
    }
    pairs
}

/// What is in both, but in another order than the rest.
fn moved<'a>(
    before: &'a [Unit],
    after: &'a [Unit],
    known: &HashMap<&'a Place, &'a Unit>,
) -> HashSet<&'a Place> {
    let place = |unit: &'a Unit| &unit.place;
    let diff = words::diff(before.iter().map(place), after.iter().map(place));
    let elsewhere =
        (0..).zip(after).filter(|(at, unit)| diff.is_added(*at) && known.contains_key(&unit.place));
    elsewhere.map(|(_, unit)| &unit.place).collect()
}

impl Pair<'_> {
    fn became(&self) -> Became {
        match (self.before, self.after) {
            (Some(before), Some(after)) if before.same(after) && self.moved => Became::Moved,
            (Some(before), Some(after)) if before.same(after) => Became::Same,
            (Some(before), Some(after)) if before.texts == after.texts => Became::Restyled,
            (Some(_), Some(_)) => Became::Changed,
            // A field that says nothing now, or said nothing, changed; only blocks come and go.
            (Some(_), None) => Became::Removed,
            (None, _) => Became::Added,
        }
    }

    fn changed(&self) -> bool {
        !matches!(self.became(), Became::Same | Became::Moved)
    }

    fn part(self) -> Part {
        let became = self.became();
        let none = Vec::new();
        let texts = |unit: Option<&Unit>| unit.map_or_else(|| none.clone(), |unit| unit.texts.clone());
        let (before, after) = (texts(self.before), texts(self.after));
        let shown = self.after.or(self.before);
        Part {
            place: shown.map_or(Place::Field(Field::Headline), |unit| unit.place.clone()),
            kind: shown.and_then(|unit| unit.kind).map(str::to_owned),
            became,
            texts: said(&before, &after),
        }
    }
}

/// Each text with what became of it. A text that only one of them has is gone, or new.
fn said(before: &[(Role, String)], after: &[(Role, String)]) -> Vec<Said> {
    let of = |texts: &[(Role, String)], role| {
        texts.iter().find(|(known, _)| *known == role).map(|(_, text)| text.clone()).unwrap_or_default()
    };
    let gone = before.iter().filter(|(role, _)| after.iter().all(|(known, _)| known != role));
    let roles = after.iter().chain(gone).map(|(role, _)| *role);
    roles
        .map(|role| Said { role, pieces: compare_words(&of(before, role), &of(after, role)) })
        .filter(|said| !said.pieces.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Block, BlockId, BlockKind, Body, Mark, PictureUse, Span, Text};

    fn content(blocks: &[(&str, &str)]) -> Content {
        let block = |(id, text): &(&str, &str)| Block {
            id: BlockId((*id).to_owned()),
            from: None,
            kind: BlockKind::Paragraph { text: Text::plain(*text) },
        };
        let body = Body { blocks: blocks.iter().map(block).collect(), ..Body::default() };
        Content { headline: "Ferry returns".into(), body, ..Content::default() }
    }

    /// What became of each block, `b1=` where it stayed.
    fn shown(parts: &[Part]) -> String {
        let one = |part: &Part| match &part.place {
            Place::Field(_) => None,
            Place::Block(id) => {
                let sign = match part.became {
                    Became::Same => "=",
                    Became::Changed => "~",
                    Became::Restyled => "*",
                    Became::Added => "+",
                    Became::Removed => "-",
                    Became::Moved => "^",
                };
                Some(format!("{}{sign}", id.0))
            }
        };
        parts.iter().filter_map(one).collect::<Vec<_>>().join(" ")
    }

    fn check(before: &[(&str, &str)], after: &[(&str, &str)], expected: &str) {
        let (before, after) = (content(before), content(after));
        let parts = compare_source(&before, &after);
        assert_eq!(shown(&parts), expected);
        assert_eq!(parts.iter().filter(|part| part.changed()).count(), count_source(&before, &after));
    }

    #[test]
    fn only_the_paragraph_that_changed_is_flagged() {
        let before = [("b1", "One."), ("b2", "Two."), ("b3", "Three.")];
        check(&before, &before, "b1= b2= b3=");
        check(&before, &[("b1", "One."), ("b2", "Two, or so."), ("b3", "Three.")], "b1= b2~ b3=");
        check(&before, &[("b0", "Zero."), ("b1", "One."), ("b3", "Three.")], "b0+ b1= b2- b3=");
        check(&before, &[("b2", "Two."), ("b3", "Three.")], "b1- b2= b3=");
        check(&before, &[("b3", "Three."), ("b1", "One."), ("b2", "Two.")], "b3^ b1= b2=");
        check(&before, &[], "b1- b2- b3-");
    }

    #[test]
    fn how_a_text_is_cut_and_where_it_came_from_is_no_change() {
        let whole = content(&[("b1", "The ferry")]);
        let mut cut = whole.clone();
        let span = |text: &str| Span { text: text.into(), ..Span::default() };
        cut.body.blocks[0].kind =
            BlockKind::Paragraph { text: Text(vec![span("The "), span(""), span("ferry")]) };
        cut.body.blocks[0].from =
            Some(crate::WireRef { provider: "meridian".into(), guid: "urn:1".into(), version: 1 });
        assert_eq!(count_source(&whole, &cut), 0);
        let mut strong = whole.clone();
        strong.body.blocks[0].kind = BlockKind::Paragraph {
            text: Text(vec![Span { text: "The ferry".into(), mark: Some(Mark::Strong), ..Span::default() }]),
        };
        assert_eq!(shown(&compare_source(&whole, &strong)), "b1*");
    }

    #[test]
    fn headline_captions_and_alt_texts_count_too() {
        let before = content(&[("b1", "One.")]);
        let used = |alt: &str, caption: &str| PictureUse {
            picture: "7".parse().unwrap(),
            alt: alt.into(),
            caption: Text::plain(caption),
        };
        let with = |headline: &str, alt: &str, caption: &str| Content {
            headline: headline.into(),
            lead: Some(used(alt, caption)),
            ..before.clone()
        };
        let one = with("Ferry returns", "A ferry", "At dawn.");
        let changed = |other: &Content| {
            let parts = compare_source(&one, other);
            parts.into_iter().filter(Part::changed).map(|part| part.place).collect::<Vec<_>>()
        };
        assert_eq!(changed(&one), []);
        assert_eq!(changed(&with("Ferry found", "A ferry", "At dawn.")), [Place::Field(Field::Headline)]);
        assert_eq!(changed(&with("Ferry returns", "A ship", "At dawn.")), [Place::Field(Field::Lead)]);
        assert_eq!(changed(&with("Ferry returns", "A ferry", "At noon.")), [Place::Field(Field::Lead)]);
        // The desk's own short name is nothing to translate, and yet a change of the revision.
        let named = Content { slugline: "ferry".into(), ..one.clone() };
        assert_eq!((changed(&named), count(&one, &named)), (vec![], 1));
    }

    #[test]
    fn a_paragraph_in_a_fact_box_is_compared_by_itself() {
        let facts = |text: &str| {
            let inside = content(&[("b2", text), ("b3", "Three.")]).body.blocks;
            let kind = BlockKind::Facts { title: Text::plain("Ferries"), blocks: inside };
            let mut content = content(&[]);
            content.body.blocks = vec![Block { id: BlockId("b1".into()), from: None, kind }];
            content
        };
        assert_eq!(shown(&compare_source(&facts("Two."), &facts("Two!!"))), "b1= b2~ b3=");
    }

    #[test]
    fn a_part_reads_back_as_it_was_written() {
        let parts = compare(&content(&[("b1", "One.")]), &content(&[("b1", "Two.")]), &Names::default());
        let json = serde_json::to_value(&parts).unwrap();
        assert_eq!(serde_json::from_value::<Vec<Part>>(json.clone()).unwrap(), parts);
        let block = json.as_array().unwrap().last().unwrap();
        assert_eq!(
            (&block["block"], &block["kind"], &block["became"]),
            (&"b1".into(), &"paragraph".into(), &"changed".into())
        );
        assert_eq!(block["texts"][0]["pieces"][0], serde_json::json!({ "how": "removed", "text": "One" }));
    }
}
