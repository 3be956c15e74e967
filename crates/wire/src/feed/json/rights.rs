//! Rights in JSON Feed. The format knows none, so feeds tell them by keys of their own, as a text, a list or an object.

use news::{Association, Defect, Rights};

use crate::draft::{add_rights, join, push_new};
use crate::feed::entry::Entry;
use crate::html::is_web;
use crate::limits::Limits;
use crate::tree::Json;

/// What the object itself is, as Longwave's own feeds say: no right.
const DUBLIN_CORE: &str = "http://purl.org/dc/terms/rights";

/// What a feed or an item says of its rights.
#[derive(Default)]
pub(super) struct Told {
    pub rights: Rights,
    pub credit: String,
    /// Who is to be named with the picture, and its rights.
    pub image: Association,
}

impl Told {
    pub(super) fn read(holder: &Json<'_>, limits: &Limits, defects: &mut Vec<Defect>) -> Self {
        let mut told = Self::default();
        for (key, value) in holder.entries() {
            let known = match key.trim_start_matches('_') {
                "copyright" | "rights" => "notices",
                "license" | "licence" => "links",
                "credit" => "credit",
                "usage_terms" => "terms",
                _ => continue,
            };
            match value {
                Json::Object(entries) if known == "notices" => {
                    entries.iter().for_each(|(key, value)| told.field(key, value, limits, defects));
                }
                _ => told.field(known, value, limits, defects),
            }
        }
        told
    }

    /// What isn't known among rights is a term, under its name: nothing that binds is dropped.
    fn field(&mut self, key: &str, value: &Json<'_>, limits: &Limits, defects: &mut Vec<Defect>) {
        let rights = &mut self.rights;
        for text in texts(value, limits, defects) {
            match key {
                "about" if text == DUBLIN_CORE => {}
                "notices" | "notice" | "copyright" => join(&mut rights.copyright_notice, &text, "\n"),
                "holder" | "copyright_holder" => join(&mut rights.copyright_holder, &text, "; "),
                "terms" | "usage_terms" => push_new(&mut rights.usage_terms, text, limits),
                "credit" => join(&mut self.credit, &text, "; "),
                "image_credit" => join(&mut self.image.credit_line, &text, ", "),
                "image_copyright" => join(&mut self.image.rights.copyright_notice, &text, "\n"),
                _ if is_web(&text) => push_new(&mut rights.links, text, limits),
                "links" | "license" | "licence" => push_new(&mut rights.usage_terms, text, limits),
                _ => push_new(&mut rights.usage_terms, format!("{key}: {text}"), limits),
            }
        }
    }
}

impl Entry<'_> {
    /// What is said of the picture goes to it; without one it is said of whatever media there are.
    pub(super) fn image_rights(&mut self, told: Association, limits: &Limits) {
        let image = self.media.iter_mut().find(|medium| medium.rel == "image");
        let image = image.unwrap_or(&mut self.common);
        join(&mut image.credit_line, &told.credit_line, ", ");
        add_rights(&mut image.rights, told.rights, limits);
    }
}

/// The texts in a value of whatever shape.
fn texts(value: &Json<'_>, limits: &Limits, defects: &mut Vec<Defect>) -> Vec<String> {
    let inner: Vec<&Json<'_>> = match value {
        Json::List(list) => list.iter().collect(),
        Json::Object(entries) => entries.iter().map(|(_, value)| value).collect(),
        one => {
            return Some(one.line("rights", limits, defects))
                .filter(|line| !line.is_empty())
                .into_iter()
                .collect();
        }
    };
    inner.into_iter().flat_map(|value| texts(value, limits, defects)).take(limits.max_list).collect()
}
