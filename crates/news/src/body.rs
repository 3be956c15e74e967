//! The body of a story: a versioned document of blocks with stable ids.

use serde::{Deserialize, Serialize};

use crate::{PictureId, WireRef};

/// A document: blocks in reading order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Body {
    /// The version of this format; old ones are kept readable.
    pub format: u32,
    /// In reading order.
    pub blocks: Vec<Block>,
}

impl Default for Body {
    fn default() -> Self {
        Self { format: Self::FORMAT, blocks: Vec::new() }
    }
}

/// A block's id, stable through every revision and carried into translations, so that a paragraph can be compared
/// with the one it was translated from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct BlockId(pub String);

/// One block.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// Unique within its body.
    pub id: BlockId,
    /// The wire item that it came from; a translated block rests on that item too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<WireRef>,
    /// What it is.
    #[serde(flatten)]
    pub kind: BlockKind,
}

/// What a block is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum BlockKind {
    /// Running text.
    Paragraph { text: Text },
    /// A sub-headline; `level` 2 or 3, as the headline is 1.
    Heading { level: u8, text: Text },
    /// A list of short texts.
    List { ordered: bool, items: Vec<Text> },
    /// Somebody's words set apart, and whose they are.
    Quote {
        text: Vec<Text>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        cite: Option<Text>,
    },
    /// Words of the story itself, set large beside it. Plain text doesn't count them: they stand there already.
    Pull { text: Text },
    /// A picture within the text.
    Picture(PictureUse),
    /// A few pictures, one after the other.
    Gallery { pictures: Vec<PictureUse> },
    /// Rows of cells of equal number; the first row is the head where `head` says so.
    Table {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        caption: Option<Text>,
        head: bool,
        rows: Vec<Vec<Text>>,
    },
    /// Background beside the story.
    Facts { title: Text, blocks: Vec<Block> },
    /// Something of another site, shown as a link until the reader asks for it.
    Embed { url: String, title: String },
}

/// Text in spans; most paragraphs have one.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Text(pub Vec<Span>);

/// A run of text that is marked alike.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Span {
    /// Unicode text, NFC; joiners (U+200C, U+200D) are part of the spelling and kept.
    pub text: String,
    /// How it is marked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mark: Option<Mark>,
    /// Where it leads: an absolute http, https, mailto or tel URL, or `story:` and a story's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// BCP 47 tag, where it is in another language than the story.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
}

/// How a span is marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mark {
    /// Stress, or a title.
    Emphasis,
    /// Importance.
    Strong,
    /// Below the line.
    Sub,
    /// Above the line.
    Sup,
}

/// A picture as one story uses it: the words around it are in the story's language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PictureUse {
    /// Which picture.
    pub picture: PictureId,
    /// What it shows, for who can't see it; without it no story is published.
    pub alt: String,
    /// What is told under it.
    #[serde(default)]
    pub caption: Text,
}

impl Body {
    /// The format that is written now. It rises when what an older body says comes to mean something else; a new kind of
    /// block or a new field changes nothing of that. Nor would a higher number help an older reader, which refuses a kind
    /// that it doesn't know by its name, and only where there is one; while every client that writes 1 would be refused.
    pub const FORMAT: u32 = 1;

    /// A body of plain paragraphs, one per string.
    pub fn of_paragraphs<I: IntoIterator<Item = String>>(paragraphs: I) -> Self {
        let kinds = paragraphs.into_iter().map(|text| BlockKind::Paragraph { text: Text::plain(text) });
        Self::of(kinds)
    }

    /// A body of these blocks, numbered `b1`, `b2` and so on; blocks inside fact boxes keep the ids that they have.
    pub fn of<I: IntoIterator<Item = BlockKind>>(kinds: I) -> Self {
        let number = |(at, kind)| Block { id: BlockId(format!("b{}", at + 1)), from: None, kind };
        Self { format: Self::FORMAT, blocks: kinds.into_iter().enumerate().map(number).collect() }
    }

    /// Every text of the body in reading order, captions and cells included, but for pull quotes.
    pub fn texts(&self) -> Vec<&Text> {
        let mut texts = Vec::new();
        self.blocks.iter().for_each(|block| block.kind.texts_into(&mut texts));
        texts
    }

    /// Every picture that the body uses, in reading order.
    pub fn pictures(&self) -> Vec<&PictureUse> {
        self.every_block().into_iter().flat_map(Block::pictures).collect()
    }

    /// The wire items that its blocks came from, one for each block that did.
    pub fn sources(&self) -> impl Iterator<Item = &WireRef> {
        self.every_block().into_iter().filter_map(|block| block.from.as_ref())
    }

    /// Every block in reading order, those in fact boxes too.
    pub(crate) fn every_block(&self) -> Vec<&Block> {
        fn collect<'a>(blocks: &'a [Block], found: &mut Vec<&'a Block>) {
            for block in blocks {
                found.push(block);
                if let BlockKind::Facts { blocks, .. } = &block.kind {
                    collect(blocks, found);
                }
            }
        }
        let mut found = Vec::new();
        collect(&self.blocks, &mut found);
        found
    }

    /// The words alone, a line per text.
    pub fn plain(&self) -> String {
        let mut plain = String::new();
        for text in self.texts().into_iter().filter(|text| !text.is_blank()) {
            if !plain.is_empty() {
                plain.push('\n');
            }
            plain.push_str(&text.to_plain());
        }
        plain
    }
}

impl Block {
    /// Changes every use of a picture, in a fact box too.
    pub(crate) fn each_picture(&mut self, change: &mut impl FnMut(&mut PictureUse)) {
        match &mut self.kind {
            BlockKind::Picture(used) => change(used),
            BlockKind::Gallery { pictures } => pictures.iter_mut().for_each(change),
            BlockKind::Facts { blocks, .. } => blocks.iter_mut().for_each(|block| block.each_picture(change)),
            _ => {}
        }
    }

    /// The pictures that it shows itself; those in a fact box are its blocks'.
    pub(crate) fn pictures(&self) -> &[PictureUse] {
        match &self.kind {
            BlockKind::Picture(used) => std::slice::from_ref(used),
            BlockKind::Gallery { pictures } => pictures,
            _ => &[],
        }
    }
}

impl BlockKind {
    /// The texts of this block alone: a pull quote's too, and of a fact box the title.
    pub(crate) fn own_texts(&self) -> Vec<&Text> {
        let mut texts = Vec::new();
        match self {
            Self::Facts { title: text, .. } | Self::Pull { text } => texts.push(text),
            other => other.texts_into(&mut texts),
        }
        texts
    }

    fn texts_into<'a>(&'a self, into: &mut Vec<&'a Text>) {
        match self {
            Self::Paragraph { text } | Self::Heading { text, .. } => into.push(text),
            Self::List { items, .. } => into.extend(items),
            Self::Quote { text, cite } => into.extend(text.iter().chain(cite)),
            Self::Picture(used) => into.push(&used.caption),
            Self::Gallery { pictures } => into.extend(pictures.iter().map(|used| &used.caption)),
            Self::Table { caption, rows, .. } => into.extend(caption.iter().chain(rows.iter().flatten())),
            Self::Facts { title, blocks } => {
                into.push(title);
                blocks.iter().for_each(|block| block.kind.texts_into(into));
            }
            Self::Pull { .. } | Self::Embed { .. } => {}
        }
    }
}

impl Text {
    /// Text without any mark.
    pub fn plain(text: impl Into<String>) -> Self {
        let text = text.into();
        Self(if text.is_empty() { Vec::new() } else { vec![Span { text, ..Span::default() }] })
    }

    /// The words alone.
    pub fn to_plain(&self) -> String {
        self.0.iter().map(|span| span.text.as_str()).collect()
    }

    /// Whether nothing would be seen.
    pub fn is_blank(&self) -> bool {
        self.0.iter().all(|span| span.text.trim().is_empty())
    }
}
