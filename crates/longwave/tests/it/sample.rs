//! A real agency's item, from the folder to the reader in two languages, and its kill.

use std::path::PathBuf;

use super::http::eventually;
use super::room::Room;
use super::skipped::skipped;

/// The folder of real input, where it is present.
fn samples() -> Option<PathBuf> {
    std::env::var_os("LONGWAVE_SAMPLES").map(PathBuf::from).filter(|folder| folder.exists())
}

#[test]
fn a_dpa_item_goes_all_the_way_and_back() {
    let Some(samples) = samples() else {
        skipped("the sample files are not here; set LONGWAVE_SAMPLES to their folder");
        return;
    };
    let xml = std::fs::read_to_string(samples.join("newsml-g2/dpa_output/with_dateline.xml")).unwrap();
    let room = Room::open();
    let mira = room.editor();
    room.wire("dpa.xml", &xml);
    let items = eventually("it comes in", || {
        let items = mira.gets("/wire").done();
        (!items.as_array().unwrap().is_empty()).then_some(items)
    });
    let guid = items[0]["item"]["guid"].as_str().unwrap().to_owned();
    let headline = items[0]["item"]["headline"].as_str().unwrap().to_owned();
    let story = mira.publishes(&mira.takes(&guid, "english"));
    let persian = mira.publishes(&mira.translates(&story, "persian", "خبر از دی‌پی‌ای"));
    assert!(room.story(&story).page().contains("dpa"));
    assert!(room.everywhere("persian").contains("خبر از دی‌پی‌ای"));
    room.wire("dpa-kill.xml", canceled(&xml));
    eventually("both are gone", || {
        [&story, &persian].iter().all(|story| room.get(&story.address()).status == 410).then_some(())
    });
    assert!(!room.everywhere("persian").contains("خبر از دی‌پی‌ای"));
    assert!(!room.everywhere("english").contains(&headline));
}

/// The item as the agency would cancel it: the next version, canceled.
fn canceled(xml: &str) -> String {
    assert!(xml.contains("stat:usable") && xml.contains("version=\"2\""));
    xml.replace("stat:usable", "stat:canceled").replace("version=\"2\"", "version=\"3\"")
}
