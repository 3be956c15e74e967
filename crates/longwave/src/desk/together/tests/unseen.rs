//! Somebody removes a block in which somebody else wrote meanwhile: the server takes no such change, and asks for another.

use super::*;

/// Removes the first block, and sends it.
fn removes(browser: &mut Browser, room: &Room) {
    let mut txn = browser.doc.transact_mut();
    txn.get_or_insert_xml_fragment("body").remove_range(&mut txn, 0, 1);
    txn.commit();
    let change = txn.encode_update_v1();
    drop(txn);
    browser.put(Message::Update(change));
    browser.send(room, false);
}

fn meets(browser: &mut Browser, room: &Room) {
    while !browser.on_the_way.is_empty() || browser.receive(room) {
        browser.send(room, false);
    }
}

/// What the room holds.
fn held(room: &Room) -> String {
    let mut looks = Browser::new(4);
    looks.connect(room);
    meets(&mut looks, room);
    looks.leave(room);
    looks.words()
}

#[tokio::test]
async fn words_that_whoever_removes_their_block_had_not_seen_stay_until_they_have() {
    let house = House::open().await;
    let story = house.story().await;
    let (room, mut mira) = typing(&house, story).await;
    let mut tom = Browser::new(2);
    tom.connect(&room);
    meets(&mut tom, &room);
    rights::types(&mut mira, &room);
    let before = held(&room);
    removes(&mut tom, &room);
    assert_eq!(held(&room), before, "nothing went");
    // What rests on it waits with it.
    rights::types(&mut tom, &room);
    assert_eq!(held(&room), before);
    assert!(tom.seat.is_some(), "he stays");
    // His page has what he lacked by now, and says again what it did.
    meets(&mut tom, &room);
    assert_ne!(held(&room), before);
    room.keep(&house.newsroom).await.unwrap();
    meets(&mut tom, &room);
    assert_eq!(tom.kept, tom.sent, "all is answered for");
}
