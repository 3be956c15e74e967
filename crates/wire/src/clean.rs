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

/// Whether every character is below U+0300: then it is NFC, and that is cheap to see.
fn surely_nfc(text: &str) -> bool {
    text.bytes().all(|byte| byte < 0xcc)
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
    let mut rest = text;
    while let Some(at) = rest.bytes().position(|b| !PLAIN[usize::from(b)]) {
        let (plain, tail) = rest.split_at_checked(at).unwrap_or((rest, ""));
        if !plain.is_empty() {
            into.push_str(plain);
            *gap = false;
        }
        let mut chars = tail.chars();
        match chars.next() {
            Some(c) if is_space(c) => {
                if !*gap {
                    into.push(' ');
                    *gap = true;
                }
            }
            Some(c) if !is_junk(c) => {
                into.push(c);
                *gap = false;
            }
            _ => {}
        }
        rest = chars.as_str();
    }
    if !rest.is_empty() {
        into.push_str(rest);
        *gap = false;
    }
}

/// Bytes that can be copied as they stand: a single space between words is the only white space most texts have, but
/// whether it is single shows only beside its neighbours.
const PLAIN: [bool; 256] = {
    let mut table = [true; 256];
    let mut byte = 0;
    while byte <= 0x20 {
        table[byte] = false;
        byte += 1;
    }
    table[0x7f] = false;
    table[0xc2] = false;
    table[0xef] = false;
    table
};

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

/// At most `most` bytes of `text`, cut between characters; whether something was cut.
pub(crate) fn cut(text: &mut String, most: usize) -> bool {
    if text.len() <= most {
        return false;
    }
    text.truncate(text.floor_char_boundary(most));
    true
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
        ] {
            assert_eq!(line(given), kept, "{given:?}");
        }
    }

    #[test]
    fn a_cut_falls_between_characters() {
        let mut text = "aé".to_owned();
        assert!(cut(&mut text, 2));
        assert_eq!(text, "a");
    }
}
