//! Messages between a browser and the server: y-protocols' own (sync, awareness), and six of ours.

use yrs::encoding::read::{Cursor, Read};
use yrs::encoding::write::Write;

use crate::{Bad, MESSAGE};

/// What is said over an open connection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// How far somebody's document reaches (a state vector): asks for what they lack. The server says it once more to whom
    /// it couldn't take a change from (see [`Bad::Unseen`]): they then say anew what they have.
    Reached(Vec<u8>),
    /// What they lacked.
    Missing(Vec<u8>),
    /// What somebody just did.
    Update(Vec<u8>),
    /// Where people are in it, see [`Presence`](crate::Presence).
    Present(Vec<u8>),
    /// So many of the documents' changes that came over this connection are kept for good.
    Kept(u64),
    /// The story was saved as this revision.
    Revision(u32),
    /// Why it can't be saved as a revision now; empty once it can.
    Unsaved(String),
    /// Whether this person may write.
    May(bool),
    /// Where the story stands, by the name that the desk's pages have for it, and why, where somebody said.
    Standing { what: String, why: String },
    /// What this person did last isn't taken, as they may not write: nobody has it but they.
    NotKept,
}

const SYNC: u8 = 0;
const AWARENESS: u8 = 1;
const KEPT: u8 = 100;
const REVISION: u8 = 101;
const UNSAVED: u8 = 102;
const MAY: u8 = 103;
const STANDING: u8 = 104;
const NOT_KEPT: u8 = 105;

/// The bytes of a message.
pub fn encode(message: &Message) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut sync = |step: u8, body: &[u8]| {
        bytes.write_all(&[SYNC, step]);
        bytes.write_buf(body);
    };
    match message {
        Message::Reached(body) => sync(0, body),
        Message::Missing(body) => sync(1, body),
        Message::Update(body) => sync(2, body),
        Message::Present(body) => {
            bytes.write_u8(AWARENESS);
            bytes.write_buf(body);
        }
        Message::Kept(count) => {
            bytes.write_u8(KEPT);
            bytes.write_var(*count);
        }
        Message::Revision(number) => {
            bytes.write_u8(REVISION);
            bytes.write_var(*number);
        }
        Message::Unsaved(why) => {
            bytes.write_u8(UNSAVED);
            bytes.write_string(why);
        }
        Message::May(may) => bytes.write_all(&[MAY, u8::from(*may)]),
        Message::Standing { what, why } => {
            bytes.write_u8(STANDING);
            bytes.write_string(what);
            bytes.write_string(why);
        }
        Message::NotKept => bytes.write_u8(NOT_KEPT),
    }
    bytes
}

/// # Errors
/// [`Bad::TooLarge`], or [`Bad::Unreadable`] where it is no message or more than one.
pub fn decode(bytes: &[u8]) -> Result<Message, Bad> {
    if bytes.len() > MESSAGE {
        return Err(Bad::TooLarge);
    }
    read(bytes).map_err(|_| Bad::Unreadable)?.ok_or(Bad::Unreadable)
}

fn read(bytes: &[u8]) -> Result<Option<Message>, yrs::encoding::read::Error> {
    let mut cursor = Cursor::new(bytes);
    let message = match cursor.read_u8()? {
        SYNC => match cursor.read_u8()? {
            0 => Message::Reached(cursor.read_buf()?.to_vec()),
            1 => Message::Missing(cursor.read_buf()?.to_vec()),
            2 => Message::Update(cursor.read_buf()?.to_vec()),
            _ => return Ok(None),
        },
        AWARENESS => Message::Present(cursor.read_buf()?.to_vec()),
        KEPT => Message::Kept(cursor.read_var()?),
        REVISION => Message::Revision(cursor.read_var()?),
        UNSAVED => Message::Unsaved(cursor.read_string()?.to_owned()),
        MAY => Message::May(cursor.read_u8()? != 0),
        STANDING => Message::Standing {
            what: cursor.read_string()?.to_owned(),
            why: cursor.read_string()?.to_owned(),
        },
        NOT_KEPT => Message::NotKept,
        _ => return Ok(None),
    };
    Ok((!cursor.has_content()).then_some(message))
}
