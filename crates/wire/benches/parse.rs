//! Parse rates.

fn main() {}
