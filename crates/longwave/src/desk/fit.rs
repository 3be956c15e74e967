//! What comes from the wire, made to fit: no item is refused for the length of anything in it. What is shortened says so
//! to the desk.

use news::{Block, BlockKind, Body, Byline, Content, Rights, Text};

use super::hygiene::{
    BLOCKS, BODY, COLUMNS, GALLERY, HEADLINE, LINE, NAMES, NOTE, RIGHTS, ROWS, SUMMARY, TERMS, TEXTS,
    in_line, link, tidy,
};
use super::pages::Interface;

/// Characters of what was shortened that its note has.
const IN_FULL: usize = 900;

/// What was shortened, for a note to colleagues.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Shortened {
    /// Lines as they came.
    pub lines: Vec<String>,
    /// Whether the end of the text, or of a table, isn't there any more.
    pub body: bool,
}

/// Makes a content fit [`clean`](super::clean).
pub(super) fn fit(mut content: Content) -> (Content, Shortened) {
    let mut shortened = Shortened::default();
    let mut shorten = |text: &mut String, most| shortened.lines.extend(shorten(text, most));
    shorten(&mut content.headline, HEADLINE);
    shorten(&mut content.summary, SUMMARY);
    shorten(&mut content.slugline, LINE);
    content.dateline.iter_mut().for_each(|text| shorten(text, LINE));
    for byline in &mut content.bylines {
        if let Byline::Name(name) = byline {
            shorten(name, LINE);
        }
    }
    join_rest(&mut content.agencies, RIGHTS, "; ");
    content.agencies.iter_mut().chain(&mut content.contributors).for_each(|name| shorten(name, LINE));
    content.lead.iter_mut().for_each(|used| shorten(&mut used.alt, SUMMARY));
    content.bylines.retain(|byline| !matches!(byline, Byline::Name(name) if name.is_empty()));
    content.bylines.truncate(NAMES);
    content.contributors.truncate(NAMES);
    content.rights.iter_mut().for_each(|one| rights(one, &mut shorten));
    content.lead.iter_mut().for_each(|used| text(&mut used.caption));
    let blocks = std::mem::take(&mut content.body.blocks);
    content.body.blocks = Fitting { shortened: &mut shortened }.all(blocks);
    (content, shortened)
}

/// Every term stays; those beyond what is kept apart stand in one.
fn rights(rights: &mut Rights, shorten: &mut impl FnMut(&mut String, usize)) {
    for list in [&mut rights.usage_terms, &mut rights.links] {
        join_rest(list, RIGHTS, " ");
        list.iter_mut().for_each(|text| shorten(text, TERMS));
    }
    shorten(&mut rights.copyright_holder, TERMS);
    shorten(&mut rights.copyright_notice, TERMS);
}

/// Those beyond what is kept apart stand in one.
fn join_rest(list: &mut Vec<String>, most: usize, between: &str) {
    if list.len() > most {
        let rest = list.split_off(most - 1).join(between);
        list.push(rest);
    }
}

/// Cuts a line at a word where it is too long, and gives it as it was.
fn shorten(text: &mut String, most: usize) -> Option<String> {
    *text = in_line(text);
    let cut = cut(text, most)?;
    Some(std::mem::replace(text, cut))
}

/// The words that fit, with an ellipsis; `None` where all do.
fn cut(text: &str, most: usize) -> Option<String> {
    text.char_indices().nth(most)?;
    let (end, _) = text.char_indices().nth(most.saturating_sub(1))?;
    let fits = text.get(..end)?;
    // Where a script puts no spaces between words, or a word is longer than a line, anywhere.
    let word = fits.rfind(char::is_whitespace).filter(|space| *space > end / 2);
    let words = fits.get(..word.unwrap_or(end))?;
    Some(format!("{}…", words.trim_end()))
}

impl Shortened {
    /// A note of it, in lines.
    pub fn note(&self, desk: &Interface) -> String {
        let in_full = |line: &str| desk.say("take-in-full", &[("text", line)], None);
        let line = |line: &String| in_full(cut(line, IN_FULL).as_ref().unwrap_or(line));
        let cut_body = self.body.then(|| desk.word("take-cut"));
        let lines: Vec<_> = self.lines.iter().map(line).chain(cut_body).collect();
        let note = lines.join("\n");
        cut(&note, NOTE).unwrap_or(note)
    }
}

struct Fitting<'a> {
    shortened: &'a mut Shortened,
}

impl Fitting<'_> {
    /// Blocks that are kept as they are while there is room; the words of all others stand in one at the end.
    fn all(&mut self, blocks: Vec<Block>) -> Vec<Block> {
        let blocks = self.each(blocks, true);
        let (mut left, mut texts, mut bytes) = (BLOCKS - 1, TEXTS - 1, BODY);
        let mut kept = Vec::new();
        let mut blocks = blocks.into_iter();
        while let Some(block) = blocks.next() {
            let (id, from, alone) = (block.id.clone(), block.from.clone(), body_of(block));
            let inside = match alone.blocks.first().map(|block| &block.kind) {
                Some(BlockKind::Facts { blocks, .. }) => blocks.len(),
                _ => 0,
            };
            let cost = (1 + inside, alone.texts().len(), alone.plain().len() + 1);
            if cost.0 <= left && cost.1 <= texts && cost.2 <= bytes {
                (left, texts, bytes) = (left - cost.0, texts - cost.1, bytes - cost.2);
                kept.extend(alone.blocks);
                continue;
            }
            let rest = alone.blocks.into_iter().chain(blocks).collect();
            let mut words = Body { format: Body::FORMAT, blocks: rest }.plain();
            self.shortened.body = true;
            words.truncate(words.floor_char_boundary(bytes.saturating_sub(1)));
            let kind = BlockKind::Paragraph { text: Text::plain(words) };
            kept.push(Block { id, from, kind });
            break;
        }
        kept
    }

    fn each(&mut self, blocks: Vec<Block>, outermost: bool) -> Vec<Block> {
        let mut fitting = Vec::new();
        for Block { id, from, kind } in blocks {
            match kind {
                // A fact box holds no fact box.
                BlockKind::Facts { title, blocks } if !outermost => {
                    let kind = self.block(BlockKind::Heading { level: 3, text: title });
                    fitting.push(Block { id, from, kind });
                    fitting.extend(self.each(blocks, false));
                }
                BlockKind::Facts { mut title, blocks } => {
                    text(&mut title);
                    let kind = BlockKind::Facts { title, blocks: self.each(blocks, false) };
                    fitting.push(Block { id, from, kind });
                }
                kind => fitting.push(Block { id, from, kind: self.block(kind) }),
            }
        }
        fitting
    }

    fn block(&mut self, mut kind: BlockKind) -> BlockKind {
        match &mut kind {
            BlockKind::Paragraph { text: one } | BlockKind::Heading { text: one, .. } => text(one),
            BlockKind::List { items, .. } => items.iter_mut().for_each(text),
            BlockKind::Quote { text: lines, cite } => lines.iter_mut().chain(cite).for_each(text),
            BlockKind::Pull { text: words } => {
                text(words);
                if words.to_plain().chars().count() > LINE {
                    return BlockKind::Paragraph { text: std::mem::take(words) };
                }
            }
            BlockKind::Picture(used) => self.picture(used),
            BlockKind::Gallery { pictures } => {
                pictures.truncate(GALLERY);
                pictures.iter_mut().for_each(|used| self.picture(used));
            }
            BlockKind::Table { caption, rows, .. } => {
                self.shortened.body |= rows.len() > ROWS || rows.iter().any(|row| row.len() > COLUMNS);
                rows.truncate(ROWS);
                rows.iter_mut().for_each(|row| row.truncate(COLUMNS));
                caption.iter_mut().chain(rows.iter_mut().flatten()).for_each(text);
            }
            BlockKind::Embed { url, title } => {
                self.shortened.lines.extend(shorten(title, LINE));
                if link(url).is_err() {
                    return BlockKind::Paragraph { text: Text::plain(std::mem::take(title)) };
                }
            }
            BlockKind::Facts { .. } => {}
        }
        kind
    }

    fn picture(&mut self, used: &mut news::PictureUse) {
        self.shortened.lines.extend(shorten(&mut used.alt, SUMMARY));
        text(&mut used.caption);
    }
}

fn body_of(block: Block) -> Body {
    Body { format: Body::FORMAT, blocks: vec![block] }
}

/// A link that leads where none may, or is too long to be kept, leaves its words.
fn text(text: &mut Text) {
    for span in &mut text.0 {
        // Which may change how long it is.
        span.text = tidy(&span.text);
        span.link = span.link.take().filter(|to| link(to).is_ok());
    }
}

#[cfg(test)]
mod tests {
    use news::{BlockId, PictureUse, Span};
    use proptest::prelude::*;

    use super::super::clean;
    use super::*;

    fn long(word: &str, most: usize) -> String {
        word.repeat(most / word.chars().count() + 2)
    }

    #[test]
    fn a_line_is_cut_at_a_word() {
        for (text, most, expected) in [
            ("Ferry returns", 13, None),
            ("Ferry returns to port", 20, Some("Ferry returns to…")),
            ("Ferry returns to port", 18, Some("Ferry returns to…")),
            ("渡轮抵达码头", 4, Some("渡轮抵…")),
            ("Donaudampfschiff fährt", 8, Some("Donauda…")),
        ] {
            assert_eq!(cut(text, most).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn what_was_shortened_is_told_in_full() {
        let headline = long("Ferry returns ", HEADLINE);
        let (content, shortened) = fit(Content { headline: headline.clone(), ..Content::default() });
        assert!(content.headline.ends_with("returns…") && content.headline.chars().count() <= HEADLINE);
        assert_eq!(shortened.lines, [headline.trim()]);
        let note = shortened.note(Interface::of("en").unwrap());
        assert!(note.contains("In full: \u{2068}Ferry returns Ferry"), "{note}");
        assert_eq!(fit(content.clone()), (content, Shortened::default()));
    }

    fn texts(n: usize) -> Vec<Text> {
        (0..n).map(|n| Text::plain(n.to_string())).collect()
    }

    /// Everything that is too long, too much, or leads where nothing may.
    fn wild() -> Vec<BlockKind> {
        let spans =
            |link: String| Text(vec![Span { text: "here".into(), link: Some(link), ..Span::default() }]);
        let picture = PictureUse {
            picture: "7".parse().unwrap(),
            alt: long("A ferry ", SUMMARY),
            caption: spans("file:///".into()),
        };
        let facts = |kind| BlockKind::Facts { title: Text::plain("Facts"), blocks: Body::of([kind]).blocks };
        vec![
            BlockKind::Paragraph { text: spans(long("https://agency.example/", 2_100)) },
            BlockKind::List { ordered: true, items: texts(TEXTS + 1) },
            BlockKind::Table { caption: None, head: true, rows: vec![texts(COLUMNS + 1); 3] },
            BlockKind::Table { caption: None, head: true, rows: vec![texts(2); ROWS + 1] },
            BlockKind::Pull { text: Text::plain(long("A ferry ", LINE)) },
            BlockKind::Embed { url: "javascript:alert(1)".into(), title: long("A ferry ", LINE) },
            BlockKind::Gallery { pictures: vec![picture.clone(); GALLERY + 1] },
            BlockKind::Picture(picture),
            BlockKind::Facts {
                title: spans("data:,".into()),
                blocks: Body::of(vec![BlockKind::Pull { text: Text::plain("x") }; BLOCKS + 1]).blocks,
            },
            facts(facts(BlockKind::Embed { url: String::new(), title: String::new() })),
            BlockKind::Paragraph { text: Text::plain(long("é", BODY)) },
        ]
    }

    /// Ids as a wire's body has them once it is taken.
    fn body(kinds: Vec<BlockKind>) -> Body {
        fn inside(block: &mut Block) {
            if let BlockKind::Facts { blocks, .. } = &mut block.kind {
                for inner in blocks {
                    inner.id = BlockId(format!("{}-{}", block.id.0, inner.id.0));
                    inside(inner);
                }
            }
        }
        let mut body = Body::of(kinds);
        body.blocks.iter_mut().for_each(inside);
        body
    }

    #[test]
    fn every_agency_is_named_however_many_there_are() {
        let agencies: Vec<_> = (0..RIGHTS + 3).map(|n| format!("Agency {n}")).collect();
        let (content, _) = fit(Content { agencies: agencies.clone(), ..Content::default() });
        assert_eq!(content.agencies.len(), RIGHTS);
        assert_eq!(content.agencies.last().unwrap(), &agencies[RIGHTS - 1..].join("; "));
        let cleaned = clean(content.clone()).unwrap();
        assert_eq!(fit(cleaned).0.agencies, content.agencies);
    }

    #[test]
    fn no_word_is_lost_where_there_are_too_many_blocks() {
        let many = (0..BLOCKS + 100).map(|n| BlockKind::Paragraph { text: Text::plain(format!("p{n}")) });
        let body = Body::of(many);
        let (content, shortened) = fit(Content { body: body.clone(), ..Content::default() });
        assert_eq!((content.body.blocks.len(), content.body.plain()), (BLOCKS, body.plain()));
        assert!(shortened.body);
        clean(content).unwrap();
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

        #[test]
        fn whatever_the_wire_sends_can_be_taken(
            which in prop::collection::vec(0..wild().len(), 0..6), times in 1..3usize, word in "\\PC{1,9}", blank in "[\u{1}\u{202e} ]{0,3}",
        ) {
            let all = wild();
            let kinds = which.iter().map(|at| all[*at].clone()).collect::<Vec<_>>();
            let rights = Rights {
                copyright_notice: long(&word, TERMS),
                usage_terms: vec![word.clone(); RIGHTS * times + 1],
                links: vec![long(&word, TERMS); 2],
                ..Rights::default()
            };
            let content = Content {
                headline: long(&word, HEADLINE * times),
                summary: long(&word, SUMMARY),
                slugline: long(&word, LINE),
                dateline: Some(long(&word, LINE)),
                bylines: vec![Byline::Name(blank); NAMES + 1],
                agencies: vec![long(&word, LINE); RIGHTS * (times - 1) + 1],
                contributors: vec![long(&word, LINE); NAMES + 1],
                rights: vec![rights],
                body: body(kinds),
                ..Content::default()
            };
            let (mut content, shortened) = fit(content);
            content.note = shortened.note(Interface::of("my").unwrap());
            let cleaned = clean(content);
            prop_assert!(cleaned.is_ok(), "{:?}", cleaned.map(drop));
        }
    }
}
