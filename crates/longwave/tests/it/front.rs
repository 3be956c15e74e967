//! An editor sets a front.

use serde_json::json;

use super::http::eventually;
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

#[test]
fn a_place_is_given_up_at_its_time_and_open_pages_are_told() {
    let room = Room::open();
    let mira = room.editor();
    let old = mira.publishes_new("english", "An older story");
    mira.publishes_new("english", "The newest story");
    let until = (jiff::Timestamp::now() + jiff::SignedDuration::from_millis(1_500)).to_string();
    let mut page = room.events("english");
    let slots = [json!({ "story": old.id(), "until": until })];
    mira.puts("/fronts/english", &json!({ "slots": slots, "seen": 0 })).done();
    let first = || {
        let front = room.get("/english/").page();
        front.find("An older story").unwrap() < front.find("The newest story").unwrap()
    };
    assert!(first(), "it leads until then");
    assert_eq!(page.next_named("front").name, "front", "that it was set");
    assert_eq!(page.next_named("front").name, "front", "that its time is over");
    assert!(!first(), "what fills the place is there when open pages are told");
    assert!(jiff::Timestamp::now().to_string() >= until, "and not before");
    let front = mira.gets("/fronts/english").done();
    assert_eq!(front["version"], 1, "nobody who arranges it meanwhile is overtaken by the clock");
}

#[test]
fn a_place_is_given_up_though_nothing_ran_when_it_was_due() {
    let mut room = Room::open();
    let mira = room.editor();
    let story = mira.publishes_new("english", "Ferry returns");
    let until = (jiff::Timestamp::now() + jiff::SignedDuration::from_millis(400)).to_string();
    let slots = [json!({ "story": story.id(), "until": until })];
    mira.puts("/fronts/english", &json!({ "slots": slots, "seen": 0 })).done();
    room.kill_9();
    std::thread::sleep(std::time::Duration::from_millis(500));
    room.start();
    eventually("the log says it", || {
        let log = mira.gets("/log?limit=1000").done();
        let fronts = log.as_array()?.iter().filter(|entry| entry["kind"] == "front").count();
        (fronts == 2).then_some(())
    });
}

#[test]
fn a_place_cannot_be_over_before_it_is_taken() {
    let room = Room::open();
    let mira = room.editor();
    let story = mira.publishes_new("english", "Ferry returns");
    let slots = [json!({ "story": story.id(), "until": "2001-01-01T00:00:00Z" })];
    let set = mira.puts("/fronts/english", &json!({ "slots": slots, "seen": 0 }));
    assert_eq!((set.status, &set.json()["why"]["refusal"]), (409, &json!("over")));
}

#[test]
fn what_stood_on_a_front_can_be_found_and_set_again() {
    let room = Room::open();
    let mira = room.editor();
    let story = mira.publishes_new("english", "Ferry returns");
    let slots = json!([{ "story": story.id(), "until": null }]);
    mira.puts("/fronts/english", &json!({ "slots": slots, "seen": 0 })).done();
    mira.puts("/fronts/english", &json!({ "slots": [], "seen": 1 })).done();
    let versions = mira.gets("/front-versions/english").done();
    assert_eq!((&versions[0]["version"], &versions[1]["slots"]), (&json!(2), &slots));
    let before = mira.gets("/front-versions/english?before=2&limit=5").done();
    assert_eq!(before.as_array().map(Vec::len), Some(1));
    assert_eq!(mira.gets("/front-versions/english/world").done(), json!([]));
    assert_eq!(mira.gets("/front-versions/english/nowhere").status, 404);
    assert_eq!(mira.gets("/front-versions/klingon").status, 404);
    let again = json!({ "slots": versions[1]["slots"], "seen": 2 });
    assert_eq!(mira.puts("/fronts/english", &again).done()["version"], 3);
    let overtaken = mira.puts("/fronts/english", &again).json();
    assert_eq!(
        (&overtaken["why"]["version"], &overtaken["why"]["by"]["person"]),
        (&json!(3), &json!("The Editor"))
    );
}

#[test]
fn a_held_story_gives_up_its_slot_until_it_is_released() {
    let room = Room::open();
    let mira = room.editor();
    let lead = mira.publishes_new("english", "The lead");
    mira.publishes_new("english", "The newest");
    mira.puts("/fronts/english", &json!({ "slots": [{ "story": lead.id() }], "seen": 0 })).done();
    let held = mira.holds(&lead);
    assert!(!room.get("/english/").page().contains("The lead"));
    mira.releases(&held);
    let front = room.get("/english/").page();
    assert!(front.find("The lead").unwrap() < front.find("The newest").unwrap());
}
