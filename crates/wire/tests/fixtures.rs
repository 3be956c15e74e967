//! Every file of `fixtures/` gives the items that stand beside it in `NAME.expected.json`.
//!
//! `UPDATE_EXPECT=1 cargo test -p wire --test fixtures` writes what is expected anew; look at the difference before it is kept.

use std::path::{Path, PathBuf};

use news::WireItem;

fn fixtures() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> =
        entries.filter(|path| !path.to_string_lossy().ends_with(".expected.json")).collect();
    files.sort();
    files
}

#[test]
fn every_fixture_gives_what_is_expected() {
    let files = fixtures();
    let update = std::env::var_os("UPDATE_EXPECT").is_some();
    let mut wrong = Vec::new();
    for path in &files {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let parsed = wire::parse(&std::fs::read(path).unwrap(), None);
        let format = parsed.format.unwrap_or_else(|| panic!("{name}: no format is known"));
        assert!(name.starts_with(format.as_str()), "{name} was read as {format}");
        let beside = path.with_extension("expected.json");
        if update {
            let items = serde_json::to_string_pretty(&parsed.items).unwrap();
            std::fs::write(&beside, items + "\n").unwrap();
            continue;
        }
        let expected = std::fs::read(&beside).unwrap_or_else(|error| panic!("{}: {error}", beside.display()));
        let expected: Vec<WireItem> = serde_json::from_slice(&expected).unwrap();
        if expected != parsed.items {
            wrong.push(first_difference(&name, &expected, &parsed.items));
        }
    }
    assert!(files.len() >= 20, "only {} fixtures", files.len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn first_difference(name: &str, expected: &[WireItem], found: &[WireItem]) -> String {
    let lines = |items: &[WireItem]| serde_json::to_string_pretty(items).unwrap();
    let (expected, found) = (lines(expected), lines(found));
    let at = expected.lines().zip(found.lines()).position(|(a, b)| a != b).unwrap_or_default();
    let line = |text: &str| text.lines().nth(at).unwrap_or_default().trim().to_owned();
    format!("{name}, line {}: expected {} found {}", at + 1, line(&expected), line(&found))
}
