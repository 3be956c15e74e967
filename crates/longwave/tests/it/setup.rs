//! Somebody sets a newsroom up, and asks whether it is well.

use super::agency::Item;
use super::room::Room;
use super::skipped::skipped;

/// What `longwave check` says with these settings, and whether it finds everything well.
fn checks(room: &Room, settings: &str) -> (bool, String) {
    std::fs::write(room.folder().join("longwave.toml"), settings).unwrap();
    let output = room.command(&["check"]).output().unwrap();
    (output.status.success(), String::from_utf8(output.stdout).unwrap())
}

#[test]
fn a_check_makes_no_database_where_there_is_none() {
    let mut room = Room::open();
    room.stop();
    let (well, told) = checks(&room, "database = \"mistyped.db\"\n");
    assert!(well && told.contains("isn't there yet"), "{told}");
    assert!(!room.folder().join("mistyped.db").exists());
}

#[test]
fn what_can_not_be_made_is_bad() {
    let mut room = Room::open();
    room.stop();
    std::fs::write(room.folder().join("a-file"), "").unwrap();
    let feed = |folder: &str| format!("[[feed]]\nprovider = \"meridian\"\nfolder = \"{folder}\"\n");
    let (well, told) = checks(&room, &format!("database = \"a-file/l.db\"\n{}", feed("a-file/in")));
    assert!(!well && told.contains("BAD    store") && told.contains("BAD    feed"), "{told}");
    assert!(told.contains("can't be made") && told.contains("May this user write there?"), "{told}");
    // The same settings don't serve.
    assert!(!room.command(&["serve"]).output().unwrap().status.success());
    let (well, told) = checks(&room, &format!("database = \"new/l.db\"\n{}", feed("deep/within/in")));
    assert!(well && told.contains("note   store") && told.contains("note   feed"), "{told}");
    for never in ["new", "deep", ".longwave-check"] {
        assert!(!room.folder().join(never).exists(), "{never}");
    }
}

#[test]
fn catalogs_that_items_name_are_told_while_they_are_missing() {
    let room = Room::open();
    let mira = room.editor();
    let named = "http://g2.meridian.example/catalog/1.xml";
    let item = |guid: &str| {
        let codes = format!("<catalogRef href=\"{named}\"/><rightsInfo>");
        let about = "<urgency>3</urgency><subject qcode=\"mwcat:7\"/>";
        let xml = Item::new(guid, "Ferry returns").xml();
        xml.replace("<rightsInfo>", &codes).replace("<urgency>3</urgency>", about)
    };
    let told = || {
        let output = room.command(&["check"]).output().unwrap();
        (output.status.success(), String::from_utf8(output.stdout).unwrap())
    };
    room.wire("one.xml", item("urn:meridian:1"));
    assert_eq!(mira.finds("urn:meridian:1")["item"]["subjects"][0]["qcode"], "mwcat:7");
    let (well, told_of) = told();
    assert!(well && told_of.contains(&format!("note   catalogs  meridian names {named}")), "{told_of}");
    let folder = room.folder().join("data").join("catalogs").join("g2.meridian.example").join("catalog");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("1.xml"), "<catalog>\n<scheme alias=\"mwcat\"/></catalog>").unwrap();
    let (well, told_of) = told();
    assert!(!well && told_of.contains("1.xml: line 2: the <scheme> \"mwcat\" has no uri"), "{told_of}");
    let catalog = "<catalog><scheme alias=\"mwcat\" uri=\"http://cv.meridian.example/\"/></catalog>";
    std::fs::write(folder.join("1.xml"), catalog).unwrap();
    let (well, told_of) = told();
    assert!(well && told_of.contains("ok     catalogs  1 in ") && !told_of.contains(named), "{told_of}");
    let file = room.folder().join("two.xml");
    std::fs::write(&file, item("urn:meridian:2")).unwrap();
    let ingested = room.command(&["wire", "ingest", "--provider", "meridian"]).arg(&file).output().unwrap();
    assert!(ingested.status.success(), "{ingested:?}");
    let about = mira.finds("urn:meridian:2")["item"]["subjects"][0].clone();
    assert_eq!(about["uri"], "http://cv.meridian.example/7");
    let parsed = room.output(&[
        "wire",
        "parse",
        "--catalogs",
        room.folder().join("data").join("catalogs").to_str().unwrap(),
        file.to_str().unwrap(),
    ]);
    assert!(parsed.contains("http://cv.meridian.example/7"), "{parsed}");
}

#[test]
fn a_service_without_words_for_its_readers_is_bad() {
    let mut room = Room::open();
    room.stop();
    let sql = "INSERT INTO service (id, service) SELECT 'arabic', REPLACE(service, '\"english\"', '\"arabic\"') \
        FROM service WHERE id = 'english'";
    assert_eq!(room.sql(sql), 1);
    let output = room.command(&["check"]).output().unwrap();
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(!output.status.success() && told.contains("BAD    services  arabic: 9"), "{told}");
    assert_eq!(told.matches("BAD").count(), 1, "{told}");
}

#[test]
fn a_theme_that_can_not_be_served_is_bad() {
    let mut room = Room::open();
    room.stop();
    let (well, told) = checks(&room, "database = \"data/longwave.db\"\ntheme = \"nowhere\"\n");
    if std::env::var_os("LONGWAVE_TEST_POSTGRES").is_some() {
        skipped("the newsroom's database isn't the file that is checked");
        return;
    }
    assert!(!well && told.contains("BAD    theme"), "{told}");
    let (well, told) = checks(&room, "database = \"data/longwave.db\"\n");
    assert!(well && told.contains("ok     theme"), "{told}");
}

#[test]
fn a_theme_that_trips_over_a_correction_is_found_before_there_is_one() {
    let mut room = Room::open();
    room.stop();
    std::fs::create_dir(room.folder().join("own")).unwrap();
    let trips = "{% extends \"page.html\" %}{% block main %}{% for one in story.corrections %}{{ one.who.name }}\
                 {% endfor %}{% endblock %}";
    std::fs::write(room.folder().join("own").join("story.html"), trips).unwrap();
    if std::env::var_os("LONGWAVE_TEST_POSTGRES").is_some() {
        skipped("the newsroom's database isn't the file that is checked");
        return;
    }
    let (well, told) = checks(&room, "database = \"data/longwave.db\"\ntheme = \"own\"\n");
    assert!(!well && told.contains("BAD    theme") && told.contains("story.html"), "{told}");
}

#[test]
fn a_token_is_for_services_that_are_there() {
    let room = Room::open();
    let output = room.command(&["token", "--name", "x", "--service", "atlantean"]).output().unwrap();
    assert!(!output.status.success());
    assert!(String::from_utf8(output.stderr).unwrap().contains("atlantean"));
}
