//! The moment it is, and randomness: the two things that the rules never fetch themselves.

use news::Timestamp;

/// Now, in whole microseconds: what the database keeps, so that a value reads back as it was.
pub fn now() -> Timestamp {
    Timestamp::from_microsecond(Timestamp::now().as_microsecond()).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// Random bits for an id. Should the system have none to give, the clock's smallest digits must do: an id that
/// exists already is refused by the database.
pub fn random() -> u32 {
    getrandom::u32().unwrap_or_else(|_| Timestamp::now().subsec_nanosecond().unsigned_abs())
}
