//! QCodes and the URIs that they stand for, without asking any network.

mod iptc;

/// The schemes that an item declares, and IPTC's own.
#[derive(Debug, Clone, Default)]
pub(crate) struct Schemes {
    declared: Vec<(String, String)>,
    unknown: Vec<String>,
}

impl Schemes {
    /// `<scheme alias uri>` in a catalog within the item.
    pub(crate) fn declare(&mut self, alias: String, uri: String) {
        const MOST: usize = 1_000;
        if self.declared.len() < MOST {
            self.declared.push((alias, uri));
        }
    }

    /// The concept's URI. What no table has stays a QCode: a catalog that the item only refers to is never fetched.
    pub(crate) fn uri(&mut self, qcode: &str) -> Option<String> {
        let (alias, code) = qcode.trim().split_once(':')?;
        if let Some((_, scheme)) = self.declared.iter().find(|(known, _)| known == alias) {
            return Some(format!("{scheme}{code}"));
        }
        let uri = iptc::uri(alias, code);
        if uri.is_none() && self.unknown.len() < 10 && !self.unknown.iter().any(|known| known == alias) {
            self.unknown.push(alias.to_owned());
        }
        uri
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
}
