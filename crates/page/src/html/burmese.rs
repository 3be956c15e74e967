//! Burmese is written without spaces, and a browser breaks its lines between the words that it finds in a dictionary. Names
//! that aren't in it are cut up into what is, also before a consonant that has no vowel and ends the syllable before it: no
//! line may begin with that. A word joiner (U+2060) there keeps the syllable whole. It is printed alone, and in nothing that
//! is searched, counted, sent to other programs or made an address of.

use std::borrow::Cow;
use std::sync::LazyLock;

use icu_segmenter::options::WordBreakInvariantOptions;
use icu_segmenter::{WordSegmenter, WordSegmenterBorrowed};

const JOINER: char = '\u{2060}';
const ASAT: char = '\u{103A}';
const DOT_BELOW: char = '\u{1037}';
/// Characters that are segmented at once: the dictionary's work grows with the square of a run without spaces.
const RUN: usize = 400;

/// As browsers have it.
static SEGMENTER: LazyLock<WordSegmenterBorrowed<'static>> =
    LazyLock::new(|| WordSegmenter::new_dictionary(WordBreakInvariantOptions::default()));

/// A text as it is printed: no line of it begins with a consonant that ends a syllable.
pub fn whole(text: &str) -> Cow<'_, str> {
    if !has_burmese(text) {
        return Cow::Borrowed(text);
    }
    let mut held = String::with_capacity(text.len() + 16);
    let mut rest = text;
    while !rest.is_empty() {
        // Cut in the same places whether it was held together before or not.
        let end = rest.char_indices().filter(|(_, c)| *c != JOINER).nth(RUN);
        let end = end.map_or(rest.len(), |(at, _)| at);
        let (run, more) = rest.split_at_checked(end).unwrap_or((rest, ""));
        rest = more;
        let mut from = 0;
        for to in SEGMENTER.segment_str(run) {
            let word = run.get(from..to).unwrap_or_default();
            if ends_a_syllable(word) && held.ends_with(is_burmese) {
                held.push(JOINER);
            }
            held.push_str(word);
            from = to;
        }
    }
    Cow::Owned(held)
}

/// Whether it begins with a consonant that has no vowel; a dot for the tone may stand between it and its sign.
fn ends_a_syllable(word: &str) -> bool {
    let mut chars = word.chars();
    let consonant = chars.next().is_some_and(|first| matches!(first, '\u{1000}'..='\u{1021}' | '\u{103F}'));
    consonant && chars.find(|c| *c != DOT_BELOW) == Some(ASAT)
}

fn is_burmese(c: char) -> bool {
    matches!(c, '\u{1000}'..='\u{109F}')
}

fn has_burmese(text: &str) -> bool {
    text.as_bytes().windows(2).any(|pair| matches!(pair, [0xE1, 0x80..=0x82]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_not_broken_before_the_end_of_a_syllable() {
        for (text, expected) in [
            ("ဆာဟဒ်တောင", "ဆာဟ\u{2060}ဒ်တောင"),
            ("ဟေးလ်၊ ဗယ်လ်ဒါနာ", "ဟေး\u{2060}လ်၊ ဗ\u{2060}ယ်\u{2060}လ်ဒါနာ"),
            // Words that the dictionary has need nothing.
            ("မြန်မာနိုင်ငံ", "မြန်မာနိုင်ငံ"),
            ("ခွင့်ပြုချက်", "ခွင့်ပြုချက်"),
            ("Ferry ဒ်", "Ferry ဒ်"),
            ("کشتی", "کشتی"),
            ("", ""),
        ] {
            assert_eq!(whole(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_held_together_is_held_once_and_says_the_same() {
        let text = "ဆာဟဒ်တောင".repeat(300);
        let held = whole(&text).into_owned();
        for held in [whole(&held), Cow::Borrowed(&held)] {
            assert_eq!(held.replace(JOINER, ""), text);
            assert!(held.contains(JOINER) && !held.contains("\u{2060}\u{2060}"));
        }
        assert!(matches!(whole("Ferry returns"), Cow::Borrowed(_)));
    }
}
