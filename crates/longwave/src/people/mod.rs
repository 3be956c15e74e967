//! Who asks: accounts and their sessions at the desk, tokens at the API, and the record of what each of them did.

mod audit;
pub mod cookie;
mod invite;
mod password;
mod secret;
mod sign_in;
mod signed;
mod throttle;
mod token;

pub use audit::{Auditor, Changed, From, KINDS, audited, write, write_down};
pub use invite::{INVITED_FOR, email_address, invite, invited, take_up};
pub use password::Passwords;
pub use secret::{fingerprint, new_secret};
pub use sign_in::{Entry, NotIn, begin_session, change_password, keep_sessions, sign_in};
pub use signed::{AtDesk, Signed};
pub use throttle::Throttle;
pub use token::make_token;
