//! Style sheets and scripts as they stand in a page: without what only their readers in the source need.

use crate::site::Error;

/// A style sheet without comments and without space that means nothing.
pub fn small_css(source: &str) -> String {
    let mut css = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(c) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/").map_or("", |(_, after)| after);
        } else if c == '"' || c == '\'' {
            let (string, after) = quoted(rest, c);
            css.push_str(string);
            rest = after;
        } else if c.is_whitespace() {
            rest = rest.trim_start();
            let before = css.chars().last();
            if !(rest.is_empty() || hugs(before) || before == Some(':') || hugs(rest.chars().next())) {
                css.push(' ');
            }
        } else {
            if c == '}' && css.ends_with(';') {
                css.pop();
            }
            css.push(c);
            rest = rest.get(c.len_utf8()..).unwrap_or_default();
        }
    }
    css
}

/// Whether space beside this character means nothing; a document's edge does too.
fn hugs(c: Option<char>) -> bool {
    c.is_none_or(|c| matches!(c, '{' | '}' | ';' | ',' | '>'))
}

fn quoted(text: &str, quote: char) -> (&str, &str) {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        if c == quote && !escaped {
            return text.split_at(at + 1);
        }
        escaped = c == '\\' && !escaped;
    }
    (text, "")
}

/// A script without indentation, empty lines and lines of comment; line breaks stay, as they can end statements.
pub fn small_js(source: &str) -> String {
    let lines = source.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// Sees to it that a theme's style can't end the element that it stands in.
pub fn check_css(file: &str, css: &str) -> Result<(), Error> {
    match ["</", "<!--", "@import"].into_iter().find(|bad| css.contains(bad)) {
        Some(what) => Err(Error::BadStyle { file: file.to_owned(), what }),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(source: &str, expected: &str) {
        assert_eq!(small_css(source), expected);
    }

    #[test]
    fn space_that_means_nothing_goes() {
        check("/* why */\na { color: red;\n  margin: 0 1px; }\n", "a{color:red;margin:0 1px}");
        check("a > b, c d { e: calc(1px + 2px) }", "a>b,c d{e:calc(1px + 2px)}");
        check(
            "@media (min-width: 768px) and (x) { .a :not(b) { c: d } }",
            "@media (min-width:768px) and (x){.a :not(b){c:d}}",
        );
        check("a::after { content: \" ( \\\" \" }", "a::after{content:\" ( \\\" \"}");
    }

    #[test]
    fn a_script_keeps_its_lines() {
        assert_eq!(small_js("// why\nconst a = 1;\n\n  b('//c')\n"), "const a = 1;\nb('//c')");
    }

    #[test]
    fn a_theme_stays_inside_its_element() {
        assert!(check_css("theme.css", "a{}</style><script>").is_err());
        assert!(check_css("theme.css", ":root{--accent:#123}").is_ok());
    }
}
