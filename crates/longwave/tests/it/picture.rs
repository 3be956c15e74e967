//! A picture is added, shown and pulled.

use serde_json::json;

use super::agency::Item;
use super::desk::Browser;
use super::http::eventually;
use super::people::content;
use super::room::Room;

/// A picture as a desk might get it: 1,800 by 1,200, no two columns alike.
pub fn jpeg() -> Vec<u8> {
    jpeg_of(1_800, 1_200)
}

/// The same in another size.
pub fn jpeg_of(width: u32, height: u32) -> Vec<u8> {
    let picture =
        image::RgbImage::from_fn(width, height, |x, y| image::Rgb([(x / 8) as u8, (y / 5) as u8, 120]));
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut bytes, image::ImageFormat::Jpeg).unwrap();
    bytes.into_inner()
}

#[test]
fn a_picture_is_sent_in_every_form_while_a_story_that_shows_it_may_be_seen() {
    let room = Room::open();
    let mira = room.editor();
    let picture = mira.adds_picture(&jpeg()).done();
    let id = picture["id"].as_str().unwrap();
    assert_eq!((picture["width"].as_u64(), picture["height"].as_u64()), (Some(1_800), Some(1_200)));
    assert_eq!(mira.adds_picture(&jpeg()).done()["id"], id);
    let small = format!("/media/{id}/16x9/256.jpg");
    assert_eq!(room.get(&small).status, 404);
    let mut with_picture = content("Ferry returns");
    let used = json!({ "picture": id, "alt": "A ferry at a quay", "caption": [{ "text": "The ferry." }] });
    let gallery = json!({ "id": "b2", "type": "gallery", "pictures": [used] });
    with_picture["body"]["blocks"].as_array_mut().unwrap().push(gallery);
    let story = mira.publishes(&mira.writes_content("english", &with_picture));
    let page = room.story(&story).page();
    assert!(page.contains("<picture") && page.contains("A ferry at a quay") && page.contains("The ferry."));
    let there = json!([{ "id": story.id(), "service": "english", "standing": "live" }]);
    assert_eq!(mira.gets(&format!("/pictures/{id}/stories")).done(), there);
    assert_eq!(mira.gets("/pictures/zzz/stories").status, 404);
    for (format, magic) in [("jpg", &b"\xFF\xD8"[..]), ("webp", b"RIFF")] {
        let rendition = room.get(&format!("/media/{id}/16x9/256.{format}"));
        assert_eq!(rendition.status, 200, "{format}");
        assert!(rendition.body.starts_with(magic), "{format}");
    }
    // An AVIF comes as WebP until it is made.
    let avif = format!("/media/{id}/16x9/256.avif");
    eventually("it is made", || {
        let sent = room.get(&avif);
        assert_eq!(sent.status, 200);
        match sent.header("content-type") {
            "image/avif" => sent.body.starts_with(b"\0\0\0").then_some(()),
            other => {
                assert_eq!((other, sent.header("cache-control")), ("image/webp", "no-store"));
                assert!(sent.body.starts_with(b"RIFF"));
                None
            }
        }
    });
    assert_eq!(room.get(&format!("/media/{id}/16x9/257.jpg")).status, 404);
    mira.kills(&story, "It was wrong.");
    assert_eq!(room.get(&small).status, 404);
}

/// With what XMP says of it.
pub fn jpeg_that_says(properties: &str) -> Vec<u8> {
    let packet = format!(
        "http://ns.adobe.com/xap/1.0/\0<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>\
         <rdf:Description xmlns:photoshop='http://ns.adobe.com/photoshop/1.0/' {properties}/></rdf:RDF>"
    );
    let length = u16::try_from(packet.len() + 2).unwrap().to_be_bytes();
    let jpeg = jpeg();
    [&jpeg[..2], b"\xFF\xE1", &length, packet.as_bytes(), &jpeg[2..]].concat()
}

#[test]
fn a_picture_whose_photographer_speaks_of_an_embargo_is_looked_at_first() {
    let room = Room::open();
    let mira = room.editor();
    let instructions = "EMBARGOED until the King has spoken";
    let properties = format!("photoshop:Instructions='{instructions}' photoshop:Headline='Royal visit'");
    room.wire("visit.jpg", jpeg_that_says(&properties));
    let kept = eventually("the picture is on the wire", || {
        let list = mira.gets("/wire").done();
        list.as_array().unwrap().iter().find(|kept| kept["item"]["format"] == "picture").cloned()
    });
    assert_eq!(kept["item"]["ednotes"], json!([instructions]));
    assert_eq!(kept["item"]["headline"], "Royal visit");
    assert_eq!(kept["item"]["defects"][0]["code"], "note-stops");
    assert_eq!(kept["item"]["defects"][0]["severity"], "quarantine");
}

#[test]
fn who_saves_data_is_shown_pictures_when_they_are_asked_for() {
    let room = Room::open();
    let mira = room.editor();
    let picture = mira.adds_picture(&jpeg()).done();
    let mut with_picture = content("Ferry returns");
    with_picture["lead"] = json!({ "picture": picture["id"], "alt": "A ferry at the quay", "caption": [] });
    let story = mira.posts("/stories", &json!({ "service": "english", "content": with_picture })).done();
    let story = mira.publishes(&super::people::Told(story));
    let address = room.get(&story.address()).header("location").to_owned();
    let saving = |path: &str| room.get_with(path, &[("save-data", "on")]);
    for path in [address.as_str(), "/english/", "/english/latest/"] {
        let (full, light) = (room.get(path), saving(path));
        assert!(full.page().contains("<img") && !light.page().contains("<img"), "{path}");
        assert!(light.page().contains("Show the picture: A ferry at the quay</a>"), "{path}");
        assert_eq!(light.header("vary"), "accept-encoding, save-data");
        assert_ne!(light.header("etag"), full.header("etag"));
    }
    let page = saving(&address).page();
    let link = page.split("class=\"shot\" href=\"").nth(1).unwrap().split('"').next().unwrap();
    assert_eq!(room.get(link).status, 200);
    // A text version has none either way, and a kept page of one kind is never shown for the other.
    assert_eq!(saving(&format!("{address}?text")).page(), room.get(&format!("{address}?text")).page());
    assert!(room.get(&address).page().contains("<img"));
}

#[test]
fn a_picture_that_its_provider_takes_back_leaves_every_page() {
    let room = Room::open();
    let mira = room.editor();
    room.wire("ferry.jpg", jpeg());
    let kept = eventually("the picture is on the wire", || {
        let list = mira.gets("/wire").done();
        list.as_array().unwrap().iter().find(|kept| kept["item"]["format"] == "picture").cloned()
    });
    let href = kept["item"]["renditions"][0]["href"].as_str().unwrap();
    let id = href.strip_prefix("picture:").unwrap();
    let mut with_picture = content("Ferry returns");
    with_picture["lead"] = json!({ "picture": id, "alt": "A ferry at a quay", "caption": [] });
    let story = mira.publishes(&mira.writes_content("english", &with_picture));
    assert!(room.story(&story).page().contains("<picture"));
    let address = format!("/media/{id}/16x9/256.jpg");
    assert_eq!(room.get(&address).status, 200);
    let item = Item::new("urn:meridian:ferry", "Ferry").now("canceled");
    room.wire("ferry.xml", picture_item(&item, "ferry.jpg"));
    eventually("it is gone", || (room.get(&address).status == 404).then_some(()));
    let page = room.story(&story).page();
    assert!(!page.contains("<picture") && page.contains("Ferry returns"));
    // A person may bring it back.
    mira.asks(ureq::http::Method::PATCH, &format!("/pictures/{id}"), Some(&json!({ "barred": false })))
        .done();
    assert_eq!(room.get(&address).status, 200);
}

#[test]
fn a_story_needs_words_for_those_who_can_not_see_its_picture() {
    let room = Room::open();
    let mira = room.editor();
    let id = mira.adds_picture(&jpeg()).done()["id"].as_str().unwrap().to_owned();
    let mut with_picture = content("Ferry returns");
    with_picture["lead"] = json!({ "picture": id, "alt": "", "caption": [] });
    let story = mira.writes_content("english", &with_picture);
    mira.is_refused(&story, json!({ "action": "publish", "revision": 1 }), "incomplete");
}

#[test]
fn what_is_no_picture_is_refused_with_the_reason() {
    let room = Room::open();
    let answer = room.editor().adds_picture(b"GIF89a and more");
    assert_eq!(answer.status, 422, "{}", answer.text());
}

#[test]
fn pictures_and_faces_are_made_before_anybody_asks_though_the_process_was_ended() {
    let mut room = Room::open();
    let (chief, mira) = (room.person("chief", "administrator", &[]), room.editor());
    let id = mira.adds_picture(&jpeg()).done()["id"].as_str().unwrap().to_owned();
    let ana = chief.posts("/people", &json!({ "name": "Ana", "picture": id })).done();
    let mut signed = content("Ferry returns");
    signed["bylines"] = json!([{ "person": ana["id"] }]);
    signed["lead"] = json!({ "picture": id, "alt": "A ferry at a quay", "caption": [] });
    mira.publishes(&mira.writes_content("english", &signed));
    room.kill_9();
    let made = room.folder().join("data/media/rendition").join(&id);
    let _ = std::fs::remove_dir_all(&made);
    room.start();
    for file in ["16x9/1023.jpg", "original/256.webp", "1x1/144.jpg", "1x1/256.webp"] {
        eventually(file, || made.join(file).exists().then_some(()));
    }
}

#[test]
fn a_new_caption_makes_nothing_anew() {
    let room = Room::open();
    let mira = room.editor();
    let id = mira.adds_picture(&jpeg()).done()["id"].as_str().unwrap().to_owned();
    let mut with_picture = content("Ferry returns");
    with_picture["lead"] = json!({ "picture": id, "alt": "A ferry at a quay", "caption": [] });
    mira.publishes(&mira.writes_content("english", &with_picture));
    let address = format!("/media/{id}/16x9/256.jpg");
    assert_eq!(room.get(&address).status, 200);
    let file = |name: &str| room.folder().join(format!("data/media/rendition/{id}/16x9/{name}.jpg"));
    let written = || std::fs::metadata(file("256")).unwrap().modified().unwrap();
    let before = written();
    let changed = |body: serde_json::Value| {
        mira.asks(ureq::http::Method::PATCH, &format!("/pictures/{id}"), Some(&body)).done()
    };
    assert_eq!(changed(json!({ "caption": "The ferry" }))["caption"], "The ferry");
    assert_eq!(written(), before);
    changed(json!({ "focus": { "x": 0, "y": 0 } }));
    assert_eq!(room.get(&address).status, 200);
    assert!(file("256-1").exists());
    eventually("what it was is forgotten", || (!file("256").exists()).then_some(()));
}

/// A picture item of the agency whose one file is at this address.
fn picture_item(item: &Item<'_>, href: &str) -> String {
    let xml = item.xml();
    let (before, rest) = xml.split_once("<contentSet>").unwrap();
    let after = rest.split_once("</contentSet>").unwrap().1;
    let before = before.replace("<headline>", "<by>Ana Reyes</by><headline>");
    format!(
        "{before}<contentSet><remoteContent href=\"{href}\" contenttype=\"image/jpeg\"/></contentSet>{after}"
    )
    .replace("ninat:text", "ninat:picture")
}

/// The picture that arrived as a file of this name, as it is known now.
pub fn arrived(mira: &super::people::Person, name: &str) -> serde_json::Value {
    let href = mira.finds(&format!("file:{name}"))["item"]["renditions"][0]["href"].clone();
    mira.gets(&format!("/pictures/{}", href.as_str().unwrap().strip_prefix("picture:").unwrap())).done()
}

const AT_A_URL: &str = "https://agency.example/2026/ferry%20boat.jpg?key=1";

#[test]
fn a_picture_gets_its_credit_and_terms_from_the_item_that_brings_it() {
    let room = Room::open();
    let mira = room.editor();
    room.wire("ferry boat.jpg", jpeg());
    assert_eq!(arrived(&mira, "ferry boat.jpg")["credit"], "");
    room.wire(
        "ferry.json",
        json!({
            "uri": "urn:meridian:1", "version": "1", "type": "text", "versioncreated": "2026-11-24T10:00:00Z",
            "headline": "Ferry returns", "body_text": "The ferry came in at dawn.", "copyrightholder": "Meridian Wire",
            "associations": { "featureimage": {
                "uri": "urn:meridian:1:picture", "type": "picture", "body_text": "A ferry at a quay",
                "description_text": "The ferry at dawn.", "byline": "Ana Reyes", "creditline": "Coast Pictures",
                "copyrightnotice": "© Coast Pictures", "usageterms": "No sales.",
                "renditions": { "full": { "href": AT_A_URL, "mimetype": "image/jpeg" } }
            } }
        })
        .to_string(),
    );
    let content = &mira.takes("urn:meridian:1", "english").0["head"]["content"];
    assert_eq!(content["lead"]["alt"], "A ferry at a quay");
    let terms: Vec<_> = content["rights"].as_array().unwrap().iter().map(|of| &of["usage_terms"]).collect();
    assert_eq!(terms, [&json!([]), &json!(["No sales."])]);
    let picture = arrived(&mira, "ferry boat.jpg");
    for (field, told) in [
        ("credit", "Coast Pictures"),
        ("creator", "Ana Reyes"),
        ("copyright", "© Coast Pictures"),
        ("usage_terms", "No sales."),
    ] {
        assert_eq!(picture[field], told);
    }
}

#[test]
fn a_picture_has_its_credit_once_a_story_shows_it_and_not_for_being_looked_at() {
    let room = Room::open();
    let mira = room.editor();
    room.wire("ferry boat.jpg", jpeg());
    let plain = mira.finds("file:ferry boat.jpg");
    room.wire(
        "ferry.json",
        json!({
            "uri": "urn:meridian:1", "version": "1", "type": "text", "versioncreated": "2026-11-24T10:00:00Z",
            "headline": "Ferry returns", "body_text": "The ferry came in at dawn.",
            "associations": { "featureimage": {
                "uri": "urn:meridian:1:picture", "type": "picture", "creditline": "Coast Pictures",
                "renditions": { "full": { "href": AT_A_URL, "mimetype": "image/jpeg" } }
            } }
        })
        .to_string(),
    );
    let item = mira.finds("urn:meridian:1")["item"].clone();
    let story = mira.writes("english", "Ferry returns");
    let wire = json!({ "provider": item["provider"], "guid": item["guid"], "version": item["version"] });
    mira.does(&story, json!({ "action": "draw", "wire": wire }));
    let mut ann = Browser::joined(&room, "ann@example.org", "Ann Okoro", "editor", &["english"]);
    let shown = ann.get(&format!("/desk/pictures/choose?story={}", story.id())).page();
    assert!(shown.contains("Coast Pictures"), "{shown}");
    assert_eq!(arrived(&mira, "ferry boat.jpg")["credit"], "");
    let href = plain["item"]["renditions"][0]["href"].as_str().unwrap();
    let mut content = mira.looks_at(&story).0["head"]["content"].clone();
    content["lead"] = json!({ "picture": href.strip_prefix("picture:"), "alt": "A ferry", "caption": [] });
    let base = mira.looks_at(&story).0["head"]["number"].clone();
    mira.does(&story, json!({ "action": "write", "base": base, "content": content }));
    assert_eq!(arrived(&mira, "ferry boat.jpg")["credit"], "Coast Pictures");
}

#[test]
fn a_pictures_own_item_tells_its_credit_whichever_comes_first() {
    let room = Room::open();
    let mira = room.editor();
    let described = |name: &str| {
        eventually("it is described", || {
            let picture = arrived(&mira, name);
            (picture["credit"] == "Meridian Wire").then_some(picture)
        })
    };
    room.wire("early.xml", picture_item(&Item::new("urn:meridian:1", "Ferry"), "a/late.jpg"));
    mira.finds("urn:meridian:1");
    room.wire("late.jpg", jpeg());
    let picture = described("late.jpg");
    assert_eq!(picture["creator"], "Ana Reyes");
    assert_eq!(picture["copyright"], "© Meridian Wire");
    assert_eq!(picture["usage_terms"], "Not for use in print.");
    // It is the same picture under another name: what is known of it stays.
    room.wire("again.jpg", jpeg());
    room.wire("again.xml", picture_item(&Item::new("urn:meridian:2", "Ferry"), "again.jpg"));
    assert_eq!(described("again.jpg")["id"], picture["id"]);
    let story = mira.takes("urn:meridian:1", "english");
    assert_eq!(story.0["head"]["content"]["rights"].as_array().unwrap().len(), 1);
}

#[test]
fn a_picture_is_barred_by_whatever_name_and_whichever_comes_first() {
    let room = Room::open();
    let mira = room.editor();
    let item = Item::new("urn:meridian:1", "Ferry");
    room.wire("kill.xml", picture_item(&item.now("canceled"), AT_A_URL));
    mira.finds("urn:meridian:1");
    room.wire("ferry boat.jpg", jpeg());
    let barred = eventually("it is barred", || {
        Some(arrived(&mira, "ferry boat.jpg")).filter(|picture| picture["barred"] == true)
    });
    let path = format!("/pictures/{}", barred["id"].as_str().unwrap());
    mira.asks(ureq::http::Method::PATCH, &path, Some(&json!({ "barred": false }))).done();
    let again = Item { version: 3, pubstatus: Some("canceled"), ..item };
    room.wire("again.xml", picture_item(&again, AT_A_URL));
    eventually("it is barred again", || (mira.gets(&path).done()["barred"] == true).then_some(()));
}

#[test]
fn what_stops_a_picture_stops_all_its_files_and_credit_is_told_of_those_that_are_looked_for() {
    let room = Room::open();
    let mira = room.editor();
    room.wire("00.jpg", jpeg());
    room.wire("59.jpg", jpeg_that_says("photoshop:Headline='Another'"));
    let files = || ["00.jpg", "59.jpg"].map(|name| arrived(&mira, name));
    files();
    let comes = |version: &str, pubstatus: &str| {
        let renditions = (0..60).map(|n| (format!("r{n:02}"), json!({ "href": format!("{n:02}.jpg") })));
        let item = json!({
            "uri": "urn:meridian:1", "version": version, "type": "picture", "pubstatus": pubstatus,
            "versioncreated": format!("2026-11-24T10:0{version}:00Z"), "headline": "Ferry",
            "creditline": "Coast Pictures", "renditions": renditions.collect::<serde_json::Map<_, _>>(),
        });
        let name = format!("{version}.json");
        room.wire(&name, item.to_string());
        eventually("it was followed through", || {
            room.wire_folder().join("taken").join(&name).exists().then_some(())
        });
    };
    comes("1", "usable");
    assert_eq!(files().map(|picture| picture["credit"].clone()), ["Coast Pictures", ""]);
    comes("2", "canceled");
    assert_eq!(files().map(|picture| picture["barred"].clone()), [true, true]);
}

#[test]
fn a_picture_under_embargo_is_not_shown_before_its_time() {
    let room = Room::open();
    let mira = room.editor();
    room.wire("ferry.jpg", jpeg());
    let id = arrived(&mira, "ferry.jpg")["id"].as_str().unwrap().to_owned();
    let mut with_picture = content("Ferry returns");
    with_picture["lead"] = json!({ "picture": id, "alt": "A ferry at a quay", "caption": [] });
    let story = mira.posts("/stories", &json!({ "service": "english", "content": with_picture })).done();
    let story = mira.publishes(&super::people::Told(story));
    let address = format!("/media/{id}/16x9/256.jpg");
    assert_eq!(room.get(&address).status, 200);
    let embargo = |until: &str| format!("<embargoed>{until}</embargoed>");
    let until = embargo("2099-01-01T00:00:00Z");
    let item = Item { embargo: &until, ..Item::new("urn:meridian:1", "Ferry") };
    room.wire("ferry.xml", picture_item(&item, "ferry.jpg"));
    eventually("it is gone", || (room.get(&address).status == 404).then_some(()));
    assert!(!room.story(&story).page().contains("<picture"));
    // A person ends it early; another ends by itself.
    mira.asks(ureq::http::Method::PATCH, &format!("/pictures/{id}"), Some(&json!({ "barred": false })))
        .done();
    assert_eq!(room.get(&address).status, 200);
    let soon = jiff::Timestamp::now() + jiff::SignedDuration::from_secs(20);
    let until = embargo(&soon.to_string());
    room.wire("soon.xml", picture_item(&Item { version: 2, embargo: &until, ..item }, "ferry.jpg"));
    eventually("it is gone", || (room.get(&address).status == 404).then_some(()));
    eventually("it is back", || (room.get(&address).status == 200).then_some(()));
    assert!(jiff::Timestamp::now() >= soon);
    eventually("its story shows it", || room.story(&story).page().contains("<picture").then_some(()));
}

#[test]
fn nobody_comes_by_a_picture_under_embargo_by_naming_it() {
    let room = Room::open();
    let mira = room.editor();
    let tom = room.person("Tom", "reporter", &["english"]);
    let mut at_desk = Browser::joined(&room, "ann@example.org", "Ann", "reporter", &["english"]);
    room.wire("ferry.jpg", jpeg());
    let id = arrived(&mira, "ferry.jpg")["id"].as_str().unwrap().to_owned();
    let until = "<embargoed>2099-01-01T00:00:00Z</embargoed>";
    let item = Item { embargo: until, ..Item::new("urn:meridian:1", "Ferry") };
    room.wire("ferry.xml", picture_item(&item, "ferry.jpg"));
    eventually("it is under embargo", || {
        mira.gets(&format!("/pictures/{id}")).done()["embargo"].is_object().then_some(())
    });
    let media = format!("/desk/media/{id}/original/256.jpg");
    let mut with_picture = content("Ferry returns");
    with_picture["lead"] = json!({ "picture": id, "alt": "A ferry at a quay", "caption": [] });
    let new = json!({ "service": "english", "content": with_picture });
    assert_eq!(tom.posts("/stories", &new).status, 403);
    let story = tom.writes("english", "Ferry returns");
    let write = json!({ "action": "write", "base": 1, "content": with_picture });
    assert_eq!(tom.acts(&story, write).status, 403);
    let lead = at_desk.posts(&format!("/desk/stories/{}/lead", story.id()), &[("picture", &id)]);
    assert_eq!(lead.status, 403);
    assert_eq!(at_desk.get(&media).status, 403);
    // Whoever takes the item may work with what came with it, whose embargo the story has.
    let taken = tom.takes("urn:meridian:1", "english");
    assert_eq!(taken.0["head"]["content"]["lead"]["picture"], id);
    assert_eq!(at_desk.get(&media).status, 200);
}
