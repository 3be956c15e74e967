//! What feeds say, and what is made of it.

use news::{Embargo, Status, WireItem};

use super::*;

/// When all of it came.
const RECEIVED: Timestamp = Timestamp::constant(1_795_600_000, 0);

fn rss(item: &str) -> WireItem {
    let text = format!(
        "<rss version='2.0'><channel><title>T</title><link>https://a.example/</link>{item}</channel></rss>"
    );
    xml(&text, RECEIVED, &Limits::default()).items.remove(0)
}

fn atom(entry: &str) -> WireItem {
    let text = format!("<feed xml:base='https://a.example/f/'><title>T</title>{entry}</feed>");
    xml(&text, RECEIVED, &Limits::default()).items.remove(0)
}

#[test]
fn a_date_is_to_come_or_past_as_it_was_when_the_file_came() {
    let rss = |element: &str| {
        format!("<rss xmlns:dcterms='http://purl.org/dc/terms/'><item>{element}</item></rss>")
    };
    for text in [
        rss("<guid>a</guid><dcterms:available>2026-11-30T00:00:00Z</dcterms:available>"),
        rss("<guid>a</guid><pubDate>2026-11-30T00:00:00Z</pubDate>"),
        "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [{\"id\": \"a\", \"date_published\": \
         \"2026-11-30T00:00:00Z\"}]}"
            .to_owned(),
        "{\"uri\": \"a\", \"headline\": \"H\", \"publish_schedule\": \"2026-11-30T00:00:00Z\"}".to_owned(),
    ] {
        let held = |received| {
            let parsed = crate::parse(text.as_bytes(), None, received);
            parsed.items[0].defects.iter().any(|defect| defect.code == "date-to-come")
        };
        assert!(held(RECEIVED), "{text}");
        assert!(!held(RECEIVED + jiff::SignedDuration::from_hours(24 * 365)), "{text}");
    }
}

#[test]
fn an_entry_keeps_its_id_when_its_text_changes() {
    let made =
        |text: &str| rss(&format!("<item><title>x</title><description>{text}</description></item>")).guid;
    assert_eq!(made("one"), made("two"));
    assert_ne!(made("one"), rss("<item><title>y</title></item>").guid);
    assert_eq!(rss("<item><link>/x</link></item>").guid, "https://a.example/x");
    assert_eq!(rss("<item><guid>g</guid><link>/x</link></item>").guid, "g");
    let permalink = rss("<item><guid>https://a.example/g</guid></item>");
    assert_eq!(permalink.link.as_deref(), Some("https://a.example/g"));
    assert_eq!(rss("<item><guid isPermaLink='false'>https://a.example/g</guid></item>").link, None);
    // The number is part of what is stored: it must never change.
    assert_eq!(made("one"), "entry:f193202bad47cdb8fea335894667d63f");
}

#[test]
fn the_whole_text_may_be_yandexs() {
    let whole = |parts: &str| {
        let text = format!(
            "<rss xmlns:y='http://news.yandex.ru' xmlns:t='http://turbo.yandex.ru' \
             xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><item><guid>1</guid>\
             <description>Short.</description>{parts}</item></channel></rss>"
        );
        xml(&text, RECEIVED, &Limits::default()).items.remove(0)
    };
    let news = "<y:full-text><![CDATA[<p>Rain fell.</p><p>More is to come.</p>]]></y:full-text>";
    let turbo = "<t:content><![CDATA[<header><h1>Rain</h1></header><p>Rain fell.</p>]]></t:content>";
    assert_eq!(whole(news).body.plain(), "Rain fell.\nMore is to come.");
    assert_eq!(whole(news).summary, "Short.");
    assert_eq!((whole(turbo).body.plain().as_str(), whole(turbo).headline.as_str()), ("Rain fell.", "Rain"));
    let own = "<content:encoded>All of it.</content:encoded>";
    for parts in [format!("{own}{news}{turbo}"), format!("{turbo}{news}{own}")] {
        assert_eq!(whole(&parts).body.plain(), "All of it.");
    }
    let doubt = whole("<y:embargoed>2026-11-30</y:embargoed>").defects;
    assert_eq!(doubt.iter().filter(|defect| defect.code == "element-unread").count(), 1);
}

#[test]
fn a_picture_in_several_widths_is_one() {
    let told = |media: &[(&str, &str, &str)]| {
        let one = |(file, width, credit): &(&str, &str, &str)| {
            format!(
                "<m:content {width} url='https://a.example/{file}'><m:credit>{credit}</m:credit></m:content>"
            )
        };
        let media: String = media.iter().map(one).collect();
        let text = format!(
            "<rss xmlns:m='http://search.yahoo.com/mrss/'><channel><item><title>x</title>{media}</item></channel></rss>"
        );
        let item = xml(&text, RECEIVED, &Limits::default()).items.remove(0);
        item.associations.iter().map(|one| one.renditions.len()).collect::<Vec<_>>()
    };
    let small = ("1.jpg?w=140", "width='140'", "Ann");
    assert_eq!(
        told(&[small, ("1.jpg?w=460", "width='460'", "Ann"), ("2.jpg?w=140", "width='140'", "Ann")]),
        [2, 1]
    );
    assert_eq!(told(&[small, ("1.jpg?w=140", "", "Ann"), ("1.jpg?w=9", "width='9'", "Ann")]), [2]);
    for other in [
        ("1.jpg?w=460", "width='460'", "Bo"),
        ("1.jpg?w=460", "", "Ann"),
        ("1.jpg", "width='460'", "Ann"),
        ("2.jpg?w=140", "width='460'", "Ann"),
    ] {
        assert_eq!(told(&[small, other]), [1, 1], "{other:?}");
    }
    // What is asked for is another picture.
    assert_eq!(
        told(&[("image?id=1.jpg", "width='1'", "Ann"), ("image?id=2.jpg", "width='2'", "Ann")]),
        [1, 1]
    );
}

#[test]
fn a_language_is_told_by_its_tag() {
    let language = |of_item: &str| {
        let text = format!(
            "<rss><channel><language>hi</language><item><guid>1</guid>{of_item}</item></channel></rss>"
        );
        xml(&text, RECEIVED, &Limits::default()).items.remove(0).language
    };
    for (told, kept) in
        [("Hindi", "hi"), ("", "hi"), ("mr", "mr"), ("zh-Hant_TW", "zh-Hant_TW"), ("e1", "hi"), ("en-", "hi")]
    {
        let named = [format!("<language>{told}</language>"), format!("<dc:language>{told}</dc:language>")];
        for element in named {
            assert_eq!(language(&element).as_deref(), Some(kept), "{element}");
        }
    }
    let unnamed = "<rss><channel><language>Hindi</language><item><guid>1</guid></item></channel></rss>";
    assert_eq!(xml(unnamed, RECEIVED, &Limits::default()).items[0].language, None);
}

#[test]
fn an_entry_that_says_it_changed_is_a_later_version() {
    let version = |dates: &str| atom(&format!("<entry><id>1</id><title>x</title>{dates}</entry>")).version;
    let published = "<published>2026-11-24T08:00:00Z</published>";
    assert_eq!(version(""), 1);
    assert_eq!(version(published), 1_795_507_200);
    assert!(version(&format!("{published}<updated>2026-11-24T08:00:01Z</updated>")) > version(published));
    assert_eq!(version("<updated>1969-01-01T00:00:00Z</updated>"), 1);
}

#[test]
fn the_same_file_again_brings_its_other_files() {
    let limits = Limits { max_list: 4, ..Limits::default() };
    let medium = |from: usize| {
        let files: String =
            (from..from + 3).map(|at| format!("<m:content url='https://a.example/{at}'/>")).collect();
        format!("<m:group><m:content url='https://a.example/same' type='image/png'/>{files}</m:group>")
    };
    let media = [0, 2, 10].map(medium).concat();
    let text = format!(
        "<rss xmlns:m='http://search.yahoo.com/mrss/'><channel><item><title>x</title>{media}</item></channel></rss>"
    );
    let item = xml(&text, RECEIVED, &limits).items.remove(0);
    let files =
        item.associations[0].renditions.iter().map(|file| file.href.trim_start_matches("https://a.example/"));
    assert_eq!((item.associations.len(), files.collect::<Vec<_>>().join(" ").as_str()), (1, "same 0 1 2"));
}

#[test]
fn links_are_relative_to_the_nearest_base() {
    let body = |entry: &str| {
        let item = atom(&format!("<entry{entry}</entry>"));
        let spans = item.body.texts().into_iter().flat_map(|text| text.0.clone());
        spans.filter_map(|span| span.link).collect::<Vec<_>>().join(" ")
    };
    let html = "&lt;a href='x'>x&lt;/a>";
    assert_eq!(body(&format!("><content type='html'>{html}</content>")), "https://a.example/f/x");
    assert_eq!(
        body(&format!(" xml:base='g/'><content type='html'>{html}</content>")),
        "https://a.example/f/g/x"
    );
    assert_eq!(
        body(&format!(" xml:base='g/'><content type='html' xml:base='http://b.example/'>{html}</content>")),
        "http://b.example/x"
    );
    assert_eq!(
        body("><content type='xhtml'><div xml:base='/h/'><a href='x'>x</a></div></content>"),
        "https://a.example/h/x"
    );
    let item = rss(&format!("<item><guid>1</guid><description>{html}</description></item>"));
    assert_eq!(item.body.texts()[0].0[0].link.as_deref(), Some("https://a.example/x"));
}

#[test]
fn text_is_read_as_often_escaped_as_it_says() {
    let title = |title: &str| atom(&format!("<entry><id>1</id>{title}</entry>")).headline;
    assert_eq!(title("<title>a &lt; b &amp;amp;</title>"), "a < b &amp;");
    assert_eq!(title("<title type='html'>a &amp;lt; b &lt;i>c&lt;/i></title>"), "a < b c");
    assert_eq!(title("<title type='xhtml'><div>a &lt; b <i>c</i></div></title>"), "a < b c");
    assert_eq!(title("<title type='html'><![CDATA[a &lt; b]]></title>"), "a < b");
    assert_eq!(title("<title>un<b>escap</b>ed</title>"), "unescaped");
    assert_eq!(rss("<item><title>AT&amp;T &amp;amp; R&D</title></item>").headline, "AT&T & R&D");
}

#[test]
fn lines_that_a_feed_wraps_are_no_paragraphs() {
    let texts = |described: &str| {
        let item = rss(&format!("<item><title>x</title>{described}</item>"));
        item.body.texts().iter().map(|text| text.to_plain()).collect::<Vec<_>>()
    };
    let wrapped = "Rain fell on the\n   coast &amp;amp; the\r\n\thills.";
    assert_eq!(
        texts(&format!("<description>{wrapped}</description>")),
        ["Rain fell on the coast & the hills."]
    );
    assert_eq!(
        texts(&format!("<description>{wrapped}\n \n\nMore is\nforecast, a &lt; b.</description>")),
        ["Rain fell on the coast & the hills.", "More is forecast, a < b."]
    );
    let encoded = "<content:encoded><![CDATA[Rain fell\non the coast.\n\nMore.]]></content:encoded>";
    assert_eq!(texts(encoded), ["Rain fell on the coast.", "More."]);
    let html = "Rain fell\n\non &lt;b>the&lt;/b>\ncoast.";
    assert_eq!(texts(&format!("<description>{html}</description>")), ["Rain fell on the coast."]);
    // What calls itself plain keeps its lines.
    let plain = atom("<entry><id>1</id><title>x</title><content type='text'>One\nTwo</content></entry>");
    assert_eq!(plain.body.blocks.len(), 2);
    let json = "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [{\"id\": \"1\", \"content_html\": \"One\\nand\\n\\ntwo\"}]}";
    assert_eq!(super::json(json, RECEIVED, &Limits::default()).items[0].body.plain(), "One and\ntwo");
}

#[test]
fn rights_of_the_feed_hold_for_its_entries_whatever_comes_first() {
    let text = "<rss><channel><item><title>x</title></item><copyright>© T</copyright><language>fr</language><title>T</title></channel></rss>";
    let item = xml(text, RECEIVED, &Limits::default()).items.remove(0);
    assert_eq!(
        (item.rights.copyright_notice.as_str(), item.language.as_deref(), item.provider.as_str()),
        ("© T", Some("fr"), "T")
    );
}

#[test]
fn drafts_and_tombstones_stop() {
    let draft = atom(
        "<entry xmlns:app='http://www.w3.org/2007/app'><id>1</id><app:control><app:draft>yes</app:draft></app:control></entry>",
    );
    assert_eq!(draft.pubstatus, Status::Withheld);
    let gone = atom("<at:deleted-entry ref='urn:1' when='2026-11-24T08:00:00Z'/>");
    assert_eq!(
        (gone.guid.as_str(), gone.pubstatus, gone.version),
        ("urn:1", Status::Canceled, 1_795_507_201)
    );
    let limits = Limits { max_items: 1, ..Limits::default() };
    let more = "<feed><entry><id>0</id><title>x</title></entry><at:deleted-entry ref='urn:1'/></feed>";
    assert_eq!(xml(more, RECEIVED, &limits).defects[0].code, "too-many-items");
    let cut = xml("<feed><at:deleted-entry ref='urn:1'><at:comment>Wrong", RECEIVED, &Limits::default());
    assert_eq!((cut.items[0].guid.as_str(), cut.items[0].pubstatus), ("urn:1", Status::Canceled));
    assert!(cut.items[0].quarantined());
    let undated = atom("<at:deleted-entry ref='urn:1'/>");
    assert!(undated.version > gone.version);
}

#[test]
fn embargoes_of_prism_are_kept() {
    let embargo = |date: &str| {
        rss(&format!("<item><title>x</title><prism:embargoDate>{date}</prism:embargoDate></item>")).embargo
    };
    assert_eq!(
        embargo("2026-11-24T08:00:00Z"),
        Some(Embargo::Until("2026-11-24T08:00:00Z".parse().unwrap()))
    );
    assert_eq!(
        embargo("Tue, 24 Nov 2026 08:00 GMT"),
        Some(Embargo::Until("2026-11-24T08:00:00Z".parse().unwrap()))
    );
    assert_eq!(embargo(""), Some(Embargo::Unclear(String::new())));
    assert_eq!(embargo("2026-11-24"), Some(Embargo::Unclear("2026-11-24".into())));
}

#[test]
fn what_prism_says_of_rights_is_kept() {
    let item = rss("<item><title>x</title><prism:killDate>2027-01-01</prism:killDate>\
        <prism:expirationDate>2027-01-01</prism:expirationDate><pur:restrictions>Not in print.</pur:restrictions>\
        <pur:rightsOwner>A</pur:rightsOwner><prism:rightsAgent>B</prism:rightsAgent><prism:copyright>(c) A</prism:copyright>\
        <pur:exclusivityEndDate>2026-12-01</pur:exclusivityEndDate><pur:creditLine>C</pur:creditLine>\
        <pur:reuseProhibited>yes</pur:reuseProhibited><prl:geography xmlns:rdf='urn:r' rdf:resource='urn:eu'/>\
        <pur:permissions/><prism:issn>1</prism:issn></item>");
    assert_eq!(
        item.rights.usage_terms,
        [
            "Expires: 2027-01-01",
            "Not in print.",
            "Exclusive until: 2026-12-01",
            "Reuse prohibited: yes",
            "Geography: urn:eu"
        ]
    );
    let Rights { copyright_holder, copyright_notice, .. } = &item.rights;
    assert_eq!((copyright_holder.as_str(), copyright_notice.as_str()), ("A; B", "(c) A"));
    assert_eq!(item.credit_line.as_deref(), Some("C"));
    let declared =
        rss("<item xmlns:u='http://prismstandard.org/namespaces/prismusagerights/2.1/'><title>x</title>\
        <u:killDate>2027-01-01</u:killDate></item>");
    assert_eq!(declared.rights.usage_terms, ["Expires: 2027-01-01"]);
}

#[test]
fn what_prism_says_of_the_whole_feed_holds_for_its_entries() {
    let item = rss("<item><title>x</title></item><prism:embargoDate>Next Monday</prism:embargoDate>\
        <prism:killDate>2027-01-01</prism:killDate><prism:rightsAgent>B</prism:rightsAgent>");
    assert_eq!(item.embargo, Some(Embargo::Unclear("Next Monday".into())));
    assert!(item.quarantined());
    assert_eq!(item.rights.usage_terms, ["Expires: 2027-01-01"]);
    assert_eq!(item.rights.copyright_holder, "B");
}

#[test]
fn no_entry_of_another_namespace_is_lost_in_silence() {
    let check = |root: &str, entries: &str, items: usize, unread: usize| {
        let text = format!("<{root}><title>T</title>{entries}</{}>", root.split(' ').next().unwrap());
        let parsed = xml(&text, RECEIVED, &Limits::default());
        let told = parsed.defects.iter().filter(|defect| defect.code == "item-unread").count();
        assert_eq!((parsed.items.len(), told), (items, unread), "{text}");
    };
    let own = "<item><title>x</title></item>";
    check("rss", &format!("{own}<item xmlns='urn:other'><title>y</title></item>"), 1, 1);
    check("rss", &format!("{own}<o:item xmlns:o='urn:other'/><o:item xmlns:o='urn:other'/>"), 1, 1);
    check("rss", &format!("{own}<entry><title>y</title></entry>"), 1, 1);
    check("rss", &format!("{own}<o:more xmlns:o='urn:other'><o:item/></o:more>"), 1, 0);
    // An entry of Atom is one in RSS, too.
    check("rss", "<a:entry xmlns:a='http://www.w3.org/2005/Atom'><a:title>y</a:title></a:entry>", 1, 0);
    check("feed", "<entry><title>x</title></entry><entry xmlns='urn:other'/>", 1, 1);
    check("feed", "<entry><title>x</title></entry><item><title>y</title></item>", 1, 1);
    let space = "xmlns='http://www.w3.org/2005/Atom'";
    check(&format!("feed {space}"), "<entry xmlns=''><title>x</title></entry>", 1, 0);
}

#[test]
fn an_expiry_is_a_term_where_it_says_something() {
    let terms = |date: &str| {
        let expires = format!("<prism:expirationDate>{date}</prism:expirationDate>");
        rss(&format!("<item><title>x</title>{expires}</item>")).rights.usage_terms
    };
    assert_eq!(terms("2027-01-01"), ["Expires: 2027-01-01"]);
    assert!(terms("").is_empty());
}

#[test]
fn content_that_cannot_be_read_is_looked_for() {
    for content in ["type='image/png'>iVBO", "type='application/x' mode='base64'>YQ=="] {
        let item = atom(&format!("<entry><id>1</id><title>x</title><content {content}</content></entry>"));
        assert!(item.quarantined(), "{content} {:?}", item.defects);
    }
    assert!(!atom("<entry><id>1</id><title>x</title></entry>").quarantined());
}

#[test]
fn sizes_in_a_group_and_the_same_file_named_twice_are_one_picture() {
    let media = "<media:content url='https://a.example/1.jpg?w=1' medium='image'/>";
    let group = format!(
        "<item><title>x</title><media:group>{media}{}</media:group></item>",
        media.replace("w=1", "w=2")
    );
    let item = rss(&group);
    assert_eq!((item.associations.len(), item.associations[0].renditions.len()), (1, 2));
    let twice = rss(&format!(
        "<item><title>x</title>{media}<enclosure url='https://a.example/1.jpg?w=1' type='image/jpeg'/></item>"
    ));
    assert_eq!((twice.associations.len(), twice.associations[0].renditions.len()), (1, 1));
}

#[test]
fn credit_and_rights_hold_where_there_is_no_medium() {
    let said = "<media:credit>Ann Lee</media:credit><media:copyright>No resale</media:copyright>\
                <media:license href='https://a.example/l'>Not in print</media:license>";
    for media in [
        said.to_owned(),
        format!("<media:group>{said}</media:group>"),
        format!("<media:content>{said}</media:content>"),
    ] {
        let item = rss(&format!("<item><title>x</title>{media}</item>"));
        assert_eq!(item.credit_line.as_deref(), Some("Ann Lee"), "{media}");
        assert_eq!(item.rights.copyright_notice, "No resale", "{media}");
        assert_eq!((item.rights.usage_terms.len(), item.rights.links.len()), (1, 1), "{media}");
    }
    let file = "<media:content url='https://a.example/1.jpg'/>";
    let item = rss(&format!("<item><title>x</title>{file}{said}</item>"));
    assert_eq!((item.credit_line, item.associations[0].credit_line.as_str()), (None, "Ann Lee"));
    let item = rss(&format!("{said}<item><title>x</title></item>"));
    assert_eq!(
        (item.credit_line.as_deref(), item.rights.copyright_notice.as_str()),
        (Some("Ann Lee"), "No resale")
    );
    assert_eq!((item.rights.usage_terms.len(), item.rights.links.len()), (1, 1));
}

fn check_media(uri: &str) {
    let text = format!(
        "<rss xmlns:media='{uri}'><channel><item><title>x</title><media:content url='https://a.example/1.jpg' medium='image'>\
         <media:copyright>No resale</media:copyright></media:content></item></channel></rss>"
    );
    let item = xml(&text, RECEIVED, &Limits::default()).items.remove(0);
    assert_eq!(item.associations.len(), 1, "{uri}");
    assert_eq!(item.associations[0].rights.copyright_notice, "No resale", "{uri}");
}

#[test]
fn a_vocabulary_may_be_named_where_it_is_used() {
    for entry in [
        "<entry xmlns:p='http://www.w3.org/2007/app'><id>1</id><title>x</title><p:control><p:draft>yes</p:draft></p:control></entry>",
        "<entry><id>1</id><title>x</title><control xmlns='http://www.w3.org/2007/app'><draft>yes</draft></control></entry>",
    ] {
        assert_eq!(atom(entry).pubstatus, Status::Withheld, "{entry}");
    }
    let copyright = "<m:copyright xmlns:m='http://search.yahoo.com/mrss/'>No resale</m:copyright>";
    let file = "<enclosure url='https://a.example/1.jpg' type='image/jpeg'/>";
    let item = rss(&format!("<item><title>x</title>{file}{copyright}</item>"));
    assert_eq!(item.associations[0].rights.copyright_notice, "No resale");
    // What holds at the root is the feed's own, whatever it is called.
    let text = "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='urn:mine'><item><title>x</title></item></rdf:RDF>";
    assert_eq!(xml(text, RECEIVED, &Limits::default()).items[0].headline, "x");
}

#[test]
fn media_rss_has_many_names() {
    for host in ["search.yahoo.com/mrss", "video.search.yahoo.com/mrss", "www.rssboard.org/media-rss"] {
        for (scheme, end) in [("http", ""), ("http", "/"), ("https", ""), ("https", "/")] {
            check_media(&format!("{scheme}://{host}{end}"));
        }
    }
}

#[test]
fn what_wordpress_has_not_published_is_withheld() {
    for (told, status) in [
        ("<wp:status>publish</wp:status>", Status::Usable),
        ("<wp:status><![CDATA[draft]]></wp:status>", Status::Withheld),
        ("<wp:status>future</wp:status>", Status::Withheld),
        ("<wp:status/>", Status::Withheld),
        ("<wp:status>inherit</wp:status><wp:post_type>attachment</wp:post_type>", Status::Usable),
        ("<wp:status>inherit</wp:status><wp:post_type>revision</wp:post_type>", Status::Withheld),
        ("<wp:status>publish</wp:status><wp:post_password>x</wp:post_password>", Status::Withheld),
        ("", Status::Usable),
    ] {
        let item = format!("<item><title>x</title>{told}</item>");
        let text =
            format!("<rss xmlns:wp='http://wordpress.org/export/1.2/'><channel>{item}</channel></rss>");
        let item = xml(&text, RECEIVED, &Limits::default()).items.remove(0);
        assert_eq!(item.pubstatus, status, "{told}");
        assert_eq!(
            item.defects.iter().any(|d| d.code == "post-not-public"),
            status != Status::Usable,
            "{told}"
        );
    }
}

fn json_item(keys: &str) -> WireItem {
    let text = format!(
        r#"{{"version":"https://jsonfeed.org/version/1.1","title":"T","license":"https://l.example/feed",
        "items":[{{"id":"1","content_text":"x",{keys}}}]}}"#
    );
    json(&text, RECEIVED, &Limits::default()).items.remove(0)
}

#[test]
fn json_feeds_tell_rights_in_an_object_or_a_text() {
    let told = json_item(
        r#""image":"https://a.example/1.jpg","license":{"name":"By","url":"https://l.example/by"},"_rights":{
        "about":"http://purl.org/dc/terms/rights","notices":["N1","N2"],"terms":["T1"],"image_credit":"IC",
        "image_copyright":"©","territory":"EU"}"#,
    );
    assert_eq!(told.rights.copyright_notice, "N1\nN2");
    assert_eq!(told.rights.usage_terms, ["By", "T1", "territory: EU"]);
    assert_eq!(told.rights.links, ["https://l.example/by", "https://l.example/feed"]);
    let image = &told.associations[0];
    assert_eq!((image.credit_line.as_str(), image.rights.copyright_notice.as_str()), ("IC", "©"));
    let plain = json_item(r#""_rights":"N1","copyright":["N2"],"_credit":"Cr""#);
    assert_eq!((&*plain.rights.copyright_notice, plain.credit_line.as_deref()), ("N1\nN2", Some("Cr")));
    let without = json_item(r#""_rights":{"image_credit":"IC"}"#);
    assert_eq!(without.credit_line.as_deref(), Some("IC"), "there is no picture to say it of");
}

#[test]
fn licences_of_modules_and_sources_are_kept() {
    let modules = rss(
        "<item xmlns:cc='http://creativecommons.org/ns#' xmlns:m='http://search.yahoo.com/mrss/' \
         xmlns:d='http://purl.org/dc/terms/'><title>x</title><license>https://l.example/by</license>\
         <cc:attributionName>Ann</cc:attributionName><cc:attributionURL>https://a.example/ann</cc:attributionURL>\
         <d:dateCopyrighted>2026</d:dateCopyrighted><m:rights status='userCreated'/></item>",
    );
    assert_eq!(modules.rights.links, ["https://l.example/by", "https://a.example/ann"]);
    assert_eq!(modules.rights.usage_terms, ["Attribution: Ann", "Copyrighted: 2026", "Rights: userCreated"]);
    let source = "<source><rights>R</rights><link rel='license' href='https://l.example/by'/></source>";
    let taken_over = atom(&format!("<entry><id>1</id><title>x</title>{source}</entry>"));
    let rights = &taken_over.rights;
    assert_eq!((&*rights.copyright_notice, &*rights.links), ("R", &["https://l.example/by".to_owned()][..]));
}
