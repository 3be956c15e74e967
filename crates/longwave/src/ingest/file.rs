//! One file of a provider: kept byte for byte, parsed, and followed through.

use news::{Defect, Severity, Timestamp, WireItem};

use super::{follow_through, picture_file};
use crate::desk::Problem;
use crate::newsroom::Newsroom;

/// What came of a file.
#[derive(Debug, Default)]
pub struct Outcome {
    /// Items that were not here before.
    pub new: usize,
    /// Items that were.
    pub known: usize,
    /// Items that a person must look at.
    pub quarantined: usize,
    /// What is wrong with the file as a whole.
    pub defects: Vec<Defect>,
}

impl Outcome {
    /// Whether nothing could be made of the file.
    pub fn refused(&self) -> bool {
        self.new + self.known == 0
    }

    /// What is wrong with the file, a line for each defect.
    pub fn reasons(&self) -> String {
        let line = |defect: &Defect| format!("{}: {} ({})\n", defect.place, defect.detail, defect.code);
        self.defects.iter().map(line).collect()
    }
}

/// Takes one file in. What it holds is durable when this returns, and has done to stories what it must.
///
/// # Errors
/// The store's; nothing was taken in then, and the file can be given again.
pub async fn receive(
    room: &Newsroom,
    provider: &str,
    name: &str,
    bytes: &[u8],
    format: Option<wire::Format>,
    now: Timestamp,
) -> Result<Outcome, Problem> {
    let (items, defects) = read(room, provider, name, bytes, format, now).await?;
    let mut outcome =
        Outcome { quarantined: items.iter().filter(|item| item.quarantined()).count(), ..Outcome::default() };
    let received = room.store().receive(provider, name, bytes, now, &items, &defects).await?;
    outcome.defects = defects;
    outcome.new = received.items.iter().filter(|item| item.new).count();
    outcome.known = received.items.len() - outcome.new;
    follow_through(room).await?;
    Ok(outcome)
}

async fn read(
    room: &Newsroom,
    provider: &str,
    name: &str,
    bytes: &[u8],
    format: Option<wire::Format>,
    now: Timestamp,
) -> Result<(Vec<WireItem>, Vec<Defect>), Problem> {
    if let Some(item) = picture_file::read(room, name, bytes, now).await? {
        return Ok((named(provider, vec![item]), Vec::new()));
    }
    let parsed = wire::parse(bytes, format);
    Ok((named(provider, parsed.items), parsed.defects))
}

/// The feed knows who sends; items often call their provider by several names.
fn named(provider: &str, mut items: Vec<WireItem>) -> Vec<WireItem> {
    for item in &mut items {
        item.provider = provider.to_owned();
        if item.guid.is_empty() {
            item.defects.push(Defect {
                severity: Severity::Quarantine,
                code: "no-guid".into(),
                place: "guid".into(),
                detail: "the item has no id: a later version of it can't be told to be one".into(),
            });
        }
    }
    items
}
