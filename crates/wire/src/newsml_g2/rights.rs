//! rightsInfo: all of it is kept, whatever it is scoped to.

use super::Draft;
use super::property::Concept;
use crate::draft::{join, push};
use crate::xml::{Stop, Tag, Xml};
use news::Rights;

impl Draft {
    pub(super) fn rights_info(&mut self, xml: &mut Xml<'_>) -> Result<(), Stop> {
        let language = self.language().map(str::to_owned);
        while let Some(tag) = xml.child()? {
            right(xml, &tag, &mut self.item.rights, language.as_deref())?;
        }
        Ok(())
    }
}

/// Reads the child of rightsInfo that was opened last.
pub(super) fn right(
    xml: &mut Xml<'_>,
    tag: &Tag<'_>,
    rights: &mut Rights,
    language: Option<&str>,
) -> Result<(), Stop> {
    if let Some(href) = tag.line("href") {
        push(&mut rights.links, href, xml.limits);
    }
    match tag.local() {
        "copyrightHolder" => {
            let holder = Concept::read(xml, tag, language)?;
            join(&mut rights.copyright_holder, &holder.label(), "; ");
        }
        "copyrightNotice" => join(&mut rights.copyright_notice, &xml.line()?, "\n"),
        "usageTerms" | "otherConstraints" => {
            let terms = xml.line()?;
            if !terms.is_empty() && !rights.usage_terms.contains(&terms) {
                push(&mut rights.usage_terms, terms, xml.limits);
            }
        }
        "dataMining" => {
            let mining = Concept::read(xml, tag, language)?;
            mining.code().into_iter().for_each(|code| push(&mut rights.links, code.to_owned(), xml.limits));
        }
        "rightsExpressionXML" | "rightsExpressionData" => {
            let data = tag.local() == "rightsExpressionData";
            let expression = if data { xml.raw_text()? } else { xml.source()?.to_owned() };
            let expression = expression.trim().to_owned();
            if !expression.is_empty() {
                push(&mut rights.links, expression, xml.limits);
            }
        }
        _ => xml.skip()?,
    }
    Ok(())
}
