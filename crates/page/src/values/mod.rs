//! Pages as values: every word chosen, every date written, every address and direction decided.

pub mod card;
pub mod frame;
pub mod front;
pub mod head;
pub mod list;
pub mod notice;
pub mod picture;
pub mod room;
pub mod services;
pub mod story;
pub mod time;
