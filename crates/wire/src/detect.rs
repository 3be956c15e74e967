//! Which format bytes are in, by what they say of themselves.

use news::Defect;

use crate::clean;
use crate::defects::{excerpt, quarantine};
use crate::format::Format;
use crate::limits::Limits;
use crate::xml::{Stop, Tag, Token, Xml};

/// The format of `text`, if it looks like any.
pub(crate) fn format_of(text: &str) -> Option<Format> {
    let text = text.trim_start_matches(|c| c == '\u{feff}' || clean::is_space(c));
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
        | "catalogItem" | "itemMeta" | "contentMeta" | "contentSet" | "groupSet" | "group" | "itemSet"
        | "partMeta" | "rightsInfo" | "hopHistory" | "inlineXML" | "catalog" => Some(Format::NewsMlG2),
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

/// Whether an XML document ends before its first element does.
fn ends_before_root(text: &str) -> bool {
    let limits = Limits::default();
    let mut xml = Xml::new(text, &limits);
    text.trim_start_matches(clean::is_space).starts_with('<')
        && loop {
            match xml.next() {
                Ok(Token::Open(_) | Token::Close) => break false,
                Ok(Token::Text(_)) => {}
                Ok(Token::End) | Err(Stop::Truncated) => break true,
                Err(_) => break false,
            }
        }
}

/// The defect of a file in no format that is known.
pub(crate) fn unknown(text: &str) -> Defect {
    if ends_before_root(text) {
        return quarantine(crate::CUT_SHORT, "file", "the document ends before its first element");
    }
    let detail = format!(
        "it begins {:?}: neither NewsML-G2, ninjs, NITF, RSS, Atom nor JSON Feed",
        excerpt(text.lines().next().unwrap_or_default())
    );
    quarantine("format-unknown", "file", detail)
}

#[cfg(test)]
mod tests {
    use super::*;

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
