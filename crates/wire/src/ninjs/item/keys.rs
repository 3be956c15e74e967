//! Keys that stand in no ninjs and that agencies' systems send: what they stop is stopped, and terms stay terms.

use super::{Draft, folded};
use crate::binding::binds;
use crate::clean;
use crate::dates::{Moment, moment};
use crate::defects::{add, excerpt, quarantine};
use crate::draft::push_new;
use crate::status;
use crate::tree::Json;

impl Draft<'_> {
    /// A key that the standard doesn't know.
    pub(super) fn other_key(&mut self, name: &str, key: &str, value: &Json<'_>) {
        match name {
            "state" | "status" | "itemstate" | "operation" => {
                let word = value.to_text().unwrap_or_default();
                if status::takes_back(&word) || matches!(&*word, "spiked" | "unpublished") {
                    self.taken_back(key, &word);
                }
            }
            "deleted" | "isdeleted" | "killed" | "withdrawn" | "markedfornotpublication"
                if is_true(value) =>
            {
                self.taken_back(key, "true");
            }
            "utcembargo" => self.embargo(value),
            "publishschedule" | "utcpublishschedule" => self.scheduled(key, value),
            // TT says where it may be published.
            "advice" | "advices" => self.terms(value, key),
            // TT and Superdesk give each revision an id of its own.
            "replacing" | "evolvedfrom" => {
                for id in self.every_line(value, key) {
                    push_new(&mut self.replaces, id, self.limits);
                }
            }
            "flags" | "schedulesettings" => self.each_key(value),
            "extra" => self.extra(value),
            _ => status::doubt_key(&mut self.item, key, value),
        }
    }

    fn each_key(&mut self, value: &Json<'_>) {
        for (key, value) in value.entries() {
            match folded(key).as_ref() {
                "embargo" => self.embargo(value),
                name => self.other_key(name, key, value),
            }
        }
    }

    /// Superdesk's own fields of a newsroom.
    fn extra(&mut self, value: &Json<'_>) {
        for (key, value) in value.entries() {
            match folded(key).as_ref() {
                "extra" => {}
                name if binds(name) => self.terms(value, key),
                "embargo" => self.embargo(value),
                name => self.other_key(name, key, value),
            }
        }
    }

    fn embargo(&mut self, value: &Json<'_>) {
        if !matches!(value, Json::Null | Json::Bool(false)) {
            status::embargo(&mut self.item, &value.to_text().unwrap_or_default(), "embargo");
        }
    }

    fn taken_back(&mut self, key: &str, word: &str) {
        let detail = format!("{:?} takes the item back; it counts as withheld", excerpt(word));
        add(&mut self.item.defects, quarantine("status-contradicted", excerpt(key), detail));
        status::stricter(&mut self.item, news::Status::Withheld);
    }

    /// A time to publish that was still to come when it came, or can't be read, may be an embargo.
    fn scheduled(&mut self, key: &str, value: &Json<'_>) {
        let told = value.to_text().unwrap_or_default();
        let over = matches!(moment(&told), Some(Moment::Exact(at)) if at <= self.received);
        let nothing = matches!(value, Json::Null | Json::Bool(false)) || value.as_str() == Some("");
        if !nothing && !over {
            let detail = format!("{:?} isn't past, or is no moment: it may be an embargo", excerpt(&told));
            add(&mut self.item.defects, quarantine("date-to-come", excerpt(key), detail));
        }
    }

    /// Each entry of a list, with all that it says, is a term of use.
    fn terms(&mut self, value: &Json<'_>, place: &str) {
        for entry in value.each().iter().take(self.limits.max_list) {
            let term = clean::line(&self.every_line(entry, place).join(", "));
            push_new(&mut self.item.rights.usage_terms, term, self.limits);
        }
    }
}

/// Whether a value says yes.
fn is_true(value: &Json<'_>) -> bool {
    value.to_text().is_some_and(|told| {
        let told = told.trim().to_ascii_lowercase();
        matches!(told.as_str(), "true" | "yes" | "1")
    })
}
