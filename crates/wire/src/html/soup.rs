//! HTML as it is found in feeds and strings: tokenised by the standard's rules, nesting repaired.

use std::borrow::Cow;

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Emitter, ForwardingEmitter, Tokenizer};

use super::attributes::Attributes;
use super::build::{Builder, Built};
use crate::clean;
use crate::limits::Limits;

/// Attributes in double quotes that follow each other before a tag counts as meant to harm.
const MOST_ATTRIBUTES: usize = 100;

/// Reads HTML into a body; never fails.
pub(crate) fn html(text: &str, limits: &Limits, base: &str) -> Built {
    let tame = tame(text);
    let text = tame.as_ref();
    let mut soup = Soup {
        builder: Builder::new(limits, base),
        names: Vec::new(),
        limits,
        name: Vec::new(),
        attributes: Vec::new(),
        attribute_is_kept: false,
    };
    let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, _: html5gum::Span<()>| {
        soup.event(&event);
        None::<()>
    });
    emitter.naively_switch_states(true);
    Tokenizer::new_with_emitter(text, Quiet(emitter)).for_each(|_| {});
    soup.builder.finish()
}

/// The words of HTML as one line: for headlines, captions and summaries.
pub(crate) fn html_to_line(text: &str, limits: &Limits) -> String {
    let mut line = if text.contains(['<', '&']) {
        let built = html(text, limits, "");
        let header = built.header.into_iter().map(|(_, text)| text.to_plain());
        let lines: Vec<String> =
            header.chain(news::Body::of(built.blocks).texts().iter().map(|text| text.to_plain())).collect();
        clean::line(&lines.join(" "))
    } else {
        clean::line(text)
    };
    clean::cut(&mut line, limits.max_text);
    line
}

/// The tokenizer goes one call deeper with each attribute in double quotes and comes back only when the tag ends, so a
/// tag of thousands would overflow the stack. In a text that might hold such a tag every quote becomes a single one,
/// which it doesn't do that for.
///
/// Whatever the tokenizer takes a quote for, between two attributes there is a `=` and no `>`, and the texts between
/// quotes are in turn values and what stands between values; so a run of such texts, every second one, bounds the depth.
fn tame(text: &str) -> Cow<'_, str> {
    let bytes = text.as_bytes();
    let mut runs = [0_usize; 2];
    let mut last = 0;
    for (number, at) in memchr::memchr_iter(b'"', bytes).enumerate() {
        let between = bytes.get(last..at).unwrap_or_default();
        let goes_on = memchr::memchr(b'>', between).is_none() && memchr::memchr(b'=', between).is_some();
        if let Some(run) = runs.get_mut(number % 2) {
            *run = if goes_on { *run + 1 } else { 0 };
            if *run > MOST_ATTRIBUTES {
                return Cow::Owned(text.replace('"', "'"));
            }
        }
        last = at + 1;
    }
    Cow::Borrowed(text)
}

/// Tokens without the errors of HTML, which nobody asks for and which cost a pass over every character.
struct Quiet<E>(E);

impl<E: Emitter> ForwardingEmitter for Quiet<E> {
    type Token = E::Token;

    fn inner(&mut self) -> &mut impl Emitter<Token = E::Token> {
        &mut self.0
    }

    fn should_emit_errors(&mut self) -> bool {
        false
    }
}

struct Soup<'a> {
    builder: Builder<'a>,
    /// The elements that are open, as the builder knows them.
    names: Vec<Vec<u8>>,
    limits: &'a Limits,
    /// The start tag that is being read.
    name: Vec<u8>,
    attributes: Vec<(String, String)>,
    attribute_is_kept: bool,
}

impl Soup<'_> {
    fn event(&mut self, event: &CallbackEvent<'_>) {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                self.name = name.to_vec();
                self.attributes.clear();
            }
            CallbackEvent::AttributeName { name } => {
                self.attribute_is_kept = self.attributes.len() < self.limits.max_attributes;
                if self.attribute_is_kept {
                    self.attributes.push((String::from_utf8_lossy(name).into_owned(), String::new()));
                }
            }
            CallbackEvent::AttributeValue { value } => {
                if let Some((_, kept)) = self.attributes.last_mut().filter(|_| self.attribute_is_kept) {
                    kept.push_str(&String::from_utf8_lossy(value));
                }
            }
            CallbackEvent::CloseStartTag { .. } => self.open(),
            CallbackEvent::EndTag { name } => self.close(name),
            CallbackEvent::String { value } => match std::str::from_utf8(value) {
                Ok(text) => self.builder.text(text),
                Err(_) => self.builder.text(&String::from_utf8_lossy(value)),
            },
            _ => {}
        }
    }

    fn open(&mut self) {
        let name = std::mem::take(&mut self.name);
        self.close_implied(&name);
        if self.names.len() >= self.limits.max_depth {
            return;
        }
        let local = std::str::from_utf8(&name).unwrap_or_default();
        let local = local.rsplit(':').next().unwrap_or_default();
        self.builder.open(local, &Attributes::Html(&self.attributes));
        if is_void(&name) {
            self.builder.close();
        } else {
            self.names.push(name);
        }
    }

    /// Elements that end where this one begins.
    fn close_implied(&mut self, name: &[u8]) {
        match name {
            b"li" => self.close_within(&[b"li"], &[b"ul", b"ol", b"menu"]),
            b"dt" | b"dd" => self.close_within(&[b"dt", b"dd"], &[b"dl"]),
            b"td" | b"th" => self.close_within(&[b"td", b"th"], &[b"tr", b"table"]),
            b"tr" | b"tbody" | b"thead" | b"tfoot" => self.close_within(&[b"tr", b"caption"], &[b"table"]),
            b"p" | b"div" | b"ul" | b"ol" | b"dl" | b"table" | b"blockquote" | b"section" | b"article"
            | b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" | b"figure" | b"pre" | b"hr" | b"header"
            | b"aside" => {
                self.close_within(
                    &[b"p"],
                    &[b"td", b"th", b"li", b"div", b"blockquote", b"table", b"figure", b"section"],
                );
            }
            _ => {}
        }
    }

    /// Closes the innermost of `names` with all in it, unless one of `bounds` is opened within it.
    fn close_within(&mut self, names: &[&[u8]], bounds: &[&[u8]]) {
        let near = self
            .names
            .iter()
            .rposition(|open| names.contains(&open.as_slice()) || bounds.contains(&open.as_slice()));
        let found =
            near.filter(|at| self.names.get(*at).is_some_and(|open| names.contains(&open.as_slice())));
        if let Some(at) = found {
            self.close_down_to(at);
        }
    }

    fn close(&mut self, name: &[u8]) {
        if let Some(at) = self.names.iter().rposition(|open| open == name) {
            self.close_down_to(at);
        }
    }

    fn close_down_to(&mut self, at: usize) {
        while self.names.len() > at {
            self.names.pop();
            self.builder.close();
        }
    }
}

fn is_void(name: &[u8]) -> bool {
    matches!(
        name,
        b"area"
            | b"base"
            | b"br"
            | b"col"
            | b"embed"
            | b"hr"
            | b"img"
            | b"input"
            | b"link"
            | b"meta"
            | b"source"
            | b"track"
            | b"wbr"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use news::{BlockKind, Body};

    fn check(source: &str, expected: &[&str]) {
        let built = html(source, &Limits::default(), "https://a.example/x/");
        let body = Body::of(built.blocks);
        let found: Vec<String> = body.blocks.iter().map(|block| show(&block.kind)).collect();
        assert_eq!(found, expected, "{source}");
    }

    fn show(kind: &BlockKind) -> String {
        let lines = |texts: &[news::Text]| texts.iter().map(text).collect::<Vec<_>>().join("|");
        match kind {
            BlockKind::Paragraph { text: t } => text(t),
            BlockKind::Heading { level, text: t } => format!("h{level}:{}", text(t)),
            BlockKind::List { ordered, items } => {
                format!("{}:{}", if *ordered { "ol" } else { "ul" }, lines(items))
            }
            BlockKind::Quote { text: t, cite } => {
                format!(
                    "q:{}{}",
                    lines(t),
                    cite.as_ref().map(|c| format!(" — {}", text(c))).unwrap_or_default()
                )
            }
            BlockKind::Table { caption, head, rows } => format!(
                "table{}:{}{}",
                if *head { "+head" } else { "" },
                caption.as_ref().map(|c| format!("({})", text(c))).unwrap_or_default(),
                rows.iter().map(|row| lines(row)).collect::<Vec<_>>().join("/")
            ),
            BlockKind::Facts { title, blocks } => {
                format!(
                    "facts:{}[{}]",
                    text(title),
                    blocks.iter().map(|b| show(&b.kind)).collect::<Vec<_>>().join(";")
                )
            }
            BlockKind::Pull { .. } | BlockKind::Gallery { .. } => unreachable!("no wire has them"),
            BlockKind::Embed { url, title } => format!("embed:{url} {title}"),
            BlockKind::Picture(_) => "picture".into(),
        }
    }

    fn text(text: &news::Text) -> String {
        let span = |s: &news::Span| {
            let mark = s.mark.map(|m| format!("{m:?}:")).unwrap_or_default();
            let link = s.link.as_ref().map(|l| format!("->{l}")).unwrap_or_default();
            let lang = s.lang.as_ref().map(|l| format!("@{l}")).unwrap_or_default();
            if mark.is_empty() && link.is_empty() && lang.is_empty() {
                s.text.clone()
            } else {
                format!("<{mark}{}{link}{lang}>", s.text)
            }
        };
        text.0.iter().map(span).collect()
    }

    #[test]
    fn paragraphs_and_marks() {
        check("<p>a <b>b</b>  <i>c</i>d<p>e<br>f", &["a <Strong:b> <Emphasis:c>d", "e", "f"]);
        check("a<br/><br/>b", &["a", "b"]);
        check("<p>x<sub>2</sub> <span lang='fr'>mot</span></p>", &["x<Sub:2> <mot@fr>"]);
        check("H<script>alert(1)</script><style>p{}</style>i<!-- x -->", &["Hi"]);
        check("<p>&eacute;&nbsp;&amp;amp; <q>so</q></p>", &["é\u{a0}&amp; “so”"]);
        check("<p>said: “<q>so</q>”</p>", &["said: “so”"]);
    }

    #[test]
    fn links_are_kept_where_they_are_safe() {
        check("<a href='/y'>l</a> <a href='javascript:x'>m</a>", &["<l->https://a.example/y> m"]);
    }

    #[test]
    fn lists_quotes_and_headings() {
        check("<ul><li>a<li>b<ol><li>c</ol></ul>", &["ul:a|b|c"]);
        check("<ol><li><p>a</p><p>b</p></ol>", &["ol:a b"]);
        check("<blockquote><p>a</p><p>b</p></blockquote>", &["q:a|b"]);
        check("<h1>a</h1><h4>b</h4>", &["h2:a", "h3:b"]);
    }

    #[test]
    fn tables_are_made_whole() {
        check(
            "<table><caption>k<tr><th>a<th>b<tr><td>c<td>d<tr><td colspan=2>e</table>",
            &["table+head:(k)a|b/c|d/e|"],
        );
        check("<table><tr><td rowspan=2>a<td>b<tr><td>c</table>", &["table:a|b/|c"]);
        check("<table><tr><td><p>a<p>b</table>", &["a b"]);
    }

    #[test]
    fn what_is_beside_the_text() {
        check("<aside><h2>t</h2><p>a</p></aside><p>b", &["facts:t[a]", "b"]);
        check(
            "<iframe src='https://v.example/1' title='t'>x</iframe><p>b",
            &["embed:https://v.example/1 t", "b"],
        );
        check(
            "<div class='notepad'><p>secret</p></div><p class='closingline'>dpa</p><p hidden>x</p>ok",
            &["ok"],
        );
    }

    #[test]
    fn pictures_become_associations() {
        let source = "<figure><img src='a.jpg' alt='A' width=100><figcaption>C</figcaption></figure><img src='p.gif' width=1>t";
        let built = html(source, &Limits::default(), "https://a.example/x/");
        assert_eq!(built.pictures.len(), 1);
        let picture = &built.pictures[0];
        assert_eq!((picture.alt.as_str(), picture.caption.as_str()), ("A", "C"));
        assert_eq!(picture.renditions[0].href, "https://a.example/x/a.jpg");
    }

    #[test]
    fn what_only_counts_readers_is_no_picture() {
        for source in [
            "undefined",
            "null",
            "/tracking/7-pixel.png?x",
            "https://a.example/px/Pixel.gif",
            "c-rss-pixel.png#a",
        ] {
            let built =
                html(&format!("<p>a</p><img src='{source}'>"), &Limits::default(), "https://a.example/");
            assert!(built.pictures.is_empty(), "{source}");
        }
        for source in [
            "undefined.jpg",
            "/tracking/hurricane.jpg",
            "google-pixel.png",
            "pixels.png",
            "a.png?from=pixel.gif",
        ] {
            let built = html(&format!("<img src='{source}'>"), &Limits::default(), "https://a.example/");
            assert_eq!(built.pictures.len(), 1, "{source}");
        }
    }

    #[test]
    fn a_tag_of_many_attributes_is_read() {
        let many: String = (0..100_000).map(|at| format!(" a{at}=\"<b>\"")).collect();
        check(&format!("x<i{many}>y</i><i x=\">\"{many}>z</i>"), &["x<Emphasis:yz>"]);
        check(&format!("<!-- \" --><i{many}>y</i>"), &["<Emphasis:y>"]);
        assert!(matches!(tame("<a href=\"x\" class=\"y\">He said \"x = y\".</a>"), Cow::Borrowed(_)));
    }

    #[test]
    fn depth_and_number_are_bounded() {
        let deep = "<div><b><blockquote>".repeat(20_000);
        html(&deep, &Limits::default(), "");
        let many = "<p>a".repeat(20_000);
        let built = html(&many, &Limits::default(), "");
        assert!(built.cut && built.blocks.len() == Limits::default().max_list);
        for lists in
            ["<ul><li>a", "<ul><li>a<ul><li>b</ul>", "<blockquote><p>a", "<header><p>a", "<table><tr><td>a"]
        {
            let (open, repeated) = lists.split_once('>').unwrap();
            let built = html(&format!("{open}>{}", repeated.repeat(20_000)), &Limits::default(), "");
            assert!(built.cut && format!("{built:?}").len() < 5_000_000, "{lists}");
        }
    }

    #[test]
    fn spans_and_their_links_are_bounded() {
        let limits = Limits { max_list: 100, ..Limits::default() };
        let marked = "x<b>y</b>";
        for (source, spans, links) in [
            (format!("<p>{}", marked.repeat(1_000)), 100, 0),
            (format!("<ul><li>{}", format!("<p>{marked}").repeat(1_000)), 100, 0),
            (format!("<table><tr><td>a<td>{}", format!("<p>{marked}").repeat(1_000)), 101, 0),
            (format!("<a href='https://a.example/{}'>{}", "z".repeat(2_000), marked.repeat(40)), 80, 50_000),
        ] {
            let built = html(&source, &limits, "");
            let body = Body::of(built.blocks);
            let all: Vec<&news::Span> = body.texts().into_iter().flat_map(|text| &text.0).collect();
            let bytes: usize = all.iter().filter_map(|span| Some(span.link.as_ref()?.len())).sum();
            assert!(
                built.cut && all.len() <= spans && bytes <= links,
                "{:.40} {} {bytes}",
                source,
                all.len()
            );
            // No word is lost for it.
            assert_eq!(
                body.plain().matches('x').count(),
                source.matches('x').count() - usize::from(links > 0)
            );
        }
        let usual = format!("<p><a href='https://a.example/'>{}</a>", marked.repeat(40));
        assert!(!html(&usual, &limits, "").cut);
    }

    #[test]
    fn a_pictures_files_are_bounded() {
        let limits = Limits { max_list: 10, ..Limits::default() };
        let files: String = (0..100).map(|at| format!("<img src='{at}.jpg'>")).collect();
        let built = html(&format!("<figure>{files}</figure>"), &limits, "https://a.example/");
        assert_eq!(built.pictures[0].renditions.len(), 10);
    }

    #[test]
    fn a_table_stays_in_proportion_to_what_was_sent() {
        let wide = "<table><tr><td colspan=50>t<td colspan=50>u";
        let built = html(&format!("{wide}{}", "<tr><td>a".repeat(20_000)), &Limits::default(), "");
        let Some(BlockKind::Table { rows, .. }) = built.blocks.first() else { panic!("{built:?}") };
        assert!(built.cut && rows.len() * 100 < 200, "{}", rows.len());
        let titled =
            format!("<table><tr><td colspan=50>t{}", format!("<tr>{}", "<td>a".repeat(50)).repeat(200));
        let built = html(&titled, &Limits::default(), "");
        let Some(BlockKind::Table { rows, .. }) = built.blocks.first() else { panic!("{built:?}") };
        assert!(!built.cut && rows.len() == 201 && rows.iter().all(|row| row.len() == 50));
    }
}
