//! Words on standard output.

use std::fmt::Display;
use std::io::{ErrorKind, Write, stdout};

/// Prints a line. That nobody reads any longer is no error: `longwave settings | head` has done its work, and a newsroom
/// goes on.
///
/// # Errors
/// Where it can't be written, as on a full disk.
pub fn say(line: impl Display) -> std::io::Result<()> {
    match writeln!(stdout().lock(), "{line}") {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
}
