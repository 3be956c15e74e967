//! JSON that isn't quite: what breaks only a value is mended, so that what stands after it is read.

use news::Defect;

use super::MOST_DEEP;
use crate::clean;
use crate::defects::quarantine;
use crate::limits::Limits;

/// What was wrong with a text, kind by kind.
#[derive(Default)]
struct Found {
    controls: bool,
    numbers: bool,
    deep: bool,
}

/// `text` with escapes for the control characters in its strings, and null for numbers that are none and for what is too
/// deep; with the defects that say so. None where nothing of that is in it.
pub(crate) fn mended(text: &str, limits: &Limits) -> Option<(String, Vec<Defect>)> {
    let mut mender = Mender { text, at: 0, kept: 0, out: String::new(), found: Found::default() };
    mender.run(limits.max_depth.min(MOST_DEEP).saturating_sub(2));
    let found = mender.found;
    let told = [
        (found.controls, "malformed", "control characters stand in strings; they were read as if escaped"),
        (found.numbers, "malformed", "a number is none, or too large (NaN, 1e999); it was read as null"),
        (found.deep, "too-large", "too deep values; they were read as null"),
    ];
    let defects: Vec<Defect> = told
        .into_iter()
        .filter(|(is, ..)| *is)
        .map(|(_, code, detail)| quarantine(code, "file", detail))
        .collect();
    let mut out = mender.out;
    out.push_str(text.get(mender.kept..).unwrap_or_default());
    (!defects.is_empty()).then_some((out, defects))
}

struct Mender<'t> {
    text: &'t str,
    at: usize,
    /// How much of the text is in `out`.
    kept: usize,
    out: String,
    found: Found,
}

impl Mender<'_> {
    fn run(&mut self, most: usize) {
        let mut depth = 0_usize;
        while let Some(byte) = self.peek() {
            match byte {
                b'"' => self.string(true),
                b'[' | b'{' if depth >= most => {
                    self.found.deep = true;
                    let from = self.at;
                    self.skip_value();
                    self.replace(from, self.at, "null");
                }
                b'[' | b'{' => (depth, self.at) = (depth + 1, self.at + 1),
                b']' | b'}' => (depth, self.at) = (depth.saturating_sub(1), self.at + 1),
                b'-' | b'+' | b'.' | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => self.bare(),
                _ => self.at += 1,
            }
        }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn replace(&mut self, from: usize, to: usize, with: &str) {
        self.out.push_str(self.text.get(self.kept..from).unwrap_or_default());
        self.out.push_str(with);
        self.kept = to;
    }

    /// Passes over a string; control characters in it are escaped, unless all of it is left out.
    fn string(&mut self, kept: bool) {
        self.at += 1;
        while let Some(byte) = self.peek() {
            match byte {
                b'"' => {
                    self.at += 1;
                    return;
                }
                b'\\' => self.at += 1,
                0..0x20 if kept => {
                    self.found.controls = true;
                    self.replace(self.at, self.at + 1, &format!("\\u{byte:04x}"));
                }
                _ => {}
            }
            self.at += 1;
        }
    }

    /// Passes over a list or an object to its end.
    fn skip_value(&mut self) {
        let mut depth = 0_usize;
        while let Some(byte) = self.peek() {
            match byte {
                b'"' => {
                    self.string(false);
                    continue;
                }
                b'[' | b'{' => depth += 1,
                b']' | b'}' => depth = depth.saturating_sub(1),
                _ => {}
            }
            self.at += 1;
            if depth == 0 {
                return;
            }
        }
    }

    /// A number or a word: what is no JSON is null.
    fn bare(&mut self) {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let ends = |c: char| clean::is_space(c) || matches!(c, ',' | ':' | '"' | '[' | ']' | '{' | '}');
        let word = rest.find(ends).map_or(rest, |end| rest.get(..end).unwrap_or_default());
        let from = self.at;
        self.at += word.len();
        let is_number = || serde_json::from_str::<f64>(word).is_ok();
        let meant_as_number = word.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte));
        if !matches!(word, "true" | "false" | "null") && !is_number() && meant_as_number {
            self.found.numbers = true;
            self.replace(from, self.at, "null");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_breaks_a_value_alone_is_mended() {
        let deep = format!("{}\"]\"{}", "[".repeat(200), "]".repeat(200));
        let kept = format!("{{\"a\": {}null{}, \"b\": 1}}", "[".repeat(117), "]".repeat(117));
        for (given, wanted) in [
            ("{\"a\": \"x\ty\\\"\n\"}", Some("{\"a\": \"x\\u0009y\\\"\\u000a\"}")),
            ("{\"a\": NaN, \"b\": [-Infinity, 1e999]}", Some("{\"a\": null, \"b\": [null, null]}")),
            ("{\"a\": +1, \"b\": 007}", Some("{\"a\": null, \"b\": null}")),
            (&format!("{{\"a\": {deep}, \"b\": 1}}"), Some(kept.as_str())),
            ("{\"a\": [1, -2.5e3, true, null, \"NaN\"]}\n{\"b\":2}", None),
            ("{'a': 1}", None),
            ("", None),
        ] {
            let found = mended(given, &Limits::default()).map(|(text, _)| text);
            assert_eq!(found.as_deref(), wanted, "{given:.60}");
        }
    }
}
