//! Who asks: accounts and their sessions at the desk, tokens at the API, and the record of what each of them did.

mod audit;
mod cookie;
mod invite;
mod password;
mod secret;
mod sign_in;
mod signed;
mod throttle;

pub use audit::{Asker, Auditor, audited, from_where, write, write_down};
pub use cookie::{expired, fresh, shown};
pub use invite::{INVITED_FOR, Invited, invite, take_up};
pub use password::Passwords;
pub use secret::{TOKEN, fingerprint, new_secret};
pub use sign_in::{Entry, NotIn, begin_session, keep_sessions, sign_in};
pub use signed::{AtDesk, Signed};
pub use throttle::Throttle;
