//! Pictures as newsrooms receive them: made here, or samples where they are.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "that is how a test fails")]

mod bombs;
mod colours;
mod damage;
mod fixture;
mod orientation;
mod private;
mod renditions;
mod samples;
#[path = "../../../../xtask/src/skipped.rs"]
mod skipped;
