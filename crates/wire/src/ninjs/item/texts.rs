//! The texts of an item: headlines, descriptions, bylines, bodies.

use super::super::parts;
use super::super::words::{self, Kind};
use super::Draft;
use crate::defects::add;
use crate::draft::{Said, credit, join, push, push_new};
use crate::status;
use crate::tree::Json;
use crate::wrapped;

impl Draft<'_> {
    pub(super) fn words(&mut self, name: &str, key: &str, value: &Json<'_>) -> bool {
        match name {
            "title" => self.title = self.line(value, "title"),
            // `headline_` is one of 1.3's further headlines.
            "headline" if !key.contains('_') => self.headline = self.line(value, "headline"),
            "headlines" => {
                self.headlines.extend(words::said(&mut self.item, value, "headlines", self.limits));
            }
            "descriptions" => {
                self.descriptions.extend(words::said(&mut self.item, value, "descriptions", self.limits));
            }
            "slugline" => self.slugline = self.line(value, "slugline"),
            "slug" => self.item.slugline = self.line(value, "slug"),
            "by" | "byline" => {
                let mut by = String::new();
                self.every_line(value, "by").iter().for_each(|line| join(&mut by, line, ", "));
                self.item.byline = Some(by).filter(|by| !by.is_empty());
            }
            "bylines" => self.bylines(value),
            "photographer" => {
                let name = parts::Concept::read(&mut self.item, value, "photographer", self.limits).name;
                self.photographer = Some(name).filter(|name| !name.is_empty());
            }
            "located" => self.located = self.line(value, "located"),
            "dateline" => self.dateline(value),
            "creditline" => {
                for line in self.every_line(value, "creditLine") {
                    credit(&mut self.item, &line);
                }
            }
            "ednote" | "ednotes" | "editorialnote" | "editorialnotes" | "embargoedreason" => {
                for text in self.every_line(value, "edNote") {
                    push(&mut self.item.ednotes, text, self.limits);
                }
            }
            "keywords" | "keyword" => {
                for text in self.lines(value, "keywords") {
                    push(&mut self.item.keywords, text, self.limits);
                }
            }
            "bodies" => self.bodies(value),
            _ => return self.words_by_key(key, value),
        }
        true
    }

    /// The open-ended keys of 1.x: `headline_extended`, `description_caption_text`, `body_xhtml`.
    fn words_by_key(&mut self, key: &str, value: &Json<'_>) -> bool {
        let Some((stem, rest)) = key.split_once('_') else { return false };
        let (role, kind) = match rest.rsplit_once('_') {
            Some((role, kind)) if Kind::of(kind) != Kind::Unsaid => (role, Kind::of(kind)),
            _ if Kind::of(rest) != Kind::Unsaid => ("", Kind::of(rest)),
            _ => (rest, Kind::Unsaid),
        };
        match stem {
            "body" => self.body(value, kind),
            "headline" | "description" => {
                let text = words::typed_line(&mut self.item, value, kind, key, self.limits);
                let said = Said { role: role.to_ascii_lowercase(), text, ..Said::default() };
                let list = if stem == "headline" { &mut self.headlines } else { &mut self.descriptions };
                push(list, said, self.limits);
            }
            _ => return false,
        }
        true
    }

    /// AP names each byline with the writer's title; readers are shown the names.
    fn bylines(&mut self, value: &Json<'_>) {
        let mut names = String::new();
        for entry in value.each() {
            let name = parts::Concept::read(&mut self.item, entry, "bylines", self.limits).name;
            let name = if name.is_empty() { self.name_in_parts(entry) } else { name };
            join(&mut names, &name, ", ");
        }
        if !names.is_empty() {
            self.item.byline.get_or_insert(names);
        }
    }

    /// TT sends names in two parts; others under `value`.
    fn name_in_parts(&mut self, entry: &Json<'_>) -> String {
        let parts = ["value", "firstname", "lastname"].map(|key| match entry.get(key) {
            Some(part) => self.line(part, "bylines"),
            None => String::new(),
        });
        parts.join(" ").trim().to_owned()
    }

    /// A dateline as text, or the place that it names (Superdesk).
    fn dateline(&mut self, value: &Json<'_>) {
        let text = match value.get("text") {
            Some(text) => self.line(text, "dateline"),
            None => self.line(value, "dateline"),
        };
        self.item.dateline = Some(text).filter(|text| !text.is_empty());
    }

    fn bodies(&mut self, value: &Json<'_>) {
        for entry in value.each() {
            let value = entry.get("value").unwrap_or(entry);
            let text = value.as_str().unwrap_or_default();
            let told = |key| entry.get(key).and_then(Json::as_str);
            let content_type = told("contentType").or_else(|| told("contenttype"));
            let words = [content_type, told("role")].into_iter().flatten();
            let kind = words.map(Kind::of).find(|kind| *kind != Kind::Unsaid);
            let seen = || if content_type.is_some() { Kind::Unsaid } else { Kind::Unsaid.or_seen(text) };
            self.body(value, kind.unwrap_or_else(seen));
        }
    }

    fn body(&mut self, value: &Json<'_>, kind: Kind) {
        let read = match value {
            Json::Text(text) => match wrapped::read(text, self.limits) {
                Some(inner) => {
                    let read = !inner.body.blocks.is_empty() || !inner.associations.is_empty();
                    wrapped::keep(&mut self.wrapped, inner, self.limits);
                    read
                }
                None => words::offer(&mut self.built, text, kind, self.limits),
            },
            other => *other == Json::Null,
        };
        self.unread |= !read;
    }

    /// TT's restrictions are terms, and may be all that tells of an embargo.
    fn usage(&mut self, terms: String) {
        if status::runs(&self.item) {
            let doubt = status::doubt(&terms, "description_usage");
            doubt.into_iter().for_each(|doubt| add(&mut self.item.defects, doubt));
        }
        push_new(&mut self.item.rights.usage_terms, terms, self.limits);
    }

    /// AP describes an item also by its credit line and by notes to editors, TT by its terms of use.
    pub(super) fn notes_among_descriptions(&mut self) {
        for said in std::mem::take(&mut self.descriptions) {
            match said.role.as_str() {
                "creditline" => credit(&mut self.item, &said.text),
                "editornotes" | "ednote" if !said.text.is_empty() => {
                    push(&mut self.item.ednotes, said.text, self.limits);
                }
                "usage" | "usageterms" => self.usage(said.text),
                "alt" | "alttext" => self.alt = said.text,
                _ => self.descriptions.push(said),
            }
        }
    }
}
