//! Strangers: how often they may try, and how little of it is kept.

use super::desk::{Browser, PASSWORD};
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
