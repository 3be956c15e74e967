//! Blocks read out of the document: whatever it holds, every word of it stands in a block.

use std::collections::HashSet;

use news::{Block, BlockId, BlockKind, PictureUse, Span, Text};
use yrs::branch::BranchID;
use yrs::{Any, Array, ArrayRef, GetString, Out, ReadTxn, Xml, XmlElementRef, XmlTextRef};

use crate::inline;
use crate::shape::{Holds, holds};
use crate::sources::named;

/// Bytes of a block's id.
const ID: usize = 100;

/// Reads blocks of one document.
pub struct Reader<'a, T> {
    txn: &'a T,
    /// Whether what is only suggested counts.
    suggested: bool,
    ids: HashSet<String>,
}

impl<'a, T: ReadTxn> Reader<'a, T> {
    pub fn new(txn: &'a T, suggested: bool) -> Self {
        Self { txn, suggested, ids: HashSet::new() }
    }

    /// The blocks in an element or in the body.
    pub fn blocks(&mut self, of: &impl AsRef<ArrayRef>) -> Vec<Block> {
        children(self.txn, of).into_iter().flat_map(|child| self.child(child)).collect()
    }

    /// The blocks that a child of the body stands for: one, unless it is none that we know.
    pub fn child(&mut self, child: Out) -> Vec<Block> {
        let id = id_of(&child);
        let Out::YXmlElement(element) = child else {
            let words = words_of(self.txn, &child);
            return words.map_or_else(Vec::new, |text| vec![self.paragraph(&id, text)]);
        };
        match self.kind(&element) {
            Some(kind) => {
                let from = named(self.txn, &element).into_iter().next();
                vec![Block { id: self.id(attribute(self.txn, &element, "id").unwrap_or(id)), from, kind }]
            }
            None => self.words(&element, &id),
        }
    }

    fn kind(&mut self, element: &XmlElementRef) -> Option<BlockKind> {
        let flag = |name| matches!(element.get_attribute(self.txn, name), Some(Out::Any(Any::Bool(true))));
        Some(match element.try_tag()?.as_ref() {
            "paragraph" => BlockKind::Paragraph { text: self.text(element) },
            "heading" => BlockKind::Heading { level: self.level(element), text: self.text(element) },
            "list" => {
                BlockKind::List { ordered: flag("ordered"), items: self.texts(element, &["list_item"])? }
            }
            "quote" => self.quote(element)?,
            "pull" => BlockKind::Pull { text: self.text(element) },
            "gallery" => BlockKind::Gallery { pictures: self.gallery(element)? },
            "picture" => BlockKind::Picture(self.picture(element)?),
            "table" => self.table(element, flag("head"))?,
            "facts" => self.facts(element)?,
            "embed" => self.embed(element)?,
            _ => return None,
        })
    }

    fn level(&self, element: &XmlElementRef) -> u8 {
        match element.get_attribute(self.txn, "level") {
            Some(Out::Any(Any::Number(yrs::any::Number::Int(3)))) => 3,
            Some(Out::Any(Any::Number(yrs::any::Number::Float(3.0)))) => 3,
            _ => 2,
        }
    }

    fn quote(&self, element: &XmlElementRef) -> Option<BlockKind> {
        let mut parts = self.parts(element, &["quote_line", "cite"])?.into_iter();
        let (lines, cites): (Vec<_>, Vec<_>) = parts.by_ref().partition(|(name, _)| *name == "quote_line");
        let cite = joined(cites.into_iter().map(|(_, text)| text));
        Some(BlockKind::Quote { text: lines.into_iter().map(|(_, text)| text).collect(), cite })
    }

    fn picture(&self, element: &XmlElementRef) -> Option<PictureUse> {
        let picture = attribute(self.txn, element, "picture")?.parse().ok()?;
        let alt = attribute(self.txn, element, "alt").unwrap_or_default();
        Some(PictureUse { picture, alt, caption: self.text(element) })
    }

    fn gallery(&self, element: &XmlElementRef) -> Option<Vec<PictureUse>> {
        let picture = |child| match child {
            Out::YXmlElement(child) if child.try_tag()?.as_ref() == "gallery_picture" => self.picture(&child),
            _ => None,
        };
        children(self.txn, element).into_iter().map(picture).collect()
    }

    fn table(&self, element: &XmlElementRef, head: bool) -> Option<BlockKind> {
        let (mut captions, mut rows) = (Vec::new(), Vec::new());
        for child in children(self.txn, element) {
            let Out::YXmlElement(child) = child else { return None };
            match child.try_tag()?.as_ref() {
                "table_caption" => captions.push(self.text(&child)),
                "table_row" => rows.push(self.texts(&child, &["table_cell"])?),
                _ => return None,
            }
        }
        // Two people may each have added a column to some rows only.
        let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
        rows.iter_mut().for_each(|row| row.resize(columns, Text::default()));
        Some(BlockKind::Table { caption: joined(captions), head, rows })
    }

    fn facts(&mut self, element: &XmlElementRef) -> Option<BlockKind> {
        let (mut titles, mut blocks) = (Vec::new(), Vec::new());
        for child in children(self.txn, element) {
            match child {
                Out::YXmlElement(child) if child.try_tag()?.as_ref() == "facts_title" => {
                    titles.push(self.text(&child));
                }
                Out::YXmlElement(child) if child.try_tag()?.as_ref() == "facts" => return None,
                child => blocks.extend(self.child(child)),
            }
        }
        Some(BlockKind::Facts { title: joined(titles).unwrap_or_default(), blocks })
    }

    fn embed(&self, element: &XmlElementRef) -> Option<BlockKind> {
        let url = attribute(self.txn, element, "url").filter(|url| inline::leads_somewhere(url))?;
        Some(BlockKind::Embed { url, title: attribute(self.txn, element, "title").unwrap_or_default() })
    }

    /// The texts of an element's children, each of one of these names.
    fn texts(&self, element: &XmlElementRef, names: &[&'static str]) -> Option<Vec<Text>> {
        Some(self.parts(element, names)?.into_iter().map(|(_, text)| text).collect())
    }

    fn parts(&self, element: &XmlElementRef, names: &[&'static str]) -> Option<Vec<(&'static str, Text)>> {
        let part = |child| {
            let Out::YXmlElement(child) = child else { return None };
            let name = names.iter().find(|name| child.try_tag().is_some_and(|tag| tag.as_ref() == **name))?;
            Some((*name, self.text(&child)))
        };
        children(self.txn, element).into_iter().map(part).collect()
    }

    /// The text in an element that holds text; what else it holds is read for its words.
    fn text(&self, element: &XmlElementRef) -> Text {
        let mut all = Text::default();
        for child in children(self.txn, element) {
            let text = match &child {
                Out::YXmlText(text) => inline::text(inline::runs(text, self.txn), self.suggested),
                other => words_of(self.txn, other).unwrap_or_default(),
            };
            text.0.into_iter().for_each(|span| inline::push(&mut all, span));
        }
        all
    }

    /// An element that is none of ours: a paragraph for each text in it.
    fn words(&mut self, element: &XmlElementRef, id: &str) -> Vec<Block> {
        let named = ["title", "url", "alt"].map(|name| attribute(self.txn, element, name));
        let named = named.into_iter().flatten().map(Text::plain);
        let within = texts_within(self.txn, element).into_iter();
        let within = within.map(|text| inline::text(inline::runs(&text, self.txn), self.suggested));
        let texts: Vec<_> = named.chain(within).filter(|text| !text.is_blank()).collect();
        texts.into_iter().map(|text| self.paragraph(id, text)).collect()
    }

    fn paragraph(&mut self, id: &str, text: Text) -> Block {
        Block { id: self.id(id.to_owned()), from: None, kind: BlockKind::Paragraph { text } }
    }

    /// The id, or one made of it where another block has it.
    fn id(&mut self, wanted: String) -> BlockId {
        let numbered = (2..).map(|number| format!("{wanted}-{number}"));
        let free = std::iter::once(wanted.clone()).chain(numbered).find(|id| !self.ids.contains(id));
        let id = free.unwrap_or_default();
        self.ids.insert(id.clone());
        BlockId(id)
    }
}

/// The children of an element or of the body, of whatever kind.
pub fn children<T: ReadTxn>(txn: &T, of: &impl AsRef<ArrayRef>) -> Vec<Out> {
    of.as_ref().iter(txn).collect()
}

/// A text attribute; blank ids and endless ones are none.
pub fn attribute<T: ReadTxn>(txn: &T, element: &XmlElementRef, name: &str) -> Option<String> {
    match element.get_attribute(txn, name) {
        Some(Out::Any(Any::String(value))) => {
            Some(value.to_string()).filter(|id| name != "id" || !id.trim().is_empty() && id.len() <= ID)
        }
        _ => None,
    }
}

/// The id that an element has by itself: the number that it bears in the document, the same for everybody.
pub fn id_of(child: &Out) -> String {
    let id = match child {
        Out::YXmlElement(element) => AsRef::<yrs::branch::Branch>::as_ref(element).id(),
        Out::YXmlText(text) => AsRef::<yrs::branch::Branch>::as_ref(text).id(),
        _ => return "y".into(),
    };
    match id {
        BranchID::Nested(id) => format!("y{:x}-{:x}", id.client.get(), id.clock),
        BranchID::Root(name) => name.to_string(),
    }
}

fn joined(texts: impl IntoIterator<Item = Text>) -> Option<Text> {
    let mut all = Text::default();
    for text in texts {
        if !all.0.is_empty() {
            inline::push(&mut all, Span { text: " ".into(), ..Span::default() });
        }
        text.0.into_iter().for_each(|span| inline::push(&mut all, span));
    }
    Some(all).filter(|text| !text.0.is_empty())
}

fn words_of<T: ReadTxn>(txn: &T, child: &Out) -> Option<Text> {
    let text = match child {
        Out::YXmlText(text) => inline::text(inline::runs(text, txn), true),
        Out::YText(text) => Text::plain(text.get_string(txn)),
        Out::Any(Any::String(text)) => Text::plain(text.to_string()),
        Out::YXmlElement(element) => {
            let texts = texts_within(txn, element);
            joined(texts.iter().map(|text| inline::text(inline::runs(text, txn), true)))?
        }
        _ => return None,
    };
    Some(text).filter(|text| !text.is_blank())
}

/// Every text within an element, however deep.
pub fn texts_within<T: ReadTxn>(txn: &T, element: &XmlElementRef) -> Vec<XmlTextRef> {
    let (mut open, mut texts) = (vec![Out::YXmlElement(element.clone())], Vec::new());
    while let Some(next) = open.pop() {
        match next {
            Out::YXmlElement(element) => {
                let mut children = children(txn, &element);
                children.reverse();
                open.append(&mut children);
            }
            Out::YXmlText(text) => texts.push(text),
            _ => {}
        }
    }
    texts
}

/// Whether an editor can show an element as it is.
pub fn sound<T: ReadTxn>(txn: &T, element: &XmlElementRef, among: &[&str]) -> bool {
    let Some(name) = element.try_tag().filter(|name| among.contains(&name.as_ref())) else { return false };
    let value = |value: &Out| match value {
        Out::Any(Any::String(text)) => text.len() <= 8_000,
        Out::Any(Any::Bool(_) | Any::Number(_) | Any::Null) => true,
        _ => false,
    };
    let attributes: Vec<_> = element.attributes(txn).collect();
    if attributes.len() > 8 || !attributes.iter().all(|(_, of)| value(of)) {
        return false;
    }
    let inside = |names: &[&str]| {
        children(txn, element).iter().all(|child| match child {
            Out::YXmlElement(child) => sound(txn, child, names),
            _ => false,
        })
    };
    match holds(name) {
        Some(Holds::Text) => children(txn, element).iter().all(|child| match child {
            Out::YXmlText(text) => inline::sound(text, txn),
            _ => false,
        }),
        Some(Holds::These(names)) => inside(names),
        Some(Holds::Blocks) => inside(&WITHIN),
        Some(Holds::Nothing) => children(txn, element).is_empty(),
        None => false,
    }
}

/// What may stand in a fact box: every block but another one.
const WITHIN: [&str; 10] =
    ["facts_title", "paragraph", "heading", "list", "quote", "pull", "picture", "gallery", "table", "embed"];
