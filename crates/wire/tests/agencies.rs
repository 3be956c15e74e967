//! Agencies' own ways, and files that hold more than one document: nothing of them that stops an item is lost.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)] // the helpers are of tests too

use news::{Embargo, Severity, Status, Timestamp, WireItem};
use wire::{Format, Parsed};

/// When all of it came.
const RECEIVED: Timestamp = Timestamp::constant(1_795_600_000, 0);

fn parse(bytes: &[u8], hint: Option<Format>) -> Parsed {
    wire::parse(bytes, hint, RECEIVED)
}

fn read(text: &str) -> Parsed {
    parse(text.as_bytes(), None)
}

fn one(text: &str) -> WireItem {
    let mut parsed = read(text);
    assert_eq!(parsed.items.len(), 1, "{text} {:?}", parsed.defects);
    parsed.items.remove(0)
}

fn codes(item: &WireItem) -> Vec<&str> {
    item.defects.iter().map(|defect| defect.code.as_str()).collect()
}

/// Whether somebody is told of the file as a whole that they must look.
fn told(parsed: &Parsed, code: &str) -> bool {
    parsed.defects.iter().any(|defect| defect.severity == Severity::Quarantine && defect.code == code)
}

fn g2(meta: &str, content_meta: &str, content: &str) -> String {
    format!(
        "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='u:1' version='1'><itemMeta>\
         <itemClass qcode='ninat:text'/>{meta}</itemMeta><contentMeta><headline>Rain</headline>{content_meta}\
         </contentMeta><contentSet>{content}</contentSet></newsItem>"
    )
}

fn nitf(head: &str, text: &str) -> String {
    format!("<nitf><head>{head}</head><body><body.content><p>{text}</p></body.content></body></nitf>")
}

/// AP's Media API, as it answers a request.
fn ap(item: &str) -> String {
    format!("{{\"api_version\": \"2.2\", \"data\": {{\"item\": {{{item}}}}}}}")
}

#[test]
fn a_kill_of_ap_is_one_of_the_item_whatever_was_asked_for() {
    let address = |token: &str| format!("https://api.ap.org/media/v/content/5ee9?qt={token}&et=5ee9a{token}");
    let sent = |token: &str, more: &str| {
        ap(&format!("\"uri\": \"{}\", \"headline\": \"Rain\", \"version\": {more}", address(token)))
    };
    let ids = "\"altids\": {\"itemid\": \"5ee9\", \"etag\": \"5ee9_1\"}";
    let story = one(&sent("Fq1", &format!("0, {ids}, \"pubstatus\": \"usable\"")));
    let kill = one(&sent("Zk2", &format!("1, {ids}, \"pubstatus\": \"canceled\"")));
    assert_eq!((story.guid.as_str(), kill.guid.as_str(), kill.pubstatus), ("5ee9", "5ee9", Status::Canceled));
    // Without the other ids it is the address without what is asked there, and so it is of what comes along.
    assert_eq!(one(&sent("Fq1", "0")).guid, "https://api.ap.org/media/v/content/5ee9");
    let picture = format!("{{\"uri\": \"{}\", \"type\": \"picture\", {ids}}}", address("Pp3"));
    let with = one(&ap(&format!(
        "\"uri\": \"u:1\", \"headline\": \"Rain\", \"associations\": {{\"1\": {picture}}}"
    )));
    assert_eq!(with.associations[0].guid, "5ee9");
    // An item that AP's agent has unwrapped.
    let alone = format!("{{\"uri\": \"{}\", {ids}, \"headline\": \"Rain\"}}", address("Fq1"));
    assert_eq!((one(&alone).guid.as_str(), one(&alone).format.as_str()), ("5ee9", "ninjs AP"));
    // What others ask in their addresses is theirs.
    assert_eq!(
        one("{\"uri\": \"https://a.example/?id=1\", \"headline\": \"Rain\"}").guid,
        "https://a.example/?id=1"
    );
}

#[test]
fn an_embargo_may_be_called_a_status() {
    let until = Some(Embargo::Until("2099-01-01T00:00:00Z".parse().unwrap()));
    let date = "\"embargoed\": \"2099-01-01T00:00:00Z\"";
    let ninjs = |more: &str| one(&format!("{{\"uri\": \"u:1\", \"body_text\": \"a\", {more}}}"));
    for more in [
        format!("\"pubstatus\": \"embargoed\", {date}"),
        format!("{date}, \"pubstatus\": \"Embargoed\""),
        format!("{date}, \"editorialtypes\": [\"HoldForRelease\"]"),
    ] {
        let item = ninjs(&more);
        assert_eq!((item.pubstatus, &item.embargo), (Status::Usable, &until), "{more}");
        assert!(!item.quarantined(), "{:?}", item.defects);
    }
    for more in ["\"pubstatus\": \"embargoed\"", "\"editorialtypes\": [\"HoldForRelease\"]"] {
        let item = ninjs(more);
        assert_eq!(item.embargo, Some(Embargo::Unclear(String::new())), "{more}");
        assert_eq!(codes(&item), ["embargo-unclear"]);
    }
    let status = "<pubStatus qcode='stat:embargoed'/>";
    let dated = one(&g2(&format!("{status}<embargoed>2099-01-01T00:00:00Z</embargoed>"), "", ""));
    assert_eq!((dated.pubstatus, dated.embargo, dated.defects.len()), (Status::Usable, until, 1));
    let undated = one(&g2(status, "", ""));
    assert!(undated.embargo.is_some() && undated.quarantined());
    let role = one(&g2("<role><name>HoldForRelease</name></role>", "", ""));
    assert!(role.embargo.is_some() && role.quarantined());
}

#[test]
fn what_ap_calls_no_news_content_is_for_newsrooms() {
    for (signals, status) in [
        ("", Status::Usable),
        (", \"signals\": [\"newscontent\", \"isnotdigitized\"]", Status::Usable),
        (", \"signals\": [\"ConsumerReady\"]", Status::Usable),
        (", \"signals\": [\"isnotdigitized\"]", Status::Withheld),
        (", \"signals\": []", Status::Withheld),
    ] {
        let item = one(&ap(&format!("\"uri\": \"u:1\", \"body_text\": \"a\"{signals}")));
        assert_eq!(item.pubstatus, status, "{signals}");
        assert_eq!(codes(&item).contains(&"profile-bars"), status == Status::Withheld, "{signals}");
    }
    // Others have signals of their own.
    assert_eq!(
        one("{\"uri\": \"u:1\", \"body_text\": \"a\", \"signals\": [\"sig:update\"]}").pubstatus,
        Status::Usable
    );
    for (signals, status) in [
        ("<signal qcode='apsig:newscontent'/>", Status::Usable),
        ("<signal qcode='apsig:consumerready'/>", Status::Usable),
        ("<signal qcode='apsig:isnotdigitized'/>", Status::Withheld),
        ("<signal qcode='sig:update'/>", Status::Usable),
    ] {
        assert_eq!(one(&g2(signals, "", "")).pubstatus, status, "{signals}");
    }
}

#[test]
fn no_document_that_follows_another_is_lost() {
    let story = g2("", "", "<inlineXML><p>a</p></inlineXML>");
    let kill = story
        .replace("version='1'", "version='2'")
        .replace("<itemMeta>", "<itemMeta><pubStatus qcode='stat:canceled'/>");
    let statuses = |text: &str| read(text).items.iter().map(|item| item.pubstatus).collect::<Vec<_>>();
    let both = [Status::Usable, Status::Canceled];
    assert_eq!(statuses(&format!("{story}\n<?xml version='1.0'?>\n{kill}\n")), both);
    let message = |item: &str| format!("<newsMessage><itemSet>{item}</itemSet></newsMessage>");
    assert_eq!(statuses(&(message(&story) + &message(&kill))), both);
    let (story, kill) = (nitf("", "a"), nitf("<docdata management-status='killed'/>", "a"));
    assert_eq!(statuses(&(story.clone() + &kill)), both);
    let entry = |more: &str| format!("<entry><id>1</id><title>x</title>{more}</entry>");
    let draft =
        "<app:control xmlns:app='http://www.w3.org/2007/app'><app:draft>yes</app:draft></app:control>";
    let feeds =
        format!("<feed><title>A</title>{}</feed><feed><title>B</title>{}</feed>", entry(""), entry(draft));
    let parsed = read(&feeds);
    assert_eq!(statuses(&feeds), [Status::Usable, Status::Withheld]);
    assert_eq!((parsed.items[0].provider.as_str(), parsed.items[1].provider.as_str()), ("A", "B"));
    let item = |version: u8, status: &str| {
        format!(
            "{{\n  \"uri\": \"u:1\",\n  \"version\": {version},\n  \"headline\": \"x\",\n  \"pubstatus\": \"{status}\"\n}}"
        )
    };
    for between in ["\n", "\n\n", ""] {
        assert_eq!(
            statuses(&format!("{}{between}{}", item(1, "usable"), item(2, "canceled"))),
            both,
            "{between:?}"
        );
    }
}

#[test]
fn what_stands_after_a_document_and_is_none_is_told() {
    let rss = "<rss><channel><item><title>x</title></item></channel></rss>".to_owned();
    for text in [g2("", "", ""), nitf("", "a"), rss.clone()] {
        assert!(
            !read(&format!("{text}\n<!-- x -->\n\u{feff}")).defects.iter().any(|d| d.code == "malformed"),
            "{text}"
        );
        assert!(told(&read(&format!("{text}\nKILL u:1")), "malformed"), "{text}");
    }
    assert!(told(&read(&(nitf("", "a") + "<newsItem guid='u:1'/>")), "item-unread"));
    assert!(told(&read(&(rss + "<newsItem guid='u:1'/>")), "item-missing"));
    let feed = "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": []}";
    assert!(told(
        &read(&format!("{feed}\n{{\"uri\": \"u:1\", \"pubstatus\": \"canceled\"}}")),
        "item-missing"
    ));
}

#[test]
fn of_two_things_that_are_said_the_stricter_counts() {
    for (status, expected) in [
        ("qcode='stat:usable' uri='http://cv.iptc.org/newscodes/pubstatusg2/canceled'", Status::Canceled),
        ("uri='http://cv.iptc.org/newscodes/pubstatusg2/withheld' qcode='stat:usable'", Status::Withheld),
        ("qcode='stat:usable' uri='http://cv.iptc.org/newscodes/pubstatusg2/usable'", Status::Usable),
        ("xmlns:n='urn:n' qcode='stat:usable' n:qcode='stat:canceled'", Status::Canceled),
        ("qcode='' literal='usable'", Status::Usable),
        ("qcode=''", Status::Withheld),
    ] {
        assert_eq!(one(&g2(&format!("<pubStatus {status}/>"), "", "")).pubstatus, expected, "{status}");
    }
    let signal = "<signal qcode='sig:update' uri='http://a.example/signals/kill'/>";
    assert_eq!(one(&g2(signal, "", "")).pubstatus, Status::Withheld);
    let status = "<docdata xmlns:n='urn:n' management-status='usable' n:management-status='killed'/>";
    assert_eq!(one(&nitf(status, "a")).pubstatus, Status::Canceled);
}

#[test]
fn an_attribute_that_stands_twice_is_looked_for() {
    let item = one(&g2("<pubStatus qcode='stat:usable' qcode='stat:canceled'/>", "", ""));
    assert!(item.quarantined() && codes(&item).contains(&"malformed"), "{:?}", item.defects);
    let many: String = (0..40).map(|at| format!(" a{at}=''")).collect();
    for (more, twice) in [("", false), (" a3=''", true), (" a39=''", true)] {
        let item = one(&g2(&format!("<pubStatus qcode='stat:usable'{many}{more}/>"), "", ""));
        assert_eq!(codes(&item).contains(&"malformed"), twice, "{more}");
    }
}

#[test]
fn a_fraction_is_one() {
    let half = "<frac><numer>1</numer><denom>2</denom></frac>";
    for (text, reads) in [
        (format!("rose <num>5{half}</num> points"), "rose 5 1⁄2 points"),
        (format!("rose <num>{half}</num> point"), "rose 1⁄2 point"),
        ("<num>5<frac><numer>1</numer><frac-sep/><denom>2</denom></frac></num>".into(), "5 1⁄2"),
        ("<num>5<frac><numer>1</numer><frac-sep>/</frac-sep><denom>2</denom></frac></num>".into(), "5 1/2"),
    ] {
        assert_eq!(one(&nitf("", &text)).body.plain(), reads, "{text}");
        let inline = format!("<inlineXML><p>{text}</p></inlineXML>");
        assert_eq!(one(&g2("", "", &inline)).body.plain(), reads, "{text}");
        let headline =
            format!("<nitf><body><body.head><hedline><hl1>{text}</hl1></hedline></body.head></body></nitf>");
        assert_eq!(one(&headline).headline, reads, "{text}");
    }
}

#[test]
fn the_content_in_the_items_language_is_kept() {
    let inline = |lang: &str, text: &str| format!("<inlineXML xml:lang='{lang}'><p>{text}</p></inlineXML>");
    let french = "<language tag='fr'/>";
    let body = |meta: &str, content: &str| one(&g2("", meta, content)).body.plain();
    let both = inline("de", "Regen") + &inline("fr", "Pluie");
    assert_eq!(body(french, &both), "Pluie");
    assert_eq!(body("", &both), "Regen");
    assert_eq!(body("<language tag='fr-CH'/>", &(both.clone() + &inline("fr-CH", "Averse"))), "Averse");
    let plain = "<inlineData xml:lang='fr' contenttype='text/plain'>Pluie</inlineData>";
    assert_eq!(body(french, &(inline("de", "Regen") + plain)), "Pluie");
    // What doesn't say is in the item's language, and the form that tells more is kept.
    assert_eq!(
        body(french, &(plain.to_owned() + "<inlineXML><p>Pluie forte</p></inlineXML>")),
        "Pluie forte"
    );
    let document = |lang: &str, head: &str, text: &str| {
        format!("<inlineXML xml:lang='{lang}'>{}</inlineXML>", nitf(head, text))
    };
    let killed = "<docdata management-status='killed'/>";
    let item = one(&g2("", french, &(document("fr", "", "Pluie") + &document("de", killed, "Regen"))));
    assert_eq!((item.body.plain().as_str(), item.pubstatus), ("Pluie", Status::Canceled));
}

#[test]
fn a_text_of_tt_has_its_fields() {
    let text = "<BODY xmlns=''><TEXT><RUBRIK>Rain</RUBRIK><DAT><ORT>Visby</ORT><SOURCE>TT</SOURCE></DAT>\
        <BRODTEXT><P>a</P></BRODTEXT><BYLINE>Ann Lee/TT</BYLINE><BILD><BILDFIL>https://a.example/p1</BILDFIL><BILDTEXT>\
        <P>A harbour.</P><P>Archive.</P></BILDTEXT><BILDSKAPARE>Bo Ek/TT</BILDSKAPARE></BILD></TEXT></BODY>";
    let item = one(&g2("", "", &format!("<inlineXML>{text}</inlineXML>")));
    assert_eq!((item.byline.as_deref(), item.dateline.as_deref()), (Some("Ann Lee/TT"), Some("Visby/TT")));
    assert_eq!(item.body.plain(), "a");
    let [picture] = item.associations.as_slice() else { panic!("{:?}", item.associations) };
    assert_eq!(
        (picture.guid.as_str(), picture.caption.as_str(), picture.credit_line.as_str()),
        ("https://a.example/p1", "A harbour. Archive.", "Bo Ek/TT")
    );
    // What the item says itself comes first.
    let own = "<by>Cy Dahl</by><dateline>Kalmar</dateline>";
    let item = one(&g2("", own, &format!("<inlineXML>{text}</inlineXML>")));
    assert_eq!((item.byline.as_deref(), item.dateline.as_deref()), (Some("Cy Dahl"), Some("Kalmar")));
}

#[test]
fn tt_says_in_its_own_ways_that_a_text_is_for_newsrooms_or_under_an_embargo() {
    let role = |code: &str| one(&g2(&format!("<role qcode='tt_type:1.0:{code}'/>"), "", "")).pubstatus;
    assert_eq!((role("INFO"), role("PUBL")), (Status::Withheld, Status::Usable));
    let why = "{\"uri\": \"u:1\", \"body_text\": \"a\", \"embargoedreason\": \"Embargo till klockan 18\"}";
    assert_eq!(codes(&one(why)), ["note-stops"]);
    let names = "{\"uri\": \"u:1\", \"body_text\": \"a\", \"bylines\": [{\"firstname\": \"Ann\", \"lastname\": \"Lee\", \
        \"role\": \"reporter\", \"affiliation\": \"TT\"}, {\"firstname\": \"Bo\", \"lastname\": \"Ek\"}]}";
    assert_eq!(one(names).byline.as_deref(), Some("Ann Lee, Bo Ek"));
}

#[test]
fn ntbs_versions_are_of_one_item() {
    let sent = |number: &str, docdata: &str| {
        let id = format!("<doc-id regsrc='NTB' id-string='NTBabc_{number}'/>");
        read(&nitf(&format!("<meta name='NTBID' content='NTBabc'/><docdata {docdata}>{id}</docdata>"), "a"))
    };
    let told = |number: &str| {
        let item = sent(number, "").items.remove(0);
        (item.guid, item.version)
    };
    assert_eq!((told("00"), told("01")), (("NTB:NTBabc".into(), 1), ("NTB:NTBabc".into(), 2)));
    assert_eq!(told("nat").0, "NTB:NTBabc_nat");
    // What a later document says of another one's version counts for all of that one.
    let stops = |id: &str| format!("management-doc-idref='{id}' management-idref-status='killed'");
    let other = sent("01", &stops("NTBdef_00"));
    assert_eq!((other.items[1].guid.as_str(), other.items[1].pubstatus), ("NTB:NTBdef", Status::Canceled));
    let own = sent("01", &stops("NTBabc_00"));
    assert_eq!((own.items.len(), codes(&own.items[0])), (1, vec!["other-not-stopped"]));
    let of_mw =
        nitf("<meta name='NTBID' content='x'/><docdata><doc-id regsrc='MW' id-string='1_2'/></docdata>", "a");
    assert_eq!(one(&of_mw).guid, "MW:1_2");
}

#[test]
fn plain_text_in_one_paragraph_has_its_own() {
    let text = "&lt;p&gt;   Rain fell\non the coast.\n   The wall held.&lt;/p&gt;";
    let data = |kind: &str| {
        let item = one(&g2("", "", &format!("<inlineData contenttype='{kind}'>{text}</inlineData>")));
        item.body.plain()
    };
    assert_eq!(data("text/plain"), "Rain fell on the coast.\nThe wall held.");
    assert_eq!(data("text/html"), "Rain fell on the coast. The wall held.");
}

#[test]
fn a_list_that_counts_from_another_number_is_told() {
    let list = |from: &str| {
        let item = one(&g2("", "", &format!("<inlineXML><ol{from}><li>a</li></ol></inlineXML>")));
        assert!(!item.quarantined());
        codes(&item).contains(&"list-renumbered")
    };
    assert_eq!((list(""), list(" start='1'"), list(" start='3'")), (false, false, true));
}

#[test]
fn a_file_that_is_of_another_format_than_was_told_is_read_and_noted() {
    let noted = |hint| {
        let parsed = parse(g2("", "", "").as_bytes(), hint);
        assert_eq!(parsed.format, Some(Format::NewsMlG2));
        parsed.defects.iter().any(|defect| defect.code == "format-other")
    };
    assert_eq!((noted(None), noted(Some(Format::NewsMlG2)), noted(Some(Format::Rss))), (false, false, true));
}

#[test]
fn the_words_before_a_headline_are_looked_at_in_every_format() {
    let stop = "MANDATORY KILL: Rain on the coast";
    for text in [
        g2("", "", "").replace(">Rain<", &format!(">{stop}<")),
        nitf("", "a")
            .replace("<body>", &format!("<body><body.head><hedline><hl1>{stop}</hl1></hedline></body.head>")),
        format!("<rss><channel><item><title>{stop}</title></item></channel></rss>"),
        format!("{{\"uri\": \"u:1\", \"headline\": \"{stop}\"}}"),
    ] {
        assert!(codes(&one(&text)).contains(&"note-stops"), "{text}");
    }
}
