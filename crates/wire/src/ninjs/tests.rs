//! Shapes and traps of ninjs.

mod rights;

use news::{Embargo, ItemClass, Status, Timestamp, WireItem};

use crate::{Format, Limits, Parsed};

/// When all of it came.
const RECEIVED: Timestamp = Timestamp::constant(1_795_600_000, 0);

fn parse(text: &str) -> Parsed {
    crate::parse(text.as_bytes(), Some(Format::Ninjs), RECEIVED)
}

fn one(text: &str) -> WireItem {
    let mut parsed = parse(text);
    assert_eq!(parsed.items.len(), 1, "{text} {:?}", parsed.defects);
    parsed.items.remove(0)
}

fn codes(item: &WireItem) -> Vec<&str> {
    item.defects.iter().map(|defect| defect.code.as_str()).collect()
}

fn check_status(pubstatus: &str, status: Status, defects: &[&str]) {
    let item = one(&format!("{{\"uri\": \"u:1\", \"body_text\": \"a\", \"pubstatus\": {pubstatus}}}"));
    assert_eq!((item.pubstatus, codes(&item)), (status, defects.to_vec()), "{pubstatus}");
}

#[test]
fn only_usable_is_usable() {
    check_status("\"usable\"", Status::Usable, &[]);
    check_status("\"withheld\"", Status::Withheld, &[]);
    check_status("\"canceled\"", Status::Canceled, &[]);
    check_status("\"Cancelled\"", Status::Canceled, &["status-misspelt"]);
    for word in ["\"replaced\"", "\"commissioned\"", "\"killed\"", "\"\"", "null", "{}", "[\"usable\"]", "1"]
    {
        check_status(word, Status::Withheld, &["status-unknown"]);
    }
    assert_eq!(one("{\"uri\": \"u:1\"}").pubstatus, Status::Usable);
    let killed = one("{\"uri\": \"u:1\", \"editorialtypes\": [\"Kill\"], \"pubstatus\": \"usable\"}");
    assert_eq!((killed.pubstatus, killed.quarantined()), (Status::Withheld, true));
}

#[test]
fn a_further_headline_takes_no_headlines_place() {
    let item = one(
        "{\"uri\": \"u:1\", \"headline\": \"Rain\", \"headline_\": \"Odd\", \"headline______\": \"Odder\"}",
    );
    assert_eq!(item.headline, "Rain");
}

fn check_embargo(embargoed: &str, embargo: Option<Embargo>) {
    let item = one(&format!("{{\"uri\": \"u:1\", {embargoed}}}"));
    assert_eq!(item.quarantined(), matches!(embargo, Some(Embargo::Unclear(_))), "{embargoed}");
    assert_eq!(item.embargo, embargo, "{embargoed}");
}

#[test]
fn only_a_moment_ends_an_embargo() {
    let until = Some(Embargo::Until("2026-11-24T10:00:00Z".parse().unwrap()));
    check_embargo("\"type\": \"text\"", None);
    check_embargo("\"embargoed\": false", None);
    check_embargo("\"embargoed\": \"2026-11-24T11:00:00+01:00\"", until.clone());
    check_embargo("\"embargoedUntil\": \"2026-11-24T10:00:00Z\"", until.clone());
    check_embargo("\"embargoed\": \"2026-11-24T10:00:00Z\", \"embargo\": \"2026-11-23T10:00:00Z\"", until);
    for (value, kept) in [
        ("\"Next Monday\"", "Next Monday"),
        ("\"2026-11-24\"", "2026-11-24"),
        ("\"2026-11-24T10:00:00\"", "2026-11-24T10:00:00"),
        ("\"\"", ""),
        ("null", ""),
        ("{}", ""),
        ("true", "true"),
    ] {
        check_embargo(&format!("\"embargoed\": {value}"), Some(Embargo::Unclear(kept.into())));
    }
    let both = "\"embargoed\": \"Next Monday\", \"embargoedUntil\": \"2026-11-24T10:00:00Z\"";
    check_embargo(both, Some(Embargo::Unclear("Next Monday".into())));
}

fn check_format(text: &str, format: &str) {
    assert_eq!(one(text).format, format, "{text}");
}

#[test]
fn versions_are_told_by_shape() {
    check_format(
        "{\"uri\": \"u:1\", \"standard\": {\"name\": \"ninjs\", \"version\": \"3.1\"}}",
        "ninjs 3.1",
    );
    check_format("{\"uri\": \"u:1\", \"$standard\": {\"version\": \"1.4\"}}", "ninjs 1.4");
    check_format("{\"uri\": \"u:1\", \"versionCreated\": \"2026-11-24T10:00:00Z\"}", "ninjs 3");
    check_format("{\"uri\": \"u:1\", \"bodies\": []}", "ninjs 2");
    check_format("{\"uri\": \"u:1\", \"body_text\": \"a\"}", "ninjs 1");
    check_format("{\"guid\": \"u:1\", \"body_html\": \"<p>a</p>\"}", "ninjs Superdesk");
    check_format("{\"format\": \"digitalwires@0.9.1\", \"urn\": \"u:1\"}", "digitalwires 0.9.1");
    check_format("{\"api_version\": \"1\", \"data\": {\"item\": {\"uri\": \"u:1\"}}}", "ninjs AP");
}

#[test]
fn items_are_found_in_what_wraps_them() {
    for (text, guids) in [
        ("[{\"uri\": \"a\"}, {\"uri\": \"b\"}]", vec!["a", "b"]),
        ("{\"uri\": \"a\"}\n{\"uri\": \"b\"}\n", vec!["a", "b"]),
        (
            "{\"data\": {\"items\": [{\"meta\": {}, \"item\": {\"uri\": \"a\"}}, {\"item\": {\"uri\": \"b\"}}]}}",
            vec!["a", "b"],
        ),
        ("{\"_items\": [{\"uri\": \"a\"}], \"_meta\": {\"total\": 1}}", vec!["a"]),
        ("{\"hits\": [{\"uri\": \"a\"}, {\"uri\": \"b\"}], \"total\": 2}", vec!["a", "b"]),
        (
            "{\"took\": 1, \"hits\": {\"total\": 1, \"hits\": [{\"_id\": \"1\", \"_type\": \"x\", \"_source\": {\"uri\": \"a\"}}]}}",
            vec!["a"],
        ),
        ("{\"uri\": \"a\", \"hits\": [{\"at\": 1}]}", vec!["a"]),
        (
            "[{\"uri\": \"a\"}, {\"uri\": \"b\", \"pubStatus\": \"canceled\", \"items\": [{\"x\": 1}]}]",
            vec!["a", "b"],
        ),
    ] {
        let found: Vec<String> = parse(text).items.into_iter().map(|item| item.guid).collect();
        assert_eq!(found, guids, "{text}");
    }
    let parsed = parse("[{\"uri\": \"a\"}, {\"x\": 1}]");
    assert_eq!((parsed.items.len(), parsed.defects[0].code.as_str()), (1, "item-unreadable"));
    for text in ["{}", "[1, 2]", "{\"answer\": {\"ok\": true}}"] {
        let parsed = parse(text);
        assert!(parsed.items.is_empty() && parsed.defects[0].code == "item-missing", "{text}");
    }
}

#[test]
fn the_body_that_tells_most_is_kept() {
    let item = one("{\"uri\": \"u:1\", \"body_text\": \"a\", \"body_xhtml\": \"<p>a <b>b</b></p>\"}");
    assert_eq!(item.body.blocks.len(), 1);
    assert_eq!(item.body.plain(), "a b");
    let nitf = "<?xml version='1.0'?><nitf><head><title>t</title></head><body><body.content><p>n</p></body.content></body></nitf>";
    let bodies = format!(
        "{{\"uri\": \"u:1\", \"bodies\": [{{\"role\": \"text\", \"value\": \"t\"}}, \
         {{\"role\": \"x\", \"contentType\": \"text/vnd.IPTC.NITF\", \"value\": \"{nitf}\"}}]}}"
    );
    assert_eq!(one(&bodies).body.plain(), "n");
}

#[test]
fn an_associated_item_that_may_not_be_used_is_left_out_and_stopped() {
    let items = parse(
        "{\"uri\": \"u:1\", \"provider\": \"MW\", \"versioncreated\": \"2026-11-24T08:00:00Z\", \"body_text\": \"a\", \
         \"associations\": {\"main\": {\"uri\": \"p:1\", \"type\": \"picture\"}, \
         \"second\": {\"uri\": \"p:2\", \"type\": \"picture\", \"pubstatus\": \"canceled\", \
         \"renditions\": {\"web\": {\"href\": \"2.jpg\"}}}, \"third\": null, \
         \"gallery\": {\"type\": \"composite\", \"associations\": [{\"uri\": \"p:3\", \"version\": 4, \"type\": \"picture\", \
         \"embargoed\": \"2099-11-24T10:00:00Z\"}]}, \"nameless\": {\"pubstatus\": \"withheld\"}}}",
    )
    .items;
    assert_eq!((items[0].associations.len(), items[0].associations[0].rel.as_str()), (2, "main"));
    assert_eq!(codes(&items[0]), ["association-barred"; 3]);
    let told: Vec<_> = items[1..]
        .iter()
        .map(|item| (item.guid.as_str(), item.class, item.pubstatus, item.version))
        .collect();
    // What is said of them here is no version of theirs.
    assert_eq!(
        told,
        [("p:2", ItemClass::Picture, Status::Canceled, 0), ("p:3", ItemClass::Picture, Status::Usable, 0)]
    );
    let bars: Vec<_> = items[1..].iter().map(|item| item.barred.as_ref().unwrap()).collect();
    assert_eq!(
        (bars[0].version, bars[0].at, bars[0].pubstatus),
        (0, items[0].version_created, Status::Canceled)
    );
    assert_eq!((bars[1].version, bars[1].at, &bars[1].embargo), (4, None, &items[2].embargo));
    assert!(items[0].barred.is_none());
    assert_eq!((items[1].provider.as_str(), items[1].renditions[0].href.as_str()), ("MW", "2.jpg"));
    assert_eq!(items[2].embargo, Some(Embargo::Until("2099-11-24T10:00:00Z".parse().unwrap())));
}

#[test]
fn what_was_said_counts_from_when_it_was_said() {
    let at = |of_picture: &str| {
        let picture =
            format!("{{\"uri\": \"p:1\", \"pubstatus\": \"withheld\", {of_picture} \"type\": \"picture\"}}");
        let story = format!(
            "{{\"uri\": \"u:1\", \"versioncreated\": \"2026-11-24T08:00:00Z\", \"associations\": {{\"a\": {picture}}}}}"
        );
        parse(&story).items.remove(1).barred.unwrap().at.unwrap().to_string()
    };
    assert_eq!(at(""), "2026-11-24T08:00:00Z");
    assert_eq!(at("\"versioncreated\": \"2026-11-23T08:00:00Z\","), "2026-11-24T08:00:00Z");
    assert_eq!(at("\"versioncreated\": \"2026-11-25T08:00:00Z\","), "2026-11-25T08:00:00Z");
}

#[test]
fn associated_items_are_found_in_whatever_shape() {
    let one = "{\"uri\": \"p:1\", \"type\": \"picture\", \"pubstatus\": \"canceled\"}";
    let two = "{\"uri\": \"p:2\", \"type\": \"picture\", \"usageterms\": \"Not in print.\"}";
    for associations in [
        format!("[{one}, {two}]"),
        format!("{{\"gallery\": [{one}, {two}]}}"),
        format!("{{\"gallery\": [[{one}], {two}]}}"),
        format!("[[{one}, null, {two}]]"),
        format!("{{\"gallery\": {{\"first\": {one}, \"second\": {two}}}}}"),
        format!("{{\"first\": {one}, \"more\": [{two}]}}"),
    ] {
        let items = parse(&format!("{{\"uri\": \"u:1\", \"associations\": {associations}}}")).items;
        let told: Vec<_> = items.iter().map(|item| (item.guid.as_str(), item.pubstatus)).collect();
        assert_eq!(told, [("u:1", Status::Usable), ("p:1", Status::Canceled)], "{associations}");
        let brought: Vec<_> = items[0].associations.iter().map(|with| with.guid.as_str()).collect();
        assert_eq!(brought, ["p:2"], "{associations}");
        assert_eq!(items[0].associations[0].rights.usage_terms, ["Not in print."]);
        assert_eq!(codes(&items[0]), ["association-barred", "content-missing"], "{associations}");
    }
    let items = parse(&format!("{{\"uri\": \"u:1\", \"associations\": {one}}}")).items;
    assert_eq!((items[1].guid.as_str(), items[1].pubstatus), ("p:1", Status::Canceled));
    for no_item in ["\"p:1\"", "{\"a\": \"p:1\"}", "{\"a\": [7]}", "[true]"] {
        let items = parse(&format!("{{\"uri\": \"u:1\", \"associations\": {no_item}}}")).items;
        assert_eq!(codes(&items[0]), ["association-unread", "content-missing"], "{no_item}");
    }
}

#[test]
fn a_signal_stops_in_whatever_shape() {
    for (signals, pubstatus) in [
        ("\"kill\"", Status::Withheld),
        ("[\"update\", \"sig:kill\"]", Status::Withheld),
        ("{\"code\": \"kill\"}", Status::Withheld),
        ("[{\"name\": \"Mandatory kill\", \"code\": \"x:7\"}]", Status::Withheld),
        ("{\"uri\": \"http://signals.example/kill/\"}", Status::Withheld),
        ("{\"kill\": true}", Status::Withheld),
        ("{\"kill\": false}", Status::Usable),
        ("{\"name\": \"Killer whale\"}", Status::Usable),
        ("null", Status::Usable),
    ] {
        for item in
            ["\"uri\": \"u:1\", \"signals\"", "\"format\": \"digitalwires@1\", \"urn\": \"u:1\", \"signal\""]
        {
            let item = one(&format!("{{{item}: {signals}}}"));
            assert_eq!(item.pubstatus, pubstatus, "{} {signals}", item.format);
        }
    }
    let noted = one("{\"uri\": \"u:1\", \"body_text\": \"a\", \"ednote\": {\"en\": \"MANDATORY KILL.\"}}");
    assert_eq!(codes(&noted), ["note-stops"]);
}

#[test]
fn a_picture_under_its_storys_embargo_is_under_it_everywhere() {
    let embargo = "\"embargoed\": \"2099-11-24T10:00:00Z\"";
    let picture = format!("{{\"uri\": \"p:1\", \"type\": \"picture\", {embargo}}}");
    let items =
        parse(&format!("{{\"uri\": \"u:1\", {embargo}, \"associations\": {{\"a\": {picture}}}}}")).items;
    assert_eq!((items.len(), items[0].associations.len()), (2, 1));
    assert!(!items[0].quarantined() && items[1].embargo == items[0].embargo && items[1].embargo.is_some());
}

#[test]
fn a_picture_of_superdesk_has_its_words() {
    let item = one(
        "{\"guid\": \"u:1\", \"associations\": {\"featuremedia\": {\"guid\": \"p:1\", \"type\": \"picture\", \
         \"body_text\": \"for who can't see\", \"description_text\": \"A harbour\", \"copyrightholder\": \"Coast Press\", \
         \"renditions\": {\"original\": {\"href\": \"https://m.example/1.jpg\", \"width\": 10, \"mimetype\": \"image/jpeg\"}}}}}",
    );
    let picture = &item.associations[0];
    assert_eq!((picture.alt.as_str(), picture.caption.as_str()), ("for who can't see", "A harbour"));
    assert_eq!(picture.rights.copyright_holder, "Coast Press");
    assert_eq!(picture.renditions[0].name, "original");
}

#[test]
fn what_is_cut_short_is_kept_and_told() {
    let parsed = parse("{\"uri\": \"u:1\", \"headline\": \"H\", \"body_text\": \"The rest of");
    assert!(parsed.is_cut_short());
    assert_eq!(parsed.items[0].headline, "H");
    assert!(parsed.items[0].quarantined());
}

#[test]
fn hostile_json_costs_little() {
    let limits = Limits { max_elements: 10_000, ..Limits::default() };
    for text in ["[".repeat(100_000), format!("[{}1]", "{},".repeat(50_000)), "{\"a\":".repeat(50_000)] {
        let parsed = crate::parse_with(text.as_bytes(), None, RECEIVED, &limits);
        assert_eq!(parsed.defects[0].code, "too-large");
    }
}

/// Takes minutes where each headline moves those before it.
#[test]
fn a_headline_that_stands_often_is_the_last() {
    let many: String = (0..300_000).map(|at| format!("\"headline\": \"{at}\", ")).collect();
    let item = one(&format!("{{{many}\"headlines\": [{{\"value\": \"second\"}}], \"uri\": \"u:1\"}}"));
    assert_eq!((item.headline.as_str(), item.subheads), ("299999", vec!["second".to_owned()]));
}

#[test]
fn a_body_that_cannot_be_read_is_looked_for() {
    for (body, code) in [
        ("\"bodies\": [{\"contentType\": \"text/html\", \"value\": {\"p\": \"a\"}}]", "content-unread"),
        (
            "\"bodies\": [{\"contentType\": \"application/x-sports\", \"value\": \"<data/>\"}]",
            "content-unread",
        ),
        ("\"body_text\": [\"a\"]", "content-unread"),
        ("\"body_text\": \"\"", "content-missing"),
        ("\"body_xhtml\": \"<p/>\"", "content-missing"),
        ("\"body_xhtml\": null", "content-missing"),
    ] {
        let item = one(&format!("{{\"uri\": \"u:1\", \"type\": \"text\", {body}}}"));
        assert!(codes(&item).contains(&code), "{body} {:?}", item.defects);
        assert_eq!(item.quarantined(), code == "content-unread", "{body}");
    }
}

#[test]
fn everybody_who_is_named_in_a_list_is_kept() {
    let item = one(
        "{\"uri\": \"u:1\", \"copyrightholder\": [{\"name\": \"A\", \"uri\": \"a:1\"}, \"B\", {\"en\": [\"C\"]}], \
         \"rightsinfo\": \"Not in print.\", \"creditline\": [\"MW\", {\"en\": \"Coast Press\"}], \"by\": [\"Ann Lee\", \"Bo Ek\"]}",
    );
    assert_eq!(item.rights.copyright_holder, "A; B; C");
    assert_eq!(item.rights.links, ["Not in print."]);
    assert_eq!(item.credit_line.as_deref(), Some("MW; Coast Press"));
    assert_eq!(item.byline.as_deref(), Some("Ann Lee, Bo Ek"));
    let deep =
        one("{\"uri\": \"u:1\", \"rightsinfo\": [{\"langid\": \"x:1\", \"more\": {\"of\": [\"it\"]}}]}");
    assert_eq!(deep.rights.links, ["x:1", "it"]);
}

#[test]
fn a_gallerys_pictures_come_with_their_files_and_rights() {
    let file =
        |name: &str| format!("\"type\": \"picture\", \"renditions\": {{\"web\": {{\"href\": \"{name}\"}}}}");
    let gallery = format!(
        "{{\"type\": \"composite\", \"uri\": \"g:1\", \"usageterms\": \"Not in print.\", \"creditline\": \"MW\", \
         \"copyrightholder\": \"A\", \"associations\": {{\"first\": {{\"uri\": \"p:1\", \"copyrightholder\": \"B\", {}}}, \
         \"second\": {{\"uri\": \"p:2\", {}}}}}}}",
        file("1.jpg"),
        file("2.jpg")
    );
    let story = format!(
        "{{\"type\": \"text\", \"body_text\": \"b\", \"associations\": {{\"x\": {{\"uri\": \"p:3\", {}}}}}}}",
        file("3.jpg")
    );
    let item = one(&format!(
        "{{\"uri\": \"u:1\", \"body_text\": \"a\", \"associations\": {{\"gallery\": {gallery}, \"see\": {story}}}}}"
    ));
    let told: Vec<_> = item
        .associations
        .iter()
        .map(|one| {
            (
                one.rel.as_str(),
                one.rights.copyright_holder.as_str(),
                one.rights.usage_terms.len(),
                one.renditions.len(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [("gallery", "A", 1, 0), ("first", "B", 1, 1), ("second", "A", 1, 1), ("see", "", 0, 0)]
    );
    assert_eq!(item.associations[2].credit_line, "MW");
    let deep = (0..6).fold("null".to_owned(), |inner, at| {
        format!("{{\"g\": {{\"uri\": \"g:{at}\", \"type\": \"composite\", \"associations\": {inner}}}}}")
    });
    let item = one(&format!("{{\"uri\": \"u:1\", \"associations\": {deep}}}"));
    assert_eq!(codes(&item), ["too-large", "content-missing"]);
}

#[test]
fn what_stops_in_the_words_of_an_agency_stops() {
    let tt = |more: &str| {
        one(&format!("{{\"uri\": \"u:1\", \"body_text\": \"a\", \"pubstatus\": \"usable\", {more}}}"))
    };
    let info = tt("\"profile\": \"INFO\"");
    assert_eq!((info.pubstatus, codes(&info)), (Status::Withheld, vec!["profile-bars"]));
    assert_eq!(tt("\"profile\": \"PUBL\"").pubstatus, Status::Usable);
    assert_eq!(codes(&tt("\"ednote\": \"Do not publish before noon\"")), ["note-stops"]);
    assert!(codes(&tt("\"ednote\": \"Embargoed\", \"embargoed\": \"2026-11-24T10:00:00Z\"")).is_empty());
    let picture =
        "\"associations\": {\"a\": {\"uri\": \"p:1\", \"type\": \"picture\", \"ednote\": \"EMBARGO 6 pm\"}}";
    assert_eq!(codes(&tt(picture)), ["note-stops"]);
}

#[test]
fn tts_dateline_and_byline_are_said_once() {
    let body = "<article><h1>Rain</h1><div class='dat'><span class='vignette'>Weather</span><span class='source'>TT</span></div>\
        <div class='bodytext'><p>It rained.</p></div><div class='byline'>Bo Ek/TT</div>\
        <figure><img src='https://a.example/1.jpg'/><div class='byline'>Ann Lee/TT</div></figure>\
        <section><p>More.</p></section></article>";
    let item = one(&format!(
        "{{\"uri\": \"u:1\", \"type\": \"text\", \"body_html5\": \"{body}\", \"headline\": \"Rain\", \
         \"byline\": \"Bo Ek/TT\", \"description_usage\": \"Longer.\", \"ednote\": \"Longer.\"}}"
    ));
    assert_eq!(item.body.plain(), "It rained.\nMore.");
    assert_eq!(item.dateline.as_deref(), Some("Weather/TT"));
    // What is also a note may bind all the same.
    assert_eq!(
        (item.ednotes.as_slice(), item.rights.usage_terms.as_slice()),
        (&["Longer.".to_owned()][..], &["Longer.".to_owned()][..])
    );
    // Another's byline is text, and so is one that is all there is.
    let kept = |by: &str, text: &str| {
        one(&format!("{{\"uri\": \"u:1\", \"byline\": \"{by}\", \"body_html\": \"{text}\"}}")).body.plain()
    };
    assert_eq!(kept("Bo Ek", "<p>a</p><div class='byline'>Ann Lee</div>"), "a\nAnn Lee");
    assert_eq!(kept("Bo Ek", "<div class='byline'>Bo Ek</div>"), "Bo Ek");
    assert_eq!(kept("", "<p>a</p><div class='dat'></div><div class='dat'>b</div>"), "a\nb");
}

#[test]
fn a_type_that_is_not_known_is_text_where_it_has_one() {
    for (kind, class, noted) in [
        ("story", ItemClass::Text, false),
        ("Article", ItemClass::Text, false),
        ("advisory", ItemClass::Text, false),
        ("longread", ItemClass::Text, true),
        ("event", ItemClass::Other, false),
    ] {
        let item = one(&format!("{{\"body_text\": \"a\", \"uri\": \"u:1\", \"type\": \"{kind}\"}}"));
        assert_eq!((item.class, codes(&item).contains(&"class-unknown")), (class, noted), "{kind}");
    }
    assert_eq!(one("{\"uri\": \"u:1\", \"type\": \"longread\"}").class, ItemClass::Other);
}

#[test]
fn what_an_item_replaces_is_told_and_it_stays_an_item_of_its_own() {
    let item = |more: &str| {
        one(&format!(
            "{{\"uri\": \"u:2\", \"body_text\": \"a\", {more}, \"altids\": {{\"originaltransmissionreference\": \"t\"}}}}"
        ))
    };
    for more in ["\"replacing\": [\"u:1\"]", "\"evolvedfrom\": \"u:1\""] {
        let item = item(more);
        assert_eq!((item.guid.as_str(), item.version, item.signal()), ("u:2", 1, Some(news::Signal::Update)));
        assert_eq!((codes(&item), item.quarantined()), (vec!["replaces-other"], false));
        assert!(item.defects[0].detail.contains("u:1"));
    }
    let corrected = item("\"replacing\": [\"u:1\"], \"ednote\": \"Rättelse i andra stycket\"");
    assert_eq!(corrected.signal(), Some(news::Signal::Correction));
    for more in ["\"replacing\": []", "\"replacing\": [\"u:2\"]", "\"replacing\": null"] {
        assert_eq!((item(more).signal(), item(more).defects.len()), (None, 0), "{more}");
    }
}

#[test]
fn what_is_noted_of_a_picture_says_nothing_of_the_text() {
    let picture = "\"type\": \"picture\", \"ednote\": \"CORRECTION: the caption\"";
    for held in [
        format!("\"a\": {{\"guid\": \"p:1\", {picture}}}"),
        format!(
            "\"a\": {{\"guid\": \"g:1\", \"type\": \"composite\", \"associations\": {{\"b\": {{\"guid\": \"p:1\", {picture}}}}}}}"
        ),
    ] {
        let item = one(&format!(
            "{{\"uri\": \"u:1\", \"body_text\": \"a\", \"ednote\": \"Longer.\", \"associations\": {{{held}}}}}"
        ));
        assert_eq!((item.ednotes.join("|"), item.signal()), ("Longer.".to_owned(), None), "{held}");
        let picture = item.associations.iter().find(|with| with.guid == "p:1").unwrap();
        assert_eq!(picture.ednotes, ["CORRECTION: the caption"]);
    }
}

fn check_text(bodies: &str, text: &str) {
    assert_eq!(one(&format!("{{\"uri\": \"u:1\", {bodies}}}")).body.plain(), text, "{bodies}");
}

#[test]
fn a_body_in_a_form_that_is_not_known_comes_last() {
    check_text(
        "\"body_sportsml\": \"<sports-content><x>t</x></sports-content>\", \"body_text\": \"North 2-1\"",
        "North 2-1",
    );
    check_text(
        "\"body_text\": \"North 2-1\", \"body_sportsml\": \"<sports-content><x>t</x></sports-content>\"",
        "North 2-1",
    );
    check_text(
        "\"bodies\": [{\"contentType\": \"application/sportsml\", \"value\": \"<x>t</x>\"}, {\"contentType\": \"text/plain\", \"value\": \"a\"}]",
        "a",
    );
    check_text("\"bodies\": [{\"value\": \"a\"}, {\"value\": \"<p>a <b>b</b></p>\"}]", "a b");
    check_text("\"body_x\": \"<p>a</p>\"", "a");
}

#[test]
fn people_and_slugs_are_found_under_other_names() {
    let item = one(
        "{\"uri\": \"u:1\", \"bylines\": [{\"byline\": \"Ann Lee/MW\", \"role\": \"Writer\"}], \"slug\": \"rain\"}",
    );
    assert_eq!((item.byline.as_deref(), item.slugline.as_str()), (Some("Ann Lee/MW"), "rain"));
    assert_eq!(one("{\"uri\": \"u:1\", \"slugline\": \"coast\", \"slug\": \"rain\"}").slugline, "coast");
    let byline = |kind: &str| {
        one(&format!("{{\"uri\": \"u:1\", \"type\": \"{kind}\", \"photographer\": {{\"name\": \"Bo Ek\", \"title\": \"x\"}}}}")).byline
    };
    assert_eq!((byline("picture").as_deref(), byline("text")), (Some("Bo Ek"), None));
}
