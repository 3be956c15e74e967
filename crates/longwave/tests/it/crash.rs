//! The process is ended at any moment: nothing is lost, nothing is doubled.

use std::collections::BTreeSet;
use std::time::Duration;

use serde_json::Value;

use super::agency::{Item, message};
use super::desk::Browser;
use super::http::eventually;
use super::people::Person;
use super::picture::jpeg_of;
use super::room::Room;

/// How often the process is ended; `LONGWAVE_KILLS` says otherwise.
const KILLS: u32 = 8;
/// Each time so many files come, each with so many items, and among them one picture.
const FILES_EACH: u32 = 12;
const ITEMS_EACH: u32 = 3;

fn kills() -> u32 {
    std::env::var("LONGWAVE_KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(KILLS)
}

#[test]
fn ingest_ended_at_any_moment_loses_and_doubles_nothing() {
    let mut room = Room::open();
    let kills = kills();
    for round in 0..kills {
        for n in 0..FILES_EACH {
            if n == FILES_EACH / 2 {
                room.wire(&format!("{round}.jpg"), jpeg_of(256 + round, 192));
            }
            let guids: Vec<_> =
                (0..ITEMS_EACH).map(|item| format!("urn:meridian:{round}-{n}-{item}")).collect();
            let items: Vec<_> = guids.iter().map(|guid| Item::new(guid, "Ferry")).collect();
            room.wire(&format!("{round}-{n}.xml"), message(&items));
        }
        // A different moment each time: from before the first file is seen until after the last is stored.
        std::thread::sleep(Duration::from_micros(u64::from(round) * 7_919 % 60_000));
        room.kill_9();
        room.start();
    }
    let mira = room.editor();
    let expected = (kills * (FILES_EACH * ITEMS_EACH + 1)) as usize;
    let waiting =
        || std::fs::read_dir(room.wire_folder()).unwrap().flatten().filter(|e| e.path().is_file()).count();
    let mut left = usize::MAX;
    while left > 0 {
        left = eventually("a file more is taken in", || Some(waiting()).filter(|now| *now < left));
    }
    let mut guids = eventually("every file is kept", || {
        let guids = all_guids(&mira);
        (guids.len() >= expected).then_some(guids)
    });
    let total = guids.len();
    guids.sort();
    guids.dedup_by(|a, b| a.0 == b.0);
    assert_eq!((total, guids.len()), (expected, expected));
    // The list has each item once, in its newest version; what was kept twice is among the versions.
    for (guid, id) in guids {
        let versions = mira.gets(&format!("/wire/{id}/versions")).done();
        assert_eq!(versions.as_array().unwrap().len(), 1, "{guid}");
    }
    every_picture_is_whole(&room, &mira, kills);
}

/// Each is known once, and its bytes are there.
fn every_picture_is_whole(room: &Room, mira: &Person, expected: u32) {
    let pictures = mira.gets("/pictures?limit=200").done();
    let id = |picture: &Value| picture["id"].as_str().unwrap().to_owned();
    let ids: Vec<_> = pictures.as_array().unwrap().iter().map(id).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
    assert_eq!(ids.len(), expected as usize);
    let mut ann = Browser::joined(room, "ann@example.org", "Ann", "editor", &["english"]);
    for id in ids {
        assert_eq!(ann.get(&format!("/desk/media/{id}/original/144.jpg")).status, 200, "{id}");
    }
}

/// Every item's guid, and the id of its newest version.
fn all_guids(mira: &Person) -> Vec<(String, String)> {
    let mut guids = Vec::new();
    let mut before = String::new();
    loop {
        let items = mira.gets(&format!("/wire?limit=200{before}")).done();
        let items = items.as_array().unwrap().clone();
        let Some(last) = items.last() else { return guids };
        before = format!("&before={}", last["id"].as_str().unwrap());
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        guids.extend(items.iter().map(|kept| (text(&kept["item"]["guid"]), text(&kept["id"]))));
    }
}

#[test]
fn what_was_answered_is_there_after_the_end() {
    let mut room = Room::open();
    let mira = room.editor();
    for n in 0..5 {
        let story = mira.publishes_new("english", &format!("Headline {n}"));
        room.kill_9();
        room.start();
        assert_eq!(room.story(&story).status, 200);
    }
    assert_eq!(mira.gets("/stories?service=english").done().as_array().unwrap().len(), 5);
}
