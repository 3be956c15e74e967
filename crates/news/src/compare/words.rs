//! What changed from one text to another, word by word, in every script.

use std::hash::Hash;
use std::ops::Range;
use std::sync::LazyLock;

use icu_segmenter::options::WordBreakInvariantOptions;
use icu_segmenter::{WordSegmenter, WordSegmenterBorrowed};
use imara_diff::{Algorithm, Diff, InternedInput, Interner};
use serde::{Deserialize, Serialize};

/// A run of words that stayed, went or came.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    pub how: How,
    pub text: String,
}

/// What became of a run of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum How {
    Same,
    Removed,
    Added,
}

/// Thai, Lao, Khmer, Burmese, Chinese and Japanese by dictionary, Tibetan by syllable, all others by Unicode's rules
/// (UAX #29). The work grows as the text does, whether there are spaces in it or not.
static SEGMENTER: LazyLock<WordSegmenterBorrowed<'static>> =
    LazyLock::new(|| WordSegmenter::new_dictionary(WordBreakInvariantOptions::default()));

/// What makes `after` of `before`, as a person would mark it: without the added pieces it is `before`, without the
/// removed ones `after`. Of equal texts there is at most one piece, which stayed.
pub fn compare_words(before: &str, after: &str) -> Vec<Piece> {
    let found = shown(before, after, joined);
    if scattered(&found, before, after) {
        return pieces([(How::Removed, before.to_owned()), (How::Added, after.to_owned())]);
    }
    found
}

/// The same with no word marked that could stay, for those who write `after` over `before` while others write in it.
pub fn change_words(before: &str, after: &str) -> Vec<Piece> {
    shown(before, after, |hunks, _| hunks)
}

fn shown(before: &str, after: &str, tidied: fn(Vec<Hunk>, &[&str]) -> Vec<Hunk>) -> Vec<Piece> {
    if before == after {
        return pieces([(How::Same, before.to_owned())]);
    }
    let (old, new) = (words(before), words(after));
    let hunks = diff(old.iter().copied(), new.iter().copied()).hunks().map(Hunk::of).collect();
    let text = |words: &[&str], (from, to)| words.get(from..to).unwrap_or_default().concat();
    let mut found = Vec::new();
    let mut at = 0;
    for hunk in tidied(hunks, &old) {
        found.push((How::Same, text(&old, (at, hunk.old.0))));
        found.push((How::Removed, text(&old, hunk.old)));
        found.push((How::Added, text(&new, hunk.new)));
        at = hunk.old.1;
    }
    found.push((How::Same, text(&old, (at, old.len()))));
    pieces(found)
}

/// What must go and come to make the one of the other. The work is bounded: where too much differs, what is found isn't
/// the least.
pub(super) fn diff<T: Eq + Hash>(
    before: impl ExactSizeIterator<Item = T>,
    after: impl ExactSizeIterator<Item = T>,
) -> Diff {
    let interner = Interner::new(before.len() + after.len());
    let mut input = InternedInput { before: Vec::new(), after: Vec::new(), interner };
    input.update_before(before);
    input.update_after(after);
    Diff::compute(Algorithm::Myers, &input)
}

/// Words from and to which another run of words came.
struct Hunk {
    old: (usize, usize),
    new: (usize, usize),
}

impl Hunk {
    fn of(hunk: imara_diff::Hunk) -> Self {
        let ends = |range: Range<u32>| (range.start as usize, range.end as usize);
        Self { old: ends(hunk.before), new: ends(hunk.after) }
    }
}

/// Changes with nothing but a space or a sign between them are one.
fn joined(hunks: Vec<Hunk>, old: &[&str]) -> Vec<Hunk> {
    let mut found: Vec<Hunk> = Vec::new();
    for hunk in hunks {
        match found.last_mut() {
            Some(last) if !says(old.get(last.old.1..hunk.old.0).unwrap_or_default()) => {
                (last.old.1, last.new.1) = (hunk.old.1, hunk.new.1);
            }
            _ => found.push(hunk),
        }
    }
    found
}

/// Whether there is a letter or a figure in it.
fn says(words: &[&str]) -> bool {
    words.iter().any(|word| word.chars().any(char::is_alphanumeric))
}

/// Whether so little stayed that nobody could read what changed between it: the text was written anew.
fn scattered(pieces: &[Piece], before: &str, after: &str) -> bool {
    let stayed: usize =
        pieces.iter().filter(|piece| piece.how == How::Same).map(|piece| piece.text.len()).sum();
    let several = |how| pieces.iter().filter(|piece| piece.how == how).count() > 1;
    (several(How::Removed) || several(How::Added)) && stayed * 5 < before.len().max(after.len())
}

fn pieces(found: impl IntoIterator<Item = (How, String)>) -> Vec<Piece> {
    let found = found.into_iter().filter(|(_, text)| !text.is_empty());
    found.map(|(how, text)| Piece { how, text }).collect()
}

/// A text's words, spaces and signs; together they are the text.
fn words(text: &str) -> Vec<&str> {
    segments(text).map(|(part, _)| part).collect()
}

/// The same, each with whether it is a word.
pub fn segments(text: &str) -> impl Iterator<Item = (&str, bool)> {
    let mut from = 0;
    let ends = SEGMENTER.segment_str(text).iter_with_word_type();
    let parts = ends.filter_map(move |(to, kind)| {
        let part = text.get(from..to)?;
        from = to;
        Some((part, kind.is_word_like()))
    });
    parts.filter(|(part, _)| !part.is_empty())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn marked(before: &str, after: &str) -> String {
        let shown = |piece: Piece| match piece.how {
            How::Same => piece.text,
            How::Removed => format!("[-{}]", piece.text),
            How::Added => format!("[+{}]", piece.text),
        };
        compare_words(before, after).into_iter().map(shown).collect()
    }

    #[test]
    fn words_change_and_not_letters() {
        let check = |before, after, expected: &str| assert_eq!(marked(before, after), expected);
        check(
            "The ferry came in at dawn.",
            "The ferry came in at noon.",
            "The ferry came in at [-dawn][+noon].",
        );
        check("Nobody was hurt.", "Nobody was badly hurt.", "Nobody was [+badly ]hurt.");
        check("two old men", "two young women", "two [-old men][+young women]");
        check("کشتی صبح رسید", "کشتی ظهر رسید", "کشتی [-صبح][+ظهر] رسید");
        // No word of these is taken apart, though no space stands between them.
        check("北京今天下雨", "北京明天下雨", "北京[-今天][+明天]下雨");
        check("ฉันกินข้าว", "ฉันกินขนม", "ฉันกิน[-ข้าว][+ขนม]");
        check("ལྷ་ས་ནི་གྲོང་ཁྱེར་ཡིན།", "ལྷ་ས་ནི་ཡུལ་ཡིན།", "ལྷ་ས་ནི་[-གྲོང་ཁྱེར][+ཡུལ]་ཡིན།");
    }

    #[test]
    fn what_was_written_anew_is_shown_whole() {
        let said = marked(
            "The ferry is late because of the wind and of the sea",
            "All of them were found alive in a cave",
        );
        assert!(said.starts_with("[-The ferry") && said.matches("[-").count() == 1, "{said}");
    }

    #[test]
    fn a_hostile_paragraph_is_compared_in_bounded_work() {
        // Each of these takes minutes where work grows with the square of the text.
        let many = |words: &[&str], bytes: usize| {
            words.iter().cycle().take(bytes / words[0].len()).copied().collect::<String>()
        };
        let texts = [
            (many(&["a ", "b "], 100_000), many(&["b ", "a ", "a "], 100_000)),
            (many(&["北京"], 100_000), many(&["今天"], 100_000)),
            (many(&["กิน"], 100_000), many(&["ข้าว", "กิน"], 100_000)),
            ("\u{301}".repeat(50_000), "\u{200D}".repeat(33_000)),
            (
                (0..20_000).map(|n| format!("{n} ")).collect(),
                (0..20_000).rev().map(|n| format!("{n} ")).collect(),
            ),
        ];
        for (before, after) in texts {
            assert_applies(&before, &after);
        }
    }

    fn assert_applies(before: &str, after: &str) {
        applies(compare_words(before, after), before, after);
        applies(change_words(before, after), before, after);
    }

    fn applies(pieces: Vec<Piece>, before: &str, after: &str) {
        let without = |gone: How| -> String {
            pieces.iter().filter(|piece| piece.how != gone).map(|piece| piece.text.as_str()).collect()
        };
        assert_eq!((without(How::Added), without(How::Removed)), (before.to_owned(), after.to_owned()));
        assert!(pieces.iter().all(|piece| !piece.text.is_empty()));
    }

    proptest! {
        #[test]
        fn what_changed_makes_the_one_of_the_other(before in "\\PC{0,60}", after in "\\PC{0,60}") {
            assert_applies(&before, &after);
        }

        #[test]
        fn so_it_does_where_much_is_alike(words in prop::collection::vec("[a-c]{1,2}|[กขค]{1,3}|[天今雨]{1,2}", 0..30), gone in 0..30usize, come in "[a-c ]{0,6}") {
            let before = words.join(" ");
            let mut after: Vec<_> = words.clone();
            after.truncate(gone);
            after.push(come);
            after.extend(words.into_iter().skip(gone + 1));
            assert_applies(&before, &after.join(" "));
        }

        #[test]
        fn equal_texts_give_nothing(text in "\\PC{0,80}") {
            prop_assert!(compare_words(&text, &text).iter().all(|piece| piece.how == How::Same));
        }

        #[test]
        fn words_together_are_the_text(text in "\\PC{0,900}") {
            prop_assert_eq!(words(&text).concat(), text);
        }
    }
}
