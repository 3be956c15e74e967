//! What search engines are told: sitemaps (sitemaps.org 0.9), news sitemaps, robots.txt.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use news::{ServiceId, StoryId, Timestamp};

use crate::html::Html;
use crate::locale::Language;
use crate::pages::Pages;
use crate::paths;
use crate::shown::Sibling;
use crate::values::story::alternates;

/// A story in a sitemap.
#[derive(Debug, Clone)]
pub struct SitemapEntry<'a> {
    pub story: StoryId,
    pub slug: Option<String>,
    pub headline: String,
    pub published: Timestamp,
    /// When it last changed for readers.
    pub modified: Timestamp,
    /// The same story at every service, this one among them.
    pub family: &'a [Sibling],
}

impl Pages {
    /// One of a service's sitemaps, with where each story is in other languages, which a page may have no room for; at most
    /// 50,000 entries and 50 MB may stand in one.
    pub fn sitemap(&self, service: &ServiceId, entries: &[SitemapEntry<'_>]) -> String {
        let mut out = String::from(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
             xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">",
        );
        for entry in entries {
            let (loc, modified) = (self.story_address(service, entry), date(entry.modified));
            let _ = write!(out, "<url><loc>{loc}</loc><lastmod>{modified}</lastmod>");
            self.languages(entry, &mut out);
            out.push_str("</url>");
        }
        out.push_str(&self.at_least_the_front(service, entries));
        out.push_str("</urlset>\n");
        out
    }

    /// A service's stories of the last two days, as Google News takes them; at most 1,000.
    pub fn news_sitemap(&self, service: &ServiceId, entries: &[SitemapEntry<'_>]) -> String {
        let frame = self.frame(service);
        let (name, language) = (Html::text(frame.site_name(self.site())), news_language(frame.language()));
        let mut out = String::from(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
             xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">",
        );
        for entry in entries {
            let _ = write!(
                out,
                "<url><loc>{}</loc><news:news><news:publication><news:name>{}</news:name><news:language>{language}\
                 </news:language></news:publication><news:publication_date>{}</news:publication_date>\
                 <news:title>{}</news:title></news:news></url>",
                self.story_address(service, entry),
                name.as_str(),
                date(entry.published),
                Html::text(&entry.headline).as_str(),
            );
        }
        out.push_str(&self.at_least_the_front(service, entries));
        out.push_str("</urlset>\n");
        out
    }

    /// Every service's sitemaps, as many as its stories fill, and its news sitemap; a service that isn't named has one.
    pub fn sitemap_index(&self, counts: &BTreeMap<ServiceId, u32>) -> String {
        let mut out = String::from(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">",
        );
        for service in self.site().open() {
            let count = counts.get(&service.id).copied().unwrap_or(1);
            let maps = (0..count).map(|number| paths::sitemap(&service.id, number));
            for path in maps.chain([paths::news_sitemap(&service.id)]) {
                let address = self.site().absolute(Some(service), &path);
                let _ = write!(out, "<sitemap><loc>{}</loc></sitemap>", Html::text(&address).as_str());
            }
        }
        out.push_str("</sitemapindex>\n");
        out
    }

    /// What crawlers may read: all that readers may, but not the desk and the API.
    pub fn robots(&self) -> String {
        let index = self.site().absolute(None, paths::SITEMAP_INDEX);
        format!("User-agent: *\nDisallow: /desk\nDisallow: /api/\nDisallow: /*?text\n\nSitemap: {index}\n")
    }

    /// The story in every language, itself among them (Google's extension of the protocol).
    fn languages(&self, entry: &SitemapEntry<'_>, out: &mut String) {
        // One that isn't there came or went while the map was built.
        let Some(own) = entry.family.iter().find(|one| one.story == entry.story) else { return };
        for other in alternates(self.site(), own, entry.family, entry.family.len()) {
            let (lang, href) = (other.lang, Html::text(&other.href));
            let _ =
                write!(out, "<xhtml:link rel=\"alternate\" hreflang=\"{lang}\" href=\"{}\"/>", href.as_str());
        }
    }

    /// A sitemap can't be empty: where there is no story to name, it names the service's front.
    fn at_least_the_front(&self, service: &ServiceId, entries: &[SitemapEntry<'_>]) -> String {
        if !entries.is_empty() {
            return String::new();
        }
        let front = self.site().absolute(self.frame(service).service.as_ref(), &paths::front(service));
        format!("<url><loc>{}</loc></url>", Html::text(&front).as_str())
    }

    fn story_address(&self, service: &ServiceId, entry: &SitemapEntry<'_>) -> String {
        let path = paths::story(service, entry.story, entry.slug.as_deref());
        let address = self.site().absolute(self.frame(service).service.as_ref(), &path);
        Html::text(&address).as_str().to_owned()
    }
}

/// Google News wants ISO 639 alone, but for Chinese.
fn news_language(language: &Language) -> &str {
    match language.tag.as_str() {
        "zh-Hans" => "zh-cn",
        "zh-Hant" => "zh-tw",
        tag => tag.split('-').next().unwrap_or(tag),
    }
}

/// W3C date and time.
fn date(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}
