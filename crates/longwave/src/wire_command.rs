//! `longwave wire`: agencies' files from the command line.

use std::fmt::Display;
use std::io::{IsTerminal, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context, Result};
use indicatif::{HumanDuration, ProgressBar, ProgressState, ProgressStyle};
use news::{Defect, Timestamp};
use store::WireQuery;

use crate::clock;
use crate::ingest::{Outcome, Understood, take_in};
use crate::newsroom::Newsroom;
use crate::say::say;
use crate::settings::Settings;

/// How often it is looked how far a file has come.
const LOOK: Duration = Duration::from_millis(200);

/// Prints one line of JSON for each item; fails where a file gave none, with the reason on stderr.
pub fn parse(files: &[PathBuf], format: Option<&str>, catalogs: Option<&Path>) -> Result<ExitCode> {
    let format = format
        .map(str::parse::<wire::Format>)
        .transpose()
        .map_err(|error| anyhow::anyhow!("--format: {error}"))?;
    let limits = limits_of(catalogs);
    // Lines on the same terminal show well enough how far it has come.
    let mut progress = Progress::of(files, !std::io::stdout().is_terminal());
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let mut every_file_gave_one = true;
    for file in files {
        let size = size(file);
        let bytes = match read(file) {
            Ok(bytes) => bytes,
            Err(error) => {
                progress.tell(format_args!("{error:#}"));
                every_file_gave_one = false;
                progress.done(size);
                continue;
            }
        };
        let parsed = wire::parse_with(&bytes, format, clock::now(), &limits);
        for (at, item) in parsed.items.iter().enumerate() {
            writeln!(out, "{}", wire::to_ninjs3_json(item))?;
            progress.within(size, at + 1, parsed.items.len());
        }
        for defect in &parsed.defects {
            let Defect { place, detail, code, .. } = defect;
            progress.tell(format_args!("{}: {place}: {detail} ({code})", file.display()));
        }
        if parsed.items.is_empty() {
            progress.tell(format_args!("{}: no item", file.display()));
            every_file_gave_one = false;
        }
        progress.done(size);
    }
    progress.bar.finish_and_clear();
    out.flush()?;
    Ok(if every_file_gave_one { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// What files are read within; what is wrong with a catalog is told on stderr.
fn limits_of(catalogs: Option<&Path>) -> wire::Limits {
    let (catalogs, wrong) = catalogs.map(crate::ingest::catalogs).unwrap_or_default();
    wrong.iter().for_each(|why| eprintln!("longwave: a catalog is left out: {why:#}"));
    wire::Limits { catalogs, ..wire::Limits::default() }
}

/// How far the work on files has come, in bytes of them: shown on a terminal alone, on stderr.
struct Progress {
    bar: ProgressBar,
    /// Bytes of the files that are done.
    done: u64,
}

impl Progress {
    fn of(files: &[PathBuf], shown: bool) -> Self {
        let all = files.iter().map(|file| size(file)).sum();
        let bar = if shown { ProgressBar::new(all) } else { ProgressBar::hidden() };
        if let Ok(style) =
            ProgressStyle::with_template("{spinner} {wide_bar} {bytes} of {total_bytes}, {left}")
        {
            bar.set_style(style.with_key("left", left));
        }
        // Also while one large file is read, of which nothing is done yet.
        bar.enable_steady_tick(LOOK);
        Self { bar, done: 0 }
    }

    /// Of a file of so many bytes, so many items are done of all that it has.
    fn within(&self, size: u64, items: usize, all: usize) {
        let part = (items as u64).saturating_mul(size).checked_div(all as u64).unwrap_or_default();
        self.bar.set_position(self.done + part);
    }

    /// A file of so many bytes is done.
    fn done(&mut self, size: u64) {
        self.done += size;
        self.bar.set_position(self.done);
    }

    /// Prints a line on stderr, above the bar.
    fn tell(&self, told: impl Display) {
        self.bar.suspend(|| eprintln!("longwave: {told}"));
    }
}

/// How long it still takes; before anything is done nobody knows.
fn left(state: &ProgressState, out: &mut dyn std::fmt::Write) {
    // Writing into a String can't fail.
    let _ = match state.pos() {
        0 => write!(out, "{} so far", HumanDuration(state.elapsed())),
        _ => write!(out, "{} to go", HumanDuration(state.eta())),
    };
}

/// Bytes of a file; none of one that isn't there, or has no end.
fn size(file: &Path) -> u64 {
    std::fs::metadata(file).map_or(0, |data| data.len())
}

/// Reads a file, but no more of it than a feed takes; `-` is standard input.
fn read(file: &Path) -> Result<Vec<u8>> {
    let most = wire::Limits::default().max_bytes as u64;
    let mut bytes = Vec::new();
    // One byte more than allowed, so that the parser sees that it is too much.
    if file == Path::new("-") {
        std::io::stdin().lock().take(most + 1).read_to_end(&mut bytes)?;
    } else {
        let read = std::fs::File::open(file).and_then(|opened| opened.take(most + 1).read_to_end(&mut bytes));
        read.with_context(|| cannot_read(file))?;
    }
    Ok(bytes)
}

/// That a file can't be read, and what to do.
fn cannot_read(file: &Path) -> String {
    let named = file.display();
    if file.is_dir() {
        return format!("{named} is a folder: name the files in it, such as {}", file.join("*").display());
    }
    match file.symlink_metadata() {
        Ok(_) => {
            format!("can't open {named}: see who may read it (ls -l), and where it leads if it is a link")
        }
        Err(_) => format!("can't open {named}: see whether its name is right (ls), and the folder's"),
    }
}

/// Takes files and folders in as a feed would; what is in already is known again.
pub async fn ingest(settings: Settings, paths: &[PathBuf], provider: Option<&str>) -> Result<ExitCode> {
    let (files, mut unread) = files_in(paths);
    let (room, _) = Newsroom::open(settings).await?;
    let mut progress = Progress::of(&files, true);
    let (mut new, mut known, mut refused) = (0, 0, 0);
    for file in &files {
        let (size, now) = (size(file), clock::now());
        // By hand, what a link leads to is meant.
        let reading = async { Understood::read(&file.canonicalize()?, None, room.limits(), now).await };
        let understood = match reading.await {
            Ok(understood) => understood,
            Err(error) => {
                unread += 1;
                progress.tell(format_args!("{}: {error}", cannot_read(file)));
                progress.done(size);
                continue;
            }
        };
        let outcome = take_in_seen(&room, provider, file, understood, now, &progress).await?;
        (new, known) = (new + outcome.new, known + outcome.known);
        outcome.told.iter().for_each(|told| progress.tell(format_args!("{}: {told}", file.display())));
        if outcome.refused() {
            refused += 1;
            let reasons = outcome.reasons();
            progress.tell(format_args!("{}: no item\n{}", file.display(), reasons.trim_end()));
        }
        progress.done(size);
    }
    progress.bar.finish_and_clear();
    let files = files.len();
    let not_read = if unread == 0 { String::new() } else { format!(", {unread} could not be read") };
    say(format_args!(
        "{new} new items, {known} known already, from {files} files; {refused} files gave none{not_read}"
    ))?;
    room.store().close().await;
    Ok(if refused + unread == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Takes a file in, and shows meanwhile how many of its items are kept already.
async fn take_in_seen(
    room: &Newsroom,
    provider: Option<&str>,
    file: &Path,
    understood: Understood,
    now: Timestamp,
    progress: &Progress,
) -> Result<Outcome> {
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let (size, all, before) = (size(file), understood.items().len(), last_item(room).await);
    let taking = take_in(room, provider, &name, understood, now);
    tokio::pin!(taking);
    let mut look = tokio::time::interval(LOOK);
    loop {
        tokio::select! {
            outcome = &mut taking => return Ok(outcome?),
            _ = look.tick(), if !progress.bar.is_hidden() => {
                let kept = last_item(room).await.saturating_sub(before);
                progress.within(size, usize::try_from(kept).unwrap_or_default().min(all), all);
            }
        }
    }
}

/// The number of the item that was kept last: each has the next one. Zero where that can't be known.
async fn last_item(room: &Newsroom) -> i64 {
    let last = room.store().wire_headings(&WireQuery { limit: Some(1), ..WireQuery::default() }).await;
    last.ok().and_then(|last| last.first().map(|kept| kept.id.number())).unwrap_or_default()
}

/// The files that are meant, and how many folders could not be looked into.
fn files_in(paths: &[PathBuf]) -> (Vec<PathBuf>, usize) {
    let (mut files, mut unread) = (Vec::new(), 0);
    for path in paths {
        if !path.is_dir() {
            files.push(path.clone());
            continue;
        }
        match crate::ingest::files_in(path) {
            Ok(mut inside) => files.append(&mut inside),
            Err(error) => {
                unread += 1;
                eprintln!("longwave: {error:#}");
            }
        }
    }
    (files, unread)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shown_is_what_is_done() {
        let folder = tempfile::tempdir().unwrap();
        let files = ["large", "small"].map(|name| folder.path().join(name));
        std::fs::write(&files[0], vec![b'x'; 9_000]).unwrap();
        std::fs::write(&files[1], vec![b'x'; 1_000]).unwrap();
        let mut progress = Progress::of(&files, true);
        assert_eq!(
            (progress.bar.position(), progress.bar.length()),
            (0, Some(10_000)),
            "nothing is done yet"
        );
        progress.within(9_000, 1, 3);
        assert_eq!(progress.bar.position(), 3_000);
        progress.within(9_000, 0, 0);
        progress.done(9_000);
        assert_eq!(progress.bar.position(), 9_000);
        progress.done(size(Path::new("-")));
        progress.done(size(&files[1]));
        assert_eq!(progress.bar.position(), 10_000);
    }
}
