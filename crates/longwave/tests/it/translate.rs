//! A story is translated, and the translation relayed.

use serde_json::json;

use super::room::Room;

#[test]
fn a_family_links_its_languages_to_each_other() {
    let room = Room::open();
    let mira = room.editor();
    let english = mira.publishes_new("english", "Ferry returns");
    let first = room.story(&english).page();
    assert!(!first.contains("Vuelve el barco"));
    let spanish = mira.publishes(&mira.translates(&english, "spanish", "Vuelve el barco"));
    let persian = mira.publishes(&mira.translates(&spanish, "persian", "کشتی بازگشت"));
    assert_eq!(persian.0["family"], english.0["family"]);
    assert_eq!(persian.0["translation"]["source"], spanish.id());
    for story in [&english, &spanish, &persian] {
        let page = room.story(story).page();
        for other in [&english, &spanish, &persian].into_iter().filter(|other| other.id() != story.id()) {
            assert!(
                page.contains(&other.address()),
                "{} does not link to {}",
                story.address(),
                other.address()
            );
        }
    }
}

#[test]
fn a_translation_keeps_the_blocks_and_says_which_revision_it_follows() {
    let room = Room::open();
    let mira = room.editor();
    let english = mira.publishes_new("english", "Ferry returns");
    let spanish = mira.translates(&english, "spanish", "Vuelve el barco");
    assert_eq!(spanish.0["head"]["content"]["body"]["blocks"][0]["id"], "b1");
    assert_eq!(spanish.0["translation"]["revision"], 1);
    mira.rewrites(&english, "Ferry returns late");
    let family = mira.gets(&format!("/stories/{}/family", english.id())).done();
    let behind = |id: &str| {
        family.as_array().unwrap().iter().find(|member| member["id"] == id).unwrap()["behind"].clone()
    };
    assert_eq!((behind(spanish.id()), behind(english.id())), (json!(1), json!(null)));
    let confirmed = mira.does(&spanish, json!({ "action": "confirm", "revision": 2 }));
    assert_eq!(confirmed.0["translation"]["revision"], 2);
    let none = mira.acts(&spanish, json!({ "action": "confirm", "revision": 9 }));
    assert_eq!(none.status, 404);
}

#[test]
fn a_service_translates_a_story_once() {
    let room = Room::open();
    let mira = room.editor();
    let english = mira.publishes_new("english", "Ferry returns");
    mira.translates(&english, "spanish", "Vuelve el barco");
    let path = format!("/stories/{}/translations", english.id());
    for service in ["spanish", "english"] {
        assert_eq!(mira.posts(&path, &json!({ "service": service })).status, 409);
    }
    assert_eq!(mira.posts(&path, &json!({ "service": "atlantean" })).status, 404);
}

#[test]
fn of_many_who_begin_the_same_translation_one_does() {
    let room = Room::open();
    let mira = room.editor();
    let english = mira.publishes_new("english", "Ferry returns");
    let path = format!("/stories/{}/translations", english.id());
    let begun = std::thread::scope(|scope| {
        let many = || scope.spawn(|| room.editor().posts(&path, &json!({ "service": "spanish" })).status);
        let many: Vec<_> = (0..8).map(|_| many()).collect();
        many.into_iter().map(|one| one.join().unwrap()).filter(|status| *status == 200).count()
    });
    let family = mira.gets(&format!("/stories/{}/family", english.id())).done();
    assert_eq!((begun, family.as_array().unwrap().len()), (1, 2));
}

#[test]
fn nothing_is_translated_from_what_was_killed_or_taken_down() {
    let room = Room::open();
    let mira = room.editor();
    for (verb, refusal) in [("kill", "killed"), ("take-down", "taken-down")] {
        let story = mira.publishes_new("english", "Ferry returns");
        mira.does(&story, json!({ "action": verb, "reason": "it did not happen" }));
        let path = format!("/stories/{}/translations", story.id());
        let answer = mira.posts(&path, &json!({ "service": "spanish" }));
        assert_eq!((answer.status, &answer.json()["why"]["refusal"]), (409, &json!(refusal)));
    }
}
