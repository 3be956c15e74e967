//! Copyright, rights and terms, wherever a document states them.

use super::Draft;
use crate::draft::{join, push_new};
use crate::xml::{Stop, Tag, Token, Xml};

/// The attributes of `doc.rights` that limit use, and the words that stand before them.
const LIMITS: [(&str, &str); 9] = [
    ("limitations", ""),
    ("type", "Rights: "),
    ("geography", "Geography: "),
    ("location-code", "Location: "),
    ("location.code", "Location: "),
    ("startdate", "From: "),
    ("enddate", "Until: "),
    ("agent", "Rights agent: "),
    ("owner", "Rights owner: "),
];

impl Draft {
    pub(super) fn doc_copyright(&mut self, tag: &Tag<'_>) {
        let holder = tag.line("holder").unwrap_or_default();
        let year = tag.line("year").unwrap_or_default();
        let rights = &mut self.item.rights;
        join(&mut rights.copyright_holder, &holder, "; ");
        let notice = format!("© {year} {holder}");
        if !year.is_empty() && !holder.is_empty() {
            join(&mut rights.copyright_notice, &notice, "\n");
        }
    }

    pub(super) fn doc_rights(&mut self, tag: &Tag<'_>, xml: &Xml<'_>) {
        for (name, before) in LIMITS {
            if let Some(value) = tag.line(name) {
                self.term(format!("{before}{value}"), xml);
            }
        }
    }

    pub(super) fn term(&mut self, term: String, xml: &Xml<'_>) {
        push_new(&mut self.item.rights.usage_terms, term, xml.limits);
    }

    /// `rights` in the body: its parts on one line.
    pub(super) fn body_rights(&mut self, xml: &mut Xml<'_>) -> Result<(), Stop> {
        let text = parts(xml, ", ")?;
        self.term(text, xml);
        Ok(())
    }

    /// `copyrite`: its words are the notice, and name the holder.
    pub(super) fn copyrite(&mut self, xml: &mut Xml<'_>) -> Result<String, Stop> {
        let outside = xml.depth().saturating_sub(1);
        let (mut notice, mut holder, mut in_holder) = (String::new(), String::new(), usize::MAX);
        while xml.depth() > outside {
            match xml.next()? {
                Token::Open(tag) if tag.local() == "copyrite.holder" => in_holder = xml.depth(),
                Token::Text(text) => {
                    crate::clean::squeeze_into(&mut notice, &text);
                    if in_holder <= xml.depth() {
                        crate::clean::squeeze_into(&mut holder, &text);
                    }
                }
                Token::Close if xml.depth() < in_holder => in_holder = usize::MAX,
                Token::End => break,
                Token::Open(_) | Token::Close => {}
            }
        }
        let (mut notice, mut holder) = (crate::clean::finish(notice), crate::clean::finish(holder));
        crate::clean::cut(&mut notice, xml.limits.max_text);
        crate::clean::cut(&mut holder, xml.limits.max_text);
        join(&mut self.item.rights.copyright_notice, &notice, "\n");
        join(&mut self.item.rights.copyright_holder, &holder, "; ");
        Ok(notice)
    }
}

/// The text of the element that was opened last, `between` its parts where the sender put nothing there.
pub(super) fn parts(xml: &mut Xml<'_>, between: &str) -> Result<String, Stop> {
    let outside = xml.depth().saturating_sub(1);
    let mut line = String::new();
    let (mut part, mut gap) = (false, false);
    while xml.depth() > outside {
        match xml.next()? {
            Token::Open(_) => part = true,
            Token::Close => part = true,
            // White space between parts only sets them out.
            Token::Text(text) if part && text.trim().is_empty() => gap = true,
            Token::Text(text) if line.len() <= xml.limits.max_text => {
                let begins = text.starts_with(|c: char| c.is_alphanumeric());
                if std::mem::take(&mut part) && begins && line.ends_with(char::is_alphanumeric) {
                    line.push_str(between);
                } else if gap {
                    crate::clean::squeeze_into(&mut line, " ");
                }
                gap = false;
                crate::clean::squeeze_into(&mut line, &text);
                part = false;
            }
            Token::Text(_) => {}
            Token::End => break,
        }
    }
    crate::clean::cut(&mut line, xml.limits.max_text);
    Ok(crate::clean::finish(line))
}
