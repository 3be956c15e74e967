//! Writes a page of every kind in every service to a folder, to be looked at:
//! `cargo run -p page --example sample_site FOLDER`.

use std::fs;
use std::path::{Path, PathBuf};

use page::{BreakingNews, ListKind, Notice};

#[path = "../tests/pages/sample.rs"]
mod sample;

fn main() -> std::io::Result<()> {
    let Some(folder) = std::env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("sample_site: name the folder to write to");
        std::process::exit(2);
    };
    let services = sample::all_services();
    let pages = sample::pages(&services);
    for asset in pages.assets() {
        write(&folder, &asset.path, &asset.bytes)?;
    }
    write(&folder, "services.html", pages.services().html.as_bytes())?;
    fs::write(folder.join("csp.txt"), pages.csp())?;
    for language in services {
        let mut one = sample::full(language);
        one.breaking = vec![BreakingNews {
            text: one.latest[0].headline.clone(),
            href: Some(format!("/{}/", language.id)),
        }];
        let bands = one.bands(pages.site());
        let (section, person) = ("world".parse().unwrap(), one.people.values().next().unwrap());
        let face = one.pictures.values().nth(2);
        for (name, rendered) in [
            ("story", pages.story(&one.page())),
            ("story-text", pages.story_text(&one.page())),
            ("front", pages.front(&one.front(&bands))),
            ("front-text", pages.front_text(&one.front(&bands))),
            ("section", pages.list(&one.list(ListKind::Section(&section)))),
            ("byline", pages.list(&one.list(ListKind::Byline(person, face)))),
            ("list-text", pages.list_text(&one.list(ListKind::Latest))),
            (
                "withdrawn",
                pages.notice(Some(&one.service), Notice::Withdrawn(Some(&one.story.head.content.summary))),
            ),
        ] {
            write(&folder, &format!("{}/{name}.html", language.id), rendered.html.as_bytes())?;
        }
    }
    Ok(())
}

fn write(folder: &Path, path: &str, bytes: &[u8]) -> std::io::Result<()> {
    let file = folder.join(path.trim_start_matches('/'));
    if let Some(parent) = file.parent() {
        fs::create_dir_all(parent)?;
    }
    fs::write(file, bytes)
}
