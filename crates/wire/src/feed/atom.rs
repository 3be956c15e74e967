//! Atom 0.3 and 1.0 (RFC 4287), with drafts (RFC 5023) and tombstones (RFC 6721).

use news::{Association, ItemClass, Rendition, Rights, Status};

use super::content::{self, Base, Content, Kind};
use super::entry::Entry;
use super::names::Space;
use super::person::Person;
use super::{Feed, Parsed};
use crate::defects::excerpt;
use crate::draft::{add_rights, credit, join, push, push_new};
use crate::html::absolute;
use crate::status;
use crate::xml::{Stop, Tag, Xml, blame};

/// The format and its version, by the root.
pub(super) fn format(root: &Tag<'_>) -> String {
    let old = root.line("version").is_some_and(|version| version == "0.3")
        || root.attributes().any(|(_, value)| value.trim_end_matches('#').ends_with("purl.org/atom/ns"));
    if old { "atom 0.3".into() } else { "atom 1.0".into() }
}

/// How a text construct is written: by `type`, and Atom 0.3's `mode`.
fn text_kind(tag: &Tag<'_>) -> Kind {
    let kind = content::kind_of(&tag.line("type").unwrap_or_default()).unwrap_or(Kind::Html);
    let escaped = tag.line("mode").is_some_and(|mode| mode == "escaped");
    if escaped && kind == Kind::Xhtml { Kind::Html } else { kind }
}

impl<'a> Feed<'a> {
    /// Reads the feed that was opened last.
    pub(super) fn atom_feed(&mut self, xml: &mut Xml<'a>, parsed: &mut Parsed) -> Result<(), Stop> {
        while let Some(tag) = xml.child()? {
            match (self.space(xml, &tag), tag.local()) {
                (Space::Own, "entry") => self.entry(xml, &tag, parsed)?,
                (Space::Own | Space::Other, "item") | (Space::Other, "entry") => {
                    self.foreign_entry(xml, &tag, parsed)?;
                }
                (Space::Own, _) => self.atom_feed_part(xml, &tag)?,
                (_, "deleted-entry") => self.deleted(xml, &tag, parsed)?,
                (space, _) => self.module_part(xml, &tag, space)?,
            }
        }
        Ok(())
    }

    pub(super) fn atom_feed_part(&mut self, xml: &mut Xml<'a>, tag: &Tag<'_>) -> Result<(), Stop> {
        match tag.local() {
            "title" => {
                let title = content::read(xml, tag, &self.base, text_kind(tag))?.line(xml.limits);
                if self.title.is_empty() {
                    self.title = title;
                }
            }
            "link" => {
                self.atom_feed_link(tag, xml);
                xml.skip()?;
            }
            "author" => {
                let person = person(xml, &self.base)?;
                self.author(person);
            }
            "rights" | "copyright" => {
                let notice = content::read(xml, tag, &self.base, text_kind(tag))?.line(xml.limits);
                join(&mut self.rights.copyright_notice, &notice, "\n");
            }
            _ => self.unknown(xml, tag)?,
        }
        Ok(())
    }

    fn atom_feed_link(&mut self, tag: &Tag<'_>, xml: &Xml<'_>) {
        let Some(href) = tag.line("href").and_then(|href| absolute(&href, &content::based(tag, &self.base)))
        else {
            return;
        };
        match tag.line("rel").as_deref() {
            None | Some("alternate") => self.link = self.link.take().or(Some(href)),
            Some("self") => self.address = self.address.take().or(Some(href)),
            Some("license") => push_new(&mut self.rights.links, href, xml.limits),
            _ => {}
        }
    }

    /// A tombstone: the entry that it names is canceled, however much of it came.
    pub(super) fn deleted(
        &mut self,
        xml: &mut Xml<'a>,
        tag: &Tag<'_>,
        parsed: &mut Parsed,
    ) -> Result<(), Stop> {
        if self.is_full(xml.limits, parsed) {
            return xml.skip();
        }
        let mut entry = Entry::new(tag, &self.base, self.received);
        entry.item.pubstatus = Status::Canceled;
        entry.id = tag.line("ref").unwrap_or_default();
        let when = tag.line("when").unwrap_or_default();
        let at = entry.instant(&when, "deleted-entry");
        entry.item.version = status::version(at, true);
        entry.updated = at.map(|at| at.to_string());
        let outcome = entry.comments(xml);
        blame(&mut entry.item, xml, &outcome);
        self.entries.push(entry);
        outcome
    }
}

impl<'a> Entry<'a> {
    /// What a tombstone says of why.
    fn comments(&mut self, xml: &mut Xml<'a>) -> Result<(), Stop> {
        while let Some(tag) = xml.child()? {
            if tag.local() != "comment" {
                xml.skip()?;
                continue;
            }
            let comment = xml.line()?;
            if !comment.is_empty() {
                push(&mut self.item.ednotes, comment, xml.limits);
            }
        }
        Ok(())
    }

    /// An element of Atom's own.
    pub(super) fn atom_part(&mut self, xml: &mut Xml<'a>, tag: &Tag<'_>) -> Result<(), Stop> {
        match tag.local() {
            "id" => self.id = xml.line()?,
            "title" => self.title = Some(content::read(xml, tag, &self.base, text_kind(tag))?),
            "summary" => {
                let read = content::read(xml, tag, &self.base, text_kind(tag))?;
                self.summary = Some(read).filter(|read| !self.take_wrapped(&read.text, xml.limits));
            }
            "content" => self.atom_content(xml, tag)?,
            "published" | "issued" | "created" => {
                let date = xml.line()?;
                self.published.get_or_insert(date);
            }
            "updated" | "modified" => self.updated = Some(xml.line()?),
            "author" => {
                let person = person(xml, &self.base)?;
                push(&mut self.authors, person, xml.limits);
            }
            "contributor" => {
                let person = person(xml, &self.base)?;
                self.contributor(&person, "contributor", xml.limits);
            }
            "category" => {
                let term = tag.line("term").unwrap_or_default();
                let name = tag.line("label").unwrap_or_else(|| term.clone());
                self.category(name, Some(term), xml.limits);
                xml.skip()?;
            }
            "link" => {
                self.atom_link(tag, xml);
                xml.skip()?;
            }
            "rights" | "copyright" => {
                let notice = content::read(xml, tag, &self.base, text_kind(tag))?.line(xml.limits);
                join(&mut self.item.rights.copyright_notice, &notice, "\n");
            }
            "source" => self.atom_source(xml)?,
            _ => self.foreign(xml, tag)?,
        }
        Ok(())
    }

    /// Content in the feed, or a file elsewhere.
    fn atom_content(&mut self, xml: &mut Xml<'a>, tag: &Tag<'_>) -> Result<(), Stop> {
        let media_type = tag.line("type").unwrap_or_default();
        self.item.language = self.item.language.take().or_else(|| tag.line("xml:lang"));
        if let Some(source) = tag.line("src") {
            let href = absolute(&source, &content::based(tag, &self.base)).unwrap_or(source);
            push(
                &mut self.item.renditions,
                Rendition { href, media_type, ..Rendition::default() },
                xml.limits,
            );
            return xml.skip();
        }
        let read: Content<'a> = content::read(xml, tag, &self.base, text_kind(tag))?;
        if content::kind_of(&media_type).is_some() && tag.line("mode").is_none_or(|mode| mode != "base64") {
            self.keep_content(read, xml.limits);
        } else if !self.take_wrapped(&read.text, xml.limits) {
            let detail = format!("{:?} is no text that is read here", excerpt(&media_type));
            self.note("content-unsupported", "content", detail);
            self.unread = true;
        }
        Ok(())
    }

    fn atom_link(&mut self, tag: &Tag<'_>, xml: &Xml<'_>) {
        let Some(href) = tag.line("href") else { return };
        let base = content::based(tag, &self.base);
        let href = absolute(&href, &base).unwrap_or(href);
        let media_type = tag.line("type").unwrap_or_default();
        let title = tag.line("title").unwrap_or_default();
        match tag.line("rel").as_deref() {
            None | Some("alternate" | "http://www.iana.org/assignments/relation/alternate") => {
                let page = media_type.is_empty() || media_type.contains("html");
                if self.link.is_none() || (page && !self.link_is_page) {
                    self.link = Some(href);
                    self.link_is_page = page;
                }
            }
            Some("enclosure") => {
                let size = tag.number("length");
                self.enclosure(
                    Rendition { href, media_type, size, ..Rendition::default() },
                    title,
                    xml.limits,
                );
            }
            Some("license") => push(&mut self.item.rights.links, href, xml.limits),
            Some(rel @ ("related" | "via")) => {
                let related = Association {
                    rel: rel.to_owned(),
                    guid: href,
                    class: ItemClass::Other,
                    headline: title,
                    ..Association::default()
                };
                push(&mut self.item.associations, related, xml.limits);
            }
            _ => {}
        }
    }

    /// The feed that an entry was taken over from is credited, and its rights hold.
    fn atom_source(&mut self, xml: &mut Xml<'a>) -> Result<(), Stop> {
        let mut rights = Rights::default();
        while let Some(tag) = xml.child()? {
            match tag.local() {
                "title" => {
                    let title = content::read(xml, &tag, &Base::default(), text_kind(&tag))?.line(xml.limits);
                    credit(&mut self.item, &title);
                }
                "author" if self.authors.is_empty() => {
                    let person = person(xml, &self.base)?;
                    push(&mut self.source_authors, person, xml.limits);
                }
                "rights" => {
                    let notice =
                        content::read(xml, &tag, &Base::default(), text_kind(&tag))?.line(xml.limits);
                    join(&mut rights.copyright_notice, &notice, "\n");
                }
                "link" if tag.line("rel").is_some_and(|rel| rel == "license") => {
                    let licence = tag.line("href").unwrap_or_default();
                    push_new(&mut rights.links, licence, xml.limits);
                    xml.skip()?;
                }
                _ => xml.skip()?,
            }
        }
        add_rights(&mut self.item.rights, rights, xml.limits);
        Ok(())
    }
}

/// Reads the person construct that was opened last (RFC 4287, 3.2).
fn person(xml: &mut Xml<'_>, base: &str) -> Result<Person, Stop> {
    let mut person = Person::default();
    while let Some(tag) = xml.child()? {
        match tag.local() {
            "name" => person.name = xml.line()?,
            "uri" | "url" => {
                let uri = xml.line()?;
                person.uri = absolute(&uri, base).or(Some(uri)).filter(|uri| !uri.is_empty());
            }
            "email" => person.email = Some(xml.line()?).filter(|email| !email.is_empty()),
            _ => xml.skip()?,
        }
    }
    Ok(person)
}
