//! A wire item: what a provider sent, as it was understood. It is not a story until a desk takes it.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{Bar, Body, Embargo, Status};

/// Which item, in which version: what a provider calls it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct WireRef {
    pub provider: String,
    pub guid: String,
    /// Rises with each version; 1 where the format has none.
    pub version: u64,
}

/// One item, from whatever format, with what was wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct WireItem {
    /// The format and its version as found, such as `newsml-g2 2.35` or `ninjs 3`.
    pub format: String,
    /// Who sends, as the item says; the feed's own name for the provider comes first in the store.
    pub provider: String,
    /// The provider's id of the item, the same in all its versions.
    pub guid: String,
    /// 0 where nothing came of the item itself, only what another says of it.
    pub version: u64,
    pub class: ItemClass,
    /// Absent means usable.
    pub pubstatus: Status,
    pub embargo: Option<Embargo>,
    /// IPTC urgency or priority, 1 (most urgent) to 9.
    pub urgency: Option<u8>,
    pub first_created: Option<Timestamp>,
    pub version_created: Option<Timestamp>,
    /// BCP 47 tag of the content.
    pub language: Option<String>,
    pub headline: String,
    /// Further headlines, in the order given.
    pub subheads: Vec<String>,
    pub slugline: String,
    pub summary: String,
    pub dateline: Option<String>,
    pub byline: Option<String>,
    pub credit_line: Option<String>,
    /// Notes to editors; never for readers.
    pub ednotes: Vec<String>,
    /// Signals such as `sig:update` or `sig:correction`, as QCodes or URIs.
    pub signals: Vec<String>,
    pub contributors: Vec<Contributor>,
    /// Genre and kindred words, as printed.
    pub genres: Vec<String>,
    pub keywords: Vec<String>,
    pub subjects: Vec<Subject>,
    pub rights: Rights,
    pub body: Body,
    /// Pictures, packages' parts, related items.
    pub associations: Vec<Association>,
    /// The item's own files, where it is a picture, a video or a sound.
    pub renditions: Vec<Rendition>,
    /// Where readers of the provider find it, for feeds.
    pub link: Option<String>,
    /// What was wrong, and what was made of it.
    pub defects: Vec<Defect>,
    /// Set where this is no version of the item, but what another item says of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub barred: Option<Bar>,
}

impl WireItem {
    /// What the provider calls this version.
    pub fn reference(&self) -> WireRef {
        WireRef { provider: self.provider.clone(), guid: self.guid.clone(), version: self.version }
    }

    /// The ids of items that belong to it, each of the same provider: what a package holds, and a picture's files.
    pub fn names(&self) -> Vec<String> {
        match self.class {
            ItemClass::Composite => self.associations.iter().map(|part| part.guid.clone()).collect(),
            ItemClass::Picture => self.renditions.iter().map(|file| file_guid(&file.href)).collect(),
            _ => Vec::new(),
        }
    }

    /// Whether this version adds news to the one before or says that something in it was wrong, as far as the item tells:
    /// by its signals, or in a note to editors or before its headline, as "CORRECTION:".
    pub fn signal(&self) -> Option<Signal> {
        signal(&self.signals, &self.ednotes, &self.headline)
    }

    /// Whether a person must look at it before anything is made of it.
    pub fn quarantined(&self) -> bool {
        quarantined(&self.defects)
    }

    /// What lists tell of it.
    pub fn heading(&self) -> WireHeading {
        WireHeading {
            provider: self.provider.clone(),
            guid: self.guid.clone(),
            class: self.class,
            pubstatus: self.pubstatus,
            embargo: self.embargo.clone(),
            urgency: self.urgency,
            language: self.language.clone(),
            headline: self.headline.clone(),
            slugline: self.slugline.clone(),
            summary: self.summary.clone(),
            ednotes: self.ednotes.clone(),
            signals: self.signals.clone(),
            defects: self.defects.clone(),
        }
    }
}

/// What lists tell of a wire item, each field as [`WireItem`] has it. It reads from the JSON of a whole item and passes over
/// the rest, which is most of it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(default)]
pub struct WireHeading {
    pub provider: String,
    pub guid: String,
    pub class: ItemClass,
    pub pubstatus: Status,
    pub embargo: Option<Embargo>,
    pub urgency: Option<u8>,
    pub language: Option<String>,
    pub headline: String,
    pub slugline: String,
    pub summary: String,
    pub ednotes: Vec<String>,
    pub signals: Vec<String>,
    pub defects: Vec<Defect>,
}

impl WireHeading {
    /// See [`WireItem::signal`].
    pub fn signal(&self) -> Option<Signal> {
        signal(&self.signals, &self.ednotes, &self.headline)
    }

    /// See [`WireItem::quarantined`].
    pub fn quarantined(&self) -> bool {
        quarantined(&self.defects)
    }
}

fn signal(signals: &[String], ednotes: &[String], headline: &str) -> Option<Signal> {
    let ends = |word: &str| signals.iter().any(|signal| signal.to_lowercase().ends_with(word));
    let first = words_in(headline).next();
    let mut said = ednotes.iter().flat_map(|note| words_in(note)).chain(first);
    if ends("correction") || said.any(|word| CORRECTIONS.contains(&word.as_str())) {
        return Some(Signal::Correction);
    }
    ends("update").then_some(Signal::Update)
}

fn quarantined(defects: &[Defect]) -> bool {
    defects.iter().any(|defect| defect.severity == Severity::Quarantine)
}

/// Words by which agencies say that a version corrects the one before.
const CORRECTIONS: [&str; 16] = [
    "correction",
    "corrections",
    "corrects",
    "corrected",
    "correcting",
    "rectificatif",
    "rectification",
    "corrección",
    "rectificación",
    "correção",
    "correzione",
    "berichtigung",
    "korrektur",
    "rättelse",
    "korrigering",
    "oikaisu",
];

fn words_in(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase)
}

/// What a version is to the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Signal {
    /// It adds news.
    Update,
    /// It says that something was wrong.
    Correction,
}

/// The id of the item that a file is which came by itself, by its name or by whatever path or URL names it.
pub fn file_guid(href: &str) -> String {
    let name = |path: &str| path.rsplit(['/', '\\']).next().unwrap_or_default().to_owned();
    match href.contains("://") {
        true => format!("file:{}", decoded(&name(href.split(['?', '#']).next().unwrap_or_default()))),
        false => format!("file:{}", name(href)),
    }
}

/// A URL's part as it is meant: what stands in it as `%` and two digits is a byte.
fn decoded(part: &str) -> String {
    let mut pieces = part.split('%');
    let mut bytes = pieces.next().unwrap_or_default().as_bytes().to_vec();
    for piece in pieces {
        let byte = piece.get(..2).and_then(|digits| u8::from_str_radix(digits, 16).ok());
        match (byte, piece.get(2..)) {
            (Some(byte), Some(rest)) => {
                bytes.push(byte);
                bytes.extend_from_slice(rest.as_bytes());
            }
            _ => {
                bytes.push(b'%');
                bytes.extend_from_slice(piece.as_bytes());
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| part.to_owned())
}

/// What an item is (IPTC `ninat`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ItemClass {
    #[default]
    Text,
    Picture,
    Graphic,
    Video,
    Audio,
    /// A package of other items.
    Composite,
    Animation,
    /// Planning, concepts, events and whatever else is no content for readers.
    Other,
}

/// Somebody who had a part in it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Contributor {
    pub name: String,
    pub role: Option<String>,
    /// The concept's URI or QCode.
    pub uri: Option<String>,
}

/// What an item is about.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Subject {
    pub kind: SubjectKind,
    /// The concept's URI, resolved from its QCode without asking any network.
    #[serde(default)]
    pub uri: Option<String>,
    /// As sent.
    #[serde(default)]
    pub qcode: Option<String>,
    #[serde(default)]
    pub name: String,
}

/// What kind of thing a subject is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SubjectKind {
    #[default]
    Topic,
    Place,
    Person,
    Organisation,
    Event,
    Object,
}

/// What the provider demands; never dropped on the way: notices reach the reader, terms whoever publishes it again.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Rights {
    pub copyright_holder: String,
    pub copyright_notice: String,
    pub usage_terms: Vec<String>,
    /// Links to rights in full, and rights in a language for machines, as sent.
    pub links: Vec<String>,
}

/// Another item that this one brings, contains or names.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Association {
    /// The sender's word for its part, such as `main` or `featureimage`.
    pub rel: String,
    pub guid: String,
    pub class: ItemClass,
    pub headline: String,
    pub caption: String,
    pub alt: String,
    pub byline: String,
    pub credit_line: String,
    /// Notes to editors on it alone: they say nothing of the item that it comes with.
    pub ednotes: Vec<String>,
    pub rights: Rights,
    pub renditions: Vec<Rendition>,
}

/// One file of a picture, video or sound.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Rendition {
    /// The sender's word for it, such as `web` or `rnd:highRes`.
    pub name: String,
    /// Where it is: a URL, or a path beside the item's file.
    pub href: String,
    pub media_type: String,
    /// Pixels; none where it is no picture or video, or isn't said.
    pub width: Option<u32>,
    /// As `width`.
    pub height: Option<u32>,
    /// Bytes.
    pub size: Option<u64>,
}

/// Something wrong with what was sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Defect {
    pub severity: Severity,
    /// A short word for machines, such as `embargo-unclear`.
    pub code: String,
    /// Element, key or line.
    pub place: String,
    /// What is wrong and what was made of it.
    pub detail: String,
}

/// How bad a defect is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth telling the provider; the item can be used.
    Note,
    /// A person must look before it is used.
    Quarantine,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_says_that_it_corrects() {
        let check = |signals: &str, ednote: &str, headline: &str, expected| {
            let item = WireItem {
                signals: vec![signals.into()],
                ednotes: vec![ednote.into()],
                headline: headline.into(),
                ..WireItem::default()
            };
            assert_eq!(item.signal(), expected, "{signals} {ednote} {headline}");
        };
        check("sig:correction", "", "Ferry", Some(Signal::Correction));
        check("http://cv.iptc.org/newscodes/signal/Update", "", "Ferry", Some(Signal::Update));
        check("sig:update", "CORRECTS number in paragraph 2", "Ferry", Some(Signal::Correction));
        check("", "", "CORRECTED-Ferry comes back", Some(Signal::Correction));
        check("", "Rättelse: fel dag", "Ferry", Some(Signal::Correction));
        check("", "Adds quote", "Correctional officers strike", None);
        check("", "", "Ferry had corrected its course", None);
    }

    #[test]
    fn a_file_is_the_same_however_it_is_named() {
        for href in [
            "ferry boat.jpg",
            "pictures/ferry boat.jpg",
            "pictures\\ferry boat.jpg",
            "https://agency.example/a/ferry%20boat.jpg?key=1#top",
        ] {
            assert_eq!(file_guid(href), "file:ferry boat.jpg", "{href}");
        }
        assert_eq!(file_guid("100%25.jpg"), "file:100%25.jpg");
        assert_eq!(file_guid("https://agency.example/100%.jpg"), "file:100%.jpg");
    }
}
