//! What agencies' own ways with NewsML-G2 come to.

use news::{ItemClass, Status, WireItem};

use crate::Limits;

mod links;
mod packages;

fn item(meta: &str, content_meta: &str, content: &str) -> WireItem {
    let text = format!(
        "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='u:1' version='1'><itemMeta>\
         <itemClass qcode='ninat:text'/>{meta}</itemMeta><contentMeta><headline>Rain on the coast</headline>\
         {content_meta}</contentMeta><contentSet>{content}</contentSet></newsItem>"
    );
    super::parse(&text, &Limits::default()).items.remove(0)
}

fn codes(item: &WireItem) -> Vec<&str> {
    item.defects.iter().map(|defect| defect.code.as_str()).collect()
}

fn check_body(inline: &str, expected: &[&str]) {
    let item = item("", "", &format!("<inlineXML>{inline}</inlineXML>"));
    let texts: Vec<String> = item.body.texts().iter().map(|text| text.to_plain()).collect();
    assert_eq!(texts, expected, "{inline}");
    assert!(!item.quarantined(), "{inline} {:?}", item.defects);
}

#[test]
fn text_is_read_however_it_stands_in_inline_xml() {
    check_body("<html><body><p>a</p><p>b</p></body></html>", &["a", "b"]);
    check_body("<p>a</p>\n <h2>b</h2><p>c</p>", &["a", "b", "c"]);
    check_body("a <b>b</b> c<p>d</p>", &["a b c", "d"]);
    check_body("<![CDATA[<p>a</p><p>b</p>]]>", &["a", "b"]);
    check_body("&lt;p&gt;a&lt;/p&gt;&lt;p&gt;b&lt;/p&gt;", &["a", "b"]);
    check_body("\n a\n\n b\n", &["a", "b"]);
    check_body("<nitf><body.content><p>a</p></body.content></nitf>", &["a"]);
    check_body(
        "<BODY xmlns='' ID='1'><TEXT><RUBRIK>Rain on the coast</RUBRIK><DAT><ORT>EU</ORT></DAT><INGRESS><P>a</P></INGRESS>\
         <BRODTEXT><CITAT>b</CITAT><MELLIS>c</MELLIS><P>d</P></BRODTEXT><BYLINE>Ann Lee</BYLINE>\
         <BILD><BILDTEXT><P>e</P></BILDTEXT></BILD></TEXT></BODY>",
        &["a", "b", "c", "d"],
    );
}

#[test]
fn a_header_may_tell_the_genre() {
    let header = "<header><p class='genre x-21'>DEVELOPING</p><h1>Rain on the coast</h1></header><p>a</p>";
    let told = item("", "", &format!("<inlineXML><html><body>{header}</body></html></inlineXML>"));
    assert_eq!((told.body.plain().as_str(), told.genres.as_slice()), ("a", &["DEVELOPING".to_owned()][..]));
    let repeated = "<inlineXML><p>Analysis</p><p>a</p></inlineXML>";
    assert_eq!(item("", "<genre qcode='g:1'><name>Analysis</name></genre>", repeated).body.plain(), "a");
}

fn check_unread(content: &str, code: &str, quarantined: bool) {
    let item = item("", "", content);
    assert!(item.body.blocks.is_empty(), "{content}");
    assert!(codes(&item).contains(&code), "{content} {:?}", item.defects);
    assert_eq!(item.quarantined(), quarantined, "{content}");
}

#[test]
fn content_that_is_lost_is_looked_for() {
    check_unread(
        "<inlineXML><idf><group><element>a</element></group></idf></inlineXML>",
        "content-unread",
        true,
    );
    check_unread("<inlineXML><nitf><body/></nitf></inlineXML>", "content-unread", true);
    check_unread("<inlineData encoding='e:base64'>YQ==</inlineData>", "content-unread", true);
    check_unread("<inlineData contenttype='application/x'>a</inlineData>", "content-unread", true);
    check_unread("<inlineXML><html><body/></html></inlineXML>", "content-missing", false);
    check_unread("", "content-missing", false);
}

#[test]
fn text_in_base64_is_read_and_of_other_data_the_type_is_told() {
    let data = |contenttype: &str, encoding: &str, sent: &str| {
        item("", "", &format!("<inlineData contenttype='{contenttype}' {encoding}>{sent}</inlineData>"))
    };
    let code = "encoding='encd:base64'";
    for (contenttype, encoding, sent) in [
        ("text/plain", code, "UmVnZW4gYW4gZGVyIEvDvHN0ZS4="),
        ("text/plain", code, "\n UmVnZW4gYW4g\n ZGVyIEvDvHN0ZS4 \n"),
        (
            "text/html",
            "encodinguri='http://cv.iptc.org/newscodes/encoding/base64'",
            "PHA+UmVnZW4gYW4gZGVyIEvDvHN0ZS48L3A+",
        ),
    ] {
        let item = data(contenttype, encoding, sent);
        assert_eq!(item.body.plain(), "Regen an der Küste.", "{contenttype} {:?}", item.defects);
        assert!(!item.quarantined(), "{:?}", item.defects);
    }
    for (contenttype, encoding, told) in [
        ("image/jpeg", code, "image/jpeg in base64"),
        ("text/plain", "encoding='encd:uu'", "text/plain in uu"),
        ("", code, "data of no contenttype in base64"),
        ("text/plain", code, "text/plain in base64"),
    ] {
        let item = data(contenttype, encoding, "UmVnZW4***");
        assert!(item.quarantined() && item.body.blocks.is_empty());
        assert!(item.defects.iter().any(|defect| defect.detail.starts_with(told)), "{:?}", item.defects);
    }
}

#[test]
fn where_it_comes_from_is_the_dateline_if_none_else_is_told() {
    let check = |meta: &str, text: &str, dateline: Option<&str>| {
        let item = item("", meta, &format!("<inlineXML><p>{text}</p></inlineXML>"));
        assert_eq!(item.dateline.as_deref(), dateline, "{meta} {text}");
    };
    let berlin = "<located qcode='geo:1'><name>Berlin</name><broader qcode='geo:2'><name>Land</name></broader></located>";
    check(berlin, "Rain fell.", Some("Berlin"));
    check(&format!("{berlin}<located><name>Bonn</name></located>"), "Rain fell.", Some("Berlin"));
    check(&format!("{berlin}<dateline>BERLIN, Nov 27</dateline>"), "Rain fell.", Some("BERLIN, Nov 27"));
    check(berlin, "BERLIN (dpa) - Rain fell.", None);
    check(berlin, "Berlin - Rain fell.", None);
    check(berlin, "<span class='dateline'>BONN</span> Rain fell.", Some("BONN"));
    check("<located qcode='geo:1'/>", "Rain fell.", None);
}

#[test]
fn a_concept_in_a_package_is_what_it_is_about() {
    let text = "<packageItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='u:1'><groupSet><group role='g:main'>\
        <conceptRef qcode='medtop:1' type='cpnat:event'><name>Flood</name></conceptRef></group></groupSet></packageItem>";
    let item = super::parse(text, &Limits::default()).items.remove(0);
    let told: Vec<_> =
        item.subjects.iter().map(|about| (about.name.as_str(), about.uri.as_deref())).collect();
    assert_eq!(told, [("Flood", Some("http://cv.iptc.org/newscodes/mediatopic/1"))]);
}

#[test]
fn codes_are_resolved_by_the_catalogs_that_an_item_names() {
    let mut limits = Limits::default();
    let catalog = "<catalog><scheme alias='dpasubject' uri='http://cv.dpa.example/subject/'/></catalog>";
    limits.catalogs.add(catalog.as_bytes(), Some("g2.dpa.example/1.xml")).unwrap();
    let read = |named: &str| {
        let text = format!(
            "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='u:1'>{named}<contentMeta>\
             <headline>h</headline><subject qcode='dpasubject:377'/></contentMeta></newsItem>"
        );
        super::parse(&text, &limits).items.remove(0)
    };
    let item =
        read("<catalogRef href='https://g2.dpa.example/1.xml'/><catalogRef href='http://a.example/2.xml'/>");
    assert_eq!(item.subjects[0].uri.as_deref(), Some("http://cv.dpa.example/subject/377"));
    assert!(!codes(&item).contains(&"catalog-missing"), "nothing is missed: {:?}", item.defects);
    let item = read("<catalogRef href='http://a.example/2.xml'/>");
    assert_eq!(
        (item.subjects[0].uri.as_deref(), item.subjects[0].qcode.as_deref()),
        (None, Some("dpasubject:377"))
    );
    let missing: Vec<_> = item.defects.iter().filter(|defect| defect.code == "catalog-missing").collect();
    assert_eq!((missing.len(), missing[0].place.as_str()), (1, "http://a.example/2.xml"));
    // A document within another goes by them too.
    let g2 = "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='u:1'><catalogRef href='http://g2.dpa.example/1.xml'/>\
        <contentMeta><subject qcode='dpasubject:377'/></contentMeta></newsItem>";
    let entry = format!("<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>1</id>{g2}</entry></feed>");
    let parsed = crate::parse_with(entry.as_bytes(), None, news::Timestamp::UNIX_EPOCH, &limits);
    assert!(
        !parsed.items[0].defects.iter().any(|defect| defect.code == "alias-unknown"),
        "{:?}",
        parsed.items[0]
    );
}

#[test]
fn what_dublin_core_says_of_rights_is_kept() {
    let said = "<dc:rights xmlns:dc='http://purl.org/dc/elements/1.1/'>R</dc:rights><rights xmlns='urn:x'>no</rights>\
        <license xmlns='http://purl.org/dc/terms/'>L</license>";
    let rights = item(said, said, "<inlineXML><p>a</p></inlineXML>").rights;
    assert_eq!((&*rights.copyright_notice, rights.usage_terms.as_slice()), ("R", &["L".to_owned()][..]));
}

#[test]
fn rights_that_the_head_of_a_text_states_are_kept() {
    let head = "<head><title>t</title><link rel='license nofollow' href='https://l.example/by'/>\
        <meta name='DCTERMS.rightsHolder' content='H'/><meta name='copyright' content='C'/></head>";
    let item = item("", "", &format!("<inlineXML><html>{head}<body><p>a</p></body></html></inlineXML>"));
    let rights = &item.rights;
    assert_eq!((rights.copyright_holder.as_str(), rights.copyright_notice.as_str()), ("H", "C"));
    assert_eq!(rights.links, ["https://l.example/by"]);
}

#[test]
fn a_document_within_that_stops_another_is_looked_for() {
    let head = "<head><docdata management-doc-idref='0' management-idref-status='killed'/></head>";
    let within = format!("<inlineXML><nitf>{head}<body.content><p>a</p></body.content></nitf></inlineXML>");
    let item = item("", "", &within);
    assert!(codes(&item).contains(&"other-not-stopped") && item.quarantined(), "{:?}", item.defects);
}

/// The namespace of G2, another, and one that only resembles it.
const SPACES: [(&str, &str); 3] = [
    ("IPTC", "http://iptc.org/std/nar/2006-10-01/"),
    ("OTHER", "http://other.example/"),
    ("NEAR", "http://iptc.org/nar"),
];

fn spaced(text: &str) -> WireItem {
    let text = SPACES
        .iter()
        .fold(text.to_owned(), |text, (name, uri)| text.replace(&format!("={name}"), &format!("='{uri}'")));
    super::parse(&text, &Limits::default()).items.remove(0)
}

#[test]
fn what_stops_stops_under_every_prefix() {
    let stop = |p: &str, of: &str| format!("<{p}embargoed{of}/><{p}pubStatus{of} qcode='stat:canceled'/>");
    for text in [
        // The whole under one prefix, or under none.
        format!("<newsItem xmlns=IPTC guid='u:1'><itemMeta>{}</itemMeta></newsItem>", stop("", "")),
        format!(
            "<n:newsItem xmlns:n=IPTC guid='u:1'><n:itemMeta>{}</n:itemMeta></n:newsItem>",
            stop("n:", "")
        ),
        // Prefixes and their absence mixed, with the namespace said inside and outside.
        format!(
            "<n:newsItem xmlns:n=IPTC guid='u:1'><itemMeta xmlns=IPTC>{}</itemMeta></n:newsItem>",
            stop("", "")
        ),
        format!(
            "<newsItem xmlns=IPTC xmlns:r=IPTC guid='u:1'><itemMeta>{}</itemMeta></newsItem>",
            stop("r:", "")
        ),
        format!(
            "<newsItem xmlns=IPTC guid='u:1'><itemMeta>{}</itemMeta></newsItem>",
            stop("r:", " xmlns:r=IPTC")
        ),
        format!(
            "<newsItem xmlns=IPTC xmlns:r=IPTC guid='u:1'><r:itemMeta xmlns=OTHER>{}</r:itemMeta></newsItem>",
            stop("r:", "")
        ),
        // No namespace, a wrong one, and a prefix that nobody declares.
        format!("<newsItem guid='u:1'><itemMeta>{}</itemMeta></newsItem>", stop("", "")),
        format!("<newsItem guid='u:1'><n:itemMeta xmlns:n=IPTC>{}</n:itemMeta></newsItem>", stop("n:", "")),
        format!(
            "<newsItem xmlns=NEAR xmlns:r=NEAR guid='u:1'><itemMeta>{}</itemMeta></newsItem>",
            stop("r:", "")
        ),
        format!(
            "<newsItem xmlns=NEAR guid='u:1'><itemMeta xmlns=IPTC>{}</itemMeta></newsItem>",
            stop("", "")
        ),
        format!("<n:newsItem guid='u:1'><n:itemMeta>{}</n:itemMeta></n:newsItem>", stop("n:", "")),
        format!("<n:newsItem xmlns:n=IPTC guid='u:1'><itemMeta>{}</itemMeta></n:newsItem>", stop("", "")),
    ] {
        let item = spaced(&text);
        assert_eq!((item.pubstatus, item.embargo.is_some()), (Status::Canceled, true), "{text}");
    }
}

#[test]
fn what_may_stop_in_another_namespace_is_looked_for() {
    for (within, told) in [
        ("<itemMeta><o:pubStatus qcode='stat:canceled'/></itemMeta>", true),
        ("<itemMeta><pubStatus xmlns=OTHER qcode='stat:canceled'/></itemMeta>", true),
        ("<itemMeta><r:embargoed xmlns:r=NEAR/></itemMeta>", true),
        ("<itemMeta><x:signal qcode='sig:kill'/></itemMeta>", true),
        ("<itemMeta><o:more><o:edNote>x</o:edNote></o:more></itemMeta>", true),
        ("<o:itemMeta><o:pubStatus qcode='stat:canceled'/></o:itemMeta>", true),
        ("<o:more><itemMeta><pubStatus qcode='stat:canceled'/></itemMeta></o:more>", true),
        ("<o:rightsInfo><o:usageTerms>x</o:usageTerms></o:rightsInfo>", true),
        ("<contentMeta><o:signal/></contentMeta>", true),
        ("<contentSet><o:more><edNote/></o:more></contentSet>", true),
        ("<pubStatus qcode='stat:canceled'/>", true),
        ("<itemMeta><PubStatus qcode='stat:canceled'/></itemMeta>", true),
        ("<contentMeta><embargoed/></contentMeta>", true),
        ("<hopHistory/><itemMeta><role/></itemMeta><contentMeta><located/></contentMeta>", false),
        (
            "<itemMeta><o:more><o:less/></o:more></itemMeta><o:more/><contentMeta><o:more/></contentMeta>",
            false,
        ),
    ] {
        let item = spaced(&format!("<newsItem xmlns=IPTC xmlns:o=OTHER guid='u:1'>{within}</newsItem>"));
        assert_eq!((item.pubstatus, item.quarantined()), (Status::Usable, told), "{within}");
        assert_eq!(codes(&item).contains(&"element-unread"), told, "{within}");
    }
    // The document within has its own prefix.
    let nitf = "<x:nitf><x:head><x:docdata management-status='killed'/></x:head></x:nitf>";
    let within = spaced(&format!(
        "<newsItem xmlns=IPTC xmlns:x=OTHER guid='u:1'><contentSet><inlineXML>{nitf}</inlineXML></contentSet></newsItem>"
    ));
    assert_eq!(within.pubstatus, Status::Canceled);
    let hidden = spaced(
        "<newsItem xmlns:n=IPTC guid='u:1'><itemMeta><signal n:qcode='sig:kill'/></itemMeta></newsItem>",
    );
    assert_eq!(hidden.pubstatus, Status::Withheld);
}

#[test]
fn a_package_is_one_whatever_it_holds() {
    let text = "<packageItem guid='u:1'><itemMeta><itemClass qcode='ninat:text'/></itemMeta></packageItem>";
    assert_eq!(super::parse(text, &Limits::default()).items[0].class, ItemClass::Composite);
}

#[test]
fn the_name_of_a_signal_may_stop() {
    for (signal, pubstatus) in [
        ("<signal qcode='sig:x'><name>Kill</name></signal>", Status::Withheld),
        (
            "<signal qcode='sig:x'><name xml:lang='de'>Streichung</name><name>Kill notice</name></signal>",
            Status::Withheld,
        ),
        ("<signal uri='http://signals.example/kill/'/>", Status::Withheld),
        ("<signal qcode='sig:mandatorykill'/>", Status::Withheld),
        ("<signal qcode='sig:update'><name>Update</name><related/></signal>", Status::Usable),
        ("<signal qcode='x:7'><name>Killer whale</name></signal>", Status::Usable),
    ] {
        let item = item(signal, "", "");
        assert_eq!(item.pubstatus, pubstatus, "{signal}");
        assert_eq!(codes(&item).contains(&"status-contradicted"), pubstatus != Status::Usable);
    }
}

#[test]
fn what_stops_in_the_words_of_an_agency_stops() {
    let text = "<inlineXML><p>a</p></inlineXML>";
    let info = item("", "<contentMetaExtProperty type='ttext:profile' literal='INFO'/>", text);
    assert_eq!((info.pubstatus, codes(&info)), (Status::Withheld, vec!["profile-bars"]));
    let public = item("", "<contentMetaExtProperty type='ttext:profile' literal='PUBL'/>", text);
    assert_eq!((public.pubstatus, public.quarantined()), (Status::Usable, false));
    let removed = item("<signal qcode='sttinstruct:remove'/>", "", text);
    assert_eq!((removed.pubstatus, removed.quarantined()), (Status::Withheld, true));
    let note = "<edNote>EMBARGOED until 6 p.m.</edNote>";
    assert_eq!(codes(&item(note, "", text)), ["note-stops"]);
    let told = format!("{note}<embargoed>2026-11-24T18:00:00Z</embargoed>");
    assert!(codes(&item(&told, "", text)).is_empty());
    let nitf = "<head><docdata><ed-msg info='EMBARGO 6 p.m.'/></docdata></head><body.content><p>a</p></body.content>";
    let nitf = format!("<inlineXML><nitf>{nitf}</nitf></inlineXML>");
    assert_eq!(codes(&item("", "", &nitf)), ["note-stops"]);
    assert!(codes(&item("<embargoed>2026-11-24T18:00:00Z</embargoed>", "", &nitf)).is_empty());
}

#[test]
fn what_is_only_said_of_an_item_is_no_item_of_its_message() {
    let text = "<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><itemSet>\
        <newsItem guid='u:1' version='1'/>\
        <packageItem guid='p:1'><rightsInfo><usageTerms>Not in print.</usageTerms></rightsInfo>\
        <groupSet><group><itemRef residref='u:1'><embargoed/></itemRef><itemRef residref='u:1'/></group></groupSet>\
        </packageItem></itemSet></newsMessage>";
    let items = super::parse(text, &Limits::default()).items;
    let told: Vec<_> = items.iter().map(|item| (item.guid.as_str(), item.barred.is_some())).collect();
    assert_eq!(told, [("u:1", false), ("p:1", false), ("u:1", true)]);
    assert_eq!(items[0].rights.usage_terms, ["Not in print."]);
}

#[test]
fn references_without_end_are_bounded() {
    let limits = Limits { max_list: 3, ..Limits::default() };
    let many = "<itemRef residref='u:1'><pubStatus qcode='stat:canceled'/></itemRef>".repeat(9);
    let text = format!("<packageItem guid='p:1'><groupSet><group>{many}</group></groupSet></packageItem>");
    let items = super::parse(&text, &limits).items;
    assert_eq!((items.len(), items[0].associations.len()), (4, 0));
    assert!(codes(&items[0]).contains(&"too-large"));
}

#[test]
fn a_table_in_lines_keeps_its_lines() {
    let text = "<inlineXML><html><body><p>Results\nNorth    2 South  0  \n-----\nEast     5 West   1</p></body></html></inlineXML>";
    let lines =
        |meta: &str| item(meta, "", text).body.texts().iter().map(|t| t.to_plain()).collect::<Vec<_>>();
    let kept = lines("<signal qcode='sic:TABLE'/>");
    assert_eq!(kept, ["Results", "North 2 South 0", "-----", "East 5 West 1"]);
    assert_eq!(lines("").len(), 1);
    let running = "<inlineXML><p>    Rain fell on the whole of the coast last night and on\nthe hills near it.\n    More is forecast for all of\nMonday</p></inlineXML>";
    let item = item("<signal qcode='sic:TABLE'/>", "", running);
    assert_eq!(
        item.body.texts()[0].to_plain(),
        "Rain fell on the whole of the coast last night and on the hills near it."
    );
}

#[test]
fn a_wrap_before_a_capital_or_after_a_sentence_parts_nothing() {
    let text = "<inlineXML><p>(Adds detail)
    * Rain to go on until Friday, says the office for it
    * Ferries stay in port
    By Ann Lee
    Rain fell on Tuesday on the whole of the coast and the
Hills, where rivers rose. On Monday it had been dry there.
\"More is forecast,\" said the head of the office near Long
Bay, and gave a height of
$5 above the mark
    The ferries stay in port until the end of this week.
Place    Height    Change over the day in that place
Bay      5         1

 (Reporting by Ann Lee in Long Bay; Editing by Bo
Ek)</p></inlineXML>";
    let body = item("<signal qcode='sic:TABLE'/>", "", text).body;
    let texts: Vec<_> = body.texts().iter().map(|text| text.to_plain()).collect();
    assert_eq!(
        texts,
        [
            "(Adds detail)",
            "* Rain to go on until Friday, says the office for it",
            "* Ferries stay in port",
            "By Ann Lee",
            "Rain fell on Tuesday on the whole of the coast and the Hills, where rivers rose. On Monday it had been \
             dry there. \"More is forecast,\" said the head of the office near Long Bay, and gave a height of",
            "$5 above the mark",
            "The ferries stay in port until the end of this week.",
            "Place Height Change over the day in that place",
            "Bay 5 1",
            "(Reporting by Ann Lee in Long Bay; Editing by Bo Ek)",
        ]
    );
}

#[test]
fn a_description_that_repeats_the_headline_is_no_summary() {
    let described = |text: &str| {
        let words = format!("<slugline separator='-'>RAIN/COAST</slugline><description>{text}</description>");
        item("", &words, "").summary
    };
    assert_eq!(described("RAIN/COAST:Rain on the coast"), "");
    assert_eq!(described("RAIN/COAST: Rain on the coast"), "");
    assert_eq!(described("RAIN/COAST:More of it"), "RAIN/COAST:More of it");
}

#[test]
fn a_note_that_another_says_too_is_said_once() {
    let notes = |notes: &[&str]| {
        let told: String = notes.iter().map(|note| format!("<edNote>{note}</edNote>")).collect();
        item(&told, "", "")
    };
    let told = notes(&["mw ann", "Contact: Ann", "Notepad Contact: Ann mw ann", "mw ann", "mw an"]);
    assert_eq!(told.ednotes, ["Notepad Contact: Ann mw ann", "mw an"]);
    assert_eq!(notes(&["a", "a"]).ednotes, ["a"]);
    // Each is heeded by itself.
    let killed = notes(&["MANDATORY KILL", "Rain fell. MANDATORY KILL"]);
    assert!(killed.quarantined() && killed.ednotes.len() == 1);
}

#[test]
fn what_says_nothing_is_left_out() {
    let link = item(
        "<link guidref='u:0' version='3'/><link/>",
        "<subject/><headline>Rain on the coast</headline>",
        "",
    );
    assert_eq!((link.associations.len(), link.associations[0].guid.as_str()), (1, "u:0"));
    assert!(link.subjects.is_empty() && link.subheads.is_empty());
    let facets = "<subject><mainConcept qcode='medtop:20001057'><name>skiing</name></mainConcept><facetConcept qcode='x:y'/></subject>";
    let item = item("", facets, "");
    assert_eq!((item.subjects.len(), item.subjects[0].name.as_str()), (1, "skiing"));
}

/// An item of these parts.
fn whole(parts: &str) -> WireItem {
    super::parse(&format!("<newsItem guid='u:1' xml:lang='en'>{parts}</newsItem>"), &Limits::default())
        .items
        .remove(0)
}

#[test]
fn whatever_binds_is_kept() {
    let item = whole(
        "<rightsInfo validto='2027-01-01T00:00:00Z'><accountable qcode='p:1'><name>Ann Lee</name></accountable>\
         <copyrightHolder literal='A'/><copyrightHolder literal='B'/><link href='https://a.example/terms'/>\
         <rightsInfoExtProperty rel='x:year' value='2026'/><rightsInfoExtProperty/>\
         <o:fee xmlns:o='urn:o'>5 <b/>EUR</o:fee></rightsInfo>\
         <assert literal='x'><name>x</name><rightsInfo><usageTerms>Not in print.</usageTerms></rightsInfo></assert>\
         <partMeta partid='p'><creditline>Bo Ek</creditline><rightsInfo><copyrightHolder literal='C'/></rightsInfo></partMeta>",
    );
    assert_eq!(item.rights.copyright_holder, "A; B; C");
    let terms = ["Until: 2027-01-01T00:00:00Z", "Accountable: Ann Lee", "Not in print."];
    assert_eq!(item.rights.usage_terms, terms);
    let links = [
        "https://a.example/terms",
        "<rightsInfoExtProperty rel='x:year' value='2026'/>",
        "<o:fee xmlns:o='urn:o'>5 <b/>EUR</o:fee>",
    ];
    assert_eq!(item.rights.links, links);
    assert_eq!((item.credit_line.as_deref(), item.quarantined()), (Some("Bo Ek"), false));
    let stopped = whole("<partMeta><signal qcode='sig:kill'/><edNote>Adds rain.</edNote></partMeta>");
    assert_eq!((stopped.pubstatus, stopped.ednotes), (Status::Withheld, vec!["Adds rain.".to_owned()]));
}

#[test]
fn everybody_who_is_credited_is() {
    let item = whole(
        "<contentMeta><by xml:lang='fr'>Par Lea</by><by>By Ann</by><by>By Bo</by><by>By Ann</by>\
         <creditline>MW</creditline><creditline>Coast Press</creditline></contentMeta>",
    );
    assert_eq!(item.byline.as_deref(), Some("By Ann; By Bo; Par Lea"));
    assert_eq!(item.credit_line.as_deref(), Some("MW; Coast Press"));
    let nitf = "<nitf><body.head><distributor>Hill News</distributor></body.head><body.content><p>a</p></body.content></nitf>";
    let inner = format!(
        "<contentMeta><creditline>MW</creditline></contentMeta><contentSet><inlineXML>{nitf}</inlineXML></contentSet>"
    );
    assert_eq!(whole(&inner).credit_line.as_deref(), Some("MW; Hill News"));
    let part = "<itemRef residref='p:1'><creditline>MW</creditline><creditline>Bo Ek</creditline></itemRef>";
    let package = format!("<packageItem guid='u:1'><groupSet><group>{part}</group></groupSet></packageItem>");
    assert_eq!(super::parse(&package, &Limits::default()).items[0].associations[0].credit_line, "MW; Bo Ek");
}
