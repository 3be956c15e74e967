//! Somebody removes a block in which somebody else wrote meanwhile: the server takes no such change, and asks for another.

use super::*;

/// Does something to the body, and sends it.
fn does(
    browser: &mut Browser,
    room: &Room,
    act: impl FnOnce(&mut yrs::TransactionMut<'_>, &yrs::XmlFragmentRef),
) {
    let mut txn = browser.doc.transact_mut();
    let body = txn.get_or_insert_xml_fragment("body");
    act(&mut txn, &body);
    txn.commit();
    let change = txn.encode_update_v1();
    drop(txn);
    browser.put(Message::Update(change));
    browser.send(room, false);
}

fn text(txn: &yrs::TransactionMut<'_>, body: &yrs::XmlFragmentRef) -> yrs::XmlTextRef {
    let block = body.get(txn, 0).unwrap().into_xml_element().unwrap();
    block.first_child().unwrap().into_xml_text().unwrap()
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
    does(&mut mira, &room, |txn, body| text(txn, body).push(txn, "unseen"));
    let before = held(&room);
    assert!(before.contains("unseen"));
    does(&mut tom, &room, |txn, body| body.remove_range(txn, 0, 1));
    assert_eq!(held(&room), before, "nothing went");
    // What rests on it waits with it.
    let paragraph = || XmlElementPrelim::empty("paragraph");
    does(&mut tom, &room, |txn, body| {
        body.insert(txn, 0, paragraph());
    });
    assert_eq!(held(&room), before);
    assert!(tom.seat.is_some(), "he stays");
    // His page has what he lacked by now, and says again what it did.
    meets(&mut tom, &room);
    assert!(!held(&room).contains("unseen"));
    room.keep(&house.newsroom).await.unwrap();
    meets(&mut tom, &room);
    assert_eq!(tom.kept, tom.sent, "all is answered for");
}
