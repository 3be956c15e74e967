//! Which crate may use which.

use std::collections::{BTreeSet, HashMap};

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

/// Crates that know neither network nor database: nothing that they are made of may.
const APART: &[&str] = &["news", "wire", "picture", "page", "draft"];

/// What opens connections, or is there for those that do.
const CONNECTS: &[&str] = &[
    "async-io",
    "async-nats",
    "async-std",
    "attohttpc",
    "curl",
    "diesel",
    "h2",
    "hickory-resolver",
    "hyper",
    "isahc",
    "libsqlite3-sys",
    "minreq",
    "mio",
    "mongodb",
    "native-tls",
    "object_store",
    "openssl",
    "postgres",
    "quinn",
    "redis",
    "reqwest",
    "rusqlite",
    "rustls",
    "socket2",
    "sqlx",
    "sqlx-core",
    "tokio",
    "tokio-postgres",
    "tungstenite",
    "ureq",
];

pub fn check(metadata: &Value) -> Vec<String> {
    let members = members(metadata);
    let names: Vec<&str> = members.iter().filter_map(|package| text(package, "name")).collect();
    let mut found: Vec<String> = members.iter().flat_map(|package| edges(package, &names)).collect();
    found.extend(members.iter().filter_map(|package| lints(package)));
    found.extend(connections(metadata));
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

/// What the crates that stand apart are made of and may not be; what only their tests use may be anything.
fn connections(metadata: &Value) -> Vec<String> {
    let packages = list(metadata, "packages");
    let names: HashMap<_, _> =
        packages.filter_map(|package| Some((text(package, "id")?, text(package, "name")?))).collect();
    let nodes = metadata.get("resolve").into_iter().flat_map(|resolve| list(resolve, "nodes"));
    let uses: HashMap<_, _> = nodes.filter_map(|node| Some((text(node, "id")?, made_of(node)))).collect();
    let name = |id: &str| names.get(id).copied().unwrap_or_default();
    let mut found = Vec::new();
    for own in members(metadata).into_iter().filter_map(|package| text(package, "id")) {
        let (mut seen, mut next) = (BTreeSet::new(), vec![own]);
        while let Some(id) = next.pop() {
            if seen.insert(id) {
                next.extend(uses.get(id).into_iter().flatten());
            }
        }
        let (own, used) = (name(own), seen.into_iter().map(name));
        let open = used.filter(|used| APART.contains(&own) && CONNECTS.contains(used));
        let told = |used: &str| {
            let why = format!("cargo tree -p {own} -i {used} shows through what");
            format!("crate {own}: knows no network and no database, but is made of {used}; {why}")
        };
        found.extend(open.map(told));
    }
    found
}

fn made_of(node: &Value) -> Vec<&str> {
    let built = |used: &&Value| list(used, "dep_kinds").any(|kind| text(kind, "kind") != Some("dev"));
    list(node, "deps").filter(built).filter_map(|used| text(used, "pkg")).collect()
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

    fn check_made_of(of: &str, kind: Option<&str>, complaints: usize) {
        let metadata = json!({
            "packages": [
                { "id": "o", "name": of, "source": null },
                { "id": "b", "name": "between", "source": "registry" },
                { "id": "u", "name": "ureq", "source": "registry" },
            ],
            "resolve": { "nodes": [
                { "id": "o", "deps": [{ "pkg": "b", "dep_kinds": [{ "kind": kind }] }] },
                { "id": "b", "deps": [{ "pkg": "u", "dep_kinds": [{ "kind": null }] }, { "pkg": "o", "dep_kinds": [] }] },
            ] },
        });
        let found = connections(&metadata);
        assert_eq!(found.len(), complaints, "{of}: {found:?}");
    }

    #[test]
    fn a_crate_that_stands_apart_is_made_of_nothing_that_connects() {
        check_made_of("wire", None, 1);
        check_made_of("draft", Some("build"), 1);
        check_made_of("wire", Some("dev"), 0);
        check_made_of("longwave", None, 0);
    }
}
