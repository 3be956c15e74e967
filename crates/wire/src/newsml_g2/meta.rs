//! itemMeta and contentMeta.

use news::{Association, Contributor, ItemClass, Rendition, Subject, SubjectKind};

use super::Draft;
use super::property::Concept;
use crate::defects::{add, excerpt, note};
use crate::draft::{Said, expires, push, push_new};
use crate::qcode;
use crate::status;
use crate::xml::{Stop, Tag, Xml};

/// The class that an `itemClass` names by QCode or URI.
pub(super) fn class_of(code: &str) -> Option<ItemClass> {
    Some(match qcode::code(code).to_ascii_lowercase().as_str() {
        "text" => ItemClass::Text,
        "picture" | "photo" => ItemClass::Picture,
        "graphic" => ItemClass::Graphic,
        "video" => ItemClass::Video,
        "audio" => ItemClass::Audio,
        "composite" => ItemClass::Composite,
        "animation" => ItemClass::Animation,
        _ => return None,
    })
}

/// The class of a file of a media type, where that tells.
pub(super) fn class_of_type(media_type: &str) -> ItemClass {
    match media_type.split('/').next().unwrap_or_default() {
        "image" => ItemClass::Picture,
        "video" => ItemClass::Video,
        "audio" => ItemClass::Audio,
        _ => ItemClass::Other,
    }
}

/// The kind of thing that a concept type (`cpnat`) names.
fn kind_of(code: &str) -> SubjectKind {
    match qcode::code(code) {
        "poi" | "geoArea" | "place" | "location" => SubjectKind::Place,
        "person" => SubjectKind::Person,
        "organisation" | "organization" => SubjectKind::Organisation,
        "event" => SubjectKind::Event,
        "object" => SubjectKind::Object,
        _ => SubjectKind::Topic,
    }
}

/// The QCodes, URIs and words in attributes such as `qcode` and `uri`, under whatever prefix.
fn codes<'t>(tag: &'t Tag<'_>) -> impl Iterator<Item = String> + 't {
    const NAMES: [&str; 3] = ["qcode", "uri", "literal"];
    let of_it = |name: &str| NAMES.contains(&name.rsplit(':').next().unwrap_or_default());
    tag.attributes().filter(move |(name, _)| of_it(name)).filter_map(|(_, code)| tag.line_of(&code))
}

/// The one that tells most.
fn code_attr(tag: &Tag<'_>) -> String {
    let names = ["qcode", "uri", "literal"];
    names.iter().find_map(|name| tag.line_of(&tag.under_any_prefix(name)?)).unwrap_or_default()
}

impl Draft {
    pub(super) fn language(&self) -> Option<&str> {
        self.item.language.as_deref().or(self.default_language.as_deref())
    }

    pub(super) fn item_meta(&mut self, xml: &mut Xml<'_>) -> Result<(), Stop> {
        while let Some(tag) = xml.child()? {
            if self.own(xml, &tag) { self.item_property(xml, &tag)? } else { self.foreign(xml, &tag)? }
        }
        Ok(())
    }

    pub(super) fn item_property(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<(), Stop> {
        match tag.local() {
            "itemClass" => {
                self.item_class(tag);
                xml.skip()?;
            }
            "provider" => {
                let provider = Concept::read(xml, tag, self.language())?;
                self.item.provider = provider.label();
            }
            "versionCreated" => {
                let text = xml.line()?;
                self.item.version_created = status::instant(&mut self.item, &text, "versionCreated");
            }
            "firstCreated" => {
                let text = xml.line()?;
                self.item.first_created = status::instant(&mut self.item, &text, "firstCreated");
            }
            "embargoed" => {
                let text = xml.line()?;
                status::embargo(&mut self.item, &text, "embargoed");
            }
            "pubStatus" => {
                self.pub_status(tag);
                xml.skip()?;
            }
            "edNote" => {
                let text = xml.line()?;
                if !text.is_empty() {
                    push(&mut self.item.ednotes, text, xml.limits);
                }
            }
            "expires" => {
                let text = xml.line()?;
                expires(&mut self.item, &text, xml.limits);
            }
            "signal" => {
                let code = code_attr(tag);
                for other in codes(tag).filter(|other| *other != code && status::takes_back(other)) {
                    push(&mut self.item.signals, other, xml.limits);
                }
                if !code.is_empty() {
                    push(&mut self.item.signals, code, xml.limits);
                }
                self.signal_names(xml)?;
            }
            "role" => self.role(xml, tag)?,
            "title" => {
                let said = Said { lang: tag.line("xml:lang"), text: xml.line()?, ..Said::default() };
                push(&mut self.titles, said, xml.limits);
            }
            "link" => self.link(xml, tag)?,
            "rightsInfo" => self.rights_info(xml, tag)?,
            _ => self.unknown(xml, tag)?,
        }
        Ok(())
    }

    /// A status may be said in several ways at once; what stops more counts.
    fn pub_status(&mut self, tag: &Tag<'_>) {
        let mut said = codes(tag).peekable();
        if said.peek().is_none() {
            status::set(&mut self.item, "", "pubStatus");
        }
        said.for_each(|code| status::set(&mut self.item, &code, "pubStatus"));
    }

    /// TT's profile is a role of the item, and AP's editorial types are the names of roles.
    fn role(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<(), Stop> {
        for code in codes(tag).filter(|code| code.starts_with("tt_type:") || code.contains("tt.se/")) {
            status::heed_profile(&mut self.item, qcode::code(&code), "role");
        }
        self.signal_names(xml)
    }

    /// A signal's code may be known to its provider alone; its name counts where it takes the item back.
    fn signal_names(&mut self, xml: &mut Xml<'_>) -> Result<(), Stop> {
        while let Some(tag) = xml.child()? {
            if tag.local() != "name" {
                xml.skip()?;
                continue;
            }
            let name = xml.line()?;
            if status::takes_back(&name) || status::says_embargo(&name) {
                push(&mut self.item.signals, name, xml.limits);
            }
        }
        Ok(())
    }

    fn item_class(&mut self, tag: &Tag<'_>) {
        let code = code_attr(tag);
        match class_of(&code) {
            // A package has no content of its own, whatever the class of what it holds.
            Some(_) if self.item.class == ItemClass::Composite => {}
            Some(class) => self.item.class = class,
            None if self.item.class == ItemClass::Text => {
                let detail = format!("{:?} is no class of news that is known", excerpt(&code));
                add(&mut self.item.defects, note("class-unknown", "itemClass", detail));
                self.item.class = ItemClass::Other;
            }
            None => {}
        }
    }

    /// A link to another item or resource.
    fn link(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<(), Stop> {
        let href = tag.line("href").unwrap_or_default();
        let mut association = Association {
            rel: tag.line("rel").or_else(|| tag.line("reluri")).unwrap_or_default(),
            guid: tag.line("residref").or_else(|| tag.line("guidref")).unwrap_or_else(|| href.clone()),
            class: ItemClass::Other,
            ..Association::default()
        };
        let media_type = tag.line("contenttype").unwrap_or_default();
        if !href.is_empty() {
            association.renditions.push(Rendition { href, ..Rendition::default() });
        }
        let told = self.hints(xml, &mut association)?;
        if association.class == ItemClass::Other {
            association.class = class_of_type(&media_type);
        }
        if let Some(file) = association.renditions.first_mut().filter(|file| file.media_type.is_empty()) {
            file.media_type = media_type;
        }
        // Another version of the same item is none that goes with it.
        if told.is_none() && !association.guid.is_empty() && association.guid == self.item.guid {
            return Ok(());
        }
        if told.is_some() || !association.guid.is_empty() || !association.headline.is_empty() {
            self.refer(association, told, tag, xml.limits);
        }
        Ok(())
    }

    pub(super) fn content_meta(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<(), Stop> {
        if let Some(lang) = tag.line("xml:lang") {
            self.default_language.get_or_insert(lang);
        }
        while let Some(tag) = xml.child()? {
            if self.own(xml, &tag) { self.content_property(xml, &tag)? } else { self.foreign(xml, &tag)? }
        }
        Ok(())
    }

    pub(super) fn content_property(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<(), Stop> {
        match tag.local() {
            "urgency" => {
                let text = xml.line()?;
                status::urgency(&mut self.item, &text, "urgency");
            }
            "language" => {
                if let Some(tag) = tag.line("tag") {
                    self.item.language.get_or_insert(tag);
                }
                xml.skip()?;
            }
            "headline" => {
                let said = said(xml, tag)?;
                push(&mut self.headlines, said, xml.limits);
            }
            "description" => {
                let said = said(xml, tag)?;
                push(&mut self.descriptions, said, xml.limits);
            }
            "slugline" => {
                let text = xml.line()?;
                crate::draft::join(&mut self.item.slugline, &text, " / ");
            }
            "by" => {
                let said = said(xml, tag)?;
                push(&mut self.bylines, said, xml.limits);
            }
            "dateline" => first(&mut self.item.dateline, xml.line()?),
            "located" => {
                let place = Concept::read(xml, tag, self.language())?;
                let named = Some(place.name).filter(|name| !name.is_empty()).or(place.literal);
                first(&mut self.located, named.unwrap_or_default());
            }
            "creditline" => {
                let said = said(xml, tag)?;
                push(&mut self.credits, said, xml.limits);
            }
            "keyword" => {
                let text = xml.line()?;
                if !text.is_empty() {
                    push(&mut self.item.keywords, text, xml.limits);
                }
            }
            "genre" => {
                let genre = Concept::read(xml, tag, self.language())?.label();
                if !genre.is_empty() {
                    push(&mut self.item.genres, genre, xml.limits);
                }
            }
            "subject" => self.subject(xml, tag)?,
            "creator" | "contributor" | "infoSource" => self.contributor(xml, tag)?,
            "icon" => self.icon(xml, tag)?,
            "altId" if tag.line("type").is_some_and(|kind| kind == "tt:refuno") => {
                let id = xml.line()?;
                push_new(&mut self.refers, id, xml.limits);
            }
            "contentMetaExtProperty" => {
                self.extension(tag);
                xml.skip()?;
            }
            _ => self.unknown(xml, tag)?,
        }
        Ok(())
    }

    pub(super) fn subject(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<(), Stop> {
        let concept = Concept::read(xml, tag, self.language())?;
        let resolved = concept.uri.clone().or_else(|| self.schemes.uri(concept.qcode.as_deref()?));
        let name = if concept.name.is_empty() { concept.literal.unwrap_or_default() } else { concept.name };
        let kind = concept.kind.as_deref().map(kind_of).unwrap_or_default();
        let subject = Subject { kind, uri: resolved, qcode: concept.qcode, name };
        if !subject.name.is_empty() || subject.uri.is_some() || subject.qcode.is_some() {
            push(&mut self.item.subjects, subject, xml.limits);
        }
        Ok(())
    }

    /// TT's profile says whether an item is to be published.
    fn extension(&mut self, tag: &Tag<'_>) {
        let kind = tag.line("type").or_else(|| tag.line("typeuri")).unwrap_or_default();
        if qcode::code(&kind) == "profile" {
            let told =
                ["literal", "value", "qcode"].iter().find_map(|name| tag.line(name)).unwrap_or_default();
            status::heed_profile(&mut self.item, qcode::code(&told), "contentMetaExtProperty");
        }
    }

    fn contributor(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<(), Stop> {
        let concept = Concept::read(xml, tag, self.language())?;
        let resolved = concept.uri.clone().or_else(|| self.schemes.uri(concept.qcode.as_deref()?));
        // A code that nothing here explains is nobody's name.
        let by_code = concept.name.is_empty() && concept.literal.is_none() && concept.qcode.is_some();
        if by_code && resolved.is_none() {
            let detail = format!("{:?} is known by no name here", concept.qcode.unwrap_or_default());
            self.note("contributor-unnamed", tag.local(), detail);
            return Ok(());
        }
        let name = concept.label();
        if !name.is_empty() {
            let role = concept.role.clone().unwrap_or_else(|| tag.local().to_owned());
            let contributor = Contributor { name, role: Some(role), uri: resolved.or(concept.qcode) };
            push(&mut self.item.contributors, contributor, xml.limits);
        }
        Ok(())
    }

    fn icon(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<(), Stop> {
        let rendition = super::content::rendition(tag);
        if !rendition.href.is_empty() {
            let renditions = vec![rendition];
            let icon = Association {
                rel: "icon".into(),
                class: ItemClass::Picture,
                renditions,
                ..Association::default()
            };
            push(&mut self.item.associations, icon, xml.limits);
        }
        xml.skip()
    }
}

/// A text with its rank, role and language.
fn said(xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<Said, Stop> {
    let role = tag.line("role").or_else(|| tag.line("roleuri")).unwrap_or_default();
    let (rank, lang) = (tag.number("rank"), tag.line("xml:lang"));
    Ok(Said { rank, lang, role: qcode::code(&role).to_owned(), text: xml.line()? })
}

/// The first of several texts is kept.
pub(super) fn first(field: &mut Option<String>, text: String) {
    if !text.is_empty() {
        field.get_or_insert(text);
    }
}
