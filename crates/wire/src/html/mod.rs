//! HTML, XHTML and NITF to the body of a story: what means something is kept, what only looks is dropped.

mod attributes;
mod build;
mod flow;
mod links;
mod plain;
mod soup;
mod table;
mod tags;

pub(crate) use attributes::Attributes;
pub(crate) use build::{Builder, Built, facts};
pub(crate) use links::{absolute, is_web};
pub(crate) use plain::{folded, is_one_paragraph, paragraphs};
pub(crate) use soup::{html, html_to_line};

use crate::limits::Limits;
use crate::xml::{Stop, Tag, Token, Xml};

/// Reads a NITF document that stands in a string; what is no XML is read as HTML is.
pub(crate) fn nitf(text: &str, limits: &Limits) -> Built {
    let mut xml = Xml::new(text, limits);
    loop {
        match xml.next() {
            Ok(Token::Open(tag)) if tag.local() == "body.content" => {
                let (built, outcome) = element(&mut xml, &tag, "");
                return if outcome.is_ok() { built } else { html(text, limits, "") };
            }
            Ok(Token::End) | Err(_) => return html(text, limits, ""),
            Ok(_) => {}
        }
    }
}

/// Reads the element that was opened last, XHTML or the content of a NITF body, into a body: all of it, or what there
/// was of it before reading stopped.
pub(crate) fn element(xml: &mut Xml<'_>, opened: &Tag<'_>, base: &str) -> (Built, Result<(), Stop>) {
    let limits: &Limits = xml.limits;
    let mut builder = Builder::new(limits, base);
    let outcome = element_into(&mut builder, xml, opened);
    (builder.finish(), outcome)
}

/// Reads the element that was opened last into what a builder has so far.
pub(crate) fn element_into(
    builder: &mut Builder<'_>,
    xml: &mut Xml<'_>,
    opened: &Tag<'_>,
) -> Result<(), Stop> {
    let outside = xml.depth().saturating_sub(1);
    builder.open(opened.local(), &Attributes::Xml(opened));
    while xml.depth() > outside {
        match xml.next()? {
            Token::Open(tag) => builder.open(tag.local(), &Attributes::Xml(&tag)),
            Token::Close => builder.close(),
            Token::Text(text) => builder.text(&text),
            Token::End => break,
        }
    }
    Ok(())
}
