//! groupSet: the items that a package holds, in its groups' order.

use news::{Association, ItemClass};

use super::Draft;
use super::content::rendition;
use super::meta::class_of;
use super::rights::{right, rights};
use crate::clean;
use crate::draft::{join, push};
use crate::qcode;
use crate::xml::{Stop, Tag, Xml};

impl Draft {
    pub(super) fn group_set(&mut self, xml: &mut Xml<'_>) -> Result<(), Stop> {
        while let Some(tag) = xml.child()? {
            if tag.local() == "group" { self.group(xml, &tag)? } else { xml.skip()? }
        }
        Ok(())
    }

    pub(super) fn group(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<(), Stop> {
        let role = tag.line("role").or_else(|| tag.line("roleuri")).unwrap_or_default();
        while let Some(tag) = xml.child()? {
            if tag.local() == "itemRef" { self.item_ref(xml, &tag, &role)? } else { xml.skip()? }
        }
        Ok(())
    }

    pub(super) fn item_ref(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>, role: &str) -> Result<(), Stop> {
        let guid =
            tag.line("residref").or_else(|| tag.line("uri")).or_else(|| tag.line("href")).unwrap_or_default();
        let mut association =
            Association { rel: role.to_owned(), guid, class: ItemClass::Other, ..Association::default() };
        if tag.attr("href").is_some() {
            association.renditions.push(rendition(tag));
        }
        self.hints(xml, &mut association)?;
        push(&mut self.item.associations, association, xml.limits);
        Ok(())
    }

    /// What a reference tells of the item that it names.
    pub(super) fn hints(&mut self, xml: &mut Xml<'_>, association: &mut Association) -> Result<(), Stop> {
        while let Some(tag) = xml.child()? {
            self.hint(xml, &tag, association)?;
        }
        Ok(())
    }

    fn hint(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>, association: &mut Association) -> Result<(), Stop> {
        match tag.local() {
            "itemClass" => {
                let code = tag.line("qcode").or_else(|| tag.line("uri")).unwrap_or_default();
                association.class = class_of(&code).unwrap_or(ItemClass::Other);
                xml.skip()?;
            }
            "headline" => association.headline = xml.line()?,
            "title" if association.headline.is_empty() => association.headline = xml.line()?,
            "description" => {
                let caption = tag.line("role").is_some_and(|role| qcode::code(&role) == "caption");
                let text = xml.line()?;
                if caption || association.caption.is_empty() {
                    association.caption = text;
                }
            }
            "by" => join(&mut association.byline, &xml.line()?, "; "),
            "creditline" => join(&mut association.credit_line, &xml.line()?, "; "),
            "remoteContent" => {
                push(&mut association.renditions, rendition(tag), xml.limits);
                xml.skip()?;
            }
            "rightsInfo" => rights(xml, tag, &mut association.rights, self.language())?,
            "copyrightNotice" | "copyrightHolder" | "usageTerms" => {
                right(xml, tag, &mut association.rights, self.language())?;
            }
            "altText" => association.alt = clean::line(&xml.line()?),
            "itemMeta" | "contentMeta" => self.hints(xml, association)?,
            _ => xml.skip()?,
        }
        Ok(())
    }
}
