//! The body of a story as HTML: for the page, for the text version, and for feeds.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use news::{Block, BlockKind, Body, Mark, Picture, PictureId, PictureUse, Span, StoryId, Text};

use super::burmese::whole;
use super::caption::caption;
use super::words::Words;
use super::{Html, embed, escape, lang, quote, safe_link};
use crate::locale::Direction;
use crate::values::picture::{self, Ratio, Shown};

/// Where the body will stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place<'a> {
    Page,
    /// Without pictures; links to stories lead to their text versions.
    TextVersion,
    /// On its own in somebody's reader: every address is absolute, after this base.
    Feed(&'a str),
}

/// Everything that the blocks refer to.
#[derive(Debug, Clone, Copy)]
pub struct Around<'a> {
    pub words: Words,
    pub pictures: &'a BTreeMap<PictureId, Picture>,
    /// Where links to stories lead.
    pub links: &'a BTreeMap<StoryId, String>,
    pub place: Place<'a>,
    /// Whether pictures wait until they are asked for.
    pub saving: bool,
}

/// The whole body.
pub fn body(body: &Body, around: Around<'_>) -> Html {
    let mut writer = Writer::new(body, around);
    writer.blocks(&body.blocks, false);
    Html::made(writer.out)
}

/// One text, with its marks, links and languages.
pub fn text(text: &Text, around: Around<'_>) -> Html {
    let nothing = Body::default();
    let mut writer = Writer::new(&nothing, around);
    writer.text(text);
    Html::made(writer.out)
}

struct Writer<'a> {
    body: &'a Body,
    around: Around<'a>,
    out: String,
    /// The letters of the body's text, once a pull quote asked for them.
    letters: Option<String>,
    /// Tables and boxes so far, for their ids.
    boxes: usize,
    /// Whether a heading of level 2 stands above, so that one of level 3 skips nothing.
    deep: bool,
}

impl<'a> Writer<'a> {
    fn new(body: &'a Body, around: Around<'a>) -> Self {
        Self { body, around, out: String::new(), letters: None, boxes: 0, deep: false }
    }
}

impl Writer<'_> {
    fn blocks(&mut self, blocks: &[Block], inside: bool) {
        for block in blocks {
            self.block(&block.kind, inside);
        }
    }

    fn block(&mut self, kind: &BlockKind, inside: bool) {
        match kind {
            BlockKind::Paragraph { text } => self.element("p", text),
            BlockKind::Heading { level, text } => self.heading(*level, text, inside),
            BlockKind::List { ordered, items } => self.list(if *ordered { "ol" } else { "ul" }, items),
            BlockKind::Quote { text, cite } => self.quote(text, cite.as_ref()),
            BlockKind::Pull { text } => self.pull(text),
            BlockKind::Picture(used) => self.picture(used, picture::in_text),
            BlockKind::Gallery { pictures } => self.gallery(pictures),
            BlockKind::Table { caption, head, rows } => self.table(caption.as_ref(), *head, rows),
            BlockKind::Facts { title, blocks } => self.facts(title, blocks),
            BlockKind::Embed { url, title } => self.embed(url, title),
        }
    }

    fn element(&mut self, name: &str, text: &Text) {
        if !text.is_blank() {
            self.open(name, text);
            self.text(text);
            let _ = write!(self.out, "</{name}>");
        }
    }

    /// Opens an element, which says its direction only where its words run against the page.
    fn open(&mut self, name: &str, text: &Text) {
        let page = self.around.words.language.direction;
        let letters = text.0.iter().flat_map(|span| span.text.chars());
        let dir = match (lang::turns(letters, page), page) {
            (false, _) => "",
            (true, Direction::Rtl) => " dir=\"ltr\"",
            (true, Direction::Ltr) => " dir=\"rtl\"",
        };
        let _ = write!(self.out, "<{name}{dir}>");
    }

    fn heading(&mut self, level: u8, text: &Text, inside: bool) {
        let third = inside || (level > 2 && self.deep);
        self.deep |= !third && !text.is_blank();
        self.element(if third { "h3" } else { "h2" }, text);
    }

    fn list(&mut self, name: &str, items: &[Text]) {
        if items.iter().all(Text::is_blank) {
            return;
        }
        let _ = write!(self.out, "<{name}>");
        items.iter().for_each(|item| self.element("li", item));
        let _ = write!(self.out, "</{name}>");
    }

    fn quote(&mut self, texts: &[Text], cite: Option<&Text>) {
        if texts.iter().chain(cite).all(Text::is_blank) {
            return;
        }
        self.out.push_str("<blockquote>");
        for text in quote::quoted(self.around.words.language, texts) {
            self.element("p", &text);
        }
        if let Some(cite) = cite {
            self.element("footer", cite);
        }
        self.out.push_str("</blockquote>");
    }

    /// Words that stand in the text are ornament here: a screen reader isn't made to say them twice, and where no style
    /// sets them apart they are left out. Words that don't, since somebody mended the text or shortened the quote, are told
    /// to everybody.
    fn pull(&mut self, text: &Text) {
        let body = self.body;
        let text_has = self.letters.get_or_insert_with(|| letters(&body.plain()));
        let twice = text_has.contains(&letters(&text.to_plain()));
        if text.is_blank() || (twice && self.around.place != Place::Page) {
            return;
        }
        // The keyboard must not reach what a screen reader can't: no links.
        let bare = Text(text.0.iter().cloned().map(|span| Span { link: None, ..span }).collect());
        let _ =
            write!(self.out, "<aside class=\"pull\"{}>", if twice { " aria-hidden=\"true\"" } else { "" });
        self.element("p", &bare);
        self.out.push_str("</aside>");
    }

    fn gallery(&mut self, pictures: &[PictureUse]) {
        let around = self.around;
        let mut known = pictures.iter().filter(|used| around.pictures.contains_key(&used.picture)).peekable();
        let boxed = around.place == Place::Page && known.peek().is_some();
        self.out.push_str(if boxed { "<div class=\"gallery\">" } else { "" });
        known.for_each(|used| self.picture(used, picture::in_gallery));
        self.out.push_str(if boxed { "</div>" } else { "" });
    }

    fn picture(&mut self, used: &PictureUse, shape: fn(&Picture, &str) -> Shown) {
        let Some(known) = self.around.pictures.get(&used.picture) else { return };
        let under = (&used.caption, caption(used, known, self.around));
        match self.around.place {
            Place::Page => {
                let shown = shape(known, &used.alt).when_asked(self.around.saving, self.around.words);
                let _ = write!(self.out, "<figure>{}", shown.to_html().as_str());
                self.under(under.0, &under.1);
                self.out.push_str("</figure>");
            }
            Place::TextVersion => {
                let (href, photo) =
                    (picture::address(known, Ratio::Original), self.around.words.get("photo"));
                let _ = write!(self.out, "<p><small><a href=\"{href}\">{} ", photo.as_str());
                escape(&used.alt, &mut self.out);
                let _ = write!(self.out, "</a></small> {}</p>", under.1.as_str());
            }
            Place::Feed(base) => {
                let address = picture::address(known, Ratio::Original);
                let _ = write!(self.out, "<figure><img src=\"{base}{address}\" alt=\"");
                escape(&used.alt, &mut self.out);
                self.out.push_str("\">");
                self.under(under.0, &under.1);
                self.out.push_str("</figure>");
            }
        }
    }

    fn under(&mut self, words: &Text, caption: &Html) {
        if !caption.is_empty() {
            self.open("figcaption", words);
            let _ = write!(self.out, "{}</figcaption>", caption.as_str());
        }
    }

    fn table(&mut self, caption: Option<&Text>, head: bool, rows: &[Vec<Text>]) {
        if rows.iter().flatten().all(Text::is_blank) {
            return;
        }
        let caption = caption.filter(|caption| !caption.is_blank());
        let label =
            caption.map_or_else(|| self.around.words.get("table"), |caption| text(caption, self.around));
        let id = self.next_id();
        // On a narrow screen the table scrolls in a box of its own, which a keyboard must reach and a reader must hear named.
        let _ = write!(
            self.out,
            "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"{id}\"><table>"
        );
        let hidden = if caption.is_none() { " class=\"unseen\"" } else { "" };
        let _ = write!(self.out, "<caption id=\"{id}\"{hidden}>{}</caption>", label.as_str());
        for (at, row) in rows.iter().enumerate() {
            let (open, close) = if head && at == 0 { ("th scope=\"col\"", "</th>") } else { ("td", "</td>") };
            self.out.push_str("<tr>");
            for cell in row {
                self.open(open, cell);
                self.text(cell);
                self.out.push_str(close);
            }
            self.out.push_str("</tr>");
        }
        self.out.push_str("</table></div>");
    }

    /// A box is named by its title; one that has none is set apart all the same, and one that has nothing isn't there.
    fn facts(&mut self, title: &Text, blocks: &[Block]) {
        let before = std::mem::take(&mut self.out);
        let titled = !title.is_blank();
        let id = if titled { self.next_id() } else { String::new() };
        self.deep |= titled;
        self.blocks(blocks, titled);
        let inside = std::mem::replace(&mut self.out, before);
        if !titled && inside.is_empty() {
            return;
        }
        if titled {
            let _ = write!(self.out, "<section class=\"facts\" aria-labelledby=\"{id}\">");
            self.open(&format!("h2 id=\"{id}\""), title);
            self.text(title);
            self.out.push_str("</h2>");
        } else {
            self.out.push_str("<div class=\"facts\">");
        }
        self.out.push_str(&inside);
        self.out.push_str(if titled { "</section>" } else { "</div>" });
    }

    fn next_id(&mut self) -> String {
        self.boxes += 1;
        format!("box{}", self.boxes)
    }

    fn embed(&mut self, url: &str, title: &str) {
        let web = safe_link(url).filter(|url| url.to_ascii_lowercase().starts_with("http"));
        let shown = if title.trim().is_empty() { host(url) } else { title };
        if shown.trim().is_empty() {
            return;
        }
        let _ = write!(self.out, "<p class=\"embed\"{}>", self.asks(web.unwrap_or_default()));
        match web {
            Some(url) => {
                self.open_link(url);
                escape(shown, &mut self.out);
                let _ = write!(
                    self.out,
                    "</a> <small>{}</small>",
                    self.around.words.get("opens-external").as_str()
                );
            }
            None => escape(shown, &mut self.out),
        }
        self.out.push_str("</p>");
    }

    /// What the script needs to offer a post of another site within the page. Nothing of it is loaded before that.
    fn asks(&self, url: &str) -> String {
        let known = embed::known(url).filter(|_| self.around.place == Place::Page);
        let Some(embed::Embed { provider, frame, film }) = known else { return String::new() };
        let say = |key| self.around.words.say(key, &[("provider", provider)]);
        let (load, ask) = (say("embed-load"), say("embed-consent"));
        if load.is_empty() || load.as_str().contains('<') {
            return String::new();
        }
        let mut source = String::new();
        escape(&frame, &mut source);
        let shape = if film { "film" } else { "post" };
        let ask = if ask.as_str().contains('<') { "" } else { ask.as_str() };
        format!(
            " data-frame=\"{source}\" data-shape=\"{shape}\" data-load=\"{}\" data-ask=\"{ask}\"",
            load.as_str()
        )
    }

    fn text(&mut self, text: &Text) {
        text.0.iter().for_each(|span| self.span(span));
    }

    fn span(&mut self, span: &Span) {
        let linked = span.link.as_deref().is_some_and(|link| self.link(link));
        let attributes = span.lang.as_deref().map(lang::attributes).unwrap_or_default();
        let name = match span.mark {
            Some(Mark::Emphasis) => "em",
            Some(Mark::Strong) => "strong",
            Some(Mark::Sub) => "sub",
            Some(Mark::Sup) => "sup",
            None if attributes.is_empty() => "",
            None => "span",
        };
        if !name.is_empty() {
            let _ = write!(self.out, "<{name}{attributes}>");
        }
        match self.around.place {
            Place::Feed(_) => escape(&span.text, &mut self.out),
            Place::Page | Place::TextVersion => escape(&whole(&span.text), &mut self.out),
        }
        if !name.is_empty() {
            let _ = write!(self.out, "</{name}>");
        }
        if linked {
            self.out.push_str("</a>");
        }
    }

    /// Opens a link, if it leads where it may.
    fn link(&mut self, link: &str) -> bool {
        let Some(story) = link.strip_prefix("story:") else {
            return safe_link(link).inspect(|link| self.open_link(link)).is_some();
        };
        let Some(path) = story.parse::<StoryId>().ok().and_then(|story| self.around.links.get(&story)) else {
            return false;
        };
        match self.around.place {
            Place::Page => self.open_link(path),
            Place::TextVersion => self.open_link(&format!("{path}?text")),
            Place::Feed(base) => self.open_link(&format!("{base}{path}")),
        }
        true
    }

    fn open_link(&mut self, href: &str) {
        self.out.push_str("<a href=\"");
        escape(href, &mut self.out);
        self.out.push_str("\">");
    }
}

/// What words consist of: quotation marks, spaces and capitals make no other words of them.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split(['/', '?', '#']).next().unwrap_or(rest)
}

#[cfg(test)]
mod tests {
    use news::{BlockId, PictureUse};

    use super::*;

    fn span(text: &str) -> Span {
        Span { text: text.into(), ..Span::default() }
    }

    fn check(kinds: Vec<BlockKind>, expected: &str) {
        check_at(Place::Page, kinds, expected);
    }

    fn check_at(place: Place<'_>, kinds: Vec<BlockKind>, expected: &str) {
        let words = Words { language: crate::locale::service("english").unwrap() };
        let links = BTreeMap::from([("7".parse().unwrap(), "/english/a/7/talks".to_owned())]);
        let around = Around { words, pictures: &BTreeMap::new(), links: &links, place, saving: false };
        assert_eq!(body(&Body::of(kinds), around).as_str(), expected);
    }

    fn paragraph(spans: Vec<Span>) -> Vec<BlockKind> {
        vec![BlockKind::Paragraph { text: Text(spans) }]
    }

    #[test]
    fn marks_languages_and_links_are_kept() {
        check(
            paragraph(vec![Span { mark: Some(Mark::Strong), ..span("now") }]),
            "<p><strong>now</strong></p>",
        );
        check(
            paragraph(vec![Span { lang: Some("fa".into()), mark: Some(Mark::Emphasis), ..span("خبر") }]),
            "<p dir=\"rtl\"><em lang=\"fa\" dir=\"rtl\">خبر</em></p>",
        );
        check(
            paragraph(vec![Span { link: Some("https://example.org/?a&b".into()), ..span("there") }]),
            "<p><a href=\"https://example.org/?a&amp;b\">there</a></p>",
        );
    }

    #[test]
    fn a_link_to_a_story_leads_there_or_nowhere() {
        let to = |id: &str| paragraph(vec![Span { link: Some(format!("story:{id}")), ..span("it") }]);
        check(to("7"), "<p><a href=\"/english/a/7/talks\">it</a></p>");
        check(to("8"), "<p>it</p>");
        check_at(Place::TextVersion, to("7"), "<p><a href=\"/english/a/7/talks?text\">it</a></p>");
        check_at(
            Place::Feed("https://n.example"),
            to("7"),
            "<p><a href=\"https://n.example/english/a/7/talks\">it</a></p>",
        );
    }

    #[test]
    fn headings_skip_no_level() {
        let heading = |level| BlockKind::Heading { level, text: Text::plain("h") };
        check(vec![heading(3), heading(3), heading(2)], "<h2>h</h2><h3>h</h3><h2>h</h2>");
    }

    #[test]
    fn nothing_empty_is_shown() {
        let blank = PictureUse { picture: "9".parse().unwrap(), alt: "a".into(), caption: Text::default() };
        let list = BlockKind::List { ordered: true, items: vec![Text::plain(" ")] };
        check(
            vec![BlockKind::Paragraph { text: Text::plain("  ") }, BlockKind::Picture(blank.clone()), list],
            "",
        );
        check(
            vec![BlockKind::Gallery { pictures: vec![blank] }, BlockKind::Gallery { pictures: vec![] }],
            "",
        );
        let quote = BlockKind::Quote { text: vec![Text::default()], cite: Some(Text::plain(" ")) };
        let rows = vec![vec![Text::default(); 2]; 2];
        let table = BlockKind::Table { caption: Some(Text::plain("Votes")), head: true, rows };
        let facts =
            BlockKind::Facts { title: Text::default(), blocks: Body::of_paragraphs([" ".into()]).blocks };
        let embed = BlockKind::Embed { url: String::new(), title: String::new() };
        check(vec![quote, table, facts, embed], "");
    }

    fn pull(text: &str) -> BlockKind {
        BlockKind::Pull { text: Text(vec![Span { link: Some("https://example.org/".into()), ..span(text) }]) }
    }

    #[test]
    fn words_of_the_text_set_large_are_said_once() {
        let kinds = || {
            let text = "“A machine can only shout,” she said.";
            vec![BlockKind::Paragraph { text: Text::plain(text) }, pull("«a machine can only shout»")]
        };
        let said = "<p>“A machine can only shout,” she said.</p>";
        let large = "<aside class=\"pull\" aria-hidden=\"true\"><p>«a machine can only shout»</p></aside>";
        check(kinds(), &format!("{said}{large}"));
        check_at(Place::TextVersion, kinds(), said);
        check_at(Place::Feed("https://n.example"), kinds(), said);
    }

    #[test]
    fn words_set_large_that_the_text_lacks_are_told_to_everybody() {
        for place in [Place::Page, Place::TextVersion, Place::Feed("https://n.example")] {
            let kinds = vec![pull("Never"), pull(" "), pull("Never")];
            let large = "<aside class=\"pull\"><p>Never</p></aside>";
            check_at(place, kinds, &format!("{large}{large}"));
        }
    }

    #[test]
    fn a_table_scrolls_in_a_box_with_a_name() {
        let table = BlockKind::Table {
            caption: Some(Text::plain("Votes")),
            head: true,
            rows: vec![vec![Text::plain("A")], vec![Text::plain("1")]],
        };
        check(
            vec![table],
            "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"box1\"><table><caption id=\"box1\">\
             Votes</caption><tr><th scope=\"col\">A</th></tr><tr><td>1</td></tr></table></div>",
        );
    }

    #[test]
    fn a_box_has_a_title_and_its_own_blocks() {
        let inner = Block {
            id: BlockId("x".into()),
            from: None,
            kind: BlockKind::Paragraph { text: Text::plain("p") },
        };
        let facts = BlockKind::Facts { title: Text::plain("T"), blocks: vec![inner] };
        let expected =
            "<section class=\"facts\" aria-labelledby=\"box1\"><h2 id=\"box1\">T</h2><p>p</p></section>";
        check(vec![facts], expected);
        let untitled =
            BlockKind::Facts { title: Text::plain(" "), blocks: Body::of_paragraphs(["p".into()]).blocks };
        check(vec![untitled], "<div class=\"facts\"><p>p</p></div>");
    }

    #[test]
    fn a_block_that_runs_against_the_page_says_so_and_no_other_does() {
        let persian = || Text::plain("کشتی سپیده‌دم رسید.");
        let list = BlockKind::List { ordered: false, items: vec![persian(), Text::plain("One")] };
        check(
            vec![BlockKind::Paragraph { text: persian() }, list],
            "<p dir=\"rtl\">کشتی سپیده‌دم رسید.</p><ul><li dir=\"rtl\">کشتی سپیده‌دم رسید.</li><li>One</li></ul>",
        );
    }

    #[test]
    fn an_embed_is_a_link_to_the_web_only() {
        let embed = |url: &str| vec![BlockKind::Embed { url: url.into(), title: String::new() }];
        check(
            embed("https://video.example/1"),
            "<p class=\"embed\"><a href=\"https://video.example/1\">video.example</a> <small>(external site)</small></p>",
        );
        check(embed("javascript:alert(1)"), "<p class=\"embed\">javascript:alert(1)</p>");
        check(
            embed("https://youtu.be/a1"),
            "<p class=\"embed\" data-frame=\"https://www.youtube-nocookie.com/embed/a1\" data-shape=\"film\" \
             data-load=\"Load post from YouTube\" data-ask=\"This post is from YouTube, which may track you. Load it?\">\
             <a href=\"https://youtu.be/a1\">youtu.be</a> <small>(external site)</small></p>",
        );
    }
}
