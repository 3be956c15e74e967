//! Plain text to paragraphs.

use std::borrow::Cow;

use news::{BlockKind, Body, Text};

use super::build::Built;
use super::soup::html;
use crate::clean;
use crate::limits::Limits;
use crate::xml::unescape;

/// Blank lines part paragraphs; where there are none, indented lines do; where there are none either, every line is one.
pub(crate) fn paragraphs(text: &str, limits: &Limits) -> Built {
    let text = in_one_paragraph(text).map_or(Cow::Borrowed(text), |inner| unescape(Cow::Borrowed(inner)));
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{2029}'], "\n");
    let inner = text.trim_matches('\n');
    let blank = inner.split('\n').any(|line| line.trim().is_empty());
    let indented = inner.split('\n').skip(1).any(is_indented);
    let mut lines: Vec<String> = Vec::new();
    let mut fresh = true;
    for line in inner.split('\n') {
        let squeezed = clean::line(line);
        if squeezed.is_empty() {
            fresh = true;
            continue;
        }
        let begins = fresh || (indented && is_indented(line)) || (!blank && !indented);
        match lines.last_mut() {
            Some(last) if !begins => {
                last.push(' ');
                last.push_str(&squeezed);
            }
            _ => lines.push(squeezed),
        }
        fresh = false;
    }
    built(lines, limits)
}

/// What stands in the paragraph that holds all of a text, where no other tag does: ANSA puts plain text in one.
fn in_one_paragraph(text: &str) -> Option<&str> {
    let text = text.trim_ascii_end().trim_start_matches(clean::is_blank);
    let inner = text.strip_prefix("<p>").or_else(|| text.strip_prefix("<P>"))?;
    let inner = inner.strip_suffix("</p>").or_else(|| inner.strip_suffix("</P>"))?;
    (!inner.contains(['<', '>'])).then_some(inner)
}

/// Whether a text that calls itself plain has no other tag than a paragraph around all of it.
pub(crate) fn is_one_paragraph(text: &str) -> bool {
    in_one_paragraph(text).is_some()
}

/// HTML without a tag: its lines are wrapped by whoever wrote the file, so only blank ones part paragraphs.
pub(crate) fn folded(text: &str, has_entities: bool, limits: &Limits) -> Built {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut paragraphs = vec![String::new()];
    for line in text.split('\n') {
        match paragraphs.last_mut() {
            Some(last) if !line.trim().is_empty() => {
                last.push_str(line);
                last.push('\n');
            }
            _ => paragraphs.push(String::new()),
        }
    }
    let read = |paragraph: &String| match has_entities {
        true => Body::of(html(paragraph, limits, "").blocks).plain(),
        false => clean::line(paragraph),
    };
    built(paragraphs.iter().map(read).filter(|line| !line.is_empty()).collect(), limits)
}

fn built(mut lines: Vec<String>, limits: &Limits) -> Built {
    let cut = lines.len() > limits.max_list;
    lines.truncate(limits.max_list);
    let blocks = lines.into_iter().map(|line| BlockKind::Paragraph { text: Text::plain(line) }).collect();
    Built { blocks, cut, ..Built::default() }
}

fn is_indented(line: &str) -> bool {
    (line.starts_with("  ") || line.starts_with('\t') || line.starts_with('\u{3000}'))
        && !line.trim().is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let built = paragraphs(text, &Limits::default());
        let found: Vec<_> = Body::of(built.blocks).texts().iter().map(|t| t.to_plain()).collect();
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn paragraphs_are_found() {
        check("a\nb\n\nc", &["a b", "c"]);
        check("   a\nb\n   c\nd", &["a b", "c d"]);
        check("a\r\nb", &["a", "b"]);
        check("\n \n", &[]);
        check("<p>   a\nb\n   c &amp; d</p>\n", &["a b", "c & d"]);
        check("<p>a", &["<p>a"]);
    }
}
