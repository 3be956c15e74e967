//! One thing can't be read as it stands in the database: it alone is lost to readers.

use serde_json::{Value, json};

use super::http::eventually;
use super::people::{Person, Told, content};
use super::picture::jpeg;
use super::room::Room;

/// Every kind of page that lists stories, once it is built anew: it has all of these words and none of those.
fn pages_say(room: &Room, words: &[&str], but: &[&str]) {
    for place in ["", "world/", "latest/", "feed.rss", "feed.atom", "sitemap.xml", "news-sitemap.xml"] {
        eventually(place, || {
            let page = room.get(&format!("/english/{place}")).page().to_lowercase().replace('-', " ");
            let said = |word: &&str| page.contains(&word.to_lowercase());
            (words.iter().all(said) && !but.iter().any(said)).then_some(())
        });
    }
}

/// Whoever keeps watch is told of it.
fn is_told(mira: &Person, kind: &str, subject: &str) {
    let told = |failed: &Value| failed["kind"] == kind && failed["subject"] == subject;
    eventually(subject, || mira.gets("/watch").done()["failed"].as_array()?.iter().any(told).then_some(()));
}

fn sends(mira: &Person, text: &str, story: Option<&Told>) {
    let alert = json!({ "text": text, "story": story.map(Told::id) });
    mira.posts("/breaking", &json!({ "alerts": { "english": alert }, "hours": 1 })).done();
}

#[test]
fn a_story_keeps_no_other_from_readers() {
    let room = Room::open();
    let mira = room.editor();
    let damaged = mira.publishes_new("english", "Ferry missing");
    let mut linking = content("Divers search");
    linking["body"]["blocks"][0]["text"][0]["link"] = json!(format!("story:{}", damaged.id()));
    let linking = mira.publishes(&mira.writes_content("english", &linking));
    let harbour = mira.publishes_new("english", "Harbour closed");
    let slots = json!([{ "story": damaged.id() }, { "story": harbour.id() }]);
    mira.puts("/fronts/english", &json!({ "slots": slots, "seen": 0 })).done();
    sends(&mira, "Hope for the lost", Some(&damaged));
    pages_say(&room, &["Ferry missing", "Harbour closed"], &[]);
    room.spoils(&damaged);
    mira.publishes_new("english", "Bridge opens");
    sends(&mira, "Storm is coming", None);
    pages_say(&room, &["Divers search", "Harbour closed", "Bridge opens"], &["Ferry missing"]);
    eventually("a link to it leads nowhere", || {
        let page = room.story(&linking).page();
        (page.contains("Storm is coming") && !page.contains(damaged.id())).then_some(())
    });
    // Nobody can say whether its story was stopped.
    let alerts = room.get("/english/breaking.json").page();
    assert!(alerts.contains("Storm is coming") && !alerts.contains("Hope for the lost"), "{alerts}");
    // What was built while it was whole can't be shown any more: all is built anew.
    mira.kills(&harbour, "It was wrong.");
    pages_say(&room, &["Divers search", "Bridge opens"], &["Ferry missing", "Harbour closed"]);
    is_told(&mira, "page", &damaged.address());
}

#[test]
fn an_alert_keeps_no_page_and_no_other_alert_from_readers() {
    let room = Room::open();
    let mira = room.editor();
    sends(&mira, "Hope for the lost", None);
    assert_eq!(room.sql("UPDATE breaking SET breaking = '{}' WHERE breaking LIKE '%Hope%'"), 1);
    sends(&mira, "Storm is coming", None);
    let story = mira.publishes_new("english", "Bridge opens");
    pages_say(&room, &["Bridge opens"], &["Hope for the lost"]);
    let address = story.address();
    for page in ["/english/", "/english/nothing/at/all", "/english/breaking.json", address.as_str()] {
        let answer = room.get(page);
        let answer = if answer.status == 301 { room.get(answer.header("location")) } else { answer };
        assert!(answer.status < 500, "{page}: {}", answer.status);
        let text = answer.text();
        assert!(text.contains("Storm is coming") && !text.contains("Hope for the lost"), "{page}: {text}");
    }
    is_told(&mira, "page", "/*/breaking.json");
    let running = mira.gets("/breaking").done();
    assert_eq!(running.as_array().unwrap().len(), 1, "{running}");
}

#[test]
fn a_picture_leaves_its_stories_to_readers() {
    let room = Room::open();
    let mira = room.editor();
    let id = mira.adds_picture(&jpeg()).done()["id"].as_str().unwrap().to_owned();
    let mut with_picture = content("Ferry returns");
    with_picture["lead"] = json!({ "picture": id, "alt": "A ferry at a quay", "caption": [] });
    let story = mira.publishes(&mira.writes_content("english", &with_picture));
    with_picture["headline"] = json!("Not yet");
    let draft = mira.writes_content("english", &with_picture);
    assert!(room.story(&story).page().contains(&id));
    assert_eq!(room.sql("UPDATE picture SET picture = '{}'"), 1);
    mira.publishes_new("english", "Bridge opens");
    pages_say(&room, &["Ferry returns", "Bridge opens"], &[id.as_str()]);
    eventually("its story's page goes without it", || {
        (!room.story(&story).page().contains(&id)).then_some(())
    });
    is_told(&mira, "rendition", &id);
    // Nobody can say whether it may be shown.
    assert_ne!(room.get(&format!("/media/{id}/16x9/256.jpg")).status, 200);
    assert!(mira.acts(&draft, json!({ "action": "publish", "revision": 1 })).status >= 500);
}

#[test]
fn a_front_is_filled_with_what_is_newest() {
    let room = Room::open();
    let mira = room.editor();
    let story = mira.publishes_new("english", "Ferry returns");
    mira.puts("/fronts/english", &json!({ "slots": [{ "story": story.id() }], "seen": 0 })).done();
    assert_eq!(room.sql("UPDATE front SET front = '{}'"), 1);
    mira.publishes_new("english", "Bridge opens");
    pages_say(&room, &["Ferry returns", "Bridge opens"], &[]);
    is_told(&mira, "page", "/english/front");
    mira.kills(&story, "It was wrong.");
    assert_eq!(mira.gets("/watch").done()["killed"][0]["story"]["id"], story.id());
}
