//! A wire item arrives.

use std::io::Write;
use std::process::Command;

use serde_json::{Value, json};

use super::agency::Item;
use super::desk::Browser;
use super::http::eventually;
use super::people::content;
use super::picture::jpeg;
use super::room::{EXECUTABLE, Room};

fn taken(room: &Room, name: &str) -> bool {
    room.wire_folder().join("taken").join(name).exists()
}

#[test]
fn a_file_is_taken_in_kept_byte_for_byte_and_moved_aside() {
    let room = Room::open();
    let mira = room.editor();
    let xml = Item::new("urn:meridian:1", "Ferry returns").xml();
    room.wire("ferry.xml", &xml);
    let kept = mira.finds("urn:meridian:1");
    assert_eq!(kept["item"]["headline"], "Ferry returns");
    assert_eq!(kept["item"]["rights"]["usage_terms"][0], "Not for use in print.");
    let raw = mira.gets(&format!("/wire/{}/raw", kept["id"].as_str().unwrap()));
    assert_eq!(raw.body, xml.as_bytes());
    eventually("it is moved aside", || taken(&room, "ferry.xml").then_some(()));
}

#[test]
fn the_same_bytes_twice_are_one_item() {
    let room = Room::open();
    let mira = room.editor();
    let xml = Item::new("urn:meridian:1", "Ferry returns").xml();
    for name in ["one.xml", "two.xml"] {
        room.wire(name, &xml);
        eventually("it is moved aside", || taken(&room, name).then_some(()));
    }
    assert_eq!(mira.gets("/wire").done().as_array().unwrap().len(), 1);
    let id = mira.finds("urn:meridian:1")["id"].as_str().unwrap().to_owned();
    assert_eq!(mira.gets(&format!("/wire/{id}/versions")).done().as_array().unwrap().len(), 1);
}

#[test]
fn a_file_that_is_too_large_is_refused_unread() {
    let mut room = Room::open();
    let large = |path: &std::path::Path| {
        std::fs::File::create(path).unwrap().set_len((64 << 20) + 1).unwrap();
    };
    let part = room.wire_folder().join("large.xml.part");
    large(&part);
    std::fs::rename(part, room.wire_folder().join("large.xml")).unwrap();
    let why = room.wire_folder().join("refused").join("large.xml.why.txt");
    let why =
        eventually("it is refused", || std::fs::read_to_string(&why).ok().filter(|why| !why.is_empty()));
    assert!(why.contains("67108865 bytes") && why.contains("67108864 are read at most"), "{why}");
    room.stop();
    let path = room.folder().join("large.xml");
    large(&path);
    let mut parse = Command::new(EXECUTABLE);
    for command in [parse.args(["wire", "parse"]), &mut room.command(&["wire", "ingest"])] {
        let output = command.arg(&path).output().unwrap();
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{told}");
        assert!(told.contains("large.xml") && told.contains("too-large"), "{told}");
    }
}

#[test]
fn parsing_prints_a_line_for_each_item_and_says_why_a_file_gave_none() {
    let room = Room::closed();
    let file = |name: &str, text: &str| {
        let path = room.folder().join(name);
        std::fs::write(&path, text).unwrap();
        path
    };
    let one = file("one.xml", &Item::new("urn:meridian:1", "Ferry returns").xml());
    let two = file(
        "two.json",
        r#"[{ "uri": "urn:a:1", "version": "1", "type": "text", "headline": "A\nB", "provider": "Alpha" },
            { "uri": "urn:b:1", "version": "2", "type": "text", "headline": "B", "provider": "Beta", "pubstatus": "canceled" }]"#,
    );
    let menu = file("menu.xml", "Today: soup");
    let parse = |args: &[&std::path::Path]| {
        let mut command = Command::new(EXECUTABLE);
        let output = command.args(["wire", "parse"]).args(args).current_dir(room.folder()).output().unwrap();
        let lines: Vec<Value> = String::from_utf8(output.stdout)
            .unwrap()
            .lines()
            .map(|line| serde_json::from_str(line).expect("a line is one item"))
            .collect();
        (output.status.code(), lines, String::from_utf8(output.stderr).unwrap())
    };
    let (code, items, told) = parse(&[&one, &two]);
    assert_eq!((code, items.len(), told.as_str()), (Some(0), 3, ""));
    for (item, uri, format) in [
        (&items[0], "urn:meridian:1", "newsml-g2 2.35"),
        (&items[1], "urn:a:1", "ninjs"),
        (&items[2], "urn:b:1", "ninjs"),
    ] {
        assert_eq!(item["uri"], uri);
        assert!(item["format"].as_str().unwrap().starts_with(format), "{item}");
        assert!(item["provider"].is_string() && item["defects"].is_array(), "{item}");
    }
    assert_eq!(items[2]["pubStatus"], "canceled");
    // One that gives nothing spoils the answer, and no other file's items.
    let nowhere = room.folder().join("nowhere.xml");
    let (code, items, told) = parse(&[&menu, &nowhere, &one]);
    assert_eq!((code, items.len()), (Some(1), 1));
    for words in
        ["menu.xml", "format-unknown", "no item", "can't open", "nowhere.xml", "whether its name is right"]
    {
        assert!(told.contains(words), "{words}: {told}");
    }
    let (code, _, told) = parse(&[room.folder()]);
    assert!(code == Some(1) && told.contains("is a folder: name the files in it"), "{told}");
    for (command, words) in [("parse", "- is standard input"), ("ingest", "folders of files")] {
        let help = Command::new(EXECUTABLE).args(["wire", command, "--help"]).output().unwrap();
        let help = String::from_utf8(help.stdout).unwrap();
        assert!(help.contains(words), "{help}");
    }
    // It stores nothing.
    assert!(!room.folder().join("data").exists());
    let format = |format: &str| {
        let mut command = Command::new(EXECUTABLE);
        command.args(["wire", "parse", "--format", format]).arg(&one).output().unwrap().status.code()
    };
    assert_eq!((format("newsml-g2"), format("telex")), (Some(0), Some(1)));
}

#[test]
fn a_file_still_being_written_is_left_until_it_is_whole() {
    let room = Room::open();
    let mira = room.editor();
    let xml = Item::new("urn:meridian:1", "Ferry returns").xml();
    let (first, rest) = xml.split_at(xml.len() / 2);
    let path = room.wire_folder().join("slow.xml");
    std::fs::write(&path, first).unwrap();
    // Another file arrives and is taken in meanwhile: the slow one had its turn.
    room.wire("other.xml", Item::new("urn:meridian:2", "Other").xml());
    mira.finds("urn:meridian:2");
    assert!(path.exists());
    std::fs::OpenOptions::new().append(true).open(&path).unwrap().write_all(rest.as_bytes()).unwrap();
    assert_eq!(mira.finds("urn:meridian:1")["item"]["headline"], "Ferry returns");
}

/// Waits for longer than a file takes to settle that nobody tells of.
fn pause() {
    std::thread::sleep(std::time::Duration::from_secs(6));
}

/// An item in one line of JSON.
fn line(n: u32) -> String {
    let guid = format!("urn:meridian:{n}");
    json!({ "uri": guid, "version": "1", "type": "text", "headline": "Ferry" }).to_string() + "\n"
}

#[test]
fn a_writer_may_pause_for_as_long_as_it_likes() {
    let room = Room::open();
    let mira = room.editor();
    let lines = format!("{}{}", line(1), line(2));
    let picture = jpeg();
    let late = line(3);
    let halves = [
        ("two.json", lines.as_bytes(), line(1).len()),
        ("ferry.jpg", &picture, picture.len() / 2),
        ("late.json", late.as_bytes(), 0),
    ];
    let files = halves.map(|(name, bytes, first)| {
        let path = room.wire_folder().join(name);
        let mut file = std::fs::File::create(&path).unwrap();
        file.write_all(&bytes[..first]).unwrap();
        (file, path, bytes[first..].to_vec())
    });
    pause();
    for (mut file, path, rest) in files {
        assert!(path.exists(), "{}", path.display());
        file.write_all(&rest).unwrap();
    }
    for n in 1..4 {
        mira.finds(&format!("urn:meridian:{n}"));
    }
    assert_eq!(mira.finds("file:ferry.jpg")["item"]["class"], "picture");
}

#[test]
fn one_line_of_json_found_at_the_start_may_have_more_behind_it() {
    let mut room = Room::open();
    room.stop();
    let mut file = std::fs::File::create(room.wire_folder().join("two.json")).unwrap();
    file.write_all(line(1).as_bytes()).unwrap();
    room.start();
    pause();
    file.write_all(line(2).as_bytes()).unwrap();
    drop(file);
    let mira = room.editor();
    mira.finds("urn:meridian:2");
    mira.finds("urn:meridian:1");
}

#[test]
fn a_picture_cut_short_is_left_to_arrive_and_says_so_in_the_end() {
    let room = Room::open();
    let mira = room.editor();
    let picture = jpeg();
    let (first, rest) = picture.split_at(picture.len() / 2);
    let path = |name: &str| room.wire_folder().join(name);
    // Closed between its halves, as by a sender who begins anew where a connection broke off.
    std::fs::write(path("ferry.jpg"), first).unwrap();
    std::fs::write(path("empty.xml"), "").unwrap();
    let long_ago = std::fs::FileTimes::new().set_modified(std::time::SystemTime::UNIX_EPOCH);
    std::fs::write(path("old.jpg.part"), first).unwrap();
    std::fs::File::options().append(true).open(path("old.jpg.part")).unwrap().set_times(long_ago).unwrap();
    std::fs::rename(path("old.jpg.part"), path("old.jpg")).unwrap();
    let why = eventually("it is refused", || {
        std::fs::read_to_string(path("refused").join("old.jpg.why.txt")).ok().filter(|why| !why.is_empty())
    });
    assert!(why.contains("truncated picture"), "{why}");
    pause();
    assert!(path("ferry.jpg").exists() && path("empty.xml").exists());
    std::fs::OpenOptions::new().append(true).open(path("ferry.jpg")).unwrap().write_all(rest).unwrap();
    std::fs::write(path("empty.xml"), Item::new("urn:meridian:1", "Ferry").xml()).unwrap();
    mira.finds("file:ferry.jpg");
    mira.finds("urn:meridian:1");
}

#[test]
fn a_file_that_was_set_aside_and_is_written_on_is_taken_in_again() {
    let room = Room::open();
    let mira = room.editor();
    room.wire("ferry.xml", "Today: soup");
    let refused = room.wire_folder().join("refused");
    let why = refused.join("ferry.xml.why.txt");
    eventually("it is refused", || std::fs::read_to_string(&why).ok().filter(|why| !why.is_empty()));
    std::fs::write(refused.join("ferry.xml"), Item::new("urn:meridian:1", "Ferry returns").xml()).unwrap();
    mira.finds("urn:meridian:1");
    eventually("it is moved aside", || taken(&room, "ferry.xml").then_some(()));
    assert!(!why.exists() && !refused.join("ferry.xml").exists());
}

#[test]
fn a_broken_file_is_set_aside_with_the_reason() {
    let room = Room::open();
    room.wire("menu.xml", "Today: soup");
    let why = room.wire_folder().join("refused").join("menu.xml.why.txt");
    let why =
        eventually("it is refused", || std::fs::read_to_string(&why).ok().filter(|why| !why.is_empty()));
    assert!(why.contains("format-unknown"), "{why}");
}

#[test]
fn an_item_becomes_a_story_with_the_agencys_credit_and_rights() {
    let room = Room::open();
    let mira = room.editor();
    room.wire("ferry.xml", Item::new("urn:meridian:1", "Ferry returns").xml());
    let story = mira.takes("urn:meridian:1", "english");
    assert_eq!(story.0["head"]["content"]["rights"][0]["copyright_notice"], "© Meridian Wire");
    let page = room.get(&mira.publishes(&story).address());
    assert_eq!(page.status, 301);
    let page = room.get(page.header("location")).page();
    for words in ["Ferry returns", "Nobody was hurt.", "Meridian Wire"] {
        assert!(page.contains(words), "{words}");
    }
}

#[test]
fn every_paragraph_says_which_item_it_came_from_in_translations_too() {
    let room = Room::open();
    let mira = room.editor();
    room.wire("ferry.xml", Item::new("urn:meridian:1", "Ferry returns").xml());
    let story = mira.takes("urn:meridian:1", "english");
    let path = format!("/stories/{}/translations", story.id());
    let spanish = mira.posts(&path, &json!({ "service": "spanish" })).done();
    let from = &story.0["wire"][0];
    assert_eq!(from["guid"], "urn:meridian:1");
    for told in [&story.0, &spanish] {
        let blocks = told["head"]["content"]["body"]["blocks"].as_array().unwrap();
        assert!(blocks.len() > 1 && blocks.iter().all(|block| block["from"] == *from), "{blocks:?}");
    }
    let mut claims = content("Ferry returns");
    claims["body"]["blocks"][0]["from"] = from.clone();
    let write = json!({ "service": "english", "content": claims });
    let refused = mira.posts("/stories", &write);
    assert_eq!((refused.status, &refused.json()["why"]["refusal"]), (409, &json!("not-drawn")));
    let other = mira.writes("english", "Ferry returns");
    let write = |base: u32| json!({ "action": "write", "base": base, "content": claims });
    mira.is_refused(&other, write(1), "not-drawn");
    let drawing = mira.does(&other, json!({ "action": "draw", "wire": from }));
    mira.does(&drawing, write(2));
}

#[test]
fn what_an_agency_demands_stays_whoever_writes() {
    let room = Room::open();
    let mira = room.editor();
    room.wire("ferry.xml", Item::new("urn:meridian:1", "Ferry returns").xml());
    let taken = mira.takes("urn:meridian:1", "english");
    let bare = |headline: &str| {
        let mut bare = content(headline);
        bare.as_object_mut().unwrap().retain(|name, _| name != "rights" && name != "agencies");
        bare
    };
    let write = |base: u32| json!({ "action": "write", "base": base, "content": bare("Ferry is back") });
    let demanded = |story: &Value| {
        let content = &story["head"]["content"];
        assert_eq!(
            content["agencies"].as_array().unwrap().iter().filter(|one| *one == "Meridian Wire").count(),
            1
        );
        let rights = content["rights"].as_array().unwrap();
        assert_eq!(rights.iter().filter(|one| one["usage_terms"][0] == "Not for use in print.").count(), 1);
    };
    let written = mira.does(&taken, write(1));
    demanded(&written.0);
    assert!(room.story(&mira.publishes(&written)).page().contains("© Meridian Wire"));
    // Who publishes reads the terms beside the story, and so does who publishes it again.
    let mut lucia = Browser::joined(&room, "lucia@example.org", "Lucía", "editor", &["english"]);
    let seen = lucia.get(&format!("/desk/stories/{}", taken.id()));
    assert!(seen.page().contains("<bdi dir=\"auto\">Not for use in print.</bdi>"));
    assert!(room.get("/english/feed.rss").page().contains("<dc:rights>Not for use in print.</dc:rights>"));
    // An agency whose name somebody put there by mistake can be taken out again.
    let mut wrong = bare("Ferry is back again");
    wrong["agencies"] = json!(["Meridian Wire", "Other Wire"]);
    mira.does(&written, json!({ "action": "write", "base": 2, "content": wrong }));
    let mended = mira.does(&written, write(3));
    assert_eq!(mended.0["head"]["content"]["agencies"], json!(["Meridian Wire"]));
    // Who comes to draw on the item comes to bear the same, and goes on bearing it.
    let by_hand = mira.writes_content("english", &bare("By hand"));
    let drawn = mira.does(&by_hand, json!({ "action": "draw", "wire": taken.0["wire"][0] }));
    demanded(&drawn.0);
    assert_eq!(drawn.0["head"]["content"]["headline"], "By hand");
    demanded(&mira.does(&drawn, write(2)).0);
    let spanish =
        mira.posts(&format!("/stories/{}/translations", drawn.id()), &json!({ "service": "spanish" })).done();
    let write = json!({ "action": "write", "base": 1, "content": bare("El ferri ha vuelto") });
    demanded(&mira.does(&super::people::Told(spanish), write).0);
}

#[test]
fn files_can_be_taken_in_from_the_command_line() {
    let mut room = Room::open();
    let folder = room.folder().join("archive");
    std::fs::create_dir(&folder).unwrap();
    for n in 1..4 {
        let (guid, name) = (format!("urn:meridian:{n}"), format!("{n}.xml"));
        std::fs::write(folder.join(name), Item::new(&guid, "Ferry").xml()).unwrap();
    }
    room.stop();
    let ingest = |room: &Room| {
        let mut command = room.command(&["wire", "ingest", "--provider", "meridian"]);
        let output = command.arg(&folder).output().unwrap();
        assert!(output.status.success());
        String::from_utf8(output.stdout).unwrap()
    };
    // What its sender hasn't finished is left alone, as in a feed.
    std::fs::write(folder.join("4.xml.part"), Item::new("urn:meridian:4", "Ferry").xml()).unwrap();
    assert!(ingest(&room).starts_with("3 new items, 0 known already"));
    assert!(ingest(&room).starts_with("0 new items, 3 known already"));
    room.start();
    room.editor().finds("urn:meridian:3");
}

#[test]
fn what_a_feed_says_twice_is_said_once() {
    let room = Room::open();
    let mira = room.editor();
    let feed = "<rss version=\"2.0\"><channel><title>Coast Press</title><item><guid>coast-1</guid>\
                <title>Ferry returns</title><description>The ferry came in at dawn.</description></item></channel></rss>";
    room.wire("feed.xml", feed);
    let story = mira.takes("coast-1", "english");
    let content = &story.0["head"]["content"];
    assert_eq!(content["summary"], "");
    assert_eq!(content["body"]["blocks"][0]["text"][0]["text"], "The ferry came in at dawn.");
}

#[test]
fn a_summary_in_other_lines_than_the_text_is_said_once() {
    let room = Room::open();
    let mira = room.editor();
    let feed = "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Coast</title>\
                <item><guid>coast-1</guid><title>Ferry returns</title><description>The ferry came in. Nobody was hurt.\
                </description><content:encoded>&lt;p&gt;The ferry came in.&lt;/p&gt;&lt;p&gt;Nobody was hurt.&lt;/p&gt;\
                &lt;p&gt;It sails again.&lt;/p&gt;</content:encoded></item></channel></rss>";
    room.wire("feed.xml", feed);
    let story = mira.takes("coast-1", "english");
    let content = &story.0["head"]["content"];
    assert_eq!((&content["summary"], content["body"]["blocks"].as_array().unwrap().len()), (&json!(""), 3));
}

#[test]
fn no_item_is_refused_for_its_length() {
    let room = Room::open();
    let mira = room.editor();
    let long = |words: &str, most: usize| words.repeat(most / words.len() + 1);
    let mut body =
        format!("<p><a href=\"https://agency.example/{}\">The ferry</a> returns.</p>", long("a", 2_000));
    (0..2_100).for_each(|n| body.push_str(&format!("<p>Line {n}.</p>")));
    let item = json!({
        "uri": "urn:meridian:long", "version": "1", "type": "text", "language": "en", "byline": long("By Ilka Sorensen, ", 900),
        "headline": long("Ferry returns to port ", 400), "slugline": long("ferry-port ", 900), "description_text": long("A summary. ", 2_000),
        "usageterms": long("Not for use in print. ", 20_000), "body_xhtml": body
    });
    room.wire("long.json", item.to_string());
    let story = mira.takes("urn:meridian:long", "english");
    let content = &story.0["head"]["content"];
    let headline = content["headline"].as_str().unwrap();
    assert!(headline.ends_with('…') && headline.chars().count() <= 300, "{headline}");
    assert!(content["summary"].as_str().unwrap().ends_with('…'));
    let terms = content["rights"][0]["usage_terms"][0].as_str().unwrap();
    assert!(terms.len() > 19_000 && !terms.ends_with('…'));
    let blocks = content["body"]["blocks"].as_array().unwrap();
    assert_eq!(
        (&blocks[0]["text"][0]["text"], &blocks[0]["text"][0]["link"]),
        (&json!("The ferry"), &Value::Null)
    );
    assert!(blocks.last().unwrap()["text"][0]["text"].as_str().unwrap().ends_with("Line 2099."));
    let note = content["note"].as_str().unwrap();
    assert!(note.contains("In full") && note.contains("Ferry returns to port"), "{note}");
    mira.rewrites(&story, "Ferry returns");
}

#[test]
fn a_service_takes_an_item_once_unless_it_says_so() {
    let room = Room::open();
    let mira = room.editor();
    room.wire("ferry.xml", Item::new("urn:meridian:1", "Ferry returns").xml());
    let story = mira.takes("urn:meridian:1", "english");
    assert_eq!(mira.finds("urn:meridian:1")["stories"], json!([story.id()]));
    let again = mira.takes_with("urn:meridian:1", &json!({ "service": "english" }));
    assert_eq!(again.status, 409);
    assert!(again.text().contains(story.id()), "{}", again.text());
    mira.takes_with("urn:meridian:1", &json!({ "service": "english", "again": true })).done();
    mira.takes_with("urn:meridian:1", &json!({ "service": "spanish" })).done();
}

#[test]
fn an_item_with_something_wrong_is_taken_by_who_looked_at_it() {
    let room = Room::open();
    let mira = room.editor();
    let doubtful =
        Item { embargo: "<embargoed>Next Monday</embargoed>", ..Item::new("urn:meridian:1", "Ferry") };
    room.wire("ferry.xml", doubtful.xml());
    let refused = mira.takes_with("urn:meridian:1", &json!({ "service": "english" }));
    assert_eq!(refused.status, 409);
    assert!(refused.text().contains("Next Monday"), "{}", refused.text());
    mira.takes_with("urn:meridian:1", &json!({ "service": "english", "anyway": true })).done();
}

#[test]
fn files_that_were_refused_can_be_seen() {
    let room = Room::open();
    let mira = room.editor();
    room.wire("menu.xml", "Today: soup");
    let refused =
        eventually("it is refused", || mira.gets("/wire/refused").done().as_array()?.first().cloned());
    assert_eq!((&refused["name"], &refused["provider"]), (&json!("menu.xml"), &json!("meridian")));
    assert_eq!(refused["defects"][0]["code"], "format-unknown");
}

#[test]
fn a_file_that_is_too_large_can_be_seen_among_the_refused() {
    let room = Room::open();
    let mira = room.editor();
    let part = room.wire_folder().join("dump.xml.part");
    std::fs::File::create(&part).unwrap().set_len((64 << 20) + 1).unwrap();
    std::fs::rename(part, room.wire_folder().join("dump.xml")).unwrap();
    let refused =
        eventually("it is refused", || mira.gets("/wire/refused").done().as_array()?.first().cloned());
    assert_eq!((&refused["name"], &refused["defects"][0]["code"]), (&json!("dump.xml"), &json!("too-large")));
    let aside = room.wire_folder().join("refused").join("dump.xml.why.txt");
    eventually("it is set aside", || std::fs::read_to_string(&aside).ok().filter(|why| !why.is_empty()));
}

#[test]
fn a_feed_goes_on_once_its_folder_can_be_read_again() {
    let room = Room::open();
    let failing = |count: u32| {
        eventually("it is told", || {
            room.get("/metrics").page().contains(&format!("longwave_feeds_failing {count}\n")).then_some(())
        });
    };
    failing(0);
    std::fs::rename(room.wire_folder(), room.folder().join("gone")).unwrap();
    std::fs::write(room.wire_folder(), "no folder").unwrap();
    failing(1);
    std::fs::remove_file(room.wire_folder()).unwrap();
    failing(0);
    room.wire("ferry.xml", Item::new("urn:meridian:1", "Ferry returns").xml());
    room.editor().finds("urn:meridian:1");
}

#[test]
fn who_comes_to_draw_on_an_item_bears_what_it_bears() {
    let room = Room::open();
    let mira = room.editor();
    let item = Item::new("urn:meridian:1", "Ferry returns");
    room.wire("ferry.xml", Item { embargo: "<embargoed>2099-01-01T00:00:00Z</embargoed>", ..item }.xml());
    mira.finds("urn:meridian:1");
    let story = mira.publishes_new("english", "By hand");
    let spanish = mira.publishes(&mira.translates(&story, "spanish", "A mano"));
    let draw = |guid: &str, version: u32| json!({ "action": "draw", "wire": { "provider": "meridian", "guid": guid, "version": version } });
    for absent in [draw("urn:meridian:9", 1), draw("urn:meridian:1", 7)] {
        assert_eq!(mira.acts(&story, absent).status, 404);
    }
    let drawn = mira.does(&story, draw("urn:meridian:1", 1));
    assert_eq!(drawn.0["embargo"]["until"], "2099-01-01T00:00:00Z");
    assert_eq!(room.get(&story.address()).status, 404);
    assert_eq!(room.get(&spanish.address()).status, 404);
    // What was canceled kills nobody's story by being drawn on: it is refused.
    let other = Item::new("urn:meridian:2", "Ferry sinks");
    room.wire("other.xml", other.xml());
    mira.finds("urn:meridian:2");
    room.wire("kill.xml", other.now("canceled").xml());
    mira.finds_version("urn:meridian:2", 2);
    let alive = mira.publishes_new("english", "Alive");
    assert_eq!(mira.acts(&alive, draw("urn:meridian:2", 1)).status, 409);
    assert_eq!(room.story(&alive).status, 200);
}

#[test]
fn each_item_is_filed_under_its_own_provider_and_one_bad_file_stops_no_other() {
    let mut room = Room::open();
    let folder = room.folder().join("archive");
    std::fs::create_dir(&folder).unwrap();
    let both = r#"[{ "uri": "urn:a:1", "version": "1", "type": "text", "headline": "A", "provider": "Alpha" },
                   { "uri": "urn:b:1", "version": "1", "type": "text", "headline": "B", "provider": "Beta" }]"#;
    std::fs::write(folder.join("1.json"), both).unwrap();
    std::os::unix::fs::symlink(folder.join("nowhere"), folder.join("0.json")).unwrap();
    std::fs::write(folder.join("2.xml"), Item::new("urn:meridian:1", "Ferry").xml()).unwrap();
    room.stop();
    let mut ingest = room.command(&["wire", "ingest"]);
    // The link that leads nowhere is named, as a person would who mistyped it; and it is in the folder.
    let output = ingest.arg(folder.join("0.json")).arg(&folder).output().unwrap();
    let told = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(1), "{told}");
    assert!(told.starts_with("3 new items") && told.contains("2 could not be read"), "{told}");
    room.start();
    let mira = room.editor();
    for (guid, provider) in [("urn:a:1", "Alpha"), ("urn:b:1", "Beta"), ("urn:meridian:1", "Meridian Wire")] {
        assert_eq!(mira.finds(guid)["item"]["provider"], provider);
    }
}

#[test]
fn a_kill_by_hand_reaches_what_a_feed_calls_otherwise() {
    let mut room = Room::open();
    let mira = room.editor();
    let item = Item::new("urn:meridian:1", "Ferry returns");
    room.wire("ferry.xml", item.xml());
    let story = mira.publishes(&mira.takes("urn:meridian:1", "english"));
    assert_eq!(room.story(&story).status, 200);
    room.stop();
    let by_hand = |item: &Item<'_>, name: &str| {
        let path = room.folder().join(name);
        std::fs::write(&path, item.xml()).unwrap();
        let output = room.command(&["wire", "ingest"]).arg(path).output().unwrap();
        assert!(output.status.success());
        String::from_utf8(output.stderr).unwrap()
    };
    let told = by_hand(&item.now("canceled"), "kill.xml");
    assert!(told.contains("urn:meridian:1 of Meridian Wire stops what meridian brought"), "{told}");
    let told = by_hand(&Item::new("urn:meridian:9", "Other").now("canceled"), "other.xml");
    assert!(told.contains("say which with --provider"), "{told}");
    assert_eq!(by_hand(&Item::new("urn:meridian:8", "Usable"), "usable.xml"), "");
    room.start();
    assert_eq!(mira.looks_at(&story).0["end"]["kind"], "killed");
    assert_ne!(room.story(&story).status, 200);
}

/// Takes a file in by hand, while nobody serves, and gives what whoever did it was told.
fn by_hand(room: &Room, name: &str, text: &str) -> String {
    let path = room.folder().join(name);
    std::fs::write(&path, text).unwrap();
    let output = room.command(&["wire", "ingest"]).arg(path).output().unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn a_kill_by_hand_reaches_what_a_feed_brought_that_is_gone() {
    let mut room = Room::open();
    let mira = room.editor();
    let chief = room.person("chief", "administrator", &[]);
    chief.puts("/feeds/old", &json!({ "provider": "oldagency", "folder": "old" })).done();
    let item = Item::new("urn:meridian:1", "Ferry returns");
    let settings = std::fs::read_to_string(room.folder().join("longwave.toml")).unwrap();
    assert!(!settings.contains("oldagency"));
    room.stop();
    let path = room.folder().join("ferry.xml");
    std::fs::write(&path, item.xml()).unwrap();
    room.output(&["wire", "ingest", "--provider", "oldagency", path.to_str().unwrap()]);
    room.start();
    let story = mira.publishes(&mira.takes("urn:meridian:1", "english"));
    assert!(chief.asks(ureq::http::Method::DELETE, "/feeds/old", None).status < 300);
    room.stop();
    let told = by_hand(&room, "kill.xml", &item.now("canceled").xml());
    assert!(told.contains("stops what oldagency brought"), "{told}");
    room.start();
    assert_eq!(room.get(&story.address()).status, 410);
}

#[test]
fn a_packages_embargo_by_hand_reaches_what_a_feed_calls_otherwise() {
    let mut room = Room::open();
    let mira = room.editor();
    room.wire("ferry.xml", Item::new("urn:meridian:1", "Ferry returns").xml());
    let story = mira.publishes(&mira.takes("urn:meridian:1", "english"));
    room.stop();
    let package = |guid: &str, part: &str| {
        format!(
            "<packageItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"{guid}\" version=\"1\"><itemMeta>
             <itemClass qcode=\"ninat:composite\"/><provider literal=\"Meridian Wire\"/>
             <embargoed>2099-01-01T00:00:00Z</embargoed></itemMeta><groupSet><group><itemRef residref=\"{part}\"/></group>
             </groupSet></packageItem>"
        )
    };
    let told = by_hand(&room, "package.xml", &package("urn:meridian:all", "urn:meridian:1"));
    assert!(told.contains("urn:meridian:all of Meridian Wire stops what meridian brought"), "{told}");
    let told = by_hand(&room, "other.xml", &package("urn:meridian:none", "urn:meridian:9"));
    assert!(told.contains("say which with --provider"), "{told}");
    room.start();
    assert_eq!(mira.looks_at(&story).0["embargo"]["until"], "2099-01-01T00:00:00Z");
    assert_eq!(room.get(&story.address()).status, 404);
}

#[test]
fn an_item_of_a_thousand_sources_is_taken() {
    let room = Room::open();
    let mira = room.editor();
    let sources: Vec<_> = (0..1_000).map(|n| json!({ "name": format!("Source {n}.") })).collect();
    let item = json!({
        "uri": "urn:meridian:1", "version": "1", "type": "text", "headline": "Ferry returns", "body_text": "Nobody was hurt.",
        "creditline": "Meridian Wire", "infosources": sources,
    });
    room.wire("many.json", item.to_string() + "\n");
    let story = mira.takes("urn:meridian:1", "english");
    let agencies = story.0["head"]["content"]["agencies"].as_array().unwrap().clone();
    assert_eq!(agencies.len(), 1_000);
    assert_eq!(agencies.last().unwrap(), "Source 998.; Source 999.");
}
