//! The names under which metadata tell what binds: formats differ in where these stand, not in what they mean.

use news::Rights;

use crate::draft::{join, push_new};
use crate::limits::Limits;

/// What is in the names of what binds.
const BINDS: [&str; 5] = ["rights", "usage", "copyright", "restrict", "licen"];
/// What a name begins with that speaks of terms: those of an index bind nobody.
const TERMS: [&str; 3] = ["termsof", "termsfor", "termsand"];

/// A name without what is spelt in many ways: capitals, and what parts its words.
pub(crate) fn folded(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Whether what is told under a name, folded, binds.
pub(crate) fn binds(name: &str) -> bool {
    // In Dublin Core, everything is called a term.
    let name = name.strip_prefix("dcterms").unwrap_or(name);
    name == "terms"
        || TERMS.iter().any(|begins| name.starts_with(begins))
        || BINDS.iter().any(|word| name.contains(word))
}

/// Adds to rights what is told under a name, folded, if it binds. Who is to be credited is given back.
pub(crate) fn bind(rights: &mut Rights, name: &str, told: String, limits: &Limits) -> Option<String> {
    match name {
        "credit" | "creditline" => return Some(told),
        "copyright" | "copyrightnotice" | "dcrights" | "dctermsrights" => {
            join(&mut rights.copyright_notice, &told, "\n");
        }
        "copyrightholder" | "rightsholder" | "dctermsrightsholder" => {
            join(&mut rights.copyright_holder, &told, "; ");
        }
        name if binds(name) => push_new(&mut rights.usage_terms, told, limits),
        _ => {}
    }
    None
}

#[cfg(test)]
mod tests {
    use news::{Timestamp, WireItem};

    use super::*;

    fn item(text: &str) -> WireItem {
        crate::parse_with(text.as_bytes(), None, Timestamp::UNIX_EPOCH, &Limits::default()).items.remove(0)
    }

    /// What is told under a name in the head of a NITF document, and of an HTML one in ninjs and in NewsML-G2.
    fn heads(name: &str) -> [WireItem; 3] {
        let meta = format!("<meta name='{name}' content='Told.'/>");
        let nitf =
            format!("<nitf><head>{meta}</head><body><body.content><p>a</p></body.content></body></nitf>");
        let html = format!("<html><head>{meta}</head><body><p>a</p></body></html>");
        let json = serde_json::json!({ "uri": "urn:1", "type": "text", "body_xhtml": html });
        let xhtml = html.replacen("<html>", "<html xmlns='http://www.w3.org/1999/xhtml'>", 1);
        let g2 = format!(
            "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='urn:1' version='1'>\
             <contentSet><inlineXML>{xhtml}</inlineXML></contentSet></newsItem>"
        );
        [item(&nitf), item(&json.to_string()), item(&g2)]
    }

    #[test]
    fn a_name_means_the_same_in_every_head() {
        for (names, notice, holder, terms, credit) in [
            (&["copyright", "copyrightNotice", "DC.rights", "dcterms.rights"][..], "Told.", "", 0, None),
            (&["copyright-holder", "rights_holder", "DCTERMS.rightsHolder"], "", "Told.", 0, None),
            (&["rights", "terms", "restrictions", "license", "usage.terms"], "", "", 1, None),
            (&["DCTERMS.accessRights", "dcterms.license", "copyright-terms"], "", "", 1, None),
            (&["credit", "creditLine"], "", "", 0, Some("Told.")),
            (&["dcterms.created", "description", "index-terms"], "", "", 0, None),
        ] {
            for item in names.iter().flat_map(|name| heads(name)) {
                let rights = &item.rights;
                assert_eq!(
                    (&*rights.copyright_notice, &*rights.copyright_holder, rights.usage_terms.len()),
                    (notice, holder, terms),
                    "{names:?} {}",
                    item.format
                );
                assert_eq!(item.credit_line.as_deref(), credit, "{names:?} {}", item.format);
            }
        }
    }
}
