//! Pictures as newsrooms receive them: made here, or samples where they are.

mod bombs;
mod colours;
mod damage;
mod fixture;
mod orientation;
mod private;
mod renditions;
mod samples;
