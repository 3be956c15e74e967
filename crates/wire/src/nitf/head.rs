//! `head`: title, meta, subjects, IIM datasets and where it was printed.

use news::{Subject, SubjectKind};

use super::Draft;
use crate::binding::{bind, folded};
use crate::defects::{add, excerpt, quarantine};
use crate::draft::{credit, join, push, push_new};
use crate::html::absolute;
use crate::qcode::Schemes;
use crate::status;
use crate::xml::{Stop, Tag, Xml};

impl Draft {
    pub(super) fn head(&mut self, xml: &mut Xml<'_>) -> Result<(), Stop> {
        while let Some(tag) = self.child(xml)? {
            match tag.local() {
                "title" => self.title = xml.line()?,
                "meta" => {
                    self.meta(&tag, xml);
                    xml.skip()?;
                }
                "tobject" => self.tobject(xml, &tag)?,
                "iim" => self.iim(xml)?,
                "docdata" => self.docdata(xml, &tag)?,
                "urgency" => {
                    if self.item.urgency.is_none() {
                        let told = tag.attr("ed-urg").unwrap_or_default();
                        status::urgency(&mut self.item, &told, "urgency");
                    }
                    xml.skip()?;
                }
                "pubdata" => {
                    self.pubdata(&tag);
                    xml.skip()?;
                }
                _ => xml.skip()?,
            }
        }
        Ok(())
    }

    /// Every provider has names of its own here; these are common, and the dangerous ones are heard in any spelling.
    fn meta(&mut self, tag: &Tag<'_>, xml: &Xml<'_>) {
        let (Some(name), Some(content)) = (tag.line("name"), tag.line("content")) else { return };
        let name = folded(&name);
        if let Some(line) = bind(&mut self.item.rights, &name, content.clone(), xml.limits) {
            credit(&mut self.item, &line);
        }
        match name.as_str() {
            "language" | "lang" | "dclanguage" => {
                self.item.language.get_or_insert(content);
            }
            "ntbid" => self.family = content,
            "ednote" | "editorsnote" | "specialinstructions" | "instructions" => self.ednote(content, "meta"),
            "keywords" => content.split([',', ';']).for_each(|word| self.keyword(word.trim(), xml)),
            name if name.contains("embargo") => self.meta_embargo(&content),
            name if name.contains("status") => self.hear(&content),
            _ => {}
        }
    }

    fn meta_embargo(&mut self, content: &str) {
        if matches!(content.to_ascii_lowercase().as_str(), "no" | "none" | "false" | "0" | "off") {
            return;
        }
        let plain =
            matches!(content.to_ascii_lowercase().as_str(), "yes" | "true" | "1" | "on" | "embargoed");
        if plain {
            self.embargoed = true;
        } else {
            status::embargo(&mut self.item, &super::date::norm(content), "meta");
        }
    }

    fn tobject(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<(), Stop> {
        if let Some(kind) = tag.line("tobject.type") {
            self.genre(kind, xml);
        }
        while let Some(tag) = self.child(xml)? {
            match tag.local() {
                "tobject.property" => {
                    if let Some(property) = tag.line("tobject.property.type") {
                        self.hear(&property);
                        self.genre(property, xml);
                    }
                }
                "tobject.subject" => self.subject_code(&tag, xml),
                _ => {}
            }
            xml.skip()?;
        }
        Ok(())
    }

    pub(super) fn genre(&mut self, genre: String, xml: &Xml<'_>) {
        push_new(&mut self.item.genres, genre, xml.limits);
    }

    /// A subject by IPTC's number, named as closely as the document names it.
    fn subject_code(&mut self, tag: &Tag<'_>, xml: &Xml<'_>) {
        let names = [
            "tobject.subject.detail",
            "tobject.subject.matter",
            "tobject.subject.type",
            "tobject.subject.code",
        ];
        let name = names.iter().find_map(|name| tag.line(name)).unwrap_or_default();
        let number = tag.line("tobject.subject.refnum");
        let iptc =
            number.as_ref().filter(|number| number.len() == 8 && number.bytes().all(|b| b.is_ascii_digit()));
        let qcode = iptc.map(|number| format!("subj:{number}"));
        let uri = qcode.as_ref().and_then(|qcode| Schemes::default().uri(qcode));
        let qcode = qcode.or(number);
        if qcode.is_some() || !name.is_empty() {
            push(&mut self.item.subjects, Subject { kind: SubjectKind::Topic, uri, qcode, name }, xml.limits);
        }
    }

    /// IIM datasets that say something of rights, notes or language (IIM 4.2, record 2).
    fn iim(&mut self, xml: &mut Xml<'_>) -> Result<(), Stop> {
        while let Some(tag) = self.child(xml)? {
            let value = tag.line("value").unwrap_or_default();
            match tag
                .line("num")
                .as_deref()
                .map(|number| number.trim_start_matches("2:").trim_start_matches('0'))
            {
                _ if value.is_empty() => {}
                Some("7") => self.hear(&value),
                Some("25") => self.keyword(&value, xml),
                Some("40") => self.ednote(value, "iim"),
                Some("110" | "115") => credit(&mut self.item, &value),
                Some("116") => join(&mut self.item.rights.copyright_notice, &value, "\n"),
                Some("135") => {
                    self.item.language.get_or_insert(value);
                }
                _ => {}
            }
            xml.skip()?;
        }
        Ok(())
    }

    fn pubdata(&mut self, tag: &Tag<'_>) {
        if self.item.version_created.is_none() {
            let sent = tag.line("date.publication").unwrap_or_default();
            self.item.version_created = super::date::moment(&sent).map(crate::dates::Moment::instant);
        }
        if let Some(link) = tag.line("ex-ref").and_then(|link| absolute(&link, "")) {
            self.item.link.get_or_insert(link);
        }
        if self.item.provider.is_empty() {
            self.item.provider = tag.line("name").unwrap_or_default();
        }
    }

    pub(super) fn keyword(&mut self, word: &str, xml: &Xml<'_>) {
        push_new(&mut self.item.keywords, word.to_owned(), xml.limits);
    }

    /// What a document says of its use and can't be read stops it until a person has looked.
    pub(super) fn unreadable(&mut self, code: &str, place: &str, sent: &str, made: &str) {
        let detail = format!("{:?} can't be read; {made}", excerpt(sent));
        add(&mut self.item.defects, quarantine(code, place, detail));
    }
}
