//! The words that travel with a rendition: who made the picture, whose it is, and whether a machine made it.

use std::fmt::Write;

use crate::Metadata;

/// Characters of one property in a rendition. All of them together, each written as a reference, must fit one segment of
/// a JPEG (65,533 bytes).
const LONGEST: usize = 2_000;

/// An XMP packet (ISO 16684-1) without padding, or `None` where there is nothing to say.
pub(super) fn xmp(metadata: &Metadata) -> Option<Vec<u8>> {
    let source = metadata.digital_source_type.as_deref().unwrap_or_default();
    let properties = [
        seq("dc:creator", &metadata.creator),
        alt("dc:rights", &metadata.copyright_notice),
        alt("xmpRights:UsageTerms", &metadata.usage_terms),
        simple("photoshop:Credit", &metadata.credit),
        simple("Iptc4xmpExt:DigitalSourceType", source),
    ];
    let properties = properties.concat();
    if properties.is_empty() {
        return None;
    }
    let namespaces = [
        ("dc", "http://purl.org/dc/elements/1.1/"),
        ("xmpRights", "http://ns.adobe.com/xap/1.0/rights/"),
        ("photoshop", "http://ns.adobe.com/photoshop/1.0/"),
        ("Iptc4xmpExt", "http://iptc.org/std/Iptc4xmpExt/2008-02-29/"),
    ];
    let mut declared = String::new();
    for (prefix, namespace) in namespaces {
        if properties.contains(&format!("<{prefix}:")) {
            let _never_fails = write!(declared, " xmlns:{prefix}=\"{namespace}\"");
        }
    }
    let packet = format!(
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\
         <rdf:Description rdf:about=\"\"{declared}>{properties}</rdf:Description></rdf:RDF></x:xmpmeta>"
    );
    Some(packet.into_bytes())
}

fn simple(name: &str, value: &str) -> String {
    if value.is_empty() { String::new() } else { format!("<{name}>{}</{name}>", escaped(value)) }
}

fn seq(name: &str, value: &str) -> String {
    listed(name, value, "<rdf:Seq><rdf:li>", "</rdf:li></rdf:Seq>")
}

fn alt(name: &str, value: &str) -> String {
    listed(name, value, "<rdf:Alt><rdf:li xml:lang=\"x-default\">", "</rdf:li></rdf:Alt>")
}

fn listed(name: &str, value: &str, open: &str, close: &str) -> String {
    if value.is_empty() { String::new() } else { format!("<{name}>{open}{}{close}</{name}>", escaped(value)) }
}

/// At most so many characters, an ellipsis where there were more, with what XML reserves written as references.
fn escaped(value: &str) -> String {
    let cut = value.chars().nth(LONGEST).map(|_| '…');
    let most = if cut.is_some() { LONGEST - 1 } else { LONGEST };
    let mut escaped = String::with_capacity(value.len());
    for char in value.chars().take(most).chain(cut) {
        match char {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            // Not allowed in XML 1.0, though Unicode has them.
            '\u{FFFE}' | '\u{FFFF}' => {}
            char => escaped.push(char),
        }
    }
    escaped
}
