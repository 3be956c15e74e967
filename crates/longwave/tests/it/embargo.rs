//! An embargo: nothing of it reaches a reader before its time, by any way.

use serde_json::json;

use super::agency::Item;
use super::http::eventually;
use super::people::{Person, Told};
use super::room::Room;

fn taken_under(room: &Room, mira: &Person, embargo: &str) -> Told {
    room.wire("ferry.xml", Item { embargo, ..Item::new("urn:meridian:1", "Ferry returns") }.xml());
    mira.takes("urn:meridian:1", "english")
}

fn publish(story: &Told) -> serde_json::Value {
    json!({ "action": "publish", "revision": story.revision() })
}

#[test]
fn an_embargo_of_the_wire_bars_the_story_made_from_it() {
    let room = Room::open();
    let mira = room.editor();
    let story = taken_under(&room, &mira, "<embargoed>2099-01-01T00:00:00Z</embargoed>");
    mira.is_refused(&story, publish(&story), "embargoed");
    assert_eq!(room.get(&story.address()).status, 404);
}

#[test]
fn an_empty_embargo_and_one_that_is_no_time_hold_back_until_a_person_lifts_them() {
    for embargo in ["<embargoed/>", "<embargoed>Next Monday</embargoed>"] {
        let room = Room::open();
        let mira = room.editor();
        let story = taken_under(&room, &mira, embargo);
        let defects = mira.finds("urn:meridian:1")["item"]["defects"].to_string();
        assert!(defects.contains("embargo"), "{defects}");
        mira.is_refused(&story, publish(&story), "embargo-unclear");
        let lifted = mira.does(&story, json!({ "action": "lift-embargo" }));
        mira.publishes(&lifted);
        assert_eq!(room.story(&story).status, 200);
    }
}

#[test]
fn an_embargo_that_comes_late_pulls_the_story_and_its_translations() {
    let room = Room::open();
    let mira = room.editor();
    let item = Item::new("urn:meridian:1", "Ferry returns");
    room.wire("ferry.xml", item.xml());
    let story = mira.publishes(&mira.takes("urn:meridian:1", "english"));
    let translation = mira.publishes(&mira.translates(&story, "spanish", "Vuelve el barco"));
    let later = Item { version: 2, embargo: "<embargoed>2099-01-01T00:00:00Z</embargoed>", ..item };
    room.wire("later.xml", later.xml());
    eventually("both are off", || {
        [&story, &translation].iter().all(|story| room.get(&story.address()).status == 404).then_some(())
    });
    assert!(!room.everywhere("spanish").contains("Vuelve el barco"));
}

#[test]
fn an_embargo_on_a_held_story_takes_back_that_it_is_being_checked() {
    let room = Room::open();
    let mira = room.editor();
    let story = mira.publishes_new("english", "Ferry returns");
    mira.holds(&story);
    let held = room.get(&story.address());
    let until = json!({ "until": "2099-01-01T00:00:00Z" });
    mira.does(&story, json!({ "action": "embargo", "embargo": until }));
    let nothing = room.get(&story.address());
    assert_eq!((held.status, nothing.status), (404, 404));
    let title = |page: &str| page.split("<h1").nth(1).unwrap().split("</h1>").next().unwrap().to_owned();
    assert_ne!(title(&held.text()), title(&nothing.text()));
    assert_eq!(title(&nothing.text()), title(&room.get("/english/a/zzz").text()));
}

#[test]
fn the_clock_lifts_an_embargo_and_publishes_what_was_scheduled() {
    let room = Room::open();
    let mira = room.editor();
    let story = mira.writes("english", "Ferry returns");
    let soon = jiff::Timestamp::now() + jiff::SignedDuration::from_millis(1_500);
    mira.does(&story, json!({ "action": "embargo", "embargo": { "until": soon.to_string() } }));
    mira.is_refused(&story, publish(&story), "embargoed");
    mira.does(&story, json!({ "action": "schedule", "revision": 1, "at": soon.to_string() }));
    eventually("it goes out", || (room.story(&story).status == 200).then_some(()));
    assert!(jiff::Timestamp::now() >= soon);
}

#[test]
fn the_wire_and_a_source_lengthen_an_embargo_and_never_shorten_it() {
    let room = Room::open();
    let mira = room.editor();
    let (early, late) = ("2099-01-01T10:00:00Z", "2099-01-01T12:00:00Z");
    let embargo = format!("<embargoed>{early}</embargoed>");
    let story = taken_under(&room, &mira, &embargo);
    mira.does(&story, json!({ "action": "embargo", "embargo": { "until": late } }));
    let spanish = mira.translates(&story, "spanish", "Vuelve el barco");
    let until = |story: &Told| mira.looks_at(story).0["embargo"]["until"].clone();
    assert_eq!((until(&story), until(&spanish)), (json!(late), json!(late)));
    // The agency says the same again.
    let again = Item { version: 2, embargo: &embargo, ..Item::new("urn:meridian:1", "Ferry returns late") };
    room.wire("again.xml", again.xml());
    mira.finds_version("urn:meridian:1", 2);
    eventually("it is followed through", || {
        room.wire_folder().join("taken").join("again.xml").exists().then_some(())
    });
    assert_eq!((until(&story), until(&spanish)), (json!(late), json!(late)));
    let unclear = json!({ "action": "embargo", "embargo": { "unclear": "Next Monday" } });
    mira.does(&spanish, unclear);
    mira.does(&story, json!({ "action": "embargo", "embargo": { "until": early } }));
    assert_eq!(until(&story), early);
    assert_eq!(mira.looks_at(&spanish).0["embargo"]["unclear"], "Next Monday");
}

/// A package that lies under an embargo, with the items that it names.
fn package(guid: &str, parts: &[&str]) -> String {
    let refs: String = parts.iter().map(|part| format!("<itemRef residref=\"{part}\"/>")).collect();
    format!(
        "<packageItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"{guid}\" version=\"1\" standard=\"NewsML-G2\"
         standardversion=\"2.35\" conformance=\"power\" xml:lang=\"en\">
         <catalogRef href=\"http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml\"/>
         <itemMeta><itemClass qcode=\"ninat:composite\"/><provider literal=\"Meridian Wire\"/>
         <versionCreated>2026-11-24T10:00:00Z</versionCreated>
         <embargoed>2099-01-01T00:00:00Z</embargoed></itemMeta>
         <groupSet root=\"all\"><group id=\"all\" role=\"group:main\">{refs}</group></groupSet></packageItem>"
    )
}

#[test]
fn a_packages_embargo_reaches_the_items_that_it_names_before_and_after() {
    let room = Room::open();
    let mira = room.editor();
    let published = {
        room.wire("first.xml", Item::new("urn:meridian:1", "Ferry returns").xml());
        mira.publishes(&mira.takes("urn:meridian:1", "english"))
    };
    assert_eq!(room.story(&published).status, 200);
    room.wire("package.xml", package("urn:meridian:all", &["urn:meridian:1", "urn:meridian:2"]));
    eventually("the story is gone", || (room.get(&published.address()).status == 404).then_some(()));
    room.wire("second.xml", Item::new("urn:meridian:2", "Harbour opens").xml());
    let late = mira.takes("urn:meridian:2", "english");
    assert_eq!(late.0["embargo"]["until"], "2099-01-01T00:00:00Z");
    room.wire("third.xml", Item::new("urn:meridian:3", "Another").xml());
    assert!(mira.takes("urn:meridian:3", "english").0["embargo"].is_null());
}
