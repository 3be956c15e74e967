//! The words of the interface: Fluent text, read once, and the small part of Fluent that it uses.
//!
//! Text, variables, string literals and a choice by count, whose plural forms come from our own table: Fluent's own rules lack
//! languages and forms.

use std::collections::HashMap;

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Message, Pattern, PatternElement, Variant, VariantKey,
};
use fluent_syntax::parser;

use super::{Language, files};

/// The messages of one interface in one language.
#[derive(Debug, Default)]
pub struct Catalogue {
    messages: HashMap<&'static str, Kept>,
    /// What didn't parse; the tests see to it that there is none.
    pub junk: Vec<&'static str>,
}

#[derive(Debug)]
struct Kept {
    value: Pattern<&'static str>,
    /// A desk has yet to confirm it: its comment starts with a question mark.
    doubtful: bool,
}

impl Catalogue {
    /// The catalogue of a folder; empty where there is none.
    pub(super) fn of(folder: &str) -> Self {
        files::messages(folder).map(Self::parse).unwrap_or_default()
    }

    /// The messages of a text in Fluent's syntax. What doesn't parse is left out, and is in [`Catalogue::junk`].
    pub fn parse(text: &'static str) -> Self {
        let resource = match parser::parse(text) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        let mut catalogue = Self::default();
        for entry in resource.body {
            match entry {
                Entry::Message(message) => catalogue.take(message),
                Entry::Junk { content } => catalogue.junk.push(content),
                _ => {}
            }
        }
        catalogue
    }

    fn take(&mut self, message: Message<&'static str>) {
        let Some(value) = message.value else { return };
        let doubtful =
            message.comment.is_some_and(|comment| comment.content.iter().any(|line| line.starts_with('?')));
        self.messages.insert(message.id.name, Kept { value, doubtful });
    }

    /// Whether it has this message.
    pub fn has(&self, key: &str) -> bool {
        self.messages.contains_key(key)
    }

    /// The keys of its messages, in no order.
    pub fn keys(&self) -> impl Iterator<Item = &'static str> + '_ {
        self.messages.keys().copied()
    }

    /// Whether a native speaker has yet to confirm it.
    pub fn doubtful(&self, key: &str) -> bool {
        self.messages.get(key).is_some_and(|entry| entry.doubtful)
    }

    /// The message with its variables; `$countText` and the plural form come from the count, as `language` writes it. None
    /// where it or a variable is missing.
    pub fn format(
        &self,
        language: &Language,
        key: &str,
        args: &[(&str, &str)],
        count: Option<u64>,
    ) -> Option<String> {
        let values = Values { language, args, count };
        let mut out = String::new();
        values.pattern(&self.messages.get(key)?.value, &mut out)?;
        Some(out)
    }

    #[cfg(test)]
    pub(super) fn pattern(&self, key: &str) -> Option<&Pattern<&'static str>> {
        self.messages.get(key).map(|entry| &entry.value)
    }
}

struct Values<'a> {
    language: &'a Language,
    args: &'a [(&'a str, &'a str)],
    count: Option<u64>,
}

impl Values<'_> {
    fn pattern(&self, pattern: &Pattern<&str>, out: &mut String) -> Option<()> {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => out.push_str(value),
                PatternElement::Placeable { expression } => self.expression(expression, out)?,
            }
        }
        Some(())
    }

    fn expression(&self, expression: &Expression<&str>, out: &mut String) -> Option<()> {
        match expression {
            Expression::Inline(inline) => self.inline(inline, out),
            Expression::Select { variants, .. } => self.pattern(&self.variant(variants)?.value, out),
        }
    }

    fn inline(&self, inline: &InlineExpression<&str>, out: &mut String) -> Option<()> {
        match inline {
            InlineExpression::StringLiteral { value } => out.push_str(value),
            InlineExpression::VariableReference { id } if id.name == "countText" => {
                out.push_str(&self.language.number(self.count?));
            }
            InlineExpression::VariableReference { id } => {
                let (_, value) = self.args.iter().find(|(name, _)| *name == id.name)?;
                out.push_str(value);
            }
            _ => return None,
        }
        Some(())
    }

    /// A variant for exactly this number goes before the one for its plural form.
    fn variant<'v, 's>(&self, variants: &'v [Variant<&'s str>]) -> Option<&'v Variant<&'s str>> {
        let count = self.count?;
        let exact = count.to_string();
        let form = self.language.plural(count).as_str();
        let named = |wanted: &str, numeric: bool| {
            variants.iter().find(|variant| match &variant.key {
                VariantKey::Identifier { name } => !numeric && *name == wanted,
                VariantKey::NumberLiteral { value } => numeric && *value == wanted,
            })
        };
        named(&exact, true)
            .or_else(|| named(form, false))
            .or_else(|| variants.iter().find(|variant| variant.default))
    }
}
