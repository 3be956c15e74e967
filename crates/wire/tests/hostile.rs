//! Input that is damaged or means harm, in every format: what comes of it are defects, never a panic, never more than
//! was sent, never an item that may be used without a look.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)] // the helpers are of tests too

use news::{Severity, Status, Timestamp, WireItem};
use proptest::prelude::*;
use wire::{Format, Limits, Parsed};

/// When all of it came.
const RECEIVED: Timestamp = Timestamp::constant(1_795_600_000, 0);

fn parse(bytes: &[u8], hint: Option<Format>) -> Parsed {
    wire::parse(bytes, hint, RECEIVED)
}

fn parse_with(bytes: &[u8], hint: Option<Format>, limits: &Limits) -> Parsed {
    wire::parse_with(bytes, hint, RECEIVED, limits)
}

/// A small document of each format. `HEAD` stands where a DOCTYPE may, `TEXT` where running text does.
const XML: &[(Format, &str, &str)] = &[
    (
        Format::NewsMlG2,
        "newsItem",
        "<?xml version=\"1.0\"?>HEAD<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"urn:x:1\" version=\"2\" \
         standard=\"NewsML-G2\" standardversion=\"2.30\"><itemMeta><itemClass qcode=\"ninat:text\"/><provider \
         literal=\"Meridian Wire\"/><versionCreated>2026-11-24T10:00:00Z</versionCreated><embargoed>2026-11-25T10:00:00Z\
         </embargoed><pubStatus qcode=\"stat:canceled\"/></itemMeta><contentMeta><headline>Harbour é TEXT</headline>\
         </contentMeta><contentSet><inlineXML contenttype=\"application/xhtml+xml\"><html \
         xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>One TEXT</p><p>Two</p></body></html></inlineXML></contentSet></newsItem>",
    ),
    (
        Format::Nitf,
        "nitf",
        "<?xml version=\"1.0\"?>HEAD<nitf version=\"-//IPTC//DTD NITF 3.6//EN\"><head><docdata \
         management-status=\"canceled\"><doc-id regsrc=\"MW\" id-string=\"1\"/><urgency ed-urg=\"4\"/><date.issue \
         norm=\"20261124T100000Z\"/><date.release norm=\"20261125T100000Z\"/></docdata></head><body><body.head><hedline>\
         <hl1>Harbour é TEXT</hl1></hedline></body.head><body.content><block><p>One TEXT</p><p>Two</p></block>\
         </body.content></body></nitf>",
    ),
    (
        Format::Rss,
        "rss",
        "<?xml version=\"1.0\"?>HEAD<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" \
         xmlns:app=\"http://www.w3.org/2007/app\"><channel><title>Meridian Wire</title><link>https://m.example/</link><item>\
         <title>Harbour é TEXT</title><guid>https://m.example/1</guid><app:control><app:draft>yes</app:draft></app:control>\
         <pubDate>Tue, 24 Nov 2026 10:00:00 GMT</pubDate><description>One TEXT</description><content:encoded>\
         <![CDATA[<p>One</p><p>Two</p>]]></content:encoded></item></channel></rss>",
    ),
    (
        Format::Atom,
        "feed",
        "<?xml version=\"1.0\"?>HEAD<feed xmlns=\"http://www.w3.org/2005/Atom\" xmlns:app=\"http://www.w3.org/2007/app\">\
         <title>Meridian Wire</title><id>urn:x:f</id><entry><id>urn:x:1</id><title>Harbour é TEXT</title><updated>\
         2026-11-24T10:00:00Z</updated><app:control><app:draft>yes</app:draft></app:control><content type=\"xhtml\"><div \
         xmlns=\"http://www.w3.org/1999/xhtml\"><p>One TEXT</p><p>Two</p></div></content></entry></feed>",
    ),
];

const JSON: &[(Format, &str)] = &[
    (
        Format::JsonFeed,
        "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Meridian Wire\", \"items\": [{\"id\": \"1\", \
         \"title\": \"Harbour é TEXT\", \"content_html\": \"<p>One TEXT</p><p>Two</p>\", \"date_published\": \
         \"2026-11-24T10:00:00Z\"}]}",
    ),
    (
        Format::Ninjs,
        "{\"uri\": \"urn:x:1\", \"standard\": {\"name\": \"ninjs\", \"version\": \"3.0\"}, \"type\": \"text\", \"version\": \"2\", \
         \"pubStatus\": \"canceled\", \"embargoed\": \"2026-11-25T10:00:00Z\", \"headlines\": [{\"value\": \"Harbour é TEXT\"}], \
         \"bodies\": [{\"contentType\": \"text/html\", \"value\": \"<p>One TEXT</p><p>Two</p>\"}]}",
    ),
];

fn xml(document: &str, head: &str, text: &str) -> String {
    document.replace("HEAD", head).replace("TEXT", text)
}

/// Every document as it is when nothing is wrong with it.
fn well() -> Vec<(Format, String)> {
    let xml = XML.iter().map(|(format, _, document)| (*format, xml(document, "", "and more")));
    xml.chain(JSON.iter().map(|(format, document)| (*format, document.replace("TEXT", "and more")))).collect()
}

fn codes(parsed: &Parsed) -> Vec<&str> {
    let items = parsed.items.iter().flat_map(|item| &item.defects);
    parsed.defects.iter().chain(items).map(|defect| defect.code.as_str()).collect()
}

fn held(item: &WireItem) -> bool {
    item.defects.iter().any(|defect| defect.severity == Severity::Quarantine)
}

/// Bytes of everything that was understood.
fn weight(parsed: &Parsed) -> usize {
    parsed.items.iter().map(|item| format!("{item:?}").len()).sum()
}

#[test]
fn the_documents_are_well_when_nothing_is_done_to_them() {
    for (format, text) in well() {
        let parsed = parse(text.as_bytes(), None);
        assert_eq!(parsed.format, Some(format));
        assert_eq!(parsed.items.len(), 1, "{format}");
        assert_eq!(parsed.items[0].headline, "Harbour é and more", "{format}");
        assert_eq!(
            parsed.items[0].body.plain(),
            if format == Format::Rss { "One\nTwo" } else { "One and more\nTwo" },
            "{format}"
        );
        assert!(!held(&parsed.items[0]), "{format}: {:?}", parsed.items[0].defects);
    }
}

/// An attribute that isn't written as XML wants may be the one that stops the item.
#[test]
fn an_attribute_that_may_be_lost_is_looked_for() {
    for (format, stop, lost) in [
        (Format::NewsMlG2, "qcode=\"stat:canceled\"", "qcode=stat:canceled"),
        (Format::NewsMlG2, "qcode=\"stat:canceled\"", "qcode=“stat:canceled”"),
        (Format::Nitf, "management-status=\"canceled\"", "management-status=canceled"),
        (Format::Nitf, "<urgency", "<ed-msg msg-type=kill/><urgency"),
        (Format::Rss, "<guid>", "<media:copyright url=x/><guid>"),
        (Format::Atom, "<id>urn:x:1", "<link rel=license href='x'/><id>urn:x:1"),
    ] {
        let document = XML.iter().find(|(known, ..)| *known == format).unwrap().2;
        let text = xml(document, "", "x").replacen(stop, lost, 1);
        let parsed = parse(text.as_bytes(), None);
        assert!(text.contains(lost) && parsed.items.iter().all(held), "{format} {lost}");
        assert!(codes(&parsed).contains(&"malformed"), "{format} {lost}");
    }
}

/// Nothing of an entity reaches the item, and a person has to look.
fn check_entity(name: &str, declared: &str) {
    for (format, root, document) in XML {
        let head = format!("<!DOCTYPE {root} [{declared}]>");
        let text = xml(document, &head, &format!("&{name};"));
        let parsed = parse(text.as_bytes(), None);
        assert_eq!(parsed.items.len(), 1, "{format}");
        let item = &parsed.items[0];
        assert!(held(item) || codes(&parsed).contains(&"entities-refused"), "{format}");
        assert!(held(item), "{format}: {:?}", item.defects);
        assert_eq!(item.headline, "Harbour é", "{format}");
        assert!(weight(&parsed) < 20_000, "{format}: {}", weight(&parsed));
    }
}

#[test]
fn external_entities_are_never_fetched() {
    check_entity("f", "<!ENTITY f SYSTEM \"file:///etc/passwd\">");
    check_entity("f", "<!ENTITY f PUBLIC \"x\" \"http://127.0.0.1:9/x\">");
}

#[test]
fn parameter_entities_are_never_used() {
    check_entity("f", "<!ENTITY % p SYSTEM \"http://127.0.0.1:9/x.dtd\"> %p; <!ENTITY f \"x\">");
}

#[test]
fn a_billion_laughs_are_no_laugh() {
    let mut declared = "<!ENTITY a0 \"ha\">".to_owned();
    for depth in 1..20 {
        declared.push_str(&format!("<!ENTITY a{depth} \"{}\">", format!("&a{};", depth - 1).repeat(10)));
    }
    check_entity("a19", &declared);
}

#[test]
fn quadratic_blowup_does_not_blow_up() {
    let declared = format!("<!ENTITY a \"{}\">", "x".repeat(100_000));
    for (format, root, document) in XML {
        let text = xml(document, &format!("<!DOCTYPE {root} [{declared}]>"), &"&a;".repeat(10_000));
        let parsed = parse(text.as_bytes(), None);
        assert!(weight(&parsed) < 20_000, "{format}");
        assert!(parsed.items.iter().all(held), "{format}");
    }
}

#[test]
fn a_doctype_alone_does_no_harm() {
    for (format, root, document) in XML {
        let text = xml(document, &format!("<!DOCTYPE {root} SYSTEM \"../dtd/nowhere.dtd\">"), "x");
        let parsed = parse(text.as_bytes(), None);
        assert!(parsed.items.iter().all(|item| !held(item)), "{format}");
        assert_eq!(parsed.items[0].headline, "Harbour é x", "{format}");
    }
}

#[test]
fn depth_is_bounded() {
    for (format, _, document) in XML {
        let text = xml(document, "", &format!("{}x{}", "<b>".repeat(100_000), "</b>".repeat(100_000)));
        let parsed = parse(text.as_bytes(), None);
        assert!(codes(&parsed).contains(&"too-large"), "{format}: {:?}", codes(&parsed));
        assert!(parsed.items.iter().all(held), "{format}");
    }
    for (format, document) in JSON {
        let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
        let text = document.replacen("\"Harbour é TEXT\"", &deep, 1);
        let parsed = parse(text.as_bytes(), None);
        assert!(codes(&parsed).contains(&"too-large"), "{format}: {:?}", codes(&parsed));
        assert!(parsed.items.iter().all(held), "{format}");
    }
}

#[test]
fn html_in_a_string_is_bounded_too() {
    for (format, document) in JSON {
        let text = document.replace("<p>One TEXT</p>", &"<div><b><ul><li>".repeat(50_000));
        let parsed = parse(text.as_bytes(), None);
        assert!(weight(&parsed) < 20_000_000, "{format}");
    }
}

#[test]
fn a_million_attributes_are_passed_over() {
    for (format, _, document) in XML {
        // HTML in strings is slow to read in a build without optimisation, so there a tenth has to do.
        let feed = matches!(format, Format::Rss | Format::Atom);
        let many: String =
            (0..if feed { 100_000 } else { 1_000_000 }).map(|at| format!(" a{at}=\"\"")).collect();
        let text = xml(document, "", &format!("<b{many}>x</b>"));
        let parsed = parse(text.as_bytes(), None);
        assert_eq!(parsed.items.len(), 1, "{format}");
        assert_eq!(parsed.items[0].headline, "Harbour é x", "{format}");
        assert!(weight(&parsed) < 20_000, "{format}");
    }
}

#[test]
fn a_million_elements_are_too_many() {
    let limits = Limits { max_elements: 10_000, ..Limits::default() };
    for (format, _, document) in XML {
        let parsed = parse_with(xml(document, "", &"<b/>".repeat(20_000)).as_bytes(), None, &limits);
        assert!(codes(&parsed).contains(&"too-large"), "{format}");
        assert!(parsed.items.iter().all(held), "{format}");
    }
    for (format, document) in JSON {
        let text = document.replacen('{', &format!("{{\"x\": [{}0],", "0,".repeat(20_000)), 1);
        let parsed = parse_with(text.as_bytes(), None, &limits);
        assert!(codes(&parsed).contains(&"too-large"), "{format}");
        assert!(parsed.items.iter().all(held), "{format}");
    }
}

#[test]
fn items_and_lists_are_bounded() {
    let limits = Limits { max_items: 3, max_list: 5, ..Limits::default() };
    for (format, root, item) in [
        (Format::Rss, "<rss version='2.0'>", "<item><title>x</title><category>a</category></item>"),
        (Format::Atom, "<feed>", "<entry><title>x</title></entry>"),
    ] {
        let parsed = parse_with(format!("{root}{}", item.repeat(50)).as_bytes(), None, &limits);
        assert_eq!(parsed.items.len(), 3, "{format}");
        assert!(codes(&parsed).contains(&"too-many-items"), "{format}");
    }
    let categories: String =
        (0..50).map(|at| format!("<category>{at}</category><enclosure url='{at}.mp3'/>")).collect();
    let text = format!("<rss><channel><item><title>x</title>{categories}</item></channel></rss>");
    let item = &parse_with(text.as_bytes(), None, &limits).items[0];
    assert!(item.subjects.len() <= 5 && item.associations.len() <= 5);
    let text = format!("<nitf><body><body.content>{}</body.content></body></nitf>", "<p>x</p>".repeat(50));
    let item = &parse_with(text.as_bytes(), None, &limits).items[0];
    assert!(item.body.blocks.len() <= 5 && held(item));
}

/// Texts of an item, in all its fields but the body.
fn texts(value: &serde_json::Value, into: &mut Vec<String>) {
    match value {
        serde_json::Value::String(text) => into.push(text.clone()),
        serde_json::Value::Array(list) => list.iter().for_each(|value| texts(value, into)),
        serde_json::Value::Object(fields) => {
            let fields = fields.iter().filter(|(name, _)| *name != "body");
            fields.for_each(|(_, value)| texts(value, into));
        }
        _ => {}
    }
}

#[test]
fn no_text_is_longer_than_the_limit_and_no_id_is_cut() {
    let limits = Limits { max_text: 1_000, ..Limits::default() };
    let long = "é".repeat(1_000);
    let with = |text: &str, pairs: &[(&str, &str)]| {
        pairs.iter().fold(text.replace("TEXT", &long).replace("HEAD", ""), |text, (before, after)| {
            assert!(text.contains(before), "{before}");
            text.replacen(before, &after.replace("LONG", &long), 1)
        })
    };
    let document = |format| XML.iter().find(|(known, ..)| *known == format).unwrap().2;
    let json = |format| JSON.iter().find(|(known, _)| *known == format).unwrap().1;
    for text in [
        with(
            document(Format::NewsMlG2),
            &[
                ("urn:x:1", "urn:LONG"),
                ("literal=\"Meridian Wire\"", "literal=\"LONG\""),
                ("2.30", "LONG"),
                ("</itemMeta>", "<signal qcode=\"x:LONG\"/></itemMeta>"),
            ],
        ),
        with(
            document(Format::Nitf),
            &[
                ("id-string=\"1\"", "id-string=\"LONG\""),
                ("<urgency", "<doc.rights owner=\"LONG\"/><urgency"),
                (
                    "<block>",
                    "<media><media-reference source=\"LONG\" alternate-text=\"LONG\"/></media><block>",
                ),
            ],
        ),
        with(
            document(Format::Rss),
            &[
                ("https://m.example/1", "LONG"),
                ("<guid>", "<enclosure url=\"LONG\"/><category>LONG</category><image>LONG</image><guid>"),
                ("Meridian Wire", "LONG"),
            ],
        ),
        with(
            document(Format::Atom),
            &[
                ("<id>urn:x:1", "<category term=\"LONG\"/><link rel=\"license\" href=\"LONG\"/><id>LONG"),
                ("<content", "<rights>LONG</rights><content"),
            ],
        ),
        with(
            json(Format::JsonFeed),
            &[
                (
                    "\"id\": \"1\"",
                    "\"id\": \"LONG\", \"tags\": [\"LONG\"], \"external_url\": \"LONG\", \"copyright\": \"LONG\", \
                     \"authors\": [{\"name\": \"LONG\"}, \"LONG\"], \"attachments\": [{\"url\": \"LONG\", \"title\": \"LONG\"}]",
                ),
                ("Meridian Wire", "LONG"),
            ],
        ),
        with(
            json(Format::Ninjs),
            &[
                ("urn:x:1", "LONG"),
                (
                    "\"type\"",
                    "\"signals\": [{\"LONG\": true}], \"renditions\": {\"LONG\": {\"href\": \"LONG\"}}, \
                     \"associations\": {\"LONG\": {\"uri\": \"LONG\"}}, \"usageterms\": \"LONG\", \"type\"",
                ),
            ],
        ),
    ] {
        let parsed = parse_with(text.as_bytes(), None, &limits);
        let item = &parsed.items[0];
        let mut found = Vec::new();
        texts(&serde_json::to_value(item).unwrap(), &mut found);
        let longest = found.iter().map(String::len).max();
        assert!(longest <= Some(1_000), "{:?} {longest:?}", parsed.format);
        assert_eq!(item.guid, "", "{:?}", parsed.format);
        assert!(held(item) && codes(&parsed).contains(&"text-cut"), "{:?} {:?}", parsed.format, item.defects);
        assert!(item.headline.ends_with(" […]"), "{:?}", parsed.format);
    }
}

/// What a feed, a package or an item around others says is kept with each of them only as long as there is room.
#[test]
fn what_is_handed_down_is_bounded() {
    let limits = Limits { max_handed_down: 100_000, ..Limits::default() };
    let terms =
        |open: &str, close: &str| (0..100).map(|at| format!("{open}Term {at}{close}")).collect::<String>();
    let repeat = |item: &str| (0..500).map(|at| item.replace('#', &at.to_string())).collect::<String>();
    let named = "xmlns:m='http://search.yahoo.com/mrss/'";
    let package = format!(
        "<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><header><sender>{}</sender></header><itemSet><packageItem guid='p'>\
         <rightsInfo>{}</rightsInfo><groupSet><group>{}</group></groupSet></packageItem>{}</itemSet></newsMessage>",
        "s".repeat(1_000),
        terms("<usageTerms>", "</usageTerms>"),
        repeat("<itemRef residref='i#'/>"),
        repeat("<newsItem guid='i#'/>"),
    );
    for (text, most) in [
        (
            format!(
                "<rss {named}><channel><title>T</title>{}{}</channel></rss>",
                terms("<m:license>", "</m:license>"),
                repeat("<item><title>#</title></item>")
            ),
            500,
        ),
        (
            format!(
                "<feed><title>{}</title>{}{}</feed>",
                "t".repeat(10_000),
                terms("<author><name>", "</name></author>"),
                repeat("<entry><id>#</id><title>#</title></entry>")
            ),
            500,
        ),
        (
            format!(
                "<rss {named}><channel><item><title>x</title>{}{}</item></channel></rss>",
                terms("<m:license>", "</m:license>"),
                repeat("<m:content url='https://a.example/#'/>")
            ),
            1,
        ),
        (package, 501),
        (
            format!(
                "{{\"version\": \"https://jsonfeed.org/version/1.1\", \"copyright\": \"{}\", \"items\": [{}{{}}]}}",
                "c".repeat(10_000),
                repeat("{\"id\": \"#\", \"title\": \"#\"},")
            ),
            501,
        ),
        (
            format!(
                "{{\"uri\": \"u\", \"headline\": \"h\", \"associations\": {{\"g\": {{\"uri\": \"g\", \"usageterms\": [{}\"z\"], \
                 \"associations\": {{{}\"z\": {{\"uri\": \"z\"}}}}}}}}}}",
                terms("\"", "\","),
                repeat("\"#\": {\"uri\": \"#\"},")
            ),
            1,
        ),
    ] {
        let parsed = parse_with(text.as_bytes(), None, &limits);
        let bytes: usize = parsed.items.iter().map(|item| serde_json::to_string(item).unwrap().len()).sum();
        assert_eq!(parsed.items.len(), most, "{text:.60}");
        assert!(bytes < 1_200_000, "{text:.60} {bytes}");
        assert!(codes(&parsed).contains(&"rights-cut") && held(&parsed.items[most - 1]), "{text:.60}");
        // What had room is there, and nobody need look for it.
        let whole = parse(text.as_bytes(), None);
        assert!(whole.items.iter().all(|item| item.defects.iter().all(|defect| defect.code != "rights-cut")));
    }
}

#[test]
fn items_that_others_stop_are_bounded_too() {
    let limits = Limits { max_items: 3, ..Limits::default() };
    let stopped: String = (0..10)
        .map(|at| format!("<itemRef residref='i{at}'><pubStatus qcode='stat:canceled'/></itemRef>"))
        .collect();
    let package = format!(
        "<packageItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='p'><groupSet><group>{stopped}</group></groupSet></packageItem>"
    );
    let stopped: Vec<String> = (0..10)
        .map(|at| {
            format!("\"a{at}\": {{\"uri\": \"a{at}\", \"type\": \"text\", \"pubstatus\": \"canceled\"}}")
        })
        .collect();
    let item =
        format!("{{\"uri\": \"u\", \"headline\": \"h\", \"associations\": {{{}}}}}", stopped.join(","));
    for text in [package, item] {
        assert_eq!(parse(text.as_bytes(), None).items.len(), 11, "{text:.60}");
        let parsed = parse_with(text.as_bytes(), None, &limits);
        assert!(parsed.items.len() == 3 && codes(&parsed).contains(&"too-many-items"), "{text:.60}");
    }
}

/// Takes minutes where a list that is full is searched again for each entry more.
#[test]
fn what_goes_beyond_a_list_costs_nothing_more() {
    let many = |entry: &str| (0..200_000).map(|at| entry.replace('#', &at.to_string())).collect::<String>();
    let rss = |inner: String| format!("<rss><channel><item><title>x</title>{inner}</item></channel></rss>");
    for text in [
        rss(many("<category>#</category>")),
        format!(
            "<nitf><body><body.head><hedline>{}</hedline></body.head></body></nitf>",
            many("<hl2>#</hl2>")
        ),
        format!(
            "<nitf><head><docdata><key-list>{}</key-list></docdata></head></nitf>",
            many("<keyword key='#'/>")
        ),
    ] {
        let item = &parse(text.as_bytes(), None).items[0];
        let longest = [item.subjects.len(), item.subheads.len(), item.keywords.len()].into_iter().max();
        assert_eq!(longest, Some(5_000), "{text:.60}");
    }
}

/// Every item is there, and held, however many defects there are; and they are few.
fn check_defects(text: &str) {
    let parsed = parse(text.as_bytes(), None);
    assert_eq!(parsed.items.len(), 10_000);
    assert!(parsed.items.iter().all(held));
    assert!(parsed.items.iter().enumerate().all(|(at, item)| item.guid == format!("u:{at}")));
    assert!(codes(&parsed).len() < 12_000, "{}", codes(&parsed).len());
    assert!(parsed.items[0].defects.len() > 10 && parsed.items[9_999].defects[0].code == "more");
}

#[test]
fn defects_without_end_are_bounded() {
    let bad: String = (0..96).map(|at| format!("<a{at} b=1/>")).collect();
    let items: String = (0..10_000).map(|at| format!("<newsItem guid='u:{at}'>{bad}</newsItem>")).collect();
    check_defects(&format!("<newsMessage><itemSet>{items}</itemSet></newsMessage>"));
    let bad: String = (0..20).map(|at| format!(", \"embargoed\": \"x{at}\"")).collect();
    let items: Vec<String> = (0..10_000).map(|at| format!("{{\"uri\": \"u:{at}\"{bad}}}")).collect();
    check_defects(&format!("[{}]", items.join(",")));
}

#[test]
fn a_file_that_is_too_large_is_not_read() {
    let mut bytes = vec![b' '; (64 << 20) + 1];
    bytes[..6].copy_from_slice(b"<nitf>");
    let parsed = parse(&bytes, Some(Format::Nitf));
    assert_eq!(codes(&parsed), ["too-large"]);
    assert!(parsed.items.is_empty());
}

/// What repeats without end costs no more than its length; this test takes minutes where something is quadratic.
#[test]
fn endless_repeats_are_read_in_one_pass() {
    for fragment in [
        "<",
        "&",
        "&#",
        "&#x41;",
        "&amp;",
        "<b>x",
        "<b/>",
        "</b>",
        "<!--",
        "<!-- x -->",
        "<![CDATA[",
        "<![CDATA[x]]>",
        "<?x?>",
        "]]>",
        "\"",
        "' ",
        "\u{300}",
        "<p>",
        "<table><tr><td>",
        "<a href='x'>",
        "<li>",
        "\\",
        "(",
        "=\"",
        "{",
        "[",
        "\\u0041",
    ] {
        let text = fragment.repeat(30_000 / fragment.len());
        for (format, _, document) in XML {
            let whole = xml(document, "", &text);
            let cdata = xml(document, "", &format!("<![CDATA[{text}]]>"));
            for whole in [whole, cdata] {
                let parsed = parse(whole.as_bytes(), Some(*format));
                assert!(weight(&parsed) < 60_000_000, "{format} {fragment:?}: {}", weight(&parsed));
            }
        }
        for (format, document) in JSON {
            let text = text.replace('\\', "\\\\").replace('"', "\\\"");
            let parsed = parse(document.replace("TEXT", &text).as_bytes(), Some(*format));
            assert!(weight(&parsed) < 60_000_000, "{format} {fragment:?}: {}", weight(&parsed));
        }
    }
}

/// Wherever a document ends, that is told, and an item of it that isn't whole needs a look.
#[test]
fn a_document_cut_off_anywhere_is_told() {
    let mut wrong = Vec::new();
    for (format, text) in well() {
        let whole = parse(text.as_bytes(), None).items;
        for end in 1..text.len() {
            for hint in [None, Some(format)] {
                let parsed = parse(&text.as_bytes()[..end], hint);
                let right = parsed.items.iter().all(|item| held(item) || *item == whole[0]);
                if !parsed.is_cut_short() || !right || parsed.items.len() > 1 {
                    wrong.push(format!("{format} at {end}, hint {hint:?}: {:?}", codes(&parsed)));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} cuts:\n{}", wrong.len(), wrong.join("\n"));
}

/// The words that stop a story come before its text in these documents; once read, they hold.
#[test]
fn what_was_cut_off_stays_stopped() {
    for (format, text) in well().into_iter().filter(|(format, _)| *format != Format::JsonFeed) {
        let stop = text.find("canceled").or_else(|| text.find("<app:draft>yes")).unwrap() + 80;
        for end in stop..text.len() {
            for item in parse(&text.as_bytes()[..end], None).items {
                assert!(item.pubstatus != Status::Usable, "{format} at {end}");
            }
        }
    }
}

/// The same document in other charsets says the same.
#[test]
fn utf16_is_read_with_and_without_mark() {
    for (format, text) in well() {
        let expected = parse(text.as_bytes(), None);
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let marked_little = [b"\xff\xfe".as_slice(), &little].concat();
        let marked_big = [b"\xfe\xff".as_slice(), &big].concat();
        let marked = [b"\xef\xbb\xbf", text.as_bytes()].concat();
        for bytes in [little, big, marked_little, marked_big, marked] {
            let parsed = parse(&bytes, None);
            assert_eq!(parsed.items, expected.items, "{format}");
        }
    }
}

#[test]
fn a_charset_that_is_declared_wrongly_does_not_hide() {
    for (format, text) in well().into_iter().filter(|(_, text)| text.starts_with("<?xml")) {
        let declared = |charset: &str| {
            text.replace("version=\"1.0\"?", &format!("version=\"1.0\" encoding=\"{charset}\"?"))
        };
        let expected = parse(text.as_bytes(), None);
        for charset in ["ISO-8859-1", "utf-16", "windows-1251", "klingon", "", "\u{0}"] {
            let parsed = parse(declared(charset).as_bytes(), None);
            assert_eq!(parsed.items[0].headline, expected.items[0].headline, "{format} {charset}");
        }
        let latin: Vec<u8> =
            declared("ISO-8859-1").chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
        let parsed = parse(&latin, None);
        assert_eq!(
            (parsed.items[0].headline.as_str(), held(&parsed.items[0])),
            ("Harbour é and more", false),
            "{format}"
        );
        let lying: Vec<u8> = declared("utf-8").chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
        let parsed = parse(&lying, None);
        assert!(held(&parsed.items[0]), "{format}");
    }
}

#[test]
fn mixed_charsets_are_told() {
    for (format, text) in well() {
        let mut bytes = text.replace("and more", "und über").into_bytes();
        let at = bytes.windows(2).position(|pair| pair == "é".as_bytes()).unwrap();
        bytes.splice(at..at + 2, [0xe9]);
        let parsed = parse(&bytes, None);
        assert!(codes(&parsed).iter().any(|code| code.starts_with("charset-")), "{format}");
        assert!(parsed.items.iter().all(held), "{format}");
    }
}

#[test]
fn nul_bytes_are_no_text() {
    for (format, text) in well() {
        let parsed = parse(text.replace("One", "O\0ne").replace("Harbour", "Har\0bour").as_bytes(), None);
        for item in &parsed.items {
            assert!(!format!("{item:?}").contains("\\0"), "{format}");
        }
        let zeros = vec![0; 10_000];
        assert!(parse(&zeros, Some(format)).items.iter().all(held), "{format}");
    }
}

#[test]
fn lone_surrogates_become_the_replacement_character() {
    for (format, document) in JSON {
        for lone in ["\\ud800", "\\udc00", "\\uD800x", "\\ud800\\ud800", "\\udc00\\ud800"] {
            let parsed = parse(document.replace("TEXT", lone).as_bytes(), None);
            assert_eq!(parsed.items.len(), 1, "{format} {lone}");
            assert!(
                parsed.items[0].headline.starts_with("Harbour é \u{fffd}"),
                "{format} {lone}: {parsed:?}"
            );
        }
        let parsed = parse(document.replace("TEXT", "\\ud83d\\ude00 \\\\ud800").as_bytes(), None);
        assert_eq!(parsed.items[0].headline, "Harbour é 😀 \\ud800", "{format}");
    }
}

#[test]
fn what_is_no_document_at_all() {
    for bytes in [
        b"".as_slice(),
        b" ",
        b"<",
        b"{",
        b"[",
        b"null",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"<html><body>x",
        b"PK\x03\x04",
        b"<a/>",
    ] {
        for hint in Format::ALL.into_iter().map(Some).chain([None]) {
            let parsed = parse(bytes, hint);
            assert!(parsed.items.iter().all(held), "{bytes:?} {hint:?}: {:?}", parsed.items);
            assert!(!parsed.defects.is_empty() || !parsed.items.is_empty(), "{bytes:?} {hint:?}");
        }
    }
}

/// What follows an item that ended too soon is told of, and is no item each.
#[test]
fn an_attribute_that_is_not_closed_makes_no_items_of_what_stands_in_one() {
    let text = r#"<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1 version="2"><itemMeta><itemClass
        qcode="ninat:text"/><provider literal=Meridian"/><versionCreated>2026-11-24T10:00:00Z</versionCreated><embargoed/>
        </itemMeta></newsItem>"#;
    let parsed = parse(text.as_bytes(), Some(Format::NewsMlG2));
    assert_eq!(parsed.items.len(), 1, "{:?}", parsed.items);
    assert!(parsed.items[0].quarantined());
    assert!(parsed.defects.iter().any(|defect| defect.code == "item-unread"), "{:?}", parsed.defects);
}

/// A change of some bytes.
fn mutations() -> impl Strategy<Value = Vec<(prop::sample::Index, u8, u8)>> {
    proptest::collection::vec((any::<prop::sample::Index>(), 0_u8..4, any::<u8>()), 1..8)
}

fn mutated(text: &str, mutations: &[(prop::sample::Index, u8, u8)]) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    for (index, how, byte) in mutations.iter().filter(|_| !text.is_empty()) {
        let at = index.index(bytes.len().max(1));
        match how {
            0 if at < bytes.len() => bytes[at] = *byte,
            1 => bytes.insert(at, *byte),
            2 if bytes.len() > 1 => drop(bytes.remove(at)),
            _ => bytes.insert(at, b"<>&;\"'=/{}[]:,\\ "[usize::from(*byte) % 16]),
        }
    }
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn damaged_documents_never_panic_and_never_grow(mutations in mutations(), hinted in any::<bool>()) {
        for (format, text) in well() {
            let bytes = mutated(&text, &mutations);
            let parsed = parse(&bytes, hinted.then_some(format));
            prop_assert!(parsed.items.len() <= 2);
            prop_assert!(weight(&parsed) < 20_000);
        }
    }

    #[test]
    fn any_bytes_at_all(bytes in proptest::collection::vec(any::<u8>(), 0..400), format in 0_usize..6) {
        let parsed = parse(&bytes, Some(Format::ALL[format]));
        prop_assert!(parsed.items.iter().all(held));
    }
}
