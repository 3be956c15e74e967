//! Bytes to text: byte order marks, XML declarations, and bytes that belie them.

use std::borrow::Cow;

use encoding_rs::{Encoding, ISO_2022_JP, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use news::Defect;

use crate::defects::{excerpt, note, quarantine};

/// A file as text.
pub(crate) struct Decoded<'a> {
    pub text: Cow<'a, str>,
    pub defects: Vec<Defect>,
}

/// Valid UTF-8 wins over whatever the file declares; then a mark, then the declaration, then a guess.
pub(crate) fn decode(bytes: &[u8]) -> Decoded<'_> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return with(encoding, bytes.get(mark..).unwrap_or_default(), Vec::new());
    }
    if let Some(encoding) = wide(bytes) {
        return with(encoding, bytes, Vec::new());
    }
    let declared = declared(bytes);
    let encoding = declared.and_then(|label| Encoding::for_label(label.as_bytes()));
    if encoding == Some(ISO_2022_JP) && bytes.contains(&0x1b) {
        return with(ISO_2022_JP, bytes, Vec::new());
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Decoded { text: text.into(), defects: lying(declared, encoding, text) },
        Err(_) => match (encoding, declared) {
            (Some(encoding), _) if encoding != UTF_8 && !wide_family(encoding) => {
                with(encoding, bytes, Vec::new())
            }
            (None, Some(label)) => {
                let detail = format!("{:?} is no known charset, and the bytes are not UTF-8", excerpt(label));
                guess(bytes, vec![quarantine("charset-unknown", "XML declaration", detail)])
            }
            _ => guess(bytes, Vec::new()),
        },
    }
}

fn wide_family(encoding: &'static Encoding) -> bool {
    encoding == UTF_16LE || encoding == UTF_16BE
}

/// UTF-16 without a mark: a `<`, `{` or `[` beside a zero.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    match bytes {
        [b'<' | b'{' | b'[', 0, second, 0, ..] if *second != 0 => Some(UTF_16LE),
        [0, b'<' | b'{' | b'[', 0, second, ..] if *second != 0 => Some(UTF_16BE),
        _ => None,
    }
}

/// The label in `<?xml … encoding="label"?>`, which may follow white space.
fn declared(bytes: &[u8]) -> Option<&str> {
    let head = bytes.get(..bytes.len().min(256))?;
    let start = head.iter().position(|b| !b.is_ascii_whitespace())?;
    let head = head.get(start..)?;
    if !head.starts_with(b"<?xml") {
        return None;
    }
    let end = memchr::memmem::find(head, b"?>")?;
    let inside = head.get(..end)?;
    let after = inside.get(memchr::memmem::find(inside, b"encoding")? + 8..)?;
    let open = after.iter().position(|b| matches!(b, b'"' | b'\''))?;
    let quote = after.get(open)?;
    let value = after.get(open + 1..)?;
    let close = value.iter().position(|b| b == quote)?;
    std::str::from_utf8(value.get(..close)?).ok().map(str::trim)
}

/// A note where the declaration names another charset than the one that fits.
fn lying(declared: Option<&str>, encoding: Option<&'static Encoding>, text: &str) -> Vec<Defect> {
    match declared {
        Some(label) if encoding != Some(UTF_8) && !text.is_ascii() => {
            let detail = format!("{:?} is declared, the bytes are UTF-8 and were read so", excerpt(label));
            vec![note("charset-conflict", "XML declaration", detail)]
        }
        _ => Vec::new(),
    }
}

fn with<'a>(encoding: &'static Encoding, bytes: &'a [u8], mut defects: Vec<Defect>) -> Decoded<'a> {
    let (text, damaged) = encoding.decode_without_bom_handling(bytes);
    if damaged {
        defects.push(undecodable(encoding.name()));
    }
    Decoded { text, defects }
}

fn undecodable(charset: &str) -> Defect {
    let detail = format!("some bytes are not {charset}; each stands as U+FFFD");
    quarantine("charset-undecodable", "file", detail)
}

/// Not UTF-8, and nothing else is declared: one byte per character where no UTF-8 sequence occurs at all.
fn guess(bytes: &[u8], mut defects: Vec<Defect>) -> Decoded<'_> {
    let multibyte = bytes.utf8_chunks().any(|chunk| !chunk.valid().is_ascii());
    let cut_only = bytes.utf8_chunks().filter(|chunk| !chunk.invalid().is_empty()).count() == 1
        && std::str::from_utf8(bytes).is_err_and(|error| error.error_len().is_none());
    // A charset that was declared, if by a name that nobody knows, is hardly UTF-8 cut short.
    let declared = !defects.is_empty();
    if multibyte || (cut_only && !declared) {
        return with(UTF_8, bytes, defects);
    }
    defects.push(quarantine(
        "charset-guessed",
        "file",
        "neither UTF-8 nor declared otherwise; read as windows-1252",
    ));
    with(WINDOWS_1252, bytes, defects)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8], text: &str, codes: &[&str]) {
        let decoded = decode(bytes);
        assert_eq!(decoded.text, text);
        assert_eq!(decoded.defects.iter().map(|d| d.code.as_str()).collect::<Vec<_>>(), codes);
    }

    #[test]
    fn marks_and_declarations() {
        check(b"\xef\xbb\xbf<a/>", "<a/>", &[]);
        check(b"\xff\xfe<\0a\0", "<a", &[]);
        check(b"\0<\0a", "<a", &[]);
        check(
            b"<?xml version='1.0' encoding='ISO-8859-1'?>\xe9",
            "<?xml version='1.0' encoding='ISO-8859-1'?>é",
            &[],
        );
        check(b"<?xml encoding=\"windows-1251\"?>\xcf", "<?xml encoding=\"windows-1251\"?>П", &[]);
    }

    #[test]
    fn valid_utf8_wins_over_a_lying_declaration() {
        let text = "<?xml version='1.0' encoding='ISO-8859-1'?>é";
        check(text.as_bytes(), text, &["charset-conflict"]);
    }

    #[test]
    fn what_cannot_be_read_is_said() {
        check(b"caf\xe9.", "café.", &["charset-guessed"]);
        check(b"\xc3\xa9 caf\xe9 au", "é caf\u{fffd} au", &["charset-undecodable"]);
        check(b"abc\xc3", "abc\u{fffd}", &["charset-undecodable"]);
        check(
            b"<?xml encoding='klingon'?>\xe9",
            "<?xml encoding='klingon'?>é",
            &["charset-unknown", "charset-guessed"],
        );
    }
}
