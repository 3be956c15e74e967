//! Whether all attributes of an element can be read: one that is lost may be the one that stops an item.

use std::collections::HashSet;

/// What is wrong with the attributes of an element.
pub(super) enum Lost {
    /// Something stands there that is no name with a quoted value.
    Written,
    /// One stands there twice.
    Twice,
}

impl Lost {
    pub(super) fn says(&self) -> &'static str {
        match self {
            Self::Written => "an attribute of it isn't written as XML wants, so it may be lost",
            Self::Twice => "an attribute of it stands twice; only the first was read",
        }
    }
}

/// The names of an element's attributes: nearly all elements have few, so that looking at each is fastest.
#[derive(Default)]
struct Names<'n> {
    few: [&'n [u8]; 12],
    more: Option<HashSet<&'n [u8]>>,
}

impl<'n> Names<'n> {
    /// Whether the name that comes after `count` others is one of them.
    fn has(&mut self, count: usize, name: &'n [u8]) -> bool {
        let before = self.few.get(..count).unwrap_or(&self.few).contains(&name);
        match self.few.get_mut(count) {
            Some(place) => *place = name,
            None => return before || !self.more.get_or_insert_default().insert(name),
        }
        before
    }
}

/// How many attributes there are, counted to one more than `most`, and whether one may declare a namespace.
pub(super) fn count(mut rest: &[u8], most: usize) -> Result<(usize, bool), Lost> {
    let (mut count, mut declares) = (0, false);
    rest = rest.trim_ascii_start();
    if rest.is_empty() {
        return Ok((count, declares));
    }
    let mut names = Names::default();
    while !rest.is_empty() && count <= most {
        declares |= rest.starts_with(b"xmlns");
        let (name, after) = attribute(rest).ok_or(Lost::Written)?;
        if names.has(count, name) {
            return Err(Lost::Twice);
        }
        rest = after.trim_ascii_start();
        count += 1;
    }
    Ok((count, declares))
}

/// The name of the first attribute, and what stands after its value.
fn attribute(text: &[u8]) -> Option<(&[u8], &[u8])> {
    let (name, after) = text.split_at_checked(memchr::memchr(b'=', text)?)?;
    let name = name.trim_ascii_end();
    if name.is_empty() || name.iter().any(u8::is_ascii_whitespace) {
        return None;
    }
    let (quote, value) = after.get(1..)?.trim_ascii_start().split_first()?;
    let quoted = matches!(quote, b'"' | b'\'');
    let after = value.get(memchr::memchr(*quote, value).filter(|_| quoted)? + 1..)?;
    Some((name, after))
}
