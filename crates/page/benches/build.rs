//! How fast pages are built on one core, and what they weigh as Brotli in every script: `cargo bench -p page`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::panic,
    clippy::cast_possible_truncation,
    reason = "made-up content: what doesn't hold may stop it"
)]

use std::process::ExitCode;
use std::time::{Duration, Instant};

#[path = "../tests/pages/sample.rs"]
mod sample;
#[path = "../tests/pages/weight.rs"]
mod weight;

/// As the executable has it.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// How long each figure is measured.
const RUN: Duration = Duration::from_secs(2);

fn main() -> ExitCode {
    let services = sample::all_services();
    let pages = sample::pages(&services);
    println!("pages per second on one core");
    for id in ["english", "persian", "burmese", "tibetan"] {
        let language = page::locale::service(id).unwrap();
        let story = sample::plain(language, weight::story(language));
        let bands = story.bands(pages.site());
        let rate = rate(|| pages.story(&story.page()).unwrap().html.len());
        let text = rate_of_text(&pages, &story);
        let front = self::rate(|| pages.front(&story.front(&bands)).unwrap().html.len());
        println!("{id:12} story {rate:7.0}  text version {text:7.0}  front {front:7.0}");
    }
    println!("\nbytes of a story of 700 words: its words, the page and the text version as Brotli 11");
    let weigh = |language: &&'static page::locale::Language| {
        let weight = weight::weigh(&pages, language);
        println!("{}{}", weight.line(), if weight.fits() { "" } else { "  over!" });
        weight.fits()
    };
    // All are weighed, whatever came of the first.
    let over = services.iter().filter(|language| !weigh(language)).count();
    if over == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn rate_of_text(pages: &page::Pages, story: &sample::Sample) -> f64 {
    rate(|| pages.story_text(&story.page()).unwrap().html.len())
}

fn rate(mut build: impl FnMut() -> usize) -> f64 {
    let (start, mut built, mut bytes) = (Instant::now(), 0_u32, 0);
    while start.elapsed() < RUN {
        bytes += std::hint::black_box(build());
        built += 1;
    }
    assert!(bytes > 0);
    f64::from(built) / start.elapsed().as_secs_f64()
}
