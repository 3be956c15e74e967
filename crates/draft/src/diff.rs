//! What changes one text into another, word by word, so that whoever writes in it meanwhile loses nothing.

use news::compare::{How, Piece, change_words};

/// Characters removed and put in at a place; in UTF-16 code units, as browsers count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    pub at: u32,
    pub remove: u32,
    pub insert: String,
}

/// The edits that make `new` of `old`, the last place first: each leaves the places of the next ones as they are.
pub fn edits(old: &str, new: &str) -> Vec<Edit> {
    let mut edits: Vec<Edit> = Vec::new();
    let mut at = 0;
    for Piece { how, text } in change_words(old, new) {
        let length = utf16(&text);
        match how {
            How::Same => {}
            How::Removed => edits.push(Edit { at, remove: length, insert: String::new() }),
            How::Added => match edits.last_mut().filter(|edit| edit.at + edit.remove == at) {
                Some(edit) => edit.insert = text,
                None => edits.push(Edit { at, remove: 0, insert: text }),
            },
        }
        at += if how == How::Added { 0 } else { length };
    }
    edits.reverse();
    edits
}

/// UTF-16 code units of a text.
pub fn utf16(text: &str) -> u32 {
    u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX)
}
