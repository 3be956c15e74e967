//! How a test says that it can't run here: `cargo xtask test` tells at its end what was left out. Whatever a test prints
//! is shown only where the test fails.

use std::io::Write;

/// Says why this test is left out, in whole or in part.
pub fn skipped(why: &str) {
    println!("skipped: {why}");
    if let Some(list) = std::env::var_os("LONGWAVE_SKIPS") {
        let thread = std::thread::current();
        let line = format!("{why}\t{}\n", thread.name().unwrap_or("a test"));
        let file = std::fs::OpenOptions::new().create(true).append(true).open(list);
        if let Err(error) = file.and_then(|mut file| file.write_all(line.as_bytes())) {
            println!("nobody is told: {error}");
        }
    }
}
