//! Running text: spans with marks, links and languages, white space squeezed across them.

use news::{Mark, Span, Text};

use crate::clean;

/// Bytes of links that every body may have in its spans, and how often beyond that it may repeat each link that it was sent:
/// one around a text of many small spans would be kept with each of them.
const LINKS: usize = 16 << 10;
const REPEATS: usize = 16;

/// Text as it comes in, until its block ends.
#[derive(Debug, Default)]
pub(super) struct Flow {
    /// Spans that a text has at most.
    most: usize,
    /// Bytes of links that may still be kept.
    links_left: usize,
    /// Whether marks or links were left out, as there were too many.
    cut: bool,
    spans: Vec<Span>,
    /// Bytes of the spans.
    ended: usize,
    run: String,
    /// Whether a space here would follow a space or begin the text.
    gap: bool,
    marks: Vec<Mark>,
    links: Vec<String>,
    langs: Vec<String>,
}

impl Flow {
    pub(super) fn new(most: usize) -> Self {
        Self { most, links_left: LINKS, gap: true, ..Self::default() }
    }

    pub(super) fn is_cut(&self) -> bool {
        self.cut
    }

    pub(super) fn push(&mut self, text: &str) {
        clean::squeeze(&mut self.run, text, &mut self.gap);
    }

    pub(super) fn is_empty(&self) -> bool {
        self.spans.is_empty() && self.run.is_empty()
    }

    pub(super) fn last_char(&self) -> Option<char> {
        self.run.chars().next_back().or_else(|| self.spans.last()?.text.chars().next_back())
    }

    /// Bytes so far.
    pub(super) fn len(&self) -> usize {
        self.run.len() + self.ended
    }

    /// Whether the text so far ends within a sentence.
    pub(super) fn may_go_on(&self) -> bool {
        let whole = self.run.trim_end();
        let last =
            whole.chars().next_back().or_else(|| self.spans.last()?.text.trim_end().chars().next_back());
        last.is_some_and(|c| {
            c.is_alphanumeric() || matches!(c, ',' | '-' | '–' | '—' | '(' | ')' | '&' | '/' | '%')
        })
    }

    pub(super) fn open_mark(&mut self, mark: Mark) {
        self.end_run();
        self.marks.push(mark);
    }

    pub(super) fn close_mark(&mut self) {
        self.end_run();
        self.marks.pop();
    }

    pub(super) fn open_link(&mut self, link: String) {
        self.end_run();
        self.links_left = self.links_left.saturating_add(link.len().saturating_mul(REPEATS));
        self.links.push(link);
    }

    pub(super) fn close_link(&mut self) {
        self.end_run();
        self.links.pop();
    }

    pub(super) fn open_lang(&mut self, lang: String) {
        self.end_run();
        self.langs.push(lang);
    }

    pub(super) fn close_lang(&mut self) {
        self.end_run();
        self.langs.pop();
    }

    fn end_run(&mut self) {
        if self.run.is_empty() {
            return;
        }
        let text = std::mem::take(&mut self.run);
        self.ended += text.len();
        let (mark, link, lang) = (self.marks.last().copied(), self.links.last(), self.langs.last());
        let full = self.spans.len() >= self.most;
        match self.spans.last_mut() {
            Some(last) if last.mark == mark && last.link.as_ref() == link && last.lang.as_ref() == lang => {
                last.text.push_str(&text);
            }
            Some(last) if full => {
                last.text.push_str(&text);
                self.cut = true;
            }
            _ => {
                if self.spans.is_empty() {
                    // Most texts have one span, and a body is kept for long.
                    self.spans.reserve_exact(1);
                }
                let left = self.links_left.checked_sub(link.map_or(0, String::len));
                self.cut |= left.is_none();
                self.links_left = left.unwrap_or(self.links_left);
                let link = link.filter(|_| left.is_some()).cloned();
                self.spans.push(Span { text, mark, link, lang: lang.cloned() });
            }
        }
    }

    /// The text so far, trimmed and in NFC; the next one starts afresh.
    pub(super) fn take(&mut self) -> Text {
        self.end_run();
        self.gap = true;
        self.ended = 0;
        let mut spans = std::mem::take(&mut self.spans);
        while let Some(last) = spans.last_mut() {
            last.text.truncate(last.text.trim_end_matches(clean::is_space).len());
            if !last.text.is_empty() {
                break;
            }
            spans.pop();
        }
        for span in &mut spans {
            span.text = clean::nfc_owned(std::mem::take(&mut span.text));
        }
        Text(spans)
    }
}

/// Appends `more` to `text`, a space between them; whether its marks and links had room in `most` spans.
pub(super) fn append(text: &mut Text, more: Text, most: usize) -> bool {
    if text.0.is_empty() {
        *text = more;
        return true;
    }
    match text.0.last_mut() {
        _ if more.0.is_empty() => {}
        Some(last) if last.link.is_none() => last.text.push(' '),
        _ => text.0.push(Span { text: " ".into(), ..Span::default() }),
    }
    more.0.into_iter().fold(true, |whole, span| whole & add(&mut text.0, span, most))
}

/// Adds a span, or where there are too many only its words; whether nothing of it is lost.
fn add(spans: &mut Vec<Span>, span: Span, most: usize) -> bool {
    let full = spans.len() >= most;
    match spans.last_mut().filter(|_| full) {
        Some(last) => {
            last.text.push_str(&span.text);
            last.mark == span.mark && last.link == span.link && last.lang == span.lang
        }
        None => {
            spans.push(span);
            true
        }
    }
}
