//! Text to HTML, escaped; nothing that a journalist or a wire wrote is markup.

pub mod body;
pub mod burmese;
pub mod caption;
pub mod embed;
pub mod lang;
mod quote;
pub mod words;

use minijinja::Value;
use serde::{Serialize, Serializer};

/// HTML that is safe to stand in a page as it is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Html(String);

impl Html {
    /// Takes markup made here.
    pub fn made(html: String) -> Self {
        Self(html)
    }

    /// Escapes what somebody wrote.
    pub fn text(text: &str) -> Self {
        let mut html = String::with_capacity(text.len());
        escape(text, &mut html);
        Self(html)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Serialize for Html {
    /// For a template it is a string that is not escaped again; for all else, a string.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Value::from_safe_string(self.0.clone()).serialize(serializer)
    }
}

/// Escapes for text and for attributes in double quotes.
pub fn escape(text: &str, into: &mut String) {
    let mut from = 0;
    for (at, byte) in text.bytes().enumerate() {
        let entity = match byte {
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'&' => "&amp;",
            b'"' => "&quot;",
            _ => continue,
        };
        into.push_str(text.get(from..at).unwrap_or_default());
        into.push_str(entity);
        from = at + 1;
    }
    into.push_str(text.get(from..).unwrap_or_default());
}

/// Where a text's link may lead: http, https, mailto or tel, without a space or control character.
pub fn safe_link(link: &str) -> Option<&str> {
    let (scheme, rest) = link.split_once(':')?;
    let known = ["http", "https", "mailto", "tel"].iter().any(|known| scheme.eq_ignore_ascii_case(known));
    let clean = !link.chars().any(|c| c.is_control() || c.is_whitespace());
    (known && clean && !rest.is_empty()).then_some(link)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_write_is_never_markup() {
        assert_eq!(
            Html::text("<b a=\"1\">R&D</b> خبر").as_str(),
            "&lt;b a=&quot;1&quot;&gt;R&amp;D&lt;/b&gt; خبر"
        );
    }

    #[test]
    fn a_link_leads_only_where_links_may() {
        for good in
            ["https://example.org/a?b=c", "HTTP://example.org", "mailto:desk@example.org", "tel:+1555"]
        {
            assert!(safe_link(good).is_some(), "{good}");
        }
        for bad in [
            "javascript:alert(1)",
            "data:text/html,x",
            "//example.org",
            "https:",
            "java\nscript:x",
            "http://a b",
        ] {
            assert!(safe_link(bad).is_none(), "{bad}");
        }
    }
}
