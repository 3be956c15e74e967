//! The light markup of the demo's stories, made into the blocks of a body.
//!
//! Paragraphs, `## ` sub-headlines, `> ` quotes whose last line may begin with `> — `, `- ` lists, pictures as
//! `![name](alt | caption)`, between `:::` and what follows the word after it: `:::fact Title` a fact box, `:::pull` a pull
//! quote, `:::gallery` pictures; `*emphasis*`, `[text](link)` and
//! `[text]{lang=en}`.

use news::{Block, BlockId, BlockKind, Body, Mark, Span, Text};

/// The body of a text; `picture` gives the block of a picture that the text names.
pub fn body(text: &str, picture: &dyn Fn(&str, &str, Text) -> Option<BlockKind>) -> Body {
    Body::of(blocks(text, picture))
}

fn blocks(text: &str, picture: &dyn Fn(&str, &str, Text) -> Option<BlockKind>) -> Vec<BlockKind> {
    let mut blocks_found = Vec::new();
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        if let Some(opening) = line.strip_prefix(":::") {
            let inside: Vec<&str> = lines.by_ref().take_while(|line| line.trim() != ":::").collect();
            blocks_found.push(boxed(opening, &inside, blocks_found.len(), picture));
        } else if !line.trim().is_empty() {
            let mut chunk = vec![line];
            while let Some(next) = lines.next_if(|next| !next.trim().is_empty() && !next.starts_with(":::")) {
                chunk.push(next);
            }
            blocks_found.extend(block(&chunk, picture));
        }
    }
    blocks_found
}

/// What stands between `:::` and a word, and `:::`; `at` is its place in the text.
fn boxed(
    opening: &str,
    inside: &[&str],
    at: usize,
    picture: &dyn Fn(&str, &str, Text) -> Option<BlockKind>,
) -> BlockKind {
    let (word, title) = opening.split_once(' ').unwrap_or((opening, ""));
    match word {
        "pull" => BlockKind::Pull { text: spans(&inside.join(" ")) },
        "gallery" => {
            let found = inside.iter().filter_map(|line| match block(&[line], picture)? {
                BlockKind::Picture(used) => Some(used),
                _ => None,
            });
            BlockKind::Gallery { pictures: found.collect() }
        }
        _ => {
            let number = |(inner, kind)| {
                let id = BlockId(format!("f{at}-{}", inner + 1));
                Block { id, from: None, kind }
            };
            let inner = blocks(&inside.join("\n"), picture).into_iter().enumerate().map(number).collect();
            BlockKind::Facts { title: spans(title.trim()), blocks: inner }
        }
    }
}

fn block(lines: &[&str], picture: &dyn Fn(&str, &str, Text) -> Option<BlockKind>) -> Option<BlockKind> {
    let first = lines.first()?;
    if let Some(title) = first.strip_prefix("## ") {
        return Some(BlockKind::Heading { level: 2, text: spans(title) });
    }
    if let Some(named) = first.strip_prefix("![") {
        let (name, words) = named.split_once("](")?;
        let words = words.strip_suffix(')')?;
        let (alt, caption) = words.split_once('|').unwrap_or((words, ""));
        return picture(name, alt.trim(), spans(caption.trim()));
    }
    if first.starts_with("> ") {
        return Some(quote(lines));
    }
    if first.starts_with("- ") {
        let items = lines.iter().filter_map(|line| line.strip_prefix("- ")).map(spans).collect();
        return Some(BlockKind::List { ordered: false, items });
    }
    Some(BlockKind::Paragraph { text: spans(&lines.join(" ")) })
}

fn quote(lines: &[&str]) -> BlockKind {
    let bare: Vec<&str> = lines.iter().map(|line| line.strip_prefix('>').unwrap_or(line).trim()).collect();
    let cite = bare.last().and_then(|line| line.strip_prefix('—')).map(|name| spans(name.trim()));
    let words = bare.iter().filter(|line| !line.starts_with('—') && !line.is_empty()).map(|line| spans(line));
    BlockKind::Quote { text: words.collect(), cite }
}

fn spans(text: &str) -> Text {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((before, span, after)) = next_marked(rest) {
        push(&mut found, before);
        found.push(span);
        rest = after;
    }
    push(&mut found, rest);
    Text(found)
}

fn push(found: &mut Vec<Span>, plain: &str) {
    if !plain.is_empty() {
        found.push(Span { text: plain.to_owned(), ..Span::default() });
    }
}

/// The first marked run of a text, with what stands before and after it.
fn next_marked(text: &str) -> Option<(&str, Span, &str)> {
    text.char_indices().filter(|(_, c)| matches!(c, '*' | '[')).find_map(|(at, c)| {
        let (before, from) = text.split_at_checked(at)?;
        let inside = from.get(1..)?;
        let (span, after) = if c == '*' { emphasis(inside)? } else { bracket(inside)? };
        Some((before, span, after))
    })
}

fn emphasis(inside: &str) -> Option<(Span, &str)> {
    let (words, after) = inside.split_once('*')?;
    let span = Span { text: words.to_owned(), mark: Some(Mark::Emphasis), ..Span::default() };
    (!words.is_empty()).then_some((span, after))
}

fn bracket(inside: &str) -> Option<(Span, &str)> {
    let (words, after) = inside.split_once(']')?;
    let text = words.to_owned();
    if let Some((to, after)) = after.strip_prefix('(').and_then(|rest| rest.split_once(')')) {
        // A story of the demo is named by its family, which has no address before it is loaded: the words stay.
        let link = Some(to.to_owned()).filter(|to| !to.starts_with("story:"));
        return Some((Span { text, link, ..Span::default() }, after));
    }
    let (marks, after) = after.strip_prefix('{')?.split_once('}')?;
    let lang = marks.split_whitespace().find_map(|mark| mark.strip_prefix("lang=")).map(str::to_owned);
    Some((Span { text, lang, ..Span::default() }, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let none = |_: &str, _: &str, _: Text| None;
        let body = body(text, &none);
        assert_eq!(
            serde_json::to_value(&body.blocks).unwrap(),
            serde_json::from_str::<serde_json::Value>(expected).unwrap()
        );
    }

    #[test]
    fn each_kind_of_block_is_found() {
        check(
            "One\ntwo.\n\n## Three",
            r#"[{"id":"b1","type":"paragraph","text":[{"text":"One two."}]},{"id":"b2","type":"heading","level":2,"text":[{"text":"Three"}]}]"#,
        );
        check(
            "> Words\n> — Name",
            r#"[{"id":"b1","type":"quote","text":[[{"text":"Words"}]],"cite":[{"text":"Name"}]}]"#,
        );
        check(
            "- a\n- b",
            r#"[{"id":"b1","type":"list","ordered":false,"items":[[{"text":"a"}],[{"text":"b"}]]}]"#,
        );
        check(":::pull\nx\ny\n:::\n", r#"[{"id":"b1","type":"pull","text":[{"text":"x y"}]}]"#);
        check(
            ":::fact T\nx\n:::\n",
            r#"[{"id":"b1","type":"facts","title":[{"text":"T"}],"blocks":[{"id":"f0-1","type":"paragraph","text":[{"text":"x"}]}]}]"#,
        );
    }

    #[test]
    fn a_gallery_is_of_pictures_alone() {
        let picture = |name: &str, alt: &str, caption| {
            let (picture, alt) = (name.parse().ok()?, alt.to_owned());
            Some(BlockKind::Picture(news::PictureUse { picture, alt, caption }))
        };
        let body = body(":::gallery\n![7](a | b)\nwords\n![8](c)\n:::\n", &picture);
        let BlockKind::Gallery { pictures } = &body.blocks[0].kind else { panic!("{body:?}") };
        assert_eq!(pictures.iter().map(|used| used.alt.as_str()).collect::<Vec<_>>(), ["a", "c"]);
        assert_eq!(pictures[0].caption, Text::plain("b"));
    }

    #[test]
    fn each_kind_of_span_is_found() {
        check(
            "a *b* [c](https://example.org/) [d]{lang=en dir=ltr}.",
            r#"[{"id":"b1","type":"paragraph","text":[{"text":"a "},{"text":"b","mark":"emphasis"},{"text":" "},{"text":"c","link":"https://example.org/"},{"text":" "},{"text":"d","lang":"en"},{"text":"."}]}]"#,
        );
        check("2 * 3", r#"[{"id":"b1","type":"paragraph","text":[{"text":"2 * 3"}]}]"#);
    }
}
