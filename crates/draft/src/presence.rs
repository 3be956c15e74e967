//! Who is where in a story (y-protocols' awareness): relayed, never kept, and under nobody's name but their own.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use yrs::encoding::read::{Cursor, Read};
use yrs::encoding::write::Write;

use crate::Bad;

/// Bytes of what one browser says of where it is.
const STATE: usize = 2 << 10;
/// Browsers that one connection may speak for: its own, in two incarnations.
const CLIENTS: u64 = 4;

/// One browser, as it says where it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Present {
    pub clock: u64,
    /// Nothing once it is gone.
    pub state: Option<Value>,
}

/// Browsers by their documents' numbers.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Presence(pub BTreeMap<u64, Present>);

impl Presence {
    /// # Errors
    /// [`Bad::Unreadable`] where it can't be read, or says more than a browser has to say.
    pub fn decode(bytes: &[u8]) -> Result<Self, Bad> {
        let mut cursor = Cursor::new(bytes);
        let mut found = Self::default();
        let count: u64 = cursor.read_var().map_err(|_| Bad::Unreadable)?;
        if count > CLIENTS {
            return Err(Bad::Unreadable);
        }
        for _ in 0..count {
            let (client, present) = one(&mut cursor)?;
            found.0.insert(client, present);
        }
        Ok(found)
    }

    pub fn encode(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        bytes.write_var(self.0.len());
        for (client, present) in &self.0 {
            bytes.write_var(*client);
            bytes.write_var(present.clock);
            bytes.write_string(&present.state.as_ref().unwrap_or(&Value::Null).to_string());
        }
        bytes
    }

    /// The same, said by this person: whatever name and colour it bore.
    pub fn said_by(mut self, name: &str, colour: &str) -> Self {
        for state in self.0.values_mut().filter_map(|present| present.state.as_mut()) {
            let cursor = state.get("cursor").cloned().unwrap_or_default();
            *state = json!({ "user": { "name": name, "color": colour }, "cursor": cursor });
        }
        self
    }

    /// Takes in what is newer, and gives that.
    pub fn take_in(&mut self, newer: Self) -> Self {
        let mut news = Self::default();
        for (client, present) in newer.0 {
            let known = self.0.get(&client).map(|known| (known.clock, known.state.is_some()));
            let newer = known.is_none_or(|(clock, there)| {
                present.clock > clock || present.clock == clock && there && present.state.is_none()
            });
            if newer {
                self.0.insert(client, present.clone());
                news.0.insert(client, present);
            }
        }
        news
    }

    /// These browsers are gone.
    pub fn leave(&mut self, clients: impl IntoIterator<Item = u64>) -> Self {
        let mut gone = Self::default();
        for client in clients {
            if let Some(present) = self.0.remove(&client) {
                gone.0.insert(client, Present { clock: present.clock + 1, state: None });
            }
        }
        gone
    }
}

fn one(cursor: &mut Cursor<'_>) -> Result<(u64, Present), Bad> {
    let bad = |_| Bad::Unreadable;
    let client: u64 = cursor.read_var().map_err(bad)?;
    let clock: u64 = cursor.read_var().map_err(bad)?;
    let state = cursor.read_string().map_err(bad)?;
    let sane = state.len() <= STATE && client < 1 << 53 && clock < 1 << 32;
    let state = serde_json::from_str::<Value>(state).ok().filter(|_| sane).ok_or(Bad::Unreadable)?;
    Ok((client, Present { clock, state: Some(state).filter(|state| !state.is_null()) }))
}
