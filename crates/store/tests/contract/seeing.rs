//! What failed, how feeds do, what people are told, and what a desk watches.

use jiff::SignedDuration;
use news::{
    Action, By, FailureKind, Grant, NoticeKind, Occasion, Role, Scope, ServiceId, Stage, StoryId, Way,
    WireId, WireItem,
};
use sqlx::Connection;
use store::{Address, DeskQuery, Failed, NewSubscription, Notice, Seen, Waiting, Watched, WatchedBefore};

use super::harness::{Room, contract, hold, kill, minutes, somebody_waits, step, write};
use super::shape::behind;

contract! {
    a_failure_is_one_for_as_long_as_it_goes_on
    what_failed_and_was_done_since_is_known
    people_are_told_of_a_new_failure_once
    a_feed_s_health_is_kept
    a_feed_s_arrival_is_not_lost_to_another_process
    what_happens_to_a_story_is_told_with_it
    a_notice_is_one_for_each_person_and_way
    a_notice_is_sent_by_one_and_again_where_that_failed
    what_was_told_is_forgotten_in_time
    what_cannot_be_read_holds_nothing_else_back
    a_browser_belongs_to_whoever_is_there
    a_key_is_made_once
    what_is_watched_is_read_again_only_once_it_changed
    what_was_spiked_stands_in_no_list_of_work
    what_waits_to_be_edited_is_known_until_it_is_published_or_ends
    a_desk_watches_stories_that_can_be_read_and_those_that_cannot
    who_scheduled_a_story_is_known
    translations_that_are_behind_are_counted
    a_newer_version_waits_until_somebody_takes_account_of_it
    a_correction_is_told_to_those_who_draw_on_what_it_corrects
    what_is_sent_again_under_one_number_is_newer_too
    what_somebody_took_care_of_is_kept_once
}

fn failed(kind: FailureKind, subject: &str, at: i64) -> Failed {
    let service = Some("english".parse().unwrap());
    Failed { kind, subject: subject.into(), service, cause: format!("at {at}"), count: 2, at: minutes(at) }
}

async fn a_failure_is_one_for_as_long_as_it_goes_on(room: Room) {
    let store = &room.store;
    store.failed(&[failed(FailureKind::Page, "/english/", 1)]).await.unwrap();
    store
        .failed(&[failed(FailureKind::Page, "/english/", 3), failed(FailureKind::Page, "/persian/", 2)])
        .await
        .unwrap();
    let open = store.failures().await.unwrap();
    assert_eq!(open.iter().map(|one| one.subject.as_str()).collect::<Vec<_>>(), ["/english/", "/persian/"]);
    assert_eq!((open[0].count, open[0].first, open[0].last), (4, minutes(1), minutes(3)));
    assert_eq!(open[0].cause, "at 3");
    store.works(FailureKind::Page, "/english/", minutes(4)).await.unwrap();
    assert!(store.resolve(open[1].id, minutes(4)).await.unwrap());
    assert!(!store.resolve(open[1].id, minutes(4)).await.unwrap());
    assert!(store.failures().await.unwrap().is_empty() && store.failure(open[0].id).await.unwrap().is_none());
    store.failed(&[failed(FailureKind::Page, "/english/", 5)]).await.unwrap();
    let again = store.failures().await.unwrap();
    assert_eq!((again.len(), again[0].count, again[0].first), (1, 2, minutes(5)));
    let number = |open: &[store::Failure]| open.iter().map(|one| one.id).collect::<Vec<_>>();
    store.unresolve(open[0].id).await.unwrap();
    assert_eq!(number(&store.failures().await.unwrap()), [again[0].id], "what failed again stands for it");
    assert!(store.resolved_failure(open[1].id).await.unwrap().is_some());
    store.unresolve(open[1].id).await.unwrap();
    assert_eq!(number(&store.failures().await.unwrap()), [again[0].id, open[1].id]);
    assert!(store.resolved_failure(open[1].id).await.unwrap().is_none());
}

async fn what_failed_and_was_done_since_is_known(room: Room) {
    let store = &room.store;
    let item = WireItem { provider: "meridian".into(), guid: "a".into(), ..WireItem::default() };
    let received = store.receive("meridian", "a", "a", minutes(1), &[item], &[]).await.unwrap().items[0].id;
    let mut story = room.draft("english", "Ferry").await;
    let publish = Action::Schedule { revision: 1, at: minutes(5), slug: None };
    room.act(&mut story, publish, minutes(1)).await;
    let (item, due) = (received.to_string(), story.id.to_string());
    let mut open = vec![
        (FailureKind::Page, "/english/".to_owned()),
        (FailureKind::Publication, due.clone()),
        (FailureKind::Wire, item.clone()),
    ];
    let all: Vec<_> = open.iter().map(|(kind, subject)| failed(*kind, subject, 6)).collect();
    store.failed(&all).await.unwrap();
    assert_eq!(store.open_failures(9).await.unwrap(), open);
    assert_eq!(store.open_failures(2).await.unwrap(), open[..2]);
    assert_eq!(store.end_done(&open, minutes(6)).await.unwrap(), []);
    store.handled(&[received]).await.unwrap();
    assert_eq!(store.end_done(&open, minutes(6)).await.unwrap(), [(FailureKind::Wire, item)]);
    open.pop();
    assert_eq!(store.open_failures(9).await.unwrap(), open);
    room.act(&mut story, Action::Unschedule, minutes(6)).await;
    assert_eq!(store.end_done(&open, minutes(6)).await.unwrap(), [(FailureKind::Publication, due)]);
}

async fn people_are_told_of_a_new_failure_once(room: Room) {
    for at in 1..4 {
        let told =
            [failed(FailureKind::Page, "/english/", at), failed(FailureKind::Mail, "a@example.org", at)];
        room.store.failed(&told).await.unwrap();
    }
    let waiting = all_waiting(&room, 10).await;
    assert_eq!(waiting.len(), 1, "of mail nobody is mailed");
    assert_eq!((waiting[0].occasion.kind, waiting[0].occasion.about.as_str()), (NoticeKind::Failure, "page"));
}

async fn a_feed_s_health_is_kept(room: Room) {
    let store = &room.store;
    store.feed_looked("meridian", "meridian", minutes(0)).await.unwrap();
    store.feed_arrived("meridian", "meridian", minutes(1)).await.unwrap();
    store.feed_fails("meridian", "meridian", "no such folder", minutes(2)).await.unwrap();
    store.feed_fails("meridian", "meridian", "still none", minutes(3)).await.unwrap();
    let feed = store.feeds_health().await.unwrap().pop().unwrap();
    assert_eq!((feed.failing, feed.error.as_str()), (Some(minutes(2)), "still none"));
    assert_eq!((feed.arrived, feed.arrivals), (Some(minutes(1)), 1));
    store.feed_looked("meridian", "meridian", minutes(4)).await.unwrap();
    let feed = store.feeds_health().await.unwrap().pop().unwrap();
    assert_eq!((feed.failing, feed.since), (None, Some(minutes(0))));
    store.feed_looked("other", "other", minutes(4)).await.unwrap();
    store.forget_feed("meridian").await.unwrap();
    let left = store.feeds_health().await.unwrap();
    assert_eq!(left.iter().map(|feed| feed.name.as_str()).collect::<Vec<_>>(), ["other"]);
}

async fn a_feed_s_arrival_is_not_lost_to_another_process(room: Room) {
    let Address::Postgres(url) = room.address.clone() else { return };
    room.store.feed_arrived("meridian", "meridian", minutes(0)).await.unwrap();
    let mut other = sqlx::PgConnection::connect(&url).await.unwrap();
    let mut changing = other.begin().await.unwrap();
    let arrives = r#"UPDATE feed_health SET health = replace(health, '"arrivals":1', '"arrivals":41')"#;
    sqlx::query(arrives).execute(&mut *changing).await.unwrap();
    let store = room.store.clone();
    let here =
        tokio::spawn(async move { store.feed_arrived("meridian", "meridian", minutes(60)).await.unwrap() });
    somebody_waits(&url).await;
    changing.commit().await.unwrap();
    here.await.unwrap();
    assert_eq!(room.store.feeds_health().await.unwrap()[0].arrivals, 42);
}

async fn what_happens_to_a_story_is_told_with_it(room: Room) {
    let mut story = room.draft("english", "Ferry").await;
    room.act(&mut story, write(1, "Ferry returns"), minutes(1)).await;
    assert!(all_waiting(&room, 10).await.is_empty(), "nobody is told of each word");
    room.act(&mut story, hold(), minutes(2)).await;
    room.act(&mut story, kill(), minutes(3)).await;
    let waiting = all_waiting(&room, 10).await;
    let kinds: Vec<_> = waiting.iter().map(|one| (one.occasion.kind, one.at)).collect();
    assert_eq!(kinds, [(NoticeKind::Hold, minutes(2)), (NoticeKind::Kill, minutes(3))]);
    assert_eq!(waiting[0].occasion.story, Some(story.id));
    assert_eq!(waiting[0].occasion.by, Some(By::Person("mira".into())));
    assert_eq!(room.store.writers(story.id).await.unwrap(), [By::Person("mira".into())]);
}

fn feed_died() -> Occasion {
    Occasion { kind: NoticeKind::Feed, story: None, services: Vec::new(), by: None, about: "meridian".into() }
}

async fn account(room: &Room, email: &str) -> i64 {
    let grants = [Grant { role: Role::Editor, scope: Scope::All }];
    room.store.add_account(email, email, &grants, minutes(0)).await.unwrap()
}

async fn a_notice_is_one_for_each_person_and_way(room: Room) {
    let (mira, omid) = (account(&room, "mira@example.org").await, account(&room, "omid@example.org").await);
    for _ in 0..2 {
        room.store.note("feed/meridian", minutes(1), &feed_died()).await.unwrap();
    }
    let waiting = all_waiting(&room, 10).await;
    assert_eq!(waiting.len(), 1);
    let to = [(mira, Way::Mail), (mira, Way::Push), (omid, Way::Mail)];
    for _ in 0..2 {
        room.store.spread(waiting[0].id, &to, minutes(2)).await.unwrap();
    }
    assert!(all_waiting(&room, 10).await.is_empty());
    let due = all_due(&room, 2, 10).await;
    assert_eq!(due.len(), 2);
    let pushed = room.store.notices_due(Way::Push, minutes(2), 10).await.unwrap();
    assert_eq!(pushed.len(), 1, "each way by itself");
    assert_eq!((&due[0].occasion, due[0].at, due[0].tries), (&feed_died(), minutes(1), 0));
    room.store.note("feed/meridian", minutes(3), &feed_died()).await.unwrap();
    assert!(all_waiting(&room, 10).await.is_empty(), "one key is told once");
}

async fn a_notice_is_sent_by_one_and_again_where_that_failed(room: Room) {
    let mira = account(&room, "mira@example.org").await;
    room.store.note("a", minutes(1), &feed_died()).await.unwrap();
    let occasion = all_waiting(&room, 1).await[0].id;
    room.store.spread(occasion, &[(mira, Way::Mail)], minutes(1)).await.unwrap();
    let notice = all_due(&room, 1, 1).await.pop().unwrap();
    assert!(room.store.claim_notice(&notice, minutes(3)).await.unwrap());
    assert!(!room.store.claim_notice(&notice, minutes(3)).await.unwrap(), "another process has it");
    assert!(all_due(&room, 2, 1).await.is_empty());
    room.store.notice_failed(notice.id, "nobody there", Some(minutes(10))).await.unwrap();
    let again = all_due(&room, 10, 1).await.pop().unwrap();
    assert_eq!(again.tries, 1);
    room.store.notice_failed(again.id, "still nobody", None).await.unwrap();
    assert!(all_due(&room, 9_999, 1).await.is_empty(), "given up");
}

async fn all_waiting(room: &Room, most: usize) -> Vec<Waiting> {
    let all = room.store.occasions(most).await.unwrap();
    all.into_iter().map(|(_, waiting)| waiting.unwrap()).collect()
}

/// What is to be mailed.
async fn all_due(room: &Room, at: i64, most: usize) -> Vec<Notice> {
    let all = room.store.notices_due(Way::Mail, minutes(at), most).await.unwrap();
    all.into_iter().map(|(_, notice)| notice.unwrap()).collect()
}

async fn what_cannot_be_read_holds_nothing_else_back(room: Room) {
    let (mira, store) = (account(&room, "mira@example.org").await, &room.store);
    for (key, at) in [("a", 1), ("b", 2)] {
        store.note(key, minutes(at), &feed_died()).await.unwrap();
    }
    behind(&room, "UPDATE occasion SET occasion = '{' WHERE key = 'a'").await.unwrap();
    let waiting = store.occasions(10).await.unwrap();
    assert!(waiting[0].1.is_err() && waiting[1].1.is_ok(), "{waiting:?}");
    for (id, _) in &waiting {
        store.spread(*id, &[(mira, Way::Mail)], minutes(3)).await.unwrap();
    }
    let due = store.notices_due(Way::Mail, minutes(3), 10).await.unwrap();
    assert!(due.len() == 2 && due.iter().filter(|(_, notice)| notice.is_ok()).count() == 1, "{due:?}");
    let unread = due.into_iter().find(|(_, notice)| notice.is_err()).unwrap().0;
    store.notice_failed(unread, "it can't be read", None).await.unwrap();
    assert_eq!(all_due(&room, 3, 10).await.len(), 1, "it is given up");
}

async fn what_was_told_is_forgotten_in_time(room: Room) {
    let mira = account(&room, "mira@example.org").await;
    for (key, at) in [("old", 1), ("new", 100), ("waiting", 2)] {
        room.store.note(key, minutes(at), &feed_died()).await.unwrap();
    }
    for waiting in all_waiting(&room, 10).await {
        room.store.spread(waiting.id, &[(mira, Way::Mail)], waiting.at).await.unwrap();
    }
    let due = all_due(&room, 100, 10).await;
    for notice in due.iter().filter(|notice| notice.at != minutes(2)) {
        room.store.notice_sent(notice.id, minutes(101)).await.unwrap();
    }
    room.store.forget_notices(minutes(50)).await.unwrap();
    assert_eq!(all_due(&room, 100, 10).await.len(), 1, "what waits stays");
    room.store.note("new", minutes(102), &feed_died()).await.unwrap();
    assert!(all_waiting(&room, 10).await.is_empty(), "the new one is remembered");
    room.store.note("old", minutes(102), &feed_died()).await.unwrap();
    assert_eq!(all_waiting(&room, 10).await.len(), 1);
}

/// Once they have failed for long, and nothing went well between.
async fn browsers_that_fail_are_forgotten(room: &Room, mira: i64) {
    let endpoint = "https://push.example.net/x";
    let new = NewSubscription { account: mira, endpoint, key: "k", auth: "a", agent: "" };
    room.store.subscribe(new, minutes(1)).await.unwrap();
    let id = room.store.subscriptions(mira).await.unwrap()[0].id;
    let fails = async |at: i64| room.store.browser_fails(id, minutes(at), minutes(at - 10)).await.unwrap();
    assert_eq!([fails(1).await, fails(9).await], [false, false]);
    room.store.browser_works(id).await.unwrap();
    assert_eq!([fails(12).await, fails(22).await, fails(23).await], [false, false, true]);
    assert!(room.store.subscriptions(mira).await.unwrap().is_empty());
}

async fn a_browser_belongs_to_whoever_is_there(room: Room) {
    let (mira, omid) = (account(&room, "mira@example.org").await, account(&room, "omid@example.org").await);
    for (account, auth) in [(mira, "a"), (omid, "b")] {
        let endpoint = "https://push.example.net/1";
        let new = NewSubscription { account, endpoint, key: "k", auth, agent: "Firefox" };
        room.store.subscribe(new, minutes(1)).await.unwrap();
    }
    assert!(room.store.subscriptions(mira).await.unwrap().is_empty());
    let theirs = room.store.subscriptions(omid).await.unwrap();
    assert_eq!((theirs.len(), theirs[0].auth.as_str()), (1, "b"));
    assert_eq!(room.store.subscribed().await.unwrap(), [omid]);
    assert!(!room.store.unsubscribe(theirs[0].id, mira).await.unwrap(), "it isn't hers to end");
    assert!(room.store.unsubscribe(theirs[0].id, omid).await.unwrap());
    browsers_that_fail_are_forgotten(&room, mira).await;
    for n in 0..25 {
        let endpoint = format!("https://push.example.net/{n}");
        let new = NewSubscription { account: mira, endpoint: &endpoint, key: "k", auth: "a", agent: "" };
        room.store.subscribe(new, minutes(n)).await.unwrap();
    }
    let kept = room.store.subscriptions(mira).await.unwrap();
    assert_eq!((kept.len(), kept[0].endpoint.as_str()), (20, "https://push.example.net/5"));
    assert_eq!(room.store.notice_choice(mira).await.unwrap(), None);
    room.store.choose_notices(mira, "{}").await.unwrap();
    room.store.choose_notices(mira, "{\"kill\":[]}").await.unwrap();
    assert_eq!(room.store.notice_choices().await.unwrap(), [(mira, "{\"kill\":[]}".to_owned())]);
}

async fn a_key_is_made_once(room: Room) {
    assert!(room.store.newsroom_key("vapid", || None).await.is_err());
    assert_eq!(room.store.newsroom_key("vapid", || Some("one".into())).await.unwrap(), "one");
    assert_eq!(room.store.newsroom_key("vapid", || Some("two".into())).await.unwrap(), "one");
}

async fn a_desk_watches_stories_that_can_be_read_and_those_that_cannot(room: Room) {
    let mut held = room.draft("english", "Held").await;
    room.act(&mut held, hold(), minutes(1)).await;
    let mut broken = room.draft("persian", "Broken").await;
    room.act(&mut broken, hold(), minutes(2)).await;
    let spoil = format!("UPDATE story SET state = '{{}}' WHERE id = {}", broken.id.number());
    behind(&room, &spoil).await.unwrap();
    let watched = room.store.watched(Watched::Held, &mut WatchedBefore::default()).await.unwrap();
    let ids: Vec<_> = watched.iter().map(|one| (one.id, one.story.is_some())).collect();
    assert_eq!(ids, [(broken.id, false), (held.id, true)]);
    assert_eq!(watched[0].service.as_str(), "persian");
    room.act(&mut held, kill(), minutes(3)).await;
    assert_eq!(
        room.store.watched(Watched::Held, &mut WatchedBefore::default()).await.unwrap().len(),
        1,
        "one that ended isn't held"
    );
    assert_eq!(
        room.store.watched(Watched::Ended(minutes(3)), &mut WatchedBefore::default()).await.unwrap().len(),
        1
    );
    assert_eq!(
        room.store.watched(Watched::Ended(minutes(4)), &mut WatchedBefore::default()).await.unwrap().len(),
        0
    );
}

async fn what_is_watched_is_read_again_only_once_it_changed(room: Room) {
    let mut story = room.draft("english", "Held").await;
    room.act(&mut story, hold(), minutes(1)).await;
    let mut before = WatchedBefore::default();
    let mut look = async || {
        before.again();
        room.store.watched(Watched::Held, &mut before).await.unwrap().remove(0).story
    };
    let first = look().await.unwrap();
    assert!(std::sync::Arc::ptr_eq(&first, &look().await.unwrap()));
    room.act(&mut story, write(1, "Held anew"), minutes(2)).await;
    let second = look().await.unwrap();
    assert_eq!((first.head.content.headline.as_str(), second.head.number), ("Held", 2));
    assert_eq!(second.head.content.headline, "Held anew");
}

async fn what_was_spiked_stands_in_no_list_of_work(room: Room) {
    let mut story = room.draft("english", "Held").await;
    room.act(&mut story, hold(), minutes(1)).await;
    let id = story.id;
    let lists = async || {
        let found =
            async |stage| room.store.desk(&DeskQuery { stage, ..DeskQuery::default() }).await.unwrap().len();
        let watched = room.store.watched(Watched::Held, &mut WatchedBefore::default()).await.unwrap();
        let taken = room.store.begun_by(&[id]).await.unwrap();
        [found(None).await, watched.len(), taken.len(), found(Some(Stage::Spiked)).await]
    };
    assert_eq!(lists().await, [1, 1, 1, 0]);
    room.act(&mut story, Action::Move { stage: Stage::Spiked }, minutes(2)).await;
    assert_eq!(lists().await, [0, 0, 0, 1]);
    room.act(&mut story, Action::Move { stage: Stage::Draft }, minutes(3)).await;
    assert_eq!(lists().await, [1, 1, 1, 0]);
}

async fn what_waits_to_be_edited_is_known_until_it_is_published_or_ends(room: Room) {
    let to_review = || Action::Move { stage: Stage::Review };
    let (mut first, mut second) =
        (room.draft("english", "First").await, room.draft("english", "Second").await);
    room.draft("english", "A draft").await;
    room.act(&mut first, to_review(), minutes(1)).await;
    room.act(&mut second, to_review(), minutes(2)).await;
    let waits = async || {
        let found = room.store.watched(Watched::Review, &mut WatchedBefore::default()).await.unwrap();
        found.into_iter().map(|one| one.id).collect::<Vec<_>>()
    };
    assert_eq!(waits().await, [second.id, first.id]);
    room.act(&mut first, Action::Publish { revision: 1, slug: None }, minutes(3)).await;
    assert_eq!(waits().await, [second.id]);
    room.act(&mut second, kill(), minutes(4)).await;
    assert_eq!(waits().await, []);
}

async fn who_scheduled_a_story_is_known(room: Room) {
    let mut story = room.draft("english", "Ferry").await;
    let at = minutes(60);
    room.act(&mut story, Action::Schedule { revision: 1, at, slug: None }, minutes(1)).await;
    let mut before = WatchedBefore::default();
    let mut look = async || {
        before.again();
        let watched = room.store.watched(Watched::Scheduled, &mut before).await.unwrap();
        let stories: Vec<_> = watched.into_iter().map(|one| one.story.unwrap()).collect();
        let by = room.store.schedulers(&stories, &mut before).await.unwrap();
        stories
            .into_iter()
            .map(|story| (story.schedule.clone().unwrap().at, by.get(&story.id).cloned()))
            .collect()
    };
    let mira = Some(By::Person("mira".into()));
    let known: [Vec<_>; 2] = [look().await, look().await];
    assert_eq!(known, [[(at, mira.clone())], [(at, mira)]]);
    room.act(&mut story, Action::Unschedule, minutes(2)).await;
    assert_eq!(look().await, []);
    let soon = minutes(30);
    let mut again = step(&story, Action::Schedule { revision: 1, at: soon, slug: None }, minutes(3));
    again.change.by = By::Person("omar".into());
    room.store.save(&[again], &Seen::default()).await.unwrap();
    assert_eq!(look().await, [(soon, Some(By::Person("omar".into())))]);
}

async fn translations_that_are_behind_are_counted(room: Room) {
    let mut source = room.live("english", super::harness::content("Ferry"), 1).await;
    room.translate(&source, "persian").await;
    let stale = async || room.store.stale_translations(minutes(0)).await.unwrap();
    assert!(stale().await.is_empty());
    room.act(&mut source, write(1, "Ferry returns"), minutes(2)).await;
    assert!(stale().await.is_empty(), "readers see nothing else yet");
    room.act(&mut source, Action::Update { revision: 2 }, minutes(3)).await;
    assert_eq!(stale().await, [("persian".parse::<ServiceId>().unwrap(), 1)]);
    let later = minutes(3) + SignedDuration::from_secs(1);
    assert!(room.store.stale_translations(later).await.unwrap().is_empty());
}

async fn what_somebody_took_care_of_is_kept_once(room: Room) {
    for who in ["mira", "omid"] {
        room.store.attend("kill", "x", who, minutes(2)).await.unwrap();
    }
    let attended = room.store.attended("kill", minutes(1)).await.unwrap();
    assert_eq!(attended, [("x".to_owned(), "mira".to_owned(), minutes(2))]);
    assert!(room.store.attended("kill", minutes(3)).await.unwrap().is_empty());
    assert!(room.store.attended("quarantine", minutes(1)).await.unwrap().is_empty());
    room.store.unattend("kill", "x", "omid").await.unwrap();
    assert_eq!(room.store.attended("kill", minutes(1)).await.unwrap().len(), 1, "another one's care stays");
    room.store.unattend("kill", "x", "mira").await.unwrap();
    assert!(room.store.attended("kill", minutes(1)).await.unwrap().is_empty());
}

fn sent(version: u64, headline: &str, signal: &str) -> WireItem {
    WireItem {
        provider: "meridian".into(),
        guid: "urn:ferry".into(),
        version,
        headline: headline.into(),
        signals: vec![signal.into()],
        ..WireItem::default()
    }
}

async fn receive(room: &Room, item: WireItem, at: i64) -> WireId {
    let bytes = format!("{} {}", item.version, item.headline);
    let received = room.store.receive("meridian", "a.json", bytes, minutes(at), &[item], &[]).await;
    received.unwrap().items[0].id
}

/// What stories are behind, as far as it came since the day began: the story, the version, whether it corrects.
async fn behind_the_wire(room: &Room) -> Vec<(StoryId, WireId, bool)> {
    let found = room.store.newer(minutes(0), minutes(0), &mut WatchedBefore::default()).await.unwrap();
    assert!(found.iter().all(|(watched, _, provider)| watched.story.is_some() && provider == "meridian"));
    found.iter().map(|(watched, newer, _)| (watched.id, newer.item, newer.corrects)).collect()
}

async fn a_newer_version_waits_until_somebody_takes_account_of_it(room: Room) {
    let first = sent(1, "Ferry missing", "sig:new");
    receive(&room, first.clone(), 1).await;
    let mut story = room.drawing_on("english", &first.reference()).await;
    assert_eq!(behind_the_wire(&room).await, []);
    let second = sent(2, "Ferry found", "sig:update");
    let update = receive(&room, second.clone(), 2).await;
    assert_eq!(behind_the_wire(&room).await, [(story.id, update, false)]);
    assert_eq!(room.store.newer_of(story.id).await.unwrap()[0].at, minutes(2));
    // A correction in between is none the less one when something later came.
    let third = receive(&room, sent(3, "Ferry never was missing", "sig:correction"), 3).await;
    let fourth = receive(&room, sent(4, "Ferry in port", "sig:update"), 4).await;
    assert_eq!(behind_the_wire(&room).await, [(story.id, fourth, true)]);
    assert!(third < fourth);
    // An update that is old is nothing to look at, a correction is.
    let late = room.store.newer(minutes(0), minutes(9), &mut WatchedBefore::default()).await.unwrap();
    assert_eq!(late.len(), 1);
    assert_eq!(
        room.store.newer(minutes(9), minutes(9), &mut WatchedBefore::default()).await.unwrap().len(),
        0
    );
    room.act(&mut story, Action::Draw { wire: second.reference() }, minutes(5)).await;
    assert_eq!(behind_the_wire(&room).await, [(story.id, fourth, true)], "two more came since");
    room.act(&mut story, Action::Draw { wire: sent(4, "", "").reference() }, minutes(6)).await;
    assert_eq!(behind_the_wire(&room).await, []);
    assert_eq!(room.store.newer_of(story.id).await.unwrap(), []);
    // Who takes an older version, and who translates such a story, is behind from the first.
    let old = room.drawing_on("persian", &first.reference()).await;
    assert_eq!(behind_the_wire(&room).await, [(old.id, fourth, false)]);
    let mut old = old;
    room.act(&mut old, kill(), minutes(7)).await;
    assert_eq!(behind_the_wire(&room).await, [], "what ended is done with");
}

async fn a_correction_is_told_to_those_who_draw_on_what_it_corrects(room: Room) {
    let first = sent(1, "Ferry missing", "");
    receive(&room, first.clone(), 1).await;
    let story = room.drawing_on("english", &first.reference()).await;
    let mut ended = room.drawing_on("persian", &first.reference()).await;
    room.act(&mut ended, kill(), minutes(2)).await;
    room.draft("english", "By hand").await;
    let known = all_waiting(&room, 9).await.len();
    receive(&room, sent(2, "Ferry found", "sig:update"), 3).await;
    assert_eq!(all_waiting(&room, 9).await.len(), known, "an update is told to nobody");
    receive(&room, sent(3, "Ferry never was missing", "sig:correction"), 4).await;
    let told = all_waiting(&room, 9).await.split_off(known);
    let told: Vec<_> = told.iter().map(|one| (one.occasion.kind, one.occasion.story, one.at)).collect();
    assert_eq!(told, [(NoticeKind::Correction, Some(story.id), minutes(4))]);
}

async fn what_is_sent_again_under_one_number_is_newer_too(room: Room) {
    let first = sent(1, "Ferry missing", "");
    receive(&room, first.clone(), 1).await;
    let story = room.drawing_on("english", &first.reference()).await;
    let again = receive(&room, sent(1, "CORRECTION: no ferry is missing", ""), 2).await;
    assert_eq!(behind_the_wire(&room).await, [(story.id, again, true)]);
    let later = receive(&room, sent(1, "CORRECTION: two are", ""), 3).await;
    room.store.heeded(story.id, again).await.unwrap();
    assert_eq!(behind_the_wire(&room).await, [(story.id, later, true)], "nobody has seen the last one");
    room.store.heeded(story.id, later).await.unwrap();
    assert_eq!(behind_the_wire(&room).await, []);
}
