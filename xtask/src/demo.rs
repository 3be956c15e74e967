//! `cargo xtask demo`: from a fresh clone to a running newsroom.

use std::process::Command;

use anyhow::{Context, Result};

use crate::{install, project, web};

const HELP: &str = "\
Builds the executable and opens the demo newsroom.

  cargo xtask demo [--data DIR] [--listen ADDR]

  --data DIR      the newsroom's folder (data/demo in the project); remove it to begin again
  --listen ADDR   where it listens (127.0.0.1:8080)";

pub fn run(mut args: Vec<String>) -> Result<()> {
    if args.iter().any(|arg| arg == "--help" || arg == "-h") {
        println!("{HELP}");
        return Ok(());
    }
    if let Err(lacking) = install::ensure(&[install::BUILD]) {
        eprintln!("{lacking:#}\nBuilding all the same.");
    }
    if let Err(lacking) = web::build() {
        eprintln!("The desk's scripts were not built: {lacking:#}\nBuilding without them.");
    }
    println!("Building Longwave. The first time takes several minutes.");
    project::run(
        project::cargo()
            .args(["build", "--profile", "demo", "--package", "longwave"])
            .args(project::fast_codecs()),
    )?;
    if !args.iter().any(|arg| arg.starts_with("--data")) {
        args.extend(["--data".into(), project::root().join("data/demo").display().to_string()]);
    }
    let longwave = project::target()?.join("demo").join("longwave");
    open(Command::new(longwave).arg("demo").args(args))
}

/// Becomes the newsroom, so that Ctrl-C and signals are its own.
#[cfg(unix)]
fn open(longwave: &mut Command) -> Result<()> {
    use std::os::unix::process::CommandExt;
    Err(longwave.exec()).context("can't start the executable that was just built")
}

#[cfg(not(unix))]
fn open(longwave: &mut Command) -> Result<()> {
    project::run(longwave).context("the newsroom ended")
}
