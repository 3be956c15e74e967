//! Somebody opens a story's room: who may, and from where.

use std::io::{BufRead, BufReader, Read};

use super::http::raw;
use super::people::{Person, Told};
use super::room::Room;

/// What the room's door answers: the status, and what follows its head.
fn knocks(room: &Room, story: &Told, who: Option<&Person>, origin: Option<&str>) -> (u16, impl Read) {
    let bearer = who.map(Person::bearer);
    let mut headers = vec![
        ("Connection", "Upgrade"),
        ("Upgrade", "websocket"),
        ("Sec-WebSocket-Version", "13"),
        ("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ=="),
    ];
    headers.extend(bearer.as_deref().map(|bearer| ("Authorization", bearer)));
    headers.extend(origin.map(|origin| ("Origin", origin)));
    let door = format!("GET /desk/stories/{}/together", story.id());
    let mut answer = BufReader::new(raw(room.host(), &door, &headers, ""));
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        assert_ne!(answer.read_line(&mut head).unwrap(), 0, "{head}");
    }
    (head[9..12].parse().unwrap(), answer)
}

#[test]
fn a_room_opens_to_the_desk_and_to_no_page_of_another_site() {
    let room = Room::open();
    let mira = room.editor();
    let story = mira.writes("english", "Ferry returns");
    let own = format!("http://{}", room.host());
    let status = |who: Option<&Person>, origin: Option<&str>| knocks(&room, &story, who, origin).0;
    assert_eq!(status(Some(&mira), Some(&own)), 101);
    assert_eq!(status(Some(&mira), None), 101);
    assert_eq!(status(Some(&mira), Some("https://evil.example")), 403);
    assert_eq!(status(None, Some("https://evil.example")), 403);
    let omid = room.person("Omid", "reporter", &["persian"]);
    assert_eq!(status(Some(&omid), Some(&own)), 403, "another service's draft");
}

#[test]
fn whoever_is_not_signed_in_is_told_so_and_nothing_else() {
    let room = Room::open();
    let story = room.editor().writes("english", "Ferry returns");
    let (status, mut told) = knocks(&room, &story, None, None);
    assert_eq!(status, 101);
    let mut all = Vec::new();
    told.read_to_end(&mut all).unwrap();
    // RFC 6455, section 5.5.1: an end, of two bytes, which are its code.
    assert_eq!(all, [&[0x88, 2], &4001_u16.to_be_bytes()[..]].concat());
}
