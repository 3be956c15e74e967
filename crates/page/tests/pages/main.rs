//! Whole pages, in every service: their bytes, their structure, what must never be in them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::panic,
    clippy::cast_possible_truncation,
    reason = "made-up content: what doesn't hold may stop it"
)]

mod budget;
mod colours;
mod hostile;
mod kinds;
mod languages;
mod rights;
mod sample;
mod scan;
mod schema;
#[path = "../../../../xtask/src/skipped.rs"]
mod skipped;
mod snapshots;
mod structure;
mod weight;
