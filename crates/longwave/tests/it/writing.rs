//! Writing at the desk without a script: who is named, the address, what is missing and where, what readers don't see yet.

use serde_json::{Value, json};

use super::desk::Browser;
use super::room::Room;

/// What a story's form sends, with some of it said otherwise.
fn form<'a>(base: &'a str, more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let plain =
        [("headline", "Ferry"), ("summary", ""), ("slugline", ""), ("dateline", ""), ("section", "world")];
    let fields = plain.into_iter().chain([("bylines", "")]);
    let said = |name: &str| more.iter().find(|(one, _)| *one == name).map(|(_, value)| *value);
    let fields = fields.map(|(name, value)| (name, said(name).unwrap_or(value)));
    let others = more.iter().copied().filter(|(name, _)| !["headline", "bylines"].contains(name));
    [("base", base)].into_iter().chain(fields).chain(others).collect()
}

fn begun(browser: &mut Browser, to: &str) -> (String, String) {
    let path = browser.posts("/desk/stories", &[("to", to), ("headline", "Ferry")]).leads_to().to_owned();
    let id = path.rsplit('/').next().unwrap().to_owned();
    (path, id)
}

#[test]
fn who_is_named_is_known_by_the_name_at_the_service_and_by_the_general_one() {
    let room = Room::open();
    let api = room.editor();
    let person = json!({"name": "Omid Keshvar", "names": {"persian": "امید کشور"}});
    let person = api.posts("/people", &person).done()["id"].clone();
    let mut omid = Browser::joined(&room, "omid@example.org", "Omid", "editor", &["persian"]);
    let (path, id) = begun(&mut omid, "persian/world");
    let content = || api.gets(&format!("/stories/{id}")).done()["head"]["content"].clone();
    let named = [
        ("bylines", "امید کشور\nSomebody\n"),
        ("translator", "Omid Keshvar"),
        ("contributors", " Tom Ray \n\nUma Sen"),
        ("agencies", "Meridian"),
        ("slug", "ferry-returns"),
    ];
    assert_eq!(omid.posts(&format!("{path}/about"), &form("1", &named)).status, 303);
    let said = content();
    assert_eq!(said["bylines"], json!([{"person": person}, {"name": "Somebody"}]));
    assert_eq!(said["translator"], json!({"person": person}));
    assert_eq!(said["contributors"], json!(["Tom Ray", "Uma Sen"]));
    assert_eq!((&said["agencies"], &said["slug"]), (&json!(["Meridian"]), &json!("ferry-returns")));
    let page = omid.get(&path).page();
    assert!(page.contains("امید کشور\nSomebody</textarea>") && page.contains("id=\"slug\""));
    // What an older page doesn't say stays as it was, and a slug that can't be one is refused.
    assert_eq!(omid.posts(&format!("{path}/about"), &form("2", &[("bylines", "Somebody")])).status, 303);
    assert_eq!(content()["translator"], json!({"person": person}));
    assert_eq!(omid.posts(&format!("{path}/about"), &form("3", &[("slug", "No Slug")])).status, 422);
}

#[test]
fn the_check_list_is_the_services_own_and_leads_to_what_is_missing() {
    let room = Room::open();
    let mut mira = Browser::joined(&room, "mira@example.org", "Mira", "editor", &["english"]);
    let (path, _) = begun(&mut mira, "english/world");
    let checks = format!("{path}/checks");
    let part = mira.get(&checks).page();
    assert!(
        part.contains("href=\"#bylines\"") && part.contains("href=\"#text\"") && !part.contains("#headline")
    );
    let mut omid = Browser::joined(&room, "omid@example.org", "Omid", "editor", &["persian"]);
    assert_eq!(omid.get(&checks).status, 403);
    assert_eq!(Browser::new(&room).get(&checks).status, 303);
}

#[test]
fn an_untranslated_translation_says_so_before_it_goes_out() {
    let room = Room::open();
    let api = room.editor();
    let block = json!({"id": "b1", "type": "paragraph", "text": [{"text": "The ferry came in."}]});
    let content: Value = json!({
        "headline": "Ferry", "section": "world", "bylines": [{"name": "Mira"}], "body": {"format": 1, "blocks": [block]}
    });
    let source = api.posts("/stories", &json!({"service": "english", "content": content})).done();
    let source = source["id"].as_str().unwrap();
    let made = api.posts(&format!("/stories/{source}/translations"), &json!({"service": "persian"})).done();
    let path = format!("/desk/stories/{}", made["id"].as_str().unwrap());
    let mut omid = Browser::joined(&room, "omid@example.org", "Omid", "editor", &["persian"]);
    let reach = |verb: &str, omid: &mut Browser| {
        omid.posts(&format!("{path}/reach"), &[("do", verb), ("revision", "1"), ("reason", "x")]).page()
    };
    assert!(reach("publish", &mut omid).contains("2 parts still say what the source says"));
    assert!(!reach("hold", &mut omid).contains("still say"));
}
