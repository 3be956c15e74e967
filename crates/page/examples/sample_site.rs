//! Writes a page of every kind in every service to a folder, to be looked at:
//! `cargo run -p page --example sample_site FOLDER`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::panic,
    clippy::cast_possible_truncation,
    reason = "made-up content: what doesn't hold may stop it"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use page::{BreakingNews, FeedItem, FeedPage, Pages, SitemapEntry};

#[path = "../tests/pages/kinds.rs"]
mod kinds;
#[path = "../tests/pages/sample.rs"]
mod sample;

use kinds::{Site, every_kind};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let Some(folder) = std::env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("sample_site: name the folder to write to");
        std::process::exit(2);
    };
    let services = sample::all_services();
    let site = Site::new(sample::site(&services));
    let pages = &site.pages;
    for asset in pages.assets() {
        write(&folder, &asset.path, &asset.bytes)?;
    }
    write(&folder, "services.html", pages.services()?.html.as_bytes())?;
    fs::write(folder.join("csp.txt"), pages.csp())?;
    fs::write(folder.join("robots.txt"), pages.robots())?;
    fs::write(folder.join("sitemap.xml"), pages.sitemap_index(&BTreeMap::new()))?;
    for language in services {
        let mut one = sample::full(language);
        one.breaking = vec![BreakingNews {
            text: one.latest[0].headline.clone(),
            href: Some(format!("/{}/", language.id)),
        }];
        for (name, html) in every_kind(&site, &one) {
            write(&folder, &format!("{}/{name}.html", language.id), html.as_bytes())?;
        }
        for (name, text) in feeds(pages, &one) {
            write(&folder, &format!("{}/{name}", language.id), text.as_bytes())?;
        }
    }
    Ok(())
}

fn feeds(pages: &Pages, one: &sample::Sample) -> [(&'static str, String); 5] {
    let content = &one.story.head.content;
    let (people, pictures, links) = (&one.people, &one.pictures, &one.links);
    let items = [FeedItem { story: &one.story, content, people, pictures, links }];
    let feed = FeedPage { service: &one.service, section: None, items: &items };
    let entries = [SitemapEntry {
        story: one.story.id,
        slug: pages.slug(&one.service, content),
        headline: content.headline.clone(),
        published: sample::at("2026-11-24T09:00:00Z"),
        modified: sample::at("2026-11-24T10:00:00Z"),
        family: &one.whole_family(),
    }];
    [
        ("feed.rss", pages.rss(&feed)),
        ("feed.atom", pages.atom(&feed)),
        ("feed.json", pages.json_feed(&feed)),
        ("sitemap.xml", pages.sitemap(&one.service, &entries)),
        ("news-sitemap.xml", pages.news_sitemap(&one.service, &entries)),
    ]
}

fn write(folder: &Path, path: &str, bytes: &[u8]) -> std::io::Result<()> {
    let file = folder.join(path.trim_start_matches('/'));
    if let Some(parent) = file.parent() {
        fs::create_dir_all(parent)?;
    }
    fs::write(file, bytes)
}
