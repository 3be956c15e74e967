//! Budgets: how long a file and a function may be.

use super::Files;

const FILE: Budget = Budget { aim: 120, stop: 500 };
const FUNCTION: Budget = Budget { aim: 8, stop: 70 };
/// Beside the aim stands what is worth naming; a function of nine lines is not.
const WORTH_NAMING: usize = 30;

struct Budget {
    aim: usize,
    stop: usize,
}

/// A function and its lines, from its signature to its closing brace.
struct Function<'a> {
    line: usize,
    name: &'a str,
    length: usize,
}

pub fn check(files: &Files) -> Vec<String> {
    let mut found = Vec::new();
    for file in files.rust() {
        let path = &file.path;
        if !file.text.starts_with("//!") {
            found.push(format!("{path}:1: must open with a //! line that says what the file is"));
        }
        if only_tests(path) {
            continue;
        }
        let own = without_tests(&file.text);
        if own.len() > FILE.stop {
            found.push(format!(
                "{path}: {} lines without its tests; a file stops at {}",
                own.len(),
                FILE.stop
            ));
        }
        let long = functions(&own).into_iter().filter(|function| function.length > FUNCTION.stop);
        found.extend(long.map(|f| {
            format!(
                "{path}:{}: {} has {} lines; a function stops at {}",
                f.line, f.name, f.length, FUNCTION.stop
            )
        }));
    }
    found
}

/// What is over the aims: worth a look, no error.
pub fn over_aim(files: &Files) -> Vec<String> {
    let mut found = Vec::new();
    let mut lengths = Vec::new();
    for file in files.rust().filter(|file| !only_tests(&file.path)) {
        let own = without_tests(&file.text);
        if own.len() > FILE.aim {
            found.push(format!("{}: {} lines (aim {})", file.path, own.len(), FILE.aim));
        }
        for function in functions(&own) {
            lengths.push(function.length);
            if function.length > WORTH_NAMING {
                let Function { line, name, length } = function;
                found.push(format!("{}:{line}: {name} has {length} lines (aim {})", file.path, FUNCTION.aim));
            }
        }
    }
    lengths.sort_unstable();
    let at = |share: usize| lengths.get(lengths.len() * share / 100).copied().unwrap_or_default();
    found.push(format!(
        "{} functions: half have at most {} lines, nine of ten {}",
        lengths.len(),
        at(50),
        at(90)
    ));
    found
}

fn only_tests(path: &str) -> bool {
    let mut parts = path.split('/');
    parts.any(|part| matches!(part, "tests" | "benches" | "fixtures" | "tests.rs"))
}

/// The lines of a file, each with its number, without test modules. Formatted code ends such a module with the first
/// brace in the first column.
fn without_tests(text: &str) -> Vec<(usize, &str)> {
    let mut own = Vec::new();
    let mut lines = (1..).zip(text.lines()).peekable();
    while let Some((number, line)) = lines.next() {
        let module = line == "#[cfg(test)]" && lines.peek().is_some_and(|(_, next)| next.starts_with("mod "));
        if !module {
            own.push((number, line));
        } else if lines.next().is_some_and(|(_, head)| head.ends_with('{')) {
            lines.by_ref().find(|(_, line)| *line == "}");
        }
    }
    own
}

fn functions<'a>(lines: &[(usize, &'a str)]) -> Vec<Function<'a>> {
    let mut found = Vec::new();
    for (at, (line, text)) in lines.iter().enumerate() {
        let Some(name) = function_name(text) else { continue };
        let rest = lines.get(at..).unwrap_or_default();
        found.push(Function { line: *line, name, length: length(rest) });
    }
    found
}

/// The name behind `fn`, where a line begins a function.
fn function_name(line: &str) -> Option<&str> {
    let words = line.trim_start();
    let (before, after) =
        if let Some(after) = words.strip_prefix("fn ") { ("", after) } else { words.split_once(" fn ")? };
    let qualifiers = ["pub", "const", "async", "unsafe", "extern", "default"];
    let all_qualify = before.split_whitespace().all(|word| {
        let word = word.split('(').next().unwrap_or_default();
        qualifiers.contains(&word) || word.starts_with('"') || before.contains("pub(in ")
    });
    let name = after.split(|c: char| !c.is_alphanumeric() && c != '_').next()?;
    (all_qualify && !name.is_empty()).then_some(name)
}

/// The lines from a function's first to the brace that closes it: in formatted code, the first at the same depth.
fn length(lines: &[(usize, &str)]) -> usize {
    let first = lines.first().map(|(_, line)| *line).unwrap_or_default();
    let depth = first.len() - first.trim_start().len();
    for (at, (_, line)) in lines.iter().enumerate() {
        let text = line.trim_start();
        let same_depth = line.len() - text.len() == depth && !text.is_empty();
        let one_line = at == 0 && (line.ends_with('}') || line.ends_with(';'));
        let closes = at > 0 && same_depth && (text == "}" || text.ends_with(';') || text.ends_with("{}"));
        if one_line || closes {
            return at + 1;
        }
    }
    lines.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[(&str, usize)]) {
        let own = without_tests(text);
        let found: Vec<_> = functions(&own).iter().map(|f| (f.name, f.length)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn functions_are_measured() {
        check("fn a() {}\n", &[("a", 1)]);
        check("pub(crate) async fn a() {\n    b();\n}\n", &[("a", 3)]);
        check("impl A {\n    pub fn a(\n        b: B,\n    ) -> C {\n        d\n    }\n}\n", &[("a", 5)]);
        check(
            "trait A {\n    fn a(&self);\n    fn b(\n        &self,\n    ) -> C;\n}\n",
            &[("a", 1), ("b", 3)],
        );
        check("let text = \"a fn b() {\";\n", &[]);
    }

    #[test]
    fn tests_are_not_counted() {
        let text = "fn a() {\n}\n#[cfg(test)]\nmod tests {\n    fn b() {\n    }\n}\nfn c() {}\n";
        check(text, &[("a", 2), ("c", 1)]);
        assert_eq!(without_tests(text).len(), 3);
        assert_eq!(without_tests("#[cfg(test)]\nmod tests;\nfn a() {}\n").len(), 1);
    }
}
