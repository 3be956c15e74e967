//! Ingest ended by `kill -9` at any moment: the newsroom's own test of it, a hundred times over.

use anyhow::Result;

use crate::project;

const KILLS: &str = "100";
const TEST: &str = "crash::ingest_ended_at_any_moment_loses_and_doubles_nothing";

pub fn run() -> Result<()> {
    let mut cargo = project::cargo();
    // As the tests build it: nothing is timed here, and a release build of the tests takes long.
    cargo.env("LONGWAVE_KILLS", KILLS).args(["test", "--workspace", "--test", "it"]);
    cargo.args(project::fast_codecs());
    project::run(cargo.args(["--", "--exact", TEST]))
}
