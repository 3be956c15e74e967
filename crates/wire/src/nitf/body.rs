//! `body.head` and `body.end`: headlines, bylines, dateline, abstract, rights.

use news::{BlockKind, Contributor, Text};

use super::Draft;
use super::rights::parts;
use crate::clean;
use crate::draft::{add_rights, join, push, push_new, same};
use crate::html;
use crate::xml::{Stop, Tag, Token, Xml};

impl Draft {
    pub(super) fn body(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<(), Stop> {
        if let Some(lang) = tag.line("xml:lang") {
            self.item.language.get_or_insert(lang);
        }
        while let Some(tag) = self.child(xml)? {
            if !self.body_part(xml, &tag)? {
                xml.skip()?;
            }
        }
        Ok(())
    }

    /// The three parts of a body, which some send without the `body` around them; whether it was one.
    pub(super) fn body_part(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<bool, Stop> {
        match tag.local() {
            "body.head" => self.body_head(xml)?,
            "body.content" => self.content(xml, tag)?,
            "body.end" => self.body_end(xml)?,
            _ => return Ok(false),
        }
        Ok(true)
    }

    fn body_head(&mut self, xml: &mut Xml<'_>) -> Result<(), Stop> {
        while let Some(tag) = self.child(xml)? {
            if !self.body_head_part(xml, &tag)? {
                match tag.local() {
                    "hedline" => self.hedline(xml)?,
                    "note" => self.head_note(xml, &tag)?,
                    "media" => self.head_media(xml, &tag)?,
                    "key-list" => self.key_list(xml)?,
                    _ => xml.skip()?,
                }
            }
        }
        Ok(())
    }

    /// Parts that may also stand in a `block`; whether it was one.
    pub(super) fn body_head_part(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<bool, Stop> {
        match tag.local() {
            "byline" => self.byline(xml)?,
            "dateline" => self.dateline(xml)?,
            "abstract" => {
                let text = xml.line()?;
                join(&mut self.item.summary, &text, " ");
            }
            "copyrite" => {
                self.copyrite(xml)?;
            }
            "rights" => self.body_rights(xml)?,
            "distributor" => {
                let name = xml.line()?;
                self.distributor(name);
            }
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// The first main headline is the headline; what says the same is said once.
    fn hedline(&mut self, xml: &mut Xml<'_>) -> Result<(), Stop> {
        while let Some(tag) = self.child(xml)? {
            let main = tag.local() == "hl1";
            let text = xml.line()?;
            if text.is_empty() || text == self.item.headline {
                continue;
            }
            if main && self.item.headline.is_empty() {
                self.item.subheads.retain(|subhead| *subhead != text);
                self.item.headline = text;
            } else {
                push_new(&mut self.item.subheads, text, xml.limits);
            }
        }
        Ok(())
    }

    /// Who wrote it, their titles behind their names.
    fn byline(&mut self, xml: &mut Xml<'_>) -> Result<(), Stop> {
        let outside = xml.depth().saturating_sub(1);
        let (mut line, mut title) = (String::new(), String::new());
        let mut names: Vec<String> = Vec::new();
        while xml.depth() > outside {
            match xml.next()? {
                Token::Open(tag) => match tag.local() {
                    "person" => {
                        let name = parts(xml, " ")?;
                        if line.ends_with(char::is_alphanumeric) {
                            line.push(' ');
                        }
                        line.push_str(&name);
                        names.push(name);
                    }
                    "byttl" => join(&mut title, &xml.line()?, ", "),
                    "virtloc" => xml.skip()?,
                    _ => clean::squeeze_into(&mut line, " "),
                },
                Token::Text(text) if line.len() <= xml.limits.max_text => {
                    clean::squeeze_into(&mut line, &text);
                }
                Token::End => break,
                Token::Text(_) | Token::Close => {}
            }
        }
        let line = clean::finish(line);
        let line = line.trim_end_matches([',', ' ']).to_owned();
        let role = Some(title.clone()).filter(|title| !title.is_empty()).unwrap_or_else(|| "by".to_owned());
        for name in names.into_iter().filter(|name| !name.is_empty()) {
            let contributor = Contributor { name, role: Some(role.clone()), uri: None };
            push(&mut self.item.contributors, contributor, xml.limits);
        }
        let mut byline = self.item.byline.take().unwrap_or_default();
        let mut whole = line;
        join(&mut whole, &title, ", ");
        join(&mut byline, &whole, "; ");
        self.item.byline = Some(byline).filter(|byline| !byline.is_empty());
        Ok(())
    }

    /// As printed, with the date that it may hold; the place alone is kept beside it. A date for machines alone is none.
    fn dateline(&mut self, xml: &mut Xml<'_>) -> Result<(), Stop> {
        let outside = xml.depth().saturating_sub(1);
        let (mut line, mut place, mut date) = (String::new(), String::new(), String::new());
        let mut moment = None;
        while xml.depth() > outside {
            match xml.next()? {
                Token::Open(tag) if tag.local() == "location" => {
                    place = parts(xml, ", ")?;
                    clean::squeeze_into(&mut line, " ");
                    line.push_str(&place);
                }
                Token::Open(tag) if tag.local() == "story.date" => {
                    moment = tag.line("norm");
                    let printed = xml.line()?;
                    if line.ends_with(char::is_alphanumeric) && !printed.is_empty() {
                        line.push_str(", ");
                    }
                    line.push_str(&printed);
                    date = printed;
                }
                Token::Text(text) if line.len() <= xml.limits.max_text => {
                    clean::squeeze_into(&mut line, &text);
                }
                Token::End => break,
                Token::Open(_) | Token::Text(_) | Token::Close => {}
            }
        }
        let mut line = clean::finish(line);
        if line == date && (moment.as_ref() == Some(&date) || super::date::is_day(&date)) {
            line.clear();
        }
        self.place = if place.is_empty() { line.clone() } else { place };
        if !line.is_empty() {
            self.item.dateline.get_or_insert(line);
        }
        let moment = moment.and_then(|sent| super::date::moment(&sent)).map(crate::dates::Moment::instant);
        self.item.first_created = self.item.first_created.or(moment);
        Ok(())
    }

    /// Pictures beside the headline belong to the item like those in the text.
    fn head_media(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<(), Stop> {
        let (built, outcome) = html::element(xml, tag, "");
        self.built.pictures.extend(built.pictures);
        add_rights(&mut self.item.rights, built.rights, xml.limits);
        outcome
    }

    /// A tagline that isn't to be published is a note; another, and a bibliography, ends the text unless a note to
    /// editors says it.
    fn body_end(&mut self, xml: &mut Xml<'_>) -> Result<(), Stop> {
        while let Some(tag) = self.child(xml)? {
            let private = tag.line("type").is_some_and(|kind| kind == "npa");
            let name = tag.local().to_owned();
            match name.as_str() {
                "tagline" | "bibliography" => {
                    let text = xml.line()?;
                    if private {
                        self.ednote(text, "tagline");
                    } else if !text.is_empty() && !self.item.ednotes.iter().any(|note| same(note, &text)) {
                        self.built.blocks.push(BlockKind::Paragraph { text: Text::plain(text) });
                    }
                }
                _ => {
                    if !self.body_head_part(xml, &tag)? {
                        xml.skip()?;
                    }
                }
            }
        }
        Ok(())
    }
}
