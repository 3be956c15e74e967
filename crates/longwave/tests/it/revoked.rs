//! Rights that are taken away while a request of their owner's is under way: what counts is what they may do once all of it
//! is there.

use std::io::{Read, Write};
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
