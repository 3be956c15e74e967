//! contentSet: bodies in several dialects, and files elsewhere.

use news::Rendition;

use super::{Draft, unsupported};
use crate::defects::add;
use crate::draft::push;
use crate::html::{self, Built};
use crate::xml::{Stop, Tag, Xml};

/// A file that a tag names by `href`.
pub(super) fn rendition(tag: &Tag<'_>) -> Rendition {
    Rendition {
        name: tag.line("rendition").or_else(|| tag.line("renditionuri")).unwrap_or_default(),
        href: tag.line("href").or_else(|| tag.line("residref")).unwrap_or_default(),
        media_type: tag.line("contenttype").unwrap_or_default(),
        width: tag.number("width"),
        height: tag.number("height"),
        size: tag.number("size"),
    }
}

impl Draft {
    pub(super) fn content_set(&mut self, xml: &mut Xml<'_>) -> Result<(), Stop> {
        while let Some(tag) = xml.child()? {
            match tag.local() {
                "inlineXML" if self.own(&tag) => self.inline_xml(xml)?,
                "inlineData" if self.own(&tag) => self.inline_data(xml, &tag)?,
                "remoteContent" if self.own(&tag) => {
                    push(&mut self.item.renditions, rendition(&tag), xml.limits);
                    xml.skip()?;
                }
                _ => xml.skip()?,
            }
        }
        Ok(())
    }

    /// The content says what it is by its root; the content type is too often wrong.
    pub(super) fn inline_xml(&mut self, xml: &mut Xml<'_>) -> Result<(), Stop> {
        while let Some(tag) = xml.child()? {
            match tag.local() {
                "html" | "body" | "div" | "section" | "article" | "p" | "main" | "ul" | "ol" | "table"
                | "blockquote" => self.markup(xml, &tag)?,
                "nitf" => {
                    let (inner, outcome) = crate::nitf::inside(xml, &tag);
                    self.inner = Some(inner);
                    outcome?;
                }
                "body.content" | "block" => self.markup(xml, &tag)?,
                other => {
                    add(&mut self.item.defects, unsupported(other, "inlineXML"));
                    xml.skip()?;
                }
            }
        }
        Ok(())
    }

    fn markup(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<(), Stop> {
        let (built, outcome) = html::element(xml, tag, "");
        self.offer(3, built);
        outcome
    }

    fn inline_data(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<(), Stop> {
        if tag.attr("encoding").is_some() || tag.attr("encodinguri").is_some() {
            add(&mut self.item.defects, unsupported("encoded data", "inlineData"));
            return xml.skip();
        }
        let media_type = tag.line("contenttype").unwrap_or_default();
        let text = xml.raw_text()?;
        let markup = media_type.contains("html") || text.trim_start().starts_with('<');
        let plain = media_type.is_empty() || media_type.starts_with("text/") || media_type.contains("html");
        if !plain {
            add(&mut self.item.defects, unsupported(&media_type, "inlineData"));
        } else if markup {
            self.offer(2, html::html(&text, xml.limits, ""));
        } else {
            self.offer(1, html::paragraphs(&text, xml.limits));
        }
        Ok(())
    }

    /// Several contents are the same in other forms: the one that tells most is kept.
    fn offer(&mut self, worth: u8, built: Built) {
        if !built.is_empty() && self.built.as_ref().is_none_or(|(kept, _)| *kept < worth) {
            self.built = Some((worth, built));
        }
    }
}
