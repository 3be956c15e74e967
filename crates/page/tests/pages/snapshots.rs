//! Every page kind whole, in English and in Persian, and in every service by a few digits: a change to what readers get is
//! seen as a change here.

use std::collections::BTreeSet;

use page::locale;
use sha2::{Digest, Sha256};

use crate::kinds::{Site, every_kind};
use crate::sample::{self, at};

const ENGLISH: [&str; 8] = [
    "Harbour town votes to keep its night ferry",
    "The council agreed after nine hours of talks that the boat sails until spring",
    "Fishermen say the last crossing brings their catch to market",
    "“Without it the island is an hour further away,” said the harbour master",
    "A new timetable is expected in January",
    "The operator had asked for a third of the cost",
    "Passengers waited on the quay while the votes were counted",
    "Three other towns on the coast watch the decision closely",
];
const PERSIAN: [&str; 8] = [
    "شهر بندری به ماندن کشتی شبانه رأی داد",
    "شورای شهر پس از نه ساعت گفت‌وگو پذیرفت که کشتی تا بهار کار کند",
    "ماهیگیران می‌گویند آخرین سفر صید آنان را به بازار می‌رساند",
    "«بدون آن، جزیره یک ساعت دورتر است»",
    "برنامهٔ تازه در ماه دی اعلام می‌شود",
    "گردانندهٔ کشتی یک‌سوم هزینه را خواسته بود",
    "مسافران هنگام شمارش آرا در اسکله منتظر ماندند",
    "سه شهر دیگر ساحل این تصمیم را دنبال می‌کنند",
];

fn check(service: &str, lines: [&str; 8]) {
    let language = locale::service(service).unwrap();
    let family = ["english", "persian", "urdu", "khmer"].map(|id| locale::service(id).unwrap());
    let site = Site::new(sample::site(&family));
    let pages = &site.pages;
    let lines: Vec<_> = lines.iter().map(|line| (*line).to_owned()).collect();
    let mut one = sample::full_of(language, &lines);
    one.family.retain(|sibling| pages.site().service(&sibling.service).is_some());
    one.story.live.as_mut().unwrap().published = at("2026-03-20T21:30:00Z");
    for (kind, html) in every_kind(&site, &one) {
        insta::assert_snapshot!(format!("{service}-{kind}"), readable(&html));
    }
    let feed = page::FeedPage { service: &one.service, section: None, items: &[item(&one)] };
    insta::assert_snapshot!(format!("{service}-rss"), pages.rss(&feed).replace("><", ">\n<"));
    insta::assert_snapshot!(format!("{service}-atom"), pages.atom(&feed).replace("><", ">\n<"));
    insta::assert_snapshot!(format!("{service}-json-feed"), pages.json_feed(&feed).replace(",\"", ",\n\""));
}

fn item(one: &sample::Sample) -> page::FeedItem<'_> {
    page::FeedItem {
        story: &one.story,
        content: &one.story.head.content,
        people: &one.people,
        pictures: &one.pictures,
        links: &one.links,
    }
}

/// A line to a tag, and without styles and scripts, which have sources of their own.
fn readable(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once("<style>") {
        out.push_str(before);
        rest = after.split_once("</style>").unwrap().1;
    }
    out.push_str(rest);
    let (before, after) = out.split_once("<script>").unwrap_or((&out, ""));
    let after = after.split_once("</script>").map_or("", |(_, after)| after);
    without_hashes(&format!("{before}{after}")).replace("><", ">\n<")
}

/// The site's own files change their names with their bytes, which says nothing of the page.
fn without_hashes(html: &str) -> String {
    let mut parts = html.split("/assets/");
    let mut out = parts.next().unwrap().to_owned();
    for part in parts {
        let (name, rest) = part.split_once('-').unwrap();
        out.push_str(&format!("/assets/{name}{}", &rest[rest.find('.').unwrap()..]));
    }
    out
}

#[test]
fn english() {
    check("english", ENGLISH);
}

#[test]
fn persian() {
    check("persian", PERSIAN);
}

const LOOKED_AT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/pages/snapshots/every.txt");

/// Of every page a few digits, which change with what readers get.
#[test]
fn every_page_of_every_service_is_as_it_was_looked_at() {
    let services = sample::all_services();
    let site = Site::new(sample::site(&services));
    let mut pages = String::new();
    for language in services {
        let one = sample::full_of(language, &sample::pseudo(language, 60));
        for (kind, html) in every_kind(&site, &one) {
            let digest = Sha256::digest(readable(&html));
            let digits: String = digest.iter().take(4).map(|byte| format!("{byte:02x}")).collect();
            pages.push_str(&format!("{} {kind} {digits}\n", language.id));
        }
    }
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        return std::fs::write(LOOKED_AT, pages).unwrap();
    }
    let looked_at = std::fs::read_to_string(LOOKED_AT).unwrap();
    let known: BTreeSet<&str> = looked_at.lines().collect();
    let changed: Vec<&str> = pages.lines().filter(|page| !known.contains(page)).collect();
    assert!(
        pages == looked_at,
        "{} pages changed, the first of them {:?}: look at them (cargo run -p page --example sample_site FOLDER), then \
         accept them by UPDATE_EXPECT=1 cargo test -p page --test pages",
        changed.len(),
        &changed[..changed.len().min(20)],
    );
}
