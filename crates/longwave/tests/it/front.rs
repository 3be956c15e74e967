//! An editor sets a front.

use serde_json::json;

use super::room::Room;

#[test]
fn the_stories_that_an_editor_chose_come_first() {
    let room = Room::open();
    let mira = room.editor();
    let stories: Vec<_> = (1..8).map(|n| mira.publishes_new("english", &format!("Headline {n}"))).collect();
    let slots = [&stories[0], &stories[2]].map(|story| json!({ "story": story.id() }));
    mira.puts("/fronts/english", &json!({ "slots": slots, "seen": 0 })).done();
    let front = room.get("/english/").page();
    let place = |headline: &str| front.find(headline).unwrap();
    assert!(place("Headline 1<") < place("Headline 3<") && place("Headline 3<") < place("Headline 7<"));
}

#[test]
fn two_editors_do_not_overwrite_each_other() {
    let room = Room::open();
    let mira = room.editor();
    let story = mira.publishes_new("english", "Ferry returns");
    let set = || mira.puts("/fronts/english", &json!({ "slots": [{ "story": story.id() }], "seen": 0 }));
    set().done();
    let second = set();
    assert_eq!((second.status, &second.json()["why"]["refusal"]), (409, &json!("overtaken")));
}

#[test]
fn a_killed_story_gives_up_its_slot() {
    let room = Room::open();
    let mira = room.editor();
    let (lead, next) = (mira.publishes_new("english", "The lead"), mira.publishes_new("english", "The next"));
    let slots = [&lead, &next].map(|story| json!({ "story": story.id() }));
    mira.puts("/fronts/english", &json!({ "slots": slots, "seen": 0 })).done();
    assert!(room.get("/english/").page().contains("The lead"));
    mira.kills(&lead, "It was wrong.");
    let front = room.get("/english/").page();
    assert!(!front.contains("The lead") && front.contains("The next"));
}

#[test]
fn a_front_shows_its_own_services_stories() {
    let room = Room::open();
    let mira = room.editor();
    let story = mira.publishes_new("spanish", "Vuelve el barco");
    let set = mira.puts("/fronts/english", &json!({ "slots": [{ "story": story.id() }], "seen": 0 }));
    assert_eq!(set.status, 422);
}
