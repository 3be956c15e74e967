//! Feeds beside a peer: wire and the crate feed-rs read the same bytes, turn by turn. feed-rs gives entries as they were
//! written; wire makes items of them, with their text as blocks.

#[path = "../../parse/feeds.rs"]
mod feeds;
#[path = "../../parse/rate.rs"]
mod rate;
#[path = "../../parse/words.rs"]
mod words;

use std::hint::black_box;

use rate::{ROUNDS, round, row};

fn main() {
    for (name, text) in [("rss", feeds::rss()), ("atom", feeds::atom()), ("json-feed", feeds::json_feed())] {
        measure(name, text.as_bytes());
    }
}

fn measure(name: &str, bytes: &[u8]) {
    let items = feeds::ENTRIES;
    let read = feed_rs::parser::parse(bytes).expect("feed-rs reads it");
    assert_eq!(read.entries.len(), items as usize, "{name}");
    let received = news::Timestamp::now();
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        ours.push(round(|| _ = black_box(wire::parse(black_box(bytes), None, received))));
        theirs.push(round(|| _ = black_box(feed_rs::parser::parse(black_box(bytes)))));
    }
    let ours = row(name, "wire", ours, bytes.len(), items);
    let theirs = row(name, "feed-rs", theirs, bytes.len(), items);
    println!("parse {name:<10} wire is {:.2} times as fast as feed-rs", ours / theirs);
}
