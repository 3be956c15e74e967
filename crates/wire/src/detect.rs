//! Which format bytes are in, by what they say of themselves.

use news::Defect;

use crate::clean;
use crate::defects::{excerpt, quarantine};
use crate::format::Format;
use crate::limits::Limits;
use crate::xml::{Space, Stop, Tag, Token, Xml};

/// The format of `text`, if it looks like any.
pub(crate) fn format_of(text: &str) -> Option<Format> {
    let text = text.trim_start_matches(clean::is_blank);
    match text.bytes().next()? {
        b'<' => xml_format(text),
        b'{' | b'[' => Some(json_format(text)),
        _ => None,
    }
}

fn xml_format(text: &str) -> Option<Format> {
    let limits = Limits::default();
    let mut xml = Xml::new(text, &limits);
    loop {
        match xml.next().ok()? {
            Token::Open(tag) => return root_format(&tag),
            Token::End => return None,
            Token::Text(_) | Token::Close => {}
        }
    }
}

/// Fragments of G2 count as G2: agencies' documents show them, and a defect says so.
pub(crate) fn root_format(root: &Tag<'_>) -> Option<Format> {
    match root.local() {
        "newsMessage" | "newsItem" | "packageItem" | "conceptItem" | "knowledgeItem" | "planningItem"
        | "catalogItem" | "itemMeta" | "contentMeta" | "contentSet" | "groupSet" | "itemSet" | "partMeta"
        | "rightsInfo" | "hopHistory" | "inlineXML" => Some(Format::NewsMlG2),
        // Words of everybody: without any namespace it may be a list of books.
        "catalog" | "group" if root.space() != Space::None => Some(Format::NewsMlG2),
        "nitf" => Some(Format::Nitf),
        "rss" | "RDF" | "rdf" | "channel" => Some(Format::Rss),
        "feed" | "entry" => Some(Format::Atom),
        _ => None,
    }
}

/// JSON says what it is by its keys; what is no JSON Feed is read as ninjs, which says what is missing.
fn json_format(text: &str) -> Format {
    let mut places = memchr::memmem::find_iter(text.as_bytes(), b"jsonfeed.org");
    if places.any(|at| names_feed_version(text, at)) { Format::JsonFeed } else { Format::Ninjs }
}

/// Whether what stands before `at` makes it the value of a key `version`, first in the file or last.
fn names_feed_version(text: &str, at: usize) -> bool {
    let before = text.get(text.floor_char_boundary(at.saturating_sub(60))..at).unwrap_or_default();
    let before: String = before.replace("\\/", "/").split_ascii_whitespace().collect();
    before.ends_with("\"version\":\"https://") || before.ends_with("\"version\":\"http://")
}

/// How an XML document begins.
enum Begins {
    /// It ends before its first element.
    Short,
    Root(String),
    Otherwise,
}

fn begins(text: &str) -> Begins {
    if !text.trim_start_matches(clean::is_space).starts_with('<') {
        return Begins::Otherwise;
    }
    let limits = Limits::default();
    let mut xml = Xml::new(text, &limits);
    loop {
        match xml.next() {
            Ok(Token::Open(tag)) => return Begins::Root(tag.local().to_owned()),
            Ok(Token::Text(_)) => {}
            Ok(Token::End) | Err(Stop::Truncated) => return Begins::Short,
            Ok(Token::Close) | Err(_) => return Begins::Otherwise,
        }
    }
}

/// What is read, and so what to ask a provider for.
const REMEDY: &str =
    "NewsML-G2, ninjs, NITF, RSS, Atom and JSON Feed are read: ask the provider for one of these";

/// How files begin that hold no text, what they are, and what to do.
const BINARY: [(&[u8], &str, &str); 9] = [
    (b"\x1f\x8b", "compressed with gzip", "unpack it (gunzip), or have the provider send it unpacked"),
    (
        b"\x28\xb5\x2f\xfd",
        "compressed with zstd",
        "unpack it (unzstd), or have the provider send it unpacked",
    ),
    (b"BZh", "compressed with bzip2", "unpack it (bunzip2), or have the provider send it unpacked"),
    (b"\xfd7zXZ\0", "compressed with xz", "unpack it (unxz), or have the provider send it unpacked"),
    (
        b"PK\x03\x04",
        "a ZIP archive",
        "unpack it (unzip), or have the provider send the files in it one by one",
    ),
    (b"%PDF-", "a PDF", REMEDY),
    (b"\xff\xd8\xff", "a JPEG picture", PICTURE),
    (b"\x89PNG\r\n", "a PNG picture", PICTURE),
    (b"GIF8", "a GIF picture", PICTURE),
];
const PICTURE: &str = "it has no text; a feed takes pictures in as what they are";

/// The defect of a file that holds no text, where its first bytes say what it is.
pub(crate) fn binary(bytes: &[u8]) -> Option<Defect> {
    let (_, what, remedy) = BINARY.iter().find(|(begins, _, _)| bytes.starts_with(begins))?;
    Some(quarantine("format-unknown", "file", format!("it is {what}: {remedy}")))
}

/// The defect of a file in no format that is read, with what it is where that can be seen.
pub(crate) fn unknown(text: &str) -> Defect {
    let what = match begins(text) {
        Begins::Short => {
            return quarantine(crate::CUT_SHORT, "file", "the document ends before its first element");
        }
        Begins::Root(name) if name.eq_ignore_ascii_case("NewsML") => "it is NewsML 1.x".to_owned(),
        Begins::Root(name) => format!("its first element is <{}>", excerpt(&name)),
        Begins::Otherwise if text.trim().is_empty() => "it is empty".to_owned(),
        Begins::Otherwise => match telegraph(text) {
            Some(format) => format!("it is {format}"),
            None => quoted(text.lines().next().unwrap_or_default()),
        },
    };
    let detail = format!("{what}; {REMEDY}");
    quarantine("format-unknown", "file", detail)
}

/// How a file begins, where that can be printed.
fn quoted(line: &str) -> String {
    let line = excerpt(line);
    match line.chars().any(|c| c.is_control() && c != '\t' || c == char::REPLACEMENT_CHARACTER) {
        true => "it begins with bytes that are no text".to_owned(),
        false => format!("it begins {line:?}"),
    }
}

/// The format of the days of telegraph lines that a text is in, by its first line: the source of IPTC 7901 is three
/// letters and four digits, that of ANPA 1312 a letter and four digits.
fn telegraph(text: &str) -> Option<&'static str> {
    let text = text.get(..text.floor_char_boundary(400)).unwrap_or_default();
    let bare = text.trim_start_matches(|c: char| c.is_whitespace() || c.is_control());
    let marked = text.trim_start_matches(['\u{16}', '\u{7f}', ' ', '\r', '\n']).starts_with('\u{1}')
        || bare.starts_with("^A");
    let line = bare.trim_start_matches("^A").lines().next().unwrap_or_default();
    let mut words = line.split_ascii_whitespace();
    let source = words.next().unwrap_or_default();
    let letters = source.bytes().take_while(u8::is_ascii_alphabetic).count();
    let digits = source.bytes().skip(letters).take_while(u8::is_ascii_digit).count();
    let next = source.chars().nth(letters + digits);
    let ends = !next.is_some_and(char::is_alphanumeric);
    let priority =
        words.next().is_some_and(|word| word.len() == 1 && word.bytes().all(|b| b.is_ascii_digit()));
    match (letters, digits) {
        (3, 4) if ends && (marked || priority) => Some("IPTC 7901"),
        (1, 4) if ends && (marked || next == Some('-')) => Some("ANPA 1312"),
        _ if marked => Some("ANPA 1312 or IPTC 7901"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_catalog_of_books_is_none_of_newsml_g2() {
        assert_eq!(format_of("<catalog xmlns:content='urn:c'><book id='1'/></catalog>"), None);
        let of_g2 = "<catalog xmlns='http://iptc.org/std/nar/2006-10-01/'><scheme/></catalog>";
        assert_eq!(format_of(of_g2), Some(Format::NewsMlG2));
    }

    #[test]
    fn what_is_not_read_is_named() {
        for (text, named) in [
            ("<?xml version='1.0'?><NewsML Version='1.2'/>", "it is NewsML 1.x"),
            ("<sports-content/>", "its first element is <sports-content>"),
            ("\u{1}mid0124 3 i 93  mid 1888\r\n\r\nRain/", "it is IPTC 7901"),
            ("mid0124 3 i 93  mid 1888\n", "it is IPTC 7901"),
            ("\u{16}\u{16}\u{1}a6715\u{1f}\r\nr w", "it is ANPA 1312"),
            ("^Aa6715----- \nr z BC-Rain", "it is ANPA 1312"),
            ("\u{1}Rain", "it is ANPA 1312 or IPTC 7901"),
            ("A1234 is shut", "it begins \"A1234 is shut\""),
            ("Rain fell", "it begins \"Rain fell\""),
            ("Rain\u{7}\u{fffd}", "it begins with bytes that are no text"),
        ] {
            let defect = unknown(text);
            assert_eq!(defect.code, "format-unknown");
            assert!(defect.detail.starts_with(named), "{text:?}: {}", defect.detail);
            assert!(defect.detail.ends_with(REMEDY));
        }
        assert_eq!(unknown("<?xml").code, crate::CUT_SHORT);
    }

    #[test]
    fn bytes_that_are_no_text_are_named_and_not_quoted() {
        for (bytes, named) in [
            (b"\x1f\x8b\x08\0\0".as_slice(), "it is compressed with gzip: unpack it"),
            (b"\x28\xb5\x2f\xfd\x24", "it is compressed with zstd: unpack it"),
            (b"PK\x03\x04\x14\0", "it is a ZIP archive: unpack it"),
            (b"\xff\xd8\xff\xe0", "it is a JPEG picture: it has no text"),
            (b"\x89PNG\r\n\x1a\n", "it is a PNG picture: it has no text"),
            (b"%PDF-1.7\n", "it is a PDF: NewsML-G2, ninjs, NITF, RSS, Atom and JSON Feed are read"),
        ] {
            let parsed = crate::parse(bytes, Some(Format::NewsMlG2), news::Timestamp::UNIX_EPOCH);
            let [defect] = parsed.defects.as_slice() else { panic!("{:?}", parsed.defects) };
            assert!(defect.detail.starts_with(named), "{}", defect.detail);
            assert!(parsed.items.is_empty() && defect.detail.chars().all(|c| !c.is_control()));
        }
        assert!(binary(b"<newsItem/>").is_none());
    }

    #[test]
    fn formats_are_known_by_their_roots() {
        for (text, format) in [
            ("<?xml version='1.0'?><!-- x --><newsItem/>", Some(Format::NewsMlG2)),
            ("<n:newsMessage xmlns:n='http://iptc.org/std/nar/2006-10-01/'>", Some(Format::NewsMlG2)),
            ("<!DOCTYPE nitf SYSTEM 'nitf.dtd'><nitf>", Some(Format::Nitf)),
            ("\n <rss version='2.0'>", Some(Format::Rss)),
            ("<rdf:RDF>", Some(Format::Rss)),
            ("<feed/>", Some(Format::Atom)),
            ("{\"version\": \"https://jsonfeed.org/version/1.1\"}", Some(Format::JsonFeed)),
            ("{\"version\" :\n\"https:\\/\\/jsonfeed.org\\/version\\/1\"}", Some(Format::JsonFeed)),
            (
                "{\"x\": \"see https://jsonfeed.org/version/1 \\\"version\\\":\\\"http://jsonfeed.org\"}",
                Some(Format::Ninjs),
            ),
            ("{\"uri\": \"x\"}", Some(Format::Ninjs)),
            ("<html>", None),
            ("plain", None),
            ("", None),
        ] {
            assert_eq!(format_of(text), format, "{text}");
        }
    }
}
