//! How much of a file is read, so that hostile input costs bounded memory and time; and what is at hand for reading it.

use crate::qcode::Catalogs;

/// Bounds of one file; what goes beyond is refused or left out with a defect.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of a file; a larger one is refused unread. Whoever reads files should ask for the size first.
    pub max_bytes: usize,
    /// Elements or values within each other.
    pub max_depth: usize,
    /// Items of one file; the rest is left out.
    pub max_items: usize,
    /// Elements of one XML file, or values of one JSON file.
    pub max_elements: usize,
    /// Attributes of one element; the rest is left out, and a person must look, but for HTML in a text.
    pub max_attributes: usize,
    /// Bytes of one text, such as a headline; it is cut there, and ends in `[…]`. An id or address that is longer is left out.
    /// Not of the body's, nor of rights for machines.
    pub max_text: usize,
    /// Blocks of a body, pieces of each of its texts, and entries of each list of an item.
    pub max_list: usize,
    /// Bytes that all items of a file are handed down together by the feed or package that holds them, such as its rights. From
    /// an item that would be handed more it is kept back, and a person must look.
    pub max_handed_down: usize,
    /// No bound: the catalogs by which QCodes of NewsML-G2 are resolved, in whatever the item stands. By default none but
    /// IPTC's, which are always known.
    pub catalogs: Catalogs,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            max_bytes: 64 << 20,
            max_depth: 128,
            max_items: 10_000,
            max_elements: 1_000_000,
            max_attributes: 256,
            max_text: 64 << 10,
            max_list: 5_000,
            max_handed_down: 64 << 20,
            catalogs: Catalogs::default(),
        }
    }
}
