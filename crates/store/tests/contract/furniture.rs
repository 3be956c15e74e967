//! People, topics, services, fronts, alerts, tokens, pictures: everything around the stories.

use std::collections::BTreeMap;

use jiff::SignedDuration;
use news::{
    Alert, Breaking, BreakingId, Content, Edit, Embargo, Entry, Focus, Front, Grant, LogEntry, Person,
    PersonId, Picture, PictureId, PictureUse, Piece, Role, Scope, Section, Service, ServiceId, Slot, Text,
    Topic, TopicId,
};
use sqlx::Connection;
use store::{Address, Error, NewToken};

use crate::harness::{Room, content, contract, editor, minutes, somebody_waits, whole};
use crate::shape::behind;

contract! {
    services_people_and_topics_are_kept_and_told
    a_front_is_set_over_the_one_that_was_seen
    a_front_as_it_was_can_be_found_again
    a_front_is_due_when_a_place_is_given_up
    alerts_run_until_they_end
    a_token_is_known_by_its_fingerprint
    whoever_makes_a_token_waits_before_anything_is_held
    the_same_picture_is_kept_once
    a_change_under_a_picture_is_told_where_readers_see_it
    who_change_a_picture_at_once_undo_nothing_of_each_others
    a_picture_under_embargo_is_due_when_it_ends
    a_face_may_be_seen
}

fn english() -> ServiceId {
    "english".parse().unwrap()
}

fn person(n: i64) -> Person {
    let names = BTreeMap::from([("persian".parse().unwrap(), "میرا اوسی".to_owned())]);
    let id = PersonId::from_number(n).unwrap();
    Person { id, name: "Mira Osei".into(), names, blurbs: BTreeMap::new(), desk: false, picture: None }
}

pub fn picture(n: i64, sha256: &str) -> Picture {
    Picture {
        id: PictureId::from_number(n).unwrap(),
        width: 1_600,
        height: 900,
        focus: Focus::default(),
        caption: "The ferry at dawn".into(),
        alt: "A ferry".into(),
        credit: "Mira Osei".into(),
        creator: "Mira Osei".into(),
        copyright: "© 2026".into(),
        usage_terms: String::new(),
        keywords: vec!["ferry".into()],
        digital_source: None,
        taken: Some(minutes(-60)),
        added: minutes(0),
        sha256: sha256.into(),
        media_type: "image/jpeg".into(),
        ..Picture::blank(PictureId::from_number(n).unwrap())
    }
}

async fn sets_up(room: &Room, before: Option<Piece>, after: Piece) -> LogEntry {
    let edit = Edit { before, after: Some(after) };
    room.store.set_up(&[edit], minutes(1)).await.unwrap().pop().unwrap()
}

async fn services_people_and_topics_are_kept_and_told(room: Room) {
    let section = Section { id: "world".parse().unwrap(), name: Some("Welt".into()), retired: false };
    let mut service = Service::new(english(), "Longwave".into(), vec![section]);
    service.time_zone = Some("Europe/Berlin".into());
    let told = sets_up(&room, None, Piece::Service(service.clone())).await;
    assert_eq!(told.entry, Entry::Furniture { service: Some(english()) });
    let before = Piece::Service(service.clone());
    service.site_name = "Longwave News".into();
    sets_up(&room, Some(before), Piece::Service(service.clone())).await;
    assert_eq!(room.store.services().await.unwrap(), [service]);
    let mut mira = person(7);
    let told = sets_up(&room, None, Piece::Byline(mira.clone())).await;
    assert_eq!((told.seq, told.entry), (3, Entry::Person { person: mira.id }));
    let before = Piece::Byline(mira.clone());
    mira.desk = true;
    sets_up(&room, Some(before), Piece::Byline(mira.clone())).await;
    assert_eq!(room.store.person(mira.id).await.unwrap().as_ref(), Some(&mira));
    assert_eq!(room.store.person(person(8).id).await.unwrap(), None);
    assert_eq!(room.store.people().await.unwrap(), [mira]);
    let names = BTreeMap::from([(english(), "Ferries".to_owned())]);
    let topic = Topic { id: TopicId::from_number(1).unwrap(), concept: Some("medtop:1".into()), names };
    room.store.save_topic(&topic, minutes(5)).await.unwrap();
    assert_eq!(room.store.topic(topic.id).await.unwrap().as_ref(), Some(&topic));
    assert_eq!(room.store.topics().await.unwrap(), [topic]);
}

async fn a_front_is_set_over_the_one_that_was_seen(room: Room) {
    let story = room.live("english", content("Lead"), 1).await.id;
    assert_eq!(room.store.front(&english(), None).await.unwrap(), None);
    let slots = || vec![Slot { story, until: Some(minutes(60)) }];
    let empty = Front::empty(english(), None);
    let first = empty.set(slots(), 0, &editor(), minutes(2)).unwrap();
    let told = room.store.save_front(&first).await.unwrap();
    assert_eq!(told.entry, Entry::Front { service: english(), section: None });
    assert!(matches!(room.store.save_front(&first).await, Err(Error::Overtaken { .. })));
    let second = first.set(Vec::new(), 1, &editor(), minutes(3)).unwrap();
    room.store.save_front(&second).await.unwrap();
    assert!(matches!(room.store.save_front(&second).await, Err(Error::Overtaken { .. })));
    assert_eq!(room.store.front(&english(), None).await.unwrap(), Some(second));
    let world = Some("world".parse().unwrap());
    let section = Front::empty(english(), world.clone()).set(slots(), 0, &editor(), minutes(4)).unwrap();
    room.store.save_front(&section).await.unwrap();
    assert_eq!(room.store.front(&english(), world.as_ref()).await.unwrap(), Some(section));
    assert_eq!(room.store.log_head().await.unwrap(), 4);
}

async fn a_front_as_it_was_can_be_found_again(room: Room) {
    let mut front = Front::empty(english(), None);
    for n in 1..=205 {
        front = front.set(Vec::new(), n - 1, &editor(), minutes(2)).unwrap();
        room.store.save_front(&front).await.unwrap();
    }
    let versions = async |before, most| -> Vec<u64> {
        let found = room.store.fronts_before(&english(), None, before, Some(most)).await.unwrap();
        found.iter().map(|front| front.version).collect()
    };
    assert_eq!(versions(205, 2).await, [204, 203]);
    assert_eq!(versions(8, 10).await, [7, 6], "the oldest are forgotten");
    let world = Some("world".parse().unwrap());
    let other = room.store.fronts_before(&english(), world.as_ref(), 205, None).await.unwrap();
    assert_eq!(other, []);
}

async fn a_front_is_due_when_a_place_is_given_up(room: Room) {
    let mut slots = Vec::new();
    for until in [Some(60), None, Some(30)] {
        let story = room.live("english", content("Lead"), 1).await.id;
        slots.push(Slot { story, until: until.map(minutes) });
    }
    let front = Front::empty(english(), None).set(slots, 0, &editor(), minutes(2)).unwrap();
    room.store.save_front(&front).await.unwrap();
    let due = async |at| {
        let due = room.store.fronts_due(minutes(at), 10).await.unwrap();
        due.into_iter().map(|(_, front)| front.unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(due(29).await, []);
    assert_eq!(due(30).await, std::slice::from_ref(&front));
    let told = room.store.tell_front(&front, minutes(30)).await.unwrap().unwrap();
    assert_eq!(told.entry, Entry::Front { service: english(), section: None });
    // Another node's clock comes a moment later.
    assert_eq!(room.store.tell_front(&front, minutes(30)).await.unwrap(), None);
    assert_eq!((due(59).await.len(), due(60).await.len()), (0, 1));
    // Who looked at an older one has nothing to tell.
    let second = front.set(front.slots.clone(), 1, &editor(), minutes(40)).unwrap();
    room.store.save_front(&second).await.unwrap();
    assert_eq!(room.store.tell_front(&front, minutes(60)).await.unwrap(), None);
    assert!(room.store.tell_front(&second, minutes(60)).await.unwrap().is_some());
    assert_eq!(due(1_000).await, []);
    // One that can't be read holds no other back.
    let world = Front::empty(english(), Some("world".parse().unwrap()));
    let slots = front.slots[..1].to_vec();
    let third = second.set(slots.clone(), 2, &editor(), minutes(41)).unwrap();
    let world = world.set(slots, 0, &editor(), minutes(41)).unwrap();
    for front in [&third, &world] {
        room.store.save_front(front).await.unwrap();
    }
    behind(&room, "UPDATE front SET front = '{' WHERE section = ''").await.unwrap();
    let found = room.store.fronts_due(minutes(60), 10).await.unwrap();
    let read = found.into_iter().map(|(name, front)| (name, front.ok())).collect::<Vec<_>>();
    assert!(read.contains(&("english/".to_owned(), None)), "{read:?}");
    assert!(read.contains(&("english/world".to_owned(), Some(world))), "{read:?}");
}

async fn alerts_run_until_they_end(room: Room) {
    let persian: ServiceId = "persian".parse().unwrap();
    let text = Alert { text: "Ferry aground".into(), story: None };
    let alert = |n: i64| Breaking {
        id: BreakingId::from_number(n).unwrap(),
        alerts: BTreeMap::from([(english(), text.clone()), (persian.clone(), text.clone())]),
        from: minutes(n),
        until: minutes(n) + SignedDuration::from_hours(1),
        ended: None,
        by: editor().by,
    };
    let (first, second, third) = (alert(1), alert(2), alert(3));
    let told = room.store.save_breaking(&first).await.unwrap();
    assert_eq!(
        told.entry,
        Entry::Breaking { breaking: first.id, services: vec![english(), persian.clone()] }
    );
    room.store.save_breaking(&second).await.unwrap();
    let running = async |at| whole(room.store.running(minutes(at)).await.unwrap());
    // A clock that stepped back hides none.
    assert_eq!(running(0).await, [second.clone(), first.clone()]);
    assert_eq!(running(2).await, [second.clone(), first.clone()]);
    assert_eq!(running(61).await, std::slice::from_ref(&second));
    let ends = async |at: &[ServiceId]| room.store.end_breaking(second.id, at, minutes(5)).await.unwrap();
    let (left, told) = ends(std::slice::from_ref(&persian)).await.unwrap();
    assert_eq!(told.entry, Entry::Breaking { breaking: second.id, services: vec![persian.clone()] });
    assert_eq!((left.alerts.len(), left.ended), (1, None));
    assert_eq!(running(6).await, [left, first.clone()]);
    assert_eq!(ends(&[persian]).await, None, "it runs there no more");
    let (ended, told) = ends(&[english()]).await.unwrap();
    assert_eq!((ended.ended, told.at), (Some(minutes(5)), minutes(5)));
    assert_eq!(running(6).await, std::slice::from_ref(&first));
    assert_eq!(ends(&[english()]).await, None);
    assert_eq!(room.store.breaking(second.id).await.unwrap(), Some(ended));
    room.store.save_breaking(&third).await.unwrap();
    behind(&room, "UPDATE breaking SET breaking = '{' WHERE id = 3").await.unwrap();
    let each = room.store.running(minutes(6)).await.unwrap().into_iter();
    assert_eq!(
        each.map(|(id, one)| (id, one.ok())).collect::<Vec<_>>(),
        [(third.id, None), (first.id, Some(first))]
    );
}

async fn a_token_is_known_by_its_fingerprint(room: Room) {
    let scope = Scope::Services(vec![english()]);
    let until = Some(minutes(9));
    let new = NewToken {
        name: "mira",
        hash: "abc",
        role: Role::Editor,
        scope: &scope,
        until,
        maker: None,
        parent: None,
    };
    let id = room.store.save_token(new, minutes(1)).await.unwrap();
    let twice = room.store.save_token(NewToken { name: "eve", ..new }, minutes(2)).await;
    assert!(matches!(twice, Err(Error::Overtaken { .. })));
    let token = room.store.token_by_hash("abc").await.unwrap().unwrap();
    assert_eq!((token.id, token.name.as_str(), token.role, &token.scope), (id, "mira", Role::Editor, &scope));
    assert_eq!((token.created, token.ended, token.used), (minutes(1), None, None));
    assert!(token.holds(minutes(8)) && !token.holds(minutes(9)));
    room.store.token_used(id, minutes(2)).await.unwrap();
    assert_eq!(room.store.tokens().await.unwrap()[0].used, Some(minutes(2)));
    assert_eq!(room.store.token_by_hash("ABC").await.unwrap(), None);
    assert!(room.store.end_token(id, minutes(3)).await.unwrap());
    assert!(!room.store.end_token(id, minutes(4)).await.unwrap());
    assert!(!room.store.end_token(id + 1, minutes(4)).await.unwrap());
    let tokens = room.store.tokens().await.unwrap();
    assert_eq!((tokens.len(), tokens[0].ended), (1, Some(minutes(3))));
}

async fn whoever_makes_a_token_waits_before_anything_is_held(room: Room) {
    let Address::Postgres(url) = room.address.clone() else { return };
    let grant = Grant { role: Role::Editor, scope: Scope::All };
    let maker = room.store.add_account("mira@example.org", "Mira", &[grant], minutes(0)).await.unwrap();
    // As whoever sets the newsroom up begins.
    let mut other = sqlx::PgConnection::connect(&url).await.unwrap();
    let mut setting_up = other.begin().await.unwrap();
    sqlx::query("SELECT pg_advisory_xact_lock(5173830483)").execute(&mut *setting_up).await.unwrap();
    let store = room.store.clone();
    let making = tokio::spawn(async move {
        let (name, hash, role, scope) = ("a script", "abc", Role::Reporter, &Scope::All);
        let new = NewToken { name, hash, role, scope, until: None, maker: Some(maker), parent: None };
        store.save_token(new, minutes(1)).await
    });
    somebody_waits(&url).await;
    let change = sqlx::query("SELECT 1 FROM account WHERE id = $1 FOR UPDATE NOWAIT").bind(maker);
    change.execute(&mut *setting_up).await.expect("nobody holds the account and waits");
    setting_up.commit().await.unwrap();
    making.await.unwrap().unwrap();
}

async fn the_same_picture_is_kept_once(room: Room) {
    let first = picture(1, "aa");
    assert_eq!(room.store.save_picture(&first).await.unwrap(), first.id);
    assert_eq!(room.store.save_picture(&picture(2, "aa")).await.unwrap(), first.id);
    assert!(matches!(room.store.save_picture(&picture(1, "bb")).await, Err(Error::Overtaken { .. })));
    let other = picture(3, "cc");
    room.store.save_picture(&other).await.unwrap();
    assert_eq!(room.store.picture(first.id).await.unwrap(), Some(first.clone()));
    assert_eq!(room.store.picture(picture(2, "").id).await.unwrap(), None);
    assert_eq!(room.store.picture_by_sha("cc").await.unwrap(), Some(other.clone()));
    let mut some = room.store.pictures(&[other.id, first.id, picture(2, "").id, first.id]).await.unwrap();
    some.sort_by_key(|picture| picture.id);
    assert_eq!(some, [first.clone(), other.clone()]);
    assert_eq!(room.store.pictures(&[]).await.unwrap(), []);
    // One that is damaged is told from those that aren't; who decides by their terms decides nothing.
    behind(&room, "UPDATE picture SET picture = '{' WHERE sha256 = 'cc'").await.unwrap();
    let mut each = room.store.each_picture(&[other.id, first.id]).await.unwrap();
    each.sort_by_key(|(id, _)| *id);
    let each: Vec<_> = each.into_iter().map(|(id, picture)| (id, picture.ok())).collect();
    assert_eq!(each, [(first.id, Some(first.clone())), (other.id, None)]);
    assert!(matches!(room.store.pictures(&[other.id, first.id]).await, Err(Error::Corrupt { .. })));
}

async fn a_change_under_a_picture_is_told_where_readers_see_it(room: Room) {
    let mut shown = picture(1, "aa");
    room.store.save_picture(&shown).await.unwrap();
    let credit = "The harbour master";
    let credited = |picture: &mut Picture| picture.credit = credit.into();
    let changed = room.store.change_picture(shown.id, credited, minutes(1)).await.unwrap().unwrap();
    assert_eq!((changed.before, changed.told), (shown.clone(), None));
    shown.credit = credit.into();
    let lead = Some(PictureUse { picture: shown.id, alt: "A ferry".into(), caption: Text::default() });
    room.live("english", Content { lead, ..content("With a picture") }, 2).await;
    let focused = |picture: &mut Picture| picture.focus = Focus { x: 1, y: 2 };
    let changed = room.store.change_picture(shown.id, focused, minutes(3)).await.unwrap().unwrap();
    assert_eq!(changed.told.unwrap().entry, Entry::Picture { picture: shown.id });
    shown.focus = Focus { x: 1, y: 2 };
    assert_eq!(changed.after, shown);
    assert_eq!(room.store.picture(shown.id).await.unwrap(), Some(shown));
    let unknown = room.store.change_picture(picture(9, "zz").id, |_| {}, minutes(4)).await.unwrap();
    assert_eq!(unknown, None);
}

async fn who_change_a_picture_at_once_undo_nothing_of_each_others(room: Room) {
    let kept = picture(1, "aa");
    room.store.save_picture(&kept).await.unwrap();
    let changing = (0..8).map(|n| {
        let (store, id) = (room.store.clone(), kept.id);
        let change = move |picture: &mut Picture| match n {
            0 => picture.barred = true,
            n => picture.keywords.push(format!("by {n}")),
        };
        tokio::spawn(async move { store.change_picture(id, change, minutes(1)).await })
    });
    for changed in changing.collect::<Vec<_>>() {
        changed.await.unwrap().unwrap().unwrap();
    }
    let now = room.store.picture(kept.id).await.unwrap().unwrap();
    assert_eq!((now.barred, now.keywords.len()), (true, kept.keywords.len() + 7));
}

async fn a_picture_under_embargo_is_due_when_it_ends(room: Room) {
    let open = picture(1, "aa");
    room.store.save_picture(&open).await.unwrap();
    let put_under = async |embargo: Embargo| {
        let change = |picture: &mut Picture| picture.embargo = Some(embargo);
        room.store.change_picture(open.id, change, minutes(1)).await.unwrap();
    };
    put_under(Embargo::Until(minutes(30))).await;
    assert_eq!(room.store.pictures_due(minutes(29), 9).await.unwrap(), []);
    assert_eq!(room.store.pictures_due(minutes(30), 9).await.unwrap(), [open.id]);
    put_under(Embargo::Unclear("Monday".into())).await;
    assert_eq!(room.store.pictures_due(minutes(9_999), 9).await.unwrap(), []);
}

async fn a_face_may_be_seen(room: Room) {
    let face = picture(1, "aa");
    room.store.save_picture(&face).await.unwrap();
    assert!(room.store.picture_visible(face.id, minutes(9)).await.unwrap().is_none());
    let mira = Person { picture: Some(face.id), ..person(1) };
    sets_up(&room, None, Piece::Byline(mira.clone())).await;
    assert!(room.store.picture_visible(face.id, minutes(9)).await.unwrap().is_some());
    for barred in [true, false] {
        room.store.change_picture(face.id, |face| face.barred = barred, minutes(2)).await.unwrap();
        assert_eq!(room.store.picture_visible(face.id, minutes(9)).await.unwrap().is_some(), !barred);
    }
    let faceless = Piece::Byline(Person { picture: None, ..mira.clone() });
    sets_up(&room, Some(Piece::Byline(mira)), faceless).await;
    assert!(room.store.picture_visible(face.id, minutes(9)).await.unwrap().is_none());
}
