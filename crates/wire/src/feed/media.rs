//! Media RSS and enclosures: pictures, films and sounds of an entry, each once.

use std::collections::HashMap;

use news::{Association, ItemClass, Rendition};

use super::entry::Entry;
use crate::clean;
use crate::draft::{join, push, push_new};
use crate::handed::HandedDown;
use crate::html::{absolute, html_to_line};
use crate::limits::Limits;
use crate::xml::{Stop, Tag, Xml};

impl Entry<'_> {
    /// An element of Media RSS.
    pub(super) fn media_part(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<(), Stop> {
        match tag.local() {
            "group" => {
                let mut medium = Association { class: ItemClass::Other, ..Association::default() };
                while let Some(tag) = xml.child()? {
                    self.about(xml, &tag, &mut medium)?;
                }
                push(&mut self.media, medium, xml.limits);
                Ok(())
            }
            "content" => {
                let mut medium = Association { class: ItemClass::Other, ..Association::default() };
                self.about(xml, tag, &mut medium)?;
                push(&mut self.media, medium, xml.limits);
                Ok(())
            }
            _ => {
                let mut common = std::mem::take(&mut self.common);
                let outcome = self.about(xml, tag, &mut common);
                self.common = common;
                outcome
            }
        }
    }

    /// What one element says of a medium.
    fn about(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>, medium: &mut Association) -> Result<(), Stop> {
        match tag.local() {
            "content" => {
                self.add_file(tag, medium, xml);
                while let Some(tag) = xml.child()? {
                    self.about_word(xml, &tag, medium)?;
                }
                Ok(())
            }
            _ => self.about_word(xml, tag, medium),
        }
    }

    fn about_word(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>, medium: &mut Association) -> Result<(), Stop> {
        match tag.local() {
            "thumbnail" => {
                let rendition = Rendition { name: "thumbnail".into(), ..file(tag) };
                add_rendition(medium, rendition, xml);
                xml.skip()?;
            }
            "player" => {
                add_rendition(medium, Rendition { name: "player".into(), ..file(tag) }, xml);
                xml.skip()?;
            }
            "title" => medium.headline = words(xml)?,
            "description" => medium.caption = words(xml)?,
            "text" if medium.caption.is_empty() => medium.caption = words(xml)?,
            "credit" => {
                let credit = words(xml)?;
                join(&mut medium.credit_line, &credit, ", ");
            }
            "copyright" => {
                push_link(tag, medium, xml);
                let notice = words(xml)?;
                join(&mut medium.rights.copyright_notice, &notice, "\n");
            }
            "license" => {
                push_link(tag, medium, xml);
                let terms = words(xml)?;
                if !terms.is_empty() {
                    push(&mut medium.rights.usage_terms, terms, xml.limits);
                }
            }
            "rights" => {
                let status = tag.line("status");
                let notice = words(xml)?;
                join(&mut medium.rights.copyright_notice, &notice, "\n");
                let status = status.map(|status| format!("Rights: {status}"));
                push_new(&mut medium.rights.usage_terms, status.unwrap_or_default(), xml.limits);
            }
            "restriction" => self.restriction(xml, tag, medium)?,
            "status" => {
                self.media_status(tag);
                xml.skip()?;
            }
            "keywords" => {
                let text = words(xml)?;
                self.keywords(&text, xml);
            }
            "category" => {
                let label = tag.line("label");
                let text = words(xml)?;
                self.category(label.unwrap_or(text), None, xml.limits);
            }
            _ => xml.skip()?,
        }
        Ok(())
    }

    /// Where a medium may be shown, or not, is a term of use.
    fn restriction(
        &mut self,
        xml: &mut Xml<'_>,
        tag: &Tag<'_>,
        medium: &mut Association,
    ) -> Result<(), Stop> {
        let relation = tag.line("relationship").unwrap_or_default();
        let kind = tag.line("type").unwrap_or_default();
        let text = words(xml)?;
        let term = clean::line(&format!("{relation} {kind} {text}"));
        if !term.is_empty() {
            push(&mut medium.rights.usage_terms, format!("Restriction: {term}"), xml.limits);
        }
        Ok(())
    }

    pub(super) fn keywords(&mut self, text: &str, xml: &Xml<'_>) {
        for word in text.split([',', ';']).map(str::trim).filter(|word| !word.is_empty()) {
            push_new(&mut self.item.keywords, word.to_owned(), xml.limits);
        }
    }

    fn add_file(&mut self, tag: &Tag<'_>, medium: &mut Association, xml: &Xml<'_>) {
        let rendition = file(tag);
        if medium.class == ItemClass::Other {
            medium.class = class_of(tag.line("medium").as_deref(), &rendition);
        }
        add_rendition(medium, rendition, xml);
    }

    /// A file of the entry's own: RSS `enclosure`, Atom `link rel="enclosure"`, JSON Feed's attachment.
    pub(super) fn enclosure(&mut self, rendition: Rendition, title: String, limits: &Limits) {
        if rendition.href.is_empty() {
            return;
        }
        let class = class_of(None, &rendition);
        let renditions = vec![rendition];
        let medium = Association {
            rel: "enclosure".into(),
            class,
            headline: title,
            renditions,
            ..Association::default()
        };
        push(&mut self.media, medium, limits);
    }

    /// A picture that stands for the whole entry.
    pub(super) fn image(&mut self, href: Option<String>, rel: &str, limits: &Limits) {
        if let Some(href) = href.filter(|href| !href.is_empty()) {
            let renditions = vec![Rendition { href, ..Rendition::default() }];
            let class = ItemClass::Picture;
            push(
                &mut self.media,
                Association { rel: rel.into(), class, renditions, ..Association::default() },
                limits,
            );
        }
    }
}

fn words(xml: &mut Xml<'_>) -> Result<String, Stop> {
    let limits = xml.limits;
    Ok(html_to_line(&xml.line()?, limits))
}

fn push_link(tag: &Tag<'_>, medium: &mut Association, xml: &Xml<'_>) {
    for link in ["url", "href"].iter().filter_map(|name| tag.line(name)) {
        push(&mut medium.rights.links, link, xml.limits);
    }
}

/// The file that a tag names by `url`.
pub(super) fn file(tag: &Tag<'_>) -> Rendition {
    Rendition {
        name: String::new(),
        href: tag.line("url").unwrap_or_default(),
        media_type: tag.line("type").unwrap_or_default(),
        width: tag.number("width"),
        height: tag.number("height"),
        size: tag.number("fileSize").or_else(|| tag.number("length")),
    }
}

fn add_rendition(medium: &mut Association, rendition: Rendition, xml: &Xml<'_>) {
    if !rendition.href.is_empty() {
        push(&mut medium.renditions, rendition, xml.limits);
    }
}

/// What a file holds: by the feed's word, its media type, or the end of its name.
pub(super) fn class_of(medium: Option<&str>, rendition: &Rendition) -> ItemClass {
    let kind = rendition.media_type.split('/').next().unwrap_or_default().to_ascii_lowercase();
    match medium.unwrap_or(&kind) {
        "image" => return ItemClass::Picture,
        "video" => return ItemClass::Video,
        "audio" => return ItemClass::Audio,
        _ => {}
    }
    let path = rendition.href.split(['?', '#']).next().unwrap_or_default().to_ascii_lowercase();
    match path.rsplit('.').next().unwrap_or_default() {
        "jpg" | "jpeg" | "png" | "gif" | "webp" | "avif" | "svg" => ItemClass::Picture,
        "mp4" | "m4v" | "mov" | "webm" | "m3u8" => ItemClass::Video,
        "mp3" | "m4a" | "ogg" | "opus" | "wav" | "aac" => ItemClass::Audio,
        _ => ItemClass::Other,
    }
}

/// Media with absolute links and with what was said of all of them; thumbnails alone make a picture.
pub(super) fn merged(
    mut media: Vec<Association>,
    mut common: Association,
    base: &str,
    handed: &HandedDown,
    limits: &Limits,
) -> Vec<Association> {
    let files = std::mem::take(&mut common.renditions);
    if media.iter().all(|medium| medium.rel == "enclosure") && !files.is_empty() {
        let class = ItemClass::Picture;
        media.push(Association { class, renditions: files, ..Association::default() });
    } else if let Some(first) = media.iter_mut().find(|medium| medium.rel != "enclosure") {
        files.into_iter().for_each(|file| push(&mut first.renditions, file, limits));
    }
    for medium in &mut media {
        complete(medium, &common, handed, limits);
        for rendition in &mut medium.renditions {
            rendition.href =
                absolute(&rendition.href, base).unwrap_or_else(|| std::mem::take(&mut rendition.href));
        }
    }
    media
}

fn complete(medium: &mut Association, common: &Association, handed: &HandedDown, limits: &Limits) {
    handed.text(&mut medium.headline, &common.headline);
    handed.text(&mut medium.caption, &common.caption);
    handed.text(&mut medium.credit_line, &common.credit_line);
    handed.rights_beside(&mut medium.rights, &common.rights, limits);
    if medium.class == ItemClass::Other
        && medium.renditions.iter().all(|rendition| rendition.name == "thumbnail")
    {
        medium.class = ItemClass::Picture;
    }
}

/// The same file named twice, by Media RSS and by an enclosure, is one medium; so is a picture in several widths.
pub(super) fn once(media: Vec<Association>, handed: &HandedDown, limits: &Limits) -> Vec<Association> {
    let mut kept: Vec<Association> = Vec::new();
    // Of each that is kept, once another was the same, where its files are in it.
    let mut files: Vec<HashMap<String, usize>> = Vec::new();
    let mut seen: HashMap<String, usize> = HashMap::new();
    for medium in media {
        let key = medium.renditions.first().map(|rendition| without_fragment(&rendition.href));
        let keys = [key, whatever_its_width(&medium)];
        let at = keys.iter().flatten().find_map(|key| seen.get(key).copied()).unwrap_or(kept.len());
        keys.into_iter().flatten().for_each(|key| _ = seen.entry(key).or_insert(at));
        match (kept.get_mut(at), files.get_mut(at)) {
            (Some(known), Some(files)) => join_media(known, files, medium, handed, limits),
            _ => {
                kept.push(medium);
                files.push(HashMap::new());
            }
        }
    }
    kept
}

/// What is the same of a picture in every width of it: the name of its file, and what is said of it. None where the name
/// may not be that of a file, so that what is asked for behind it may make another picture of it.
fn whatever_its_width(medium: &Association) -> Option<String> {
    let first = medium.renditions.first().filter(|_| medium.class == ItemClass::Picture)?;
    let (path, asked) = first.href.split_once('?')?;
    let named = class_of(None, &Rendition { href: path.to_owned(), ..Rendition::default() });
    let told = named == ItemClass::Picture && first.width.is_some() && !asked.is_empty();
    told.then(|| format!("{path}?\n{}\n{}\n{}", medium.credit_line, medium.headline, medium.caption))
}

fn without_fragment(href: &str) -> String {
    href.split('#').next().unwrap_or_default().to_owned()
}

fn join_media(
    known: &mut Association,
    files: &mut HashMap<String, usize>,
    mut more: Association,
    handed: &HandedDown,
    limits: &Limits,
) {
    if files.is_empty() {
        let numbered = known.renditions.iter().enumerate();
        numbered.for_each(|(at, own)| _ = files.entry(own.href.clone()).or_insert(at));
    }
    for file in std::mem::take(&mut more.renditions) {
        match files.get(&file.href).and_then(|at| known.renditions.get_mut(*at)) {
            Some(own) => {
                own.width = own.width.or(file.width);
                own.height = own.height.or(file.height);
                own.size = own.size.or(file.size);
                if own.media_type.is_empty() {
                    own.media_type = file.media_type;
                }
            }
            None => {
                files.insert(file.href.clone(), known.renditions.len());
                push(&mut known.renditions, file, limits);
            }
        }
    }
    if known.alt.is_empty() {
        known.alt = std::mem::take(&mut more.alt);
    }
    if known.class == ItemClass::Other {
        known.class = more.class;
    }
    complete(known, &more, handed, limits);
}
