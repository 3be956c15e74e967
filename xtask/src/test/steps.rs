//! The steps of `cargo xtask test`, in their order: what is quick and often wrong comes first.

use anyhow::Result;

use super::{Outcome, Shared, Step, browser};
use crate::{install, project, tidy};

pub const STEPS: &[Step] = &[
    Step { name: "install", about: "what the tests need of the machine", run: install_all },
    Step { name: "tidy", about: "the project's rules", run: |_| passed(tidy::run(&[])) },
    Step { name: "format", about: "cargo fmt --check", run: format },
    Step { name: "lints", about: "clippy, with every warning an error", run: lints },
    Step { name: "tests", about: "every crate's tests, on SQLite and PostgreSQL", run: tests },
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

fn format(_: &mut Shared) -> Result<Outcome> {
    passed(project::run(project::cargo().args(["fmt", "--all", "--check"])))
}

fn lints(_: &mut Shared) -> Result<Outcome> {
    let mut cargo = project::cargo();
    cargo.args(["clippy", "--workspace", "--all-targets", "--quiet"]).args(project::fast_codecs());
    passed(project::run(cargo.args(["--", "-D", "warnings"])))
}

fn tests(shared: &mut Shared) -> Result<Outcome> {
    let nextest: &[&str] = &["nextest", "run", "--workspace", "--no-fail-fast"];
    let plain: &[&str] = &["test", "--workspace", "--no-fail-fast", "--lib", "--bins", "--tests"];
    let args = if project::find("cargo-nextest").is_some() { nextest } else { plain };
    passed(project::run(shared.cargo().args(args).args(project::fast_codecs())))
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
