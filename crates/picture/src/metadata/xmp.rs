//! XMP (ISO 16684-1; IPTC Photo Metadata Standard 2025.1): properties as attributes or elements, alternatives by
//! language, bags and sequences.

use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE};
use roxmltree::{Document, Node, ParsingOptions};

use super::{Metadata, text};

const RDF: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const DC: &str = "http://purl.org/dc/elements/1.1/";
const PHOTOSHOP: &str = "http://ns.adobe.com/photoshop/1.0/";
const RIGHTS: &str = "http://ns.adobe.com/xap/1.0/rights/";
const IPTC_CORE: &str = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";
const IPTC_EXT: &str = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";
const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// Elements and attributes of a packet; real ones have hundreds.
const NODES: u32 = 100_000;

/// Reads a packet; one that is no XML says nothing.
pub(super) fn read(packet: &[u8]) -> Metadata {
    let xml = decode(packet);
    // Declared entities are refused with the DTD.
    let options = ParsingOptions { allow_dtd: false, nodes_limit: NODES, ..ParsingOptions::default() };
    match Document::parse_with_options(&xml, options) {
        Ok(document) => properties(&Packet { document: &document }),
        Err(_) => Metadata::default(),
    }
}

/// UTF-8, or UTF-16 where a byte order mark or its zeros say so; what pads the packet is cut off.
fn decode(packet: &[u8]) -> String {
    let encoding = match packet {
        [0xFE, 0xFF, ..] | [0, b'<', ..] => UTF_16BE,
        [0xFF, 0xFE, ..] | [b'<', 0, ..] => UTF_16LE,
        _ => UTF_8,
    };
    let (xml, _) = encoding.decode_with_bom_removal(packet);
    xml.trim_matches(|char: char| char == '\0' || char.is_whitespace()).to_owned()
}

fn properties(packet: &Packet<'_, '_>) -> Metadata {
    let source = packet.text(IPTC_EXT, "DigitalSourceType");
    let (taken, taken_local) = text::time(&packet.text(PHOTOSHOP, "DateCreated"));
    Metadata {
        caption: packet.text(DC, "description"),
        headline: packet.text(PHOTOSHOP, "Headline"),
        alt_text: packet.text(IPTC_CORE, "AltTextAccessibility"),
        credit: packet.text(PHOTOSHOP, "Credit"),
        creator: text::keywords(packet.texts(DC, "creator")).join(", "),
        copyright_notice: packet.text(DC, "rights"),
        usage_terms: packet.text(RIGHTS, "UsageTerms"),
        instructions: packet.text(PHOTOSHOP, "Instructions"),
        keywords: text::keywords(packet.texts(DC, "subject")),
        digital_source_type: Some(source).filter(|source| !source.is_empty()),
        taken,
        taken_local,
    }
}

struct Packet<'a, 'input> {
    document: &'a Document<'input>,
}

impl<'a, 'input> Packet<'a, 'input> {
    /// The properties of the picture itself: those of the descriptions that stand in `rdf:RDF`, not of what is
    /// described inside them.
    fn descriptions(&self) -> impl Iterator<Item = Node<'a, 'input>> {
        let rdf = self.document.descendants().find(|node| node.has_tag_name((RDF, "RDF")));
        rdf.into_iter().flat_map(|rdf| rdf.children()).filter(|node| node.has_tag_name((RDF, "Description")))
    }

    /// The property's value; of several languages the default, else the first.
    fn text(&self, namespace: &str, name: &str) -> String {
        self.values(namespace, name, true).into_iter().find(|value| !value.is_empty()).unwrap_or_default()
    }

    /// All the property's values.
    fn texts(&self, namespace: &str, name: &str) -> Vec<String> {
        self.values(namespace, name, false)
    }

    fn values(&self, namespace: &str, name: &str, default_first: bool) -> Vec<String> {
        let mut values = Vec::new();
        for description in self.descriptions() {
            values.extend(description.attribute((namespace, name)).map(text::tidy));
            let elements = description.children().filter(|node| node.has_tag_name((namespace, name)));
            values.extend(elements.flat_map(|element| value(element, default_first)));
        }
        values
    }
}

/// A property's values: its items, its resource, or its text.
fn value(element: Node<'_, '_>, default_first: bool) -> Vec<String> {
    let mut items: Vec<_> = element
        .children()
        .filter(|node| ["Alt", "Bag", "Seq"].iter().any(|name| node.has_tag_name((RDF, *name))))
        .flat_map(|container| container.children())
        .filter(|node| node.has_tag_name((RDF, "li")))
        .collect();
    if items.is_empty() {
        return vec![simple(element)];
    }
    if default_first {
        items.sort_by_key(|item| item.attribute((XML, "lang")) != Some("x-default"));
    }
    items.into_iter().map(simple).collect()
}

fn simple(node: Node<'_, '_>) -> String {
    let resource = node.attribute((RDF, "resource")).or_else(|| node.attribute((RDF, "value")));
    let described = || node.descendants().find(|node| node.has_tag_name((RDF, "value")));
    text::tidy(resource.or_else(|| described()?.text()).or_else(|| node.text()).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn packet(descriptions: &str) -> String {
        format!(
            "<?xpacket begin='\u{FEFF}' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x='adobe:ns:meta/'>\
             <rdf:RDF xmlns:rdf='{RDF}' xmlns:dc='{DC}' xmlns:photoshop='{PHOTOSHOP}' xmlns:core='{IPTC_CORE}' \
             xmlns:ext='{IPTC_EXT}' xmlns:rights='{RIGHTS}'>{descriptions}</rdf:RDF></x:xmpmeta>\
             <?xpacket end='w'?>"
        )
    }

    fn check(descriptions: &str) -> Metadata {
        read(packet(descriptions).as_bytes())
    }

    #[test]
    fn properties_are_elements_or_attributes() {
        let said = check("<rdf:Description photoshop:Credit='Agency'/>");
        assert_eq!(said.credit, "Agency");
        let said = check("<rdf:Description><photoshop:Credit> Agency\n</photoshop:Credit></rdf:Description>");
        assert_eq!(said.credit, "Agency");
    }

    #[test]
    fn the_default_language_comes_first() {
        let said = check(
            "<rdf:Description><dc:description><rdf:Alt><rdf:li xml:lang='de'>Sturm</rdf:li>\
             <rdf:li xml:lang='x-default'>Storm &amp; sea</rdf:li></rdf:Alt></dc:description></rdf:Description>",
        );
        assert_eq!(said.caption, "Storm & sea");
        let said = check(
            "<rdf:Description><core:AltTextAccessibility><rdf:Alt><rdf:li xml:lang='fa'>توفان</rdf:li></rdf:Alt>\
             </core:AltTextAccessibility></rdf:Description>",
        );
        assert_eq!(said.alt_text, "توفان");
    }

    #[test]
    fn lists_keep_their_order() {
        let said = check(
            "<rdf:Description><dc:creator><rdf:Seq><rdf:li>Zoe</rdf:li><rdf:li>Ann</rdf:li></rdf:Seq></dc:creator>\
             <dc:subject><rdf:Bag><rdf:li>sea</rdf:li><rdf:li>Sea</rdf:li><rdf:li>ship</rdf:li></rdf:Bag></dc:subject>\
             </rdf:Description>",
        );
        assert_eq!(said.creator, "Zoe, Ann");
        assert_eq!(said.keywords, ["sea", "ship"]);
    }

    #[test]
    fn a_source_type_may_be_a_resource() {
        let uri = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";
        let said = check(&format!(
            "<rdf:Description><ext:DigitalSourceType rdf:resource='{uri}'/></rdf:Description>"
        ));
        assert_eq!(said.digital_source_type.as_deref(), Some(uri));
    }

    #[test]
    fn what_is_described_inside_isnt_the_picture() {
        let said = check(
            "<rdf:Description><ext:ArtworkOrObject><rdf:Bag><rdf:li><rdf:Description photoshop:Credit='Museum'/>\
             </rdf:li></rdf:Bag></ext:ArtworkOrObject></rdf:Description>",
        );
        assert_eq!(said.credit, "");
    }

    #[test]
    fn other_encodings_and_padding_are_read() {
        let xml = packet("<rdf:Description photoshop:Credit='Ōsaka'/>");
        let utf16: Vec<u8> = xml.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(read(&utf16).credit, "Ōsaka");
        assert_eq!(read(format!("{xml}   \n\0").as_bytes()).credit, "Ōsaka");
    }

    #[test]
    fn hostile_packets_say_nothing() {
        let laughs = "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]><x>&b;</x>";
        assert_eq!(read(laughs.as_bytes()), Metadata::default());
        assert_eq!(read("<a>".repeat(100_000).as_bytes()), Metadata::default());
        assert_eq!(read(b"\xFF\xFF<<<"), Metadata::default());
    }
}
