//! Every crate that is linked in has a licence that the project may live with: those of `deny.toml`.

use anyhow::{Context, Result};
use serde_json::Value;

use super::edges::{list, text};
use crate::project;

pub fn check(metadata: &Value) -> Result<Vec<String>> {
    let deny = std::fs::read_to_string(project::root().join("deny.toml")).context("can't read deny.toml")?;
    let allowed = allowed(&deny);
    let packages = list(metadata, "packages").filter(|package| resolved(metadata, package));
    Ok(packages.filter_map(|package| complaint(package, &allowed)).collect())
}

/// Whether a package is used on this system.
fn resolved(metadata: &Value, package: &Value) -> bool {
    let nodes = metadata.get("resolve").map(|resolve| list(resolve, "nodes")).into_iter().flatten();
    nodes.into_iter().any(|node| node.get("id") == package.get("id"))
}

/// The names between the brackets of `allow = [ ... ]`.
fn allowed(deny: &str) -> Vec<&str> {
    let list = deny.split("\nallow = [").nth(1).and_then(|rest| rest.split(']').next()).unwrap_or_default();
    list.split('"').skip(1).step_by(2).collect()
}

fn complaint(package: &Value, allowed: &[&str]) -> Option<String> {
    let name = text(package, "name").unwrap_or_default();
    let Some(licence) = text(package, "license") else {
        return Some(format!("crate {name}: says no licence; look for another crate"));
    };
    let fits = satisfied(licence, allowed);
    (!fits).then(|| format!("crate {name}: its licence, {licence}, is not among those of deny.toml"))
}

/// Whether an SPDX licence expression can be satisfied with the licences allowed (SPDX 2.3, annex D). Old crates write
/// `/` for OR.
fn satisfied(expression: &str, allowed: &[&str]) -> bool {
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut rest = words.as_slice();
    either(&mut rest, allowed) && rest.is_empty()
}

fn either(rest: &mut &[&str], allowed: &[&str]) -> bool {
    let mut fits = both(rest, allowed);
    while next_is(rest, "OR") {
        // Not short-circuited: the words must be read either way.
        fits |= both(rest, allowed);
    }
    fits
}

fn both(rest: &mut &[&str], allowed: &[&str]) -> bool {
    let mut fits = one(rest, allowed);
    while next_is(rest, "AND") {
        fits &= one(rest, allowed);
    }
    fits
}

fn one(rest: &mut &[&str], allowed: &[&str]) -> bool {
    if next_is(rest, "(") {
        let fits = either(rest, allowed);
        return next_is(rest, ")") && fits;
    }
    let Some(name) = take(rest) else { return false };
    if !next_is(rest, "WITH") {
        return allowed.contains(&name);
    }
    let exception = take(rest).unwrap_or_default();
    // An exception only gives more.
    allowed.contains(&name) || allowed.contains(&format!("{name} WITH {exception}").as_str())
}

fn next_is(rest: &mut &[&str], word: &str) -> bool {
    let is = rest.first() == Some(&word);
    if is {
        take(rest);
    }
    is
}

fn take<'a>(rest: &mut &[&'a str]) -> Option<&'a str> {
    let (first, others) = rest.split_first()?;
    *rest = others;
    Some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(expression: &str, expected: bool) {
        assert_eq!(satisfied(expression, &["MIT", "Apache-2.0", "Zlib"]), expected, "{expression}");
    }

    #[test]
    fn expressions_are_understood() {
        check("MIT", true);
        check("MIT/Apache-2.0", true);
        check("GPL-3.0 OR MIT", true);
        check("GPL-3.0 AND MIT", false);
        check("(MIT OR GPL-3.0) AND Zlib", true);
        check("(MIT AND GPL-3.0) OR BSD-2-Clause", false);
        check("Apache-2.0 WITH LLVM-exception OR GPL-2.0", true);
        check("GPL-2.0 WITH Classpath-exception-2.0", false);
        check("", false);
        check("(MIT", false);
    }

    #[test]
    fn the_list_is_read_from_deny_toml() {
        assert_eq!(allowed("[licenses]\nallow = [\n  \"MIT\", # short\n  \"ISC\",\n]\n"), ["MIT", "ISC"]);
    }
}
