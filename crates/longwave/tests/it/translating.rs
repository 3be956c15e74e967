//! A source goes on: what its translations are told, what is compared and restored, and what is kept from whom.

use serde_json::{Value, json};
use ureq::http::Method;

use super::desk::Browser;
use super::people::{Person, Told, content};
use super::room::Room;

const PARAGRAPHS: [&str; 3] = ["The ferry came in at dawn.", "Nobody was hurt.", "It will sail again."];

/// A story of three paragraphs.
fn three(headline: &str) -> Value {
    let mut content = content(headline);
    let block = |(at, text): (usize, &&str)| json!({ "id": format!("b{}", at + 1), "type": "paragraph", "text": [{ "text": text }] });
    content["body"]["blocks"] = PARAGRAPHS.iter().enumerate().map(block).collect();
    content
}

/// Writes a story with a change in its content.
fn changes(who: &Person, story: &Told, change: impl FnOnce(&mut Value)) -> Told {
    let story = who.looks_at(story);
    let mut content = story.0["head"]["content"].clone();
    change(&mut content);
    who.does(&story, json!({ "action": "write", "base": story.revision(), "content": content }))
}

fn paragraph(who: &Person, story: &Told, at: usize, text: &str) -> Told {
    changes(who, story, |content| content["body"]["blocks"][at]["text"][0]["text"] = json!(text))
}

/// What is flagged in the source of a translation: fields and blocks by their names.
fn flagged(who: &Person, translation: &Told) -> Vec<String> {
    let source = who.gets(&format!("/stories/{}/source", translation.id())).done();
    let parts = source["parts"].as_array().unwrap().clone();
    let flagged = parts.iter().filter(|part| part["became"] != "same");
    let name = |part: &Value| part["block"].as_str().or(part["field"].as_str()).unwrap().to_owned();
    flagged.map(name).collect()
}

fn family(who: &Person, story: &Told) -> Vec<Value> {
    who.gets(&format!("/families/{}", story.0["family"].as_str().unwrap())).done().as_array().unwrap().clone()
}

fn changed(who: &Person, story: &Told) -> Value {
    family(who, story).into_iter().find(|member| member["id"] == story.id()).unwrap()["changed"].clone()
}

#[test]
fn a_change_in_one_paragraph_flags_that_one_alone() {
    let room = Room::open();
    let mira = room.editor();
    let english = mira.publishes(&mira.writes_content("english", &three("Ferry returns")));
    let persian = mira.translates(&english, "persian", "کشتی بازگشت");
    // The translator works: splits, moves and adds paragraphs, and nothing of it is the source's doing.
    changes(&mira, &persian, |content| {
        let blocks = content["body"]["blocks"].as_array_mut().unwrap();
        blocks.reverse();
        blocks.insert(1, json!({ "id": "own", "type": "paragraph", "text": [{ "text": "بیشتر" }] }));
    });
    assert_eq!(flagged(&mira, &persian), [""; 0]);
    paragraph(&mira, &english, 1, "Nobody was badly hurt.");
    assert_eq!(flagged(&mira, &persian), ["b2"]);
    assert_eq!(changed(&mira, &persian), 1);
    let source = mira.gets(&format!("/stories/{}/source", persian.id())).done();
    let part = source["parts"].as_array().unwrap().iter().find(|part| part["block"] == "b2").unwrap();
    assert_eq!(
        part["texts"][0]["pieces"],
        json!([
            { "how": "same", "text": "Nobody was " },
            { "how": "added", "text": "badly " },
            { "how": "same", "text": "hurt." }
        ])
    );
    // What says the same again is flagged no longer, however many revisions lie between.
    paragraph(&mira, &english, 1, PARAGRAPHS[1]);
    assert_eq!((flagged(&mira, &persian), changed(&mira, &persian)), (vec![], json!(0)));
    changes(&mira, &english, |content| {
        content["headline"] = json!("Ferry is back");
        content["body"]["blocks"].as_array_mut().unwrap().remove(2);
    });
    assert_eq!(flagged(&mira, &persian), ["headline", "b3"]);
}

#[test]
fn each_relay_follows_its_own_source() {
    let room = Room::open();
    let mira = room.editor();
    let english = mira.publishes(&mira.writes_content("english", &three("Ferry returns")));
    let spanish = mira.publishes(&mira.translates(&english, "spanish", "Vuelve el barco"));
    let persian = mira.translates(&spanish, "persian", "کشتی بازگشت");
    paragraph(&mira, &english, 0, "The ferry came in at noon.");
    assert_eq!((flagged(&mira, &spanish), flagged(&mira, &persian)), (vec!["b1".to_owned()], vec![]));
    let mut browser = Browser::joined(&room, "mira@example.org", "Mira Osei", "editor", &[]);
    let page = browser.get(&format!("/desk/stories/{}", persian.id())).page();
    assert!(page.contains("The source is itself behind"), "whoever follows it is told that more is to come");
    let spanish = paragraph(&mira, &spanish, 0, "El barco llegó a mediodía.");
    mira.does(&spanish, json!({ "action": "confirm", "revision": 2 }));
    assert_eq!((flagged(&mira, &spanish), flagged(&mira, &persian)), (vec![], vec!["b1".to_owned()]));
    let order: Vec<_> = family(&mira, &english).iter().map(|member| member["service"].clone()).collect();
    assert_eq!(order, ["english", "spanish", "persian"]);
}

#[test]
fn a_draft_is_followed_by_those_who_may_see_it() {
    let room = Room::open();
    let mira = room.editor();
    let english = mira.writes_content("english", &three("Ferry returns"));
    mira.does(&english, json!({ "action": "move", "stage": "ready" }));
    let omid = room.person("Omid", "reporter", &["persian"]);
    let persian = omid.translates(&english, "persian", "کشتی بازگشت");
    paragraph(&mira, &english, 0, "The secret came in at noon.");
    assert_eq!(flagged(&omid, &persian), ["b1"]);
    mira.does(&english, json!({ "action": "move", "stage": "draft" }));
    assert_eq!(omid.gets(&format!("/stories/{}/source", persian.id())).status, 403);
    assert_eq!(flagged(&mira, &persian), ["b1"]);
    let mut browser = Browser::joined(&room, "omid@example.org", "Omid Keshvar", "reporter", &["persian"]);
    let board = format!("/desk/families/{}", english.0["family"].as_str().unwrap());
    for path in [format!("/desk/stories/{}", persian.id()), board, "/desk/stale".to_owned()] {
        let page = browser.get(&path).page();
        assert!(!page.contains("secret") && !page.contains("Ferry returns"), "{path}: {page}");
    }
    assert_eq!(
        omid.gets(&format!("/families/{}", english.0["family"].as_str().unwrap())).done()[1],
        json!(null)
    );
}

#[test]
fn still_valid_is_recorded_and_others_may_not_say_it() {
    let room = Room::open();
    let mira = room.editor();
    let english = mira.publishes(&mira.writes_content("english", &three("Ferry returns")));
    let persian = mira.publishes(&mira.translates(&english, "persian", "کشتی بازگشت"));
    paragraph(&mira, &english, 0, "The ferry came in at noon.");
    mira.updates(&paragraph(&mira, &english, 1, "Nobody was badly hurt."));
    let tom = room.person("Tom", "reporter", &["english"]);
    let said = json!({ "action": "confirm", "revision": 3 });
    tom.is_refused(&persian, said.clone(), "not-allowed");
    let mut browser = Browser::joined(&room, "omid@example.org", "Omid Keshvar", "reporter", &["persian"]);
    let page = browser.get(&format!("/desk/stories/{}", persian.id())).page();
    assert!(page.contains("name=\"seen\" value=\"3\"") && page.contains("<ins>"), "{page}");
    let confirm = format!("/desk/stories/{}/confirm", persian.id());
    let mut other = Browser::joined(&room, "tom@example.org", "Tom Ashgrove", "reporter", &["english"]);
    assert_eq!(other.posts(&confirm, &[("seen", "3")]).status, 403);
    assert_eq!(flagged(&mira, &persian), ["b1", "b2"]);
    // Who saw an older revision says it of that one: what came since is flagged still.
    assert_eq!(browser.posts(&confirm, &[("seen", "2")]).status, 303);
    assert_eq!(flagged(&mira, &persian), ["b2"]);
    assert_eq!(browser.posts(&confirm, &[("seen", "9")]).status, 404);
    // As the pane asks, which is answered with what stands beside.
    let part = [("hx-request", "true"), ("content-type", "application/x-www-form-urlencoded")];
    assert_eq!(browser.asks(Method::POST, &confirm, &part, Some(b"seen=3")).status, 200);
    let chief = room.person("chief", "administrator", &[]);
    let record = chief.gets("/record?kind=stories&who=Omid&limit=1").done();
    assert_eq!(record[0]["service"], "persian", "it was done to the translation: {record}");
    // And who is late takes nothing of it back.
    assert_eq!(browser.posts(&confirm, &[("seen", "2")]).status, 303);
    mira.is_refused(&persian, json!({ "action": "confirm", "revision": 2 }), "nothing");
    assert_eq!((flagged(&mira, &persian), changed(&mira, &persian)), (vec![], json!(0)));
    let history = mira.gets(&format!("/stories/{}/history", persian.id())).done();
    let last = history.as_array().unwrap().last().unwrap();
    assert_eq!(
        (&last["event"], &last["by"]),
        (&json!({ "event": "confirmed", "revision": 3 }), &json!({ "person": "Omid Keshvar" }))
    );
    assert!(browser.get(&format!("/desk/stories/{}", persian.id())).page().contains("found still valid"));
}

#[test]
fn what_fell_behind_is_listed_at_its_service() {
    let room = Room::open();
    let mira = room.editor();
    let english = mira.publishes(&mira.writes_content("english", &three("Ferry returns")));
    let persian = mira.translates(&english, "persian", "کشتی بازگشت");
    let stale = |who: &Person| who.gets("/stale?service=persian").done();
    assert_eq!(stale(&mira), json!([]));
    mira.updates(&paragraph(&mira, &english, 0, "The ferry came in at noon."));
    assert_eq!(stale(&mira)[0]["id"], persian.id());
    let tom = room.person("Tom", "reporter", &["english"]);
    assert_eq!(tom.gets("/stale?service=persian").status, 403);
    assert_eq!(mira.gets("/stale?service=atlantean").status, 404);
    let mut browser = Browser::joined(&room, "omid@example.org", "Omid Keshvar", "reporter", &["persian"]);
    let page = browser.get("/desk/stale").page();
    assert!(page.contains("کشتی بازگشت") && page.contains("1 paragraph"), "{page}");
    assert_eq!(browser.get("/desk/stale?service=english").status, 403);
    // The desk's own short name is nothing that a translation says.
    let spanish = mira.translates(&english, "spanish", "Vuelve el barco");
    mira.updates(&changes(&mira, &english, |content| content["slugline"] = json!("ferry")));
    let mut lucia = Browser::joined(&room, "lucia@example.org", "Lucía Ferrer", "reporter", &["spanish"]);
    assert!(!lucia.get("/desk/stale").page().contains(spanish.id()));
}

#[test]
fn a_board_shows_every_language_and_begins_those_that_are_missing() {
    let room = Room::open();
    let mira = room.editor();
    let english = mira.publishes(&mira.writes_content("english", &three("Ferry returns")));
    let persian = mira.translates(&english, "persian", "کشتی بازگشت");
    mira.updates(&paragraph(&mira, &english, 0, "The ferry came in at noon."));
    let mut browser = Browser::joined(&room, "lucia@example.org", "Lucía Ferrer", "reporter", &["spanish"]);
    let board = format!("/desk/families/{}", english.0["family"].as_str().unwrap());
    for sort in ["family", "service", "standing", "stale", "changed", "<script>"] {
        let page =
            browser.get(&format!("{board}?sort={}", sort.replace('<', "%3C").replace('>', "%3E"))).page();
        assert!(page.contains("Ferry returns") && page.contains("name=\"to\" value=\"spanish\""), "{page}");
        assert!(!page.contains("<script>"), "{page}");
    }
    let page = browser.get(&board).page();
    assert!(page.contains("1 paragraph changed") && page.contains("Live"), "{page}");
    assert!(!page.contains("کشتی بازگشت"), "the words of another service's draft");
    let begin = format!("{board}/translate");
    assert_eq!(browser.posts(&begin, &[("source", persian.id()), ("to", "spanish")]).status, 403);
    assert_eq!(browser.posts(&begin, &[("source", english.id()), ("to", "persian")]).status, 403);
    let begun = browser.posts(&begin, &[("source", english.id()), ("to", "spanish")]);
    assert_eq!(begun.status, 303);
    let page = browser.get(begun.leads_to()).page();
    assert!(page.contains("id=\"source\""), "side by side");
    assert!(!browser.get(&board).page().contains("value=\"spanish\""));
    assert_eq!(browser.get("/desk/families/1").status, 404);
    let other = mira.writes("persian", "محرمانه");
    let hidden = format!("/desk/families/{}", other.0["family"].as_str().unwrap());
    assert_eq!(browser.get(&hidden).status, 403, "nothing of it may be seen, as of each story in it");
}

#[test]
fn revisions_are_compared_and_an_older_one_is_restored() {
    let room = Room::open();
    let mira = room.editor();
    let story = mira.publishes(&mira.writes_content("english", &three("Ferry returns")));
    paragraph(&mira, &story, 1, "Nobody was badly hurt.");
    changes(&mira, &story, |content| content["slugline"] = json!("ferry"));
    let at = |path: &str| format!("/stories/{}/{path}", story.id());
    let compared = mira.gets(&at("compare?from=1&to=3")).done();
    let became = |name: &str| {
        let parts = compared.as_array().unwrap();
        let part = parts.iter().find(|part| part["block"] == name || part["field"] == name).unwrap();
        part["became"].clone()
    };
    assert_eq!(["b1", "b2", "slugline", "headline"].map(became), ["same", "changed", "changed", "same"]);
    assert_eq!(mira.gets(&at("compare?from=1&to=9")).status, 404);
    let tom = room.person("Omid", "reporter", &["persian"]);
    assert_eq!(tom.posts(&at("revisions/1/restore"), &json!({})).status, 403);
    assert_eq!(mira.posts(&at("revisions/9/restore"), &json!({})).status, 404);
    let restored = Told(mira.posts(&at("revisions/1/restore"), &json!({})).done());
    assert_eq!(restored.revision(), 4, "a new revision; nothing is rewound");
    assert_eq!(restored.0["head"]["content"]["body"]["blocks"][1]["text"][0]["text"], PARAGRAPHS[1]);
    assert_eq!(restored.0["live"]["revision"], 1, "readers see what they saw");
    assert_eq!(mira.posts(&at("revisions/1/restore"), &json!({})).status, 409);
    let listed = mira.gets(&at("revisions")).done();
    let column =
        |name: &str| listed.as_array().unwrap().iter().map(|one| one[name].clone()).collect::<Vec<_>>();
    assert_eq!(column("number"), [4, 3, 2, 1]);
    assert_eq!(column("restored"), [json!(1), json!(null), json!(null), json!(null)]);
    assert_eq!(column("changed"), [json!(2), json!(1), json!(1), json!(null)]);
    // As an action, the words are the revision's, whatever is sent.
    let sent = json!({ "action": "restore", "base": 4, "revision": 2, "content": three("Forged") });
    assert_eq!(mira.does(&story, sent).0["head"]["content"]["headline"], "Ferry returns");
    mira.is_refused(&story, json!({ "action": "restore", "base": 1, "revision": 2 }), "overtaken");
}

#[test]
fn the_desk_compares_and_restores_for_those_who_may() {
    let room = Room::open();
    let mira = room.editor();
    let story = mira.publishes(&mira.writes_content("english", &three("Ferry <b>returns</b>")));
    paragraph(&mira, &story, 1, "Nobody was <i>hurt</i>.");
    let at = |path: &str| format!("/desk/stories/{}/revisions{path}", story.id());
    let mut tom = Browser::joined(&room, "tom@example.org", "Tom Ashgrove", "reporter", &["english"]);
    let mut omid = Browser::joined(&room, "omid@example.org", "Omid Keshvar", "reporter", &["persian"]);
    let list = tom.get(&at("")).page();
    assert!(list.contains("published") && list.contains("compare?from=1&amp;to=2"), "{list}");
    let page = tom.get(&at("/compare?from=2&to=1")).page();
    assert!(page.contains("<ins>") && page.contains("&lt;i&gt;"), "{page}");
    assert!(!page.contains("<i>hurt") && !page.contains("<b>returns"), "{page}");
    assert!(list.contains("/restore"));
    for path in ["", "/compare?from=2&to=1"] {
        assert_eq!(omid.get(&at(path)).status, 403, "{path}");
    }
    assert_eq!(omid.posts(&at("/1/restore"), &[]).status, 403);
    assert_eq!(tom.posts(&at("/1/restore"), &[]).status, 303);
    assert_eq!(mira.looks_at(&story).revision(), 3);
    assert!(tom.get(&at("")).page().contains("Revision \u{2068}1\u{2069} restored"));
    let part = [("hx-request", "true")];
    let draft = mira.writes("persian", "محرمانه");
    for path in ["", "/source", "/revisions", "/revisions/compare?from=1&to=1"] {
        let answer = tom.asks(Method::GET, &format!("/desk/stories/{}{path}", draft.id()), &part, None);
        assert_eq!(answer.status, 403, "{path}");
    }
    assert_eq!(tom.posts(&format!("/desk/stories/{}/revisions/1/restore", draft.id()), &[]).status, 403);
}
