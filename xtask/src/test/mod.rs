//! `cargo xtask test`: from a fresh clone to a tested project.
//!
//! Every step runs, whatever failed before it, so that one run tells all that is wrong.

mod browser;
mod options;
mod steps;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use options::Options;

use crate::postgres::Postgres;
use crate::project::{self, TempFolder};

/// What came of a step.
enum Outcome {
    Passed,
    /// Not run, and why that is no failure.
    Skipped(&'static str),
    Failed(anyhow::Error),
}

/// One step: its name on the command line, what it does, and how.
struct Step {
    name: &'static str,
    about: &'static str,
    run: fn(&mut Shared) -> Result<Outcome>,
}

/// What steps share.
struct Shared {
    /// Started by the first step that needs it, stopped at the end.
    postgres: Option<Postgres>,
    /// Where tests write what they leave out, and why.
    folder: TempFolder,
}

impl Shared {
    /// Cargo, with the PostgreSQL to test on. Without one, the store's tests say that they were skipped, and the step
    /// that should have installed it has failed.
    fn cargo(&mut self) -> Command {
        if self.postgres.is_none() {
            match Postgres::start() {
                Ok(postgres) => self.postgres = Some(postgres),
                Err(error) => println!("    without PostgreSQL: {error:#}"),
            }
        }
        let mut cargo = self.listing(project::cargo());
        if let Some(postgres) = &self.postgres {
            cargo.env("LONGWAVE_TEST_POSTGRES", postgres.url());
        }
        cargo
    }

    /// A command whose tests list what they leave out.
    fn listing(&self, mut command: Command) -> Command {
        command.env("LONGWAVE_SKIPS", self.skips());
        command
    }

    fn skips(&self) -> PathBuf {
        self.folder.path().join("skipped")
    }
}

pub fn run(args: Vec<String>) -> Result<()> {
    let Some(options) = Options::read(args)? else { return Ok(()) };
    project::tell_samples();
    let mut shared = Shared { postgres: None, folder: TempFolder::new("test")? };
    let mut done = Vec::new();
    for step in steps::STEPS.iter().filter(|step| options.wants(step.name)) {
        println!("\n=== {}: {}", step.name, step.about);
        let began = Instant::now();
        let outcome = (step.run)(&mut shared).unwrap_or_else(Outcome::Failed);
        if let Outcome::Failed(error) = &outcome {
            println!("    FAILED: {error:#}");
        }
        done.push((step.name, outcome, began.elapsed()));
    }
    let skips = std::fs::read_to_string(shared.skips()).unwrap_or_default();
    drop(shared);
    let outcome = summary(&done);
    print!("{}", left_out(&skips));
    outcome
}

fn summary(done: &[(&str, Outcome, Duration)]) -> Result<()> {
    println!("\n=== what came of it");
    for (name, outcome, took) in done {
        let took = took.as_secs_f32();
        match outcome {
            Outcome::Passed => println!("  {name:<10} {took:>7.1} s  ok"),
            Outcome::Skipped(why) => println!("  {name:<10} {took:>7.1} s  skipped: {why}"),
            Outcome::Failed(error) => println!("  {name:<10} {took:>7.1} s  FAILED: {}", first_line(error)),
        }
    }
    let failed: Vec<_> =
        done.iter().filter(|(_, outcome, _)| matches!(outcome, Outcome::Failed(_))).collect();
    if failed.is_empty() {
        return Ok(());
    }
    let names: Vec<_> = failed.iter().map(|(name, ..)| *name).collect();
    bail!("failed: {}; run one alone with --only {}", names.join(", "), names.first().unwrap_or(&"STEP"))
}

/// What tests left out, by the reason; each line is a reason, a tab and a test's name.
fn left_out(skips: &str) -> String {
    let mut reasons: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (why, test) in skips.lines().filter_map(|line| line.split_once('\t')) {
        reasons.entry(why).or_default().insert(test);
    }
    let tell = |(why, tests): (&str, BTreeSet<&str>)| {
        let some: Vec<_> = tests.iter().copied().take(3).collect();
        let more = if tests.len() > some.len() { ", ..." } else { "" };
        format!("  {:>4} left out: {why} ({}{more})\n", tests.len(), some.join(", "))
    };
    reasons.into_iter().map(tell).collect()
}

fn first_line(error: &anyhow::Error) -> String {
    format!("{error:#}").lines().next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_left_out_is_told_by_its_reason() {
        let skips =
            "no exiftool\ta\nno samples\tb\nno samples\tc\nno samples\td\nno samples\te\nno samples\tb\n";
        let told = "     1 left out: no exiftool (a)\n     4 left out: no samples (b, c, d, ...)\n";
        assert_eq!(left_out(skips), told);
        assert_eq!(left_out(""), "");
    }
}
