//! Ingest ended by `kill -9` at any moment: the newsroom's own test of it, a hundred times over.

use anyhow::Result;

use crate::postgres::Postgres;
use crate::project;

const KILLS: &str = "100";
const TEST: &str = "crash::ingest_ended_at_any_moment_loses_and_doubles_nothing";

pub fn run() -> Result<()> {
    let postgres = Postgres::start()?;
    let url = postgres.url();
    // Both run, whatever came of the first.
    let [sqlite, postgres] = [None, Some(url.as_str())].map(run_on);
    sqlite.and(postgres)
}

fn run_on(server: Option<&str>) -> Result<()> {
    println!("    on {}", server.map_or("SQLite", |_| "PostgreSQL"));
    let mut cargo = project::cargo();
    match server {
        Some(url) => cargo.env("LONGWAVE_TEST_POSTGRES", url),
        None => cargo.env_remove("LONGWAVE_TEST_POSTGRES"),
    };
    // As the tests build it: nothing is timed here, and a release build of the tests takes long.
    cargo.env("LONGWAVE_KILLS", KILLS).args(["test", "--workspace", "--test", "it"]);
    cargo.args(project::fast_codecs());
    project::run(cargo.args(["--", "--exact", TEST]))
}
