//! An entry in the making, whatever format it comes in.

use news::{Association, Contributor, ItemClass, Subject, SubjectKind, Timestamp, WireItem};

use super::Feed;
use super::content::{Base, Content, based};
use super::date;
use super::media;
use super::person::Person;
use crate::defects::{add, note, quarantine};
use crate::draft::{add_rights, check_content, credit, join, push, push_new, settle, take_inner};
use crate::handed::HandedDown;
use crate::html::{absolute, is_web};
use crate::limits::Limits;
use crate::status;
use crate::wrapped;
use crate::xml::Tag;

/// What an entry says so far.
#[derive(Default)]
pub(super) struct Entry<'a> {
    pub item: WireItem,
    /// When its file came.
    pub received: Timestamp,
    pub base: Base,
    pub id: String,
    /// Whether the id may also be a link (RSS `isPermaLink`).
    pub permalink: bool,
    pub link: Option<String>,
    /// Whether the link leads to a page rather than to another form of the entry.
    pub link_is_page: bool,
    pub published: Option<String>,
    pub updated: Option<String>,
    pub title: Option<Content<'a>>,
    pub summary: Option<Content<'a>>,
    pub content: Option<Content<'a>>,
    /// Whether content came of which nothing could be read.
    pub unread: bool,
    pub authors: Vec<Person>,
    /// Those of the feed that the entry was taken over from.
    pub source_authors: Vec<Person>,
    pub media: Vec<Association>,
    /// What Media RSS says beside, and so of all the media.
    pub common: Association,
    /// What WordPress calls the state of a post, its kind, and whether it has a password.
    pub post_status: Option<String>,
    pub post_type: String,
    pub post_secret: bool,
    /// A document of NITF or NewsML-G2 that is its content.
    pub wrapped: Option<WireItem>,
    /// AP's id of all versions.
    pub ap_id: String,
}

impl<'a> Entry<'a> {
    pub(super) fn new(tag: &Tag<'_>, base: &Base, received: Timestamp) -> Self {
        let mut entry = Self { base: based(tag, base), received, ..Self::default() };
        entry.item.language = tag.line("xml:lang");
        entry.id = tag.line("rdf:about").unwrap_or_default();
        entry
    }

    pub(super) fn note(&mut self, code: &str, place: &str, detail: impl Into<String>) {
        add(&mut self.item.defects, note(code, place, detail));
    }

    /// Keeps what is more than white space as the content.
    pub(super) fn keep_content(&mut self, read: Content<'a>, limits: &Limits) {
        if !read.text.trim().is_empty() && !self.take_wrapped(&read.text, limits) {
            self.content = Some(read);
        }
    }

    /// Whether a text was a document of an agency's own format; what it says counts for the entry.
    pub(super) fn take_wrapped(&mut self, text: &str, limits: &Limits) -> bool {
        let inner = wrapped::read(text, limits);
        let taken = inner.is_some();
        inner.into_iter().for_each(|inner| wrapped::keep(&mut self.wrapped, inner, limits));
        taken
    }

    pub(super) fn category(&mut self, name: String, code: Option<String>, limits: &Limits) {
        let uri = code.clone().filter(|code| is_web(code));
        let qcode = code.filter(|code| uri.is_none() && *code != name);
        let subject = Subject { kind: SubjectKind::Topic, uri, qcode, name };
        if !subject.name.is_empty() || subject.uri.is_some() {
            push_new(&mut self.item.subjects, subject, limits);
        }
    }

    pub(super) fn contributor(&mut self, person: &Person, role: &str, limits: &Limits) {
        let name = person.label().to_owned();
        if !name.is_empty() {
            let email =
                person.email.as_ref().filter(|email| **email != name).map(|email| format!("mailto:{email}"));
            let contributor =
                Contributor { name, role: Some(role.to_owned()), uri: person.uri.clone().or(email) };
            push_new(&mut self.item.contributors, contributor, limits);
        }
    }

    /// The item that the entry is, with what the feed says for all.
    pub(super) fn finish(mut self, feed: &Feed<'_>, handed: &HandedDown, limits: &Limits) -> WireItem {
        self.item.format.clone_from(&feed.format);
        handed.text(&mut self.item.provider, feed.provider());
        handed.option(&mut self.item.language, feed.language.as_deref().unwrap_or_default());
        self.heed_post_status();
        self.heed_ap();
        self.heed_embargo_of_all(&feed.whole, handed);
        self.set_dates();
        self.set_identity(feed);
        self.set_authors(feed, handed, limits);
        self.take_loose_rights(limits);
        handed.rights_beside(&mut self.item.rights, &feed.rights, limits);
        handed.option(&mut self.item.credit_line, &feed.credit);
        self.set_texts(feed, handed, limits);
        if let Some(inner) = self.wrapped.take() {
            take_inner(&mut self.item, inner, limits);
        }
        self.heed_future();
        status::heed_notes(&mut self.item);
        self.note_empty();
        handed.tell(&mut self.item);
        if self.unread {
            check_content(&mut self.item, true);
        }
        self.item
    }

    /// What the feed says of the use of all of it.
    fn heed_embargo_of_all(&mut self, whole: &WireItem, handed: &HandedDown) {
        if let Some(embargo) = &whole.embargo {
            status::longer(&mut self.item, embargo.clone());
            let mut told = Vec::new();
            handed.list(&mut told, &whole.defects, |defect| defect.detail.len());
            told.into_iter().for_each(|defect| add(&mut self.item.defects, defect));
        }
    }

    fn set_dates(&mut self) {
        let published = self.published.take().and_then(|text| self.instant(&text, "published"));
        let updated = self.updated.take().and_then(|text| self.instant(&text, "updated"));
        self.item.first_created = published;
        self.item.version_created = updated.or(published);
        if self.item.version == 0 {
            self.item.version = status::version(self.item.version_created, false);
        }
    }

    /// Reads a date; one that isn't there is none, and nothing is noted.
    pub(super) fn instant(&mut self, text: &str, place: &str) -> Option<Timestamp> {
        let told = !text.trim().is_empty();
        told.then(|| status::known_instant(&mut self.item, date::moment(text), text, place))?
    }

    /// The feed's id, else the link, else a number made of title, text and date: the same each time the feed is read.
    fn set_identity(&mut self, feed: &Feed<'_>) {
        let base = if self.base.is_empty() { feed.fallback_base() } else { &self.base };
        let link = self.link.take().and_then(|link| absolute(&link, base)).filter(|link| is_web(link));
        let id_is_link = self.permalink && is_web(&self.id);
        self.item.link = link.or_else(|| id_is_link.then(|| self.id.clone()));
        self.item.guid = std::mem::take(&mut self.id);
        if !self.item.guid.is_empty() {
            return;
        }
        if let Some(link) = &self.item.link {
            self.item.guid.clone_from(link);
            return;
        }
        self.item.guid = self.made_guid(feed);
        self.note(
            "guid-made",
            "id",
            "the entry has neither id nor link; an id was made of its title and date",
        );
    }

    /// A changed text must not change the id, so it counts only where there is no title.
    fn made_guid(&self, feed: &Feed<'_>) -> String {
        let words =
            |content: &Option<Content<'_>>| content.as_ref().map(|c| c.text.to_string()).unwrap_or_default();
        let title = words(&self.title);
        let told = if title.trim().is_empty() { words(&self.summary) + &words(&self.content) } else { title };
        let date = self
            .item
            .first_created
            .or(self.item.version_created)
            .map(|at| at.to_string())
            .unwrap_or_default();
        let address = feed.link.as_deref().or(feed.address.as_deref()).unwrap_or(&feed.title);
        format!("entry:{:032x}", fnv([address, told.trim(), &date]))
    }

    fn set_authors(&mut self, feed: &Feed<'_>, handed: &HandedDown, limits: &Limits) {
        let mut authors = std::mem::take(&mut self.authors);
        authors.retain(|author| !author.label().is_empty());
        if authors.is_empty() {
            authors = std::mem::take(&mut self.source_authors);
        }
        if authors.is_empty() {
            handed.list(&mut authors, &feed.authors, Person::bytes);
        }
        let mut names: Vec<&str> = Vec::new();
        for author in &authors {
            push_new(&mut names, author.name.as_str(), limits);
        }
        self.item.byline = Some(names.join(", ")).filter(|names| !names.is_empty());
        authors.iter().for_each(|author| self.contributor(author, "author", limits));
    }

    /// What Media RSS says of a medium without a file is said of the other media; where there are none, of the entry.
    fn take_loose_rights(&mut self, limits: &Limits) {
        let common = &mut self.common;
        self.media.retain_mut(|medium| {
            let loose = medium.renditions.is_empty();
            if loose {
                join(&mut common.credit_line, &medium.credit_line, ", ");
                add_rights(&mut common.rights, std::mem::take(&mut medium.rights), limits);
            }
            !loose
        });
        if self.media.is_empty() && common.renditions.is_empty() {
            credit(&mut self.item, &common.credit_line);
            add_rights(&mut self.item.rights, std::mem::take(&mut common.rights), limits);
        }
    }

    fn set_texts(&mut self, feed: &Feed<'_>, handed: &HandedDown, limits: &Limits) {
        let base = [&*self.base, feed.fallback_base(), self.item.link.as_deref().unwrap_or_default()];
        let base = base.into_iter().find(|base| is_web(base)).unwrap_or_default().to_owned();
        if let Some(title) = self.title.take() {
            self.item.headline = title.line(limits);
        }
        if let Some(summary) = &self.summary {
            self.item.summary = summary.line(limits);
        }
        let told = |content: &Content<'_>| !content.text.trim().is_empty();
        let content = self.content.take().filter(told).or_else(|| self.summary.take().filter(told));
        let built = content.map(|content| content.body(limits, &base)).unwrap_or_default();
        settle(&mut self.item, built, limits);
        let (media, common) = (std::mem::take(&mut self.media), std::mem::take(&mut self.common));
        for medium in media::merged(media, common, &base, handed, limits) {
            push(&mut self.item.associations, medium, limits);
        }
        if self
            .item
            .associations
            .iter()
            .any(|medium| medium.rel == "enclosure" || medium.class == ItemClass::Picture)
        {
            let media = std::mem::take(&mut self.item.associations);
            self.item.associations = media::once(media, handed, limits);
        }
    }

    fn note_empty(&mut self) {
        let item = &mut self.item;
        let empty = item.headline.is_empty() && item.body.blocks.is_empty() && item.associations.is_empty();
        if empty && item.pubstatus == news::Status::Usable {
            add(
                &mut item.defects,
                quarantine("content-missing", "entry", "neither title nor text nor media"),
            );
        }
    }
}

/// A number that stands for texts, the same on every machine and in every version of Longwave (FNV-1a, 128 bits).
fn fnv<const N: usize>(texts: [&str; N]) -> u128 {
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;
    let mut hash = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    for byte in texts.iter().flat_map(|text| text.bytes().chain([0xff])) {
        hash = (hash ^ u128::from(byte)).wrapping_mul(PRIME);
    }
    hash
}
