//! Where texts and blocks go: what stands around them decides what they become.

use news::{Association, Block, BlockId, BlockKind, Span, Text};

use super::super::flow::append;
use super::{Builder, Hold, Leaf};
use crate::clean;
use crate::draft::{add_rights, join, push, push_new};

impl Builder<'_> {
    /// The text so far becomes what its place makes of it.
    pub(super) fn end_text(&mut self) {
        self.broken = false;
        self.line = (0, false);
        if self.flow.is_empty() {
            return;
        }
        let text = self.flow.take();
        if text.is_blank() {
            return;
        }
        match (self.leaves.last().copied(), self.holds.last_mut()) {
            (Some(Leaf::TableCaption), Some(Hold::Table(table))) => table.add_caption(text),
            (Some(Leaf::Cite), Some(Hold::Quote { cite, .. })) => {
                self.built.cut |= !append(cite.get_or_insert_default(), text, self.limits.max_list);
            }
            (Some(Leaf::Heading(level)), _) => self.place_heading(level, text),
            (Some(Leaf::Caption | Leaf::Producer), _) => self.place_caption(text),
            (Some(Leaf::Genre), _) => push(&mut self.built.genres, text.to_plain(), self.limits),
            (Some(Leaf::Front), _) => self.place_in_header(0, text),
            _ => self.place_text(text),
        }
    }

    pub(super) fn place_heading(&mut self, level: u8, text: Text) {
        match self.holds.last_mut() {
            Some(Hold::Header) => self.place_in_header(level, text),
            Some(Hold::Facts { title, blocks }) if blocks.is_empty() && title.0.is_empty() => *title = text,
            None | Some(Hold::Facts { .. }) => self.place(BlockKind::Heading { level, text }),
            _ => self.place_text(text),
        }
    }

    pub(super) fn place_caption(&mut self, text: Text) {
        let producer = self.leaves.last() == Some(&Leaf::Producer);
        match self.holds.last_mut() {
            Some(Hold::Figure { picture }) => {
                if producer {
                    join(&mut picture.credit_line, &text.to_plain(), ", ");
                } else {
                    append_line(&mut picture.caption, &text.to_plain());
                }
            }
            _ => self.place_text(text),
        }
    }

    fn place_in_header(&mut self, level: u8, text: Text) {
        self.built.cut |= !fits(&mut self.built.header, (level, text), self.limits.max_list);
    }

    pub(super) fn place_text(&mut self, text: Text) {
        let most = self.limits.max_list;
        match self.holds.last_mut() {
            None | Some(Hold::Facts { .. }) => self.place(BlockKind::Paragraph { text }),
            Some(Hold::List { items, fresh, .. }) => match items.last_mut() {
                Some(last) if !*fresh => self.built.cut |= !append(last, text, most),
                _ => {
                    *fresh = false;
                    self.built.cut |= !fits(items, text, most);
                }
            },
            Some(Hold::Quote { text: texts, .. }) => self.built.cut |= !fits(texts, text, most),
            Some(Hold::Table(table)) => table.add(text),
            Some(Hold::Figure { picture }) => append_line(&mut picture.caption, &text.to_plain()),
            Some(Hold::Header) => self.place_in_header(0, text),
            Some(Hold::Note(note)) => append_line(note, &text.to_plain()),
        }
    }

    /// A block goes where blocks go; containers that hold texts only take its texts.
    pub(super) fn place(&mut self, block: BlockKind) {
        if self.room == 0 {
            self.built.cut = true;
            return;
        }
        self.room -= 1;
        match self.holds.last_mut() {
            None => self.built.blocks.push(block),
            Some(Hold::Facts { blocks, .. }) => blocks.push(block),
            Some(_) => texts_of(block).into_iter().for_each(|text| self.place_text(text)),
        }
    }

    pub(super) fn close_hold(&mut self) {
        self.end_text();
        match self.holds.pop() {
            Some(Hold::List { ordered, items, .. }) => self.close_list(ordered, items),
            Some(Hold::Quote { text, cite }) if !text.is_empty() => {
                self.place(BlockKind::Quote { text, cite });
            }
            Some(Hold::Table(table)) => {
                self.built.cut |= table.is_cut();
                table.finish().into_iter().for_each(|block| self.place(block));
            }
            Some(Hold::Figure { picture }) => self.close_figure(*picture),
            Some(Hold::Facts { title, blocks }) => self.close_facts(title, blocks),
            Some(Hold::Note(note)) if !note.is_empty() => push(&mut self.built.notes, note, self.limits),
            _ => {}
        }
    }

    /// A list in a list is told in the outer one.
    pub(super) fn close_list(&mut self, ordered: bool, items: Vec<Text>) {
        if let Some(Hold::List { items: outer, fresh, .. }) = self.holds.last_mut() {
            let room = self.limits.max_list.saturating_sub(outer.len());
            self.built.cut |= items.len() > room;
            outer.extend(items.into_iter().take(room));
            *fresh = true;
        } else if matches!(self.holds.last(), Some(Hold::Header)) {
            // A header's lists are keywords and menus.
        } else if !items.is_empty() {
            self.place(BlockKind::List { ordered, items });
        }
    }

    pub(super) fn close_figure(&mut self, picture: Association) {
        if !picture.renditions.is_empty() || !picture.guid.is_empty() {
            return push(&mut self.built.pictures, picture, self.limits);
        }
        // What binds of a picture whose file isn't named binds whoever has it.
        if !picture.credit_line.is_empty() {
            let credit = format!("Credit: {}", picture.credit_line);
            push_new(&mut self.built.rights.usage_terms, credit, self.limits);
        }
        add_rights(&mut self.built.rights, picture.rights, self.limits);
        if !picture.caption.is_empty() {
            // A figure without a picture holds a table, a quote or a film: what it says is text.
            self.place_text(Text::plain(picture.caption));
        }
    }

    pub(super) fn close_facts(&mut self, title: Text, blocks: Vec<BlockKind>) {
        if blocks.is_empty() {
            if !title.is_blank() {
                self.place(BlockKind::Paragraph { text: title });
            }
            return;
        }
        self.place(box_of(title, blocks));
    }
}

/// Appends to a list that has at most so many entries; whether it had room.
fn fits<T>(list: &mut Vec<T>, entry: T, most: usize) -> bool {
    let room = list.len() < most;
    if room {
        list.push(entry);
    }
    room
}

/// Blocks that stand beside the text; a heading in front is their title.
pub(crate) fn facts(mut blocks: Vec<BlockKind>) -> BlockKind {
    let title = match blocks.first_mut() {
        Some(BlockKind::Heading { text, .. }) => std::mem::take(text),
        _ => return box_of(Text::default(), blocks),
    };
    blocks.remove(0);
    box_of(title, blocks)
}

fn box_of(title: Text, blocks: Vec<BlockKind>) -> BlockKind {
    let numbered = blocks.into_iter().enumerate();
    let block = |(at, kind)| Block { id: BlockId(format!("f{}", at + 1)), from: None, kind };
    let blocks = numbered.map(block).collect();
    BlockKind::Facts { title, blocks }
}

fn append_line(line: &mut String, more: &str) {
    clean::squeeze_into(line, " ");
    line.push_str(more);
}

/// The texts of a block that stands where only texts can.
fn texts_of(block: BlockKind) -> Vec<Text> {
    match block {
        BlockKind::Paragraph { text } | BlockKind::Heading { text, .. } | BlockKind::Pull { text } => {
            vec![text]
        }
        BlockKind::List { items, .. } => items,
        BlockKind::Quote { text, cite } => text.into_iter().chain(cite).collect(),
        BlockKind::Table { caption, rows, .. } => {
            caption.into_iter().chain(rows.into_iter().flatten()).collect()
        }
        BlockKind::Facts { title, blocks } => {
            std::iter::once(title).chain(blocks.into_iter().flat_map(|block| texts_of(block.kind))).collect()
        }
        BlockKind::Embed { url, title } => {
            let words = if title.is_empty() { url.clone() } else { title };
            vec![Text(vec![Span { text: words, link: Some(url), ..Span::default() }])]
        }
        BlockKind::Picture(used) => vec![used.caption],
        BlockKind::Gallery { pictures } => pictures.into_iter().map(|used| used.caption).collect(),
    }
}
