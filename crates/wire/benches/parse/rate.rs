//! How fast something is done, in processor time.

use std::time::{Duration, Instant};

/// How long a round is; the median of several counts.
const ROUND: Duration = Duration::from_millis(100);
pub const ROUNDS: usize = 21;

/// How often a second of processor time `parse` is done, in one round.
pub fn round(parse: impl Fn()) -> f64 {
    let (wall, start) = (Instant::now(), processor_time());
    let mut count = 0_u32;
    loop {
        (0..10).for_each(|_| parse());
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

/// Prints and gives the median of rounds, in items a second, for a file of so many bytes and items.
pub fn row(name: &str, who: &str, mut rounds: Vec<f64>, bytes: usize, items: u32) -> f64 {
    rounds.sort_by(f64::total_cmp);
    let median = rounds.get(rounds.len() / 2).copied().unwrap_or_default();
    let (rate, each, megabytes) =
        (median * f64::from(items), bytes / items as usize, median * bytes as f64 / 1e6);
    println!("parse {name:<10} {who:<8} {each:>5} bytes an item {rate:>8.0} items/s {megabytes:>6.0} MB/s");
    rate
}
