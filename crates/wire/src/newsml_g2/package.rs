//! groupSet: the items that a package holds, in its groups' order.

use news::{Association, ItemClass, Rendition, WireItem};

use super::Draft;
use super::content::rendition;
use super::meta::class_of;
use super::rights::{right, rights};
use crate::barred;
use crate::defects::{add, quarantine};
use crate::draft::{join, push};
use crate::handed::HandedDown;
use crate::limits::Limits;
use crate::qcode;
use crate::status;
use crate::xml::{Stop, Tag, Xml};

impl Draft {
    pub(super) fn group_set(&mut self, xml: &mut Xml<'_>) -> Result<(), Stop> {
        while let Some(tag) = xml.child()? {
            if tag.local() == "group" { self.group(xml, &tag)? } else { self.unknown(xml, &tag)? }
        }
        Ok(())
    }

    pub(super) fn group(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<(), Stop> {
        let role = tag.line("role").or_else(|| tag.line("roleuri")).unwrap_or_default();
        while let Some(tag) = xml.child()? {
            match tag.local() {
                _ if !self.own(xml, &tag) => self.foreign(xml, &tag)?,
                "itemRef" => self.item_ref(xml, &tag, &role)?,
                // A concept among the items is what the package is about.
                "conceptRef" => self.subject(xml, &tag)?,
                // What is signalled or noted of a group (2.10 and later) counts for the whole package.
                "signal" | "edNote" => self.item_property(xml, &tag)?,
                _ => self.unknown(xml, &tag)?,
            }
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
        let told = self.hints(xml, &mut association)?;
        self.refer(association, told, tag, xml.limits);
        Ok(())
    }

    /// What a reference tells of the item that it names; and what it says of its use, where it does.
    pub(super) fn hints(
        &mut self,
        xml: &mut Xml<'_>,
        association: &mut Association,
    ) -> Result<Option<Box<WireItem>>, Stop> {
        let mut told = None;
        self.hints_within(xml, association, &mut told)?;
        Ok(told)
    }

    fn hints_within(
        &mut self,
        xml: &mut Xml<'_>,
        association: &mut Association,
        told: &mut Option<Box<WireItem>>,
    ) -> Result<(), Stop> {
        while let Some(tag) = xml.child()? {
            if !self.own(xml, &tag) {
                self.foreign(xml, &tag)?;
                continue;
            }
            match tag.local() {
                "pubStatus" | "embargoed" | "signal" | "edNote" | "versionCreated" => {
                    self.hint_of_use(xml, &tag, told.get_or_insert_default())?;
                }
                "remoteContent" => {
                    push(&mut association.renditions, rendition(&tag), xml.limits);
                    self.hints_within(xml, association, told)?;
                }
                "itemMeta" | "contentMeta" => self.hints_within(xml, association, told)?,
                _ => self.hint(xml, &tag, association)?,
            }
        }
        Ok(())
    }

    /// Reads it as one of the item's own, with everything that is heeded there.
    fn hint_of_use(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>, told: &mut WireItem) -> Result<(), Stop> {
        std::mem::swap(&mut self.item, told);
        let outcome = self.item_property(xml, tag);
        std::mem::swap(&mut self.item, told);
        outcome
    }

    /// Keeps a reference, and what was said there of the use of what it names, until all of the item is read.
    pub(super) fn refer(
        &mut self,
        association: Association,
        told: Option<Box<WireItem>>,
        tag: &Tag<'_>,
        limits: &Limits,
    ) {
        let at = self.item.associations.len();
        if let Some(mut told) = told {
            if self.hints.len() >= limits.max_list {
                let detail = "more references than are read; one of them may say that an item is stopped";
                return add(&mut self.item.defects, quarantine("too-large", tag.local(), detail));
            }
            told.version = tag.number("version").unwrap_or_default();
            let Association {
                guid, class, headline, caption, byline, credit_line, rights, renditions, ..
            } = association.clone();
            (told.guid, told.class, told.headline, told.summary) = (guid, class, headline, caption);
            told.byline = Some(byline).filter(|byline| !byline.is_empty());
            told.credit_line = Some(credit_line).filter(|credit| !credit.is_empty());
            (told.rights, told.renditions) = (rights, renditions);
            self.hints.push((at, told));
        }
        push(&mut self.item.associations, association, limits);
    }

    /// Heeds what references said of the use of what they name; gives the items that are stopped.
    pub(super) fn heed_hints(&mut self, handed: &HandedDown, limits: &Limits) -> Vec<WireItem> {
        let mut stopped = Vec::new();
        let mut barred = Vec::new();
        for (at, mut told) in std::mem::take(&mut self.hints) {
            status::heed_signals(&mut told);
            status::heed_notes(&mut told);
            barred::under_the_packages_embargo(&mut told, &self.item);
            if !barred::comes_along(&mut self.item, &told, "itemRef", &mut stopped, limits) {
                barred.push(at);
            }
        }
        let mut at = 0..;
        self.item.associations.retain(|_| at.next().is_none_or(|at| barred.binary_search(&at).is_err()));
        for one in &mut stopped {
            one.format.clone_from(&self.item.format);
            barred::belong(one, &self.item, handed);
        }
        stopped
    }

    fn hint(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>, association: &mut Association) -> Result<(), Stop> {
        match tag.local() {
            "itemClass" => {
                let code = tag.line("qcode").or_else(|| tag.line("uri")).unwrap_or_default();
                association.class = class_of(&code).unwrap_or(ItemClass::Other);
                xml.skip()?;
            }
            "headline" => association.headline = xml.line()?,
            // STT's link to a picture has its caption as a title, and the name of its file.
            "title" if is_caption(tag) => association.caption = xml.line()?,
            "filename" => {
                let href = xml.line()?;
                if association.renditions.is_empty() && !href.is_empty() {
                    association.renditions.push(Rendition { href, ..Rendition::default() });
                }
            }
            "title" if association.headline.is_empty() => association.headline = xml.line()?,
            "description" => {
                let text = xml.line()?;
                if is_caption(tag) || association.caption.is_empty() {
                    association.caption = text;
                }
            }
            "by" => join(&mut association.byline, &xml.line()?, "; "),
            "creditline" => join(&mut association.credit_line, &xml.line()?, "; "),
            "rightsInfo" => rights(xml, tag, &mut association.rights, self.language())?,
            "copyrightNotice" | "copyrightHolder" | "usageTerms" => {
                right(xml, tag, &mut association.rights, self.language())?;
            }
            "altText" => association.alt = xml.line()?,
            _ => self.unknown(xml, tag)?,
        }
        Ok(())
    }
}

fn is_caption(tag: &Tag<'_>) -> bool {
    tag.line("role").is_some_and(|role| qcode::code(&role) == "caption")
}
