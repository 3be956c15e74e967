//! An agency sends a newer version of what a story draws on: it is seen on the story's page and in the watch, told to its people
//! where it corrects, compared, and dealt with.

use serde_json::{Value, json};

use super::agency::Item;
use super::desk::Browser;
use super::http::eventually;
use super::room::Room;

#[test]
fn a_correction_of_what_a_story_draws_on_cannot_be_overlooked() {
    let room = Room::open();
    let mira = room.editor();
    let item = Item::new("urn:meridian:1", "Ferry missing");
    room.wire("ferry.xml", item.xml());
    let story = mira.publishes(&mira.takes("urn:meridian:1", "english"));
    let page = format!("/desk/stories/{}", story.id());
    let mut ann = Browser::joined(&room, "ann@example.org", "Ann Okoro", "editor", &["english"]);
    assert!(!ann.get(&page).page().contains("corrected what this story draws on"));
    let note = "CORRECTION: no ferry is missing";
    let mended = Item { version: 2, headline: "Ferry in port", note, ..item.clone() };
    room.wire("mended.xml", mended.xml());
    let watched = eventually("the watch knows", || mira.gets("/watch").done()["newer"].get(0).cloned());
    assert_eq!((&watched["corrects"], &watched["live"]), (&json!(true), &json!(true)));
    assert_eq!(watched["story"]["id"], story.id());
    assert_eq!(mira.gets("/watch").done()["needs"], 1);

    let item_id = watched["item"].as_str().unwrap().to_owned();
    let compared = format!("{page}/newer/{item_id}");
    for place in [page.as_str(), "/desk/watch/english", &format!("{page}/newer")] {
        let shown = ann.get(place).page();
        assert!(shown.contains(&format!("href=\"{compared}\"")), "{place}: {shown}");
    }
    assert!(ann.get(&page).page().contains("corrected what this story draws on"));
    let shown = ann.get(&compared).page();
    assert!(shown.contains("no ferry is missing") && shown.contains("in port"), "{shown}");
    assert_eq!(shown.matches("data-block=").count(), 2, "both paragraphs, of which one changed");
    assert_eq!(shown.matches("flagged\" data-block").count(), 1, "{shown}");

    // Others neither see it nor deal with it.
    let mut omid = Browser::joined(&room, "omid@example.org", "Omid Keshvar", "editor", &["persian"]);
    assert!(!omid.get("/desk/watch").page().contains("Ferry"));
    let fields = [("item", item_id.as_str())];
    assert_eq!(omid.posts(&format!("{page}/newer"), &fields).status, 403);
    let farsi = room.person("farsi", "editor", &["persian"]);
    let newer = format!("/stories/{}/newer", story.id());
    assert_eq!(farsi.posts(&newer, &json!({ "item": item_id })).status, 403);

    let told = mira.gets(&newer).done();
    assert_eq!((&told[0]["provider"], &told[0]["corrects"]), (&json!("meridian"), &json!(true)));
    let done = ann.posts(&format!("{page}/newer"), &fields);
    assert_eq!((done.status, done.header("location")), (303, page.as_str()));
    assert_eq!(ann.posts(&format!("{page}/newer"), &fields).status, 404, "it is done");
    assert_eq!(mira.gets(&newer).done(), json!([]));
    let drawn = mira.looks_at(&story).0["wire"].clone();
    assert_eq!(
        drawn.as_array().unwrap().iter().map(|one| one["version"].clone()).collect::<Vec<_>>(),
        [1, 2]
    );
    assert!(!ann.get(&page).page().contains("corrected what this story draws on"));
    assert_eq!(mira.gets("/watch").done()["newer"], json!([]));
}

#[test]
fn a_story_s_page_names_what_it_draws_on_with_the_agency_s_notes_to_editors() {
    let room = Room::open();
    let mira = room.editor();
    let note = "Names of the crew to follow <soon>";
    room.wire(
        "ferry.xml",
        Item { note: &note.replace('<', "&lt;"), ..Item::new("urn:meridian:1", "Ferry missing") }.xml(),
    );
    room.wire("other.xml", Item::new("urn:meridian:2", "Harbour closed").xml());
    let story = mira.takes("urn:meridian:1", "english");
    let made = mira.translates(&story, "persian", "کشتی گم شد");
    let own = mira.writes("english", "A story of our own");
    let mut ann = Browser::joined(&room, "ann@example.org", "Ann Okoro", "editor", &[]);
    let panel = |ann: &mut Browser, id: &str| {
        let page = ann.get(&format!("/desk/stories/{id}")).page();
        page.split("id=\"p-wire\"").nth(1).and_then(|rest| rest.split("</section>").next()).map(str::to_owned)
    };
    let item = mira.finds("urn:meridian:1")["id"].as_str().unwrap().to_owned();
    for id in [story.id(), made.id()] {
        let shown = panel(&mut ann, id).unwrap();
        assert!(
            shown.contains(&format!("href=\"/desk/wire/{item}\"")) && shown.contains("Ferry missing"),
            "{shown}"
        );
        assert!(
            shown.contains("meridian") && shown.contains("Names of the crew to follow &lt;soon&gt;"),
            "{shown}"
        );
        assert!(!shown.contains("Harbour"));
    }
    assert_eq!(panel(&mut ann, own.id()), None);
}

#[test]
fn a_translation_of_what_was_corrected_is_behind_too_and_an_update_asks_for_nobody() {
    let room = Room::open();
    let mira = room.editor();
    let item = Item::new("urn:meridian:1", "Ferry missing");
    room.wire("ferry.xml", item.xml());
    let story = mira.takes("urn:meridian:1", "english");
    let made = mira.translates(&story, "persian", "کشتی گم شد");
    let farsi = room.person("farsi", "reporter", &["persian"]);
    room.wire("more.xml", Item { version: 2, headline: "Ferry found", ..item.clone() }.xml());
    let newer = |of: &super::people::Told| mira.gets(&format!("/stories/{}/newer", of.id())).done();
    let found = eventually("both are behind", || {
        let (one, other) = (newer(&story), newer(&made));
        (one.get(0).is_some() && other.get(0).is_some()).then_some(other)
    });
    assert_eq!(found[0]["corrects"], false);
    assert_eq!(mira.gets("/watch").done()["needs"], 0);
    let heeded = json!({ "item": found[0]["item"] });
    let left = farsi.posts(&format!("/stories/{}/newer", made.id()), &heeded).done();
    assert_eq!(left, json!([]));
    assert_eq!(newer(&story).as_array().map(Vec::len), Some(1), "the source's people have yet to look");
    assert_eq!(farsi.posts(&format!("/stories/{}/newer", made.id()), &json!({ "item": "zzz" })).status, 404);
    assert_eq!(newer(&made), Value::Array(Vec::new()));
}
