//! Somebody opens the demo newsroom.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use page::locale::Direction;
use serde_json::{Value, json};
use ureq::http::Method;

use super::http::{Answer, eventually, send};
use super::people::{Person, Told};

struct Demo {
    process: Child,
    address: String,
    data: tempfile::TempDir,
}

impl Demo {
    fn open() -> Self {
        let data = tempfile::tempdir().unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_longwave"));
        command.args(["demo", "--listen", "127.0.0.1:0", "--data"]).arg(data.path()).stdout(Stdio::piped());
        let mut process = command.spawn().unwrap();
        let lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let line = lines.map_while(Result::ok).find(|line| line.trim_start().starts_with("Readers"));
        let line = line.expect("it says where it is");
        let address = line.split_whitespace().nth(1).unwrap().trim_end_matches("/english/").to_owned();
        Self { process, address, data }
    }

    fn get(&self, path: &str) -> Answer {
        send(Method::GET, &format!("{}{path}", self.address), &[], None)
    }
}

impl Drop for Demo {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Every address of this site that a page links to.
fn links(page: &str) -> Vec<String> {
    let parts = page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    parts.filter(|link| link.starts_with('/')).map(|link| link.replace("&amp;", "&")).collect()
}

#[test]
fn a_newsroom_that_is_no_demo_is_left_as_it_is() {
    let data = tempfile::tempdir().unwrap();
    let database = data.path().join("longwave.db");
    std::fs::write(&database, "somebody's newsroom").unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_longwave"));
    command.args(["demo", "--listen", "127.0.0.1:0", "--data"]).arg(data.path());
    let told = command.output().unwrap();
    assert!(!told.status.success());
    assert!(String::from_utf8_lossy(&told.stderr).contains("no demo"), "{told:?}");
    assert_eq!(std::fs::read(&database).unwrap(), b"somebody's newsroom");
}

#[test]
fn the_demo_s_feeds_can_be_changed() {
    let demo = Demo::open();
    let token = std::fs::read_to_string(demo.data.path().join("token")).unwrap();
    let bearer = format!("Bearer {token}");
    let ask = |method, path: &str, body: Option<&str>| {
        let headers = [("authorization", bearer.as_str()), ("content-type", "application/json")];
        let url = format!("{}/api/v1{path}", demo.address);
        send(method, &url, &headers, body.map(str::as_bytes)).done()
    };
    let feeds = ask(Method::GET, "/feeds", None);
    let ids: Vec<_> = feeds.as_array().unwrap().iter().map(|feed| feed["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["coastpress", "meridian"]);
    let waits = r#"{ "provider": "meridian", "folder": "meridian", "paused": true }"#;
    assert_eq!(ask(Method::PUT, "/feeds/meridian", Some(waits))["paused"], true);
    let setup =
        send(Method::GET, &format!("{}/api/v1/newsroom", demo.address), &[("authorization", &bearer)], None);
    assert!(setup.text().contains("[[feed]]\nid = \"coastpress\""), "{}", setup.text());
}

#[test]
fn no_link_of_the_demo_is_broken() {
    let demo = Demo::open();
    let mut waiting = vec!["/services".to_owned()];
    let mut seen: BTreeSet<String> = waiting.iter().cloned().collect();
    while let Some(path) = waiting.pop() {
        let path = path.split('#').next().unwrap().to_owned();
        let answer = demo.get(&path);
        assert!([200, 301].contains(&answer.status), "{path}: {}", answer.status);
        if answer.header("content-type").starts_with("text/html") {
            waiting.extend(links(&answer.text()).into_iter().filter(|link| seen.insert(link.clone())));
        }
    }
    let services = seen.iter().filter(|path| path.matches('/').count() == 2 && path.ends_with('/')).count();
    assert!(services >= 12, "{services} services");
    assert!(seen.iter().filter(|path| path.contains("/a/")).count() > 100);
}

/// Every value of a field among stories.
fn every(field: &str, stories: &[&Value]) -> BTreeSet<String> {
    stories.iter().map(|story| story[field].as_str().unwrap().to_owned()).collect()
}

#[test]
fn the_demo_has_stories_of_every_standing_in_many_scripts() {
    let demo = Demo::open();
    let token = std::fs::read_to_string(demo.data.path().join("token")).unwrap();
    let chief = Person::new(format!("{}/api/v1", demo.address), token);
    let list = |path: &str| chief.gets(path).done().as_array().unwrap().clone();
    let stories = list("/stories?limit=500");
    let none = json!([]);
    let visible =
        |story: &&Value| story["end"].is_null() && story["holds"] == none && !story["live"].is_null();
    let seen: Vec<_> = stories.iter().filter(visible).collect();
    let services = every("service", &seen);
    let languages: Vec<_> = services.iter().map(|id| page::locale::service(id).unwrap()).collect();
    let scripts: BTreeSet<_> = languages.iter().map(|language| &language.script).collect();
    assert!(services.len() >= 12 && scripts.len() >= 8, "{services:?} in {scripts:?}");
    assert!(languages.iter().any(|language| language.direction == Direction::Rtl));
    assert!(every("family", &stories.iter().collect::<Vec<_>>()).len() >= 24);
    for (what, place) in [("translations", "/translation"), ("pictures", "/head/content/lead")] {
        let has = |story: &&Value| story.pointer(place).is_some_and(|value| !value.is_null());
        let having: Vec<_> = seen.iter().copied().filter(has).collect();
        assert_eq!(every("service", &having), services, "{what}");
    }
    let answers = |is: &dyn Fn(&Value) -> bool| {
        let story = stories.iter().find(|story| is(story)).expect("there is one");
        demo.get(&Told(story.clone()).address()).status
    };
    assert_eq!(answers(&|story| visible(&story) && story["corrections"] != none), 301);
    assert_eq!(answers(&|story| story["end"].is_null() && story["holds"] != none), 404);
    assert_eq!(answers(&|story| story["end"]["kind"] == "killed"), 410);
    let alerts = list("/breaking");
    assert_eq!(alerts.len(), 1, "{alerts:?}");
    let alerted: BTreeSet<_> = alerts[0]["alerts"].as_object().unwrap().keys().cloned().collect();
    assert_eq!(alerted, services);
}

/// What a story page shows, each with what its HTML has where the part is there.
const PARTS: [(&str, &str); 22] = [
    ("accessibility links", "<nav class=\"skip\""),
    ("breaking news", "<section class=\"alert\""),
    ("section", "<p class=\"kicker\"><a href"),
    ("headline", "<h1>"),
    ("summary", "<p class=\"stand\">"),
    ("byline", "rel=\"author\">"),
    ("picture", "<figure class=\"lead\"><picture><source type=\"image/avif\""),
    ("picture in 16x9, in its sizes", "/16x9/1023.jpg"),
    ("picture's dimensions", "width=\"1597\" height=\"898\""),
    ("caption", "<figcaption>"),
    ("dateline", "<span class=\"place\">"),
    ("body", "<div class=\"text\"><p>"),
    ("wire credit", "Meridian Wire"),
    ("blurb", "<section class=\"who\">"),
    ("byline's picture", "<section class=\"who\"><picture>"),
    ("topics", "id=\"topics\""),
    ("share", "href=\"mailto:"),
    ("print", "data-do=\"print\""),
    ("other languages", "id=\"in-languages\""),
    ("related", "id=\"related\""),
    ("text size", "<details class=\"aids\">"),
    ("what search engines read", "\"@type\":\"NewsArticle\""),
];

#[test]
fn one_story_shows_every_part_in_each_script() {
    let demo = Demo::open();
    let front = demo.get("/english/").text();
    let english = links(&front).into_iter().find(|link| link.starts_with("/english/a/")).unwrap();
    let page = demo.get(&english).text();
    let (_, languages) = page.split_once("id=\"in-languages\"").unwrap();
    let languages = links(languages.split_once("</nav>").unwrap().0);
    for service in ["english", "persian", "burmese", "amharic", "thai", "tibetan", "khmer"] {
        let own = format!("/{service}/a/");
        let address = languages.iter().find(|link| link.starts_with(&own)).unwrap_or(&english);
        let page = demo.get(address).text();
        let lacking = PARTS.iter().filter(|(_, html)| !page.contains(html)).map(|(part, _)| *part);
        assert_eq!(lacking.collect::<Vec<_>>(), [""; 0], "{address}");
        let (times, _) = page.split_once("</header><figure").unwrap();
        assert_eq!(times.matches("<time datetime=").count(), 2, "{address} was published and updated");
        assert_eq!(page.matches("class=\"who\"").count(), 2, "{address} is signed by two");
    }
}

#[test]
fn a_file_dropped_into_the_wire_folder_arrives() {
    let demo = Demo::open();
    let token = std::fs::read_to_string(demo.data.path().join("token")).unwrap();
    let item = super::agency::Item::new("urn:meridian:dropped", "Dropped by a visitor").xml();
    std::fs::write(demo.data.path().join("wire").join("meridian").join("dropped.xml"), item).unwrap();
    let bearer = format!("Bearer {token}");
    eventually("it is on the wire", || {
        let list =
            send(Method::GET, &format!("{}/api/v1/wire", demo.address), &[("authorization", &bearer)], None);
        list.text().contains("Dropped by a visitor").then_some(())
    });
}
