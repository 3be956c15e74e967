//! What elements that hold no text say of rights: licences that are linked, the head's metadata, a picture's in NITF.

use super::{Attributes, Builder, Hold};
use crate::binding::{bind, folded};
use crate::draft::{join, push_new};
use crate::html::absolute;

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
        if let Some(credit) = bind(&mut self.built.rights, &folded(&name), content, self.limits) {
            join(&mut self.built.credit, &credit, "; ");
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
        let credit = match folded(&name).as_str() {
            "source" => Some(value),
            name => bind(&mut picture.rights, name, value, self.limits),
        };
        join(&mut picture.credit_line, &credit.unwrap_or_default(), ", ");
    }
}
