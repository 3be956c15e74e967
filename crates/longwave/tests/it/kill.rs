//! A story is killed: by an editor, or by the agency that sent what it was made from.

use serde_json::json;

use super::agency::Item;
use super::desk::Browser;
use super::http::eventually;
use super::people::{Person, Told, content};
use super::picture::jpeg;
use super::room::Room;

const NOTICE: &str = "This report was wrong.";

/// A story and its Persian translation, both on the site and asked for once, so that their pages are kept.
fn published(room: &Room, mira: &Person, source: Told) -> (Told, Told) {
    let source = mira.publishes(&source);
    let translation = mira.publishes(&mira.translates(&source, "persian", "کشتی بازگشت"));
    for (service, words) in [("english", "Ferry returns"), ("persian", "کشتی بازگشت")] {
        eventually("it is on the site", || room.everywhere(service).contains(words).then_some(()));
    }
    (source, translation)
}

fn gone_everywhere(room: &Room, stories: &[(&Told, &str)]) {
    for (story, words) in stories {
        let service = story.0["service"].as_str().unwrap();
        assert!(!room.everywhere(service).contains(words), "still somewhere at {service}");
        assert_eq!(room.get(&story.address()).status, 410);
    }
}

#[test]
fn a_kill_reaches_translations_pages_feeds_and_sitemaps() {
    let room = Room::open();
    let mira = room.editor();
    let (source, translation) = published(&room, &mira, mira.writes("english", "Ferry returns"));
    mira.kills(&source, NOTICE);
    // No waiting: the answer to the kill comes after readers are safe.
    gone_everywhere(&room, &[(&source, "Ferry returns"), (&translation, "کشتی بازگشت")]);
    assert!(room.get(&source.address()).text().contains(NOTICE));
    assert_eq!(mira.looks_at(&translation).0["end"]["kind"], "killed");
    mira.is_refused(&source, serde_json::json!({ "action": "lift-embargo" }), "killed");
}

#[test]
fn a_canceled_wire_item_kills_what_was_made_from_it() {
    let room = Room::open();
    let mira = room.editor();
    let item = Item::new("urn:meridian:1", "Ferry returns");
    room.wire("ferry.xml", item.xml());
    let (source, translation) = published(&room, &mira, mira.takes("urn:meridian:1", "english"));
    room.wire("kill.xml", item.now("canceled").xml());
    eventually("both are gone", || {
        [&source, &translation].iter().all(|story| room.get(&story.address()).status == 410).then_some(())
    });
    gone_everywhere(&room, &[(&source, "Ferry returns"), (&translation, "کشتی بازگشت")]);
    let id = mira.finds_version("urn:meridian:1", 2)["id"].as_str().unwrap().to_owned();
    let take = mira.posts(&format!("/wire/{id}/take"), &serde_json::json!({ "service": "english" }));
    assert_eq!(take.status, 409, "{}", take.text());
}

#[test]
fn a_kill_that_arrives_while_nobody_serves_is_followed_at_the_next_start() {
    let mut room = Room::open();
    let mira = room.editor();
    let item = Item::new("urn:meridian:1", "Ferry returns");
    room.wire("ferry.xml", item.xml());
    let (source, _) = published(&room, &mira, mira.takes("urn:meridian:1", "english"));
    room.kill_9();
    room.wire("kill.xml", item.now("canceled").xml());
    room.start();
    eventually("it is gone", || (room.get(&source.address()).status == 410).then_some(()));
}

#[test]
fn a_take_down_stays_where_it_is_decided() {
    let room = Room::open();
    let mira = room.editor();
    let (source, translation) = published(&room, &mira, mira.writes("english", "Ferry returns"));
    mira.does(
        &source,
        serde_json::json!({ "action": "take-down", "reason": "rights ran out", "notice": null }),
    );
    assert_eq!(room.get(&source.address()).status, 410);
    assert_eq!(room.story(&translation).status, 200);
}

#[test]
fn who_had_the_story_in_an_agencys_format_learns_of_its_end() {
    let room = Room::open();
    let mira = room.editor();
    let story = mira.writes("english", "Ferry returns");
    let asked = |format: &str| mira.gets(&format!("/stories/{}/{format}", story.id()));
    assert_eq!(asked("ninjs").status, 404);
    let story = mira.publishes(&story);
    assert_eq!(asked("ninjs").done()["pubStatus"], "usable");
    let until = serde_json::json!({ "until": "2099-01-01T00:00:00Z" });
    mira.does(&story, serde_json::json!({ "action": "embargo", "embargo": until }));
    assert_eq!(asked("newsml-g2").status, 404);
    mira.does(&story, serde_json::json!({ "action": "lift-embargo" }));
    let stops: [fn(&Person, &Told) -> Told; 2] =
        [|mira, story| mira.holds(story), |mira, story| mira.kills(story, NOTICE)];
    for (stop, status) in stops.into_iter().zip(["withheld", "canceled"]) {
        stop(&mira, &story);
        let (ninjs, g2) = (asked("ninjs").done(), asked("newsml-g2"));
        assert_eq!(ninjs["pubStatus"], status);
        assert!(g2.page().contains(&format!("qcode=\"stat:{status}\"")), "{}", g2.text());
        assert!(!ninjs.to_string().contains("Ferry returns") && !g2.text().contains("Ferry returns"));
    }
}

#[test]
fn an_open_page_is_told() {
    let room = Room::open();
    let mira = room.editor();
    let story = mira.publishes_new("english", "Ferry returns");
    let mut page = room.events("english");
    mira.kills(&story, NOTICE);
    loop {
        let told = page.next_named("story").data;
        if told["id"] == story.id() && told["news"] == "pulled" {
            return;
        }
    }
}

#[test]
fn a_story_that_is_damaged_keeps_no_other_from_its_kill() {
    let room = Room::open();
    let mira = room.editor();
    let item = Item::new("urn:meridian:1", "Ferry returns");
    room.wire("ferry.xml", item.xml());
    let [damaged, whole] =
        ["spanish", "english"].map(|service| mira.publishes(&mira.takes("urn:meridian:1", service)));
    room.spoils(&damaged);
    room.wire("kill.xml", item.now("canceled").xml());
    eventually("the other is gone", || (room.get(&whole.address()).status == 410).then_some(()));
    // The wire goes on too.
    room.wire("next.xml", Item::new("urn:meridian:2", "Next").xml());
    mira.finds("urn:meridian:2");
    eventually("its file is set aside", || {
        room.wire_folder().join("taken").join("next.xml").exists().then_some(())
    });
}

/// What a person learns who asks whether the installation is well.
fn check(room: &Room) -> (Option<i32>, String) {
    let output = room.command(&["check"]).output().unwrap();
    (output.status.code(), String::from_utf8(output.stdout).unwrap())
}

#[test]
fn a_translation_that_is_damaged_stops_no_kill_of_its_source() {
    let room = Room::open();
    let mira = room.editor();
    let (source, damaged) = published(&room, &mira, mira.writes("english", "Ferry returns"));
    let spanish = mira.publishes(&mira.translates(&damaged, "spanish", "Vuelve el ferry"));
    room.spoils(&damaged);
    mira.kills(&source, NOTICE);
    gone_everywhere(&room, &[(&source, "Ferry returns"), (&spanish, "Vuelve el ferry")]);
    // Nobody can say what it says; so nobody is shown it.
    assert!(!room.everywhere("persian").contains("کشتی بازگشت"));
    assert_ne!(room.story(&damaged).status, 200);
    let (code, told) = check(&room);
    assert_eq!(code, Some(1), "{told}");
    assert!(told.contains(damaged.id()), "{told}");
}

#[test]
fn a_source_that_is_damaged_stops_no_kill_of_its_translations() {
    let room = Room::open();
    let mira = room.editor();
    let item = Item::new("urn:meridian:1", "Ferry returns");
    room.wire("ferry.xml", item.xml());
    let (damaged, translation) = published(&room, &mira, mira.takes("urn:meridian:1", "english"));
    room.spoils(&damaged);
    room.wire("kill.xml", item.now("canceled").xml());
    eventually("the translation is gone", || (room.get(&translation.address()).status == 410).then_some(()));
    assert!(!room.everywhere("english").contains("Ferry returns"));
    assert_ne!(room.story(&damaged).status, 200);
}

#[test]
fn a_picture_that_is_damaged_keeps_no_story_from_being_stopped_or_going_out() {
    let room = Room::open();
    let mira = room.editor();
    let mut desk = Browser::joined(&room, "eve@example.org", "Eve", "editor", &[]);
    let picture = mira.adds_picture(&jpeg()).done()["id"].clone();
    let lead = json!({ "picture": picture, "alt": "A ferry at a quay", "caption": [] });
    let mut shows = content("Ferry returns");
    shows["lead"] = lead.clone();
    let item = Item::new("urn:meridian:1", "Ferry returns");
    room.wire("ferry.xml", item.xml());
    let taken = mira.takes("urn:meridian:1", "english");
    let mut words = taken.0["head"]["content"].clone();
    words["lead"] = lead;
    let taken = mira.does(&taken, json!({ "action": "write", "base": 1, "content": words }));
    let [by_api, at_desk] = [(); 2].map(|()| mira.publishes(&mira.writes_content("english", &shows)));
    let by_wire = mira.publishes(&taken);
    let due = mira.writes_content("english", &shows);
    let soon = (jiff::Timestamp::now() + jiff::SignedDuration::from_secs(3)).to_string();
    mira.does(&due, json!({ "action": "embargo", "embargo": { "until": soon } }));
    mira.does(&due, json!({ "action": "schedule", "revision": 1, "at": soon }));
    assert_eq!(room.sql("UPDATE picture SET picture = 'x' || picture"), 1);

    mira.kills(&by_api, NOTICE);
    let page = format!("/desk/stories/{}", at_desk.id());
    assert_eq!(desk.get(&page).status, 200);
    let kill = [("do", "kill"), ("reason", "it did not happen"), ("notice", NOTICE)];
    assert_eq!(desk.posts(&format!("{page}/act"), &kill).status, 303);
    assert_eq!([&by_api, &at_desk].map(|story| room.get(&story.address()).status), [410, 410]);
    room.wire("kill.xml", item.now("canceled").xml());
    eventually("it is gone", || (room.get(&by_wire.address()).status == 410).then_some(()));
    let shown = eventually("it goes out", || Some(room.story(&due)).filter(|page| page.status == 200));
    assert!(shown.page().contains("Ferry returns") && !shown.page().contains("<picture"));
}

#[test]
fn an_older_version_that_is_damaged_keeps_no_story_from_its_kill() {
    let room = Room::open();
    let mira = room.editor();
    let item = Item::new("urn:meridian:1", "Ferry returns");
    room.wire("ferry.xml", item.xml());
    let story = mira.publishes(&mira.takes("urn:meridian:1", "english"));
    assert_eq!(room.sql("UPDATE wire_item SET item = 'x' || item"), 1);
    room.wire("kill.xml", item.now("canceled").xml());
    eventually("it is gone", || (room.get(&story.address()).status == 410).then_some(()));
    eventually("nothing of it is left to do", || {
        room.wire_folder().join("taken").join("kill.xml").exists().then_some(())
    });
}

#[test]
fn what_is_reached_elsewhere_is_there_and_no_more() {
    let room = Room::open();
    let mira = room.editor();
    let source = mira.publishes_new("english", "Ferry returns");
    let draft = mira.translates(&source, "persian", "محرمانه");
    let ann = room.person("Ann", "editor", &["english"]);
    let kill = serde_json::json!({ "action": "kill", "reason": "it did not happen", "notice": null });
    let there =
        |standing| serde_json::json!([{ "id": draft.id(), "service": "persian", "standing": standing }]);
    let would = ann.posts(&format!("/stories/{}/reach", source.id()), &kill).done();
    assert_eq!(would["reached"], there("killed"));
    let mut at_desk = Browser::joined(&room, "eve@example.org", "Eve", "editor", &["english"]);
    let form = [("do", "kill"), ("reason", "it did not happen")];
    let shown = at_desk.posts(&format!("/desk/stories/{}/reach", source.id()), &form).page();
    assert!(shown.contains("A draft of another service") && !shown.contains("محرمانه"), "{shown}");
    let did = ann.acts(&source, kill).done();
    assert_eq!(did["reached"], there("killed"));
    assert_eq!(did["story"]["head"]["content"]["headline"], "Ferry returns");
}
