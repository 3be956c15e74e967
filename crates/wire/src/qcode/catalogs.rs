//! Providers' catalogs, as they publish them: files that an operator has brought here, for nothing is fetched.

use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::sync::Arc;

use news::Severity;

use crate::charset;
use crate::defects::excerpt;
use crate::limits::Limits;
use crate::xml::{Stop, Tag, Token, Xml};

/// Which scheme each alias stands for, catalog by catalog; an item names its catalogs by their addresses (NewsML-G2,
/// `catalogRef`). Cheap to clone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Catalogs(Arc<BTreeMap<String, Arc<Catalog>>>);

/// Schemes by their aliases.
pub(super) type Catalog = HashMap<String, String>;

/// What is wrong with a file that is to be a catalog, and the line in which that was seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadCatalog(String);

impl fmt::Display for BadCatalog {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl std::error::Error for BadCatalog {}

impl Catalogs {
    /// Adds a `catalog`, alone or in a `catalogItem`. It is known by the address that it states itself (`url`), and by
    /// `address`, with or without `http://` in front.
    ///
    /// # Errors
    /// What is wrong with the file; nothing of it was added then.
    pub fn add(&mut self, bytes: &[u8], address: Option<&str>) -> Result<(), BadCatalog> {
        let (url, catalog) = read(bytes)?;
        let addresses: Vec<String> = address.into_iter().chain(url.as_deref()).map(key).collect();
        if addresses.is_empty() {
            return Err(BadCatalog(
                "its <catalog> has no url, so nothing says which catalog it is".to_owned(),
            ));
        }
        let other =
            addresses.iter().find(|address| self.0.get(*address).is_some_and(|known| **known != catalog));
        if let Some(address) = other {
            return Err(BadCatalog(format!(
                "another file is the catalog {address} too, and says something else"
            )));
        }
        let catalog = Arc::new(catalog);
        Arc::make_mut(&mut self.0)
            .extend(addresses.into_iter().map(|address| (address, Arc::clone(&catalog))));
        Ok(())
    }

    /// The addresses that are known, without `http://`.
    pub fn addresses(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// Whether a catalog is known by this address.
    pub fn has(&self, address: &str) -> bool {
        self.0.contains_key(&key(address))
    }

    pub(super) fn get(&self, address: &str) -> Option<Arc<Catalog>> {
        self.0.get(&key(address)).cloned()
    }
}

/// An address as catalogs are found by it: the same catalog is cited by `http` and by `https`.
fn key(address: &str) -> String {
    let address = address.trim();
    let bare = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
    bare.unwrap_or(address).to_owned()
}

/// The address that a catalog states, and its schemes.
fn read(bytes: &[u8]) -> Result<(Option<String>, Catalog), BadCatalog> {
    let limits = Limits::default();
    if bytes.len() > limits.max_bytes {
        return Err(BadCatalog(format!("it is larger than {} bytes", limits.max_bytes)));
    }
    let text = charset::decode(bytes).text;
    let mut xml = Xml::new(&text, &limits);
    let mut found = (None, Catalog::new());
    let outcome = elements(&mut xml, &mut found);
    outcome.map_err(|why| BadCatalog(format!("{}: {why}", xml.line_number())))?;
    if found.1.is_empty() {
        return Err(BadCatalog("it has no <scheme> with an alias and a uri, so it is no catalog".to_owned()));
    }
    Ok(found)
}

/// Reads all schemes, wherever in the document they stand.
fn elements(xml: &mut Xml<'_>, found: &mut (Option<String>, Catalog)) -> Result<(), String> {
    let mut begun = false;
    loop {
        let token = xml.next().map_err(|stop| told(&stop))?;
        // An attribute that is lost may be an alias.
        if let Some(defect) = xml.defects.iter().find(|defect| defect.severity == Severity::Quarantine) {
            return Err(format!("{}: {}", defect.place, defect.detail));
        }
        match token {
            Token::End => return if begun { Ok(()) } else { Err("it is no XML".to_owned()) },
            Token::Open(tag) => {
                if !begun && !matches!(tag.local(), "catalog" | "catalogItem") {
                    return Err(format!("<{}> is no catalog and no catalogItem", excerpt(tag.name())));
                }
                begun = true;
                element(&tag, found)?;
            }
            Token::Text(_) | Token::Close => {}
        }
    }
}

fn element(tag: &Tag<'_>, (url, schemes): &mut (Option<String>, Catalog)) -> Result<(), String> {
    match tag.local() {
        "catalog" => *url = url.take().or_else(|| tag.line("url")),
        "scheme" => match (tag.line("alias"), tag.line("uri")) {
            (Some(alias), Some(uri)) => _ = schemes.entry(alias).or_insert(uri),
            (None, _) => return Err("a <scheme> has no alias".to_owned()),
            (Some(alias), None) => return Err(format!("the <scheme> {:?} has no uri", excerpt(&alias))),
        },
        _ => {}
    }
    Ok(())
}

fn told(stop: &Stop) -> String {
    match stop {
        Stop::Truncated => "the file ends here, before its elements do".to_owned(),
        Stop::Malformed(what) => format!("not well-formed XML ({what})"),
        Stop::Limit(what) => format!("too many or too deep {what}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DPA: &str = "<?xml version='1.0'?>\n<catalog xmlns='http://iptc.org/std/nar/2006-10-01/'\n \
        url='http://g2.dpa.example/catalog/1.xml'>\n<scheme alias='dpasubject' uri='http://cv.dpa.example/subject/'/>\n</catalog>";

    #[test]
    fn a_catalog_is_found_by_what_it_states_and_by_where_it_lies() {
        let mut catalogs = Catalogs::default();
        catalogs.add(DPA.as_bytes(), Some("https://mirror.example/dpa.xml")).unwrap();
        for address in ["https://g2.dpa.example/catalog/1.xml", " http://mirror.example/dpa.xml"] {
            assert_eq!(catalogs.get(address).unwrap()["dpasubject"], "http://cv.dpa.example/subject/");
        }
        assert!(catalogs.get("http://g2.dpa.example/catalog/2.xml").is_none());
        let item = format!("<catalogItem guid='a'><catalogContainer>{}", DPA.split_once('\n').unwrap().1)
            + "</catalogContainer></catalogItem>";
        assert_eq!(catalogs.add(item.as_bytes(), None), Ok(()), "the same again");
    }

    #[test]
    fn a_damaged_catalog_is_told_with_its_line() {
        let check = |text: &str, told: &str| {
            let mut catalogs = Catalogs::default();
            let error = catalogs.add(text.as_bytes(), Some("a.example/c")).unwrap_err().to_string();
            assert!(error.contains(told), "{text}: {error}");
            assert_eq!(catalogs, Catalogs::default());
        };
        check("<catalog>\n<scheme alias='a' uri='u:a'/>\n<scheme", "line 3: the file ends here");
        check("<catalog>\n\n<scheme alias='a'/></catalog>", "line 3: the <scheme> \"a\" has no uri");
        check("<catalog>\n<scheme uri='u:a'/></catalog>", "line 2: a <scheme> has no alias");
        check("<catalog>\n<scheme alias='a' uri='u:a' uri='u:b'/></catalog>", "line 2: <scheme>");
        check("<catalog>\n<scheme alias='a' uri='u:a'/></katalog>", "line 2: not well-formed");
        check("<html>\n<p>Not found</p></html>", "line 1: <html> is no catalog");
        check("Not found", "line 1: it is no XML");
        check("<catalog/>", "no <scheme>");
    }

    #[test]
    fn two_files_are_not_the_same_catalog() {
        let mut catalogs = Catalogs::default();
        catalogs.add(DPA.as_bytes(), None).unwrap();
        let other = DPA.replace("cv.dpa", "cv.other");
        let error = catalogs.add(other.as_bytes(), None).unwrap_err().to_string();
        assert!(error.contains("another file is the catalog g2.dpa.example/catalog/1.xml"), "{error}");
        assert!(catalogs.add(DPA.replace("url=", "guid=").as_bytes(), None).is_err(), "nothing says which");
    }
}
