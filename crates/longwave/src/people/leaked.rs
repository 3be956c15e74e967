//! Passwords that leaked somewhere (OWASP ASVS 5.0, 6.2.12), looked up in a list that the operator keeps, so that nobody
//! else is asked: the file of Have I Been Pwned, ordered by SHA-1, `HASH:COUNT` on each line.

use std::cmp::Ordering;
use std::fs::File;
use std::io::{Error, ErrorKind, Result};
use std::os::unix::fs::FileExt;
use std::path::Path;

use data_encoding::HEXUPPER;
use sha1::{Digest, Sha1};

/// Characters of a hash in hexadecimal.
const HASH: usize = 40;
/// The most bytes of a line, with its end: a hash, a colon and how often it was seen.
const LINE: usize = 64;

/// The list. It is never read whole: at some 900 million lines, a password takes thirty short reads.
#[derive(Debug)]
pub struct Leaked {
    file: File,
    bytes: u64,
}

impl Leaked {
    /// # Errors
    /// Where the file can't be read, or isn't such a list.
    pub fn open(path: &Path) -> Result<Self> {
        let file = File::open(path)?;
        let list = Self { bytes: file.metadata()?.len(), file };
        let (first, last) = (list.line_from(0)?, list.line_from(list.bytes.saturating_sub(1))?);
        if first.hash > last.hash {
            return Err(broken("isn't ordered by the hashes"));
        }
        Ok(list)
    }

    /// Whether a password is in the list.
    ///
    /// # Errors
    /// Where the list can't be read any more.
    pub fn has(&self, password: &str) -> Result<bool> {
        let sought = HEXUPPER.encode(&Sha1::digest(password));
        let (mut from, mut to) = (0, self.bytes);
        while from < to {
            let line = self.line_from(from.midpoint(to))?;
            match sought.as_str().cmp(&line.hash) {
                Ordering::Equal => return Ok(true),
                Ordering::Less => to = line.begins,
                Ordering::Greater => from = line.ends,
            }
        }
        Ok(false)
    }

    /// The line that a byte of the file belongs to.
    fn line_from(&self, byte: u64) -> Result<Line> {
        let window = byte.saturating_sub(LINE as u64);
        let mut around = [0; 2 * LINE];
        let read = fill(&self.file, &mut around, window)?;
        let around = around.get(..read).unwrap_or_default();
        let at = usize::try_from(byte - window).unwrap_or_default().min(read);
        let (before, after) = around.split_at(at);
        let begins = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
        let ends = after.iter().position(|byte| *byte == b'\n').map_or(read, |end| at + end + 1);
        let hash = around.get(begins..begins + HASH).filter(|hash| hash.iter().all(u8::is_ascii_hexdigit));
        let hash = hash.filter(|_| around.get(begins + HASH) == Some(&b':'));
        let hash = hash.ok_or_else(|| broken("has a line that isn't HASH:COUNT, with a hash of SHA-1"))?;
        Ok(Line {
            hash: String::from_utf8_lossy(hash).to_ascii_uppercase(),
            begins: window + begins as u64,
            ends: window + ends as u64,
        })
    }
}

struct Line {
    hash: String,
    begins: u64,
    /// Where the next one begins.
    ends: u64,
}

/// As much as there is from a place on, up to what fits.
fn fill(file: &File, buffer: &mut [u8], from: u64) -> Result<usize> {
    let mut read = 0;
    while let Some(rest) = buffer.get_mut(read..).filter(|rest| !rest.is_empty()) {
        match file.read_at(rest, from + read as u64)? {
            0 => break,
            more => read += more,
        }
    }
    Ok(read)
}

fn broken(why: &str) -> Error {
    Error::new(ErrorKind::InvalidData, why)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(name: &str, text: &str) -> Result<Leaked> {
        let path = std::env::temp_dir().join(format!("longwave-leaked-{}-{name}", std::process::id()));
        std::fs::write(&path, text).unwrap();
        let list = Leaked::open(&path);
        std::fs::remove_file(path).unwrap();
        list
    }

    #[test]
    fn every_password_of_a_list_is_found_and_no_other() {
        for end in ["\n", "\r\n"] {
            let passwords: Vec<_> = (0..300).map(|n| format!("four odd words {n}")).collect();
            let mut lines: Vec<_> = passwords
                .iter()
                .map(|password| format!("{}:{}", HEXUPPER.encode(&Sha1::digest(password)), password.len()))
                .collect();
            lines.sort();
            let list = list(&format!("all{}", end.len()), &(lines.join(end) + end)).unwrap();
            for (n, password) in passwords.iter().enumerate() {
                assert!(list.has(password).unwrap(), "{password}");
                assert!(!list.has(&format!("another {n}")).unwrap());
            }
        }
    }

    #[test]
    fn what_is_no_such_list_is_refused() {
        let hash = |first: char| format!("{first}{}:2\n", "0".repeat(HASH - 1));
        assert!(list("one", hash('A').trim_end()).unwrap().has("x").is_ok());
        for (name, text) in [
            ("none", String::new()),
            ("words", "password\n123456\n".to_owned()),
            ("short", "ABCDEF:1\n".to_owned()),
            ("disorder", hash('F') + &hash('0')),
        ] {
            assert!(list(name, &text).is_err(), "{name}");
        }
    }
}
