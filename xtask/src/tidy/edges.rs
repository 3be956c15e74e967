//! Which crate may use which.

use serde_json::Value;

use crate::project;

/// Every crate, and those of ours that it may use. A new crate needs a line here and a decision record that says what
/// it forbids.
const ROOMS: &[(&str, &[&str])] = &[
    ("news", &[]),
    ("wire", &["news"]),
    ("picture", &["news"]),
    ("page", &["news"]),
    ("store", &["news"]),
    ("draft", &["news"]),
    ("longwave", &["news", "wire", "picture", "page", "store", "draft"]),
    ("xtask", &[]),
];

pub fn check(metadata: &Value) -> Vec<String> {
    let members = members(metadata);
    let names: Vec<&str> = members.iter().filter_map(|package| text(package, "name")).collect();
    let mut found: Vec<String> = members.iter().flat_map(|package| edges(package, &names)).collect();
    found.extend(members.iter().filter_map(|package| lints(package)));
    found
}

/// The packages of the workspace: those that come from no registry.
pub fn members(metadata: &Value) -> Vec<&Value> {
    list(metadata, "packages").filter(|package| package.get("source").is_none_or(Value::is_null)).collect()
}

pub fn text<'a>(value: &'a Value, key: &str) -> Option<&'a str> {
    value.get(key)?.as_str()
}

pub fn list<'a>(value: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    value.get(key).and_then(Value::as_array).into_iter().flatten()
}

fn edges(package: &Value, members: &[&str]) -> Vec<String> {
    let name = text(package, "name").unwrap_or_default();
    let Some((_, may)) = ROOMS.iter().find(|(room, _)| *room == name) else {
        return vec![format!(
            "crate {name}: not one of the project's rooms; a new crate needs a decision record that says what it \
             forbids, and a line in xtask/src/tidy/edges.rs"
        )];
    };
    let used = list(package, "dependencies").filter_map(|dependency| text(dependency, "name"));
    let ours = used.filter(|used| members.contains(used) && !may.contains(used));
    ours.map(|used| format!("crate {name}: must not use {used}; it may use {}", all(may))).collect()
}

fn all(may: &[&str]) -> String {
    if may.is_empty() { "none of the project's crates".into() } else { may.join(", ") }
}

fn lints(package: &Value) -> Option<String> {
    let manifest = text(package, "manifest_path")?;
    let written = std::fs::read_to_string(manifest).ok()?;
    let inherits = written.contains("[lints]\nworkspace = true");
    let path = manifest.strip_prefix(&format!("{}/", project::root().display())).unwrap_or(manifest);
    (!inherits).then(|| format!("{path}: must inherit the workspace's lints ([lints] workspace = true)"))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn check_edge(from: &str, to: &str, complaints: usize) {
        let package = json!({ "name": from, "dependencies": [{ "name": to }, { "name": "serde" }] });
        let found = edges(&package, &["news", "wire", "page", "longwave", from]);
        assert_eq!(found.len(), complaints, "{from} -> {to}: {found:?}");
    }

    #[test]
    fn only_the_rooms_edges_pass() {
        check_edge("wire", "news", 0);
        check_edge("longwave", "page", 0);
        check_edge("wire", "page", 1);
        check_edge("news", "wire", 1);
        check_edge("page", "longwave", 1);
        check_edge("xtask", "news", 1);
        check_edge("utils", "news", 1);
    }
}
