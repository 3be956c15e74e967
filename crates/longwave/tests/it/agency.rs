//! Meridian Wire, an agency that never was: its items as it would send them.

/// An item of the agency, in NewsML-G2.
#[derive(Debug, Clone)]
pub struct Item<'a> {
    pub guid: &'a str,
    pub version: u32,
    pub headline: &'a str,
    pub pubstatus: Option<&'a str>,
    /// The whole element, as sent.
    pub embargo: &'a str,
    pub note: &'a str,
}

/// A file that brings several items.
pub fn message(items: &[Item<'_>]) -> String {
    let items = items.iter().map(Item::xml);
    let items: String = items.map(|xml| xml.split_once("?>").unwrap().1.to_owned()).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>
<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><header><sent>2026-11-24T10:09:00Z</sent></header>
<itemSet>{items}</itemSet></newsMessage>"
    )
}

impl<'a> Item<'a> {
    pub fn new(guid: &'a str, headline: &'a str) -> Self {
        Self { guid, version: 1, headline, pubstatus: None, embargo: "", note: "" }
    }

    /// A later version that says how the item now stands.
    pub fn now(&self, pubstatus: &'a str) -> Self {
        Self { version: self.version + 1, pubstatus: Some(pubstatus), ..self.clone() }
    }

    pub fn xml(&self) -> String {
        let Self { guid, version, headline, embargo, note, .. } = self;
        let status =
            self.pubstatus.map(|status| format!("<pubStatus qcode=\"stat:{status}\"/>")).unwrap_or_default();
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>
<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"{guid}\" version=\"{version}\" standard=\"NewsML-G2\"
 standardversion=\"2.35\" conformance=\"power\" xml:lang=\"en\">
<catalogRef href=\"http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml\"/>
<rightsInfo><copyrightHolder literal=\"Meridian Wire\"/><copyrightNotice>© Meridian Wire</copyrightNotice>
<usageTerms>Not for use in print.</usageTerms></rightsInfo>
<itemMeta><itemClass qcode=\"ninat:text\"/><provider literal=\"Meridian Wire\"/>
<versionCreated>2026-11-24T10:0{version}:00Z</versionCreated>{embargo}{status}<edNote>{note}</edNote></itemMeta>
<contentMeta><urgency>3</urgency><headline>{headline}</headline><creditline>Meridian Wire</creditline>
<language tag=\"en\"/></contentMeta>
<contentSet><inlineXML contenttype=\"application/xhtml+xml\"><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title/>
</head><body><p>{headline}, the harbour master said.</p><p>Nobody was hurt.</p></body></html></inlineXML></contentSet>
</newsItem>"
        )
    }
}
