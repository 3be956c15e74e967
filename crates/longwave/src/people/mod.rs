//! Who asks: accounts and their sessions at the desk, tokens at the API, and the record of what each of them did.

mod audit;
mod begun;
mod cookie;
mod doing;
mod invite;
mod leaked;
mod passkey;
mod password;
mod place;
mod provider;
mod seal;
mod second;
mod secret;
mod sign_in;
mod signed;
mod single;
mod throttle;
mod token;

pub use audit::{
    Auditor, COMMAND, Changed, From, KINDS, audited, by_command, readable, while_writing, write, write_down,
};
pub use begun::{Half, Held};
pub use cookie::Cookie;
pub use doing::{carried, concerns, concerns_story, does};
pub use invite::{INVITED_FOR, email_address, invite, invited, take_up};
pub use leaked::Leaked;
pub use passkey::{begin_new_passkey, begin_passkey, begun_passkey, finish_new_passkey, finish_passkey};
pub use password::Passwords;
pub use provider::{Astray, Brought};
pub use second::{SetUp, Shown, confirm_first, look_at, renew_codes, set_up, unopened};
pub use secret::{fingerprint, new_secret};
pub use sign_in::{
    Door, Doors, Entry, NotIn, Proof, change_password, come_in, demands_second, end_half, end_set_up,
    half_in, held, is_fresh, keep_sessions, renew_session, sign_in, start_set_up,
};
pub use signed::{AtDesk, ByToken, Signed};
pub use single::{begin_provider, begun_provider, finish_provider};
pub use throttle::{Key, Throttle, Wait};
pub use token::{Maker, make_token};
