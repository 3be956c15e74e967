//! What the API's description says is what the API does: its addresses, and every field that it takes or answers.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{LazyLock, Mutex};

use jsonschema::Validator;
use news::Action;
use serde_json::{Value, json};
use ureq::http::Method;

use super::agency::Item;
use super::http::{Answer, eventually, send};
use super::people::{Person, Told, content};
use super::picture::jpeg;
use super::room::Room;

const ROUTES: &str = include_str!("../../src/api/mod.rs");
const DESCRIPTION: &str = include_str!("../../src/api/openapi.json");
const FAR: &str = "2099-01-01T00:00:00Z";

/// The description with every schema closed: nothing fits that has a field of which it says nothing. As it is published it
/// leaves room for what a later version may answer.
static CLOSED: LazyLock<Value> = LazyLock::new(|| {
    let mut description = description();
    close(&mut description);
    description
});

/// By what they read: to read a schema takes far longer than to hold a value against it.
static VALIDATORS: Mutex<BTreeMap<String, Validator>> = Mutex::new(BTreeMap::new());

fn description() -> Value {
    serde_json::from_str(DESCRIPTION).unwrap()
}

/// Closes each schema of what stands in one place, but no part of one: several may name the fields of the same place.
fn close(node: &mut Value) {
    fn place(schema: &mut Value) {
        close(schema);
        if let Some(schema) = schema.as_object_mut() {
            schema.insert("unevaluatedProperties".into(), false.into());
        }
    }
    match node {
        Value::Array(parts) => parts.iter_mut().for_each(close),
        Value::Object(parts) => parts.iter_mut().for_each(|(key, part)| match key.as_str() {
            "properties" => part.as_object_mut().unwrap().values_mut().for_each(place),
            "items" | "additionalProperties" | "schema" => place(part),
            _ => close(part),
        }),
        _ => {}
    }
}

fn schema(name: &str) -> &'static Value {
    let schema = &CLOSED["components"]["schemas"][name];
    assert!(schema.is_object(), "{name}");
    schema
}

/// The values of the field by which the kinds of something are told apart.
fn kinds(schema: &Value, field: &str) -> BTreeSet<String> {
    let own = schema["properties"][field]["const"].as_str().map(str::to_owned);
    let parts =
        ["allOf", "oneOf"].into_iter().flat_map(|parts| schema[parts].as_array().into_iter().flatten());
    own.into_iter().chain(parts.flat_map(|part| kinds(part, field))).collect()
}

/// The values that a field has in a list.
fn values(list: &Value, at: &str) -> BTreeSet<String> {
    let values = list.as_array().unwrap().iter().map(|one| one.pointer(at).unwrap());
    values.map(|value| value.as_str().unwrap().to_owned()).collect()
}

fn fields(object: &Value) -> BTreeSet<&str> {
    object.as_object().unwrap().keys().map(String::as_str).collect()
}

/// Every method of every route, as `GET /wire`.
fn routes() -> BTreeSet<String> {
    let lines = ROUTES.lines().filter_map(|line| line.trim().strip_prefix(".route(\""));
    let methods = |line: &str| {
        let (path, handlers) = line.split_once('"').unwrap();
        let named = ["get", "post", "put", "patch", "delete"].into_iter();
        let there = named.filter(|method| handlers.contains(&format!("{method}(")));
        there.map(|method| format!("{} {path}", method.to_uppercase())).collect::<Vec<_>>()
    };
    let inline = ROUTES.split(".route(\"").skip(1).flat_map(methods);
    assert!(lines.count() > 20);
    inline.collect()
}

#[test]
fn every_route_is_described_and_every_description_is_a_route() {
    let description = description();
    let paths = description["paths"].as_object().unwrap();
    let described = paths.iter().flat_map(|(path, item)| {
        let methods = item.as_object().unwrap().keys().filter(|key| *key != "parameters");
        methods.map(move |method| format!("{} {path}", method.to_uppercase()))
    });
    assert_eq!(described.collect::<BTreeSet<_>>(), routes());
}

#[test]
fn the_actions_and_their_fields_are_those_that_are_described() {
    let described = schema("Action");
    assert_eq!(kinds(described, "action"), BTreeSet::from(Action::NAMES.map(str::to_owned)));
    for one in described["oneOf"].as_array().unwrap() {
        let needed = one["required"].as_array().unwrap().iter().map(|field| field.as_str().unwrap());
        let value = |field: &str| match field {
            "action" => one["properties"]["action"]["const"].clone(),
            "base" | "revision" => json!(1),
            "content" => json!({}),
            "stage" => json!("ready"),
            "at" => json!(FAR),
            "embargo" => json!({ "until": FAR }),
            "wire" => json!({ "provider": "meridian", "guid": "urn:meridian:1", "version": 1 }),
            _ => json!("words"),
        };
        let read: Action =
            serde_json::from_value(needed.map(|field| (field, value(field))).collect()).unwrap();
        let understood = serde_json::to_value(&read).unwrap();
        assert_eq!(fields(&understood), fields(&one["properties"]), "{}", read.name());
        check(described, &understood, read.name());
    }
}

#[test]
fn a_field_of_which_nothing_is_said_is_found_wherever_it_stands() {
    let by = json!({ "person": "The Editor" });
    let alerts = json!({ "english": { "text": "Ferry found", "story": null } });
    let alert = json!({ "id": "7", "alerts": alerts, "from": FAR, "until": FAR, "ended": null, "by": by });
    let told = json!([{ "seq": 1, "at": FAR, "kind": "topic", "topic": "7" }]);
    for (address, value, places) in
        [("/breaking", json!([alert]), &["/0", "/0/alerts/english", "/0/by"][..]), ("/log", told, &["/0"])]
    {
        let response = &described(&Method::GET, address).1["responses"]["200"];
        let schema = &response["content"]["application/json"]["schema"];
        check(schema, &value, address);
        for place in places {
            let mut more = value.clone();
            more.pointer_mut(place).unwrap()["colour"] = "red".into();
            assert!(errors(schema, &more).concat().contains("colour"), "{address} {place}");
        }
    }
}

#[test]
fn what_is_sent_and_what_is_answered_is_as_described() {
    let mut room = Room::open();
    let chief = Strict::new(&room, room.person("chief", "administrator", &[]));
    setup(&chief);
    feeds(&room, &chief);
    tokens(&chief);
    waiting(&chief);
    let taken = wire(&room, &chief);
    let story = life(&chief);
    translation(&chief, &story);
    ways_to_look(&chief, &story);
    fronts(&chief, &story);
    alerts(&chief, &story);
    picture(&chief, &Named::made(&chief));
    let stopped = ends(&chief);
    refusals(&room, &chief, &story);
    log(&room, &chief);
    watch(&mut room, &chief, [&stopped, &taken]);
    assert_eq!(chief.done.take(), routes());
}

#[test]
fn a_number_out_of_its_range_is_refused() {
    let room = Room::open();
    let chief = room.person("chief", "administrator", &[]);
    let description = description();
    let mut checked = 0;
    for (path, item) in description["paths"].as_object().unwrap() {
        let shared = item["parameters"].as_array().into_iter().flatten();
        let parameters: Vec<_> =
            shared.chain(item["get"]["parameters"].as_array().into_iter().flatten()).collect();
        let ranged = |one: &&&Value| one["in"] == "query" && one["schema"]["maximum"].is_u64();
        for one in parameters.iter().filter(ranged) {
            let needed = if path == "/stale" { "service=spanish&" } else { "" };
            let path = path.replace("{service}", "english").replace("{section}", "world");
            let (name, least, most) =
                (one["name"].as_str().unwrap(), &one["schema"]["minimum"], &one["schema"]["maximum"]);
            let status = |number: i64| chief.gets(&format!("{path}?{needed}{name}={number}")).status;
            let (least, most) = (least.as_i64().unwrap(), most.as_i64().unwrap());
            let told = [least - 1, least, most, most + 1].map(status);
            assert_eq!(told, [400, 200, 200, 400], "{path} {name}");
            checked += 1;
        }
    }
    assert!(checked >= 9, "{checked}");
}

/// Somebody who holds all that they send, and all that they are answered, against the description.
struct Strict {
    person: Person,
    api: String,
    /// What they asked for and got, as `GET /wire`.
    done: RefCell<BTreeSet<String>>,
}

impl Strict {
    fn new(room: &Room, person: Person) -> Self {
        Self { person, api: room.url("/api/v1"), done: RefCell::default() }
    }

    fn gets(&self, address: &str) -> Value {
        self.does(&Method::GET, address, None)
    }

    fn posts(&self, address: &str, body: &Value) -> Value {
        self.does(&Method::POST, address, Some(body))
    }

    fn puts(&self, address: &str, body: &Value) -> Value {
        self.does(&Method::PUT, address, Some(body))
    }

    fn does(&self, method: &Method, address: &str, body: Option<&Value>) -> Value {
        let answer = self.asks(method, address, body);
        assert!(answer.status < 300, "{method} {address}: {}", answer.text());
        if answer.header("content-type") == "application/json" { answer.json() } else { Value::Null }
    }

    fn is_refused(&self, status: u16, method: &Method, address: &str, body: Option<&Value>) {
        let answer = self.asks(method, address, body);
        assert_eq!(answer.status, status, "{method} {address}: {}", answer.text());
    }

    fn asks(&self, method: &Method, address: &str, body: Option<&Value>) -> Answer {
        if let Some(body) = body {
            let taken = &described(method, address).1["requestBody"]["content"]["application/json"]["schema"];
            check(taken, body, &format!("{method} {address}"));
        }
        let body = body.map(|body| body.to_string().into_bytes());
        self.sends(method, address, "application/json", body.as_deref())
    }

    fn sends(&self, method: &Method, address: &str, media_type: &str, body: Option<&[u8]>) -> Answer {
        let bearer = self.person.bearer();
        let headers = [("authorization", bearer.as_str()), ("content-type", media_type)];
        let answer = send(method.clone(), &format!("{}{address}", self.api), &headers, body);
        let (path, operation) = described(method, address);
        is_as_described(operation, &answer, &format!("{method} {address}"));
        if answer.status < 300 {
            self.done.borrow_mut().insert(format!("{method} {path}"));
        }
        answer
    }

    fn begins(&self, content: &Value) -> Told {
        Told(self.posts("/stories", &json!({ "service": "english", "desk": null, "content": content })))
    }

    /// Does something to a story; where a revision is 0, to the newest one.
    fn acts(&self, story: &Told, mut action: Value) -> Told {
        for number in ["base", "revision"] {
            if action[number] == 0 {
                action[number] = story.revision().into();
            }
        }
        Told(self.posts(&format!("/stories/{}/actions", story.id()), &action)["story"].take())
    }

    fn acts_in_turn(&self, story: Told, actions: &Value) -> Told {
        actions.as_array().unwrap().iter().fold(story, |story, action| self.acts(&story, action.clone()))
    }

    fn translates(&self, story: &Told, service: &str) -> Told {
        Told(self.posts(&format!("/stories/{}/translations", story.id()), &json!({ "service": service })))
    }
}

/// The path that an address is of, and what is said of a method there.
fn described(method: &Method, address: &str) -> (&'static str, &'static Value) {
    let (address, _) = address.split_once('?').unwrap_or((address, ""));
    let paths = CLOSED["paths"].as_object().unwrap();
    let found = paths.get_key_value(address).or_else(|| paths.iter().find(|(path, _)| is_of(address, path)));
    let (path, item) = found.unwrap_or_else(|| panic!("{address}"));
    (path, &item[method.as_str().to_lowercase()])
}

fn is_of(address: &str, path: &str) -> bool {
    let (address, path) = (address.split('/'), path.split('/'));
    address.clone().count() == path.clone().count()
        && address.zip(path).all(|(one, other)| one == other || other.starts_with('{'))
}

fn is_as_described(operation: &Value, answer: &Answer, what: &str) {
    let response = &operation["responses"][answer.status.to_string()];
    assert!(response.is_object(), "{what}: {} isn't described: {}", answer.status, answer.text());
    let shared = response["$ref"].as_str().and_then(|at| CLOSED.pointer(at.trim_start_matches('#')));
    let media_type = answer.header("content-type");
    match shared.unwrap_or(response)["content"].as_object() {
        None => assert!(answer.body.is_empty(), "{what}: {}", answer.text()),
        Some(content) if media_type == "application/json" => {
            check(&content[media_type]["schema"], &answer.json(), what);
        }
        Some(content) => assert!(content.contains_key(media_type), "{what}: {media_type} isn't described"),
    }
}

fn check(schema: &Value, value: &Value, what: &str) {
    let errors = errors(schema, value);
    assert!(errors.is_empty(), "{what}: {errors:#?}\n{value:#}");
}

/// What of a value isn't as described.
fn errors(schema: &Value, value: &Value) -> Vec<String> {
    assert!(schema.is_object(), "nothing is described");
    let mut known = VALIDATORS.lock().unwrap();
    let validator = known.entry(schema.to_string()).or_insert_with(|| {
        let mut whole = schema.clone();
        whole["components"] = CLOSED["components"].clone();
        jsonschema::validator_for(&whole).unwrap()
    });
    if validator.is_valid(value) {
        return Vec::new();
    }
    validator.evaluate(value).iter_errors().map(|error| error.to_string()).collect()
}

fn id(made: &Value) -> String {
    made["id"].as_str().unwrap().to_owned()
}

fn setup(chief: &Strict) {
    chief.gets("/openapi.json");
    let sections = json!([{ "id": "world", "name": "Mundo", "retired": false }, { "id": "science" }]);
    let service = json!({
        "site_name": "Onda Larga", "sections": sections, "host": null, "time_zone": "Europe/Madrid", "about": null,
        "mirrors": ["https://mirror.example.org"], "order": 2, "off": false,
    });
    chief.puts("/services/spanish", &service);
    chief.puts("/desks/english/politics", &json!({ "name": "Politics", "retired": false }));
    let grants = json!([
        { "role": "reporter", "scope": { "desks": ["english/politics"] } },
        { "role": "editor", "scope": { "services": ["persian"] } },
    ]);
    chief.puts("/members/tom@example.org", &json!({ "name": "Tom", "grants": grants, "ended": false }));
    chief.does(&Method::POST, "/members/tom@example.org/invite", None);
    let redirects =
        json!([{ "from": "/old", "to": "/english/", "status": 308 }, { "from": "/gone", "status": 410 }]);
    chief.posts("/redirects", &redirects);
    for list in ["/services", "/desks", "/members", "/redirects", "/rights"] {
        assert_ne!(chief.gets(list), json!([]), "{list}");
    }
    let file = chief.sends(&Method::GET, "/newsroom", "application/json", None).text();
    chief.posts("/redirects/remove", &json!(["/gone"]));
    for query in ["?dry_run=true", ""] {
        let put = chief.sends(
            &Method::PUT,
            &format!("/newsroom{query}"),
            "application/toml",
            Some(file.as_bytes()),
        );
        assert_eq!(put.json()[0]["key"], "/gone", "{}", put.text());
    }
}

fn feeds(room: &Room, chief: &Strict) {
    let feed =
        json!({ "provider": "coast", "folder": "coast", "format": null, "paused": true, "silent_after": 90 });
    chief.puts("/feeds/coast", &feed);
    chief.posts("/feeds/try", &feed);
    std::fs::write(room.folder().join("data/wire/coast/menu.txt"), "Today: soup").unwrap();
    assert_ne!(chief.posts("/feeds/try", &feed), json!([]));
    assert_eq!(chief.gets("/feeds").as_array().unwrap().len(), 2);
    chief.does(&Method::DELETE, "/feeds/coast", None);
}

fn tokens(chief: &Strict) {
    let token =
        json!({ "name": "night", "role": "reporter", "scope": { "services": ["english"] }, "until": FAR });
    let made = chief.posts("/tokens", &token);
    chief.does(&Method::POST, &format!("/tokens/{}/end", made["id"]), None);
    assert_ne!(chief.gets("/tokens"), json!([]));
}

/// What a story names.
struct Named {
    picture: String,
    person: String,
    topic: String,
}

impl Named {
    fn made(chief: &Strict) -> Self {
        let picture =
            chief.sends(&Method::POST, "/pictures?service=english", "image/jpeg", Some(&jpeg())).json();
        let person = json!({
            "name": "Mira Osei", "names": { "persian": "میرا" }, "blurbs": { "english": "Mira writes." },
            "desk": false, "picture": picture["id"],
        });
        let person = id(&chief.posts("/people", &person));
        let concept = "http://cv.iptc.org/newscodes/mediatopic/20000151";
        let topic =
            id(&chief.posts("/topics", &json!({ "names": { "english": "Ferries" }, "concept": concept })));
        chief.puts(&format!("/people/{person}"), &json!({ "name": "Mira Osei", "picture": null }));
        chief.puts(&format!("/topics/{topic}"), &json!({ "names": { "english": "Ships" } }));
        for list in ["/people", "/topics"] {
            assert_ne!(chief.gets(list), json!([]), "{list}");
        }
        Self { picture: id(&picture), person, topic }
    }

    /// All that a story may say, in every kind of block.
    fn content(&self) -> Value {
        let text =
            json!([{ "text": "At dawn", "mark": "strong", "link": "https://a.example", "lang": "en" }]);
        let used = json!({ "picture": self.picture, "alt": "A ferry", "caption": text });
        let paragraph = json!({ "id": "b1", "type": "paragraph", "from": null, "text": text });
        let blocks = json!([
            { "id": "b2", "type": "heading", "level": 2, "text": text },
            { "id": "b3", "type": "list", "ordered": true, "items": [text] },
            { "id": "b4", "type": "quote", "text": [text], "cite": text },
            { "id": "b5", "type": "pull", "text": text },
            { "id": "b6", "type": "picture", "picture": self.picture, "alt": "A ferry", "caption": text },
            { "id": "b7", "type": "gallery", "pictures": [used] },
            { "id": "b8", "type": "table", "caption": text, "head": true, "rows": [[text]] },
            { "id": "b9", "type": "facts", "title": text, "blocks": [paragraph] },
            { "id": "b10", "type": "embed", "url": "https://video.example/1", "title": "The ferry" },
        ]);
        let rights = json!({
            "copyright_holder": "Harbour News", "copyright_notice": "© Harbour News", "usage_terms": ["No archive."],
            "links": ["https://rights.example"],
        });
        json!({
            "headline": "Ferry returns", "summary": "It was missing.", "slugline": "ferry", "slug": "ferry-returns",
            "dateline": "Oslo", "bylines": [{ "person": self.person }, { "name": "Tom" }],
            "translator": { "name": "Ana" }, "section": "world", "topics": [self.topic], "label": "analysis", "lead": used,
            "body": { "format": 1, "blocks": blocks }, "agencies": ["Meridian"], "contributors": ["Ann"],
            "places": ["Oslo"], "note": "Call the harbour.", "rights": [rights],
        })
    }
}

/// An item that says all that one may say, and that another must not be used.
fn rich() -> String {
    let web =
        json!({ "href": "web.jpg", "mimetype": "image/jpeg", "width": 10, "height": 10, "sizeinbytes": 5 });
    let item = json!({
        "uri": "urn:meridian:rich", "version": "1", "type": "text", "versioncreated": "2026-11-24T10:00:00Z",
        "headline": "Harbour closed", "body_text": "Nobody was hurt.", "subject": [{ "name": "Sea", "code": "01" }],
        "contributors": [{ "name": "Mira", "role": "writer" }],
        "associations": {
            "main": { "uri": "urn:meridian:p", "type": "picture", "ednote": "Crop it.", "renditions": { "web": web } },
            "see": { "uri": "urn:meridian:barred", "type": "text", "pubstatus": "canceled" },
        },
    });
    // In lines, so that it is complete without being told so.
    format!("{item:#}")
}

fn wire(room: &Room, chief: &Strict) -> Told {
    let ferry = Item { embargo: "<embargoed/>", ..Item::new("urn:meridian:1", "Ferry returns") };
    room.wire("menu.xml", "Today: soup");
    room.wire("ferry.xml", ferry.xml());
    room.wire("rich.json", rich());
    let rich = chief.person.finds("urn:meridian:rich")["item"].take();
    for list in ["contributors", "subjects", "associations"] {
        assert_ne!(rich[list], json!([]), "{rich:#}");
    }
    assert!(chief.person.finds("urn:meridian:barred")["item"]["barred"].is_object());
    let item = format!("/wire/{}", id(&chief.person.finds("urn:meridian:1")));
    eventually("it is refused", || chief.person.gets("/wire/refused").done().get(0).cloned());
    for path in ["/wire", "/wire/refused", &item, &format!("{item}/versions"), &format!("{item}/raw")] {
        chief.gets(path);
    }
    let mut take = json!({ "service": "english", "section": "world", "again": false, "anyway": true });
    let taken = Told(chief.posts(&format!("{item}/take"), &take));
    chief.is_refused(409, &Method::POST, &format!("{item}/take"), Some(&take));
    take["again"] = true.into();
    let again = Told(chief.posts(&format!("{item}/take"), &take));
    let note = "CORRECTION";
    room.wire("mended.xml", Item { version: 2, note, ..Item::new("urn:meridian:1", "Ferry found") }.xml());
    let newer = format!("/stories/{}/newer", again.id());
    eventually("it is newer", || chief.person.gets(&newer).done().get(0).cloned());
    let newest = chief.gets(&newer)[0]["item"].take();
    assert_eq!(chief.posts(&newer, &json!({ "item": newest })), json!([]));
    taken
}

/// Stories that wait for a time or for somebody, one of them in vain.
fn waiting(chief: &Strict) {
    let hold = json!({ "action": "hold", "reason": "a caller doubts it" });
    let held = chief.acts(&chief.begins(&content("Tide is high")), hold);
    let soon = (jiff::Timestamp::now() + jiff::SignedDuration::from_secs(4)).to_string();
    chief.acts(&held, json!({ "action": "schedule", "revision": 0, "at": soon }));
    for action in [
        json!({ "action": "schedule", "revision": 0, "at": FAR }),
        json!({ "action": "move", "stage": "review" }),
    ] {
        chief.acts(&chief.begins(&content("Tide is low")), action);
    }
}

/// A story to which everything is done that leaves it alive.
fn life(chief: &Strict) -> Told {
    let rich = json!({ "provider": "meridian", "guid": "urn:meridian:rich", "version": 1 });
    let actions = json!([
        { "action": "to-desk", "desk": "english/politics" },
        { "action": "to-desk", "desk": null },
        { "action": "move", "stage": "review" },
        { "action": "write", "base": 0, "content": content("All home") },
        { "action": "restore", "base": 0, "revision": 1, "content": {} },
        { "action": "schedule", "revision": 0, "at": FAR, "slug": null },
        { "action": "unschedule" },
        { "action": "publish", "revision": 0, "slug": null },
        { "action": "draw", "wire": rich },
        { "action": "write", "base": 0, "content": content("All safe") },
        { "action": "update", "revision": 0 },
        { "action": "write", "base": 0, "content": content("All well") },
        { "action": "correct", "revision": 0, "note": "It was all of them." },
        { "action": "embargo", "embargo": { "until": FAR } },
        { "action": "extend-embargo", "embargo": { "unclear": "soon" } },
        { "action": "lift-embargo" },
        { "action": "hold", "cause": "desk", "reason": "a caller doubts it" },
        { "action": "release", "cause": null },
    ]);
    chief.acts_in_turn(chief.begins(&content("Ferry returns")), &actions)
}

fn translation(chief: &Strict, story: &Told) {
    let spanish =
        chief.acts(&chief.translates(story, "spanish"), json!({ "action": "publish", "revision": 0 }));
    let write = |headline: &str| {
        json!([
            { "action": "write", "base": 0, "content": content(headline) },
            { "action": "update", "revision": 0 },
        ])
    };
    let written = chief.acts_in_turn(story.clone(), &write("All fed"));
    assert_ne!(chief.gets("/stale?service=spanish"), json!([]));
    assert_ne!(chief.gets(&format!("/stories/{}/source", spanish.id()))["parts"], json!([]));
    chief.acts(&spanish, json!({ "action": "confirm", "revision": written.revision() }));
    chief.acts_in_turn(written, &write("All asleep"));
    let kill = json!({ "action": "kill", "reason": "it did not happen", "notice": null });
    let would = chief.posts(&format!("/stories/{}/reach", story.id()), &kill);
    assert_eq!(would["reached"][0]["id"], spanish.id());
}

fn ways_to_look(chief: &Strict, story: &Told) {
    let at = format!("/stories/{}", story.id());
    chief.does(&Method::POST, &format!("{at}/revisions/1/restore"), None);
    for path in ["", "/history", "/revisions", "/revisions/1", "/compare?from=1&to=2", "/family"] {
        chief.gets(&format!("{at}{path}"));
    }
    for format in ["ninjs", "newsml-g2"] {
        chief.gets(&format!("{at}/{format}"));
    }
    chief.gets(&format!("/families/{}", story.0["family"].as_str().unwrap()));
    chief.gets("/stories");
}

fn fronts(chief: &Strict, story: &Told) {
    for of in ["english", "english/world"] {
        let (front, versions) = (format!("/fronts/{of}"), format!("/front-versions/{of}"));
        chief.puts(&front, &json!({ "slots": [{ "story": story.id(), "until": FAR }], "seen": 0 }));
        for path in [front, versions] {
            chief.gets(&path);
        }
    }
}

fn alerts(chief: &Strict, story: &Told) {
    let alerts =
        json!({ "english": { "text": "Ferry found", "story": story.id() }, "spanish": { "text": "Vuelve" } });
    let sent = chief.posts("/breaking", &json!({ "alerts": alerts, "hours": 2 }));
    assert_ne!(chief.gets("/breaking"), json!([]));
    chief.does(&Method::POST, &format!("/breaking/{}/end", id(&sent)), None);
}

fn picture(chief: &Strict, named: &Named) {
    let shows = chief.begins(&named.content());
    chief.acts(&shows, json!({ "action": "publish", "revision": 0 }));
    let picture = format!("/pictures/{}", named.picture);
    let change = json!({
        "focus": { "x": 1, "y": 2 }, "caption": "The ferry.", "alt": "A ferry", "credit": "Coast",
        "copyright": "© Reed", "creator": "Reed", "usage_terms": "No sales.", "instructions": "Crop it.",
        "keywords": ["ferry"], "crops": { "16x9": { "left": 0, "top": 0, "width": 5_000 } }, "barred": false,
        "words": { "spanish": { "caption": "El barco.", "alt": "Un barco" } },
        "limits": { "until": FAR, "only_at": [], "not_at": ["spanish"], "reason": "sold" },
    });
    chief.does(&Method::PATCH, &picture, Some(&change));
    for path in ["/pictures", &picture, &format!("{picture}/stories")] {
        chief.gets(path);
    }
    let spanish = chief.translates(&shows, "spanish");
    let publish = json!({ "action": "publish", "revision": spanish.revision() });
    chief.is_refused(409, &Method::POST, &format!("/stories/{}/actions", spanish.id()), Some(&publish));
}

/// Stories that end. Of the one that is given the translations go on, and its place on a front is empty.
fn ends(chief: &Strict) -> Told {
    let killed = chief.begins(&content("Bridge falls"));
    let kill = json!({ "action": "kill", "reason": "it did not happen", "notice": "It was wrong." });
    chief.acts(&chief.acts(&killed, json!({ "action": "publish", "revision": 0 })), kill);
    let stopped = chief.begins(&content("Harbour closed"));
    let stopped = chief.acts(&stopped, json!({ "action": "publish", "revision": 0 }));
    chief.puts("/fronts/english", &json!({ "slots": [{ "story": stopped.id() }], "seen": 1 }));
    for service in ["persian", "spanish"] {
        chief.translates(&stopped, service);
    }
    chief.acts(&stopped, json!({ "action": "take-down", "reason": "rights ran out", "notice": null }));
    for path in ["", "/ninjs", "/newsml-g2"] {
        chief.gets(&format!("/stories/{}{path}", stopped.id()));
    }
    stopped
}

fn refusals(room: &Room, chief: &Strict, story: &Told) {
    let (get, post, put) = (&Method::GET, &Method::POST, &Method::PUT);
    let actions = format!("/stories/{}/actions", story.id());
    for action in [
        json!({ "action": "publish", "revision": 1 }),
        json!({ "action": "write", "base": 1, "content": content("Late") }),
        json!({ "action": "release", "cause": { "source": story.id() } }),
        json!({ "action": "publish-due" }),
    ] {
        chief.is_refused(409, post, &actions, Some(&action));
    }
    let twice = json!({ "slots": [{ "story": story.id() }, { "story": story.id() }], "seen": 2 });
    for front in [&twice, &json!({ "slots": [], "seen": 0 })] {
        chief.is_refused(409, put, "/fronts/english", Some(front));
    }
    let lost = json!({ "site_name": "Longwave", "sections": [] });
    chief.is_refused(409, put, "/services/english", Some(&lost));
    chief.is_refused(422, post, "/breaking", Some(&json!({ "alerts": {} })));
    chief.is_refused(404, get, "/stories?service=atlantean", None);
    chief.is_refused(400, get, "/wire?limit=0", None);
    let ana = Strict::new(room, room.person("Ana", "reporter", &["spanish"]));
    ana.is_refused(403, get, "/tokens", None);
    ana.is_refused(403, post, &actions, Some(&json!({ "action": "hold", "reason": "no" })));
    ana.is_refused(403, put, "/fronts/english", Some(&json!({ "slots": [], "seen": 2 })));
    let nobody = Strict::new(room, Person::new(String::new(), "longwave_00".into()));
    nobody.is_refused(401, get, "/stories", None);
}

/// What is on record of it all: every kind of event and of entry has been there.
fn log(room: &Room, chief: &Strict) {
    let events =
        |story: &Value| values(&chief.gets(&format!("/stories/{}/history", id(story))), "/event/event");
    let stories = ["", "?ended=true"].map(|which| chief.gets(&format!("/stories{which}")));
    let stories = stories.iter().flat_map(|stories| stories.as_array().unwrap());
    assert_eq!(stories.flat_map(events).collect::<BTreeSet<_>>(), kinds(schema("Event"), "event"));
    assert_eq!(room.sql("UPDATE log SET entry = '{}' WHERE seq = 1"), 1);
    assert_eq!(values(&chief.gets("/log"), "/kind"), kinds(schema("LogEntry"), "kind"));
    let setup = "/record?kind=administration";
    eventually("it is on record", || chief.person.gets(setup).done().get(0).cloned());
    chief.gets("/record");
}

/// Something of everything that is watched. Lists of stories can't be asked for from then on, as some can't be read.
fn watch(room: &mut Room, chief: &Strict, [stopped, taken]: [&Told; 2]) {
    let hold = json!({ "action": "hold", "reason": "a caller doubts it" });
    let family = chief.gets(&format!("/stories/{}/family", stopped.id()));
    let translation = family.as_array().unwrap().iter().find(|member| member["service"] == "persian");
    // Which translations are behind is counted at the start, and then only now and then; what was read isn't read again until
    // it changes.
    room.stop();
    room.spoils(&Told(translation.unwrap().clone()));
    room.start();
    room.spoils(&chief.acts(&chief.begins(&content("Divers search")), hold));
    room.wire("kill.xml", Item::new("urn:meridian:other", "Kill").now("canceled").xml());
    let empty = |watch: &Value| watch.as_object().unwrap().values().any(|list| *list == json!([]));
    eventually("there is something of everything", || {
        (!empty(&chief.person.gets("/watch").done())).then_some(())
    });
    let watch = chief.gets("/watch");
    let of = |list: &str, story: &Told| {
        let found = watch[list].as_array().unwrap().iter().find(|one| one["story"]["id"] == story.id());
        found.unwrap().clone()
    };
    let left = of("killed", stopped);
    of("newer", taken);
    assert_eq!(
        values(&left["left"], "/left").into_iter().collect::<Vec<_>>(),
        ["damaged", "front", "translation"]
    );
    chief.gets("/watch/feeds");
    let failure = json!({ "what": "failure", "subject": watch["failed"][0]["id"].to_string() });
    for path in ["/watch/attended", "/watch/unattended"] {
        chief.posts(path, &failure);
    }
}
