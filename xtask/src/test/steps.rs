//! The steps of `cargo xtask test`, in their order: what is quick and often wrong comes first.

use std::process::Command;

use anyhow::{Context, Result};

use super::{Outcome, Shared, Step, browser};
use crate::{install, project, tidy, web};

pub const STEPS: &[Step] = &[
    Step { name: "install", about: "what the tests need of the machine", run: install_all },
    Step { name: "tidy", about: "the project's rules", run: |_| passed(tidy::run(&[])) },
    Step { name: "web", about: "the desk's scripts: types, and built for the executable", run: build_web },
    Step { name: "format", about: "cargo fmt --check", run: format },
    Step { name: "lints", about: "clippy, with every warning an error", run: lints },
    Step {
        name: "tests",
        about: "every crate's tests, the store's on both databases, the newsroom's on PostgreSQL",
        run: tests,
    },
    Step { name: "sqlite", about: "the newsroom's tests once more, on SQLite", run: sqlite },
    Step { name: "examples", about: "the examples in the documentation", run: examples },
    Step { name: "deny", about: "cargo deny, where it is installed", run: deny },
    Step { name: "browser", about: "pages in a real browser, HTML, feeds, live push", run: browser::run },
];

fn passed(result: Result<()>) -> Result<Outcome> {
    result.map(|()| Outcome::Passed)
}

fn install_all(_: &mut Shared) -> Result<Outcome> {
    let packages = install::ensure(&[install::BUILD, install::TEST]);
    passed(packages.and(install::npm()))
}

fn build_web(_: &mut Shared) -> Result<Outcome> {
    install::npm()?;
    passed(web::check_types().and(web::build()))
}

fn format(_: &mut Shared) -> Result<Outcome> {
    let formatted = project::run(project::cargo().args(["fmt", "--all", "--", "--check", "-l"]));
    passed(formatted.context("the files named above are not formatted; cargo fmt --all does it"))
}

fn lints(_: &mut Shared) -> Result<Outcome> {
    let mut cargo = project::cargo();
    cargo.args(["clippy", "--workspace", "--all-targets", "--quiet"]).args(project::fast_codecs());
    passed(project::run(cargo.args(["--", "-D", "warnings"])))
}

fn tests(shared: &mut Shared) -> Result<Outcome> {
    passed(run_tests(shared.cargo(), &["--lib", "--bins", "--tests"]))
}

fn sqlite(shared: &mut Shared) -> Result<Outcome> {
    passed(run_tests(shared.listing(project::cargo()), &["--test", "it"]))
}

/// Runs tests of all crates; always of all, so that crates have the same features each time and are built once.
fn run_tests(mut cargo: Command, which: &[&str]) -> Result<()> {
    match project::find("cargo-nextest") {
        Some(_) => cargo.args(["nextest", "run"]),
        None => cargo.arg("test"),
    };
    cargo.args(["--workspace", "--no-fail-fast"]).args(which).args(project::fast_codecs());
    project::run(&mut cargo)
}

fn examples(shared: &mut Shared) -> Result<Outcome> {
    passed(project::run(
        shared.cargo().args(["test", "--workspace", "--doc", "--quiet"]).args(project::fast_codecs()),
    ))
}

fn deny(_: &mut Shared) -> Result<Outcome> {
    if project::find("cargo-deny").is_none() {
        return Ok(Outcome::Skipped("cargo-deny is not installed; tidy has checked the licences"));
    }
    passed(project::run(project::cargo().args(["deny", "check", "licenses", "bans", "sources"])))
}
