//! The crates' own benches, each on one core.

use anyhow::Result;

use crate::project;

pub fn run(package: &str) -> Result<()> {
    let benches = project::root().join("crates").join(package).join("benches");
    if !benches.is_dir() {
        println!("    {package} has no benches");
        return Ok(());
    }
    let mut cargo = project::cargo();
    cargo.args(["bench", "--quiet", "--package", package, "--benches"]);
    if package == "picture" {
        cargo.args(project::fast_codecs());
    }
    let outcome = project::run(&mut cargo);
    let peer = benches.join("peer").join("Cargo.toml");
    if !peer.exists() {
        return outcome;
    }
    // Both run, whatever came of the first.
    let mut cargo = project::cargo();
    cargo.args(["run", "--quiet", "--release", "--manifest-path"]).arg(peer);
    outcome.and(project::run(cargo.arg("--target-dir").arg(project::target()?.join("peer"))))
}
