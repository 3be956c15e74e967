//! Which namespace an element is in (Namespaces in XML 1.0): by the declarations that hold where the reader stands.

use memchr::memmem;
use quick_xml::events::BytesStart;

/// Namespaces of a document that are told apart.
const MOST: usize = 64;
/// Declarations that hold at once.
const MOST_HELD: usize = 256;

/// A namespace of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Space {
    /// No declaration holds for it.
    #[default]
    None,
    /// Its prefix is declared nowhere.
    Unknown,
    /// By its number among the document's.
    Is(usize),
}

/// The declarations that hold.
#[derive(Default)]
pub(super) struct Scope {
    /// The depth of the element that declares, the prefix, what it stands for.
    held: Vec<(usize, String, Space)>,
    /// What nearly every element asks for: where those without a prefix are.
    bare: Space,
    uris: Vec<String>,
}

impl Scope {
    /// Takes over what the element at `depth` declares; false where something of it is more than is held.
    pub(super) fn enter(&mut self, depth: usize, start: &BytesStart<'_>, most: usize) -> bool {
        if memmem::find(start.attributes_raw().as_bytes(), b"xmlns").is_none() {
            return true;
        }
        let mut attributes = start.attributes();
        attributes.with_checks(false);
        attributes.take(most).flatten().fold(true, |all, attribute| {
            let prefix = match attribute.key.0.strip_prefix("xmlns") {
                Some("") => "",
                Some(prefixed) if prefixed.starts_with(':') => prefixed.trim_start_matches(':'),
                _ => return all,
            };
            all & self.hold(depth, prefix, super::unescape(attribute.value).trim())
        })
    }

    fn hold(&mut self, depth: usize, prefix: &str, uri: &str) -> bool {
        let known = self.uris.iter().position(|known| known == uri);
        let space = match known {
            _ if uri.is_empty() => Space::None,
            Some(number) => Space::Is(number),
            None if self.uris.len() < MOST => {
                self.uris.push(uri.to_owned());
                Space::Is(self.uris.len() - 1)
            }
            None => Space::Unknown,
        };
        let room = self.held.len() < MOST_HELD;
        if room {
            self.held.push((depth, prefix.to_owned(), space));
            self.bare = self.declared("");
        }
        room && space != Space::Unknown
    }

    /// The reader stands at `depth` again: what was declared deeper holds no more.
    pub(super) fn leave(&mut self, depth: usize) {
        while self.held.pop_if(|(declared, ..)| *declared > depth).is_some() {
            self.bare = self.declared("");
        }
    }

    /// What a prefix stands for, or its absence.
    pub(super) fn find(&self, prefix: &str) -> Space {
        if prefix.is_empty() { self.bare } else { self.declared(prefix) }
    }

    fn declared(&self, prefix: &str) -> Space {
        match self.held.iter().rev().find(|(_, known, _)| known == prefix) {
            Some((.., space)) => *space,
            None if prefix.is_empty() => Space::None,
            None => Space::Unknown,
        }
    }

    /// The namespace's name; empty where there is none.
    pub(super) fn uri(&self, space: Space) -> &str {
        match space {
            Space::Is(number) => self.uris.get(number).map_or("", String::as_str),
            Space::None | Space::Unknown => "",
        }
    }
}
