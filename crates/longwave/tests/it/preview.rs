//! What the desk looks at before readers have it.

use serde_json::json;

use super::desk::Browser;
use super::people::content;
use super::picture::jpeg;
use super::room::Room;

#[test]
fn a_draft_is_seen_as_its_page_will_be_by_whoever_may_see_it() {
    let room = Room::open();
    let chief = room.editor();
    let story = chief.writes("persian", "لنج پیدا شد");
    let mut omid = Browser::joined(&room, "omid@example.org", "Omid Keshvar", "reporter", &["persian"]);
    let around = omid.get(&format!("/desk/stories/{}/preview", story.id()));
    let inner = format!("/desk/preview/story/{}", story.id());
    assert!(around.page().contains(&format!("src=\"{inner}\"")));
    assert!(around.header("content-security-policy").contains("frame-ancestors 'none'"));
    assert!(around.header("server-timing").starts_with("page;dur="));
    let page = omid.get(&inner);
    assert!(page.page().contains("لنج پیدا شد") && page.page().contains("dir=\"rtl\""));
    let policy = page.header("content-security-policy").to_owned();
    assert!(policy.contains("frame-ancestors 'self'") && policy.contains("default-src 'none'"), "{policy}");
    assert_eq!((page.header("cache-control"), page.header("x-robots-tag")), ("no-store", "noindex"));
    assert!(omid.get(&format!("{inner}?words=1")).page().contains("لنج پیدا شد"));
    // No reader has any of it.
    assert_eq!(room.get(&story.address()).status, 404);
    assert!(!room.everywhere("persian").contains("لنج"));
    let mut lucia = Browser::joined(&room, "lucia@example.org", "Lucía Ferrer", "editor", &["spanish"]);
    for path in [inner.clone(), format!("/desk/stories/{}/preview", story.id())] {
        assert_eq!(lucia.get(&path).status, 403, "{path}");
        assert_eq!(Browser::new(&room).get(&path).status, 303, "{path}");
    }
}

#[test]
fn a_preview_is_the_page_that_readers_then_get() {
    let room = Room::open();
    let chief = room.editor();
    let story = chief.writes("english", "Ferry returns");
    let mut mira = Browser::joined(&room, "mira@example.org", "Mira Osei", "editor", &["english"]);
    let inner = format!("/desk/preview/story/{}", story.id());
    let held = chief.holds(&story);
    let until = json!({ "until": "2099-01-01T00:00:00Z" });
    let stopped = chief.does(&held, json!({ "action": "embargo", "embargo": until }));
    assert!(mira.get(&inner).page().contains("Ferry returns"), "whatever stops it");
    let free = chief.releases(&chief.does(&stopped, json!({ "action": "lift-embargo" })));
    chief.publishes(&free);
    let body = |page: &str| page.split("<main").nth(1).unwrap().split("</main>").next().unwrap().to_owned();
    let preview = mira.get(&inner).page();
    assert_eq!(body(&preview), body(&room.story(&story).page()));
    // What was written since is in the preview alone.
    chief.rewrites(&free, "All of them are home");
    assert!(mira.get(&inner).page().contains("All of them are home"));
    assert!(!room.story(&story).page().contains("All of them are home"));
    chief.kills(&story, "It was wrong.");
    assert!(mira.get(&inner).page().contains("It was wrong."), "what readers get of one that ended");
}

#[test]
fn pictures_that_no_reader_sees_yet_are_in_a_preview() {
    let room = Room::open();
    let chief = room.editor();
    let picture = chief.adds_picture(&jpeg()).done()["id"].as_str().unwrap().to_owned();
    let mut written = content("Ferry returns");
    written["lead"] = json!({ "picture": picture, "alt": "A ferry at a quay" });
    let story = chief.writes_content("english", &written);
    let mut mira = Browser::joined(&room, "mira@example.org", "Mira Osei", "reporter", &["english"]);
    let page = mira.get(&format!("/desk/preview/story/{}", story.id())).page();
    assert!(page.contains("A ferry at a quay") && !page.contains(&format!(" /media/{picture}")));
    let src = page.split("src=\"").find_map(|rest| rest.strip_prefix(&format!("/desk/media/{picture}/")));
    let src = src.unwrap().split('"').next().unwrap();
    assert_eq!(mira.get(&format!("/desk/media/{picture}/{src}")).status, 200);
    assert_eq!(room.get(&format!("/media/{picture}/{src}")).status, 404);
}

#[test]
fn a_preview_of_a_front_sets_nothing() {
    let room = Room::open();
    let chief = room.editor();
    let ferry = chief.publishes_new("english", "Ferry returns");
    chief.publishes_new("english", "Harbour closed");
    let mut mira = Browser::joined(&room, "mira@example.org", "Mira Osei", "editor", &["english"]);
    let first = |page: &str| page.find("Ferry returns").unwrap() < page.find("Harbour closed").unwrap();
    let query = format!("seen=0&slot={}", ferry.id());
    assert!(first(&mira.get(&format!("/desk/preview/front/english?{query}")).page()));
    assert!(first(&mira.get(&format!("/desk/preview/front/english?section=world&{query}")).page()));
    assert!(!first(&room.get("/english/").page()) && !first(&room.get("/english/world/").page()));
}

#[test]
fn breaking_news_is_seen_in_the_services_own_page_before_it_is_sent() {
    let room = Room::open();
    let chief = room.editor();
    let story = chief.publishes_new("persian", "لنج پیدا شد");
    let mut omid = Browser::joined(&room, "omid@example.org", "Omid Keshvar", "editor", &["persian"]);
    let page = omid.get(&format!("/desk/breaking?story={}", story.id())).page();
    let src = page.split("src=\"/desk/preview/alert/persian").nth(1).unwrap().split('"').next().unwrap();
    let seen = omid.get(&format!("/desk/preview/alert/persian{}", src.replace("&amp;", "&"))).page();
    assert!(seen.contains("class=\"alert\"") && seen.contains("لنج پیدا شد") && seen.contains("dir=\"rtl\""));
    let hostile = omid.get("/desk/preview/alert/persian?text=%3Cscript%3Ealert(1)%3C/script%3E").page();
    assert!(!hostile.contains("<script>alert"));
    assert!(!room.get("/persian/").page().contains("class=\"alert\""), "nothing is sent by looking");
}

#[test]
fn an_action_says_which_pages_it_touches_and_in_which_languages() {
    let room = Room::open();
    let chief = room.editor();
    let mut written = content("Ferry returns");
    written["bylines"] = json!([{ "name": "Mira Osei" }]);
    let story = chief.publishes(&chief.writes_content("english", &written));
    chief.publishes(&chief.translates(&story, "spanish", "Vuelve el barco"));
    let alert = json!({ "text": "Ferry found", "story": story.id() });
    chief.posts("/breaking", &json!({ "alerts": { "english": alert } })).done();
    let mut mira = Browser::joined(&room, "mira@example.org", "Mira Osei", "editor", &[]);
    let reach = format!("/desk/stories/{}/reach", story.id());
    let kill = mira.posts(&reach, &[("do", "kill"), ("reason", "wrong")]).page();
    for touched in [
        "/english/a/",
        "/english/<",
        "/english/world/<",
        "/english/world/feed.rss",
        "/english/latest/",
        "/english/feed.rss",
        "/english/sitemap.xml",
        "/spanish/a/",
        "/spanish/world/<",
        "Breaking news that leads to it ends",
    ] {
        assert!(kill.contains(touched), "{touched}");
    }
    assert!(!kill.contains("/persian/"));
    let summed = kill.split("</details>").next().unwrap();
    assert!(
        summed.contains("This changes 2 stories: Live") && summed.contains("<strong>Killed</strong></p>"),
        "{kill}"
    );
    let told = |words: &str| kill.matches(words).count();
    assert_eq!(
        (told("Feeds (RSS, Atom, JSON): "), told("Other stories’"), told("<details")),
        (1, 1, 1),
        "{kill}"
    );
    let first = kill.find("<details").unwrap();
    assert!(kill.find("Breaking news that leads to it ends").unwrap() < first, "what matters isn't folded");
    chief.rewrites(&story, "Ferry returns at dawn");
    let placed = json!({ "slots": [{ "story": story.id() }], "seen": 0 });
    chief.puts("/fronts/english/science", &placed).done();
    let update = mira.posts(&reach, &[("do", "update")]).page();
    for touched in ["Translations that will be behind it: Spanish", "/english/science/<"] {
        assert!(update.contains(touched), "{touched}: {update}");
    }
    let embargo = mira.posts(&reach, &[("do", "embargo"), ("at", "2099-01-01T18:30")]).page();
    assert!(embargo.contains("From now on readers see nothing of it, until:") && embargo.contains("2099"));
    assert!(!embargo.contains("It happens at:"), "it is at once that readers lose it");
    let draft = chief.writes("english", "Not yet");
    let path = format!("/desk/stories/{}/reach", draft.id());
    let hold = mira.posts(&path, &[("do", "hold"), ("reason", "a doubt")]).page();
    assert!(hold.contains("No page changes now"));
    let later = mira.posts(&path, &[("do", "schedule"), ("at", "2099-01-01T18:30")]).page();
    assert!(later.contains("/english/world/<") && later.contains("2099"), "what will change, and when");
    assert!(later.contains("It happens at:"));
}
