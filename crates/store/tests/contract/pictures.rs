//! Pictures as desks look for them: found by their words, offered to those who may see them, usable where they may be.

use std::collections::BTreeMap;

use news::{
    Action, Actor, By, Content, Embargo, Limits, Picture, PictureUse, PictureWords, Role, Scope, ServiceId,
    Stage, Text, Timestamp,
};
use store::{PictureQuery, Viewer};

use crate::furniture::picture;
use crate::harness::{Room, content, contract, minutes};

contract! {
    a_picture_is_found_by_its_words
    a_drafts_picture_is_its_services_until_it_is_offered
    only_those_who_answer_for_it_see_what_is_barred
    what_may_be_used_is_told_apart
    a_picture_is_due_when_its_time_is_over
    readers_see_a_picture_where_it_may_be_shown
    pictures_come_page_by_page
}

fn service(id: &str) -> ServiceId {
    id.parse().unwrap()
}

/// Somebody with a role at these services, or at all.
fn viewer(role: Role, services: &[&str]) -> Viewer {
    let scope = match services {
        [] => Scope::All,
        some => Scope::Services(some.iter().map(|id| service(id)).collect()),
    };
    let actor = Actor::new(By::Person("mira".into()), role, scope);
    Viewer::of(&actor, &["english", "persian", "spanish"].map(service))
}

async fn numbers(room: &Room, query: &PictureQuery, viewer: &Viewer, now: Timestamp) -> Vec<i64> {
    let query = PictureQuery { limit: 10, ..query.clone() };
    let found = room.store.picture_list(&query, viewer, now).await.unwrap();
    found.iter().map(|seen| seen.picture.id.number()).collect()
}

fn said(words: &str) -> PictureQuery {
    PictureQuery { words: words.into(), ..PictureQuery::default() }
}

async fn change(room: &Room, picture: &Picture, change: impl FnOnce(&mut Picture) + Send) {
    room.store.change_picture(picture.id, change, minutes(1)).await.unwrap().unwrap();
}

async fn a_picture_is_found_by_its_words(room: Room) {
    let all = viewer(Role::Reporter, &[]);
    let (ferry, other) = (picture(1, "aa"), Picture { caption: "A bridge".into(), ..picture(2, "bb") });
    room.store.save_picture(&ferry).await.unwrap();
    room.store.save_picture(&other).await.unwrap();
    for (words, found) in [
        ("", vec![2, 1]),
        ("Dawn FERR", vec![1]),
        ("bridge mira", vec![2]),
        ("bridge dawn", vec![]),
        ("%", vec![2, 1]),
    ] {
        assert_eq!(numbers(&room, &said(words), &all, minutes(1)).await, found, "{words}");
    }
    let own = PictureWords { caption: "渡轮抵达码头".into(), alt: String::new() };
    change(&room, &ferry, |picture| picture.words = BTreeMap::from([(service("mandarin"), own)])).await;
    assert_eq!(numbers(&room, &said("码头"), &all, minutes(1)).await, [1]);
    change(&room, &ferry, |picture| picture.words.clear()).await;
    assert_eq!(numbers(&room, &said("码头"), &all, minutes(1)).await, [0; 0]);
}

fn showing(picture: &Picture) -> Content {
    let lead = Some(PictureUse { picture: picture.id, alt: "A ferry".into(), caption: Text::default() });
    Content { lead, ..content("With a picture") }
}

async fn a_drafts_picture_is_its_services_until_it_is_offered(room: Room) {
    let homes = [service("persian")].into();
    let [kept, loose, wired] = [
        Picture { homes, ..picture(1, "aa") },
        picture(2, "bb"),
        Picture { wired: true, ..picture(3, "cc") },
    ];
    for one in [&kept, &loose, &wired] {
        room.store.save_picture(one).await.unwrap();
    }
    let (persian, english) = (viewer(Role::Reporter, &["persian"]), viewer(Role::Editor, &["english"]));
    let any = PictureQuery::default();
    assert_eq!(numbers(&room, &any, &persian, minutes(1)).await, [3, 2, 1]);
    assert_eq!(numbers(&room, &any, &english, minutes(1)).await, [3, 2]);
    let mut story = room.begin(room.new_story("persian", showing(&loose))).await;
    room.begin(room.new_story("persian", showing(&wired))).await;
    assert_eq!(numbers(&room, &any, &english, minutes(1)).await, [3]);
    assert_eq!(numbers(&room, &any, &persian, minutes(1)).await, [3, 2, 1]);
    assert_eq!(numbers(&room, &any, &viewer(Role::Reporter, &[]), minutes(1)).await, [3, 2, 1]);
    assert_eq!(room.store.picture_for(loose.id, &english).await.unwrap(), None);
    room.act(&mut story, Action::Move { stage: Stage::Ready }, minutes(2)).await;
    assert_eq!(numbers(&room, &any, &english, minutes(3)).await, [3, 2]);
    assert!(room.store.picture_for(loose.id, &english).await.unwrap().unwrap().whole);
}

async fn only_those_who_answer_for_it_see_what_is_barred(room: Room) {
    let one = picture(1, "aa");
    room.store.save_picture(&one).await.unwrap();
    let whole = async |viewer: &Viewer| room.store.picture_for(one.id, viewer).await.unwrap().unwrap().whole;
    let (reporter, editor) = (viewer(Role::Reporter, &["english"]), viewer(Role::Editor, &["english"]));
    change(&room, &one, |picture| picture.barred = true).await;
    assert!(!whole(&reporter).await && whole(&editor).await);
    let until = Embargo::Until(minutes(60));
    change(&room, &one, |picture| (picture.barred, picture.embargo) = (false, Some(until))).await;
    assert!(!whole(&reporter).await && whole(&editor).await);
    // Who writes the story that waits with it works with it.
    room.begin(room.new_story("english", showing(&one))).await;
    assert!(whole(&reporter).await);
}

async fn what_may_be_used_is_told_apart(room: Room) {
    let limited = |n, sha, limits| Picture { limits, ..picture(n, sha) };
    let pictures = [
        picture(1, "a"),
        limited(2, "b", Limits { not_at: [service("english")].into(), ..Limits::default() }),
        limited(3, "c", Limits { only_at: [service("english")].into(), ..Limits::default() }),
        limited(4, "d", Limits { until: Some(minutes(30)), ..Limits::default() }),
        Picture { barred: true, ..picture(5, "e") },
        Picture { embargo: Some(Embargo::Unclear("Monday".into())), ..picture(6, "f") },
    ];
    for one in &pictures {
        room.store.save_picture(one).await.unwrap();
    }
    let all = viewer(Role::Editor, &[]);
    let usable = |id: &str| PictureQuery { usable_at: Some(service(id)), ..PictureQuery::default() };
    for (id, now, found) in
        [("english", 29, vec![4, 3, 1]), ("english", 30, vec![3, 1]), ("persian", 29, vec![4, 2, 1])]
    {
        assert_eq!(numbers(&room, &usable(id), &all, minutes(now)).await, found, "{id} {now}");
        let by_the_rule = pictures.iter().rev().filter(|one| one.may_be_seen(&service(id), minutes(now)));
        assert!(by_the_rule.map(|one| one.id.number()).eq(found));
    }
    let barred = PictureQuery { barred: true, ..PictureQuery::default() };
    assert_eq!(numbers(&room, &barred, &all, minutes(1)).await, [5]);
    let ends = |end| PictureQuery { ends_before: Some(minutes(end)), ..PictureQuery::default() };
    assert_eq!(numbers(&room, &ends(31), &all, minutes(1)).await, [4]);
    assert_eq!(numbers(&room, &ends(30), &all, minutes(1)).await, [0; 0]);
    assert_eq!(numbers(&room, &ends(99), &all, minutes(31)).await, [0; 0]);
}

async fn a_picture_is_due_when_its_time_is_over(room: Room) {
    let one = picture(1, "aa");
    room.store.save_picture(&one).await.unwrap();
    let limits = Limits { until: Some(minutes(30)), ..Limits::default() };
    change(&room, &one, |picture| picture.limits = limits).await;
    assert_eq!(room.store.pictures_due(minutes(29), 9).await.unwrap(), []);
    assert_eq!(room.store.pictures_due(minutes(30), 9).await.unwrap(), [one.id]);
    change(&room, &one, |picture| picture.embargo = Some(Embargo::Until(minutes(20)))).await;
    assert_eq!(room.store.pictures_due(minutes(20), 9).await.unwrap(), [one.id]);
    change(&room, &one, |picture| (picture.embargo, picture.lapsed) = (None, true)).await;
    assert_eq!(room.store.pictures_due(minutes(99), 9).await.unwrap(), []);
}

async fn readers_see_a_picture_where_it_may_be_shown(room: Room) {
    let one = picture(1, "aa");
    room.store.save_picture(&one).await.unwrap();
    room.live("english", showing(&one), 1).await;
    let seen = async |now| room.store.picture_visible(one.id, minutes(now)).await.unwrap();
    assert_eq!(seen(2).await.unwrap().until, None);
    let only = |id: &str| Limits { only_at: [service(id)].into(), ..Limits::default() };
    change(&room, &one, |picture| picture.limits = only("persian")).await;
    assert!(seen(2).await.is_none());
    change(&room, &one, |picture| picture.limits = only("english")).await;
    assert!(seen(2).await.is_some());
    let until = Limits { until: Some(minutes(5)), ..Limits::default() };
    change(&room, &one, |picture| picture.limits = until).await;
    assert_eq!(seen(4).await.unwrap().until, Some(minutes(5)));
    assert!(seen(5).await.is_none());
}

async fn pictures_come_page_by_page(room: Room) {
    for n in 1..=5 {
        room.store.save_picture(&picture(n, &format!("sha {n}"))).await.unwrap();
    }
    let all = viewer(Role::Reporter, &[]);
    let page = async |before: Option<&Picture>| {
        let query = PictureQuery { before: before.map(|one| one.id), limit: 2, ..PictureQuery::default() };
        room.store.picture_list(&query, &all, minutes(1)).await.unwrap()
    };
    let first = page(None).await;
    assert_eq!(first.iter().map(|seen| seen.picture.id.number()).collect::<Vec<_>>(), [5, 4]);
    let next = page(first.last().map(|seen| &seen.picture)).await;
    assert_eq!(next.iter().map(|seen| seen.picture.id.number()).collect::<Vec<_>>(), [3, 2]);
}
