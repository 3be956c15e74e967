//! Parse rates: items a second of processor time on one core, for items of 8 KB that look like an agency's or a feed's.
//!
//! `cargo bench -p wire` prints them all; a word after `--` picks the formats whose names contain it. It fails where an
//! aim is missed. Feeds beside a peer are measured by `benches/peer`.

mod agency;
mod feeds;
mod rate;
mod words;

use std::hint::black_box;
use std::process::ExitCode;

use news::Timestamp;
use rate::{ROUNDS, round, row};

/// As the executable has it.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Items a second that an agency's XML must reach.
const AIM: f64 = 20_000.0;
/// Items of a large file, in which none may cost more than it does alone.
const MANY: u32 = 4_000;

fn main() -> ExitCode {
    let wanted = std::env::args().skip(1).find(|word| !word.starts_with('-')).unwrap_or_default();
    let files = [
        ("newsml-g2", agency::newsml_g2(), 1, AIM),
        ("nitf", agency::nitf(), 1, AIM),
        ("ninjs", agency::ninjs(), 1, 0.0),
        ("ninjs-many", (agency::ninjs() + "\n").repeat(MANY as usize), MANY, AIM),
        ("rss", feeds::rss(), feeds::ENTRIES, 0.0),
        ("atom", feeds::atom(), feeds::ENTRIES, 0.0),
        ("json-feed", feeds::json_feed(), feeds::ENTRIES, 0.0),
    ];
    let wanted = files.iter().filter(|(name, ..)| name.contains(&wanted));
    // All are measured, whatever came of the first.
    let missed =
        wanted.filter(|(name, text, items, aim)| !measure(name, text.as_bytes(), *items, *aim)).count();
    if missed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Whether the aim was reached.
fn measure(name: &str, bytes: &[u8], items: u32, aim: f64) -> bool {
    let parsed = wire::parse(bytes, None, Timestamp::now());
    let whole = parsed.items.iter().all(|item| !item.quarantined() && item.body.blocks.len() >= 10);
    assert!(whole && parsed.items.len() == items as usize, "{name}: {parsed:?}");
    let received = Timestamp::now();
    let parse = || _ = black_box(wire::parse(black_box(bytes), None, received));
    let rounds = (0..ROUNDS).map(|_| round(parse)).collect();
    let reached = row(name, "wire", rounds, bytes.len(), items) >= aim;
    if !reached {
        println!("parse {name:<10} misses its aim of {aim:.0} items/s");
    }
    reached
}
