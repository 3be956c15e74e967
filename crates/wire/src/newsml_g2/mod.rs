//! NewsML-G2: newsItem, packageItem and the other items, alone or in a newsMessage.

mod content;
mod knit;
mod meta;
mod package;
mod property;
mod rights;
mod tt;

use news::{Association, Defect, ItemClass, Rendition, WireItem};

use crate::Parsed;
use crate::defects::{add, excerpt, note, quarantine, too_many_items};
use crate::draft::{
    Said, add_pictures, check_content, credit, dateline_of, in_order, join, push_new, settle, summary,
    take_inner,
};
use crate::feed;
use crate::handed::HandedDown;
use crate::html::Built;
use crate::limits::Limits;
use crate::qcode::Schemes;
use crate::replaced;
use crate::status;
use crate::xml::{self, Standard, Stop, Tag, Vocabulary, Xml};
use meta::class_of_type;

/// Every G2 standard has this namespace.
const STANDARD: Standard = Standard {
    namespace: "http://iptc.org/std/nar/2006-10-01/",
    decisive: &["pubStatus", "embargoed", "signal", "edNote", "itemMeta", "rightsInfo"],
};

/// What a message says for all its items.
struct Message<'f> {
    sender: String,
    priority: String,
    handed: &'f HandedDown,
    /// What its header signals and notes, and what in it may stop the items.
    told: WireItem,
}

/// An item in the making.
pub(super) struct Draft {
    item: WireItem,
    schemes: Schemes,
    vocabulary: Vocabulary,
    /// The language that the item element itself names.
    default_language: Option<String>,
    headlines: Vec<Said>,
    titles: Vec<Said>,
    descriptions: Vec<Said>,
    bylines: Vec<Said>,
    credits: Vec<Said>,
    /// Where the content comes from, in words.
    located: Option<String>,
    /// The body so far, how near its language is, and how well its kind tells what the text is.
    built: Option<((u8, u8), Built)>,
    /// A NITF document that carries the text, and how near its language is.
    inner: Option<(u8, WireItem)>,
    /// The language that the content names which is being read.
    content_language: Option<String>,
    tt: tt::Told,
    /// Whether content came of which nothing could be read.
    unread: bool,
    /// What TT's item refers to, which its signal says that it replaces.
    refers: Vec<String>,
    /// What references say of the use of what they name, each with its place among the associations.
    hints: Vec<(usize, Box<WireItem>)>,
}

/// Reads a document of any G2 item.
pub(crate) fn parse(text: &str, limits: &Limits) -> Parsed {
    xml::parsed(text, limits, document)
}

fn document(xml: &mut Xml<'_>, parsed: &mut Parsed) -> Result<(), Stop> {
    let handed = HandedDown::new(xml.limits);
    while let Some(root) = xml.root(parsed)? {
        let mut message = Message {
            sender: String::new(),
            priority: String::new(),
            handed: &handed,
            told: WireItem::default(),
        };
        match root.local() {
            "newsMessage" => {
                let before = parsed.items.len();
                // A message that is cut off is knit too: what came may be looked at.
                let outcome = news_message(xml, &mut message, parsed);
                let items = parsed.items.get_mut(before..).unwrap_or_default();
                heed_header(&message, items, xml.limits);
                knit::knit(items, &handed);
                outcome?;
            }
            "itemSet" => item_set(xml, &message, parsed)?,
            // An attribute that isn't closed ends an item too soon: what stood in it is no item each.
            local if is_fragment(local) && !parsed.items.is_empty() => {
                let detail =
                    "it follows an item of NewsML-G2 and is none, so it was not read; it may be an item";
                let place = format!("<{}>", excerpt(root.name()));
                add(&mut parsed.defects, quarantine("item-unread", place, detail));
                xml.skip()?;
            }
            _ => one_item(xml, &root, &message, parsed)?,
        }
    }
    Ok(())
}

fn news_message(xml: &mut Xml<'_>, message: &mut Message<'_>, parsed: &mut Parsed) -> Result<(), Stop> {
    while let Some(tag) = xml.child()? {
        match tag.local() {
            "header" => header(xml, &tag, message)?,
            "itemSet" => item_set(xml, message, parsed)?,
            _ => xml.skip()?,
        }
    }
    Ok(())
}

fn header(xml: &mut Xml<'_>, tag: &Tag<'_>, message: &mut Message<'_>) -> Result<(), Stop> {
    let mut draft = Draft::new(tag, xml.limits);
    std::mem::swap(&mut draft.item, &mut message.told);
    let outcome = draft.header(xml, message);
    std::mem::swap(&mut draft.item, &mut message.told);
    outcome
}

/// What the header signals is signalled of every item of the message.
fn heed_header(message: &Message<'_>, items: &mut [WireItem], limits: &Limits) {
    let Message { told, handed, .. } = message;
    for item in items.iter_mut().filter(|item| item.barred.is_none()) {
        for (own, told) in [(&mut item.signals, &told.signals), (&mut item.ednotes, &told.ednotes)] {
            let mut more = Vec::new();
            handed.list(&mut more, told, String::len);
            more.into_iter().for_each(|one| push_new(own, one, limits));
        }
        let mut defects = Vec::new();
        handed.list(&mut defects, &told.defects, |defect| defect.detail.len());
        defects.into_iter().for_each(|defect| add(&mut item.defects, defect));
        handed.tell(item);
        status::heed_signals(item);
        status::heed_notes(item);
    }
}

fn item_set(xml: &mut Xml<'_>, message: &Message<'_>, parsed: &mut Parsed) -> Result<(), Stop> {
    while let Some(tag) = xml.child()? {
        one_item(xml, &tag, message, parsed)?;
    }
    Ok(())
}

/// Reads the item that was opened last; one that is cut off is kept, quarantined.
fn one_item(
    xml: &mut Xml<'_>,
    tag: &Tag<'_>,
    message: &Message<'_>,
    parsed: &mut Parsed,
) -> Result<(), Stop> {
    if parsed.items.len() >= xml.limits.max_items {
        too_many_items(&mut parsed.defects, xml.limits);
        return xml.skip();
    }
    let mut draft = Draft::new(tag, xml.limits);
    let outcome = if draft.item.class == ItemClass::Other && is_fragment(tag.local()) {
        draft.fragment(xml, tag)
    } else {
        draft.children(xml)
    };
    let (mut item, stopped) = draft.finish(message, xml.limits);
    xml::blame(&mut item, xml, &outcome);
    parsed.take_in(std::iter::once(item).chain(stopped), xml.limits);
    outcome
}

fn is_fragment(local: &str) -> bool {
    !local.ends_with("Item")
}

impl Draft {
    fn new(tag: &Tag<'_>, limits: &Limits) -> Self {
        let mut draft = Self {
            item: WireItem { version: 1, ..WireItem::default() },
            schemes: Schemes::with(&limits.catalogs),
            vocabulary: Vocabulary::of_root(STANDARD, tag),
            default_language: tag.line("xml:lang"),
            headlines: Vec::new(),
            titles: Vec::new(),
            descriptions: Vec::new(),
            bylines: Vec::new(),
            credits: Vec::new(),
            located: None,
            built: None,
            inner: None,
            content_language: None,
            tt: tt::Told::default(),
            unread: false,
            refers: Vec::new(),
            hints: Vec::new(),
        };
        draft.item.class = match tag.local() {
            "newsItem" => ItemClass::Text,
            "packageItem" => ItemClass::Composite,
            _ => ItemClass::Other,
        };
        draft.identify(tag);
        draft
    }

    fn identify(&mut self, tag: &Tag<'_>) {
        let version = tag.line("standardversion").unwrap_or_default();
        self.item.format = format!("newsml-g2 {}", excerpt(&version)).trim_end().to_owned();
        self.item.guid = tag.line("guid").unwrap_or_default();
        if let Some(version) = tag.line("version") {
            match version.parse() {
                Ok(number) => self.item.version = number,
                Err(_) => self.note(
                    "version-unreadable",
                    "version",
                    format!("{:?} is no number; 1 was taken", excerpt(&version)),
                ),
            }
        }
        if crate::detect::root_format(tag) != Some(crate::Format::NewsMlG2) {
            let detail = format!("<{}> is nothing of NewsML-G2", excerpt(tag.local()));
            add(&mut self.item.defects, quarantine("item-missing", "file", detail));
        } else if is_fragment(tag.local()) {
            let detail = format!("the document begins with <{}>, which stands within an item", tag.local());
            self.note("fragment", tag.local(), detail);
        } else if self.item.guid.is_empty() {
            let detail = "the item has no guid, so a later version of it can't be told";
            add(&mut self.item.defects, quarantine("guid-missing", tag.local(), detail));
        }
    }

    fn note(&mut self, code: &str, place: &str, detail: impl Into<String>) {
        add(&mut self.item.defects, note(code, place, detail));
    }

    fn own(&self, xml: &Xml<'_>, tag: &Tag<'_>) -> bool {
        self.vocabulary.has(xml, tag)
    }

    /// Of other vocabularies' elements, what Dublin Core says of rights is kept.
    fn foreign(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<(), Stop> {
        if feed::RIGHTS.contains(&tag.local()) && xml.uri(tag.space()).contains("//purl.org/dc/") {
            return feed::dublin_core_rights(xml, tag, &mut self.item.rights);
        }
        self.vocabulary.pass_over(xml, tag, &mut self.item.defects)
    }

    /// Passes over an element of the standard's that isn't looked for here.
    fn unknown(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<(), Stop> {
        let why = "it stands where the standard has no such element, or is spelt otherwise";
        self.vocabulary.doubt(tag, why, &mut self.item.defects);
        xml.skip()
    }

    /// A message's header: no item, but what is signalled there is read as one's own is.
    fn header(&mut self, xml: &mut Xml<'_>, message: &mut Message<'_>) -> Result<(), Stop> {
        while let Some(tag) = xml.child()? {
            match tag.local() {
                "sender" => message.sender = xml.line()?,
                "priority" => message.priority = xml.line()?,
                "signal" | "edNote" if self.own(xml, &tag) => self.item_property(xml, &tag)?,
                _ if self.own(xml, &tag) => self.unknown(xml, &tag)?,
                _ => self.foreign(xml, &tag)?,
            }
        }
        Ok(())
    }

    fn children(&mut self, xml: &mut Xml<'_>) -> Result<(), Stop> {
        while let Some(tag) = xml.child()? {
            self.part(xml, &tag)?;
        }
        Ok(())
    }

    fn fragment(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<(), Stop> {
        match tag.local() {
            "group" => self.group(xml, tag),
            "catalog" => self.catalog(xml),
            "inlineXML" => self.inline_xml(xml, tag),
            _ => self.part(xml, tag),
        }
    }

    fn part(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<(), Stop> {
        if !self.own(xml, tag) {
            return self.foreign(xml, tag);
        }
        match tag.local() {
            "catalog" => self.catalog(xml),
            "catalogRef" => {
                tag.line("href").into_iter().for_each(|address| self.schemes.refer(address));
                xml.skip()
            }
            "rightsInfo" => self.rights_info(xml, tag),
            "partMeta" | "assert" => self.within(xml),
            "itemMeta" => self.item_meta(xml),
            "contentMeta" => self.content_meta(xml, tag),
            "contentSet" => self.content_set(xml),
            "groupSet" => self.group_set(xml),
            "itemRef" => self.item_ref(xml, tag, ""),
            "concept" => self.concept_name(xml),
            _ => self.unknown(xml, tag),
        }
    }

    /// What binds, credits or stops in a part of the content, or in what is said of something: it counts for the whole.
    fn within(&mut self, xml: &mut Xml<'_>) -> Result<(), Stop> {
        while let Some(tag) = xml.child()? {
            match tag.local() {
                _ if !self.own(xml, &tag) => self.foreign(xml, &tag)?,
                "rightsInfo" => self.rights_info(xml, &tag)?,
                "copyrightHolder" | "copyrightNotice" | "usageTerms" => self.right(xml, &tag)?,
                "creditline" => self.content_property(xml, &tag)?,
                "edNote" | "signal" => self.item_property(xml, &tag)?,
                _ => self.unknown(xml, &tag)?,
            }
        }
        Ok(())
    }

    fn catalog(&mut self, xml: &mut Xml<'_>) -> Result<(), Stop> {
        while let Some(tag) = xml.child()? {
            if let (Some(alias), Some(uri)) = (tag.line("alias"), tag.line("uri")) {
                self.schemes.declare(alias, uri);
            }
            xml.skip()?;
        }
        Ok(())
    }

    /// Concept items tell their name; it stands for a headline.
    fn concept_name(&mut self, xml: &mut Xml<'_>) -> Result<(), Stop> {
        while let Some(tag) = xml.child()? {
            match tag.local() {
                "name" => self.titles.push(Said {
                    lang: tag.line("xml:lang"),
                    text: xml.line()?,
                    ..Said::default()
                }),
                _ => xml.skip()?,
            }
        }
        Ok(())
    }

    /// The item, and those that are stopped by what it says of them.
    fn finish(mut self, message: &Message<'_>, limits: &Limits) -> (WireItem, Vec<WireItem>) {
        let item = &mut self.item;
        if item.language.is_none() {
            item.language = self.default_language.take();
        }
        message.handed.text(&mut item.provider, &message.sender);
        if item.urgency.is_none() {
            item.urgency = message.priority.parse().ok().filter(|urgency| (1..=9).contains(urgency));
        }
        let stopped =
            if self.hints.is_empty() { Vec::new() } else { self.heed_hints(message.handed, limits) };
        let item = &mut self.item;
        if item.signals.iter().any(|signal| signal == "tt_sig:replace") {
            replaced::tell(item, &self.refers, "altId", limits);
        }
        status::heed_signals(item);
        status::heed_ap_signals(item);
        let language = item.language.clone();
        let language = language.as_deref();
        let said = if self.headlines.is_empty() { self.titles } else { self.headlines };
        let mut headlines = in_order(said, language).into_iter().map(|said| said.text);
        item.headline = headlines.next().unwrap_or_default();
        item.subheads = headlines.filter(|text| *text != item.headline).take(limits.max_list).collect();
        item.byline = all(self.bylines, language);
        // The head of its HTML may have told of one already.
        let told = item.credit_line.take();
        item.credit_line = all(self.credits, language);
        told.into_iter().for_each(|told| credit(item, &told));
        self.descriptions.retain(|said| !says_headline(&said.text, item));
        item.summary = summary(self.descriptions, item.class, language);
        if let Some((_, built)) = self.built {
            self.tt.into_item(item, limits);
            settle(item, built, limits);
        }
        if let Some((_, inner)) = self.inner {
            take_inner(item, inner, limits);
        }
        dateline_of(item, self.located.unwrap_or_default());
        status::heed_notes(item);
        said_once(&mut item.ednotes);
        pictures_of_text(item, message.handed, limits);
        check_content(item, self.unread);
        tell_unexplained(item, &self.schemes);
        message.handed.tell(item);
        (self.item, stopped)
    }
}

/// Drops what another note says too, as dpa's notepad does: each was heeded by itself before.
fn said_once(notes: &mut Vec<String>) {
    /// Each is looked for in every other.
    const MOST: usize = 20;
    if !(2..=MOST).contains(&notes.len()) {
        return;
    }
    let all = std::mem::take(notes);
    let holds = |(at, long): (usize, &String), number: usize, note: &str| {
        at != number && (long.len() > note.len() || (at < number && long == note)) && has_words(long, note)
    };
    let said = |number: usize, note: &str| all.iter().enumerate().any(|long| holds(long, number, note));
    let kept = all.iter().enumerate().filter(|(number, note)| !said(*number, note));
    *notes = kept.map(|(_, note)| note.clone()).collect();
}

/// Whether a text has words in it that neither begin nor end within one of its own.
fn has_words(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, found)| {
        let (before, after) = (text.get(..at), text.get(at + found.len()..));
        !before.is_some_and(|before| before.ends_with(char::is_alphanumeric))
            && !after.is_some_and(|after| after.starts_with(char::is_alphanumeric))
    })
}

/// A picture among the contents of a text is no form of the text: it goes with it (ANSA). A size that was there already
/// begins another picture. The text's rights and credit are theirs, as all are this item's content.
fn pictures_of_text(item: &mut WireItem, handed: &HandedDown, limits: &Limits) {
    let is_picture = |file: &Rendition| class_of_type(&file.media_type) == ItemClass::Picture;
    if item.class != ItemClass::Text || !item.renditions.iter().any(is_picture) {
        return;
    }
    let (files, rest): (Vec<_>, Vec<_>) =
        std::mem::take(&mut item.renditions).into_iter().partition(is_picture);
    item.renditions = rest;
    let mut pictures: Vec<Association> = Vec::new();
    for file in files {
        match pictures.last_mut().filter(|last| last.renditions.iter().all(|known| known.name != file.name)) {
            Some(last) => last.renditions.push(file),
            None => {
                let (class, renditions) = (ItemClass::Picture, vec![file]);
                pictures.push(Association { class, renditions, ..Association::default() });
            }
        }
    }
    for picture in &mut pictures {
        handed.rights(&mut picture.rights, &item.rights);
        handed.text(&mut picture.credit_line, item.credit_line.as_deref().unwrap_or_default());
    }
    add_pictures(item, pictures, limits);
}

/// Notes the codes that nothing explained, and the catalogs that may do so and aren't here.
fn tell_unexplained(item: &mut WireItem, schemes: &Schemes) {
    if schemes.unknown().is_empty() {
        return;
    }
    let detail = format!(
        "no catalog that came along or is known here explains {}; these codes were kept as sent",
        schemes.unknown().join(", ")
    );
    add(&mut item.defects, note("alias-unknown", "catalog", detail));
    for address in schemes.missing() {
        let detail = "the item names this catalog, and no file of it is here; it is never fetched";
        add(&mut item.defects, note(crate::CATALOG_MISSING, address.as_str(), detail));
    }
}

/// All that was said, the item's language first.
fn all(said: Vec<Said>, language: Option<&str>) -> Option<String> {
    let mut line = String::new();
    in_order(said, language).iter().for_each(|said| join(&mut line, &said.text, "; "));
    Some(line).filter(|line| !line.is_empty())
}

/// Whether a description is only slugline and headline (Reuters): no summary.
fn says_headline(description: &str, item: &WireItem) -> bool {
    let after = description.strip_prefix(item.slugline.as_str()).and_then(|rest| rest.strip_prefix(':'));
    !item.slugline.is_empty() && after.is_some_and(|after| after.trim_start() == item.headline)
}

/// A defect of a part that can't be read, told once per item.
fn unsupported(what: &str, place: &str) -> Defect {
    note("content-unsupported", place, format!("{} is no text that is read here", excerpt(what)))
}

#[cfg(test)]
mod tests;
