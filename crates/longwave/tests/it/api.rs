//! Programs use the API, some of them hostile.

use std::io::{BufRead, BufReader};

use serde_json::json;
use ureq::http::Method;

use super::http::send;
use super::people::content;
use super::room::Room;

#[test]
fn nobody_gets_in_without_a_token_that_holds() {
    let room = Room::open();
    let url = format!("http://{}/api/v1/stories", room.host());
    for header in ["", "Bearer ", "Bearer longwave_00", "Basic abc", "longwave_00"] {
        assert_eq!(send(Method::GET, &url, &[("authorization", header)], None).status, 401, "{header:?}");
    }
    let chief = room.person("chief", "administrator", &[]);
    let made = chief.posts("/tokens", &json!({ "name": "night", "role": "editor", "scope": "all" })).done();
    let night = format!("Bearer {}", made["secret"].as_str().unwrap());
    let ask = || send(Method::GET, &url, &[("authorization", &night)], None).status;
    assert_eq!(ask(), 200);
    let tokens = chief.gets("/tokens").done();
    assert!(!tokens.to_string().contains(made["secret"].as_str().unwrap()));
    let id = tokens.as_array().unwrap().iter().find(|token| token["name"] == "night").unwrap()["id"].clone();
    assert_eq!(chief.posts(&format!("/tokens/{id}/end"), &json!({})).status, 204);
    assert_eq!(ask(), 401);
}

#[test]
fn a_token_of_one_service_does_nothing_at_another() {
    let room = Room::open();
    let mira = room.editor();
    let story = mira.publishes_new("english", "Ferry returns");
    let ana = room.person("Ana", "editor", &["spanish"]);
    let write = ana.posts("/stories", &json!({ "service": "english", "content": content("x") }));
    assert_eq!(write.status, 403, "{}", write.text());
    let kill = json!({ "action": "kill", "reason": "no", "notice": null });
    assert_eq!(ana.acts(&story, kill).status, 403);
    assert_eq!(ana.puts("/fronts/english", &json!({ "slots": [], "seen": 0 })).status, 403);
    assert_eq!(ana.posts("/breaking", &json!({ "alerts": { "english": { "text": "x" } } })).status, 403);
    assert_eq!(
        ana.posts("/tokens", &json!({ "name": "x", "role": "administrator", "scope": "all" })).status,
        403
    );
    ana.publishes_new("spanish", "Vuelve el barco");
}

#[test]
fn what_can_not_be_read_is_refused_with_the_reason() {
    let room = Room::open();
    let mira = room.editor();
    let unknown =
        mira.posts("/stories", &json!({ "service": "english", "content": content("x"), "colour": "red" }));
    assert_eq!(unknown.status, 422);
    assert!(unknown.text().contains("colour"), "{}", unknown.text());
    let nowhere = mira.posts("/stories", &json!({ "service": "atlantean", "content": content("x") }));
    assert_eq!(nowhere.status, 404);
    let mut script = content("x");
    script["body"]["blocks"][0]["text"][0]["link"] = json!("javascript:alert(1)");
    assert_eq!(mira.posts("/stories", &json!({ "service": "english", "content": script })).status, 422);
    let too_large = announces(&room, 5 << 20);
    assert!(too_large.contains(" 413 ") && too_large.contains("application/json"), "{too_large}");
    assert_eq!(mira.gets("/nothing").status, 404);
    assert_eq!(mira.gets("/stories/zzz-").status, 404);
}

/// What is answered to a request that announces so many bytes, before any of them is sent.
fn announces(room: &Room, bytes: usize) -> String {
    let stream = room.editor().sends(room.host(), "/stories", bytes, "");
    let lines = BufReader::new(stream).lines().map_while(Result::ok);
    lines.take_while(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

#[test]
fn who_stops_sending_keeps_no_connection() {
    let room = Room::open();
    let body = room.editor().sends(room.host(), "/stories", 100, "{ \"service\":");
    let mut cut = std::net::TcpStream::connect(room.host()).unwrap();
    std::io::Write::write_all(&mut cut, b"GET /english/ HTTP/1.1\r\nHost: x\r\nAcc").unwrap();
    for (what, stream) in [("a body", body), ("headers", cut)] {
        stream.set_read_timeout(Some(std::time::Duration::from_secs(30))).unwrap();
        let mut answer = Vec::new();
        std::io::Read::read_to_end(&mut { stream }, &mut answer)
            .unwrap_or_else(|error| panic!("{what}: {error}"));
        assert!(!answer.starts_with(b"HTTP/1.1 200"), "{what}");
    }
}

#[test]
fn what_is_written_is_shown_as_text() {
    let room = Room::open();
    let mira = room.editor();
    let evil = "</script><script>alert('x')</script>\"><img src=x onerror=alert(1)>";
    let mut written = content(evil);
    written["summary"] = json!(evil);
    written["bylines"] = json!([{ "name": evil }]);
    written["body"]["blocks"][0]["text"][0]["text"] = json!(evil);
    let story = mira.publishes(&mira.writes_content("english", &written));
    let page = room.story(&story).page();
    // In JSON the same words are harmless.
    let places = ["", "world/", "latest/", "feed.rss", "feed.atom", "sitemap.xml", "news-sitemap.xml"];
    let everywhere = places.map(|place| room.get(&format!("/english/{place}")).page()).join("\n");
    for page in [page, everywhere] {
        assert!(!page.contains("<script>alert") && !page.contains("<img src=x"), "{page}");
    }
}

#[test]
fn a_story_tells_its_history_and_every_revision() {
    let room = Room::open();
    let mira = room.editor();
    let story = mira.publishes_new("english", "Ferry returns");
    mira.updates(&mira.rewrites(&story, "All home"));
    let history = mira.gets(&format!("/stories/{}/history", story.id())).done();
    let events: Vec<_> =
        history.as_array().unwrap().iter().map(|change| change["event"]["event"].clone()).collect();
    assert_eq!(events, ["begun", "published", "written", "updated"]);
    assert_eq!(history[0]["by"], json!({ "person": "The Editor" }));
    let first = mira.gets(&format!("/stories/{}/revisions/1", story.id())).done();
    assert_eq!(first["content"]["headline"], "Ferry returns");
}

#[test]
fn the_consequences_can_be_seen_before_they_are() {
    let room = Room::open();
    let mira = room.editor();
    let story = mira.publishes_new("english", "Ferry returns");
    let translation = mira.publishes(&mira.translates(&story, "spanish", "Vuelve el barco"));
    let kill = json!({ "action": "kill", "reason": "it did not happen", "notice": null });
    let would = mira.posts(&format!("/stories/{}/reach", story.id()), &kill).done();
    assert_eq!(would["reached"][0]["id"], translation.id());
    assert_eq!(room.story(&story).status, 200);
}

#[test]
fn a_field_that_nobody_reads_is_refused_by_its_name() {
    let room = Room::open();
    let mira = room.editor();
    let story = mira.writes("english", "Ferry returns");
    let mut misspelt = content("x");
    misspelt["headlin"] = misspelt["headline"].take();
    misspelt.as_object_mut().unwrap().remove("headline");
    let write = mira.acts(&story, json!({ "action": "write", "base": 1, "content": misspelt }));
    assert_eq!(write.status, 422);
    assert!(write.text().contains("content.headlin"), "{}", write.text());
    let kill = mira.acts(&story, json!({ "action": "kill", "reason": "x", "notce": "y" }));
    assert!(kill.status == 422 && kill.text().contains("notce"), "{}", kill.text());
    assert_eq!(mira.looks_at(&story).revision(), 1);
    // What the API told can be sent back as it is.
    let mut back = mira.looks_at(&story).0["head"]["content"].clone();
    back["headline"] = json!("Ferry returns late");
    mira.does(&story, json!({ "action": "write", "base": 1, "content": back }));
}

#[test]
fn every_failure_is_json_and_says_what_to_do() {
    let room = Room::open();
    let mira = room.editor();
    let bearer = mira.bearer();
    let lower = bearer.replace("Bearer", "bearer");
    let json_type = ("content-type", "application/json");
    let ask = |method: Method, path: &str, headers: &[(&str, &str)], body: Option<&[u8]>| {
        let answer = send(method, &format!("http://{}/api/v1{path}", room.host()), headers, body);
        if answer.status != 200 {
            assert_eq!(answer.header("content-type"), "application/json", "{}", answer.text());
            assert!(answer.json()["message"].is_string(), "{}", answer.text());
        }
        answer
    };
    let auth = ("authorization", bearer.as_str());
    assert_eq!(ask(Method::GET, "/stories", &[("authorization", &lower)], None).status, 200);
    let nobody = ask(Method::GET, "/stories", &[], None);
    assert_eq!((nobody.status, nobody.header("www-authenticate")), (401, "Bearer"));
    let wrong = ask(Method::DELETE, "/stories", &[auth], None);
    assert_eq!(wrong.status, 405);
    assert!(wrong.header("allow").contains("POST"));
    assert_eq!(ask(Method::POST, "/stories", &[auth, json_type], Some(b"{")).status, 400);
    assert_eq!(
        ask(Method::POST, "/stories", &[auth, ("content-type", "text/plain")], Some(b"{}")).status,
        415
    );
    assert_eq!(ask(Method::GET, "/stories?colour=red", &[auth], None).status, 400);
    // Under what a request may have, but more than a body may.
    let mut long = content("x");
    long["body"]["blocks"][0]["text"][0]["text"] = json!("x".repeat(3 << 20));
    let long = json!({ "service": "english", "content": long }).to_string();
    assert_eq!(ask(Method::POST, "/stories", &[auth, json_type], Some(long.as_bytes())).status, 422);
}

#[test]
fn people_topics_and_tokens_have_names() {
    let room = Room::open();
    let chief = room.person("chief", "administrator", &[]);
    for name in [" ".to_owned(), "x".repeat(201)] {
        assert_eq!(chief.posts("/people", &json!({ "name": name })).status, 422);
        assert_eq!(chief.posts("/topics", &json!({ "names": { "english": name } })).status, 422);
        let token = json!({ "name": name, "role": "editor", "scope": "all" });
        assert_eq!(chief.posts("/tokens", &token).status, 422);
    }
    let token = |scope: serde_json::Value| {
        chief.posts("/tokens", &json!({ "name": "night", "role": "editor", "scope": scope }))
    };
    assert_eq!(token(json!({ "services": ["atlantean"] })).status, 404);
    assert_eq!(token(json!({ "services": [] })).status, 422);
    let made = token(json!({ "services": ["english"] })).done();
    assert_eq!(chief.posts(&format!("/tokens/{}/end", made["id"]), &json!({})).status, 204);
}

#[test]
fn a_section_that_a_service_has_not_is_nowhere_accepted() {
    let room = Room::open();
    let chief = room.person("chief", "administrator", &[]);
    let mira = room.editor();
    let mut nowhere = content("x");
    nowhere["section"] = json!("atlantis");
    assert_eq!(mira.posts("/stories", &json!({ "service": "english", "content": nowhere })).status, 404);
    let story = mira.writes("english", "Ferry returns");
    let write = mira.acts(&story, json!({ "action": "write", "base": 1, "content": nowhere }));
    assert!(write.status == 404 && write.text().contains("atlantis at english"), "{}", write.text());
    assert_eq!(mira.gets("/fronts/english/atlantis").status, 404);
    assert_eq!(mira.puts("/fronts/english/atlantis", &json!({ "slots": [], "seen": 0 })).status, 404);
    room.wire("ferry.xml", super::agency::Item::new("urn:meridian:1", "Ferry returns").xml());
    let take = mira.takes_with("urn:meridian:1", &json!({ "service": "english", "section": "atlantis" }));
    assert_eq!(take.status, 404);
    // A translation is begun without the section that its service lacks.
    chief.puts("/services/spanish", &json!({ "site_name": "x", "sections": [{ "id": "world", "retired": true }, { "id": "science" }] })).done();
    let path = format!("/stories/{}/translations", story.id());
    let begun = mira.posts(&path, &json!({ "service": "spanish" })).done();
    assert_eq!(begun["head"]["content"]["section"], json!(null));
}

#[test]
fn a_host_belongs_to_one_service() {
    let room = Room::open();
    let chief = room.person("chief", "administrator", &[]);
    let set = |service: &str, host: &str| {
        let body =
            json!({ "site_name": "x", "sections": [{ "id": "world" }, { "id": "science" }], "host": host });
        chief.puts(&format!("/services/{service}"), &body)
    };
    assert_eq!(set("english", "https://news.example.org").status, 422);
    set("english", "news.example.org").done();
    set("english", "news.example.org").done();
    let taken = set("spanish", "News.example.org:8080");
    assert_eq!(taken.status, 409);
    assert!(taken.text().contains("english"), "{}", taken.text());
    let evil = json!({
        "site_name": " Long\u{202E}wave\n", "sections": [{ "id": "world", "name": "The\tworld" }, { "id": "science" }]
    });
    let kept = chief.puts("/services/spanish", &evil).done();
    assert_eq!((&kept["site_name"], &kept["sections"][0]["name"]), (&json!("Longwave"), &json!("The world")));
    let unknown = json!({ "site_name": "x", "sections": [{ "id": "world", "nme": "World" }] });
    let unknown = chief.puts("/services/spanish", &unknown);
    assert!(unknown.status == 422 && unknown.text().contains("sections[0].nme"), "{}", unknown.text());
    let twice = json!({ "site_name": "x", "sections": [{ "id": "world" }, { "id": "world" }] });
    assert_eq!(chief.puts("/services/spanish", &twice).status, 422);
}
