//! What anybody writes, made fit to keep: normalised, bounded, and without anything that could harm a reader.

use news::{Block, BlockKind, Body, Content, Span, Text};
use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::Problem;

const HEADLINE: usize = 300;
const SUMMARY: usize = 1_500;
const LINE: usize = 500;
/// Bytes of all texts of a body together: ten times the longest read.
const BODY: usize = 1 << 20;
const BLOCKS: usize = 2_000;
/// Fact boxes hold blocks, but no fact boxes.
const DEPTH: usize = 2;

/// The content with every text in NFC and without control characters.
///
/// # Errors
/// Names the field that is too long, or a link that leads where no link may.
pub fn clean(mut content: Content) -> Result<Content, Problem> {
    content.headline = line("headline", &content.headline, HEADLINE)?;
    content.summary = line("summary", &content.summary, SUMMARY)?;
    content.slugline = line("slugline", &content.slugline, LINE)?;
    content.dateline = content.dateline.map(|text| line("dateline", &text, LINE)).transpose()?;
    content.dateline = content.dateline.filter(|text| !text.is_empty());
    content.slug = content.slug.map(slug).transpose()?;
    for name in content.agencies.iter_mut().chain(&mut content.contributors) {
        *name = line("agencies, contributors", name, LINE)?;
    }
    if let Some(lead) = &mut content.lead {
        lead.alt = line("lead.alt", &lead.alt, SUMMARY)?;
        text(&mut lead.caption)?;
    }
    body(&mut content.body)?;
    Ok(content)
}

fn body(body: &mut Body) -> Result<(), Problem> {
    if body.format != Body::FORMAT {
        return Err(Problem::Unusable(format!("body.format: {} is what this version reads", Body::FORMAT)));
    }
    blocks(&mut body.blocks, 1)?;
    let (count, bytes) = (body.blocks.len(), body.plain().len());
    if count > BLOCKS || bytes > BODY {
        return Err(Problem::Unusable(format!("body: at most {BLOCKS} blocks and {BODY} bytes of text")));
    }
    let mut ids = std::collections::HashSet::new();
    match body.blocks.iter().find(|block| !ids.insert(&block.id)) {
        Some(twice) => Err(Problem::Unusable(format!("body: two blocks have the id {:?}", twice.id.0))),
        None => Ok(()),
    }
}

fn blocks(blocks_here: &mut [Block], depth: usize) -> Result<(), Problem> {
    if depth > DEPTH {
        return Err(Problem::Unusable("body: a fact box can't hold a fact box".into()));
    }
    for block in blocks_here {
        match &mut block.kind {
            BlockKind::Paragraph { text: t } => text(t)?,
            BlockKind::Heading { level, text: t } => {
                *level = (*level).clamp(2, 3);
                text(t)?;
            }
            BlockKind::List { items, .. } => items.iter_mut().try_for_each(text)?,
            BlockKind::Quote { text: lines, cite } => lines.iter_mut().chain(cite).try_for_each(text)?,
            BlockKind::Picture(used) => {
                used.alt = line("alt", &used.alt, SUMMARY)?;
                text(&mut used.caption)?;
            }
            BlockKind::Table { caption, rows, .. } => {
                caption.iter_mut().chain(rows.iter_mut().flatten()).try_for_each(text)?;
            }
            BlockKind::Facts { title, blocks: inner } => {
                text(title)?;
                blocks(inner, depth + 1)?;
            }
            BlockKind::Embed { url, title } => {
                link(url)?;
                *title = line("embed", title, LINE)?;
            }
        }
    }
    Ok(())
}

fn text(text: &mut Text) -> Result<(), Problem> {
    for span in &mut text.0 {
        span.text = tidy(&span.text);
        span.link.as_deref().map(link).transpose()?;
        span.lang = span.lang.take().filter(|tag| is_tag(tag));
    }
    text.0.retain(|span: &Span| !span.text.is_empty());
    Ok(())
}

/// Where a link may lead: the web, mail, a telephone, another story. Anything else could run in the reader's browser.
fn link(link: &str) -> Result<(), Problem> {
    let lower = link.trim().to_ascii_lowercase();
    let allowed = ["https://", "http://", "mailto:", "tel:", "story:"];
    if allowed.iter().any(|scheme| lower.starts_with(scheme)) && link.len() <= 2_000 {
        return Ok(());
    }
    let shown: String = link.chars().take(60).collect();
    Err(Problem::Unusable(format!(
        "link {shown:?}: only https, http, mailto, tel and story links, up to 2000 bytes"
    )))
}

fn slug(slug: String) -> Result<String, Problem> {
    let good = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    if (1..=100).contains(&slug.len()) && slug.bytes().all(good) {
        return Ok(slug);
    }
    Err(Problem::Unusable("slug: 1 to 100 of a-z, 0-9 and hyphens".into()))
}

fn line(field: &str, text: &str, most: usize) -> Result<String, Problem> {
    let tidy = tidy(text).trim().to_owned();
    match tidy.chars().count() {
        length if length > most => {
            Err(Problem::Unusable(format!("{field}: at most {most} characters, not {length}")))
        }
        _ => Ok(tidy),
    }
}

/// NFC, without control characters and without the marks that turn the direction of what follows; joiners stay.
fn tidy(text: &str) -> String {
    let harmful =
        |c: &char| c.is_control() && *c != '\n' || matches!(c, '\u{202A}'..='\u{202E}' | '\u{FEFF}');
    let keep = |c: &char| !harmful(c);
    if is_nfc(text) && text.chars().all(|c| keep(&c)) {
        return text.to_owned();
    }
    text.chars().filter(keep).nfc().collect()
}

fn is_tag(tag: &str) -> bool {
    let parts = || tag.split('-').all(|part| (1..=8).contains(&part.len()));
    tag.len() <= 35 && parts() && tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn linking(to: &str) -> Content {
        let span = Span { text: "here".into(), link: Some(to.into()), ..Span::default() };
        let body = Body::of([BlockKind::Paragraph { text: Text(vec![span]) }]);
        Content { body, ..Content::default() }
    }

    #[test]
    fn links_lead_nowhere_dangerous() {
        for good in ["https://example.org/a?b", "mailto:a@example.org", "story:abc"] {
            assert!(clean(linking(good)).is_ok(), "{good}");
        }
        for bad in
            ["javascript:alert(1)", " JaVaScRiPt:alert(1)", "data:text/html,x", "/relative", "vbscript:x"]
        {
            assert!(clean(linking(bad)).is_err(), "{bad}");
        }
    }

    #[test]
    fn joiners_stay_and_controls_go() {
        assert_eq!(tidy("می\u{200C}رود\u{0007}"), "می\u{200C}رود");
        assert_eq!(tidy("e\u{301}"), "é");
        assert_eq!(tidy("\u{202E}abc"), "abc");
    }

    #[test]
    fn what_is_too_long_is_named() {
        let content = Content { headline: "x".repeat(HEADLINE + 1), ..Content::default() };
        assert!(clean(content).unwrap_err().to_string().starts_with("headline"));
    }
}
