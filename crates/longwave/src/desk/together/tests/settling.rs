//! A revision is written, and then noted as what the draft said. What becomes of the words where something happens in
//! between, or before.

use super::*;

pub(super) const FAILS: &str =
    "CREATE TRIGGER fails BEFORE UPDATE ON draft BEGIN SELECT RAISE(ABORT, 'no space'); END";
pub(super) const WORKS: &str = "DROP TRIGGER fails";

/// What was typed by one, as it stands there.
fn typed(words: &str) -> Vec<char> {
    words.chars().filter(|c| *c > '\u{4DFF}').collect()
}

async fn head(house: &House, story: StoryId) -> news::Revision {
    house.newsroom.store().story(story).await.unwrap().unwrap().head
}

#[tokio::test]
async fn a_revision_whose_settling_fails_is_not_taken_in_as_if_it_came_from_elsewhere() {
    let house = House::open().await;
    let story = house.story().await;
    let (room, mut browser) = typing(&house, story).await;
    let before = typed(&browser.words());
    assert!(!before.is_empty());
    house.sql(FAILS).await;
    for _ in 0..3 {
        room.revise(&house.newsroom, None).await.unwrap_err();
    }
    assert_eq!(head(&house, story).await.number, 2, "it is written");
    house.sql(WORKS).await;
    assert_eq!(room.revise(&house.newsroom, None).await.unwrap(), 2);
    while browser.receive(&room) {}
    assert_eq!(typed(&browser.words()), before);
    assert_eq!(typed(&head(&house, story).await.content.body.plain()), before);
}

#[tokio::test]
async fn what_was_written_on_one_that_was_not_settled_comes_in_once() {
    let house = House::open().await;
    let story = house.story().await;
    let (room, mut browser) = typing(&house, story).await;
    let before = typed(&browser.words());
    house.sql(FAILS).await;
    room.revise(&house.newsroom, None).await.unwrap_err();
    let mut content = head(&house, story).await.content;
    content.headline = "From elsewhere".into();
    let write = Action::Write { base: 2, content: Box::new(content), with: Vec::new() };
    act(&house.newsroom, story, write, &mira(), now()).await.unwrap();
    house.sql(WORKS).await;
    assert_eq!(room.revise(&house.newsroom, None).await.unwrap(), 3);
    while browser.receive(&room) {}
    assert_eq!(typed(&browser.words()), before);
}

#[tokio::test]
async fn a_revision_from_elsewhere_that_can_not_be_noted_comes_in_once() {
    let house = House::open().await;
    let story = house.story().await;
    let (room, mut browser) = typing(&house, story).await;
    room.revise(&house.newsroom, None).await.unwrap();
    let mut content = head(&house, story).await.content;
    content.body.blocks.extend(
        Body::of_paragraphs(["From elsewhere".into()])
            .blocks
            .into_iter()
            .map(|block| news::Block { id: news::BlockId("b99".into()), ..block }),
    );
    let write = Action::Write { base: 2, content: Box::new(content.clone()), with: Vec::new() };
    act(&house.newsroom, story, write, &mira(), now()).await.unwrap();
    house.sql(FAILS).await;
    for _ in 0..3 {
        room.revise(&house.newsroom, None).await.unwrap_err();
    }
    while browser.receive(&room) {}
    assert_eq!(browser.words().matches("From elsewhere").count(), 0, "nobody is told before it is noted");
    house.sql(WORKS).await;
    assert_eq!(room.revise(&house.newsroom, None).await.unwrap(), 3);
    while browser.receive(&room) {}
    assert_eq!(browser.words().matches("From elsewhere").count(), 1);
    assert_eq!(head(&house, story).await.content, content);
}

#[tokio::test]
async fn what_was_begun_is_done_though_whoever_asked_for_it_goes() {
    let house = House::open().await;
    let story = house.story().await;
    let (room, browser) = typing(&house, story).await;
    tokio::select! {
        biased;
        _ = room.revise(&house.newsroom, None) => panic!("it takes longer than a moment"),
        () = std::future::ready(()) => {}
    }
    while head(&house, story).await.number == 1 || room.settled_at() == 1 {
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    }
    assert_eq!(room.revise(&house.newsroom, None).await.unwrap(), 2);
    assert_eq!(typed(&head(&house, story).await.content.body.plain()), typed(&browser.words()));
}

#[tokio::test]
async fn a_revision_says_nothing_that_is_not_kept() {
    let house = House::open().await;
    let story = house.story().await;
    let room = Arc::new(Room::load(&house.newsroom, story).await.unwrap());
    let mut browser = Browser::new(1);
    browser.connect(&room);
    browser.send(&room, false);
    while browser.receive(&room) {}
    browser.edit(&mut Dice(7), &mut BTreeSet::new(), &mut BTreeSet::new());
    while !browser.on_the_way.is_empty() {
        browser.send(&room, false);
    }
    assert!(!typed(&browser.words()).is_empty());
    assert!(room.snapshot().unwrap().same, "nothing of it is kept");
    room.keep(&house.newsroom).await.unwrap();
    assert!(!room.snapshot().unwrap().same);
}

#[tokio::test]
async fn a_story_that_takes_long_to_open_keeps_no_other_waiting() {
    let house = House::open().await;
    let (slow, other) = (house.story().await, house.story().await);
    let together = house.newsroom.together();
    let turn = together.turn(slow);
    let _turn = turn.lock().await;
    together.open(&house.newsroom, other).await.unwrap();
    assert!(together.opened(slow).is_none());
}

#[tokio::test]
async fn whoever_asks_again_and_again_what_they_lack_is_sent_it_once() {
    let house = House::open().await;
    let story = house.story().await;
    let room = Room::load(&house.newsroom, story).await.unwrap();
    let (number, mut out) = room.join(&mira(), "en").unwrap();
    let nothing = draft::encode(&Message::Reached(StateVector::default().encode_v1()));
    let mut missing = |times: usize| {
        (0..times).for_each(|_| room.receive(number, &nothing).unwrap());
        let told = std::iter::from_fn(|| out.try_recv().ok()).map(|bytes| draft::decode(&bytes).unwrap());
        told.filter(|message| matches!(message, Message::Missing(_))).count()
    };
    assert_eq!(missing(20), 1);
    assert_eq!(missing(1), 1, "and once it was taken, again");
}

/// The last that was said over a connection of why it is no revision.
fn unsaved(out: &mut mpsc::Receiver<Bytes>) -> Option<String> {
    let told = std::iter::from_fn(|| out.try_recv().ok()).map(|bytes| draft::decode(&bytes).unwrap());
    told.filter_map(|message| if let Message::Unsaved(why) = message { Some(why) } else { None }).last()
}

/// Has a browser put a headline in place of another one, and the room keep it.
async fn heads(house: &House, room: &Room, browser: &mut Browser, words: &str) {
    let mut txn = browser.doc.transact_mut();
    let headline = txn.get_or_insert_text("headline");
    let length = headline.len(&txn);
    headline.remove_range(&mut txn, 0, length);
    headline.insert(&mut txn, 0, words);
    let change = txn.encode_update_v1();
    drop(txn);
    browser.put(Message::Update(change));
    while !browser.on_the_way.is_empty() {
        browser.send(room, false);
    }
    room.keep(&house.newsroom).await.unwrap();
}

#[tokio::test]
async fn why_it_is_no_revision_is_told_to_each_in_their_language() {
    let house = House::open().await;
    let story = house.story().await;
    let room = Arc::new(Room::load(&house.newsroom, story).await.unwrap());
    let mut browser = Browser::new(1);
    browser.connect(&room);
    browser.send(&room, false);
    while browser.receive(&room) {}
    let (_, mut persian) = room.join(&mira(), "fa").unwrap();
    heads(&house, &room, &mut browser, &"x".repeat(301)).await;
    room.revise(&house.newsroom, None).await.unwrap_err();
    let told = unsaved(&mut persian).unwrap();
    let plain = |text: &str| text.replace(['\u{2068}', '\u{2069}'], "");
    assert_eq!(plain(&told), "تیتر: حداکثر ۳۰۰ نویسه، اکنون ۳۰۱ نویسه است.");
    let (_, mut russian) = room.join(&mira(), "ru").unwrap();
    assert_eq!(
        plain(&unsaved(&mut russian).unwrap()),
        "Заголовок: не более 300 знаков, сейчас 301.",
        "who comes later, too"
    );
    heads(&house, &room, &mut browser, "Ferry").await;
    room.revise(&house.newsroom, None).await.unwrap();
    assert_eq!(unsaved(&mut persian).as_deref(), Some(""));
    assert_eq!(head(&house, story).await.content.headline, "Ferry");
}

#[tokio::test]
async fn a_revision_names_everybody_who_typed_in_it() {
    let house = House::open().await;
    let story = house.story().await;
    let (room, _first) = typing(&house, story).await;
    let (mut browser, mut dice) = (Browser::new(2), Dice(7));
    browser.connect(&room);
    browser.send(&room, false);
    while browser.receive(&room) {}
    for _ in 0..4 {
        browser.edit(&mut dice, &mut BTreeSet::new(), &mut BTreeSet::new());
    }
    while !browser.on_the_way.is_empty() {
        browser.send(&room, false);
    }
    room.revise(&house.newsroom, None).await.unwrap();
    let listed = crate::desk::revisions(&house.newsroom, story, None).await.unwrap();
    assert_eq!(
        (&listed[0].revision.by, listed[0].with()),
        (&By::Person("person 2".into()), &["person 1".to_owned()][..])
    );
    assert!(listed[1].with().is_empty());
}

#[tokio::test]
async fn who_wrote_a_revision_elsewhere_typed_nothing_in_the_next() {
    let house = House::open().await;
    for killed in [false, true] {
        let story = house.story().await;
        let mut room = Arc::new(Room::load(&house.newsroom, story).await.unwrap());
        types(&room, &mut Browser::new(1));
        room.keep(&house.newsroom).await.unwrap();
        let content = Content { summary: "From elsewhere".into(), ..head(&house, story).await.content };
        let write = Action::Write { base: 1, content: Box::new(content), with: Vec::new() };
        let acted = act(&house.newsroom, story, write, &mira(), now()).await.unwrap();
        room.changed(&acted.story);
        if killed {
            house
                .sql("CREATE TRIGGER full BEFORE INSERT ON revision BEGIN SELECT RAISE(ABORT, 'no'); END")
                .await;
            room.revise(&house.newsroom, None).await.unwrap_err();
            house.sql("DROP TRIGGER full").await;
            assert_eq!(room.settled_at(), 2, "it was taken in");
            room = Arc::new(Room::load(&house.newsroom, story).await.unwrap());
        }
        assert_eq!(room.revise(&house.newsroom, None).await.unwrap(), 3);
        let listed = crate::desk::revisions(&house.newsroom, story, None).await.unwrap();
        assert_eq!(listed[0].revision.by, By::Person("person 1".into()), "killed: {killed}");
        assert!(listed[0].with().is_empty(), "killed: {killed}: {:?}", listed[0].with());
        let both = &listed[0].revision.content;
        assert_eq!(both.summary, "From elsewhere");
        assert!(!typed(&both.body.plain()).is_empty());
    }
}
