//! RSS 0.9x, 1.0 and 2.0.

use super::content::{self, Kind};
use super::entry::Entry;
use super::media;
use super::names::Space;
use super::person::Person;
use super::{Feed, Parsed, language_of};
use crate::draft::{credit, join, push, push_new};
use crate::html::{html_to_line, is_web};
use crate::xml::{Stop, Tag, Xml};

/// The format and its version, by the root.
pub(super) fn format(root: &Tag<'_>) -> String {
    let rdf = matches!(root.local(), "RDF" | "rdf");
    let netscape = rdf && root.attributes().any(|(_, value)| value.contains("netscape.com/rdf/simple/0.9"));
    let version = match root.line("version") {
        Some(version) if version.len() <= 8 => version,
        _ if netscape => "0.90".to_owned(),
        _ if rdf => "1.0".to_owned(),
        _ => String::new(),
    };
    format!("rss {version}").trim_end().to_owned()
}

impl<'a> Feed<'a> {
    /// Reads the container that was opened last: `rss`, `rdf:RDF` or `channel`.
    pub(super) fn channel(&mut self, xml: &mut Xml<'a>, parsed: &mut Parsed) -> Result<(), Stop> {
        while let Some(tag) = xml.child()? {
            match (self.space(xml, &tag), tag.local()) {
                (Space::Own, "channel") => {
                    self.frame(&tag);
                    self.channel(xml, parsed)?;
                }
                (Space::Own, "item") | (Space::Atom, "entry") => self.entry(xml, &tag, parsed)?,
                (_, "deleted-entry") => self.deleted(xml, &tag, parsed)?,
                (Space::Own | Space::Other, "entry") | (Space::Other, "item") => {
                    self.foreign_entry(xml, &tag, parsed)?;
                }
                (Space::Own, "items") => {
                    // RSS 1.0 lists its items here by address only; a few feeds of other kinds put them here.
                    self.channel(xml, parsed)?;
                }
                (Space::Own, _) => self.channel_part(xml, &tag)?,
                (Space::Atom, _) => self.atom_feed_part(xml, &tag)?,
                (space, _) => self.module_part(xml, &tag, space)?,
            }
        }
        Ok(())
    }

    fn channel_part(&mut self, xml: &mut Xml<'a>, tag: &Tag<'_>) -> Result<(), Stop> {
        match tag.local() {
            "title" => {
                let title = html_to_line(&xml.line()?, xml.limits);
                if self.title.is_empty() {
                    self.title = title;
                }
            }
            "link" => {
                let href = tag.line("href");
                let text = xml.line()?;
                let link = Some(text).filter(|text| !text.is_empty()).or(href);
                self.link = self.link.take().or(link.filter(|link| is_web(link)));
            }
            "language" => self.language = language_of(xml.line()?).or(self.language.take()),
            "copyright" | "rights" => {
                let notice = html_to_line(&xml.line()?, xml.limits);
                join(&mut self.rights.copyright_notice, &notice, "\n");
            }
            _ => self.unknown(xml, tag)?,
        }
        Ok(())
    }
}

impl<'a> Entry<'a> {
    /// An element of RSS's own.
    pub(super) fn rss_part(&mut self, xml: &mut Xml<'a>, tag: &Tag<'_>) -> Result<(), Stop> {
        match tag.local() {
            "title" => self.title = Some(content::read(xml, tag, &self.base, Kind::Html)?),
            "link" => {
                let href = tag.line("href");
                let text = xml.line()?;
                let link = Some(text).filter(|text| !text.is_empty()).or(href);
                self.link = self.link.take().or(link);
            }
            "description" => {
                let read = content::read(xml, tag, &self.base, Kind::Html)?;
                self.summary = Some(read).filter(|read| !self.take_wrapped(&read.text, xml.limits));
            }
            "encoded" | "body" if self.content.is_none() => {
                let read = content::read(xml, tag, &self.base, Kind::Html)?;
                self.keep_content(read, xml.limits);
            }
            "guid" => {
                self.permalink =
                    tag.line("isPermaLink").is_none_or(|told| !told.eq_ignore_ascii_case("false"));
                self.id = xml.line()?;
            }
            "pubDate" | "pubdate" | "date" => self.published = Some(xml.line()?),
            "author" | "creator" => {
                let person = Person::read(&xml.line()?);
                push(&mut self.authors, person, xml.limits);
            }
            "category" => {
                let name = html_to_line(&xml.line()?, xml.limits);
                self.category(name, None, xml.limits);
            }
            "enclosure" => {
                self.enclosure(media::file(tag), String::new(), xml.limits);
                xml.skip()?;
            }
            "source" => {
                let name = html_to_line(&xml.line()?, xml.limits);
                credit(&mut self.item, &name);
            }
            "image" => self.rss_image(xml, tag)?,
            "copyright" | "rights" => {
                let notice = html_to_line(&xml.line()?, xml.limits);
                join(&mut self.item.rights.copyright_notice, &notice, "\n");
            }
            "license" => {
                let licence = xml.line()?;
                let rights = &mut self.item.rights;
                let list = if is_web(&licence) { &mut rights.links } else { &mut rights.usage_terms };
                push_new(list, licence, xml.limits);
            }
            "language" => self.item.language = language_of(xml.line()?).or(self.item.language.take()),
            _ => self.foreign(xml, tag)?,
        }
        Ok(())
    }

    /// Not in any RSS, but found: a picture as a text, an attribute or the form that channels have.
    fn rss_image(&mut self, xml: &mut Xml<'a>, tag: &Tag<'_>) -> Result<(), Stop> {
        let named = ["url", "href", "src", "rdf:resource"].iter().find_map(|name| tag.line(name));
        let source = content::read(xml, tag, &self.base, Kind::Plain)?;
        let text = source.text.trim();
        let inner = text
            .split_once("<url>")
            .and_then(|(_, rest)| rest.split_once("</url>"))
            .map(|(url, _)| url.trim());
        let href =
            named.or_else(|| Some(inner.unwrap_or(text).to_owned()).filter(|href| !href.contains('<')));
        self.image(href, "image", xml.limits);
        Ok(())
    }
}
