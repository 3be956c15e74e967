//! `cargo xtask tidy`: the project's rules, as far as a machine can see them. It changes nothing and takes a second or two.

mod edges;
mod licences;
mod papers;
mod sizes;
mod traits;
mod words;

use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::project;

const HELP: &str = "\
Checks the project's rules:

  edges      which crate may use which, and which may be made of nothing that knows a network or a database; every
             crate inherits the workspace's lints
  sizes      a file has at most 500 lines without its tests, a function 70; each says first what it is
  traits     a public trait names its two implementations
  words      nothing unfinished, no path of one machine, no registry's address, no file that can be fetched
  papers     README, ARCHITECTURE (at most 130 lines), CONTRIBUTING, CHANGELOG and LICENSE are there; links between
             documents lead somewhere
  licences   every crate's licence is among those of deny.toml

  --verbose  also lists what is over the aims (120 lines a file, 8 a function), which is no error";

/// A file of the project that is text.
pub struct Text {
    /// Its path from the root, with `/`.
    pub path: String,
    pub text: String,
}

/// Every file of the project: those git tracks, and those it would.
pub struct Files {
    pub paths: Vec<String>,
    pub texts: Vec<Text>,
}

impl Files {
    fn read() -> Result<Self> {
        let args = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
        let listed =
            project::output(project::command("git").args(args)).context("tidy asks git for the files")?;
        let root = project::root();
        let there = |path: &&str| !path.is_empty() && root.join(path).is_file();
        let paths: Vec<_> = listed.split('\0').filter(there).map(str::to_owned).collect();
        let read = |path: &String| {
            let text = String::from_utf8(std::fs::read(root.join(path)).ok()?).ok()?;
            (!text.contains('\0')).then(|| Text { path: path.clone(), text })
        };
        let texts = paths.iter().filter_map(read).collect();
        Ok(Self { paths, texts })
    }

    /// The desk's scripts.
    pub fn scripts(&self) -> impl Iterator<Item = &Text> {
        self.texts.iter().filter(|file| file.path.ends_with(".ts"))
    }

    /// The Rust files.
    pub fn rust(&self) -> impl Iterator<Item = &Text> {
        self.texts.iter().filter(|file| file.path.ends_with(".rs"))
    }
}

pub fn run(args: &[String]) -> Result<()> {
    let verbose = match args {
        [] => false,
        [flag] if flag == "--verbose" => true,
        [flag] if flag == "--help" || flag == "-h" => {
            println!("{HELP}");
            return Ok(());
        }
        other => bail!("tidy knows --verbose and --help, not {}", other.join(" ")),
    };
    let files = Files::read()?;
    let complaints = complaints(&files)?;
    if verbose {
        sizes::over_aim(&files).iter().for_each(|line| println!("{line}"));
    }
    complaints.iter().for_each(|line| println!("{line}"));
    if !complaints.is_empty() {
        bail!("{} to put right", complaints.len());
    }
    println!("    tidy: {} files keep the rules", files.paths.len());
    Ok(())
}

fn complaints(files: &Files) -> Result<Vec<String>> {
    let metadata = project::metadata(&["--filter-platform", &host()?])?;
    let mut found = edges::check(&metadata);
    found.extend(licences::check(&metadata)?);
    found.extend(sizes::check(files));
    found.extend(traits::check(files));
    found.extend(words::check(files));
    found.extend(papers::check(files));
    Ok(found)
}

/// What this machine is, so that crates which other systems need aren't fetched to be looked at.
fn host() -> Result<String> {
    let rustc = std::env::var_os("RUSTC").map_or_else(|| PathBuf::from("rustc"), PathBuf::from);
    let told = project::output(project::command(rustc).arg("-vV"))?;
    let host = told.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).context("rustc -vV names no host")
}
