//! XML, written element by element.

use super::html::escape_into;

/// XML in the making: every element that was opened is closed by the function that opened it.
#[derive(Default)]
pub(super) struct Markup {
    pub(super) out: String,
}

impl Markup {
    /// An element with what `inside` writes.
    pub(super) fn element(
        &mut self,
        name: &str,
        attributes: &[(&str, &str)],
        inside: impl FnOnce(&mut Self),
    ) {
        self.start(name, attributes);
        let before = self.out.len();
        self.out.push('>');
        inside(self);
        if self.out.len() == before + 1 {
            self.out.pop();
            self.out.push_str("/>");
        } else {
            self.out.push_str("</");
            self.out.push_str(name);
            self.out.push('>');
        }
    }

    /// An element without content.
    pub(super) fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.start(name, attributes);
        self.out.push_str("/>");
    }

    /// An element with text; nothing where the text is empty.
    pub(super) fn text(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        if !text.is_empty() {
            self.element(name, attributes, |xml| escape_into(&mut xml.out, text));
        }
    }

    /// Attributes whose value is empty are left out.
    fn start(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.out.push('<');
        self.out.push_str(name);
        for (name, value) in attributes.iter().filter(|(_, value)| !value.is_empty()) {
            self.out.push(' ');
            self.out.push_str(name);
            self.out.push_str("=\"");
            escape_into(&mut self.out, value);
            self.out.push('"');
        }
    }
}
