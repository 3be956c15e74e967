//! A story is translated, and the translation relayed.

use serde_json::json;
use ureq::http::Method;

use super::agency::Item;
use super::desk::Browser;
use super::http::eventually;
use super::people::{Told, content};
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
fn the_list_of_a_storys_languages_has_their_headlines_and_loses_what_is_killed() {
    let room = Room::open();
    let mira = room.editor();
    let english = mira.publishes_new("english", "Ferry returns");
    let spanish = mira.publishes(&mira.translates(&english, "spanish", "Vuelve el barco"));
    let list = format!("{}?languages", english.address());
    let address = room.get(&list).header("location").to_owned();
    assert!(address.ends_with("/ferry-returns?languages"), "{address}");
    let page = room.get(&address).page();
    for (story, headline) in [(&english, "Ferry returns"), (&spanish, "Vuelve el barco")] {
        assert!(page.contains(&story.address()) && page.contains(headline), "{page}");
    }
    mira.does(&spanish, json!({ "action": "kill", "reason": "Wrong." }));
    assert!(!room.get(&address).page().contains("Vuelve el barco"));
    mira.does(&english, json!({ "action": "kill", "reason": "Wrong." }));
    assert_eq!(room.get(&address).status, 410);
}

#[test]
fn a_map_of_the_site_says_where_a_story_is_in_other_languages() {
    let room = Room::open();
    let mira = room.editor();
    let english = mira.publishes_new("english", "Ferry returns");
    let map = |service: &str| room.get(&format!("/{service}/sitemap.xml")).text();
    let named = |service: &str, lang: &str, story: &Told| {
        let map = map(service);
        let links = map.split("<xhtml:link ").skip(1);
        let at = |link: &str| link.split("/>").next().is_some_and(|link| link.contains(&story.address()));
        links.filter(|link| link.contains(&format!("hreflang=\"{lang}\""))).any(at)
    };
    // This map is kept, and must be made anew for a translation at another service.
    assert!(!map("english").contains("<xhtml:link "));
    let persian = mira.publishes(&mira.translates(&english, "persian", "کشتی بازگشت"));
    eventually("it names the translation", || named("english", "fa", &persian).then_some(()));
    for service in ["english", "persian"] {
        assert!(named(service, "en", &english) && named(service, "fa", &persian), "{}", map(service));
        assert!(named(service, "x-default", &english), "{}", map(service));
    }
    mira.does(&persian, json!({ "action": "kill", "reason": "Wrong." }));
    let map = map("english");
    assert!(!map.contains(&persian.address()) && !map.contains("<xhtml:link "), "{map}");
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

#[test]
fn a_translation_s_pictures_say_what_is_known_in_its_language_and_the_rest_is_asked_for() {
    let room = Room::open();
    let mira = room.editor();
    let picture = mira.adds_picture(&super::picture::jpeg()).done()["id"].as_str().unwrap().to_owned();
    let words = json!({ "words": { "persian": { "alt": "قایق‌ها در بندر", "caption": "" } } });
    mira.asks(Method::PATCH, &format!("/pictures/{picture}"), Some(&words)).done();
    let mut written = content("Boats");
    let used =
        json!({ "picture": picture, "alt": "Boats in the harbour", "caption": [{ "text": "The boats." }] });
    written["lead"] = used.clone();
    written["dateline"] = json!("PORT AUREL");
    let mut beside = used;
    beside["id"] = json!("b2");
    beside["type"] = json!("picture");
    written["body"]["blocks"].as_array_mut().unwrap().push(beside);
    let english = mira.writes_content("english", &written);
    let path = format!("/stories/{}/translations", english.id());
    let made = mira.posts(&path, &json!({ "service": "persian" })).done();
    let content = &made["head"]["content"];
    assert_eq!(
        (&content["lead"]["alt"], &content["lead"]["caption"]),
        (&json!("قایق‌ها در بندر"), &written["lead"]["caption"])
    );
    assert_eq!(content["body"]["blocks"][1]["alt"], "قایق‌ها در بندر");
    let spanish = mira.posts(&path, &json!({ "service": "spanish" })).done();
    assert_eq!(spanish["head"]["content"]["lead"]["alt"], "Boats in the harbour");

    // All but the caption is translated, and where readers write in other letters, the dateline.
    let mut now = content.clone();
    (now["headline"], now["summary"]) = (json!("قایق‌ها"), json!("خلاصه"));
    now["body"]["blocks"] = json!([{ "id": "b1", "type": "paragraph", "text": [{ "text": "متن" }] }]);
    let told = Told(made.clone());
    mira.does(&told, json!({ "action": "write", "base": 1, "content": now }));
    let mut omid = Browser::joined(&room, "omid@example.org", "Omid Keshvar", "editor", &["persian"]);
    let checks = omid.get(&format!("/desk/stories/{}/checks", told.id())).page();
    assert!(checks.contains("href=\"#dateline\">2 parts still say what the source says"), "{checks}");
    now["dateline"] = json!("بندر اورل");
    mira.does(&told, json!({ "action": "write", "base": 2, "content": now }));
    let checks = omid.get(&format!("/desk/stories/{}/checks", told.id())).page();
    assert!(checks.contains("href=\"#lead-caption\">1 part still says what the source says"), "{checks}");
    let reach = omid.posts(&format!("/desk/stories/{}/reach", told.id()), &[("do", "publish")]).page();
    assert!(reach.contains("1 part still says what the source says"), "publishing says it again: {reach}");
}

#[test]
fn what_was_taken_in_another_language_is_said_to_be_untranslated() {
    let room = Room::open();
    let mira = room.editor();
    let item = Item::new("urn:meridian:1", "Fähre kehrt zurück");
    room.wire("german.xml", item.xml().replace("tag=\"en\"", "tag=\"de-AT\""));
    room.wire("english.xml", Item { guid: "urn:meridian:2", ..item }.xml());
    let mut omid = Browser::joined(&room, "omid@example.org", "Omid Keshvar", "editor", &["english"]);
    let mut said = |guid: &str| {
        let story = mira.takes(guid, "english");
        let checks = omid.get(&format!("/desk/stories/{}/checks", story.id())).page();
        let reach = omid.posts(&format!("/desk/stories/{}/reach", story.id()), &[("do", "publish")]).page();
        [checks, reach].map(|page| page.contains("3 parts still say what the source says"))
    };
    assert_eq!(said("urn:meridian:1"), [true, true]);
    assert_eq!(said("urn:meridian:2"), [false, false]);
}
