//! `docdata`: identity, status, dates, notes to editors, rights and what the story is about.

use news::{Association, ItemClass, Subject, SubjectKind};

use super::Draft;
use super::date;
use super::rights::parts;
use crate::dates::Moment;
use crate::draft::{credit, expires, join, push};
use crate::qcode;
use crate::status;
use crate::xml::{Stop, Tag, Xml};

/// A number within which one generation's versions are counted.
const VERSIONS_PER_GENERATION: u64 = 1_000;

impl Draft {
    pub(super) fn docdata(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<(), Stop> {
        for status in tag.under_every_prefix("management-status") {
            self.own_status(&status, "management-status");
        }
        if let Some(id) = tag.under_any_prefix("management-doc-idref").and_then(|id| tag.line_of(&id)) {
            let told = tag.under_any_prefix("management-idref-status");
            self.target = Some((id.clone(), told.and_then(|told| self.other_status(&told))));
            self.relate("management-doc-idref", id, xml);
        }
        while let Some(tag) = self.child(xml)? {
            match tag.local() {
                "ed-msg" => self.ed_msg(xml, &tag)?,
                "key-list" => self.key_list(xml)?,
                "identified-content" => self.identified_content(xml)?,
                "del-list" => self.del_list(xml)?,
                _ => {
                    self.datum(&tag, xml);
                    xml.skip()?;
                }
            }
        }
        Ok(())
    }

    /// Elements that are all attributes.
    fn datum(&mut self, tag: &Tag<'_>, xml: &Xml<'_>) {
        match tag.local() {
            "doc-id" => {
                self.source = tag.line("regsrc").unwrap_or_default();
                self.id = tag.line("id-string").unwrap_or_else(|| std::mem::take(&mut self.id));
            }
            "urgency" => status::urgency(&mut self.item, &tag.attr("ed-urg").unwrap_or_default(), "urgency"),
            "date.issue" => self.issue(tag),
            "date.release" => self.release = tag.line("norm").or_else(|| self.release.take()),
            "date.expire" => self.expire(tag, xml),
            "du-key" => self.du_key(tag),
            "doc.copyright" => self.doc_copyright(tag),
            "doc.rights" => self.doc_rights(tag, xml),
            "fixture" => {
                if let Some(fixture) = tag.line("fix-id") {
                    self.hear(&fixture);
                    self.genre(fixture, xml);
                }
            }
            "correction" => self.correction(tag, xml),
            "evloc" => self.event_place(tag, xml),
            "doc-scope" => self.keyword(&tag.line("scope").unwrap_or_default(), xml),
            _ => {}
        }
    }

    /// The new status of another document; one that is not known counts as withheld.
    fn other_status(&self, told: &str) -> Option<news::Status> {
        let mut judge = Self::default();
        judge.own_status(told, "management-idref-status");
        Some(judge.item.pubstatus).filter(|_| !told.trim().is_empty())
    }

    fn issue(&mut self, tag: &Tag<'_>) {
        let sent = tag.line("norm").unwrap_or_default();
        self.issued = date::moment(&sent).map(|_| sent.clone());
        if date::placeholder(&sent) {
            self.note("date-placeholder", "date.issue", format!("{sent:?} was never filled in"));
            return;
        }
        self.item.version_created = status::instant(&mut self.item, &date::norm(&sent), "date.issue");
    }

    /// The end of use; an unfilled form is none.
    fn expire(&mut self, tag: &Tag<'_>, xml: &Xml<'_>) {
        let Some(sent) = tag.line("norm") else { return };
        if date::placeholder(&sent) {
            self.note("date-placeholder", "date.expire", format!("{sent:?} was never filled in"));
            return;
        }
        match date::moment(&sent) {
            Some(Moment::Day(day)) => {
                expires(&mut self.item, &day.strftime("%Y-%m-%d").to_string(), xml.limits);
            }
            Some(end) => expires(&mut self.item, &end.instant().to_string(), xml.limits),
            None => {
                self.unreadable(
                    "date-unreadable",
                    "date.expire",
                    &sent,
                    "it stands among the terms of use as sent",
                );
                expires(&mut self.item, &sent, xml.limits);
            }
        }
    }

    /// Generation 1 counts by its versions alone; each later generation goes before all versions of those before it.
    fn du_key(&mut self, tag: &Tag<'_>) {
        let generation: Option<u64> = tag.number("generation");
        let version: Option<u64> = tag.number("version");
        self.version = match (generation, version) {
            (Some(generation), Some(version)) => {
                let before = generation.saturating_sub(1).min(1_000_000) * VERSIONS_PER_GENERATION;
                Some(before + version.min(VERSIONS_PER_GENERATION - 1))
            }
            (generation, version) => version.or(generation),
        };
        self.version = self.version.map(|version| version.max(1));
        if let Some(key) = tag.line("key").filter(|key| key.chars().any(char::is_alphabetic)) {
            self.item.slugline = key;
        }
    }

    fn correction(&mut self, tag: &Tag<'_>, xml: &Xml<'_>) {
        push(&mut self.item.signals, "sig:correction".to_owned(), xml.limits);
        if let Some(info) = tag.line("info") {
            self.hear(&info);
            self.ednote(info, "correction");
        }
        if let Some(id) = tag.line("id-string") {
            let id = super::guid(&tag.line("regsrc").unwrap_or_default(), &id);
            self.relate("correction", id, xml);
        }
    }

    fn relate(&mut self, rel: &str, guid: String, xml: &Xml<'_>) {
        let related =
            Association { rel: rel.to_owned(), guid, class: ItemClass::Other, ..Association::default() };
        push(&mut self.related, related, xml.limits);
    }

    fn event_place(&mut self, tag: &Tag<'_>, xml: &Xml<'_>) {
        let told = ["city", "county-dist", "state-prov", "iso-cc"].iter().filter_map(|name| tag.line(name));
        let name = told.collect::<Vec<_>>().join(", ");
        if !name.is_empty() {
            let subject = Subject { kind: SubjectKind::Place, uri: None, qcode: None, name };
            push(&mut self.item.subjects, subject, xml.limits);
        }
    }

    fn ed_msg(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<(), Stop> {
        if let Some(kind) = tag.line("msg-type") {
            self.hear(&kind);
        }
        let info = tag.line("info").unwrap_or_default();
        let text = xml.line()?;
        self.ednote(info, "ed-msg");
        self.ednote(text, "ed-msg");
        Ok(())
    }

    fn del_list(&mut self, xml: &mut Xml<'_>) -> Result<(), Stop> {
        while let Some(tag) = self.child(xml)? {
            if self.item.provider.is_empty() {
                self.item.provider = tag.line("src-name").unwrap_or_default();
            }
            xml.skip()?;
        }
        Ok(())
    }

    pub(super) fn key_list(&mut self, xml: &mut Xml<'_>) -> Result<(), Stop> {
        while let Some(tag) = self.child(xml)? {
            let word = tag.line("key").unwrap_or_default();
            let text = xml.line()?;
            self.keyword(if word.is_empty() { &text } else { &word }, xml);
        }
        Ok(())
    }

    fn identified_content(&mut self, xml: &mut Xml<'_>) -> Result<(), Stop> {
        while let Some(tag) = self.child(xml)? {
            let kind = match tag.local() {
                "person" => SubjectKind::Person,
                "org" => SubjectKind::Organisation,
                "location" => SubjectKind::Place,
                "event" => SubjectKind::Event,
                "object.title" => SubjectKind::Object,
                "classifier" | "function" => SubjectKind::Topic,
                _ => {
                    xml.skip()?;
                    continue;
                }
            };
            self.identified(xml, &tag, kind)?;
        }
        Ok(())
    }

    /// A thing by its name and by the code of whoever keeps the list.
    fn identified(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>, kind: SubjectKind) -> Result<(), Stop> {
        let value = tag.line("value").or_else(|| tag.line("code"));
        let list = tag.line("idsrc").or_else(|| tag.line("code-source"));
        let text = parts(xml, if kind == SubjectKind::Person { " " } else { ", " })?;
        let name = if text.is_empty() { value.clone().unwrap_or_default() } else { text };
        let uri = value.clone().filter(|value| value.starts_with("http://") || value.starts_with("https://"));
        let qcode = match (list, value) {
            (Some(list), Some(value)) if uri.is_none() => Some(format!("{list}:{value}")),
            (_, value) => value.filter(|_| uri.is_none()),
        };
        if !name.is_empty() || uri.is_some() {
            push(&mut self.item.subjects, Subject { kind, uri, qcode, name }, xml.limits);
        }
        Ok(())
    }

    /// The office that sends the document on; it is credited too.
    pub(super) fn distributor(&mut self, name: String) {
        if name.is_empty() {
            return;
        }
        if self.item.provider.is_empty() {
            self.item.provider.clone_from(&name);
        }
        credit(&mut self.item, &name);
    }

    /// The notes of a class that speaks of copyright are rights; all others are for editors.
    pub(super) fn head_note(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<(), Stop> {
        let class = tag.line("noteclass").unwrap_or_default();
        let text = xml.line()?;
        match qcode::code(&class) {
            "cpyrt" => join(&mut self.item.rights.copyright_notice, &text, "\n"),
            "trademk" => self.term(text, xml),
            _ => self.ednote(text, "note"),
        }
        Ok(())
    }
}
