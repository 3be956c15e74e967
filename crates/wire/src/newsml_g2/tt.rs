//! The elements of TT's own XML, in capitals, as what HTML calls them.

use crate::html::{Attributes, Builder};
use crate::xml::{Stop, Tag, Token, Xml};

/// What an element means; none where it holds no text of the story.
fn meaning(name: &str) -> Option<String> {
    Some(match name {
        "BILD" | "DAT" | "BYLINE" | "VINJETT" | "TTNITF" => return None,
        "TEXT" | "INGRESS" | "BRODTEXT" => "div".to_owned(),
        "RUBRIK" => "h1".to_owned(),
        "MELLIS" => "h3".to_owned(),
        "CITAT" => "blockquote".to_owned(),
        other => other.to_ascii_lowercase(),
    })
}

/// Reads the element that was opened last, whose children may be TT's.
pub(super) fn read(builder: &mut Builder<'_>, xml: &mut Xml<'_>, opened: &Tag<'_>) -> Result<(), Stop> {
    let outside = xml.depth().saturating_sub(1);
    builder.open("div", &Attributes::Xml(opened));
    while xml.depth() > outside {
        match xml.next()? {
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
