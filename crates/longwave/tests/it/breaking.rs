//! Breaking news reaches every open page.

use serde_json::json;

use super::people::Person;
use super::room::Room;

const ALERT: &str = "Missing ferry found";

fn sends(mira: &Person, story: Option<&str>) -> String {
    let alert = json!({ "text": ALERT, "story": story });
    let sent = mira.posts("/breaking", &json!({ "alerts": { "english": alert }, "hours": 1 })).done();
    sent["id"].as_str().unwrap().to_owned()
}

#[test]
fn it_is_on_every_page_of_the_services_it_names_until_it_ends() {
    let room = Room::open();
    let mira = room.editor();
    let story = mira.publishes_new("english", "Ferry returns");
    let page = room.get(&story.address()).header("location").to_owned();
    let pages = ["/english/", "/english/world/", "/english/latest/", "/english/breaking.json", page.as_str()];
    let shown = || pages.map(|page| room.get(page).page().contains(ALERT));
    assert_eq!(shown(), [false; 5]);
    let id = sends(&mira, Some(story.id()));
    assert_eq!(shown(), [true; 5]);
    assert!(!room.get("/persian/").page().contains(ALERT));
    mira.posts(&format!("/breaking/{id}/end"), &json!({})).done();
    assert_eq!(shown(), [false; 5]);
}

#[test]
fn an_open_page_is_told_the_alert_itself_and_so_is_a_page_that_comes_back() {
    let mut room = Room::open();
    let mira = room.editor();
    let mut page = room.events("english");
    assert!(!page.next_named("breaking").data.to_string().contains(ALERT));
    sends(&mira, None);
    let told = page.next_named("breaking");
    assert!(told.data.to_string().contains(ALERT), "{told:?}");
    // The process that comes back doesn't know what was told before it; the page must look again.
    room.stop();
    room.start();
    let mut back = super::http::Events::open(room.host(), "/english/live", Some(0));
    assert_eq!(back.next().name, "missed");
    assert!(back.next_named("breaking").data.to_string().contains(ALERT));
}

#[test]
fn an_alert_goes_with_its_story_though_nobody_has_seen_that_yet() {
    let room = Room::open();
    let mira = room.editor();
    let (killed, embargoed) =
        (mira.writes("english", "Ferry returns"), mira.writes("english", "Ferry found"));
    let shown = || room.get("/english/").page().matches(ALERT).count();
    for story in [&killed, &embargoed] {
        sends(&mira, Some(story.id()));
    }
    assert_eq!(shown(), 2);
    let mut page = room.events("english");
    mira.kills(&killed, "It was wrong.");
    assert_eq!(shown(), 1);
    let until = json!({ "until": "2099-01-01T00:00:00Z" });
    mira.does(&embargoed, json!({ "action": "embargo", "embargo": until }));
    assert_eq!(shown(), 0);
    mira.does(&embargoed, json!({ "action": "lift-embargo" }));
    assert_eq!(shown(), 1);
    // Open pages hear of the alerts, and nothing of stories that nobody saw.
    mira.publishes_new("english", "Something else");
    loop {
        let told = page.next();
        assert!(![killed.id(), embargoed.id()].iter().any(|id| told.data["id"] == **id), "{told:?}");
        if told.name == "story" {
            return;
        }
    }
}

#[test]
fn the_alert_of_a_killed_story_is_gone_with_it() {
    let room = Room::open();
    let mira = room.editor();
    let story = mira.publishes_new("english", "Ferry returns");
    sends(&mira, Some(story.id()));
    assert!(room.get("/english/breaking.json").page().contains(story.id()));
    mira.kills(&story, "It was wrong.");
    let told = room.get("/english/breaking.json").page();
    assert!(!told.contains(ALERT) && !room.get("/english/").page().contains(ALERT), "{told}");
}

#[test]
fn what_can_not_be_shown_is_refused() {
    let room = Room::open();
    let mira = room.editor();
    let send = |alerts: serde_json::Value, hours: i64| {
        mira.posts("/breaking", &json!({ "alerts": alerts, "hours": hours })).status
    };
    assert_eq!(send(json!({}), 1), 422);
    assert_eq!(send(json!({ "english": { "text": " " } }), 1), 422);
    assert_eq!(send(json!({ "english": { "text": "x".repeat(201) } }), 1), 422);
    assert_eq!(send(json!({ "english": { "text": ALERT } }), 49), 422);
    let reporter = room.person("Ines", "reporter", &[]);
    let answer = reporter.posts("/breaking", &json!({ "alerts": { "english": { "text": ALERT } } }));
    assert_eq!(answer.status, 403);
}

#[test]
fn an_alert_of_a_story_that_is_stopped_is_refused() {
    let room = Room::open();
    let mira = room.editor();
    let send = |story: &str| {
        let alert = json!({ "text": ALERT, "story": story });
        mira.posts("/breaking", &json!({ "alerts": { "english": alert } }))
    };
    let refused = |story: &str, why: &str| {
        let answer = send(story);
        assert_eq!((answer.status, &answer.json()["why"]["refusal"]), (409, &json!(why)));
    };
    assert_eq!(send("zzz").status, 404);
    let story = mira.publishes_new("english", "Ferry returns");
    let until = json!({ "until": "2099-01-01T00:00:00Z" });
    mira.does(&story, json!({ "action": "embargo", "embargo": until }));
    refused(story.id(), "embargoed");
    mira.does(&story, json!({ "action": "lift-embargo" }));
    mira.holds(&story);
    refused(story.id(), "held");
    mira.kills(&story, "It was wrong.");
    refused(story.id(), "killed");
}

#[test]
fn an_alert_is_tidied_like_every_text() {
    let room = Room::open();
    let mira = room.editor();
    let text = " Missing\u{202E} ferry found\u{7} ";
    let sent = mira.posts("/breaking", &json!({ "alerts": { "english": { "text": text } } })).done();
    assert_eq!(sent["alerts"]["english"]["text"], ALERT);
}

#[test]
fn a_refusal_tells_nobody_how_a_story_stands_that_is_not_theirs_to_see() {
    let room = Room::open();
    let mira = room.editor();
    let chief = room.person("Omid", "chief", &["persian"]);
    let killed = mira.writes("english", "A secret");
    mira.kills(&killed, "It was wrong.");
    let (most, last) = killed.id().split_at(killed.id().len() - 1);
    let nowhere = format!("{most}{}", if last == "0" { "1" } else { "0" });
    let tries = |who: &Person, service: &str, story: &str| {
        let alert = json!({ "text": ALERT, "story": story });
        who.posts("/breaking", &json!({ "alerts": { service: alert } }))
    };
    let (secret, none) = (tries(&chief, "persian", killed.id()), tries(&chief, "persian", &nowhere));
    assert_eq!((secret.status, none.status), (404, 404), "{}", secret.text());
    assert_eq!(secret.text(), none.text().replace(&nowhere, killed.id()));
    assert_eq!(tries(&mira, "english", killed.id()).json()["why"]["refusal"], "killed");
}
