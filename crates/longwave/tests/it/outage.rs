//! The database is gone; readers don't notice.

use super::room::Room;
use super::skipped::skipped;

#[test]
fn warm_pages_are_served_without_a_database() {
    if std::env::var_os("LONGWAVE_TEST_POSTGRES").is_some() {
        skipped("this takes the database's file away, and PostgreSQL has none that a test may touch");
        return;
    }
    let mut room = Room::open();
    let mira = room.editor();
    let story = mira.publishes_new("english", "Ferry returns");
    let address = room.get(&story.address()).header("location").to_owned();
    room.get(&address).page();
    room.get("/english/").page();
    for ending in ["", "-wal", "-shm"] {
        let file = room.folder().join("data").join(format!("longwave.db{ending}"));
        if file.exists() {
            // A file in place of the database that is none: whatever is asked of it from now on fails.
            std::fs::write(&file, vec![0x5A; 1 << 16]).unwrap();
        }
    }
    for _ in 0..3 {
        assert!(room.get(&address).page().contains("Ferry returns"));
        assert!(room.get("/english/").page().contains("Ferry returns"));
    }
    assert_eq!(room.get("/healthz").status, 200);
    // It is gone indeed.
    assert!(room.get("/metrics").page().contains("longwave_database_up 0"));
    assert!(mira.gets("/stories").status >= 500);
    // And who is asked to stop stops.
    room.stop();
}
