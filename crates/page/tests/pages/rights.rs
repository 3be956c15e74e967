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
        usage_terms: vec!["No use in Dasht".into()],
        links: vec!["https://wire.example/terms".into(), "{}".into()],
    });
    sample.content().agencies = vec!["Wire".into(), "Other Wire".into()];
    let page = pages.story(&sample.page()).unwrap().html;
    for words in [
        r#""copyrightNotice":["#,
        r#""© Wire & Co""#,
        r#"{"@type":"Organization","name":"Wire & Co"}"#,
        r#""creditText":"Wire, Other Wire""#,
        r#""usageInfo":["https://wire.example/terms"]"#,
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
        "<dc:rights>No use in Dasht</dc:rights><dc:rights>https://wire.example/terms</dc:rights>",
        "<media:credit>Ana Person / Agency One</media:credit><media:copyright>© Third &amp; Sons</media:copyright></media:content>",
    ] {
        assert!(rss.contains(words), "{words}");
    }
    assert!(
        atom.contains("© Wire &amp; Co\nNo use in Dasht\nhttps://wire.example/terms\n{}</rights>"),
        "{atom}"
    );
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let rights = &json["items"][0]["_rights"];
    assert!(rights["notices"].as_array().unwrap().iter().any(|one| one == "© Wire & Co"), "{rights}");
    assert_eq!(rights["terms"][0], "No use in Dasht");
    assert_eq!(
        (&rights["image_credit"], &rights["image_copyright"]),
        (&"Ana Person / Agency One".into(), &"© Third & Sons".into())
    );
}

#[test]
fn a_story_without_a_lead_is_shared_with_the_first_picture_of_its_text() {
    let language = locale::service("english").unwrap();
    let pages = sample::pages(&[language]);
    let mut sample = sample::full(language);
    sample.content().lead = None;
    let first = sample.story.head.content.pictures().first().map(|used| used.picture).unwrap();
    let page = pages.story(&sample.page()).unwrap().html;
    let image = format!("/media/{first}/16x9/");
    for words in ["<meta property=\"og:image\" content=\"", "\"@type\":\"ImageObject\",\"url\":\""] {
        let (_, address) = page.split_once(words).expect(words);
        assert!(address.split('"').next().unwrap().contains(&image), "{words}");
    }
}

#[test]
fn the_open_graph_locale_has_a_territory_where_one_is_known() {
    for (service, expected) in
        [("persian", "fa_IR"), ("mandarin", "zh_CN"), ("spanish", "es"), ("sango", "sg")]
    {
        assert_eq!(locale::service(service).unwrap().with_territory(), expected);
    }
}
