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

  cargo xtask demo [OPTIONS]   a running newsroom: builds the executable and opens the demo
  cargo xtask test [OPTIONS]   everything tested, in a real browser and on a real PostgreSQL too
  cargo xtask tidy [OPTIONS]   the project's rules: edges between crates, budgets, words, licences
  cargo xtask bench [OPTIONS]  how fast it is, beside a peer where there is one
  cargo xtask web [OPTIONS]    the desk's scripts, built for the executable to embed

Each says more with --help.";

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
