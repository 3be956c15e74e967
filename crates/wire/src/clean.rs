//! Text as it is kept: NFC, one space between words, no control characters. Joiners stay, and nothing is folded to a
//! compatibility form: both would change spelling.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// Characters that no text needs: controls other than white space, byte order marks and noncharacters.
pub(crate) fn is_junk(c: char) -> bool {
    match c {
        '\t' | '\n' | '\r' | '\u{85}' => false,
        '\u{feff}' | '\u{fffe}' | '\u{ffff}' => true,
        _ => c.is_control(),
    }
}

/// Spaces that wrap lines in a source file; a no-break space is part of the text.
pub(crate) fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}' | '\u{85}')
}

/// What goes before a part of NITF's `frac` that stands after `last`, so that five and a half isn't 512 but 5 1⁄2.
pub(crate) fn in_fraction(local: &str, last: Option<char>) -> &'static str {
    let after = |kind: fn(char) -> bool| last.is_some_and(kind);
    match local {
        "numer" if after(char::is_numeric) => " ",
        "denom" if after(char::is_alphanumeric) => "\u{2044}",
        _ => "",
    }
}

/// What may stand around a document.
pub(crate) fn is_blank(c: char) -> bool {
    c == '\u{feff}' || is_space(c)
}

/// Whether `text` is surely NFC, seen without Unicode's tables: every character composes with nothing and has no order
/// among marks. Only characters from U+0300 on, whose first byte is 0xcc or more, need a look.
fn surely_nfc(text: &str) -> bool {
    const CHUNK: usize = 64;
    let high = |byte: &u8| *byte >= 0xcc;
    for (number, chunk) in text.as_bytes().chunks(CHUNK).enumerate() {
        if !chunk.iter().fold(false, |any, byte| any | high(byte)) {
            continue;
        }
        for (at, _) in chunk.iter().enumerate().filter(|(_, byte)| high(byte)) {
            let character = text.get(number * CHUNK + at..).and_then(|rest| rest.chars().next());
            if !character.is_some_and(is_settled) {
                return false;
            }
        }
    }
    true
}

/// Letters that NFC leaves alone whatever stands beside them: Latin, Cyrillic, Hebrew, Arabic, general punctuation,
/// kana, Han and Hangul syllables.
fn is_settled(c: char) -> bool {
    matches!(
        c,
        '\0'..='\u{2ff}'
            | '\u{400}'..='\u{482}'
            | '\u{48a}'..='\u{52f}'
            | '\u{5d0}'..='\u{5ea}'
            | '\u{620}'..='\u{64a}'
            | '\u{660}'..='\u{66f}'
            | '\u{671}'..='\u{6d3}'
            | '\u{200b}'..='\u{20cf}'
            | '\u{3001}'..='\u{3029}'
            | '\u{3041}'..='\u{3096}'
            | '\u{30a0}'..='\u{30ff}'
            | '\u{4e00}'..='\u{9fff}'
            | '\u{ac00}'..='\u{d7a3}'
    )
}

/// `text` in NFC.
pub(crate) fn nfc(text: Cow<'_, str>) -> Cow<'_, str> {
    if surely_nfc(&text) || is_nfc_quick(text.chars()) == IsNormalized::Yes {
        return text;
    }
    Cow::Owned(text.nfc().collect())
}

/// `text` in NFC, for what is owned already.
pub(crate) fn nfc_owned(text: String) -> String {
    match nfc(Cow::Borrowed(&text)) {
        Cow::Borrowed(_) => text,
        Cow::Owned(normal) => normal,
    }
}

/// Appends `text` with runs of white space as one space, none at the start of `into`, and without junk.
pub(crate) fn squeeze_into(into: &mut String, text: &str) {
    let mut gap = into.is_empty() || into.ends_with(' ');
    squeeze(into, text, &mut gap);
}

/// Appends `text` with runs of white space as one space and without junk; `gap` says whether a space would follow a
/// space, before and after.
pub(crate) fn squeeze(into: &mut String, text: &str, gap: &mut bool) {
    into.reserve(text.len());
    let plain = |chunk: &[u8]| chunk.iter().fold(true, |plain, byte| plain & !is_special(*byte));
    if text.as_bytes().chunks(64).all(plain) {
        return push_plain(into, text, gap);
    }
    let mut rest = text;
    while let Some(at) = rest.bytes().position(is_special) {
        let (plain, tail) = rest.split_at_checked(at).unwrap_or((rest, ""));
        push_plain(into, plain, gap);
        let mut chars = tail.chars();
        match chars.next() {
            Some(c) if is_space(c) => push_plain(into, " ", gap),
            Some(c) if !is_junk(c) => {
                into.push(c);
                *gap = false;
            }
            _ => {}
        }
        rest = chars.as_str();
    }
    push_plain(into, rest, gap);
}

/// First bytes of characters that need a look: white space other than a space, controls, byte order marks.
fn is_special(byte: u8) -> bool {
    (byte < 0x20) | (byte == 0x7f) | (byte == 0xc2) | (byte == 0xef)
}

/// Appends text whose only white space is spaces.
fn push_plain(into: &mut String, text: &str, gap: &mut bool) {
    let bytes = text.as_bytes();
    let pairs = bytes.iter().zip(bytes.iter().skip(1));
    let single = pairs.fold(true, |single, (a, b)| single & !((*a == b' ') & (*b == b' ')));
    if single {
        let text = if *gap { text.strip_prefix(' ').unwrap_or(text) } else { text };
        if !text.is_empty() {
            into.push_str(text);
            *gap = text.ends_with(' ');
        }
        return;
    }
    for (number, word) in text.split(' ').enumerate() {
        if number > 0 && !*gap {
            into.push(' ');
            *gap = true;
        }
        if !word.is_empty() {
            into.push_str(word);
            *gap = false;
        }
    }
}

/// `text` on one line: squeezed, trimmed, NFC.
pub(crate) fn line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    squeeze_into(&mut line, text);
    finish(line)
}

/// Trims a squeezed text and normalises it.
pub(crate) fn finish(mut text: String) -> String {
    text.truncate(text.trim_end_matches(is_space).len());
    nfc_owned(text)
}

/// The end of a text that was cut: whoever reads it sees so, and an id that has it is another one.
const CUT: &str = " […]";

/// At most `most` bytes of `text`, cut between characters; whether something was cut.
pub(crate) fn cut(text: &mut String, most: usize) -> bool {
    let long = text.len() > most;
    if long {
        text.truncate(text.floor_char_boundary(most.saturating_sub(CUT.len())));
        mark_cut(text);
    }
    long
}

/// What came after `text` was left out.
pub(crate) fn mark_cut(text: &mut String) {
    text.push_str(CUT);
}

/// Whether something of `text` was left out.
pub(crate) fn is_cut(text: &str) -> bool {
    text.ends_with(CUT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_squeezed_and_composed() {
        for (given, kept) in [
            ("  a \r\n\t b  ", "a b"),
            ("cafe\u{301}", "café"),
            ("می\u{200c}خواهم", "می\u{200c}خواهم"),
            ("ﬁn \u{a0}5\u{a0}km", "ﬁn \u{a0}5\u{a0}km"),
            ("\u{feff}a\u{0}b\u{7f}c\u{90}", "abc"),
            ("ABC １２", "ABC １２"),
            ("« a  b »\u{85}c", "« a b » c"),
            (" ", ""),
        ] {
            assert_eq!(line(given), kept, "{given:?}");
        }
    }

    #[test]
    fn what_is_seen_to_be_nfc_is() {
        for c in (0..=0x10_ffff).filter_map(char::from_u32).filter(|c| is_settled(*c)) {
            let alone = is_nfc_quick(std::iter::once(c)) == IsNormalized::Yes;
            let unordered = unicode_normalization::char::canonical_combining_class(c) == 0;
            assert!(alone && unordered, "{c:?} {:x}", u32::from(c));
        }
    }

    #[test]
    fn a_cut_falls_between_characters() {
        let mut text = "aééééé".to_owned();
        assert!(!cut(&mut text, 11) && !is_cut(&text));
        assert!(cut(&mut text, 10) && is_cut(&text));
        assert_eq!(text, "aé […]");
    }
}
