//! Text with marks: spans as stories have them, formats as the document has them.

use std::sync::Arc;

use news::{Mark, Span, Text};
use yrs::types::Attrs;
use yrs::types::text::YChange;
use yrs::{Any, Out, ReadTxn, Text as _, XmlTextRef};

use crate::shape::{MARKS, mark};

/// The longest value that a mark bears: a link's address.
const VALUE: usize = 4_000;

/// A run of text that is formatted alike.
pub struct Run {
    pub text: String,
    pub formats: Attrs,
}

/// The runs of a text. Whatever is no text among them is left out.
pub fn runs<T: ReadTxn>(text: &XmlTextRef, txn: &T) -> Vec<Run> {
    let run = |insert, attributes: Option<Box<Attrs>>| match insert {
        Out::Any(Any::String(text)) => {
            Some(Run { text: text.to_string(), formats: attributes.map(|a| *a).unwrap_or_default() })
        }
        _ => None,
    };
    let chunks = text.diff(txn, YChange::identity);
    chunks.into_iter().filter_map(|chunk| run(chunk.insert, chunk.attributes)).collect()
}

/// Whether an editor can show a text: nothing but text in it, and marks that it knows.
pub fn sound<T: ReadTxn>(text: &XmlTextRef, txn: &T) -> bool {
    let value = |value: &Any| match value {
        Any::String(text) => text.len() <= VALUE,
        Any::Bool(_) | Any::Number(_) | Any::Null => true,
        _ => false,
    };
    let format = |(name, of): (&Arc<str>, &Any)| match of {
        Any::Map(of) => MARKS.contains(&mark(name)) && of.len() <= 4 && of.values().all(value),
        Any::Null => true,
        _ => false,
    };
    text.diff(txn, YChange::identity).iter().all(|chunk| {
        let text = matches!(&chunk.insert, Out::Any(Any::String(_)));
        text && chunk.attributes.as_ref().is_none_or(|formats| formats.iter().all(format))
    })
}

/// What runs say. What is only suggested is left out, unless `suggested`.
pub fn text(runs: Vec<Run>, suggested: bool) -> Text {
    let mut text = Text::default();
    for run in runs {
        if suggested || !has(&run.formats, "insertion") {
            push(&mut text, span(run));
        }
    }
    text
}

/// Adds a span, to the one before it where they are marked alike.
pub fn push(text: &mut Text, span: Span) {
    match text.0.last_mut() {
        _ if span.text.is_empty() => {}
        Some(last) if (last.mark, &last.link, &last.lang) == (span.mark, &span.link, &span.lang) => {
            last.text.push_str(&span.text);
        }
        _ => text.0.push(span),
    }
}

/// The formats of a span.
pub fn formats(span: &Span) -> Attrs {
    let mut formats = Attrs::new();
    if let Some(mark) = span.mark {
        formats.insert(name(mark).into(), Any::Map(Arc::default()));
    }
    let mut with = |mark: &str, key: &str, value: &Option<String>| {
        if let Some(value) = value {
            let value = [(key.to_owned(), Any::from(value.as_str()))];
            formats.insert(mark.into(), Any::Map(Arc::new(value.into())));
        }
    };
    with("link", "href", &span.link);
    with("lang", "tag", &span.lang);
    formats
}

fn span(run: Run) -> Span {
    let mark = MARKED.into_iter().find(|mark| has(&run.formats, name(*mark)));
    let link = value(&run.formats, "link", "href").filter(|link| leads_somewhere(link));
    Span { mark, link, lang: value(&run.formats, "lang", "tag"), text: run.text }
}

const MARKED: [Mark; 4] = [Mark::Strong, Mark::Emphasis, Mark::Sub, Mark::Sup];

fn name(mark: Mark) -> &'static str {
    match mark {
        Mark::Emphasis => "emphasis",
        Mark::Strong => "strong",
        Mark::Sub => "sub",
        Mark::Sup => "sup",
    }
}

fn has(formats: &Attrs, name: &str) -> bool {
    formats.iter().any(|(format, value)| mark(format) == name && !matches!(value, Any::Null))
}

pub fn value(formats: &Attrs, mark: &str, key: &str) -> Option<String> {
    let Some(Any::Map(of)) = formats.get(mark) else { return None };
    match of.get(key) {
        Some(Any::String(value)) => Some(value.to_string()),
        _ => None,
    }
}

/// Whether a story may link there. What may not is left out here, rather than that a whole revision is refused for it.
pub fn leads_somewhere(link: &str) -> bool {
    let lower = link.trim().to_ascii_lowercase();
    let schemes = ["https://", "http://", "mailto:", "tel:", "story:"];
    link.len() <= 2_000 && schemes.iter().any(|scheme| lower.starts_with(scheme))
}
