//! Which version of an item is the newest, and what may be made of the others.

use news::{Action, Embargo, Status, WireId, WireItem};
use store::WireQuery;

use crate::harness::{Room, contract, minutes};

contract! {
    a_kill_that_bears_no_number_or_a_lower_one_is_the_newest
    a_kill_is_not_undone_by_what_was_made_before_it
    an_embargo_is_not_undone_by_what_was_made_before_it
    a_later_version_without_a_number_is_listed_and_found
    a_later_version_restores_what_was_stopped_and_nothing_older
    stories_are_behind_a_version_that_bears_a_lower_number
    a_version_is_found_however_many_came_after_it
}

fn item(version: u64, made: impl Into<Option<i64>>) -> WireItem {
    let made = made.into();
    WireItem {
        provider: "meridian".into(),
        guid: "a".into(),
        version,
        version_created: made.map(minutes),
        headline: format!("Ferry {version} {made:?}"),
        ..WireItem::default()
    }
}

fn stopped(pubstatus: Status, version: u64, made: impl Into<Option<i64>>) -> WireItem {
    WireItem { pubstatus, ..item(version, made) }
}

/// Takes it in by itself, in the first minute.
async fn receive(room: &Room, item: &WireItem) -> WireId {
    let bytes = format!("{item:?}");
    let received =
        room.store.receive("meridian", "a.json", bytes, minutes(1), std::slice::from_ref(item), &[]);
    received.await.unwrap().items[0].id
}

/// What is listed, as one item.
async fn listed(room: &Room, query: WireQuery) -> Vec<WireItem> {
    room.store.wire_list(&query).await.unwrap().into_iter().map(|kept| kept.item).collect()
}

async fn newest(room: &Room) -> WireItem {
    let listed = listed(room, WireQuery::default()).await;
    assert_eq!(listed.len(), 1, "one version of the item is listed");
    let versions = room.store.wire_versions("meridian", "a", 99).await.unwrap();
    let newest = room.store.wire_newest("meridian", "a").await.unwrap().unwrap();
    assert_eq!((&newest.item, versions[0].id), (&listed[0], newest.id));
    newest.item
}

/// What stops a version.
async fn stopping(room: &Room, id: WireId) -> Option<WireItem> {
    let kept = room.store.wire_item(id).await.unwrap().unwrap();
    room.store.wire_stopping(&kept, minutes(1)).await.unwrap().map(|kept| kept.item)
}

async fn a_kill_that_bears_no_number_or_a_lower_one_is_the_newest(room: Room) {
    let provider = |n: usize, item: WireItem| WireItem { provider: format!("agency {n}"), ..item };
    let second = u64::try_from(minutes(9).as_second()).unwrap();
    let kills = [
        stopped(Status::Canceled, 1, 9),
        stopped(Status::Canceled, 2, 9),
        stopped(Status::Withheld, 2, 9),
        stopped(Status::Canceled, second + 1, 9),
        stopped(Status::Canceled, 1, None),
        stopped(Status::Canceled, 0, 8),
    ];
    let mut expected = Vec::new();
    for (n, kill) in kills.into_iter().enumerate() {
        let (usable, kill) = (provider(n, item(3, 8)), provider(n, kill));
        let id = receive(&room, &usable).await;
        assert_eq!(stopping(&room, id).await, None);
        receive(&room, &kill).await;
        let newest = room.store.wire_newest(&kill.provider, "a").await.unwrap().unwrap();
        assert_eq!(newest.item, kill);
        assert_eq!(stopping(&room, id).await.as_ref(), Some(&kill));
        expected.insert(0, kill);
    }
    assert_eq!(listed(&room, WireQuery::default()).await, expected);
    let canceled = WireQuery { pubstatus: Some(Status::Canceled), ..WireQuery::default() };
    assert_eq!(listed(&room, canceled).await.len(), 5);
}

async fn a_kill_is_not_undone_by_what_was_made_before_it(room: Room) {
    let kill = stopped(Status::Canceled, 1, 8);
    receive(&room, &kill).await;
    for late in [item(1, 7), item(1, 8), item(5, 7), item(1, None), item(5, None)] {
        let id = receive(&room, &late).await;
        assert_eq!((newest(&room).await, stopping(&room, id).await), (kill.clone(), Some(kill.clone())));
    }
    let id = receive(&room, &item(1, 9)).await;
    assert_eq!((newest(&room).await, stopping(&room, id).await), (item(1, 9), None));
}

async fn an_embargo_is_not_undone_by_what_was_made_before_it(room: Room) {
    let embargoed = WireItem { embargo: Some(Embargo::Until(minutes(90))), ..item(1, 8) };
    receive(&room, &embargoed).await;
    for late in [item(1, 7), item(1, 8), item(1, None)] {
        receive(&room, &late).await;
        assert_eq!(newest(&room).await, embargoed);
    }
    receive(&room, &item(1, 9)).await;
    assert_eq!(newest(&room).await, item(1, 9));
}

async fn a_later_version_without_a_number_is_listed_and_found(room: Room) {
    receive(&room, &item(3, 7)).await;
    let update = WireItem { headline: "Harbour closed".into(), ..item(1, 8) };
    receive(&room, &update).await;
    receive(&room, &item(1, 6)).await;
    assert_eq!(newest(&room).await, update);
    let of = |words: &str| WireQuery { words: Some(words.into()), ..WireQuery::default() };
    assert_eq!(listed(&room, of("harbour")).await, [update]);
    assert_eq!(listed(&room, of("ferry")).await, []);
}

async fn a_later_version_restores_what_was_stopped_and_nothing_older(room: Room) {
    let first = receive(&room, &item(2, 7)).await;
    let kill = stopped(Status::Canceled, 3, 8);
    receive(&room, &kill).await;
    let restored = receive(&room, &item(4, 9)).await;
    assert_eq!((newest(&room).await, stopping(&room, restored).await), (item(4, 9), None));
    assert_eq!(stopping(&room, first).await, Some(kill.clone()));
    // A version that was killed and comes late is as dead as if it had come in its time.
    let late = receive(&room, &WireItem { headline: "Late".into(), ..item(2, 7) }).await;
    assert_eq!((newest(&room).await, stopping(&room, late).await), (item(4, 9), Some(kill)));
}

async fn stories_are_behind_a_version_that_bears_a_lower_number(room: Room) {
    receive(&room, &item(7, 7)).await;
    let mut story = room.drawing_on("english", &item(7, 7).reference()).await;
    let behind = async |story| -> Vec<WireId> {
        room.store.newer_of(story).await.unwrap().into_iter().map(|newer| newer.item).collect()
    };
    assert_eq!(behind(story.id).await, []);
    let update = receive(&room, &item(1, 8)).await;
    assert_eq!(behind(story.id).await, [update]);
    let late = room.drawing_on("english", &item(7, 7).reference()).await;
    assert_eq!(behind(late.id).await, [update], "what is here isn't the newest, whatever its number");
    room.act(&mut story, Action::Draw { wire: item(1, 8).reference() }, minutes(9)).await;
    assert_eq!(behind(story.id).await, []);
    let next = receive(&room, &item(2, 9)).await;
    assert_eq!(behind(story.id).await, [next]);
}

async fn a_version_is_found_however_many_came_after_it(room: Room) {
    let items: Vec<_> = (1..=150).map(|version| item(version, None)).collect();
    let all = room.store.receive("meridian", "a.json", "many", minutes(1), &items, &[]).await.unwrap();
    let again = receive(&room, &WireItem { headline: "Again".into(), ..item(4, None) }).await;
    let id = |version: usize| all.items[version - 1].id;
    let of = |version| item(version, None).reference();
    let found = async |version| room.store.wire_version(&of(version)).await.unwrap().map(|kept| kept.id);
    assert_eq!((found(3).await, found(4).await, found(151).await), (Some(id(3)), Some(again), None));
    let up_to =
        async |version, but| room.store.wire_up_to(&of(version), but).await.unwrap().map(|kept| kept.id);
    assert_eq!((up_to(3, None).await, up_to(999, None).await), (Some(id(3)), Some(id(150))));
    assert_eq!((up_to(4, Some(again)).await, up_to(3, Some(id(3))).await), (Some(id(4)), Some(id(2))));
    assert_eq!((up_to(0, None).await, up_to(1, Some(id(1))).await), (None, None));
    let without = WireItem { guid: String::new(), ..item(1, None) };
    assert_eq!(room.store.wire_version(&without.reference()).await.unwrap(), None);
}
