//! Reads our own HTML back: tags with quoted attributes, and the text between them.

/// A piece of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    Open { name: String, attributes: Vec<(String, String)> },
    Close(String),
    Text(String),
}

const VOID: [&str; 6] = ["br", "img", "input", "link", "meta", "source"];
const UNREAD: [&str; 2] = ["script", "style"];

/// Whether pieces stand between the element's tags.
fn holds(name: &str) -> bool {
    !VOID.contains(&name) && !UNREAD.contains(&name)
}

/// Every piece in order; what stands in scripts and styles is left out. Panics on what isn't well formed.
pub fn scan(html: &str) -> Vec<Piece> {
    let mut rest = html.strip_prefix("<!doctype html>").expect("a doctype");
    let (mut pieces, mut open) = (Vec::new(), Vec::<String>::new());
    while !rest.is_empty() {
        let Some(tag) = rest.strip_prefix('<') else {
            let (text, after) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
            pieces.push(Piece::Text(text.to_owned()));
            rest = after;
            continue;
        };
        if let Some(close) = tag.strip_prefix('/') {
            let (name, after) = close.split_once('>').unwrap();
            assert_eq!(open.pop().as_deref(), Some(name), "closed near {}", near(rest));
            pieces.push(Piece::Close(name.to_owned()));
            rest = after;
            continue;
        }
        let (name, attributes, after) = tag_of(tag);
        rest = after;
        if UNREAD.contains(&name.as_str()) {
            rest = rest.split_once(&format!("</{name}>")).unwrap().1;
        } else if holds(&name) {
            open.push(name.clone());
        }
        pieces.push(Piece::Open { name, attributes });
    }
    assert!(open.is_empty(), "left open: {open:?}");
    pieces
}

/// Each piece with the language and the direction that it stands in.
pub fn within(pieces: &[Piece]) -> Vec<(&Piece, &str, &str)> {
    let (mut around, mut found) = (vec![("", "")], Vec::new());
    for piece in pieces {
        let (lang, dir) = *around.last().unwrap();
        let own = (piece.attribute("lang").unwrap_or(lang), piece.attribute("dir").unwrap_or(dir));
        found.push((piece, own.0, own.1));
        match piece {
            Piece::Open { name, .. } if holds(name) => around.push(own),
            Piece::Close(_) => {
                around.pop();
            }
            _ => {}
        }
    }
    found
}

fn tag_of(tag: &str) -> (String, Vec<(String, String)>, &str) {
    let end = tag.find([' ', '>']).unwrap();
    let (name, mut rest) = tag.split_at(end);
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start();
        if let Some(after) = rest.strip_prefix('>') {
            return (name.to_owned(), attributes, after);
        }
        let end = rest.find(['=', ' ', '>']).unwrap();
        let (key, after) = rest.split_at(end);
        assert!(!key.is_empty() && !key.contains(['<', '"']), "an attribute near {}", near(rest));
        match after.strip_prefix("=\"") {
            Some(value) => {
                let (value, after) = value.split_once('"').unwrap();
                attributes.push((key.to_owned(), value.to_owned()));
                rest = after;
            }
            None => {
                attributes.push((key.to_owned(), String::new()));
                rest = after;
            }
        }
    }
}

fn near(text: &str) -> String {
    text.chars().take(80).collect()
}

impl Piece {
    pub fn attribute(&self, wanted: &str) -> Option<&str> {
        let Self::Open { attributes, .. } = self else { return None };
        attributes.iter().find(|(key, _)| key == wanted).map(|(_, value)| value.as_str())
    }

    /// What a person reads or hears of it: text, and attributes that hold some.
    pub fn words(&self) -> Vec<&str> {
        match self {
            Self::Text(text) => vec![text],
            Self::Open { attributes, .. } => {
                let spoken =
                    ["alt", "aria-label", "content", "data-ask", "data-load", "placeholder", "title"];
                let said = attributes.iter().filter(|(key, _)| spoken.contains(&key.as_str()));
                said.map(|(_, value)| value.as_str()).collect()
            }
            Self::Close(_) => Vec::new(),
        }
    }

    pub fn is(&self, wanted: &str) -> bool {
        matches!(self, Self::Open { name, .. } if name == wanted)
    }
}
