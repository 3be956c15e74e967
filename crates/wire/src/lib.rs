//! Agency bytes to wire items, and stories back to wire formats.
//!
//! [`parse`] takes whatever a provider sent and says what was understood of it. It never fails: damaged input gives
//! defects, and an item that a person must look at first carries a defect of [`news::Severity::Quarantine`]. Nothing
//! is ever fetched: no DTD, no schema, no catalog, no entity, no picture.

mod barred;
mod binding;
mod bounds;
mod charset;
mod clean;
mod dates;
mod defects;
mod detect;
mod draft;
mod feed;
mod format;
mod handed;
mod html;
mod identity;
mod limits;
mod newsml_g2;
mod ninjs;
mod nitf;
mod qcode;
mod replaced;
mod status;
mod tree;
mod wrapped;
mod write;
mod xml;

pub use format::{Format, UnknownFormat};
pub use limits::Limits;
pub use qcode::{BadCatalog, Catalogs};
pub use status::heed_notes;
pub use write::{OutPicture, Outgoing, to_newsml_g2, to_ninjs3, to_ninjs3_json};

use std::borrow::Cow;

use news::{Defect, Timestamp, WireItem};

/// What was understood of one file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Parsed {
    /// The format that was found or told; none where the bytes look like nothing known.
    pub format: Option<Format>,
    /// In the order of the file.
    pub items: Vec<WireItem>,
    /// What was wrong with the file as a whole; an item's own defects are with the item.
    pub defects: Vec<Defect>,
}

/// The code of the defect of an item that names a catalog which isn't at hand; its place is the catalog's address.
pub const CATALOG_MISSING: &str = "catalog-missing";

/// The code of the defect of a file that ends before it is complete: the rest of it may still arrive.
pub const CUT_SHORT: &str = "truncated";

impl Parsed {
    /// Whether the file ends before it is complete.
    pub fn is_cut_short(&self) -> bool {
        self.defects.iter().any(|defect| defect.code == CUT_SHORT)
    }

    /// Takes in items, or tells that there is no room for one.
    fn take_in(&mut self, items: impl IntoIterator<Item = WireItem>, limits: &Limits) {
        for item in items {
            if self.items.len() >= limits.max_items {
                return defects::too_many_items(&mut self.defects, limits);
            }
            self.items.push(item);
        }
    }
}

/// Reads one file within [`Limits::default`]; `hint` is believed where the bytes do not say what they are. A date that was
/// to come when the file was `received` may be an embargo.
pub fn parse(bytes: &[u8], hint: Option<Format>, received: Timestamp) -> Parsed {
    parse_with(bytes, hint, received, &Limits::default())
}

/// Reads one file within `limits`.
pub fn parse_with(bytes: &[u8], hint: Option<Format>, received: Timestamp, limits: &Limits) -> Parsed {
    if bytes.len() > limits.max_bytes {
        let detail =
            format!("{} bytes, {} are read at most; nothing of it was read", bytes.len(), limits.max_bytes);
        return Parsed {
            defects: vec![defects::quarantine("too-large", "file", detail)],
            ..Parsed::default()
        };
    }
    if let Some(defect) = detect::binary(bytes) {
        return Parsed { defects: vec![defect], ..Parsed::default() };
    }
    let decoded = charset::decode(bytes);
    let text = decoded.text.as_ref();
    let found = detect::format_of(text);
    let Some(format) = found.or(hint) else {
        let defects = decoded.defects.into_iter().chain([detect::unknown(text)]).collect();
        return Parsed { defects, ..Parsed::default() };
    };
    let whole = match format {
        Format::Ninjs | Format::JsonFeed => tree::whole(text),
        _ => Cow::Borrowed(text),
    };
    let text = whole.as_ref();
    let mut parsed = read(text, format, received, limits);
    let mended = is_damaged(&parsed).then(|| mended(text, format, limits)).flatten();
    if let Some((mended, defects)) = mended {
        parsed = read(&mended, format, received, limits);
        spread(defects, &mut parsed);
    }
    parsed.format = Some(format);
    for item in &mut parsed.items {
        identity::settle(item);
        bounds::keep(item, limits);
        status::heed_headline(item);
    }
    spread(decoded.defects, &mut parsed);
    if let Some(told) = hint.filter(|told| *told != format) {
        let detail =
            format!("it was to be {told}, and is {format} by what it says of itself; it was read as that");
        parsed.defects.push(defects::note("format-other", "file", detail));
    }
    parsed
}

fn read(text: &str, format: Format, received: Timestamp, limits: &Limits) -> Parsed {
    match format {
        Format::NewsMlG2 => newsml_g2::parse(text, limits),
        Format::Ninjs => ninjs::parse(text, received, limits),
        Format::Nitf => nitf::parse(text, limits),
        Format::Rss | Format::Atom => feed::xml(text, received, limits),
        Format::JsonFeed => feed::json(text, received, limits),
    }
}

/// Whether something kept the reader from the rest of the file.
fn is_damaged(parsed: &Parsed) -> bool {
    parsed.defects.iter().any(|defect| matches!(defect.code.as_str(), "malformed" | "too-large" | CUT_SHORT))
}

/// The text without such damage as can mean one thing only, and the defects of that; none where there is none.
fn mended(text: &str, format: Format, limits: &Limits) -> Option<(String, Vec<Defect>)> {
    match format {
        Format::Ninjs | Format::JsonFeed => tree::mended(text, limits),
        _ => xml::mended(text),
    }
}

/// Bytes that could not be read may stand in any item, so every item is told.
fn spread(defects: Vec<Defect>, parsed: &mut Parsed) {
    for item in &mut parsed.items {
        item.defects.extend(defects.iter().filter(|d| d.severity == news::Severity::Quarantine).cloned());
    }
    parsed.defects.splice(0..0, defects);
}
