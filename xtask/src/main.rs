//! The project's own commands. Each is a file; what several need is `project`, `install` and `newsroom`.

mod bench;
mod demo;
mod http;
mod install;
mod newsroom;
mod postgres;
mod project;
#[cfg(test)]
mod skipped;
mod test;
mod tidy;
mod web;

use std::process::ExitCode;

use anyhow::{Result, bail};

const HELP: &str = "\
The project's own commands.

  cargo xtask demo [OPTIONS]   builds the executable and opens the demo newsroom
  cargo xtask test [OPTIONS]   tests everything, also in a real browser and on a real PostgreSQL
  cargo xtask tidy [OPTIONS]   checks the project's rules: edges between crates, budgets, words, licences
  cargo xtask bench [OPTIONS]  measures how fast it is, beside a comparable program where there is one
  cargo xtask web [OPTIONS]    builds the desk's scripts, which the executable embeds

Each has a --help of its own.";

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    let command = args.next().unwrap_or_default();
    match run(&command, args.collect()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask {command}: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: &str, args: Vec<String>) -> Result<()> {
    match command {
        "demo" => demo::run(args),
        "test" => test::run(args),
        "bench" => bench::run(&args),
        "tidy" => tidy::run(&args),
        "web" => web::run(&args),
        "" | "help" | "--help" | "-h" => {
            println!("{HELP}");
            Ok(())
        }
        other => bail!("there is no command {other:?}\n\n{HELP}"),
    }
}
