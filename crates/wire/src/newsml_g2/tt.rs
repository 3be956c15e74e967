//! The elements of TT's own XML, in capitals, as what HTML calls them.

use news::{Association, ItemClass, WireItem};

use crate::draft::{add_pictures, join, push};
use crate::html::{Attributes, Builder};
use crate::limits::Limits;
use crate::xml::{Stop, Tag, Token, Xml};

/// What the text says that the item has fields for.
#[derive(Default)]
pub(super) struct Told {
    byline: String,
    dateline: String,
    pictures: Vec<Association>,
}

/// What an element means; none where it holds no text of the story.
fn meaning(name: &str) -> Option<String> {
    Some(match name {
        "VINJETT" | "TTNITF" => return None,
        "TEXT" | "INGRESS" | "BRODTEXT" => "div".to_owned(),
        "RUBRIK" => "h1".to_owned(),
        "MELLIS" => "h3".to_owned(),
        "CITAT" => "blockquote".to_owned(),
        other => other.to_ascii_lowercase(),
    })
}

/// Reads the element that was opened last, whose children may be TT's.
pub(super) fn read(
    builder: &mut Builder<'_>,
    xml: &mut Xml<'_>,
    opened: &Tag<'_>,
    told: &mut Told,
) -> Result<(), Stop> {
    let outside = xml.depth().saturating_sub(1);
    builder.open("div", &Attributes::Xml(opened));
    while xml.depth() > outside {
        match xml.next()? {
            Token::Open(tag) if told.field(xml, &tag)? => {}
            Token::Open(tag) => match meaning(tag.local()) {
                Some(name) => builder.open(&name, &Attributes::Xml(&tag)),
                None => xml.skip()?,
            },
            Token::Close => builder.close(),
            Token::Text(text) => builder.text(&text),
            Token::End => break,
        }
    }
    Ok(())
}

impl Told {
    /// Reads an element that is a field of the item; whether it was one.
    fn field(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<bool, Stop> {
        match tag.local() {
            "BYLINE" => join(&mut self.byline, &xml.line()?, ", "),
            // As papers print it: the place, and the agency behind a stroke.
            "DAT" => {
                while let Some(tag) = xml.child()? {
                    let text = if matches!(tag.local(), "ORT" | "SOURCE") {
                        xml.line()?
                    } else {
                        xml.skip()?;
                        String::new()
                    };
                    join(&mut self.dateline, &text, "/");
                }
            }
            "BILD" => {
                let picture = picture(xml)?;
                push(&mut self.pictures, picture, xml.limits);
            }
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// What the item says itself comes first.
    pub(super) fn into_item(self, item: &mut WireItem, limits: &Limits) {
        for (field, told) in [(&mut item.byline, self.byline), (&mut item.dateline, self.dateline)] {
            if !told.is_empty() {
                field.get_or_insert(told);
            }
        }
        add_pictures(item, self.pictures, limits);
    }
}

/// A picture by its address, which is its id.
fn picture(xml: &mut Xml<'_>) -> Result<Association, Stop> {
    let mut picture = Association { class: ItemClass::Picture, ..Association::default() };
    while let Some(tag) = xml.child()? {
        match tag.local() {
            "BILDFIL" => picture.guid = xml.line()?,
            "BILDTEXT" => join(&mut picture.caption, &xml.line()?, " "),
            "BILDSKAPARE" => join(&mut picture.credit_line, &xml.line()?, ", "),
            _ => xml.skip()?,
        }
    }
    Ok(picture)
}
