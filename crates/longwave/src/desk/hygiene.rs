//! What anybody writes, made fit to keep: normalised, bounded, and without anything that could harm a reader.

use std::collections::HashSet;

use news::{Action, Block, BlockKind, Body, Byline, Content, Embargo, PictureUse, Rights, Span, Spot, Text};
use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::{Problem, Why};

pub const HEADLINE: usize = 300;
pub const SUMMARY: usize = 1_500;
pub(super) const LINE: usize = 500;
/// Characters of a name, of a person or of a thing.
pub const NAME: usize = 200;
/// Characters of what a provider demands, each time: some send a contract.
pub(super) const TERMS: usize = 100_000;
/// Demands of a kind that an item may make, and agencies and rights that a story may have.
pub(super) const RIGHTS: usize = 1_000;
/// Names of a kind that a story bears: who signs, what it is about.
pub(super) const NAMES: usize = 50;
/// Bytes of all texts of a body together: ten times the longest read.
pub(super) const BODY: usize = 1 << 20;
pub(super) const BLOCKS: usize = 2_000;
pub(super) const ROWS: usize = 2_000;
pub(super) const COLUMNS: usize = 100;
/// Texts of a body, cells and captions among them.
pub(super) const TEXTS: usize = 50_000;
const ID: usize = 100;
/// Pictures of one gallery.
pub(super) const GALLERY: usize = 20;
/// Characters of a note to colleagues.
pub const NOTE: usize = 4_000;
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
    content.note = lines("note", &content.note, NOTE)?;
    names(&mut content)?;
    content.rights.iter_mut().try_for_each(rights)?;
    content.lead.as_mut().map(picture).transpose()?;
    body(&mut content.body)?;
    Ok(content)
}

/// Why a content can't be a revision as it is, each with where that is mended: what [`clean`] refuses, not only the first of it.
pub fn unfit(content: &Content) -> Vec<(Spot, Problem)> {
    let Content { bylines, translator, contributors, agencies, places, topics, lead, slug, .. } =
        content.clone();
    let none = Content::default;
    let fields = [
        ("headline", Content { headline: content.headline.clone(), ..none() }),
        ("summary", Content { summary: content.summary.clone(), ..none() }),
        ("dateline", Content { dateline: content.dateline.clone(), ..none() }),
        ("lead-alt", Content { lead, ..none() }),
        ("slugline", Content { slugline: content.slugline.clone(), ..none() }),
        ("bylines", Content { bylines, ..none() }),
        ("places", Content { places, ..none() }),
        ("note", Content { note: content.note.clone(), ..none() }),
        ("translator", Content { translator, ..none() }),
        ("contributors", Content { contributors, ..none() }),
        ("agencies", Content { agencies, ..none() }),
        ("slug", Content { slug, ..none() }),
        ("topic-q", Content { topics, ..none() }),
    ];
    let mut found: Vec<_> =
        fields.into_iter().filter_map(|(name, part)| Some((Spot::Field(name), clean(part).err()?))).collect();
    let block = |block: &Block| {
        let alone = Body { blocks: vec![block.clone()], ..content.body.clone() };
        Some((Spot::Block(block.id.clone()), body(&mut { alone }).err()?))
    };
    found.extend(content.body.blocks.iter().filter_map(block));
    if found.is_empty() {
        // Too much of what is fine by itself.
        found.extend(clean(content.clone()).err().map(|problem| (Spot::Field("text"), problem)));
    }
    found
}

/// What somebody says with an action, made fit to keep.
///
/// # Errors
/// Names the field that is too long.
pub fn clean_action(action: Action) -> Result<Action, Problem> {
    let reason = |reason: String| line("reason", &reason, SUMMARY);
    let told = |notice: Option<String>| {
        let notice = notice.map(|notice| line("notice", &notice, SUMMARY)).transpose()?;
        Ok::<_, Problem>(notice.filter(|notice| !notice.is_empty()))
    };
    Ok(match action {
        Action::Write { base, content, with } => {
            Action::Write { base, content: Box::new(clean(*content)?), with }
        }
        Action::Correct { revision, note } => {
            Action::Correct { revision, note: line("note", &note, SUMMARY)? }
        }
        Action::Hold { cause, reason: why } => Action::Hold { cause, reason: reason(why)? },
        Action::Kill { reason: why, notice } => Action::Kill { reason: reason(why)?, notice: told(notice)? },
        Action::TakeDown { reason: why, notice } => {
            Action::TakeDown { reason: reason(why)?, notice: told(notice)? }
        }
        Action::Embargo { embargo: Embargo::Unclear(said) } => {
            Action::Embargo { embargo: Embargo::Unclear(line("embargo", &said, LINE)?) }
        }
        Action::ExtendEmbargo { embargo: Embargo::Unclear(said) } => {
            Action::ExtendEmbargo { embargo: Embargo::Unclear(line("embargo", &said, LINE)?) }
        }
        action => action,
    })
}

fn names(content: &mut Content) -> Result<(), Problem> {
    let signed = content.bylines.iter_mut().map(|byline| ("bylines", byline));
    for (field, byline) in signed.chain(content.translator.iter_mut().map(|byline| ("translator", byline))) {
        if let Byline::Name(signed) = byline {
            *signed = name(field, signed, LINE)?;
        }
    }
    let named = [("agencies", &mut content.agencies), ("contributors", &mut content.contributors)];
    for (field, names) in named {
        for name in names {
            *name = line(field, name, LINE)?;
        }
    }
    for place in &mut content.places {
        *place = name("places", place, NAME)?;
    }
    let counts = [
        ("bylines", content.bylines.len()),
        ("topics", content.topics.len()),
        ("contributors", content.contributors.len()),
        ("places", content.places.len()),
    ];
    counts.into_iter().try_for_each(|(field, count)| at_most(field, count, NAMES))?;
    at_most("agencies", content.agencies.len(), RIGHTS)?;
    at_most("rights", content.rights.len(), RIGHTS)
}

fn rights(rights: &mut Rights) -> Result<(), Problem> {
    at_most("rights.usage_terms, links", rights.usage_terms.len().max(rights.links.len()), RIGHTS)?;
    let named = [&mut rights.copyright_holder, &mut rights.copyright_notice];
    for text in named.into_iter().chain(&mut rights.usage_terms).chain(&mut rights.links) {
        *text = line("rights", text, TERMS)?;
    }
    Ok(())
}

fn body(body: &mut Body) -> Result<(), Problem> {
    if body.format != Body::FORMAT {
        return Err(Problem::Unusable(format!("body.format: {} is what this version reads", Body::FORMAT)));
    }
    let mut ids = HashSet::new();
    blocks(&mut body.blocks, 1, &mut ids)?;
    at_most("body: blocks", ids.len(), BLOCKS)?;
    at_most("body: pictures", body.pictures().len(), BLOCKS)?;
    at_most("body: texts", body.texts().len(), TEXTS)?;
    at_most("body: bytes of text", body.plain().len(), BODY)
}

fn blocks(blocks_here: &mut [Block], depth: usize, ids: &mut HashSet<String>) -> Result<(), Problem> {
    if depth > DEPTH {
        return Err(Why::FactBox.into());
    }
    for block in blocks_here {
        let id = &mut block.id.0;
        *id = name("body: a block's id", id, ID)?;
        if !ids.insert(id.clone()) {
            return Err(Problem::Unusable(format!("body: two blocks have the id {id:?}")));
        }
        match &mut block.kind {
            BlockKind::Paragraph { text: t } => text(t)?,
            BlockKind::Heading { level, text: t } => {
                *level = (*level).clamp(2, 3);
                text(t)?;
            }
            BlockKind::List { items, .. } => items.iter_mut().try_for_each(text)?,
            BlockKind::Quote { text: lines, cite } => lines.iter_mut().chain(cite).try_for_each(text)?,
            BlockKind::Pull { text: t } => {
                text(t)?;
                at_most("body: characters of a pull quote", t.to_plain().chars().count(), LINE)?;
            }
            BlockKind::Picture(used) => picture(used)?,
            BlockKind::Gallery { pictures } => {
                at_most("body: pictures of a gallery", pictures.len(), GALLERY)?;
                pictures.iter_mut().try_for_each(picture)?;
            }
            BlockKind::Table { caption, rows, .. } => {
                at_most("body: rows of a table", rows.len(), ROWS)?;
                let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
                at_most("body: columns of a table", columns, COLUMNS)?;
                caption.iter_mut().chain(rows.iter_mut().flatten()).try_for_each(text)?;
            }
            BlockKind::Facts { title, blocks: inner } => {
                text(title)?;
                blocks(inner, depth + 1, ids)?;
            }
            BlockKind::Embed { url, title } => {
                *url = link(url)?;
                *title = line("embed", title, LINE)?;
            }
        }
    }
    Ok(())
}

fn picture(used: &mut PictureUse) -> Result<(), Problem> {
    used.alt = line("alt", &used.alt, SUMMARY)?;
    text(&mut used.caption)
}

fn text(text: &mut Text) -> Result<(), Problem> {
    for span in &mut text.0 {
        span.text = tidy(&span.text);
        span.link = span.link.as_deref().map(link).transpose()?;
        span.lang = span.lang.take().filter(|tag| is_tag(tag));
    }
    text.0.retain(|span: &Span| !span.text.is_empty());
    Ok(())
}

/// Where a link may lead: the web, mail, a telephone, another story. Anything else could run in the reader's browser.
pub(super) fn link(link: &str) -> Result<String, Problem> {
    let link = link.trim();
    let lower = link.to_ascii_lowercase();
    let allowed = ["https://", "http://", "mailto:", "tel:", "story:"];
    if allowed.iter().any(|scheme| lower.starts_with(scheme)) && link.len() <= 2_000 {
        return Ok(link.to_owned());
    }
    Err(Why::Link { link: link.chars().take(60).collect() }.into())
}

fn slug(slug: String) -> Result<String, Problem> {
    let good = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    if (1..=100).contains(&slug.len()) && slug.bytes().all(good) {
        return Ok(slug);
    }
    Err(Why::Slug.into())
}

/// A text in one line, in NFC, without control characters and without blanks around it.
///
/// # Errors
/// Names the field where it is too long.
pub fn line(field: &str, text: &str, most: usize) -> Result<String, Problem> {
    lines(field, &on_one_line(text), most)
}

/// A text as [`line`] gives it, however long.
pub(super) fn in_line(text: &str) -> String {
    tidy(&on_one_line(text)).trim().to_owned()
}

fn on_one_line(text: &str) -> String {
    const BREAKS: [char; 6] = ['\n', '\r', '\t', '\u{85}', '\u{2028}', '\u{2029}'];
    text.replace(BREAKS, " ")
}

/// [`line`] of a text that may have several.
fn lines(field: &str, text: &str, most: usize) -> Result<String, Problem> {
    let tidy = tidy(text).trim().to_owned();
    match tidy.chars().count() {
        length if length > most => Err(Why::TooLong { field: field.to_owned(), most, length }.into()),
        _ => Ok(tidy),
    }
}

/// [`line`] of a name, which can't be empty.
pub fn name(field: &str, text: &str, most: usize) -> Result<String, Problem> {
    let name = line(field, text, most)?;
    match name.is_empty() {
        true => Err(Why::Empty { field: field.to_owned(), most }.into()),
        false => Ok(name),
    }
}

fn at_most(field: &str, length: usize, most: usize) -> Result<(), Problem> {
    match length > most {
        true => Err(Why::TooMany { field: field.to_owned(), most, length }.into()),
        false => Ok(()),
    }
}

/// Marks that may stand on one letter: the deepest stacks of Tibetan have nine. More would cover the lines around.
const MARKS: usize = 10;

/// NFC, without control characters, without the marks that turn the direction of what follows, and without piles of marks;
/// joiners stay.
pub(super) fn tidy(text: &str) -> String {
    let harmful =
        |c: &char| c.is_control() && *c != '\n' || matches!(c, '\u{202A}'..='\u{202E}' | '\u{FEFF}');
    let few = || {
        let mut marks = 0;
        move |c: &char| {
            marks = if is_combining_mark(*c) { marks + 1 } else { 0 };
            marks <= MARKS
        }
    };
    let mut sparse = few();
    if is_nfc(text) && text.chars().all(|c| !harmful(&c) && sparse(&c)) {
        return text.to_owned();
    }
    text.chars().filter(|c| !harmful(c)).nfc().filter(few()).collect()
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
    fn a_link_is_kept_as_it_was_looked_at() {
        let cleaned = clean(linking(" https://example.org/a\n")).unwrap();
        let BlockKind::Paragraph { text } = &cleaned.body.blocks[0].kind else { panic!("{cleaned:?}") };
        assert_eq!(text.0[0].link.as_deref(), Some("https://example.org/a"));
    }

    #[test]
    fn marks_are_not_piled_up() {
        for kept in ["ཧྐྵྨླྺྼྻྂ", "é", "Ferry", "ស្ត្រី", "เพิ่ม"] {
            assert_eq!(tidy(kept), kept.nfc().collect::<String>());
        }
        let piled = format!("Fe{}rry", "\u{301}\u{489}".repeat(100));
        assert!(tidy(&piled).chars().count() <= "Ferry".len() + MARKS, "{}", tidy(&piled).len());
    }

    #[test]
    fn a_line_is_one_line() {
        let headline = "Ferry\nreturns\tto\u{2028}port\n".to_owned();
        let cleaned = clean(Content { headline, ..Content::default() }).unwrap();
        assert_eq!(cleaned.headline, "Ferry returns to port");
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

    fn refused(content: Content) -> String {
        clean(content).unwrap_err().to_string()
    }

    #[test]
    fn names_and_rights_are_tidied_like_every_text() {
        let evil = || "Mira\u{202E} Osei\u{7}".to_owned();
        let rights = Rights { copyright_notice: evil(), usage_terms: vec![evil()], ..Rights::default() };
        let signed = Some(Byline::Name(evil()));
        let bylines = vec![Byline::Name(evil())];
        let cleaned =
            clean(Content { bylines, translator: signed, rights: vec![rights], ..Content::default() })
                .unwrap();
        let tidied = Byline::Name("Mira Osei".into());
        assert_eq!((&cleaned.bylines[0], &cleaned.translator), (&tidied, &Some(tidied.clone())));
        assert_eq!(cleaned.rights[0].copyright_notice, "Mira Osei");
        assert_eq!(cleaned.rights[0].usage_terms, ["Mira Osei"]);
        let nobody = vec![Byline::Name(" ".into())];
        assert!(refused(Content { bylines: nobody, ..Content::default() }).starts_with("bylines"));
    }

    #[test]
    fn nothing_is_without_end() {
        let topics = (1..99).map(|n| news::TopicId::from_number(n).unwrap()).collect();
        assert!(refused(Content { topics, ..Content::default() }).starts_with("topics: at most 50"));
        let table = BlockKind::Table { caption: None, head: false, rows: vec![Vec::new(); ROWS + 1] };
        let body = Body::of([table]);
        assert!(refused(Content { body, ..Content::default() }).contains("rows of a table"));
        let picture =
            PictureUse { picture: "7".parse().unwrap(), alt: String::new(), caption: Text::default() };
        let gallery = BlockKind::Gallery { pictures: vec![picture; GALLERY + 1] };
        let pull = BlockKind::Pull { text: Text::plain("x".repeat(LINE + 1)) };
        for (kind, named) in [(gallery, "pictures of a gallery"), (pull, "a pull quote")] {
            let body = Body::of([kind]);
            assert!(refused(Content { body, ..Content::default() }).contains(named));
        }
        let places = vec!["Port Aurel".into(); NAMES + 1];
        assert!(refused(Content { places, ..Content::default() }).starts_with("places"));
        assert!(refused(Content { note: "x".repeat(NOTE + 1), ..Content::default() }).starts_with("note"));
    }

    #[test]
    fn everything_that_does_not_fit_says_where_it_is_mended() {
        let long = |most: usize| "x".repeat(most + 1);
        let pull = BlockKind::Pull { text: Text::plain(long(LINE)) };
        let body = Body::of([BlockKind::Paragraph { text: Text::plain("Fine") }, pull]);
        let content = Content {
            headline: long(HEADLINE),
            note: long(NOTE),
            contributors: vec![long(LINE)],
            body,
            ..Content::default()
        };
        let spots: Vec<_> = unfit(&content).into_iter().map(|(spot, _)| spot).collect();
        let field = Spot::Field;
        let block = Spot::Block(news::BlockId("b2".into()));
        assert_eq!(spots, [field("headline"), field("note"), field("contributors"), block]);
        assert!(unfit(&Content { headline: "Ferry".into(), ..Content::default() }).is_empty());
        let many = Body::of((0..=BLOCKS).map(|_| BlockKind::Paragraph { text: Text::default() }));
        let spots: Vec<_> =
            unfit(&Content { body: many, ..Content::default() }).into_iter().map(|(spot, _)| spot).collect();
        assert_eq!(spots, [field("text")], "each is fine by itself");
    }

    #[test]
    fn a_note_keeps_its_lines() {
        let note = "Ask again.\r\n\nBefore\u{202E} noon.\n".into();
        assert_eq!(clean(Content { note, ..Content::default() }).unwrap().note, "Ask again.\n\nBefore noon.");
        assert!(refused(Content { places: vec![" ".into()], ..Content::default() }).starts_with("places"));
    }

    #[test]
    fn ids_are_unique_in_fact_boxes_too() {
        let mut body = Body::of_paragraphs(["One".into()]);
        let inside = body.blocks.clone();
        let facts = BlockKind::Facts { title: Text::plain("Facts"), blocks: inside };
        body.blocks.push(Block { id: news::BlockId("b2".into()), from: None, kind: facts });
        assert!(refused(Content { body, ..Content::default() }).contains("two blocks"));
    }

    #[test]
    fn what_is_said_with_an_action_is_bounded() {
        let kill = |text: &str| Action::Kill { reason: text.into(), notice: Some(text.into()) };
        let told = Action::Kill { reason: "It was wrong.".into(), notice: Some("It was wrong.".into()) };
        assert_eq!(clean_action(kill(" It was\u{202E} wrong.")).unwrap(), told);
        assert!(clean_action(kill(&"x".repeat(2_000))).is_err());
    }
}
