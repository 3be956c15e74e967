//! rightsInfo: all of it is kept, whatever it is scoped to.

use news::Rights;

use super::Draft;
use super::property::Concept;
use crate::draft::{join, push_new};
use crate::xml::{Stop, Tag, Xml};

impl Draft {
    pub(super) fn rights_info(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<(), Stop> {
        let language = self.language().map(str::to_owned);
        rights(xml, tag, &mut self.item.rights, language.as_deref())
    }

    pub(super) fn right(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<(), Stop> {
        let language = self.language().map(str::to_owned);
        right(xml, tag, &mut self.item.rights, language.as_deref())
    }
}

/// Reads the rightsInfo that was opened last.
pub(super) fn rights(
    xml: &mut Xml<'_>,
    tag: &Tag<'_>,
    rights: &mut Rights,
    language: Option<&str>,
) -> Result<(), Stop> {
    for (name, before) in [("validfrom", "From"), ("validto", "Until")] {
        if let Some(moment) = tag.line(name) {
            push_new(&mut rights.usage_terms, format!("{before}: {moment}"), xml.limits);
        }
    }
    while let Some(tag) = xml.child()? {
        right(xml, &tag, rights, language)?;
    }
    Ok(())
}

/// Reads the child of rightsInfo that was opened last; one that isn't known is kept as sent.
pub(super) fn right(
    xml: &mut Xml<'_>,
    tag: &Tag<'_>,
    rights: &mut Rights,
    language: Option<&str>,
) -> Result<(), Stop> {
    let href = tag.line("href");
    let linked = href.is_some();
    push_new(&mut rights.links, href.unwrap_or_default(), xml.limits);
    match tag.local() {
        "copyrightHolder" => {
            let holder = Concept::read(xml, tag, language)?;
            join(&mut rights.copyright_holder, &holder.label(), "; ");
        }
        "accountable" => {
            let name = Concept::read(xml, tag, language)?.label();
            if !name.is_empty() {
                push_new(&mut rights.usage_terms, format!("Accountable: {name}"), xml.limits);
            }
        }
        "copyrightNotice" => join(&mut rights.copyright_notice, &xml.line()?, "\n"),
        "usageTerms" | "otherConstraints" => {
            let terms = xml.line()?;
            push_new(&mut rights.usage_terms, terms, xml.limits);
        }
        "dataMining" => {
            let mining = Concept::read(xml, tag, language)?;
            push_new(&mut rights.links, mining.code().unwrap_or_default().to_owned(), xml.limits);
        }
        "rightsExpressionXML" | "rightsExpressionData" => {
            let data = tag.local() == "rightsExpressionData";
            let expression = if data { xml.raw_text()? } else { xml.source()?.to_owned() };
            push_new(&mut rights.links, expression.trim().to_owned(), xml.limits);
        }
        "link" if linked => xml.skip()?,
        _ => {
            let whole = xml.whole(tag)?;
            let says = !tag.is_bare() || !whole.ends_with("/>");
            push_new(&mut rights.links, if says { whole } else { String::new() }, xml.limits);
        }
    }
    Ok(())
}
