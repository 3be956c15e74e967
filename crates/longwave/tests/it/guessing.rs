//! Strangers: how often they may try, and how little of it is kept.

use serde_json::{Value, json};

use super::desk::{Browser, PASSWORD};
use super::http::eventually;
use super::passkey::nothing_signed;
use super::people::Person;
use super::room::Room;

#[test]
fn what_is_longer_than_any_address_is_nobody_s() {
    let room = Room::open();
    Browser::joined(&room, "mira@example.org", "Mira Osei", "reporter", &["english"]);
    let mut eve = Browser::new(&room);
    let long = |n: usize| format!("{n}{}", "x".repeat(500_000));
    for n in 0..5 {
        assert_eq!(eve.signs_in(&long(n), "wrong").status, 401);
    }
    assert_eq!(eve.signs_in(&long(5), "wrong").status, 429, "whatever it is, it is the same nobody");
    assert_eq!(eve.signs_in("mira@example.org", PASSWORD).status, 303);
}

/// What is on record of ways in and refusals: what was asked, of whom, and the status.
fn recorded(chief: &Person) -> Vec<(String, String, u64)> {
    let entries = chief.gets("/record?refused=true&limit=500").done();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let of = |entry: &Value| (text(&entry["what"]), text(&entry["about"]), entry["status"].as_u64().unwrap());
    entries.as_array().unwrap().iter().map(of).collect()
}

/// Everything that was asked before is on record once what is asked now is.
fn all_recorded(chief: &Person) -> Vec<(String, String, u64)> {
    chief.posts("/topics", &json!({ "nonsense": 1 }));
    eventually("the record is written", || {
        let entries = recorded(chief);
        (entries.first()?.0 == "POST /api/v1/topics").then_some(())
    });
    recorded(chief)
}

fn count(entries: &[(String, String, u64)], what: &str, status: u64) -> usize {
    entries.iter().filter(|entry| entry.0 == what && entry.2 == status).count()
}

#[test]
fn nobody_fills_the_record() {
    let room = Room::open();
    let chief = room.person("chief", "administrator", &[]);
    let mut eve = Browser::new(&room);
    for _ in 0..10 {
        assert_eq!(eve.signs_in("mira@example.org", "wrong").status / 100, 4);
    }
    for path in ["/desk/sign-in/provider", "/desk/sign-in/provider/back?code=x&state=y"] {
        assert_eq!(eve.get(path).status, 303);
    }
    assert_eq!(eve.asks_json("/desk/sign-in/passkey", &nothing_signed()).status, 401);
    for _ in 0..40 {
        let headers = [("authorization", "Bearer longwave_0123456789")];
        assert_eq!(room.get_with("/api/v1/stories", &headers).status, 401);
    }
    let entries = all_recorded(&chief);
    assert_eq!((count(&entries, "sign-in", 401), count(&entries, "sign-in", 429)), (5, 1), "said once");
    assert_eq!(count(&entries, "sign-in by provider", 401), 0, "there is none, and nothing was begun");
    assert_eq!(count(&entries, "sign-in by passkey", 401), 0, "nothing was begun");
    assert_eq!(count(&entries, "GET /api/v1/stories", 401), 30, "of one place so many within a time");
}

#[test]
fn what_another_site_asked_is_on_record() {
    let room = Room::open();
    let chief = room.person("chief", "administrator", &[]);
    let mut mira = Browser::joined(&room, "mira@example.org", "Mira Osei", "editor", &["english"]);
    let refused = mira.posts_with("/desk/stories", &[("to", "english")], &[("sec-fetch-site", "cross-site")]);
    assert_eq!(refused.status, 403);
    assert_eq!(count(&all_recorded(&chief), "POST /desk/stories", 403), 1);
}

#[test]
fn a_password_in_the_wrong_field_is_not_on_record() {
    let room = Room::open();
    let chief = room.person("chief", "administrator", &[]);
    let mut mira = Browser::new(&room);
    mira.signs_in(PASSWORD, "mira@example.org");
    mira.signs_in("mira@example.org", "wrong");
    let about: Vec<_> = all_recorded(&chief).into_iter().filter(|entry| entry.0 == "sign-in").collect();
    let about: Vec<_> = about.iter().map(|entry| entry.1.as_str()).collect();
    assert_eq!(about, ["mira@example.org", ""]);
}
