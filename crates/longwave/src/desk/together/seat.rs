//! Somebody's place in a room: a connection, who it is, and what it may.

use std::collections::HashSet;

use bytes::Bytes;
use news::{Actor, By};
use tokio::sync::mpsc;

/// Messages that a slow connection may fall behind; then it is dropped, and catches up when it comes again.
pub const BEHIND: usize = 512;
/// Browsers that one connection may speak for.
const CLIENTS: usize = 8;

/// Why somebody must leave a room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leave {
    /// Come again: it fell behind, or its document rests on what isn't here.
    Again,
    /// What it sent can't be taken; it would be no better the next time.
    Unfit,
    /// It isn't signed in any longer.
    Unknown,
    /// The room is full.
    Full,
    /// The story isn't theirs to see any longer.
    Hidden,
    /// Its document is of another draft of the story.
    Other,
}

impl Leave {
    /// The code of the WebSocket's end (RFC 6455, section 7.4.2: from 4000 on they are ours).
    pub fn code(self) -> u16 {
        match self {
            Self::Again => 4000,
            Self::Unknown => 4001,
            Self::Full => 4002,
            Self::Hidden => 4003,
            Self::Other => 4009,
            Self::Unfit => 4022,
        }
    }
}

pub struct Seat {
    /// Who it is and what is granted them, as was last looked at.
    pub actor: Actor,
    pub name: String,
    pub colour: &'static str,
    /// The language of the desk in which they are told things.
    pub language: &'static str,
    /// Whether they were told that they may write.
    pub may: bool,
    /// They were told that what they do isn't taken.
    pub refused: bool,
    /// They were asked to say anew what they have: until they do, what they send rests on what isn't here.
    pub behind: bool,
    pub out: mpsc::Sender<Bytes>,
    /// The last message of the answer to how far its document reaches: whoever has yet to take it asks for no other, each
    /// of which may be as large as the document.
    pub greeting: Option<Bytes>,
    /// Changes that came over this connection.
    pub received: u64,
    /// How many of them it was told are kept.
    pub told: u64,
    /// Browsers that it spoke for.
    pub clients: HashSet<u64>,
}

impl Seat {
    pub fn new(actor: Actor, language: &'static str, may: bool, out: mpsc::Sender<Bytes>) -> Self {
        let (name, colour) = shown(&actor.by);
        let clients = HashSet::new();
        let (refused, behind, greeting) = (false, false, None);
        Self {
            actor,
            name,
            colour,
            language,
            may,
            refused,
            behind,
            out,
            greeting,
            received: 0,
            told: 0,
            clients,
        }
    }

    /// Whether it has yet to take what it was answered.
    pub fn is_being_greeted(&self) -> bool {
        self.greeting.as_ref().is_some_and(|last| !last.is_unique())
    }

    /// Whether this connection may speak for one more browser.
    pub fn speaks_for(&mut self, client: u64) -> bool {
        self.clients.contains(&client) || self.clients.len() < CLIENTS && self.clients.insert(client)
    }
}

/// The name and the colour that somebody's cursor bears: each at 4.5:1 on white, and always the same for a name.
pub fn shown(by: &By) -> (String, &'static str) {
    const COLOURS: [&str; 8] =
        ["#0b5fa5", "#a3261f", "#1e6b34", "#7a3d9a", "#8a4b00", "#00626b", "#a0195c", "#4a4f9c"];
    let name = match by {
        By::Person(name) | By::Wire(name) => name.clone(),
        By::Clock | By::Import => String::new(),
    };
    let sum = name.bytes().fold(7usize, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte.into()));
    (name, COLOURS.get(sum % COLOURS.len()).copied().unwrap_or("#0b5fa5"))
}
