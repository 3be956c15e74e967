//! Somebody opens a story's room: who may, and from where.

use std::io::Read;

use super::http::raw;
use super::people::{Person, Told};
use super::room::Room;

/// The status that the room's door answers with.
fn knocks(room: &Room, story: &Told, who: Option<&Person>, origin: Option<&str>) -> u16 {
    let bearer = who.map(Person::bearer);
    let mut headers = vec![
        ("Connection", "Upgrade"),
        ("Upgrade", "websocket"),
        ("Sec-WebSocket-Version", "13"),
        ("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ=="),
    ];
    headers.extend(bearer.as_deref().map(|bearer| ("Authorization", bearer)));
    headers.extend(origin.map(|origin| ("Origin", origin)));
    let mut answer = [0; 12];
    let door = format!("GET /desk/stories/{}/together", story.id());
    raw(room.host(), &door, &headers, "").read_exact(&mut answer).unwrap();
    String::from_utf8_lossy(&answer[9..]).parse().unwrap()
}

#[test]
fn a_room_opens_to_the_desk_and_to_no_page_of_another_site() {
    let room = Room::open();
    let mira = room.editor();
    let story = mira.writes("english", "Ferry returns");
    let own = format!("http://{}", room.host());
    assert_eq!(knocks(&room, &story, Some(&mira), Some(&own)), 101);
    assert_eq!(knocks(&room, &story, Some(&mira), None), 101);
    assert_eq!(knocks(&room, &story, Some(&mira), Some("https://evil.example")), 403);
    assert_eq!(knocks(&room, &story, None, Some(&own)), 401);
    let omid = room.person("Omid", "reporter", &["persian"]);
    assert_eq!(knocks(&room, &story, Some(&omid), Some(&own)), 403, "another service's draft");
}
