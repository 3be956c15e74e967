//! What somebody is told where the desk can't do, or doesn't show, what they wanted; and the way on from there.

use serde_json::json;
use ureq::http::Method;

use super::desk::{Browser, PASSWORD};
use super::http::Answer;
use super::room::Room;

fn plain(answer: &Answer) -> String {
    answer.text().replace(['\u{2068}', '\u{2069}'], "")
}

#[test]
fn an_alert_that_can_not_lead_to_its_story_says_so() {
    let room = Room::open();
    let mira = room.editor();
    let source = mira.publishes_new("english", "Ferry returns");
    let story = mira.publishes(&mira.translates(&source, "persian", "کشتی بازگشت"));
    let mut ann = Browser::joined(&room, "ann@example.org", "Ann Okoro", "editor", &[]);
    let (desk, breaking) =
        (format!("/desk/stories/{}", story.id()), format!("/desk/breaking?story={}", story.id()));
    assert!(ann.get(&desk).page().contains(&breaking));
    let page = ann.get(&breaking).page();
    assert!(page.contains("کشتی بازگشت</textarea>") && !page.contains("can’t lead to it"), "{page}");
    mira.holds(&story);
    assert!(!ann.get(&desk).page().contains(&breaking), "it isn't offered");
    let page = ann.get(&breaking).page();
    assert!(page.contains("The story is held; an alert can’t lead to it."), "{page}");
    assert!(
        page.contains("Ferry returns</textarea>") && page.contains("Ready for: \u{2068}English"),
        "{page}"
    );
    assert!(!page.contains("کشتی بازگشت</textarea>"), "{page}");
    let draft = mira.writes("english", "Harbour closed");
    let page = ann.get(&format!("/desk/breaking?story={}", draft.id())).page();
    assert!(page.contains("Readers don’t see the story yet"), "{page}");
}

#[test]
fn whoever_may_send_nothing_is_shown_no_form() {
    let room = Room::open();
    let mut tom = Browser::joined(&room, "tom@example.org", "Tom Ashgrove", "reporter", &["english"]);
    let page = tom.get("/desk/breaking").page();
    assert!(page.contains("You may send no breaking news.") && !page.contains("name=\"hours\""), "{page}");
}

#[test]
fn an_alert_that_is_too_long_is_refused_and_kept() {
    let room = Room::open();
    let mut ann = Browser::joined(&room, "ann@example.org", "Ann Okoro", "editor", &["english"]);
    let text = "x".repeat(201);
    let refused = ann.posts("/desk/breaking", &[("text-english", &text), ("hours", "6")]);
    assert_eq!(refused.status, 422);
    assert!(
        plain(&refused).contains("English: at most 200 characters, and there are 201."),
        "{}",
        refused.text()
    );
    assert!(refused.text().contains(&format!("{text}</textarea>")));
    assert!(!refused.text().contains("maxlength=\"200\""), "nothing is cut in silence");
}

#[test]
fn whoever_lost_every_role_keeps_their_account_and_the_way_out() {
    let room = Room::open();
    let mira = room.person("The Chief", "administrator", &[]);
    let mut tom = Browser::joined(&room, "tom@example.org", "Tom Ashgrove", "reporter", &["english"]);
    mira.puts("/members/tom@example.org", &json!({ "name": "Tom Ashgrove", "grants": [] })).done();
    let page = tom.get("/desk/wire");
    assert_eq!(page.status, 403);
    let page = page.text();
    assert!(
        page.contains("Nothing is open to you yet") && page.contains("action=\"/desk/sign-out\""),
        "{page}"
    );
    assert!(page.contains("href=\"/desk/account\"") && !page.contains("href=\"/desk/wire\""), "{page}");
    let account = tom.get("/desk/account").page();
    assert!(account.contains("tom@example.org") && !account.contains("href=\"/desk/stories\""), "{account}");
    assert_eq!(tom.get("/desk/stories").status, 403);
    assert_eq!(tom.posts("/desk/sign-out", &[]).status, 303);
    assert_eq!(tom.get("/desk/account").status, 303, "nobody is signed in");
}

#[test]
fn nobody_is_invited_to_nothing() {
    let room = Room::open();
    let mut mira = Browser::joined(&room, "mira@example.org", "Mira Osei", "administrator", &[]);
    let fields = [("email", "new@example.org"), ("name", "Nadia"), ("grant-english", "")];
    let refused = mira.posts("/desk/people", &fields);
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("Choose at least one role"), "{}", refused.text());
    assert!(!mira.get("/desk/people").page().contains("new@example.org"));
    let chief = room.person("The Chief", "administrator", &[]);
    chief.puts("/members/new@example.org", &json!({ "name": "Nadia", "grants": [] })).done();
    let refused = chief.posts("/members/new@example.org/invite", &json!({}));
    assert!(refused.status == 422 && refused.text().contains("at least one role"), "{}", refused.text());
}

#[test]
fn what_the_desk_can_not_read_is_told_in_the_journalists_language() {
    let room = Room::open();
    let mut mira = Browser::joined(&room, "mira@example.org", "Mira Osei", "administrator", &[]);
    let can_not = |answer: Answer| {
        let (status, page) = (answer.status, answer.text());
        assert!((400..500).contains(&status), "{status}");
        assert!(!page.contains("deserialize") && !page.contains("Cannot parse"), "{page}");
        page
    };
    for path in ["/desk/pictures?for=nonsense", "/desk/people/nonsense", "/desk/preview/alert/english"] {
        assert!(can_not(mira.get(path)).contains("<title>That didn’t work"), "{path}");
    }
    assert_eq!(
        mira.get("/desk/stories/nonsense").status,
        404,
        "an id that is none is a page that isn't there"
    );
    let unread = |mira: &mut Browser| {
        can_not(mira.asks(Method::POST, "/desk/language", &[("content-type", "text/plain")], Some(b"x")))
    };
    let told = unread(&mut mira);
    assert!(told.contains("The desk can’t read this address or what was sent."), "{told}");
    mira.posts("/desk/language", &[("language", "fa"), ("next", "/desk/")]);
    assert!(unread(&mut mira).contains("این نشانی یا آنچه فرستاده شد خوانده نمی‌شود"));
    // Who isn't signed in is led to where one does that, as ever.
    assert_eq!(Browser::new(&room).get("/desk/people/1").status, 303);
    assert_eq!(mira.signs_in("mira@example.org", PASSWORD).status, 303);
}

/// What a page says went wrong, without what the journalist typed: no word of another language stands in it.
fn is_said_in_persian(answer: &Answer, typed: &[&str]) {
    let page = answer.text();
    let said =
        page.split("role=\"alert\"").nth(1).and_then(|rest| rest.split_once('>')).expect("it says so").1;
    let mut said = said.split("</p>").next().unwrap().to_owned();
    typed.iter().for_each(|typed| said = said.replace(typed, ""));
    assert!(!said.trim().is_empty() && !said.contains(|c: char| c.is_ascii_alphabetic()), "{said}");
}

#[test]
fn no_refusal_is_in_english_at_a_persian_desk() {
    let room = Room::open();
    let chief = room.person("The Chief", "administrator", &[]);
    let mut mira = Browser::joined(&room, "mira@example.org", "Mira Osei", "administrator", &[]);
    mira.posts("/desk/language", &[("language", "fa"), ("next", "/desk/")]);
    let at = |path: &str| format!("/desk/administration/{path}");
    let sections = json!([{ "id": "world" }, { "id": "science" }]);
    let named = json!({ "site_name": "Longwave", "sections": sections, "host": "news.example.org" });
    chief.puts("/services/english", &named).done();
    chief.puts("/desks/english/audit", &json!({ "name": "Audit" })).done();
    let gone = json!({ "name": "Tom", "grants": [{ "role": "reporter", "scope": "all" }], "ended": true });
    chief.puts("/members/tom@example.org", &gone).done();
    chief.posts("/redirects", &json!([{ "from": "/old/1", "to": "/english/" }])).done();
    let form = mira.get(&at("services/spanish")).page();
    let seen = form.split("name=\"seen\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    let token = [("name", "Night"), ("role", "editor"), ("scope", "*"), ("until", "2020-01-01")];
    let host = [("seen", seen), ("site_name", "Onda"), ("host", "news.example.org"), ("on", "yes")];
    for (path, fields, typed) in [
        ("services/spanish", &host[..], &["english"][..]),
        ("redirects", &[("from", "/old/1"), ("to", "/english/"), ("status", "301")], &["/old/1"]),
        (
            "desks/english/audit/people",
            &[("email", "tom@example.org"), ("role", "editor")],
            &["tom@example.org"],
        ),
        ("tokens", &token, &[]),
        ("desks", &[("service", "english"), ("id", "Bad Id"), ("name", "x")], &["Bad Id"]),
        ("feeds/try", &[("id", "x"), ("provider", "x"), ("folder", "Bad Id")], &["Bad Id"]),
        ("tokens", &[("name", "Day"), ("role", "king"), ("scope", "*")], &[]),
    ] {
        let refused = mira.posts(&at(path), fields);
        assert!((400..500).contains(&refused.status), "{path}: {}", refused.status);
        is_said_in_persian(&refused, typed);
    }
    // What is wrong with a file is for whoever wrote it: in English, and marked as that.
    let unread = mira.posts(&at("setup"), &[("text", "version = 1\nservices = 2")]).page();
    assert!(unread.contains("<pre lang=\"en\" dir=\"ltr\">"), "{unread}");
    let setup = "version = 1\n[redirects]\n\"old\" = \"/persian/\"";
    let refused = mira.posts(&at("setup"), &[("text", setup)]).page();
    assert!(refused.contains("نشانی نیست. مسیری") && !refused.contains("<pre lang"), "{refused}");
}
