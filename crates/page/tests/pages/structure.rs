//! What must hold of every page of every service, whatever it says.

use std::collections::BTreeSet;

use page::locale::{self, Language};
use page::{BreakingNews, ListKind};

use crate::kinds::{Site, every_kind};
use crate::sample;
use crate::scan::{Piece, scan, within};

#[test]
fn every_page_of_every_service_is_sound() {
    let services = sample::all_services();
    let site = Site::new(sample::site(&services));
    let english = english_words();
    for language in services {
        let mut one = sample::full_of(language, &sample::pseudo(language, 60));
        one.breaking =
            vec![BreakingNews { text: one.story.head.content.headline.clone(), href: Some("/x".into()) }];
        for (kind, html) in every_kind(&site, &one) {
            let (page, pieces) = (format!("{} {kind}", language.id), scan(&html));
            for check in CHECKS {
                check(language, &page, &pieces);
            }
            no_english_word_of_ours_leaks(&english, language, &page, &pieces);
        }
    }
}

const CHECKS: [fn(&'static Language, &str, &[Piece]); 7] = [
    a_page_says_its_language_and_direction,
    ids_are_unique_and_labels_are_there,
    headings_begin_with_the_first_and_skip_none,
    a_picture_says_what_it_shows_and_how_large_it_is,
    a_link_to_another_language_says_which,
    nothing_is_named_by_nothing,
    no_message_is_half_filled,
];

fn a_page_says_its_language_and_direction(language: &'static Language, page: &str, pieces: &[Piece]) {
    assert!(pieces[0].is("html"), "{page}");
    assert_eq!(pieces[0].attribute("lang"), Some(language.tag.as_str()), "{page}");
    assert_eq!(pieces[0].attribute("dir"), Some(language.direction.as_str()), "{page}");
}

fn ids_are_unique_and_labels_are_there(_: &'static Language, page: &str, pieces: &[Piece]) {
    let mut ids = BTreeSet::new();
    for id in pieces.iter().filter_map(|piece| piece.attribute("id")) {
        assert!(ids.insert(id), "{page}: {id} twice");
    }
    for key in ["aria-labelledby", "for"] {
        for id in pieces.iter().filter_map(|piece| piece.attribute(key)) {
            assert!(ids.contains(id), "{page}: no {id}");
        }
    }
    let inner = pieces.iter().filter_map(|piece| piece.attribute("href")?.strip_prefix('#'));
    inner.for_each(|id| assert!(ids.contains(id), "{page}: no #{id}"));
}

fn headings_begin_with_the_first_and_skip_none(_: &'static Language, page: &str, pieces: &[Piece]) {
    let hidden = pieces.iter().position(|piece| piece.is("template")).unwrap_or(pieces.len());
    let level = |piece: &Piece| match piece {
        Piece::Open { name, .. } => name.strip_prefix('h')?.parse::<u8>().ok(),
        _ => None,
    };
    let levels: Vec<u8> = pieces[..hidden].iter().filter_map(level).collect();
    assert_eq!(levels.first(), Some(&1), "{page}: {levels:?}");
    assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1, "{page}: {levels:?}");
    assert!(levels.windows(2).all(|two| two[1] <= two[0] + 1), "{page}: {levels:?}");
}

fn a_picture_says_what_it_shows_and_how_large_it_is(_: &'static Language, page: &str, pieces: &[Piece]) {
    for piece in pieces.iter().filter(|piece| piece.is("img")) {
        // Beside a name, a face says nothing more to those who can't see it.
        let face = ["88px", "144px"].map(Some).contains(&piece.attribute("sizes"));
        assert_eq!(piece.attribute("alt").is_none_or(str::is_empty), face, "{page}: {piece:?}");
        for side in ["width", "height"] {
            assert!(
                piece.attribute(side).is_some_and(|px| px.parse::<u32>().is_ok_and(|px| px > 0)),
                "{page}: {piece:?}"
            );
        }
    }
    if page.ends_with("-text") {
        assert!(!pieces.iter().any(|piece| piece.is("img") || piece.is("script")), "{page}");
    }
    if page.ends_with("-saving") {
        let asked = |piece: &&Piece| piece.attribute("class") == Some("shot");
        assert!(!pieces.iter().any(|piece| piece.is("img")), "{page}");
        assert!(pieces.iter().filter(asked).all(|link| link.attribute("href").is_some()), "{page}");
        assert!(pieces.iter().filter(asked).count() > 1, "{page}");
    }
}

fn a_link_to_another_language_says_which(own: &'static Language, page: &str, pieces: &[Piece]) {
    for piece in pieces.iter().filter(|piece| piece.is("a")) {
        // A language named in the reader's own words needs no mark.
        let Some(lang) = piece.attribute("lang") else { continue };
        assert!(piece.attribute("hreflang").is_none_or(|other| other == lang), "{page}");
        let other = locale::all().iter().find(|language| language.tag == lang).unwrap();
        let dir = piece.attribute("dir").unwrap_or(own.direction.as_str());
        assert_eq!(dir, other.direction.as_str(), "{page}: {lang}");
    }
}

fn nothing_is_named_by_nothing(_: &'static Language, page: &str, pieces: &[Piece]) {
    for (at, piece) in pieces.iter().enumerate() {
        if ["a", "button", "h1", "h2", "h3", "title", "summary"].iter().any(|name| piece.is(name)) {
            let next = &pieces[at + 1..];
            let end = next
                .iter()
                .position(|p| matches!((p, piece), (Piece::Close(c), Piece::Open { name, .. }) if c == name));
            let said = next[..end.unwrap()]
                .iter()
                .any(|p| matches!(p, Piece::Text(text) if !text.trim().is_empty()));
            // Rohingya lacks words that nobody here can translate; even it names its second language's.
            assert!(said, "{page}: {piece:?}");
        }
    }
}

fn no_message_is_half_filled(_: &'static Language, page: &str, pieces: &[Piece]) {
    for piece in pieces {
        let Piece::Text(text) = piece else { continue };
        assert!(!text.contains(['{', '}', '$', '\u{F8F0}']), "{page}: {text}");
    }
}

/// English messages that readers meet, by key; a short one may be a word of any language.
fn english_words() -> Vec<(&'static str, String)> {
    let english = locale::service("english").unwrap();
    let plain = |key| english.message(key).map(|message| (key, message.text));
    let words: Vec<_> =
        locale::reader_messages().filter_map(plain).filter(|(_, text)| text.len() > 3).collect();
    assert!(words.len() > 50, "the list of reader messages is there");
    words
}

fn no_english_word_of_ours_leaks(
    english: &[(&'static str, String)],
    language: &'static Language,
    page: &str,
    pieces: &[Piece],
) {
    if language.tag.starts_with("en") || language.second.is_some() {
        return;
    }
    for piece in pieces {
        let Piece::Text(text) = piece else { continue };
        let Some((key, _)) = english.iter().find(|(_, english)| english == text.trim()) else { continue };
        // A word may be the same in two languages: "Menu" is.
        let own = language.message(key).map(|message| message.text);
        assert_eq!(own.as_deref(), Some(text.trim()), "{page}: {key}");
    }
}

#[test]
fn words_of_a_second_language_say_so() {
    let rohingya = locale::service("rohingya").unwrap();
    let site =
        Site::new(page::Site { search: true, about: Some("/about".into()), ..sample::site(&[rohingya]) });
    let mut one = sample::full(rohingya);
    one.breaking = vec![BreakingNews { text: "𐴌".into(), href: None }];
    let politics = "politics".parse().unwrap();
    let section = site.pages.list(&one.list(ListKind::Section(&politics))).unwrap().html;
    let more = [("politics", section), ("services", site.pages.services().unwrap().html)];
    let (words, mut met) = (borrowed(rohingya), BTreeSet::new());
    for (kind, html) in every_kind(&site, &one).into_iter().chain(more) {
        for (piece, lang, dir) in within(&scan(&html)) {
            for said in piece.words() {
                let Some(word) = words.iter().find(|word| says(said, word)) else { continue };
                assert_eq!((lang, dir), ("en", "ltr"), "{kind}: {word:?} in {piece:?}");
                met.insert(word);
            }
        }
        let titled =
            ["latest", "politics", "services", "story-languages", "not-found", "broken"].contains(&kind);
        assert!(!titled || html.contains("<title lang=\"en\" dir=\"ltr\">"), "{kind}");
    }
    assert!(met.len() > 40, "{met:?}");
}

/// The words that a service takes from its second language, without what their variables stand for.
fn borrowed(language: &Language) -> Vec<String> {
    let second = locale::service(language.second.as_deref().unwrap()).unwrap();
    let names = ["agencies", "authors", "date", "language", "name", "names", "provider", "publisher", "year"];
    let pieces = |key: &'static str| {
        let message = second.format(key, &names.map(|name| (name, "\n")), None).unwrap();
        message.text.split('\n').map(|piece| piece.trim().to_owned()).collect::<Vec<_>>()
    };
    let words = locale::reader_messages().filter(|key| !language.has(key)).flat_map(pieces);
    words.filter(|piece| piece.contains(char::is_alphabetic)).collect()
}

/// A short word may be a part of any other.
fn says(said: &str, word: &str) -> bool {
    said.trim() == word || word.len() > 3 && said.contains(word)
}

#[test]
fn where_nothing_can_say_so_no_word_of_a_second_language_stands() {
    let rohingya = locale::service("rohingya").unwrap();
    let (pages, mut one) = (sample::pages(&[rohingya]), sample::full(rohingya));
    let politics: news::SectionId = "politics".parse().unwrap();
    one.content().section = Some(politics.clone());
    let items = [page::FeedItem {
        story: &one.story,
        content: &one.story.head.content,
        people: &one.people,
        pictures: &one.pictures,
        links: &one.links,
    }];
    let feed = page::FeedPage { service: &one.service, section: Some(&politics), items: &items };
    let story = pages.story(&one.page()).unwrap().html;
    let (_, head) = story.split_once("<script type=\"application/ld+json\">").unwrap();
    let json_ld = head.split_once("</script>").unwrap().0;
    let feeds = [pages.rss(&feed), pages.atom(&feed), pages.json_feed(&feed)];
    for text in feeds.iter().map(String::as_str).chain([json_ld]) {
        assert!(!text.contains("Politics"), "{text}");
    }
}

#[test]
fn every_page_names_the_sites_other_addresses() {
    let persian = locale::service("persian").unwrap();
    let mut site = sample::site(&[persian]);
    site.mirrors = vec!["https://mirror.example".into(), "http://abcdef.onion".into()];
    let site = Site::new(site);
    let blocked = persian.message("access-blocked-heading").unwrap().text;
    for (name, html) in every_kind(&site, &sample::full(persian)) {
        for words in [
            "https://mirror.example/persian/",
            "http://abcdef.onion/persian/",
            "<bdi>mirror.example</bdi>",
            blocked.as_str(),
        ] {
            assert!(html.contains(words), "{name}: {words}");
        }
    }
}
