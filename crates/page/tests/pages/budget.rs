//! What a page may weigh: 10 KB as Brotli for a story of 700 words in any script, in all languages, translated, corrected
//! and with news breaking, all its style in it; 5 KB in words alone.

use crate::sample;
use crate::weight::{Weight, weigh};

/// One service for each script, and those whose words weigh most. The bench weighs all of them.
const SERVICES: [&str; 24] = [
    "albanian",
    "amharic",
    "armenian",
    "azerbaijani",
    "bangla",
    "bosnian",
    "burmese",
    "cantonese",
    "english",
    "georgian",
    "khmer",
    "korean",
    "kurdish-kurmanji",
    "lao",
    "mandarin",
    "persian",
    "rohingya",
    "thai",
    "tibetan",
    "tigrigna",
    "turkish",
    "ukrainian",
    "urdu",
    "wolof",
];

#[test]
fn a_story_of_700_words_fits_in_any_language() {
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
    let heavy = weights.iter().filter(|weight| !weight.fits());
    let heavy = heavy.map(|Weight { service, .. }| *service);
    assert_eq!(heavy.collect::<Vec<_>>(), [""; 0], "too heavy");
}
