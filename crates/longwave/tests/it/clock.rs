//! Whose clock a moment is told by: the readers' of a service, and the journalist's own.

use serde_json::json;

use super::desk::Browser;
use super::room::Room;

#[test]
fn times_are_the_services_own_and_the_journalists_beside_them() {
    let room = Room::open();
    let chief = room.person("chief of all", "administrator", &[]);
    let sections = json!([{ "id": "world" }, { "id": "science" }]);
    let body = json!({ "site_name": "Longwave", "sections": sections, "time_zone": "Pacific/Auckland" });
    chief.puts("/services/english", &body).done();
    let story = chief.writes("english", "Ferry returns");
    let at = "2099-06-01T12:00:00Z";
    chief.does(&story, json!({ "action": "schedule", "revision": 1, "at": at }));
    let mut ann = Browser::joined(&room, "ann@example.org", "Ann Okoro", "editor", &["english"]);
    let scheduled = |ann: &mut Browser| {
        let page = ann.get("/desk/watch/english").page();
        page.split("id=\"w-scheduled\"").nth(1).unwrap().split("</section>").next().unwrap().to_owned()
    };
    let page = scheduled(&mut ann);
    assert!(page.contains(">Auckland</bdi>"), "the zone that the service was given: {page}");
    let zone = |ann: &mut Browser, zone: &str| ann.posts("/desk/account/zone", &[("zone", zone)]).status;
    assert_eq!(zone(&mut ann, "Asia/Kolkata"), 303);
    let page = scheduled(&mut ann);
    assert!(page.contains(">Kolkata</bdi>") && page.contains("17:30"), "{page}");
    assert!(ann.get("/desk/account").page().contains("<option value=\"Asia/Kolkata\" selected>"));
    // By its own page, and in words that say why not.
    assert!(ann.get(&format!("/desk/stories/{}", story.id())).page().contains("17:30"));
    assert_eq!(zone(&mut ann, "Pacific/Auckland"), 303);
    assert!(!scheduled(&mut ann).contains("Kolkata"), "one clock is told once");
    for bad in ["Nowhere/At/All", "../../etc/passwd", "asia/kolkata"] {
        assert_eq!(zone(&mut ann, bad), 422, "{bad}");
    }
    assert_eq!(zone(&mut ann, ""), 303);
    assert!(!scheduled(&mut ann).contains("Kolkata"));
}
