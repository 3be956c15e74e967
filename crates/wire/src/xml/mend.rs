//! XML with `<` in running text, as `A < B`: the one slip that is mended, since it can mean nothing else.

use news::Defect;

use crate::defects::quarantine;

/// `text` with `&lt;` for every `<` that begins nothing, and the defect that says so; none where there is no such.
pub(crate) fn mended(text: &str) -> Option<(String, Vec<Defect>)> {
    let mut out = String::new();
    let mut kept = 0;
    let mut at = 0;
    while let Some(next) = text.get(at..).and_then(|rest| memchr::memchr(b'<', rest.as_bytes())) {
        let here = at + next;
        let rest = text.get(here..).unwrap_or_default();
        at = here + past(rest).unwrap_or(1);
        if rest.get(1..).is_some_and(|after| !after.is_empty() && !begins_markup(after)) {
            out.push_str(text.get(kept..here).unwrap_or_default());
            out.push_str("&lt;");
            kept = here + 1;
        }
    }
    if kept == 0 {
        return None;
    }
    out.push_str(text.get(kept..).unwrap_or_default());
    let detail = "a < stands in running text and should be &lt;; it was read as that";
    Some((out, vec![quarantine("malformed", "file", detail)]))
}

/// The bytes of what may have a `<` in it that means nothing.
fn past(rest: &str) -> Option<usize> {
    let (begin, end) =
        [("<![CDATA[", "]]>"), ("<!--", "-->")].into_iter().find(|(begin, _)| rest.starts_with(begin))?;
    let length = rest.find(end).map_or(rest.len(), |at| at + end.len());
    Some(length.max(begin.len()))
}

fn begins_markup(after: &str) -> bool {
    after.starts_with(|c: char| c.is_alphabetic() || matches!(c, '/' | '!' | '?' | '_' | ':'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_begins_nothing_is_text() {
        for (given, wanted) in [
            ("<a>A < B</a>", Some("<a>A &lt; B</a>")),
            ("<a>1 <2 <3</a>", Some("<a>1 &lt;2 &lt;3</a>")),
            ("<a><![CDATA[A < B]]></a><!-- < --><?x?><é/>", None),
            ("<a>x<", None),
        ] {
            assert_eq!(mended(given).map(|(text, _)| text).as_deref(), wanted, "{given}");
        }
    }
}
