//! `cargo xtask bench`: how fast it is, beside a peer where there is one. Every figure of a run is taken on the same
//! machine in the same minutes; what stands beside it in the same table is what it can be compared with.

mod crates;
mod desk;
mod flow;
mod kills;
mod load;
mod nginx;
mod pages;
mod person;
mod process;
mod sessions;
mod stream;

use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::newsroom::Newsroom;
use crate::{install, project, web};

/// One part of the bench.
struct Part {
    name: &'static str,
    about: &'static str,
    run: fn(&Built) -> Result<()>,
}

/// What was built.
struct Built {
    longwave: PathBuf,
}

impl Built {
    /// A demo newsroom with all its pictures made, so that nothing else is going on in it.
    fn newsroom(&self) -> Result<Newsroom> {
        let newsroom = Newsroom::open(&self.longwave)?;
        process::wait_until_idle(newsroom.process())?;
        Ok(newsroom)
    }
}

const PARTS: &[Part] = &[
    Part { name: "wire", about: "items parsed, per format, on one core", run: |_| crates::run("wire") },
    Part { name: "page", about: "pages built, on one core", run: |_| crates::run("page") },
    Part { name: "picture", about: "renditions made, on one core", run: |_| crates::run("picture") },
    Part { name: "bytes", about: "what a story page weighs, in every script", run: pages::run },
    Part { name: "serve", about: "a warm story page, beside nginx with the same bytes", run: load::run },
    Part {
        name: "flow",
        about: "from a wire file, and from publishing, to what readers see",
        run: flow::run,
    },
    Part {
        name: "desk",
        about: "the desk's pages with 200,000 stories, 2,000,000 wire items and 200 people at work",
        run: desk::run,
    },
    Part {
        name: "kills",
        about: "ingest killed a hundred times on each database: nothing lost, nothing doubled",
        run: |_| kills::run(),
    },
    Part {
        name: "together",
        about: "ten thousand sessions of people who write one story: nobody loses a character",
        run: |_| sessions::run(),
    },
];

pub fn run(args: &[String]) -> Result<()> {
    let Some(Asked { parts, executable }) = asked(args)? else { return Ok(()) };
    project::tell_samples();
    install::ensure(&[install::BUILD, install::BENCH])?;
    web::build()?;
    let built = match executable {
        Some(longwave) => Built { longwave },
        None => build()?,
    };
    let mut failed = Vec::new();
    for part in parts {
        println!("\n=== {}: {}", part.name, part.about);
        if let Err(error) = (part.run)(&built) {
            println!("    FAILED: {error:#}");
            failed.push(part.name);
        }
    }
    if !failed.is_empty() {
        bail!("failed: {}", failed.join(", "));
    }
    Ok(())
}

fn build() -> Result<Built> {
    project::run(
        project::cargo().args(["build", "--release", "--package", "longwave"]).args(project::fast_codecs()),
    )?;
    Ok(Built { longwave: project::target()?.join("release").join("longwave") })
}

/// What to measure.
struct Asked {
    parts: Vec<&'static Part>,
    /// An executable that is there, to be measured instead of one that is built now.
    executable: Option<PathBuf>,
}

/// Nothing where only help was asked for.
fn asked(args: &[String]) -> Result<Option<Asked>> {
    let (mut parts, mut executable) = (Vec::new(), None);
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--only" => {
                parts.push(part(args.next().context("--only takes the name of a part")?)?);
            }
            "--executable" => {
                let path = args.next().context("--executable takes the path of one")?;
                executable = Some(std::path::absolute(path)?);
            }
            "--help" | "-h" => {
                println!("{}", help());
                return Ok(None);
            }
            name => parts.push(part(name)?),
        }
    }
    if parts.is_empty() {
        parts = PARTS.iter().collect();
    }
    Ok(Some(Asked { parts, executable }))
}

fn part(name: &str) -> Result<&'static Part> {
    let part = PARTS.iter().find(|part| part.name == name);
    part.with_context(|| format!("there is no part {name:?}\n\n{}", help()))
}

fn help() -> String {
    let parts: String = PARTS.iter().map(|part| format!("\n  {:<8} {}", part.name, part.about)).collect();
    format!(
        "\
Measures a release build. Close other programs first; the load generator shares the machine's cores.

  cargo xtask bench [PART]... [--executable PATH]

With --executable, the parts from \"bytes\" on measure that executable, such as one from before a change.

Parts, in order; several may be named, each with --only before it or without:
{parts}"
    )
}

/// The value below which this share of the values lies.
fn percentile(sorted: &[f64], share: f64) -> f64 {
    let last = sorted.len().saturating_sub(1);
    #[expect(clippy::cast_possible_truncation, reason = "a place in a short list")]
    let place = (last as f64 * share).round() as usize;
    sorted.get(place).copied().unwrap_or_default()
}

fn median(values: &[f64]) -> f64 {
    percentile(&sorted(values), 0.5)
}

fn sorted(values: &[f64]) -> Vec<f64> {
    let mut values = values.to_vec();
    values.sort_by(f64::total_cmp);
    values
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_of_the_values() {
        let values: Vec<f64> = (0..=100).rev().map(f64::from).collect();
        assert_eq!(median(&values), 50.0);
        assert_eq!(percentile(&sorted(&values), 0.99), 99.0);
        assert_eq!(percentile(&[], 0.99), 0.0);
    }

    #[test]
    fn parts_are_chosen_by_name() {
        let named = |args: &[&str]| {
            let args: Vec<_> = args.iter().map(|arg| (*arg).to_owned()).collect();
            asked(&args).map(|asked| asked.unwrap().parts.iter().map(|part| part.name).collect::<Vec<_>>())
        };
        assert_eq!(named(&["--only", "flow"]).unwrap(), ["flow"]);
        assert_eq!(named(&["desk", "--only", "flow"]).unwrap(), ["desk", "flow"]);
        for unknown in [&["--only", "speed"][..], &["speed"], &["--fast"]] {
            assert!(named(unknown).is_err(), "{unknown:?}");
        }
        let built = asked(&["--executable".into(), "old/longwave".into()]).unwrap().unwrap();
        assert!(built.executable.unwrap().is_absolute() && built.parts.len() == PARTS.len());
    }
}
