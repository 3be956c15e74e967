//! Quotation marks as a service's language has them. A quote that brings its own keeps them.

use std::borrow::Cow;

use news::Text;

use crate::locale::Language;

/// What a quote may begin with that was typed with marks, whatever the language.
const OPENING: [char; 16] =
    ['"', '\'', '“', '”', '„', '‟', '‘', '’', '‚', '«', '»', '‹', '「', '『', '《', '〝'];

/// The paragraphs of a quote between the language's marks; marks of the same kind within become the inner ones.
pub fn quoted<'a>(language: &Language, texts: &'a [Text]) -> Vec<Cow<'a, Text>> {
    let mut said: Vec<_> = texts.iter().filter(|text| !text.is_blank()).map(Cow::Borrowed).collect();
    if said.first().is_none_or(|text| text.to_plain().trim_start().starts_with(OPENING)) {
        return said;
    }
    for text in &mut said {
        let ours = text.to_mut().0.iter_mut().filter(|span| span.lang.is_none());
        ours.for_each(|span| span.text = inner(language, &span.text));
    }
    let ([open, close, ..], space) = (&language.quotes, space(language));
    if let Some(span) = said.first_mut().and_then(|text| text.to_mut().0.first_mut()) {
        span.text = format!("{open}{space}{}", span.text.trim_start());
    }
    if let Some(span) = said.last_mut().and_then(|text| text.to_mut().0.last_mut()) {
        span.text = format!("{}{space}{close}", span.text.trim_end());
    }
    said
}

/// French sets its marks off with a narrow space that doesn't break.
fn space(language: &Language) -> &'static str {
    if language.tag.starts_with("fr") { "\u{202F}" } else { "" }
}

fn inner(language: &Language, text: &str) -> String {
    let [open, close, inner_open, inner_close] = &language.quotes;
    text.replace(open, inner_open).replace(close, inner_close)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(service: &str, said: &[&str], expected: &[&str]) {
        let texts: Vec<_> = said.iter().map(|text| Text::plain(*text)).collect();
        let quoted = quoted(crate::locale::service(service).unwrap(), &texts);
        assert_eq!(quoted.iter().map(|text| text.to_plain()).collect::<Vec<_>>(), expected, "{service}");
    }

    #[test]
    fn a_quote_stands_between_the_marks_of_its_language() {
        for (service, expected) in [
            ("english", "“He waits.”"),
            ("persian", "«He waits.»"),
            ("urdu", "”He waits.“"),
            ("bosnian", "„He waits.”"),
            ("macedonian", "„He waits.“"),
            ("russian", "«He waits.»"),
            ("cantonese", "「He waits.」"),
            ("khmer", "«He waits.»"),
            ("french-africa", "«\u{202F}He waits.\u{202F}»"),
        ] {
            check(service, &["He waits."], &[expected]);
        }
    }

    #[test]
    fn a_quote_within_has_the_inner_marks() {
        check("english", &["He said “no” and left."], &["“He said ‘no’ and left.”"]);
        check("russian", &["Он сказал «нет»."], &["«Он сказал „нет“.»"]);
        check("cantonese", &["佢話「唔係」。"], &["「佢話『唔係』。」"]);
    }

    #[test]
    fn marks_open_the_first_paragraph_and_close_the_last() {
        check("english", &["One.", " ", "Two."], &["“One.", "Two.”"]);
        check("english", &[], &[]);
    }

    #[test]
    fn a_quote_that_was_typed_with_marks_keeps_them() {
        check("english", &["“One,” he said."], &["“One,” he said."]);
        check("persian", &["\"One\""], &["\"One\""]);
    }

    #[test]
    fn every_service_has_marks_that_differ_within() {
        for language in crate::locale::all() {
            let [open, close, inner, inner_close] = &language.quotes;
            assert!(open != close && inner != inner_close, "{}", language.id);
        }
    }
}
