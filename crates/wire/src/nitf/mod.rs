//! IPTC NITF 3.1 to 3.6: one document is one item, with or without the namespace.

mod body;
mod content;
mod date;
mod docdata;
mod head;
mod rights;
mod stop;

use news::{Association, BlockKind, Defect, ItemClass, Status, WireItem};

use crate::Parsed;
use crate::barred;
use crate::clean;
use crate::dates::Moment;
use crate::defects::{add, excerpt, note, quarantine, too_many_items};
use crate::draft::{drop_dateline, settle};
use crate::html::Built;
use crate::limits::Limits;
use crate::status;
use crate::wrapped;
use crate::xml::{self, Standard, Stop, Tag, Token, Vocabulary, Xml};

/// Its namespace goes on with the date of its version.
const STANDARD: Standard = Standard {
    namespace: "http://iptc.org/std/NITF/",
    decisive: &[
        "docdata",
        "ed-msg",
        "date.release",
        "doc.rights",
        "doc.copyright",
        "correction",
        "fixture",
        "note",
        "rights",
        "copyrite",
    ],
};

/// An item in the making.
#[derive(Default)]
struct Draft {
    item: WireItem,
    vocabulary: Vocabulary,
    /// The agency that gave `doc-id`.
    source: String,
    id: String,
    /// NTB's id of all versions, of which `doc-id` is the one of this version.
    family: String,
    /// Whether ids of versions end in their number.
    numbered: bool,
    /// What `baselang` says, which holds where nothing else names a language.
    base_language: Option<String>,
    /// The document's name in `head`, which stands for a headline where there is none.
    title: String,
    /// From `du-key`.
    version: Option<u64>,
    /// From the names of places in the dateline, without the date.
    place: String,
    /// Whether something said that the document is under embargo.
    embargoed: bool,
    /// `date.issue` as sent, where it is a date.
    issued: Option<String>,
    /// `date.release` as sent.
    release: Option<String>,
    /// Documents that this one names.
    related: Vec<Association>,
    /// Another document, and what becomes of it.
    target: Option<(String, Option<Status>)>,
    /// What notes in words may mean.
    worries: Vec<Defect>,
    built: Built,
}

/// Reads every `nitf` of a document; most have one.
pub(crate) fn parse(text: &str, limits: &Limits) -> Parsed {
    xml::parsed(text, limits, document)
}

fn document(xml: &mut Xml<'_>, parsed: &mut Parsed) -> Result<(), Stop> {
    while let Some(root) = xml.root(parsed)? {
        let before = parsed.items.len();
        documents(xml, &root, parsed)?;
        if parsed.items.len() == before && before > 0 {
            let detail = "it follows a NITF document and is none, so it was not read; it may be an item";
            let place = format!("<{}>", excerpt(root.name()));
            add(&mut parsed.defects, quarantine("item-unread", place, detail));
        }
    }
    if parsed.items.is_empty() {
        parsed.defects.push(quarantine("item-missing", "file", "there is no <nitf> in it"));
    }
    Ok(())
}

/// Reads every `nitf` in the element that was opened last, which mostly is one.
fn documents(xml: &mut Xml<'_>, root: &Tag<'_>, parsed: &mut Parsed) -> Result<(), Stop> {
    if root.local() == "nitf" {
        return one_item(xml, root, parsed);
    }
    let outside = xml.depth().saturating_sub(1);
    while xml.depth() > outside {
        match xml.next()? {
            Token::Open(tag) if tag.local() == "nitf" => one_item(xml, &tag, parsed)?,
            Token::End => break,
            Token::Open(_) | Token::Text(_) | Token::Close => {}
        }
    }
    Ok(())
}

/// Reads the document that was opened last; one that is cut off is kept, quarantined.
fn one_item(xml: &mut Xml<'_>, tag: &Tag<'_>, parsed: &mut Parsed) -> Result<(), Stop> {
    if parsed.items.len() >= xml.limits.max_items {
        too_many_items(&mut parsed.defects, xml.limits);
        return xml.skip();
    }
    let mut draft = Draft::new(tag);
    let outcome = draft.children(xml);
    let (mut item, other) = draft.finish(xml.limits);
    xml::blame(&mut item, xml, &outcome);
    parsed.take_in(std::iter::once(item).chain(other), xml.limits);
    outcome
}

/// Reads a `nitf` that was opened within another item, as far as it got. It needs no id of its own, and its notes are
/// heeded with the item's.
pub(crate) fn inside(xml: &mut Xml<'_>, tag: &Tag<'_>) -> (WireItem, Result<(), Stop>) {
    let mut draft = Draft::new(tag);
    let outcome = draft.children(xml);
    let (mut item, other) = draft.finish(xml.limits);
    if let Some(other) = other {
        let detail = format!(
            "the NITF in it says that {} is {}, which was not done",
            excerpt(&other.guid),
            other.pubstatus.as_str()
        );
        add(&mut item.defects, quarantine("other-not-stopped", "management-doc-idref", detail));
    }
    let theirs = ["guid-missing", "content-missing", status::NOTE_STOPS];
    item.defects.retain(|defect| !theirs.contains(&defect.code.as_str()));
    (item, outcome)
}

/// Reads every `nitf` of a document that stands in another item's text, as one.
pub(crate) fn within(text: &str, limits: &Limits) -> Option<WireItem> {
    let mut xml = Xml::new(text, limits);
    let mut all: Option<WireItem> = None;
    loop {
        match xml.next() {
            Ok(Token::Open(tag)) if tag.local() == "nitf" => {
                let (mut item, outcome) = inside(&mut xml, &tag);
                xml::blame(&mut item, &mut xml, &outcome);
                wrapped::keep(&mut all, item, limits);
            }
            Ok(Token::End) | Err(_) => return all,
            Ok(_) => {}
        }
    }
}

/// The standard's version in `-//IPTC//DTD NITF 3.6//EN` or `3.6`.
fn standard(version: &str) -> &str {
    let words = version.split([' ', '/']);
    words
        .filter(|word| word.starts_with(|c: char| c.is_ascii_digit()))
        .find(|word| word.len() <= 8)
        .unwrap_or_default()
}

impl Draft {
    fn new(tag: &Tag<'_>) -> Self {
        let mut draft = Self { vocabulary: Vocabulary::of_root(STANDARD, tag), ..Self::default() };
        let version = tag.line("version").unwrap_or_default();
        draft.item.format = format!("nitf {}", standard(&version)).trim_end().to_owned();
        draft.item.language = tag.line("xml:lang");
        draft.base_language = tag.line("baselang");
        draft.id = tag.line("uno").unwrap_or_default();
        draft
    }

    fn note(&mut self, code: &str, place: &str, detail: impl Into<String>) {
        add(&mut self.item.defects, note(code, place, detail));
    }

    /// The next child of the element that the reader stands in that is NITF's; others are passed over.
    fn child<'x>(&mut self, xml: &mut Xml<'x>) -> Result<Option<Tag<'x>>, Stop> {
        while let Some(tag) = xml.child()? {
            if self.own(xml, &tag) {
                return Ok(Some(tag));
            }
            self.vocabulary.pass_over(xml, &tag, &mut self.item.defects)?;
        }
        Ok(None)
    }

    fn own(&self, xml: &Xml<'_>, tag: &Tag<'_>) -> bool {
        self.vocabulary.has(xml, tag)
    }

    fn children(&mut self, xml: &mut Xml<'_>) -> Result<(), Stop> {
        while let Some(tag) = self.child(xml)? {
            match tag.local() {
                "head" => self.head(xml)?,
                "body" => self.body(xml, &tag)?,
                _ if self.body_part(xml, &tag)? => {}
                _ => xml.skip()?,
            }
        }
        Ok(())
    }

    /// The item, and one for another document that this one stops.
    fn finish(mut self, limits: &Limits) -> (WireItem, Option<WireItem>) {
        self.one_id_for_all_versions();
        self.item.guid = guid(&self.source, &self.id);
        if self.item.guid.is_empty() {
            let detail = "neither doc-id nor uno names the document, so a later version of it can't be told";
            add(&mut self.item.defects, quarantine("guid-missing", "doc-id", detail));
        }
        if !self.source.is_empty() {
            self.item.provider.clone_from(&self.source);
        }
        self.item.language = self.item.language.take().or(self.base_language.take());
        self.set_embargo();
        self.worry();
        let stops = self.item.pubstatus != Status::Usable;
        self.item.version = self.version.unwrap_or_else(|| status::version(self.item.version_created, stops));
        if self.item.headline.is_empty() {
            self.item.headline = std::mem::take(&mut self.title);
        }
        self.drop_place();
        let built = std::mem::take(&mut self.built);
        settle(&mut self.item, built, limits);
        self.note_empty();
        self.item.associations.append(&mut self.related);
        let other = self.other();
        (self.item, other)
    }

    /// NTB numbers its documents `NTB…_00`, `NTB…_01`: one item in two versions.
    fn one_id_for_all_versions(&mut self) {
        let Some((all, number)) = numbered(&self.id).filter(|(all, _)| *all == self.family) else { return };
        self.version = self.version.or(Some(number.saturating_add(1)));
        self.id = all.to_owned();
        self.numbered = true;
    }

    /// A release after the issue is an embargo, whether the status says so or not.
    fn set_embargo(&mut self) {
        let sent = self.release.take().unwrap_or_default();
        if self.embargoed {
            status::embargo(&mut self.item, &date::norm(&sent), "date.release");
            return;
        }
        if sent.is_empty() {
            return;
        }
        match (date::moment(&sent), &self.issued) {
            (None, _) if date::placeholder(&sent) => {
                self.note("date-placeholder", "date.release", format!("{sent:?} was never filled in"));
            }
            (Some(Moment::Exact(release)), None) => {
                status::embargo(&mut self.item, &release.to_string(), "date.release");
            }
            (Some(_), Some(issued)) if date::not_after(&sent, issued) => {}
            _ => status::embargo(&mut self.item, &date::norm(&sent), "date.release"),
        }
    }

    /// Notes in words are doubted where nothing for machines says the same.
    fn worry(&mut self) {
        if status::runs(&self.item) {
            for worry in std::mem::take(&mut self.worries) {
                add(&mut self.item.defects, worry);
            }
        }
    }

    /// Bodies mostly begin with the place alone, whatever else the dateline says.
    fn drop_place(&mut self) {
        let Some(dateline) = &self.item.dateline else { return };
        let first = self.built.blocks.iter_mut().find_map(|block| match block {
            BlockKind::Paragraph { text } => Some(text),
            _ => None,
        });
        let Some(text) = first else { return };
        let bare = dateline.split(" (").next().unwrap_or_default();
        let town = dateline.split(',').next().unwrap_or_default();
        for words in [dateline.as_str(), bare, &self.place, town] {
            if drop_dateline(text, words) {
                return;
            }
        }
    }

    /// A text without text is looked at, unless it is a kill, which needs none.
    fn note_empty(&mut self) {
        let item = &mut self.item;
        if !item.body.blocks.is_empty() || !item.associations.is_empty() {
            return;
        }
        let detail = "a text without text";
        let defect = match item.pubstatus {
            Status::Usable => quarantine("content-missing", "body.content", detail),
            Status::Withheld | Status::Canceled => note("content-missing", "body.content", detail),
        };
        add(&mut item.defects, defect);
    }

    /// A document may be about another one only: that it is killed, say. Then that one is barred.
    fn other(&mut self) -> Option<WireItem> {
        let (id, told) = self.target.take()?;
        let status = told.unwrap_or(self.item.pubstatus);
        let of_all = numbered(&id).filter(|_| self.numbered).map(|(all, _)| all);
        let guid = guid(&self.source, of_all.unwrap_or(&id));
        if guid == self.item.guid && self.item.pubstatus.stricter(status) != self.item.pubstatus {
            let detail = format!("it says that a version of it is {}, which was not done", status.as_str());
            add(&mut self.item.defects, quarantine("other-not-stopped", "management-doc-idref", detail));
        }
        if status == Status::Usable || guid == self.item.guid {
            return None;
        }
        let stopped = WireItem {
            format: self.item.format.clone(),
            provider: self.item.provider.clone(),
            guid,
            class: ItemClass::Text,
            pubstatus: status,
            version_created: self.item.version_created,
            language: self.item.language.clone(),
            headline: self.item.headline.clone(),
            ednotes: self.item.ednotes.clone(),
            rights: self.item.rights.clone(),
            ..WireItem::default()
        };
        Some(barred::told_by(&self.item, stopped, "management-doc-idref"))
    }
}

/// An id that ends in the number of a version, taken apart.
fn numbered(id: &str) -> Option<(&str, u64)> {
    let (all, number) = id.rsplit_once('_')?;
    Some((all, number.parse().ok()?))
}

/// The id as the agency's own where it is unique in the world, else with the agency's name before it.
fn guid(source: &str, id: &str) -> String {
    let (source, id) = (clean::line(source), clean::line(id));
    let alone = source.is_empty()
        || id.is_empty()
        || id.starts_with("urn:")
        || id.starts_with("tag:")
        || id.contains("://");
    let named = id.strip_prefix(source.as_str()).is_some_and(|rest| rest.starts_with(':'));
    if alone || named { id } else { format!("{source}:{id}") }
}

#[cfg(test)]
mod tests;
