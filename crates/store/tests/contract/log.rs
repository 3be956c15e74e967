//! The log: in the order of commit, whole, and told to whoever follows.

use std::collections::HashSet;
use std::time::Duration;

use news::{Action, Announcement, Entry, StoryId};
use store::Store;

use crate::harness::{Room, content, contract, hold, kill, minutes, whole, write};
use crate::shape::behind;

contract! {
    only_what_readers_see_is_told
    a_follower_misses_nothing_of_many_writers
    an_entry_that_cannot_be_read_keeps_no_other_from_followers
    a_follower_keeps_its_place
    a_follower_is_told_at_once
    another_process_is_told_too
}

async fn only_what_readers_see_is_told(room: Room) {
    let mut story = room.draft("english", "First").await;
    assert_eq!(room.store.log_head().await.unwrap(), 0);
    let correct = Action::Correct { revision: 3, note: "the name".into() };
    let steps = [
        // Readers don't see it; an alert that names it goes, and is back.
        (hold(), Some(Announcement::Unseen)),
        (Action::Release { cause: None }, Some(Announcement::Unseen)),
        (Action::Publish { revision: 1, slug: None }, Some(Announcement::Appeared)),
        (write(1, "Second"), None),
        (Action::Update { revision: 2 }, Some(Announcement::Updated)),
        (write(2, "Third"), None),
        (correct, Some(Announcement::Corrected)),
        (hold(), Some(Announcement::Pulled)),
        (write(3, "Fourth"), None),
        (Action::Release { cause: None }, Some(Announcement::Appeared)),
        (kill(), Some(Announcement::Pulled)),
    ];
    let mut told = Vec::new();
    for (at, (action, expected)) in (1..).zip(steps) {
        let entry = room.act(&mut story, action, minutes(at)).await;
        let news = entry.as_ref().map(|entry| match &entry.entry {
            Entry::Story { story: id, family, service, news, .. } => {
                assert_eq!((*id, *family, service), (story.id, story.family, &story.service));
                assert_eq!(entry.at, minutes(at));
                *news
            }
            other => panic!("{other:?}"),
        });
        assert_eq!(news, expected);
        told.extend(entry);
    }
    assert_eq!(whole(room.store.log_after(0, 100).await.unwrap()), told);
    assert_eq!(whole(room.store.log_after(told[1].seq, 2).await.unwrap()), told[2..4]);
    assert_eq!(room.store.log_head().await.unwrap(), told.last().unwrap().seq);
}

/// Reads the log as a follower does until `last` stories were met, and never goes back.
async fn follow(store: Store, last: usize) -> Vec<i64> {
    let mut news = store.watch();
    let (mut place, mut seen) = (0, Vec::new());
    while seen.len() < last {
        let entries = whole(store.log_after(place, 7).await.unwrap());
        match entries.last() {
            Some(entry) => place = entry.seq,
            None => drop(tokio::time::timeout(Duration::from_secs(10), news.changed()).await.unwrap()),
        }
        seen.extend(entries.into_iter().map(|entry| entry.seq));
    }
    seen
}

async fn a_follower_misses_nothing_of_many_writers(room: Room) {
    const WRITERS: usize = 12;
    const EACH: usize = 8;
    let other = Store::open(&room.address).await.unwrap();
    let followers =
        [room.store.clone(), other.clone()].map(|store| tokio::spawn(follow(store, WRITERS * EACH)));
    let writers: Vec<_> = (0..WRITERS)
        .map(|writer| {
            let room = Room {
                store: if writer % 2 == 0 { room.store.clone() } else { other.clone() },
                ..room.clone()
            };
            tokio::spawn(async move {
                let mut ids = Vec::new();
                for n in 0..EACH {
                    let story = room.live("english", content(&format!("{writer}.{n}")), n as i64).await;
                    ids.push(story.id);
                }
                ids
            })
        })
        .collect();
    let mut published: HashSet<StoryId> = HashSet::new();
    for writer in writers {
        published.extend(writer.await.unwrap());
    }
    let expected: Vec<i64> = (1..).take(WRITERS * EACH).collect();
    for follower in followers {
        assert_eq!(follower.await.unwrap(), expected);
    }
    let told: HashSet<StoryId> = whole(room.store.log_after(0, 1_000).await.unwrap())
        .into_iter()
        .filter_map(|entry| match entry.entry {
            Entry::Story { story, .. } => Some(story),
            _ => None,
        })
        .collect();
    assert_eq!(told, published);
    other.close().await;
}

async fn an_entry_that_cannot_be_read_keeps_no_other_from_followers(room: Room) {
    for n in 1..5 {
        room.live("english", content("Ferry"), n).await;
    }
    behind(&room, "UPDATE log SET entry = '{' WHERE seq = 2").await.unwrap();
    // As a newer program may write it.
    behind(&room, r#"UPDATE log SET entry = '{"kind":"weather"}' WHERE seq = 3"#).await.unwrap();
    let entries = room.store.log_after(0, 10).await.unwrap();
    let read: Vec<_> = entries.iter().map(|(seq, entry)| (*seq, entry.is_ok())).collect();
    assert_eq!(read, [(1, true), (2, false), (3, false), (4, true)]);
}

async fn a_follower_keeps_its_place(room: Room) {
    assert_eq!(room.store.cursor("mirror").await.unwrap(), 0);
    for (set, expected) in [(5, 5), (9, 9), (7, 9)] {
        room.store.set_cursor("mirror", set).await.unwrap();
        assert_eq!(room.store.cursor("mirror").await.unwrap(), expected);
    }
    assert_eq!(room.store.cursor("search").await.unwrap(), 0);
}

async fn told(news: &mut tokio::sync::watch::Receiver<i64>) -> i64 {
    tokio::time::timeout(Duration::from_secs(10), news.changed()).await.unwrap().unwrap();
    *news.borrow_and_update()
}

async fn a_follower_is_told_at_once(room: Room) {
    let mut news = room.store.watch();
    let again = room.store.watch();
    room.live("english", content("One"), 1).await;
    assert_eq!(told(&mut news).await, 1);
    assert!(again.has_changed().unwrap());
    room.draft("english", "Nothing to tell").await;
    assert!(!news.has_changed().unwrap());
}

async fn another_process_is_told_too(room: Room) {
    // Another store over the same database shares nothing with this one but the database.
    let other = Store::open(&room.address).await.unwrap();
    let mut news = other.watch();
    for n in 1..4 {
        room.live("english", content("One"), n).await;
        assert_eq!(told(&mut news).await, n);
    }
    other.close().await;
}
