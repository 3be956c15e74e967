//! AP's Atom feeds: what its modules `apcm` (of the content) and `apnm` (of the news management) say of an entry.

use super::entry::Entry;
use crate::clean;
use crate::defects::{add, excerpt, note};
use crate::draft::{credit, expires, join, push, push_new};
use crate::html;
use crate::status;
use crate::xml::{Stop, Tag, Xml};

/// Elements of AP's that hold others.
const HOLDERS: [&str; 2] = ["ContentMetadata", "NewsManagement"];

impl<'a> Entry<'a> {
    /// An element of AP's.
    pub(super) fn ap_part(&mut self, xml: &mut Xml<'a>, tag: &Tag<'_>) -> Result<(), Stop> {
        if !HOLDERS.contains(&tag.local()) {
            return self.ap_property(xml, tag);
        }
        while let Some(tag) = xml.child()? {
            self.ap_property(xml, &tag)?;
        }
        Ok(())
    }

    fn ap_property(&mut self, xml: &mut Xml<'a>, tag: &Tag<'_>) -> Result<(), Stop> {
        match tag.local() {
            "PublishingStatus" => self.publishing_status(xml, tag),
            "ManagementType" | "Signal" => {
                let signal = xml.line()?;
                // "Change" and the like say nothing of use.
                if status::takes_back(&signal) || status::says_embargo(&signal) {
                    push(&mut self.item.signals, signal, xml.limits);
                }
                Ok(())
            }
            // The entry's own id is one of each version.
            "ManagementId" => {
                self.ap_id = xml.line()?;
                Ok(())
            }
            "ManagementSequenceNumber" => self.sequence_number(xml),
            "ExpirationDate" | "ExpireDateTime" => {
                let end = xml.line()?;
                expires(&mut self.item, &end, xml.limits);
                Ok(())
            }
            _ => self.ap_words(xml, tag),
        }
    }

    /// `Embargoed` ends at `statusChangeOn`; without that, or without its zone, a person must end it.
    fn publishing_status(&mut self, xml: &mut Xml<'a>, tag: &Tag<'_>) -> Result<(), Stop> {
        const PLACE: &str = "PublishingStatus";
        let until = tag.under_any_prefix("statusChangeOn").map(|until| clean::line(&until));
        let said = xml.line()?;
        if status::says_embargo(&said) {
            status::embargo(&mut self.item, &until.unwrap_or_default(), PLACE);
        } else {
            status::set(&mut self.item, &said, PLACE);
        }
        Ok(())
    }

    /// AP counts from 0, and here a version counts from 1.
    fn sequence_number(&mut self, xml: &mut Xml<'a>) -> Result<(), Stop> {
        let said = xml.line()?;
        match said.parse::<u64>() {
            Ok(number) => self.item.version = number.saturating_add(1),
            Err(_) => {
                let detail = format!("{:?} is no number; the date was taken", excerpt(&said));
                add(&mut self.item.defects, note("version-unreadable", "ManagementSequenceNumber", detail));
            }
        }
        Ok(())
    }

    fn ap_words(&mut self, xml: &mut Xml<'a>, tag: &Tag<'_>) -> Result<(), Stop> {
        match tag.local() {
            "SlugLine" => self.item.slugline = xml.line()?,
            "DateLine" => self.item.dateline = Some(xml.line()?).filter(|line| !line.is_empty()),
            "Source" | "CreditLine" => {
                let text = xml.line()?;
                credit(&mut self.item, &text);
            }
            "Copyright" => {
                let text = html::html_to_line(&xml.line()?, xml.limits);
                join(&mut self.item.rights.copyright_notice, &text, "\n");
            }
            "Rights" | "UsageRights" | "UsageTerms" | "Restrictions" => {
                let text = xml.line()?;
                push_new(&mut self.item.rights.usage_terms, text, xml.limits);
            }
            "Instruction" | "SpecialInstructions" | "EdNote" | "EditorNote" | "EditorsNote" => {
                let text = xml.line()?;
                push_new(&mut self.item.ednotes, text, xml.limits);
            }
            "Priority" if tag.attr("Numeric").is_some() => {
                status::urgency(&mut self.item, &tag.attr("Numeric").unwrap_or_default(), "Priority");
                xml.skip()?;
            }
            _ => self.foreign(xml, tag)?,
        }
        Ok(())
    }

    /// AP's id of all versions is the item's, whatever each entry is called.
    pub(super) fn heed_ap(&mut self) {
        if !self.ap_id.is_empty() {
            self.id = std::mem::take(&mut self.ap_id);
            self.permalink = false;
        }
        status::heed_signals(&mut self.item);
    }
}
