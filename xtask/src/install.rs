//! What the project needs of the machine, and how it gets there: Debian's packages where we may install, plain words
//! where we may not.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::project;

/// Something that a command needs.
pub struct Need {
    /// A program's name, or a path with `*` for a folder whose name is not known.
    sign: &'static str,
    /// Debian's package that brings it.
    package: &'static str,
    /// What can't be done without it.
    why: &'static str,
}

const fn need(sign: &'static str, package: &'static str, why: &'static str) -> Need {
    Need { sign, package, why }
}

/// What building takes.
pub const BUILD: &[Need] = &[
    need("cc", "build-essential", "crates with C in them (SQLite, codecs) are not built"),
    need("nasm", "nasm", "picture codecs are built without their fast parts, or not at all"),
];

/// What testing takes beyond that.
pub const TEST: &[Need] = &[
    need("/usr/lib/postgresql/*/bin/postgres", "postgresql", "the store is tested on SQLite only"),
    need("chromium", "chromium", "pages are not tested in a browser"),
    need(
        "/usr/share/fonts/truetype/noto/NotoSansKhmer-Regular.ttf",
        "fonts-noto-core",
        "pages are tested without the letters of most scripts",
    ),
    need(
        "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
        "fonts-noto-cjk",
        "pages are tested without Chinese, Japanese and Korean letters",
    ),
    need("java", "default-jre-headless", "HTML is not checked for conformance"),
    need("xmllint", "libxml2-utils", "feeds and sitemaps are not validated"),
    need("jing", "jing", "Atom is not validated against its schema"),
    need("exiftool", "libimage-exiftool-perl", "what pictures say is not compared with what another reads"),
];

/// What the bench takes beyond building.
pub const BENCH: &[Need] = &[
    need("nginx", "nginx-light", "there is no peer to compare with"),
    need("wrk", "wrk", "nothing can ask for pages fast enough"),
    need("/usr/lib/postgresql/*/bin/postgres", "postgresql", "ingest is killed on SQLite only"),
    need("chromium", "chromium", "nobody types at the desk"),
];

/// Installs what is missing of `needs`.
///
/// # Errors
/// Where something is missing and can't be installed; says what, why it matters and how to get it.
pub fn ensure(needs: &[&[Need]]) -> Result<()> {
    let missing: Vec<_> = needs.iter().copied().flatten().filter(|need| !there(need.sign)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let packages: Vec<_> = missing.iter().map(|need| need.package).collect();
    let tried = apt(&packages);
    let still: Vec<_> = missing.into_iter().filter(|need| !there(need.sign)).collect();
    if still.is_empty() {
        return Ok(());
    }
    let lines: String =
        still.iter().map(|need| format!("\n  {}: without it, {}", need.package, need.why)).collect();
    let packages: Vec<_> = still.iter().map(|need| need.package).collect();
    let reason = tried.err().map(|error| format!("\n({error:#})")).unwrap_or_default();
    bail!(
        "missing on this machine:{lines}\nOn Debian or Ubuntu: apt-get install {}{reason}",
        packages.join(" ")
    )
}

fn there(sign: &str) -> bool {
    if sign.starts_with('/') { lies_at(sign).is_some() } else { project::find(sign).is_some() }
}

/// The file that a path with a `*` for one folder leads to; of several, the last by name.
pub fn lies_at(sign: &str) -> Option<PathBuf> {
    let Some((before, after)) = sign.split_once("/*/") else {
        return Some(PathBuf::from(sign)).filter(|path| path.exists());
    };
    let folders = std::fs::read_dir(before).ok()?.flatten();
    let mut found: Vec<_> =
        folders.map(|folder| folder.path().join(after)).filter(|path| path.exists()).collect();
    found.sort();
    found.pop()
}

fn apt(packages: &[&str]) -> Result<()> {
    let apt_get = project::find("apt-get").context("there is no apt-get here")?;
    let prefix = may_install()?;
    println!("    installing {}", packages.join(", "));
    let run = |args: &[&str]| {
        let mut command = match prefix {
            Some(sudo) => Command::new(sudo),
            None => Command::new(&apt_get),
        };
        if prefix.is_some() {
            command.arg("-n").arg("DEBIAN_FRONTEND=noninteractive").arg(&apt_get);
        }
        project::run(command.env("DEBIAN_FRONTEND", "noninteractive").args(args))
    };
    twice(|| {
        run(&["update", "-qq"])?;
        let mut args = vec!["install", "-y", "-qq", "--no-install-recommends"];
        args.extend(packages);
        run(&args)
    })
}

/// How to become root: not at all where we are root already.
fn may_install() -> Result<Option<&'static str>> {
    if is_root() {
        return Ok(None);
    }
    let asked = Command::new("sudo").args(["-n", "true"]).output();
    match asked {
        Ok(output) if output.status.success() => Ok(Some("sudo")),
        _ => bail!("only root may install, and sudo asks for a password"),
    }
}

/// Whether this process is root's.
pub fn is_root() -> bool {
    project::output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

/// Installs npm's packages for the browser tests, unless they are there as `web/package.json` names them.
///
/// # Errors
/// Where npm isn't there or fails.
pub fn npm() -> Result<()> {
    let web = project::root().join("web");
    let wanted = std::fs::read_to_string(web.join("package.json")).context("can't read web/package.json")?;
    let stamp = web.join("node_modules").join("installed.json");
    if std::fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    let npm = project::find("npm").context("npm is missing: install Node.js 20 or newer, with its npm")?;
    twice(|| npm_install(&npm, &web))?;
    std::fs::write(&stamp, wanted).with_context(|| format!("can't write {}", stamp.display()))
}

fn npm_install(npm: &Path, web: &Path) -> Result<()> {
    let mut command = Command::new(npm);
    command.current_dir(web).env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    project::run(command.args(["install", "--no-audit", "--no-fund", "--loglevel", "error"]))
}

/// Networks fail now and then; what fails twice is broken.
fn twice(mut act: impl FnMut() -> Result<()>) -> Result<()> {
    act().or_else(|first| {
        println!("    failed ({first:#}); once more");
        act()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_stands_for_the_newest_folder() {
        let folder = project::TempFolder::new("install").unwrap();
        for version in ["14", "15"] {
            std::fs::create_dir_all(folder.path().join(version).join("bin")).unwrap();
        }
        let sign = format!("{}/*/bin", folder.path().display());
        assert_eq!(lies_at(&sign), Some(folder.path().join("15/bin")));
        assert_eq!(lies_at(&format!("{sign}/postgres")), None);
    }

    #[test]
    fn what_fails_once_is_tried_again() {
        let mut left = 1;
        let once = twice(|| {
            if left == 0 {
                Ok(())
            } else {
                left -= 1;
                bail!("the network")
            }
        });
        assert!(once.is_ok());
        assert!(twice(|| bail!("broken")).is_err());
    }
}
