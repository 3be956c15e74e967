//! An item of IPTC's ninjs in any version, Superdesk's and AP's included.

mod ap;
mod held;
mod keys;
mod texts;

use std::borrow::Cow;

use news::{ItemClass, SubjectKind, Timestamp, WireItem};

use super::parts;
use super::words::{self, every_line, line, signals};
use super::{folded, is_item, version};
use crate::barred;
use crate::defects::{add, excerpt, note, quarantine};
use crate::draft::{
    Said, check_content, dateline_of, expires, in_order, join, push, push_new, settle, summary, take_inner,
};
use crate::handed::HandedDown;
use crate::html::Built;
use crate::limits::Limits;
use crate::replaced;
use crate::status;
use crate::tree::Json;

/// Items within items, such as a picture's own source.
const MOST_DEEP: usize = 4;

/// Reads an item; `dialect` says what wrapped it. After it come the items associated with it that are stopped.
pub(super) fn read(
    value: &Json<'_>,
    dialect: &str,
    limits: &Limits,
    handed: &HandedDown,
    received: Timestamp,
) -> Vec<WireItem> {
    let mut draft = Draft::new(limits, handed, received, 0);
    draft.ap = ap::is(value, dialect);
    value.entries().iter().for_each(|(key, value)| draft.field(key, value));
    let unread = draft.unread;
    let Told { mut item, stopped, .. } = draft.finish();
    check_content(&mut item, unread);
    item.format = format(value, dialect);
    let mut items = vec![item];
    items.extend(stopped.into_iter().map(|stopped| WireItem { format: format(value, dialect), ..stopped }));
    items
}

/// The format's name, with the version that the item says or shows.
fn format(value: &Json<'_>, dialect: &str) -> String {
    let standard = value.get("standard").or_else(|| value.get("$standard"));
    if let Some(version) = standard.and_then(|standard| standard.get("version")?.as_str()) {
        return format!("ninjs {}", excerpt(version));
    }
    if dialect != "ninjs" {
        return dialect.to_owned();
    }
    if ap::is(value, dialect) {
        return ap::NAME.to_owned();
    }
    let has = |keys: &[&str]| keys.iter().any(|key| value.get(key).is_some());
    if value.get("uri").is_none() && has(&["guid"]) {
        return "ninjs Superdesk".to_owned();
    }
    let version = if has(&[
        "versionCreated",
        "firstCreated",
        "pubStatus",
        "copyrightNotice",
        "usageTerms",
        "eventDetails",
    ]) {
        " 3"
    } else if has(&[
        "bodies",
        "headlines",
        "descriptions",
        "subjects",
        "places",
        "people",
        "organisations",
        "by",
    ]) {
        " 2"
    } else {
        " 1"
    };
    format!("ninjs{version}")
}

/// Whether an object is no item, and all that is in it is: items by name.
fn is_map(value: &Json<'_>) -> bool {
    let entries = value.entries();
    !entries.is_empty() && !is_item(value) && entries.iter().all(|(_, inner)| is_item(inner))
}

/// Whether an object is one item in the place of a map of them.
fn is_alone(value: &Json<'_>) -> bool {
    ["uri", "guid"].iter().any(|key| value.get(key).is_some_and(|id| id.as_str().is_some()))
}

/// An item in the making.
struct Draft<'l> {
    item: WireItem,
    limits: &'l Limits,
    handed: &'l HandedDown,
    /// When its file came.
    received: Timestamp,
    depth: usize,
    title: String,
    slugline: String,
    located: String,
    /// The one that 1.x knows; it comes before all others.
    headline: String,
    headlines: Vec<Said>,
    descriptions: Vec<Said>,
    /// Superdesk's second measure of urgency.
    priority: Option<u8>,
    built: Option<(u8, Built)>,
    /// A document of NITF or NewsML-G2 that is a body.
    wrapped: Option<WireItem>,
    /// Whether a body came of which nothing could be read.
    unread: bool,
    /// For who can't see a picture.
    alt: String,
    /// Who made a picture (AP).
    photographer: Option<String>,
    inner: Vec<(String, Told)>,
    /// Whether it is AP's.
    ap: bool,
    /// AP's id of all versions.
    ap_id: String,
    /// Whether it has signals, were it none.
    signalled: bool,
    /// Whether its type says nothing here: with a text it is one.
    class_unknown: bool,
    /// What it says that it replaces, which are items of their own.
    replaces: Vec<String>,
}

/// An item that was read whole.
struct Told {
    item: WireItem,
    alt: String,
    /// What is associated with it and may not be used, each as an item of its own.
    stopped: Vec<WireItem>,
}

impl<'l> Draft<'l> {
    fn new(limits: &'l Limits, handed: &'l HandedDown, received: Timestamp, depth: usize) -> Self {
        Self {
            // Which version of an associated item this is, it mostly doesn't say.
            item: WireItem { version: u64::from(depth == 0), ..WireItem::default() },
            limits,
            handed,
            received,
            depth,
            title: String::new(),
            slugline: String::new(),
            located: String::new(),
            headline: String::new(),
            headlines: Vec::new(),
            descriptions: Vec::new(),
            priority: None,
            built: None,
            wrapped: None,
            unread: false,
            alt: String::new(),
            photographer: None,
            inner: Vec::new(),
            ap: false,
            ap_id: String::new(),
            signalled: false,
            class_unknown: false,
            replaces: Vec::new(),
        }
    }

    fn line(&mut self, value: &Json<'_>, place: &str) -> String {
        line(&mut self.item, value, place, self.limits)
    }

    /// A further line of a field that may have several.
    fn lines(&mut self, value: &Json<'_>, place: &str) -> Vec<String> {
        let most = self.limits.max_list;
        value
            .each()
            .iter()
            .take(most)
            .map(|value| self.line(value, place))
            .filter(|line| !line.is_empty())
            .collect()
    }

    fn field(&mut self, key: &str, value: &Json<'_>) {
        let name = folded(key);
        let name = name.as_ref();
        let known = self.identity(name, value)
            || self.state(name, value)
            || self.words(name, key, value)
            || self.rights(name, value)
            || self.concepts(name, value);
        if !known {
            self.parts(name, key, value);
        }
    }

    fn identity(&mut self, name: &str, value: &Json<'_>) -> bool {
        match name {
            "uri" if self.item.guid.is_empty() => self.item.guid = self.line(value, "uri"),
            "guid" => self.item.guid = self.line(value, "guid"),
            "version" => version(&mut self.item, value),
            "type" => self.class(value),
            "language" => {
                self.item.language = Some(self.line(value, "language")).filter(|tag| !tag.is_empty());
            }
            "provider" | "source" => {
                let provider = parts::Concept::read(&mut self.item, value, "provider", self.limits).name;
                if !provider.is_empty() {
                    self.item.provider = provider;
                }
            }
            "altids" => self.other_ids(value),
            "url" => self.item.link = Some(self.line(value, "url")).filter(|url| url.starts_with("http")),
            _ => return false,
        }
        true
    }

    /// Among an item's other ids may be the address where readers find it, and AP's for all versions.
    fn other_ids(&mut self, value: &Json<'_>) {
        let under = |role: &str| {
            let found =
                value.each().iter().find(|entry| entry.get("role").and_then(Json::as_str) == Some(role));
            found.and_then(|entry| entry.get("value"))
        };
        if let Some(id) = value.get("itemid").or_else(|| under("itemid")) {
            self.ap_id = self.line(id, "altIds");
        }
        if let Some(address) = under("canonical") {
            self.item.link = Some(self.line(address, "altIds")).filter(|url| url.starts_with("http"));
        }
    }

    fn class(&mut self, value: &Json<'_>) {
        let word = self.line(value, "type");
        if word.eq_ignore_ascii_case("advisory") {
            let detail = "the sender calls it an advisory, which is for newsrooms: somebody must look at it";
            add(&mut self.item.defects, quarantine("profile-bars", "type", detail));
        }
        self.item.class = match word.to_ascii_lowercase().as_str() {
            "text" | "preformatted" | "story" | "article" | "advisory" | "" => ItemClass::Text,
            "picture" | "image" | "photo" => ItemClass::Picture,
            "graphic" => ItemClass::Graphic,
            "video" => ItemClass::Video,
            "audio" => ItemClass::Audio,
            "composite" => ItemClass::Composite,
            "animation" => ItemClass::Animation,
            "component" | "event" | "planning" => ItemClass::Other,
            _ => {
                let detail = format!("{:?} is no type of news that is known", excerpt(&word));
                add(&mut self.item.defects, note("class-unknown", "type", detail));
                self.class_unknown = true;
                ItemClass::Other
            }
        };
    }

    /// What says whether and when it may be used. A key that is there must say something that can be understood.
    fn state(&mut self, name: &str, value: &Json<'_>) -> bool {
        match name {
            "pubstatus" => status::set(&mut self.item, &value.to_text().unwrap_or_default(), "pubStatus"),
            "embargoed" | "embargoeduntil" | "embargo" | "embargountil" | "embargoeddate" | "embargodate" => {
                if *value != Json::Bool(false) {
                    status::embargo(&mut self.item, &value.to_text().unwrap_or_default(), "embargoed");
                }
            }
            "profile" => {
                let profile = self.line(value, "profile");
                status::heed_profile(&mut self.item, &profile, "profile");
            }
            "signal" | "signals" | "editorialtypes" => {
                self.signalled |= name.starts_with("signal");
                for signal in signals(&mut self.item, value, self.limits) {
                    push(&mut self.item.signals, signal, self.limits);
                }
            }
            "urgency" => {
                let text = self.line(value, "urgency");
                status::urgency(&mut self.item, &text, "urgency");
            }
            "priority" => self.priority = value.number().filter(|priority| (1..=9).contains(priority)),
            "versioncreated" => {
                let text = self.line(value, "versionCreated");
                self.item.version_created = status::instant(&mut self.item, &text, "versionCreated");
            }
            "firstcreated" => {
                let text = self.line(value, "firstCreated");
                self.item.first_created = status::instant(&mut self.item, &text, "firstCreated");
            }
            "expires" | "expiry" => {
                let text = self.line(value, "expires");
                expires(&mut self.item, &text, self.limits);
            }
            _ => return false,
        }
        true
    }

    fn every_line(&mut self, value: &Json<'_>, place: &str) -> Vec<String> {
        every_line(&mut self.item, value, place, self.limits)
    }

    fn rights(&mut self, name: &str, value: &Json<'_>) -> bool {
        match name {
            "copyrightholder" => {
                for entry in value.each() {
                    self.copyright_holder(entry);
                }
            }
            "copyrightnotice" | "copyright" => {
                for notice in self.every_line(value, "copyrightNotice") {
                    join(&mut self.item.rights.copyright_notice, &notice, "\n");
                }
            }
            // The last three stand in no ninjs, and are found.
            "usageterms" | "rights" | "license" | "restrictions" => {
                for terms in self.every_line(value, "usageTerms") {
                    push(&mut self.item.rights.usage_terms, terms, self.limits);
                }
            }
            "rightsinfo" => {
                for text in self.every_line(value, "rightsInfo") {
                    push_new(&mut self.item.rights.links, text, self.limits);
                }
            }
            _ => return false,
        }
        true
    }

    /// A holder by name, as a concept or in whatever shape.
    fn copyright_holder(&mut self, value: &Json<'_>) {
        let name = parts::Concept::read(&mut self.item, value, "copyrightHolder", self.limits).name;
        let told = if name.is_empty() { self.every_line(value, "copyrightHolder") } else { vec![name] };
        for holder in told {
            join(&mut self.item.rights.copyright_holder, &holder, "; ");
        }
    }

    fn concepts(&mut self, name: &str, value: &Json<'_>) -> bool {
        let kind = match name {
            "subject" | "subjects" | "service" => SubjectKind::Topic,
            "person" | "persons" | "people" => SubjectKind::Person,
            "place" | "places" => SubjectKind::Place,
            "organisation" | "organisations" | "organization" | "organizations" => SubjectKind::Organisation,
            "event" | "events" => SubjectKind::Event,
            "object" | "objects" => SubjectKind::Object,
            _ => return false,
        };
        parts::subjects(&mut self.item, value, kind, name, self.limits);
        true
    }

    fn parts(&mut self, name: &str, key: &str, value: &Json<'_>) {
        match name {
            "genre" | "genres" => {
                for entry in value.each() {
                    let genre = parts::Concept::read(&mut self.item, entry, key, self.limits);
                    let told = [Some(genre.name), genre.code, genre.uri]
                        .into_iter()
                        .flatten()
                        .find(|told| !told.is_empty());
                    told.into_iter().for_each(|told| push(&mut self.item.genres, told, self.limits));
                }
            }
            "infosource" | "infosources" => {
                parts::contributors(&mut self.item, value, "infosource", key, self.limits);
            }
            "authors" | "contributors" => {
                parts::contributors(&mut self.item, value, "author", key, self.limits);
            }
            "renditions" => parts::renditions(&mut self.item, value, self.limits),
            "associations" => self.associations(value),
            "eventdetails" | "plannedcoverage" => self.item.class = ItemClass::Other,
            _ => self.other_key(name, key, value),
        }
    }

    /// Associated items of a map whose keys are their names, or of a list.
    fn associations(&mut self, value: &Json<'_>) {
        if self.depth >= MOST_DEEP {
            if !value.each().is_empty() {
                let detail = format!("more than {MOST_DEEP} items within each other; the rest was not read");
                add(&mut self.item.defects, quarantine("too-large", "associations", detail));
            }
            return;
        }
        match value.entries() {
            [] => value.each().iter().for_each(|value| self.associated("", value)),
            _ if is_alone(value) => self.associated("", value),
            named => named.iter().for_each(|(name, value)| self.associated(name, value)),
        }
    }

    /// What is associated under a name: an item, a list of items or a map of them.
    fn associated(&mut self, name: &str, value: &Json<'_>) {
        match value {
            Json::Null => {}
            Json::List(list) => list.iter().for_each(|value| self.associated(name, value)),
            Json::Object(entries) if is_map(value) => {
                entries.iter().for_each(|(name, value)| self.associated(name, value));
            }
            Json::Object(entries) => self.inner(name, entries),
            other => {
                let told = excerpt(&other.to_text().unwrap_or_default());
                let detail = format!("{told:?} stands where an item does; it was left out");
                add(
                    &mut self.item.defects,
                    note("association-unread", format!("associations.{name}"), detail),
                );
            }
        }
    }

    fn inner(&mut self, name: &str, entries: &[(Cow<'_, str>, Json<'_>)]) {
        if entries.is_empty() {
            return;
        }
        let mut draft = Draft::new(self.limits, self.handed, self.received, self.depth + 1);
        draft.ap = self.ap;
        let mut rel = name.to_owned();
        for (key, value) in entries {
            if key == "name" { rel = self.line(value, "associations") } else { draft.field(key, value) }
        }
        push(&mut self.inner, (rel, draft.finish()), self.limits);
    }

    fn finish(mut self) -> Told {
        let limits = self.limits;
        self.notes_among_descriptions();
        if self.ap {
            self.heed_ap();
        }
        let item = &mut self.item;
        let language = item.language.clone();
        let text = std::mem::take(&mut self.headline);
        self.headlines.insert(0, Said { text, ..Said::default() });
        self.headlines.sort_by_key(|said| !matches!(said.role.as_str(), "" | "main"));
        let mut headlines = in_order(self.headlines, language.as_deref()).into_iter().map(|said| said.text);
        item.headline = headlines.next().unwrap_or(self.title);
        item.subheads = headlines.filter(|text| *text != item.headline).take(limits.max_list).collect();
        item.summary = summary(self.descriptions, item.class, language.as_deref());
        item.urgency = item.urgency.or(self.priority);
        if !self.slugline.is_empty() {
            item.slugline = self.slugline;
        }
        if item.class == ItemClass::Picture {
            item.byline = item.byline.take().or(self.photographer);
        }
        let mut stopped = Vec::new();
        for (rel, inner) in self.inner {
            held::associate(item, &rel, inner, &mut stopped, self.handed, limits);
        }
        self.handed.tell(item);
        let inner = self.wrapped;
        let told = inner.as_ref().is_some_and(|inner| !inner.body.blocks.is_empty());
        if let Some((_, built)) = self.built.filter(|(worth, _)| !told || *worth > words::NITF) {
            settle(item, built, limits);
        }
        inner.into_iter().for_each(|inner| take_inner(item, inner, limits));
        if self.class_unknown && !item.body.blocks.is_empty() {
            item.class = ItemClass::Text;
        }
        replaced::tell(item, &self.replaces, "replacing", limits);
        status::heed_signals(item);
        status::heed_notes(item);
        dateline_of(item, self.located);
        if item.provider.is_empty() {
            let source = item.contributors.iter().find(|told| told.role.as_deref() == Some("infosource"));
            item.provider =
                source.map_or_else(|| item.rights.copyright_holder.clone(), |source| source.name.clone());
        }
        let item = self.item;
        stopped.iter_mut().for_each(|one| barred::belong(one, &item, self.handed));
        Told { item, alt: self.alt, stopped }
    }
}
