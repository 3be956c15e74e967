//! Which version of an item counts: what an agency took back is made nothing of, whatever number that came under.

use serde_json::{Value, json};

use super::http::eventually;
use super::people::{Person, Told};
use super::room::Room;

/// A file that says how an item stands, made so many minutes into an hour.
type Says = fn(guid: &str, version: Option<&str>, made: Option<u32>, status: &str) -> String;

fn newsml(guid: &str, version: Option<&str>, made: Option<u32>, status: &str) -> String {
    let version = version.map(|version| format!(" version=\"{version}\"")).unwrap_or_default();
    let made = made
        .map(|m| format!("<versionCreated>2026-11-24T10:{m:02}:00Z</versionCreated>"))
        .unwrap_or_default();
    format!(
        "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"{guid}\"{version} standard=\"NewsML-G2\"
 standardversion=\"2.35\" conformance=\"power\" xml:lang=\"en\">
<itemMeta><itemClass qcode=\"ninat:text\"/><provider literal=\"Meridian Wire\"/>{made}
<pubStatus qcode=\"stat:{status}\"/></itemMeta>
<contentMeta><headline>Ferry returns</headline></contentMeta><contentSet><inlineXML><html
 xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>Nobody was hurt.</p></body></html></inlineXML></contentSet></newsItem>"
    )
}

fn ninjs(guid: &str, version: Option<&str>, made: Option<u32>, status: &str) -> String {
    let mut item = json!({ "uri": guid, "pubstatus": status });
    if let Some(version) = version {
        item["version"] = version.into();
    }
    if let Some(made) = made {
        item["versioncreated"] = format!("2026-11-24T10:{made:02}:00Z").into();
    }
    if status == "usable" {
        item["headline"] = "Ferry returns".into();
        item["body_text"] = "Nobody was hurt.".into();
        item["type"] = "text".into();
    }
    format!("{item:#}")
}

fn nitf(guid: &str, version: Option<&str>, made: Option<u32>, status: &str) -> String {
    let key = version.map(|version| format!("<du-key version=\"{version}\"/>")).unwrap_or_default();
    let made = made.map(|m| format!("<date.issue norm=\"20261124T10{m:02}00Z\"/>")).unwrap_or_default();
    format!(
        "<nitf><head><title>Ferry returns</title><docdata management-status=\"{status}\"><doc-id id-string=\"{guid}\"/>\
         {made}{key}</docdata></head><body><body.head><hedline><hl1>Ferry returns</hl1></hedline></body.head>\
         <body.content><p>Nobody was hurt.</p></body.content></body></nitf>"
    )
}

/// The one version of an item that is listed, once it stands so.
fn stands(mira: &Person, guid: &str, pubstatus: &str) -> Value {
    eventually(&format!("{guid} is {pubstatus}"), || {
        let items = mira.gets("/wire").done();
        let of_it: Vec<_> = items.as_array()?.iter().filter(|kept| kept["item"]["guid"] == guid).collect();
        assert!(of_it.len() < 2, "{of_it:?}");
        of_it.first().filter(|kept| kept["item"]["pubstatus"] == pubstatus).map(|kept| (*kept).clone())
    })
}

/// Every version of an item, once there are so many.
fn versions(mira: &Person, kept: &Value, count: usize) -> Vec<Value> {
    let path = format!("/wire/{}/versions", kept["id"].as_str().unwrap());
    eventually("every version is here", || {
        let versions = mira.gets(&path).done().as_array()?.clone();
        (versions.len() == count).then_some(versions)
    })
}

const STOPPED: &str = "nothing may be made of it";

/// Nothing can be made of a version.
fn is_stopped(mira: &Person, kept: &Value) {
    let path = format!("/wire/{}/take", kept["id"].as_str().unwrap());
    for body in
        [json!({ "service": "spanish" }), json!({ "service": "spanish", "again": true, "anyway": true })]
    {
        let answer = mira.posts(&path, &body);
        assert_eq!(answer.status, 409, "{}", answer.text());
        assert!(answer.text().contains(STOPPED), "{}", answer.text());
    }
}

fn draws(kept: &Value) -> Value {
    let item = &kept["item"];
    json!({ "action": "draw", "wire": {
        "provider": item["provider"], "guid": item["guid"], "version": item["version"],
    } })
}

#[test]
fn a_kill_counts_whatever_number_it_bears_or_none() {
    let room = Room::open();
    let mira = room.editor();
    let cases = [
        ("newsml absent", newsml as Says, Some("3"), None, Some(30)),
        ("newsml 3.0", newsml, Some("3"), Some("3.0"), Some(30)),
        ("newsml empty", newsml, Some("3"), Some(""), Some(30)),
        ("newsml 2", newsml, Some("3"), Some("2"), Some(30)),
        ("newsml nothing", newsml, Some("3"), None, None),
        ("ninjs absent", ninjs, Some("5"), None, Some(30)),
        ("ninjs nothing", ninjs, Some("5"), None, None),
        ("nitf 2", nitf, None, Some("2"), Some(30)),
        ("nitf nothing", nitf, Some("4"), None, None),
    ];
    let other = mira.writes("spanish", "Un barco");
    for (number, (name, says, before, version, made)) in cases.into_iter().enumerate() {
        let guid = format!("urn:meridian:{number}");
        room.wire(&format!("{number}.usable"), says(&guid, before, Some(20), "usable"));
        let usable = stands(&mira, &guid, "usable");
        let story = mira.publishes(&mira.takes(&guid, "english"));
        assert_eq!(room.story(&story).status, 200, "{name}");
        room.wire(&format!("{number}.kill"), says(&guid, version, made, "canceled"));
        let kill = stands(&mira, &guid, "canceled");
        eventually(name, || (room.get(&story.address()).status == 410).then_some(()));
        for kept in [&usable, &kill] {
            is_stopped(&mira, kept);
            let refused = mira.acts(&other, draws(kept));
            assert!(refused.status == 409 && refused.text().contains(STOPPED), "{name}: {}", refused.text());
        }
    }
}

#[test]
fn what_comes_late_undoes_no_kill_no_embargo_and_no_update() {
    let room = Room::open();
    let mira = room.editor();
    for (number, says) in [newsml as Says, ninjs, nitf].into_iter().enumerate() {
        let guid = format!("urn:meridian:{number}");
        room.wire(&format!("{number}.kill"), says(&guid, None, Some(20), "canceled"));
        let kill = stands(&mira, &guid, "canceled");
        room.wire(&format!("{number}.usable"), says(&guid, None, Some(10), "usable"));
        for kept in versions(&mira, &kill, 2) {
            is_stopped(&mira, &kept);
        }
        stands(&mira, &guid, "canceled");
    }
    let item = |guid: &str, made: u32, headline: &str, embargo: &str| {
        let item = newsml(guid, None, Some(made), "usable").replace("Ferry returns", headline);
        item.replace("<pubStatus", &format!("{embargo}<pubStatus"))
    };
    room.wire("e.1", item("urn:e", 20, "Later", "<embargoed>2199-01-01T00:00:00Z</embargoed>"));
    let embargoed = stands(&mira, "urn:e", "usable");
    room.wire("e.2", item("urn:e", 10, "Earlier", ""));
    for kept in versions(&mira, &embargoed, 2) {
        let path = format!("/wire/{}/take", kept["id"].as_str().unwrap());
        let taken = Told(mira.posts(&path, &json!({ "service": "english", "again": true })).done());
        assert!(taken.0["embargo"]["until"].is_string(), "{}", taken.0);
    }
    room.wire("u.1", item("urn:u", 20, "Later", ""));
    let update = stands(&mira, "urn:u", "usable");
    room.wire("u.2", item("urn:u", 10, "Earlier", ""));
    versions(&mira, &update, 2);
    assert_eq!(stands(&mira, "urn:u", "usable")["item"]["headline"], "Later");
}

#[test]
fn a_version_that_was_killed_stays_dead_when_a_later_one_is_usable() {
    let room = Room::open();
    let mira = room.editor();
    let guid = "urn:meridian:1";
    room.wire("1.json", ninjs(guid, Some("2"), Some(10), "usable"));
    let first = stands(&mira, guid, "usable");
    let story = mira.publishes(&mira.takes(guid, "english"));
    room.wire("2.json", ninjs(guid, None, Some(20), "canceled"));
    stands(&mira, guid, "canceled");
    room.wire("3.json", ninjs(guid, Some("4"), Some(30), "usable"));
    let restored = stands(&mira, guid, "usable");
    is_stopped(&mira, &first);
    assert_eq!(room.get(&story.address()).status, 410, "what was killed is never published again by itself");
    let taken = Told(mira.takes_with(guid, &json!({ "service": "spanish" })).done());
    assert_eq!(taken.0["wire"][0]["version"], restored["item"]["version"]);
}

#[test]
fn a_version_that_was_killed_stays_dead_however_many_come_after_it() {
    let room = Room::open();
    let mira = room.editor();
    let guid = "urn:meridian:1";
    let line = |version: u32| {
        let status = if version == 2 { "canceled" } else { "usable" };
        let mut item: Value =
            serde_json::from_str(&ninjs(guid, Some(&version.to_string()), None, status)).unwrap();
        let (hour, minute) = (10 + version / 60, version % 60);
        item["versioncreated"] = format!("2026-11-24T{hour}:{minute:02}:00Z").into();
        item.to_string()
    };
    room.wire("1.json", line(1));
    let first = stands(&mira, guid, "usable");
    room.wire("many.json", (2..=120).map(line).collect::<Vec<_>>().join("\n"));
    eventually("the last came", || (mira.finds(guid)["item"]["version"] == 120).then_some(()));
    let refused = mira.acts(&mira.writes("spanish", "Un barco"), draws(&first));
    assert!(refused.status == 409 && refused.text().contains(STOPPED), "{}", refused.text());
}

#[test]
fn readers_are_told_the_agencys_name_and_not_the_feeds() {
    let room = Room::open();
    let mira = room.editor();
    let item = newsml("urn:afp:1", Some("1"), Some(10), "usable");
    let named = "<provider qcode=\"nprov:AFP\"><name>AFP</name></provider>";
    room.wire("1.xml", item.replace("<provider literal=\"Meridian Wire\"/>", named));
    let kept = mira.finds("urn:afp:1");
    assert_eq!(
        (&kept["item"]["provider"], &kept["item"]["credit_line"]),
        (&json!("meridian"), &json!("AFP"))
    );
    let story = mira.publishes(&mira.takes("urn:afp:1", "english"));
    let page =
        eventually("it is there", || Some(room.story(&story)).filter(|page| page.status == 200)).text();
    let feed = room.get("/english/feed.rss").text();
    assert!(page.contains("AFP") && feed.contains("AFP"), "{feed}");
    assert!(!page.contains("meridian") && !feed.contains("meridian"), "{feed}");
}
