//! A body as HTML that is well-formed XML too, so that every format can carry the same.

use news::{Block, BlockKind, Body, Mark, PictureUse, Span, Text};

use super::Outgoing;

/// The body's blocks, without any element around them. What only an outgoing story knows (the files of pictures, the
/// addresses of stories) is left out where there is none.
pub(crate) fn body_html(body: &Body, outgoing: Option<&Outgoing<'_>>) -> String {
    let mut html = Html { out: String::new(), outgoing };
    html.blocks(&body.blocks);
    html.out
}

/// Appends `text` with what XML reserves escaped, and without characters that XML can't hold.
pub(crate) fn escape_into(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' => out.push(c),
            '\u{fffe}' | '\u{ffff}' => {}
            c if c < ' ' => {}
            c => out.push(c),
        }
    }
}

struct Html<'a> {
    out: String,
    outgoing: Option<&'a Outgoing<'a>>,
}

impl Html<'_> {
    fn blocks(&mut self, blocks: &[Block]) {
        blocks.iter().for_each(|block| self.block(&block.kind));
    }

    fn block(&mut self, kind: &BlockKind) {
        match kind {
            BlockKind::Paragraph { text } => self.element("p", text),
            BlockKind::Heading { level, text } => self.element(if *level <= 2 { "h2" } else { "h3" }, text),
            BlockKind::List { ordered, items } => {
                let name = if *ordered { "ol" } else { "ul" };
                self.within(name, |html| items.iter().for_each(|item| html.element("li", item)));
            }
            BlockKind::Quote { text, cite } => self.within("blockquote", |html| {
                text.iter().for_each(|text| html.element("p", text));
                cite.iter().for_each(|cite| html.element("footer", cite));
            }),
            // Its words stand in the text; whoever receives the story chooses what to set large, if anything.
            BlockKind::Pull { .. } => {}
            BlockKind::Picture(used) => self.picture(used),
            BlockKind::Gallery { pictures } => pictures.iter().for_each(|used| self.picture(used)),
            BlockKind::Table { caption, head, rows } => self.table(caption.as_ref(), *head, rows),
            BlockKind::Facts { title, blocks } => self.within("aside", |html| {
                if !title.is_blank() {
                    html.element("h2", title);
                }
                html.blocks(blocks);
            }),
            BlockKind::Embed { url, title } => {
                self.out.push_str("<iframe");
                self.attribute("src", url);
                self.attribute("title", title);
                self.out.push_str("></iframe>");
            }
        }
    }

    fn within(&mut self, name: &str, inside: impl FnOnce(&mut Self)) {
        self.out.push('<');
        self.out.push_str(name);
        self.out.push('>');
        inside(self);
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push('>');
    }

    fn element(&mut self, name: &str, text: &Text) {
        self.within(name, |html| text.0.iter().for_each(|span| html.span(span)));
    }

    fn attribute(&mut self, name: &str, value: &str) {
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
        escape_into(&mut self.out, value);
        self.out.push('"');
    }

    fn span(&mut self, span: &Span) {
        let link = span.link.as_deref().and_then(|link| self.public(link));
        if let Some(link) = &link {
            self.out.push_str("<a");
            self.attribute("href", link);
            self.out.push('>');
        }
        if let Some(lang) = &span.lang {
            self.out.push_str("<span");
            self.attribute("lang", lang);
            self.out.push('>');
        }
        match span.mark {
            Some(mark) => self.within(element_of(mark), |html| escape_into(&mut html.out, &span.text)),
            None => escape_into(&mut self.out, &span.text),
        }
        if span.lang.is_some() {
            self.out.push_str("</span>");
        }
        if link.is_some() {
            self.out.push_str("</a>");
        }
    }

    /// A link as others can follow it; a link to a story of ours needs the story's address.
    fn public(&self, link: &str) -> Option<String> {
        match link.strip_prefix("story:") {
            None => Some(link.to_owned()),
            Some(id) => self.outgoing.and_then(|outgoing| (outgoing.story_url)(id.parse().ok()?)),
        }
    }

    fn picture(&mut self, used: &PictureUse) {
        let Some(file) = self.outgoing.and_then(|out| out.picture(used.picture)?.renditions.first().cloned())
        else {
            return;
        };
        self.within("figure", |html| {
            html.out.push_str("<img");
            html.attribute("src", &file.href);
            html.attribute("alt", &used.alt);
            for (name, size) in [("width", file.width), ("height", file.height)] {
                size.into_iter().for_each(|size| html.attribute(name, &size.to_string()));
            }
            html.out.push_str("/>");
            if !used.caption.is_blank() {
                html.element("figcaption", &used.caption);
            }
        });
    }

    fn table(&mut self, caption: Option<&Text>, head: bool, rows: &[Vec<Text>]) {
        self.within("table", |html| {
            caption.into_iter().for_each(|caption| html.element("caption", caption));
            for (number, row) in rows.iter().enumerate() {
                let cell = if head && number == 0 { "th" } else { "td" };
                html.within("tr", |html| row.iter().for_each(|text| html.element(cell, text)));
            }
        });
    }
}

fn element_of(mark: Mark) -> &'static str {
    match mark {
        Mark::Emphasis => "em",
        Mark::Strong => "strong",
        Mark::Sub => "sub",
        Mark::Sup => "sup",
    }
}
