//! A look at an update before the library takes it: the same walk over its bytes, without recursion or allocation.
//!
//! The encoding is Yjs's first (`UpdateEncoderV1`): structs by client, then the set of what is deleted.

use crate::Bad;
use crate::comments::{DECIDED, MAP};
use crate::shape::mark;

/// How deeply JSON values may nest: fields hold lists of objects.
const DEPTH: usize = 16;
/// Yjs's numbers are exact below this.
const EXACT: u64 = 1 << 53;
/// The kind of an item that begins or ends a mark: its name, and its value.
const FORMAT: u8 = 6;

/// Gives whether all that it brings stands beside the words, and it takes nothing away: marks of comments, and new entries
/// of the maps of comments and decisions.
///
/// # Errors
/// [`Bad::Unreadable`] where the update is not whole, or holds what no editor writes.
pub fn inspect(update: &[u8]) -> Result<bool, Bad> {
    let (mut bytes, mut beside) = (Bytes(update), true);
    for _ in 0..bytes.number()? {
        let structs = bytes.number()?;
        bytes.id()?;
        for _ in 0..structs {
            beside &= item(&mut bytes)?;
        }
    }
    for _ in 0..bytes.number()? {
        bytes.number()?;
        for _ in 0..bytes.number()? {
            bytes.id()?;
            beside = false;
        }
    }
    if bytes.0.is_empty() { Ok(beside) } else { Err(Bad::Unreadable) }
}

/// Whether it is a mark of a comment, or is put under one of the maps' names.
fn item(bytes: &mut Bytes<'_>) -> Result<bool, Bad> {
    let info = bytes.byte()?;
    let kind = info & 31;
    // Collected, skipped and deleted structs are but a length.
    if kind == 0 || kind == 10 {
        return bytes.number().map(|_| false);
    }
    let mut beside = false;
    let (origin, right) = (info & 0x80 != 0, info & 0x40 != 0);
    if origin {
        bytes.id()?;
    }
    if right {
        bytes.id()?;
    }
    if !origin && !right {
        match bytes.number()? {
            1 => beside = [MAP, DECIDED].contains(&bytes.text()?),
            _ => bytes.id()?,
        }
        if info & 0x20 != 0 {
            bytes.text()?;
        }
    }
    if kind == FORMAT {
        beside |= mark(bytes.text()?) == "comment";
        bytes.text()?;
        return Ok(beside);
    }
    content(kind, bytes).map(|()| beside)
}

fn content(kind: u8, bytes: &mut Bytes<'_>) -> Result<(), Bad> {
    match kind {
        // Deleted.
        1 => bytes.number().map(drop),
        // JSON of old documents: texts, each a value.
        2 => (0..bytes.number()?).try_for_each(|_| bytes.text().map(drop)),
        // A text; an embedded value.
        4 | 5 => bytes.text().map(drop),
        // A type: elements and hooks have names.
        7 => match bytes.number()? {
            3 | 5 => bytes.text().map(drop),
            0..=6 => Ok(()),
            _ => Err(Bad::Unreadable),
        },
        8 => values(bytes),
        // Binary data, documents within documents, moves.
        _ => Err(Bad::Unreadable),
    }
}

/// JSON values in lib0's encoding: as many as are left to read, by depth.
fn values(bytes: &mut Bytes<'_>) -> Result<(), Bad> {
    // Beside each count, whether a name stands before each value.
    let mut open = vec![(bytes.number()?, false)];
    while let Some((left, named)) = open.last_mut() {
        if *left == 0 {
            open.pop();
            continue;
        }
        *left -= 1;
        if *named {
            bytes.text()?;
        }
        match bytes.byte()? {
            120 | 121 | 126 | 127 => {}
            125 => bytes.signed()?,
            124 => bytes.skip(4)?,
            122 | 123 => bytes.skip(8)?,
            119 => {
                bytes.text()?;
            }
            kind @ (117 | 118) if open.len() <= DEPTH => open.push((bytes.number()?, kind == 118)),
            _ => return Err(Bad::Unreadable),
        }
    }
    Ok(())
}

struct Bytes<'a>(&'a [u8]);

impl Bytes<'_> {
    fn byte(&mut self) -> Result<u8, Bad> {
        let (first, rest) = self.0.split_first().ok_or(Bad::Unreadable)?;
        self.0 = rest;
        Ok(*first)
    }

    fn number(&mut self) -> Result<u64, Bad> {
        let mut number = 0;
        for shift in (0..56).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 127) << shift;
            if byte < 128 {
                return if number < EXACT { Ok(number) } else { Err(Bad::Unreadable) };
            }
        }
        Err(Bad::Unreadable)
    }

    /// A number with a sign: six bits in its first byte.
    fn signed(&mut self) -> Result<(), Bad> {
        (0..9)
            .find_map(|_| self.byte().map(|byte| (byte < 128).then_some(())).transpose())
            .unwrap_or(Err(Bad::Unreadable))
    }

    /// A client and a clock, or a clock and a length.
    fn id(&mut self) -> Result<(), Bad> {
        let (_, clock) = (self.number()?, self.number()?);
        if clock <= u64::from(u32::MAX) { Ok(()) } else { Err(Bad::Unreadable) }
    }

    fn text(&mut self) -> Result<&str, Bad> {
        let length = usize::try_from(self.number()?).map_err(|_| Bad::Unreadable)?;
        let (text, rest) = self.0.split_at_checked(length).ok_or(Bad::Unreadable)?;
        self.0 = rest;
        std::str::from_utf8(text).map_err(|_| Bad::Unreadable)
    }

    fn skip(&mut self, count: usize) -> Result<(), Bad> {
        self.0 = self.0.get(count..).ok_or(Bad::Unreadable)?;
        Ok(())
    }
}
