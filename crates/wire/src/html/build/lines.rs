//! Line breaks: some begin a paragraph, some only wrap a line.

use super::{Builder, Hold, Undo};

/// Lines that an agency wraps have more bytes than this; shorter ones are of a list or an address.
const SHORTEST_WRAP: usize = 40;

impl Builder<'_> {
    /// From here on every line of the source is a line of the text, but for running text between them that is wrapped.
    pub(crate) fn keep_lines(&mut self) {
        self.preformatted += 1;
        self.wraps = true;
    }

    /// Preformatted text; a line that is indented begins a block.
    pub(super) fn lines(&mut self, text: &str) {
        for (number, line) in text.split('\n').enumerate() {
            if number > 0 && self.goes_on(line) {
                self.line = (self.flow.len(), true);
                self.flow.push(" ");
                self.flow.push(line);
                continue;
            }
            if number > 0 && (self.broken || !self.wraps || !self.flow.may_go_on()) {
                self.end_text();
            } else if number > 0 {
                self.broken = true;
            }
            if self.broken && line.starts_with("  ") {
                self.end_text();
            } else if self.broken && !line.trim().is_empty() {
                self.end_line(line);
            }
            if self.flow.is_empty() {
                self.indented = line.starts_with([' ', '\t']);
            }
            self.flow.push(line);
        }
    }

    /// Whether a line only wraps the one before: where paragraphs begin with an indented line, one that isn't begins none,
    /// however the line before ends. A row of a table and an entry of a list do.
    fn goes_on(&self, line: &str) -> bool {
        let (start, _) = self.line;
        let long = self.flow.len().saturating_sub(start) >= SHORTEST_WRAP;
        self.wraps
            && self.indented
            && !self.broken
            && long
            && line.starts_with(|c: char| !c.is_whitespace() && !matches!(c, '*' | '-' | '–' | '•'))
            && !line.contains("   ")
    }

    /// A line break begins a paragraph, except where a block can't be parted, or where it only wraps a line: then what
    /// follows shows it.
    pub(super) fn line_break(&mut self) -> Undo {
        let parts = self.leaves.is_empty()
            && matches!(self.holds.last(), None | Some(Hold::Facts { .. } | Hold::Quote { .. }));
        if !parts {
            self.flow.push(" ");
        } else if self.broken || self.preformatted > 0 || !self.flow.may_go_on() {
            self.end_text();
        } else {
            self.broken = true;
        }
        Undo::Nothing
    }

    /// A line break was a hard wrap where the line before it is long and has no end mark, and the one after begins in lower
    /// case or goes on what was wrapped before.
    pub(super) fn end_line(&mut self, next: &str) {
        let length = self.flow.len();
        let (start, wrapped) = self.line;
        let lower = next.trim_start().starts_with(char::is_lowercase);
        let cased =
            next.chars().find(|c| c.is_alphabetic()).is_some_and(|c| c.is_lowercase() || c.is_uppercase());
        if length.saturating_sub(start) < SHORTEST_WRAP || !(lower || (wrapped && cased)) {
            return self.end_text();
        }
        self.broken = false;
        self.flow.push(" ");
        self.line = (length, true);
    }
}

#[cfg(test)]
mod tests {
    use news::Body;

    use crate::limits::Limits;

    fn check(source: &str, expected: &[&str]) {
        let body = Body::of(crate::html::html(source, &Limits::default(), "").blocks);
        let found: Vec<String> = body.texts().iter().map(|text| text.to_plain()).collect();
        assert_eq!(found, expected, "{source}");
    }

    const LONG: &str = "Rain is forecast over the whole of the coast and";

    #[test]
    fn a_hard_wrap_is_a_space() {
        check(&format!("<p>{LONG} <br />the hills."), &[&format!("{LONG} the hills.")]);
        check(&format!("<p>{LONG}<br><b>the</b> hills."), &[&format!("{LONG} the hills.")]);
        let wrapped = format!("{LONG} the hills near {LONG} Bells");
        check(
            &format!("<p>{LONG}<br>the hills near {LONG} Bells<br>Line of Road is shut."),
            &[&format!("{wrapped} Line of Road is shut.")],
        );
    }

    /// Takes minutes where each break counts all before it.
    #[test]
    fn breaks_without_end_are_read_in_one_pass() {
        let source = format!("<b>{}</b> so<br>", LONG.to_lowercase()).repeat(50_000);
        let built = crate::html::html(&source, &Limits::default(), "");
        assert_eq!(built.blocks.len(), 1);
    }

    #[test]
    fn another_line_break_begins_a_paragraph() {
        check(&format!("<p>{LONG}.<br>the hills"), &[&format!("{LONG}."), "the hills"]);
        check(&format!("<p>{LONG}<br>The hills"), &[LONG, "The hills"]);
        check(&format!("<p>{LONG}<br><br>the hills"), &[LONG, "the hills"]);
        check(&format!("<p>{LONG}<br></p><p>the hills"), &[LONG, "the hills"]);
        check("<p>apples<br>pears<br>plums", &["apples", "pears", "plums"]);
        let han = "雨".repeat(40);
        check(&format!("<p>{han}<br>{han}"), &[&han, &han]);
    }
}
