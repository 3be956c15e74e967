//! Whole pages, in every service: their bytes, their structure, what must never be in them.

mod budget;
mod hostile;
mod sample;
mod scan;
mod snapshots;
mod structure;
mod weight;
