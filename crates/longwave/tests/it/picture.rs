//! A picture is added, shown and pulled.

use serde_json::json;

use super::http::eventually;
use super::people::content;
use super::room::Room;

/// A picture as a desk might get it: 1,800 by 1,200, no two columns alike.
fn jpeg() -> Vec<u8> {
    let picture =
        image::RgbImage::from_fn(1_800, 1_200, |x, y| image::Rgb([(x / 8) as u8, (y / 5) as u8, 120]));
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
    with_picture["lead"] =
        json!({ "picture": id, "alt": "A ferry at a quay", "caption": [{ "text": "The ferry." }] });
    let story = mira.posts("/stories", &json!({ "service": "english", "content": with_picture })).done();
    let story = mira.publishes(&super::people::Told(story));
    let page = room.story(&story).page();
    assert!(page.contains("<picture") && page.contains("A ferry at a quay") && page.contains("The ferry."));
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
fn jpeg_that_says(properties: &str) -> Vec<u8> {
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
    let story = mira.posts("/stories", &json!({ "service": "english", "content": with_picture })).done();
    let story = mira.publishes(&super::people::Told(story));
    assert!(room.story(&story).page().contains("<picture"));
    let address = format!("/media/{id}/16x9/256.jpg");
    assert_eq!(room.get(&address).status, 200);
    let text = super::agency::Item::new("urn:meridian:ferry", "Ferry").now("canceled").xml();
    let (before, rest) = text.split_once("<contentSet>").unwrap();
    let after = rest.split_once("</contentSet>").unwrap().1;
    let item = format!(
        "{before}<contentSet><remoteContent href=\"ferry.jpg\" contenttype=\"image/jpeg\"/></contentSet>{after}"
    );
    room.wire("ferry.xml", item.replace("ninat:text", "ninat:picture"));
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
    let story = mira.posts("/stories", &json!({ "service": "english", "content": with_picture })).done();
    let story = super::people::Told(story);
    mira.is_refused(&story, json!({ "action": "publish", "revision": 1 }), "incomplete");
}

#[test]
fn what_is_no_picture_is_refused_with_the_reason() {
    let room = Room::open();
    let answer = room.editor().adds_picture(b"GIF89a and more");
    assert_eq!(answer.status, 422, "{}", answer.text());
}
