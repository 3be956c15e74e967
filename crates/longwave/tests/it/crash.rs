//! The process is ended at any moment: nothing is lost, nothing is doubled.

use std::time::Duration;

use super::agency::Item;
use super::http::eventually;
use super::room::Room;

/// How often the process is ended; `LONGWAVE_KILLS` says otherwise.
const KILLS: u32 = 8;
const FILES_EACH: u32 = 12;

fn kills() -> u32 {
    std::env::var("LONGWAVE_KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(KILLS)
}

#[test]
fn ingest_ended_at_any_moment_loses_and_doubles_nothing() {
    let mut room = Room::open();
    let kills = kills();
    for round in 0..kills {
        for n in 0..FILES_EACH {
            let guid = format!("urn:meridian:{round}-{n}");
            room.wire(&format!("{round}-{n}.xml"), Item::new(&guid, "Ferry").xml());
        }
        // A different moment each time: from before the first file is seen until after the last is stored.
        std::thread::sleep(Duration::from_micros(u64::from(round) * 7_919 % 60_000));
        room.kill_9();
        room.start();
    }
    let mira = room.editor();
    let expected = (kills * FILES_EACH) as usize;
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
}

/// Every item's guid, and the id of its newest version.
fn all_guids(mira: &super::people::Person) -> Vec<(String, String)> {
    let mut guids = Vec::new();
    let mut before = String::new();
    loop {
        let items = mira.gets(&format!("/wire?limit=200{before}")).done();
        let items = items.as_array().unwrap().clone();
        let Some(last) = items.last() else { return guids };
        before = format!("&before={}", last["id"].as_str().unwrap());
        let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
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
