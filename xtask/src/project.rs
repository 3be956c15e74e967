//! The project as a whole: where it lies, and how a program is run in it.

use std::ffi::{OsStr, OsString};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

const SAMPLES: &str = "LONGWAVE_SAMPLES";

/// The project's root. Cargo names this crate's folder to whatever it runs.
pub fn root() -> PathBuf {
    let own = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
    own.parent().map_or_else(|| own.clone(), Path::to_path_buf)
}

/// A command that runs in the project's root and finds the sample files.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root());
    if let Some(samples) = samples() {
        command.env(SAMPLES, samples);
    }
    command
}

/// The sample files, which aren't part of the project: where `LONGWAVE_SAMPLES` says, else beside the project, where
/// somebody put them there.
fn samples() -> Option<PathBuf> {
    named_or_beside(std::env::var_os(SAMPLES), &root())
}

fn named_or_beside(named: Option<OsString>, root: &Path) -> Option<PathBuf> {
    let beside = || root.parent().map(|parent| parent.join("shared/samples")).filter(|path| path.is_dir());
    named.filter(|named| !named.is_empty()).map(PathBuf::from).or_else(beside)
}

/// Says in a line which sample files are used.
pub fn tell_samples() {
    match samples() {
        Some(samples) => println!("sample files: {}", samples.display()),
        None => println!("sample files: none, neither where {SAMPLES} says nor in ../shared/samples"),
    }
}

/// Cargo, the one that runs this.
pub fn cargo() -> Command {
    let mut cargo = command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    // What cargo told us of this crate is not true of what it builds next, and would have it build anew what asks for it.
    let ours = |name: &str| name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_");
    for (name, _) in std::env::vars_os().filter(|(name, _)| name.to_str().is_some_and(ours)) {
        cargo.env_remove(name);
    }
    cargo
}

/// What cargo must be told to build the codecs' fast parts, where nasm is there to build them.
pub fn fast_codecs() -> &'static [&'static str] {
    if find("nasm").is_some() { &["--features", "picture/asm"] } else { &[] }
}

/// Runs a command to its end, its words among ours.
///
/// # Errors
/// Where it can't be started, or says by its exit code that it failed.
pub fn run(command: &mut Command) -> Result<()> {
    let words = words(command);
    println!("    {words}");
    let status = command.status().with_context(|| format!("can't start {words}"))?;
    if !status.success() {
        bail!("{words} failed ({status})");
    }
    Ok(())
}

/// Runs a command to its end and gives what it printed.
///
/// # Errors
/// Where it can't be started or failed; then with what it said.
pub fn output(command: &mut Command) -> Result<String> {
    let words = words(command);
    let output = command.stdin(Stdio::null()).output().with_context(|| format!("can't start {words}"))?;
    if !output.status.success() {
        bail!("{words} failed ({}): {}", output.status, String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn words(command: &Command) -> String {
    let program = command.get_program().to_string_lossy();
    let program = program.rsplit('/').next().unwrap_or_default().to_owned();
    let args = command.get_args().map(|arg| arg.to_string_lossy().into_owned());
    std::iter::once(program).chain(args).collect::<Vec<_>>().join(" ")
}

/// Where a program lies, in the PATH or where Debian puts what only administrators run.
pub fn find(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let beside = [PathBuf::from("/usr/sbin"), PathBuf::from("/sbin")];
    std::env::split_paths(&path).chain(beside).map(|folder| folder.join(program)).find(|path| path.is_file())
}

/// Where cargo puts what it builds.
///
/// # Errors
/// Where cargo can't tell.
pub fn target() -> Result<PathBuf> {
    let told = metadata(&["--no-deps"])?;
    let folder = told.get("target_directory").and_then(|folder| folder.as_str());
    folder.map(PathBuf::from).context("cargo metadata names no target_directory")
}

/// What cargo knows of the workspace.
///
/// # Errors
/// Where cargo fails, or prints what isn't JSON.
pub fn metadata(args: &[&str]) -> Result<serde_json::Value> {
    let told = output(cargo().args(["metadata", "--format-version", "1"]).args(args))?;
    serde_json::from_str(&told).context("cargo metadata printed what isn't JSON")
}

/// A port that nobody listens on. Another process could take it before we do; then starting fails with clear words.
///
/// # Errors
/// Where the system has none.
pub fn free_port() -> Result<u16> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).context("the system gives no port")?;
    Ok(listener.local_addr()?.port())
}

/// A folder of this process, removed with everything in it when it is dropped.
pub struct TempFolder(PathBuf);

impl TempFolder {
    /// # Errors
    /// Where it can't be made.
    pub fn new(name: &str) -> Result<Self> {
        let folder = std::env::temp_dir().join(format!("longwave-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).with_context(|| format!("can't make {}", folder.display()))?;
        Ok(Self(folder))
    }

    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for TempFolder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sample_files_are_found_beside_the_project_unless_they_are_named() {
        let folder = TempFolder::new("samples").unwrap();
        let root = folder.path().join("project");
        let check = |named: Option<&str>, found: Option<PathBuf>| {
            assert_eq!(named_or_beside(named.map(OsString::from), &root), found, "{named:?}");
        };
        check(None, None);
        let beside = folder.path().join("shared/samples");
        std::fs::create_dir_all(&beside).unwrap();
        check(None, Some(beside.clone()));
        check(Some(""), Some(beside));
        check(Some("elsewhere"), Some("elsewhere".into()));
    }
}
