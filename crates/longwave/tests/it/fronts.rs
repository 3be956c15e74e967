//! Editors arrange fronts at the desk.

use serde_json::json;

use super::desk::Browser;
use super::http::eventually;
use super::people::Told;
use super::room::Room;

fn editor(room: &Room) -> Browser {
    Browser::joined(room, "mira@example.org", "Mira Osei", "editor", &["english"])
}

/// Two stories of the English service that readers see.
fn stories(room: &Room) -> [Told; 2] {
    let chief = room.editor();
    ["Ferry returns", "Harbour closed"].map(|headline| chief.publishes_new("english", headline))
}

fn place(page: &str, story: &Told) -> Option<usize> {
    page.find(&format!("id=\"slot-{}\"", story.id()))
}

#[test]
fn what_could_stand_there_is_found_by_its_words_among_what_readers_see() {
    let room = Room::open();
    let [ferry, harbour] = stories(&room);
    let draft = room.editor().writes("english", "Harbour to be opened");
    let mut mira = editor(&room);
    let found =
        |page: String| [&ferry, &harbour, &draft].map(|story| page.contains(&format!("in:{}", story.id())));
    for (words, expected) in [
        ("", [true, true, false]),
        ("HARBOUR", [false, true, false]),
        ("closed+harb*", [false, true, false]),
        ("ferry+harbour", [false, false, false]),
        (ferry.id(), [true, false, false]),
    ] {
        let page = mira.get(&format!("/desk/fronts/english?q={words}")).page();
        assert_eq!(found(page), expected, "{words}");
    }
}

#[test]
fn a_front_is_arranged_step_by_step_and_kept_only_when_it_is_set() {
    let room = Room::open();
    let [ferry, harbour] = stories(&room);
    let mut mira = editor(&room);
    let page = mira.get("/desk/fronts/english").page();
    assert!(page.contains(&format!("in:{}", ferry.id())), "what readers see could stand there");
    let both = format!("seen=0&slot={}&until=&slot={}&until=2099-01-01T18:30", ferry.id(), harbour.id());
    let up = mira.get(&format!("/desk/fronts/english?{both}&do=up:{}", harbour.id())).page();
    assert!(place(&up, &harbour).unwrap() < place(&up, &ferry).unwrap());
    assert!(up.contains("2099-01-01T18:30"), "its time goes with it");
    let out = mira.get(&format!("/desk/fronts/english?{both}&do=out:{}", harbour.id())).page();
    assert!(place(&out, &harbour).is_none() && place(&out, &ferry).is_some());
    let part = mira.asks(
        ureq::http::Method::GET,
        &format!("/desk/fronts/english?{both}&do=down:{}", ferry.id()),
        &[("hx-request", "true")],
        None,
    );
    assert!(part.page().contains("data-said=") && !part.page().contains("<html"));
    let front = || room.editor().gets("/fronts/english").done();
    assert_eq!(front()["version"], 0, "nothing is kept by looking");
    let fields = [("seen", "0"), ("slot", harbour.id()), ("until", "2099-01-01T18:30"), ("slot", ferry.id())];
    let set = mira.posts("/desk/fronts/english", &[&fields[..], &[("do", "save")]].concat());
    assert_eq!((set.status, set.header("location")), (303, "/desk/fronts/english"), "{}", set.text());
    let slots = front()["slots"].clone();
    assert_eq!(slots[0]["story"], json!(harbour.id()));
    assert!(slots[0]["until"].as_str().unwrap().starts_with("2099-01-01T"));
    let readers = room.get("/english/").page();
    assert!(readers.find("Harbour closed").unwrap() < readers.find("Ferry returns").unwrap());
    let fields = [("seen", "1"), ("slot", ferry.id()), ("do", "save")];
    assert_eq!(mira.posts("/desk/fronts/english", &fields).status, 303);
    assert_eq!(mira.posts("/desk/fronts/english", &[("seen", "2"), ("do", "undo")]).status, 303);
    assert_eq!((&front()["version"], &front()["slots"]), (&json!(3), &slots), "one step back");
    let earlier = mira.get("/desk/fronts/english?version=2").page();
    assert!(place(&earlier, &ferry).is_some() && place(&earlier, &harbour).is_none());
    let section = mira.posts("/desk/fronts/english/world", &[("seen", "0"), ("slot", ferry.id())]);
    assert_eq!(section.header("location"), "/desk/fronts/english/world");
}

#[test]
fn who_is_overtaken_is_told_what_was_done_and_loses_nothing() {
    let room = Room::open();
    let [ferry, harbour] = stories(&room);
    let mut mira = editor(&room);
    let omid = room.person("Omid Keshvar", "editor", &["english"]);
    omid.puts("/fronts/english", &json!({ "slots": [{ "story": ferry.id() }], "seen": 0 })).done();
    let fields = [("seen", "0"), ("slot", harbour.id()), ("do", "save")];
    let refused = mira.posts("/desk/fronts/english", &fields);
    let page = refused.text();
    assert_eq!(refused.status, 409);
    assert!(page.contains("Omid Keshvar") && page.contains("Ferry returns"), "who did what");
    assert!(place(&page, &harbour).is_some() && place(&page, &ferry).is_none(), "theirs is still arranged");
    assert!(page.contains("name=\"seen\" value=\"1\""), "and can be set knowingly");
    assert_eq!(omid.gets("/fronts/english").done()["version"], 1);
    let fields = [("seen", "1"), ("slot", harbour.id()), ("do", "save")];
    assert_eq!(mira.posts("/desk/fronts/english", &fields).status, 303);
}

#[test]
fn only_who_may_sets_a_front_and_nobody_sees_anothers_draft_by_it() {
    let room = Room::open();
    let [ferry, _] = stories(&room);
    let secret = room.editor().writes("persian", "محرمانه");
    let mut tom = Browser::joined(&room, "tom@example.org", "Tom Ashgrove", "reporter", &["english"]);
    let mut lucia = Browser::joined(&room, "lucia@example.org", "Lucía Ferrer", "editor", &["spanish"]);
    for path in ["/desk/fronts/english", "/desk/fronts/english/world"] {
        let fields = [("seen", "0"), ("slot", ferry.id()), ("do", "save")];
        assert_eq!(tom.posts(path, &fields).status, 403);
        assert_eq!(lucia.posts(path, &fields).status, 403);
        assert_eq!(lucia.posts(path, &[("seen", "0"), ("do", "undo")]).status, 403);
    }
    assert!(!tom.get("/desk/fronts/english").page().contains("formmethod"));
    let peeked = lucia.get(&format!("/desk/fronts/persian?seen=0&slot={}", secret.id())).page();
    let preview = lucia.get(&format!("/desk/preview/front/persian?seen=0&slot={}", secret.id())).page();
    assert!(!peeked.contains("محرمانه") && !preview.contains("محرمانه"));
    assert_eq!(lucia.get("/desk/fronts/klingon").status, 404);
    assert_eq!(lucia.get("/desk/fronts/spanish/nowhere").status, 404);
    for query in ["seen=x", "seen=0&slot=%F0", "seen=0&slot=1&until=soon", &"slot=1&".repeat(99)] {
        assert_eq!(lucia.get(&format!("/desk/fronts/spanish?{query}")).status, 422, "{query}");
    }
    eventually("the refusals are on record", || {
        let mut chief = Browser::joined(&room, "chief@example.org", "The Chief", "administrator", &[]);
        let record = chief.get("/desk/record?who=Tom+Ashgrove&refused=true").page();
        (record.matches("class=\"stopped\"").count() >= 2).then_some(())
    });
}
