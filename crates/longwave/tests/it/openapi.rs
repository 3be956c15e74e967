//! What the API's description says is what the API does.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::agency::Item;
use super::http::eventually;
use super::people::Person;
use super::room::Room;

const ROUTES: &str = include_str!("../../src/api/mod.rs");
const DESCRIPTION: &str = include_str!("../../src/api/openapi.json");

fn description() -> Value {
    serde_json::from_str(DESCRIPTION).unwrap()
}

/// Every method of every route, as `get /wire`.
fn routes() -> BTreeSet<String> {
    let lines = ROUTES.lines().filter_map(|line| line.trim().strip_prefix(".route(\""));
    let methods = |line: &str| {
        let (path, handlers) = line.split_once('"').unwrap();
        let named = ["get", "post", "put", "patch", "delete"].into_iter();
        let there = named.filter(|method| handlers.contains(&format!("{method}(")));
        there.map(|method| format!("{method} {path}")).collect::<Vec<_>>()
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
        methods.map(move |method| format!("{method} {path}"))
    });
    assert_eq!(described.collect::<BTreeSet<_>>(), routes());
}

#[test]
fn answers_are_as_described() {
    let room = Room::open();
    let chief = room.person("chief", "administrator", &[]);
    let mira = room.editor();
    room.wire("menu.xml", "Today: soup");
    eventually("it is refused", || (!mira.gets("/wire/refused").done().as_array()?.is_empty()).then_some(()));
    room.wire(
        "ferry.xml",
        Item { embargo: "<embargoed/>", ..Item::new("urn:meridian:1", "Ferry returns") }.xml(),
    );
    let kept = mira.finds("urn:meridian:1");
    let taken = mira.takes("urn:meridian:1", "english");
    let story = mira.publishes_new("english", "Ferry returns");
    let mended = mira.corrects(&mira.rewrites(&story, "All home"), "It was all of them.");
    let spanish = mira.translates(&story, "spanish", "Vuelve el barco");
    mira.holds(&mira.publishes(&spanish));
    mira.posts("/breaking", &json!({ "alerts": { "english": { "text": "Ferry found" } } })).done();
    let person = json!({ "name": "Mira Osei", "names": { "persian": "میرا" }, "blurbs": {} });
    let topic = json!({ "names": { "english": "Ferries" } });
    let (id, wire) = (mended.id(), kept["id"].as_str().unwrap());

    let token = json!({ "name": "night", "role": "reporter", "scope": "all" });
    chief.puts("/desks/english/politics", &json!({ "name": "Politics" })).done();
    chief.posts("/redirects", &json!([{ "from": "/old", "to": "/english/" }])).done();
    chief.puts("/feeds/coast", &json!({ "provider": "coast", "folder": "coast" })).done();
    let grants = json!([{ "role": "reporter", "scope": { "desks": ["english/politics"] } }]);
    chief.puts("/members/tom@example.org", &json!({ "name": "Tom", "grants": grants })).done();
    eventually("the record is written", || {
        (chief.gets("/record?kind=administration").done().as_array()?.len() >= 4).then_some(())
    });
    conforms("MadeToken", &chief.posts("/tokens", &token).done());
    conforms("KeptItem", &kept);
    for told in [&taken, &story, &mended, &spanish] {
        conforms("Story", &told.0);
    }
    conforms("Person", &chief.posts("/people", &person).done());
    conforms("Topic", &chief.posts("/topics", &topic).done());
    for path in [
        "/wire",
        "/wire/refused",
        "/stories",
        "/breaking",
        "/people",
        "/topics",
        "/services",
        "/tokens",
        "/log",
        "/watch",
        "/watch/feeds",
        "/desks",
        "/members",
        "/feeds",
        "/redirects",
        "/rights",
        "/record",
    ]
    .map(str::to_owned)
    .into_iter()
    .chain([
        format!("/wire/{wire}"),
        format!("/wire/{wire}/versions"),
        format!("/stories/{id}"),
        format!("/stories/{id}/history"),
    ])
    .chain([
        format!("/stories/{id}/revisions/1"),
        format!("/stories/{id}/family"),
        format!("/stories/{id}/revisions"),
        format!("/stories/{}/source", spanish.id()),
        format!("/families/{}", story.0["family"].as_str().unwrap()),
        "/fronts/english".into(),
    ]) {
        answers_as_described(&chief, &path);
    }
    answers_to(&chief, &format!("/stories/{id}/compare"), "from=1&to=2");
    answers_to(&chief, "/stale", "service=spanish");
    let mended = Item { version: 2, note: "CORRECTION", ..Item::new("urn:meridian:1", "Ferry found") };
    room.wire("mended.xml", mended.xml());
    let newer = format!("/stories/{}/newer", taken.id());
    eventually("it is newer", || chief.gets(&newer).done().get(0).cloned());
    answers_as_described(&chief, &newer);
    answers_as_described(&chief, "/watch");
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

/// Checks an answer against the description of the path that the address is of.
fn answers_as_described(person: &Person, address: &str) {
    answers_to(person, address, "");
}

fn answers_to(person: &Person, address: &str, query: &str) {
    let description = description();
    let paths = description["paths"].as_object().unwrap();
    let item =
        paths.get(address).or_else(|| paths.iter().find(|(path, _)| is_of(address, path)).map(|(_, i)| i));
    let item = item.unwrap();
    let schema = &item["get"]["responses"]["200"]["content"]["application/json"]["schema"];
    check(schema, &person.gets(&format!("{address}?{query}")).done(), address);
}

fn is_of(address: &str, path: &str) -> bool {
    let (address, path) = (address.split('/'), path.split('/'));
    address.clone().count() == path.clone().count()
        && address.zip(path).all(|(one, other)| one == other || other.starts_with('{'))
}

fn conforms(name: &str, value: &Value) {
    check(&json!({ "$ref": format!("#/components/schemas/{name}") }), value, name);
}

fn check(schema: &Value, value: &Value, what: &str) {
    let mut whole = schema.clone();
    whole["components"] = description()["components"].clone();
    let validator = jsonschema::validator_for(&whole).unwrap();
    let errors: Vec<_> =
        validator.iter_errors(value).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(errors.is_empty(), "{what}: {errors:#?}\n{value:#}");
}
