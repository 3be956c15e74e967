//! The record: what was done, in words, at which service, and who may read it.

use serde_json::{Value, json};

use super::desk::Browser;
use super::http::{eventually, raw};
use super::room::Room;

/// The lines of a page of the record that speak of this headline.
fn lines(page: &str, headline: &str) -> Vec<String> {
    let rows = page.split("<tr").filter(|row| row.contains(headline));
    rows.map(str::to_owned).collect()
}

#[test]
fn the_record_says_what_was_done_to_what_and_where() {
    let room = Room::open();
    let chief = room.person("chief of all", "administrator", &[]);
    let story = chief.writes("english", "Ferry returns");
    let other = chief.writes("persian", "محرمانه");
    let mut admin = Browser::joined(&room, "admin@example.org", "The Administrator", "administrator", &[]);
    let mut ann = Browser::joined(&room, "ann@example.org", "Ann Okoro", "editor", &["english"]);
    let hold = [("do", "hold"), ("reason", "a doubt")];
    assert_eq!(ann.posts(&format!("/desk/stories/{}/act", story.id()), &hold).status, 303);
    let kill = [("do", "kill"), ("reason", "x")];
    assert_eq!(ann.posts(&format!("/desk/stories/{}/act", other.id()), &kill).status, 403);
    let page = eventually("all of it is on record", || {
        let page = admin.get("/desk/record?who=Ann+Okoro").page();
        (lines(&page, "Ferry returns").len() == 1 && lines(&page, "محرمانه").len() == 1).then_some(page)
    });
    let held = lines(&page, "Ferry returns").remove(0);
    assert!(
        held.contains("<strong>Hold</strong>") && held.contains("English") && held.contains("done"),
        "{held}"
    );
    let refused = lines(&page, "محرمانه").remove(0);
    assert!(refused.contains("<strong>Kill</strong>") && refused.contains("refused"), "{refused}");
    assert!(held.contains(&format!("<a href=\"/desk/stories/{}\">", story.id())), "the way there: {held}");
    assert!(ann.posts("/desk/language", &[("language", "en"), ("next", "/desk/")]).status == 303);
    let page = eventually("what isn't about a story has words, too", || {
        let page = admin.get("/desk/record?who=Ann+Okoro").page();
        page.contains("<strong>Choose the language of the desk</strong>").then_some(page)
    });
    let (_, rows) = page.split_once("<tbody>").unwrap();
    // Microseconds may have any digits.
    let rows: String =
        rows.split("<time").map(|part| part.split_once("</time>").map_or(part, |(_, rest)| rest)).collect();
    for program in ["POST", "/act", "/desk/language", "303", "403", "sign-in", "Something else"] {
        assert!(!rows.contains(program), "{program} is for programs: {rows}");
    }
    assert!(admin.get("/desk/record.csv?who=Ann+Okoro").page().contains("POST /desk/language"));
    // In the journalist's own words.
    assert_eq!(admin.posts("/desk/language", &[("language", "fr"), ("next", "/desk/")]).status, 303);
    let french = admin.get("/desk/record?who=Ann+Okoro").page();
    assert!(french.contains("<strong>") && !french.contains("<strong>Hold"), "{french}");
    let persian = admin.get("/desk/record?service=persian").page();
    assert!(persian.contains("محرمانه") && !persian.contains("Ferry returns"));
    let told = chief.gets("/record?service=english&who=Ann%20Okoro").done();
    let changed: Value = serde_json::from_str(told[0]["changed"].as_str().unwrap()).unwrap();
    let did = json!({ "verb": "hold", "headline": "Ferry returns", "service": "english" });
    assert_eq!((&changed["did"], &told[0]["service"]), (&did, &json!("english")));
}

#[test]
fn a_name_is_found_by_a_part_of_it_and_a_refused_look_says_at_what() {
    let room = Room::open();
    let mut admin = Browser::joined(&room, "admin@example.org", "The Administrator", "administrator", &[]);
    let mut osei = Browser::joined(&room, "mira@example.org", "Mira Öséi", "reporter", &["english"]);
    assert_eq!(osei.get("/desk/administration/redirects").status, 403);
    let page = eventually("it is on record", || {
        let page = admin.get("/desk/record?who=RA+%C3%B6S&refused=true").page();
        page.contains("/desk/administration/redirects").then_some(page)
    });
    let (_, rows) = page.split_once("<tbody>").unwrap();
    assert!(rows.contains("Mira Öséi") && !rows.contains("The Administrator"), "{rows}");
    let nobody = admin.get("/desk/record?who=miro").page();
    assert!(!nobody.contains("<tbody>"));
}

#[test]
fn a_chief_reads_the_record_of_their_service_alone() {
    let room = Room::open();
    let mut ann = Browser::joined(&room, "ann@example.org", "Ann Okoro", "chief", &["english"]);
    let mut tom = Browser::joined(&room, "tom@example.org", "Tom Ashgrove", "editor", &["english"]);
    let chief = room.person("chief of all", "administrator", &[]);
    chief.writes("english", "Ferry returns");
    chief.writes("persian", "محرمانه");
    eventually("it is on record", || ann.get("/desk/record").page().contains("Ferry returns").then_some(()));
    for path in ["/desk/record", "/desk/record?service=persian", "/desk/record.csv", "/desk/record.jsonl"] {
        assert!(!ann.get(path).page().contains("محرمانه"), "{path}");
        assert_eq!(tom.get(path).status, 403, "{path}");
    }
    assert!(ann.get("/desk/places").page().contains("/desk/record"));
    let places = tom.get("/desk/places").page();
    assert!(!places.contains("/desk/record"));
    for place in [
        "/desk/pictures",
        "/desk/watch",
        "/desk/stale",
        "/desk/administration/rights",
        "/desk/administration/bylines",
    ] {
        let there = places.contains(&format!("href=\"{place}\""));
        // An editor of one service sets nothing up for all.
        assert_eq!(there, place != "/desk/administration/bylines", "{place}");
    }
}

#[test]
fn who_hangs_up_is_on_record() {
    let room = Room::open();
    let chief = room.person("chief of all", "administrator", &[]);
    let ann = Browser::joined(&room, "ann@example.org", "Ann Okoro", "editor", &["english"]);
    let stories: Vec<_> = (0..20).map(|n| chief.writes("english", &format!("Headline {n}"))).collect();
    let body = "do=hold&reason=a+doubt";
    let length = body.len().to_string();
    for (story, millis) in stories.iter().zip(0..) {
        let headers = [
            ("Cookie", ann.cookie.as_str()),
            ("Content-Type", "application/x-www-form-urlencoded"),
            ("Content-Length", &length),
        ];
        let _gone = raw(room.host(), &format!("POST /desk/stories/{}/act", story.id()), &headers, body);
        std::thread::sleep(std::time::Duration::from_millis(millis));
    }
    // Some were gone before they had asked; the last one waited long enough.
    let last = stories.last().unwrap();
    eventually("the last is held, though nobody waits for the answer", || {
        (!chief.looks_at(last).0["holds"].as_array().unwrap().is_empty()).then_some(())
    });
    let held: Vec<_> = (0..20).filter(|n| chief.looks_at(&stories[*n]).0["holds"][0].is_object()).collect();
    eventually("each that was held is on record", || {
        let record = chief.gets("/record?who=Ann%20Okoro&limit=500").done().to_string();
        held.iter().all(|n| record.contains(&format!("Headline {n}\\\""))).then_some(())
    });
}
