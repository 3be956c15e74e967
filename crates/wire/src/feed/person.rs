//! Who wrote an entry: names, addresses, and the two in one text.

use crate::clean;

/// An author or contributor.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Person {
    pub name: String,
    pub uri: Option<String>,
    pub email: Option<String>,
}

impl Person {
    /// RSS writes `ann@a.example (Ann)`, mail `Ann <ann@a.example>`, and most feeds just `Ann`.
    pub(super) fn read(text: &str) -> Self {
        let text = clean::line(text);
        let inside = |open: char, close: char| {
            let (before, rest) = text.split_once(open)?;
            let (inner, _) = rest.split_once(close)?;
            Some((before.trim().to_owned(), inner.trim().to_owned()))
        };
        let (name, email) = match (inside('(', ')'), inside('<', '>')) {
            (Some((email, name)), _) if is_address(&email) => (name, Some(email)),
            (_, Some((name, email))) if is_address(&email) => (name, Some(email)),
            _ if is_address(&text) => (String::new(), Some(text.clone())),
            _ => (text.clone(), None),
        };
        Self { name, uri: None, email }
    }

    /// Bytes of what an item keeps of them: the name stands in its byline too.
    pub(super) fn bytes(&self) -> usize {
        let more = [&self.uri, &self.email].into_iter().flatten();
        2 * self.name.len() + more.map(String::len).sum::<usize>()
    }

    /// What can be printed of them.
    pub(super) fn label(&self) -> &str {
        let told = [Some(self.name.as_str()), self.email.as_deref(), self.uri.as_deref()];
        told.into_iter().flatten().find(|label| !label.is_empty()).unwrap_or_default()
    }
}

fn is_address(text: &str) -> bool {
    text.split_once('@')
        .is_some_and(|(user, host)| !user.is_empty() && host.contains('.') && !text.contains(' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_addresses() {
        for (text, name, email) in [
            ("ann@a.example (Ann Lee)", "Ann Lee", Some("ann@a.example")),
            ("Ann Lee <ann@a.example>", "Ann Lee", Some("ann@a.example")),
            ("ann@a.example", "", Some("ann@a.example")),
            ("Ann Lee (AP)", "Ann Lee (AP)", None),
            (" Ann \n Lee ", "Ann Lee", None),
        ] {
            let person = Person::read(text);
            assert_eq!((person.name.as_str(), person.email.as_deref()), (name, email), "{text}");
        }
    }
}
