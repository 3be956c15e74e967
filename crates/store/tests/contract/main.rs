//! The contract of the store: one suite, run against both engines.
//!
//! SQLite needs nothing. For PostgreSQL, `LONGWAVE_TEST_POSTGRES` names a server where databases may be made, such as
//! `postgres://postgres@localhost:5432/postgres`; without it, those tests say that they were skipped.

#[cfg(test)]
mod bars;
#[cfg(test)]
mod drafts;
#[cfg(test)]
mod ends;
#[cfg(test)]
mod furniture;
#[cfg(test)]
mod harness;
#[cfg(test)]
mod lists;
#[cfg(test)]
mod log;
#[cfg(test)]
mod media;
#[cfg(test)]
mod newest;
#[cfg(test)]
mod people;
#[cfg(test)]
mod pictures;
#[cfg(test)]
mod seeing;
#[cfg(test)]
mod setup;
#[cfg(test)]
mod shape;
#[cfg(test)]
#[path = "../../../../xtask/src/skipped.rs"]
mod skipped;
#[cfg(test)]
mod stories;
#[cfg(test)]
mod translating;
#[cfg(test)]
mod wire;
