//! Longwave: multilingual news publishing, from the wire to the reader.

mod api;
mod bodies;
mod check;
mod cli;
mod clock;
mod damaged;
mod demo;
mod desk;
mod follow;
mod health;
mod impatient;
mod ingest;
mod live;
mod newsroom;
mod notices;
mod people;
mod reader;
mod renditions;
mod routes;
mod run;
mod say;
mod schedule;
mod seeing;
mod server;
mod settings;
mod setup;
mod wire_command;

use std::process::ExitCode;

/// It keeps a third less memory than the system's own, and is faster (decision 16).
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    match cli::run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("longwave: {error:#}");
            ExitCode::FAILURE
        }
    }
}
