//! What people are writing is kept, in order, until a revision says it.

use news::By;
use store::{DraftChange, Error};

use crate::harness::{Room, contract, minutes};

contract! {
    a_draft_is_kept_with_its_changes
    a_draft_begins_once
    a_second_room_is_told
    changes_are_folded
    a_revision_takes_the_changes_that_it_says
}

fn change(seq: i64, bytes: &[u8]) -> DraftChange {
    DraftChange { seq, by: By::Person("mira".into()), bytes: bytes.into() }
}

async fn a_draft_is_kept_with_its_changes(room: Room) {
    let story = room.draft("english", "Ferry").await.id;
    assert_eq!(room.store.draft(story).await.unwrap(), None);
    let begun = room.store.begin_draft(story, 1, b"\x00state", minutes(1)).await.unwrap();
    assert_eq!((begun.born, begun.revision, begun.changes.len()), (minutes(1), 1, 0));
    let changes = [change(1, b"\x00one"), change(2, b"two")];
    room.store.keep_changes(story, &changes).await.unwrap();
    let kept = room.store.draft(story).await.unwrap().unwrap();
    assert_eq!((kept.state.as_slice(), kept.changes.as_slice()), (&b"\x00state"[..], &changes[..]));
    assert_eq!(room.store.unsettled_drafts().await.unwrap(), [story]);
}

async fn a_draft_begins_once(room: Room) {
    let story = room.draft("english", "Ferry").await.id;
    let first = room.store.begin_draft(story, 1, b"first", minutes(1)).await.unwrap();
    assert_eq!(room.store.begin_draft(story, 2, b"second", minutes(2)).await.unwrap(), first);
}

async fn a_second_room_is_told(room: Room) {
    let story = room.draft("english", "Ferry").await.id;
    room.store.begin_draft(story, 1, b"state", minutes(1)).await.unwrap();
    room.store.keep_changes(story, &[change(1, b"one")]).await.unwrap();
    let late = room.store.keep_changes(story, &[change(2, b"two"), change(1, b"other")]).await;
    assert!(matches!(late, Err(Error::Overtaken { .. })));
    let kept = room.store.draft(story).await.unwrap().unwrap();
    assert_eq!(kept.changes, [change(1, b"one")], "all or nothing");
}

async fn changes_are_folded(room: Room) {
    let story = room.draft("english", "Ferry").await.id;
    room.store.begin_draft(story, 1, b"state", minutes(1)).await.unwrap();
    let changes = [change(1, b"one"), change(2, b"two"), change(3, b"three")];
    room.store.keep_changes(story, &changes).await.unwrap();
    room.store.fold_changes(story, &change(2, b"one and two")).await.unwrap();
    let kept = room.store.draft(story).await.unwrap().unwrap();
    assert_eq!(kept.changes, [change(2, b"one and two"), change(3, b"three")]);
}

async fn a_revision_takes_the_changes_that_it_says(room: Room) {
    let story = room.draft("english", "Ferry").await.id;
    room.store.begin_draft(story, 1, b"state", minutes(1)).await.unwrap();
    room.store.keep_changes(story, &[change(1, b"one"), change(2, b"two")]).await.unwrap();
    room.store.settle_draft(story, 2, b"with one", 1).await.unwrap();
    let kept = room.store.draft(story).await.unwrap().unwrap();
    assert_eq!((kept.revision, kept.state.as_slice()), (2, &b"with one"[..]));
    assert_eq!(kept.changes, [change(2, b"two")]);
    let late = room.store.settle_draft(story, 1, b"late", 2).await;
    assert!(matches!(late, Err(Error::Overtaken { .. })));
    room.store.settle_draft(story, 3, b"all", 2).await.unwrap();
    assert!(room.store.unsettled_drafts().await.unwrap().is_empty());
}
