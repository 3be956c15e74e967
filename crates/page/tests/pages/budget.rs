//! What a page may weigh: 10 KB as Brotli for a story of 700 words in any script, in all languages, corrected and with
//! news breaking, all its style in it; 5 KB in words alone.

use crate::sample;
use crate::weight::weigh;

const PAGE: usize = 10_000;
const TEXT: usize = 5_000;

/// One service for each script, and those whose words weigh most.
const SERVICES: [&str; 18] = [
    "amharic",
    "armenian",
    "bangla",
    "burmese",
    "cantonese",
    "english",
    "georgian",
    "khmer",
    "korean",
    "lao",
    "mandarin",
    "persian",
    "rohingya",
    "russian",
    "thai",
    "tibetan",
    "urdu",
    "vietnamese",
];

#[test]
fn a_story_of_700_words_fits_in_any_script() {
    // The footer of every page names every service there is.
    let pages = sample::pages(&sample::all_services());
    let weights: Vec<_> = std::thread::scope(|scope| {
        let weigh = |id| weigh(&pages, page::locale::service(id).unwrap());
        let running: Vec<_> = SERVICES.map(|id| scope.spawn(move || weigh(id))).into_iter().collect();
        running.into_iter().map(|one| one.join().unwrap()).collect()
    });
    weights.iter().for_each(|weight| println!("{}", weight.line()));
    if weights.iter().all(|weight| weight.made_up) {
        crate::skipped::skipped("in part: the samples aren't here, so every story is of made-up words");
    }
    let heavy =
        weights.iter().filter(|weight| weight.page > PAGE || weight.text > TEXT).map(|weight| weight.service);
    assert_eq!(heavy.collect::<Vec<_>>(), [""; 0], "too heavy");
}
