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
        if !only_tests(path) {
            let own = without_tests(&file.text);
            found.extend(too_long(path, own.len(), functions(&own, function_name)));
        }
    }
    for file in files.scripts() {
        let path = &file.path;
        if !file.text.starts_with("// ") {
            found.push(format!("{path}:1: must open with a line that says what the file is"));
        }
        let own: Vec<_> = (1..).zip(file.text.lines()).collect();
        found.extend(too_long(path, own.len(), functions(&own, script_function_name)));
    }
    found
}

/// What of a file stops too late.
fn too_long(path: &str, lines: usize, functions: Vec<Function<'_>>) -> Vec<String> {
    let long = functions.into_iter().filter(|function| function.length > FUNCTION.stop);
    let file = (lines > FILE.stop)
        .then(|| format!("{path}: {lines} lines without its tests; a file stops at {}", FILE.stop));
    let functions = long.map(|Function { line, name, length }| {
        format!("{path}:{line}: {name} has {length} lines; a function stops at {}", FUNCTION.stop)
    });
    file.into_iter().chain(functions).collect()
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
        for function in functions(&own, function_name) {
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

/// The functions among lines; `named` gives the name where a line begins one.
fn functions<'a>(lines: &[(usize, &'a str)], named: fn(&str) -> Option<&str>) -> Vec<Function<'a>> {
    let mut found = Vec::new();
    for (at, (line, text)) in lines.iter().enumerate() {
        let Some(name) = named(text) else { continue };
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

/// The name where a line of TypeScript begins a function: with its keyword, as what is given to a name, or as a method.
fn script_function_name(line: &str) -> Option<&str> {
    let modifiers = ["export ", "private ", "override ", "readonly ", "const ", "async "];
    let words =
        modifiers.iter().fold(line.trim_start(), |rest, word| rest.strip_prefix(word).unwrap_or(rest));
    if let Some(after) = words.strip_prefix("function ") {
        return name_before(after, &['(', '<']);
    }
    if words.ends_with("=> {") {
        return words.contains(" = ").then(|| name_before(words, &[' ', ':'])).flatten();
    }
    let name = if words.ends_with(['{', '(']) { name_before(words, &['(', '<'])? } else { return None };
    (!matches!(name, "if" | "for" | "while" | "switch" | "catch" | "return")).then_some(name)
}

/// The name that a text begins with, up to one of these.
fn name_before<'a>(text: &'a str, ends: &[char]) -> Option<&'a str> {
    let (name, _) = text.split_once(ends)?;
    let fits = |c: char| c.is_alphanumeric() || c == '_';
    (!name.is_empty() && name.chars().all(fits)).then_some(name)
}

/// The lines from a function's first to the brace that closes it: in formatted code, the first at the same depth.
fn length(lines: &[(usize, &str)]) -> usize {
    let first = lines.first().map(|(_, line)| *line).unwrap_or_default();
    let depth = first.len() - first.trim_start().len();
    for (at, (_, line)) in lines.iter().enumerate() {
        let text = line.trim_start();
        let same_depth = line.len() - text.len() == depth && !text.is_empty();
        let one_line = at == 0 && (line.ends_with('}') || line.ends_with(';'));
        let closes = at > 0
            && same_depth
            && (text == "}" || text.starts_with("})") || text.ends_with(';') || text.ends_with("{}"));
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
        let found: Vec<_> = functions(&own, function_name).iter().map(|f| (f.name, f.length)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn functions_of_scripts_are_measured() {
        let check = |text: &str, expected: &[(&str, usize)]| {
            let lines: Vec<_> = (1..).zip(text.lines()).collect();
            let found = functions(&lines, script_function_name);
            let found: Vec<_> = found.iter().map(|f| (f.name, f.length)).collect();
            assert_eq!(found, expected, "{text}");
        };
        check("export async function a<T>(b: T): void {\n  c()\n}\n", &[("a", 3)]);
        check("const a = async (b: B): C => {\n  if (b) {\n  }\n}\n", &[("a", 4)]);
        check(
            "class A {\n  private a({ b }: B): C {\n  }\n\n  readonly d = (): void => {\n  };\n}\n",
            &[("a", 2), ("d", 2)],
        );
        check("a.on('b', () => {\n})\nsetTimeout(() => {\n})\n", &[]);
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
