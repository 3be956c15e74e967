//! Real feeds, field by field, against what another reader made of them (feed-rs, whose fixtures the samples are).
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)] // the helpers are of tests too

use std::path::{Path, PathBuf};

use news::{Timestamp, WireItem};
use quick_xml::escape::{resolve_html5_entity, unescape_with};
use serde_json::Value;

#[path = "../../../xtask/src/skipped.rs"]
mod skipped;
use skipped::skipped;

/// When all of it came.
const RECEIVED: Timestamp = Timestamp::constant(1_795_600_000, 0);

/// Where we differ on purpose: file, field, and why ours is right or as good.
const DELIBERATE: &[(&str, &str, &str)] = &[
    ("atom_relative", "link", "a relative link is made absolute"),
    ("rss_1.0_example_1", "link", "a relative link is made absolute"),
    ("rss_0.91_encoding_1", "link", "a host keeps the capitals it was sent with"),
    ("rss_2.0_ghost_1", "media", "an address keeps the path it was sent with, none here"),
    ("rss_0.91_missing_id", "id", "theirs is random; ours is the same each time"),
    ("rss_0.92_spec_1", "id", "theirs is random; ours is the same each time"),
    ("rss_2.0_ghost_1", "id", "theirs is random; ours is the same each time"),
    ("rss_0.91_spec_1", "id", "without an id the link is the id; theirs is a digest"),
    ("rss_1.0_example_1", "published", "a zone that lost its last digit is read"),
    ("rss_1.0_example_1", "updated", "a zone that lost its last digit is read"),
    ("rss_2.0_nbcny", "published", "a date with AM and PM is read"),
    ("rss_2.0_nbcny", "updated", "a date with AM and PM is read"),
    ("rss_2.0_ilgiornale", "authors", "theirs calls who has an address and a name \"author\""),
    ("rss_2.0_relurl_1", "authors", "theirs calls who has an address and a name \"author\""),
    ("rss_2.0_cloudflare", "content", "the caption of a picture stands with the picture"),
    ("rss_2.0_element_io", "content", "the caption of a picture stands with the picture"),
    ("rss_2.0_spec_1", "link", "a guid that is a permalink is the link"),
];

/// The folder of samples, where there is one.
fn samples() -> Option<PathBuf> {
    std::env::var_os("LONGWAVE_SAMPLES").map(PathBuf::from).filter(|folder| folder.is_dir())
}

#[test]
fn feeds_say_what_another_reader_found() {
    let Some(samples) = samples() else {
        skipped("the sample files are not here; set LONGWAVE_SAMPLES to their folder");
        return;
    };
    let mut files = Vec::new();
    for kind in ["rss0", "rss1", "rss2", "atom", "jsonfeed"] {
        let folder = samples.join("feeds/feed-rs").join(kind);
        files.extend(std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()));
    }
    files.retain(|path| {
        path.with_extension("serde.json").is_file() && !path.to_string_lossy().contains(".serde.")
    });
    files.sort();
    assert!(files.len() > 50, "only {} feeds", files.len());
    let mut differences = Vec::new();
    for path in &files {
        compare(path, &mut differences);
    }
    let unknown: Vec<&String> = differences.iter().filter(|found| !is_deliberate(found)).collect();
    let gone = DELIBERATE.iter().filter(|(file, field, _)| {
        !differences.iter().any(|found| found.starts_with(&format!("{file} {field}")))
    });
    assert!(
        unknown.is_empty(),
        "{} feeds, {} differences:\n{}",
        files.len(),
        unknown.len(),
        unknown.iter().map(|d| d.as_str()).collect::<Vec<_>>().join("\n")
    );
    assert_eq!(gone.count(), 0, "a difference that is called deliberate is none any more");
}

fn is_deliberate(found: &str) -> bool {
    DELIBERATE.iter().any(|(file, field, _)| found.starts_with(&format!("{file} {field}")))
}

fn compare(path: &Path, differences: &mut Vec<String>) {
    let name = path.file_stem().unwrap().to_string_lossy().into_owned();
    let oracle: Value =
        serde_json::from_slice(&std::fs::read(path.with_extension("serde.json")).unwrap()).unwrap();
    let parsed = wire::parse(&std::fs::read(path).unwrap(), None, RECEIVED);
    let mut differ = |field: &str, ours: String, theirs: String| {
        if ours != theirs {
            let same = ours.chars().zip(theirs.chars()).take_while(|(a, b)| a == b).count();
            let from = |text: &str| text.chars().skip(same.saturating_sub(20)).take(200).collect::<String>();
            differences.push(format!("{name} {field}: ours …{:?}, theirs …{:?}", from(&ours), from(&theirs)));
        }
    };
    let entries = oracle["entries"].as_array().unwrap();
    differ("entries", parsed.items.len().to_string(), entries.len().to_string());
    for (item, entry) in parsed.items.iter().zip(entries) {
        differ("provider", words(&item.provider), words(text(&oracle["title"])));
        differ("title", words(&item.headline), words(text(&entry["title"])));
        same_identity(item, entry, &mut differ);
        same_people(item, entry, &oracle, &mut differ);
        same_texts(item, entry, &mut differ);
        same_media(item, entry, &mut differ);
    }
}

fn same_identity(item: &WireItem, entry: &Value, differ: &mut dyn FnMut(&str, String, String)) {
    let id = entry["id"].as_str().unwrap();
    let made = id.len() == 32 && id.bytes().all(|b| b.is_ascii_hexdigit());
    if !made {
        differ("id", item.guid.clone(), id.to_owned());
    }
    assert!(!item.guid.is_empty());
    let links: Vec<&str> =
        entry["links"].as_array().unwrap().iter().map(|link| link["href"].as_str().unwrap()).collect();
    match &item.link {
        Some(link)
            if !links.iter().any(|known| known.trim_end_matches('/') == link.trim_end_matches('/')) =>
        {
            differ("link", link.clone(), links.join(" "));
        }
        None if !links.is_empty() => differ("link", String::new(), links.join(" ")),
        _ => {}
    }
    let moment = |value: &Value| {
        value.as_str().map(|text| text.parse::<Timestamp>().unwrap().to_string()).unwrap_or_default()
    };
    let told = |moment: Option<Timestamp>| moment.map(|moment| moment.to_string()).unwrap_or_default();
    differ("published", told(item.first_created), moment(&entry["published"]));
    let updated = [&entry["updated"], &entry["published"]].into_iter().find(|moment| !moment.is_null());
    differ("updated", told(item.version_created), updated.map(moment).unwrap_or_default());
    if let Some(theirs) = entry["language"].as_str() {
        let ours = item.language.as_deref().unwrap_or_default();
        differ("language", ours.to_lowercase(), theirs.to_lowercase());
    }
}

fn same_people(item: &WireItem, entry: &Value, oracle: &Value, differ: &mut dyn FnMut(&str, String, String)) {
    let names = |list: &Value| -> Vec<String> {
        list.as_array()
            .unwrap()
            .iter()
            .map(|person| person["name"].as_str().unwrap_or_default().to_owned())
            .filter(|name| !name.is_empty())
            .collect()
    };
    let own = names(&entry["authors"]);
    let theirs = if own.is_empty() { names(&oracle["authors"]) } else { own };
    let ours = item.byline.clone().unwrap_or_default();
    for name in theirs.iter().filter(|name| !ours.contains(name.as_str())) {
        differ("authors", ours.clone(), name.clone());
    }
    for category in entry["categories"].as_array().unwrap() {
        let term = category["term"].as_str().unwrap_or_default();
        let label = category["label"].as_str().unwrap_or(term);
        let found = item.subjects.iter().any(|subject| subject.name == label || subject.name == term);
        differ("categories", found.to_string(), "true".into());
    }
    let rights = text(&entry["rights"]);
    if !rights.is_empty() {
        differ("rights", words(&item.rights.copyright_notice), words(rights));
    }
}

fn same_texts(item: &WireItem, entry: &Value, differ: &mut dyn FnMut(&str, String, String)) {
    let summary = text(&entry["summary"]);
    if !summary.is_empty() {
        differ("summary", words(&item.summary), words(summary));
    }
    let content = entry["content"]["body"].as_str().unwrap_or_default();
    if !words(content).is_empty() {
        differ("content", words(&item.body.plain()), words(content));
    }
}

fn same_media(item: &WireItem, entry: &Value, differ: &mut dyn FnMut(&str, String, String)) {
    let mut ours: Vec<&str> = item
        .associations
        .iter()
        .flat_map(|medium| medium.renditions.iter().map(|file| file.href.as_str()))
        .collect();
    ours.extend(item.renditions.iter().map(|file| file.href.as_str()));
    for medium in entry["media"].as_array().unwrap() {
        let urls = medium["content"].as_array().unwrap().iter().filter_map(|content| content["url"].as_str());
        let thumbnails = medium["thumbnails"]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(|thumbnail| thumbnail["image"]["uri"].as_str());
        for url in urls.chain(thumbnails) {
            if !ours.contains(&url) {
                differ("media", ours.join(" "), url.to_owned());
            }
        }
    }
}

/// The text of feed-rs's text value.
fn text(value: &Value) -> &str {
    value["content"].as_str().unwrap_or_default()
}

/// Letters and digits alone, without tags and entities.
fn words(html: &str) -> String {
    let mut plain = String::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('<') {
        plain.push_str(before);
        let tag = after.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!');
        rest = if tag { after.split_once('>').map_or("", |(_, rest)| rest) } else { after };
    }
    plain.push_str(rest);
    let plain = unescape_with(&plain.replace("& ", "&amp; "), resolve_html5_entity)
        .map_or(plain.clone(), |text| text.into_owned());
    plain.chars().filter(|c| c.is_alphanumeric()).collect()
}
