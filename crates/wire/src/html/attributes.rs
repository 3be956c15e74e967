//! The attributes of elements, from XML and from HTML.

use std::borrow::Cow;

use news::{Association, ItemClass};

use super::tags::is_private;
use crate::clean;
use crate::xml::Tag;

/// The attributes of an element, wherever it comes from.
pub(crate) enum Attributes<'t> {
    Xml(&'t Tag<'t>),
    /// Names in lower case, and values.
    Html(&'t [(String, String)]),
}

impl Attributes<'_> {
    pub(super) fn none(&self) -> bool {
        match self {
            Self::Xml(tag) => tag.is_bare(),
            Self::Html(list) => list.is_empty(),
        }
    }

    pub(super) fn get(&self, name: &str) -> Option<Cow<'_, str>> {
        match self {
            Self::Xml(tag) => tag.attr(name),
            Self::Html(list) => {
                list.iter().find(|(known, _)| known == name).map(|(_, value)| Cow::Borrowed(value.as_str()))
            }
        }
    }

    pub(super) fn line(&self, name: &str) -> Option<String> {
        self.get(name).map(|value| clean::line(&value)).filter(|value| !value.is_empty())
    }

    pub(super) fn number<N: std::str::FromStr>(&self, name: &str) -> Option<N> {
        self.get(name)?.trim().trim_end_matches("px").parse().ok()
    }
}

/// Whether an element says that it isn't for readers.
pub(super) fn private(class: &str, attributes: &Attributes<'_>) -> bool {
    is_private(class)
        || attributes.get("hidden").is_some()
        || hidden(attributes)
        || attributes.get("pubconstraint").is_some_and(|constraint| constraint.contains("nonpublic"))
        || attributes.get("data-pubconstraint").is_some_and(|constraint| constraint.contains("nonpublic"))
}

/// Whether the style of an element hides it or strikes it out.
pub(super) fn hidden(attributes: &Attributes<'_>) -> bool {
    attributes.get("style").is_some_and(|style| {
        let style = style.split_whitespace().collect::<String>().to_ascii_lowercase();
        ["display:none", "visibility:hidden", "line-through"].iter().any(|hides| style.contains(hides))
    })
}

/// What is known of a picture before its file is named.
pub(super) fn figure(name: &str, attributes: &Attributes<'_>) -> Association {
    let class = match attributes.get("media-type").as_deref() {
        Some("video") => ItemClass::Video,
        Some("audio") => ItemClass::Audio,
        Some("graphic" | "graphics") => ItemClass::Graphic,
        // AP's links to other texts: no file of this one.
        Some("text") => ItemClass::Text,
        Some("image" | "photo") | None => ItemClass::Picture,
        Some(_) => ItemClass::Other,
    };
    let rel = if name == "media" { attributes.line("class").unwrap_or_default() } else { String::new() };
    Association { rel, class, ..Association::default() }
}
