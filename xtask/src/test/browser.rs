//! The browser step: a demo newsroom of its own, a page of every kind in every service, and Node's test runner over
//! `web/tests/`.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::{Outcome, Shared};
use crate::newsroom::Newsroom;
use crate::project::{self, TempFolder};

/// These change what others look at, so they run alone.
const ALONE: &str = "live.test.js";

pub fn run(shared: &mut Shared) -> Result<Outcome> {
    // With the tests, though they aren't run: so the crates have the features that the step `tests` built them with,
    // and nothing is built twice.
    let what = ["build", "--workspace", "--bins", "--tests", "--examples"];
    project::run(shared.cargo().args(what).args(project::fast_codecs()))?;
    let target = project::target()?;
    let every = TempFolder::new("every-page")?;
    project::run(Command::new(target.join("debug/examples/sample_site")).arg(every.path()))?;
    let executable = target.join("debug").join("longwave");
    let newsroom = Newsroom::open(&executable)?;
    println!("    a demo newsroom serves at {}", newsroom.address());
    let (alone, together): (Vec<_>, Vec<_>) = files()?.into_iter().partition(|file| file.ends_with(ALONE));
    let screens = target.join("screens");
    let node = |files: &[PathBuf]| {
        let mut node = shared.listing(project::command("node"));
        node.env("LONGWAVE_URL", newsroom.address()).env("LONGWAVE_DATA", newsroom.data());
        node.env("LONGWAVE_SCREENS", &screens).env("LONGWAVE_EVERY_PAGE", every.path());
        node.env("LONGWAVE_EXECUTABLE", &executable);
        node.args(["--test", "--test-reporter=spec", "--test-concurrency=2", "--test-timeout=1200000"]);
        project::run(node.args(files))
    };
    let results = [node(&together), node(&alone)];
    println!("    pictures of pages are in {}", screens.display());
    let said = newsroom.log();
    if said.contains("panicked") {
        bail!("the newsroom panicked:\n{said}");
    }
    results.into_iter().collect::<Result<()>>().map(|()| Outcome::Passed)
}

fn files() -> Result<Vec<PathBuf>> {
    let folder = PathBuf::from("web/tests");
    let entries = std::fs::read_dir(project::root().join(&folder)).context("can't read web/tests")?;
    let names = entries.flatten().map(|entry| folder.join(entry.file_name()));
    let mut files: Vec<_> = names.filter(|name| name.to_string_lossy().ends_with(".test.js")).collect();
    files.sort();
    Ok(files)
}
