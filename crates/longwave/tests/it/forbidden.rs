//! A reporter of one service at every address of the desk and of the API: nothing of another service, nothing of the
//! newsroom's own; refused, and on record. An address that is new fails here until somebody says what it is.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use ureq::http::Method;

use super::desk::Browser;
use super::http::{eventually, send};
use super::room::Room;

const DESK: [&str; 3] = [
    include_str!("../../src/desk/pages/mod.rs"),
    include_str!("../../src/desk/pages/administration/mod.rs"),
    include_str!("../../src/desk/pages/pictures/mod.rs"),
];
const API: &str = include_str!("../../src/api/openapi.json");

/// What a reporter of any service may open or do: their own account, the wire, what is published, and lists that show
/// each what they may see.
const OPEN: &[&str] = &[
    "GET /desk",
    "GET /desk/",
    "GET /desk/sign-in",
    "POST /desk/sign-in",
    "GET /desk/sign-in/second",
    "POST /desk/sign-in/second",
    "POST /desk/sign-in/passkey",
    "POST /desk/sign-in/passkey/challenge",
    "GET /desk/sign-in/provider",
    "GET /desk/sign-in/provider/back",
    "POST /desk/account/second",
    "POST /desk/account/second/confirm",
    "POST /desk/account/second/codes",
    "POST /desk/account/second/end",
    "POST /desk/account/passkeys",
    "POST /desk/account/passkeys/challenge",
    "POST /desk/account/passkeys/{id}/end",
    "POST /desk/sign-out",
    "GET /desk/invitation/{secret}",
    "POST /desk/invitation/{secret}",
    "POST /desk/language",
    "GET /desk/wire",
    "POST /desk/wire/columns",
    "GET /desk/wire/columns/{number}",
    "GET /desk/wire/column/{number}",
    "GET /desk/wire/found",
    "GET /desk/wire/meanwhile",
    "GET /desk/wire/{id}",
    "GET /desk/wire/{id}/raw",
    "GET /desk/stories",
    "GET /desk/stale",
    "GET /desk/places",
    "GET /desk/account",
    "POST /desk/account/password",
    "POST /desk/account/zone",
    "POST /desk/account/sessions/{id}/end",
    "GET /desk/account/notices",
    "POST /desk/account/notices",
    "POST /desk/account/notices/browsers",
    "POST /desk/account/notices/browsers/{id}/end",
    "GET /desk/live",
    // What readers see now, and how it came to be.
    "GET /desk/breaking",
    "GET /desk/fronts",
    "GET /desk/fronts/{service}",
    "GET /desk/fronts/{service}/{section}",
    "GET /desk/preview/front/{service}",
    "GET /desk/preview/alert/{service}",
    "GET /api/v1/front-versions/{service}",
    "GET /api/v1/front-versions/{service}/{section}",
    // Pictures are the whole newsroom's.
    "GET /api/v1/pictures",
    "GET /api/v1/pictures/{id}",
    "GET /desk/pictures",
    "POST /desk/pictures",
    "POST /desk/pictures/add",
    "GET /desk/pictures/choose",
    "GET /desk/pictures/{id}",
    "POST /desk/pictures/{id}/look",
    "GET /api/v1/pictures/{id}/stories",
    "PATCH /api/v1/pictures/{id}",
    "POST /api/v1/pictures",
    "GET /desk/media/{picture}/{ratio}/{file}",
    "GET /api/v1/watch/feeds",
    "GET /desk/watch",
    "GET /desk/push.js",
    "GET /desk/assets/{file}",
    "GET /desk/administration/rights",
    "GET /api/v1/openapi.json",
    "GET /api/v1/wire",
    "GET /api/v1/wire/refused",
    "GET /api/v1/wire/{id}",
    "GET /api/v1/wire/{id}/versions",
    "GET /api/v1/wire/{id}/raw",
    "GET /api/v1/stories",
    "GET /api/v1/stale",
    "GET /api/v1/fronts/{service}",
    "GET /api/v1/fronts/{service}/{section}",
    "GET /api/v1/breaking",
    "GET /api/v1/people",
    "GET /api/v1/topics",
    "GET /api/v1/services",
    "GET /api/v1/desks",
    "GET /api/v1/rights",
    "GET /api/v1/watch",
    "GET /api/v1/log",
];

/// `GET /desk/wire` and its like, of every route.
fn addresses() -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for source in DESK {
        for route in source.split(".route(").skip(1) {
            let Some((path, verbs)) = route.trim().strip_prefix('"').and_then(|rest| rest.split_once('"'))
            else {
                continue;
            };
            let verbs = verbs.split(".route(").next().unwrap();
            for (sign, method) in [("get(", "GET"), ("post(", "POST"), ("put(", "PUT"), ("delete(", "DELETE")]
            {
                if verbs.contains(sign) {
                    all.insert(format!("{method} {path}"));
                }
            }
        }
    }
    let api: Value = serde_json::from_str(API).unwrap();
    for (path, verbs) in api["paths"].as_object().unwrap() {
        let verbs = verbs.as_object().unwrap().keys().filter(|verb| *verb != "parameters");
        all.extend(verbs.map(|verb| format!("{} /api/v1{path}", verb.to_uppercase())));
    }
    all
}

/// What each address is filled with: things of the Persian service, which the reporter isn't of.
struct Targets {
    story: String,
    family: String,
    item: String,
    picture: String,
}

impl Targets {
    fn filled(&self, path: &str) -> String {
        let id = match path {
            _ if path.contains("/stories/{id}") || path.contains("/preview/story/") => &self.story,
            _ if path.contains("/families/") => &self.family,
            _ if path.contains("/wire/") => &self.item,
            _ if path.contains("/pictures/") => &self.picture,
            _ if path.contains("/services/") => "persian",
            _ => "1",
        };
        let path = path.replace("{id}", id).replace("{service}", "persian").replace("{section}", "world");
        let path = path.replace("{item}", "1").replace("{number}", "1").replace("{name}", "world");
        let path = path.replace("{email}", "chief@example.org");
        match path.rsplit('/').next() {
            Some("compare") => path + "?from=1&to=1",
            Some("persian") if path.contains("/preview/alert/") => path + "?text=x",
            _ => path,
        }
    }
}

/// Every field that some form has; a form leaves what it doesn't know. Refused is who asks, not what.
const FORM: &[(&str, &str)] = &[
    ("to", "persian/world"),
    ("do", "kill"),
    ("reason", "x"),
    ("base", "1"),
    ("headline", "x"),
    ("summary", ""),
    ("slugline", ""),
    ("dateline", ""),
    ("section", ""),
    ("bylines", ""),
    ("name", "x"),
    ("email", "x@example.org"),
    ("grant-persian", "reporter"),
    ("seen", "1"),
    ("what", "quarantine"),
    ("subject", "1"),
    ("service", "persian"),
    ("text-persian", "x"),
    ("alt/persian", "x"),
    ("id", "x"),
    ("source", "1"),
    ("item", "1"),
];

/// The document that an address of the API understands.
fn document(address: &str) -> Value {
    match address.split_once("/api/v1").unwrap().1 {
        "/breaking" => json!({ "alerts": { "persian": { "text": "x", "story": null } } }),
        "/redirects" => json!([{ "from": "/x", "to": "/english/" }]),
        "/redirects/remove" => json!(["/x"]),
        "/feeds/try" | "/feeds/{id}" => json!({ "provider": "x", "folder": "x" }),
        "/stories" => json!({ "service": "persian", "content": {} }),
        "/wire/{id}/take" => json!({ "service": "persian" }),
        "/stories/{id}/translations" => json!({ "service": "english" }),
        "/stories/{id}/actions" | "/stories/{id}/reach" => json!({ "action": "unschedule" }),
        "/people" | "/people/{id}" | "/desks/{service}/{name}" => json!({ "name": "x" }),
        "/stories/{id}/newer" => json!({ "item": "1" }),
        "/tokens" => json!({ "name": "x", "role": "reporter", "scope": "all" }),
        "/topics" | "/topics/{id}" => json!({ "names": { "english": "x" } }),
        "/watch/attended" | "/watch/unattended" => json!({ "what": "quarantine", "subject": "1" }),
        "/fronts/{service}" | "/fronts/{service}/{section}" => json!({ "slots": [], "seen": 0 }),
        "/members/{email}" => json!({ "name": "x", "grants": [{ "role": "reporter", "scope": "all" }] }),
        "/services/{id}" => json!({ "site_name": "x", "sections": [] }),
        _ => json!({}),
    }
}

#[test]
fn a_reporter_of_one_service_gets_nowhere_else() {
    let room = Room::open();
    let chief = room.person("chief of all", "administrator", &[]);
    let story = chief.writes("persian", "محرمانه");
    room.wire("a.xml", super::agency::Item::new("urn:a", "Harbour closed").xml());
    let item = chief.finds("urn:a")["id"].as_str().unwrap().to_owned();
    let picture = chief.adds_picture(&super::picture::jpeg()).done()["id"].as_str().unwrap().to_owned();
    let family =
        chief.gets(&format!("/stories/{}", story.id())).done()["family"].as_str().unwrap().to_owned();
    let targets = Targets { story: story.id().to_owned(), family, item, picture };
    let mut tom = Browser::joined(&room, "tom@example.org", "Tom Ashgrove", "reporter", &["english"]);
    let mut admin = Browser::joined(&room, "admin@example.org", "The Administrator", "administrator", &[]);
    let token = room.person("tom's program", "reporter", &["english"]);
    let known = addresses();
    let unknown: Vec<_> = OPEN.iter().filter(|open| !known.contains(**open)).collect();
    assert_eq!(unknown, [""; 0].iter().collect::<Vec<_>>(), "addresses that are no more");
    let (mut let_in, mut changes) = (Vec::new(), 0);
    for address in known.iter().filter(|address| !OPEN.contains(&address.as_str())) {
        let (method, path) = address.split_once(' ').unwrap();
        let verb: Method = method.parse().unwrap();
        let filled = targets.filled(path);
        let answer = if path.starts_with("/api/") {
            let body = (method != "GET").then(|| document(address).to_string());
            let bearer = token.bearer();
            let headers = [("authorization", bearer.as_str()), ("content-type", "application/json")];
            send(verb, &room.url(&filled), &headers, body.as_deref().map(str::as_bytes))
        } else if method == "GET" {
            tom.get(&filled)
        } else {
            changes += 1;
            let mut form = FORM.to_vec();
            if path.ends_with("/translate") {
                // Into a language of their own; the source is what they may not see.
                form.retain(|(name, _)| *name != "to");
                form.push(("to", "english"));
            }
            tom.posts(&filled, &form)
        };
        if ![403, 404].contains(&answer.status) {
            let_in.push(format!(
                "{address}: {} {}",
                answer.status,
                answer.text().lines().rev().take(3).collect::<String>()
            ));
        }
    }
    assert_eq!(let_in, [""; 0]);
    eventually("all of it is on record", || {
        let record = admin.get("/desk/record?who=Tom+Ashgrove&refused=true").page();
        (record.matches("class=\"stopped\"").count() >= changes.min(50)).then_some(())
    });
}
