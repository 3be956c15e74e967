//! Weighs a story of 700 words in one service; the test and the benchmark share it.

#![allow(dead_code, reason = "each of those who include this file uses a part of it")]

use std::io::Write as _;

use page::Pages;
use page::locale::Language;

use crate::sample;

/// What one story weighs, in bytes.
pub struct Weight {
    pub service: &'static str,
    pub script: &'static str,
    /// Whether there was no sample text, so that the words are made up.
    pub made_up: bool,
    pub words: usize,
    pub plain: usize,
    pub page: usize,
    pub text: usize,
}

/// Bytes that the page may have, and the text version.
const PAGE: usize = 10_000;
const TEXT: usize = 5_000;

impl Weight {
    pub fn fits(&self) -> bool {
        self.page <= PAGE && self.text <= TEXT
    }

    pub fn line(&self) -> String {
        let Self { service, script, words, plain, page, text, .. } = self;
        let made_up = if self.made_up { "  (made-up words)" } else { "" };
        format!(
            "{service:20} {script}  words {words:5}  page {page:6}  plain {plain:6}  text {text:5}{made_up}"
        )
    }
}

pub fn weigh(pages: &Pages, language: &'static Language) -> Weight {
    let paragraphs = story(language);
    let words = brotli(&paragraphs.join("\n"), 11);
    // On a busy day, with breaking news, a correction and all who worked on it; in every language that there is.
    let mut busy = sample::everywhere(sample::busy(language, paragraphs.clone()));
    busy.translated();
    let page = pages.story(&busy.page()).unwrap().html;
    let mut weight = Weight {
        service: &language.id,
        script: &language.script,
        made_up: sample::sentences(language, 1).is_none(),
        words,
        plain: page.len(),
        page: brotli(&page, 11),
        text: heaviest_text(pages, &busy),
    };
    // A shorter story names more languages in the room that it leaves.
    for part in [2, 4] {
        busy.content().body = news::Body::of_paragraphs(paragraphs[..paragraphs.len() / part].to_vec());
        weight.page = weight.page.max(brotli(&pages.story(&busy.page()).unwrap().html, 11));
    }
    weight
}

/// What the text version weighs in all languages, and in so few that it names each.
fn heaviest_text(pages: &Pages, busy: &sample::Sample) -> usize {
    let text = |family: usize| {
        let shown = page::StoryPage { family: &busy.family[..family], ..busy.page() };
        pages.story_text(&shown).unwrap().html
    };
    let names = |text: &str| !text.contains(page::paths::LANGUAGES);
    let all = busy.family.len();
    // Rendering is slow in a test: halving finds it in six steps.
    let (mut most, mut too_many) = (0, all + 1);
    while most + 1 < too_many {
        let half = usize::midpoint(most, too_many);
        if names(&text(half)) { most = half } else { too_many = half }
    }
    brotli(&text(all), 11).max(brotli(&text(most), 11))
}

fn brotli(text: &str, quality: u32) -> usize {
    let mut small = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut small, 4096, quality, 22);
    writer.write_all(text.as_bytes()).unwrap();
    drop(writer);
    small.len()
}

/// As many sentences as make 700 words in English, in paragraphs of two; where there are no samples, made-up words.
pub fn story(language: &Language) -> Vec<String> {
    let english = page::locale::service("english").unwrap();
    let mut words = 0;
    let mut enough = |line: &String| {
        words += line.split(' ').count();
        words < 700
    };
    let lines = sample::sentences(english, 200).unwrap_or_default();
    let count = lines.iter().take_while(|line| enough(line)).count();
    let lines = sample::lines(language, if count == 0 { 39 } else { count + 1 });
    lines.chunks(2).map(|two| two.join(" ")).collect()
}
