//! What hostile bytes do to the library that reads them, kept from the rest of the server.

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::Bad;

/// Bytes that could nest elements deeply enough to fill an ordinary stack.
const LARGE: usize = 16 << 10;
/// A nest takes ten bytes a level, and deleting it recurses.
const STACK: usize = 128 << 20;

/// Does something with `size` bytes from outside; a panic is an error.
pub fn guarded<T: Send>(size: usize, act: impl FnOnce() -> Result<T, Bad> + Send) -> Result<T, Bad> {
    let act = || catch_unwind(AssertUnwindSafe(act)).unwrap_or(Err(Bad::Broke));
    if size <= LARGE {
        return act();
    }
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().name("draft".into()).stack_size(STACK);
        let started = thread.spawn_scoped(scope, act).map_err(|_| Bad::Broke)?;
        started.join().unwrap_or(Err(Bad::Broke))
    })
}
