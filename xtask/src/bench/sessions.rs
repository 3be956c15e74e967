//! People who write one story together: the room's own test of it, ten thousand sessions.

use anyhow::Result;

use crate::project;

const SESSIONS: &str = "10000";
const TEST: &str = "desk::together::tests::no_session_loses_a_character";

pub fn run() -> Result<()> {
    let mut cargo = project::cargo();
    // As the tests build it: nothing is timed here.
    cargo.env("LONGWAVE_SESSIONS", SESSIONS).args(["test", "--workspace", "--bin", "longwave"]);
    cargo.args(project::fast_codecs());
    project::run(cargo.args(["--", "--exact", TEST, "--nocapture"]))
}
