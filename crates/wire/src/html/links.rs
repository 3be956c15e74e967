//! Links made absolute, and only such as a reader may follow.

use crate::clean;

/// The longest link that is kept, in bytes.
const LONGEST: usize = 4_096;

/// `href` as an absolute http, https, mailto or tel URL, resolved against `base`; none for anything else.
pub(crate) fn absolute(href: &str, base: &str) -> Option<String> {
    let href = href.trim_matches(|c: char| clean::is_space(c) || c.is_control());
    if href.is_empty() || href.len() > LONGEST || base.len() > LONGEST {
        return None;
    }
    let joined = match scheme(href) {
        Some(name)
            if ["http", "https", "mailto", "tel"].iter().any(|known| name.eq_ignore_ascii_case(known)) =>
        {
            href.to_owned()
        }
        Some(_) => return None,
        None => join(href, base)?,
    };
    Some(escaped(&joined))
}

/// Whether a URL is http or https.
pub(crate) fn is_web(url: &str) -> bool {
    scheme(url).is_some_and(|name| name.eq_ignore_ascii_case("http") || name.eq_ignore_ascii_case("https"))
}

/// The scheme of a URL, if it has one (RFC 3986, 3.1).
fn scheme(url: &str) -> Option<&str> {
    let (name, _) = url.split_once(':')?;
    let mut bytes = name.bytes();
    let begins = bytes.next().is_some_and(|b| b.is_ascii_alphabetic());
    (begins && bytes.all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.'))).then_some(name)
}

/// Resolves a reference without a scheme against a web address (RFC 3986, 5.2).
fn join(reference: &str, base: &str) -> Option<String> {
    if !is_web(base) {
        return None;
    }
    let base = base.split('#').next()?;
    let (scheme, rest) = base.split_once("://")?;
    if reference.starts_with("//") {
        return Some(format!("{scheme}:{reference}"));
    }
    let authority = rest.split(['/', '?']).next()?;
    let path_and_query = rest.get(authority.len()..)?;
    let path = path_and_query.split('?').next()?;
    if reference.starts_with('#') {
        return Some(format!("{scheme}://{rest}{reference}"));
    }
    if reference.starts_with('?') {
        return Some(format!("{scheme}://{authority}{path}{reference}"));
    }
    let (target, tail) = reference.split_at_checked(reference.find(['?', '#']).unwrap_or(reference.len()))?;
    let folder = path.rfind('/').and_then(|at| path.get(..=at)).unwrap_or("/");
    let whole = if target.starts_with('/') { target.to_owned() } else { format!("{folder}{target}") };
    Some(format!("{scheme}://{authority}{}{tail}", without_dots(&whole)))
}

/// A path without `.` and `..` (RFC 3986, 5.2.4).
fn without_dots(path: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    let mut folder = false;
    for part in path.split('/').skip(1) {
        folder = matches!(part, "." | "..");
        match part {
            "." => {}
            ".." => {
                kept.pop();
            }
            _ => kept.push(part),
        }
    }
    let end = if folder && !kept.is_empty() { "/" } else { "" };
    format!("/{}{end}", kept.join("/"))
}

/// Characters that no URL may hold are percent-encoded; letters of any script stay as they are.
fn escaped(url: &str) -> String {
    let mut escaped = String::with_capacity(url.len());
    for c in url.chars() {
        match c {
            ' ' | '"' | '<' | '>' | '`' | '\\' | '^' | '{' | '|' | '}' => {
                escaped.push_str(&format!("%{:02X}", u32::from(c)));
            }
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// Whether a picture's address is what a script made of none, or that of a file which only counts readers.
pub(super) fn is_no_picture(source: &str) -> bool {
    let path = source.split(['?', '#']).next().unwrap_or_default().trim();
    let name = path.rsplit('/').next().unwrap_or_default().to_ascii_lowercase();
    let counts = |name: &str| {
        let mut words = name.split(['-', '_']);
        name == "pixel"
            || words.next_back() == Some("pixel")
                && (path.contains("/tracking/")
                    || words.any(|word| matches!(word, "rss" | "tracking" | "counter")))
    };
    let stem = name.strip_suffix(".png").or_else(|| name.strip_suffix(".gif"));
    matches!(path, "undefined" | "null") || stem.is_some_and(counts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_resolved() {
        let base = "http://a/b/c/d;p?q";
        for (reference, expected) in [
            ("g", "http://a/b/c/g"),
            ("./g", "http://a/b/c/g"),
            ("g/", "http://a/b/c/g/"),
            ("/g", "http://a/g"),
            ("//g", "http://g"),
            ("?y", "http://a/b/c/d;p?y"),
            ("g?y", "http://a/b/c/g?y"),
            ("#s", "http://a/b/c/d;p?q#s"),
            ("g#s", "http://a/b/c/g#s"),
            (".", "http://a/b/c/"),
            ("..", "http://a/b/"),
            ("../g", "http://a/b/g"),
            ("../../../g", "http://a/g"),
            ("HTTP://x/y z", "HTTP://x/y%20z"),
            ("mailto:a@b.example", "mailto:a@b.example"),
        ] {
            assert_eq!(absolute(reference, base).as_deref(), Some(expected), "{reference}");
        }
    }

    #[test]
    fn what_no_reader_may_follow_is_no_link() {
        for href in [
            "javascript:alert(1)",
            " JaVaScript:x",
            "data:text/html,x",
            "file:///etc/passwd",
            "",
            "vbscript:x",
        ] {
            assert_eq!(absolute(href, "http://a/"), None, "{href}");
        }
        assert_eq!(absolute("g", ""), None);
        assert_eq!(absolute("java\nscript:x", "http://a/").as_deref(), Some("http://a/javascript:x"));
    }
}
