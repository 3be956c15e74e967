//! Comments: who is told of them, whose they are, and that nobody is left out where something fails.

use yrs::{Any, Map};

use super::*;

const FAILS: &str =
    "CREATE TRIGGER fails BEFORE INSERT ON occasion BEGIN SELECT RAISE(ABORT, 'no space'); END";
const WORKS: &str = "DROP TRIGGER fails";

/// Comes in, and does something to the document.
fn does(browser: &mut Browser, room: &Room, act: impl FnOnce(&mut yrs::TransactionMut<'_>)) {
    browser.connect(room);
    browser.send(room, false);
    while browser.receive(room) {}
    let mut txn = browser.doc.transact_mut();
    act(&mut txn);
    let change = txn.encode_update_v1();
    drop(txn);
    browser.put(Message::Update(change));
    while !browser.on_the_way.is_empty() {
        browser.send(room, false);
    }
}

/// Comes in, and says something beside the words.
fn comments(browser: &mut Browser, room: &Room) {
    let said =
        [("by", "Somebody else"), ("at", "2026-11-26T10:00:00Z"), ("words", "@Omid Keshvar, is it so?")];
    let said = said.map(|(key, value)| (key.to_owned(), Any::from(value)));
    does(browser, room, |txn| {
        let comments = txn.get_or_insert_map("comments");
        comments.insert(txn, "c1", Any::from(std::collections::HashMap::from(said)));
        comments.insert(txn, "c1!", true);
    });
}

#[tokio::test]
async fn what_is_done_beside_the_words_is_on_record_once_under_the_name_of_who_is_signed_in() {
    let house = House::open().await;
    let story = house.story().await;
    let room = Room::load(&house.newsroom, story).await.unwrap();
    comments(&mut Browser::new(1), &room);
    let mut other = Browser::new(2);
    does(&mut other, &room, |txn| {
        let comments = txn.get_or_insert_map("comments");
        comments.insert(txn, "c1!", false);
        txn.get_or_insert_map("decided").insert(txn, "d1", true);
    });
    assert_eq!(house.recorded(), [], "nothing is on record that isn't kept");
    house.sql("CREATE TRIGGER full BEFORE INSERT ON draft_change BEGIN SELECT RAISE(ABORT, 'no'); END").await;
    room.keep(&house.newsroom).await.unwrap_err();
    house.sql("DROP TRIGGER full").await;
    for _ in 0..2 {
        room.keep(&house.newsroom).await.unwrap();
    }
    let deeds = [
        ("person 1", "comment"),
        ("person 1", "comment resolved"),
        ("person 2", "comment reopened"),
        ("person 2", "suggestions accepted"),
    ];
    assert_eq!(house.recorded(), deeds.map(|(who, what)| (who.to_owned(), what.to_owned())));
    does(&mut other, &room, |txn| {
        let by = std::collections::HashMap::from([("by".to_owned(), Any::from("Somebody else"))]);
        txn.get_or_insert_map("comments").insert(txn, "c1!", Any::from(by));
        txn.get_or_insert_map("decided").insert(txn, "d2", false);
    });
    let again = Room::load(&house.newsroom, story).await.unwrap();
    again.keep(&house.newsroom).await.unwrap();
    assert_eq!(house.recorded(), [], "what is found again isn't done again");
    room.keep(&house.newsroom).await.unwrap();
    let deeds = [("person 2", "comment resolved"), ("person 2", "suggestions rejected")];
    assert_eq!(house.recorded(), deeds.map(|(who, what)| (who.to_owned(), what.to_owned())));
}

/// Of which comments people are told, and whose they are.
async fn told(house: &House) -> Vec<Option<By>> {
    let told = house.newsroom.store().occasions(10).await.unwrap();
    told.into_iter().map(|(_, told)| told.unwrap().occasion.by).collect()
}

fn first_person() -> Vec<Option<By>> {
    vec![Some(By::Person("person 1".into()))]
}

#[tokio::test]
async fn of_a_comment_people_are_told_once() {
    let house = House::open().await;
    let (store, story) = (house.newsroom.store(), house.story().await);
    store.add_account("omid@example.org", "Omid Keshvar", &[], now()).await.unwrap();
    let room = Room::load(&house.newsroom, story).await.unwrap();
    comments(&mut Browser::new(1), &room);
    for _ in 0..2 {
        room.keep(&house.newsroom).await.unwrap();
    }
    assert_eq!(told(&house).await, first_person(), "who they are, whatever their browser says");
    let told = store.occasions(10).await.unwrap().remove(0).1.unwrap().occasion;
    assert_eq!((told.kind, told.story), (news::NoticeKind::Comment, Some(story)));
    assert_eq!(told.about, "Omid Keshvar");
    let again = Room::load(&house.newsroom, story).await.unwrap();
    again.keep(&house.newsroom).await.unwrap();
    assert_eq!(store.occasions(10).await.unwrap().len(), 1, "another room tells it no second time");
}

#[tokio::test]
async fn a_comment_is_theirs_who_made_it_and_not_theirs_who_typed_last() {
    let house = House::open().await;
    let story = house.story().await;
    let room = Room::load(&house.newsroom, story).await.unwrap();
    let mut other = Browser::new(2);
    other.connect(&room);
    other.send(&room, false);
    while other.receive(&room) {}
    comments(&mut Browser::new(1), &room);
    other.edit(&mut Dice(7), &mut BTreeSet::new(), &mut BTreeSet::new());
    while !other.on_the_way.is_empty() {
        other.send(&room, false);
    }
    room.keep(&house.newsroom).await.unwrap();
    assert_eq!(told(&house).await, first_person());
}

#[tokio::test]
async fn a_comment_of_which_a_killed_process_told_nobody_is_told_by_the_next() {
    let house = House::open().await;
    let story = house.story().await;
    let room = Room::load(&house.newsroom, story).await.unwrap();
    house.sql(FAILS).await;
    comments(&mut Browser::new(1), &room);
    room.keep(&house.newsroom).await.unwrap();
    assert_eq!(told(&house).await, []);
    drop(room);
    house.sql(WORKS).await;
    let _room = house.newsroom.together().open(&house.newsroom, story).await.unwrap();
    while told(&house).await.is_empty() {
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    }
    assert_eq!(told(&house).await, first_person());
}

#[tokio::test]
async fn a_comment_that_could_not_be_told_is_theirs_who_made_it_also_once_it_is_in_a_revision() {
    let house = House::open().await;
    let story = house.story().await;
    let room = Arc::new(Room::load(&house.newsroom, story).await.unwrap());
    house.sql(FAILS).await;
    comments(&mut Browser::new(1), &room);
    room.revise(&house.newsroom, None).await.unwrap();
    assert!(!room.ends(), "it has something left to do");
    house.sql(WORKS).await;
    room.keep(&house.newsroom).await.unwrap();
    assert_eq!(told(&house).await, first_person());
}

#[tokio::test]
async fn however_much_somebody_says_at_once_it_is_one_entry_of_each_kind() {
    let house = House::open().await;
    let story = house.story().await;
    let room = Room::load(&house.newsroom, story).await.unwrap();
    let mut browser = Browser::new(1);
    does(&mut browser, &room, |txn| {
        let (comments, decided) = (txn.get_or_insert_map("comments"), txn.get_or_insert_map("decided"));
        for at in 0..20_000 {
            comments.insert(txn, format!("c{at}"), true);
            decided.insert(txn, format!("d{at}"), true);
        }
    });
    does(&mut browser, &room, |txn| {
        txn.get_or_insert_map("comments").insert(txn, "once more", true);
    });
    room.keep(&house.newsroom).await.unwrap();
    let deeds = [("person 1", "comment"), ("person 1", "suggestions accepted")];
    assert_eq!(house.recorded(), deeds.map(|(who, what)| (who.to_owned(), what.to_owned())));
}

#[tokio::test]
async fn of_a_flood_of_comments_people_are_told_of_a_hundred() {
    let house = House::open().await;
    let story = house.story().await;
    let room = Room::load(&house.newsroom, story).await.unwrap();
    does(&mut Browser::new(1), &room, |txn| {
        let comments = txn.get_or_insert_map("comments");
        for at in 0..500 {
            let said = [("by", "x"), ("words", "x")].map(|(key, value)| (key.to_owned(), Any::from(value)));
            let said = std::collections::HashMap::from(said);
            comments.insert(txn, format!("c{at}"), Any::from(said));
        }
    });
    for _ in 0..2 {
        room.keep(&house.newsroom).await.unwrap();
    }
    assert_eq!(house.newsroom.store().occasions(1_000).await.unwrap().len(), 100);
}

#[tokio::test]
async fn who_puts_other_words_into_a_comment_has_to_go_and_the_comment_stays() {
    let house = House::open().await;
    let story = house.story().await;
    let room = Room::load(&house.newsroom, story).await.unwrap();
    comments(&mut Browser::new(1), &room);
    let mut other = Browser::new(2);
    does(&mut other, &room, |txn| {
        txn.get_or_insert_map("comments").insert(txn, "c1", Any::from("something else"));
    });
    assert!(other.seat.is_none(), "it is of no use to come again");
    room.keep(&house.newsroom).await.unwrap();
    assert_eq!(house.recorded().len(), 2, "what the first one did");
    let said = room.state().draft.comments();
    assert_eq!(said.len(), 1);
    assert_eq!(said[0].words, "@Omid Keshvar, is it so?");
}

#[tokio::test]
async fn who_only_comments_is_named_in_no_revision() {
    let house = House::open().await;
    let story = house.story().await;
    let (room, _typing) = typing(&house, story).await;
    comments(&mut Browser::new(2), &room);
    room.revise(&house.newsroom, None).await.unwrap();
    let listed = crate::desk::revisions(&house.newsroom, story, None).await.unwrap();
    assert_eq!(listed[0].revision.by, By::Person("person 1".into()));
    assert!(listed[0].with().is_empty(), "{:?}", listed[0].with());
}
