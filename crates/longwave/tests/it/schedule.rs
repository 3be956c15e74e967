//! A story goes out at its time, as it was approved.

use serde_json::json;

use super::desk::Browser;
use super::http::eventually;
use super::room::Room;

fn in_millis(n: i64) -> String {
    (jiff::Timestamp::now() + jiff::SignedDuration::from_millis(n)).to_string()
}

#[test]
fn what_was_written_after_the_approval_does_not_go_out() {
    let room = Room::open();
    let mira = room.editor();
    let story = mira.writes("english", "Ferry returns");
    mira.does(&story, json!({ "action": "schedule", "revision": 1, "at": in_millis(1_500) }));
    mira.rewrites(&story, "Not approved");
    let there =
        eventually("it goes out", || Some(room.get(&story.address())).filter(|page| page.status == 301));
    let page = room.get(there.header("location")).page();
    assert!(page.contains("Ferry returns") && !page.contains("Not approved"));
}

#[test]
fn a_schedule_survives_the_end_of_the_process() {
    let mut room = Room::open();
    let mira = room.editor();
    let story = mira.writes("english", "Ferry returns");
    mira.does(&story, json!({ "action": "schedule", "revision": 1, "at": in_millis(800) }));
    room.kill_9();
    room.start();
    eventually("it goes out", || (room.story(&story).status == 200).then_some(()));
}

#[test]
fn a_schedule_can_be_taken_back() {
    let room = Room::open();
    let mira = room.editor();
    let story = mira.writes("english", "Ferry returns");
    mira.does(&story, json!({ "action": "schedule", "revision": 1, "at": "2099-01-01T00:00:00Z" }));
    let story = mira.does(&story, json!({ "action": "unschedule" }));
    assert!(story.0["schedule"].is_null());
    mira.is_refused(
        &story,
        json!({ "action": "schedule", "revision": 1, "at": "2001-01-01T00:00:00Z" }),
        "past",
    );
}

#[test]
fn a_story_that_is_damaged_keeps_no_other_from_its_time() {
    let room = Room::open();
    let mira = room.editor();
    let scheduled = ["Damaged", "Whole"].map(|headline| {
        let story = mira.writes("english", headline);
        mira.does(&story, json!({ "action": "schedule", "revision": 1, "at": in_millis(1_500) }))
    });
    room.spoils(&scheduled[0]);
    eventually("the other goes out", || (room.story(&scheduled[1]).status == 200).then_some(()));
}

#[test]
fn what_is_written_after_a_story_was_scheduled_is_said_not_to_go_out_with_it() {
    let room = Room::open();
    let mira = room.editor();
    let mut ann = Browser::joined(&room, "ann@example.org", "Ann Okoro", "editor", &["english"]);
    let story = mira.writes("english", "Ferry returns");
    let told = "does not go out with it";
    let pages = ["", "/preview", "/checks"].map(|part| format!("/desk/stories/{}{part}", story.id()));
    let said = |ann: &mut Browser| pages.each_ref().map(|page| ann.get(page).page().contains(told));
    mira.does(&story, json!({ "action": "schedule", "revision": 1, "at": "2099-01-01T09:30:00Z" }));
    assert_eq!(said(&mut ann), [false; 3]);
    mira.rewrites(&story, "Ferry returns early");
    assert_eq!(said(&mut ann), [true; 3]);
    assert!(ann.get("/desk/watch").page().contains(told));
    let page = ann.get(&pages[0]).page();
    let (before, template) = page.split_once("<template data-goes>").unwrap();
    let after = template.split_once("</template>").unwrap().1;
    assert_eq!(before.matches(told).count() + after.matches(told).count(), 1, "it is said once");
    assert!(page.contains("<button form=\"schedule-newest\">Schedule the newest</button>"), "{page}");
    let form = page.split("id=\"schedule-newest\"").nth(1).unwrap();
    let at = form.split("name=\"at\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let asked = [("do", "schedule"), ("at", at)];
    let reach = ann.posts(&format!("/desk/stories/{}/reach", story.id()), &asked);
    assert!(
        reach.status == 200 && reach.text().contains("name=\"revision\" value=\"2\""),
        "{}",
        reach.text()
    );
    assert_eq!(ann.posts(&format!("/desk/stories/{}/act", story.id()), &asked).status, 303);
    let now = mira.looks_at(&story);
    assert_eq!(
        (&now.0["schedule"]["revision"], &now.0["schedule"]["at"]),
        (&json!(2), &json!("2099-01-01T09:30:00Z"))
    );
    assert_eq!(said(&mut ann), [false; 3]);
}

#[test]
fn what_is_scheduled_and_held_is_said_to_wait_for_its_release_too() {
    let room = Room::open();
    let mira = room.editor();
    let mut ann = Browser::joined(&room, "ann@example.org", "Ann Okoro", "editor", &["english"]);
    let story = mira.writes("english", "Ferry returns");
    mira.does(&story, json!({ "action": "schedule", "revision": 1, "at": "2099-01-01T09:30:00Z" }));
    let told = "It goes out once it is released and its time has come.";
    let page = format!("/desk/stories/{}", story.id());
    let listed = |ann: &mut Browser| {
        let watch = ann.get("/desk/watch").page();
        let section = watch.split("id=\"w-scheduled\"").nth(1).unwrap().split("</section>").next().unwrap();
        section.to_owned()
    };
    let before = listed(&mut ann);
    assert!(!before.contains("Held") && !before.contains(told));
    let hold = ann.posts(&format!("{page}/reach"), &[("do", "hold"), ("reason", "a doubt")]).page();
    assert!(hold.contains(told), "{hold}");
    mira.holds(&story);
    let after = listed(&mut ann);
    assert!(after.contains("<span class=\"standing held\">Held</span>") && after.contains(told), "{after}");
    let mark =
        |section: &str| section.split("data-mark=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    assert_ne!(mark(&before), mark(&after), "an open page shows it");
    let stands = ann.get(&page).page();
    assert!(stands.split("id=\"goes\"").next().unwrap().contains(told), "{stands}");
    mira.releases(&story);
    assert!(!listed(&mut ann).contains(told) && !ann.get(&page).page().contains(told));
}
