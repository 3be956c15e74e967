//! What a feed says beside its vocabularies, and may stop an entry: whoever sent it meant something, so a person must look.

use jiff::{SignedDuration, Timestamp};

use super::Feed;
use super::date;
use super::entry::Entry;
use super::names::Space;
use crate::dates::Moment;
use crate::defects::{add, excerpt, quarantine};
use crate::status;
use crate::xml::{Stop, Tag, Token, Xml};

impl Feed<'_> {
    /// Passes over an element that isn't known of the whole feed; what may stop all its entries makes a person look.
    pub(super) fn unknown(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<(), Stop> {
        let mut all = Entry::default();
        let outcome = all.foreign(xml, tag);
        all.item.defects.into_iter().for_each(|defect| add(&mut self.whole.defects, defect));
        outcome
    }
}

/// How fast a sender's clock may be.
const FAST: SignedDuration = SignedDuration::from_hours(24);

impl Entry<'_> {
    /// Passes over an element that isn't known. A person must look where it, or one in it, is called what decides on the
    /// use of an entry.
    pub(super) fn foreign(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<(), Stop> {
        let outside = xml.depth().saturating_sub(1);
        self.doubt(tag);
        while xml.depth() > outside {
            match xml.next()? {
                Token::Open(tag) => self.doubt(&tag),
                Token::End => break,
                Token::Text(_) | Token::Close => {}
            }
        }
        Ok(())
    }

    fn doubt(&mut self, tag: &Tag<'_>) {
        if status::decides(tag.local()) {
            let detail = "nothing that is known here is called so; it may stop the item, and was not read";
            add(&mut self.item.defects, quarantine("element-unread", excerpt(tag.name()), detail));
        }
    }

    /// An element of a known vocabulary whose name may stop the entry, and isn't that vocabulary's.
    pub(super) fn misplaced(&mut self, tag: &Tag<'_>, space: Space) {
        let known = matches!(
            (space, tag.local()),
            (Space::Prism, "embargoDate")
                | (Space::Ap, "PublishingStatus")
                | (Space::Other | Space::Yandex, _)
        );
        if !known {
            self.doubt(tag);
        }
    }

    /// When it may be used from, where that was still to come when it came (`dcterms:available`).
    pub(super) fn available(&mut self, text: &str) {
        let over = matches!(date::moment(text), Some(Moment::Exact(at)) if at <= self.received);
        if !over && !text.is_empty() {
            let detail = format!("{:?} isn't past, or is no moment: it may be an embargo", excerpt(text));
            add(&mut self.item.defects, quarantine("date-to-come", "available", detail));
        }
    }

    /// Media RSS calls what was taken back blocked or deleted.
    pub(super) fn media_status(&mut self, tag: &Tag<'_>) {
        let state = tag.line("state").unwrap_or_default();
        if !state.is_empty() && !state.eq_ignore_ascii_case("active") {
            let detail = format!("the state {:?} isn't active: it may have been taken back", excerpt(&state));
            add(&mut self.item.defects, quarantine("element-unread", "media:status", detail));
        }
    }

    /// A date to come may be an embargo: RSS says that such an item may be held until then.
    pub(super) fn heed_future(&mut self) {
        let latest = self.received.saturating_add(FAST).unwrap_or(Timestamp::MAX);
        let dates = [("published", self.item.first_created), ("updated", self.item.version_created)];
        for (place, at) in dates {
            if let Some(at) = at.filter(|at| *at > latest && status::runs(&self.item)) {
                let detail = format!("{at} is still to come: it may be an embargo");
                add(&mut self.item.defects, quarantine("date-to-come", place, detail));
                return;
            }
        }
    }
}
