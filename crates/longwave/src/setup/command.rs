//! `longwave newsroom`: the setup out to a file that can be kept in git, and in from one.

use std::path::Path;

use anyhow::{Context, Result};
use news::{Actor, By, Role, Scope};

use super::{read, told};
use crate::clock::now;
use crate::desk;
use crate::newsroom::Newsroom;
use crate::people;
use crate::say::say;
use crate::settings::Settings;

/// The largest file that is read.
const LARGEST: u64 = 1 << 30;

/// Writes the setup to a file, or to standard output.
pub async fn export(settings: Settings, to: Option<&Path>) -> Result<()> {
    let (room, _) = Newsroom::open(settings).await?;
    let text = super::whole(&room).await?;
    match to {
        Some(path) => {
            std::fs::write(path, text).with_context(|| format!("can't write {}", path.display()))?;
        }
        None => say(text.trim_end())?,
    }
    room.store().close().await;
    Ok(())
}

/// Shows what a file would change and, unless it is to be shown only, changes it.
pub async fn import(settings: Settings, from: &Path, whole: bool, dry: bool) -> Result<()> {
    let place = || from.display().to_string();
    let size = std::fs::metadata(from).with_context(|| format!("can't read {}", place()))?.len();
    anyhow::ensure!(size <= LARGEST, "{} is larger than a setup can be", place());
    let text = std::fs::read_to_string(from).with_context(|| format!("can't read {}", place()))?;
    let wanted = read(&text).with_context(place)?;
    let (room, _) = Newsroom::open(settings).await?;
    let actor = Actor::new(By::Person(people::COMMAND.into()), Role::Administrator, Scope::All);
    let edits = desk::import(&room, &wanted, whole, &actor, now()).await?;
    for edit in &edits {
        say(told(edit))?;
    }
    if edits.is_empty() {
        say("nothing would change")?;
    } else if dry {
        say(format_args!("{} would change; without --dry-run it is done", edits.len()))?;
    } else {
        let done = desk::set_up(&room, edits, &actor, now()).await?;
        let did = ("longwave newsroom import", "administration");
        people::by_command(room.store(), did, &place(), Some(done.for_record())).await?;
        say(format_args!("{} changed", done.0.len()))?;
    }
    room.store().close().await;
    Ok(())
}
