//! Coming in: what is asked for besides the password, and what isn't let through.

use std::io::{BufRead, BufReader};

use jiff::Timestamp;
use totp_rs::{Builder, Secret};

use super::desk::{Browser, PASSWORD};
use super::http::{Answer, eventually, raw};
use super::room::Room;

const SECOND: &str = "/desk/sign-in/second";

/// The code that an authenticator app shows, so many steps from now.
fn code(secret: &str, steps: i64) -> String {
    let totp = Builder::new().with_secret(Secret::try_from_base32(secret).unwrap()).build().unwrap();
    let at = Timestamp::now().as_second() + 30 * steps;
    totp.generate(u64::try_from(at).unwrap()).to_string()
}

/// What stands between two marks of a page, without blanks.
fn between(page: &str, before: &str, after: &str) -> String {
    let rest = page.split(before).nth(1).unwrap_or_else(|| panic!("{before} isn't in: {page}"));
    rest.split(after).next().unwrap().replace(' ', "")
}

fn secret_of(page: &str) -> String {
    between(page, "class=\"secret\" dir=\"ltr\">", "<").to_uppercase()
}

fn codes_of(page: &str) -> Vec<String> {
    let codes = page.split("<li><code>").skip(1).map(|rest| rest.split('<').next().unwrap().to_owned());
    codes.collect()
}

/// Sets the second factor up: its secret, and the recovery codes.
fn sets_up(browser: &mut Browser) -> (String, Vec<String>) {
    let secret = secret_of(&browser.posts("/desk/account/second", &[]).page());
    let wrong = browser.posts("/desk/account/second/confirm", &[("code", "000000")]);
    assert_eq!(wrong.status, 422);
    assert_eq!(secret_of(&wrong.text()), secret, "a typo doesn't begin it anew");
    let before = browser.cookie.clone();
    let done = browser.posts("/desk/account/second/confirm", &[("code", &code(&secret, 0))]).page();
    assert_ne!(browser.cookie, before, "the session has another secret");
    (secret, codes_of(&done))
}

fn shows(browser: &mut Browser, code: &str) -> Answer {
    browser.posts(SECOND, &[("code", code)])
}

#[test]
fn a_code_is_asked_for_after_the_password_and_works_once() {
    let room = Room::open();
    let mut mira = Browser::joined(&room, "mira@example.org", "Mira Osei", "reporter", &["english"]);
    let (secret, _) = sets_up(&mut mira);
    let mut again = Browser::new(&room);
    let half = again.signs_in("mira@example.org", PASSWORD);
    assert_eq!((half.status, half.header("location")), (303, SECOND));
    assert_eq!(again.get("/desk/wire").status, 303, "half in is not in");
    assert!(again.get(SECOND).page().contains("one-time-code"));
    assert_eq!(shows(&mut again, &code(&secret, 0)).status, 401, "it was used to confirm the set-up");
    assert_eq!(shows(&mut again, &code(&secret, 9)).status, 401, "a code of another time");
    let (next, half_in) = (code(&secret, 1), again.cookie.clone());
    assert_eq!(shows(&mut again, &next).header("location"), "/desk/");
    assert_eq!(again.get("/desk/wire").status, 200);
    // Neither the code nor what held the place is worth anything now.
    again.cookie = half_in;
    assert_eq!(shows(&mut again, &next).header("location"), "/desk/sign-in");
    let mut thief = Browser::new(&room);
    thief.signs_in("mira@example.org", PASSWORD);
    assert_eq!(shows(&mut thief, &next).status, 401, "seen over a shoulder, too late");
}

#[test]
fn a_copy_of_the_database_alone_has_no_second_factor_in_it() {
    let room = Room::open();
    let mut mira = Browser::joined(&room, "mira@example.org", "Mira Osei", "reporter", &["english"]);
    let (secret, _) = sets_up(&mut mira);
    let sealed =
        |not: &str| room.sql(&format!("UPDATE account SET name = name WHERE second {not} LIKE 'sealed:%'"));
    assert_eq!((sealed(""), sealed("NOT")), (1, 0));
    // One that was kept before there was a key holds, and is sealed once it was used.
    assert_eq!(room.sql(&format!("UPDATE account SET second = '{secret}'")), 1);
    let mut again = Browser::new(&room);
    again.signs_in("mira@example.org", PASSWORD);
    assert_eq!(shows(&mut again, &code(&secret, 1)).header("location"), "/desk/");
    assert_eq!((sealed(""), sealed("NOT")), (1, 0));
}

#[test]
fn guessing_codes_is_stopped() {
    let room = Room::open();
    let mut mira = Browser::joined(&room, "mira@example.org", "Mira Osei", "reporter", &["english"]);
    let (secret, codes) = sets_up(&mut mira);
    let mut eve = Browser::new(&room);
    for _ in 0..5 {
        eve.signs_in("mira@example.org", PASSWORD);
        assert_eq!(shows(&mut eve, "123").status, 401);
    }
    assert_eq!(shows(&mut eve, &code(&secret, 1)).status, 429, "even the right one isn't tried");
    assert_eq!(shows(&mut eve, &codes[0]).status, 429);
}

#[test]
fn each_recovery_code_works_once() {
    let room = Room::open();
    let mut mira = Browser::joined(&room, "mira@example.org", "Mira Osei", "reporter", &["english"]);
    let (_, codes) = sets_up(&mut mira);
    assert_eq!(codes.len(), 10);
    let signs_in_with = |code: &str| {
        let mut browser = Browser::new(&room);
        browser.signs_in("mira@example.org", PASSWORD);
        shows(&mut browser, code).status
    };
    assert_eq!(signs_in_with(&codes[3]), 303);
    assert_eq!(signs_in_with(&codes[3]), 401);
    assert_eq!(signs_in_with(&codes[4].to_uppercase().replace(' ', "-")), 303, "however it is typed");
    let anew = codes_of(&mira.posts("/desk/account/second/codes", &[]).page());
    assert_eq!(signs_in_with(&codes[5]), 401, "replaced");
    assert_eq!(signs_in_with(&anew[0]), 303);
    assert!(mira.get("/desk/account").page().contains("9 recovery codes"));
}

#[test]
fn a_role_that_demands_a_second_factor_sets_it_up_before_anything_else() {
    let room = Room::with(|settings| settings.insert_str(0, "second_factor = \"chief\"\n"));
    let invites = |email: &str, role: &str| {
        let link = room.output(&["account", "--email", email, "--name", email, "--role", role]);
        link.trim()[link.find("/desk/").unwrap()..].to_owned()
    };
    let mut tom = Browser::new(&room);
    let taken = tom.posts(&invites("tom@example.org", "reporter"), &[("password", PASSWORD)]);
    assert_eq!(taken.header("location"), "/desk/", "a reporter's role doesn't");
    let mut mira = Browser::new(&room);
    let taken = mira.posts(&invites("mira@example.org", "administrator"), &[("password", PASSWORD)]);
    assert_eq!(taken.header("location"), SECOND);
    assert_eq!(mira.get("/desk/wire").status, 303);
    let secret = secret_of(&mira.get(SECOND).page());
    assert_eq!(shows(&mut mira, "000000").status, 401);
    let codes = codes_of(&shows(&mut mira, &code(&secret, 0)).page());
    assert_eq!((codes.len(), mira.get("/desk/wire").status), (10, 200));
    assert_eq!(mira.posts("/desk/account/second/end", &[]).status, 409, "nor can it be switched off");
    // A session that one factor began ends as soon as two are demanded.
    assert_eq!(tom.get("/desk/wire").status, 200);
    room.sql("UPDATE account SET grants = '[{\"role\":\"chief\",\"scope\":\"all\"}]' WHERE email = 'tom@example.org'");
    assert_eq!(tom.get("/desk/wire").status, 303);
    assert_eq!(tom.signs_in("tom@example.org", PASSWORD).header("location"), SECOND);
}

#[test]
fn who_is_half_in_by_a_password_that_is_another_by_now_comes_no_further() {
    let room = Room::with(|settings| settings.insert_str(0, "second_factor = \"chief\"\n"));
    let invitation = |args: &[&str]| {
        let link = room.output(args);
        link.trim()[link.find("/desk/").unwrap()..].to_owned()
    };
    let email = "tom@example.org";
    let first = invitation(&["account", "--email", email, "--name", "Tom", "--role", "administrator"]);
    let (mut tom, mut eve) = (Browser::new(&room), Browser::new(&room));
    assert_eq!(tom.posts(&first, &[("password", PASSWORD)]).header("location"), SECOND);
    assert_eq!(eve.signs_in(email, PASSWORD).header("location"), SECOND);
    let hers = secret_of(&eve.get(SECOND).page());
    let anew = |browser: &mut Browser, password: &str| {
        let taken = browser.posts(&invitation(&["account", "--email", email]), &[("password", password)]);
        assert_eq!(taken.header("location"), SECOND);
    };
    anew(&mut tom, "another four odd words");
    assert_eq!(shows(&mut eve, &code(&hers, 0)).header("location"), "/desk/sign-in");
    let second = "UPDATE account SET name = name WHERE second IS NOT NULL";
    assert_eq!(room.sql(second), 0, "nobody sets up what is asked of somebody else");
    let his = secret_of(&tom.get(SECOND).page());
    codes_of(&shows(&mut tom, &code(&his, 0)).page());
    // Nor does a code help that she has, whoever's it is.
    assert_eq!(eve.signs_in(email, "another four odd words").header("location"), SECOND);
    anew(&mut tom, "a third one, of five words");
    assert_eq!(shows(&mut eve, &code(&his, 1)).header("location"), "/desk/sign-in");
    assert_eq!(eve.get("/desk/wire").status, 303);
}

#[test]
fn an_invitation_passes_no_second_factor_by() {
    let room = Room::open();
    let mut mira = Browser::joined(&room, "mira@example.org", "Mira Osei", "reporter", &["english"]);
    let (secret, _) = sets_up(&mut mira);
    let link = room.output(&["account", "--email", "mira@example.org"]);
    let path = &link.trim()[link.find("/desk/").unwrap()..];
    let mut finder = Browser::new(&room);
    let taken = finder.posts(path, &[("password", "another four odd words")]);
    assert_eq!(taken.header("location"), SECOND);
    assert_eq!(finder.get("/desk/wire").status, 303);
    assert_eq!(shows(&mut finder, &code(&secret, 1)).header("location"), "/desk/");
}

#[test]
fn whoever_answers_for_somebody_takes_their_factors_back_and_nobody_else_does() {
    let room = Room::open();
    let mut mira = Browser::joined(&room, "mira@example.org", "Mira Osei", "editor", &["english"]);
    sets_up(&mut mira);
    let mut chief = Browser::joined(&room, "chief@example.org", "The Chief", "chief", &["english"]);
    let people = chief.get("/desk/people").page();
    let mut rows = people.split("/desk/people/").filter_map(|rest| rest.split_once('"'));
    let id = rows.find(|(_, rest)| rest.contains("Mira Osei")).unwrap().0.to_owned();
    let end = format!("/desk/people/{id}/factors/end");
    let mut omid = Browser::joined(&room, "omid@example.org", "Omid Keshvar", "chief", &["persian"]);
    let mut tom = Browser::joined(&room, "tom@example.org", "Tom Ashgrove", "reporter", &["english"]);
    assert_eq!((omid.posts(&end, &[]).status, tom.posts(&end, &[]).status), (403, 403));
    assert_eq!(mira.get("/desk/wire").status, 200);
    assert_eq!(chief.posts(&end, &[]).status, 303);
    assert_eq!(mira.get("/desk/wire").status, 303, "whoever has her device is out");
    assert_eq!(mira.signs_in("mira@example.org", PASSWORD).header("location"), "/desk/");
    let mut head = Browser::joined(&room, "head@example.org", "The Head", "administrator", &[]);
    eventually("it is on record", || {
        let record = head.get("/desk/record.csv?who=The+Chief").page();
        record.contains(&end).then_some(())
    });
}

#[test]
fn how_one_comes_in_is_changed_by_whoever_signed_in_a_short_while_ago() {
    let room = Room::open();
    let mut mira = Browser::joined(&room, "mira@example.org", "Mira Osei", "reporter", &["english"]);
    sets_up(&mut mira);
    assert!(room.sql("UPDATE session SET begun = begun - 3600000000") >= 1);
    for path in ["second", "second/codes", "second/end", "passkeys/1/end"] {
        let sent = mira.posts(&format!("/desk/account/{path}"), &[]);
        assert_eq!(sent.header("location"), "/desk/sign-in?again=true&next=/desk/account", "{path}");
    }
    assert_eq!(mira.asks_json("/desk/account/passkeys/challenge", "{}").status, 401);
    let form = mira.get("/desk/sign-in?again=true&next=/desk/account").page();
    assert!(form.contains("value=\"mira@example.org\""));
    mira.signs_in("mira@example.org", "wrong");
    assert_eq!(mira.get("/desk/wire").status, 200, "a wrong password takes nothing away");
}

#[test]
fn a_session_has_another_secret_once_the_password_is_another() {
    let room = Room::open();
    let mut mira = Browser::joined(&room, "mira@example.org", "Mira Osei", "reporter", &["english"]);
    let before = mira.cookie.clone();
    let fields = [("present", PASSWORD), ("password", "another four odd words")];
    assert_eq!(mira.posts("/desk/account/password", &fields).status, 200);
    assert_ne!(mira.cookie, before);
    assert_eq!(mira.get("/desk/wire").status, 200);
    mira.cookie = before;
    assert_eq!(mira.get("/desk/wire").status, 303);
}

#[test]
fn what_a_browser_asks_by_itself_is_no_work() {
    let room = Room::open();
    let mut mira = Browser::joined(&room, "mira@example.org", "Mira Osei", "reporter", &["english"]);
    // Idle for fifteen hours and 59 minutes, but for the last second of it.
    let idle = |micros: i64| room.sql(&format!("UPDATE session SET seen = {micros}"));
    let ago = |hours: i64| Timestamp::now().as_microsecond() - hours * 3_600_000_000;
    let seen = ago(15);
    idle(seen);
    let by_itself = [("hx-request", "true"), ("x-by-itself", "true")];
    let fetched = mira.asks(ureq::http::Method::GET, "/desk/wire/column/0", &by_itself, None);
    assert_eq!(fetched.status, 200);
    let cookie = mira.cookie.clone();
    let headers = [("Cookie", cookie.as_str()), ("Accept", "text/event-stream")];
    let mut answered = String::new();
    BufReader::new(raw(room.host(), "GET /desk/live", &headers, "")).read_line(&mut answered).unwrap();
    assert!(answered.contains(" 200 "), "{answered}");
    assert_eq!(room.sql(&format!("UPDATE session SET seen = seen WHERE seen = {seen}")), 1, "still idle");
    assert_eq!(mira.get("/desk/wire").status, 200);
    assert_eq!(room.sql(&format!("UPDATE session SET seen = seen WHERE seen = {seen}")), 0, "that was work");
    idle(ago(17));
    assert_eq!(mira.get("/desk/wire").status, 303);
}

#[test]
fn half_begun_ways_in_lead_nowhere() {
    let room = Room::open();
    let mut anybody = Browser::new(&room);
    assert_eq!(anybody.get(SECOND).header("location"), "/desk/sign-in");
    anybody.cookie = "longwave-second=0123456789abcdef0123".into();
    assert_eq!(shows(&mut anybody, "123456").header("location"), "/desk/sign-in");
    assert_eq!(anybody.posts("/desk/account/second", &[]).header("location"), "/desk/sign-in?undone=true");
    assert_eq!(anybody.get("/desk/sign-in/provider").header("location"), "/desk/sign-in?astray=unreachable");
    // The newsroom of these tests is at an address that can have no passkeys.
    assert_eq!(anybody.asks_json("/desk/sign-in/passkey/challenge", "").status, 404);
}
