//! The templates: built in, replaced file by file by an operator's theme, read once.

use std::collections::BTreeMap;

use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, Error as Problem, Output, State, UndefinedBehavior, Value};
use serde::Serialize;

use crate::html;
use crate::site::{Error, Theme};

macro_rules! built_in {
    ($($name:literal),* $(,)?) => { &[$(($name, include_str!(concat!("../templates/", $name)))),*] };
}

/// Every file that a theme may replace.
const BUILT_IN: &[(&str, &str)] = built_in![
    "alert.html",
    "base.css",
    "blocks.css",
    "card.html",
    "front.css",
    "front.html",
    "list-text.html",
    "list.html",
    "note.css",
    "notice.html",
    "page.html",
    "picture.html",
    "saving.css",
    "services.html",
    "story-text.html",
    "story.css",
    "story.html",
    "text-blocks.css",
    "text.css",
    "text.html",
    "theme.css",
];

/// The files as this site has them.
pub struct Sources(BTreeMap<&'static str, String>);

impl Sources {
    /// # Errors
    /// Where the theme holds a file that replaces nothing: a name written wrong would be lost in silence.
    pub fn new(theme: Theme) -> Result<Self, Error> {
        let mut sources: BTreeMap<_, _> =
            BUILT_IN.iter().map(|(name, text)| (*name, (*text).to_owned())).collect();
        for (name, text) in theme.sources {
            match sources.get_mut(name.as_str()) {
                Some(source) => *source = text,
                None => return Err(Error::UnknownFile(name, sources.into_keys().collect())),
            }
        }
        Ok(Self(sources))
    }

    /// The file of that name; every name asked for is one of ours.
    pub fn get(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }

    /// # Errors
    /// Where a template doesn't parse.
    pub fn environment(&self) -> Result<Environment<'static>, Error> {
        let mut environment = Environment::new();
        environment.set_undefined_behavior(UndefinedBehavior::SemiStrict);
        environment.set_formatter(write);
        environment.set_auto_escape_callback(|_| AutoEscape::Html);
        for (name, source) in self.0.iter().filter(|(name, _)| name.ends_with(".html")) {
            let added = environment.add_template_owned(*name, joined(source));
            added.map_err(|problem| template(name, &problem))?;
        }
        Ok(environment)
    }
}

/// A value as templates see it.
pub fn value<T: Serialize>(value: T) -> Value {
    Value::from(Serde(value))
}

/// What went wrong in a template, with all its causes.
pub fn template(file: &str, problem: &Problem) -> Error {
    let mut reason = problem.to_string();
    let mut cause = std::error::Error::source(problem);
    while let Some(inner) = cause {
        reason.push_str(": ");
        reason.push_str(&inner.to_string());
        cause = inner.source();
    }
    Error::Template { file: problem.name().unwrap_or(file).to_owned(), reason }
}

/// Prints a value; absent ones print nothing. MiniJinja's own way also escapes slashes, of which addresses are full.
fn write(out: &mut Output<'_>, state: &mut State<'_, '_>, value: &Value) -> Result<(), Problem> {
    if value.is_none() {
        return Ok(());
    }
    let Some(text) = value.as_str() else { return minijinja::escape_formatter(out, state, value) };
    if value.is_safe() {
        return out.write_str(text).map_err(Problem::from);
    }
    let mut escaped = String::with_capacity(text.len());
    html::escape(text, &mut escaped);
    out.write_str(&escaped).map_err(Problem::from)
}

/// A template in one line: what stands between two tags or blocks at the end of a line means nothing.
fn joined(source: &str) -> String {
    let mut one = String::with_capacity(source.len());
    for line in source.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let between_tags = one.ends_with(['>', '}']) || line.starts_with(['<', '{']);
        if !one.is_empty() && !between_tags {
            one.push(' ');
        }
        one.push_str(line);
    }
    one
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn space_between_tags_goes_and_between_words_stays() {
        assert_eq!(
            joined("<ul>\n  <li>a\n    b</li>\n{% if x %}\n  c\n{% endif %}</ul>"),
            "<ul><li>a b</li>{% if x %}c{% endif %}</ul>"
        );
    }

    #[test]
    fn a_theme_replaces_files_and_names_no_others() {
        let theme = |name: &str| Theme { sources: BTreeMap::from([(name.to_owned(), "x".to_owned())]) };
        assert_eq!(Sources::new(theme("theme.css")).unwrap().get("theme.css"), "x");
        let error = Sources::new(theme("them.css")).err().unwrap().to_string();
        assert!(error.contains("\"them.css\"") && error.contains(", theme.css"), "{error}");
    }

    #[test]
    fn a_broken_template_is_named() {
        let theme = Theme { sources: BTreeMap::from([("card.html".to_owned(), "{% if %}".to_owned())]) };
        let error = Sources::new(theme).unwrap().environment().err().unwrap().to_string();
        assert!(error.contains("card.html"), "{error}");
    }
}
