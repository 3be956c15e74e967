//! `body.content`: the text in its blocks.

use super::Draft;
use crate::clean;
use crate::draft::bind_to;
use crate::html::{Attributes, Builder, Built};
use crate::limits::Limits;
use crate::xml::{Stop, Tag, Token, Xml};

impl Draft {
    pub(super) fn content(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<(), Stop> {
        if let Some(lang) = tag.line("xml:lang") {
            self.item.language.get_or_insert(lang);
        }
        let mut builder = Builder::new(xml.limits, "");
        let outcome = self.read_content(xml, tag, &mut builder);
        self.take(builder.finish(), xml.limits);
        outcome
    }

    fn read_content(
        &mut self,
        xml: &mut Xml<'_>,
        opened: &Tag<'_>,
        builder: &mut Builder<'_>,
    ) -> Result<(), Stop> {
        let outside = xml.depth().saturating_sub(1);
        builder.open(opened.local(), &Attributes::Xml(opened));
        while xml.depth() > outside {
            match xml.next()? {
                Token::Open(tag) => self.element(xml, &tag, builder)?,
                Token::Close => builder.close(),
                Token::Text(text) => builder.text(&text),
                Token::End => break,
            }
        }
        Ok(())
    }

    /// What the item has fields for goes there, wherever in the text it stands; the rest is text.
    fn element(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>, builder: &mut Builder<'_>) -> Result<(), Stop> {
        match tag.local() {
            _ if !self.own(xml, tag) => builder.open(tag.local(), &Attributes::Xml(tag)),
            "copyrite" => {
                let within = !builder.at_block_start();
                let notice = self.copyrite(xml)?;
                if within {
                    builder.text(&notice);
                }
            }
            "byline" | "dateline" | "abstract" | "rights" | "distributor" => {
                self.body_head_part(xml, tag)?;
            }
            "note" if is_copyright(tag) => self.head_note(xml, tag)?,
            "key-list" => self.key_list(xml)?,
            "tobject" | "classifier" | "alt-code" | "custom-table" => xml.skip()?,
            "datasource" => {
                let source = xml.line()?;
                self.datasource(&source, builder);
            }
            _ => builder.open(tag.local(), &Attributes::Xml(tag)),
        }
        Ok(())
    }

    /// Where the figures come from: said below the block, as it is printed.
    fn datasource(&mut self, source: &str, builder: &mut Builder<'_>) {
        if !source.is_empty() {
            builder.block_of(source);
        }
    }

    /// A second `body.content` goes on where the first ended.
    fn take(&mut self, mut more: Built, limits: &Limits) {
        let built = &mut self.built;
        built.blocks.append(&mut more.blocks);
        built.header.append(&mut more.header);
        built.notes.append(&mut more.notes);
        built.pictures.append(&mut more.pictures);
        bind_to(&mut self.item, &mut more, limits);
        built.dateline = built.dateline.take().or(more.dateline);
        built.cut |= more.cut;
        built.renumbered |= more.renumbered;
        let notes = std::mem::take(&mut built.notes);
        notes.into_iter().for_each(|note| self.ednote(clean::line(&note), "note"));
    }
}

fn is_copyright(tag: &Tag<'_>) -> bool {
    tag.line("noteclass").is_some_and(|class| class == "cpyrt" || class == "trademk")
}
