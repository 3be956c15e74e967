//! What others say of an item: it bars the item, and is no version of it.

use news::{Bar, Body, Embargo, ItemClass, Rendition, Status, Timestamp, WireItem, file_guid};
use store::{KeptItem, Received, WireQuery};

use crate::harness::{Room, contract, minutes};

contract! {
    what_another_says_bars_the_item_and_leaves_its_words
    a_version_made_after_it_was_said_stands
    a_version_made_before_it_was_said_stays_barred_however_late_it_comes
    what_is_said_before_the_item_comes_waits_for_it
    what_is_said_of_a_version_bars_no_later_one
    several_who_say_it_add_up_and_one_who_is_late_says_nothing_new
    what_is_said_again_and_again_is_kept_once
    files_that_others_name_find_the_item
    a_bar_taken_in_half_is_taken_in_whole
}

/// A version of an item, made at a minute.
fn version(number: u64, made: i64) -> WireItem {
    WireItem {
        provider: "meridian".into(),
        guid: "a".into(),
        version: number,
        version_created: Some(minutes(made)),
        headline: format!("Ferry in version {number}"),
        body: Body::of_paragraphs(["Nobody was hurt.".to_owned()]),
        ..WireItem::default()
    }
}

/// What another item says of it.
fn told(pubstatus: Status, at: Option<Timestamp>) -> WireItem {
    barred(Bar { pubstatus, at, ..Bar::default() })
}

fn barred(bar: Bar) -> WireItem {
    WireItem {
        provider: "meridian".into(),
        guid: "a".into(),
        pubstatus: bar.pubstatus,
        embargo: bar.embargo.clone(),
        ednotes: vec!["Shows another harbour.".into()],
        barred: Some(bar),
        ..WireItem::default()
    }
}

async fn receive(room: &Room, items: &[WireItem]) -> Received {
    let bytes = format!("{items:?}");
    room.store.receive("meridian", "a.json", bytes, minutes(1), items, &[]).await.unwrap()
}

async fn newest(room: &Room) -> KeptItem {
    let listed = room.store.wire_list(&WireQuery::default()).await.unwrap();
    let newest = room.store.wire_newest("meridian", "a").await.unwrap().unwrap();
    assert_eq!(listed, std::slice::from_ref(&newest), "one version of the item is listed");
    newest
}

async fn check(room: &Room, version: u64, pubstatus: Status, said: &str) {
    let kept = newest(room).await;
    assert_eq!((kept.item.version, kept.item.pubstatus), (version, pubstatus), "{said}");
}

async fn found(room: &Room, words: &str) -> usize {
    let query = WireQuery { words: Some(words.into()), ..WireQuery::default() };
    room.store.wire_list(&query).await.unwrap().len()
}

async fn what_another_says_bars_the_item_and_leaves_its_words(room: Room) {
    receive(&room, &[version(1, 1)]).await;
    let shown = newest(&room).await.id;
    let said = receive(&room, &[told(Status::Canceled, Some(minutes(5)))]).await;
    let kept = newest(&room).await;
    assert_eq!((kept.item.pubstatus, kept.item.version), (Status::Canceled, 1));
    assert_eq!(kept.item.body, version(1, 1).body);
    assert_eq!(kept.item.ednotes, ["Shows another harbour."]);
    assert_eq!((found(&room, "nobody hurt").await, found(&room, "ferry").await), (1, 1));
    let canceled = WireQuery { pubstatus: Some(Status::Canceled), ..WireQuery::default() };
    assert_eq!(room.store.wire_list(&canceled).await.unwrap().len(), 1);
    // Whoever looks at it sees that it is another now; and what was said is followed through as such.
    let standing = room.store.wire_standing(&[shown]).await.unwrap();
    assert_eq!(standing.iter().map(|now| now.newest).collect::<Vec<_>>(), [kept.id]);
    let waiting = room.store.unhandled(9).await.unwrap();
    let stops = waiting.iter().filter(|(_, item)| item.as_ref().unwrap().pubstatus == Status::Canceled);
    assert_eq!(stops.map(|(id, _)| *id).collect::<Vec<_>>(), [said.items[0].id, kept.id]);
}

async fn a_version_made_after_it_was_said_stands(room: Room) {
    for pubstatus in [Status::Withheld, Status::Canceled] {
        receive(&room, &[version(1, 1), told(pubstatus, Some(minutes(5)))]).await;
        check(&room, 1, pubstatus, "barred").await;
    }
    receive(&room, &[version(2, 6)]).await;
    check(&room, 2, Status::Usable, "free").await;
    assert_eq!(found(&room, "ferry").await, 1);
    // A version under the same number, made later still, is under nothing either.
    receive(&room, &[version(2, 7)]).await;
    check(&room, 2, Status::Usable, "free").await;
    // One without a date goes by its number.
    let undated = |number| WireItem { version_created: None, ..version(number, 0) };
    receive(&room, &[told(Status::Withheld, Some(minutes(8))), undated(2)]).await;
    check(&room, 2, Status::Withheld, "no later version").await;
    receive(&room, &[undated(3)]).await;
    check(&room, 3, Status::Usable, "a later version").await;
}

async fn a_version_made_before_it_was_said_stays_barred_however_late_it_comes(room: Room) {
    receive(&room, &[version(2, 1), told(Status::Canceled, Some(minutes(5)))]).await;
    receive(&room, &[version(3, 4)]).await;
    check(&room, 3, Status::Canceled, "made before").await;
    assert_eq!(newest(&room).await.item.headline, "Ferry in version 3");
    receive(&room, &[WireItem { headline: "Late".into(), ..version(2, 9) }]).await;
    check(&room, 3, Status::Canceled, "an older version").await;
    receive(&room, &[version(2, 1), version(3, 4)]).await;
    check(&room, 3, Status::Canceled, "sent again").await;
    receive(&room, &[version(4, 5)]).await;
    check(&room, 4, Status::Canceled, "made in the same moment").await;
    receive(&room, &[version(5, 6)]).await;
    check(&room, 5, Status::Usable, "made after").await;
}

async fn what_is_said_before_the_item_comes_waits_for_it(room: Room) {
    receive(&room, &[told(Status::Canceled, Some(minutes(5)))]).await;
    check(&room, 0, Status::Canceled, "nothing of the item is here").await;
    receive(&room, &[version(1, 1)]).await;
    check(&room, 1, Status::Canceled, "made before").await;
    assert_eq!(found(&room, "ferry").await, 1);
    receive(&room, &[version(2, 6)]).await;
    check(&room, 2, Status::Usable, "made after").await;
    // Where nothing is dated, what comes first is what was meant.
    let undated = |number| WireItem { version_created: None, guid: "b".into(), ..version(number, 0) };
    let said = WireItem { guid: "b".into(), ..told(Status::Withheld, None) };
    let status = async |item: WireItem| {
        receive(&room, &[item]).await;
        let newest = room.store.wire_newest("meridian", "b").await.unwrap().unwrap();
        (newest.item.version, newest.item.pubstatus)
    };
    assert_eq!(status(said).await, (0, Status::Withheld));
    assert_eq!(status(undated(7)).await, (7, Status::Withheld));
    assert_eq!(status(undated(6)).await, (7, Status::Withheld));
    assert_eq!(status(undated(8)).await, (8, Status::Usable));
}

async fn what_is_said_of_a_version_bars_no_later_one(room: Room) {
    let of = |version| barred(Bar { pubstatus: Status::Canceled, version, ..Bar::default() });
    receive(&room, &[version(2, 1), of(1)]).await;
    check(&room, 2, Status::Usable, "of an older version").await;
    receive(&room, &[of(3)]).await;
    check(&room, 2, Status::Canceled, "of one to come").await;
    receive(&room, &[version(3, 9)]).await;
    check(&room, 3, Status::Canceled, "the one").await;
    receive(&room, &[version(4, 1)]).await;
    check(&room, 4, Status::Usable, "one after it").await;
}

async fn several_who_say_it_add_up_and_one_who_is_late_says_nothing_new(room: Room) {
    let until = |minute| Some(Embargo::Until(minutes(minute)));
    let embargo = |until, at| barred(Bar { embargo: until, at: Some(minutes(at)), ..Bar::default() });
    receive(&room, &[version(1, 1), embargo(until(90), 3), told(Status::Withheld, Some(minutes(2)))]).await;
    receive(&room, &[embargo(until(80), 4)]).await;
    let kept = newest(&room).await.item;
    assert_eq!((kept.pubstatus, &kept.embargo, kept.version), (Status::Withheld, &until(90), 1));
    assert_eq!(kept.body, version(1, 1).body);
    receive(&room, &[version(2, 4)]).await;
    assert_eq!(newest(&room).await.item.embargo, until(90));
    receive(&room, &[version(3, 5), told(Status::Canceled, Some(minutes(4)))]).await;
    let kept = newest(&room).await.item;
    assert_eq!((kept.version, kept.pubstatus, kept.embargo), (3, Status::Usable, None));
}

async fn what_is_said_again_and_again_is_kept_once(room: Room) {
    let said = told(Status::Withheld, Some(minutes(5)));
    receive(&room, &[version(1, 1), said.clone()]).await;
    let shown = newest(&room).await.id;
    let again = receive(&room, std::slice::from_ref(&said)).await;
    assert!(!again.items[0].new && newest(&room).await.id == shown);
    // Said later and of the same, it is nothing new to whoever looks at the item; but it holds for longer.
    assert!(receive(&room, &[told(Status::Withheld, Some(minutes(7)))]).await.items[0].new);
    assert_eq!(newest(&room).await.id, shown);
    receive(&room, &[version(2, 6)]).await;
    check(&room, 2, Status::Withheld, "made before it was last said").await;
    receive(&room, &[version(3, 8)]).await;
    check(&room, 3, Status::Usable, "made after").await;
    receive(&room, &[WireItem { headline: "New file".into(), ..version(0, 0) }, said]).await;
    check(&room, 3, Status::Usable, "what is known already bars nothing again").await;
}

async fn files_that_others_name_find_the_item(room: Room) {
    let picture = |href: &str, item: WireItem| WireItem {
        class: ItemClass::Picture,
        renditions: vec![Rendition { href: href.into(), ..Rendition::default() }],
        ..item
    };
    let naming = async |href: &str| {
        let naming = room.store.wire_naming("meridian", &file_guid(href)).await.unwrap();
        naming.iter().map(|kept| kept.item.pubstatus).collect::<Vec<_>>()
    };
    receive(&room, &[picture("own.jpg", version(1, 1))]).await;
    receive(&room, &[picture("theirs.jpg", told(Status::Canceled, Some(minutes(5))))]).await;
    receive(&room, &[picture("more.jpg", told(Status::Canceled, Some(minutes(6))))]).await;
    for file in ["own.jpg", "theirs.jpg", "more.jpg"] {
        assert_eq!(naming(file).await, [Status::Canceled], "{file}");
    }
    receive(&room, &[picture("second.jpg", version(2, 2))]).await;
    for file in ["second.jpg", "theirs.jpg", "more.jpg"] {
        assert_eq!(naming(file).await, [Status::Canceled], "{file}");
    }
    receive(&room, &[picture("third.jpg", version(3, 9))]).await;
    assert_eq!((naming("third.jpg").await, naming("theirs.jpg").await), (vec![Status::Usable], vec![]));
}

async fn a_bar_taken_in_half_is_taken_in_whole(room: Room) {
    let other = |n: i64| WireItem { guid: n.to_string(), ..version(1, n) };
    let mut items = vec![version(1, 1), told(Status::Canceled, Some(minutes(5)))];
    items.extend((0..600).map(other));
    items.push(version(2, 4));
    let taker = {
        let (room, items) = (room.clone(), items.clone());
        tokio::spawn(async move { receive(&room, &items).await })
    };
    while room.store.wire_list(&WireQuery::default()).await.unwrap().is_empty() {}
    taker.abort();
    drop(taker.await);
    let status = async || room.store.wire_newest("meridian", "a").await.unwrap().unwrap().item.pubstatus;
    assert_eq!(status().await, Status::Canceled);
    receive(&room, &items).await;
    let kept = room.store.wire_newest("meridian", "a").await.unwrap().unwrap().item;
    assert_eq!((kept.version, kept.pubstatus), (2, Status::Canceled));
    assert!(receive(&room, &items).await.items.iter().all(|item| !item.new));
}
