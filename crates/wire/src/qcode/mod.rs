//! QCodes and the URIs that they stand for, without asking any network.

mod catalogs;
mod iptc;

use std::sync::Arc;

use catalogs::Catalog;
pub use catalogs::{BadCatalog, Catalogs};

/// Aliases, schemes and catalogs of one item that are kept, and such as are told of.
const MOST: usize = 1_000;
const MOST_TOLD: usize = 10;
/// Bytes of an address that is told of.
const LONGEST: usize = 500;

/// The schemes that an item declares, those of the catalogs that it names, and IPTC's own.
#[derive(Debug, Clone, Default)]
pub(crate) struct Schemes {
    catalogs: Catalogs,
    declared: Vec<(String, String)>,
    named: Vec<Arc<Catalog>>,
    unknown: Vec<String>,
    missing: Vec<String>,
}

impl Schemes {
    /// Of an item that may name these catalogs.
    pub(crate) fn with(catalogs: &Catalogs) -> Self {
        Self { catalogs: catalogs.clone(), ..Self::default() }
    }

    /// `<scheme alias uri>` in a catalog within the item.
    pub(crate) fn declare(&mut self, alias: String, uri: String) {
        if self.declared.len() < MOST {
            self.declared.push((alias, uri));
        }
    }

    /// `<catalogRef href>`. IPTC's own catalogs are always known.
    pub(crate) fn refer(&mut self, address: String) {
        match self.catalogs.get(&address) {
            Some(catalog) if self.named.len() < MOST => self.named.push(catalog),
            None if !iptc::is_own(&address) && self.missing.len() < MOST_TOLD && address.len() <= LONGEST => {
                self.missing.push(address);
            }
            _ => {}
        }
    }

    /// The concept's URI. What no table has stays a QCode: a catalog is never fetched.
    pub(crate) fn uri(&mut self, qcode: &str) -> Option<String> {
        let (alias, code) = qcode.trim().split_once(':')?;
        let declared = self.declared.iter().find(|(known, _)| known == alias).map(|(_, scheme)| scheme);
        if let Some(scheme) = declared.or_else(|| self.named.iter().find_map(|catalog| catalog.get(alias))) {
            return Some(format!("{scheme}{code}"));
        }
        let uri = iptc::uri(alias, code);
        if uri.is_none() && self.unknown.len() < MOST_TOLD && !self.unknown.iter().any(|known| known == alias)
        {
            self.unknown.push(alias.to_owned());
        }
        uri
    }

    /// The catalogs that the item names and that aren't here; at most ten.
    pub(crate) fn missing(&self) -> &[String] {
        &self.missing
    }

    /// Aliases that nothing here explains, each once; at most ten.
    pub(crate) fn unknown(&self) -> &[String] {
        &self.unknown
    }
}

/// The code of a QCode or URI: what stands after the last `:`, `/` or `#`.
pub(crate) fn code(concept: &str) -> &str {
    concept.trim().trim_end_matches('/').rsplit([':', '/', '#']).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn qcodes_are_resolved_offline() {
        let mut schemes = Schemes::default();
        schemes.declare("dpasubject".into(), "http://cv.dpa.de/subject/".into());
        for (qcode, uri) in [
            ("medtop:20000394", Some("http://cv.iptc.org/newscodes/mediatopic/20000394")),
            ("stat:canceled", Some("http://cv.iptc.org/newscodes/pubstatusg2/canceled")),
            ("genre:Current", Some("http://cv.iptc.org/newscodes/genre/Current")),
            ("isin:DE0001", Some("http://cvx.iptc.org/isin/DE0001")),
            ("wikidata:Q42", Some("http://www.wikidata.org/entity/Q42")),
            ("dpasubject:377", Some("http://cv.dpa.de/subject/377")),
            ("acme:1", None),
            ("nocolon", None),
        ] {
            assert_eq!(schemes.uri(qcode).as_deref(), uri, "{qcode}");
        }
        assert_eq!(schemes.unknown(), ["acme"]);
    }

    #[test]
    fn an_item_goes_by_the_catalogs_that_it_names() {
        let mut catalogs = Catalogs::default();
        let text = "<catalog><scheme alias='dpacat' uri='http://cv.dpa.example/category/'/></catalog>";
        catalogs.add(text.as_bytes(), Some("g2.dpa.example/catalog/1.xml")).unwrap();
        let mut schemes = Schemes::with(&catalogs);
        assert_eq!(schemes.uri("dpacat:pl"), None, "it names no catalog");
        for address in [
            "http://g2.dpa.example/catalog/1.xml",
            "http://cv.acme.example/1.xml",
            "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_19.xml",
        ] {
            schemes.refer(address.to_owned());
        }
        assert_eq!(schemes.uri("dpacat:pl").as_deref(), Some("http://cv.dpa.example/category/pl"));
        assert_eq!(schemes.missing(), ["http://cv.acme.example/1.xml"]);
        schemes.declare("dpacat".into(), "http://own.example/".into());
        assert_eq!(schemes.uri("dpacat:pl").as_deref(), Some("http://own.example/pl"), "its own come first");
    }
}
