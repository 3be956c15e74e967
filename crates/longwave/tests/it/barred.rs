//! An item says of another one that it may not be used.

use serde_json::{Value, json};

use super::agency::Item;
use super::http::eventually;
use super::people::{Person, Told};
use super::room::Room;

/// A version of an item in ninjs, made in a minute of an hour; in lines, so that it is complete without being told so.
fn version(guid: &str, number: u32, minute: u32) -> String {
    let item = json!({
        "uri": guid, "version": number.to_string(), "type": "text", "pubstatus": "usable", "headline": "Ferry returns",
        "versioncreated": format!("2026-11-24T10:{minute:02}:00Z"), "body_text": "Nobody was hurt.",
    });
    format!("{item:#}")
}

/// A story made in a minute, with what it says of another item.
fn says(minute: u32, guid: &str, of_it: &Value) -> String {
    let mut other = json!({ "uri": guid, "type": "text" });
    other.as_object_mut().unwrap().extend(of_it.as_object().unwrap().clone());
    let item = json!({
        "uri": format!("urn:meridian:parent-{minute}"), "version": "1", "type": "text", "headline": "Harbour",
        "versioncreated": format!("2026-11-24T10:{minute:02}:00Z"), "body_text": "A story.",
        "associations": { "see": other },
    });
    format!("{item:#}")
}

/// The one version of an item that is listed, once it stands so.
fn stands(mira: &Person, guid: &str, version: u64, pubstatus: &str) -> Value {
    eventually(guid, || {
        let items = mira.gets("/wire").done();
        let of_it: Vec<_> = items.as_array()?.iter().filter(|kept| kept["item"]["guid"] == guid).collect();
        assert!(of_it.len() < 2, "{of_it:?}");
        let kept = (*of_it.first()?).clone();
        (kept["item"]["version"] == version && kept["item"]["pubstatus"] == pubstatus).then_some(kept)
    })
}

#[test]
fn what_was_withheld_by_another_item_is_taken_in_its_next_version() {
    let room = Room::open();
    let mira = room.editor();
    let guid = "urn:meridian:1";
    room.wire("1.json", version(guid, 1, 0));
    let story = mira.publishes(&mira.takes(guid, "english"));
    room.wire("says.json", says(10, guid, &json!({ "pubstatus": "withheld" })));
    let held = stands(&mira, guid, 1, "withheld");
    assert_eq!(held["item"]["body"]["blocks"][0]["text"][0]["text"], "Nobody was hurt.");
    eventually("it is held", || (room.get(&story.address()).status == 404).then_some(()));
    assert_eq!(mira.takes_with(guid, &json!({ "service": "spanish" })).status, 409);
    room.wire("2.json", version(guid, 2, 29));
    stands(&mira, guid, 2, "usable");
    assert_eq!(mira.gets("/wire?words=nobody").done().as_array().unwrap().len(), 1);
    mira.takes_with(guid, &json!({ "service": "spanish" })).done();
    // That the story may run again is for a person to say.
    assert_eq!(room.get(&story.address()).status, 404);
}

#[test]
fn what_another_item_puts_under_embargo_keeps_its_words() {
    let room = Room::open();
    let mira = room.editor();
    let guid = "urn:meridian:1";
    room.wire("1.json", version(guid, 1, 0));
    mira.finds(guid);
    room.wire("says.json", says(10, guid, &json!({ "embargoed": "2099-01-01T00:00:00Z" })));
    let kept = eventually("it is under the embargo", || {
        let kept = stands(&mira, guid, 1, "usable");
        (kept["item"]["embargo"]["until"] == "2099-01-01T00:00:00Z").then_some(kept)
    });
    assert_eq!(kept["item"]["body"]["blocks"][0]["text"][0]["text"], "Nobody was hurt.");
    assert_eq!(mira.gets("/wire?words=nobody").done()[0]["item"]["guid"], guid);
    assert_eq!(mira.takes(guid, "english").0["embargo"]["until"], "2099-01-01T00:00:00Z");
}

#[test]
fn a_kill_by_another_item_is_not_undone_by_what_comes_late_even_over_a_sudden_end() {
    let mut room = Room::open();
    let mira = room.editor();
    let guid = "urn:meridian:1";
    // Nothing of the item is here yet.
    room.wire("says.json", says(10, guid, &json!({ "pubstatus": "canceled" })));
    stands(&mira, guid, 0, "canceled");
    room.kill_9();
    room.wire("2.json", version(guid, 2, 9));
    room.start();
    stands(&mira, guid, 2, "canceled");
    assert_eq!(mira.takes_with(guid, &json!({ "service": "english", "anyway": true })).status, 409);
    room.wire("3.json", version(guid, 3, 11));
    stands(&mira, guid, 3, "usable");
}

/// A package that says of an item that it holds what these hints say.
fn package(hints: &str) -> String {
    format!(
        "<packageItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"urn:meridian:all\" version=\"1\"
         standard=\"NewsML-G2\" standardversion=\"2.35\" conformance=\"power\" xml:lang=\"en\"><itemMeta>
         <itemClass qcode=\"ninat:composite\"/><provider literal=\"Meridian Wire\"/>
         <versionCreated>2026-11-24T10:30:00Z</versionCreated></itemMeta><groupSet root=\"all\">
         <group id=\"all\" role=\"group:main\"><itemRef residref=\"urn:meridian:1\">{hints}</itemRef></group></groupSet>
         </packageItem>"
    )
}

#[test]
fn what_a_package_says_of_an_item_stops_the_stories_made_from_it() {
    let hold = "<embargoed/>";
    let kill =
        "<pubStatus qcode=\"stat:canceled\"/><signal qcode=\"sig:kill\"/><embargoed/><edNote>KILL</edNote>";
    for (hints, status) in [(hold, 404), (kill, 410)] {
        let room = Room::open();
        let mira = room.editor();
        room.wire("ferry.xml", Item::new("urn:meridian:1", "Ferry returns").xml());
        let story = mira.publishes(&mira.takes("urn:meridian:1", "english"));
        let spanish = mira.publishes(&mira.translates(&story, "spanish", "Vuelve el barco"));
        room.wire("package.xml", package(hints));
        eventually("both are gone", || {
            let gone = |story: &Told| room.get(&story.address()).status == status;
            (gone(&story) && gone(&spanish)).then_some(())
        });
        let quarantined = mira.gets("/wire?quarantined=true").done();
        let guids = quarantined.as_array().unwrap().iter().map(|kept| kept["item"]["guid"].as_str().unwrap());
        assert!(guids.clone().any(|guid| guid == "urn:meridian:all"), "{quarantined:#}");
    }
}
