//! One file of a provider: kept byte for byte, parsed, and followed through.

use std::path::Path;

use bytes::Bytes;
use news::{Defect, Severity, Timestamp, WireItem};
use tokio::io::AsyncReadExt;

use super::aside::Stood;
use super::namesakes::with_namesakes;
use super::{follow_through, picture_file};
use crate::desk::Problem;
use crate::newsroom::Newsroom;

/// The provider of what names none.
const UNKNOWN: &str = "unknown";

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
    /// What of that may have cost news, and no item tells of it.
    pub left: Vec<Defect>,
    /// What whoever gave the file should know, a line each.
    pub told: Vec<String>,
}

impl Outcome {
    /// Whether nothing could be made of the file.
    pub fn refused(&self) -> bool {
        self.new + self.known == 0
    }

    /// What is wrong with the file, a line for each defect.
    pub fn reasons(&self) -> String {
        self.defects.iter().map(line).collect()
    }

    /// What isn't among the items that were taken, a line each; nothing where that is all of the file.
    pub fn left_out(&self) -> Option<String> {
        let lines: String = self.left.iter().map(line).collect();
        (!lines.is_empty()).then_some(lines)
    }
}

/// The graver defects of a file of which none of its items says anything.
fn untold(items: &[WireItem], of_file: &[Defect]) -> Vec<Defect> {
    let told = |defect: &Defect| {
        items.iter().flat_map(|item| &item.defects).any(|of_item| of_item.code == defect.code)
    };
    let grave = |defect: &&Defect| defect.severity == Severity::Quarantine && !told(defect);
    of_file.iter().filter(grave).cloned().collect()
}

fn line(defect: &Defect) -> String {
    format!("{}: {} ({})\n", defect.place, defect.detail, defect.code)
}

/// Bytes kept of a file that is larger than a feed takes: enough to see what was sent.
const BEGINNING: usize = 64 << 10;

/// A file's bytes, and what was understood of them.
pub struct Understood {
    bytes: Bytes,
    parsed: wire::Parsed,
    cut_short: bool,
    /// Whether there are more bytes than a feed takes. Then there is no item, and the beginning is what is kept.
    too_large: bool,
}

impl Understood {
    /// Reads a file that comes `now`, and parses it. A link isn't followed: who gave it doesn't choose what else is read.
    pub async fn read(
        path: &Path,
        format: Option<wire::Format>,
        limits: &wire::Limits,
        now: Timestamp,
    ) -> std::io::Result<Self> {
        let most = limits.max_bytes;
        let mut bytes = Vec::new();
        // One byte more than allowed, so that the parser sees that it is too much.
        if path.is_symlink() {
            return Ok(Self::of_link());
        }
        let named = Stood::at(path)?;
        let file = tokio::fs::File::open(path).await?;
        if !named.is(&file.metadata().await?) {
            return Err(std::io::Error::other("another file came under its name, or a link"));
        }
        file.take(most as u64 + 1).read_to_end(&mut bytes).await?;
        let mut read = Self::of(bytes.into(), format, limits, now).await;
        read.too_large = read.bytes.len() > most;
        if read.too_large {
            read.bytes = Bytes::copy_from_slice(read.bytes.get(..BEGINNING).unwrap_or_default());
        }
        Ok(read)
    }

    /// Nothing is understood of a link.
    fn of_link() -> Self {
        let defect = Defect {
            severity: Severity::Quarantine,
            code: "link".into(),
            place: "the file".into(),
            detail: "it is a link, and a feed takes in only files: put the file itself into the folder"
                .into(),
        };
        let parsed = wire::Parsed { defects: vec![defect], ..wire::Parsed::default() };
        Self { bytes: Bytes::new(), parsed, cut_short: false, too_large: false }
    }

    /// Parses a file, once, where it keeps nobody waiting who is answered meanwhile.
    pub async fn of(
        bytes: Bytes,
        format: Option<wire::Format>,
        limits: &wire::Limits,
        now: Timestamp,
    ) -> Self {
        let (parsing, limits) = (bytes.clone(), limits.clone());
        let understood = tokio::task::spawn_blocking(move || {
            let parsed = wire::parse_with(&parsing, format, now, &limits);
            let cut_short = parsed.is_cut_short() || parsing.is_empty() || is_cut_picture(&parsing);
            (parsed, cut_short)
        });
        let (parsed, cut_short) = understood.await.unwrap_or_else(|error| (broken(&error), false));
        Self { bytes, parsed, cut_short, too_large: false }
    }

    /// What it holds.
    pub fn items(&self) -> &[WireItem] {
        &self.parsed.items
    }

    /// What is wrong with the file as a whole.
    pub fn defects(&self) -> &[Defect] {
        &self.parsed.defects
    }

    /// Whether the rest of the file may still be on its way.
    pub fn is_cut_short(&self) -> bool {
        self.cut_short
    }

    /// Whether it is complete as it is, and would be with more behind it: one line of JSON may be the first of several.
    pub fn may_go_on(&self) -> bool {
        let text = self.bytes.trim_ascii();
        let first = text.split(|byte| *byte == b'\n').next().unwrap_or_default().trim_ascii();
        text.ends_with(b"}") && first.starts_with(b"{") && first.ends_with(b"}")
    }
}

fn is_cut_picture(bytes: &[u8]) -> bool {
    let inspected = picture::inspect(bytes, &picture::Limits::default());
    matches!(inspected, Err(picture::Refusal::CutShort { .. }))
}

/// A parser that fails is a mistake of Longwave's; the file is kept for a person to look at, and the feed goes on.
fn broken(error: &tokio::task::JoinError) -> wire::Parsed {
    let defect = Defect {
        severity: Severity::Quarantine,
        code: "parser-broke".into(),
        place: "the file".into(),
        detail: format!("Longwave broke on it ({error}); please report this with the file"),
    };
    wire::Parsed { defects: vec![defect], ..wire::Parsed::default() }
}

/// [`take_in`] of bytes from a provider.
pub async fn receive(
    room: &Newsroom,
    provider: &str,
    name: &str,
    bytes: &[u8],
    format: Option<wire::Format>,
    now: Timestamp,
) -> Result<Outcome, Problem> {
    let file = Understood::of(bytes.to_vec().into(), format, room.limits(), now).await;
    take_in(room, Some(provider), name, file, now).await
}

/// Takes one file in. What it holds is durable when this returns, and has done to stories what it must. Without a
/// provider, each item is of the one that it names; one that is to stop stories stops what a feed brought under its id, too.
///
/// # Errors
/// The store's; the file can be given again, and what was taken in already is known then.
pub async fn take_in(
    room: &Newsroom,
    provider: Option<&str>,
    name: &str,
    file: Understood,
    now: Timestamp,
) -> Result<Outcome, Problem> {
    let Understood { bytes, parsed, too_large, .. } = file;
    let picture = if too_large { None } else { picture_file::read(room, name, &bytes, now).await? };
    let (mut items, defects) = match picture {
        Some(Ok(item)) => (vec![item], Vec::new()),
        Some(Err(refused)) => (Vec::new(), vec![refused]),
        None => (parsed.items, parsed.defects),
    };
    items.iter_mut().for_each(|item| item.received_at(now));
    let (items, told) = match provider {
        Some(_) => (named(provider, items), Vec::new()),
        None => with_namesakes(room, named(None, items), now).await?,
    };
    let first = items.first().map(|item| item.provider.as_str());
    let provider = provider.or(first).unwrap_or(UNKNOWN);
    let mut outcome =
        Outcome { quarantined: items.iter().filter(|item| item.quarantined()).count(), ..Outcome::default() };
    let received = room.store().receive(provider, name, bytes, now, &items, &defects).await?;
    room.tell_desk();
    outcome.left = untold(&items, &defects);
    (outcome.defects, outcome.told) = (defects, told);
    outcome.new = received.items.iter().filter(|item| item.new).count();
    outcome.known = received.items.len() - outcome.new;
    follow_through(room).await?;
    Ok(outcome)
}

/// The feed knows who sends; items often call their provider by several names. Readers are told the item's own.
fn named(provider: Option<&str>, mut items: Vec<WireItem>) -> Vec<WireItem> {
    for item in &mut items {
        match provider {
            Some(provider) => {
                let own = std::mem::replace(&mut item.provider, provider.to_owned());
                credit(item, own);
            }
            None if item.provider.is_empty() => item.provider = UNKNOWN.to_owned(),
            None => {}
        }
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

/// An item that asks for no credit is credited to its provider, by the name that it bears there itself. An address is none.
fn credit(item: &mut WireItem, own: String) {
    let silent = item.credit_line.as_deref().is_none_or(|credit| credit.trim().is_empty());
    if silent && !own.trim().is_empty() && !own.contains("://") {
        item.credit_line = Some(own);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_credited_is_named_as_the_item_names_them() {
        let check = |own: &str, credit: Option<&str>, expected: Option<&str>| {
            let credit_line = credit.map(str::to_owned);
            let item =
                WireItem { provider: own.into(), credit_line, guid: "a".into(), ..WireItem::default() };
            let named = named(Some("meridian"), vec![item]).remove(0);
            assert_eq!((&*named.provider, named.credit_line.as_deref()), ("meridian", expected), "{own}");
        };
        check("AFP", None, Some("AFP"));
        check("AFP", Some(" "), Some("AFP"));
        check("AFP", Some("AFP/Coast Press"), Some("AFP/Coast Press"));
        check("", None, None);
        check("https://afp.example/news", None, None);
    }
}
