//! The papers at the root, and whether links between papers lead somewhere.

use std::path::Path;

use super::{Files, Text};
use crate::project;

const ROOT: &[&str] = &["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE"];
const ARCHITECTURE_LINES: usize = 130;

pub fn check(files: &Files) -> Vec<String> {
    let missing = ROOT.iter().filter(|paper| !files.paths.iter().any(|path| path == *paper));
    let mut found: Vec<String> = missing.map(|paper| format!("{paper}: must exist")).collect();
    for paper in files.texts.iter().filter(|file| file.path.ends_with(".md")) {
        if paper.path == "ARCHITECTURE.md" && paper.text.lines().count() > ARCHITECTURE_LINES {
            found.push(format!("{}: more than {ARCHITECTURE_LINES} lines", paper.path));
        }
        found.extend(dead_links(paper));
    }
    found
}

fn dead_links(paper: &Text) -> Vec<String> {
    let root = project::root();
    let beside = root.join(&paper.path).parent().map(Path::to_path_buf).unwrap_or_default();
    let mut found = Vec::new();
    for (number, line) in (1..).zip(paper.text.lines()) {
        for link in links(line).filter(|link| !beside.join(link).exists()) {
            found.push(format!("{}:{number}: the link to {link} leads nowhere", paper.path));
        }
    }
    found
}

/// The files of the project that a line links to; what stands in code is no link.
fn links(line: &str) -> impl Iterator<Item = &str> {
    let words = line.split('`').step_by(2).filter(|_| !line.starts_with("    "));
    let targets = words.flat_map(|words| words.split("](").skip(1)).filter_map(|rest| rest.split(')').next());
    let ours = targets.filter(|link| !link.contains(':') && !link.starts_with('#'));
    ours.map(|link| link.split('#').next().unwrap_or(link))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_to_files_are_found() {
        let line = "[a](a.md), [b](docs/b.md#part), [c](https://example.org), [d](#here)";
        assert_eq!(links(line).collect::<Vec<_>>(), ["a.md", "docs/b.md"]);
        assert_eq!(links("`[a](a.md)` and [b](b.md)").collect::<Vec<_>>(), ["b.md"]);
    }
}
