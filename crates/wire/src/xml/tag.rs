//! An opened element and its attributes.

use std::borrow::Cow;

use quick_xml::escape::{resolve_html5_entity, unescape_with};
use quick_xml::events::BytesStart;

use super::Space;
use crate::clean;
use crate::limits::Limits;

/// An opened element.
pub(crate) struct Tag<'a> {
    pub(super) start: BytesStart<'a>,
    /// Bytes of the prefix with its colon.
    pub(super) prefixed: usize,
    pub(super) space: Space,
    pub(super) limits: &'a Limits,
}

impl Tag<'_> {
    /// The name as written, with its prefix.
    pub(crate) fn name(&self) -> &str {
        self.start.name().0
    }

    /// The name without its prefix.
    pub(crate) fn local(&self) -> &str {
        self.name().get(self.prefixed..).unwrap_or_default()
    }

    /// The prefix, empty where there is none.
    pub(crate) fn prefix(&self) -> &str {
        self.name().get(..self.prefixed.saturating_sub(1)).unwrap_or_default()
    }

    /// The namespace that it is in.
    pub(crate) fn space(&self) -> Space {
        self.space
    }

    /// Whether it has no attributes.
    pub(crate) fn is_bare(&self) -> bool {
        self.start.attributes_raw().len() < 3
    }

    /// Each attribute's name as written and its value, entities resolved; no more than the limit.
    pub(crate) fn attributes(&self) -> impl Iterator<Item = (&str, Cow<'_, str>)> {
        let mut attributes = self.start.attributes();
        attributes.with_checks(false);
        attributes.take(self.limits.max_attributes).flatten().map(|a| (a.key.0, unescape(a.value)))
    }

    /// An attribute by its name as written.
    pub(crate) fn attr(&self, name: &str) -> Option<Cow<'_, str>> {
        // Most that are asked for aren't there, and that is seen without taking the attributes apart.
        memchr::memmem::find(self.start.attributes_raw().as_bytes(), name.as_bytes())?;
        let mut attributes = self.start.attributes();
        attributes.with_checks(false);
        let mut attributes = attributes.take(self.limits.max_attributes).flatten();
        attributes.find(|a| a.key.0 == name).map(|a| unescape(a.value))
    }

    /// An attribute as one clean line within the limit; none where it is absent or blank.
    pub(crate) fn line(&self, name: &str) -> Option<String> {
        self.line_of(&self.attr(name)?)
    }

    /// The value of one of its attributes as one clean line within the limit; none where it is blank.
    pub(crate) fn line_of(&self, value: &str) -> Option<String> {
        let mut line = clean::line(value);
        clean::cut(&mut line, self.limits.max_text);
        Some(line).filter(|line| !line.is_empty())
    }

    /// An attribute by its name, with any prefix where there is none without: what decides must not hide behind one.
    pub(crate) fn under_any_prefix(&self, local: &str) -> Option<Cow<'_, str>> {
        let named = |name: &str| name.split_once(':').is_some_and(|(_, name)| name == local);
        self.attr(local).or_else(|| {
            memchr::memmem::find(self.start.attributes_raw().as_bytes(), local.as_bytes())?;
            self.attributes().find(|(name, _)| named(name)).map(|(_, value)| value)
        })
    }

    /// Every attribute of a name, whatever its prefix.
    pub(crate) fn under_every_prefix<'t>(&'t self, local: &'t str) -> impl Iterator<Item = Cow<'t, str>> {
        let named = move |name: &str| name.rsplit(':').next() == Some(local);
        self.attributes().filter(move |(name, _)| named(name)).map(|(_, value)| value)
    }

    /// A whole number in an attribute.
    pub(crate) fn number<N: std::str::FromStr>(&self, name: &str) -> Option<N> {
        self.attr(name)?.trim().parse().ok()
    }
}

pub(crate) fn unescape(value: Cow<'_, str>) -> Cow<'_, str> {
    if !value.contains('&') {
        return value;
    }
    match unescape_with(&value, resolve_html5_entity) {
        Ok(text) => Cow::Owned(text.into_owned()),
        Err(_) => value,
    }
}
