//! What elements that hold no text say of rights: licences that are linked, the head's metadata, a picture's in NITF.

use super::{Attributes, Builder, Hold};
use crate::draft::{join, push_new};
use crate::html::absolute;

/// What is in the names of metadata that bind.
const BINDS: [&str; 5] = ["rights", "usage", "restrict", "terms", "licen"];

impl Builder<'_> {
    /// Looks at an element that opens, also where it and all in it is passed over.
    pub(super) fn heed_rights(&mut self, name: &str, attributes: &Attributes<'_>) {
        match name {
            _ if attributes.none() => {}
            "a" | "area" | "link" => self.licence(attributes),
            "meta" => {
                let name = attributes.line("name").or_else(|| attributes.line("property"));
                self.metadata(name, attributes.line("content"));
            }
            "media-metadata" => self.media_metadata(attributes),
            _ => {}
        }
    }

    /// A link to the licence of the document (HTML, 4.6.7.8).
    fn licence(&mut self, attributes: &Attributes<'_>) {
        let is = |rel: &str| rel.split_ascii_whitespace().any(|word| word.eq_ignore_ascii_case("license"));
        if !attributes.get("rel").is_some_and(|rel| is(&rel)) {
            return;
        }
        let href = attributes.line("href").unwrap_or_default();
        let link = absolute(&href, self.base).unwrap_or(href);
        push_new(&mut self.built.rights.links, link, self.limits);
    }

    fn metadata(&mut self, name: Option<String>, content: Option<String>) {
        let (Some(name), Some(content)) = (name, content) else { return };
        let rights = &mut self.built.rights;
        match folded(&name).as_str() {
            "copyright" | "dcrights" | "dctermsrights" => join(&mut rights.copyright_notice, &content, "\n"),
            "dctermsrightsholder" | "copyrightholder" => join(&mut rights.copyright_holder, &content, "; "),
            "license" | "dctermslicense" | "dctermsaccessrights" | "usageterms" => {
                push_new(&mut rights.usage_terms, content, self.limits);
            }
            _ => {}
        }
    }

    /// NITF's metadata of a picture or film (3.1 and later, `media-metadata`): every agency has names of its own.
    fn media_metadata(&mut self, attributes: &Attributes<'_>) {
        let (Some(name), Some(value)) = (attributes.line("name"), attributes.line("value")) else { return };
        let picture = self.holds.iter_mut().rev().find_map(|hold| match hold {
            Hold::Figure { picture } => Some(picture),
            _ => None,
        });
        let Some(picture) = picture else { return };
        let rights = &mut picture.rights;
        match folded(&name).as_str() {
            "copyright" | "copyrightnotice" => join(&mut rights.copyright_notice, &value, "\n"),
            "copyrightholder" | "rightsholder" => join(&mut rights.copyright_holder, &value, "; "),
            "credit" | "creditline" | "source" => join(&mut picture.credit_line, &value, ", "),
            name if BINDS.iter().any(|word| name.contains(word)) => {
                push_new(&mut rights.usage_terms, value, self.limits);
            }
            _ => {}
        }
    }
}

/// A name without what is spelt in many ways: capitals, and what parts its words.
fn folded(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
