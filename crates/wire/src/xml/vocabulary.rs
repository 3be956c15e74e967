//! What of a document is its standard's own, and what may decide though it isn't.

use news::Defect;

use super::{Space, Stop, Tag, Token, Xml};
use crate::defects::{add, excerpt, quarantine};
use crate::status;

/// What a standard calls its own.
#[derive(Default)]
pub(crate) struct Standard {
    /// How its namespaces begin.
    pub(crate) namespace: &'static str,
    /// Elements that decide on the use of an item.
    pub(crate) decisive: &'static [&'static str],
}

/// The vocabulary of a document: its standard, and where its root element is.
#[derive(Default)]
pub(crate) struct Vocabulary {
    standard: Standard,
    space: Space,
    prefix: String,
}

impl Vocabulary {
    pub(crate) fn of_root(standard: Standard, root: &Tag<'_>) -> Self {
        Self { standard, space: root.space(), prefix: root.prefix().to_owned() }
    }

    /// Whether an element is the standard's: it is in its namespace, or in that of the root, whatever that is called, or in
    /// none. Others may stand anywhere.
    pub(crate) fn has(&self, xml: &Xml<'_>, tag: &Tag<'_>) -> bool {
        match tag.space() {
            Space::None => tag.prefix().is_empty(),
            Space::Unknown => self.space == Space::Unknown && tag.prefix() == self.prefix,
            space => space == self.space || xml.uri(space).starts_with(self.standard.namespace),
        }
    }

    /// Passes over an element of another vocabulary. A person must look where it, or one in it, is called what decides on
    /// the use of an item: its sender may have meant that.
    pub(crate) fn pass_over(
        &self,
        xml: &mut Xml<'_>,
        tag: &Tag<'_>,
        defects: &mut Vec<Defect>,
    ) -> Result<(), Stop> {
        const WHY: &str = "it is in another namespace than the item";
        let outside = xml.depth().saturating_sub(1);
        self.doubt(tag, WHY, defects);
        while xml.depth() > outside {
            match xml.next()? {
                Token::Open(tag) => self.doubt(&tag, WHY, defects),
                Token::End => break,
                Token::Text(_) | Token::Close => {}
            }
        }
        Ok(())
    }

    /// Makes a person look at an element that isn't read, if it is called what decides.
    pub(crate) fn doubt(&self, tag: &Tag<'_>, why: &str, defects: &mut Vec<Defect>) {
        let decisive = self.standard.decisive.iter().any(|name| name.eq_ignore_ascii_case(tag.local()));
        if decisive || status::decides(tag.local()) {
            let detail = format!("{why}, so it was not read; it may decide on the item's use");
            add(defects, quarantine("element-unread", excerpt(tag.name()), detail));
        }
    }
}
