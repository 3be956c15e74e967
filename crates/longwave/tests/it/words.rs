//! Words: looked for in the wire, and those that say what a story is about.

use serde_json::{Value, json};
use ureq::http::Method;

use super::desk::Browser;
use super::http::eventually;
use super::room::Room;

/// An item that says what it is about, as an agency sends it.
fn sent(room: &Room, guid: &str, language: &str, headline: &str, text: &str) {
    let item = json!({
        "uri": guid, "type": "text", "language": language, "urgency": 4,
        "headlines": [{ "role": "main", "value": headline }],
        "bodies": [{ "role": "main", "contenttype": "text/plain", "value": text }],
        "subjects": [
            { "name": "earthquake", "uri": "http://cv.iptc.org/newscodes/mediatopic/20000153" },
            { "name": "of the agency's own", "uri": "https://agency.example/topics/7" }
        ],
        "places": [{ "name": "Sarand" }, { "name": "Sarand" }, { "name": "<b>Talv</b>" }]
    });
    room.wire(&format!("{guid}.json"), item.to_string());
}

/// What is found, as the page shows it.
fn found(browser: &mut Browser, words: &str) -> String {
    let query: String = words.bytes().map(|byte| format!("%{byte:02X}")).collect();
    let page = browser.get(&format!("/desk/wire?q={query}")).page();
    let column = page.split("<section class=\"column found\"").nth(1).expect("a column of what was found");
    column.split("</section>").next().unwrap_or_default().to_owned()
}

#[test]
fn the_wire_is_searched_by_words_and_the_search_is_kept() {
    let room = Room::open();
    let mut mira = Browser::joined(&room, "mira@example.org", "Mira Osei", "reporter", &["english"]);
    sent(&room, "quake", "en", "Quake shakes Sarand", "Nobody was hurt, the mayor’s office said.");
    sent(&room, "thai", "th", "แผ่นดินไหวในไต้หวัน", "ไม่มีผู้เสียชีวิต");
    sent(&room, "persian", "fa", "زلزله در سَرَند", "کتاب‌خانه‌ها باز ماندند.");
    let api = room.editor();
    eventually("all came", || (api.gets("/wire").done().as_array()?.len() == 3).then_some(()));
    assert!(found(&mut mira, "mayor's QUAKE").contains("Quake shakes Sarand"));
    assert!(found(&mut mira, "ไต้หวัน").contains("แผ่นดินไหว"));
    assert!(found(&mut mira, "سرند زلزله").contains("زلزله در"));
    assert!(!found(&mut mira, "quake -mayor").contains("Quake shakes"));
    let none = found(&mut mira, "\"><script>alert(1)</script>");
    assert!(none.contains("Try fewer words") && !none.contains("<script>"));
    let kept = [("do", "add"), ("name", "Shaking"), ("words", "shakes")];
    assert_eq!(mira.posts("/desk/wire/columns", &kept).status, 303);
    let long = "a".repeat(201);
    assert_eq!(
        mira.posts("/desk/wire/columns", &[("do", "add"), ("name", "x"), ("words", &long)]).status,
        422
    );
    let page = mira.get("/desk/wire").page();
    assert!(page.contains(">Shaking</h2>"));
    let column = mira.asks(Method::GET, "/desk/wire/column/3", &[("hx-request", "true")], None).page();
    assert!(column.contains("Quake shakes Sarand") && !column.contains("زلزله"));
    let later = mira.get("/desk/wire/found?q=quake&after=zzzz").status;
    assert!([200, 400, 422].contains(&later), "{later}");
    for (query, count) in
        [("words=shakes", 1), ("subject=medtop:20000153", 3), ("words=sarand&language=fa", 1)]
    {
        assert_eq!(api.gets(&format!("/wire?{query}")).done().as_array().unwrap().len(), count, "{query}");
    }
}

/// The address of a story taken from the item that came.
fn taken(room: &Room, browser: &mut Browser, to: &str) -> String {
    sent(room, "quake", "en", "Quake shakes Sarand", "Nobody was hurt.");
    let api = room.editor();
    let id = eventually("it came", || Some(api.gets("/wire").done()[0]["id"].as_str()?.to_owned()));
    let taken = browser.posts(&format!("/desk/wire/{id}/take"), &[("to", to)]);
    assert_eq!(taken.status, 303, "{}", taken.text());
    taken.leads_to().to_owned()
}

const QUAKE: &str = "http://cv.iptc.org/newscodes/mediatopic/20000153";

#[test]
fn what_the_wire_says_it_is_about_is_taken_with_one_button() {
    let room = Room::open();
    let api = room.editor();
    let mut mira = Browser::joined(&room, "mira@example.org", "Mira Osei", "reporter", &["english"]);
    let story = taken(&room, &mut mira, "english/world");
    let page = mira.get(&story).page();
    assert!(page.contains(&format!("value=\"{QUAKE}\"")) && !page.contains("agency.example/topics"));
    assert_eq!(page.matches("data-place=\"Sarand\"").count(), 1);
    assert!(page.contains("data-place=\"&lt;b&gt;Talv"), "it is a name, whatever stands in it");
    let topics = format!("{story}/topics");
    assert_eq!(mira.posts(&topics, &[("add", QUAKE)]).status, 303);
    assert_eq!(mira.posts(&topics, &[("add", "medtop:20000153")]).status, 303, "it is there already");
    let all = api.gets("/topics").done();
    let topic = all.as_array().unwrap().first().unwrap().clone();
    assert_eq!((all.as_array().unwrap().len(), &topic["names"]["english"]), (1, &json!("earthquake")));
    assert_eq!(
        topic["names"]["persian"],
        Value::Null,
        "IPTC has no Persian name, and no English one stands for it"
    );
    let id = story.rsplit('/').next().unwrap();
    assert_eq!(api.gets(&format!("/stories/{id}")).done()["head"]["content"]["topics"], json!([topic["id"]]));
    // A part for a page that has the story open changes no revision.
    let part = mira.posts_with(&topics, &[("chosen", ""), ("add", QUAKE)], &[("hx-request", "true")]).page();
    assert!(part.contains(&format!("data-chosen=\"{}\"", topic["id"].as_str().unwrap())));
    let looked = mira.get(&format!("{topics}?topic_q=earthq&chosen=")).page();
    assert!(looked.contains("earthquake") && !looked.contains("<html"));
    assert_eq!(mira.posts(&topics, &[("drop", topic["id"].as_str().unwrap())]).status, 303);
    assert_eq!(api.gets(&format!("/stories/{id}")).done()["head"]["content"]["topics"], json!([]));
    for bad in ["https://agency.example/topics/7", "medtop:99999999", "zzzz", "../../etc"] {
        assert_eq!(mira.posts(&topics, &[("add", bad)]).status, 404, "{bad}");
    }
    assert_eq!(mira.get(&format!("{topics}?chosen=%00,x")).status, 404);
}

#[test]
fn another_services_reporter_says_nothing_of_a_story() {
    let room = Room::open();
    let mut mira = Browser::joined(&room, "mira@example.org", "Mira Osei", "editor", &["english"]);
    let story = taken(&room, &mut mira, "english/world");
    let mut omid = Browser::joined(&room, "omid@example.org", "Omid Keshvar", "reporter", &["persian"]);
    let topics = format!("{story}/topics");
    assert_eq!((omid.get(&topics).status, omid.posts(&topics, &[("add", QUAKE)]).status), (403, 403));
    assert_eq!(room.editor().gets("/topics").done(), json!([]));
    // Once it is offered to all, they may look, and no more.
    assert_eq!(mira.posts(&format!("{story}/act"), &[("do", "move"), ("stage", "ready")]).status, 303);
    let part = omid.get(&topics);
    assert!(part.status == 200 && !part.text().contains("name=\"add\""));
    assert_eq!(omid.posts(&topics, &[("add", QUAKE)]).status, 403);
    let mut anybody = Browser::new(&room);
    assert_eq!(anybody.get(&topics).status, 303);
}

#[test]
fn a_note_to_colleagues_leaves_the_newsroom_by_no_way() {
    let room = Room::open();
    let mut mira = Browser::joined(&room, "mira@example.org", "Mira Osei", "editor", &["english"]);
    let begun = mira.posts("/desk/stories", &[("to", "english/world"), ("headline", "Quake")]);
    let story = begun.leads_to().to_owned();
    let body = json!({ "format": 1, "blocks": [{ "id": "b1", "type": "paragraph", "text": [{ "text": "It shook." }] }] });
    let body = body.to_string();
    let about = [
        ("base", "1"),
        ("headline", "Quake"),
        ("summary", "It shook."),
        ("slugline", ""),
        ("dateline", ""),
        ("section", "world"),
        ("bylines", "Mira Osei"),
        ("places", " Sarand \n\nTalv"),
        ("note", "Source: Xanthippe, never by name"),
        ("body", &body),
    ];
    assert_eq!(mira.posts(&format!("{story}/about"), &about).status, 303);
    let api = room.editor();
    let id = story.rsplit('/').next().unwrap();
    let content = api.gets(&format!("/stories/{id}")).done()["head"]["content"].clone();
    assert_eq!(content["places"], json!(["Sarand", "Talv"]));
    assert!(mira.get(&story).page().contains("Xanthippe"));
    assert_eq!(mira.posts(&format!("{story}/act"), &[("do", "publish"), ("revision", "2")]).status, 303);
    let page = mira.get(&story).page();
    let public = page.split("href=\"/english/a/").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    let address = format!("/english/a/{public}");
    let public = eventually("readers have it", || {
        let page = room.get(&address);
        (page.status == 200).then(|| page.page())
    });
    let ninjs = api.gets(&format!("/stories/{id}/ninjs")).done().to_string();
    let text = room.get(&format!("{address}?text")).page();
    for (where_, words) in
        [("page", public), ("lists and feeds", room.everywhere("english")), ("wire", ninjs), ("text", text)]
    {
        assert!(!words.contains("Xanthippe"), "{where_}");
    }
}

#[test]
fn the_desks_files_come_small_and_stay() {
    let room = Room::open();
    let page = room.get("/desk/sign-in").page();
    let style = page.split("href=\"").find(|rest| rest.starts_with("/desk/assets/desk-")).unwrap();
    let style = style.split('"').next().unwrap();
    let plain = room.get(style);
    assert_eq!((plain.status, plain.header("content-encoding")), (200, ""));
    for coding in ["br", "gzip", "zstd"] {
        let small = room.get_with(style, &[("accept-encoding", coding)]);
        assert_eq!((small.header("content-encoding"), small.header("vary")), (coding, "accept-encoding"));
        assert!(small.header("cache-control").contains("immutable"));
    }
}
