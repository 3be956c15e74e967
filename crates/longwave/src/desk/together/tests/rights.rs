//! Who may do what with a story that is open, as that changes while it is.

use super::*;

/// What the server told a browser last of one kind.
fn told(browser: &mut Browser) -> Vec<Message> {
    let Some((_, out)) = &mut browser.seat else { return Vec::new() };
    std::iter::from_fn(|| out.try_recv().ok()).map(|bytes| draft::decode(&bytes).unwrap()).collect()
}

fn stands(what: &str, why: &str) -> Message {
    Message::Standing { what: what.into(), why: why.into() }
}

/// Types something more, and sends it.
fn types(browser: &mut Browser, room: &Room) {
    let before = browser.on_the_way.len();
    while browser.on_the_way.len() == before {
        browser.edit(&mut Dice(7), &mut BTreeSet::new(), &mut BTreeSet::new());
    }
    while !browser.on_the_way.is_empty() {
        browser.send(room, false);
    }
}

#[tokio::test]
async fn who_has_a_story_open_is_told_what_stops_it_and_what_was_not_kept() {
    let house = House::open().await;
    let story = house.story().await;
    let (room, mut browser) = typing(&house, story).await;
    settle(&house.newsroom, story, &mira()).await.unwrap();
    told(&mut browser);
    let mut reader = Browser::new(3);
    reader.connect(&room);
    assert_eq!(told(&mut reader)[0], stands("draft", ""));
    let hold = Action::Hold { cause: news::story::Cause::Desk, reason: "a caller doubts it".into() };
    act(&house.newsroom, story, hold, &mira(), now()).await.unwrap();
    assert_eq!(told(&mut browser), [stands("held", "a caller doubts it")]);
    types(&mut browser, &room);
    assert!(!told(&mut browser).contains(&Message::NotKept), "what is held may be written");
    settle(&house.newsroom, story, &mira()).await.unwrap();
    told(&mut browser);
    let kill = Action::Kill { reason: "it did not happen".into(), notice: None };
    act(&house.newsroom, story, kill, &mira(), now()).await.unwrap();
    assert_eq!(told(&mut browser), [stands("killed", "it did not happen"), Message::May(false)]);
    types(&mut browser, &room);
    types(&mut browser, &room);
    assert_eq!(told(&mut browser), [Message::NotKept], "said once");
    // Who comes back with what isn't kept is told again, who has no more than the room isn't.
    browser.connect(&room);
    let mut other = Browser::new(2);
    other.connect(&room);
    for browser in [&mut browser, &mut other] {
        let mut said = Vec::new();
        browser.send(&room, false);
        while let Some((_, out)) = &mut browser.seat
            && let Ok(bytes) = out.try_recv()
        {
            let message = draft::decode(&bytes).unwrap();
            match &message {
                Message::Missing(change) => {
                    browser.doc.transact_mut().apply_update(Update::decode_v1(change).unwrap()).unwrap();
                }
                Message::Reached(reach) => {
                    let reach = StateVector::decode_v1(reach).unwrap();
                    let missing = browser.doc.transact().encode_state_as_update_v1(&reach);
                    browser.put(Message::Missing(missing));
                }
                _ => said.push(message),
            }
            browser.send(&room, false);
        }
        let refused = said.contains(&Message::NotKept);
        assert_eq!(refused, browser.actor.by == By::Person("person 1".into()), "{said:?}");
    }
}

#[tokio::test]
async fn a_story_that_goes_to_another_desk_is_closed_to_the_first() {
    use crate::desk::together::seat::Leave;
    let house = House::open().await;
    let store = house.newsroom.store();
    for name in ["politics", "sport"] {
        let id = format!("english/{name}").parse().unwrap();
        let desk = news::Piece::Desk(news::Desk { id, name: name.into(), retired: false });
        store.set_up(&[news::Edit::begun(desk)], now()).await.unwrap();
    }
    house.newsroom.read_again(false).await;
    let story = house.story().await;
    let room = house.newsroom.together().open(&house.newsroom, story).await.unwrap();
    let at = |desk: &str| Scope::Desks(vec![format!("english/{desk}").parse().unwrap()]);
    let hand = async |desk: &str| {
        let action = Action::ToDesk { desk: Some(format!("english/{desk}").parse().unwrap()) };
        act(&house.newsroom, story, action, &mira(), now()).await.unwrap();
    };
    hand("politics").await;
    let mut tom = Browser::new(1);
    tom.actor = Actor::new(By::Person("Tom".into()), Role::Reporter, at("politics"));
    tom.connect(&room);
    assert!(told(&mut tom).contains(&Message::May(true)), "rights follow the desk that it has now");
    let seat = tom.seat.as_ref().unwrap().0;
    assert_eq!(room.look_again(&house.newsroom, seat, &tom.actor).await, Ok(()));
    hand("sport").await;
    let (_, out) = tom.seat.as_mut().unwrap();
    assert_eq!(out.try_recv(), Err(mpsc::error::TryRecvError::Disconnected), "nothing more is sent to Tom");
    assert_eq!(room.look_again(&house.newsroom, seat, &tom.actor).await, Err(Leave::Hidden));
    assert_eq!(room.why_gone(&tom.actor), Leave::Hidden);
    // Whose role ends while it is open is sent away at the next look.
    // The room closed behind Tom, who was alone in it.
    let room = house.newsroom.together().open(&house.newsroom, story).await.unwrap();
    let mut ann = Browser::new(2);
    ann.actor = Actor::new(By::Person("Ann".into()), Role::Reporter, at("sport"));
    ann.connect(&room);
    let seat = ann.seat.as_ref().unwrap().0;
    let less = Actor { grants: Vec::new(), ..ann.actor.clone() };
    assert_eq!(room.look_again(&house.newsroom, seat, &less).await, Err(Leave::Hidden));
}

#[tokio::test]
async fn a_look_finds_what_another_process_did() {
    let house = House::open().await;
    let story = house.story().await;
    // No room of the newsroom's own: nobody tells it of changes.
    let room = Arc::new(Room::load(&house.newsroom, story).await.unwrap());
    let mut browser = Browser::new(1);
    browser.connect(&room);
    told(&mut browser);
    let kill = Action::Kill { reason: "it did not happen".into(), notice: None };
    act(&house.newsroom, story, kill, &mira(), now()).await.unwrap();
    assert_eq!(told(&mut browser), []);
    let seat = browser.seat.as_ref().unwrap().0;
    room.look_again(&house.newsroom, seat, &browser.actor).await.unwrap();
    assert_eq!(told(&mut browser), [stands("killed", "it did not happen"), Message::May(false)]);
}

/// Makes a picture the story's lead, as the editor's script does.
fn leads_with(browser: &mut Browser, room: &Room, picture: news::PictureId) {
    use yrs::{Any, Map};
    browser.connect(room);
    browser.send(room, false);
    while browser.receive(room) {}
    let lead = serde_json::json!({ "picture": picture, "alt": "A ferry", "caption": [] });
    let mut txn = browser.doc.transact_mut();
    let fields = txn.get_or_insert_map("fields");
    fields.insert(&mut txn, "lead", serde_json::from_value::<Any>(lead).unwrap());
    let change = txn.encode_update_v1();
    drop(txn);
    browser.put(Message::Update(change));
    while !browser.on_the_way.is_empty() {
        browser.send(room, false);
    }
}

#[tokio::test]
async fn nobody_puts_a_picture_into_a_story_that_they_may_not_see() {
    let house = House::open().await;
    let (store, story) = (house.newsroom.store(), house.story().await);
    let id = news::PictureId::new(now(), random());
    let homes = ["persian".parse().unwrap()].into();
    let secret = news::Picture { homes, sha256: "00".repeat(32), ..news::Picture::blank(id) };
    store.save_picture(&secret).await.unwrap();
    let room = Arc::new(Room::load(&house.newsroom, story).await.unwrap());
    let mut tom = Browser::new(1);
    let english = Scope::Services(vec!["english".parse().unwrap()]);
    tom.actor = Actor::new(By::Person("Tom".into()), Role::Reporter, english);
    leads_with(&mut tom, &room, id);
    let refused = room.revise(&house.newsroom, None).await;
    assert!(matches!(refused, Err(crate::desk::Problem::Refused(_))), "{refused:?}");
    // Nor has it gone through once the process is another.
    let again = Arc::new(Room::load(&house.newsroom, story).await.unwrap());
    assert!(again.revise(&house.newsroom, None).await.is_err());
    let mut mira = Browser::new(2);
    leads_with(&mut mira, &room, id);
    assert_eq!(room.revise(&house.newsroom, None).await.unwrap(), 2, "whoever may see it may use it");
}
