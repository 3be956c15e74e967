//! Rights that are taken away while a request of their owner's is under way: what counts is what they may do once all of it
//! is there.

use std::io::{ErrorKind, Read, Write};
use std::net::TcpStream;

use jiff::Timestamp;
use serde_json::json;

use super::desk::Browser;
use super::http::{eventually, raw};
use super::room::Room;

/// A form of which all but the last byte has come, and by whose cookie the newsroom has seen who sends it.
struct Begun(TcpStream, String);

impl Begun {
    fn form(room: &Room, browser: &Browser, path: &str, body: &str) -> Self {
        let now = Timestamp::now().as_microsecond();
        room.sql(&format!("UPDATE session SET seen = {}", now - 120_000_000));
        let length = body.len().to_string();
        let headers = [
            ("Cookie", browser.cookie.as_str()),
            ("Content-Type", "application/x-www-form-urlencoded"),
            ("Content-Length", &length),
            ("Connection", "close"),
        ];
        let (first, last) = body.split_at(body.len() - 1);
        let stream = raw(room.host(), &format!("POST {path}"), &headers, first);
        eventually("the newsroom has seen who it is", || {
            let seen = format!("UPDATE session SET seen = seen WHERE seen > {}", now - 60_000_000);
            (room.sql(&seen) == 1).then_some(())
        });
        Self(stream, last.to_owned())
    }

    /// Sends the rest, and gives the status of the answer.
    fn ends(mut self) -> u16 {
        self.0.write_all(self.1.as_bytes()).unwrap();
        let mut answer = String::new();
        self.0.read_to_string(&mut answer).unwrap();
        answer.split(' ').nth(1).unwrap().parse().unwrap()
    }
}

#[test]
fn choosing_a_language_undoes_no_revocation() {
    let room = Room::open();
    let mira = Browser::joined(&room, "mira@example.org", "Mira Osei", "editor", &["english"]);
    let begun = Begun::form(&room, &mira, "/desk/language", "language=fa&next=/desk/");
    let ended = json!({ "name": "Mira O.", "grants": [], "ended": true });
    room.person("chief", "administrator", &[]).puts("/members/mira@example.org", &ended).done();
    begun.ends();
    let kept =
        "UPDATE account SET ended = ended WHERE ended IS NOT NULL AND grants = '[]' AND name = 'Mira O.'";
    assert_eq!(room.sql(kept), 1);
}

#[test]
fn who_lost_their_role_while_they_asked_gives_nothing() {
    let room = Room::open();
    let chief = Browser::joined(&room, "chief@example.org", "The Chief", "administrator", &[]);
    let becomes = |role: &str| {
        let grants = format!("[{{\"role\":\"{role}\",\"scope\":\"all\"}}]");
        assert_eq!(room.sql(&format!("UPDATE account SET grants = '{grants}'")), 1);
    };
    for (path, body) in [
        ("/desk/people", "email=eve%40example.org&name=Eve&grant-*=administrator"),
        ("/desk/administration/tokens", "name=eve&role=administrator&scope=*"),
        ("/desk/administration/services", "id=french&site_name=Onde"),
        ("/desk/administration/setup", "text=x"),
    ] {
        let begun = Begun::form(&room, &chief, path, body);
        becomes("reporter");
        assert_eq!(begun.ends(), 403, "{path}");
        becomes("administrator");
    }
    for made in
        ["account SET name = name WHERE email LIKE 'eve%'", "token SET name = name WHERE name = 'eve'"]
    {
        assert_eq!(room.sql(&format!("UPDATE {made}")), 0, "{made}");
    }
}

#[test]
fn a_token_that_ended_while_it_asked_makes_no_other() {
    let room = Room::open();
    let (head, eve) = (room.person("head", "administrator", &[]), room.person("eve", "administrator", &[]));
    let tokens = head.gets("/tokens").done();
    let of = |name: &str| {
        tokens.as_array().unwrap().iter().find(|token| token["name"] == name).unwrap()["id"].clone()
    };
    let body = json!({ "name": "another", "role": "administrator", "scope": "all" }).to_string();
    let used = format!("UPDATE token SET used = NULL WHERE id = {}", of("eve"));
    room.sql(&used);
    let (first, last) = body.split_at(body.len() - 1);
    let mut stream = eve.sends(room.host(), "/tokens", body.len(), first);
    eventually("the newsroom has seen whose it is", || {
        (room.sql(&used.replace(" WHERE", " WHERE used IS NOT NULL AND")) == 1).then_some(())
    });
    head.asks(ureq::http::Method::POST, &format!("/tokens/{}/end", of("eve")), None);
    stream.write_all(last.as_bytes()).unwrap();
    let mut answer = [0; 12];
    stream.read_exact(&mut answer).unwrap();
    assert_eq!(&answer, b"HTTP/1.1 401");
}

#[test]
fn who_sends_without_end_is_not_waited_for() {
    let room = Room::open();
    let chief = room.person("chief", "administrator", &[]);
    let mira = Browser::joined(&room, "mira@example.org", "Mira Osei", "editor", &[]);
    let form = |path: &str, cookie: &str| {
        let headers = [
            ("Cookie", cookie),
            ("Content-Type", "application/x-www-form-urlencoded"),
            ("Content-Length", "100000"),
        ];
        raw(room.host(), &format!("POST {path}"), &headers, "x=")
    };
    let streams = [
        ("sign-in", form("/desk/sign-in", "")),
        ("story", form("/desk/stories", &mira.cookie)),
        ("people", form("/desk/people", &mira.cookie)),
        ("administration", form("/desk/administration/tokens", &mira.cookie)),
        ("lead", form("/desk/stories/1/lead", &mira.cookie)),
        ("API", chief.sends(room.host(), "/tokens", 100_000, "{")),
    ];
    let drips = streams.map(|(what, stream)| {
        std::thread::spawn(move || {
            stream.set_read_timeout(Some(std::time::Duration::from_millis(500))).unwrap();
            let mut stream = stream;
            // Twice the time it takes: a byte each half second is steady enough for whoever only looks at that.
            let ended = (0..120).find_map(|_| {
                let _ = stream.write_all(b"x");
                let mut answer = [0; 12];
                match stream.read(&mut answer) {
                    Err(error) if [ErrorKind::WouldBlock, ErrorKind::TimedOut].contains(&error.kind()) => {
                        None
                    }
                    _ => Some(answer),
                }
            });
            let ended = ended.unwrap_or_else(|| panic!("{what}: it is waited for still"));
            assert!(!ended.starts_with(b"HTTP/1.1 2"), "{what}");
        })
    });
    drips.into_iter().for_each(|drip| drip.join().unwrap());
}
