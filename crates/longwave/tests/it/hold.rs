//! A story is held while something is checked, and released.

use super::agency::Item;
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
