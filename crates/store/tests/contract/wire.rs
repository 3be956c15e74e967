//! The wire: every byte kept, every item once.

use news::{Body, Defect, Embargo, ItemClass, Severity, Status, Subject, SubjectKind, WireItem};
use store::{Received, ReceivedItem, WireQuery};

use crate::harness::{Room, contract, minutes};

contract! {
    a_file_is_kept_byte_for_byte_and_once
    the_same_words_in_another_file_are_known
    a_status_that_changes_under_the_same_version_is_news
    an_older_version_that_comes_late_is_not_the_newest
    items_without_a_guid_are_never_one
    hostile_texts_are_kept_alike
    a_status_that_changes_within_a_file_is_news
    hundreds_of_one_item_in_a_file_are_taken_in
    a_better_parser_makes_no_new_version
    what_is_dated_later_and_comes_again_is_no_new_version
    others_have_their_turn_between_the_items_of_a_large_file
    a_file_that_was_taken_in_half_is_taken_in_whole
    many_who_take_the_same_in_keep_it_once
    a_file_of_which_nothing_could_be_made_is_shown
    what_was_not_followed_through_waits_in_order
    a_desk_sees_the_newest_of_what_it_asks_for
    items_are_found_by_their_words_in_every_script
    what_took_its_place_is_found_instead
    words_and_what_an_item_is_are_asked_together
    hostile_searches_find_nothing_and_break_nothing
    what_became_of_items_that_are_shown_is_told
    every_provider_is_known_that_ever_sent_something
}

fn item(guid: &str, version: u64) -> WireItem {
    WireItem {
        format: "ninjs 3".into(),
        provider: "meridian".into(),
        guid: guid.into(),
        version,
        headline: format!("{guid} in version {version}"),
        ..WireItem::default()
    }
}

async fn receive(room: &Room, bytes: &[u8], items: &[WireItem]) -> Received {
    room.store.receive("meridian", "a.json", bytes.to_vec(), minutes(1), items, &[]).await.unwrap()
}

/// Every version of an item, the newest last.
async fn all_versions(room: &Room, provider: &str, guid: &str) -> Vec<store::KeptItem> {
    let mut versions = room.store.wire_versions(provider, guid, 999).await.unwrap();
    versions.reverse();
    versions
}

fn new(received: &Received) -> Vec<bool> {
    received.items.iter().map(|item| item.new).collect()
}

async fn a_file_is_kept_byte_for_byte_and_once(room: Room) {
    let bytes: Vec<u8> = (0..=255).cycle().take(100_000).collect();
    let items = [item("a", 1), item("b", 1), item("a", 2)];
    let defect = Defect {
        severity: Severity::Note,
        code: "truncated".into(),
        place: "line 3".into(),
        detail: "\u{0}\u{202E}".into(),
    };
    let first =
        room.store.receive("meridian", "a.json", bytes.clone(), minutes(1), &items, &[defect]).await.unwrap();
    assert!(first.new);
    assert_eq!(new(&first), [true, true, true]);
    assert_eq!(room.store.wire_raw(first.file).await.unwrap().unwrap(), bytes);
    assert_eq!(room.store.wire_raw(first.file + 1).await.unwrap(), None);
    let again = receive(&room, &bytes, &items).await;
    assert_eq!((again.new, again.file, new(&again)), (false, first.file, vec![false; 3]));
    assert_eq!(again.items[2].id, first.items[2].id);
    let kept = room.store.wire_item(first.items[0].id).await.unwrap().unwrap();
    assert_eq!(
        (kept.item, kept.file, kept.received, kept.newest),
        (items[0].clone(), first.file, minutes(1), false)
    );
    // The same bytes of another provider are another file.
    let other =
        room.store.receive("coastpress", "a.json", bytes.clone(), minutes(2), &[], &[]).await.unwrap();
    assert!(other.new && other.file != first.file);
}

async fn the_same_words_in_another_file_are_known(room: Room) {
    let first = receive(&room, b"one", &[item("a", 1), item("b", 1)]).await;
    let mut moved = item("b", 1);
    moved.defects.push(Defect {
        severity: Severity::Note,
        code: "x".into(),
        place: "line 9".into(),
        detail: "at another line".into(),
    });
    let second = receive(&room, b"two", &[item("c", 1), moved]).await;
    assert_eq!(new(&second), [true, false]);
    assert_eq!(second.items[1].id, first.items[1].id);
}

async fn a_status_that_changes_under_the_same_version_is_news(room: Room) {
    receive(&room, b"one", &[item("a", 1)]).await;
    let canceled = WireItem { pubstatus: Status::Canceled, ..item("a", 1) };
    let second = receive(&room, b"two", std::slice::from_ref(&canceled)).await;
    assert_eq!(new(&second), [true]);
    let versions = all_versions(&room, "meridian", "a").await;
    assert_eq!(versions.iter().map(|kept| kept.newest).collect::<Vec<_>>(), [false, true]);
    assert_eq!(versions[1].item, canceled);
}

async fn an_older_version_that_comes_late_is_not_the_newest(room: Room) {
    receive(&room, b"three", &[item("a", 3)]).await;
    receive(&room, b"two", &[item("a", 2)]).await;
    receive(&room, b"huge", &[item("a", u64::MAX)]).await;
    receive(&room, b"one", &[item("a", 1)]).await;
    let versions = all_versions(&room, "meridian", "a").await;
    let told: Vec<_> = versions.iter().map(|kept| (kept.item.version, kept.newest)).collect();
    assert_eq!(told, [(1, false), (2, false), (3, false), (u64::MAX, true)]);
    assert_eq!(all_versions(&room, "coastpress", "a").await, []);
}

async fn items_without_a_guid_are_never_one(room: Room) {
    let named = |headline: &str| WireItem { headline: headline.into(), ..item("", 1) };
    let received = receive(&room, b"one", &[named("A"), named("B"), named("A")]).await;
    assert_eq!(new(&received), [true, true, false]);
    assert_eq!(room.store.wire_list(&WireQuery::default()).await.unwrap().len(), 2);
    assert_eq!(all_versions(&room, "meridian", "").await, []);
}

async fn hostile_texts_are_kept_alike(room: Room) {
    let long = "\u{1F4F0}".repeat(50_000);
    for (at, guid) in
        ["a\0b", "'; DROP TABLE wire_item; --", long.as_str(), "\u{FFFF}"].into_iter().enumerate()
    {
        let odd = WireItem {
            provider: guid.into(),
            language: Some(guid.into()),
            embargo: Some(Embargo::Unclear(guid.into())),
            ..item(guid, 1)
        };
        let bytes = format!("file {at}");
        let received =
            room.store.receive(guid, guid, bytes, minutes(1), std::slice::from_ref(&odd), &[]).await.unwrap();
        assert_eq!(room.store.wire_item(received.items[0].id).await.unwrap().unwrap().item, odd);
        assert_eq!(all_versions(&room, guid, guid).await.len(), 1);
        let query =
            WireQuery { provider: Some(guid.into()), language: Some(guid.into()), ..WireQuery::default() };
        assert_eq!(room.store.wire_list(&query).await.unwrap().len(), 1);
    }
}

async fn a_status_that_changes_within_a_file_is_news(room: Room) {
    let canceled = WireItem { pubstatus: Status::Canceled, ..item("a", 1) };
    let received = receive(&room, b"both", &[item("a", 1), canceled]).await;
    assert_eq!(new(&received), [true, true]);
    let versions = all_versions(&room, "meridian", "a").await;
    assert_eq!(versions.last().unwrap().item.pubstatus, Status::Canceled);
    assert_eq!(
        receive(&room, b"both", &[item("a", 1)]).await.items,
        [ReceivedItem { new: false, ..received.items[0] }]
    );
}

async fn hundreds_of_one_item_in_a_file_are_taken_in(room: Room) {
    let worded = |n: u32| WireItem { headline: n.to_string(), ..item("a", 1) };
    let items: Vec<_> = (0..600).map(worded).collect();
    let received = receive(&room, b"many", &items).await;
    assert!(received.items.iter().all(|item| item.new));
    let newest = room.store.wire_list(&WireQuery::default()).await.unwrap();
    assert_eq!(newest.iter().map(|kept| kept.id).collect::<Vec<_>>(), [received.items[599].id]);
}

async fn a_better_parser_makes_no_new_version(room: Room) {
    let first = receive(&room, b"one", &[item("a", 1)]).await;
    let better = WireItem { summary: "Understood now".into(), ..item("a", 1) };
    let again = receive(&room, b"one", &[better, item("found now", 1)]).await;
    assert_eq!(new(&again), [false, true]);
    assert_eq!(again.items[0].id, first.items[0].id);
}

async fn what_is_dated_later_and_comes_again_is_no_new_version(room: Room) {
    let sent = |minute: i64, headline: &str| WireItem {
        version: u64::try_from(minutes(minute).as_second()).unwrap(),
        version_created: Some(minutes(minute)),
        headline: headline.into(),
        ..item("a", 0)
    };
    let take = async |now: i64, mut item: WireItem| {
        item.received_at(minutes(now));
        let bytes = format!("{now} {item:?}");
        new(&receive(&room, bytes.as_bytes(), &[item]).await) == [true]
    };
    // It is dated an hour ahead, and stands in the feed until that hour is over; then it is corrected.
    assert!(take(10, sent(70, "Rain")).await);
    assert!(!take(20, sent(70, "Rain")).await);
    assert!(!take(80, sent(70, "Rain")).await);
    assert!(take(30, sent(25, "No rain")).await);
    let versions = all_versions(&room, "meridian", "a").await;
    let [first, second] = versions.as_slice() else { panic!("{versions:?}") };
    assert_eq!((first.item.headline.as_str(), second.item.headline.as_str()), ("Rain", "No rain"));
    assert!(second.newest, "the correction is the newest");
}

async fn others_have_their_turn_between_the_items_of_a_large_file(room: Room) {
    let items: Vec<_> = (0..3_000).map(|n| item(&n.to_string(), 1)).collect();
    let taker = {
        let (room, items) = (room.clone(), items.clone());
        tokio::spawn(async move { receive(&room, b"large", &items).await })
    };
    // The file is there, so the first items are; the others are still to come.
    while room.store.wire_list(&WireQuery::default()).await.unwrap().is_empty() {}
    room.draft("english", "Meanwhile").await;
    let here = room.store.unhandled(9_999).await.unwrap().len();
    assert!(here < items.len(), "the draft waited for all {here}");
    assert!(new(&taker.await.unwrap()).into_iter().all(|new| new));
    assert_eq!(room.store.unhandled(9_999).await.unwrap().len(), items.len());
}

async fn a_file_that_was_taken_in_half_is_taken_in_whole(room: Room) {
    // The last word on the first item stands at the end, under the same version.
    let mut items: Vec<_> = (0..600).map(|n| item(&n.to_string(), 1)).collect();
    items.push(WireItem { pubstatus: Status::Canceled, ..item("0", 1) });
    let taker = {
        let (room, items) = (room.clone(), items.clone());
        tokio::spawn(async move { receive(&room, b"large", &items).await })
    };
    while room.store.wire_list(&WireQuery::default()).await.unwrap().is_empty() {}
    taker.abort();
    drop(taker.await);
    receive(&room, b"large", &items).await;
    assert_eq!(room.store.unhandled(9_999).await.unwrap().len(), items.len());
    let newest = room.store.wire_newest("meridian", "0").await.unwrap().unwrap();
    assert_eq!((newest.item.pubstatus, newest.newest), (Status::Canceled, true));
    assert_eq!(new(&receive(&room, b"large", &items).await), vec![false; items.len()]);
}

async fn many_who_take_the_same_in_keep_it_once(room: Room) {
    let takers: Vec<_> = (0..10)
        .map(|n| {
            let room = room.clone();
            let bytes = format!("file {}", n % 3);
            tokio::spawn(
                async move { receive(&room, bytes.as_bytes(), &[item("a", 1), item("b", n % 2)]).await },
            )
        })
        .collect();
    let (mut files, mut items) = (0, 0);
    for taker in takers {
        let received = taker.await.unwrap();
        files += usize::from(received.new);
        items += received.items.iter().filter(|item| item.new).count();
    }
    assert_eq!((files, items), (3, 3));
    let newest = room.store.wire_list(&WireQuery::default()).await.unwrap();
    assert_eq!(newest.len(), 2);
}

async fn a_file_of_which_nothing_could_be_made_is_shown(room: Room) {
    let defect = Defect {
        severity: Severity::Quarantine,
        code: "not-xml".into(),
        place: "line 1".into(),
        detail: "the file isn't XML".into(),
    };
    let refuse = async |name: &str| {
        let bytes = name.to_owned();
        let defects = std::slice::from_ref(&defect);
        room.store.receive("meridian", name, bytes, minutes(1), &[], defects).await.unwrap().file
    };
    let (first, second) = (refuse("one.xml").await, refuse("two.xml").await);
    receive(&room, b"good", &[item("a", 1)]).await;
    receive(&room, b"good too", &[item("a", 1)]).await;
    let told = room.store.refused_files(None, 9).await.unwrap();
    assert_eq!(told.iter().map(|file| file.file).collect::<Vec<_>>(), [second, first]);
    assert_eq!((told[1].name.as_str(), told[1].provider.as_str()), ("one.xml", "meridian"));
    assert_eq!((told[1].received, &told[1].defects), (minutes(1), &vec![defect.clone()]));
    assert_eq!(room.store.refused_files(Some(second), 9).await.unwrap(), told[1..]);
}

async fn what_was_not_followed_through_waits_in_order(room: Room) {
    let received = receive(&room, b"one", &[item("a", 1), item("b", 1), item("c", 1)]).await;
    let waiting = async |limit| {
        let waiting = room.store.unhandled(limit).await.unwrap();
        waiting.into_iter().map(|(_, item)| item.unwrap().guid).collect::<Vec<_>>()
    };
    assert_eq!(waiting(2).await, ["a", "b"]);
    room.store.handled(&[received.items[1].id]).await.unwrap();
    assert_eq!(waiting(9).await, ["a", "c"]);
    // What is known already isn't followed through again.
    room.store.handled(&[received.items[0].id]).await.unwrap();
    receive(&room, b"two", &[item("a", 1)]).await;
    assert_eq!(waiting(9).await, ["c"]);
    receive(&room, b"three", &[item("d", 1), item("e", 1)]).await;
    let two: Vec<_> = room.store.unhandled(2).await.unwrap().into_iter().map(|(id, _)| id).collect();
    room.store.handled(&two).await.unwrap();
    room.store.handled(&[]).await.unwrap();
    assert_eq!(waiting(9).await, ["e"]);
    // What stops stories waits behind nothing else.
    let stopped = |guid: &str, pubstatus| WireItem { pubstatus, ..item(guid, 1) };
    let stopping =
        [item("f", 1), stopped("g", Status::Withheld), item("h", 1), stopped("i", Status::Canceled)];
    receive(&room, b"four", &stopping).await;
    assert_eq!(waiting(9).await, ["g", "i", "e", "f", "h"]);
    assert_eq!((waiting(1).await, waiting(3).await.len()), (vec!["g".to_owned()], 3));
}

async fn a_desk_sees_the_newest_of_what_it_asks_for(room: Room) {
    let doubtful = Defect {
        severity: Severity::Quarantine,
        code: "embargo-unclear".into(),
        place: "embargoed".into(),
        detail: "Next Monday".into(),
    };
    let items = [
        item("plain", 1),
        item("plain", 2),
        WireItem { language: Some("fa".into()), urgency: Some(1), ..item("urgent", 1) },
        WireItem { urgency: Some(5), class: ItemClass::Picture, ..item("calm", 1) },
        WireItem { pubstatus: Status::Withheld, ..item("withheld", 1) },
        WireItem { defects: vec![doubtful], ..item("doubtful", 1) },
        WireItem { provider: "coastpress".into(), ..item("other", 1) },
    ];
    receive(&room, b"one", &items).await;
    let check = async |query: WireQuery, expected: &[&str]| {
        let found = room.store.wire_list(&query).await.unwrap();
        let told: Vec<_> = found.iter().map(|kept| kept.item.guid.as_str()).collect();
        assert_eq!(told, expected, "{query:?}");
    };
    let any = WireQuery::default;
    check(any(), &["other", "doubtful", "withheld", "calm", "urgent", "plain"]).await;
    check(WireQuery { provider: Some("coastpress".into()), ..any() }, &["other"]).await;
    check(WireQuery { language: Some("fa".into()), ..any() }, &["urgent"]).await;
    check(WireQuery { class: Some(ItemClass::Picture), ..any() }, &["calm"]).await;
    check(WireQuery { urgency: Some(1), ..any() }, &["urgent"]).await;
    check(WireQuery { urgency: Some(3), ..any() }, &["urgent"]).await;
    check(WireQuery { urgency: Some(9), ..any() }, &["calm", "urgent"]).await;
    check(WireQuery { pubstatus: Some(Status::Withheld), ..any() }, &["withheld"]).await;
    check(WireQuery { quarantined: Some(true), ..any() }, &["doubtful"]).await;
    let usable = WireQuery { pubstatus: Some(Status::Usable), quarantined: Some(false), ..any() };
    check(usable, &["other", "calm", "urgent", "plain"]).await;
    let page = room.store.wire_list(&WireQuery { limit: Some(2), ..any() }).await.unwrap();
    let before = Some(page[1].id);
    check(WireQuery { before, limit: Some(2), ..any() }, &["withheld", "calm"]).await;
    check(WireQuery { after: before, ..any() }, &["other"]).await;
    check(WireQuery { after: Some(page[0].id), ..any() }, &[]).await;
}

/// The guids that a search finds.
async fn found(room: &Room, query: WireQuery) -> Vec<String> {
    let kept = room.store.wire_list(&query).await.unwrap();
    kept.into_iter().map(|kept| kept.item.guid).collect()
}

fn words(words: &str) -> WireQuery {
    WireQuery { words: Some(words.into()), ..WireQuery::default() }
}

fn said(guid: &str, language: &str, headline: &str, text: &str) -> WireItem {
    WireItem {
        language: Some(language.into()),
        headline: headline.into(),
        body: Body::of_paragraphs([text.to_owned()]),
        ..item(guid, 1)
    }
}

async fn items_are_found_by_their_words_in_every_script(room: Room) {
    let items = [
        said(
            "en",
            "en",
            "Ferry’s crew safe in São Paulo",
            "The port said \"all clear\" at dawn; the floods had gone.",
        ),
        said("fa", "fa", "کشتی به بندر رسید", "کتاب\u{200C}های تازه در سال ۱۴۰۳، گفت محمّد."),
        said("ar", "ar", "وصول السفينة إلى الميناء", "قال مُحَمَّد إن الجميع بخير في المدينة الكبيرة."),
        said("th", "th", "แผ่นดินไหวในไต้หวัน", "ไม่มีผู้เสียชีวิต"),
        said("zh", "zh", "台湾发生地震", "没有人员伤亡的报告。"),
        said("my", "my", "မြန်မာနိုင်ငံတွင် ငလျင်လှုပ်", "ရန်ကုန်"),
        said("km", "km", "រញ្ជួយដីនៅកម្ពុជា", "ភ្នំពេញ"),
        said("ru", "ru", "Ёлка в Кремле", "Приём гостей"),
    ];
    receive(&room, b"all", &items).await;
    for (sought, expected) in [
        ("ferry", "en"),
        ("FERRY'S sao", "en"),
        ("clear all", "en"),
        ("\"all clear\"", "en"),
        ("flood*", "en"),
        ("كتابهاي", "fa"),
        ("1403", "fa"),
        ("السفينه", "ar"),
        ("محمد الكبيره", "ar"),
        ("ไต้หวัน", "th"),
        ("แผ่นดินไหว", "th"),
        ("地震", "zh"),
        ("台湾地震", "zh"),
        ("ရန်ကုန်", "my"),
        ("ကမ္ဘာ", ""),
        ("កម្ពុជា", "km"),
        ("елка", "ru"),
        ("прием", "ru"),
        ("\"clear all\"", ""),
        ("ferry -floods", ""),
        ("flood", ""),
    ] {
        assert_eq!(found(&room, words(sought)).await.join(" "), expected, "{sought}");
    }
    assert_eq!(found(&room, words("محمد")).await, ["ar", "fa"], "the newest first");
    assert_eq!(found(&room, words("-ferry")).await.len(), items.len() - 1);
}

async fn what_took_its_place_is_found_instead(room: Room) {
    receive(&room, b"one", &[said("a", "en", "Ferry missing", "")]).await;
    let next = WireItem { version: 2, ..said("a", "en", "Ferry found", "") };
    receive(&room, b"two", &[next]).await;
    receive(&room, b"late", &[WireItem { version: 1, ..said("a", "en", "Ferry missing since dawn", "") }])
        .await;
    assert_eq!(found(&room, words("missing")).await.len(), 0);
    let kept = room.store.wire_list(&words("ferry")).await.unwrap();
    assert_eq!(kept.iter().map(|kept| kept.item.version).collect::<Vec<_>>(), [2]);
    assert_eq!(room.store.wire_backlog().await.unwrap(), 0);
    assert_eq!(room.store.work_off_backlog(10).await.unwrap(), 0);
}

async fn words_and_what_an_item_is_are_asked_together(room: Room) {
    let coded = |guid: &str, code: &str| {
        let subject = Subject {
            kind: SubjectKind::Topic,
            uri: Some(format!("http://cv.iptc.org/newscodes/mediatopic/{code}")),
            qcode: Some(format!("medtop:{code}")),
            name: "Natural disaster".into(),
        };
        WireItem { subjects: vec![subject], urgency: Some(2), ..said(guid, "en", "Ferry", "") }
    };
    let items = [
        coded("a", "20000151"),
        coded("b", "20001128"),
        WireItem { class: ItemClass::Picture, urgency: Some(5), ..said("c", "fr", "Ferry", "") },
    ];
    receive(&room, b"all", &items).await;
    let subject = |code: &str| WireQuery { subject: Some(code.into()), ..WireQuery::default() };
    assert_eq!(found(&room, subject("medtop:20000151")).await, ["a"]);
    assert_eq!(found(&room, subject("20001128")).await, ["b"]);
    assert_eq!(found(&room, words("natural disaster")).await, ["b", "a"]);
    let first = room.store.wire_newest("meridian", "a").await.unwrap().map(|kept| kept.id);
    assert_eq!(found(&room, WireQuery { after: first, ..words("natural disaster") }).await, ["b"]);
    assert_eq!(found(&room, WireQuery { language: Some("fr".into()), ..words("ferry") }).await, ["c"]);
    assert_eq!(found(&room, WireQuery { class: Some(ItemClass::Picture), ..words("ferry") }).await, ["c"]);
    assert_eq!(found(&room, WireQuery { urgency: Some(3), ..words("ferry") }).await, ["b", "a"]);
    assert_eq!(
        found(&room, WireQuery { provider: Some("coastpress".into()), ..words("ferry") }).await.len(),
        0
    );
    assert_eq!(found(&room, WireQuery { limit: Some(1), ..words("ferry") }).await, ["c"]);
    let first = room.store.wire_list(&WireQuery { limit: Some(1), ..words("ferry") }).await.unwrap();
    let before = WireQuery { before: Some(first[0].id), ..words("ferry") };
    assert_eq!(found(&room, before).await, ["b", "a"]);
}

async fn hostile_searches_find_nothing_and_break_nothing(room: Room) {
    let odd = [
        "\u{1F4F0}".repeat(9_000),
        "word ".repeat(9_000),
        "a\0b' \\ \" : * & | ! <-> NEAR(".into(),
        "ก".repeat(9_000),
    ];
    for (at, text) in odd.iter().enumerate() {
        receive(&room, format!("{at}").as_bytes(), &[said(&format!("odd-{at}"), text, text, text)]).await;
        found(&room, words(text)).await;
        found(&room, WireQuery { subject: Some(text.clone()), ..WireQuery::default() }).await;
    }
    for sought in [
        "\"",
        "-",
        "*",
        "' OR 1=1 --",
        "is=item",
        "words:a",
        "^a",
        "a AND",
        "NEAR(a b)",
        "'a':*",
        "\\'",
        "--a*",
    ] {
        found(&room, words(sought)).await;
    }
    assert_eq!(found(&room, words("!?")).await.len(), 0);
    assert_eq!(found(&room, words("is=item")).await.len(), 0);
}

async fn what_became_of_items_that_are_shown_is_told(room: Room) {
    let first = receive(&room, b"1", &[item("a", 1), item("b", 1)]).await.items;
    let shown: Vec<_> = first.iter().map(|item| item.id).collect();
    let standing = room.store.wire_standing(&shown).await.unwrap();
    assert!(standing.iter().all(|now| now.newest == now.shown && now.stories == 0) && standing.len() == 2);
    let killed = WireItem { pubstatus: Status::Canceled, ..item("a", 2) };
    let later = receive(&room, b"2", &[killed]).await.items[0].id;
    let standing = room.store.wire_standing(&shown).await.unwrap();
    let of = |id| standing.iter().find(|now| now.shown == id).unwrap().newest;
    assert_eq!((of(shown[0]), of(shown[1])), (later, shown[1]));
    let items = room.store.wire_headings_of(&[later]).await.unwrap();
    assert_eq!(items.iter().map(|kept| kept.item.pubstatus).collect::<Vec<_>>(), [Status::Canceled]);
    assert_eq!(room.store.wire_standing(&[]).await.unwrap(), []);
}

async fn every_provider_is_known_that_ever_sent_something(room: Room) {
    assert_eq!(room.store.wire_providers().await.unwrap(), Vec::<String>::new());
    let of = |provider: &str, guid: &str| WireItem { provider: provider.into(), ..item(guid, 1) };
    receive(&room, b"1", &[of("meridian", "a"), of("coastpress", "a"), of("", "a"), of("meridian", "b")])
        .await;
    let mut known = room.store.wire_providers().await.unwrap();
    known.sort();
    assert_eq!(known, ["", "coastpress", "meridian"]);
    let speaks =
        |language: &str, guid: &str| WireItem { language: Some(language.into()), ..of("meridian", guid) };
    receive(&room, b"2", &[speaks("fa", "c"), speaks("en-GB", "d"), speaks("fa", "e")]).await;
    let mut languages = room.store.wire_languages().await.unwrap();
    languages.retain(|tag| tag != "en");
    assert_eq!(languages, ["en-GB", "fa"]);
    let knows = async |provider: &str, guid: &str| room.store.wire_knows(provider, guid).await.unwrap();
    assert!(
        knows("coastpress", "a").await && !knows("coastpress", "b").await && !knows("meridian", "").await
    );
}
