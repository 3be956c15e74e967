//! Documents of an agency's own format that stand in the text of another one: what they say counts for that.

use news::WireItem;

use crate::clean;
use crate::draft::take_inner;
use crate::limits::Limits;
use crate::newsml_g2;
use crate::nitf;
use crate::xml::{Stop, Token, Xml};

const ROOTS: [&str; 4] = ["nitf", "newsMessage", "newsItem", "packageItem"];

/// Whether an element is the root of such a document.
pub(crate) fn is_root(local: &str) -> bool {
    ROOTS.contains(&local)
}

fn names(text: &str, name: &str) -> bool {
    memchr::memmem::find(text.as_bytes(), name.as_bytes()).is_some()
}

/// What `text` says where it is a document of NITF.
pub(crate) fn nitf(text: &str, limits: &Limits) -> Option<WireItem> {
    let text = text.trim_start_matches(clean::is_blank);
    let may = text.starts_with('<') && names(text, "nitf");
    may.then(|| nitf::within(text, limits)).flatten()
}

/// What `text` says where it is a document of NITF or NewsML-G2: all of its items as one, and what stops one of them stops
/// that.
pub(crate) fn read(text: &str, limits: &Limits) -> Option<WireItem> {
    let text = text.trim_start_matches(clean::is_blank);
    if !text.starts_with('<') || !ROOTS.iter().any(|name| names(text, name)) {
        return None;
    }
    match root(text, limits).ok()??.as_str() {
        "nitf" => nitf::within(text, limits),
        local if is_root(local) => {
            let parsed = newsml_g2::parse(text, limits);
            let mut all = None;
            // What it says of other items isn't said of this one.
            let own = parsed.items.into_iter().filter(|item| item.barred.is_none());
            own.for_each(|item| keep(&mut all, item, limits));
            all.iter_mut().for_each(|all| all.defects.extend(parsed.defects.iter().cloned()));
            all
        }
        _ => None,
    }
}

/// The local name of the first element.
fn root(text: &str, limits: &Limits) -> Result<Option<String>, Stop> {
    let mut xml = Xml::new(text, limits);
    loop {
        match xml.next()? {
            Token::Open(tag) => return Ok(Some(tag.local().to_owned())),
            Token::End => return Ok(None),
            Token::Text(_) | Token::Close => {}
        }
    }
}

/// Keeps a wrapped document beside those that came before.
pub(crate) fn keep(kept: &mut Option<WireItem>, more: WireItem, limits: &Limits) {
    match kept {
        Some(kept) => take_inner(kept, more, limits),
        None => *kept = Some(more),
    }
}
