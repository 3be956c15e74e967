//! RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, JSON Feed: every entry is an item of its own, and the feed's title names
//! its provider.
//!
//! An entry's version is the second, since 1970, in which it says it was last changed (`updated`, `date_modified`,
//! `dcterms:modified`; else when it was published), and 1 where it says neither: a changed entry is a later version
//! exactly where its feed says that it changed.

mod ap;
mod atom;
mod content;
mod date;
mod doubt;
mod entry;
mod json;
mod media;
mod modules;
mod names;
mod person;
mod rss;

use news::{Rights, Timestamp, WireItem};

use crate::Parsed;
use crate::defects::{add, excerpt, quarantine, too_many_items};
use crate::handed::HandedDown;
use crate::limits::Limits;
use crate::wrapped;
use crate::xml::{Stop, Tag, Xml, blame};
use content::Base;
use entry::Entry;
use names::{Names, Space};
use person::Person;

pub(crate) use json::parse as json;
pub(crate) use modules::{RIGHTS, dublin_core_rights};

/// What a feed says of itself and so of all its entries.
#[derive(Default)]
struct Feed<'a> {
    format: String,
    title: String,
    /// Its page for readers.
    link: Option<String>,
    /// Its own address.
    address: Option<String>,
    /// `xml:base` of the root or channel.
    base: Base,
    language: Option<String>,
    rights: Rights,
    /// What is said of the use of all of it.
    whole: WireItem,
    credit: String,
    authors: Vec<Person>,
    names: Names,
    atom: bool,
    entries: Vec<Entry<'a>>,
    /// Items of the feeds that stand before it in the same file.
    before: usize,
    /// When its file came.
    received: Timestamp,
}

/// Reads RSS or Atom.
pub(crate) fn xml(text: &str, received: Timestamp, limits: &Limits) -> Parsed {
    let handed = HandedDown::new(limits);
    crate::xml::parsed(text, limits, |xml, parsed| {
        while let Some(root) = xml.root(parsed)? {
            let mut feed = Feed { before: parsed.items.len(), received, ..Feed::default() };
            let outcome = feed.document(xml, &root, parsed);
            feed.finish(&handed, limits, parsed);
            outcome?;
        }
        Ok(())
    })
}

/// A language by its tag; none where it is called by a name.
fn language_of(told: String) -> Option<String> {
    let primary = told.split(['-', '_']).next().unwrap_or_default();
    let mut parts = told.split(['-', '_']);
    let is_tag = matches!(primary.len(), 2 | 3)
        && primary.bytes().all(|byte| byte.is_ascii_alphabetic())
        && parts
            .all(|part| matches!(part.len(), 1..=8) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    is_tag.then_some(told)
}

impl<'a> Feed<'a> {
    fn document(&mut self, xml: &mut Xml<'a>, root: &Tag<'_>, parsed: &mut Parsed) -> Result<(), Stop> {
        self.atom = matches!(root.local(), "feed" | "entry");
        self.names = Names::of_root(xml, self.atom);
        self.format = if self.atom { atom::format(root) } else { rss::format(root) };
        self.frame(root);
        match root.local() {
            "feed" => self.atom_feed(xml, parsed)?,
            "entry" | "item" => self.entry(xml, root, parsed)?,
            "rss" | "RDF" | "rdf" | "channel" => self.channel(xml, parsed)?,
            other => {
                let detail = format!("<{}> is no feed; nothing of it was read", excerpt(other));
                parsed.defects.push(quarantine("item-missing", "file", detail));
                xml.skip()?;
            }
        }
        Ok(())
    }

    /// What the attributes of a container say for all that is in it.
    fn frame(&mut self, tag: &Tag<'_>) {
        self.base = content::based(tag, &self.base);
        if let Some(language) = tag.line("xml:lang") {
            self.language = Some(language);
        }
    }

    fn space(&mut self, xml: &Xml<'_>, tag: &Tag<'_>) -> Space {
        self.names.space(xml, tag)
    }

    /// Reads the entry that was opened last; one that is cut off is kept, quarantined.
    fn entry(&mut self, xml: &mut Xml<'a>, tag: &Tag<'_>, parsed: &mut Parsed) -> Result<(), Stop> {
        if self.is_full(xml.limits, parsed) {
            return xml.skip();
        }
        let mut entry = Entry::new(tag, &self.base, self.received);
        let outcome = self.entry_parts(&mut entry, xml);
        blame(&mut entry.item, xml, &outcome);
        self.entries.push(entry);
        outcome
    }

    /// Passes over what is called an entry and is none of the feed's: somebody must look, for it may be news.
    fn foreign_entry(&mut self, xml: &mut Xml<'a>, tag: &Tag<'_>, parsed: &mut Parsed) -> Result<(), Stop> {
        let detail = "it is of another namespace than the feed, so it was not read; it may be an item";
        add(&mut parsed.defects, quarantine("item-unread", format!("<{}>", excerpt(tag.name())), detail));
        xml.skip()
    }

    fn is_full(&self, limits: &Limits, parsed: &mut Parsed) -> bool {
        let full = self.before + self.entries.len() >= limits.max_items;
        if full {
            too_many_items(&mut parsed.defects, limits);
        }
        full
    }

    fn entry_parts(&mut self, entry: &mut Entry<'a>, xml: &mut Xml<'a>) -> Result<(), Stop> {
        while let Some(tag) = xml.child()? {
            if wrapped::is_root(tag.local()) {
                let whole = xml.whole(&tag)?;
                if !entry.take_wrapped(&whole, xml.limits) {
                    let detail = "it is an item of its own that can't be read; it may stop this one";
                    add(&mut entry.item.defects, quarantine("element-unread", excerpt(tag.name()), detail));
                }
                continue;
            }
            let space = self.space(xml, &tag);
            entry.misplaced(&tag, space);
            match space {
                Space::Own if self.atom => entry.atom_part(xml, &tag)?,
                Space::Own => entry.rss_part(xml, &tag)?,
                Space::Atom => entry.atom_part(xml, &tag)?,
                Space::Media => entry.media_part(xml, &tag)?,
                space => entry.module_part(xml, &tag, space)?,
            }
        }
        Ok(())
    }

    /// Entries become items when the whole feed is read, as what it says of itself may come last.
    fn finish(mut self, handed: &HandedDown, limits: &Limits, parsed: &mut Parsed) {
        for entry in std::mem::take(&mut self.entries) {
            parsed.items.push(entry.finish(&self, handed, limits));
        }
    }

    /// One of who made all of it. Nobody has so many that each entry could be credited to.
    fn author(&mut self, person: Person) {
        const MOST: usize = 100;
        if self.authors.len() < MOST && !self.authors.contains(&person) {
            self.authors.push(person);
        }
    }

    /// What links are relative to where nothing says: the feed's own address, else its page.
    fn fallback_base(&self) -> &str {
        let told = [Some(&*self.base), self.address.as_deref(), self.link.as_deref()];
        told.into_iter().flatten().find(|base| crate::html::is_web(base)).unwrap_or_default()
    }

    /// The feed's title; where it has none, its author or its page.
    fn provider(&self) -> &str {
        let author = self.authors.first().map(|author| author.name.as_str());
        let told = [Some(self.title.as_str()), author, self.link.as_deref(), self.address.as_deref()];
        told.into_iter().flatten().find(|name| !name.is_empty()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests;
