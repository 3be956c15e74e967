//! The builder: elements opened and closed in order go in, blocks come out.

mod lines;
mod place;
mod rights;

pub(crate) use place::facts;

use news::{Association, BlockKind, ItemClass, Mark, Rendition, Rights, Text};

use super::attributes::{Attributes, figure, hidden, private};
use super::flow::Flow;
use super::links::{absolute, is_no_picture, is_web};
use super::table::TableBox;
use super::tags::{Kind, has_class, is_facts, is_front, is_struck, kind};
use crate::clean;
use crate::draft::{join, push};
use crate::limits::Limits;

/// What a document's text came to.
#[derive(Debug, Default)]
pub(crate) struct Built {
    pub blocks: Vec<BlockKind>,
    /// Texts of a `header`, which mostly repeats an item's fields: heading level, or 0, and text.
    pub header: Vec<(u8, Text)>,
    /// A dateline that was marked as such at the start of the text.
    pub dateline: Option<String>,
    /// Notes that are for editors.
    pub notes: Vec<String>,
    pub pictures: Vec<Association>,
    /// Words of a `header` that name the genre.
    pub genres: Vec<String>,
    /// Of the whole document: its licence, and what its head says.
    pub rights: Rights,
    /// Whom its head credits.
    pub credit: String,
    /// Whether blocks, marks or links were left out, as there were too many.
    pub cut: bool,
    /// Whether a list counts from another number than one, which bodies don't.
    pub renumbered: bool,
    /// Whether words were left out that were struck out or hidden.
    pub struck: bool,
}

impl Built {
    /// Whether there is nothing in it for readers.
    pub(crate) fn is_empty(&self) -> bool {
        self.blocks.is_empty() && self.header.is_empty() && self.pictures.is_empty()
    }
}

/// Blocks that hold others.
enum Hold {
    List { ordered: bool, items: Vec<Text>, fresh: bool },
    Quote { text: Vec<Text>, cite: Option<Text> },
    Table(TableBox),
    Figure { picture: Box<Association> },
    Facts { title: Text, blocks: Vec<BlockKind> },
    Header,
    Note(String),
}

/// What is to be undone when an element closes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Undo {
    Nothing,
    Skip,
    Block,
    Leaf,
    Hold,
    Row,
    Head,
    Mark,
    Link,
    Dateline,
    /// A dateline whose parts are elements.
    Parts,
    Quotation,
    Preformatted,
}

/// What the text of the innermost block is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Leaf {
    Heading(u8),
    Caption,
    Producer,
    TableCaption,
    Cite,
    /// A teaser or byline before the text, which mostly repeats an item's fields.
    Front,
    /// The genre in a header.
    Genre,
}

/// Builds a body from elements and text in document order.
pub(crate) struct Builder<'a> {
    limits: &'a Limits,
    base: &'a str,
    built: Built,
    flow: Flow,
    opened: Vec<(Undo, bool)>,
    holds: Vec<Hold>,
    leaves: Vec<Leaf>,
    skipping: usize,
    preformatted: usize,
    quotation: Option<bool>,
    /// A line break came last, and the text after it decides what it means.
    broken: bool,
    /// Whether lines of preformatted text may be wrapped.
    wraps: bool,
    /// Whether the block that is being read began with an indented line of preformatted text.
    indented: bool,
    /// Where in the block's text the line begins that is being read, and whether a line break in it was a space.
    line: (usize, bool),
    room: usize,
}

impl<'a> Builder<'a> {
    /// `base` is the URL that relative links are relative to; where it is empty they stay without a link.
    pub(crate) fn new(limits: &'a Limits, base: &'a str) -> Self {
        Self {
            limits,
            base,
            built: Built::default(),
            flow: Flow::new(limits.max_list),
            opened: Vec::new(),
            holds: Vec::new(),
            leaves: Vec::new(),
            skipping: 0,
            preformatted: 0,
            quotation: None,
            broken: false,
            wraps: false,
            indented: false,
            line: (0, false),
            room: limits.max_list,
        }
    }

    /// An element opens; `name` is local and in lower case.
    pub(crate) fn open(&mut self, name: &str, attributes: &Attributes<'_>) {
        self.heed_rights(name, attributes);
        if self.skipping > 0 {
            self.skipping += 1;
            return;
        }
        let kind = kind(name);
        if attributes.none() && kind != Kind::Skip {
            let undo = self.enter(kind, name, "", attributes);
            return self.opened.push((undo, false));
        }
        let class = attributes.get("class").unwrap_or_default();
        if kind == Kind::Skip || private(&class, attributes) {
            self.built.struck |= is_struck(name) || hidden(attributes);
            self.skipping = 1;
            self.opened.push((Undo::Skip, false));
            return;
        }
        let iso = attributes.get("iso").filter(|_| name == "lang");
        let lang = attributes.get("xml:lang").or_else(|| attributes.get("lang")).or(iso);
        let undo = self.enter(kind, name, &class, attributes);
        let inline = matches!(kind, Kind::Inline | Kind::Mark(_) | Kind::Link | Kind::InlineQuote);
        let lang =
            lang.map(|lang| clean::line(&lang)).filter(|lang| inline && !lang.is_empty() && lang.len() < 36);
        let with_lang = lang.is_some();
        if let Some(lang) = lang {
            self.flow.open_lang(lang);
        }
        self.opened.push((undo, with_lang));
    }

    fn enter(&mut self, kind: Kind, name: &str, class: &str, attributes: &Attributes<'_>) -> Undo {
        match kind {
            Kind::Block if is_facts(class) && name != "p" => {
                self.hold(Hold::Facts { title: Text::default(), blocks: Vec::new() })
            }
            Kind::Block if has_class(class, "genre") && matches!(self.holds.last(), Some(Hold::Header)) => {
                self.leaf(Leaf::Genre)
            }
            Kind::Block if name == "div" && has_class(class, "dat") => self.open_dateline(),
            Kind::Block if name == "p" && is_front(class) && self.built.blocks.is_empty() => {
                self.leaf(Leaf::Front)
            }
            Kind::Block | Kind::Skip => self.block(Undo::Block),
            Kind::Heading(level) => self.leaf(Leaf::Heading(level)),
            Kind::List { ordered } => {
                self.built.renumbered |=
                    ordered && attributes.number("start").is_some_and(|from: i64| from != 1);
                self.hold(Hold::List { ordered, items: Vec::new(), fresh: true })
            }
            Kind::Item => self.open_item(),
            Kind::Quote => self.hold(Hold::Quote { text: Vec::new(), cite: None }),
            Kind::Cite => self.leaf(Leaf::Cite),
            Kind::Table => self.hold(Hold::Table(TableBox::new(self.limits.max_list))),
            Kind::TableHead | Kind::Row | Kind::Cell { .. } => self.open_in_table(kind, attributes),
            Kind::TableCaption => self.leaf(Leaf::TableCaption),
            Kind::Figure => self.hold(Hold::Figure { picture: Box::new(figure(name, attributes)) }),
            Kind::Image | Kind::Reference => self.picture_file(attributes),
            Kind::Caption => self.leaf(Leaf::Caption),
            Kind::Producer => self.leaf(Leaf::Producer),
            Kind::Header => self.hold(Hold::Header),
            Kind::Aside => self.hold(Hold::Facts { title: Text::default(), blocks: Vec::new() }),
            Kind::Note => self.open_note(attributes),
            Kind::Frame => self.frame(name, attributes),
            Kind::Mark(mark) => self.mark(mark),
            Kind::Link => self.link(attributes),
            Kind::Break => self.line_break(),
            Kind::InlineQuote => {
                self.quotation = Some(true);
                Undo::Quotation
            }
            Kind::Preformatted => {
                self.end_text();
                self.preformatted += 1;
                Undo::Preformatted
            }
            Kind::Fraction => {
                self.flow.push(clean::in_fraction(name, self.flow.last_char()));
                Undo::Nothing
            }
            Kind::Inline => self.span(name, class),
        }
    }

    /// The element that was opened last closes.
    pub(crate) fn close(&mut self) {
        if self.skipping > 1 {
            self.skipping -= 1;
            return;
        }
        let Some((undo, with_lang)) = self.opened.pop() else { return };
        if with_lang {
            self.flow.close_lang();
        }
        match undo {
            Undo::Nothing => {}
            Undo::Skip => self.skipping = 0,
            Undo::Block => self.end_text(),
            Undo::Leaf => {
                self.end_text();
                self.leaves.pop();
            }
            Undo::Hold => self.close_hold(),
            Undo::Row => {
                self.end_text();
                if let Some(table) = self.table() {
                    table.close_row();
                }
            }
            Undo::Head => {
                self.end_text();
                if let Some(table) = self.table() {
                    table.set_head(false);
                }
            }
            Undo::Mark => self.flow.close_mark(),
            Undo::Link => self.flow.close_link(),
            Undo::Dateline | Undo::Parts => self.built.dateline = Some(self.flow.take().to_plain()),
            Undo::Quotation => self.close_quotation(),
            Undo::Preformatted => {
                self.end_text();
                self.preformatted -= 1;
            }
        }
    }

    /// Text within the elements that are open.
    pub(crate) fn text(&mut self, text: &str) {
        if self.skipping > 0 {
            return;
        }
        if self.broken && self.preformatted == 0 && !text.trim().is_empty() {
            self.end_line(text);
        }
        if self.quotation == Some(true) && !text.trim().is_empty() {
            self.open_quotation(text);
        }
        if self.preformatted > 0 {
            self.lines(text);
        } else {
            self.flow.push(text);
        }
    }

    /// A text that is a block of its own.
    pub(crate) fn block_of(&mut self, text: &str) {
        if self.skipping == 0 {
            self.end_text();
            self.flow.push(text);
            self.end_text();
        }
    }

    /// Whether the text that comes next begins a block.
    pub(crate) fn at_block_start(&self) -> bool {
        self.broken || self.flow.is_empty()
    }

    /// The end of the document, with whatever was still open.
    pub(crate) fn finish(mut self) -> Built {
        self.end_text();
        while !self.holds.is_empty() {
            self.close_hold();
        }
        self.built.cut |= self.flow.is_cut();
        self.built
    }

    fn block(&mut self, undo: Undo) -> Undo {
        self.end_text();
        undo
    }

    fn leaf(&mut self, leaf: Leaf) -> Undo {
        self.end_text();
        self.leaves.push(leaf);
        Undo::Leaf
    }

    fn hold(&mut self, hold: Hold) -> Undo {
        self.end_text();
        self.holds.push(hold);
        Undo::Hold
    }

    fn mark(&mut self, mark: Mark) -> Undo {
        self.flow.open_mark(mark);
        Undo::Mark
    }

    fn link(&mut self, attributes: &Attributes<'_>) -> Undo {
        match attributes.get("href").and_then(|href| absolute(&href, self.base)) {
            Some(link) => {
                self.flow.open_link(link);
                Undo::Link
            }
            None => Undo::Nothing,
        }
    }

    /// A dateline that is marked as such is taken out of the text.
    fn span(&mut self, name: &str, class: &str) -> Undo {
        if name == "time" && self.holds.iter().any(|hold| matches!(hold, Hold::Header)) {
            self.skipping = 1;
            return Undo::Skip;
        }
        if matches!(self.opened.last(), Some((Undo::Parts, _))) && !self.flow.is_empty() {
            self.flow.push("/");
        }
        let marked = name == "span" && has_class(class, "dateline");
        if marked && self.broken {
            self.end_text();
        }
        if marked && self.flow.is_empty() && self.built.dateline.is_none() {
            self.flow.take();
            return Undo::Dateline;
        }
        Undo::Nothing
    }

    /// TT's dateline stands above the text: what it is about or where it is from, and the agency, each in an element.
    fn open_dateline(&mut self) -> Undo {
        self.end_text();
        let first = self.built.dateline.is_none() && self.holds.is_empty();
        if first { Undo::Parts } else { Undo::Block }
    }

    fn open_quotation(&mut self, text: &str) {
        let quoted = |c: char| matches!(c, '"' | '“' | '”' | '„' | '«' | '»' | '‘' | '\'' | '「');
        let has_mark = text.trim_start().starts_with(quoted) || self.flow.last_char().is_some_and(quoted);
        self.quotation = Some(false).filter(|_| !has_mark);
        if !has_mark {
            let at = text.len() - text.trim_start().len();
            self.flow.push(text.get(..at).unwrap_or_default());
            self.flow.push("“");
        }
    }

    fn close_quotation(&mut self) {
        if self.quotation.take() == Some(false) {
            self.flow.push("”");
        }
    }

    fn open_item(&mut self) -> Undo {
        self.end_text();
        if let Some(Hold::List { fresh, .. }) = self.holds.last_mut() {
            *fresh = true;
        }
        Undo::Block
    }

    fn table(&mut self) -> Option<&mut TableBox> {
        match self.holds.last_mut() {
            Some(Hold::Table(table)) => Some(table),
            _ => None,
        }
    }

    fn open_in_table(&mut self, kind: Kind, attributes: &Attributes<'_>) -> Undo {
        self.end_text();
        let Some(table) = self.table() else { return Undo::Block };
        match kind {
            Kind::TableHead => {
                table.set_head(true);
                Undo::Head
            }
            Kind::Row => {
                table.open_row();
                Undo::Row
            }
            Kind::Cell { head } => {
                table.open_cell(
                    head,
                    attributes.number("colspan").unwrap_or(1),
                    attributes.number("rowspan").unwrap_or(1),
                );
                Undo::Block
            }
            _ => Undo::Block,
        }
    }

    /// NITF addresses notes: `npa` is a non-publishable advisory, and some classes are for the desk.
    fn open_note(&mut self, attributes: &Attributes<'_>) -> Undo {
        let private = attributes.get("type").is_some_and(|kind| kind == "npa")
            || attributes
                .get("noteclass")
                .is_some_and(|class| matches!(class.as_ref(), "editorsnote" | "hd" | "end"));
        if private { self.hold(Hold::Note(String::new())) } else { self.block(Undo::Block) }
    }

    /// A frame of another site becomes a link to it.
    fn frame(&mut self, name: &str, attributes: &Attributes<'_>) -> Undo {
        let url = attributes.get("src").and_then(|src| absolute(&src, self.base)).filter(|url| is_web(url));
        if let Some(url) = url {
            self.end_text();
            self.place(BlockKind::Embed { url, title: attributes.line("title").unwrap_or_default() });
        }
        if matches!(name, "video" | "audio" | "iframe") {
            self.skipping = 1;
            return Undo::Skip;
        }
        Undo::Nothing
    }

    fn picture_file(&mut self, attributes: &Attributes<'_>) -> Undo {
        let source = ["src", "source", "data-location"]
            .iter()
            .find_map(|name| attributes.get(name))
            .unwrap_or_default();
        let href = absolute(&source, self.base).unwrap_or_else(|| clean::line(&source));
        let (width, height) = (attributes.number("width"), attributes.number("height"));
        let pixel = matches!((width, height), (Some(0..=2u32), _) | (_, Some(0..=2u32)));
        if href.is_empty() || href.starts_with("data:") || pixel || is_no_picture(&source) {
            return Undo::Nothing;
        }
        let rendition = Rendition {
            name: attributes.line("name").unwrap_or_default(),
            href,
            media_type: attributes.line("mime-type").unwrap_or_default(),
            width,
            height,
            size: None,
        };
        let alt = attributes.line("alt").or_else(|| attributes.line("alternate-text")).unwrap_or_default();
        if let Some(picture) = self.holds.iter_mut().rev().find_map(|hold| match hold {
            Hold::Figure { picture } => Some(picture),
            _ => None,
        }) {
            if picture.class == ItemClass::Text {
                return Undo::Nothing;
            }
            push(&mut picture.renditions, rendition, self.limits);
            if let Some(credit) = attributes.line("source-credit") {
                join(&mut picture.credit_line, &credit, ", ");
            }
            if let Some(notice) = attributes.line("copyright") {
                join(&mut picture.rights.copyright_notice, &notice, "\n");
            }
            if picture.alt.is_empty() {
                picture.alt = alt;
            }
        } else {
            let (class, renditions) = (ItemClass::Picture, vec![rendition]);
            let picture = Association { class, alt, renditions, ..Association::default() };
            push(&mut self.built.pictures, picture, self.limits);
        }
        Undo::Nothing
    }
}
