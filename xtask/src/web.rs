//! `cargo xtask web`: the desk's scripts, from TypeScript and npm's packages to files that the executable embeds.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::{install, project};

const HELP: &str = "\
Builds the desk's scripts and styles into crates/longwave/desk/built, unless nothing changed since they were built.

  cargo xtask web [--pin]

  --pin   from now on, build with the packages that npm has installed (web/pins.txt)";

/// What is built of what lies below `web/desk`; each becomes a file of its own name.
const ENTRIES: [&str; 5] = ["desk.ts", "pictures.ts", "push.ts", "editor/editor.ts", "editor/editor.css"];
const PINS: &str = "pins.txt";

pub fn run(args: &[String]) -> Result<()> {
    match args.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [] => build(),
        ["--pin"] => pin(),
        _ => {
            println!("{HELP}");
            Ok(())
        }
    }
}

/// Builds what changed.
///
/// # Errors
/// Where npm or esbuild fails, or a package isn't the one that was pinned.
pub fn build() -> Result<()> {
    let web = project::root().join("web");
    let stamp = web.join("node_modules").join("built.txt");
    let built = project::root().join("crates/longwave/desk/built");
    let sources = fingerprint(&web)?;
    let entries: Vec<_> = ENTRIES.iter().filter(|entry| web.join("desk").join(entry).exists()).collect();
    let there = entries.iter().all(|entry| built.join(file(entry)).exists());
    if there && std::fs::read_to_string(&stamp).is_ok_and(|known| known == sources) {
        return Ok(());
    }
    install::npm()?;
    check_pins(&web)?;
    for entry in entries {
        let mut esbuild = project::command(web.join("node_modules/.bin/esbuild"));
        esbuild.current_dir(&web).arg(format!("desk/{entry}"));
        esbuild.args(["--bundle", "--minify", "--target=es2020", "--format=esm", "--charset=utf8"]);
        esbuild.args(["--log-level=warning", "--legal-comments=none"]);
        project::run(esbuild.arg(format!("--outfile={}", built.join(file(entry)).display())))?;
    }
    std::fs::write(&stamp, sources).with_context(|| format!("can't write {}", stamp.display()))
}

/// Has the compiler check the types; nothing is built.
///
/// # Errors
/// Where they are wrong; the compiler has said where.
pub fn check_types() -> Result<()> {
    let web = project::root().join("web");
    project::run(project::command(web.join("node_modules/.bin/tsc")).current_dir(&web).arg("--noEmit"))
}

fn file(entry: &str) -> String {
    let name = entry.rsplit('/').next().unwrap_or(entry);
    name.replace(".ts", ".js")
}

/// Everything that what is built depends on, as one text.
fn fingerprint(web: &Path) -> Result<String> {
    let mut files = vec![web.join("package.json"), web.join(PINS)];
    gather(&web.join("desk"), &mut files)?;
    files.sort();
    let read = |file: &PathBuf| {
        let text = std::fs::read_to_string(file).with_context(|| format!("can't read {}", file.display()))?;
        let name = file.strip_prefix(web).unwrap_or(file);
        Ok(format!("{}\n{text}\n", name.display()))
    };
    files.iter().map(read).collect()
}

fn gather(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    let entries = std::fs::read_dir(folder).with_context(|| format!("can't read {}", folder.display()))?;
    for path in entries.flatten().map(|entry| entry.path()) {
        match path.is_dir() {
            true => gather(&path, files)?,
            false => files.push(path),
        }
    }
    Ok(())
}

/// The packages that npm installed, each with its version and the digest of its bytes.
fn installed(web: &Path) -> Result<BTreeMap<String, String>> {
    let list = web.join("node_modules/.package-lock.json");
    let list = std::fs::read_to_string(&list).with_context(|| format!("can't read {}", list.display()))?;
    let list: Value = serde_json::from_str(&list).context("npm's list of packages is not JSON")?;
    let packages = list.get("packages").and_then(Value::as_object).into_iter().flatten();
    let line = |(path, package): (&String, &Value)| {
        let text = |key: &str| package.get(key).and_then(Value::as_str);
        let name = path.strip_prefix("node_modules/")?;
        Some((name.to_owned(), format!("{} {}", text("version")?, text("integrity")?)))
    };
    Ok(packages.filter_map(line).collect())
}

/// What is built into the executable is what somebody looked at once, to the byte.
fn check_pins(web: &Path) -> Result<()> {
    let pins = std::fs::read_to_string(web.join(PINS)).with_context(|| format!("can't read web/{PINS}"))?;
    let installed = installed(web)?;
    let pinned = pins.lines().filter_map(|line| line.split_once(' '));
    let wrong: Vec<_> = pinned
        .filter(|(name, pin)| installed.get(*name).is_some_and(|here| here != pin))
        .map(|(name, _)| name)
        .collect();
    if wrong.is_empty() {
        return Ok(());
    }
    bail!(
        "npm installed other packages than web/{PINS} names: {}. If that is meant: cargo xtask web --pin",
        wrong.join(", ")
    )
}

fn pin() -> Result<()> {
    install::npm()?;
    let web = project::root().join("web");
    let pins = std::fs::read_to_string(web.join(PINS)).with_context(|| format!("can't read web/{PINS}"))?;
    std::fs::write(web.join(PINS), pinned_anew(&pins, &installed(&web)?))
        .with_context(|| format!("can't write web/{PINS}"))?;
    build()
}

/// The list of the same packages, each as it is installed here. One for other systems stays as it was.
fn pinned_anew(pins: &str, installed: &BTreeMap<String, String>) -> String {
    let anew = |line: &str| {
        let name = line.split(' ').next().unwrap_or_default();
        installed.get(name).map_or_else(|| format!("{line}\n"), |pin| format!("{name} {pin}\n"))
    };
    pins.lines().map(anew).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_is_built_under_its_own_name() {
        assert_eq!(file("editor/editor.ts"), "editor.js");
        assert_eq!(file("editor/editor.css"), "editor.css");
    }

    #[test]
    fn a_package_that_changed_is_named() {
        let folder = project::TempFolder::new("pins").unwrap();
        let modules = folder.path().join("node_modules");
        std::fs::create_dir_all(&modules).unwrap();
        let list = r#"{"packages":{"node_modules/yjs":{"version":"1.0.0","integrity":"sha512-a"}}}"#;
        std::fs::write(modules.join(".package-lock.json"), list).unwrap();
        std::fs::write(folder.path().join(PINS), "yjs 1.0.0 sha512-a\nfsevents 1.0.0 sha512-b\n").unwrap();
        check_pins(folder.path()).unwrap();
        std::fs::write(folder.path().join(PINS), "yjs 1.0.0 sha512-b\n").unwrap();
        assert!(check_pins(folder.path()).unwrap_err().to_string().contains("yjs"));
    }

    #[test]
    fn what_only_tests_pages_is_not_pinned() {
        let installed =
            [("yjs", "2.0.0 sha512-c"), ("axe-core", "1.0.0 sha512-d"), ("lib0", "1.0.0 sha512-e")];
        let installed = installed.map(|(name, pin)| (name.to_owned(), pin.to_owned())).into();
        let anew = pinned_anew("yjs 1.0.0 sha512-a\nfsevents 1.0.0 sha512-b\nlib0\n", &installed);
        assert_eq!(anew, "yjs 2.0.0 sha512-c\nfsevents 1.0.0 sha512-b\nlib0 1.0.0 sha512-e\n");
    }
}
