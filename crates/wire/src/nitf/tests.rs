//! What NITF documents say, and what is made of it.

use news::{Embargo, Status, WireItem};

use super::*;

const BODY: &str = "<body.content><p>Rain.</p></body.content>";

fn items(attributes: &str, docdata: &str, body: &str) -> Vec<WireItem> {
    let id = "<doc-id regsrc='MW' id-string='1'/>";
    let head = format!("<head><docdata {attributes}>{id}{docdata}</docdata></head>");
    parse(&format!("<nitf>{head}<body>{body}</body></nitf>"), &Limits::default()).items
}

fn item(attributes: &str, docdata: &str, body: &str) -> WireItem {
    items(attributes, docdata, body).remove(0)
}

#[test]
fn a_status_that_stops_stops() {
    for (status, expected, quarantined) in [
        ("usable", Status::Usable, false),
        ("pub-usable", Status::Usable, false),
        ("withheld", Status::Withheld, false),
        ("killed", Status::Canceled, false),
        ("canceled", Status::Canceled, false),
        ("Cancelled", Status::Canceled, false),
        ("replaced", Status::Withheld, true),
        ("", Status::Withheld, true),
    ] {
        let item = item(&format!("management-status='{status}'"), "", BODY);
        assert_eq!((item.pubstatus, item.quarantined()), (expected, quarantined), "{status:?}");
    }
    assert_eq!(item("", "", BODY).pubstatus, Status::Usable);
}

#[test]
fn what_stops_stops_under_every_prefix() {
    for (root, head, docdata) in [
        ("<nitf>", "<head>", "<docdata management-status='killed'/>"),
        (
            "<n:nitf xmlns:n='http://iptc.org/std/NITF/2006-10-18/'>",
            "<n:head>",
            "<docdata management-status='killed'/>",
        ),
        (
            "<nitf xmlns='http://iptc.org/std/NITF/2006-10-18/'>",
            "<head>",
            "<n:docdata xmlns:n='http://iptc.org/std/NITF/2006-10-18/' management-status='killed'/>",
        ),
        ("<nitf xmlns='urn:x'>", "<head>", "<docdata xmlns='' management-status='killed'/>"),
        ("<nitf xmlns='urn:x'>", "<head>", "<n:docdata xmlns:n='urn:x' n:management-status='killed'/>"),
        ("<n:nitf>", "<n:head>", "<n:docdata management-status='killed'/>"),
        ("<n:nitf>", "<head>", "<docdata management-status='killed'/>"),
    ] {
        let close = |tag: &str| {
            tag.split(' ').next().unwrap_or_default().trim_end_matches('>').replace('<', "</") + ">"
        };
        let text = format!("{root}{head}{docdata}{}{}", close(head), close(root));
        assert_eq!(parse(&text, &Limits::default()).items[0].pubstatus, Status::Canceled, "{text}");
    }
}

#[test]
fn what_is_in_another_namespace_is_looked_for_and_not_obeyed() {
    const SPACE: &str = "http://iptc.org/std/NITF/2006-10-18/";
    let killed = "management-status='killed'";
    for (root, within, told) in [
        ("", format!("<head><foo:docdata xmlns:foo='urn:foo' {killed}/></head>"), true),
        ("", format!("<head><foo:docdata xmlns:foo='' {killed}/></head>"), true),
        ("", format!("<head><foo:docdata {killed}/></head>"), true),
        ("", format!("<foo:head xmlns:foo='urn:foo'><docdata {killed}/></foo:head>"), true),
        (SPACE, format!("<head xmlns='urn:y'><docdata {killed}/></head>"), true),
        (SPACE, format!("<head><docdata xmlns='urn:y' {killed}/></head>"), true),
        (
            "",
            "<head><docdata><x:date.release xmlns:x='urn:x' norm='21991124'/></docdata></head>".into(),
            true,
        ),
        ("", "<body><body.head><x:note xmlns:x='urn:x'>Kill</x:note></body.head></body>".into(), true),
        ("", "<head><x:more xmlns:x='urn:x'><x:less/></x:more></head>".into(), false),
    ] {
        let id = "<docdata><doc-id id-string='1'/></docdata>";
        let text = format!("<nitf xmlns='{root}'><head>{id}</head>{within}<body>{BODY}</body></nitf>");
        let item = parse(&text, &Limits::default()).items.remove(0);
        let unread = item.defects.iter().any(|defect| defect.code == "element-unread");
        assert_eq!((item.pubstatus, unread, item.quarantined()), (Status::Usable, told, told), "{text}");
        assert!(item.embargo.is_none() && item.body.plain() == "Rain.");
    }
}

#[test]
fn words_elsewhere_stop_too() {
    for (docdata, expected) in [
        ("<ed-msg msg-type='kill'/>", Status::Canceled),
        ("<fixture fix-id='Kill'/>", Status::Canceled),
        ("<correction info='withdrawn'/>", Status::Canceled),
        ("<ed-msg msg-type='hold'/>", Status::Withheld),
        ("<ed-msg msg-type='update' info='Adds byline'/>", Status::Usable),
    ] {
        assert_eq!(item("", docdata, BODY).pubstatus, expected, "{docdata}");
    }
    for (info, quarantined) in
        [("Embargoed to 6 p.m.", true), ("KILL this story", true), ("Adds a skill", false)]
    {
        assert_eq!(item("", &format!("<ed-msg info='{info}'/>"), BODY).quarantined(), quarantined, "{info}");
    }
}

#[test]
fn a_release_holds() {
    let until = |text: &str| Some(Embargo::Until(text.parse().unwrap()));
    let unclear = |text: &str| Some(Embargo::Unclear(text.into()));
    let issued = "<date.issue norm='20261124T080000Z'/>";
    for (status, release, expected) in [
        ("embargoed", "norm='20261124T180000-0500'", until("2026-11-24T23:00:00Z")),
        ("embargoed", "norm='20261124T180000'", unclear("20261124T180000")),
        ("embargoed", "norm='20261124'", unclear("20261124")),
        ("embargoed", "norm=''", unclear("")),
        ("embargoed", "", unclear("")),
        ("embargoed", "norm='YYYYMMDDTHHMMSSZ'", unclear("YYYYMMDDTHHMMSSZ")),
        ("usable", "norm='20261124T080000Z'", None),
        ("usable", "norm='20261124T090000Z'", until("2026-11-24T09:00:00Z")),
        ("usable", "norm='20261124'", None),
        ("usable", "norm='20261125'", unclear("20261125")),
        ("usable", "norm='YYYYMMDDTHHMMSSZ'", None),
        ("usable", "norm='Next Monday'", unclear("Next Monday")),
    ] {
        let docdata = format!("{issued}<date.release {release}/>");
        let item = item(&format!("management-status='{status}'"), &docdata, BODY);
        assert_eq!(item.embargo, expected, "{status} {release}");
        assert_eq!(item.quarantined(), matches!(expected, Some(Embargo::Unclear(_))), "{status} {release}");
    }
}

#[test]
fn a_release_without_a_zone_holds_where_it_may_be_later() {
    for (release, expected) in
        [("20261124T180000", Some(Embargo::Unclear("20261124T180000".into()))), ("20261124T160000", None)]
    {
        let docdata = format!("<date.issue norm='20261124T160000-0500'/><date.release norm='{release}'/>");
        assert_eq!(item("", &docdata, BODY).embargo, expected, "{release}");
    }
}

#[test]
fn a_later_document_has_a_later_version() {
    let version = |attributes: &str, docdata: &str| item(attributes, docdata, BODY).version;
    assert_eq!(version("", ""), 1);
    assert_eq!(version("", "<du-key version='3'/>"), 3);
    assert_eq!(version("", "<du-key generation='2'/>"), 2);
    assert_eq!(version("", "<du-key generation='1' version='3'/>"), 3);
    assert_eq!(version("", "<du-key generation='3' version='1'/>"), 2_001);
    let issued = "<date.issue norm='20261124T080000Z'/>";
    assert_eq!(version("", issued), 1_795_507_200);
    assert_eq!(version("management-status='canceled'", issued), 1_795_507_201);
    assert!(
        version("management-status='canceled'", "") > version("", "<date.issue norm='21991124T080000Z'/>")
    );
}

#[test]
fn a_kill_reaches_the_document_that_it_names() {
    let issued = "<date.issue norm='20261124T080000Z'/>";
    for (attributes, guid, status) in [
        ("management-status='killed' management-doc-idref='0'", "MW:0", Status::Canceled),
        ("management-doc-idref='MW:0' management-idref-status='withheld'", "MW:0", Status::Withheld),
        ("management-doc-idref='urn:x:0' management-idref-status='what'", "urn:x:0", Status::Withheld),
    ] {
        let items = items(attributes, issued, BODY);
        assert_eq!(items.len(), 2, "{attributes}");
        assert_eq!((items[1].guid.as_str(), items[1].pubstatus), (guid, status), "{attributes}");
        // It is no version of that document: those are counted otherwise.
        let barred = items[1].barred.as_ref().unwrap();
        assert_eq!((items[1].version, barred.pubstatus, barred.version), (0, status, 0));
        assert_eq!(barred.at, items[0].version_created);
    }
    assert_eq!(items("management-doc-idref='0'", issued, BODY).len(), 1);
    assert_eq!(items("management-status='killed' management-doc-idref='1'", issued, BODY).len(), 1);
}

#[test]
fn a_dateline_is_said_once() {
    for (dateline, first, kept, body) in [
        ("<location>NEW YORK</location>", "NEW YORK (AP) - It rained.", "NEW YORK", "It rained."),
        ("NEW YORK (AP)", "NEW YORK (AP) — It rained.", "NEW YORK (AP)", "It rained."),
        (
            "<location>Paris</location><story.date>Nov 24</story.date>",
            "PARIS — It rained.",
            "Paris, Nov 24",
            "It rained.",
        ),
        (
            "<location><city>Paris</city><country>France</country></location>",
            "PARIS (Reuters) - It rained.",
            "Paris, France",
            "It rained.",
        ),
        ("Paris", "Paris is wet.", "Paris", "Paris is wet."),
    ] {
        let body_head = format!("<body.head><dateline>{dateline}</dateline></body.head>");
        let item = item("", "", &format!("{body_head}<body.content><p>{first}</p></body.content>"));
        assert_eq!((item.dateline.as_deref(), item.body.plain().as_str()), (Some(kept), body), "{dateline}");
    }
}

#[test]
fn bylines_are_read_as_printed() {
    for (byline, printed) in [
        ("<byline>By Ann Lee</byline>", "By Ann Lee"),
        (
            "<byline>By <person>Ann Lee</person><byttl>Staff Writer</byttl></byline>",
            "By Ann Lee, Staff Writer",
        ),
        ("<byline><byttl>Sports Network</byttl></byline>", "Sports Network"),
        ("<byline>ANN LEE,\n <byttl>Staff</byttl></byline>", "ANN LEE, Staff"),
        (
            "<byline>By <person><name.given>Ann</name.given><name.family>Lee</name.family></person></byline>",
            "By Ann Lee",
        ),
        ("<byline>By A</byline><byline>By B</byline>", "By A; By B"),
    ] {
        let item = item("", "", &format!("<body.head>{byline}</body.head>{BODY}"));
        assert_eq!(item.byline.as_deref(), Some(printed), "{byline}");
    }
}

#[test]
fn rights_are_kept_wherever_they_stand() {
    let docdata = "<doc.copyright year='2026' holder='MW'/><doc.rights owner='CP' limitations='No web'/>";
    let body = "<body.head><note noteclass='cpyrt'>Not for archives</note><rights>Gulf only</rights><distributor>CP</distributor>\
         </body.head><body.content><p>Rain.</p><media media-type='image'><media-reference source='a.jpg' source-credit='CP \
         Pictures' copyright='© CP'/></media><copyrite>© <copyrite.holder>Ann Lee</copyrite.holder></copyrite></body.content>";
    let item = item("", docdata, body);
    assert_eq!(item.rights.copyright_holder, "MW; Ann Lee");
    assert_eq!(item.rights.copyright_notice, "© 2026 MW\nNot for archives\n© Ann Lee");
    assert_eq!(item.rights.usage_terms, ["No web", "Rights owner: CP", "Gulf only"]);
    assert_eq!(item.credit_line.as_deref(), Some("CP"));
    let picture = &item.associations[0];
    assert_eq!(
        (picture.credit_line.as_str(), picture.rights.copyright_notice.as_str()),
        ("CP Pictures", "© CP")
    );
    assert_eq!(item.body.plain(), "Rain.");
}

#[test]
fn ids_are_the_agencys_own() {
    for (source, id, expected) in [
        ("AP", "D76", "AP:D76"),
        ("AP", "AP:D76", "AP:D76"),
        ("AP", "urn:newsml:ap:1", "urn:newsml:ap:1"),
        ("", "D76", "D76"),
        ("AP", "", ""),
    ] {
        assert_eq!(guid(source, id), expected, "{source} {id}");
    }
    let text = "<nitf uno='u1'><body><body.content><p>x</p></body.content></body></nitf>";
    assert_eq!(parse(text, &Limits::default()).items[0].guid, "u1");
    assert!(parse(&text.replace("u1", ""), &Limits::default()).items[0].quarantined());
}

#[test]
fn versions_of_the_standard_are_read() {
    for (version, expected) in [
        ("-//IPTC//DTD NITF 3.6//EN", "3.6"),
        ("-//IPTC-NAA//DTD NITF-XML 2.5//EN", "2.5"),
        ("3.4", "3.4"),
        ("", ""),
        ("latest", ""),
    ] {
        assert_eq!(standard(version), expected, "{version}");
    }
}

#[test]
fn a_dateline_set_out_in_lines_is_one() {
    let places =
        "<location>\n <city>Ottawa</city>\n <state>Ontario</state>\n <country>Canada</country>\n</location>";
    let head = format!(
        "<body.head><dateline>\n{places}\n<story.date norm='20261124T080000Z'/></dateline></body.head>"
    );
    let item = item("", "", &format!("{head}<body.content><p>OTTAWA - It rained.</p></body.content>"));
    assert_eq!(
        (item.dateline.as_deref(), item.body.plain().as_str()),
        (Some("Ottawa, Ontario, Canada"), "It rained.")
    );
}

#[test]
fn a_date_alone_is_no_dateline() {
    for (dateline, kept) in [
        ("<story.date norm='20261124T080000+0000'>20261124T080000+0000</story.date>", None),
        ("<story.date>2026-11-24</story.date>", None),
        ("<location>PARIS</location><story.date>2026-11-24</story.date>", Some("PARIS, 2026-11-24")),
        ("<story.date>Monday</story.date>", Some("Monday")),
    ] {
        let head = format!("<body.head><dateline>{dateline}</dateline></body.head>");
        assert_eq!(item("", "", &format!("{head}{BODY}")).dateline.as_deref(), kept, "{dateline}");
    }
}

#[test]
fn a_tagline_that_only_repeats_a_note_is_none() {
    let end = |line: &str| format!("{BODY}<body.end><tagline>{line}</tagline></body.end>");
    let told = |line: &str| item("", "<ed-msg info='Adds detail.'/>", &end(line)).body.plain();
    assert_eq!(told("Adds detail."), "Rain.");
    assert_eq!(told("Ann Lee wrote this."), "Rain.\nAnn Lee wrote this.");
}

#[test]
fn what_the_root_and_the_head_say_holds_where_nothing_else_does() {
    let parsed = |attributes: &str, head: &str, body: &str| {
        let text = format!("<nitf uno='u1' baselang='nb-NO' {attributes}><head>{head}</head>{body}</nitf>");
        parse(&text, &Limits::default()).items.remove(0)
    };
    let bare = parsed("", "<urgency ed-urg='2'/>", BODY);
    assert_eq!(
        (bare.language.as_deref(), bare.urgency, bare.body.plain().as_str()),
        (Some("nb-NO"), Some(2), "Rain.")
    );
    let own = parsed(
        "",
        "<docdata><urgency ed-urg='4'/></docdata><urgency ed-urg='2'/>",
        &format!("<body xml:lang='sv'>{BODY}</body>"),
    );
    assert_eq!((own.language.as_deref(), own.urgency), (Some("sv"), Some(4)));
    assert_eq!(parsed("xml:lang='nn'", "", BODY).language.as_deref(), Some("nn"));
}

#[test]
fn a_link_to_another_text_is_no_file() {
    let link = "<media media-type='text'><media-reference data-location='EU--Rain' name='Label'/></media>";
    let item = item("", "", &format!("<body.content>{link}<p>Rain.</p></body.content>"));
    assert!(item.associations.is_empty(), "{:?}", item.associations);
}

fn fixture(text: &str) -> WireItem {
    let mut parsed = parse(text, &Limits::default());
    assert_eq!((parsed.items.len(), parsed.defects.len()), (1, 0));
    parsed.items.remove(0)
}

#[test]
fn a_document_of_3_2_field_by_field() {
    let item = fixture(include_str!("../../fixtures/nitf-3.2.xml"));
    assert_eq!(
        (item.format.as_str(), item.guid.as_str(), item.provider.as_str()),
        ("nitf 3.2", "MW:20261124-0032", "MW")
    );
    assert_eq!(
        (item.version, item.urgency, item.pubstatus, item.embargo.as_ref()),
        (1_001, Some(6), Status::Usable, None)
    );
    assert_eq!(item.version_created, Some("2026-11-24T09:15:00Z".parse().unwrap()));
    assert_eq!((item.language.as_deref(), item.slugline.as_str()), (Some("en"), "almera-salt"));
    assert_eq!(
        (item.headline.as_str(), item.subheads.as_slice()),
        ("Salt pans of Port Almera reopen", &["First harvest in nine years".to_owned()][..])
    );
    assert_eq!(item.summary, "The pans had been dry since the flood.");
    assert_eq!(item.byline.as_deref(), Some("By Dario Venn, Gulf Correspondent"));
    assert_eq!(item.dateline.as_deref(), Some("PORT ALMERA, Nov. 24"));
    assert_eq!(item.credit_line.as_deref(), Some("Coast Press; Hill News"));
    assert_eq!(item.rights.copyright_holder, "Meridian Wire");
    assert_eq!(
        item.rights.copyright_notice,
        "© 2026 Meridian Wire\nPhotographs are Lena Oba's own.\n2026 Meridian Wire"
    );
    let terms = [
        "Expires: 2026-12-24T00:00:00Z",
        "Not for print",
        "Geography: Gulf",
        "From: 20261124",
        "Rights owner: Meridian Wire",
    ];
    assert_eq!(item.rights.usage_terms, terms);
    assert_eq!(item.ednotes, ["Adds the price in paragraph 2.", "Spelling of the name is right."]);
    assert_eq!(
        (item.genres.join(" "), item.keywords.join(" ")),
        ("news Feature Harvest".into(), "Gulf salt harvest".into())
    );
    let subjects: Vec<&str> = item.subjects.iter().map(|subject| subject.name.as_str()).collect();
    assert_eq!(subjects, ["Salt", "Port Almera, PT", "Mirela Oduya", "Harbour Authority", "Port Almera"]);
    let body = "The salt pans opened on Tuesday.\nA kilo is 2.40 euros, said Mirela Oduya.\nSalt keeps.\nMirela Oduya\nRake.\nDry.\nLena Oba contributed.";
    assert_eq!((item.body.plain().as_str(), item.defects.len()), (body, 0));
}

#[test]
fn a_document_of_3_5_field_by_field() {
    let item = fixture(include_str!("../../fixtures/nitf-3.5.xml"));
    assert_eq!(
        (item.format.as_str(), item.guid.as_str(), item.provider.as_str()),
        ("nitf 3.5", "MW:20261124-0035", "MW")
    );
    assert_eq!((item.version, item.urgency, item.pubstatus), (2, Some(3), Status::Usable));
    assert_eq!(item.embargo, Some(Embargo::Until("2026-11-24T14:00:00Z".parse().unwrap())));
    assert_eq!(item.version_created, Some("2026-11-24T12:00:00Z".parse().unwrap()));
    assert_eq!((item.language.as_deref(), item.slugline.as_str()), (Some("en"), "almera-ferry"));
    assert_eq!(
        (item.headline.as_str(), item.subheads.as_slice()),
        ("Two bid for the Long Arm", &["A third came late".to_owned()][..])
    );
    assert_eq!(
        (item.byline.as_deref(), item.dateline.as_deref()),
        (Some("By Ilka Sorensen"), Some("Port Almera, Portugal"))
    );
    assert_eq!(
        (item.signals.join(" "), item.ednotes.join(" ")),
        ("sig:correction".into(), "The second bidder is named rightly.".into())
    );
    assert_eq!(
        (item.rights.copyright_holder.as_str(), item.rights.copyright_notice.as_str()),
        ("Meridian Wire", "© 2026 Meridian Wire")
    );
    assert_eq!((item.keywords.join(" "), item.subjects[0].name.as_str()), ("ferry".into(), "Transport"));
    let [picture, corrected] = item.associations.as_slice() else { panic!("{:?}", item.associations) };
    assert_eq!(
        (picture.caption.as_str(), picture.alt.as_str()),
        ("The ferry at her pier.", "A ferry at a pier")
    );
    // 3.5 allows several.
    assert_eq!(
        (picture.credit_line.as_str(), picture.renditions[0].href.as_str()),
        ("Lena Oba, Ruy Campos", "ferry.jpg")
    );
    assert_eq!((corrected.rel.as_str(), corrected.guid.as_str()), ("correction", "MW:20261124-0030"));
    let kinds: Vec<&BlockKind> = item.body.blocks.iter().map(|block| &block.kind).collect();
    let [BlockKind::Paragraph { text }, BlockKind::Heading { .. }, BlockKind::Table { .. }] =
        kinds.as_slice()
    else {
        panic!("{:?}", item.body)
    };
    assert_eq!(text.to_plain(), "Two bids of three came in time, the ministry said.");
    assert!(text.0.iter().any(|span| span.link.as_deref() == Some("https://meridian.example/tender")));
    assert!(item.defects.is_empty(), "{:?}", item.defects);
}

#[test]
fn what_the_metadata_of_a_picture_binds_to_is_kept() {
    let metadata = |name: &str, value: &str| format!("<media-metadata name='{name}' value='{value}'/>");
    let said = [
        metadata("copyright", "C1"),
        metadata("Copyright-Holder", "H"),
        metadata("credit", "Cr"),
        metadata("source", "S"),
        metadata("usage.rights", "T"),
        metadata("caption-writer", "w"),
    ];
    let media = |file: &str| {
        let said = said.concat();
        format!("<body.content><media media-type='image'>{said}{file}</media><p>Rain.</p></body.content>")
    };
    let with = item("", "", &media("<media-reference source='a.jpg' copyright='C2'/>"));
    let picture = &with.associations[0];
    assert_eq!(picture.credit_line, "Cr, S");
    assert_eq!((&*picture.rights.copyright_notice, &*picture.rights.copyright_holder), ("C1\nC2", "H"));
    assert_eq!(picture.rights.usage_terms, ["T"]);
    let without = item("", "", &media("<media-object encoding='base64'>YQ==</media-object>"));
    assert_eq!((&*without.rights.copyright_notice, &*without.rights.copyright_holder), ("C1", "H"));
    assert_eq!(without.rights.usage_terms, ["Credit: Cr, S", "T"]);
}

#[test]
fn rights_in_the_head_are_kept_whatever_they_are_called() {
    let head = "<meta name='copyright-holder' content='H'/><meta name='license' content='L'/>\
        <iim><ds num='115' value='S'/></iim>";
    let text = format!("<nitf><head>{head}</head><body>{BODY}</body></nitf>");
    let item = parse(&text, &Limits::default()).items.remove(0);
    assert_eq!(
        (&*item.rights.copyright_holder, item.rights.usage_terms.as_slice()),
        ("H", &["L".to_owned()][..])
    );
    assert_eq!(item.credit_line.as_deref(), Some("S"));
}
