//! The database has rows that a room doesn't know to be kept: its own, whose answer was lost, or another process's.

use super::*;

/// What was typed, as it stands there.
fn typed(words: &str) -> BTreeSet<char> {
    words.chars().filter(|c| *c > '\u{4DFF}').collect()
}

/// Has a room keep what it has, and never hear that it is kept.
async fn keeps_unanswered(house: &House, room: &Room) {
    let (kept, seq, rows) = {
        let state = room.state();
        (state.kept, state.seq, state.rows)
    };
    room.keep(&house.newsroom).await.unwrap();
    let mut state = room.state();
    (state.kept, state.seq, state.rows, state.owing) = (kept, seq, rows, true);
}

#[tokio::test]
async fn what_was_kept_though_nobody_heard_so_is_known_again() {
    let house = House::open().await;
    let story = house.story().await;
    let (room, mut browser) = typing(&house, story).await;
    keeps_unanswered(&house, &room).await;
    browser.edit(&mut Dice(7), &mut BTreeSet::new(), &mut BTreeSet::new());
    browser.send(&room, false);
    assert_eq!(settle(&house.newsroom, story, &mira()).await.unwrap(), 2);
    while browser.receive(&room) {}
    assert!(browser.seat.is_some(), "nobody is sent away");
    assert_eq!(browser.kept, browser.sent);
    let store = house.newsroom.store();
    let head = store.story(story).await.unwrap().unwrap().head;
    assert_eq!(typed(&head.content.body.plain()), typed(&browser.words()));
    assert_eq!(store.draft(story).await.unwrap().unwrap().changes, [], "the revision says all of it");
}

#[tokio::test]
async fn a_room_that_another_process_overtook_gives_way_to_a_new_one() {
    let house = House::open().await;
    let story = house.story().await;
    let together = house.newsroom.together();
    let overtaken = Arc::downgrade(&together.open(&house.newsroom, story).await.unwrap());
    let elsewhere = Arc::new(Room::load(&house.newsroom, story).await.unwrap());
    let mut colleague = Browser::new(2);
    types(&elsewhere, &mut colleague);
    elsewhere.keep(&house.newsroom).await.unwrap();
    let (room, mut browser) = typing(&house, story).await;
    room.keep(&house.newsroom).await.unwrap_err();
    while browser.receive(&room) {}
    assert!(browser.seat.is_none(), "everybody must come again");
    drop(room);
    let room = together.open(&house.newsroom, story).await.unwrap();
    browser.connect(&room);
    assert!(browser.seat.is_some(), "and may");
    while !browser.on_the_way.is_empty() {
        browser.send(&room, false);
        while browser.receive(&room) {}
    }
    assert_eq!(settle(&house.newsroom, story, &mira()).await.unwrap(), 2);
    let head = house.newsroom.store().story(story).await.unwrap().unwrap().head;
    let (said, theirs) = (typed(&head.content.body.plain()), typed(&colleague.words()));
    assert_eq!(said, typed(&browser.words()));
    assert!(!theirs.is_empty() && said.is_superset(&theirs), "what both kept");
    while overtaken.upgrade().is_some() {
        tokio::task::yield_now().await;
    }
}
