//! What holds for every item, whatever format it came in: no text and no list is longer than the limits say, and what had to be
//! left out of what binds makes a person look.

use news::{Association, Rendition, Rights, WireItem};

use crate::clean::{cut, is_cut};
use crate::defects::{add, note, quarantine};
use crate::limits::Limits;

/// Brings an item within the limits.
pub(crate) fn keep(item: &mut WireItem, limits: &Limits) {
    let mut found = Bounds { limits, cut: false, no_id: false };
    found.identity(item);
    found.words(item);
    found.concepts(item);
    found.rights(&mut item.rights);
    found.files(&mut item.renditions);
    item.associations.truncate(limits.max_list);
    item.associations.iter_mut().for_each(|with| found.association(with));
    let most = limits.max_text;
    if found.cut {
        let detail =
            format!("a text or address is longer than {most} bytes; a text was cut, an address left out");
        add(&mut item.defects, note("text-cut", "item", detail));
    }
    if found.no_id {
        let detail = format!("an id is longer than {most} bytes, and was left out");
        add(&mut item.defects, quarantine("too-large", "item", detail));
    }
    check_rights(item, limits);
}

/// What was found while an item was brought within the limits.
struct Bounds<'l> {
    limits: &'l Limits,
    cut: bool,
    no_id: bool,
}

impl Bounds<'_> {
    fn text(&mut self, text: &mut String) {
        self.cut |= cut(text, self.limits.max_text);
    }

    fn texts(&mut self, list: &mut Vec<String>) {
        list.truncate(self.limits.max_list);
        list.iter_mut().for_each(|text| self.text(text));
    }

    /// What is left of an id or address that was cut is another one, maybe somebody else's.
    fn is_whole(&self, address: &str) -> bool {
        address.len() <= self.limits.max_text && !is_cut(address)
    }

    fn id(&mut self, id: &mut String) {
        if !self.is_whole(id) {
            id.clear();
            self.no_id = true;
        }
    }

    fn address(&mut self, address: &mut Option<String>) {
        if address.as_ref().is_some_and(|address| !self.is_whole(address)) {
            *address = None;
            self.cut = true;
        }
    }

    fn identity(&mut self, item: &mut WireItem) {
        self.id(&mut item.guid);
        self.address(&mut item.link);
        self.text(&mut item.provider);
        self.text(&mut item.format);
        item.language.iter_mut().for_each(|tag| self.text(tag));
    }

    fn words(&mut self, item: &mut WireItem) {
        [&mut item.headline, &mut item.slugline, &mut item.summary]
            .into_iter()
            .for_each(|text| self.text(text));
        let told = [&mut item.dateline, &mut item.byline, &mut item.credit_line];
        told.into_iter().flatten().for_each(|text| self.text(text));
        for list in
            [&mut item.subheads, &mut item.ednotes, &mut item.signals, &mut item.genres, &mut item.keywords]
        {
            self.texts(list);
        }
    }

    fn concepts(&mut self, item: &mut WireItem) {
        item.contributors.truncate(self.limits.max_list);
        for contributor in &mut item.contributors {
            self.text(&mut contributor.name);
            contributor.role.iter_mut().for_each(|role| self.text(role));
            self.address(&mut contributor.uri);
        }
        item.subjects.truncate(self.limits.max_list);
        for subject in &mut item.subjects {
            self.text(&mut subject.name);
            self.address(&mut subject.uri);
            self.address(&mut subject.qcode);
        }
    }

    fn rights(&mut self, rights: &mut Rights) {
        self.text(&mut rights.copyright_holder);
        self.text(&mut rights.copyright_notice);
        self.texts(&mut rights.usage_terms);
        // Rights for machines would say something else if they were cut.
        rights.links.truncate(self.limits.max_list);
    }

    fn files(&mut self, files: &mut Vec<Rendition>) {
        let sent = files.len();
        files.retain(|file| self.is_whole(&file.href));
        self.cut |= files.len() < sent;
        files.truncate(self.limits.max_list);
        for file in files {
            self.text(&mut file.name);
            self.text(&mut file.media_type);
        }
    }

    fn association(&mut self, with: &mut Association) {
        self.id(&mut with.guid);
        for text in [
            &mut with.rel,
            &mut with.headline,
            &mut with.caption,
            &mut with.alt,
            &mut with.byline,
            &mut with.credit_line,
        ] {
            self.text(text);
        }
        self.texts(&mut with.ednotes);
        self.rights(&mut with.rights);
        self.files(&mut with.renditions);
    }
}

/// Rights of which something had to be left out, the item's or those of what it brings, must be looked at.
fn check_rights(item: &mut WireItem, limits: &Limits) {
    let cut = |rights: &Rights, credit: &str| {
        let lists = [&rights.usage_terms, &rights.links];
        [rights.copyright_holder.as_str(), &rights.copyright_notice, credit].into_iter().any(is_cut)
            || lists.iter().any(|list| list.len() >= limits.max_list || list.iter().any(|term| is_cut(term)))
    };
    let own = cut(&item.rights, item.credit_line.as_deref().unwrap_or_default());
    if own || item.associations.iter().any(|with| cut(&with.rights, &with.credit_line)) {
        let detail = "too much is said of rights or credit; the rest was left out, and the file has it";
        add(&mut item.defects, quarantine("rights-cut", "rights", detail));
    }
}
