//! Where everything is: the reader's addresses, relative to whatever host the site is read from.

use std::fmt::Write as _;

use news::{PersonId, Picture, SectionId, ServiceId, StoryId, TopicId};

/// The list of all language services.
pub const SERVICES: &str = "/services";
/// The folder of the site's own files; each is named by a hash of its bytes.
pub const ASSETS: &str = "/assets/";
/// The list of all sitemaps.
pub const SITEMAP_INDEX: &str = "/sitemap.xml";

/// A service's front.
pub fn front(service: &ServiceId) -> String {
    format!("/{service}/")
}

/// A section of a service.
pub fn section(service: &ServiceId, section: &SectionId) -> String {
    format!("/{service}/{section}/")
}

/// The newest stories of a service.
pub fn latest(service: &ServiceId) -> String {
    format!("/{service}/latest/")
}

/// A story. No slug and an empty one are the same.
pub fn story(service: &ServiceId, story: StoryId, slug: Option<&str>) -> String {
    with_slug(format!("/{service}/a/{story}"), slug)
}

/// Behind a story's address: where it is in other languages.
pub const LANGUAGES: &str = "?languages";

/// Everything that somebody signed at a service.
pub fn byline(service: &ServiceId, person: PersonId, slug: Option<&str>) -> String {
    with_slug(format!("/{service}/byline/{person}"), slug)
}

/// Everything about a topic at a service.
pub fn topic(service: &ServiceId, topic: TopicId, slug: Option<&str>) -> String {
    with_slug(format!("/{service}/topic/{topic}"), slug)
}

/// The form's target; it takes `?q=`.
pub fn search(service: &ServiceId) -> String {
    format!("/{service}/search")
}

/// The service's event stream.
pub fn live(service: &ServiceId) -> String {
    format!("/{service}/live")
}

/// A feed of a service or of one of its sections; `extension` is `rss`, `atom` or `json`.
pub fn feed(service: &ServiceId, section: Option<&SectionId>, extension: &str) -> String {
    match section {
        Some(section) => format!("/{service}/{section}/feed.{extension}"),
        None => format!("/{service}/feed.{extension}"),
    }
}

/// One of a service's sitemaps, counted from 0.
pub fn sitemap(service: &ServiceId, number: u32) -> String {
    match number {
        0 => format!("/{service}/sitemap.xml"),
        number => format!("/{service}/sitemap.xml?page={number}"),
    }
}

/// The service's stories of the last two days.
pub fn news_sitemap(service: &ServiceId) -> String {
    format!("/{service}/news-sitemap.xml")
}

/// A picture in one ratio, width in pixels and format. Looking otherwise, it is at another address for caches to fetch.
pub fn picture(picture: &Picture, ratio: &str, width: u32, extension: &str) -> String {
    let mut path = format!("/media/{}/{ratio}/{width}.{extension}", picture.id);
    if picture.look > 0 {
        // Writing into a String can't fail.
        let _ = write!(path, "?{}", picture.look);
    }
    path
}

fn with_slug(mut path: String, slug: Option<&str>) -> String {
    if let Some(slug) = slug.filter(|slug| !slug.is_empty()) {
        // Writing into a String can't fail.
        let _ = write!(path, "/{slug}");
    }
    path
}

/// ASCII words of an address out of what somebody typed; None where nothing is left.
pub(crate) fn clean_slug(typed: &str) -> Option<String> {
    let words = typed.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let slug = words.map(str::to_ascii_lowercase).collect::<Vec<_>>().join("-");
    (!slug.is_empty()).then(|| slug.chars().take(100).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_a_slug_only_where_there_is_one() {
        let service: ServiceId = "persian".parse().unwrap();
        let id: StoryId = "abc".parse().unwrap();
        assert_eq!(story(&service, id, Some("talks-begin")), "/persian/a/abc/talks-begin");
        assert_eq!(story(&service, id, Some("")), story(&service, id, None));
    }

    #[test]
    fn a_typed_slug_is_made_safe() {
        assert_eq!(clean_slug("Talks/..?Begin  \"now\"").as_deref(), Some("talks-begin-now"));
        assert_eq!(clean_slug("سلام"), None);
    }
}
