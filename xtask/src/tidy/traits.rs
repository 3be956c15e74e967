//! A public trait is worth its name once two things implement it, and its documentation says which.

use super::{Files, Text};

pub fn check(files: &Files) -> Vec<String> {
    let mut found = Vec::new();
    for file in files.rust() {
        let mut docs = String::new();
        for (number, line) in (1..).zip(file.text.lines()) {
            match public_trait(line) {
                Some(name) if named(&docs, name, files) < 2 => found.push(format!(
                    "{}:{number}: trait {name} must name its two implementations, in backticks, in its documentation",
                    file.path
                )),
                Some(_) => {}
                None if line.starts_with("///") => docs.push_str(line),
                None if line.starts_with("#[") => {}
                None => docs.clear(),
            }
        }
    }
    found
}

fn public_trait(line: &str) -> Option<&str> {
    let rest = line.strip_prefix("pub trait ")?;
    rest.split(|c: char| !c.is_alphanumeric() && c != '_').next()
}

/// How many types the documentation names that do implement the trait.
fn named(docs: &str, name: &str, files: &Files) -> usize {
    let mut types: Vec<_> = docs.split('`').skip(1).step_by(2).collect();
    types.sort_unstable();
    types.dedup();
    let implemented = |file: &Text, of: &str| file.text.contains(&format!("{name} for {of}"));
    types.into_iter().filter(|of| files.rust().any(|file| implemented(file, of))).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_source(source: &str, complaints: usize) {
        let text = Text { path: "a.rs".into(), text: source.into() };
        let files = Files { paths: Vec::new(), texts: vec![text] };
        assert_eq!(check(&files).len(), complaints, "{source}");
    }

    #[test]
    fn two_are_named() {
        let body = "pub trait Ear {}\nimpl Ear for Dog {}\nimpl Ear for Cat {}\n";
        check_source(&format!("/// Of a [`Dog`] and a [`Cat`].\n{body}"), 0);
        check_source(&format!("/// Of a [`Dog`] and a [`Cow`].\n{body}"), 1);
        check_source(body, 1);
        check_source("trait Ear {}\n", 0);
    }
}
