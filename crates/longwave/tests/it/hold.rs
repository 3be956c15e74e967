//! A story is held while something is checked, and released.

use std::time::Duration;

use serde_json::json;

use super::agency::Item;
use super::desk::Browser;
use super::http::eventually;
use super::room::Room;

#[test]
fn a_hold_takes_story_and_translation_off_and_a_release_brings_them_back() {
    let room = Room::open();
    let mira = room.editor();
    let source = mira.publishes_new("english", "Ferry returns");
    let translation = mira.publishes(&mira.translates(&source, "spanish", "Vuelve el barco"));
    mira.holds(&source);
    for story in [&source, &translation] {
        let page = room.get(&story.address());
        assert_eq!(page.status, 404);
        assert!(!page.text().contains("Ferry returns") && !page.text().contains("Vuelve el barco"));
    }
    assert!(!room.everywhere("spanish").contains("Vuelve el barco"));
    mira.releases(&source);
    for story in [&source, &translation] {
        assert_eq!(room.story(story).status, 200);
    }
    assert!(room.everywhere("spanish").contains("Vuelve el barco"));
}

#[test]
fn why_a_story_is_stopped_stands_under_its_status_line() {
    let room = Room::open();
    let mira = room.editor();
    let mut ann = Browser::joined(&room, "ann@example.org", "Ann Okoro", "editor", &["english"]);
    let story = mira.writes("english", "Ferry returns");
    let page = format!("/desk/stories/{}", story.id());
    let stands = |ann: &mut Browser| {
        let page = ann.get(&page).page();
        page.split("id=\"stands\"").nth(1).unwrap().split("id=\"goes\"").next().unwrap().to_owned()
    };
    assert!(!stands(&mut ann).contains("banner"));
    mira.does(&story, json!({ "action": "hold", "reason": "a caller <doubts> it" }));
    let held = stands(&mut ann);
    assert!(held.contains("This story is held") && held.contains("a caller &lt;doubts&gt; it"), "{held}");
    mira.does(&story, json!({ "action": "take-down", "reason": "a court said so", "notice": null }));
    let down = stands(&mut ann);
    assert!(down.contains("This story was taken down") && down.contains("a court said so"), "{down}");
    assert!(!down.contains("doubts"), "{down}");
    mira.kills(&story, "It was wrong.");
    assert!(stands(&mut ann).contains("This story was killed"));
    assert!(ann.get(&page).page().contains("id=\"checks\" hidden"), "nothing is missing of what ended");
}

#[test]
fn a_hold_by_the_api_needs_no_cause() {
    let room = Room::open();
    let mira = room.editor();
    let story = mira.publishes_new("english", "Ferry returns");
    let held = mira.does(&story, json!({ "action": "hold", "reason": "a caller doubts it" }));
    assert_eq!((&held.0["holds"][0]["cause"], room.get(&story.address()).status), (&json!("desk"), 404));
    mira.is_refused(&story, json!({ "action": "hold", "cause": "desk", "reason": "x" }), "already-held");
}

#[test]
fn open_pages_are_told_whether_a_story_is_held_or_killed() {
    let room = Room::open();
    let mira = room.editor();
    let mut page = room.events("english");
    let story = mira.publishes_new("english", "Ferry returns");
    let mut why = || loop {
        let told = page.next_named("story").data;
        if told["news"] == "pulled" {
            return told["why"].clone();
        }
    };
    mira.holds(&story);
    assert_eq!(why(), "held");
    mira.kills(&story, "It was wrong.");
    assert_eq!(why(), "killed");
}

#[test]
fn a_withheld_wire_item_holds_until_a_person_releases() {
    let room = Room::open();
    let mira = room.editor();
    let item = Item::new("urn:meridian:1", "Ferry returns");
    room.wire("ferry.xml", item.xml());
    let story = mira.publishes(&mira.takes("urn:meridian:1", "english"));
    room.wire("withheld.xml", item.now("withheld").xml());
    eventually("it is held", || (room.get(&story.address()).status == 404).then_some(()));
    let usable = Item { version: 3, pubstatus: None, ..item };
    room.wire("usable.xml", usable.xml());
    mira.finds_version("urn:meridian:1", 3);
    assert_eq!(room.get(&story.address()).status, 404);
    mira.releases(&story);
    assert_eq!(room.story(&story).status, 200);
}

#[test]
fn what_is_translated_while_the_source_is_held_is_held_too() {
    let room = Room::open();
    let mira = room.editor();
    let source = mira.publishes_new("english", "Ferry returns");
    mira.holds(&source);
    let translation = mira.translates(&source, "spanish", "Vuelve el barco");
    let publish = serde_json::json!({ "action": "publish", "revision": translation.revision() });
    mira.is_refused(&translation, publish, "held");
}

#[test]
fn a_translator_who_hangs_up_leaves_no_translation_without_its_hold() {
    let room = Room::open();
    let mira = room.editor();
    let sources: Vec<_> = (0..20)
        .map(|n| {
            let source = mira.publishes_new("english", &format!("Headline {n}"));
            mira.holds(&source);
            source
        })
        .collect();
    for (source, millis) in sources.iter().zip(0..) {
        let path = format!("/stories/{}/translations", source.id());
        let patience = Duration::from_millis(millis);
        mira.posts_and_hangs_up(room.host(), &path, &serde_json::json!({ "service": "spanish" }), patience);
    }
    // Some were gone before they had asked; the last one waited long enough.
    let begun = eventually("the last is begun, though nobody waits for the answer", || {
        let begun = mira.gets("/stories?service=spanish").done().as_array().unwrap().clone();
        let last = sources.last().unwrap().id();
        begun.iter().any(|story| story["translation"]["source"] == last).then_some(begun)
    });
    assert!(begun.iter().all(|story| story["holds"].as_array().unwrap().len() == 1));
}

#[test]
fn a_hold_passes_through_a_translation_that_was_taken_down() {
    let room = Room::open();
    let mira = room.editor();
    let source = mira.publishes_new("english", "Ferry returns");
    let spanish = mira.publishes(&mira.translates(&source, "spanish", "Vuelve el barco"));
    let persian = mira.publishes(&mira.translates(&spanish, "persian", "کشتی بازگشت"));
    mira.does(&spanish, serde_json::json!({ "action": "take-down", "reason": "rights ran out" }));
    assert_eq!(room.story(&persian).status, 200);
    mira.holds(&source);
    assert_eq!(room.story(&persian).status, 404);
    mira.releases(&source);
    assert_eq!(room.story(&persian).status, 200);
    mira.kills(&source, "It was wrong.");
    assert_eq!(room.story(&persian).status, 410);
}

#[test]
fn who_releases_what_a_provider_withholds_finds_its_embargo() {
    let room = Room::open();
    let mira = room.editor();
    let item = Item::new("urn:meridian:1", "Ferry returns");
    room.wire("ferry.xml", item.xml());
    let story = mira.publishes(&mira.takes("urn:meridian:1", "english"));
    let embargo = "<embargoed>2099-01-01T00:00:00Z</embargoed>";
    room.wire("hold.xml", Item { embargo, ..item.now("withheld") }.xml());
    eventually("both stop it", || {
        let story = mira.looks_at(&story).0;
        (story["holds"][0]["reason"].is_string() && story["embargo"]["until"].is_string()).then_some(())
    });
    mira.releases(&story);
    assert_eq!(room.get(&story.address()).status, 404);
}
