//! Words are pasted from another story, with what they came from.

use news::{Status, WireItem, WireRef};

use super::settling::{FAILS, WORKS};
use super::*;
use crate::desk::{Problem, Why};
use crate::ingest::follow_through;

fn of(guid: &str, version: u32) -> WireRef {
    WireRef { provider: "meridian".into(), guid: guid.into(), version: version.into() }
}

/// An agency sends a version of an item.
async fn arrives(house: &House, wire: &WireRef, pubstatus: Status) {
    let WireRef { provider, guid, version } = wire.clone();
    let bytes = Bytes::from(format!("{guid} {version} {pubstatus:?}"));
    let item = WireItem {
        guid,
        version,
        pubstatus,
        provider: provider.clone(),
        headline: "Ferry".into(),
        credit_line: Some("Meridian Wire".into()),
        ..WireItem::default()
    };
    house.newsroom.store().receive(&provider, "ferry.xml", bytes, now(), &[item], &[]).await.unwrap();
    follow_through(&house.newsroom).await.unwrap();
}

/// Pastes a block, as the editor does: a line of text in each of its elements, which came from one item each.
fn pastes(browser: &mut Browser, room: &Room, name: &str, lines: &[&WireRef]) {
    browser.connect(room);
    browser.send(room, false);
    while browser.receive(room) {}
    let mut txn = browser.doc.transact_mut();
    let body = txn.get_or_insert_xml_fragment("body");
    let end = body.len(&txn);
    let block = body.insert(&mut txn, end, XmlElementPrelim::empty(name));
    for from in lines {
        let line = match name {
            "list" => block.push_back(&mut txn, XmlElementPrelim::empty("list_item")),
            _ => block.clone(),
        };
        let from = serde_json::to_string(from).unwrap();
        yrs::Xml::insert_attribute(&line, &mut txn, "from", from);
        line.push_back(&mut txn, XmlTextPrelim::new("The ferry came in."));
    }
    let change = txn.encode_update_v1();
    drop(txn);
    browser.put(Message::Update(change));
    while !browser.on_the_way.is_empty() {
        browser.send(room, false);
    }
}

async fn open(house: &House) -> (StoryId, Arc<Room>, Browser) {
    let story = house.story().await;
    let room = house.newsroom.together().open(&house.newsroom, story).await.unwrap();
    (story, room, Browser::new(1))
}

async fn stands(house: &House, story: StoryId) -> news::Story {
    house.newsroom.store().story(story).await.unwrap().unwrap()
}

fn sources(story: &news::Story) -> Vec<WireRef> {
    story.head.content.body.blocks.iter().filter_map(|block| block.from.clone()).collect()
}

#[tokio::test]
async fn a_kill_reaches_a_story_into_which_words_of_the_item_were_pasted() {
    for killed in 0..3 {
        let house = House::open().await;
        let items = [of("urn:1", 1), of("urn:2", 1), of("urn:3", 1)];
        for item in &items {
            arrives(&house, item, Status::Usable).await;
        }
        let (story, room, mut browser) = open(&house).await;
        pastes(&mut browser, &room, "paragraph", &[&items[0]]);
        pastes(&mut browser, &room, "list", &[&items[1], &items[2]]);
        room.revise(&house.newsroom, None).await.unwrap();
        let drawn = stands(&house, story).await;
        assert_eq!((drawn.wire.as_slice(), sources(&drawn)), (&items[..], vec![items[0].clone()]));
        assert_eq!(drawn.head.content.agencies, ["Meridian Wire"], "it bears what the provider demands");
        arrives(&house, &WireRef { version: 2, ..items[killed].clone() }, Status::Canceled).await;
        assert!(stands(&house, story).await.end.is_some(), "{killed}");
    }
}

#[tokio::test]
async fn words_of_an_item_that_nobody_sent_stay_and_come_from_nowhere() {
    let house = House::open().await;
    let (story, room, mut browser) = open(&house).await;
    pastes(&mut browser, &room, "paragraph", &[&of("urn:made-up", 1)]);
    assert_eq!(room.revise(&house.newsroom, None).await.unwrap(), 2);
    let written = stands(&house, story).await;
    assert_eq!((sources(&written), written.wire), (vec![], vec![]));
    assert_eq!(written.head.content.body.plain(), "The ferry came in.");
    assert_eq!(room.revise(&house.newsroom, None).await.unwrap(), 2, "there is nothing new");
}

#[tokio::test]
async fn a_process_that_ends_before_it_notes_such_a_revision_finds_it_again() {
    let house = House::open().await;
    let (story, room, mut browser) = open(&house).await;
    pastes(&mut browser, &room, "paragraph", &[&of("urn:made-up", 1)]);
    house.sql(FAILS).await;
    room.revise(&house.newsroom, None).await.unwrap_err();
    house.sql(WORKS).await;
    let again = Arc::new(Room::load(&house.newsroom, story).await.unwrap());
    assert_eq!(again.settled_at(), 2);
    assert_eq!(again.revise(&house.newsroom, None).await.unwrap(), 2);
    assert_eq!(stands(&house, story).await.head.content.body.plain(), "The ferry came in.");
}

#[tokio::test]
async fn words_of_another_version_make_nobody_have_heeded_it() {
    let house = House::open().await;
    let [first, second] = [of("urn:1", 1), of("urn:1", 2)];
    arrives(&house, &first, Status::Usable).await;
    let (story, room, mut browser) = open(&house).await;
    pastes(&mut browser, &room, "paragraph", &[&first]);
    room.revise(&house.newsroom, None).await.unwrap();
    arrives(&house, &second, Status::Usable).await;
    pastes(&mut browser, &room, "paragraph", &[&second]);
    room.revise(&house.newsroom, None).await.unwrap();
    let written = stands(&house, story).await;
    assert_eq!(sources(&written), [first.clone(), first]);
    assert_eq!(house.newsroom.store().newer_of(story).await.unwrap().len(), 1, "it is behind still");
}

#[tokio::test]
async fn words_of_what_was_canceled_are_in_no_revision_until_they_go() {
    let house = House::open().await;
    arrives(&house, &of("urn:1", 1), Status::Canceled).await;
    let (story, room, mut browser) = open(&house).await;
    pastes(&mut browser, &room, "paragraph", &[&of("urn:1", 1)]);
    let refused = room.revise(&house.newsroom, None).await;
    assert!(matches!(refused, Err(Problem::Why(Why::Stopped { .. }))), "{refused:?}");
    assert_eq!(stands(&house, story).await.head.number, 1);
    while browser.receive(&room) {}
    let mut txn = browser.doc.transact_mut();
    let body = txn.get_or_insert_xml_fragment("body");
    let last = body.len(&txn) - 1;
    body.remove_range(&mut txn, last, 1);
    let change = txn.encode_update_v1();
    drop(txn);
    browser.put(Message::Update(change));
    while !browser.on_the_way.is_empty() {
        browser.send(&room, false);
    }
    room.revise(&house.newsroom, None).await.unwrap();
}
