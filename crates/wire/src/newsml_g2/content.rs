//! contentSet: bodies in several dialects, and files elsewhere.

use data_encoding::BASE64_NOPAD;
use news::{Rendition, WireItem};

use super::{Draft, tt, unsupported};
use crate::charset::{self, Decoded};
use crate::defects::add;
use crate::detect;
use crate::draft::{bind_to, push, same_language};
use crate::html::{self, Builder, Built};
use crate::limits::Limits;
use crate::qcode;
use crate::status;
use crate::wrapped;
use crate::xml::{Stop, Tag, Token, Xml};

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
            if !self.own(xml, &tag) {
                self.foreign(xml, &tag)?;
                continue;
            }
            match tag.local() {
                "inlineXML" => self.inline_xml(xml, &tag)?,
                "inlineData" => self.inline_data(xml, &tag)?,
                "remoteContent" => {
                    push(&mut self.item.renditions, rendition(&tag), xml.limits);
                    self.within(xml)?;
                }
                _ => xml.skip()?,
            }
        }
        Ok(())
    }

    /// The content says what it is by its roots; the content type is too often wrong.
    pub(super) fn inline_xml(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<(), Stop> {
        self.content_language = tag.line("xml:lang");
        let mut builder = Builder::new(xml.limits, "");
        if self.item.signals.iter().any(|signal| signal == "sic:TABLE") {
            builder.keep_lines();
        }
        let mut loose = String::new();
        let outcome = self.roots(xml, &mut builder, &mut loose);
        if loose.is_empty() {
            self.offer(3, builder.finish(), xml.limits);
        } else {
            self.data(&loose, "", xml.limits);
        }
        outcome
    }

    /// Roots follow one another; text that stands alone, in CDATA say, is left in `loose`.
    fn roots(
        &mut self,
        xml: &mut Xml<'_>,
        builder: &mut Builder<'_>,
        loose: &mut String,
    ) -> Result<(), Stop> {
        let mut alone = true;
        loop {
            match xml.next()? {
                Token::Open(tag) => {
                    alone = false;
                    if self.content_language.is_none() {
                        self.content_language = tag.line("xml:lang").or_else(|| tag.line("lang"));
                    }
                    builder.text(&std::mem::take(loose));
                    self.root(xml, &tag, builder)?;
                }
                Token::Text(text) if !alone => builder.text(&text),
                Token::Text(text) if loose.is_empty() && text.trim().is_empty() => {}
                Token::Text(text) => loose.push_str(&text),
                Token::Close | Token::End => return Ok(()),
            }
        }
    }

    fn root(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>, builder: &mut Builder<'_>) -> Result<(), Stop> {
        match tag.local() {
            "nitf" => {
                let (inner, outcome) = crate::nitf::inside(xml, tag);
                self.unread |= inner.body.blocks.is_empty() && inner.associations.is_empty();
                self.offer_inner(inner);
                outcome
            }
            "BODY" | "TEXT" => tt::read(builder, xml, tag, &mut self.tt),
            name if is_markup(name) => html::element_into(builder, xml, tag),
            other => {
                self.unread = true;
                add(&mut self.item.defects, unsupported(other, "inlineXML"));
                xml.skip()
            }
        }
    }

    fn inline_data(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<(), Stop> {
        self.content_language = tag.line("xml:lang");
        let media_type = tag.line("contenttype").unwrap_or_default();
        let encoding = tag.line("encoding").or_else(|| tag.line("encodinguri"));
        let sent = xml.raw_text()?;
        match encoding {
            None => self.data(&sent, &media_type, xml.limits),
            Some(encoding) => match decoded(&sent, &encoding, &media_type) {
                Some(Decoded { text, defects }) => {
                    defects.into_iter().for_each(|defect| add(&mut self.item.defects, defect));
                    self.data(&text, &media_type, xml.limits);
                }
                None => {
                    self.unread = true;
                    let what =
                        if media_type.is_empty() { "data of no contenttype" } else { media_type.as_str() };
                    let what = format!("{what} in {}", qcode::code(&encoding));
                    add(&mut self.item.defects, unsupported(&what, "inlineData"));
                }
            },
        }
        Ok(())
    }

    /// Text that tells its kind by its type or by how it begins.
    fn data(&mut self, text: &str, media_type: &str, limits: &Limits) {
        if let Some(inner) = wrapped::nitf(text, limits) {
            return self.offer_inner(inner);
        }
        let markup = media_type.contains("html") || text.trim_start().starts_with('<');
        let plain = media_type.is_empty() || media_type.starts_with("text/") || media_type.contains("html");
        if !plain {
            self.unread |= !text.trim().is_empty();
            add(&mut self.item.defects, unsupported(media_type, "inlineData"));
        } else if markup && !(media_type.starts_with("text/plain") && html::is_one_paragraph(text)) {
            self.offer(2, html::html(text, limits, ""), limits);
        } else {
            self.offer(1, html::paragraphs(text, limits), limits);
        }
    }

    /// Several contents are the same in other languages or forms: the one in the item's language is kept, and of those the
    /// one that tells most.
    fn offer(&mut self, worth: u8, mut built: Built, limits: &Limits) {
        // What binds the content in one language or form binds it in all.
        bind_to(&mut self.item, &mut built, limits);
        let worth = (self.nearness(), worth);
        if !built.is_empty() && self.built.as_ref().is_none_or(|(kept, _)| *kept < worth) {
            self.built = Some((worth, built));
        }
    }

    /// The NITF document that is kept is chosen as the content is; what stops the item in another one counts as well.
    fn offer_inner(&mut self, inner: WireItem) {
        let near = self.nearness();
        let better = self.inner.as_ref().is_none_or(|(kept, _)| *kept < near);
        let other =
            if better { self.inner.replace((near, inner)).map(|(_, before)| before) } else { Some(inner) };
        if let Some(other) = other {
            status::stricter(&mut self.item, other.pubstatus);
            other.embargo.into_iter().for_each(|embargo| status::longer(&mut self.item, embargo));
            other.defects.into_iter().for_each(|defect| add(&mut self.item.defects, defect));
        }
    }

    /// How near the language of the content is to the item's. Content that doesn't say is in the item's language.
    fn nearness(&self) -> u8 {
        let Some(said) = self.content_language.as_deref() else { return 3 };
        match self.language() {
            Some(language) if language.eq_ignore_ascii_case(said) => 3,
            Some(language) if !same_language(language, said) => {
                let default = self.default_language.as_deref();
                u8::from(default.is_some_and(|default| same_language(default, said)))
            }
            _ => 2,
        }
    }
}

/// Text that was sent in base64, which isn't larger than that; none where it is no text or damaged.
fn decoded(sent: &str, encoding: &str, media_type: &str) -> Option<Decoded<'static>> {
    let kind = media_type.to_ascii_lowercase();
    let text = kind.starts_with("text/") || kind.contains("html") || kind.contains("xml");
    if !text || !matches!(qcode::code(encoding).to_ascii_lowercase().as_str(), "base64" | "b64") {
        return None;
    }
    let written = sent.bytes().filter(|byte| !byte.is_ascii_whitespace() && *byte != b'=');
    let bytes = BASE64_NOPAD.decode(&written.collect::<Vec<u8>>()).ok()?;
    let Decoded { text, defects } = charset::decode(&bytes);
    detect::binary(&bytes).is_none().then(|| Decoded { text: text.into_owned().into(), defects })
}

/// Elements of XHTML, and of NITF's body, that may stand directly in inlineXML.
fn is_markup(name: &str) -> bool {
    let inline = matches!(name, "a" | "abbr" | "b" | "br" | "cite" | "em" | "i" | "img" | "q" | "small")
        || matches!(name, "span" | "strong" | "sub" | "sup" | "u");
    inline
        || matches!(name, "html" | "body" | "main" | "section" | "article" | "header" | "div" | "p" | "h1")
        || matches!(name, "h2" | "h3" | "h4" | "h5" | "h6" | "ul" | "ol" | "dl" | "table" | "blockquote")
        || matches!(name, "figure" | "aside" | "pre" | "hr" | "footer" | "body.content" | "block" | "head")
}
