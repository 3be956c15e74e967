//! The whole newsroom, tried as its people use it: a real process, a real database, real files, real HTTP.
//!
//! Each module is named after something that happens in a newsroom. The database is SQLite; with
//! `LONGWAVE_TEST_POSTGRES` naming a PostgreSQL server where databases may be made, [`room::Room::open`] uses that.

// A test ends where something is not as expected; the helpers beside the tests too.
#![allow(
    clippy::cast_possible_truncation,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used
)]

mod administration;
mod agency;
mod api;
mod barred;
mod breaking;
mod clock;
mod columns;
mod correction;
mod crash;
mod damaged;
mod demo;
mod desk;
mod embargo;
mod enter;
mod forbidden;
mod front;
mod fronts;
mod guessing;
mod hold;
mod http;
mod kill;
mod listed;
mod newer;
mod newest;
mod offered;
mod openapi;
mod outage;
mod passkey;
mod people;
mod picture;
mod pictures;
mod preview;
mod provider;
mod read_back;
mod reading;
mod record;
mod refused;
mod revoked;
mod room;
mod sample;
mod schedule;
mod setup;
#[path = "../../../../xtask/src/skipped.rs"]
mod skipped;
mod together;
mod translate;
mod translating;
mod watch;
mod wire;
mod words;
mod writing;
