//! Modules that feeds of any kind carry: Dublin Core, content, iTunes, PRISM, Creative Commons, drafts.

use news::{Association, ItemClass, Rights, Status, WireItem};

use super::content::{self, Kind};
use super::date;
use super::entry::Entry;
use super::names::Space;
use super::person::Person;
use super::{Feed, language_of};
use crate::defects::excerpt;
use crate::draft::{credit, join, push, push_new};
use crate::status;
use crate::xml::{Stop, Tag, Xml};

/// Elements of Dublin Core that speak of rights.
pub(crate) const RIGHTS: [&str; 5] = ["rights", "rightsHolder", "license", "accessRights", "dateCopyrighted"];

impl<'a> Entry<'a> {
    /// An element of a module.
    pub(super) fn module_part(&mut self, xml: &mut Xml<'a>, tag: &Tag<'_>, space: Space) -> Result<(), Stop> {
        match space {
            Space::DublinCore => self.dublin_core(xml, tag),
            Space::Content => self.content_module(xml, tag),
            Space::Itunes => self.itunes(xml, tag),
            Space::Prism => self.prism(xml, tag),
            Space::Licence => licence(xml, tag, &mut self.item.rights),
            Space::Publishing => self.publishing(xml, tag),
            Space::WordPress => self.word_press(xml, tag),
            Space::Ap => self.ap_part(xml, tag),
            Space::Yandex if matches!(tag.local(), "full-text" | "content") => self.full_text(xml, tag),
            _ if tag.local() == "origLink" => {
                let guid = xml.line()?;
                let rel = "original".to_owned();
                let original = Association { rel, guid, class: ItemClass::Other, ..Association::default() };
                push(&mut self.item.associations, original, xml.limits);
                Ok(())
            }
            _ => self.foreign(xml, tag),
        }
    }

    fn dublin_core(&mut self, xml: &mut Xml<'a>, tag: &Tag<'_>) -> Result<(), Stop> {
        match tag.local() {
            "title" if self.title.is_none() => {
                self.title = Some(content::read(xml, tag, &self.base, Kind::Html)?);
            }
            "description" | "abstract" if self.summary.is_none() => {
                self.summary = Some(content::read(xml, tag, &self.base, Kind::Html)?);
            }
            "creator" => {
                let person = Person::read(&xml.line()?);
                push(&mut self.authors, person, xml.limits);
            }
            "contributor" => {
                let person = Person::read(&xml.line()?);
                self.contributor(&person, "contributor", xml.limits);
            }
            "publisher" | "source" => {
                let name = xml.line()?;
                if !name.contains("://") {
                    credit(&mut self.item, &name);
                }
            }
            "date" | "created" | "issued" => {
                let date = xml.line()?;
                self.published.get_or_insert(date);
            }
            "modified" => self.updated = Some(xml.line()?),
            "available" => self.available(&xml.line()?),
            "identifier" if self.id.is_empty() => self.id = xml.line()?,
            "subject" => {
                let name = xml.line()?;
                self.category(name, None, xml.limits);
            }
            "language" => self.item.language = language_of(xml.line()?).or(self.item.language.take()),
            name if RIGHTS.contains(&name) => dublin_core_rights(xml, tag, &mut self.item.rights)?,
            _ => xml.skip()?,
        }
        Ok(())
    }

    fn content_module(&mut self, xml: &mut Xml<'a>, tag: &Tag<'_>) -> Result<(), Stop> {
        match tag.local() {
            "encoded" => {
                let read = content::read(xml, tag, &self.base, Kind::Html)?;
                self.keep_content(read, xml.limits);
            }
            _ => xml.skip()?,
        }
        Ok(())
    }

    /// The whole text, which may be said for several readers; that of the feed's own modules counts before it.
    fn full_text(&mut self, xml: &mut Xml<'a>, tag: &Tag<'_>) -> Result<(), Stop> {
        let read = content::read(xml, tag, &self.base, Kind::Html)?;
        if self.content.is_none() {
            self.keep_content(read, xml.limits);
        }
        Ok(())
    }

    fn itunes(&mut self, xml: &mut Xml<'a>, tag: &Tag<'_>) -> Result<(), Stop> {
        match tag.local() {
            "title" if self.title.is_none() => {
                self.title = Some(content::read(xml, tag, &self.base, Kind::Plain)?);
            }
            "summary" | "subtitle" if self.summary.is_none() => {
                self.summary = Some(content::read(xml, tag, &self.base, Kind::Html)?);
            }
            "author" if self.authors.is_empty() => {
                let person = Person::read(&xml.line()?);
                push(&mut self.authors, person, xml.limits);
            }
            "image" => {
                self.image(tag.line("href"), "image", xml.limits);
                xml.skip()?;
            }
            "keywords" => {
                let text = xml.line()?;
                self.keywords(&text, xml);
            }
            "category" => {
                self.category(tag.line("text").unwrap_or_default(), None, xml.limits);
                xml.skip()?;
            }
            _ => xml.skip()?,
        }
        Ok(())
    }

    /// PRISM knows embargoes (`embargoDate`), and what may be done with an article.
    fn prism(&mut self, xml: &mut Xml<'a>, tag: &Tag<'_>) -> Result<(), Stop> {
        match tag.local() {
            "embargoDate" => embargo_date(xml, &mut self.item)?,
            "publicationDate" => {
                let text = xml.line()?;
                self.published.get_or_insert(text);
            }
            "modificationDate" => self.updated = Some(xml.line()?),
            "creditLine" => {
                let text = xml.line()?;
                credit(&mut self.item, &text);
            }
            _ => prism_rights(xml, tag, &mut self.item.rights)?,
        }
        Ok(())
    }

    /// What stands in an export of WordPress isn't all published.
    fn word_press(&mut self, xml: &mut Xml<'a>, tag: &Tag<'_>) -> Result<(), Stop> {
        match tag.local() {
            "status" => self.post_status = Some(xml.line()?),
            "post_type" => self.post_type = xml.line()?,
            "post_password" => self.post_secret = !xml.line()?.is_empty(),
            _ => xml.skip()?,
        }
        Ok(())
    }

    /// Only what is published, and the files of it, may be used.
    pub(super) fn heed_post_status(&mut self) {
        let status = self.post_status.take();
        let open = match status.as_deref() {
            None | Some("publish") => true,
            Some("inherit") => self.post_type == "attachment",
            Some(_) => false,
        };
        if open && !self.post_secret {
            return;
        }
        let why = if open {
            "protected by a password".to_owned()
        } else {
            format!("{:?}", excerpt(&status.unwrap_or_default()))
        };
        self.note(
            "post-not-public",
            "wp:status",
            format!("the post is {why}, not published; it counts as withheld"),
        );
        status::stricter(&mut self.item, Status::Withheld);
    }

    /// A draft is withheld (RFC 5023, 13.1.1).
    fn publishing(&mut self, xml: &mut Xml<'a>, tag: &Tag<'_>) -> Result<(), Stop> {
        match tag.local() {
            "control" => {
                while let Some(tag) = xml.child()? {
                    let draft = tag.local() == "draft";
                    let text = xml.line()?;
                    if draft && !text.eq_ignore_ascii_case("no") {
                        status::stricter(&mut self.item, Status::Withheld);
                    }
                }
                Ok(())
            }
            _ => xml.skip(),
        }
    }
}

impl<'a> Feed<'a> {
    /// An element of a module that speaks of the whole feed.
    pub(super) fn module_part(&mut self, xml: &mut Xml<'a>, tag: &Tag<'_>, space: Space) -> Result<(), Stop> {
        match (space, tag.local()) {
            (Space::DublinCore, "language") if self.language.is_none() => {
                self.language = language_of(xml.line()?);
            }
            (Space::DublinCore, name) if RIGHTS.contains(&name) => {
                dublin_core_rights(xml, tag, &mut self.rights)?;
            }
            (Space::DublinCore, "title") if self.title.is_empty() => self.title = xml.line()?,
            (Space::Licence, _) => licence(xml, tag, &mut self.rights)?,
            // What is under an embargo as a whole is so in all its parts.
            (Space::Prism, "embargoDate") => embargo_date(xml, &mut self.whole)?,
            (Space::Prism, "creditLine") => join(&mut self.credit, &xml.line()?, ", "),
            (Space::Prism, _) => prism_rights(xml, tag, &mut self.rights)?,
            (Space::Media, "credit") => join(&mut self.credit, &xml.line()?, ", "),
            (Space::Media, "copyright" | "license") => {
                let terms = tag.local() == "license";
                push_new(&mut self.rights.links, tag.line("url").unwrap_or_default(), xml.limits);
                push_new(&mut self.rights.links, tag.line("href").unwrap_or_default(), xml.limits);
                let text = xml.line()?;
                if terms {
                    push_new(&mut self.rights.usage_terms, text, xml.limits);
                } else {
                    join(&mut self.rights.copyright_notice, &text, "\n");
                }
            }
            _ => self.unknown(xml, tag)?,
        }
        Ok(())
    }
}

fn embargo_date(xml: &mut Xml<'_>, item: &mut WireItem) -> Result<(), Stop> {
    let text = xml.line()?;
    let end = date::understood(&text).map_or(text, |end| end.to_string());
    status::embargo(item, &end, "prism:embargoDate");
    Ok(())
}

/// What PRISM says of rights, in its basic elements (3.0, 4) and in its usage rights (`pur`, and `prl` before it).
fn prism_rights(xml: &mut Xml<'_>, tag: &Tag<'_>, rights: &mut Rights) -> Result<(), Stop> {
    let before = match tag.local() {
        "copyright" | "rightsOwner" | "rightsAgent" | "restrictions" | "permissions" | "usage" => "",
        // From then on nothing of it may be shown.
        "expirationDate" | "killDate" => "Expires: ",
        "exclusivityEndDate" => "Exclusive until: ",
        "optionEndDate" => "Option until: ",
        "offSaleDate" => "Off sale: ",
        "agreement" => "Agreement: ",
        "reuseProhibited" => "Reuse prohibited: ",
        "imageSizeRestriction" => "Image size: ",
        "geography" => "Geography: ",
        "industry" => "Industry: ",
        _ => return xml.skip(),
    };
    let link = tag.line("rdf:resource");
    let text = Some(xml.line()?).filter(|text| !text.is_empty()).or(link).unwrap_or_default();
    match tag.local() {
        _ if text.is_empty() => {}
        "copyright" => join(&mut rights.copyright_notice, &text, "\n"),
        "rightsOwner" | "rightsAgent" => join(&mut rights.copyright_holder, &text, "; "),
        _ => push_new(&mut rights.usage_terms, format!("{before}{text}"), xml.limits),
    }
    Ok(())
}

/// Reads an element of Dublin Core that speaks of rights.
pub(crate) fn dublin_core_rights(xml: &mut Xml<'_>, tag: &Tag<'_>, rights: &mut Rights) -> Result<(), Stop> {
    if let Some(link) = tag.line("rdf:resource") {
        push_new(&mut rights.links, link, xml.limits);
    }
    let text = xml.line()?;
    match tag.local() {
        "rightsHolder" => join(&mut rights.copyright_holder, &text, "; "),
        "rights" => join(&mut rights.copyright_notice, &text, "\n"),
        "dateCopyrighted" if !text.is_empty() => {
            push_new(&mut rights.usage_terms, format!("Copyrighted: {text}"), xml.limits);
        }
        _ => push_new(&mut rights.usage_terms, text, xml.limits),
    }
    Ok(())
}

/// A licence by its address, as an attribute or as text; and whom and what it wants to be named (ccREL, 3).
fn licence(xml: &mut Xml<'_>, tag: &Tag<'_>, rights: &mut Rights) -> Result<(), Stop> {
    let link = tag.line("rdf:resource").or_else(|| tag.line("rdf:about"));
    let text = xml.line()?;
    let told = link.unwrap_or(text);
    match tag.local() {
        _ if told.is_empty() => {}
        "license" | "License" | "attributionURL" | "morePermissions" | "useGuidelines" => {
            push_new(&mut rights.links, told, xml.limits);
        }
        "attributionName" => push_new(&mut rights.usage_terms, format!("Attribution: {told}"), xml.limits),
        _ => {}
    }
    Ok(())
}
