//! Properties that name a concept, by QCode, URI, literal or name.

use crate::draft::{Said, in_order};
use crate::xml::{Stop, Tag, Xml};

/// What a property such as `provider` or `subject` says.
#[derive(Debug, Default)]
pub(super) struct Concept {
    pub qcode: Option<String>,
    pub uri: Option<String>,
    pub literal: Option<String>,
    pub role: Option<String>,
    pub kind: Option<String>,
    pub name: String,
}

impl Concept {
    /// Reads the property that was opened last, with its names.
    pub(super) fn read(xml: &mut Xml<'_>, tag: &Tag<'_>, language: Option<&str>) -> Result<Self, Stop> {
        let mut concept = Self::default();
        for (name, value) in tag.attributes() {
            let field = match name {
                "qcode" => &mut concept.qcode,
                "uri" => &mut concept.uri,
                "literal" => &mut concept.literal,
                "role" => &mut concept.role,
                "type" => &mut concept.kind,
                "roleuri" if concept.role.is_none() => &mut concept.role,
                "typeuri" if concept.kind.is_none() => &mut concept.kind,
                _ => continue,
            };
            *field = tag.line_of(&value);
        }
        let mut names: Vec<Said> = Vec::new();
        while let Some(child) = xml.child()? {
            if child.local() == "name" && names.len() < 100 {
                names.push(Said { lang: child.line("xml:lang"), text: xml.line()?, ..Said::default() });
            } else if child.local() == "mainConcept" && concept.code().is_none() {
                // What a concept of several facets is about (2.28 and later).
                let main = Self::read(xml, &child, language)?;
                concept = Self { role: concept.role.or(main.role), kind: concept.kind.or(main.kind), ..main };
            } else {
                xml.skip()?;
            }
        }
        let main = std::mem::take(&mut concept.name);
        concept.name = match names.len() {
            0 | 1 => names.pop().map_or(main, |name| name.text),
            _ => in_order(names, language).into_iter().next().map(|name| name.text).unwrap_or_default(),
        };
        Ok(concept)
    }

    /// The name as printed, or whatever else tells it.
    pub(super) fn label(&self) -> String {
        let code = self.qcode.as_deref().map(|qcode| qcode.split_once(':').map_or(qcode, |(_, code)| code));
        let told = [Some(self.name.as_str()), self.literal.as_deref(), code, self.uri.as_deref()];
        told.into_iter().flatten().find(|label| !label.is_empty()).unwrap_or_default().to_owned()
    }

    /// The QCode, URI or literal as sent.
    pub(super) fn code(&self) -> Option<&str> {
        self.qcode.as_deref().or(self.uri.as_deref()).or(self.literal.as_deref())
    }
}
