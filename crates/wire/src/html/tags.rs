//! What the elements of HTML and NITF mean for a body.

use news::Mark;

/// The meaning of an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Dropped with all that it holds.
    Skip,
    /// Parts the text and means nothing more.
    Block,
    Heading(u8),
    List {
        ordered: bool,
    },
    Item,
    Quote,
    Cite,
    Table,
    TableHead,
    TableCaption,
    Row,
    Cell {
        head: bool,
    },
    Figure,
    Image,
    /// NITF's reference to a picture's file, within its `media`.
    Reference,
    Caption,
    Producer,
    Header,
    Aside,
    /// A note, which NITF may address to editors.
    Note,
    Frame,
    Mark(Mark),
    Link,
    Inline,
    /// A number above or below the line of a fraction (NITF).
    Fraction,
    Break,
    InlineQuote,
    Preformatted,
}

/// Looks an element up by its local name in lower case.
pub(super) fn kind(name: &str) -> Kind {
    match name {
        "p" | "div" | "section" | "article" | "main" | "body" | "html" | "address" | "center" | "hr"
        | "dl" | "dd" | "details" | "summary" | "hgroup" | "body.content" | "block" | "fieldset"
        | "hedline" | "nitf-table" | "tagline" | "content" | "postaddr" | "fn" => Kind::Block,
        "h1" | "h2" | "hl1" | "hl2" => Kind::Heading(2),
        "h3" | "h4" | "h5" | "h6" | "dt" => Kind::Heading(3),
        "ul" | "menu" => Kind::List { ordered: false },
        "ol" => Kind::List { ordered: true },
        "li" => Kind::Item,
        "blockquote" | "bq" => Kind::Quote,
        "credit" | "footer" => Kind::Cite,
        "table" => Kind::Table,
        "thead" => Kind::TableHead,
        "caption" => Kind::TableCaption,
        "tr" => Kind::Row,
        "td" => Kind::Cell { head: false },
        "th" => Kind::Cell { head: true },
        "figure" | "media" => Kind::Figure,
        "img" | "image" => Kind::Image,
        "media-reference" => Kind::Reference,
        "figcaption" | "media-caption" => Kind::Caption,
        "media-producer" => Kind::Producer,
        "header" => Kind::Header,
        "aside" => Kind::Aside,
        "note" => Kind::Note,
        "iframe" | "video" | "audio" | "embed" => Kind::Frame,
        "em" | "i" | "cite" | "dfn" | "var" | "object.title" => Kind::Mark(Mark::Emphasis),
        "strong" | "b" => Kind::Mark(Mark::Strong),
        "sub" => Kind::Mark(Mark::Sub),
        "sup" => Kind::Mark(Mark::Sup),
        "a" => Kind::Link,
        "br" => Kind::Break,
        "q" => Kind::InlineQuote,
        "numer" | "denom" => Kind::Fraction,
        "pre" => Kind::Preformatted,
        "script"
        | "style"
        | "head"
        | "title"
        | "template"
        | "noscript"
        | "form"
        | "button"
        | "select"
        | "textarea"
        | "input"
        | "nav"
        | "svg"
        | "canvas"
        | "object"
        | "applet"
        | "map"
        | "rt"
        | "rp"
        | "rtc"
        | "dialog"
        | "media-object"
        | "media-metadata"
        | "nitf-table-metadata"
        | "nitf-table-summary"
        | "xmp"
        | "del"
        | "s"
        | "strike"
        | "noembed" => Kind::Skip,
        _ => Kind::Inline,
    }
}

/// Whether an element holds words that were struck out.
pub(super) fn is_struck(name: &str) -> bool {
    matches!(name, "del" | "s" | "strike")
}

/// Words in a `class` that say their element isn't for readers.
pub(super) fn is_private(class: &str) -> bool {
    class.split_ascii_whitespace().any(|word| {
        matches!(
            word,
            "notepad" | "np-nonpublic" | "nonpublic" | "non-public" | "closingline" | "notforpublication"
        )
    })
}

/// Words in a `class` that say their element holds background.
pub(super) fn is_facts(class: &str) -> bool {
    class.split_ascii_whitespace().any(|word| {
        ["infobox", "factbox", "fact-box", "info-box", "faktabox"]
            .iter()
            .any(|known| word.eq_ignore_ascii_case(known))
    })
}

/// Whether `class` has `word` in it.
pub(super) fn has_class(class: &str, word: &str) -> bool {
    class.split_ascii_whitespace().any(|found| found.eq_ignore_ascii_case(word))
}

/// Words in a `class` of a paragraph that say it repeats a field of the item.
pub(super) fn is_front(class: &str) -> bool {
    class
        .split_ascii_whitespace()
        .any(|word| matches!(word, "teaser" | "byline" | "headline" | "subheadline" | "kicker"))
}
