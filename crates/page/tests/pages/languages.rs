//! What search engines and readers are told of where a story is in other languages.

use std::collections::BTreeSet;

use news::StoryId;
use news::story::Translation;
use page::locale::{self, Language};
use page::{Pages, Sibling};

use crate::sample::{self, Sample};
use crate::weight;

/// A story in every language that there is, as one service shows it; the others were made from the first.
fn shown_at(language: &'static Language, family: &[Sibling], paragraphs: &[String]) -> Sample {
    let own = family.iter().find(|one| one.service.as_str() == language.id).unwrap();
    let mut one = sample::plain(language, paragraphs.to_vec());
    one.story.id = own.story;
    one.story.live.as_mut().unwrap().slug = own.slug.clone();
    let source =
        family.iter().find(|one| !one.translated).map_or(StoryId::from_number(1).unwrap(), |one| one.story);
    one.story.translation = own.translated.then_some(Translation { source, revision: 1 });
    one.family = family.iter().filter(|other| other.story != own.story).cloned().collect();
    one
}

/// The story's whole family, the English source first.
fn family() -> Vec<Sibling> {
    sample::everywhere(sample::plain(locale::service("english").unwrap(), Vec::new())).whole_family()
}

/// The languages that search engines are told, and where they are.
fn alternates(text: &str) -> Vec<(&str, &str)> {
    let links = text.split("hreflang=\"").skip(1).filter_map(|rest| {
        let (lang, rest) = rest.split_once("\" href=\"").filter(|(lang, _)| !lang.contains('"'))?;
        Some((lang, rest.split_once('"')?.0))
    });
    links.collect()
}

fn default(html: &str) -> Vec<&str> {
    alternates(html).into_iter().filter(|(lang, _)| *lang == "x-default").map(|(_, href)| href).collect()
}

#[test]
fn every_page_of_a_family_leads_those_who_read_none_of_its_languages_to_one_place() {
    let pages = sample::pages(&sample::all_services());
    let family = family();
    // While the source is there, and without it.
    for family in [&family[..], &family[1..]] {
        let first = &family[0];
        let expected = format!(
            "{}{}",
            sample::BASE,
            page::paths::story(&first.service, first.story, first.slug.as_deref())
        );
        for service in ["burmese", "french-africa", "khmer", "persian", "zimbabwe"] {
            let language = locale::service(service).unwrap();
            let one = shown_at(language, family, &weight::story(language));
            // Of services that share a language, one stands for it.
            let same = |one: &&Sibling| locale::service(one.service.as_str()).unwrap().tag == language.tag;
            let stands = family.iter().find(same).unwrap().story == one.story.id;
            let expected = Some(&expected).filter(|_| stands);
            assert_eq!(
                default(&pages.story(&one.page()).unwrap().html),
                Vec::from_iter(expected),
                "{service}"
            );
        }
    }
}

#[test]
fn a_map_of_the_site_names_the_whole_family_of_a_story() {
    let pages = sample::pages(&sample::all_services());
    let family = family();
    let every: BTreeSet<_> = sample::all_services().iter().map(|language| language.tag.as_str()).collect();
    for service in ["english", "khmer", "persian"] {
        let language = locale::service(service).unwrap();
        let one = shown_at(language, &family, &weight::story(language));
        let slug = one.story.slug().map(str::to_owned);
        let at = sample::at("2026-11-24T09:00:00Z");
        let entry = page::SitemapEntry {
            story: one.story.id,
            slug,
            headline: String::new(),
            published: at,
            modified: at,
            family: &family,
        };
        let alone = page::SitemapEntry { family: &family[..1], story: family[0].story, ..entry.clone() };
        let (map, list) =
            (pages.sitemap(&one.service, &[entry]), pages.story_languages(&one.page()).unwrap().html);
        assert!(alternates(&list).is_empty(), "{service}: the list is no form of the story");
        let mut tags: BTreeSet<_> = alternates(&map).into_iter().map(|(lang, _)| lang).collect();
        assert!(tags.remove("x-default"));
        assert_eq!(tags, every, "{service}");
        let alone = pages.sitemap(&one.service, &[alone]);
        assert!(alternates(&alone).is_empty(), "it is in no other language");
    }
}

/// How many of its family a story's page names to readers.
fn named(pages: &Pages, one: &Sample) -> usize {
    let html = pages.story(&one.page()).unwrap().html;
    let link = |other: &Sibling| format!("<li><a href=\"/{}/a/{}", other.service, other.story);
    one.family.iter().filter(|other| html.contains(&link(other))).count()
}

#[test]
fn a_short_story_names_all_its_languages() {
    let pages = sample::pages(&sample::all_services());
    let family = family();
    for language in sample::all_services() {
        let paragraphs = weight::story(language);
        let of = |count: usize| shown_at(language, &family, &paragraphs[..count]);
        assert_eq!(named(&pages, &of(paragraphs.len() / 6)), family.len() - 1, "{}", language.id);
    }
}
