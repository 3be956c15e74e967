//! What providers of material demand goes out by every way that a story does.

use page::locale;
use page::{FeedItem, FeedPage};

use crate::sample;

#[test]
fn credit_and_copyright_go_out_with_pages_and_feeds() {
    let language = locale::service("english").unwrap();
    let pages = sample::pages(&[language]);
    let mut sample = sample::full(language);
    sample.pictures.values_mut().for_each(|picture| picture.copyright = "© Third & Sons".into());
    let rights = &mut sample.content().rights;
    rights.push(news::Rights {
        copyright_notice: "© Wire & Co".into(),
        copyright_holder: "Wire & Co".into(),
        ..Default::default()
    });
    sample.content().agencies = vec!["Wire".into(), "Other Wire".into()];
    let page = pages.story(&sample.page()).unwrap().html;
    for words in [
        r#""copyrightNotice":["#,
        r#""© Wire & Co""#,
        r#"{"@type":"Organization","name":"Wire & Co"}"#,
        r#""creditText":"Wire, Other Wire""#,
        "<small>© Third &amp; Sons</small>",
        "og:locale",
        "en_US",
    ] {
        assert!(page.contains(words), "{words}");
    }
    let item = FeedItem {
        story: &sample.story,
        content: &sample.story.head.content,
        people: &sample.people,
        pictures: &sample.pictures,
        links: &sample.links,
    };
    let feed = FeedPage { service: &sample.service, section: None, items: &[item] };
    let (rss, atom, json) = (pages.rss(&feed), pages.atom(&feed), pages.json_feed(&feed));
    for words in [
        "<dc:rights>© Wire &amp; Co</dc:rights>",
        "<media:credit>Ana Person / Agency One</media:credit><media:copyright>© Third &amp; Sons</media:copyright></media:content>",
    ] {
        assert!(rss.contains(words), "{words}");
    }
    assert!(atom.contains("© Wire &amp; Co</rights>"), "{atom}");
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let rights = &json["items"][0]["_rights"];
    assert!(rights["notices"].as_array().unwrap().iter().any(|one| one == "© Wire & Co"), "{rights}");
    assert_eq!(
        (&rights["image_credit"], &rights["image_copyright"]),
        (&"Ana Person / Agency One".into(), &"© Third & Sons".into())
    );
}

#[test]
fn the_open_graph_locale_has_a_territory_where_one_is_known() {
    for (service, expected) in
        [("persian", "fa_IR"), ("mandarin", "zh_CN"), ("spanish", "es"), ("sango", "sg")]
    {
        assert_eq!(locale::service(service).unwrap().with_territory(), expected);
    }
}
