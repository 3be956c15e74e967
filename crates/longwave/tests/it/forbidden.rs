//! A reporter of one service at every address of the desk and of the API: nothing of another service, nothing of the
//! newsroom's own; refused, and on record. An address that is new fails here until somebody says what it is.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use ureq::http::Method;

use super::desk::Browser;
use super::http::{eventually, send};
use super::people::Person;
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
    // What was published; of anything else they say what they say of no story.
    "GET /api/v1/stories/{id}/newsml-g2",
    "GET /api/v1/stories/{id}/ninjs",
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

/// What each address is filled with: things of the Persian service, which the reporter isn't of, and of the whole newsroom.
/// Each is there, so that nobody is told that there is no such thing.
struct Targets {
    story: String,
    family: String,
    item: String,
    /// That a draft of the Persian service has, and no other story.
    picture: String,
    alert: String,
    byline: String,
    topic: String,
    token: String,
    account: String,
}

impl Targets {
    fn made(room: &Room, chief: &Person, admin: &mut Browser) -> Self {
        let id = |made: Value| match &made["id"] {
            Value::String(id) => id.clone(),
            id => id.to_string(),
        };
        let bearer = chief.bearer();
        let own = room.url("/api/v1/pictures?service=persian");
        let headers = [("authorization", bearer.as_str())];
        let picture = id(send(Method::POST, &own, &headers, Some(&super::picture::jpeg())).done());
        let mut content = super::people::content("محرمانه");
        content["lead"] = json!({ "picture": picture, "alt": "x", "caption": [] });
        let story = chief.writes_content("persian", &content);
        room.wire("a.xml", super::agency::Item::new("urn:a", "Harbour closed").xml());
        chief.puts("/desks/persian/world", &json!({ "name": "World" })).done();
        chief.puts("/feeds/northern", &json!({ "provider": "northern", "folder": "northern" })).done();
        chief.posts("/redirects", &json!([{ "from": "/x", "to": "/english/" }])).done();
        let alert = json!({ "alerts": { "persian": { "text": "فوری", "story": null } } });
        let token = json!({ "name": "another program", "role": "reporter", "scope": "all" });
        let people = admin.get("/desk/people").page();
        let mut rows = people.split("/desk/people/").skip(1).filter_map(|row| row.split_once('"'));
        let account = rows.find(|(_, row)| row.contains("The Administrator")).expect("an account").0;
        Self {
            family: story.0["family"].as_str().unwrap().to_owned(),
            story: story.id().to_owned(),
            item: id(chief.finds("urn:a")),
            alert: id(chief.posts("/breaking", &alert).done()),
            byline: id(chief.posts("/people", &json!({ "name": "Omid" })).done()),
            topic: id(chief.posts("/topics", &json!({ "names": { "persian": "بندر" } })).done()),
            token: id(chief.posts("/tokens", &token).done()),
            account: account.to_owned(),
            picture,
        }
    }

    fn filled(&self, path: &str) -> String {
        let whose: [(&str, &str); 13] = [
            ("/stories/{id}", self.story.as_str()),
            ("/preview/story/{id}", &self.story),
            ("/families/{id}", &self.family),
            ("/wire/{id}", &self.item),
            ("/pictures/{id}", &self.picture),
            ("/breaking/{id}", &self.alert),
            ("/bylines/{id}", &self.byline),
            ("/api/v1/people/{id}", &self.byline),
            ("/desk/people/{id}", &self.account),
            ("/topics/{id}", &self.topic),
            ("/tokens/{id}", &self.token),
            ("/feeds/{id}", "northern"),
            ("/services/{id}", "persian"),
        ];
        let id = whose.iter().find(|(of, _)| path.contains(of)).map(|(_, id)| *id);
        assert!(id.is_some() || !path.contains("{id}"), "{path}: of what?");
        let path = path.replace("{id}", id.unwrap_or_default());
        let path = path.replace("{service}", "persian").replace("{section}", "world");
        let path = path.replace("{item}", &self.item).replace("{number}", "1").replace("{name}", "world");
        let path = path.replace("{picture}/{ratio}/{file}", &format!("{}/original/256.jpg", self.picture));
        let path = path.replace("{story}", &self.story).replace("{email}", "admin@example.org");
        if path.ends_with("compare") { path + "?from=1&to=1" } else { path }
    }
}

/// What is open to everybody, and refused where it is asked of what is another service's own. A query stands behind its address.
const AIMED: &[&str] = &[
    "GET /desk/stories/{id}/together",
    "GET /desk/pictures?for={story}",
    "GET /desk/pictures/choose?story={story}",
    "POST /desk/pictures/add?story={story}",
    "GET /desk/pictures/{id}",
    "POST /desk/pictures/{id}/look",
    "GET /desk/media/{picture}/{ratio}/{file}",
    "GET /desk/breaking?story={story}",
    "GET /desk/stale?service=persian",
    "GET /api/v1/stale?service=persian",
    "GET /api/v1/watch?service=persian",
    "GET /api/v1/pictures/{id}",
    "GET /api/v1/pictures/{id}/stories",
    "PATCH /api/v1/pictures/{id}",
    "POST /api/v1/pictures?service=persian",
];

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
    ("x", "1"),
    ("y", "1"),
];

/// The document that an address of the API understands.
fn document(address: &str, targets: &Targets) -> Value {
    match address {
        "/breaking" => json!({ "alerts": { "persian": { "text": "x", "story": null } } }),
        "/redirects" => json!([{ "from": "/x", "to": "/english/" }]),
        "/redirects/remove" => json!(["/x"]),
        "/feeds/try" | "/feeds/{id}" => json!({ "provider": "x", "folder": "x" }),
        "/stories" => json!({ "service": "persian", "content": {} }),
        "/wire/{id}/take" => json!({ "service": "persian" }),
        "/stories/{id}/translations" => json!({ "service": "english" }),
        "/stories/{id}/actions" | "/stories/{id}/reach" => json!({ "action": "unschedule" }),
        "/people" | "/people/{id}" | "/desks/{service}/{name}" => json!({ "name": "x" }),
        "/stories/{id}/newer" => json!({ "item": targets.item }),
        "/tokens" => json!({ "name": "x", "role": "reporter", "scope": "all" }),
        "/topics" | "/topics/{id}" => json!({ "names": { "english": "x" } }),
        "/watch/attended" | "/watch/unattended" => json!({ "what": "quarantine", "subject": "1" }),
        "/fronts/{service}" | "/fronts/{service}/{section}" => json!({ "slots": [], "seen": 0 }),
        "/members/{email}" => json!({ "name": "x", "grants": [{ "role": "reporter", "scope": "all" }] }),
        "/services/{id}" => json!({ "site_name": "x", "sections": [] }),
        _ => json!({}),
    }
}

/// Who asks, and how: the desk's cookie or a token.
enum Asker<'a> {
    Desk(&'a mut Browser),
    Program(&'a Person),
}

impl Asker<'_> {
    /// Asks for an address as its pages or programs do: a form for the desk, a document for the API.
    fn asks(&mut self, room: &Room, targets: &Targets, address: &str) -> Refused {
        let (method, path) = address.split_once(' ').unwrap();
        let (route, _) = path.split_once('?').unwrap_or((path, ""));
        let verb: Method = method.parse().unwrap();
        let filled = targets.filled(path);
        let answer = match (self, route.strip_prefix("/api/v1")) {
            (Self::Desk(browser), _) if method == "GET" => browser.get(&filled),
            (Self::Desk(browser), None) => browser.posts(&filled, &form(route, targets)),
            (Self::Desk(browser), Some(api)) => {
                let body = document(api, targets).to_string();
                let headers = [("content-type", "application/json"), ("sec-fetch-site", "same-origin")];
                browser.asks(verb, &filled, &headers, Some(body.as_bytes()))
            }
            (Self::Program(person), api) => {
                let body = (method != "GET").then(|| document(api.unwrap_or_default(), targets).to_string());
                let bearer = person.bearer();
                let headers = [("authorization", bearer.as_str()), ("content-type", "application/json")];
                send(verb, &room.url(&filled), &headers, body.as_deref().map(str::as_bytes))
            }
        };
        let about = filled.split('?').next().unwrap_or_default().to_owned();
        let said =
            if answer.status == 403 { String::new() } else { answer.text().chars().take(300).collect() };
        Refused { what: format!("{method} {route}"), about, status: answer.status, said }
    }
}

/// Every field of every form, with what there is.
fn form<'a>(route: &str, targets: &'a Targets) -> Vec<(&'a str, &'a str)> {
    let mut form = FORM.to_vec();
    let there = [("source", &targets.story), ("item", &targets.item), ("picture", &targets.picture)];
    form.extend(there.map(|(name, id)| (name, id.as_str())));
    if route.ends_with("/translate") {
        // Into a language of their own; the source is what they may not see.
        form.retain(|(name, _)| *name != "to");
        form.push(("to", "english"));
    }
    form
}

/// What somebody asked for and didn't get, as the record has it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Refused {
    what: String,
    about: String,
    status: u16,
    /// What was answered, where that was no refusal.
    said: String,
}

/// What is on record of somebody's refusals. Each entry says from where, and which account or token it was.
fn recorded(chief: &Person, who: &str, by: &str) -> Vec<Refused> {
    let who = who.replace(' ', "%20");
    let entries = chief.gets(&format!("/record?refused=true&limit=500&who={who}")).done();
    let read = |entry: &Value| {
        assert_eq!(entry["address"], "127.0.0.1", "{entry}");
        assert!(entry[by].is_i64(), "{entry}");
        let of_story = entry["what"].as_str().unwrap().contains("/stories/{id}");
        assert!(!of_story || entry["service"] == "persian", "whose story it was: {entry}");
        let text = |name: &str| entry[name].as_str().unwrap().to_owned();
        let status = entry["status"].as_u64().unwrap() as u16;
        Refused { what: text("what"), about: text("about"), status, said: String::new() }
    };
    let mut read: Vec<_> = entries.as_array().unwrap().iter().map(read).collect();
    read.sort();
    read
}

/// All of it was refused, and all of that is on record, and nothing else.
fn refused_and_recorded(chief: &Person, who: &str, by: &str, mut asked: Vec<Refused>) {
    let let_in: Vec<_> = asked.iter().filter(|one| one.status != 403).collect();
    assert!(let_in.is_empty(), "{who}: {let_in:#?}");
    asked.sort();
    let known = eventually("as much is on record", || {
        let known = recorded(chief, who, by);
        (known.len() >= asked.len()).then_some(known)
    });
    assert_eq!(known, asked, "{who}");
}

#[test]
fn a_reporter_of_one_service_gets_nowhere_else() {
    let room = Room::open();
    let chief = room.person("chief of all", "administrator", &[]);
    let mut admin = Browser::joined(&room, "admin@example.org", "The Administrator", "administrator", &[]);
    let targets = Targets::made(&room, &chief, &mut admin);
    let mut tom = Browser::joined(&room, "tom@example.org", "Tom Ashgrove", "reporter", &["english"]);
    let token = room.person("ashgrove's program", "reporter", &["english"]);
    let known = addresses();
    let unknown: Vec<_> = OPEN.iter().filter(|open| !known.contains(**open)).collect();
    assert_eq!(unknown, [""; 0].iter().collect::<Vec<_>>(), "addresses that are no more");
    let closed = known.iter().map(String::as_str).filter(|address| !OPEN.contains(address));
    let closed: Vec<_> = closed.chain(AIMED.iter().copied()).collect();
    let whole = || what_is_there(&chief, &targets);
    let before = whole();
    let of_api = |address: &&str| address.contains(" /api/");
    let by_desk = closed.iter().map(|address| Asker::Desk(&mut tom).asks(&room, &targets, address)).collect();
    let by_token = closed.iter().copied().filter(of_api);
    let by_token = by_token.map(|address| Asker::Program(&token).asks(&room, &targets, address)).collect();
    refused_and_recorded(&chief, "Tom Ashgrove", "account", by_desk);
    refused_and_recorded(&chief, "ashgrove's program", "token", by_token);
    assert_eq!(whole(), before, "and nothing of it was done");
}

/// What could have changed: how the newsroom is set up, and what is there to be written, shown and sent.
fn what_is_there(chief: &Person, targets: &Targets) -> Vec<String> {
    let story = format!("/stories/{}/history", targets.story);
    let picture = format!("/pictures/{}", targets.picture);
    let lists = ["/newsroom", &story, &picture, "/stories", "/breaking", "/fronts/persian"];
    lists.iter().map(|path| chief.gets(path).text()).collect()
}
