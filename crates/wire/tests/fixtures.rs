//! Every file in `fixtures/` against the result beside it, `NAME.expected.json`.
//!
//! The files are made up for this project. `UPDATE_EXPECT=1` writes the results anew; look at the difference.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)] // the helpers are of tests too

use std::path::{Path, PathBuf};

use news::Timestamp;
use serde_json::{Value, json};

/// When all of it came.
const RECEIVED: Timestamp = Timestamp::constant(1_795_600_000, 0);

fn found(bytes: &[u8]) -> Value {
    let parsed = wire::parse(bytes, None, RECEIVED);
    let items: Vec<Value> = parsed.items.iter().map(|item| serde_json::to_value(item).unwrap()).collect();
    json!({ "format": parsed.format.map(|format| format.to_string()), "defects": parsed.defects, "items": items })
}

/// Fields that say nothing are left out, so that a result can be read.
fn brief(value: Value) -> Option<Value> {
    match value {
        Value::Null => None,
        Value::String(text) if text.is_empty() => None,
        Value::Array(list) if list.is_empty() => None,
        Value::Array(list) => {
            Some(Value::Array(list.into_iter().map(|value| brief(value).unwrap_or(Value::Null)).collect()))
        }
        Value::Object(fields) => {
            let kept: serde_json::Map<String, Value> = fields
                .into_iter()
                .filter_map(|(name, value)| Some((name.clone(), told(&name, value)?)))
                .collect();
            if kept.is_empty() { None } else { Some(Value::Object(kept)) }
        }
        other => Some(other),
    }
}

/// An embargo that is unclear since nothing was said is not nothing.
fn told(name: &str, value: Value) -> Option<Value> {
    if name == "unclear" { Some(value) } else { brief(value) }
}

fn check(file: &Path) -> Result<(), String> {
    let found = brief(found(&std::fs::read(file).unwrap())).unwrap();
    let beside = PathBuf::from(format!("{}.expected.json", file.display()));
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(&beside, format!("{found:#}\n")).unwrap();
        return Ok(());
    }
    let wanted =
        std::fs::read_to_string(&beside).map_err(|error| format!("{}: {error}", beside.display()))?;
    let wanted: Value =
        serde_json::from_str(&wanted).map_err(|error| format!("{}: {error}", beside.display()))?;
    if found == wanted { Ok(()) } else { Err(format!("{}: found\n{found:#}", file.display())) }
}

#[test]
fn every_fixture_gives_its_result() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(&folder).unwrap().flatten().map(|entry| entry.path()).collect();
    files.retain(|file| !file.to_string_lossy().ends_with(".expected.json"));
    files.sort();
    assert!(files.len() > 20, "the fixtures are not where they were: {}", folder.display());
    let wrong: Vec<String> = files.iter().filter_map(|file| check(file).err()).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}
