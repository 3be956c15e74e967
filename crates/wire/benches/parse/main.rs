//! Parse rates: items a second of processor time on one core, for items of 8 KB that look like an agency's or a feed's.
//!
//! `cargo bench -p wire` prints them all; a word after `--` picks the formats whose names contain it.

mod agency;
mod feeds;
mod words;

use std::hint::black_box;
use std::time::{Duration, Instant};

/// How long each format is measured; the best of several such rounds counts, as others use the machine too.
const ROUND: Duration = Duration::from_millis(100);
const ROUNDS: usize = 20;

fn main() {
    let wanted = std::env::args().skip(1).find(|word| !word.starts_with('-')).unwrap_or_default();
    let files = [
        ("newsml-g2", agency::newsml_g2(), 1),
        ("nitf", agency::nitf(), 1),
        ("ninjs", agency::ninjs(), 1),
        ("rss", feeds::rss(), feeds::ENTRIES),
        ("atom", feeds::atom(), feeds::ENTRIES),
        ("json-feed", feeds::json_feed(), feeds::ENTRIES),
    ];
    for (name, text, items) in files.iter().filter(|(name, ..)| name.contains(&wanted)) {
        measure(name, text.as_bytes(), *items);
    }
}

fn measure(name: &str, bytes: &[u8], items: u32) {
    let parsed = wire::parse(bytes, None);
    let whole = parsed.items.iter().all(|item| !item.quarantined() && item.body.blocks.len() >= 10);
    assert!(whole && parsed.items.len() == items as usize, "{name}: {parsed:?}");
    let best = (0..ROUNDS).map(|_| round(bytes)).fold(0.0, f64::max);
    let megabytes = best * bytes.len() as f64 / 1e6;
    let rate = best * f64::from(items);
    println!(
        "parse {name:<10} {:>5} bytes an item {rate:>8.0} items/s {megabytes:>6.0} MB/s",
        bytes.len() / items as usize
    );
}

/// Files a second of processor time in one round.
fn round(bytes: &[u8]) -> f64 {
    let (wall, start) = (Instant::now(), processor_time());
    let mut count = 0_u32;
    loop {
        for _ in 0..10 {
            black_box(wire::parse(black_box(bytes), None));
        }
        count += 10;
        let spent = match (start, processor_time()) {
            (Some(start), Some(now)) => now - start,
            _ => wall.elapsed(),
        };
        if spent >= ROUND {
            return f64::from(count) / spent.as_secs_f64();
        }
    }
}

/// How long this thread has run on a processor, where the system tells (Linux): the machine may have other work.
fn processor_time() -> Option<Duration> {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    told.split_whitespace().next()?.parse().ok().map(Duration::from_nanos)
}
