//! Feeds with the full text of every story: RSS 2.0, Atom and JSON Feed.

mod atom;
mod json;
mod rss;

use std::collections::BTreeMap;

use news::{Content, Person, PersonId, Picture, PictureId, SectionId, ServiceId, Story, StoryId, Timestamp};
use sha2::{Digest, Sha256};

use crate::html::body::{self, Around, Place};
use crate::html::caption::named;
use crate::pages::Pages;
use crate::paths;
use crate::site::Site;
use crate::values::frame::Frame;
use crate::values::picture::{self, Ratio};
use crate::values::story::{credits, notices, with_dateline};

/// A feed of a service, or of one of its sections.
#[derive(Debug)]
pub struct FeedPage<'a> {
    pub service: &'a ServiceId,
    pub section: Option<&'a SectionId>,
    /// Newest first.
    pub items: &'a [FeedItem<'a>],
}

/// A story with all that its full text needs.
#[derive(Debug)]
pub struct FeedItem<'a> {
    pub story: &'a Story,
    /// The revision that readers may see.
    pub content: &'a Content,
    pub people: &'a BTreeMap<PersonId, Person>,
    pub pictures: &'a BTreeMap<PictureId, Picture>,
    /// Where the text's links to stories lead.
    pub links: &'a BTreeMap<StoryId, String>,
}

impl Pages {
    /// RSS 2.0, with `content:encoded`.
    pub fn rss(&self, feed: &FeedPage<'_>) -> String {
        rss::rss(&Told::new(self, feed, "rss"))
    }

    /// Atom (RFC 4287).
    pub fn atom(&self, feed: &FeedPage<'_>) -> String {
        atom::atom(&Told::new(self, feed, "atom"))
    }

    /// JSON Feed 1.1.
    pub fn json_feed(&self, feed: &FeedPage<'_>) -> String {
        json::json(&Told::new(self, feed, "json"))
    }
}

/// What every format says of a feed.
struct Told {
    /// Never changes, wherever it is read.
    id: String,
    title: String,
    lang: &'static str,
    publisher: String,
    /// The page that it follows.
    home: String,
    /// The feed itself.
    address: String,
    /// When its newest story changed; the epoch for a feed without stories.
    updated: Timestamp,
    items: Vec<Item>,
}

/// What every format says of a story.
struct Item {
    title: String,
    address: String,
    /// Never changes, whatever become of the headline and the host: readers' programs know by it what is new.
    id: String,
    published: Timestamp,
    updated: Timestamp,
    authors: Vec<String>,
    section: Option<String>,
    summary: String,
    /// The picture above the text, then the text.
    html: String,
    image: Option<Image>,
    /// Notices that its material's rights demand.
    notices: Vec<String>,
    /// What they demand of whoever publishes it again.
    terms: Vec<String>,
}

/// The picture above the text, and who must be named with it.
struct Image {
    address: String,
    alt: String,
    credit: String,
    copyright: String,
}

impl Told {
    fn new(pages: &Pages, feed: &FeedPage<'_>, extension: &str) -> Self {
        let (site, frame) = (pages.site(), pages.frame(feed.service));
        let section = feed.section.and_then(|id| frame.own_section_name(id));
        let site_name = frame.site_name(site);
        let path =
            feed.section.map_or_else(|| paths::front(feed.service), |id| paths::section(feed.service, id));
        let items: Vec<_> = feed.items.iter().filter_map(|item| Item::new(pages, frame, item)).collect();
        let service = frame.service.as_ref();
        let section_id = feed.section.map(ToString::to_string).unwrap_or_default();
        Self {
            id: urn(site, &format!("feed {} {section_id}", feed.service)),
            title: section.map_or_else(|| site_name.to_owned(), |name| format!("{name} | {site_name}")),
            lang: &frame.language().tag,
            publisher: site.publisher.clone(),
            home: site.absolute(service, &path),
            address: site.absolute(service, &paths::feed(feed.service, feed.section, extension)),
            updated: items.iter().map(|item| item.updated).max().unwrap_or(Timestamp::UNIX_EPOCH),
            items,
        }
    }
}

impl Item {
    /// A story that was never published is in no feed.
    fn new(pages: &Pages, frame: &Frame, item: &FeedItem<'_>) -> Option<Self> {
        let (story, content, site) = (item.story, item.content, pages.site());
        let live = story.live.as_ref()?;
        let service = frame.service.as_ref();
        let base = site.absolute(service, "");
        let lead =
            content.lead.as_ref().and_then(|used| Some((item.pictures.get(&used.picture)?, &used.alt)));
        Some(Self {
            title: content.headline.clone(),
            address: site.absolute(service, &paths::story(&story.service, story.id, story.slug())),
            id: urn(site, &format!("story {}", story.id)),
            published: live.published,
            updated: story.modified().unwrap_or(live.published),
            authors: authors(item, frame),
            section: content.section.as_ref().and_then(|id| frame.own_section_name(id)),
            summary: content.summary.clone(),
            html: full_text(frame, item, &base),
            image: lead.map(|(known, alt)| Image {
                address: format!("{base}{}", picture::address(known, Ratio::Wide)),
                alt: alt.clone(),
                credit: named(known),
                copyright: known.copyright.clone(),
            }),
            notices: notices(content),
            terms: content.terms().into_iter().map(str::to_owned).collect(),
        })
    }

    /// Notices, then terms.
    fn rights(&self) -> impl Iterator<Item = &str> {
        self.notices.iter().chain(&self.terms).map(String::as_str)
    }
}

fn authors(item: &FeedItem<'_>, frame: &Frame) -> Vec<String> {
    let service = &item.story.service;
    let name = |byline: &news::Byline| match byline {
        news::Byline::Name(name) => Some(name.clone()),
        news::Byline::Person(id) => item.people.get(id).map(|person| person.name_at(service).to_owned()),
    };
    let signed: Vec<_> = item.content.bylines.iter().filter_map(name).collect();
    let nobody = signed.is_empty() && frame.service.is_some();
    if nobody { item.content.agencies.clone() } else { signed }
}

fn full_text(frame: &Frame, item: &FeedItem<'_>, base: &str) -> String {
    let place = Place::Feed(base);
    let around =
        Around { words: frame.words, pictures: item.pictures, links: item.links, place, saving: false };
    let mut html = String::new();
    if let Some(used) = &item.content.lead {
        let lead = news::Body::of([news::BlockKind::Picture(used.clone())]);
        html.push_str(body::body(&lead, around).as_str());
    }
    let text = body::body(&item.content.body, around);
    html.push_str(with_dateline(item.content.dateline.as_deref(), text).as_str());
    for correction in &item.story.corrections {
        let when = crate::values::time::told(frame, "correction-dated", correction.at);
        let note = crate::html::Html::text(&correction.note);
        html.push_str(&format!("<p>{} {}</p>", when.as_str(), note.as_str()));
    }
    for credit in credits(frame, item.content) {
        html.push_str(&format!("<p>{}</p>", credit.as_str()));
    }
    html
}

/// An id of something in this newsroom that no new address changes: a UUID of version 8 (RFC 9562, section 5.8).
fn urn(site: &Site, of: &str) -> String {
    let digest = Sha256::digest(format!("{} {of}", site.id));
    let number = digest.first_chunk().map_or(0, |first| u128::from_be_bytes(*first));
    let number = number & !(0xf << 76 | 0b11 << 62) | 0x8 << 76 | 0b10 << 62;
    let part = |at: u32| number >> at & 0xffff;
    let last = number & 0xffff_ffff_ffff;
    format!("urn:uuid:{:08x}-{:04x}-{:04x}-{:04x}-{last:012x}", number >> 96, part(80), part(64), part(48))
}

/// Text for XML 1.0: escaped, and without the control characters that it can't hold (section 2.2).
fn xml(text: &str) -> String {
    let allowed =
        |c: &char| !c.is_control() && *c != '\u{FFFE}' && *c != '\u{FFFF}' || matches!(c, '\n' | '\t');
    let clean: String = text.chars().filter(allowed).collect();
    crate::html::Html::text(&clean).as_str().to_owned()
}
