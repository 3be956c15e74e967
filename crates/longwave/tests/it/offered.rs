//! What other services see of a story that was published and is being rewritten: what was published.

use reqwest::Method;
use serde_json::json;

use super::desk::Browser;
use super::people::content;
use super::room::Room;

const SECRET: &str = "the name of the source";

#[test]
fn a_rewrite_is_its_services_own_until_it_is_published() {
    let room = Room::open();
    let chief = room.person("chief", "administrator", &[]);
    let mut first = content("Ferry returns");
    first["note"] = json!(format!("We know {SECRET}"));
    let story = chief.writes_content("english", &first);
    // A draft is seen by nobody else, and what was in it stays unseen once another one is published.
    let mut second = first.clone();
    second["summary"] = json!(format!("It came in, says {SECRET}."));
    let story = chief.does(&story, json!({ "action": "write", "base": 1, "content": second }));
    let mut third = first.clone();
    third["summary"] = json!("It came in.");
    let story = chief.does(&story, json!({ "action": "write", "base": 2, "content": third }));
    let story = chief.publishes(&story);
    let mut fourth = first.clone();
    fourth["headline"] = json!(format!("Ferry returns, says {SECRET}"));
    let story = chief.does(&story, json!({ "action": "write", "base": 3, "content": fourth }));
    let id = story.id();
    let omid = room.person("Omid", "reporter", &["persian"]);
    let mut browser = Browser::joined(&room, "omid@example.org", "Omid Keshvar", "reporter", &["persian"]);

    let family = story.0["family"].as_str().unwrap();
    for path in [
        format!("/stories/{id}"),
        format!("/stories/{id}/revisions/3"),
        format!("/stories/{id}/family"),
        format!("/families/{family}"),
        "/stories".to_owned(),
    ] {
        let told = omid.gets(&path);
        assert_eq!(told.status, 200, "{path}");
        let text = told.text();
        assert!(text.contains("It came in.") && !text.contains(SECRET), "{path}: {text}");
    }
    for path in ["history", "revisions", "revisions/1", "revisions/2", "revisions/4", "compare?from=3&to=4"] {
        assert_eq!(omid.gets(&format!("/stories/{id}/{path}")).status, 403, "{path}");
    }
    for path in [
        format!("/desk/stories/{id}"),
        format!("/desk/stories/{id}/checks"),
        format!("/desk/preview/story/{id}"),
        format!("/desk/families/{family}"),
        "/desk/stories?service=all".to_owned(),
        "/desk/stories?service=english".to_owned(),
    ] {
        let page = browser.get(&path);
        assert_eq!(page.status, 200, "{path}");
        assert!(!page.page().contains(SECRET), "{path}");
    }
    let page = browser.get(&format!("/desk/stories/{id}")).page();
    assert!(page.contains("It came in.") && page.contains("class=\"p-said\""), "it can be read: {page}");
    assert!(!page.contains("story-editor") && !page.contains("/revisions"), "{page}");
    for path in ["/revisions", "/revisions/compare?from=3&to=4", "/together"] {
        let answer = browser.asks(Method::GET, &format!("/desk/stories/{id}{path}"), &[], None);
        assert_ne!(answer.status, 200, "{path}");
        assert!(!answer.text().contains(SECRET), "{path}");
    }

    // A translation is made from what was published, and isn't behind until that changes.
    let made = omid.posts(&format!("/stories/{id}/translations"), &json!({ "service": "persian" })).done();
    assert_eq!(made["translation"]["revision"], 3);
    assert!(!made.to_string().contains(SECRET));
    let source = format!("/stories/{}/source", made["id"].as_str().unwrap());
    assert_eq!(omid.gets(&source).done()["newest"], 3);
    chief.updates(&story);
    let source = omid.gets(&source);
    assert!(source.text().contains(SECRET), "now it is what readers see");
    assert_eq!(
        omid.gets(&format!("/stories/{id}")).done()["head"]["content"]["note"],
        "",
        "but for the note"
    );
}
