//! Texts of feeds: plain, HTML in disguise, or XHTML.

use std::borrow::Cow;
use std::ops::Deref;
use std::rc::Rc;

use crate::clean;
use crate::html::{self, Built};
use crate::limits::Limits;
use crate::xml::{Stop, Tag, Token, Xml};

/// How a text is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Plain,
    Html,
    /// Elements of the document itself.
    Xhtml,
}

/// What relative links are relative to; all that a container holds shares its own.
#[derive(Debug, Clone, Default)]
pub(super) struct Base(Option<Rc<str>>);

impl Deref for Base {
    type Target = str;

    fn deref(&self) -> &str {
        self.0.as_deref().unwrap_or_default()
    }
}

/// A text, and what its relative links are relative to.
#[derive(Debug, Clone)]
pub(super) struct Content<'a> {
    pub kind: Kind,
    pub text: Cow<'a, str>,
    pub base: Base,
}

impl Content<'_> {
    /// The words on one line.
    pub(super) fn line(&self, limits: &Limits) -> String {
        let mut line = match self.kind {
            Kind::Html if !has_tag(&self.text) && !has_entity(&self.text) => clean::line(&self.text),
            Kind::Html | Kind::Xhtml => html::html_to_line(&self.text, limits),
            Kind::Plain => clean::line(&self.text),
        };
        clean::cut(&mut line, limits.max_text);
        line
    }

    /// The text as a body; `base` where the text itself has none.
    pub(super) fn body(&self, limits: &Limits, base: &str) -> Built {
        let base = if self.base.is_empty() { base } else { &self.base };
        match self.kind {
            Kind::Plain => html::paragraphs(&self.text, limits),
            Kind::Html if !has_tag(&self.text) => html::folded(&self.text, has_entity(&self.text), limits),
            Kind::Html => html::html(&self.text, limits, base),
            Kind::Xhtml => xhtml(&self.text, limits, base),
        }
    }
}

/// `xml:base` of the element around it all counts too.
fn xhtml(source: &str, limits: &Limits, base: &str) -> Built {
    let inner = match Xml::new(source, limits).next() {
        Ok(Token::Open(tag)) => own_base(&tag, base),
        _ => None,
    };
    let base = inner.as_deref().unwrap_or(base);
    let whole = format!("<div>{source}</div>");
    let mut xml = Xml::new(&whole, limits);
    match xml.next() {
        Ok(Token::Open(tag)) => html::element(&mut xml, &tag, base).0,
        _ => Built::default(),
    }
}

/// What a text is by its media type or Atom's word for it; none for what is no text.
pub(super) fn kind_of(media_type: &str) -> Option<Kind> {
    let bare = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    Some(match bare.as_str() {
        "" | "text" | "text/plain" | "plain" => Kind::Plain,
        "html" | "text/html" => Kind::Html,
        "xhtml" | "application/xhtml+xml" | "text/xhtml" => Kind::Xhtml,
        other if other.starts_with("text/") => Kind::Plain,
        _ => return None,
    })
}

/// The text of the element that was opened last. Elements in it are XHTML, whatever it calls itself.
pub(super) fn read<'a>(
    xml: &mut Xml<'a>,
    tag: &Tag<'_>,
    base: &Base,
    kind: Kind,
) -> Result<Content<'a>, Stop> {
    let base = based(tag, base);
    let source = xml.source()?;
    if has_elements(source) {
        return Ok(Content { kind: Kind::Xhtml, text: Cow::Borrowed(source), base });
    }
    let text = decoded(source, xml.limits);
    let kind = match kind {
        Kind::Plain => Kind::Plain,
        Kind::Html | Kind::Xhtml => Kind::Html,
    };
    Ok(Content { kind, text, base })
}

/// Whether a text holds a tag or a comment; a lone `<` is none.
fn has_tag(text: &str) -> bool {
    let bytes = text.as_bytes();
    let begins = |byte: &u8| byte.is_ascii_alphabetic() || matches!(byte, b'/' | b'!');
    memchr::memchr_iter(b'<', bytes).any(|at| bytes.get(at + 1).is_some_and(begins))
}

/// Whether a text holds an entity; a lone `&` is none.
fn has_entity(text: &str) -> bool {
    memchr::memchr_iter(b'&', text.as_bytes()).any(|at| {
        let rest = text.as_bytes().get(at + 1..).unwrap_or_default();
        let name = rest.iter().take(32).take_while(|b| b.is_ascii_alphanumeric() || **b == b'#').count();
        name > 0 && rest.get(name) == Some(&b';')
    })
}

/// What relative links within `tag` are relative to.
pub(super) fn based(tag: &Tag<'_>, outer: &Base) -> Base {
    own_base(tag, outer).map_or_else(|| outer.clone(), |own| Base(Some(own.into())))
}

fn own_base(tag: &Tag<'_>, outer: &str) -> Option<String> {
    html::absolute(&tag.line("xml:base")?, outer)
}

/// Whether markup other than CDATA, comments and instructions stands in `source`.
fn has_elements(source: &str) -> bool {
    let mut rest = source;
    while let Some((_, after)) = rest.split_once('<') {
        let end = if after.starts_with("![CDATA[") {
            "]]>"
        } else if after.starts_with("!--") {
            "-->"
        } else if after.starts_with(['?', '!']) {
            ">"
        } else {
            return true;
        };
        rest = after.split_once(end).map_or("", |(_, rest)| rest);
    }
    false
}

/// `source` with its entities and CDATA sections read; what is wrong with them was told when `source` was found.
fn decoded<'a>(source: &'a str, limits: &Limits) -> Cow<'a, str> {
    if !source.contains(['<', '&']) {
        return Cow::Borrowed(source);
    }
    let whole = format!("<x>{source}</x>");
    let mut inner = Xml::new(&whole, limits);
    let text = match inner.next() {
        Ok(_) => inner.raw_text().unwrap_or_default(),
        Err(_) => String::new(),
    };
    Cow::Owned(text)
}
