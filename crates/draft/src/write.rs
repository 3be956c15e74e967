//! Blocks written into the document.

use news::{Block, BlockKind, PictureUse, Text};
use yrs::types::xml::XmlIn;
use yrs::{
    Any, ReadTxn, Text as _, TransactionMut, Xml, XmlElementPrelim, XmlElementRef, XmlFragment, XmlOut,
    XmlTextPrelim, XmlTextRef,
};

use crate::{diff, inline};

/// An element to be.
pub struct Node {
    pub name: &'static str,
    attributes: Vec<(&'static str, Any)>,
    inside: Inside,
}

enum Inside {
    Text(Text),
    Nodes(Vec<Node>),
}

/// A block as an element.
pub fn node(block: &Block) -> Node {
    let mut node = kind(&block.kind);
    node.attributes.push(("id", block.id.0.as_str().into()));
    // As a text, since editors compare attributes as texts.
    if let Some(from) = block.from.as_ref().and_then(|from| serde_json::to_string(from).ok()) {
        node.attributes.push(("from", from.into()));
    }
    node
}

fn kind(kind: &BlockKind) -> Node {
    match kind {
        BlockKind::Paragraph { text } => of_text("paragraph", text),
        BlockKind::Heading { level, text } => {
            Node { attributes: vec![("level", i64::from(*level).into())], ..of_text("heading", text) }
        }
        BlockKind::List { ordered, items } => {
            let items = items.iter().map(|item| of_text("list_item", item)).collect();
            of_nodes("list", vec![("ordered", (*ordered).into())], items)
        }
        BlockKind::Quote { text, cite } => {
            let lines = text.iter().map(|line| of_text("quote_line", line));
            let cite = cite.iter().map(|cite| of_text("cite", cite));
            of_nodes("quote", Vec::new(), lines.chain(cite).collect())
        }
        BlockKind::Pull { text } => of_text("pull", text),
        BlockKind::Picture(used) => picture("picture", used),
        BlockKind::Gallery { pictures } => {
            let pictures = pictures.iter().map(|used| picture("gallery_picture", used)).collect();
            of_nodes("gallery", Vec::new(), pictures)
        }
        BlockKind::Table { caption, head, rows } => {
            let row = |row: &Vec<Text>| {
                let cells = row.iter().map(|cell| of_text("table_cell", cell)).collect();
                of_nodes("table_row", Vec::new(), cells)
            };
            let caption = caption.iter().map(|caption| of_text("table_caption", caption));
            let all = caption.chain(rows.iter().map(row)).collect();
            of_nodes("table", vec![("head", (*head).into())], all)
        }
        BlockKind::Facts { title, blocks } => {
            let title = std::iter::once(of_text("facts_title", title));
            of_nodes("facts", Vec::new(), title.chain(blocks.iter().map(node)).collect())
        }
        BlockKind::Embed { url, title } => {
            let attributes = vec![("url", url.as_str().into()), ("title", title.as_str().into())];
            of_nodes("embed", attributes, Vec::new())
        }
    }
}

fn picture(name: &'static str, used: &PictureUse) -> Node {
    let attributes = vec![("picture", used.picture.to_string().into()), ("alt", used.alt.as_str().into())];
    Node { attributes, ..of_text(name, &used.caption) }
}

fn of_text(name: &'static str, text: &Text) -> Node {
    Node { name, attributes: Vec::new(), inside: Inside::Text(text.clone()) }
}

fn of_nodes(name: &'static str, attributes: Vec<(&'static str, Any)>, nodes: Vec<Node>) -> Node {
    Node { name, attributes, inside: Inside::Nodes(nodes) }
}

impl Node {
    /// Puts the element into `parent`, before its child `index`.
    pub fn insert(&self, txn: &mut TransactionMut<'_>, parent: &impl XmlFragment, index: u32) {
        let element = parent.insert(txn, index, XmlIn::Element(XmlElementPrelim::empty(self.name)));
        let Some(element) = element.into_xml_element() else { return };
        self.set_attributes(txn, &element);
        match &self.inside {
            Inside::Text(text) => fill(txn, &element, text),
            Inside::Nodes(nodes) => {
                for (at, node) in (0..).zip(nodes) {
                    node.insert(txn, &element, at);
                }
            }
        }
    }

    /// Makes an element say this, keeping of it what stays. False, and nothing done, where it is built otherwise.
    pub fn update(&self, txn: &mut TransactionMut<'_>, element: &XmlElementRef) -> bool {
        let fits = self.fits(txn, element);
        if fits {
            self.rewrite(txn, element);
        }
        fits
    }

    fn fits(&self, txn: &impl ReadTxn, element: &XmlElementRef) -> bool {
        let Inside::Nodes(nodes) = &self.inside else { return element.tag().as_ref() == self.name };
        let children: Vec<_> = element.children(txn).collect();
        let fits = |(node, child): (&Node, &XmlOut)| match child {
            XmlOut::Element(element) => node.fits(txn, element),
            _ => false,
        };
        element.tag().as_ref() == self.name
            && children.len() == nodes.len()
            && nodes.iter().zip(&children).all(fits)
    }

    fn rewrite(&self, txn: &mut TransactionMut<'_>, element: &XmlElementRef) {
        self.set_attributes(txn, element);
        let children: Vec<_> = element.children(txn).collect();
        match (&self.inside, children.as_slice()) {
            (Inside::Text(text), [XmlOut::Text(present)]) => edit(txn, present, text),
            (Inside::Text(text), others) => {
                let count = u32::try_from(others.len()).unwrap_or(u32::MAX);
                element.remove_range(txn, 0, count);
                fill(txn, element, text);
            }
            (Inside::Nodes(nodes), children) => {
                for (node, child) in nodes.iter().zip(children) {
                    if let XmlOut::Element(child) = child {
                        node.rewrite(txn, child);
                    }
                }
            }
        }
    }

    fn set_attributes(&self, txn: &mut TransactionMut<'_>, element: &XmlElementRef) {
        for (key, value) in &self.attributes {
            if element.get_attribute(txn, key) != Some(yrs::Out::Any(value.clone())) {
                element.insert_attribute(txn, *key, value.clone());
            }
        }
    }
}

fn fill(txn: &mut TransactionMut<'_>, element: &XmlElementRef, text: &Text) {
    // A text without words too: two who begin to write in it at one moment would each make one of their own.
    let inside = element.push_back(txn, XmlTextPrelim::new(""));
    for span in &text.0 {
        let end = inside.len(txn);
        inside.insert_with_attributes(txn, end, &span.text, inline::formats(span));
    }
}

/// Makes a text say this, character by character, and then be marked so.
fn edit(txn: &mut TransactionMut<'_>, present: &XmlTextRef, wanted: &Text) {
    let before: String = inline::runs(present, txn).into_iter().map(|run| run.text).collect();
    for edit in diff::edits(&before, &wanted.to_plain()) {
        present.remove_range(txn, edit.at, edit.remove);
        present.insert(txn, edit.at, &edit.insert);
    }
    let mut at = 0;
    for span in &wanted.0 {
        let length = diff::utf16(&span.text);
        format(txn, present, at, length, &inline::formats(span));
        at += length;
    }
}

/// Marks a range so, where it isn't. Comments stay.
fn format(
    txn: &mut TransactionMut<'_>,
    text: &XmlTextRef,
    from: u32,
    length: u32,
    wanted: &yrs::types::Attrs,
) {
    const OURS: [&str; 6] = ["emphasis", "strong", "sub", "sup", "link", "lang"];
    let mut at = 0;
    for run in inline::runs(text, txn) {
        let (start, end) = (at.max(from), (at + diff::utf16(&run.text)).min(from + length));
        at += diff::utf16(&run.text);
        let differs = OURS.iter().filter(|name| run.formats.get(**name) != wanted.get(**name));
        let null = |name: &&str| wanted.get(*name).cloned().unwrap_or(Any::Null);
        let change: yrs::types::Attrs = differs.map(|name| ((*name).into(), null(name))).collect();
        if start < end && !change.is_empty() {
            text.format(txn, start, end - start, change);
        }
    }
}
