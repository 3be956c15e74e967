//! Words and files that the project never contains.

use super::{Files, Text};
use crate::project;

/// What must not stand in a text, and why. Each is put together from two parts, so that this file keeps the rule too.
const WORDS: &[(&str, &str)] = &[
    (concat!("TO", "DO"), "finish it or say in an issue what is left"),
    (concat!("FIX", "ME"), "mend it or say in an issue what is wrong"),
    (concat!("to", "do!("), "finish it"),
    (concat!("unimple", "mented!("), "finish it"),
    (concat!("#[ign", "ore"), "a test that doesn't run is no test"),
    (concat!("registry.npm", "js"), "a registry's address: name packages by name and version"),
    (concat!("index.", "crates.io"), "a registry's address: name packages by name and version"),
    (concat!("static.", "crates.io"), "a registry's address: name packages by name and version"),
    (concat!("deb.", "debian.org"), "a registry's address: name packages by name"),
];

/// Folders at the top of the machines that the project is written on.
const MACHINES: &[&str] = &[concat!("/wo", "rk/"), concat!("/fa", "rm/"), concat!("/ro", "ot/")];

/// Files that a package manager fetches or writes.
const FETCHED: &[&str] =
    &[".woff", ".woff2", ".ttf", ".otf", ".jar", ".min.js", "package-lock.json", ".so", ".a"];
const MOST_BYTES: u64 = 2 << 20;

pub fn check(files: &Files) -> Vec<String> {
    let mut found: Vec<String> = files.texts.iter().flat_map(words).collect();
    found.extend(files.paths.iter().filter_map(|path| fetched(path)));
    found
}

fn words(file: &Text) -> Vec<String> {
    // Cargo writes it, with the index that each crate came from.
    if file.path == "Cargo.lock" {
        return Vec::new();
    }
    let lines = (1..).zip(file.text.lines());
    let of_line = |(number, line): (usize, &str)| {
        let known = WORDS.iter().find(|(word, _)| line.contains(word)).copied();
        let (word, why) = known.or_else(|| Some((machine_path(line)?, "a path of one machine")))?;
        Some(format!("{}:{number}: {word} must not stand here: {why}", file.path))
    };
    lines.filter_map(of_line).collect()
}

/// A folder of one machine, where a path begins with it.
fn machine_path(line: &str) -> Option<&'static str> {
    let begins = |(at, _): (usize, &str)| {
        let before = line.get(..at).and_then(|before| before.chars().next_back());
        before.is_none_or(|before| !before.is_alphanumeric() && before != '.')
    };
    MACHINES.iter().copied().find(|folder| line.match_indices(folder).any(begins))
}

fn fetched(path: &str) -> Option<String> {
    if path.contains("node_modules/") || FETCHED.iter().any(|ending| path.ends_with(ending)) {
        return Some(format!("{path}: can be fetched or built; name it in a manifest instead of keeping it"));
    }
    let size = std::fs::metadata(project::root().join(path)).map_or(0, |data| data.len());
    (size > MOST_BYTES)
        .then(|| format!("{path}: {size} bytes; a file of the project has {MOST_BYTES} at most"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_line(line: &str, complaints: usize) {
        let file = Text { path: "a.md".into(), text: line.into() };
        assert_eq!(words(&file).len(), complaints, "{line}");
    }

    #[test]
    fn unfinished_work_is_seen() {
        check_line(concat!("// TO", "DO: later"), 1);
        check_line(concat!("see /wo", "rk/main"), 1);
        check_line(concat!("\"/wo", "rk/x\""), 1);
        check_line("what is there to do at /home/work/desk", 0);
    }

    #[test]
    fn fetched_files_are_seen() {
        for path in ["web/node_modules/a.js", "web/fonts/noto.woff2", "web/package-lock.json"] {
            assert!(fetched(path).is_some(), "{path}");
        }
        assert!(fetched("xtask/src/main.rs").is_none());
    }
}
