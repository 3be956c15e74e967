//! A correction admits an error; an update adds news.

use super::desk::Browser;
use super::room::Room;

#[test]
fn readers_are_told_what_was_wrong() {
    let room = Room::open();
    let mira = room.editor();
    let story = mira.publishes_new("english", "Ferry returns");
    let mended = mira.rewrites(&story, "Ferry returns late");
    let before = room.story(&story).page();
    assert!(before.contains("Ferry returns") && !before.contains("Ferry returns late"));
    mira.corrects(&mended, "An earlier version said the ferry was on time.");
    let page = room.story(&story).page();
    for words in ["Ferry returns late", "An earlier version said the ferry was on time."] {
        assert!(page.contains(words), "{words}");
    }
    assert!(room.get("/english/feed.json").page().contains("Ferry returns late"));
}

#[test]
fn readers_are_told_what_was_wrong_after_an_update_mended_it() {
    let room = Room::open();
    let mira = room.editor();
    let story = mira.publishes_new("english", "Ferry returns");
    let mended = mira.updates(&mira.rewrites(&story, "Ferry returns late"));
    let mut ann = Browser::joined(&room, "ann@example.org", "Ann Okoro", "editor", &["english"]);
    let reach = format!("/desk/stories/{}/reach", story.id());
    let again = ann.posts(&reach, &[("do", "update")]).page();
    assert!(again.contains("Publish as a correction"), "what to do is said: {again}");
    let note = "An earlier version said the ferry was on time.";
    let shown = ann.posts(&reach, &[("do", "correct"), ("note", note)]).page();
    assert!(!shown.contains("class=\"wrong\" role=\"alert\""), "{shown}");
    mira.corrects(&mended, note);
    let page = room.story(&story).page();
    assert!(page.contains(note) && page.contains("Ferry returns late"));
    let twice = serde_json::json!({ "action": "correct", "revision": mended.revision(), "note": note });
    mira.is_refused(&mended, twice, "nothing");
}

#[test]
fn what_readers_would_have_is_compared_with_what_they_have() {
    let room = Room::open();
    let mira = room.editor();
    let story = mira.publishes_new("english", "Ferry returns");
    // A revision's number isn't the story's count of changes.
    let moved = mira.does(&story, serde_json::json!({ "action": "move", "stage": "review" }));
    mira.rewrites(&moved, "Ferry returns late");
    let mut ann = Browser::joined(&room, "ann@example.org", "Ann Okoro", "editor", &["english"]);
    let at = format!("/desk/stories/{}", story.id());
    for asked in [vec![("do", "update")], vec![("do", "correct"), ("note", "It was late.")]] {
        let shown = ann.posts(&format!("{at}/reach"), &asked).page();
        assert!(shown.contains("Other stories’ pages"), "{shown}");
        let link = shown.split("/revisions/compare?").nth(1).and_then(|rest| rest.split('"').next());
        assert_eq!(link, Some("from=1&amp;to=2"), "{shown}");
        let compared = ann.get(&format!("{at}/revisions/compare?{}", link.unwrap().replace("&amp;", "&")));
        assert!(compared.page().contains("late</ins>"), "{}", compared.text());
    }
}

#[test]
fn an_update_is_on_every_page_at_once() {
    let room = Room::open();
    let mira = room.editor();
    let story = mira.publishes_new("english", "Ferry returns");
    assert!(room.everywhere("english").contains("Ferry returns"));
    mira.updates(&mira.rewrites(&story, "All home"));
    let everywhere = room.everywhere("english");
    assert!(everywhere.contains("All home") && !everywhere.contains("Ferry returns"));
}

#[test]
fn nobody_publishes_what_they_have_not_seen() {
    let room = Room::open();
    let mira = room.editor();
    let story = mira.publishes_new("english", "Ferry returns");
    let mended = mira.rewrites(&story, "Ferry returns late");
    mira.rewrites(&mended, "Somebody else's words");
    let update = serde_json::json!({ "action": "update", "revision": mended.revision() });
    mira.is_refused(&mended, update, "overtaken");
}
