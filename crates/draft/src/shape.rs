//! What a body is made of: the elements' names, what may stand in each, and the marks on text.
//!
//! The editor's schema in `web/desk/editor/schema.ts` says the same. It allows fewer orders than this: two people can
//! each add a title at the same moment, and neither's words may be lost for it.

/// What an element holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// Text, and nothing else.
    Text,
    /// Elements of these names.
    These(&'static [&'static str]),
    /// Blocks.
    Blocks,
    Nothing,
}

/// The blocks of a body.
pub const BLOCKS: &[&str] =
    &["paragraph", "heading", "list", "quote", "pull", "picture", "gallery", "table", "facts", "embed"];

/// What an element of this name holds; none where there is no such element.
pub fn holds(name: &str) -> Option<Holds> {
    Some(match name {
        "paragraph" | "heading" | "pull" | "picture" | "gallery_picture" => Holds::Text,
        "list_item" | "quote_line" | "cite" | "table_caption" | "table_cell" | "facts_title" => Holds::Text,
        "list" => Holds::These(&["list_item"]),
        "quote" => Holds::These(&["quote_line", "cite"]),
        "gallery" => Holds::These(&["gallery_picture"]),
        "table" => Holds::These(&["table_caption", "table_row"]),
        "table_row" => Holds::These(&["table_cell"]),
        "facts" => Holds::Blocks,
        "embed" => Holds::Nothing,
        _ => return None,
    })
}

/// Marks on text, by the names that formats bear.
pub const MARKS: &[&str] =
    &["emphasis", "strong", "sub", "sup", "link", "lang", "comment", "insertion", "deletion"];

/// The name of a format's mark: marks that may overlap with their like have a hash behind their name.
pub fn mark(format: &str) -> &str {
    format.split_once("--").map_or(format, |(name, _)| name)
}
