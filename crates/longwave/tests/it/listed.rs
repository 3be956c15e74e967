//! The list of stories: whose are in it, what they are found by, and how far it reaches.

use super::desk::Browser;
use super::room::Room;

fn rows(page: &str) -> usize {
    page.matches("<tr data-id=").count()
}

#[test]
fn a_list_is_full_of_what_one_may_see_and_reaches_back_to_the_first() {
    let room = Room::open();
    let chief = room.person("chief of all", "administrator", &[]);
    let own: Vec<_> =
        (0..105).map(|n| chief.writes("english", &format!("Own {n}")).id().to_owned()).collect();
    for n in 0..105 {
        chief.writes("persian", &format!("محرمانه {n}"));
    }
    let mut tom = Browser::joined(&room, "tom@example.org", "Tom Ashgrove", "reporter", &["english"]);
    for from in ["/desk/stories?service=all", "/desk/stories"] {
        let page = tom.get(from).page();
        assert_eq!((rows(&page), page.contains("محرمانه")), (100, false), "{from}");
        let before = page.split("before=").nth(1).unwrap().split('"').next().unwrap();
        let sign = if from.contains('?') { '&' } else { '?' };
        let rest = tom.get(&format!("{from}{sign}before={before}")).page();
        assert_eq!((rows(&rest), rest.contains("before=")), (5, false), "{from}");
        assert!(rest.contains(&own[0]));
    }
    // What came since the page was made is counted.
    let have = own.join(",");
    let came = |page: &str| {
        page.split("class=\"came\" data-said=\"")
            .nth(1)
            .map(|said| said.split('"').next().unwrap().to_owned())
    };
    assert_eq!(came(&tom.get(&format!("/desk/stories?have={have}")).page()), None);
    let new = chief.writes("english", "Just now");
    let page = tom.get(&format!("/desk/stories?have={have}")).page();
    assert_eq!(came(&page).as_deref(), Some("1 new story"));
    assert!(page.contains(new.id()));
}

#[test]
fn stories_are_found_by_words_and_by_who_wrote_them() {
    let room = Room::open();
    let chief = room.person("chief of all", "administrator", &[]);
    chief.writes("english", "Ferry is late");
    chief.publishes_new("persian", "کشتی در بندر");
    chief.writes("persian", "کشتی محرمانه");
    let mut tom = Browser::joined(&room, "tom@example.org", "Tom Ashgrove", "reporter", &["english"]);
    let begun = tom.posts("/desk/stories", &[("to", "english/world"), ("headline", "Tide is high")]);
    assert_eq!(begun.status, 303);
    let found = |tom: &mut Browser, query: &str| rows(&tom.get(&format!("/desk/stories?{query}")).page());
    assert_eq!(found(&mut tom, "q=FERRY"), 1);
    assert_eq!(found(&mut tom, "q=ferry+tide"), 0);
    assert_eq!(found(&mut tom, "mine=true"), 1);
    assert_eq!(found(&mut tom, "mine=true&q=ferry"), 0);
    // A Persian word, as an Arabic keyboard has it: at their own service nothing, elsewhere what is published.
    let word = "%D9%83%D8%B4%D8%AA%D9%8A";
    assert_eq!(found(&mut tom, &format!("q={word}")), 0);
    assert_eq!(found(&mut tom, &format!("service=all&q={word}")), 1);
    assert_eq!(found(&mut tom, &format!("service=persian&q={word}")), 1);
    let api = chief.gets("/stories?words=ferry").done();
    assert_eq!(api.as_array().unwrap().len(), 1);
    let api = chief.gets("/stories?writer=Tom%20Ashgrove").done();
    assert_eq!(api[0]["head"]["content"]["headline"], "Tide is high");
    assert_eq!(tom.get(&format!("/desk/stories?q={}", "x".repeat(500))).status, 422);
}

#[test]
fn a_row_says_who_changed_a_story_last_whatever_they_did() {
    let room = Room::open();
    let chief = room.person("chief of all", "administrator", &[]);
    let story = chief.writes("english", "Ferry is late");
    chief.writes("english", "Tide is high");
    let mut ann = Browser::joined(&room, "ann@example.org", "Ann Okoro", "editor", &["english"]);
    let kill = [("do", "kill"), ("reason", "x")];
    assert_eq!(ann.posts(&format!("/desk/stories/{}/act", story.id()), &kill).status, 303);
    let family = story.0["family"].as_str().unwrap();
    for path in ["/desk/stories".to_owned(), format!("/desk/families/{family}")] {
        let page = ann.get(&path).page();
        let rows: Vec<_> = page.split("<tr").skip(1).filter(|row| row.contains("</a>")).collect();
        let first = rows.first().unwrap();
        assert!(first.contains("Ferry is late"), "what was changed last leads: {first}");
        assert!(first.contains(">Ann Okoro</bdi>") && !first.contains("chief of all"), "{first}");
    }
    // Nothing is left to be made of a family that was killed.
    let board = ann.get(&format!("/desk/families/{family}")).page();
    let (_, missing) = board.split_once("id=\"b-missing\"").unwrap();
    assert!(missing.contains("All of it was killed") && !missing.contains("<li>"), "{missing}");
}
