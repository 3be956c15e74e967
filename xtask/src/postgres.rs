//! A private PostgreSQL for tests: a cluster of its own in a temporary folder, on a free port, gone when dropped.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::install;
use crate::project::{self, TempFolder};

const STARTS_WITHIN: Duration = Duration::from_secs(30);
/// Nothing in it is meant to survive, and many tests connect at once.
const SETTINGS: &[&str] =
    &["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=300"];

/// A running server.
pub struct Postgres {
    server: Child,
    port: u16,
    programs: PathBuf,
    // Dropped last: the server writes into it until it ends.
    folder: TempFolder,
}

impl Postgres {
    /// Starts one.
    ///
    /// # Errors
    /// Where PostgreSQL isn't installed or doesn't start; with what its log says.
    pub fn start() -> Result<Self> {
        let server =
            install::lies_at("/usr/lib/postgresql/*/bin/postgres").or_else(|| project::find("postgres"));
        let server = server.context("PostgreSQL is not installed (Debian: apt-get install postgresql)")?;
        let programs = server.parent().context("postgres lies in no folder")?.to_path_buf();
        let folder = TempFolder::new("postgres")?;
        let user = server_user();
        if let Some(user) = user {
            project::output(Command::new("chown").arg(user).arg(folder.path()))?;
        }
        let data = folder.path().join("data");
        let mut initdb = as_user(user, &programs.join("initdb"), folder.path());
        initdb.args([
            "--username=postgres",
            "--auth=trust",
            "--encoding=UTF8",
            "--locale=C",
            "--no-sync",
            "-D",
        ]);
        project::output(initdb.arg(&data))?;
        let port = project::free_port()?;
        let server = serve(user, &server, &data, port)?;
        let mut postgres = Self { server, port, programs, folder };
        postgres.wait()?;
        Ok(postgres)
    }

    /// The URL of its database `postgres`, as somebody who may make others.
    pub fn url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }

    fn wait(&mut self) -> Result<()> {
        let began = Instant::now();
        while began.elapsed() < STARTS_WITHIN {
            let mut ready = Command::new(self.programs.join("pg_isready"));
            let ready = ready.args(["-q", "-h", "127.0.0.1", "-p", &self.port.to_string()]).status();
            if ready.is_ok_and(|status| status.success()) {
                return Ok(());
            }
            if self.server.try_wait()?.is_some() {
                break;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        let log = std::fs::read_to_string(self.folder.path().join("log")).unwrap_or_default();
        bail!("PostgreSQL did not start:\n{log}")
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        // Its main process writes its own number here; SIGINT asks it to end at once and in order.
        let pid_file = self.folder.path().join("data").join("postmaster.pid");
        let pid =
            std::fs::read_to_string(pid_file).ok().and_then(|file| file.lines().next().map(str::to_owned));
        let asked = pid.map(|pid| Command::new("kill").args(["-INT", &pid]).status());
        if !matches!(asked, Some(Ok(status)) if status.success()) {
            let _ = self.server.kill();
        }
        let _ = self.server.wait();
    }
}

fn serve(user: Option<&str>, server: &Path, data: &Path, port: u16) -> Result<Child> {
    let folder = data.parent().context("no folder")?;
    let log = std::fs::File::create(folder.join("log"))?;
    let mut command = as_user(user, server, folder);
    command
        .args(["-c", "listen_addresses=127.0.0.1", "-p", &port.to_string(), "-k"])
        .arg(folder)
        .arg("-D")
        .arg(data);
    for setting in SETTINGS {
        command.args(["-c", setting]);
    }
    command.stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log);
    command.spawn().context("can't start PostgreSQL")
}

/// PostgreSQL refuses to run as root; Debian's package brings a user for it.
fn server_user() -> Option<&'static str> {
    let known = |user: &&str| project::output(Command::new("id").arg(user)).is_ok();
    install::is_root().then(|| ["postgres", "nobody"].into_iter().find(known)).flatten()
}

fn as_user(user: Option<&str>, program: &Path, folder: &Path) -> Command {
    let mut command = match user {
        Some(user) => {
            let mut command = Command::new("runuser");
            command.args(["-u", user, "--"]).arg(program);
            command
        }
        None => Command::new(program),
    };
    command.current_dir(folder);
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_private_server_starts_and_leaves_nothing() {
        let Ok(postgres) = Postgres::start() else {
            crate::skipped::skipped("PostgreSQL is not installed");
            return;
        };
        let (folder, programs) = (postgres.folder.path().to_path_buf(), postgres.programs.clone());
        let asked = project::output(Command::new(programs.join("psql")).args([
            &postgres.url(),
            "-Atc",
            "select 6 * 7",
        ]));
        assert_eq!(asked.unwrap().trim(), "42");
        drop(postgres);
        assert!(!folder.exists());
    }
}
