//! Breaking news reaches every open page.

use serde_json::json;

use super::desk::Browser;
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
    // A page that says why there is none is a page, too.
    for none in ["/english/a/zz", "/english/nothing/at/all", "/english/a/%ff"] {
        let answer = room.get(none);
        let page = String::from_utf8_lossy(&answer.body);
        assert!(answer.status == 404 && page.contains(ALERT) && page.contains("<h1>"), "{none}: {page}");
    }
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
fn the_alert_of_a_held_story_waits_for_its_release() {
    let room = Room::open();
    let mira = room.editor();
    for story in [mira.publishes_new("english", "Ferry returns"), mira.writes("english", "Ferry found")] {
        let id = sends(&mira, Some(story.id()));
        let shown = || room.get("/english/").page().contains(ALERT);
        assert!(shown());
        mira.holds(&story);
        assert!(!shown(), "while it is being checked");
        mira.does(&story, json!({ "action": "release" }));
        assert!(shown());
        mira.posts(&format!("/breaking/{id}/end"), &json!({})).done();
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
fn who_may_end_it_at_one_service_ends_it_there_alone() {
    let room = Room::open();
    let mira = room.editor();
    let text = json!({ "text": ALERT });
    let both = json!({ "alerts": { "english": text, "persian": text } });
    let id = mira.posts("/breaking", &both).done()["id"].as_str().unwrap().to_owned();
    let english = mira.posts("/breaking", &json!({ "alerts": { "english": { "text": "Elsewhere" } } }));
    let english = english.done()["id"].as_str().unwrap().to_owned();
    let mut omid = Browser::joined(&room, "omid@example.org", "Omid", "chief", &["persian"]);
    let page = omid.get("/desk/breaking").page();
    let end = |id: &str| format!("/desk/breaking/{id}/end");
    assert!(page.contains(&end(&id)) && page.contains("End it at: \u{2068}Persian"), "{page}");
    assert!(!page.contains(&end(&english)), "it is none of his");
    assert_eq!(page.matches("data-key=\"KeyE\"").count(), 1, "the key is at the one that he may end");
    assert!(
        page.contains("<span lang=\"fa\" dir=\"rtl\">") && page.contains("<span lang=\"en\" dir=\"ltr\">")
    );
    let refused = omid.posts(&end(&english), &[]);
    assert_eq!(refused.status, 403);
    assert!(refused.text().contains("English"), "it is said where: {}", refused.text());
    let mut open = room.events("persian");
    assert!(open.next_named("breaking").data.to_string().contains(ALERT));
    assert_eq!(omid.posts(&end(&id), &[]).status, 303);
    assert!(!open.next_named("breaking").data.to_string().contains(ALERT), "open pages are told");
    let shown = |service: &str| room.get(&format!("/{service}/")).page().contains(ALERT);
    assert_eq!(["english", "persian"].map(shown), [true, false]);
    assert_eq!(omid.posts(&end(&id), &[]).status, 403, "at Persian it runs no more");
    mira.posts(&format!("/breaking/{id}/end"), &json!({})).done();
    assert_eq!(["english", "persian"].map(shown), [false, false]);
    assert_eq!(mira.posts(&format!("/breaking/{id}/end"), &json!({})).status, 409);
}

#[test]
fn what_is_refused_stands_there_again_with_the_reason() {
    let room = Room::open();
    let mira = room.editor();
    let story = mira.publishes_new("english", "Ferry returns");
    mira.holds(&story);
    let mut ann = Browser::joined(&room, "ann@example.org", "Ann Okoro", "editor", &["english"]);
    for hours in ["six", "1.5", "0", "49"] {
        let fields = [("text-english", "Ferry <found>"), ("story-english", story.id()), ("hours", hours)];
        let refused = ann.posts("/desk/breaking", &fields);
        assert!(refused.status >= 400 && refused.text().contains("From 1 to"), "{hours}: {}", refused.text());
        assert_eq!(mira.gets("/breaking").done(), json!([]), "{hours}");
    }
    let fields = [("text-english", "Ferry <found>"), ("story-english", story.id()), ("hours", "9")];
    let refused = ann.posts("/desk/breaking", &fields);
    let page = refused.text();
    assert_eq!(refused.status, 409);
    assert!(page.contains("It is held. Release it first.") && page.contains("role=\"alert\""), "{page}");
    assert!(page.contains("Ferry &lt;found&gt;</textarea>") && page.contains("value=\"9\""), "{page}");
    assert!(page.contains(&format!("name=\"story-english\" value=\"{}\"", story.id())));
    let mut tom = Browser::joined(&room, "tom@example.org", "Tom Ashgrove", "reporter", &["english"]);
    let refused = tom.posts_with("/desk/breaking", &fields, &[("referer", &room.url("/desk/stories?q=x"))]);
    assert_eq!(refused.status, 403);
    assert!(refused.text().contains("href=\"/desk/stories?q=x\""), "a way back: {}", refused.text());
    assert!(!ann.get("/desk/breaking").page().contains("id=\"undone\""));
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
