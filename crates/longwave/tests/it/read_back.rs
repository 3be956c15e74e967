//! Somebody's Longwave reads the feeds of this one.

use news::{Rights, WireItem};
use serde_json::json;
use ureq::http::Method;

use super::people::content;
use super::picture::jpeg;
use super::room::Room;

/// Everything that an item says of rights and credit, wherever it says it.
fn said(item: &WireItem) -> String {
    let of = |rights: &Rights| {
        let Rights { copyright_holder, copyright_notice, usage_terms, links } = rights;
        format!("{copyright_holder}|{copyright_notice}|{}|{}|", usage_terms.join("|"), links.join("|"))
    };
    let media = item
        .associations
        .iter()
        .map(|medium| format!("{}|{}|{}", of(&medium.rights), medium.credit_line, medium.caption));
    let own = format!(
        "{}{}|{}",
        of(&item.rights),
        item.credit_line.as_deref().unwrap_or_default(),
        item.body.plain()
    );
    own + &media.collect::<String>()
}

#[test]
fn every_notice_term_and_credit_of_a_feed_is_read_back() {
    let room = Room::open();
    let mira = room.editor();
    let picture = mira.adds_picture(&jpeg()).done()["id"].as_str().unwrap().to_owned();
    let known = json!({ "credit": "Coast Pictures", "copyright": "© 2026 Reed", "usage_terms": "No sales." });
    mira.asks(Method::PATCH, &format!("/pictures/{picture}"), Some(&known)).done();
    let mut told = content("Ferry returns");
    told["lead"] = json!({ "picture": picture, "alt": "A ferry", "caption": [{ "text": "The ferry." }] });
    told["agencies"] = json!(["Meridian Wire"]);
    told["rights"] = json!([
        { "copyright_notice": "© Meridian & Wire", "usage_terms": ["Not for use in print.", "No <archive>."] },
        { "copyright_holder": "Harbour News", "links": ["https://rights.example/full"] }
    ]);
    mira.publishes(&mira.writes_content("english", &told));
    for (feed, format) in [("rss", "rss"), ("atom", "atom"), ("json", "json-feed")] {
        let sent = room.get(&format!("/english/feed.{feed}"));
        let parsed = wire::parse(&sent.body, None, news::Timestamp::now());
        assert_eq!(parsed.format.map(|found| found.to_string()).as_deref(), Some(format));
        let said = said(&parsed.items[0]);
        for words in [
            "© Meridian & Wire",
            "© Harbour News",
            "Not for use in print.",
            "No <archive>.",
            "https://rights.example/full",
            "Meridian Wire",
            "Coast Pictures",
            "© 2026 Reed",
        ] {
            assert!(said.contains(words), "{feed} {words:?}: {said}");
        }
        assert!(!parsed.items[0].quarantined(), "{feed} {:?}", parsed.items[0].defects);
    }
}
